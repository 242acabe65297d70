// One JSON array of all articles, indented.
#ifndef VIETFACTS_WRITE_JSON_WRITER_H_
#define VIETFACTS_WRITE_JSON_WRITER_H_

#include <cstdint>
#include <memory>
#include <string>

#include "extractor/write/article_writer.h"

namespace vietfacts {

std::unique_ptr<ArticleWriter> MakeJsonWriter(const std::string& path);
std::unique_ptr<ArticleWriter> ResumeJsonWriter(const std::string& path,
                                                const OutputPosition& from);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_JSON_WRITER_H_
