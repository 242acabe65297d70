#include "extractor/text/normalize_stream.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>

#include "extractor/text/detect_encoding.h"
#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

constexpr size_t kBlock = size_t{1} << 20;        // bytes that are converted at a time
constexpr size_t kLongestLine = size_t{1} << 24;  // bytes

bool IsUtf16(std::optional<Encoding> encoding) {
  return encoding == Encoding::kUtf16Le || encoding == Encoding::kUtf16Be;
}

std::string ToNfd(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string nfd;
  icu::StringByteSink<std::string> sink(&nfd, static_cast<int32_t>(text.size()));
  icu::Normalizer2::getNFDInstance(status)->normalizeUTF8(
      0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr, status);
  return nfd;
}

}  // namespace

void NormalizeStream::Add(std::string_view bytes, std::string& out) {
  if (report_.undecodable) return;
  held_ += bytes;
  if (held_.size() < kBlock) return;
  const size_t cut = CutAt();
  searched_ = cut == 0 ? held_.size() : 0;
  if (cut == 0) return;
  Convert(std::string_view(held_).substr(0, cut), out);
  held_.erase(0, cut);
  converted_ += cut;
}

void NormalizeStream::Finish(std::string& out) {
  if (!held_.empty() && !report_.undecodable) Convert(held_, out);
  held_.clear();
}

// Behind the last line end that is held; 0 where more is to be read first.
size_t NormalizeStream::CutAt() const {
  // In UTF-16, known or not yet, a line end is two bytes, at an even place.
  const bool wide = encoding_ ? IsUtf16(encoding_) : DetectUtf16(held_).has_value();
  const size_t from = searched_ - std::min<size_t>(searched_, 2);  // a line end may lie across
  std::string_view unsearched = std::string_view(held_).substr(from);
  for (size_t at = unsearched.rfind('\n'); at != std::string_view::npos;
       at = unsearched.rfind('\n')) {
    const size_t end = from + at;
    if (!wide) return end + 1;
    const bool little = end % 2 == 0 && end + 1 < held_.size() && held_[end + 1] == '\0';
    const bool big = end % 2 == 1 && held_[end - 1] == '\0';
    if (little) return end + 2;
    if (big) return end + 1;
    unsearched = unsearched.substr(0, at);
  }
  if (held_.size() < kLongestLine) return 0;
  size_t cut = (held_.size() - 1) & ~size_t{3};
  while (cut > kBlock && (static_cast<unsigned char>(held_[cut]) & 0xC0) == 0x80) cut -= 4;
  return cut;
}

void NormalizeStream::Convert(std::string_view block, std::string& out) {
  const Decoded decoded = Decode(block, encoding_, wanted_.damage);
  if (decoded.undecodable_at) {
    report_.undecodable = true;
    report_.first_wrong_byte = converted_ + *decoded.undecodable_at;
    return;
  }
  const bool ascii = std::none_of(block.begin(), block.end(),
                                  [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  // A block of ASCII does not tell in what the next one is, unless it is VIQR.
  if (!encoding_ && !(ascii && decoded.encoding == Encoding::kUtf8)) encoding_ = decoded.encoding;
  report_.encoding = NameOf(decoded.encoding);
  if (report_.replacements == 0 && !decoded.replacements.empty()) {
    report_.first_wrong_byte = converted_ + decoded.replacements.front().bytes.begin;
  }
  report_.replacements += decoded.replacements.size();
  SourceMap unused;
  std::string text = ToNfc(decoded.text, unused);
  if (wanted_.tones) text = InToneStyle(text, *wanted_.tones);
  const bool unicode = wanted_.to == Encoding::kUtf8 || IsUtf16(wanted_.to);
  if (unicode && wanted_.form == Form::kNfd) text = ToNfd(text);
  out += ToEncoding(text, wanted_.to, report_.lacking);
}

}  // namespace vietfacts
