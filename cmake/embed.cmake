# Writes OUTPUT, a C++ file with the function FUNCTION that gives every file under ROOT with one of EXTENSIONS as a TYPE; HEADER declares both.
# So data travels inside the library.
separate_arguments(EXTENSIONS)
list(TRANSFORM EXTENSIONS PREPEND ${ROOT}/*. OUTPUT_VARIABLE globs)
file(GLOB_RECURSE files RELATIVE ${ROOT} ${globs})
list(SORT files)
set(entries "")
foreach(name IN LISTS files)
  # As hexadecimal pairs: CMake lists and string literals each change some characters of plain text.
  file(READ ${ROOT}/${name} content HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" content "${content}")
  string(APPEND entries "  {\"${name}\", std::string_view(\"${content}\", sizeof(\"${content}\") - 1)},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by embed.cmake.
#include \"${HEADER}\"

namespace vietfacts {
namespace {
constexpr ${TYPE} kFiles[] = {
${entries}};
}  // namespace

std::span<const ${TYPE}> ${FUNCTION}() { return kFiles; }
}  // namespace vietfacts
")
