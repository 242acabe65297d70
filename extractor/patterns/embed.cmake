# Writes OUTPUT, a C++ file that holds every file under ROOT, so that the patterns travel inside the library.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.toml ${ROOT}/*.tsv)
list(SORT files)
set(entries "")
foreach(name IN LISTS files)
  # As hexadecimal pairs: CMake lists and string literals each change some characters of plain text.
  file(READ ${ROOT}/${name} content HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" content "${content}")
  string(APPEND entries "  {\"${name}\", std::string_view(\"${content}\", sizeof(\"${content}\") - 1)},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made from patterns/ by embed.cmake.
#include \"extractor/patterns/embedded.h\"

namespace vietfacts {
namespace {
constexpr PatternFile kFiles[] = {
${entries}};
}  // namespace

std::span<const PatternFile> EmbeddedPatternFiles() { return kFiles; }
}  // namespace vietfacts
")
