#include "extractor/facts/numerals.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace vietfacts {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// True where `mark` divides `digits` into a first group of up to three digits and others of just
// three.
bool Groups(std::string_view digits, char mark) {
  size_t run = 0;
  bool first = true;
  for (size_t i = 0; i <= digits.size(); ++i) {
    if (i < digits.size() && digits[i] != mark) {
      if (!IsDigit(digits[i])) return false;
      ++run;
      continue;
    }
    if (first ? run == 0 || run > 3 : run != 3) return false;
    first = false;
    run = 0;
  }
  return true;
}

// Digits alone, as most are.
std::optional<double> ParseShort(std::string_view digits) {
  constexpr size_t kFew = 15;  // a double holds any number of so many digits
  if (digits.size() > kFew || !std::ranges::all_of(digits, IsDigit)) return std::nullopt;
  int64_t number = 0;
  for (char c : digits) number = 10 * number + (c - '0');
  return static_cast<double>(number);
}

void Erase(std::string& digits, char mark) {
  digits.erase(std::remove(digits.begin(), digits.end(), mark), digits.end());
}

}  // namespace

std::optional<double> ParseNumeral(std::string_view digits, CommaBeforeThree comma) {
  if (digits.empty() || digits.size() > 24 || !IsDigit(digits.front()) || !IsDigit(digits.back()))
    return std::nullopt;
  if (const auto number = ParseShort(digits)) return number;
  const auto points = std::count(digits.begin(), digits.end(), '.');
  const auto commas = std::count(digits.begin(), digits.end(), ',');
  std::string plain(digits);
  if (points > 0 && commas > 0) {
    // The mark that stands last divides: "1.234,5", "1,234.5".
    const char groups = digits.rfind('.') < digits.rfind(',') ? '.' : ',';
    const size_t divides = digits.find(groups == '.' ? ',' : '.');
    if (divides < digits.rfind(groups) || !Groups(digits.substr(0, divides), groups))
      return std::nullopt;
    Erase(plain, groups);
  } else if (points + commas > 1) {
    const char mark = points > 0 ? '.' : ',';
    if (!Groups(digits, mark)) return std::nullopt;
    Erase(plain, mark);
  } else if (points == 1 && Groups(digits, '.') && digits.front() != '0') {
    Erase(plain, '.');
  } else if (commas == 1 && comma == CommaBeforeThree::kGroups && Groups(digits, ',') &&
             digits.front() != '0') {
    Erase(plain, ',');
  }
  std::replace(plain.begin(), plain.end(), ',', '.');
  if (std::count_if(plain.begin(), plain.end(), IsDigit) > 15) return std::nullopt;
  for (char c : plain) {
    if (!IsDigit(c) && c != '.') return std::nullopt;
  }
  return std::strtod(plain.c_str(), nullptr);
}

}  // namespace vietfacts
