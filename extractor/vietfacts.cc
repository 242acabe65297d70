#include "extractor/vietfacts.h"

#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>

#include "extractor/extractor.h"
#include "extractor/facts/calendar.h"
#include "extractor/origin.h"
#include "extractor/write/article_json.h"

struct vietfacts_extractor {
  explicit vietfacts_extractor(vietfacts::Options options) : extractor(std::move(options)) {}

  const vietfacts::Extractor extractor;
};

namespace {

thread_local std::string last_error;

// No exception gets out: each becomes last_error, and null is returned.
template <class Call>
auto Guard(Call call) noexcept -> decltype(call()) {
  try {
    return call();
  } catch (const std::exception& error) {
    try {
      last_error = error.what();
    } catch (...) {
      last_error.clear();  // no memory even for that
    }
  } catch (...) {
    last_error.clear();
  }
  return nullptr;
}

std::optional<std::chrono::year_month_day> ReadDay(const char* published) {
  if (published == nullptr) return std::nullopt;
  const auto day = vietfacts::ParseIsoDay(published);
  if (day) return day;
  throw std::invalid_argument("published '" + std::string(published) +
                              "': there is no such day; one is written as in 2024-07-29");
}

vietfacts::Options ReadOptions(const vietfacts_options* given) {
  vietfacts::Options options;
  if (given == nullptr) return options;
  if (given->size != sizeof(vietfacts_options)) {
    throw std::invalid_argument("vietfacts_options.size is not that of this version's options");
  }
  if (given->patterns != nullptr) options.patterns = given->patterns;
  if (given->encoding != nullptr) options.encoding = given->encoding;
  options.published = ReadDay(given->published);
  options.with_text = given->with_text != 0;
  return options;
}

// A copy that std::free takes.
char* CopyOf(const rapidjson::StringBuffer& json, size_t* size) {
  const size_t length = json.GetSize();
  char* const copy = static_cast<char*>(std::malloc(length + 1));
  if (copy == nullptr) throw std::bad_alloc();
  std::memcpy(copy, json.GetString(), length);
  copy[length] = '\0';
  if (size != nullptr) *size = length;
  return copy;
}

}  // namespace

vietfacts_extractor* vietfacts_open(const vietfacts_options* options) {
  return Guard([&] { return new vietfacts_extractor(ReadOptions(options)); });
}

void vietfacts_close(vietfacts_extractor* extractor) { delete extractor; }

char* vietfacts_extract(const vietfacts_extractor* extractor, const char* bytes, size_t size,
                        const char* published, size_t* json_size) {
  return Guard([&] {
    if (extractor == nullptr) throw std::invalid_argument("extractor is NULL");
    if (bytes == nullptr && size != 0) throw std::invalid_argument("bytes is NULL");
    vietfacts::KnownOfArticle known;
    known.published = ReadDay(published);
    const std::string_view article(bytes == nullptr ? "" : bytes, size);
    rapidjson::StringBuffer buffer;
    vietfacts::CompactJson json(buffer);
    vietfacts::WriteArticleJson({}, extractor->extractor.Extract(article, known), json);
    return CopyOf(buffer, json_size);
  });
}

void vietfacts_free(char* json) { std::free(json); }

const char* vietfacts_last_error() { return last_error.c_str(); }

const char* vietfacts_version() { return VIETFACTS_VERSION; }
