// What the elements of a page are there for, by their names.
#ifndef VIETFACTS_ARTICLE_PAGE_PARTS_H_
#define VIETFACTS_ARTICLE_PAGE_PARTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extractor/patterns/patterns.h"
#include "extractor/text/html_tree.h"

namespace vietfacts {

// A set of parts.
class PageParts {
 public:
  enum Part : uint16_t {
    kContent = 1,
    kTitle = 2,
    kDate = 4,
    kAuthor = 8,
    kLead = 16,
    kCaption = 32,
    kFurniture = 64,
    kHidden = 128,  // not shown to the reader
    kRight = 256,   // set to the right, as the author's name often is
    kDay = 512,     // says a day and nothing else
  };
  PageParts(uint16_t parts = 0) : parts_(parts) {}
  bool Has(Part part) const { return (parts_ & part) != 0; }
  PageParts operator|(PageParts other) const {
    return static_cast<uint16_t>(parts_ | other.parts_);
  }
  bool empty() const { return parts_ == 0; }

 private:
  uint16_t parts_;
};

// Reads patterns/lexicons/page_parts.tsv.
class PagePartNames {
 public:
  // Throws PatternError where the lexicon has a wrong cell. Without the lexicon no name means
  // anything.
  explicit PagePartNames(const Patterns& patterns);

  // What its class, id, itemprop, role, rel, align and style say or, where they say nothing, its
  // name.
  PageParts Of(const HtmlNode& element) const;

 private:
  struct Meaning {
    PageParts whole, within, end;
  };
  PageParts OfName(std::string_view name) const;
  PageParts OfNames(std::string_view names) const;

  std::unordered_map<std::string, Meaning> names_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_PAGE_PARTS_H_
