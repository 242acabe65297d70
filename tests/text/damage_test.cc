// Damage in decoded text: character references, double encoding, encodings under a wrong name.
#include <gtest/gtest.h>

#include "extractor/text/characters.h"
#include "extractor/text/decode.h"
#include "extractor/text/from_encoding.h"
#include "extractor/text/rewrite.h"
#include "extractor/text/to_encoding.h"
#include "extractor/text/utf8.h"

namespace vietfacts {
namespace {

constexpr char kArticle[] =
    "Đảng bộ xã Tân Hòa kết nạp 12 đảng viên\n"
    "Chiều 26/5, ông Lê Văn Đức – Bí thư Đảng ủy – cho biết: “Mọi chi bộ đều đạt 98,5% kế hoạch”…\n"
    "PHƯỜNG ĐÔNG ĐẠI HỘI XÃ HỒNG Ở ĐÂU, nhiều người hỏi.\n";

// As a browser reads UTF-8 for windows-1252, and stores it again. The five bytes that windows-1252
// leaves undefined become `undefined` or, where that is empty, control characters.
std::string Twist(std::string_view text, const std::string& undefined = "") {
  std::string twisted;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_undefined =
        byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
    std::vector<Replacement> replacements;
    if (!is_undefined) {
      twisted += FromEncoding({&c, 1}, Encoding::kWindows1252, replacements);
    } else if (undefined.empty()) {
      AppendUtf8(twisted, byte);
    } else if (undefined != "drop") {
      twisted += undefined;
    }
  }
  return twisted;
}

bool Has(const Decoded& decoded, Repair::Kind kind) {
  for (const Repair& repair : decoded.repairs) {
    if (repair.kind == kind) return true;
  }
  return false;
}

TEST(DoubleEncodingTest, IsUndoneOnceAndTwiceAndThrice) {
  std::string text = kArticle;
  for (int times = 1; times <= 3; ++times) {
    text = Twist(text);
    const Decoded decoded = Decode(text);
    EXPECT_EQ(decoded.text, kArticle) << times;
    EXPECT_TRUE(Has(decoded, Repair::Kind::kDoubleEncoding));
    EXPECT_EQ(decoded.language, "vi");
  }
}

TEST(DoubleEncodingTest, ShortTextsAreSeenToo) {
  for (const std::string text : {"Đảng", "đ", "Hà Nội", "“ba”", "Ở Huế"})
    EXPECT_EQ(Decode(Twist(text)).text, text);
}

TEST(DoubleEncodingTest, HealthyTextBetweenStays) {
  const std::string healthy = "Hội nghị xã bầu 15 đại biểu là người trẻ.\n";
  const Decoded decoded = Decode(healthy + Twist("Chi bộ 2 có 23 đảng viên.\n") + healthy);
  EXPECT_EQ(decoded.text, healthy + "Chi bộ 2 có 23 đảng viên.\n" + healthy);
  EXPECT_EQ(decoded.repairs.front().first.begin, decoded.text.find("ộ 2"));
}

TEST(DoubleEncodingTest, TextThatOnlyLooksLikeItStays) {
  for (const std::string text : {"“Vì làng, vì XÔ – ông nói", "«XÃ» và Ä", "Hai chữ Ã và Â», hết",
                                 "HỘI ĐỒNG NHÂN DÂN XÃ\u00A0TÂN"}) {
    EXPECT_EQ(Decode(text).text, text);
    EXPECT_TRUE(Decode(text).repairs.empty()) << text;
  }
}

TEST(DoubleEncodingTest, LostBytesAreWorkedOutWhereOneLetterFits) {
  const std::string text = "Nhiều người ở phường Đông đều biết điều đó";
  EXPECT_EQ(Decode(Twist(text, "drop")).text, text);
  EXPECT_EQ(Decode(Twist(text, "\uFFFD")).text, text);
  // "mời", "mọi" and "mỏi" are all words: nothing is guessed.
  EXPECT_EQ(Decode(Twist("Đảng viên mọi nơi", "\uFFFD")).text, "Đảng viên m\uFFFDi nơi");
}

TEST(DoubleEncodingTest, BlanksThatWereNoBreakSpacesAreReadAsTheirByte) {
  std::string twisted = Twist("Ông là người làm việc ở xã và huyện");
  for (size_t at = twisted.find("\u00A0"); at != std::string::npos; at = twisted.find("\u00A0"))
    twisted.replace(at, 2, " ");
  EXPECT_EQ(Decode(twisted).text, "Ông là người làm việc ở xã và huyện");
}

TEST(CharacterReferencesTest, AreReadWhereTheyAreReferences) {
  const Decoded decoded = Decode(
      "&#272;&#7843;ng b&#x1ED9; x&atilde; T&acirc;n &amp; H&#242;a&nbsp;&#150; &amp;#7843; "
      "&dstrok;");
  EXPECT_EQ(decoded.text, "Đảng bộ xã Tân & Hòa\u00A0– ả đ");
  ASSERT_EQ(decoded.repairs.size(), 1u);
  EXPECT_EQ(decoded.repairs[0].count, 11u);
  EXPECT_EQ(decoded.repairs[0].first.Of(decoded.text), "Đ");
}

TEST(CharacterReferencesTest, AllElseStays) {
  for (const std::string text :
       {"AT&T; R&D", "a & b; c", "&#0; &#xD800; &#1114112; &#x110000;", "&#129;", "&;", "&#;",
        "&#x;", "&unknown;", "Q&A", "&aacute không có chấm phẩy", "&#99999999999999999999;", "&"}) {
    EXPECT_EQ(Decode(text).text, text);
    EXPECT_TRUE(Decode(text).repairs.empty()) << text;
  }
}

TEST(MislabelledTest, OldEncodingsThatWereTakenForWindows1252AreRead) {
  for (const Encoding encoding :
       {Encoding::kTcvn3, Encoding::kVni, Encoding::kViscii, Encoding::kVps}) {
    LackingCharacters lacking;
    std::vector<Replacement> none;
    const std::string text =
        "Hội nghị thường kỳ của huyện bàn về việc xây dựng nhà ở cho người nghèo";
    const std::string wrong =
        FromEncoding(ToEncoding(text, encoding, lacking), Encoding::kWindows1252, none);
    if (!none.empty()) continue;  // has bytes that windows-1252 lacks
    const Decoded decoded = Decode(wrong);
    EXPECT_EQ(decoded.text, text);
    EXPECT_EQ(decoded.encoding, Encoding::kUtf8);
    ASSERT_EQ(decoded.repairs.size(), 1u);
    EXPECT_EQ(decoded.repairs[0].from, NameOf(encoding));
  }
}

TEST(RewriteTest, SpansMoveWithTheText) {
  const std::string text = "0123456789";
  Rewrite rewrite(text);
  rewrite.Replace({2, 4}, "abc");
  rewrite.Replace({6, 7}, "");
  std::vector<Span> spans = {{0, 1}, {1, 3}, {2, 4}, {4, 5}, {5, 8}, {8, 10}};
  const std::string changed = rewrite.Finish();
  EXPECT_EQ(changed, "01abc45789");
  std::vector<Span*> pointers;
  for (Span& span : spans) pointers.push_back(&span);
  rewrite.Forward(pointers);
  EXPECT_EQ(spans, (std::vector<Span>{{0, 1}, {1, 5}, {2, 5}, {5, 6}, {6, 8}, {8, 10}}));
}

}  // namespace
}  // namespace vietfacts
