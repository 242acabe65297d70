// Finds the articles of a run that repeat an earlier one, word for word or nearly.
#ifndef VIETFACTS_DUPLICATES_H_
#define VIETFACTS_DUPLICATES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/fingerprint.h"
#include "extractor/fingerprint_table.h"
#include "extractor/name_store.h"
#include "extractor/origin.h"

namespace vietfacts {

// Locality-sensitive hashing of MinHash signatures: P. Indyk and R. Motwani, Approximate nearest
// neighbors, 1998; the signatures cut to 8 bits as in P. Li and A. C. König, b-bit minwise hashing,
// 2010. What is found depends on the order of the articles and on nothing else.
class Duplicates {
 public:
  // Articles are near copies where they have such a share of their shingles in common.
  static constexpr double kSimilar = 0.7;

  // Kept of an article that repeats none, beside its path (where the one before has another) and
  // its member; the most that it takes while tables grow. See FingerprintTable.
  static constexpr size_t kBytesPerArticle = 400;

  // Compares the next article of the run with the earlier ones, and remembers it where it repeats
  // none, so that a duplicate never names a duplicate. One without words repeats nothing.
  std::optional<Duplicate> Compare(const Origin& origin, const Fingerprint& print);

  // Counts an article that can't be compared.
  void Pass() { ++articles_; }

  // What Restore needs of the article `number` of the run, which Compare told to repeat none.
  static std::string RecordOf(uint64_t number, const Origin& origin, const Fingerprint& print);
  // Remembers again the first `articles` of an interrupted run: their records, one behind the
  // other. False where these are no such records.
  bool Restore(std::string_view records, size_t articles);

 private:
  struct Article {
    uint64_t number;  // in the run, from 1
    uint64_t whole;
    uint64_t name;  // in names_
    uint32_t path;  // in paths_
    std::array<uint8_t, Fingerprint::kMinima> minima;
  };

  std::optional<Duplicate> Find(const Fingerprint& print) const;
  void Remember(uint64_t number, const std::optional<std::string>& path,
                const std::optional<std::string>& member, const Fingerprint& print);
  Duplicate Describe(const Article& article, bool exact, double similarity) const;

  std::deque<Article> known_;
  FingerprintTable table_;
  std::deque<std::optional<std::string>> paths_;
  NameStore names_;
  uint64_t articles_ = 0;
};

}  // namespace vietfacts

#endif  // VIETFACTS_DUPLICATES_H_
