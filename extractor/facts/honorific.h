// Reads words of address, ranks and degrees, and the name behind them.
#ifndef VIETFACTS_FACTS_HONORIFIC_H_
#define VIETFACTS_FACTS_HONORIFIC_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "extractor/facts/person_text.h"

namespace vietfacts {

struct Honorific {
  size_t begin = 0;  // words
  size_t end = 0;
  Span span;                 // bytes: "GS.TS" without a last stop
  std::string_view sex;      // "male", "female", ""
  bool comrade = false;      // "đồng chí"
  bool address = false;      // a word of address is in it, not a rank or a degree alone
  bool abbreviated = false;  // a degree in capitals, which other things may be abbreviated to
  bool nick = false;         // "bầu": only a name follows
  bool relative = false;     // "anh trai": behind it a short name is that of whose brother it is
  bool several = false;      // "anh em": whoever is named behind is one of them at most
  bool plural = false;       // "các" stands before it
};

// The honorific that begins at `at`, with the ranks and degrees behind it ("đồng chí Thiếu tướng",
// "PGS.TS"); nullopt where the word is none or stands for something else (the country Anh).
std::optional<Honorific> ReadHonorific(const PersonText& text, size_t at);

// The end of the name at `at`, which stands behind `honorific`; `at` where there is none.
size_t NameBehind(const PersonText& text, const Honorific& honorific, size_t at);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_HONORIFIC_H_
