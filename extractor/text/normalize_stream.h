// A text of any length from one encoding, normalization form and style of tone marks to others, in
// bounded memory.
#ifndef VIETFACTS_TEXT_NORMALIZE_STREAM_H_
#define VIETFACTS_TEXT_NORMALIZE_STREAM_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/text/decode.h"
#include "extractor/text/encoding.h"
#include "extractor/text/to_encoding.h"
#include "extractor/text/tone_style.h"

namespace vietfacts {

enum class Form : uint8_t { kNfc, kNfd };

struct Normalization {
  std::optional<Encoding> from;  // found out where none is given
  Encoding to = Encoding::kUtf8;
  Form form = Form::kNfc;          // of Unicode; the other encodings have one form only
  std::optional<ToneStyle> tones;  // none: as they are
  Damage damage = Damage::kKeep;
};

// What a person should hear of.
struct NormalizationReport {
  bool undecodable = false;     // nothing from the place on was read, since no encoding was found
  size_t first_wrong_byte = 0;  // of the input; where it was undecodable, or a byte was replaced
  size_t replacements = 0;      // stretches of wrong bytes for which U+FFFD stands
  std::string encoding;         // that was found or given
  LackingCharacters lacking;    // in `to`
};

class NormalizeStream {
 public:
  explicit NormalizeStream(Normalization wanted) : wanted_(wanted), encoding_(wanted.from) {}

  // Takes the next bytes of the input, and appends to `out` what can be written by now: whole
  // lines. Of a line beyond 16 MiB, pieces.
  void Add(std::string_view bytes, std::string& out);

  // The input has ended.
  void Finish(std::string& out);

  const NormalizationReport& report() const { return report_; }

 private:
  size_t CutAt() const;
  void Convert(std::string_view block, std::string& out);

  const Normalization wanted_;
  std::optional<Encoding>
      encoding_;          // that all blocks are read in, from the first on that tells it
  std::string held_;      // input that is not converted yet
  size_t searched_ = 0;   // bytes of held_ in which there is no line end
  size_t converted_ = 0;  // bytes of the input before held_
  NormalizationReport report_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_NORMALIZE_STREAM_H_
