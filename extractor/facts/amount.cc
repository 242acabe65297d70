#include "extractor/facts/amount.h"

namespace vietfacts {
namespace {

bool HasLetters(std::string_view number) {
  return number.find_first_not_of("0123456789.,") != std::string_view::npos;
}

// What the words behind the digits multiply them by: 1000000 for "2 triệu".
double ScaleOf(const Text& text, Span number, double value, const NumberWords& numbers,
               CommaBeforeThree comma) {
  const size_t blank = number.Of(text.lower()).find(' ');
  if (blank == std::string_view::npos) return 1;
  const auto digits = numbers.Parse(text, {number.begin, number.begin + blank}, comma);
  return digits && *digits > 0 ? value / *digits : 1;
}

// True where the thousands of the upper end count for the lower one too: "5-10.000 người".
bool SharesThousands(std::string_view low, double low_value, std::string_view high,
                     double high_value) {
  return low.size() <= 3 && low.find_first_of(".,") == std::string_view::npos &&
         high.ends_with(".000") && low_value * 1000 < high_value;
}

}  // namespace

std::optional<Amount> ReadAmount(const Text& text, const Match& match, const NumberWords& numbers,
                                 CommaBeforeThree comma) {
  const auto number = [&](std::string_view group) -> std::optional<double> {
    const auto span = match.GroupSpan(group);
    return span ? numbers.Parse(text, *span, comma) : std::nullopt;
  };
  Amount amount;
  const auto value = number("value");
  if (!value) return std::nullopt;
  amount.value = *value;
  if (match.Has("max")) {
    amount.max = number("max");
    if (!amount.max) return std::nullopt;
    const std::string_view low = match.Get("value"), high = match.Get("max");
    if (!HasLetters(low) && HasLetters(high)) {
      amount.value *=
          ScaleOf(text, *match.GroupSpan("max"), *amount.max, numbers, CommaBeforeThree::kDivides);
    } else if (!HasLetters(low) && SharesThousands(low, amount.value, high, *amount.max)) {
      amount.value *= 1000;
    }
    if (*amount.max <= amount.value) return std::nullopt;
  }
  if (match.Has("total")) {
    amount.total = number("total");
    if (!amount.total || *amount.total < amount.value) return std::nullopt;
  }
  return amount;
}

}  // namespace vietfacts
