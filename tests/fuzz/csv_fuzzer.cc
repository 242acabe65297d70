// Any bytes, read as CSV.
#include "tests/fuzz/check_records.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  return vietfacts::CheckRecords(data, size, "dump.csv", vietfacts::InputFormat::kCsv);
}
