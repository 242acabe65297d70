// What a page shows, as a file.
#ifndef VIETFACTS_BROWSE_DOWNLOAD_H_
#define VIETFACTS_BROWSE_DOWNLOAD_H_

#include <chrono>
#include <memory>
#include <string>

#include "extractor/browse/facts_database.h"

namespace vietfacts {

enum class FileFormat {
  // RFC 4180 with a header, lines ending in CR LF. What a spreadsheet would take for a formula
  // (text
  // that begins with = + - @, a tab or a line's end) gets an apostrophe in front, as OWASP advises.
  kCsv,
  kJson,  // an array with an object for each row
};

// The rows that a query gives, piece by piece: memory does not grow with their number.
class Download {
 public:
  static constexpr std::chrono::seconds kMaxTime{600};
  static constexpr size_t kPieceBytes = 64 << 10;

  // Throws OutputError, as Next does, where the database can't be read.
  Download(const std::string& database_path, const Query& query, FileFormat format);

  // Replaces `piece` with what comes next, which ends with a whole row. False: that was the last.
  bool Next(std::string& piece);

 private:
  void AppendRow(std::string& piece);
  void AppendHead(std::string& piece) const;

  FactsDatabase database_;
  std::unique_ptr<SqliteStatement> rows_;  // before database_ is closed, it ends
  const FileFormat format_;
  size_t written_ = 0;  // rows
  bool begun_ = false;
};

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_DOWNLOAD_H_
