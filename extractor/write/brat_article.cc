#include "extractor/write/brat_article.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

#include "extractor/write/fact_sheet.h"

namespace vietfacts {
namespace {

// What some reader or other takes for the end of a line (Python's str.splitlines), but '\r' and
// '\n'.
bool EndsLine(char32_t c) {
  return c == 0x0B || c == 0x0C || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

// Bytes of the character at `at`, and the character.
std::pair<size_t, char32_t> CharacterAt(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return {1, first};
  if (first < 0xE0) return {2, (first & 0x1F) << 6 | (byte(1) & 0x3F)};
  if (first < 0xF0) return {3, (first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)};
  return {4, 0x10000};  // whichever: none of these is special here
}

// Slices of a text by code points.
class Slices {
 public:
  explicit Slices(std::string_view text) : text_(text) {
    for (size_t i = 0; i < text.size(); ++i) {
      if (!Begins(i)) continue;
      if (code_points_++ % kStep == 0) steps_.push_back(i);
    }
  }
  std::string_view Of(size_t start, size_t end) const {
    const size_t begin = ByteOf(start);
    return text_.substr(begin, ByteOf(end) - begin);
  }

 private:
  static constexpr size_t kStep = 64;

  bool Begins(size_t byte) const { return (text_[byte] & 0xC0) != 0x80; }
  size_t ByteOf(size_t code_point) const {
    if (code_point >= code_points_) return text_.size();
    size_t byte = steps_[code_point / kStep];
    for (size_t left = code_point % kStep; left > 0; --left) {
      do ++byte;
      while (byte < text_.size() && !Begins(byte));
    }
    return byte;
  }

  const std::string_view text_;
  size_t code_points_ = 0;
  std::vector<size_t> steps_;  // the byte of every code point kStep after another
};

// What may stand in a note.
std::string OneLine(std::string_view text) {
  std::string line = BratText(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

class Annotations {
 public:
  Annotations(std::string_view text, const Facts& facts)
      : text_(text), facts_(facts), sheets_(MakeFactSheets(facts)) {}

  std::string Write() {
    for (const FactSheet& sheet : sheets_) Fact(sheet);
    for (const FactSheet& sheet : sheets_) ShortFor(sheet);
    return std::move(out_);
  }

 private:
  void Fact(const FactSheet& sheet) {
    const size_t first = places_ + 1;
    for (const Place& place : sheet.places) PlaceOf(sheet.kind, place);
    if (sheet.kind == FactKind::kDecree) {
      if (decrees_.size() <= sheet.index) decrees_.resize(facts_.decrees.size());
      decrees_[sheet.index] = first;
    }
    if (sheet.places.size() > 1) {
      out_ += "*\tEquiv";
      for (size_t i = first; i <= places_; ++i) out_ += " T" + std::to_string(i);
      out_ += '\n';
    }
    Fields(sheet, first);
  }

  // A place that goes over the end of a line is as many fragments as there are lines.
  void PlaceOf(FactKind kind, const Place& place) {
    std::string type(NameOf(kind));
    type[0] = static_cast<char>(type[0] - 'a' + 'A');
    out_ += "T" + std::to_string(++places_) + '\t' + type;
    std::string words;
    char separator = ' ';
    size_t start = place.start;
    for (size_t at = place.start; at <= place.end; ++at) {
      if (at < place.end && text_.Of(at, at + 1) != "\n") continue;
      if (at > start) {
        out_ += separator + std::to_string(start) + ' ' + std::to_string(at);
        if (!words.empty()) words += ' ';
        words += text_.Of(start, at);
        separator = ';';
      }
      start = at + 1;
    }
    out_ += '\t' + words + '\n';
  }

  void Fields(const FactSheet& sheet, size_t place) {
    std::string note;
    for (const auto& [name, value] : sheet.fields) {
      if (name == "granularity") {
        Attribute("Granularity", place, value);
      } else if (name == "qualifier") {
        Attribute("Qualifier", place, value);
      } else if (name == "class") {
        Attribute("Class", place, value);
      } else if (name == "calendar") {
        Attribute("Lunar", place, "");
      } else if (name != "mention") {
        note += (note.empty() ? "" : "; ") + name + ": " + value;
      }
    }
    for (const std::string& name : sheet.inferred) note += "; inferred: " + name;
    note += "; rule: " + sheet.rule;
    out_ += "#" + std::to_string(++notes_) + "\tAnnotatorNotes T" + std::to_string(place) + '\t' +
            OneLine(note) + '\n';
    if (sheet.kind == FactKind::kPerson) Honorifics(facts_.people[sheet.index], place);
  }

  void Honorifics(const Person& person, size_t place) {
    for (const Mention& mention : person.mentions) {
      if (mention.honorific) {
        out_ += "#" + std::to_string(++notes_) + "\tAnnotatorNotes T" + std::to_string(place) +
                "\thonorific: " + OneLine(*mention.honorific) + '\n';
      }
      ++place;
    }
  }

  void Attribute(const char* name, size_t place, const std::string& value) {
    out_ += "A" + std::to_string(++attributes_) + '\t' + name + " T" + std::to_string(place);
    if (!value.empty()) out_ += ' ' + value;
    out_ += '\n';
  }

  // "Kết luận 21" is short for the first place that states its code.
  void ShortFor(const FactSheet& sheet) {
    if (sheet.kind != FactKind::kDecree) return;
    const Decree& decree = facts_.decrees[sheet.index];
    if (!decree.resolved) return;
    const auto full = std::find_if(
        facts_.decrees.begin(), facts_.decrees.end(),
        [&](const Decree& other) { return &other != &decree && other.code == decree.resolved; });
    if (full == facts_.decrees.end()) return;
    const auto index = static_cast<size_t>(full - facts_.decrees.begin());
    out_ += "R" + std::to_string(++relations_) + "\tShort_for Arg1:T" +
            std::to_string(decrees_[sheet.index]) + " Arg2:T" + std::to_string(decrees_[index]) +
            '\n';
  }

  const Slices text_;
  const Facts& facts_;
  const std::vector<FactSheet> sheets_;
  std::string out_;
  size_t places_ = 0, attributes_ = 0, relations_ = 0, notes_ = 0;  // the last number of each
  std::vector<size_t> decrees_;                                     // their places
};

constexpr size_t kLongestName = 60;

// Letters without their marks, digits, and '-' for all else.
std::string SafeName(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())});
  if (U_SUCCESS(status)) text = nfd->normalize(text, status);
  std::string safe;
  for (int32_t i = 0; i < text.length() && safe.size() < kLongestName; ++i) {
    const char16_t c = text[i];
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_') {
      safe += static_cast<char>(c);
    } else if (c == u'đ' || c == u'Đ') {
      safe += c == u'đ' ? 'd' : 'D';
    } else if ((c < 0x300 || c >= 0x370) && !safe.empty() && safe.back() != '-') {
      safe += '-';
    }
  }
  while (!safe.empty() && safe.back() == '-') safe.pop_back();
  return safe;
}

}  // namespace

std::string BratText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const auto [bytes, c] = CharacterAt(text, i);
    if (c == '\r') {
      out += text.substr(i + 1, 1) == "\n" ? ' ' : '\n';
    } else if (c == '\t' || (c == 0xFEFF && i == 0)) {
      out += ' ';
    } else if (EndsLine(c)) {
      out += '\n';
    } else {
      out += text.substr(i, bytes);
    }
    i += bytes;
  }
  return out;
}

std::string BratAnnotations(std::string_view text, const Facts& facts) {
  return Annotations(text, facts).Write();
}

std::string BratName(size_t number, const Origin& origin) {
  std::string_view name;
  if (origin.path) name = *origin.path;
  if (origin.member) name = *origin.member;
  name = name.substr(name.rfind('/') + 1);
  const size_t dot = name.rfind('.');
  if (dot != std::string_view::npos && dot > 0) name = name.substr(0, dot);
  char digits[24];
  std::snprintf(digits, sizeof digits, "%06zu", number);
  const std::string safe = SafeName(name);
  return safe.empty() ? digits : digits + ('-' + safe);
}

}  // namespace vietfacts
