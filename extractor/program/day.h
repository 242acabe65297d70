// A day as people write it on the command line and in requests, with what is wrong about it.
#ifndef VIETFACTS_PROGRAM_DAY_H_
#define VIETFACTS_PROGRAM_DAY_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vietfacts {

// "2024-07-29". Where it is none, nullopt, and `reason` says why.
std::optional<std::chrono::year_month_day> ParseDay(std::string_view text, std::string& reason);

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_DAY_H_
