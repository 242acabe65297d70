#include "tests/fuzz/mutator.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace {

// What a program does that takes UTF-8 for Latin-1 and stores it as UTF-8 again.
std::string StoredTwice(std::string_view bytes) {
  std::string twice;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      twice += c;
    } else {
      twice += static_cast<char>(0xC0 | byte >> 6);
      twice += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  return twice;
}

// Each byte as a unit of UTF-16LE.
std::string Wide(std::string_view bytes) {
  std::string wide;
  for (const char c : bytes) wide.append(1, c).append(1, '\0');
  return wide;
}

bool IsBlank(char c) { return c == ' ' || c == '\n'; }

}  // namespace

std::string Mutator::Next(size_t max_bytes) {
  std::string input = Lines(seeds_[Below(seeds_.size())], max_bytes);
  for (size_t accidents = 1 + Below(8); accidents > 0; --accidents) Mutate(input);
  if (input.size() > max_bytes) input.resize(max_bytes);
  return input;
}

std::string Mutator::Lines(const std::string& seed, size_t max_bytes) {
  if (seed.size() <= max_bytes) return seed;
  // The head of an article matters more than any other place: it is taken as often as not.
  size_t begin = Below(2) == 0 ? 0 : seed.rfind('\n', Below(seed.size()));
  begin = begin == seed.npos ? 0 : begin;
  const size_t end = seed.rfind('\n', begin + max_bytes);
  const size_t size = end == seed.npos || end <= begin ? max_bytes : end - begin;
  return seed.substr(begin, size);
}

void Mutator::Mutate(std::string& input) {
  if (Below(2) == 0) {
    MutateBytes(input);
  } else {
    MutateText(input);
  }
}

void Mutator::MutateBytes(std::string& input) {
  const size_t at = Below(input.size() + 1);
  const size_t length = std::min(input.size() - at, 1 + Below(40));
  switch (Below(7)) {
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
    case 5: {  // a stretch in another encoding
      const std::string_view stretch = std::string_view(input).substr(at, length);
      input.replace(at, length, Below(2) == 0 ? StoredTwice(stretch) : Wide(stretch));
      break;
    }
    default:  // two stretches swapped
      std::rotate(input.begin() + static_cast<std::ptrdiff_t>(at),
                  input.begin() + static_cast<std::ptrdiff_t>(at + length / 2),
                  input.begin() + static_cast<std::ptrdiff_t>(at + length));
  }
}

void Mutator::MutateText(std::string& input) {
  const size_t at = Below(input.size() + 1);
  const auto place = input.begin() + static_cast<std::ptrdiff_t>(at);
  const auto word_end = std::find_if(place, input.end(), IsBlank);
  switch (Below(6)) {
    case 0:  // a piece worth trying
      input.insert(at, words_[Below(words_.size())]);
      break;
    case 1: {  // the beginning of one, the end of another
      const std::string& other = seeds_[Below(seeds_.size())];
      const size_t from = Below(other.size() + 1);
      input = input.substr(0, at) + other.substr(from, std::max<size_t>(input.size(), 1000));
      break;
    }
    case 2: {  // another digit
      const auto digit = std::find_if(place, input.end(), [](char c) { return c >= '0' && c <= '9'; });
      if (digit != input.end()) *digit = static_cast<char>('0' + Below(10));
      break;
    }
    case 3: {  // a word elsewhere
      const std::string word(place, word_end);
      input.erase(place, word_end);
      input.insert(Below(input.size() + 1), " " + word);
      break;
    }
    case 4: {  // a tag, closed or not
      static constexpr const char* kTags[] = {"p", "div", "br", "b", "script", "td", "h1", "!--"};
      const std::string tag = kTags[Below(std::size(kTags))];
      const auto close = static_cast<size_t>(word_end - input.begin());
      if (Below(2) == 0) input.insert(close, "</" + tag + ">");
      input.insert(at, "<" + tag + ">");
      break;
    }
    default:  // a blank more, or another instead
      if (word_end != input.end() && Below(2) == 0) {
        *word_end = Below(2) == 0 ? '\n' : '\t';
      } else {
        input.insert(at, Below(2) == 0 ? " " : "\n");
      }
  }
}
