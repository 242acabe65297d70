// What tells an article from others, small enough to be kept for every article of a dump.
#ifndef VIETFACTS_FINGERPRINT_H_
#define VIETFACTS_FINGERPRINT_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace vietfacts {

// MinHash (A. Z. Broder, On the resemblance and containment of documents, 1997) over the shingles
// of kShingle words of the title and the body, in small letters, without marks, page furniture,
// byline and date of publication.
struct Fingerprint {
  static constexpr size_t kShingle = 4;  // syllables, that is: Vietnamese writes each as a word
  static constexpr size_t kMinima = 60;

  // Articles of fewer shingles share too many of them by chance: they are compared as wholes only.
  static constexpr size_t kFewestShingles = 20;

  size_t words = 0;
  uint64_t whole = 0;                        // the same for the same words in the same order
  std::array<uint32_t, kMinima> minima = {}; // the least value of each of kMinima hash functions

  bool has_minima() const { return words >= kFewestShingles + kShingle - 1; }
};

struct Article;

Fingerprint FingerprintOf(const Article& article);

}  // namespace vietfacts

#endif  // VIETFACTS_FINGERPRINT_H_
