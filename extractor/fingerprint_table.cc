#include "extractor/fingerprint_table.h"

#include <utility>

namespace vietfacts {
namespace {

constexpr size_t kFirstSlots = 64;

uint64_t HashOf(const Fingerprint& print, size_t band) {
  uint64_t hash = 0;
  for (size_t row = 0; row < FingerprintTable::kRows; ++row) {
    hash = (hash ^ print.minima[band * FingerprintTable::kRows + row]) * 0x9E3779B97F4A7C15;
    hash ^= hash >> 32;
  }
  return hash;
}

}  // namespace

void FingerprintTable::Add(uint32_t article, const Fingerprint& print) {
  wholes_.Add(print.whole, article);
  if (!print.has_minima()) return;
  for (size_t band = 0; band < kBands; ++band) bands_[band].Add(HashOf(print, band), article);
}

std::vector<uint32_t> FingerprintTable::Candidates(const Fingerprint& print) const {
  std::vector<uint32_t> found;
  const auto use = [&](uint32_t article) { found.push_back(article); };
  wholes_.ForEach(print.whole, use);
  if (!print.has_minima()) return found;
  for (size_t band = 0; band < kBands; ++band) bands_[band].ForEach(HashOf(print, band), use);
  return found;
}

size_t FingerprintTable::Table::PlaceOf(uint32_t tag) const {
  return static_cast<size_t>((uint64_t{tag} * slots_.size()) >> 32);
}

void FingerprintTable::Table::Put(Slot slot) {
  size_t place = PlaceOf(slot.tag);
  size_t alike = 0;
  for (; slots_[place].article != kNone; place = place + 1 < slots_.size() ? place + 1 : 0) {
    alike += slots_[place].tag == slot.tag;
    if (alike == kMostAlike) return;
  }
  slots_[place] = slot;
  ++taken_;
}

void FingerprintTable::Table::Add(uint64_t hash, uint32_t article) {
  if (4 * (taken_ + 1) > 3 * slots_.size()) Grow();
  Put({static_cast<uint32_t>(hash), article});
}

// The order of those of one tag stays: from the first slot of a run on, each is put behind those
// that were before it.
void FingerprintTable::Table::Grow() {
  std::vector<Slot> old(slots_.empty() ? kFirstSlots : 2 * slots_.size());
  std::swap(old, slots_);
  taken_ = 0;
  size_t begin = 0;
  while (begin < old.size() && old[begin].article != kNone) ++begin;
  for (size_t i = 0; i < old.size(); ++i) {
    const Slot& slot = old[(begin + i) % old.size()];
    if (slot.article != kNone) Put(slot);
  }
}

template <class Use>
void FingerprintTable::Table::ForEach(uint64_t hash, Use use) const {
  if (slots_.empty()) return;
  const auto tag = static_cast<uint32_t>(hash);
  for (size_t place = PlaceOf(tag); slots_[place].article != kNone;
       place = place + 1 < slots_.size() ? place + 1 : 0) {
    if (slots_[place].tag == tag) use(slots_[place].article);
  }
}

}  // namespace vietfacts
