// A stream of bytes to a file or to standard output that notices when it can't be written.
#ifndef VIETFACTS_WRITE_OUTPUT_H_
#define VIETFACTS_WRITE_OUTPUT_H_

#include <stdexcept>
#include <string>
#include <string_view>

namespace vietfacts {

// What could not be written and why. what() is "PATH: REASON".
class OutputError : public std::runtime_error {
 public:
  OutputError(const std::string& path, const std::string& reason)
      : std::runtime_error(path + ": " + reason) {}
};

// A file appears under its name when it is whole, or not at all: until Commit it grows as
// "NAME.part". What is no regular file (/dev/stdout, a named pipe) is written directly. A link to a
// file stays a link.
class Output {
 public:
  // "-" is standard output. Throws OutputError.
  explicit Output(const std::string& path);
  // Without Commit, what was written to a file is gone.
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Buffered. Throws OutputError, as do the next two.
  void Write(std::string_view bytes);
  void Flush();
  // Everything was written: gives the file its name. Nothing may be written afterwards.
  void Commit();

  // The name of the growing file; empty where there is none.
  const std::string& part() const { return part_; }
  // True where a person reads along.
  bool terminal() const { return terminal_; }

 private:
  void OpenFile(const std::string& path);
  void OpenPart();
  [[noreturn]] void Fail(int error) const;

  std::string path_;    // as messages name it
  std::string target_;  // what Commit renames the part to
  std::string part_;
  int descriptor_ = -1;
  bool terminal_ = false;
  std::string buffer_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_OUTPUT_H_
