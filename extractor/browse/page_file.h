// The templates of the pages and their style, which travel inside the program.
#ifndef VIETFACTS_BROWSE_PAGE_FILE_H_
#define VIETFACTS_BROWSE_PAGE_FILE_H_

#include <span>
#include <string_view>

namespace vietfacts {

struct PageFile {
  std::string_view name;  // "search.mustache"
  std::string_view text;
};

// Every file of extractor/browse/pages, by name.
std::span<const PageFile> EmbeddedPageFiles();

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_PAGE_FILE_H_
