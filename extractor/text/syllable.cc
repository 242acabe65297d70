#include "extractor/text/syllable.h"

#include <array>
#include <string>
#include <unordered_set>

#include "extractor/text/characters.h"

namespace vietfacts {
namespace {

// Each row: a vowel without tone, then with the tones in the order of VietnameseLetter::tone.
constexpr std::u32string_view kVowels[] = {U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ",
                                           U"êềếểễệ", U"iìíỉĩị", U"oòóỏõọ", U"ôồốổỗộ",
                                           U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ"};
constexpr std::u32string_view kConsonants = U"bcdđghklmnpqrstvx";

constexpr size_t kFirstVietnamese = 0x1EA0, kLetters = 0x1F00 - kFirstVietnamese + 0x1C0;

// Letters up to U+01BF, then U+1EA0 to U+1EFF.
constexpr size_t IndexOf(char32_t c) {
  return c < 0x1C0                             ? c
         : c >= kFirstVietnamese && c < 0x1F00 ? c - kFirstVietnamese + 0x1C0
                                               : kLetters;
}

constexpr std::array<VietnameseLetter, kLetters> kTable = [] {
  std::array<VietnameseLetter, kLetters> table{};
  for (const auto row : kVowels) {
    for (uint8_t tone = 0; tone < 6; ++tone) table[IndexOf(row[tone])] = {row[0], tone};
  }
  for (const char32_t c : kConsonants) table[IndexOf(c)] = {c, 0};
  return table;
}();

// The rhymes of Vietnamese spelling, also those of loan words that are written as native ones
// ("oong").
constexpr std::u32string_view kRhymes =
    U" a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
    U" e ec em en eng eo ep et ê êch êm ên ênh êp êt êu"
    U" i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu"
    U" o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet "
    U"oi om on ong ooc oong op ot"
    U" ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt"
    U" u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya "
    U"uych uyên uyêt uynh uyt uyu uyn uyp"
    U" ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh yt "
    U"ych ";
constexpr std::u32string_view kInitials[] = {
    U"ngh", U"ng", U"nh", U"gh", U"gi", U"kh", U"ch", U"ph", U"qu", U"th", U"tr", U"b", U"c", U"d",
    U"đ",   U"g",  U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",  U"t",  U"v", U"x", U""};

char32_t WithoutMark(char32_t vowel) {
  switch (vowel) {
    case U'ă':
    case U'â':
      return U'a';
    case U'ê':
      return U'e';
    case U'ô':
    case U'ơ':
      return U'o';
    case U'ư':
      return U'u';
    default:
      return vowel;
  }
}

// `marked`: the word has a mark somewhere, so that it would have those of its vowels too.
bool IsRhyme(std::u32string_view rhyme, uint8_t tone, bool marked) {
  using Rhymes = std::unordered_set<std::u32string>;
  static const auto* const rhymes = [] {
    auto* set = new Rhymes;
    for (size_t begin = 1; begin < kRhymes.size();) {
      const size_t end = kRhymes.find(U' ', begin);
      set->emplace(kRhymes.substr(begin, end - begin));
      begin = end + 1;
    }
    return set;
  }();
  static const auto* const stripped = [] {
    auto* set = new Rhymes;
    for (std::u32string each : *rhymes) {
      for (char32_t& c : each) c = WithoutMark(c);
      set->insert(each);
    }
    return set;
  }();
  if (!(marked ? rhymes : stripped)->contains(std::u32string(rhyme))) return false;
  if (!marked) return true;
  // A syllable that ends in a stop has the acute or the dot tone.
  const char32_t last = rhyme.back();
  const bool stopped = last == U'c' || last == U'p' || last == U't' || rhyme.ends_with(U"ch");
  return !stopped || tone == 2 || tone == 5;
}

bool IsSyllable(std::u32string_view bases, uint8_t tone, bool marked) {
  for (const auto initial : kInitials) {
    if (bases.size() > initial.size() && bases.starts_with(initial) &&
        IsRhyme(bases.substr(initial.size()), tone, marked)) {
      return true;
    }
  }
  return false;
}

}  // namespace

VietnameseLetter TakeApart(char32_t lower) {
  const size_t index = IndexOf(lower);
  return index < kLetters ? kTable[index] : VietnameseLetter{0, 0};
}

Syllable ReadSyllable(std::u32string_view word) {
  constexpr size_t kLongest = 7;  // "nghiêng"
  if (word.empty() || word.size() > kLongest) return Syllable::kNone;
  char32_t bases[kLongest];
  uint8_t tone = 0;
  bool marked = false;
  for (size_t i = 0; i < word.size(); ++i) {
    const auto letter = TakeApart(InfoOf(word[i]).lower);
    if (letter.base == 0 || (letter.tone != 0 && tone != 0)) return Syllable::kNone;
    bases[i] = letter.base;
    tone = tone != 0 ? tone : letter.tone;
    marked = marked || letter.tone != 0 || letter.base >= 0x80;
  }
  const std::u32string_view all(bases, word.size());
  if (!IsSyllable(all, tone, marked)) return Syllable::kNone;
  return marked ? Syllable::kMarked : Syllable::kPlain;
}

}  // namespace vietfacts
