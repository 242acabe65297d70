#include "extractor/program/program.h"

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace {

// What an article took is kept for the next one: giving it back to the system and asking for it again costs a tenth of a
// run. Peak memory stays the same, that of the largest articles.
void KeepFreedMemory() {
#ifdef M_TRIM_THRESHOLD
  constexpr int kKept = 32 << 20;  // bytes
  mallopt(M_TRIM_THRESHOLD, kKept);
  mallopt(M_MMAP_THRESHOLD, kKept);  // which no longer follows what is freed
  mallopt(M_TOP_PAD, 1 << 20);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  KeepFreedMemory();
  return vietfacts::RunProgram({argv + 1, argv + argc});
}
