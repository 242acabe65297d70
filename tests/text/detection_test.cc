// Which encoding and language is recognized.
#include <gtest/gtest.h>

#include <random>

#include "extractor/extractor.h"
#include "extractor/text/decode.h"
#include "extractor/text/language.h"
#include "extractor/text/normalize.h"
#include "extractor/text/syllable.h"
#include "extractor/text/to_encoding.h"

namespace vietfacts {
namespace {

constexpr std::string_view kSentences[] = {
    "Hội nghị thường kỳ của huyện bàn việc xây dựng nhà ở cho người nghèo.",
    "Ông Lê Văn Đức, Bí thư Đảng ủy xã, cho biết 12 chi bộ đã kết nạp đủ chỉ tiêu.",
    "Thành phố trồng thêm ba vạn cây xanh trước mùa mưa bão năm nay.",
    "Trường học vùng cao đón năm học mới với nhiều phòng học khang trang.",
    "Giá lúa tăng nhẹ, nông dân phấn khởi",
};

constexpr Encoding kOfVietnamese[] = {
    Encoding::kUtf8,        Encoding::kUtf16Le, Encoding::kUtf16Be,
    Encoding::kWindows1258, Encoding::kTcvn3,   Encoding::kVni,
    Encoding::kVps,         Encoding::kViscii,  Encoding::kViqr};

std::string Nfc(std::string_view text) {
  SourceMap unused;
  return ToNfc(text, unused);
}

TEST(DetectionTest, OneSentenceIsEnough) {
  for (const Encoding encoding : kOfVietnamese) {
    for (const auto sentence : kSentences) {
      LackingCharacters lacking;
      const Decoded decoded = Decode(ToEncoding(sentence, encoding, lacking));
      EXPECT_EQ(NameOf(decoded.encoding), NameOf(encoding)) << sentence;
      EXPECT_EQ(Nfc(decoded.text), sentence) << NameOf(encoding);
      EXPECT_GT(decoded.confidence, 0.7) << NameOf(encoding) << sentence;
      EXPECT_EQ(decoded.language, "vi");
    }
  }
}

TEST(DetectionTest, AFewWordsAreTakenForWhatTheyAreMostLikely) {
  for (const Encoding encoding : kOfVietnamese) {
    LackingCharacters lacking;
    EXPECT_EQ(NameOf(Decode(ToEncoding("Đảng bộ Hà Nội", encoding, lacking)).encoding),
              NameOf(encoding));
  }
}

TEST(DetectionTest, TheEncodingThatIsGivenIsTaken) {
  const Decoded decoded = Decode("Vie^.t", Encoding::kUtf8);
  EXPECT_EQ(decoded.text, "Vie^.t");
  EXPECT_EQ(Decode("\xFF\xFE\xFD", Encoding::kUtf8).text, "\uFFFD");
  EXPECT_EQ(Decode("H\xB5", Encoding::kTcvn3).text, "Hà");
}

TEST(DetectionTest, WesternTextIsWindows1252AndOtherwise) {
  const Decoded french = Decode(
      "L'\xE9t\xE9 dernier, la mairie a d\xE9"
      "cid\xE9 de fermer l'\xE9"
      "cole du village, o\xF9 il n'y avait plus d'\xE9l\xE8ves. "
      "C'est tr\xE8s regrettable, mais \xE0 pr\xE9sent, que faire\xA0?");
  EXPECT_EQ(NameOf(french.encoding), "windows-1252");
  EXPECT_EQ(french.language, "other");
  EXPECT_TRUE(french.text.starts_with("L'été dernier, la mairie a décidé"));
  const Decoded portuguese = Decode(
      "A popula\xE7\xE3o n\xE3o est\xE1 satisfeita com a situa\xE7\xE3o da sa\xFA"
      "de, e as elei\xE7\xF5"
      "es s\xE3o j\xE1 em outubro");
  EXPECT_EQ(NameOf(portuguese.encoding), "windows-1252");
  const Decoded english = Decode(
      "The minister said: \x93We don\x92t know \x96 yet.\x94 It was \x80"
      "5 more than last year.");
  EXPECT_EQ(english.text,
            "The minister said: “We don’t know – yet.” It was €5 more than last year.");
  EXPECT_EQ(english.language, "other");
}

TEST(DetectionTest, EnglishIsNoViqr) {
  for (const std::string text :
       {"They're here (and we're not). What's a.m. and p.m.? Visit www.example.com or "
        "user.name@example.org.",
        "C++ and a+b, x^2, d'accord, etc. It's e.g. 3.5% i.e. less.", "add odd middle ladder"}) {
    const Decoded decoded = Decode(text);
    EXPECT_EQ(decoded.text, text);
    EXPECT_EQ(NameOf(decoded.encoding), "UTF-8");
  }
}

TEST(DetectionTest, Utf8WithWrongBytesStaysUtf8) {
  std::string text;
  for (const auto sentence : kSentences) text.append(sentence).append("\xFF\n");
  const Decoded decoded = Decode(text);
  EXPECT_EQ(NameOf(decoded.encoding), "UTF-8");
  EXPECT_EQ(decoded.replacements.size(), std::size(kSentences));
}

TEST(LanguageTest, IsToldByWords) {
  EXPECT_EQ(LanguageOf("Hội nghị"), "vi");
  EXPECT_EQ(LanguageOf("Hoi nghi thuong ky cua huyen ban viec xay dung nha o cho nguoi ngheo"),
            "vi");
  EXPECT_EQ(LanguageOf("The prime minister of Vietnam, Phạm Văn Đồng, signed the agreement with "
                       "his colleague on Monday"),
            "other");
  EXPECT_EQ(LanguageOf("Der Bundestag hat über die Änderung des Gesetzes abgestimmt"), "other");
  EXPECT_EQ(LanguageOf("Правительство приняло новый закон о выборах"), "other");
  EXPECT_EQ(LanguageOf("12/3 - 5%"), "");
}

TEST(SyllableTest, FollowsTheGrammarOfSounds) {
  for (const auto word : {U"đảng", U"nghiêng", U"quyết", U"gì", U"giếng", U"thuỷ", U"thủy", U"hoà",
                          U"ĐƯỜNG", U"ở", U"khuỷu", U"quốc"}) {
    EXPECT_EQ(ReadSyllable(word), Syllable::kMarked);
  }
  for (const auto word : {U"ban", U"to", U"nhanh", U"a"})
    EXPECT_EQ(ReadSyllable(word), Syllable::kPlain);
  for (const auto word :
       {U"été", U"các̣", U"càt", U"đrang", U"", U"fã", U"hóá", U"nghiêngg", U"w", U"ž", U"tàch"}) {
    EXPECT_EQ(ReadSyllable(word), Syllable::kNone);
  }
}

// Offsets count code points of the decoded text, and slices are what stands there, in every
// encoding.
TEST(OffsetsTest, SlicesAreExactInEveryEncoding) {
  const Extractor extractor(Options{.with_text = true});
  const std::string article =
      "Đảng bộ xã Tân Hòa 😀 họp\n\nNgày 26/5/2024, xã 👩‍🌾 có 12 đảng "
      "viên "
      "café\u0301 "
      "z\u0323\u0302 mới, đạt 98,5% kế hoạch của Nghị quyết số 21-NQ/TW.\n";
  for (const Encoding encoding : kOfVietnamese) {
    LackingCharacters lacking;
    const Extraction extraction = extractor.Extract(ToEncoding(article, encoding, lacking));
    ASSERT_FALSE(extraction.error);
    EXPECT_EQ(extraction.encoding, NameOf(encoding));
    std::u32string text;
    for (size_t at = 0; at < extraction.text->size();) {
      const auto lead = static_cast<unsigned char>((*extraction.text)[at]);
      const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      text += static_cast<char32_t>(at);  // where each code point begins
      at += length;
    }
    text += static_cast<char32_t>(extraction.text->size());
    const auto check = [&](const Place& place) {
      ASSERT_LT(place.end, text.size());
      EXPECT_EQ(extraction.text->substr(text[place.start], text[place.end] - text[place.start]),
                place.text)
          << NameOf(encoding);
    };
    for (const auto& fact : extraction.facts.dates) check(fact.place);
    for (const auto& fact : extraction.facts.counts) check(fact.place);
    for (const auto& fact : extraction.facts.percentages) check(fact.place);
    for (const auto& fact : extraction.facts.decrees) check(fact.place);
    for (const auto& warning : extraction.facts.warnings) check(warning.place);
  }
}

TEST(HostileInputTest, RandomBytesAreReadOrRefused) {
  std::mt19937 random(99);
  size_t refused = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 400, '\0');
    const unsigned kind = random() % 4;
    for (char& byte : bytes) {
      const unsigned value = random();
      byte = static_cast<char>(kind == 0   ? value % 256
                               : kind == 1 ? 0x80 + value % 128
                               : kind == 2 ? "aÃ\xC2\xA0\xE1\xBB&#;\xFF\xC4 \n"[value % 14]
                                           : 0x20 + value % 0x60);
    }
    const Decoded decoded = Decode(bytes);
    refused += decoded.undecodable_at.has_value();
    std::vector<Replacement> wrong;
    EXPECT_EQ(Decode(decoded.text, Encoding::kUtf8).replacements.size(), 0u) << "no valid UTF-8";
    for (const auto& replacement : decoded.replacements)
      EXPECT_LE(replacement.text.end, decoded.text.size());
    for (const auto& repair : decoded.repairs) EXPECT_LE(repair.first.end, decoded.text.size());
  }
  EXPECT_GT(refused, 100u);
}

