#include "extractor/patterns/pattern_tree.h"

#include <unicode/utf8.h>

#include <charconv>
#include <string>
#include <utility>

namespace vietfacts {
namespace {

using Kind = PatternTree::Kind;

struct Unsupported {};

icu::UnicodeSet Range(UChar32 first, UChar32 last) { return icu::UnicodeSet(first, last); }

icu::UnicodeSet Digits() { return Range('0', '9'); }

icu::UnicodeSet Blanks() { return Range('\t', '\n').add('\f').add('\r').add(' '); }

icu::UnicodeSet WordLetters() { return Digits().add('A', 'Z').add('a', 'z').add('_'); }

PatternTree SetOf(icu::UnicodeSet set) {
  PatternTree tree;
  tree.kind = Kind::kSet;
  tree.set = std::move(set);
  return tree;
}

// Recursive descent over the pattern's code points. Throws Unsupported.
class Reader {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern) {}

  PatternTree Read() {
    PatternTree tree = ReadChoice();
    if (at_ < pattern_.size()) throw Unsupported();
    return tree;
  }

 private:
  struct Flags {
    bool any_case = false;  // i
    bool dot_all = false;   // s
  };

  bool Sees(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }

  bool Take(std::string_view text) {
    if (!Sees(text)) return false;
    at_ += text.size();
    return true;
  }

  UChar32 TakeCodePoint() {
    if (at_ >= pattern_.size()) throw Unsupported();
    UChar32 code_point;
    int32_t i = static_cast<int32_t>(at_);
    U8_NEXT(pattern_.data(), i, static_cast<int32_t>(pattern_.size()), code_point);
    if (code_point < 0) throw Unsupported();
    at_ = static_cast<size_t>(i);
    return code_point;
  }

  PatternTree ReadChoice() {
    const Flags outer = flags_;  // (?i) holds until the group ends, over its |
    PatternTree choice;
    choice.kind = Kind::kChoice;
    do choice.parts.push_back(ReadSequence());
    while (Take("|"));
    flags_ = outer;
    if (choice.parts.size() > 1) return choice;
    PatternTree only = std::move(choice.parts.front());
    return only;
  }

  PatternTree ReadSequence() {
    PatternTree sequence;
    sequence.kind = Kind::kSequence;
    while (at_ < pattern_.size() && !Sees("|") && !Sees(")")) {
      PatternTree part = ReadPart();
      while (auto repeat = ReadRepeat()) {
        repeat->parts.push_back(std::move(part));
        part = std::move(*repeat);
      }
      sequence.parts.push_back(std::move(part));
    }
    return sequence;
  }

  PatternTree ReadPart() {
    if (Take("(")) return ReadGroup();
    if (Take("[")) return SetOf(ReadClass());
    if (Take("^")) return Look(Kind::kBegin);
    if (Take("$")) return Look(Kind::kEnd);
    if (Take(".")) {
      icu::UnicodeSet all(0, 0x10FFFF);
      if (!flags_.dot_all) all.remove('\n');
      return SetOf(std::move(all));
    }
    if (Take("\\")) return ReadEscape();
    if (Sees("*") || Sees("+") || Sees("?")) throw Unsupported();
    return SetOf(Folded(icu::UnicodeSet().add(TakeCodePoint())));
  }

  static PatternTree Look(Kind kind) {
    PatternTree look;
    look.kind = kind;
    return look;
  }

  PatternTree ReadGroup() {
    const Flags outer = flags_;
    int index = 0;
    if (Take("?P<")) {
      while (!Take(">")) TakeCodePoint();
      index = ++groups_;
    } else if (Take("?")) {
      bool on = true;
      for (; !Take(":"); TakeCodePoint()) {
        if (Sees(")")) {  // (?i): from here to the end of the group around it
          ++at_;
          return PatternTree();
        }
        if (Sees("-")) {
          on = false;
        } else if (Sees("i")) {
          flags_.any_case = on;
        } else if (Sees("s")) {
          flags_.dot_all = on;
        } else {
          throw Unsupported();
        }
      }
    } else {
      index = ++groups_;
    }
    PatternTree inner = ReadChoice();
    if (!Take(")")) throw Unsupported();
    flags_ = outer;
    if (index == 0) return inner;
    PatternTree group;
    group.kind = Kind::kGroup;
    group.group = index;
    group.parts.push_back(std::move(inner));
    return group;
  }

