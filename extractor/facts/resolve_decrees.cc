#include "extractor/facts/resolve_decrees.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/text/normalize.h"
#include "extractor/text/words.h"

namespace vietfacts {
namespace {

// What two references to one document share.
std::string Key(const Decree& decree, std::string_view rest) {
  return decree.type + "\n" + std::string(rest);
}

std::string_view WithoutZeros(std::string_view number) {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

// The name without commas, in lower case.
std::string PlainName(std::string_view name) {
  std::string plain;
  for (char c : LowerInStep(name)) {
    if (c != ',') plain += c;
  }
  return plain;
}

// The title of a law that its name is short for, else its name.
const std::string& TitleOf(const Decree& decree) {
  return decree.resolved ? *decree.resolved : *decree.name;
}

// Gives the decree what it is resolved to, which the article states.
void Resolve(Decree& decree, std::optional<std::string> resolved) {
  decree.resolved = std::move(resolved);
  std::erase(decree.inferred, "resolved");
}

// "phòng, chống tham nhũng" gives "pctn"; of the words behind the type.
std::string Initials(const Decree& decree) {
  const std::string lower = LowerInStep(TitleOf(decree));
  std::string initials;
  if (decree.type.size() >= lower.size()) return initials;
  for (const Word& word : SplitWords(std::string_view(lower).substr(decree.type.size()))) {
    if (!word.is_word()) continue;
    const std::string_view text = word.span.Of(std::string_view(lower).substr(decree.type.size()));
    const size_t length = static_cast<unsigned char>(text[0]) < 0x80   ? 1
                          : static_cast<unsigned char>(text[0]) < 0xE0 ? 2
                                                                       : 3;
    initials += text.substr(0, length);
  }
  return initials;
}

// The word behind the type, in lower case, where it is in capitals: "Luật PCTN", "Luật PCTN năm
// 2018"; else empty.
std::string Abbreviation(const Decree& decree) {
  if (decree.type.size() + 1 >= decree.name->size()) return "";
  const std::string_view rest = std::string_view(*decree.name).substr(decree.type.size() + 1);
  const std::optional<Word> word = WordFrom(rest, 0);
  if (!word || word->letter_case != Word::Case::kUpper) return "";
  return LowerInStep(word->span.Of(rest));
}

// Stated documents by what short references to them have in common with them, each with its place
// in the article.
class Stated {
 public:
  void Add(const std::string& key, size_t at) { by_key_[key].push_back(at); }
  bool empty() const { return by_key_.empty(); }

  // The nearest before `at`, else the first behind it; npos where there is none.
  size_t Nearest(const std::string& key, size_t at) const {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return std::string::npos;
    const auto behind = std::upper_bound(found->second.begin(), found->second.end(), at);
    return behind == found->second.begin() ? found->second.front() : *(behind - 1);
  }

 private:
  std::map<std::string, std::vector<size_t>> by_key_;
};

// The documents with names, by the initials of these.
Stated InitialsOf(const std::vector<Decree>& decrees) {
  Stated initials;
  for (size_t i = 0; i < decrees.size(); ++i) {
    if (decrees[i].name) initials.Add(Key(decrees[i], Initials(decrees[i])), i);
  }
  return initials;
}

// Resolves those without a code to those that have the number, the name or the initials with more.
void ResolveShort(std::vector<Decree>& decrees) {
  Stated numbers, names;
  for (size_t i = 0; i < decrees.size(); ++i) {
    const Decree& decree = decrees[i];
    if (!decree.code) continue;
    if (decree.number) {
      numbers.Add(Key(decree, WithoutZeros(*decree.number)), i);
      if (decree.year)
        numbers.Add(Key(decree, std::string(WithoutZeros(*decree.number)) + "/" + *decree.year), i);
    }
    if (decree.name) names.Add(PlainName(TitleOf(decree)), i);
  }
  std::optional<Stated> initials;                 // few articles ask for them
  std::vector<std::pair<size_t, size_t>> fuller;  // a short reference and the one that has more
  for (size_t i = 0; i < decrees.size(); ++i) {
    const Decree& decree = decrees[i];
    if (decree.code) continue;  // its title is still asked for
    size_t full = std::string::npos;
    if (decree.number) {
      if (numbers.empty()) continue;
      const std::string number(WithoutZeros(*decree.number));
      full = numbers.Nearest(Key(decree, decree.year ? number + "/" + *decree.year : number), i);
    } else if (decree.name) {
      if (!names.empty()) full = names.Nearest(PlainName(TitleOf(decree)), i);
      if (full == std::string::npos) {
        const std::string word = Abbreviation(decree);
        if (!word.empty() && !initials) initials = InitialsOf(decrees);
        if (!word.empty()) full = initials->Nearest(Key(decree, word), i);
      }
    }
    if (full != std::string::npos && full != i) fuller.emplace_back(i, full);
  }
  for (const auto& [short_one, full] : fuller) {
    Decree& decree = decrees[short_one];
    const Decree& other = decrees[full];
    if (other.code) {
      Resolve(decree, other.code);
    } else if (!decree.resolved) {
      decree.resolved = TitleOf(other);
    }
  }
}

}  // namespace

void ResolveDecrees(Facts& facts) {
  bool some_short = false, some_resolved = false;
  for (const Decree& decree : facts.decrees) {
    some_short |= !decree.code;
    some_resolved |= decree.code && decree.resolved;
  }
  if (some_short) ResolveShort(facts.decrees);
  if (!some_resolved) return;
  for (Decree& decree : facts.decrees) {
    if (decree.code && decree.resolved) Resolve(decree, std::nullopt);
  }
}

}  // namespace vietfacts
