#include "tests/fuzz/mutator.h"

#include <algorithm>

std::string Mutator::Next(size_t max_bytes) {
  std::string input = seeds_[Below(seeds_.size())];
  for (size_t accidents = 1 + Below(8); accidents > 0; --accidents) Mutate(input);
  if (input.size() > max_bytes) input.resize(max_bytes);
  return input;
}

void Mutator::Mutate(std::string& input) {
  const size_t at = Below(input.size() + 1);
  const size_t length = std::min(input.size() - at, 1 + Below(40));
  switch (Below(8)) {
    case 0:  // a wrong bit
      if (at < input.size()) input[at] ^= static_cast<char>(1 << Below(8));
      break;
    case 1:  // a byte too many
      input.insert(at, 1, static_cast<char>(Below(256)));
      break;
    case 2:  // bytes missing
      input.erase(at, length);
      break;
    case 3:  // the end missing
      if (Below(4) == 0) input.resize(at);
      break;
    case 4:  // a stretch again, one or many times
      for (size_t times = Below(8) == 0 ? 1 + Below(200) : 1; times > 0; --times) {
        input.insert(at, input.substr(at, length));
      }
      break;
    case 5:  // a piece worth trying
      input.insert(at, words_[Below(words_.size())]);
      break;
    case 6: {  // the beginning of one, the end of another
      const std::string& other = seeds_[Below(seeds_.size())];
      input = input.substr(0, at) + other.substr(Below(other.size() + 1));
      break;
    }
    default:  // two stretches swapped
      std::rotate(input.begin() + static_cast<std::ptrdiff_t>(at),
                  input.begin() + static_cast<std::ptrdiff_t>(at + length / 2),
                  input.begin() + static_cast<std::ptrdiff_t>(at + length));
  }
}
