#include "extractor/facts/decree_code.h"

#include <algorithm>

#include "extractor/facts/words_around.h"
#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestCode = 120;  // bytes
constexpr std::string_view kCoded = "decree.coded";  // begins the names of the rules that read codes

bool HasNoCapital(std::string_view symbol) { return LowerInStep(symbol) == symbol; }

// A part of a symbol and the mark before it; that of the first part stands between it and the
// number.
struct Part {
  char mark = '-';
  std::string text;
};

std::vector<Part> SplitSymbol(std::string_view symbol, char first_mark) {
  std::vector<Part> parts(1);
  parts[0].mark = first_mark;
  for (char c : symbol) {
    if (c == ' ') continue;
    if (c == '-' || c == '/' || c == '.') {
      // The point inside "T.Ư".
      if (c == '.' && (parts.back().text == "T" || parts.back().text == "t")) continue;
      if (!parts.back().text.empty()) parts.push_back({c, ""});
      continue;
    }
    parts.back().text += c;
  }
  if (parts.back().text.empty()) parts.pop_back();
  return parts;
}

std::string_view WithoutDigits(std::string_view part) {
  while (!part.empty() && part.back() >= '0' && part.back() <= '9') part.remove_suffix(1);
  return part;
}

std::string UpperOf(std::string_view text) {
  std::string upper;
  for (size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    if (c >= 'a' && c <= 'z') {
      upper += static_cast<char>(c - 'a' + 'A');
    } else if (c == 0xC4 && i + 1 < text.size() &&
               static_cast<unsigned char>(text[i + 1]) == 0x91) {
      upper += "\xC4\x90";  // đ → Đ
      ++i;
    } else if (c == 0xC6 && i + 1 < text.size() &&
               static_cast<unsigned char>(text[i + 1]) == 0xB0) {
      upper += "\xC6\xAF";  // ư → Ư
      ++i;
    } else {
      upper += text[i];
    }
  }
  return upper;
}

// What decides between the styles of party and state.
struct Style {
  bool dated = false;   // the number has a year
  bool spaced = false;  // no mark is printed between number and symbol
  bool party = false;   // the issuer is known for one of the party
  bool state = false;
};

// Sets the marks behind the number and behind the type as the style of the issuer has them:
// NUMBER-TYPE/BODY or NUMBER/TYPE-BODY. Of an unknown issuer, those that are printed, if they
// differ.
void SettleMarks(std::vector<Part>& parts, const Style& style) {
  char& first = parts[0].mark;
  char& second = parts[1].mark;
  if (style.dated || second == '.') {
    second = style.party && !style.dated ? '/' : '-';
  } else if (style.party) {
    first = '-';
    second = '/';
  } else if (style.state) {
    if (first != second && !style.spaced) return;
    first = '/';
    second = '-';
  } else if (first == second) {
    second = first == '-' ? '/' : '-';
  }
}

}  // namespace

DecreeCodes::DecreeCodes(const Patterns& patterns, const DecreeWords& words)
    : words_(words), rules_(patterns, "decree") {
  for (const Rule& rule : patterns.rules("decree")) {
    if (rule.name.starts_with(kCoded)) coded_ |= rules_.Only(rule);
  }
}

bool DecreeCodes::MayBegin(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  const bool spaced = end < text.size() && text[end] == ' ';
  if (end + (spaced ? 1 : 0) >= text.size()) return false;
  const unsigned char next = static_cast<unsigned char>(text[end + (spaced ? 1 : 0)]);
  if (next == '/' || next == '-') return true;
  if (next == '.' || (next >= 'a' && next <= 'z')) return !spaced;
  return (next >= 'A' && next <= 'Z') || next == 0xC4;  // 0xC4 begins "Đ"
}

bool DecreeCodes::MayRead(std::string_view text, size_t at) const {
  return MayBegin(text, at) &&
         rules_.MayMatchAt(text.substr(0, LineWithin(text, at, kLongestCode)), at, coded_);
}