  // What an escape stands for that names a set; nullopt, with nothing taken, for another one.
  std::optional<icu::UnicodeSet> ReadNamedSet() {
    if (Take("d")) return Digits();
    if (Take("D")) return Digits().complement();
    if (Take("s")) return Blanks();
    if (Take("S")) return Blanks().complement();
    if (Take("w")) return WordLetters();
    if (Take("W")) return WordLetters().complement();
    const bool negated = Sees("P");
    if (!Sees("p") && !negated) return std::nullopt;
    ++at_;
    std::string name;
    if (Take("{")) {
      const size_t end = pattern_.find('}', at_);
      if (end == std::string_view::npos) throw Unsupported();
      name = pattern_.substr(at_, end - at_);
      at_ = end + 1;
    } else {
      name = static_cast<char>(TakeCodePoint());
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeSet set(icu::UnicodeString::fromUTF8("[:" + name + ":]"), status);
    if (U_FAILURE(status)) throw Unsupported();
    if (negated) set.complement();
    return set;
  }

  UChar32 ReadEscapedCodePoint() {
    const UChar32 escaped = TakeCodePoint();
    if (escaped == 'n') return '\n';
    if (escaped == 't') return '\t';
    if (escaped == 'r') return '\r';
    if (WordLetters().remove('_').contains(escaped)) throw Unsupported();
    return escaped;
  }

  PatternTree ReadEscape() {
    if (Take("b")) return Look(Kind::kWordEdge);
    if (Take("B")) return Look(Kind::kNoEdge);
    if (Take("A")) return Look(Kind::kBegin);
    if (Take("z")) return Look(Kind::kEnd);
    if (auto set = ReadNamedSet()) return SetOf(Folded(std::move(*set)));
    return SetOf(Folded(icu::UnicodeSet().add(ReadEscapedCodePoint())));
  }

  // Behind "[".
  icu::UnicodeSet ReadClass() {
    const bool negated = Take("^");
    icu::UnicodeSet set;
    for (bool first = true; first || !Sees("]"); first = false) {
      if (Sees("[:")) throw Unsupported();
      if (Sees("\\")) {
        ++at_;
        if (const auto named = ReadNamedSet()) {
          set.addAll(*named);
          continue;
        }
        --at_;
      }
      const UChar32 from = ReadClassEnd();
      const bool range = Sees("-") && !Sees("-]") && Take("-");
      set.add(from, range ? ReadClassEnd() : from);
    }
    ++at_;
    set = Folded(std::move(set));
    return negated ? set.complement() : set;
  }

  UChar32 ReadClassEnd() { return Take("\\") ? ReadEscapedCodePoint() : TakeCodePoint(); }

  // What stands behind a part and says how often it does; nullopt where nothing such does.
  std::optional<PatternTree> ReadRepeat() {
    PatternTree repeat;
    repeat.kind = Kind::kRepeat;
    if (Take("*")) {
      repeat.least = 0, repeat.most = PatternTree::kNoEnd;
    } else if (Take("+")) {
      repeat.most = PatternTree::kNoEnd;
    } else if (Take("?")) {
      repeat.least = 0;
    } else if (!Sees("{") || !ReadBounds(repeat)) {
      return std::nullopt;
    }
    repeat.lazy = Take("?");
    return repeat;
  }

  // {2}, {2,} or {2,5}; false, with nothing taken, where the brace is only a brace.
  bool ReadBounds(PatternTree& repeat) {
    const size_t close = pattern_.find('}', at_);
    if (close == std::string_view::npos) return false;
    const char* const end = pattern_.data() + close;
    auto [read, error] = std::from_chars(pattern_.data() + at_ + 1, end, repeat.least);
    if (error != std::errc()) return false;
    repeat.most = repeat.least;
    if (read != end && *read == ',') {
      repeat.most = PatternTree::kNoEnd;
      if (++read != end) {
        const auto most = std::from_chars(read, end, repeat.most);
        if (most.ec != std::errc()) return false;
        read = most.ptr;
      }
    }
    if (read != end) return false;
    at_ = close + 1;
    return true;
  }

  // With every case of the letters in it, where the pattern asks for that.
  icu::UnicodeSet Folded(icu::UnicodeSet set) const {
    if (!flags_.any_case) return set;
    set.closeOver(USET_CASE_INSENSITIVE);
    set.removeAllStrings();
    return set;
  }

  const std::string_view pattern_;
  size_t at_ = 0;
  Flags flags_;
  int groups_ = 0;  // so many have begun
};

}  // namespace

std::optional<PatternTree> ReadPattern(std::string_view pattern) {
  try {
    return Reader(pattern).Read();
  } catch (const Unsupported&) {
    return std::nullopt;
  }
}

std::optional<char> RequiredMark(const PatternTree& tree) {
  if (tree.kind == Kind::kSet) {
    const UChar32 only = tree.set.size() == 1 ? tree.set.charAt(0) : 0;
    const bool is_mark = only > ' ' && only < 0x7F && !WordLetters().contains(only);
    return is_mark ? std::optional(static_cast<char>(only)) : std::nullopt;
  }
  const bool all_parts = tree.kind == Kind::kSequence || tree.kind == Kind::kGroup ||
                         (tree.kind == Kind::kRepeat && tree.least > 0);
  if (!all_parts) return std::nullopt;
  for (const PatternTree& part : tree.parts) {
    if (const auto mark = RequiredMark(part)) return mark;
  }
  return std::nullopt;
}

}  // namespace vietfacts
