#include "extractor/article/page_authors.h"

#include <algorithm>

#include "extractor/article/byline.h"
#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {
namespace {

std::string Folded(const std::string& name) { return std::string(Text(name).lower()); }

}  // namespace

PageAuthors::PageAuthors(const Patterns& patterns, const LineRules& rules) : rules_(rules) {
  const auto found = patterns.lexicons().find("no_authors");
  if (found == patterns.lexicons().end()) return;
  const size_t match = found->second.Column("match");
  for (const Lexicon::Entry& entry : found->second.entries()) {
    std::string form = Folded(std::string(entry.fields[0]));
    if (entry.fields[match] == "begin") beginnings_.push_back(form + ' ');
    whole_.insert(std::move(form));
  }
}

// A name has two to five words and no digit, or is a pen name of one word or of initials.
bool PageAuthors::IsName(const std::string& name) const {
  constexpr size_t kMostWords = 5;
  if (name.find_first_of("0123456789@:/<>{}_") != std::string::npos) return false;
  const Text text(name);
  const std::string lower(text.lower());
  if (whole_.contains(lower)) return false;
  const std::string with_blank = lower + ' ';
  if (std::any_of(beginnings_.begin(), beginnings_.end(), [&](const std::string& beginning) {
        return with_blank.starts_with(beginning);
      })) {
    return false;
  }
  const auto words = SplitWords(text.matching());
  const auto count =
      std::count_if(words.begin(), words.end(), [](const Word& word) { return word.is_word(); });
  return count > 0 && static_cast<size_t>(count) <= kMostWords && words.front().capitalized();
}

std::vector<std::string> PageAuthors::NamesIn(const std::string& stated,
                                              const std::vector<std::string>& sites) const {
  const Text text(stated);
  const LineReading reading = rules_.Read(text.matching());
  std::string names = text.Clean({0, text.matching().size()});
  if (reading.kind == LineReading::Kind::kAuthor ||
      reading.kind == LineReading::Kind::kAuthorAtEnd) {
    names = text.Clean(reading.authors);
  }
  std::vector<std::string> authors;
  for (std::string& author : SplitAuthors(names)) {
    const std::string lower = Folded(author);
    const bool site = std::any_of(sites.begin(), sites.end(),
                                  [&](const std::string& each) { return Folded(each) == lower; });
    if (!site && IsName(author)) authors.push_back(std::move(author));
  }
  return authors;
}

std::vector<std::string> PageAuthors::Choose(const PageMetadata& metadata,
                                             const std::vector<std::string>& printed) const {
  const auto read = [&](const std::vector<std::string>& source) {
    std::vector<std::string> authors;
    for (const std::string& stated : source) {
      for (std::string& author : NamesIn(stated, metadata.sites)) {
        if (std::find(authors.begin(), authors.end(), author) == authors.end()) {
          authors.push_back(std::move(author));
        }
      }
    }
    return authors;
  };
  for (const auto& source : metadata.authors) {
    if (auto authors = read(source); !authors.empty()) return authors;
  }
  return read(printed);
}

}  // namespace vietfacts
