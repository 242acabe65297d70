#include "extractor/patterns/rule_programs.h"

#include <algorithm>

namespace vietfacts {
namespace {

// Of one match. Beyond them it is RE2's turn.
constexpr int kMostSteps = 1000;
constexpr size_t kMostPending = 128;

// What is to be done where nothing matches from here: to go on with `node` at byte `at`, or where
// `slot` is one, to give it back its value `at`.
struct Pending {
  uint32_t node;
  uint32_t slot;
  size_t at;
};
constexpr uint32_t kNoSlot = ~0u;

// A code point's class and its bytes.
struct Seen {
  size_t class_number;
  size_t bytes;
};

Seen Look(const RulePrograms& programs, const unsigned char* at, const unsigned char* end) {
  const auto class_of = [&](size_t page, unsigned last_byte) -> size_t {
    return programs.classes[size_t{programs.pages[page]} << 6 | (last_byte & 0x3F)];
  };
  if (at >= end) return {programs.nothing, 0};
  const unsigned lead = *at;
  if (lead < 0x80) return {class_of(lead >> 6, lead), 1};
  const size_t bytes = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (static_cast<size_t>(end - at) < bytes) return {programs.nothing, 0};
  if (bytes == 2) return {class_of(lead & 0x1F, at[1]), 2};
  if (bytes == 3) return {class_of((lead & 0x0F) << 6 | (at[1] & 0x3F), at[2]), 3};
  return {class_of((lead & 0x07) << 12 | (at[1] & 0x3F) << 6 | (at[2] & 0x3F), at[3]), 4};
}

// As RE2's \b, which knows letters and digits of ASCII alone.
bool IsWordEdge(std::string_view text, size_t at) {
  const auto is_word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
  };
  return (at > 0 && is_word(text[at - 1])) != (at < text.size() && is_word(text[at]));
}

}  // namespace

RulePrograms::RulePrograms(ImageReader& image) {
  pages = Table(image.Array<uint16_t>());
  classes = Table(image.Array<uint8_t>());
  nothing = image.Number();
  sets = Table(image.Array<Set>());
  nodes = Table(image.Array<Node>());
  starts = Table(image.Array<uint32_t>());
}

void RulePrograms::Write(ImageWriter& image) const {
  image.Array(pages.rows());
  image.Array(classes.rows());
  image.Number(nothing);
  image.Array(sets.rows());
  image.Array(nodes.rows());
  image.Array(starts.rows());
}

RulePrograms::Result RulePrograms::Match(uint32_t start, std::string_view text, Span within,
                                         bool whole, std::span<size_t> slots,
                                         size_t* match_end) const {
  std::ranges::fill(slots, std::string_view::npos);
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  const unsigned char* const end = bytes + within.end;
  Pending pending[kMostPending];
  size_t waiting = 0;
  size_t at = within.begin;
  uint32_t number = start;
  Seen seen = Look(*this, bytes + at, end);
  const auto goes_on = [&](uint32_t node) {
    return sets[nodes[node].first].Has(seen.class_number);
  };
  bool fails = !goes_on(start);
  for (int steps = 0; steps < kMostSteps; ++steps) {
    if (fails) {
      while (waiting > 0 && pending[waiting - 1].slot != kNoSlot) {
        --waiting;
        slots[pending[waiting].slot] = pending[waiting].at;
      }
      if (waiting == 0) return Result::kNoMatch;
      number = pending[--waiting].node;
      if (pending[waiting].at != at) {
        at = pending[waiting].at;
        seen = Look(*this, bytes + at, end);
      }
      fails = false;
    }
    // The node goes on with what has been seen; so does the next, where nothing more is read.
    const Node& node = nodes[number];
    number = node.next;
    switch (node.kind) {
      case Node::kRead:
        at += seen.bytes;
        seen = Look(*this, bytes + at, end);
        fails = !goes_on(number);
        break;
      case Node::kFork:
        if (!goes_on(node.next)) {
          number = node.other;
          break;
        }
        if (!goes_on(node.other)) break;
        if (waiting == kMostPending) return Result::kUnknown;
        pending[waiting++] = {node.other, kNoSlot, at};
        break;
      case Node::kSave:
        if (slots.empty()) break;
        if (waiting == kMostPending) return Result::kUnknown;
        pending[waiting++] = {0, node.slot, slots[node.slot]};
        slots[node.slot] = at;
        break;
      case Node::kEnd:
        fails = at != text.size() || !goes_on(number);
        break;
      case Node::kEdge:
        fails = !IsWordEdge(text, at);
        break;
      case Node::kMatch:
        fails = whole && at != within.end;
        if (fails) break;
        *match_end = at;
        return Result::kMatch;
    }
  }
  return Result::kUnknown;
}

}  // namespace vietfacts
