// Every letter of Vietnamese in every encoding, both ways.
#include <gtest/gtest.h>
#include <iconv.h>

#include <ostream>
#include <random>

#include "extractor/text/from_encoding.h"
#include "extractor/text/normalize.h"
#include "extractor/text/to_encoding.h"
#include "tests/text/vietnamese_letters.h"

namespace vietfacts {
namespace {

std::string Read(std::string_view bytes, Encoding encoding) {
  std::vector<Replacement> replacements;
  return FromEncoding(bytes, encoding, replacements);
}

std::string ReadToNfc(std::string_view bytes, Encoding encoding) {
  SourceMap unused;
  return ToNfc(Read(bytes, encoding), unused);
}

std::string Write(std::string_view text, Encoding encoding) {
  LackingCharacters lacking;
  std::string bytes = ToEncoding(text, encoding, lacking);
  EXPECT_TRUE(lacking.empty()) << NameOf(encoding) << " lacks something of " << text;
  return bytes;
}

// glibc's converter; nullopt for what it can't convert.
std::optional<std::string> Iconv(const char* to, const char* from, std::string_view bytes) {
  const iconv_t converter = iconv_open(to, from);
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string in(bytes), out(8 * bytes.size() + 16, '\0');
  char *read = in.data(), *written = out.data();
  size_t to_read = in.size(), room = out.size();
  const bool well = iconv(converter, &read, &to_read, &written, &room) != static_cast<size_t>(-1) &&
                    iconv(converter, nullptr, nullptr, &written, &room) != static_cast<size_t>(-1);
  iconv_close(converter);
  if (!well) return std::nullopt;
  out.resize(out.size() - room);
  return out;
}

class EncodingsTest : public testing::TestWithParam<Encoding> {};

TEST_P(EncodingsTest, EveryLetterComesBack) {
  if (GetParam() == Encoding::kWindows1252) return;  // is no encoding of Vietnamese
  const std::vector<std::string> letters = LettersBeyondAscii();
  for (size_t i = 0; i < letters.size(); ++i) {
    const std::string& letter = letters[i];
    const bool capital = i >= letters.size() / 2;
    for (const std::string& text :
         {letter, "x" + letter + "y", letter + "\n" + letter, "a" + letter, "HO" + letter + "NG"}) {
      // TCVN3 has no codes for capitals with tone marks; they come back among capitals, and small
      // ones among small ones.
      if (GetParam() == Encoding::kTcvn3 && !text.starts_with(capital ? "HO" : "a")) continue;
      // In VIQR, a full stop that is escaped tells that the others are marks.
      const std::string whole = text + (GetParam() == Encoding::kViqr ? " a." : "");
      const std::string bytes = Write(whole, GetParam());
      EXPECT_EQ(ReadToNfc(bytes, GetParam()), whole) << NameOf(GetParam());
    }
  }
}

TEST_P(EncodingsTest, AsciiStaysAscii) {
  for (char c = ' '; c < 0x7F; ++c) {
    const std::string text{'1', c, '2'};
    EXPECT_EQ(Read(Write(text, GetParam()), GetParam()), text) << NameOf(GetParam());
  }
}

TEST_P(EncodingsTest, RandomBytesAreReadWithoutLossOfPlaces) {
  std::mt19937 random(1234);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 200, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % (round % 2 == 0 ? 256 : 128));
    std::vector<Replacement> replacements;
    const std::string text = FromEncoding(bytes, GetParam(), replacements);
    std::vector<Replacement> none;
    EXPECT_EQ(FromEncoding(text, Encoding::kUtf8, none), text);
    EXPECT_TRUE(none.empty()) << "no valid UTF-8";
    for (const Replacement& replacement : replacements) {
      EXPECT_EQ(replacement.text.Of(text), "\uFFFD");
      EXPECT_LE(replacement.bytes.end, bytes.size());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, EncodingsTest,
                         testing::ValuesIn(AllEncodings().begin(), AllEncodings().end()),
                         [](const auto& info) {
                           std::string name;
                           for (const char c : NameOf(info.param))
                             name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
                           return name;
                         });

struct IconvName {
  Encoding encoding;
  const char* name;
};

void PrintTo(const IconvName& name, std::ostream* out) { *out << name.name; }

class IconvTest : public testing::TestWithParam<IconvName> {};

TEST_P(IconvTest, AgreesOnEveryLetterBothWays) {
  const auto [encoding, name] = GetParam();
  if (!Iconv(name, "UTF-8", "a")) GTEST_SKIP() << "this iconv has no " << name;
  for (const std::string& letter : LettersBeyondAscii()) {
    const auto theirs = Iconv(name, "UTF-8", letter);
    ASSERT_TRUE(theirs) << letter;
    EXPECT_EQ(Write(letter, encoding), *theirs) << name << " " << letter;
    EXPECT_EQ(ReadToNfc(*theirs, encoding), letter) << name;
  }
}

TEST_P(IconvTest, AgreesOnEveryByteThatBothKnow) {
  const auto [encoding, name] = GetParam();
  if (!Iconv(name, "UTF-8", "a")) GTEST_SKIP() << "this iconv has no " << name;
  if (NameOf(encoding).starts_with("UTF-16")) return;  // a byte is no character
  size_t compared = 0;
  for (int byte = 1; byte < 256; ++byte) {
    const std::string bytes{static_cast<char>(byte), ' '};
    const auto theirs = Iconv("UTF-8", name, bytes);
    const std::string ours = Read(bytes, encoding);
    if (!theirs || ours.find("\uFFFD") != std::string::npos) continue;
    EXPECT_EQ(ours, *theirs) << name << " " << byte;
    ++compared;
  }
  EXPECT_GT(compared, 220u);
}

INSTANTIATE_TEST_SUITE_P(Glibc, IconvTest,
                         testing::Values(IconvName{Encoding::kWindows1258, "CP1258"},
                                         IconvName{Encoding::kTcvn5712, "TCVN5712-1"},
                                         IconvName{Encoding::kViscii, "VISCII"},
                                         IconvName{Encoding::kUtf16Le, "UTF-16LE"},
                                         IconvName{Encoding::kUtf16Be, "UTF-16BE"}),
                         [](const auto& info) { return "Case" + std::to_string(info.index); });

TEST(Tcvn3Test, SmallLettersAreThoseOfTcvn5712) {
  const std::vector<std::string> letters = LettersBeyondAscii();
  for (size_t i = 0; i < letters.size() / 2; ++i) {
    EXPECT_EQ(Write(letters[i], Encoding::kTcvn3), Write(letters[i], Encoding::kTcvn5712))
        << letters[i];
  }
}

TEST(Tcvn3Test, CapitalsAreToldByTheirNeighbours) {
  EXPECT_EQ(Read("B\xE9 T\xB5I CH\xDDNH", Encoding::kTcvn3), "BỘ TÀI CHÍNH");
  EXPECT_EQ(Read("l\xB7nh \xAE\xB9o B\xE9 GTVT", Encoding::kTcvn3), "lãnh đạo Bộ GTVT");
  EXPECT_EQ(Read("\xF1y ban nh\xA9n d\xA9n", Encoding::kTcvn3), "Ủy ban nhân dân");
  EXPECT_EQ(Read("C\xACquan M\xFC (CIA)", Encoding::kTcvn3), "Cơquan Mỹ (CIA)");
  EXPECT_EQ(Read("theo \xF1y ban", Encoding::kTcvn3), "theo ủy ban");  // what the bytes can't tell
}

TEST(Tcvn3Test, CapitalsThatAreLostAreNoted) {
  LackingCharacters lacking;
  EXPECT_EQ(ToEncoding("theo Ủy ban", Encoding::kTcvn3, lacking), "theo \xF1y ban");
  EXPECT_EQ(lacking, (LackingCharacters{{U'Ủ', 1}}));
  lacking.clear();
  ToEncoding("sang Ấn Độ", Encoding::kTcvn3, lacking);
  EXPECT_TRUE(lacking.empty());
  lacking.clear();
  ToEncoding("TỔNG KẾT", Encoding::kTcvn3, lacking);
  EXPECT_TRUE(lacking.empty());
}

// What becomes of a text that was written in TCVN3 and read again.
std::string ThroughTcvn3(std::string_view text) {
  LackingCharacters lacking;
  return Read(ToEncoding(text, Encoding::kTcvn3, lacking), Encoding::kTcvn3);
}

TEST(Tcvn3Test, CapitalsOfNamesAreKnown) {
  for (const char* text : {"từ Ấn Độ, Úc và Ả Rập",
                           "nhiều nước ở châu Á, Đông Nam Á và Tây Á",
                           "gặp ông Lê Văn Ái hôm qua",
                           "bà Nguyễn Thị Ánh Mai phát biểu",
                           "anh Trần Quốc Ánh và ông Phan Khắc Ấn đến dự",
                           "nghe ông Ánh kể",
                           "ca sĩ Ánh Mai hát",
                           "Pháp, Đức, Ý đã ký",
                           "hội nghị Nga - Ấn lần này",
                           "ngày mai, Á hậu Thu Hà",
                           "cảng Vũng Áng",
                           "theo ông Ửng, họ đã về",
                           "anh Trần Văn Ấp đến dự",
                           "về xã Ích Mỹ họp",
                           "giao thương Á - Âu",
                           "Pháp và Ý đã ký",
                           "Ngọc Ánh cho biết",
                           "năm Ất Dậu",
                           "người gốc Á",
                           "gặp Édouard Martin hôm qua",
                           "ông Liam Ó Domhnaill kể",
                           "theo Ủy ban Kiểm tra",
                           "gửi Ủy ban nhân dân",
                           "quan hệ Ấn - Trung"}) {
    EXPECT_EQ(ThroughTcvn3(text), text);
  }
}

TEST(Tcvn3Test, CapitalsOfCreditsQuotationsAndLabelsAreKnown) {
  for (const char* text :
       {"lễ khai mạc - Ảnh: Thu Hà", "bà nói: “Ở đây vui lắm”", "hội thi \"Ấm no\" đã mở",
        "Lưu ý: Ưu tiên người già. Ở xa thì báo trước.", "Tin: Ốc bươu vàng hại lúa",
        "Bà nói thế\n- Ảnh: Thu Hà", "một góc chợ quê (Ảnh minh họa)",
        "bà nói: \" Ở đây vui lắm"}) {
    EXPECT_EQ(ThroughTcvn3(text), text);
  }
}

TEST(Tcvn3Test, SmallLettersStaySmall) {
  for (const char* text :
       {"Bộ Công Thương ý kiến gì", "ông Trần Nam ấn định ngày họp", "lòng bác ái của bà",
        "phản ánh Thứ trưởng", "Sau ánh đèn", "em út của Lan ở nhà", "quần, áo và ảnh",
        "chị ấy ở Hà Nội", "Cố ý gây thương tích", "gọi là \"ổ dịch\" mới", "theo anh T. ở gần đó",
        "đọc xong Ký ức Hội An", "đôi mắt anh ánh lên", "ông ấy kể", "Bé út Kenny", "bà ở Huế",
        "ngoài đường ở Huế", "vân vân... ở đó", "Tin, ảnh: Thu Hà"}) {
    EXPECT_EQ(ThroughTcvn3(text), text);
  }
}

TEST(Tcvn3Test, ALineThatWasWrappedBeginsNoSentence) {
  const std::string wrapped =
      "Chi bộ thôn Đông đã họp bàn nhiều việc và mọi đảng viên đều đồng tình rằng\n"
      "ở thôn cần có thêm nhà văn hóa để bà con gặp nhau khi nông nhàn, lễ tết.";
  EXPECT_EQ(ThroughTcvn3(wrapped), wrapped);
  EXPECT_EQ(ThroughTcvn3("Thêm nhà văn hóa\nỞ thôn Đông, bà con đã góp công góp của để làm nhà."),
            "Thêm nhà văn hóa\nỞ thôn Đông, bà con đã góp công góp của để làm nhà.");
}

// From texts in VNI fonts, as they look in another font.
TEST(VniTest, ReadsWhatTheFontsShow) {
  EXPECT_EQ(Read("\xD1\x61\xFBng b\x6F\xE4", Encoding::kVni), "Đảng bộ");
  EXPECT_EQ(Read("\xD1\x41\xCFI HO\xC4I", Encoding::kVni), "ĐẠI HỘI");
  EXPECT_EQ(Read("BA\xC8NG CA\xC1P, TH\x41\xC9NG L\xD4\xCFI", Encoding::kVni),
            "BẰNG CẤP, THẮNG LỢI");
  EXPECT_EQ(Read("thu\xFB\x79", Encoding::kVni), "thủy");
}

TEST(ToEncodingTest, WhatAnEncodingLacksIsNotedAndHasAFallback) {
  LackingCharacters lacking;
  EXPECT_EQ(ToEncoding("“Đảng” – 5 €… ř 中", Encoding::kViscii, lacking),
            "\"\xD0\xE4ng\" - 5 ?... r ?");
  EXPECT_EQ(lacking,
            (LackingCharacters{
                {U'“', 1}, {U'”', 1}, {U'–', 1}, {U'€', 1}, {U'…', 1}, {U'ř', 1}, {U'中', 1}}));
}

TEST(Utf16Test, SurrogatesAreReadAndLoneOnesReplaced) {
  EXPECT_EQ(Read(std::string_view("\x3D\xD8\x00\xDE", 4), Encoding::kUtf16Le), "😀");
  EXPECT_EQ(Write("😀", Encoding::kUtf16Be), std::string_view("\xD8\x3D\xDE\x00", 4));
  std::vector<Replacement> replacements;
  EXPECT_EQ(FromEncoding(std::string_view("a\0\x3D\xD8\x00\xD8z\0!", 9), Encoding::kUtf16Le,
                         replacements),
            "a\uFFFDz\uFFFD");
  ASSERT_EQ(replacements.size(), 2u);
  EXPECT_EQ(replacements[0].bytes, (Span{2, 6}));
  EXPECT_EQ(replacements[1].bytes, (Span{8, 9}));
}

TEST(ViqrTest, ReadsTheExamplesOfTheRfc) {
  EXPECT_EQ(Read("Vie^.t Nam ddu+o+`ng DDa?ng", Encoding::kViqr), "Việt Nam đường Đảng");
  EXPECT_EQ(Read("Ha` No^.i, nga`y 3\\.", Encoding::kViqr), "Hà Nội, ngày 3.");
  EXPECT_EQ(Read("what\\? d\\d", Encoding::kViqr), "what? dd");
}

TEST(ViqrTest, PunctuationWithoutBackslashIsToldFromMarks) {
  EXPECT_EQ(Read("Ho. ddi ra. Bo^. Y te^' no'i the^'.", Encoding::kViqr),
            "Họ đi ra. Bộ Y tế nói thế.");
  EXPECT_EQ(Read("ba` Nguye^~n Thi. Hoa va` chi. a^'y", Encoding::kViqr),
            "bà Nguyễn Thị Hoa và chị ấy");
  EXPECT_EQ(Read("Paddock va` Kdda(m, GDDDT", Encoding::kViqr), "Paddock và Kđăm, GDĐT");
  EXPECT_EQ(Read("ai? xem vnexpress.net, e.g. so^' 5", Encoding::kViqr),
            "ai? xem vnexpress.net, e.g. số 5");
}

TEST(ViqrTest, TheWordBeforeTellsWhatAFullStopOrQuestionMarkIs) {
  EXPECT_EQ(Read("nhie^`u gia' tri.\nVi` ai ra ddi?\nco' hie^.u qua?\nHo. ho?i.", Encoding::kViqr),
            "nhiều giá trị\nVì ai ra đi?\ncó hiệu quả\nHọ hỏi.");
  EXPECT_EQ(Read("danh hoa. Nguye^~n Lan. Chu'ng ta. Ho^m nay", Encoding::kViqr),
            "danh hoạ Nguyễn Lan. Chúng ta. Hôm nay");
}

TEST(ViqrTest, InitialsAndRomanNumbersKeepTheirFullStops) {
  EXPECT_EQ(Read("ba` O.. Cha'u T.A..\nBa` N.T. A.DD. no'i", Encoding::kViqr),
            "bà O.. Cháu T.A..\nBà N.T. A.Đ. nói");
  EXPECT_EQ(Read("ba` Y.kie^'m, Paul VI. Ca'c nha`", Encoding::kViqr),
            "bà Y.kiếm, Paul VI. Các nhà");
}

TEST(ViqrTest, AnApostropheClosesAQuotationOrIsAnAcute) {
  EXPECT_EQ(Read("o+? 'vu`ng thu? ddo^' na`y, 'ghe^' no'ng' cu?a Jose' Diaz", Encoding::kViqr),
            "ở 'vùng thủ đô' này, 'ghế nóng' của José Diaz");
  EXPECT_EQ(Read("pho' 'quo^'c te^''", Encoding::kViqr), "phó 'quốc tế'");
  EXPECT_EQ(Read("ba`i I' m here, va` ddu+o+`ng", Encoding::kViqr), "bài I' m here, và đường");
}

TEST(ViqrTest, WordsThatAreNoSyllablesHaveTheirMarks) {
  EXPECT_EQ(Read("FLCva` ba` Eddie, VPDDDD va` VPDDD, GDDDT, DDOS", Encoding::kViqr),
            "FLCvà bà Eddie, VPĐĐ và VPĐD, GDĐT, DDOS");
}

TEST(ViqrTest, EscapesWhatWouldBeReadAsAMark) {
  for (const std::string text : {"ba. đi", "bà.", "Ada (a)", "ma+ d d", "C:\\a", "o? i' u~", "add",
                                 "đd", "dđ", "GDĐT", "đđ", "ddđd", "a^b"}) {
    EXPECT_EQ(Read(Write(text, Encoding::kViqr), Encoding::kViqr), text)
        << Write(text, Encoding::kViqr);
  }
}

}  // namespace
}  // namespace vietfacts
