// What holds for the records of any bytes: nothing torn, every name valid, and the same whatever
// the pieces that the bytes come in.
#ifndef VIETFACTS_TESTS_FUZZ_CHECK_RECORDS_H_
#define VIETFACTS_TESTS_FUZZ_CHECK_RECORDS_H_

#include <rapidjson/document.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/read/records.h"
#include "tests/fuzz/require.h"

namespace vietfacts {

// Bytes that come `piece` at a time.
class PieceStream : public Stream {
 public:
  PieceStream(std::string_view bytes, size_t piece) : bytes_(bytes), piece_(piece) {}

 protected:
  size_t Read(char* to, size_t size) override {
    const size_t got = std::min({size, piece_, bytes_.size()});
    std::memcpy(to, bytes_.data(), got);
    bytes_.remove_prefix(got);
    return got;
  }

 private:
  std::string_view bytes_;
  const size_t piece_;
};

inline bool IsUtf8(const std::optional<std::string>& text) {
  if (!text) return true;
  const auto size = static_cast<int32_t>(text->size());
  for (int32_t at = 0; at < size;) {
    UChar32 character;
    U8_NEXT(text->data(), at, size, character);
    if (character < 0) return false;
  }
  return true;
}

inline void CheckItem(const Item& item, const InputOptions& options) {
  Require(!item.error || item.bytes.empty(), "an item with an error has no bytes");
  Require(item.bytes.size() <= *options.max_article_bytes, "an article keeps to the limit");
  Require(IsUtf8(item.origin.path) && IsUtf8(item.origin.member) && IsUtf8(item.origin.url),
          "names are UTF-8");
  if (!item.origin.kept.empty()) {
    rapidjson::Document kept;
    kept.Parse<rapidjson::kParseIterativeFlag>(item.origin.kept.data(), item.origin.kept.size());
    Require(!kept.HasParseError() && kept.IsObject(), "kept fields are a JSON object");
  }
  if (item.known.published) Require(item.known.published->ok(), "a day is one of the calendar");
}

// What came of the bytes, as a string that tells two results apart.
inline std::string RecordsIn(std::unique_ptr<Stream> stream, const std::string& name,
                             const InputOptions& options) {
  std::string told;
  size_t items = 0;
  const auto tell = [&](const Item& item) {
    CheckItem(item, options);
    told += item.origin.member.value_or("-") + '\n' + item.origin.url.value_or("-") + '\n' +
            item.origin.kept + '\n' + (item.error ? item.error->code : item.bytes) + '\n';
  };
  Whereabouts where;
  where.path = where.name = name;
  try {
    const auto records = OpenRecords(std::move(stream), where, options);
    for (Item item; records->Next(item); tell(item)) {
      Require(++items < 1000000, "records come to an end");
    }
  } catch (const ReadFailure& failure) {
    told += failure.error().code;
  }
  return told;
}

// The first byte chooses how they are read.
inline int CheckRecords(const uint8_t* data, size_t size, const std::string& name,
                        InputFormat format) {
  if (size == 0) return 0;
  InputOptions options;
  options.format = format;
  options.max_article_bytes = data[0] & 1 ? 200 : 1 << 20;
  if (data[0] & 2) options.keep = {"tags", "id", "\xFF"};
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string whole = RecordsIn(std::make_unique<MemoryStream>(bytes), name, options);
  const size_t piece = 1 + (data[0] >> 2);
  Require(RecordsIn(std::make_unique<PieceStream>(bytes, piece), name, options) == whole,
          "pieces do not matter");
  return 0;
}

}  // namespace vietfacts

#endif  // VIETFACTS_TESTS_FUZZ_CHECK_RECORDS_H_
