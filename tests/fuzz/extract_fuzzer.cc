// Any bytes give an article with exact slices in text order, or an error record; and JSON of it.
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/extractor.h"
#include "extractor/write/article_json.h"
#include "tests/fuzz/require.h"

namespace {

using vietfacts::Place;

// Where each code point of a text begins, and the text's end.
std::vector<size_t> CodePoints(std::string_view text) {
  std::vector<size_t> begins;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) begins.push_back(i);
  }
  begins.push_back(text.size());
  return begins;
}

class SliceChecker {
 public:
  explicit SliceChecker(std::string_view text) : text_(text), begins_(CodePoints(text)) {}

  void Check(const Place& place) const {
    Require(place.start <= place.end && place.end < begins_.size(), "places lie in the text");
    Require(text_.substr(begins_[place.start], begins_[place.end] - begins_[place.start]) ==
                place.text,
            "the text of a place is the slice that it names");
  }

  // Of one kind: in text order, and none overlaps another.
  template <class Fact>
  void CheckAll(const std::vector<Fact>& facts) const {
    size_t end = 0;
    for (const Fact& fact : facts) {
      Check(fact.place);
      Require(fact.place.start >= end, "facts of one kind are in order and do not overlap");
      end = fact.place.end;
    }
  }

 private:
  const std::string_view text_;
  const std::vector<size_t> begins_;
};

void CheckFacts(const vietfacts::Extraction& found) {
  const SliceChecker slices(*found.text);
  slices.CheckAll(found.facts.decrees);
  slices.CheckAll(found.facts.dates);
  slices.CheckAll(found.facts.counts);
  slices.CheckAll(found.facts.percentages);
  for (const vietfacts::Person& person : found.facts.people) {
    Require(!person.mentions.empty(), "a person is mentioned");
    slices.CheckAll(person.mentions);
  }
  for (const vietfacts::Warning& warning : found.facts.warnings) slices.Check(warning.place);
}

vietfacts::Options WithText() {
  vietfacts::Options options;
  options.with_text = true;
  return options;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const vietfacts::Extractor extractor(WithText());
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const vietfacts::Extraction found = extractor.Extract(bytes);
  if (!found.error) CheckFacts(found);
  rapidjson::StringBuffer buffer;
  vietfacts::CompactJson json(buffer);
  vietfacts::WriteArticleJson({}, found, json);
  Require(json.IsComplete(), "an article is written as one whole object");
  return 0;
}
