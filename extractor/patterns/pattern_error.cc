#include "extractor/patterns/pattern_error.h"

namespace vietfacts {
namespace {

std::string Describe(const std::string& file, int line, const std::string& rule, const std::string& reason) {
  std::string what = file;
  if (line > 0) what.append(":").append(std::to_string(line));
  what.append(": ");
  if (!rule.empty()) what.append("rule ").append(rule).append(": ");
  return what.append(reason);
}

}  // namespace

PatternError::PatternError(const std::string& file, int line, const std::string& rule, const std::string& reason)
    : std::runtime_error(Describe(file, line, rule, reason)) {}

}  // namespace vietfacts
