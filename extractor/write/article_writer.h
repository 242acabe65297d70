// Where facts go: the interface of every output format, and the list of them.
#ifndef VIETFACTS_WRITE_ARTICLE_WRITER_H_
#define VIETFACTS_WRITE_ARTICLE_WRITER_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/extractor.h"
#include "extractor/origin.h"
#include "extractor/write/output.h"

namespace vietfacts {

// Where a later run can go on with an output: numbers that only its format understands.
using OutputPosition = std::vector<uint64_t>;

// Owns what it writes, a file or a folder. That appears under its name when it is whole, or not at
// all: until Commit it grows as "NAME.part", and without Commit it is gone with the writer.
class ArticleWriter {
 public:
  virtual ~ArticleWriter() = default;

  // What can be prepared of an article without knowing those before it; empty where that is
  // nothing. May be called on any number of threads at once.
  virtual std::string Render(const Origin& origin, const Extraction& extraction) const;

  // Adds one article or, where the extraction has an error, its error record. `rendered` is what
  // Render gave for it. Called in the order of the input, on one thread at a time. Throws
  // OutputError.
  virtual void Write(const Origin& origin, const Extraction& extraction,
                     std::string_view rendered) = 0;

  // Adds what follows the last article and gives the output its name. Called once, as the last.
  // Throws OutputError.
  virtual void Commit() = 0;

  // Brings all that was written to the disk, and returns what OutputFormat::resume needs to go on
  // from here in a later run; nullopt where this output can't go on. Throws OutputError.
  virtual std::optional<OutputPosition> Checkpoint() { return std::nullopt; }
  // What grows stays for a later run where Commit is not reached.
  virtual void Keep() {}

  // The files that grow, and the folders that hold nothing but such: what is to be removed should
  // the program end at once. Empty for standard output.
  virtual std::vector<std::string> parts() const = 0;
  // True where a person reads along.
  virtual bool terminal() const { return false; }
};

struct OutputFormat {
  std::string_view name;         // "jsonl"
  std::string_view description;  // for the help text
  std::string_view extensions;   // of files that are of this format: ".jsonl .ndjson"
  bool with_text;                // needs Extraction::text and ::furniture, asked for or not
  // Begins an output; "-" is standard output. Throws OutputError.
  std::unique_ptr<ArticleWriter> (*make)(const std::string& path);
  // Goes on where Checkpoint returned `from`; what was written after that is cut off. Null where
  // this format can't go on. Throws OutputError, also where `from` can't be one of this format.
  std::unique_ptr<ArticleWriter> (*resume)(const std::string& path,
                                           const OutputPosition& from) = nullptr;
};

// The first is what is written unless the caller says otherwise.
std::span<const OutputFormat> OutputFormats();

// The one that has the extension of `path`, in upper or lower case; nullptr where none has it.
const OutputFormat* FormatOfPath(std::string_view path);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_ARTICLE_WRITER_H_
