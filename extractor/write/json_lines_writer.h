// JSON Lines: one object a line, in UTF-8.
#ifndef VIETFACTS_WRITE_JSON_LINES_WRITER_H_
#define VIETFACTS_WRITE_JSON_LINES_WRITER_H_

#include <cstdint>
#include <memory>
#include <string>

#include "extractor/write/article_writer.h"

namespace vietfacts {

std::unique_ptr<ArticleWriter> MakeJsonLinesWriter(const std::string& path);
std::unique_ptr<ArticleWriter> ResumeJsonLinesWriter(const std::string& path,
                                                     const OutputPosition& from);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_JSON_LINES_WRITER_H_
