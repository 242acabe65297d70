// An article: its text divided into what was written for it and what the page put around it.
#ifndef VIETFACTS_ARTICLE_ARTICLE_H_
#define VIETFACTS_ARTICLE_ARTICLE_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {

// One line of the text, that is, a paragraph, and what it is there for.
struct Line {
  enum class Role {
    kTitle,      // the headline
    kBody,       // the article's own words, captions included
    kPublished,  // the line with the date of publication: a fact of the article
    kByline,     // who wrote it: goes to `authors`, yields no people
    kFurniture,  // the page around the article: menus, counters, the day of the visit, other articles
  };
  Span span;  // in Text::matching(), without the line end
  Role role = Role::kBody;
};

struct Article {
  explicit Article(Text read) : text(std::move(read)) {}

  Text text;
  std::vector<Word> words;  // of text.matching()
  std::vector<uint32_t> openings;  // of words, those that may begin a fact (openings.h)
  std::vector<Line> lines;  // every line that is not empty, in text order

  std::string title;      // cleaned; empty where none is known
  std::string published;  // "2024-07-29"; empty where unknown
  std::vector<std::string> authors;

  // The day of publication; nullopt where unknown.
  std::optional<std::chrono::year_month_day> published_day;

  // False where `span` touches page furniture, which yields no facts. A byline may hold a date, but no people.
  bool Readable(Span span) const;
  bool InByline(Span span) const;

  // The line that holds byte `at` of text.matching(); nullptr for an empty one.
  const Line* LineAt(size_t at) const;
};

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_ARTICLE_H_
