#include "extractor/program/duplicate_records.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "extractor/write/descriptor.h"
#include "extractor/write/output.h"

namespace vietfacts {

DuplicateRecords::DuplicateRecords(std::string file, Duplicates& duplicates)
    : file_(std::move(file)), duplicates_(duplicates) {}

DuplicateRecords::~DuplicateRecords() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void DuplicateRecords::Fail(int error) const {
  throw OutputError(file_, std::generic_category().message(error));
}

void DuplicateRecords::Restore(uint64_t bytes, size_t articles) {
  std::ifstream in(file_, std::ios::binary);
  std::string records(bytes, '\0');
  in.read(records.data(), static_cast<std::streamsize>(bytes));
  if (!in || !duplicates_.Restore(records, articles)) {
    throw OutputError(file_, "this is not what the interrupted run left");
  }
  bytes_ = bytes;
}

void DuplicateRecords::Open() {
  if (descriptor_ >= 0) return;
  descriptor_ = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) Fail(errno);
  const auto end = static_cast<off_t>(bytes_);
  if (::ftruncate(descriptor_, end) != 0 || ::lseek(descriptor_, end, SEEK_SET) < 0) Fail(errno);
}

void DuplicateRecords::Step(size_t number, const Origin& origin, const Extraction& extraction) {
  if (!origin.compared || origin.duplicate_of) return;
  unsaved_ += Duplicates::RecordOf(number, origin, *extraction.fingerprint);
}

uint64_t DuplicateRecords::Save() {
  Open();
  const std::string records = std::exchange(unsaved_, {});
  if (!WriteAll(descriptor_, records) || !SyncToDisk(descriptor_)) Fail(errno);
  return bytes_ += records.size();
}

void DuplicateRecords::Remove() { ::unlink(file_.c_str()); }

}  // namespace vietfacts
