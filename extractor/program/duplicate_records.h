// The file in which a run that compares its articles leaves what a later run has to remember of
// them.
#ifndef VIETFACTS_PROGRAM_DUPLICATE_RECORDS_H_
#define VIETFACTS_PROGRAM_DUPLICATE_RECORDS_H_

#include <cstdint>
#include <string>

#include "extractor/duplicates.h"
#include "extractor/extractor.h"

namespace vietfacts {

class DuplicateRecords {
 public:
  // Nothing is written before Save. `duplicates` outlives it.
  DuplicateRecords(std::string file, Duplicates& duplicates);
  ~DuplicateRecords();
  DuplicateRecords(const DuplicateRecords&) = delete;
  DuplicateRecords& operator=(const DuplicateRecords&) = delete;

  // Remembers what the first `articles` of an interrupted run left in the first `bytes` of the
  // file. Throws OutputError where these are not there.
  void Restore(uint64_t bytes, size_t articles);

  // One more article was written, the one of that number.
  void Step(size_t number, const Origin& origin, const Extraction& extraction);

  // Brings them to the disk. Returns the bytes of the file. Throws OutputError.
  uint64_t Save();

  // The run is done.
  void Remove();

 private:
  void Open();
  [[noreturn]] void Fail(int error) const;

  const std::string file_;
  Duplicates& duplicates_;
  std::string unsaved_;
  int descriptor_ = -1;
  uint64_t bytes_ = 0;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_DUPLICATE_RECORDS_H_
