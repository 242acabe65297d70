#include "extractor/facts/decree_reader.h"

#include <algorithm>
#include <utility>

#include "extractor/facts/words_around.h"
#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

constexpr size_t kTypeWithin = 25;  // words before a bare code in which its type is looked for

bool EndsInDigit(const Article& article, const Word& word) {
  const char last = article.text.matching()[word.span.end - 1];
  return last >= '0' && last <= '9';
}

}  // namespace

DecreeReader::DecreeReader(const Patterns& patterns, const DecreeWords& words)
    : words_(words),
      codes_(patterns, words),
      laws_(words),
      numbers_(patterns, words),
      assemblies_(patterns, words),
      numbered_(patterns.rule("decree.numbered")),
      law_(patterns.rule("decree.law")),
      amending_law_(patterns.rule("decree.amending_law")),
      constitution_(patterns.rule("decree.constitution")),
      charter_(patterns.rule("decree.charter")),
      law_abbreviated_(patterns.rule("decree.law_abbreviated")) {}

DecreeReferences DecreeReader::Read(const Article& article) const {
  DecreeReferences found;
  DecreeSymbols symbols;
  size_t behind = 0;  // the word behind what has been read
  for (const uint32_t at : article.openings) {
    if (at < behind) continue;
    const Word& word = article.words[at];
    size_t next = at;
    if (word.is_number()) {
      next = ReadNumber(article, at, found, symbols);
    } else if (word.is_word()) {
      if (words_.MayBegin(word)) {
        next = ReadLaw(article, at, found, symbols);
        if (next == at) next = assemblies_.Read(article, at, found);
      } else if (EndsInDigit(article, word) && !words_.Begins(word)) {
        next = ReadGlued(article, at, found, symbols);
      }
    }
    behind = std::max<size_t>(next, at + 1);
  }
  return found;
}

// True where what stands right before the number at words[at] may introduce that of a document.
bool DecreeReader::IsIntroduced(const Article& article, size_t at) const {
  if (at == 0) return false;
  if (Mark(article, at - 1) == ':') return true;
  if (!article.words[at - 1].is_word()) return false;
  if (words_.MayEndType(article.words[at - 1])) return true;
  const CueHit cue = words_.CueAt(article, at - 1);
  return cue.Has(Cue::kSign) || cue.Has(Cue::kFrom);
}

size_t DecreeReader::ReadNumber(const Article& article, size_t at, DecreeReferences& found,
                                DecreeSymbols& symbols) const {
  const std::string_view text = article.text.matching();
  const size_t begin = article.words[at].span.begin;
  const bool may_be_code = DecreeCodes::MayBegin(text, begin);
  const bool introduced = IsIntroduced(article, at);
  if (!may_be_code && !introduced) return at;
  // Only a mark may stand between a type and a number that nothing introduces.
  if (!introduced && (at == 0 || !article.words[at - 1].is_mark()) && !codes_.MayRead(text, begin))
    return at;
  const NumberOpening opening = numbers_.OpeningOf(article, at);
  if (opening.type == nullptr && !may_be_code) return at;
  if (!found.empty() && opening.first < found.back().end) return at;
  const DecreeType* type = opening.type;
  if (may_be_code) {
    const Introduced how = type != nullptr ? Introduced::kByType
                           : opening.sign  ? Introduced::kBySign
                                           : Introduced::kNot;
    if (auto code = codes_.Read(article, begin, how, symbols)) {
      // A verb ("quy định") that only happens to stand before the code.
      const bool chance = type != nullptr && !opening.sign && !code->type.empty() &&
                          type->name != code->type && code->other != type->name &&
                          !article.words[opening.first].capitalized();
      if (chance) type = nullptr;
      found.push_back(Coded(article, *code, type, chance ? at : opening.first));
      if (type == nullptr) found.back().fact.type = TypeOfBareCode(article, *code, at);
      return ReadList(article, type, found, symbols);
    }
  }
  if (type == nullptr) return at;
  DecreeReference reference = Numbered(article, *type, opening.first, at);
  const bool listed = IsListed(article, reference.end, *type, symbols);
  if (!listed && !numbers_.Names(article, at, reference.end, opening, reference.known_only))
    return at;
  found.push_back(std::move(reference));
  return ReadList(article, type, found, symbols);
}

