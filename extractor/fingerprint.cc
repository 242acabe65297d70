#include "extractor/fingerprint.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "extractor/article/article.h"
#include "extractor/text/fnv1a.h"

namespace vietfacts {
namespace {

// The finalizer of SplitMix64 (G. L. Steele et al., Fast splittable pseudorandom number generators,
// 2014): every bit of the result depends on every bit of `x`.
constexpr uint64_t Mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

constexpr uint64_t kStep = 0x9E3779B97F4A7C15;

struct HashFunctions {
  std::array<uint64_t, Fingerprint::kMinima> factors, summands;
};

// Multiply and shift; they are the same in every run.
constexpr HashFunctions MakeFunctions() {
  HashFunctions functions{};
  uint64_t state = 0;
  for (size_t i = 0; i < Fingerprint::kMinima; ++i) {
    functions.factors[i] = Mix(state += kStep) | 1;
    functions.summands[i] = Mix(state += kStep);
  }
  return functions;
}

constexpr HashFunctions kFunctions = MakeFunctions();

bool IsOfArticle(const Line& line) {
  return line.role == Line::Role::kTitle || line.role == Line::Role::kBody;
}

class Maker {
 public:
  Maker() { print_.minima.fill(std::numeric_limits<uint32_t>::max()); }

  void Add(std::string_view word) {
    const uint64_t hash = Mix(Fnv1a(word));
    print_.whole = Mix(print_.whole + kStep + hash);
    last_[print_.words++ % Fingerprint::kShingle] = hash;
    if (print_.words >= Fingerprint::kShingle) AddShingle();
  }

  const Fingerprint& print() const { return print_; }

 private:
  void AddShingle() {
    uint64_t shingle = 0;
    for (size_t i = 0; i < Fingerprint::kShingle; ++i) {
      shingle = Mix(shingle + kStep + last_[(print_.words + i) % Fingerprint::kShingle]);
    }
    for (size_t i = 0; i < Fingerprint::kMinima; ++i) {
      const auto value = static_cast<uint32_t>(
          (shingle * kFunctions.factors[i] + kFunctions.summands[i]) >> 32);
      print_.minima[i] = std::min(print_.minima[i], value);
    }
  }

  Fingerprint print_;
  std::array<uint64_t, Fingerprint::kShingle> last_ = {};
};

}  // namespace

Fingerprint FingerprintOf(const Article& article) {
  Maker maker;
  auto line = article.lines.begin();
  for (const Word& word : article.words) {
    if (!word.is_word() && !word.is_number()) continue;
    while (line != article.lines.end() && line->span.end <= word.span.begin) ++line;
    if (line == article.lines.end()) break;
    if (line->span.begin <= word.span.begin && IsOfArticle(*line)) {
      maker.Add(article.text.Lower(word.span));
    }
  }
  return maker.print();
}

}  // namespace vietfacts
