#include "extractor/text/vni.h"

#include <array>
#include <unordered_map>

#include "extractor/text/encoding_tables.h"
#include "extractor/text/utf8.h"

namespace vietfacts {
namespace {

struct Letter {
  char32_t letter;
  unsigned char base;
  unsigned char mark;  // 0 where the letter is one byte
};

// The small letters. The capital of each has both bytes less 0x20.
constexpr Letter kSmall[] = {
    {U'à', 'a', 0xF8},  {U'á', 'a', 0xF9},  {U'ả', 'a', 0xFB},  {U'ã', 'a', 0xF5},
    {U'ạ', 'a', 0xEF},  {U'ă', 'a', 0xEA},  {U'ằ', 'a', 0xE8},  {U'ắ', 'a', 0xE9},
    {U'ẳ', 'a', 0xFA},  {U'ẵ', 'a', 0xFC},  {U'ặ', 'a', 0xEB},  {U'â', 'a', 0xE2},
    {U'ầ', 'a', 0xE0},  {U'ấ', 'a', 0xE1},  {U'ẩ', 'a', 0xE5},  {U'ẫ', 'a', 0xE3},
    {U'ậ', 'a', 0xE4},  {U'è', 'e', 0xF8},  {U'é', 'e', 0xF9},  {U'ẻ', 'e', 0xFB},
    {U'ẽ', 'e', 0xF5},  {U'ẹ', 'e', 0xEF},  {U'ê', 'e', 0xE2},  {U'ề', 'e', 0xE0},
    {U'ế', 'e', 0xE1},  {U'ể', 'e', 0xE5},  {U'ễ', 'e', 0xE3},  {U'ệ', 'e', 0xE4},
    {U'ì', 0xEC, 0},    {U'í', 0xED, 0},    {U'ỉ', 0xE6, 0},    {U'ĩ', 0xF3, 0},
    {U'ị', 0xF2, 0},    {U'ò', 'o', 0xF8},  {U'ó', 'o', 0xF9},  {U'ỏ', 'o', 0xFB},
    {U'õ', 'o', 0xF5},  {U'ọ', 'o', 0xEF},  {U'ô', 'o', 0xE2},  {U'ồ', 'o', 0xE0},
    {U'ố', 'o', 0xE1},  {U'ổ', 'o', 0xE5},  {U'ỗ', 'o', 0xE3},  {U'ộ', 'o', 0xE4},
    {U'ơ', 0xF4, 0},    {U'ờ', 0xF4, 0xF8}, {U'ớ', 0xF4, 0xF9}, {U'ở', 0xF4, 0xFB},
    {U'ỡ', 0xF4, 0xF5}, {U'ợ', 0xF4, 0xEF}, {U'ù', 'u', 0xF8},  {U'ú', 'u', 0xF9},
    {U'ủ', 'u', 0xFB},  {U'ũ', 'u', 0xF5},  {U'ụ', 'u', 0xEF},  {U'ư', 0xF6, 0},
    {U'ừ', 0xF6, 0xF8}, {U'ứ', 0xF6, 0xF9}, {U'ử', 0xF6, 0xFB}, {U'ữ', 0xF6, 0xF5},
    {U'ự', 0xF6, 0xEF}, {U'ỳ', 'y', 0xF8},  {U'ý', 'y', 0xF9},  {U'ỷ', 'y', 0xFB},
    {U'ỹ', 'y', 0xF5},  {U'ỵ', 0xEE, 0},    {U'đ', 0xF1, 0},
};

char32_t CapitalOf(char32_t small) {
  // In Latin-1 capitals stand 32 before; in the blocks that hold the other letters, one before.
  return small < 0x100 ? small - 0x20 : small - 1;
}

class Table {
 public:
  Table() {
    for (const Letter& small : kSmall) {
      Add(small);
      Add({CapitalOf(small.letter), static_cast<unsigned char>(small.base - 0x20),
           static_cast<unsigned char>(small.mark == 0 ? 0 : small.mark - 0x20)});
    }
  }

  char32_t Pair(unsigned char base, unsigned char mark) const {
    if (bases_[base] == 0 || mark < 0xC0) return 0;
    return pairs_[(bases_[base] - 1) * 64 + (mark - 0xC0)];
  }
  char32_t Single(unsigned char byte) const { return singles_[byte]; }

  std::optional<std::string_view> BytesOf(char32_t letter) const {
    const auto found = bytes_.find(letter);
    return found == bytes_.end() ? std::nullopt : std::optional<std::string_view>(found->second);
  }

 private:
  void Add(const Letter& letter) {
    std::string& bytes = bytes_[letter.letter];
    bytes += static_cast<char>(letter.base);
    if (letter.mark == 0) {
      singles_[letter.base] = letter.letter;
      return;
    }
    bytes += static_cast<char>(letter.mark);
    if (bases_[letter.base] == 0) {
      pairs_.resize(pairs_.size() + 64);
      bases_[letter.base] = static_cast<unsigned char>(pairs_.size() / 64);
    }
    // A mark of the other case (its glyph stands higher or lower) means the same.
    const size_t row = (bases_[letter.base] - 1) * 64;
    pairs_[row + (letter.mark - 0xC0)] = letter.letter;
    pairs_[row + ((letter.mark ^ 0x20) - 0xC0)] = letter.letter;
  }

  std::array<char32_t, 256> singles_{};
  std::array<unsigned char, 256> bases_{};  // 1 + the row of pairs_
  std::vector<char32_t> pairs_;             // 64 marks a row, from 0xC0 on
  std::unordered_map<char32_t, std::string> bytes_;
};

const Table& Vni() {
  static const Table table;
  return table;
}

}  // namespace

std::string FromVni(std::string_view bytes, std::vector<Replacement>& replacements) {
  const Table& vni = Vni();
  const ByteTable& other = TableOf(Encoding::kWindows1252);
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  for (size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (at + 1 < bytes.size()) {
      if (const char32_t letter = vni.Pair(byte, static_cast<unsigned char>(bytes[at + 1]))) {
        AppendUtf8(text, letter);
        ++at;
        continue;
      }
    }
    const char32_t letter = vni.Single(byte) ? vni.Single(byte) : other[byte];
    if (letter == 0 || letter == kUndefinedByte) {
      Replace({at, at + 1}, text, replacements);
    } else {
      AppendUtf8(text, letter);
    }
  }
  return text;
}

std::optional<std::string_view> VniBytesOf(char32_t letter) { return Vni().BytesOf(letter); }

}  // namespace vietfacts
