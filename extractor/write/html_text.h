// Text inside a page of HTML, whatever it holds.
#ifndef VIETFACTS_WRITE_HTML_TEXT_H_
#define VIETFACTS_WRITE_HTML_TEXT_H_

#include <string>
#include <string_view>

namespace vietfacts {

// Appends `text` (UTF-8) so that a browser shows it and nothing in it acts, in an element or in a
// quoted attribute: the five characters of markup are escaped, control characters are shown by
// their pictures (U+2400 …), and what turns the direction of writing is shown as U+FFFD.
void AppendHtml(std::string& out, std::string_view text);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_HTML_TEXT_H_
