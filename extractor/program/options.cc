#include "extractor/program/options.h"

#include <algorithm>
#include <sstream>

#include "extractor/program/command.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

constexpr size_t kHelpColumns = 80;
constexpr size_t kTextColumn = 26;

std::vector<std::string> LongNames(const po::options_description& options) {
  std::vector<std::string> names;
  for (const auto& option : options.options()) names.push_back("--" + option->long_name());
  return names;
}

// The letters of insertions, deletions, exchanges and swaps of neighbours between two words.
size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before.swap(row);
    row.swap(next);
  }
  return row[b.size()];
}

// Appends words from column `column` on, in lines that end before kHelpColumns.
void AppendWrapped(std::string_view text, size_t column, std::string& out) {
  std::istringstream words{std::string(text)};
  size_t at = column;
  for (std::string word; words >> word;) {
    if (at > column && at + 1 + word.size() > kHelpColumns) {
      out += "\n" + std::string(column, ' ');
      at = column;
    }
    if (at > column) {
      out += ' ';
      ++at;
    }
    out += word;
    at += word.size();
  }
  out += '\n';
}

// Boost's own messages for these begin in other ways than ours.
std::string MessageOf(const po::error_with_option_name& error) {
  std::string option = "'";
  option.append(error.get_option_name()).append("'");
  if (dynamic_cast<const po::multiple_occurrences*>(&error)) {
    return "option " + option + " may be given once only";
  }
  if (auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&error)) {
    switch (syntax->kind()) {
      case po::invalid_syntax::missing_parameter:
      case po::invalid_syntax::empty_adjacent_parameter:
        return "option " + option + " needs a value";
      case po::invalid_syntax::extra_parameter:
        return "option " + option + " takes no value";
      default:
        break;
    }
  }
  return error.what();
}

}  // namespace

po::variables_map ReadOptions(const std::vector<std::string>& arguments,
                              const po::options_description& options,
                              const std::string& positional) {
  po::options_description all;
  all.add(options);
  all.add_options()(positional.c_str(), po::value<std::vector<std::string>>(), "");
  po::positional_options_description rest;
  rest.add(positional.c_str(), -1);
  const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  try {
    po::store(po::command_line_parser(arguments).options(all).positional(rest).style(style).run(),
              values);
    po::notify(values);
  } catch (const po::unknown_option& error) {
    const std::string name = error.get_option_name();
    throw UsageError("unknown option '" + name + "'" +
                     Suggest(name, LongNames(options), "--help lists the options"));
  } catch (const po::error_with_option_name& error) {
    throw UsageError(MessageOf(error));
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  return values;
}

std::string DescribeOptions(const po::options_description& options) {
  std::string text;
  for (const auto& option : options.options()) {
    const std::string shortened =
        option->canonical_display_name(po::command_line_style::allow_dash_for_short);
    std::string line = "  ";
    if (shortened.size() == 2 && shortened[0] == '-') line.append(shortened).append(", ");
    line.resize(6, ' ');
    line.append("--").append(option->long_name());
    if (option->semantic()->max_tokens() > 0) line.append(" ").append(option->semantic()->name());
    if (line.size() + 2 > kTextColumn) {
      text += line + "\n" + std::string(kTextColumn, ' ');
    } else {
      text += line + std::string(kTextColumn - line.size(), ' ');
    }
    AppendWrapped(option->description(), kTextColumn, text);
  }
  return text;
}

std::string Nearest(std::string_view word, const std::vector<std::string>& candidates) {
  std::string nearest;
  size_t least = word.size() / 3 + 1;  // more letters wrong are another word
  for (const std::string& candidate : candidates) {
    const bool begins = word.size() > 2 && candidate.starts_with(word) && word != "--";
    const size_t distance = begins ? 1 : EditDistance(word, candidate);
    if (distance <= least && (nearest.empty() || distance < least)) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string Suggest(std::string_view word, const std::vector<std::string>& candidates,
                    const std::string& otherwise) {
  const std::string nearest = Nearest(word, candidates);
  return nearest.empty() ? "; " + otherwise : "; did you mean '" + nearest + "'?";
}

}  // namespace vietfacts
