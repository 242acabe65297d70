#include "extractor/extractor.h"

#include <openssl/evp.h>

#include <algorithm>
#include <stdexcept>

#include "extractor/article/page_reader.h"
#include "extractor/article/read_article.h"
#include "extractor/decode_warnings.h"
#include "extractor/facts/fact_finder.h"
#include "extractor/patterns/patterns.h"
#include "extractor/text/decode.h"
#include "extractor/text/html_page.h"
#include "extractor/text/replacement_marks.h"

namespace vietfacts {
namespace {

// Fetched once: EVP_sha256() would be looked for under a lock for each article.
using Digest = std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)>;
Digest FetchSha256() { return {EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free}; }

std::string Sha256(std::string_view bytes, const EVP_MD* sha256) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest, &size, sha256, nullptr);
  std::string hex;
  hex.reserve(2 * size);
  for (unsigned int i = 0; i < size; ++i) {
    static constexpr char kDigits[] = "0123456789abcdef";
    hex += kDigits[digest[i] >> 4];
    hex += kDigits[digest[i] & 15];
  }
  return hex;
}

// Of the encoding that the options name.
std::optional<Encoding> GivenEncoding(const std::string& name) {
  if (name.empty()) return std::nullopt;
  const auto encoding = EncodingNamed(name);
  if (!encoding) throw std::invalid_argument("'" + name + "': there is no such encoding");
  return encoding;
}

// A page may name its encoding. Pages say what their editors were set to, not always what they are
// in, so the bytes themselves are asked first.
Decoded DecodeArticle(std::string_view bytes, std::optional<Encoding> given) {
  constexpr double kSure = 0.8;
  Decoded decoded = Decode(bytes, given);
  if (given || (decoded.confidence >= kSure && !decoded.undecodable_at)) return decoded;
  const auto declared = EncodingNamed(DeclaredEncoding(bytes));
  return declared && *declared != decoded.encoding ? Decode(bytes, declared) : decoded;
}

// Gives the replacements their places in the text, whose U+FFFDs stand for the replacements with
// the indices of `replaced`, and none to those that are not among these.
void PlaceReplacements(const std::vector<size_t>& replaced, Decoded& decoded) {
  for (Replacement& replacement : decoded.replacements) replacement.text = {0, 0};
  std::vector<Span> places;
  for (size_t at = 0; (at = decoded.text.find(kReplacementCharacter, at)) != std::string::npos;) {
    places.push_back({at, at + kReplacementCharacter.size()});
    at = places.back().end;
  }
  if (places.size() != replaced.size()) return;  // damage was put right in some of them
  for (size_t i = 0; i < replaced.size(); ++i) {
    if (replaced[i] == ReplacementMarks::kNone) continue;
    decoded.replacements[replaced[i]].text = places[i];
  }
}

bool WasTcvn3(const Decoded& decoded) {
  const auto tcvn3 = [](const Repair& repair) { return repair.from == NameOf(Encoding::kTcvn3); };
  return decoded.encoding == Encoding::kTcvn3 ||
         std::any_of(decoded.repairs.begin(), decoded.repairs.end(), tcvn3);
}

// Draws the article out of a page. What is true of its text, its language and damage, is asked of
// the text that was drawn, since the rest of the page is not the article's; wrong bytes in that
// rest have no place in it.
Stated ReadPage(const PageReader& reader, Decoded& decoded) {
  const ReplacementMarks marks(decoded.text, decoded.replacements);
  Page page = reader.Read(decoded.text, WasTcvn3(decoded));
  marks.Unmark(page.stated.title);
  for (std::string& author : page.stated.authors) marks.Unmark(author);
  const std::vector<size_t> replaced = marks.Unmark(page.text);
  Decoded drawn = Decode(page.text, Encoding::kUtf8);
  decoded.text = std::move(drawn.text);
  decoded.language = std::move(drawn.language);
  PlaceReplacements(replaced, decoded);
  for (Repair& repair : decoded.repairs) repair.first = {0, 0};
  decoded.repairs.insert(decoded.repairs.end(), drawn.repairs.begin(), drawn.repairs.end());
  return std::move(page.stated);
}

}  // namespace

struct Extractor::State {
  explicit State(Options given)
      : options(std::move(given)),
        encoding(GivenEncoding(options.encoding)),
        patterns(options.patterns.empty() ? Patterns::BuiltIn() : Patterns::Load(options.patterns)),
        reader(patterns),
        page_reader(patterns, reader.rules()),
        finder(patterns) {}

  const Options options;
  const Digest sha256 = FetchSha256();
  const std::optional<Encoding> encoding;
  const Patterns patterns;
  const ArticleReader reader;
  const PageReader page_reader;
  const FactFinder finder;
};

Extractor::Extractor(Options options) : state_(std::make_unique<const State>(std::move(options))) {}
Extractor::~Extractor() = default;

Extraction Extractor::Extract(std::string_view bytes, const KnownOfArticle& known) const {
  Extraction result;
  result.bytes = bytes.size();
  result.sha256 = Sha256(bytes, state_->sha256.get());
  result.encoding = "UTF-8";
  if (bytes.size() > kMaxArticleBytes) {
    result.error =
        ExtractError{"text.too_large", "an article may have 1 GiB at most", std::nullopt};
    return result;
  }
  Decoded decoded = DecodeArticle(bytes, known.utf8 ? std::nullopt : state_->encoding);
  result.encoding = NameOf(decoded.encoding);
  result.encoding_confidence = decoded.confidence;
  result.language = decoded.language;
  if (decoded.undecodable_at) {
    result.error =
        ExtractError{"text.undecodable",
                     "the bytes are text in no encoding that is known, and no UTF-8 from byte " +
                         std::to_string(*decoded.undecodable_at) + " on",
                     decoded.undecodable_at};
    return result;
  }
  Stated stated;
  if (IsHtmlPage(decoded.text)) {
    result.media_type = "text/html";
    stated = ReadPage(state_->page_reader, decoded);
  }
  std::vector<Warning> warnings = WarningsOf(decoded);
  if (decoded.text.empty()) warnings.push_back({"text.empty", "the article has no text", {}});

  if (state_->options.with_text) result.text = decoded.text;
  const auto& published = known.published ? known.published : state_->options.published;
  const Article article = state_->reader.Read(Text(std::move(decoded.text)), published, stated);
  if (state_->options.with_text) {
    for (const Line& line : article.lines) {
      if (line.role != Line::Role::kFurniture) continue;
      result.furniture.push_back(article.text.Locate(line.span));
    }
  }
  if (state_->options.with_fingerprint) result.fingerprint = FingerprintOf(article);
  result.title = article.title;
  result.published = article.published;
  result.authors = article.authors;
  result.facts = state_->finder.Find(article);
  result.facts.warnings.insert(result.facts.warnings.begin(), warnings.begin(), warnings.end());
  return result;
}

}  // namespace vietfacts
