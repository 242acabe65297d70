// One JSON array of all articles, indented.
#ifndef VIETFACTS_WRITE_JSON_WRITER_H_
#define VIETFACTS_WRITE_JSON_WRITER_H_

#include <memory>
#include <string>

#include "extractor/write/article_writer.h"

namespace vietfacts {

std::unique_ptr<ArticleWriter> MakeJsonWriter(const std::string& path);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_JSON_WRITER_H_
