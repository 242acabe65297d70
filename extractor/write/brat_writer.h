// A folder for the annotation tool brat: two files for each article, and what tells brat and people
// of them.
#ifndef VIETFACTS_WRITE_BRAT_WRITER_H_
#define VIETFACTS_WRITE_BRAT_WRITER_H_

#include <memory>
#include <string>

#include "extractor/write/article_writer.h"

namespace vietfacts {

// Needs a name: throws OutputError for standard output.
std::unique_ptr<ArticleWriter> MakeBratWriter(const std::string& path);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_BRAT_WRITER_H_
