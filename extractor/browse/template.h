// The templates of the pages (Mustache), filled in.
#ifndef VIETFACTS_BROWSE_TEMPLATE_H_
#define VIETFACTS_BROWSE_TEMPLATE_H_

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

namespace vietfacts {

using Data = kainjow::mustache::data;

// A list for a section of a template.
inline Data MakeList() { return Data(Data::type::list); }

// The template `name` of extractor/browse/pages with `data`; {{field}} is escaped for elements and
// quoted attributes as AppendHtml does, {{{field}}} is HTML, {{> part_other}} the template of that
// name.
std::string FillIn(std::string_view name, const Data& data);

// "12,345"
std::string Grouped(size_t number);

// As it is: "style.css".
std::string_view PageText(std::string_view name);

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_TEMPLATE_H_
