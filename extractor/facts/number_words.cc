#include "extractor/facts/number_words.h"

#include <cstdlib>
#include <iterator>

#include "extractor/patterns/named_values.h"

namespace vietfacts {
namespace {

// In the order of NumberWords::Role, without kNone.
constexpr std::string_view kRoles[] = {"digit", "ten",    "tens", "hundred",
                                       "scale", "filler", "half", "joiner"};

}  // namespace

NumberWords::NumberWords(const Patterns& patterns)
    : lexicon_(patterns.lexicon("number_words")), vocabulary_(patterns.vocabulary()) {
  const size_t value = lexicon_.Column("value"), role = lexicon_.Column("role");
  roles_.resize(vocabulary_.size() + 1);
  values_.resize(roles_.size());
  for (const Lexicon::Entry& entry : lexicon_.entries()) {
    const size_t known = IndexOf(entry.fields[role], kRoles, lexicon_, entry);
    const uint32_t id = vocabulary_.Find(entry.fields[0]);
    if (id == kUnknownWord) {
      throw PatternError(lexicon_.file(), entry.line, "",
                         "'" + std::string(entry.fields[0]) + "' is not one word in small letters");
    }
    roles_[id] = static_cast<Role>(known + 1);
    values_[id] = std::strtod(std::string(entry.fields[value]).c_str(), nullptr);
  }
}

bool NumberWords::IsPart(const Text& text, const Word& word) const {
  return word.is_word() && RoleOf(text, word) != Role::kNone;
}

// Adds up the parts of a number from left to right.
class NumberWords::Sum {
 public:
  // False where the part can't stand here.
  bool Add(const Part& part) {
    switch (part.role) {
      case Role::kDigit:
        return AddDigit(part.value);
      case Role::kTen:
        if (pending_) return false;
        below_ += part.value;
        return true;
      case Role::kTens:
      case Role::kHundred:
        if (!pending_) return false;
        below_ += *pending_ * part.value;
        pending_.reset();
        return true;
      case Role::kScale:
        return AddScale(part.value);
      case Role::kFiller:
        return !pending_ && (below_ > 0 || scaled_ > 0);
      case Role::kHalf:
        if (pending_ || below_ > 0 || scale_ == 0) return false;
        scaled_ += scale_ * part.value;
        return true;
      case Role::kNone:
      case Role::kJoiner:
        return false;
    }
    return false;
  }

  bool AddDigit(double value) {
    if (pending_) return false;
    pending_ = value;
    return true;
  }

  double value() const { return scaled_ + below_ + pending_.value_or(0); }

 private:
  bool AddScale(double scale) {
    const double factor = below_ + pending_.value_or(0);
    if (factor == 0) return false;
    scaled_ += factor * scale;
    scale_ = scale;
    below_ = 0;
    pending_.reset();
    return true;
  }

  double scaled_ = 0;              // what scales have closed
  double below_ = 0;               // tens and hundreds since
  double scale_ = 0;               // the last one
  std::optional<double> pending_;  // a digit that the next part may multiply
};

std::optional<double> NumberWords::Parse(const Text& text, Span span,
                                         CommaBeforeThree comma) const {
  const std::string_view lower = text.Lower(span);
  Sum sum;
  const size_t digits = std::min(lower.find_first_not_of("0123456789.,"), lower.size());
  if (digits > 0) {
    // Beside a scale a comma divides: "1,125 triệu".
    const auto value = ParseNumeral(lower.substr(0, digits),
                                    digits < lower.size() ? CommaBeforeThree::kDivides : comma);
    if (!value || !sum.AddDigit(*value)) return std::nullopt;
  }
  for (size_t begin = digits; begin < lower.size();) {
    if (lower[begin] == ' ') {
      ++begin;
      continue;
    }
    const size_t end = std::min(lower.find(' ', begin), lower.size());
    if (!sum.Add(Of(vocabulary_.Find(lower.substr(begin, end - begin))))) return std::nullopt;
    begin = end;
  }
  return sum.value();
}

}  // namespace vietfacts
