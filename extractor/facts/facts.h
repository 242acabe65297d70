// The facts of one article, as plain values. FACTS.md's JSON is these structs written out field by
// field. Every `place` counts code points of the decoded text; every other string is normalized
// (Text::Clean).
#ifndef VIETFACTS_FACTS_FACTS_H_
#define VIETFACTS_FACTS_FACTS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/place.h"

namespace vietfacts {

// A reference to an issued document. An empty optional is a field that the text does not state.
struct Decree {
  Place place;
  std::string type;                   // the full type word, "Nghị quyết"
  std::optional<std::string> number;  // as printed, leading zeros kept: "05"
  std::optional<std::string> year;    // of the number, state style: "2020" in 30/2020/NĐ-CP
  std::optional<std::string> symbol;  // "NQ/TW", "NĐ-CP"
  std::optional<std::string> code;    // canonical: "21-NQ/TW", "30/2020/NĐ-CP"
  std::optional<std::string> name;    // of laws and of congress and plenum documents
  std::optional<std::string> issuer;
  std::optional<std::string> issued;  // ISO 8601, as far as stated: "2022-06-16"
  std::optional<std::string> subject;
  std::optional<std::string> pinpoint;  // the part referred to, as printed: "khoản 2 Điều 5"
  // The full code that the article states elsewhere, else the title that a law's name is short for.
  std::optional<std::string> resolved;
  std::vector<std::string> inferred;  // names of fields worked out rather than read
  std::string rule;
};

// A point or stretch of calendar time.
struct Date {
  Place place;
  std::optional<std::string>
      value;  // EDTF; empty where the date can't be or is relative to an unknown day
  std::string
      granularity;  // "minute", "day", "month", "quarter", "year", "decade", "century", "interval"
  std::string calendar;               // "gregorian" or "lunar"
  std::vector<std::string> inferred;  // "year", "relative", …
  std::string rule;
};

struct Title {
  std::string text;  // as printed: "UVBTV", "Phó trưởng Ban Tuyên giáo Đảng ủy Khối"
  std::string role;  // abbreviations written out: "Ủy viên Ban Thường vụ", "Phó trưởng Ban"
  std::optional<std::string> organization;  // written out: "Ban Tuyên giáo Đảng ủy Khối"
};

struct Mention {
  Place place;  // the name, or the title where no name is given
  std::optional<std::string> honorific;
};

struct Person {
  std::optional<std::string>
      name;                   // the fullest form in the article; empty for a title without a name
  std::vector<Title> titles;  // each once, in text order
  std::vector<Mention> mentions;  // in text order, at least one
  std::string rule;               // that found the first mention
};

// exact, about, over, under, at_least, at_most
enum class Qualifier { kExact, kAbout, kOver, kUnder, kAtLeast, kAtMost };
std::string_view QualifierName(Qualifier qualifier);

// A number of people or of bodies of people.
struct Count {
  Place place;
  double value = 0;
  std::optional<double> max;    // of a range
  std::optional<double> total;  // "12/15 chi bộ": 15
  Qualifier qualifier = Qualifier::kExact;
  std::string unit;                   // the noun in lower case: "đảng viên"
  std::string unit_class;             // "person", "organization", "collective"
  std::optional<std::string> action;  // canonical verb: "kết nạp"
  std::optional<std::string> holder;
  std::string rule;
};

struct Percentage {
  Place place;
  double value = 0;
  std::optional<double> max;
  std::string unit = "%";  // or "‰"
  Qualifier qualifier = Qualifier::kExact;
  std::optional<std::string> of;
  std::string rule;
};

// Something in the input that a reader of the facts should know.
struct Warning {
  std::string code;     // "date.invalid", "text.invalid_utf8" …: stable, for programs
  std::string message;  // for people
  Place place;
};

struct Facts {
  std::vector<Decree> decrees;
  std::vector<Date> dates;
  std::vector<Person> people;
  std::vector<Count> counts;
  std::vector<Percentage> percentages;
  std::vector<Warning> warnings;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_FACTS_H_
