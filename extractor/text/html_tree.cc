#include "extractor/text/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <cstddef>
#include <memory_resource>

#include "extractor/text/html_tags.h"

namespace vietfacts {
namespace {

void TakeName(const GumboElement& element, std::string& name) {
  if (element.tag != GUMBO_TAG_UNKNOWN) {
    name = gumbo_normalized_tagname(element.tag);
    return;
  }
  GumboStringPiece original = element.original_tag;
  gumbo_tag_from_original_text(&original);
  name.assign(original.data, original.length);
}

// `made` is what the parser made, whose nodes are appended to `nodes` as children of `parent`.
void AddNode(const GumboNode& made, uint32_t parent, std::vector<HtmlNode>& nodes) {
  HtmlNode& node = nodes.emplace_back();
  node.parent = parent;
  node.end = static_cast<uint32_t>(nodes.size());
  if (made.type != GUMBO_NODE_ELEMENT && made.type != GUMBO_NODE_TEMPLATE) {
    node.text = made.v.text.text;
    return;
  }
  const GumboElement& element = made.v.element;
  TakeName(element, node.element);
  node.attributes.reserve(element.attributes.length);
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* const attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    node.attributes.emplace_back(attribute->name, attribute->value);
  }
}

const GumboVector* ChildrenOf(const GumboNode& made) {
  const bool element = made.type == GUMBO_NODE_ELEMENT || made.type == GUMBO_NODE_TEMPLATE;
  return element ? &made.v.element.children : nullptr;
}

}  // namespace

std::string_view HtmlNode::Get(std::string_view attribute) const {
  for (const auto& [name, value] : attributes) {
    if (name == attribute) return value;
  }
  return {};
}

bool HtmlNode::Has(std::string_view attribute) const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const auto& each) { return each.first == attribute; });
}

std::vector<HtmlNode> ParseHtml(std::string_view page) {
  const std::string rewritten = RewriteTags(page);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  // The parser's many small pieces, which are let go of at once.
  std::pmr::monotonic_buffer_resource pieces;
  options.userdata = &pieces;
  options.allocator = [](void* from, size_t bytes) {
    return static_cast<std::pmr::monotonic_buffer_resource*>(from)->allocate(bytes);
  };
  options.deallocator = [](void*, void*) {};
  const GumboOutput* const parsed =
      gumbo_parse_with_options(&options, rewritten.data(), rewritten.size());

  // Few pages have more nodes than tags, and what the parser adds.
  std::vector<HtmlNode> nodes;
  nodes.reserve(static_cast<size_t>(std::count(rewritten.begin(), rewritten.end(), '<')) + 8);
  struct Open {
    const GumboVector* children;
    uint32_t node;
    unsigned next;
  };
  std::vector<Open> path;
  AddNode(*parsed->root, HtmlNode::kNoParent, nodes);
  path.push_back({ChildrenOf(*parsed->root), 0, 0});
  while (!path.empty()) {
    Open& open = path.back();
    if (open.next == open.children->length) {
      nodes[open.node].end = static_cast<uint32_t>(nodes.size());
      path.pop_back();
      continue;
    }
    const auto& child = *static_cast<const GumboNode*>(open.children->data[open.next++]);
    const auto index = static_cast<uint32_t>(nodes.size());
    AddNode(child, open.node, nodes);
    if (const GumboVector* children = ChildrenOf(child)) path.push_back({children, index, 0});
  }
  return nodes;
}

}  // namespace vietfacts
