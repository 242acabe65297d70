// Capitals of text in TCVN3, whose fonts draw a letter with a tone mark as capital or small from
// one code.
#ifndef VIETFACTS_TEXT_TCVN3_CAPITALS_H_
#define VIETFACTS_TEXT_TCVN3_CAPITALS_H_

#include <string>

namespace vietfacts {

// Puts a capital in place of a small letter with a tone mark where the rest of the text says that
// it was one:
//   - in a word with two or more other capitals and no small letter without a tone ("TæNG" → TỔNG);
//   - in a word of one other capital beside such a word ("Bé TµI CHÝNH" → BỘ TÀI CHÍNH, but "Bé
//   GTVT" → Bộ GTVT), or of none
//     between two such;
//   - at the beginning of a sentence: of the text, of a quotation behind a colon, after a full
//   stop, or of a line whose forerunner does not run on;
//   - in names that are known, and in given names behind a family name, another word with a capital
//   or an honorific: "sang ấn Độ", "ông Lê Văn ái" → Ấn Độ, Ái;
//   - in the credit of a picture behind a dash: " - ảnh: …" → Ảnh.
// All else stays small, such as a heading's word between small ones. The text keeps its length.
void RestoreCapitals(std::string& text);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_TCVN3_CAPITALS_H_
