#include "extractor/patterns/rule_automaton.h"

#include <algorithm>
#include <bit>

namespace vietfacts {
namespace {

// The states of an automaton as it reads a text.
class Walk {
 public:
  explicit Walk(const RuleAutomaton& automaton) : Walk(automaton, automaton.first) {}
  Walk(const RuleAutomaton& automaton, uint16_t state)
      : pages_(automaton.pages.data()),
        classes_(automaton.classes.data()),
        next_(automaton.next.data()),
        row_bits_(automaton.row_bits),
        first_(automaton.first),
        state_(state) {}

  size_t state() const { return state_; }
  bool is_over() const { return state_ < first_; }

  // Reads the code point that begins at `at` and returns what is behind it.
  const unsigned char* Read(const unsigned char* at) {
    const unsigned lead = *at;
    if (lead < 0x80) {
      Step(lead >> 6, lead);
      return at + 1;
    }
    if (lead < 0xE0) {
      Step(lead & 0x1F, at[1]);
      return at + 2;
    }
    if (lead < 0xF0) {
      Step((lead & 0x0F) << 6 | (at[1] & 0x3F), at[2]);
      return at + 3;
    }
    Step((lead & 0x07) << 12 | (at[1] & 0x3F) << 6 | (at[2] & 0x3F), at[3]);
    return at + 4;
  }

  // Reads the code point that ends at `end` and returns where it begins.
  const unsigned char* ReadBefore(const unsigned char* end) {
    const unsigned char* at = end - 1;
    while ((*at & 0xC0) == 0x80) --at;
    Read(at);
    return at;
  }

 private:
  void Step(size_t page, unsigned last_byte) {
    state_ =
        next_[(state_ << row_bits_) + classes_[size_t{pages_[page]} << 6 | (last_byte & 0x3F)]];
  }

  const uint16_t* const pages_;
  const uint8_t* const classes_;
  const uint16_t* const next_;
  const unsigned row_bits_;
  const size_t first_;
  size_t state_;
};

const unsigned char* BytesOf(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

RuleAutomaton::RuleAutomaton(ImageReader& image) {
  pages = Table(image.Array<uint16_t>());
  classes = Table(image.Array<uint8_t>());
  row_bits = image.Number();
  next = Table(image.Array<uint16_t>());
  first = static_cast<uint16_t>(image.Number());
  states = Table(image.Array<State>());
}

void RuleAutomaton::Write(ImageWriter& image) const {
  image.Array(pages.rows());
  image.Array(classes.rows());
  image.Number(row_bits);
  image.Array(next.rows());
  image.Number(first);
  image.Array(states.rows());
}

RuleAutomaton::Rules RuleAutomaton::MatchingStartOf(std::string_view text,
                                                    std::array<size_t, kMostRules>& ends) const {
  const unsigned char* const begin = BytesOf(text);
  const unsigned char* at = begin;
  const unsigned char* const end = at + text.size();
  Rules rules = 0;
  const auto add = [&](Rules more, size_t where) {
    rules |= more;
    for (; more != 0; more &= more - 1) ends[static_cast<size_t>(std::countr_zero(more))] = where;
  };
  Walk walk(*this);
  add(states[walk.state()].matched(), 0);
  while (at < end && !walk.is_over()) {
    at = walk.Read(at);
    add(states[walk.state()].matched(), static_cast<size_t>(at - begin));
  }
  add(states[walk.state()].matched_at_end(), text.size());
  return rules;
}

std::optional<uint16_t> RuleAutomaton::StateBehind(std::string_view text) const {
  const unsigned char* at = BytesOf(text);
  const unsigned char* const end = at + text.size();
  Walk walk(*this);
  while (at < end && !walk.is_over() && states[walk.state()].matched() == 0) at = walk.Read(at);
  if (walk.is_over() || states[walk.state()].matched() != 0) return std::nullopt;
  return static_cast<uint16_t>(walk.state());
}

bool RuleAutomaton::MayMatchFrom(uint16_t state, std::string_view text, size_t most,
                                 Rules asked) const {
  const unsigned char* at = BytesOf(text);
  const unsigned char* const end = at + std::min(text.size(), most);
  Walk walk(*this, state);
  while (true) {
    const State& state_now = states[walk.state()];
    if ((state_now.matched() & asked) != 0) return true;
    if (walk.is_over() || (state_now.may_match() & asked) == 0) return false;
    if (at >= end) return true;
    at = walk.Read(at);
  }
}

RuleAutomaton::Rules RuleAutomaton::MatchingFromStart(std::string_view text) const {
  const unsigned char* at = BytesOf(text);
  const unsigned char* const end = at + text.size();
  Walk walk(*this);
  for (int read = 0; read < kMostRead && at < end && !walk.is_over(); ++read) at = walk.Read(at);
  const State& state = states[walk.state()];
  return at < end ? state.may_match() : state.matched_at_end();
}

RuleAutomaton::Rules RuleAutomaton::MatchingFromEnd(std::string_view text) const {
  const unsigned char* const begin = BytesOf(text);
  const unsigned char* end = begin + text.size();
  Walk walk(*this);
  for (int read = 0; read < kMostRead && end > begin && !walk.is_over(); ++read)
    end = walk.ReadBefore(end);
  const State& state = states[walk.state()];
  return end > begin ? state.may_match() : state.matched_at_end();
}

}  // namespace vietfacts
