// Packed bytes in memory: how servers pack a page, and crawlers keep it.
#ifndef VIETFACTS_READ_UNPACK_H_
#define VIETFACTS_READ_UNPACK_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vietfacts {

// What `packed` holds, `limit` bytes at most. Each throws ReadFailure "record.damaged" or
// "text.too_large".
std::string Gunzip(std::string_view packed, size_t limit);
// With the frame of zlib (RFC 1950), as HTTP has it, or without (RFC 1951), as some servers do.
std::string Inflate(std::string_view packed, size_t limit);
// RFC 7932.
std::string Unbrotli(std::string_view packed, size_t limit);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_UNPACK_H_
