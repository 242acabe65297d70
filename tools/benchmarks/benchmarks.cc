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
void Hostile(benchmark::State& state, const char* head, const char* piece) {
  static const Extractor extractor;
  std::string text = head;
  while (text.size() < static_cast<size_t>(state.range(0))) text += piece;
  for (auto _ : state) benchmark::DoNotOptimize(extractor.Extract(text));
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(text.size()));
}

void RegisterHostile() {
  static constexpr const char* kPieces[] = {"1234567890", "ABCDEFGHIJ", "đồng chí ", "- ", ", ",  "Nghị quyết số 1, ",
                                            "Luật sửa đổi ", "1,2/3-4 đến năm trăm Đảng bộ 5 người và ",
                                            "1-NQ/TW, ", "Luật Đất đai và ", "Nghị quyết 35 của ",
                                            "Nghị quyết 35 \"", "Điều 5, ",
                                            "nghị quyết Trung ương ", "1/QĐ-", "1/1 - ", "Tin: A\n",
                                            "7 giờ 30 ngày 1/1 ", "1% ", "Trần A - Bí thư, ",
                                            "Bí thư Tỉnh ủy ", "Ủy ban nhân dân ",
                                            "1,2-3 đến 4% trong số năm trăm, chiếm (5% ",
                                            "&", "&amp;", "Ã", "á»", "a+", "b.", "H'", "Ä‘",
                                            "a\u0323\u0302"};
  for (const char* piece : kPieces) {
    benchmark::RegisterBenchmark((std::string("hostile/") + piece).c_str(), Hostile, "", piece)
        ->Arg(250'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
  }
  // Bytes that are no UTF-8 have no place in a name.
  static constexpr std::pair<const char*, const char*> kBytes[] = {
      {"byte A7", "\xA7"}, {"bytes E1 BB", "\xE1\xBB"}, {"bytes 41 D8", "A\xD8"}};
  for (const auto& [name, bytes] : kBytes) {
    benchmark::RegisterBenchmark((std::string("hostile/") + name).c_str(), Hostile, "", bytes)
        ->Arg(250'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
  }
  for (const char* piece : {"<p>1/1/2020</p>", "<div>", "<table><tr><td>"}) {
    benchmark::RegisterBenchmark((std::string("hostile/") + piece).c_str(), Hostile, "<html><body>", piece)
        ->Arg(250'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
  }
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
