// Any bytes, read as WARC.
#include "tests/fuzz/check_records.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  return vietfacts::CheckRecords(data, size, "dump.warc", vietfacts::InputFormat::kWarc);
}
