#include "extractor/extractor.h"

#include <cstdio>

#include <openssl/evp.h>

#include "extractor/article/read_article.h"
#include "extractor/facts/fact_finder.h"
#include "extractor/patterns/patterns.h"
#include "extractor/text/decode.h"

namespace vietfacts {
namespace {

std::string Sha256(std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr);
  std::string hex;
  hex.reserve(2 * size);
  for (unsigned int i = 0; i < size; ++i) {
    static constexpr char kDigits[] = "0123456789abcdef";
    hex += kDigits[digest[i] >> 4];
    hex += kDigits[digest[i] & 15];
  }
  return hex;
}

void WarnOfReplacements(const Decoded& decoded, std::vector<Warning>& warnings) {
  const CodePointIndex code_points(decoded.text);
  for (const auto& replacement : decoded.replacements) {
    const size_t start = code_points.At(decoded.text, replacement.text.begin);
    warnings.push_back({"text.invalid_utf8",
                        std::to_string(replacement.bytes.size()) + " byte(s) from byte " +
                            std::to_string(replacement.bytes.begin) + " on are no UTF-8; U+FFFD stands for them",
                        {std::string(replacement.text.Of(decoded.text)), start, start + 1}});
  }
}

}  // namespace

struct Extractor::State {
  explicit State(Options given)
      : options(std::move(given)),
        patterns(options.patterns.empty() ? Patterns::BuiltIn() : Patterns::Load(options.patterns)),
        reader(patterns),
        finder(patterns) {}

  const Options options;
  const Patterns patterns;
  const ArticleReader reader;
  const FactFinder finder;
};

Extractor::Extractor(Options options) : state_(std::make_unique<const State>(std::move(options))) {}
Extractor::~Extractor() = default;

Extraction Extractor::Extract(std::string_view bytes) const {
  Extraction result;
  result.bytes = bytes.size();
  result.sha256 = Sha256(bytes);
  result.encoding = "UTF-8";
  if (bytes.size() > kMaxArticleBytes) {
    result.error = ExtractError{"text.too_large", "an article may have 1 GiB at most", std::nullopt};
    return result;
  }
  Decoded decoded = DecodeUtf8(bytes);
  result.encoding = decoded.encoding;
  if (decoded.undecodable_at) {
    result.error = ExtractError{
        "text.not_utf8", "the bytes are no UTF-8 text, from byte " + std::to_string(*decoded.undecodable_at) + " on",
        decoded.undecodable_at};
    return result;
  }
  std::vector<Warning> warnings;
  WarnOfReplacements(decoded, warnings);
  if (decoded.text.empty()) warnings.push_back({"text.empty", "the article has no text", {}});

  const Article article = state_->reader.Read(Text(std::move(decoded.text)), state_->options.published);
  result.title = article.title;
  result.published = article.published;
  result.authors = article.authors;
  result.facts = state_->finder.Find(article);
  result.facts.warnings.insert(result.facts.warnings.begin(), warnings.begin(), warnings.end());
  return result;
}

}  // namespace vietfacts
