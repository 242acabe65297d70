// The readers of dumps and archives, for files that Python has a path of or has opened.
#ifndef VIETFACTS_PYTHON_READER_H_
#define VIETFACTS_PYTHON_READER_H_

#include <nanobind/nanobind.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extractor/read/records.h"
#include "extractor/read/source.h"

namespace vietfacts {

namespace nb = nanobind;

class Reader {
 public:
  // A file or a folder. Throws InputError.
  Reader(const std::string& path, InputOptions options);

  // What a binary file of Python's holds: `file.read(n)`, and where it can, `file.seek`. `name` is
  // what its ending tells of the content, and Origin::path where it isn't empty.
  Reader(nb::object file, const std::string& name, InputOptions options);

  // As Source::Next. Neither needs the interpreter's lock nor minds it. Throws what the file raised.
  bool Next(Item& item);

  const std::vector<std::string>& notes() const { return notes_; }

 private:
  class PythonStream;

  bool NextOfFile(Item& item);

  const InputOptions options_;
  std::vector<std::string> notes_;
  std::unique_ptr<Source> source_;  // of a path
  nb::object file_;  // outlives its stream, which may be destroyed without the lock
  std::optional<nb::python_error> raised_;
  Whereabouts where_;
  std::unique_ptr<Stream> unopened_;  // the stream until the first Next
  std::unique_ptr<Records> records_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PYTHON_READER_H_