// True where a code of the type follows in the same row: "18, 19-NQ/TW".
bool DecreeReader::IsListed(const Article& article, size_t at, const DecreeType& type,
                            DecreeSymbols& symbols) const {
  for (int member = 0; member < 12; ++member) {
    size_t next = at;
    if (Mark(article, next) == ',') ++next;
    if (words_.Is(article, next, Cue::kJoint) || words_.Is(article, next, Cue::kTo)) ++next;
    if (next == at) return false;
    if (words_.Is(article, next, Cue::kSign)) ++next;
    if (!IsNumber(article, next)) return false;
    if (const auto code =
            codes_.Read(article, article.words[next].span.begin, Introduced::kByType, symbols)) {
      return code->type.empty() || code->type == type.name || code->other == type.name;
    }
    at = next + 1;
  }
  return false;
}

size_t DecreeReader::ReadList(const Article& article, const DecreeType* type,
                              DecreeReferences& found, DecreeSymbols& symbols) const {
  if (type == nullptr) return found.back().end;
  size_t bare = found.size() - 1;  // the first one that may still take a symbol
  const bool known_only = found.back().known_only;
  const std::string type_name = found.back().fact.type;
  while (true) {
    size_t next = found.back().end;
    if (Mark(article, next) == ',' || Mark(article, next) == ';') ++next;
    if (words_.Is(article, next, Cue::kJoint) || words_.Is(article, next, Cue::kTo)) ++next;
    if (next == found.back().end) break;
    NumberOpening opening;
    opening.type = type;
    if (words_.Is(article, next, Cue::kSign)) {
      opening.sign = true;
      ++next;
    }
    if (!IsNumber(article, next)) break;
    opening.first = next;
    if (const auto code =
            codes_.Read(article, article.words[next].span.begin, Introduced::kByType, symbols)) {
      if (!code->type.empty() && code->type != type_name && code->other != type_name) {
        break;
      }
      // The bare numbers before it share its symbol.
      for (; bare < found.size(); ++bare) {
        const size_t i = bare;
        if (found[i].fact.code) continue;
        const DecreeCode full = DecreeCodes::WithNumber(*code, *found[i].fact.number);
        DecreeReference shared = Coded(article, full, type, found[i].first);
        shared.span = found[i].span;
        shared.end = found[i].end;
        shared.fact.rule = found[i].fact.rule;
        found[i] = std::move(shared);
      }
      found.push_back(Coded(article, *code, type, next));
      found.back().fact.type = type_name;
      continue;
    }
    DecreeReference reference = Numbered(article, *type, next, next);
    if (found.back().fact.code ||
        (!IsListed(article, reference.end, *type, symbols) &&
         (!numbers_.IsMember(article, reference.end) ||
          !numbers_.Names(article, next, reference.end, opening, reference.known_only)))) {
      break;
    }
    reference.known_only = known_only;
    found.push_back(std::move(reference));
  }
  return found.back().end;
}

// "NQ21", "Nghị quyết số21-NQ/TW": the abbreviation or the sign and the number are one word.
size_t DecreeReader::ReadGlued(const Article& article, size_t at, DecreeReferences& found,
                               DecreeSymbols& symbols) const {
  const Word& word = article.words[at];
  const std::string_view text = article.text.Matching(word.span);
  const size_t letters = text.find_first_of("0123456789");
  if (letters < 2 || letters == std::string_view::npos ||
      text.find_first_not_of("0123456789", letters) != std::string_view::npos)
    return at;
  size_t first = at;
  const bool sign = words_.IsSign(text.substr(0, letters));
  const DecreeType* type =
      sign ? words_.TypeBefore(article, at, first) : words_.FindType(text.substr(0, letters));
  if (type == nullptr || (!sign && (!type->abbreviated || LowerInStep(text.substr(0, letters)) ==
                                                              text.substr(0, letters))))
    return at;
  if (!found.empty() && first < found.back().end) return at;
  const size_t begin = word.span.begin + letters;
  // "CT01 - Mỹ Tho" is a road.
  if (const auto code =
          codes_.Read(article, begin, sign ? Introduced::kByType : Introduced::kBySign, symbols)) {
    found.push_back(Coded(article, *code, type, first));
    return ReadList(article, type, found, symbols);
  }
  if (sign) return at;
  DecreeReference reference;
  reference.kind = DecreeReference::Kind::kNumbered;
  reference.first = at;
  reference.end = at + 1;
  reference.span = word.span;
  reference.known_only = type->bare != Bare::kAny;
  reference.fact.type = type->name;
  reference.fact.number = std::string(text.substr(letters));
  reference.fact.rule = numbered_.name;
  // "CT135/QĐ": no more than the shape of a code.
  if (Mark(article, at + 1) == '/' ||
      (IsWord(article, at + 1) && words_.Is(article, at + 1, Cue::kUnit)))
    return at;
  found.push_back(std::move(reference));
  return at + 1;
}

