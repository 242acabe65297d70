// Any bytes, whatever they show themselves to be: archives, dumps or articles.
#include "tests/fuzz/check_records.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  return vietfacts::CheckRecords(data, size, "dump", vietfacts::InputFormat::kAuto);
}
