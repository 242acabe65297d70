#include "extractor/decode_warnings.h"

#include <string>

#include "extractor/text/source_map.h"

namespace vietfacts {
namespace {

constexpr size_t kMostReplacements = 100;

std::string Places(size_t count) {
  return std::to_string(count) + (count == 1 ? " place" : " places");
}

Warning WarningOf(const Repair& repair, Place place) {
  switch (repair.kind) {
    case Repair::Kind::kCharacterReferences:
      return {"text.character_references",
              "character references like &#7843; were put right in " + Places(repair.count) +
                  ", here first",
              std::move(place)};
    case Repair::Kind::kDoubleEncoding:
      return {"text.double_encoded",
              "UTF-8 that had been read as windows-1252 was put right in " + Places(repair.count) +
                  ", here first",
              std::move(place)};
    case Repair::Kind::kMislabelled:
      break;
  }
  return {"text.mislabelled_encoding",
          repair.from + " that had been read as windows-1252 was put right in the whole text",
          {}};
}

}  // namespace

std::vector<Warning> WarningsOf(const Decoded& decoded) {
  std::vector<Warning> warnings;
  if (decoded.repairs.empty() && decoded.replacements.empty()) return warnings;
  const CodePointIndex code_points(decoded.text);
  const auto place = [&](Span span) {
    return Place{std::string(span.Of(decoded.text)), code_points.At(decoded.text, span.begin),
                 code_points.At(decoded.text, span.end)};
  };
  for (const Repair& repair : decoded.repairs)
    warnings.push_back(WarningOf(repair, place(repair.first)));
  const std::string encoding(NameOf(decoded.encoding));
  const std::string code =
      decoded.encoding == Encoding::kUtf8 ? "text.invalid_utf8" : "text.invalid_bytes";
  for (const Replacement& replacement : decoded.replacements) {
    if (&replacement - decoded.replacements.data() == kMostReplacements) {
      const size_t rest = decoded.replacements.size() - kMostReplacements;
      warnings.push_back(
          {"text.more_invalid_bytes",
           "U+FFFD stands for bytes that are no " + encoding + " in " + Places(rest) + " more",
           {}});
      break;
    }
    warnings.push_back({code,
                        std::to_string(replacement.bytes.size()) + " byte(s) from byte " +
                            std::to_string(replacement.bytes.begin) + " on are no " + encoding +
                            (replacement.text.empty() ? "; the article's own text has none of them"
                                                      : "; U+FFFD stands for them"),
                        place(replacement.text)});
  }
  return warnings;
}

}  // namespace vietfacts