DecreeReference DecreeReader::Coded(const Article& article, const DecreeCode& code,
                                    const DecreeType* type, size_t first) const {
  DecreeReference reference;
  reference.kind = DecreeReference::Kind::kCoded;
  reference.first = first;
  reference.span = {article.words[first].span.begin, code.span.end};
  reference.end = WordAt(article.words, code.span.end, first);
  reference.body = code.body;
  Decree& fact = reference.fact;
  fact.type = type != nullptr ? type->name : std::string(code.type);
  fact.number = code.number;
  if (!code.year.empty()) fact.year = code.year;
  fact.symbol = code.symbol;
  fact.code = code.text;
  fact.rule = code.rule->name;
  return reference;
}

DecreeReference DecreeReader::Numbered(const Article& article, const DecreeType& type, size_t first,
                                       size_t number) const {
  DecreeReference reference;
  reference.kind = DecreeReference::Kind::kNumbered;
  reference.first = first;
  reference.end = number + 1;
  reference.span = {article.words[first].span.begin, article.words[number].span.end};
  reference.fact.type = type.name;
  reference.fact.number = std::string(article.text.Matching(article.words[number].span));
  reference.fact.rule = numbered_.name;
  if (const auto match =
          MatchAt(numbered_, article.text.matching(), article.words[number].span.begin)) {
    reference.span.end = match->span().end;
    reference.end = WordAt(article.words, reference.span.end, number);
    reference.fact.number = std::string(match->Get("number"));
    if (match->Has("year")) reference.fact.year = std::string(match->Get("year"));
  }
  return reference;
}

std::string DecreeReader::TypeOfBareCode(const Article& article, const DecreeCode& code,
                                         size_t at) const {
  if (code.other.empty()) return std::string(code.type);
  for (size_t i = at;
       i > 0 && at - i < kTypeWithin && article.words[i - 1].kind != Word::Kind::kLineEnd; --i) {
    size_t first = 0;
    const DecreeType* type = words_.TypeBefore(article, i, first);
    if (type != nullptr && (type->name == code.other || type->name == code.type)) return type->name;
  }
  return std::string(code.type);
}

size_t DecreeReader::ReadLaw(const Article& article, size_t at, DecreeReferences& found,
                             DecreeSymbols& symbols) const {
  const auto name = laws_.ReadAt(article, at);
  if (!name) return at;
  DecreeReference reference;
  reference.kind = DecreeReference::Kind::kLaw;
  reference.first = at;
  reference.end = name->end;
  reference.span = {article.words[at].span.begin, article.words[name->end - 1].span.end};
  Decree& fact = reference.fact;
  fact.type = name->head->type;
  if (name->head->kind == LawHead::Kind::kAbbreviation) {
    fact.name = article.text.Clean(reference.span);
    fact.rule = law_abbreviated_.name;
  } else {
    fact.name = laws_.NameOf(article, *name);
    fact.rule = (name->head->kind == LawHead::Kind::kConstitution ? constitution_
                 : name->head->kind == LawHead::Kind::kCharter    ? charter_
                 : name->amending                                 ? amending_law_
                                                                  : law_)
                    .name;
  }
  if (std::string title = laws_.TitleOf(article, *name); title != *fact.name) {
    fact.resolved = std::move(title);
    fact.inferred.push_back("resolved");
  }
  // "… số 45/2013/QH13", "… số: 45/2013/QH13".
  size_t number = name->end;
  if (words_.Is(article, number, Cue::kSign)) number += Mark(article, number + 1) == ':' ? 2 : 1;
  if (IsNumber(article, number)) {
    if (const auto code =
            codes_.Read(article, article.words[number].span.begin, Introduced::kByType, symbols);
        code && !code->year.empty()) {
      fact.number = code->number;
      fact.year = code->year;
      fact.symbol = code->symbol;
      fact.code = code->text;
      reference.body = code->body;
      reference.span.end = code->span.end;
      reference.end = WordAt(article.words, code->span.end, number);
    }
  }
  found.push_back(std::move(reference));
  return found.back().end;
}

}  // namespace vietfacts
