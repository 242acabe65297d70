// The text of one article in the two forms that the extractor needs: as it was decoded (every offset and slice in the
// output is of this one), and folded for matching (every pattern sees that one), with the way back from the second to
// the first.
#ifndef VIETFACTS_TEXT_TEXT_H_
#define VIETFACTS_TEXT_TEXT_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/place.h"
#include "extractor/text/source_map.h"
#include "extractor/text/span.h"

namespace vietfacts {

class Text {
 public:
  // `source` is valid UTF-8 (see decode.h), without a byte order mark.
  explicit Text(std::string source);

  // The decoded text, as it came.
  std::string_view source() const { return source_; }

  // What patterns match against: NFC; tone marks in the old style ("hòa", "thủy"); look-alikes of Đ put right; one
  // U+0020 for any run of blanks, none beside a line end; "\n" for any line end; no zero-width characters; "-" for
  // every dash, '"' and "'" for every quotation mark.
  std::string_view matching() const { return matching_; }

  // matching() in lower case, byte for byte in step with it: a span of one is a span of the other. (The few letters
  // whose lower case has another length in UTF-8 stay as they are; none is Vietnamese.)
  std::string_view lower() const { return lower_; }

  // Whether matching() is a usual text (usual_text.h).
  bool usual() const { return usual_; }

  std::string_view Matching(Span span) const { return span.Of(matching_); }
  std::string_view Lower(Span span) const { return span.Of(lower_); }

  // The place in the source of a span of matching().
  Place Locate(Span span) const;

  // The source of a span of matching(), normalized for output: NFC, tone marks in the old style, single spaces, no
  // zero-width characters, Đ for its look-alikes; dashes, quotation marks and case as printed.
  std::string Clean(Span span) const;

  // The same for any source, step by step; the reference that the tests compare Clean with.
  std::string CleanPlainly(Span span) const;

 private:
  Span ToSourceBytes(Span span) const;
  bool IsClean(Span span, std::string_view source) const;

  std::string source_;
  std::string matching_;
  std::string lower_;
  bool usual_ = true;
  SourceMap fold_map_;  // matching → NFC
  SourceMap nfc_map_;   // NFC → source
  CodePointIndex code_points_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_TEXT_H_
