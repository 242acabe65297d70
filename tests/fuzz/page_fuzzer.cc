// Any decoded text, read as a web page, gives valid UTF-8.
#include <unicode/utf8.h>

#include <cstdint>
#include <string_view>

#include "extractor/article/page_reader.h"
#include "extractor/patterns/patterns.h"
#include "extractor/text/decode.h"
#include "extractor/text/html_page.h"
#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const vietfacts::Patterns patterns = vietfacts::Patterns::BuiltIn();
  static const vietfacts::PageReader reader(patterns);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  vietfacts::DeclaredEncoding(bytes);
  const vietfacts::Decoded decoded = vietfacts::Decode(bytes);
  vietfacts::IsHtmlPage(decoded.text);
  // Read as a page also what is none: the parser takes everything.
  const vietfacts::Page page = reader.Read(decoded.text);
  const auto length = static_cast<int32_t>(page.text.size());
  for (int32_t at = 0; at < length;) {
    UChar32 character;
    U8_NEXT(page.text.data(), at, length, character);
    Require(character >= 0, "the text of a page is UTF-8");
  }
  return 0;
}
