// Inputs made from others by small accidents, the same each time for the same seed.
#ifndef VIETFACTS_TESTS_FUZZ_MUTATOR_H_
#define VIETFACTS_TESTS_FUZZ_MUTATOR_H_

#include <cstdint>
#include <random>
#include <string>
#include <vector>

class Mutator {
 public:
  // `seeds` and `words` (pieces worth putting in) are not empty.
  Mutator(std::vector<std::string> seeds, std::vector<std::string> words, uint64_t seed)
      : seeds_(std::move(seeds)), words_(std::move(words)), random_(seed) {}

  // One of the seeds, or lines of it where it is longer than `max_bytes`, after one to eight
  // accidents; at most `max_bytes` long.
  std::string Next(size_t max_bytes);

 private:
  size_t Below(size_t end) { return end == 0 ? 0 : random_() % end; }
  std::string Lines(const std::string& seed, size_t max_bytes);
  void Mutate(std::string& input);
  void MutateBytes(std::string& input);
  void MutateText(std::string& input);

  const std::vector<std::string> seeds_;
  const std::vector<std::string> words_;
  std::mt19937_64 random_;
};

#endif  // VIETFACTS_TESTS_FUZZ_MUTATOR_H_
