// Any bytes, read as JSON Lines.
#include "tests/fuzz/check_records.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  return vietfacts::CheckRecords(data, size, "dump.jsonl", vietfacts::InputFormat::kJsonLines);
}
