// Compressed files and archives of them, read by libarchive as they come: nothing is unpacked to
// disk, and no member is held but the one that is read.
#ifndef VIETFACTS_READ_ARCHIVE_H_
#define VIETFACTS_READ_ARCHIVE_H_

#include <memory>

#include "extractor/read/records.h"

namespace vietfacts {

// bzip2, xz, zstd, lz4, tar, zip and 7z, by their first bytes.
bool LooksLikeArchive(Stream& stream);

// The articles of all members whose name says that they hold any, in the order of the archive. One
// that can't be read is an item with an error ("archive.damaged", "archive.too_deep",
// "archive.too_much" …); so is an archive without any ("archive.empty").
std::unique_ptr<Records> OpenArchive(std::unique_ptr<Stream> stream, Whereabouts where,
                                     const InputOptions& options);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_ARCHIVE_H_
