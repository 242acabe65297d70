// Puts the capitals of a name right.
#ifndef VIETFACTS_TEXT_NAME_CASE_H_
#define VIETFACTS_TEXT_NAME_CASE_H_

#include <string>
#include <string_view>

namespace vietfacts {

// "THANH HOÀNG" → "Thanh Hoàng": where each of two or more words has capitals alone, each keeps its first. Any other
// name stays, an abbreviation beside a name ("TS Lê An") and initials ("Đ. Đ") with it. `name` is NFC.
std::string NameCase(std::string_view name);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_NAME_CASE_H_
