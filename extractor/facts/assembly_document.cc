#include "extractor/facts/assembly_document.h"

#include <optional>
#include <string>
#include <utility>

#include "extractor/facts/words_around.h"

namespace vietfacts {
namespace {

constexpr size_t kAssemblyWindow = 260;  // bytes that a rule may look at

}  // namespace

AssemblyDocuments::AssemblyDocuments(const Patterns& patterns, const DecreeWords& words)
    : words_(words), issuers_(patterns, words) {
  for (const Rule& rule : patterns.rules("decree")) {
    if (rule.name.starts_with("decree.plenum") || rule.name.starts_with("decree.congress")) {
      rules_.push_back(&rule);
    }
  }
}

size_t AssemblyDocuments::Read(const Article& article, size_t at, DecreeReferences& found) const {
  size_t words = 0;
  const DecreeType* type = words_.TypeAt(article, at, words);
  if (type == nullptr) return at;
  const size_t assembly = at + words + (words_.Is(article, at + words, Cue::kOf) ? 1 : 0);
  if (!words_.Is(article, assembly, Cue::kAssembly)) return at;
  const std::string_view text = article.text.matching();
  const size_t begin = article.words[at].span.begin;
  const size_t end = LineWithin(text, begin, kAssemblyWindow);
  std::optional<Match> read;
  for (const Rule* rule : rules_) {
    auto match = MatchAt(*rule, text.substr(0, end), begin);
    if (match && (!read || match->span().end > read->span().end)) read = std::move(match);
  }
  if (!read) return at;
  Span span = read->span();
  DecreeReference reference;
  reference.kind = DecreeReference::Kind::kAssembly;
  reference.first = at;
  reference.end = WordAt(article.words, span.end);
  for (size_t i = at; i < reference.end; ++i) {
    if (words_.Is(article, i, Cue::kSubjectEnd)) return at;
  }
  // "Đại hội 16" + "Đảng bộ thành phố".
  if ((read->rule().name == "decree.congress" || read->rule().name == "decree.plenum_of_body") &&
      IsWord(article, reference.end) && article.words[reference.end].capitalized() &&
      words_.Is(article, reference.end, Cue::kBody)) {
    const size_t body_end = issuers_.EndOf(article, reference.end);
    if (body_end > reference.end) {
      reference.end = body_end;
      span.end = article.words[body_end - 1].span.end;
    }
  }
  reference.span = span;
  reference.fact.type = type->name;
  reference.fact.name = article.text.Clean(span);
  reference.fact.rule = read->rule().name;
  found.push_back(std::move(reference));
  if (read->Has("more")) Split(article, *read, found);
  return found.back().end;
}

// "Nghị quyết Trung ương 6, 7 khóa XII" are two, of one term.
void AssemblyDocuments::Split(const Article& article, const Match& match,
                              DecreeReferences& found) const {
  const DecreeReference whole = std::move(found.back());
  found.pop_back();
  const auto first = match.GroupSpan("figure");
  const Span one = first && !first->empty() ? *first : *match.GroupSpan("ordinal");
  const Span more = *match.GroupSpan("more");
  const std::string head = article.text.Clean({whole.span.begin, one.begin});
  const std::string blank = article.text.matching()[one.begin - 1] == ' ' ? " " : "";
  const std::string term = match.Has("term") ? article.text.Clean({more.end, whole.span.end}) : "";
  const std::string gap = article.text.matching()[more.end] == ' ' ? " " : "";
  for (size_t i = WordAt(article.words, one.begin);
       i < article.words.size() && article.words[i].span.begin < more.end; ++i) {
    const Word& word = article.words[i];
    if (word.is_mark() || words_.Is(article, i, Cue::kJoint)) continue;
    DecreeReference reference = whole;
    if (word.span.begin > one.begin) {
      reference.first = i;
      reference.span.begin = word.span.begin;
    }
    if (word.span.end < more.end) {
      reference.end = i + 1;
      reference.span.end = word.span.end;
    }
    reference.fact.name =
        head + blank + article.text.Clean(word.span) + (term.empty() ? "" : gap + term);
    found.push_back(std::move(reference));
  }
}

}  // namespace vietfacts
