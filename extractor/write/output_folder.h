// A folder of output files that appears when all of them are whole.
#ifndef VIETFACTS_WRITE_OUTPUT_FOLDER_H_
#define VIETFACTS_WRITE_OUTPUT_FOLDER_H_

#include <functional>
#include <string>
#include <string_view>

namespace vietfacts {

// Until Commit it grows as "NAME.part". A folder of that name is replaced by the new one as a
// whole, if it holds nothing but such files as are written here.
class OutputFolder {
 public:
  // True for the names that files of this output have.
  using Owns = std::function<bool(std::string_view name)>;

  // With `resume`, goes on with the part that an earlier run left. Throws OutputError, as Commit
  // does.
  OutputFolder(const std::string& path, Owns owns, bool resume);
  // Without Commit or Keep, what was written is gone.
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  // The growing folder; its files are to be written with Output::Growth::kInPlace.
  const std::string& part() const { return part_; }

  // All files have been written: gives the folder its name.
  void Commit();
  // The part stays for a later run where Commit is not reached.
  void Keep() { keep_ = true; }

 private:
  void CheckContent(const std::string& folder) const;
  void Lock();
  void Empty() const;
  [[noreturn]] void Fail(int error) const;

  const std::string path_;  // as messages name it
  const Owns owns_;
  std::string target_;
  std::string part_;
  int descriptor_ = -1;  // of the part, which it locks
  bool keep_ = false;
  bool committed_ = false;
};

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_OUTPUT_FOLDER_H_
