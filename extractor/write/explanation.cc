#include "extractor/write/explanation.h"

#include <algorithm>

#include "extractor/write/fact_sheet.h"
#include "extractor/write/marked_text.h"
#include "extractor/write/wrapped_text.h"

namespace vietfacts {
namespace {

std::string OneLine(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// Adds the parts of the page one below the other.
class Page {
 public:
  Page(const Extraction& extraction, const ExplanationStyle& style)
      : extraction_(extraction),
        style_(style),
        sheets_(MakeFactSheets(extraction.facts)),
        out_(style.columns) {}

  std::string Write(const std::string& name) {
    Head(name);
    std::string_view text = *extraction_.text;
    text = text.substr(0, text.find_last_not_of(" \r\n\t") + 1);
    AddMarkedText(text.empty() ? "(no text)" : text, sheets_, extraction_.furniture, style_.color,
                  out_);
    out_.Add("\n");
    Heading("Facts", sheets_.size());
    for (size_t i = 0; i < sheets_.size(); ++i) Fact(i + 1, sheets_[i]);
    Heading("Warnings", extraction_.facts.warnings.size());
    for (const Warning& warning : extraction_.facts.warnings) Warn(warning);
    out_.SetIndent(0);
    return out_.Finish();
  }

 private:
  static constexpr size_t kNumberColumns = 4;
  static constexpr size_t kKindColumns = 12;

  void Styled(std::string_view sequence, std::string_view text) {
    if (style_.color) out_.AddInvisible(sequence);
    out_.Add(text);
    if (style_.color) out_.AddInvisible(kPlain);
  }

  void HeadLine(std::string_view label, const std::string& value) {
    if (value.empty()) return;
    std::string padded(label);
    padded.resize(kKindColumns, ' ');
    out_.SetIndent(0);
    Styled(kFaint, padded);
    out_.SetIndent(kKindColumns);
    out_.Add(value + "\n");
  }

  void Head(const std::string& name) {
    HeadLine("article", name);
    HeadLine("encoding", extraction_.encoding);
    HeadLine("title", extraction_.title);
    HeadLine("published", extraction_.published);
    std::string authors;
    for (const auto& author : extraction_.authors)
      authors += (authors.empty() ? "" : ", ") + author;
    HeadLine("authors", authors);
    out_.SetIndent(0);
    out_.Add("\n");
  }

  void Heading(const std::string& word, size_t count) {
    if (count == 0 && word != "Facts") return;
    out_.SetIndent(0);
    out_.Add("\n");
    Styled(kBold, word + " (" + std::to_string(count) + ")");
    out_.Add("\n");
  }

  void Fact(size_t number, const FactSheet& sheet) {
    std::string head = std::to_string(number);
    head.insert(0, head.size() < kNumberColumns - 1 ? kNumberColumns - 1 - head.size() : 0, ' ');
    std::string kind(NameOf(sheet.kind));
    kind.resize(kKindColumns - 1, ' ');
    out_.SetIndent(0);
    out_.Add(head + " ");
    Styled(ColorOf(sheet.kind), kind + " " + OneLine(sheet.places[0].text));
    out_.Add("\n");
    out_.SetIndent(kNumberColumns + kKindColumns);
    Fields(sheet);
    Styled(kFaint, "by " + sheet.rule + RulePlace(sheet.rule));
    out_.Add("\n");
  }

  void Fields(const FactSheet& sheet) {
    bool first = true;
    for (const auto& [name, value] : sheet.fields) {
      const auto& inferred = sheet.inferred;
      const bool worked_out = std::find(inferred.begin(), inferred.end(), name) != inferred.end();
      const std::string shown = OneLine(value) + (worked_out ? " (inferred)" : "");
      // A field begins a new line rather than being broken; those of a person always do.
      const bool fits = ColumnsOf(name) + 2 + ColumnsOf(shown) <= out_.room();
      if (!first) out_.Add(fits && sheet.kind != FactKind::kPerson ? "  " : "\n");
      first = false;
      Styled(kFaint, name + ":");
      out_.Add(" " + shown);
    }
    out_.Add("\n");
    OtherInferences(sheet);
  }

  // What was worked out and is no field of its own: the year of a date.
  void OtherInferences(const FactSheet& sheet) {
    std::string names;
    for (const std::string& name : sheet.inferred) {
      const bool field = std::any_of(sheet.fields.begin(), sheet.fields.end(),
                                     [&](const auto& known) { return known.first == name; });
      if (!field) names += (names.empty() ? "" : ", ") + name;
    }
    if (names.empty()) return;
    Styled(kFaint, "inferred:");
    out_.Add(" " + names + "\n");
  }

  std::string RulePlace(const std::string& rule) const {
    const std::string place = style_.place_of_rule ? style_.place_of_rule(rule) : "";
    return place.empty() ? "" : "  " + place;
  }

  void Warn(const Warning& warning) {
    out_.SetIndent(kNumberColumns);
    Styled(kBold, warning.code);
    out_.Add("  ");
    out_.SetIndent(kNumberColumns + kKindColumns);
    if (!warning.place.text.empty()) {
      out_.Add("'");
      out_.Add(OneLine(warning.place.text));
      out_.Add("': ");
    }
    out_.Add(warning.message + "\n");
  }

  const Extraction& extraction_;
  const ExplanationStyle& style_;
  const std::vector<FactSheet> sheets_;
  WrappedText out_;
};

}  // namespace

std::string Explain(const std::string& name, const Extraction& extraction,
                    const ExplanationStyle& style) {
  return Page(extraction, style).Write(name);
}

}  // namespace vietfacts
