// The lists at the end of the HTML report: each kind of fact across all articles, and the articles.
#ifndef VIETFACTS_WRITE_HTML_LISTS_H_
#define VIETFACTS_WRITE_HTML_LISTS_H_

#include <cstdint>
#include <memory>

#include "extractor/extractor.h"
#include "extractor/origin.h"
#include "extractor/write/output.h"
#include "extractor/write/sqlite_database.h"

namespace vietfacts {

// Until they are written they grow in a temporary file without a name, so that memory does not grow
// with the number of articles.
class HtmlLists {
 public:
  HtmlLists();
  ~HtmlLists();

  // One more article, numbered from 1 in the order of calls. Throws OutputError, as Write does.
  void Add(const Origin& origin, const Extraction& extraction);

  // A <section> for each kind, and the one of all articles.
  void Write(Output& output);

 private:
  struct Statements;

  void WriteArticles(Output& output);

  SqliteDatabase database_;
  std::unique_ptr<Statements> statements_;
  int64_t articles_ = 0;
};

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_HTML_LISTS_H_
