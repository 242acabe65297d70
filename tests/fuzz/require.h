// What a fuzzer holds true: unlike assert, also in a release build.
#ifndef VIETFACTS_TESTS_FUZZ_REQUIRE_H_
#define VIETFACTS_TESTS_FUZZ_REQUIRE_H_

#include <cstdio>
#include <cstdlib>

// Ends the program where `holds` is false, which fuzzers take for a crash.
inline void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

#endif  // VIETFACTS_TESTS_FUZZ_REQUIRE_H_
