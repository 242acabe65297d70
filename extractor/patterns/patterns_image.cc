// Patterns in an image.
#include <utility>

#include "extractor/patterns/build_rule_programs.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {
namespace {

void WriteExamples(const std::vector<Example>& examples, ImageWriter& image) {
  image.Number(static_cast<uint32_t>(examples.size()));
  for (const Example& example : examples) {
    image.Text(example.text);
    image.Number(example.fact.has_value());
    if (example.fact) {
      image.Number(static_cast<uint32_t>(example.fact->begin));
      image.Number(static_cast<uint32_t>(example.fact->end));
    }
    image.Number(example.value.has_value());
    if (example.value) image.Text(*example.value);
    image.Number(static_cast<uint32_t>(example.line));
  }
}

std::vector<Example> ReadExamples(ImageReader& image) {
  std::vector<Example> examples(image.Number());
  for (Example& example : examples) {
    example.text = image.Text();
    if (image.Number() != 0) {
      const size_t begin = image.Number();
      example.fact = Span{begin, image.Number()};
    }
    if (image.Number() != 0) example.value = image.Text();
    example.line = static_cast<int>(image.Number());
  }
  return examples;
}

void WriteRule(const Rule& rule, ImageWriter& image) {
  image.Text(rule.name);
  rule.compiled->Write(image);
  WriteExamples(rule.finds, image);
  WriteExamples(rule.leaves, image);
  image.Text(rule.file);
  image.Number(static_cast<uint32_t>(rule.line));
}

Rule ReadRule(ImageReader& image) {
  Rule rule;
  rule.name = image.Text();
  rule.compiled = std::make_unique<const CompiledPattern>(image);
  rule.pattern = rule.compiled->text();
  rule.finds = ReadExamples(image);
  rule.leaves = ReadExamples(image);
  rule.file = image.Text();
  rule.line = static_cast<int>(image.Number());
  return rule;
}

RulePrograms ProgramsOf(const std::vector<Rule>& rules) {
  std::vector<std::string_view> patterns;
  for (const Rule& rule : rules) patterns.push_back(rule.pattern);
  return BuildRulePrograms(patterns);
}

// What takes long to make anew at each start.
constexpr std::pair<std::string_view, RuleGate::Extent> kGates[] = {
    {"article", RuleGate::Extent::kWhole},
    {"count", RuleGate::Extent::kWhole},
    {"date", RuleGate::Extent::kStart},
    {"decree", RuleGate::Extent::kStart},
    {"decree_clause", RuleGate::Extent::kStart}};

}  // namespace

void Patterns::Write(ImageWriter& image) const {
  image.Number(vocabulary_->size());
  for (uint32_t id = 1; id <= vocabulary_->size(); ++id) image.Text(vocabulary_->Spelling(id));
  image.Number(static_cast<uint32_t>(lexicons_.size()));
  for (const auto& [name, lexicon] : lexicons_) {
    image.Text(name);
    lexicon.Write(image);
  }
  image.Number(static_cast<uint32_t>(rules_.size()));
  for (const auto& [kind, rules] : rules_) {
    image.Text(kind);
    image.Number(static_cast<uint32_t>(rules.size()));
    for (const Rule& rule : rules) WriteRule(rule, image);
    ProgramsOf(rules).Write(image);
  }
  for (const auto& [kind, extent] : kGates) gate(kind, extent)->Write(image);
}

Patterns::Patterns(ImageReader image) {
  for (uint32_t words = image.Number(); words > 0; --words) vocabulary_->Add(image.Text());
  for (uint32_t lexicons = image.Number(); lexicons > 0; --lexicons) {
    const std::string_view name = image.Text();
    lexicons_.emplace_hint(lexicons_.end(), name, Lexicon(image, vocabulary_));
  }
  for (uint32_t kinds = image.Number(); kinds > 0; --kinds) {
    std::vector<Rule>& rules = rules_[std::string(image.Text())];
    rules.resize(image.Number());
    for (Rule& rule : rules) rule = ReadRule(image);
    programs_.push_back(std::make_unique<const RulePrograms>(image));
    for (size_t i = 0; i < rules.size(); ++i) {
      rules[i].programs = programs_.back().get();
      rules[i].program = programs_.back()->start(i);
    }
  }
  for (const auto& [kind, extent] : kGates)
    gates_.emplace(kind, std::make_shared<const RuleGate>(image));
}

}  // namespace vietfacts
