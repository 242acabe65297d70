#include "extractor/text/vocabulary.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace vietfacts {
namespace {

constexpr size_t kWholeKey = 16;  // bytes of a word that is its own key
constexpr uint64_t kGolden = 0x9E3779B97F4A7C15;

constexpr uint64_t kIsHash = ~uint64_t{0};  // in Key::rest, where no text has such bytes

// By a word's size, what lets its own bytes through.
using KeyMask = std::array<uint64_t, 2>;
constexpr std::array<KeyMask, kWholeKey + 1> kKeyMasks = [] {
  std::array<KeyMask, kWholeKey + 1> masks{};
  for (size_t size = 0; size <= kWholeKey; ++size) {
    std::array<uint8_t, kWholeKey> bytes{};
    std::fill_n(bytes.begin(), size, uint8_t{0xFF});
    masks[size] = std::bit_cast<KeyMask>(bytes);
  }
  return masks;
}();

}  // namespace

Vocabulary::Key Vocabulary::KeyOfShort(const char* word, size_t size) {
  KeyMask bytes;
  std::memcpy(bytes.data(), word, kWholeKey);
  return {bytes[0] & kKeyMasks[size][0], bytes[1] & kKeyMasks[size][1]};
}

Vocabulary::Key Vocabulary::KeyOf(std::string_view word) {
  if (word.size() <= kWholeKey) {
    char padded[kWholeKey] = {};
    word.copy(padded, word.size());
    return KeyOfShort(padded, word.size());
  }
  Key key{word.size(), kIsHash};
  for (size_t at = 0; at < word.size(); at += sizeof key.first) {
    uint64_t chunk = 0;
    std::memcpy(&chunk, word.data() + at, std::min(sizeof chunk, word.size() - at));
    key.first *= kGolden;
    key.first ^= key.first >> 29;
    key.first ^= chunk;
  }
  return key;
}

// As in Fibonacci hashing.
size_t Vocabulary::SlotOf(const Key& key) const {
  const uint64_t bits = (key.first ^ std::rotl(key.rest, 32)) * kGolden;
  return static_cast<size_t>(bits ^ bits >> 32) & (slots_.size() - 1);
}

uint32_t Vocabulary::Find(std::string_view lower, const Key& key) const {
  for (size_t at = SlotOf(key);; at = (at + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[at];
    if (slot.id == kUnknownWord) return kUnknownWord;
    if (slot.key == key && (key.rest != kIsHash || spellings_[slot.id - 1] == lower)) return slot.id;
  }
}

uint32_t Vocabulary::Find(std::string_view lower) const {
  return Find(lower, KeyOf(lower));
}

uint32_t Vocabulary::Add(std::string_view lower) {
  if (const uint32_t known = Find(lower); known != kUnknownWord) return known;
  spellings_.emplace_back(lower);
  places_.emplace_back();
  if (spellings_.size() * 2 > slots_.size()) {
    Grow();
  } else {
    Take(size());
  }
  return size();
}

void Vocabulary::Take(uint32_t id) {
  const Key key = KeyOf(spellings_[id - 1]);
  size_t at = SlotOf(key);
  while (slots_[at].id != kUnknownWord) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {key, id};
}

void Vocabulary::Grow() {
  slots_.assign(slots_.size() * 4, {});
  for (uint32_t id = 1; id <= size(); ++id) Take(id);
}

uint64_t Vocabulary::AddLexicon() {
  constexpr uint32_t kLastBit = 63;
  return uint64_t{1} << std::min(lexicons_++, kLastBit);
}

void Vocabulary::AddPlaces(uint32_t word, const Places& places) {
  places_[word].alone |= places.alone;
  places_[word].first |= places.first;
  places_[word].second |= places.second;
}

void Vocabulary::Mark(std::string_view lower, std::vector<Word>& words) const {
  uint64_t unused = 0, first = 0;    // what the word before is the first of
  uint64_t* before_opens = &unused;  // of the word before
  for (Word& word : words) {
    const size_t size = word.span.size();
    if (size <= kWholeKey && word.span.begin + kWholeKey <= lower.size()) {
      const Key key = KeyOfShort(lower.data() + word.span.begin, size);
      size_t at = SlotOf(key);
      while (slots_[at].id != kUnknownWord && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
      word.id = slots_[at].id;
    } else {
      word.id = Find(word.span.Of(lower));
    }
    const Places& places = places_[word.id];
    *before_opens |= first & places.second;
    word.opens = places.alone;
    first = places.first;
    before_opens = &word.opens;
  }
}

}  // namespace vietfacts
