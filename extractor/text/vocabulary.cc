#include "extractor/text/vocabulary.h"

#include <cstring>

namespace vietfacts {
namespace {

// Words are short, so eight bytes at a time are mixed by one multiplication each (as in Fibonacci hashing).
uint64_t Hash(std::string_view word) {
  constexpr uint64_t kGolden = 0x9E3779B97F4A7C15;
  uint64_t hash = word.size() * kGolden;
  for (size_t at = 0; at < word.size(); at += 8) {
    uint64_t chunk = 0;
    std::memcpy(&chunk, word.data() + at, std::min<size_t>(8, word.size() - at));
    hash = (hash ^ chunk) * kGolden;
    hash ^= hash >> 29;
  }
  return hash;
}

}  // namespace

uint32_t Vocabulary::Find(std::string_view lower) const {
  if (slots_.empty()) return kUnknownWord;
  const uint64_t hash = Hash(lower);
  const size_t mask = slots_.size() - 1;
  for (size_t at = hash & mask; slots_[at].id != kUnknownWord; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && spellings_[slots_[at].id - 1] == lower) return slots_[at].id;
  }
  return kUnknownWord;
}

uint32_t Vocabulary::Add(std::string_view lower) {
  if (const uint32_t known = Find(lower); known != kUnknownWord) return known;
  spellings_.emplace_back(lower);
  if (spellings_.size() * 2 > slots_.size()) {
    Grow();
  } else {
    const size_t mask = slots_.size() - 1;
    size_t at = Hash(lower) & mask;
    while (slots_[at].id != kUnknownWord) at = (at + 1) & mask;
    slots_[at] = {Hash(lower), size()};
  }
  return size();
}

void Vocabulary::Grow() {
  constexpr size_t kFewest = 1024;
  const size_t count = std::max(kFewest, slots_.size() * 4);
  slots_.assign(count, {});
  for (uint32_t id = 1; id <= size(); ++id) {
    const uint64_t hash = Hash(spellings_[id - 1]);
    size_t at = hash & (count - 1);
    while (slots_[at].id != kUnknownWord) at = (at + 1) & (count - 1);
    slots_[at] = {hash, id};
  }
}

void Vocabulary::Mark(std::string_view lower, std::vector<Word>& words) const {
  for (Word& word : words) word.id = Find(word.span.Of(lower));
}

}  // namespace vietfacts
