// How fast each stage is, and the whole, beside what costs little: a copy, ICU's check of NFC, five bare RE2 scans.
//
//   vietfacts_benchmarks ARTICLES BARE_PATTERNS [--benchmark_…]
//
// ARTICLES holds articles of UTF-8 text, each closed by a NUL byte; BARE_PATTERNS one pattern a line. An iteration
// goes over all articles once.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <re2/re2.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "extractor/article/read_article.h"
#include "extractor/extractor.h"
#include "extractor/facts/fact_finder.h"
#include "extractor/facts/finder.h"
#include "extractor/patterns/patterns.h"
#include "extractor/text/decode.h"
#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {
namespace {

struct Input {
  std::vector<std::string> articles;
  int64_t bytes = 0;
  std::vector<std::unique_ptr<RE2>> bare_patterns;
};
Input input;

std::string ReadFile(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  if (!file) {
    std::cerr << path << ": can't be read\n";
    std::exit(2);
  }
  return content.str();
}

void ReadInput(const char* articles, const char* patterns) {
  const std::string joined = ReadFile(articles);
  for (size_t begin = 0; begin < joined.size();) {
    const size_t end = std::min(joined.find('\0', begin), joined.size());
    input.articles.push_back(joined.substr(begin, end - begin));
    input.bytes += static_cast<int64_t>(end - begin);
    begin = end + 1;
  }
  std::istringstream lines(ReadFile(patterns));
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line[0] != '#') input.bare_patterns.push_back(std::make_unique<RE2>(line));
  }
}

// Runs `stage` on every article, once an iteration.
template <typename Stage>
void OverArticles(benchmark::State& state, Stage stage) {
  for (auto _ : state) {
    for (size_t i = 0; i < input.articles.size(); ++i) stage(i);
  }
  state.SetBytesProcessed(state.iterations() * input.bytes);
}

void Copy(benchmark::State& state) {
  std::string buffer;
  OverArticles(state, [&](size_t i) {
    buffer.resize(input.articles[i].size());
    std::memcpy(buffer.data(), input.articles[i].data(), buffer.size());
    benchmark::DoNotOptimize(buffer.data());
    benchmark::ClobberMemory();
  });
}

void IcuNfcCheck(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  OverArticles(state, [&](size_t i) { benchmark::DoNotOptimize(nfc->isNormalizedUTF8(input.articles[i], status)); });
}

// The yardstick: each pattern finds all its matches, one pattern after the other, without captures.
void FiveBareScans(benchmark::State& state) {
  OverArticles(state, [&](size_t i) {
    const re2::StringPiece text(input.articles[i]);
    size_t matches = 0;
    for (const auto& pattern : input.bare_patterns) {
      re2::StringPiece match;
      for (size_t at = 0; at <= text.size() && pattern->Match(text, at, text.size(), RE2::UNANCHORED, &match, 1); ++matches) {
        at = static_cast<size_t>(match.data() - text.data()) + std::max<size_t>(1, match.size());
      }
    }
    benchmark::DoNotOptimize(matches);
  });
}

void StageDecode(benchmark::State& state) {
  OverArticles(state, [&](size_t i) { benchmark::DoNotOptimize(Decode(input.articles[i])); });
}

void StageText(benchmark::State& state) {
  OverArticles(state, [&](size_t i) { benchmark::DoNotOptimize(Text(input.articles[i])); });
}

void StageArticle(benchmark::State& state) {
  static const Patterns patterns = Patterns::BuiltIn();
  const ArticleReader reader(patterns);
  std::vector<Text> texts(input.articles.begin(), input.articles.end());
  OverArticles(state, [&](size_t i) { benchmark::DoNotOptimize(reader.Read(texts[i], std::nullopt)); });
}

void StageFinder(benchmark::State& state, size_t which) {
  static const Patterns patterns = Patterns::BuiltIn();
  static const std::vector<Article> articles = [] {
    const ArticleReader reader(patterns);
    std::vector<Article> read;
    for (const auto& bytes : input.articles) read.push_back(reader.Read(Text(bytes), std::nullopt));
    return read;
  }();
  const auto finders = MakeFinders(patterns);
  OverArticles(state, [&](size_t i) {
    Facts facts;
    finders[which]->Find(articles[i], facts);
    benchmark::DoNotOptimize(facts);
  });
}

void Whole(benchmark::State& state) {
  const Extractor extractor;
  OverArticles(state, [&](size_t i) { benchmark::DoNotOptimize(extractor.Extract(input.articles[i])); });
}

// A text or page of nothing but one piece, which some rule might look at again and again. Bytes a second must not fall
// as the text grows: the cost is linear for any input.
void Hostile(benchmark::State& state, const char* head, std::string_view piece) {
  static const Extractor extractor;
  std::string text = head;
  while (text.size() < static_cast<size_t>(state.range(0))) text += piece;
  for (auto _ : state) benchmark::DoNotOptimize(extractor.Extract(text));
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(text.size()));
}

