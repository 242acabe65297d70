// Every example of every rule in patterns/.
#include "extractor/facts/check_examples.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

TEST(PatternExamplesTest, EveryExampleHolds) {
  const ExampleReport report = CheckExamples(Patterns::BuiltIn());
  EXPECT_GT(report.examples, 0u);
  for (const auto& failure : report.failures) {
    ADD_FAILURE_AT(failure.file.c_str(), failure.line) << failure.rule << ": " << failure.message;
  }
}

}  // namespace
}  // namespace vietfacts
