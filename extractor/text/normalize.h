// The normalizations that Text is made of, each with the way back.
#ifndef VIETFACTS_TEXT_NORMALIZE_H_
#define VIETFACTS_TEXT_NORMALIZE_H_

#include <optional>
#include <string>
#include <string_view>

#include "extractor/text/source_map.h"

namespace vietfacts {

// Normalization Form C, by ICU. `text` is valid UTF-8; `map` receives the edits.
std::string ToNfc(std::string_view text, SourceMap& map);
bool IsNfc(std::string_view text);

// What folding does beyond NFC.
enum class Fold {
  kForMatching,  // all that Text::matching() promises
  kForOutput,    // all that Text::Clean() promises: dashes, quotation marks stay as printed, line ends become blanks
  kTonesOnly,    // the old tone-mark style, for patterns, whose blanks and dashes are syntax
};

// `nfc` is valid UTF-8 in NFC.
std::string FoldText(std::string_view nfc, Fold fold, SourceMap& map);

// Folds for matching what is usual (usual_text.h), in NFC therefore, and stays usual; nullopt where `text`, valid UTF-8,
// is not.
std::optional<std::string> FoldUsual(std::string_view text, SourceMap& map);

// The same, character by character, without the fast way through text that needs no folding: the reference that the
// tests compare FoldText with.
std::string FoldTextPlainly(std::string_view nfc, Fold fold, SourceMap& map);

// `text` in lower case, of the same length: letters whose lower case is longer or shorter in UTF-8 stay.
std::string LowerInStep(std::string_view text);

// The same, character by character: for texts that are not usual (usual_text.h), and the reference that the tests
// compare LowerInStep with.
std::string LowerInStepPlainly(std::string_view text);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_NORMALIZE_H_