// Pieces of plain text: each is a fact, or the beginning of one, for some rule.
constexpr const char* kHostileText[] = {
    // What no rule reads.
    "1234567890", "ABCDEFGHIJ", "- ", ", ", ". ", "\n", "(", "\"", "A ", "Đ", "ư", "A B C. ",
    // Documents.
    "Nghị quyết số 1, ", "Luật sửa đổi ", "1-NQ/TW, ", "1/QĐ-", "1/2020/NĐ-CP ", "số 1 ", "Luật Đất đai và ",
    "Nghị quyết 35 của ", "Nghị quyết 35 \"", "Điều 5, ", "nghị quyết Trung ương ", "NQ 1 về ", "Luật A. ",
    "Nghị quyết Đại hội XIII ",
    // Dates.
    "1/1 - ", "1/1/2020 ", "ngày 1 ", "tháng 1 ", "năm 2020 ", "7 giờ 30 ngày 1/1 ", "hôm nay ", "từ ngày 1 đến ",
    "ngày 31/2/2024 ", "quý I ",
    // People.
    "đồng chí ", "đồng chí Bí thư ", "ông A, ", "ông Nguyễn Văn A ", "Trần A - Bí thư, ", "Bí thư Tỉnh ủy ",
    "Ủy ban nhân dân ", "Bí thư, ", "các đồng chí: A, ", "Nguyễn Văn A ", "ông ", "Chủ tịch UBND tỉnh Nguyễn Văn A, ",
    "NGUYỄN VĂN A ", "Tin: A\n", "Sở ",
    // Counts and percentages.
    "1 đảng viên ", "1/1 chi bộ ", "2 người ", "năm trăm ", "1% ", "1,2-3 đến 4% trong số năm trăm, chiếm (5% ",
    "1,2/3-4 đến năm trăm Đảng bộ 5 người và ", "100% đảng viên ", "đạt 1% ", "1.000.000 ", "kết nạp 2 đảng viên, ",
    // Entities, and what looks like text in another encoding, or read in one.
    "&", "&amp;", "&#7843;", "Ã", "á»", "áº£ ", "a+", "b.", "H'", "vi. ", "Ä‘", "Ä\u0090áº£ng bá»™ ",
    // Combining marks, and letters in other forms.
    "a\u0323\u0302", "a\u0323\u0302 ", "\u0301", "A\u0301", "hoà ", "\u00A0", "\u200B", "\uFFFD ", "１/１ "};

// Bytes that are no UTF-8, which have no place in a name.
struct HostileBytes {
  const char* name;
  std::string_view bytes;
};
constexpr HostileBytes kHostileBytes[] = {{"byte A7", "\xA7"},
                                          {"bytes E1 BB", "\xE1\xBB"},
                                          {"bytes 41 D8", "A\xD8"},
                                          {"TCVN3 words", "\xA7\xB6ng b\xE9 "},
                                          {"TCVN3 dates", "ng\xB5y 1/1 "},
                                          {"VNI words", "\xD1" "a\xFB" "ng b\xF6\xE4 "},
                                          {"windows-1258 words", "\xD0\x61\xD2ng b\xF4\xF2 "},
                                          {"VISCII words", "\xD0\xE4ng b\xB5 "},
                                          {"VPS words", "\xF1\xE4ng b\xB6 "},
                                          {"VIQR words", "DDa?ng bo^. "},
                                          {"VIQR dates", "nga`y 1/1 "},
                                          {"UTF-16LE dates", {"1\0/\0" "1\0 \0-\0 \0", 12}},
                                          {"UTF-16BE words", {"\x01\x10\x1E\xA3\0n\0g\0 ", 10}}};

// Pieces of a page.
constexpr const char* kHostilePage[] = {"<p>1/1/2020</p>", "<div>", "</div>", "<table><tr><td>", "<p>", "<b>A</b> ",
                                        "<a href=x>A</a>", "<ul><li>", "&amp;", "&#7843;", "<!-- -->", "<script>x</script>",
                                        "<", "<p class=", "<p>đồng chí Nguyễn Văn A</p>", "<br>", "<h1>A</h1>",
                                        "<meta name=author content=A>", "<p>Tin: A</p>", "<span>1% </span>"};

void RegisterHostile() {
  const auto add = [](std::string_view name, const char* head, std::string_view piece) {
    benchmark::RegisterBenchmark(("hostile/" + std::string(name)).c_str(), Hostile, head, piece)
        ->Arg(250'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
  };
  for (const char* piece : kHostileText) add(piece, "", piece);
  for (const auto& [name, bytes] : kHostileBytes) add(name, "", bytes);
  for (const char* piece : kHostilePage) add(std::string("page of ") + piece, "<html><body>", piece);
}

void Register() {
  const auto add = [](const char* name, auto function) {
    benchmark::RegisterBenchmark(name, function)->Unit(benchmark::kMillisecond);
  };
  add("copy", Copy);
  add("ICU NFC check", IcuNfcCheck);
  add("five bare scans", FiveBareScans);
  add("stage/decode", StageDecode);
  add("stage/text", StageText);
  add("stage/article", StageArticle);
  static constexpr const char* kFinders[] = {"stage/decrees", "stage/dates", "stage/people", "stage/counts", "stage/percentages"};
  for (size_t which = 0; which < std::size(kFinders); ++which) {
    benchmark::RegisterBenchmark(kFinders[which], StageFinder, which)->Unit(benchmark::kMillisecond);
  }
  add("whole", Whole);
}

}  // namespace
}  // namespace vietfacts

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 3) {
    std::cerr << "usage: vietfacts_benchmarks ARTICLES BARE_PATTERNS [--benchmark_…]\n";
    return 2;
  }
  vietfacts::ReadInput(argv[1], argv[2]);
  vietfacts::Register();
  vietfacts::RegisterHostile();
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
