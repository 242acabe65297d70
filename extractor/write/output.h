// A stream of bytes to a file or to standard output that notices when it can't be written.
#ifndef VIETFACTS_WRITE_OUTPUT_H_
#define VIETFACTS_WRITE_OUTPUT_H_

#include <cstdint>
#include <optional>
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
  static constexpr uint64_t kToTheEnd = UINT64_MAX;

  enum class Growth {
    kBeside,  // as "NAME.part"
    kInPlace  // under its own name, in a folder that itself appears when it is whole
  };

  // "-" is standard output. With `resume_at`, a file goes on behind so many bytes of the part that
  // an earlier run left, and what follows them is cut off; with kToTheEnd, behind all of it. Throws
  // OutputError, also where there are fewer.
  explicit Output(const std::string& path, uint64_t resume_at = 0,
                  Growth growth = Growth::kBeside);
  // Without Commit or Keep, what was written to a file is gone.
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Buffered. Throws OutputError, as do the next two.
  void Write(std::string_view bytes);
  void Flush();
  // Everything was written: gives the file its name. Nothing may be written afterwards.
  void Commit();

  // Sees to it that all that was written survives a loss of power. Returns its bytes, from which a
  // later run may go on; nullopt where that is impossible, since this is no file.
  std::optional<uint64_t> Sync();
  // The part stays for a later run where Commit is not reached.
  void Keep() { keep_ = true; }

  // The name of the growing file; empty where there is none.
  const std::string& part() const { return part_; }
  // True where a person reads along.
  bool terminal() const { return terminal_; }

 private:
  void OpenFile(const std::string& path, uint64_t resume_at);
  void OpenPart(uint64_t resume_at);
  [[noreturn]] void Fail(int error) const;

  std::string path_;    // as messages name it
  Growth growth_;
  std::string target_;  // what Commit renames the part to
  std::string part_;
  int descriptor_ = -1;
  bool terminal_ = false;
  bool keep_ = false;
  std::string buffer_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_OUTPUT_H_
