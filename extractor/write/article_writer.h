// Where facts go: the interface of every output format, and the list of them.
#ifndef VIETFACTS_WRITE_ARTICLE_WRITER_H_
#define VIETFACTS_WRITE_ARTICLE_WRITER_H_

#include <memory>
#include <span>
#include <string_view>

#include "extractor/extractor.h"
#include "extractor/origin.h"
#include "extractor/write/output.h"

namespace vietfacts {

class ArticleWriter {
 public:
  virtual ~ArticleWriter() = default;

  // Adds one article or, where the extraction has an error, its error record. Throws OutputError.
  virtual void Write(const Origin& origin, const Extraction& extraction) = 0;

  // Adds what follows the last article. Called once; does not commit the output. Throws
  // OutputError.
  virtual void Finish() {}
};

struct OutputFormat {
  std::string_view name;         // "jsonl"
  std::string_view description;  // for the help text
  // `output` outlives the writer.
  std::unique_ptr<ArticleWriter> (*make)(Output& output);
};

// The first is what is written unless the caller says otherwise.
std::span<const OutputFormat> OutputFormats();

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_ARTICLE_WRITER_H_
