#include "extractor/article/read_article.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "extractor/article/byline.h"
#include "extractor/article/furniture_lines.h"

namespace vietfacts {
namespace {

using Kind = LineReading::Kind;
using Role = Line::Role;

constexpr size_t kUsualLines = 64;  // more than most articles have
constexpr size_t kTopLines = 6;  // the date of publication stands among the first so many lines
constexpr size_t kLongestTitle = 400;    // bytes
constexpr size_t kLongestCaption = 350;  // bytes: what may follow a byline
constexpr size_t kLongestAuthors = 200;  // bytes of a line of names
constexpr size_t kMostBeforeByline = 4;  // lines between the last sentence and the byline
constexpr size_t kBylineOnly =
    60;  // bytes before an author's name within a line that is a byline all the same

std::string IsoDay(std::chrono::year_month_day day) {
  char iso[32];
  std::snprintf(iso, sizeof iso, "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return iso;
}

// Gives each line of one article its role.
class Reading {
 public:
  // `places` may be nullptr.
  Reading(Article& article, const LineRules& rules, const Stated& stated, const Lexicon* places)
      : article_(article), stated_(stated), places_(places) {
    const std::string_view matching = article.text.matching();
    article.lines.reserve(kUsualLines);
    readings_.reserve(kUsualLines);
    for (size_t begin = 0; begin < matching.size();) {
      const size_t end = std::min(matching.find('\n', begin), matching.size());
      if (end > begin) {
        article.lines.push_back({{begin, end}, Role::kBody});
        readings_.push_back(rules.Read(matching.substr(begin, end - begin)));
      }
      begin = end + 1;
    }
  }

  void Run() {
    MarkFurniture();
    MarkPublished();
    MarkTitle();
    MarkBylines();
  }

 private:
  std::string_view LineText(size_t i) const {
    return article_.text.Matching(article_.lines[i].span);
  }
  Role& RoleOf(size_t i) { return article_.lines[i].role; }
  size_t size() const { return readings_.size(); }

  void MarkFurniture() {
    std::vector<std::string_view> lines;
    for (size_t i = 0; i < size(); ++i) lines.push_back(LineText(i));
    const std::vector<bool> furniture = FindFurnitureLines(lines, readings_);
    for (size_t i = 0; i < size(); ++i) {
      if (furniture[i]) RoleOf(i) = Role::kFurniture;
    }
  }

  // Of several days at the top, the one that is known to be the article's is, or else the one with
  // a clock time, or else the last; the others are the day of the visit.
  void MarkPublished() {
    std::optional<size_t> chosen;
    for (size_t i = 0; i < std::min(size(), kTopLines); ++i) {
      if (readings_[i].kind != Kind::kDay || RoleOf(i) == Role::kFurniture) continue;
      if (chosen) {
        const bool better =
            IsStated(i) ||
            (!IsStated(*chosen) && (readings_[i].has_clock || !readings_[*chosen].has_clock));
        RoleOf(better ? *chosen : i) = Role::kFurniture;
        if (!better) continue;
      }
      chosen = i;
    }
    if (!chosen) return;
    published_line_ = chosen;
    if (readings_[*chosen].authors.size() > 0) TakeAuthors(*chosen);
    RoleOf(*chosen) = stated_.published && !IsStated(*chosen) ? Role::kFurniture : Role::kPublished;
    if (stated_.published) return;
    article_.published_day = readings_[*chosen].day;
    article_.published = IsoDay(readings_[*chosen].day);
  }

  // The line says the day that is known.
  bool IsStated(size_t i) const { return stated_.published == readings_[i].day; }

  // The headline stands right before the date of publication or, where that comes first, right
  // after it; without one it is the first line, unless that is a sentence of the body.
  void MarkTitle() {
    std::optional<size_t> title;
    for (size_t i = 0; i < size() && !stated_.title.empty() && !title; ++i) {
      if (article_.text.Clean(article_.lines[i].span) == stated_.title) title = i;
    }
    if (!stated_.title.empty()) {
      article_.title = stated_.title;
      title_line_ = title;
      if (title) RoleOf(*title) = Role::kTitle;
      return;
    }
    if (published_line_) {
      for (size_t i = *published_line_; i-- > 0 && !title;) {
        if (RoleOf(i) == Role::kBody) title = i;
      }
    }
    for (size_t i = published_line_.value_or(0); i < size() && !title; ++i) {
      if (RoleOf(i) == Role::kBody) title = i;
    }
    if (!title || LineText(*title).size() > kLongestTitle) return;
    if (!published_line_ && LineText(*title).ends_with('.')) return;
    title_line_ = title;
    RoleOf(*title) = Role::kTitle;
    article_.title = article_.text.Clean(article_.lines[*title].span);
  }

  void MarkBylines() {
    MarkLinesOfAuthors();
    std::optional<size_t> at_end;
    for (size_t i = size(); i-- > title_line_.value_or(0);) {
      if (RoleOf(i) != Role::kBody) continue;
      if (readings_[i].kind == Kind::kAuthor) TakeAuthors(i);
      if (at_end || readings_[i].kind != Kind::kAuthorAtEnd || !EndsBody(i) || IsPlace(i)) continue;
      at_end = i;
      TakeAuthors(i);
    }
  }

  // Whether what would be an author is where the article was written: "Hà Nội". Many districts
  // have names that people have too; those are places where the article speaks of them.
  bool IsPlace(size_t i) const {
    const Span names = readings_[i].authors;
    const size_t begin = article_.lines[i].span.begin;
    const Span span{begin + names.begin, begin + names.end};
    const Lexicon::Entry* const place =
        places_ == nullptr ? nullptr : places_->Find(article_.text.Matching(span));
    if (place == nullptr) return false;
    const bool district = place->fields[places_->Column("kind")] == "city";
    return !district || article_.text.lower().find(article_.text.Lower(span)) < begin;
  }

  // True where line `i` follows the end of a sentence, a few credits and links to other articles
  // between them at most, and nothing but captions, notes and page furniture follow it.
  bool EndsBody(size_t i) const {
    size_t before = i;
    for (size_t skipped = 0; before > 0; ++skipped, --before) {
      const bool no_sentence = readings_[before - 1].kind == Kind::kCredit ||
                               article_.lines[before - 1].role == Role::kFurniture;
      if (!no_sentence || skipped == kMostBeforeByline) break;
    }
    if (before == 0 || article_.lines[before - 1].role != Role::kBody ||
        !EndsSentence(LineText(before - 1))) {
      return false;
    }
    for (size_t k = i + 1; k < size(); ++k) {
      if (article_.lines[k].role == Role::kBody && LineText(k).size() > kLongestCaption)
        return false;
    }
    return true;
  }

  // Lines that hold nothing but authors who are known.
  void MarkLinesOfAuthors() {
    if (!stated_.authors.empty()) article_.authors = stated_.authors;
    for (size_t i = 0; i < size() && !stated_.authors.empty(); ++i) {
      if (RoleOf(i) != Role::kBody || LineText(i).size() > kLongestAuthors) continue;
      const auto names = SplitAuthors(article_.text.Clean(article_.lines[i].span));
      const bool known =
          !names.empty() && std::all_of(names.begin(), names.end(), [&](const std::string& name) {
            return std::find(stated_.authors.begin(), stated_.authors.end(), name) !=
                   stated_.authors.end();
          });
      if (known) RoleOf(i) = Role::kByline;
    }
  }

  void TakeAuthors(size_t i) {
    const Span names = readings_[i].authors;
    const size_t begin = article_.lines[i].span.begin;
    if (stated_.authors.empty()) {
      for (std::string& author :
           SplitAuthors(article_.text.Clean({begin + names.begin, begin + names.end}))) {
        article_.authors.push_back(std::move(author));
      }
    }
    if (names.begin <= kBylineOnly) RoleOf(i) = Role::kByline;
  }

  Article& article_;
  const Stated& stated_;
  const Lexicon* const places_;
  std::vector<LineReading> readings_;  // one a line
  std::optional<size_t> published_line_;
  std::optional<size_t> title_line_;
};

}  // namespace

ArticleReader::ArticleReader(const Patterns& patterns)
    : rules_(std::make_shared<const LineRules>(patterns)),
      vocabulary_(patterns.vocabulary()),
      openings_(patterns) {
  const auto places = patterns.lexicons().find("places");
  if (places != patterns.lexicons().end()) places_ = &places->second;
}

Article ArticleReader::Read(Text text, std::optional<std::chrono::year_month_day> published,
                            const Stated& stated) const {
  Article article(std::move(text));
  article.published_day = stated.published ? stated.published : published;
  if (article.published_day) article.published = IsoDay(*article.published_day);
  article.words = SplitWords(article.text.matching(), article.text.usual());
  vocabulary_.Mark(article.text.lower(), article.words);
  article.openings = openings_.Find(article.text.matching(), article.words);
  Reading(article, *rules_, stated, places_).Run();
  return article;
}

}  // namespace vietfacts
