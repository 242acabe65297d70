// Whether the characters right beside what looks like a date let it be one.
#ifndef VIETFACTS_FACTS_DATE_EDGES_H_
#define VIETFACTS_FACTS_DATE_EDGES_H_

#include <string_view>

#include "extractor/text/span.h"

namespace vietfacts {

// True where `span`, which is not empty, is a piece cut out of a longer word or number: "20181",
// "6909:2001", "2.018", "12/2011/TT". `sure`: a word such as "ngày" belongs to it, so that a comma
// or a dash behind it may begin something new
// ("ngày 5/6-7/6").
bool IsPartOfLongerNumber(std::string_view text, Span span, bool sure);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DATE_EDGES_H_
