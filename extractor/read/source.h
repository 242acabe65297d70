// Where articles come from: one article after the other, so that a dump of any size fits in memory.
#ifndef VIETFACTS_READ_SOURCE_H_
#define VIETFACTS_READ_SOURCE_H_

#include <optional>
#include <stdexcept>
#include <string>

#include "extractor/extractor.h"
#include "extractor/origin.h"

namespace vietfacts {

// One article as it came, or why it could not be had.
struct Item {
  Origin origin;
  std::string bytes;                  // empty where there is an error
  KnownOfArticle known;               // from the record that the article is of
  std::optional<ExtractError> error;  // "file.unreadable", "text.too_large", "record.malformed" …
};

class Source {
 public:
  virtual ~Source() = default;

  // Reads the next article into `item`, whose memory is used again. False where there is none any
  // more; an article that can't be read is an item with an error.
  virtual bool Next(Item& item) = 0;

  // How many articles there are in all; nullopt where only the end will tell.
  virtual std::optional<size_t> size() const { return std::nullopt; }

  // True where the file `path` is among what is read, so that it must not be overwritten.
  virtual bool Reads(const std::string& path) const = 0;
};

// The caller named something that is not there or can't be read. what() is "PATH: REASON".
class InputError : public std::runtime_error {
 public:
  InputError(const std::string& path, const std::string& reason)
      : std::runtime_error(path + ": " + reason) {}
};

}  // namespace vietfacts

#endif  // VIETFACTS_READ_SOURCE_H_
