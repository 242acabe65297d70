// A report that a person reads in a browser: one page, no script.
#ifndef VIETFACTS_WRITE_HTML_WRITER_H_
#define VIETFACTS_WRITE_HTML_WRITER_H_

#include <memory>
#include <string>

#include "extractor/write/article_writer.h"

namespace vietfacts {

std::unique_ptr<ArticleWriter> MakeHtmlWriter(const std::string& path);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_HTML_WRITER_H_