TEST(DetectionTest, AWrongByteIsNoCapitalOfTcvn5712) {
  // "Én", "Ấm" at the beginning of sentences are small letters in TCVN3.
  const Decoded decoded =
      Decode("\xA7\xB6ng b\xE9 x\xB7 h\xE4p. \xCAm no. \xDCn v\xD2. \x81 Ng\xB5y mai l\xB5 Tt.");
  EXPECT_EQ(NameOf(decoded.encoding), "TCVN3");
  EXPECT_EQ(decoded.replacements.size(), 1u);
  EXPECT_EQ(decoded.text.substr(0, 30), std::string("Đảng bộ xã họp. Ấm no").substr(0, 30));
}

TEST(DetectionTest, ViqrWithForeignPunctuationOrWrongBytesIsViqr) {
  const Decoded marks = Decode("“DDa?ng bo^. xa~” – ho.p nga`y mai…");
  EXPECT_EQ(marks.encoding, Encoding::kViqr);
  EXPECT_EQ(marks.text, "“Đảng bộ xã” – họp ngày mai…");
  const Decoded wrong = Decode("DDa?ng bo^. xa~ Ye^n Thu?y \xFF ho.p nga`y mai");
  EXPECT_EQ(wrong.encoding, Encoding::kViqr);
  EXPECT_EQ(wrong.text, "Đảng bộ xã Yên Thủy \uFFFD họp ngày mai");
  ASSERT_EQ(wrong.replacements.size(), 1u);
  EXPECT_EQ(wrong.replacements[0].bytes, (Span{27, 28}));
}

}  // namespace
}  // namespace vietfacts
