#include "extractor/text/tone_style.h"

#include "extractor/text/characters.h"
#include "extractor/text/normalize.h"
#include "extractor/text/rewrite.h"
#include "extractor/text/tone_marks.h"
#include "extractor/text/utf8.h"

namespace vietfacts {
namespace {

bool IsLetterAt(std::string_view text, size_t at) {
  return at < text.size() && InfoOf(NextCharacter(text, at)).letter;
}

std::string InNewStyle(std::string_view nfc) {
  Rewrite rewrite(nfc);
  char32_t before = ' ';
  for (size_t at = 0; at < nfc.size();) {
    const size_t begin = at;
    const char32_t first = NextCharacter(nfc, at);
    if (first >= 0x80 && at < nfc.size() && before != 'q' && before != 'Q') {
      size_t end = at;
      const auto pair = NewToneStyle(first, NextCharacter(nfc, end));
      if (pair && !IsLetterAt(nfc, end)) {
        std::string changed;
        AppendUtf8(changed, pair->first);
        AppendUtf8(changed, pair->second);
        rewrite.Replace({begin, end}, changed);
        at = end;
      }
    }
    before = first;
  }
  return rewrite.Finish();
}

}  // namespace

std::string InToneStyle(std::string_view nfc, ToneStyle style) {
  if (style == ToneStyle::kNew) return InNewStyle(nfc);
  SourceMap unused;
  return FoldText(nfc, Fold::kTonesOnly, unused);
}

}  // namespace vietfacts
