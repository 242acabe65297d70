// Where facts go: the interface of every output format, and the list of them.
#ifndef VIETFACTS_WRITE_ARTICLE_WRITER_H_
#define VIETFACTS_WRITE_ARTICLE_WRITER_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "extractor/extractor.h"
#include "extractor/origin.h"
#include "extractor/write/output.h"

namespace vietfacts {

// Owns what it writes, a file or a folder. That appears under its name when it is whole, or not at
// all: until Commit it grows as part(), and without Commit it is gone with the writer.
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
  virtual std::optional<uint64_t> Checkpoint() { return std::nullopt; }
  // part() stays for a later run where Commit is not reached.
  virtual void Keep() {}

  // The growing file or folder; empty where there is none (standard output).
  virtual const std::string& part() const = 0;
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
  // Goes on where Checkpoint returned `from`, which is above 0; what was written after that is cut
  // off. Null where this format can't go on. Throws OutputError.
  std::unique_ptr<ArticleWriter> (*resume)(const std::string& path, uint64_t from) = nullptr;
};

// The first is what is written unless the caller says otherwise.
std::span<const OutputFormat> OutputFormats();

// The one that has the extension of `path`, in upper or lower case; nullptr where none has it.
const OutputFormat* FormatOfPath(std::string_view path);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_ARTICLE_WRITER_H_
