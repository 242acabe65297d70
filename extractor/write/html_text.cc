#include "extractor/write/html_text.h"

#include "extractor/text/utf8.h"

namespace vietfacts {
namespace {

// Bytes of a character at the beginning of `text` that turns the direction of writing, all of which
// have three: U+202A to U+202E and U+2066 to U+2069. 0 where there is none.
size_t TurnsWriting(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xE2') return 0;
  const auto last = static_cast<unsigned char>(text[2]);
  const bool embeds = text[1] == '\x80' && last >= 0xAA && last <= 0xAE;
  const bool isolates = text[1] == '\x81' && last >= 0xA6 && last <= 0xA9;
  return embeds || isolates ? 3 : 0;
}

}  // namespace

void AppendHtml(std::string& out, std::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\'') {
      out += "&#39;";
    } else if (c == '\r') {
      if (text.substr(i + 1, 1) != "\n") out += '\n';
    } else if (c == '\x7F') {
      AppendUtf8(out, 0x2421);
    } else if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') {
      AppendUtf8(out, 0x2400 + static_cast<char32_t>(c));
    } else if (const size_t bytes = TurnsWriting(text.substr(i))) {
      AppendUtf8(out, 0xFFFD);
      i += bytes - 1;
    } else {
      out += c;
    }
  }
}

}  // namespace vietfacts
