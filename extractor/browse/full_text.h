// What people type into a search box, as a query of SQLite's full-text index.
#ifndef VIETFACTS_BROWSE_FULL_TEXT_H_
#define VIETFACTS_BROWSE_FULL_TEXT_H_

#include <string>
#include <string_view>

namespace vietfacts {

// Finds what has every word and every "quoted phrase" of `words`; nothing in it is an operator. The
// index takes letters without their marks, but đ is a letter of its own: in words that are typed in
// ASCII alone, each d finds it too. Where there is no word, nothing is found.
std::string FullTextQuery(std::string_view words);

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_FULL_TEXT_H_
