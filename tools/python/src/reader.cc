#include "reader.h"

#include <cstring>
#include <stdexcept>

#include "extractor/read/file_records.h"
#include "extractor/read/open_source.h"
#include "extractor/read/read_bytes.h"

namespace vietfacts {

// What the file raises is kept for the caller: the readers, some of them in C, only see that there
// is no more.
class Reader::PythonStream : public Stream {
 public:
  PythonStream(nb::handle file, std::optional<nb::python_error>& raised)
      : file_(file), raised_(raised) {}

 protected:
  size_t Read(char* to, size_t size) override {
    size_t got = 0;
    const bool read = Call([&] {
      const auto bytes = nb::cast<nb::bytes>(file_.attr("read")(size));
      if (bytes.size() > size) throw std::length_error("more than was asked for");
      got = bytes.size();
      std::memcpy(to, bytes.c_str(), got);
    });
    if (!read) throw ReadFailure("file.unreadable", "the file raised an exception");
    return got;
  }

  // Never throws: it is called from C.
  int64_t DoSeek(int64_t offset, int whence) override {
    int64_t place = -1;
    Call([&] {
      if (!nb::cast<bool>(file_.attr("seekable")())) return;
      file_.attr("seek")(offset, whence);
      place = nb::cast<int64_t>(file_.attr("tell")());
    });
    return place;
  }

 private:
  // False where the file raised something.
  template <class Work>
  bool Call(const Work& work) {
    const nb::gil_scoped_acquire lock;
    try {
      work();
      return true;
    } catch (const nb::python_error& error) {
      raised_.emplace(error);
    } catch (const std::exception&) {  // What came is not what was asked for.
      PyErr_SetString(PyExc_TypeError, "a file's read(n) is to give n bytes at most");
      raised_.emplace();
    }
    return false;
  }

  nb::handle file_;
  std::optional<nb::python_error>& raised_;
};

Reader::Reader(const std::string& path, InputOptions options) : options_(std::move(options)) {
  source_ = OpenSource(path, notes_, options_);
}

Reader::Reader(nb::object file, const std::string& name, InputOptions options)
    : options_(std::move(options)), file_(std::move(file)) {
  if (!name.empty()) where_.path = PrintableName(name);
  where_.name = name;
  unopened_ = std::make_unique<PythonStream>(file_, raised_);
}

bool Reader::NextOfFile(Item& item) {
  if (unopened_) {
    try {
      records_ = OpenRecords(std::move(unopened_), where_, options_);
    } catch (const ReadFailure& failure) {
      item = Item();
      item.origin.path = where_.path;
      item.error = failure.error();
      return true;
    }
  }
  return NextOrFailure(records_, where_.path, item);
}

bool Reader::Next(Item& item) {
  const bool more = source_ ? source_->Next(item) : NextOfFile(item);
  if (raised_) {
    nb::python_error error = std::move(*raised_);
    raised_.reset();
    records_.reset();
    throw error;
  }
  return more;
}

}  // namespace vietfacts