std::optional<DecreeCode> DecreeCodes::Read(const Article& article, size_t at,
                                            Introduced introduced, DecreeSymbols& symbols) const {
  const std::string_view text = article.text.matching();
  if (!MayRead(text, at)) return std::nullopt;
  // All of the line that a code may take, and no half of a character.
  const std::string_view line = text.substr(0, LineWithin(text, at, kLongestCode));
  rules_.CandidatesAt(line, at, symbols.candidates);
  for (const RuleGate::Candidate& candidate : symbols.candidates) {
    const Rule& rule = rules_.rule(candidate);
    if (!rule.name.starts_with(kCoded)) continue;
    const auto match = MatchAt(rule, line, at);
    if (!match) continue;
    const DecreeSymbol& symbol = SymbolOf(*match, symbols);
    // In small letters, only what the words before it call a document.
    if (introduced != Introduced::kByType && symbol.small) continue;
    DecreeCode code = Canonical(*match, symbol);
    code.rule = &rule;
    if (Convinces(code, introduced)) return code;
  }
  return std::nullopt;
}

const DecreeSymbol& DecreeCodes::SymbolOf(const Match& match, DecreeSymbols& symbols) const {
  const std::string_view number = match.Get("number"), year = match.Get("year"),
                         symbol = match.Get("symbol");
  const std::string_view before(number.data(), static_cast<size_t>(symbol.data() - number.data()));
  // What the symbol says depends on the marks before it, and on whether a year stands there.
  std::string key(year.empty() ? "" : "y");
  for (char c : before) {
    if (c == '/' || c == '-') key += c;
  }
  key += ' ';
  key += symbol;
  const auto known = symbols.known.find(key);
  if (known != symbols.known.end()) return known->second;
  return symbols.known.emplace(std::move(key), ReadSymbol(symbol, !year.empty(), before))
      .first->second;
}

DecreeSymbol DecreeCodes::ReadSymbol(std::string_view symbol, bool dated,
                                     std::string_view before) const {
  DecreeSymbol read;
  read.small = HasNoCapital(symbol);
  std::vector<Part> parts =
      SplitSymbol(symbol, before.find('/') != std::string_view::npos ? '/' : '-');

  bool party = false;
  bool state = dated;
  for (size_t i = 0; i < parts.size(); ++i) {
    std::string& text = parts[i].text;
    const std::string_view stem = WithoutDigits(text);
    const CodePart type = i == 0 ? words_.TypeOfPart(stem) : CodePart();
    const CodePart body = words_.BodyOfPart(stem);
    if (i == 0) read.type = type.stands_for;
    const std::string_view canonical = type.canonical.empty() ? body.canonical : type.canonical;
    if (!canonical.empty()) {
      text.replace(0, stem.size(), canonical);
    } else if (read.small) {
      text = UpperOf(text);
    }
    if (body.stands_for.empty() || (i == 0 && !read.type.empty() && parts.size() > 1)) continue;
    if (read.body.empty()) read.body = body.stands_for;
    (body.of_party ? party : state) = true;
  }

  const bool spaced = before.find_first_of("/-") == std::string_view::npos;
  if (dated) parts[0].mark = '/';
  if (parts.size() > 1 && !read.type.empty()) SettleMarks(parts, {dated, spaced, party, state});
  for (const Part& part : parts) {
    if (&part != &parts[0]) read.canonical += part.mark;
    read.canonical += part.text;
  }
  read.mark = parts[0].mark;
  const std::string_view written(read.canonical);
  read.other = words_.OtherTypeOfPart(written.substr(0, written.find_first_of("/-")));
  return read;
}

DecreeCode DecreeCodes::Canonical(const Match& match, const DecreeSymbol& symbol) const {
  DecreeCode code;
  code.span = match.span();
  for (char c : match.Get("number")) {
    if (c != '.') code.number += c;
  }
  code.year = match.Get("year");
  code.symbol = symbol.canonical;
  code.type = symbol.type;
  code.body = symbol.body;
  code.other = symbol.other;
  code.text = code.number;
  if (!code.year.empty()) (code.text += '/') += code.year;
  (code.text += symbol.mark) += code.symbol;
  return code;
}

bool DecreeCodes::Convinces(const DecreeCode& code, Introduced introduced) const {
  const bool parts = code.symbol.find_first_of("/-") != std::string::npos;
  if (introduced == Introduced::kByType) return parts || code.symbol.size() > 1;
  return !code.type.empty() && (parts || (!code.year.empty() && !code.body.empty()));
}

DecreeCode DecreeCodes::WithNumber(const DecreeCode& like, std::string_view number) {
  DecreeCode code = like;
  code.number = number;
  code.text = code.number + like.text.substr(like.number.size());
  return code;
}

}  // namespace vietfacts
