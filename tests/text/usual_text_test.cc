// The fast ways through usual text against the plain ones: every character there is, and generated text.
#include "extractor/text/usual_text.h"

#include <gtest/gtest.h>
#include <unicode/utf8.h>

#include <random>
#include <string>
#include <vector>

#include "extractor/text/normalize.h"
#include "extractor/text/tone_marks.h"
#include "extractor/text/words.h"

namespace vietfacts {
namespace {

std::string Utf8(char32_t c) {
  char bytes[4];
  size_t size = 0;
  U8_APPEND_UNSAFE(reinterpret_cast<uint8_t*>(bytes), size, c);
  return std::string(bytes, size);
}

void ExpectSameWords(const std::string& text) {
  const std::vector<Word> fast = SplitWords(text), plain = SplitWordsPlainly(text);
  ASSERT_EQ(fast.size(), plain.size()) << text;
  for (size_t i = 0; i < fast.size(); ++i) {
    SCOPED_TRACE(text + ": " + std::string(plain[i].span.Of(text)));
    EXPECT_EQ(fast[i].span, plain[i].span);
    EXPECT_EQ(fast[i].kind, plain[i].kind);
    EXPECT_EQ(fast[i].letter_case, plain[i].letter_case);
    EXPECT_EQ(fast[i].space_before, plain[i].space_before);
    EXPECT_EQ(fast[i].initial_capital, plain[i].initial_capital);
  }
}

TEST(UsualTextTest, EveryCharacterIsReadAsInThePlainWay) {
  size_t usual = 0;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string character = Utf8(c);
    usual += IsUsual(character);
    ASSERT_TRUE(!IsUsual(character) || IsNfc(character)) << std::hex << static_cast<uint32_t>(c);
    if (!IsUsual(character) && c > 0x3000) continue;
    ASSERT_EQ(LowerInStep(character), LowerInStepPlainly(character)) << std::hex << static_cast<uint32_t>(c);
    for (const std::string& text : {character, "a" + character, character + "1", character + "A", "X" + character + " "}) {
      ExpectSameWords(text);
      ASSERT_EQ(LowerInStep(text), LowerInStepPlainly(text));
    }
    if (HasFatalFailure() || HasNonfatalFailure()) return;
  }
  EXPECT_GT(usual, 400u);
  EXPECT_TRUE(IsUsual("Nghị quyết số 21-NQ/TW của Bộ Chính trị: “Đổi mới”…\nƯƠNG Ũ ĩ"));
  EXPECT_FALSE(IsUsual("Tokyō"));
}

TEST(UsualTextTest, GeneratedTextIsReadAsInThePlainWay) {
  static constexpr std::string_view kParts[] = {"ngày", " ",  "Đ",  "Ặ", "ữ", "16", "/",  "\n", "–", "…", "×",
                                                "÷",    "«",  "ª",  "ı", "İ", "ĸ",  "Ū",  "ō",  "Ơ", "ư", "ß",
                                                "ẞ",    "é",  "Ÿ",  "Ỿ", "ẁ", "ж",  "한", "😀", "ABC", "x9"};
  std::mt19937 random(3);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    const size_t kinds = round % 2 == 0 ? 14 : std::size(kParts);  // every other text is usual
    for (int i = 0; i < 30; ++i) text += kParts[random() % kinds];
    ExpectSameWords(text);
    ASSERT_EQ(LowerInStep(text), LowerInStepPlainly(text)) << text;
    if (HasFailure()) return;
  }
}

TEST(UsualTextTest, WordsOfAnyLengthAreReadAsInThePlainWay) {
  static constexpr std::string_view kParts[] = {"a", "đ", "ế", "1", "a", "b", "Đ", "Ế", "Z"};
  std::mt19937 random(11);
  for (size_t length = 1; length < 300; ++length) {
    for (const size_t kinds : {1, 3, 5, 7, 9}) {
      std::string text(random() % 3, ' ');
      for (size_t i = 0; i < length; ++i) text += kParts[random() % kinds];
      text += random() % 2 == 0 ? "" : "×";
      ExpectSameWords(text);
      ExpectSameWords(std::string(length, '7') + text);
      if (HasFailure()) return;
    }
  }
}

TEST(UsualTextTest, ToneMarksMoveInLongTextsAsInThePlainWay) {
  std::mt19937 random(5);
  static constexpr std::string_view kParts[] = {"hoà ", "thuỷ,", "toàn ", "quý", " ", "  ", "a", "cuộc ", "\n", "–", "ạ", "uế",
                                                "khoẻ", "Ð",     "`",     "\u00A0", "\u2003", "x", "OÀ", "UÝ ", "\u1680",
                                                "\n\n", "“",     "cũng ", "quá ", "uơ", "\uFEFF", "\r\n", "\t", "Ư", "đ"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 600; ++i) text += kParts[random() % std::size(kParts)];
    for (const Fold fold : {Fold::kForMatching, Fold::kForOutput, Fold::kTonesOnly}) {
      SourceMap fast, plain;
      ASSERT_EQ(FoldText(text, fold, fast), FoldTextPlainly(text, fold, plain)) << text;
      ASSERT_EQ(fast, plain);
    }
  }
}

TEST(UsualTextTest, UsualTextIsFoldedAsInThePlainWayAndStaysUsual) {
  std::mt19937 random(7);
  static constexpr std::string_view kParts[] = {"hoà ", "thuỷ", "toàn ", "quý ", " ",   "  ", "\n", "\n\n", "\n \n", "–",
                                                "“",    "”",    "Ð",     "`",    "…",   "«",  "\u00A0", "\u200B", "\r\n", "cũng ",
                                                "được ", "x",   "ō",     "\uFEFF", "é"};
  size_t usual = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const size_t kinds = std::size(kParts) - (round % 3 == 0 ? 0 : 3);  // most texts are usual
    for (size_t i = random() % 200; i > 0; --i) text += kParts[random() % kinds];
    SourceMap fast, plain;
    const auto folded = FoldUsual(text, fast);
    ASSERT_EQ(folded.has_value(), IsUsual(text)) << text;
    if (!folded) {
      ASSERT_EQ(fast, SourceMap());
      continue;
    }
    ++usual;
    ASSERT_EQ(*folded, FoldTextPlainly(text, Fold::kForMatching, plain)) << text;
    ASSERT_EQ(fast, plain) << text;
    ASSERT_TRUE(IsUsual(*folded)) << text;
  }
  EXPECT_GT(usual, 1000u);
}

TEST(UsualTextTest, EveryPairOfVowelsMovesItsToneMark) {
  for (const char32_t first : {U'o', U'u', U'O', U'U'}) {
    size_t moved = 0;
    for (char32_t second = 0x80; second < 0x1F00; ++second) moved += OldToneStyle(first, second).has_value();
    EXPECT_EQ(moved, first == U'o' || first == U'O' ? 20u : 10u);
  }
}

}  // namespace
}  // namespace vietfacts
