// Which earlier articles may be like one: a hash table for each band of their fingerprints.
#ifndef VIETFACTS_FINGERPRINT_TABLE_H_
#define VIETFACTS_FINGERPRINT_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/fingerprint.h"

namespace vietfacts {

// Articles go by numbers from 0, fewer than 2^32 - 1.
class FingerprintTable {
 public:
  // Two articles that have a share s of their shingles in common meet in some band with the
  // probability 1 - (1 - s^5)^12: 0.89 for 0.7, 0.99 for 0.8, 0.3 for 0.5.
  static constexpr size_t kBands = 12;
  static constexpr size_t kRows = Fingerprint::kMinima / kBands;

  // So many articles with one value in a band are remembered for it: what very many have in common
  // tells nothing, and must not cost time that grows with their number.
  static constexpr size_t kMostAlike = 32;

  void Add(uint32_t article, const Fingerprint& print);

  // The articles that are the same word for word or meet in a band, most of them several times,
  // some by chance.
  std::vector<uint32_t> Candidates(const Fingerprint& print) const;

 private:
  // Open addressing with linear probing, 8 bytes a slot, at most three quarters of them taken. Each
  // grows by itself, so that little more than what is needed is there at any time.
  class Table {
   public:
    void Add(uint64_t hash, uint32_t article);
    template <class Use>
    void ForEach(uint64_t hash, Use use) const;

   private:
    struct Slot {
      uint32_t tag = 0;
      uint32_t article = kNone;
    };
    static constexpr uint32_t kNone = 0xFFFFFFFF;
    void Grow();
    void Put(Slot slot);
    size_t PlaceOf(uint32_t tag) const;

    std::vector<Slot> slots_;
    size_t taken_ = 0;
  };

  std::array<Table, kBands> bands_;
  Table wholes_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FINGERPRINT_TABLE_H_
