#include "extractor/text/vocabulary.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace vietfacts {
namespace {

constexpr size_t kWholeKey = 8;  // bytes of a word that is its own key
constexpr uint64_t kGolden = 0x9E3779B97F4A7C15;

// As in Fibonacci hashing.
size_t SlotOf(uint64_t bits, size_t mask) {
  bits *= kGolden;
  return static_cast<size_t>(bits ^ bits >> 32) & mask;
}

// The first `size` of eight bytes in memory.
uint64_t FirstBytes(uint64_t eight, size_t size) {
  if constexpr (std::endian::native == std::endian::little) {
    return eight & ~uint64_t{0} >> 8 * (kWholeKey - size);
  } else {
    return eight & ~uint64_t{0} << 8 * (kWholeKey - size);
  }
}

}  // namespace

Vocabulary::Key Vocabulary::KeyOf(std::string_view word) {
  Key key{0, static_cast<uint32_t>(word.size())};
  for (size_t at = 0; at < word.size(); at += kWholeKey) {
    uint64_t chunk = 0;
    std::memcpy(&chunk, word.data() + at, std::min(kWholeKey, word.size() - at));
    if (at > 0) {
      key.bits *= kGolden;
      key.bits ^= key.bits >> 29;
    }
    key.bits ^= chunk;
  }
  return key;
}

uint32_t Vocabulary::Find(std::string_view lower, const Key& key) const {
  const size_t mask = slots_.size() - 1;
  for (size_t at = SlotOf(key.bits, mask); slots_[at].id != kUnknownWord; at = (at + 1) & mask) {
    if (slots_[at].key == key && (key.size <= kWholeKey || spellings_[slots_[at].id - 1] == lower)) {
      return slots_[at].id;
    }
  }
  return kUnknownWord;
}

uint32_t Vocabulary::Find(std::string_view lower) const {
  return slots_.empty() ? kUnknownWord : Find(lower, KeyOf(lower));
}

uint32_t Vocabulary::Add(std::string_view lower) {
  if (const uint32_t known = Find(lower); known != kUnknownWord) return known;
  spellings_.emplace_back(lower);
  if (spellings_.size() * 2 > slots_.size()) {
    Grow();
  } else {
    Take(size());
  }
  return size();
}

void Vocabulary::Take(uint32_t id) {
  const Key key = KeyOf(spellings_[id - 1]);
  const size_t mask = slots_.size() - 1;
  size_t at = SlotOf(key.bits, mask);
  while (slots_[at].id != kUnknownWord) at = (at + 1) & mask;
  slots_[at] = {key, id};
}

void Vocabulary::Grow() {
  constexpr size_t kFewest = 1024;
  slots_.assign(std::max(kFewest, slots_.size() * 4), {});
  for (uint32_t id = 1; id <= size(); ++id) Take(id);
}

void Vocabulary::Mark(std::string_view lower, std::vector<Word>& words) const {
  if (slots_.empty()) {
    for (Word& word : words) word.id = kUnknownWord;
    return;
  }
  for (Word& word : words) {
    const std::string_view spelled = word.span.Of(lower);
    if (spelled.size() <= kWholeKey && word.span.begin + kWholeKey <= lower.size()) {
      uint64_t eight;
      std::memcpy(&eight, spelled.data(), kWholeKey);
      word.id = Find(spelled, {FirstBytes(eight, spelled.size()), static_cast<uint32_t>(spelled.size())});
    } else {
      word.id = Find(spelled, KeyOf(spelled));
    }
  }
}

}  // namespace vietfacts
