// The front door: bytes of an article in, its facts out.
#ifndef VIETFACTS_EXTRACTOR_H_
#define VIETFACTS_EXTRACTOR_H_

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/facts/facts.h"
#include "extractor/fingerprint.h"

namespace vietfacts {

struct Options {
  // A folder laid out as patterns/ is, read in place of what is compiled in; empty for the latter.
  std::filesystem::path patterns;

  // The day of publication of articles that do not state theirs.
  std::optional<std::chrono::year_month_day> published;

  // Name of the encoding that all articles are in ("TCVN3"); empty where it is found out for each.
  std::string encoding;

  // Whether Extraction::text is wanted.
  bool with_text = false;

  // Whether Extraction::fingerprint is wanted.
  bool with_fingerprint = false;
};

// What is known of one article, and goes before what Options says of all.
struct KnownOfArticle {
  std::optional<std::chrono::year_month_day> published;
  bool utf8 = false;  // the bytes come from a string of text, so that Options::encoding isn't theirs
};

// The most that one article may have: ICU counts the bytes of a text with 32 bits.
inline constexpr size_t kMaxArticleBytes = size_t{1} << 30;

// Why an article could not be read.
struct ExtractError {
  std::string code;            // "text.undecodable", "file.unreadable" …: stable, for programs
  std::string message;         // for people
  std::optional<size_t> byte;  // of the article's bytes, where the trouble has a place
};

struct Extraction {
  std::string encoding;            // of the bytes: "UTF-8"
  double encoding_confidence = 1;  // 0 to 1: how sure that is
  std::string language;            // "vi", "other", or empty where there are too few words to tell
  std::string media_type = "text/plain";  // what they are: that, or "text/html"
  size_t bytes = 0;                       // size of the article as it came
  std::string sha256;                     // of those bytes, 64 hexadecimal digits

  std::string title;      // empty where unknown, as are the next two
  std::string published;  // ISO 8601
  std::vector<std::string> authors;

  Facts facts;
  std::optional<std::string> text;  // as it was decoded, which all offsets count in; with Options::with_text alone
  std::vector<Place> furniture;  // its lines that belong to the page and yield no facts; likewise
  std::optional<Fingerprint> fingerprint;  // to compare it with others; with Options::with_fingerprint
  std::optional<ExtractError> error;  // set: nothing could be read, and the fields above from `title` on are empty
};

// Reads its patterns once; after that it is immutable and serves any number of threads at once.
class Extractor {
 public:
  // Throws PatternError (extractor/patterns/pattern_error.h) where `options.patterns` holds a wrong
  // file, and std::invalid_argument where there is no encoding of the name `options.encoding`.
  explicit Extractor(Options options = {});
  ~Extractor();

  // Never throws for what the bytes hold.
  Extraction Extract(std::string_view bytes, const KnownOfArticle& known) const;
  Extraction Extract(std::string_view bytes) const { return Extract(bytes, {}); }

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_EXTRACTOR_H_
