// What writing files by their descriptors takes, beyond the system calls.
#ifndef VIETFACTS_WRITE_DESCRIPTOR_H_
#define VIETFACTS_WRITE_DESCRIPTOR_H_

#include <string>
#include <string_view>

namespace vietfacts {

// Each leaves the reason in errno where it fails.

// Opens the file or folder with open's `flags` and locks it against other runs. -1 where that
// fails; errno is EWOULDBLOCK where another run holds it.
int OpenLocked(const std::string& path, int flags);

// Writes all of the bytes; false where that fails.
bool WriteAll(int descriptor, std::string_view bytes);

// Brings to the disk what was written; false where that fails, as on a disk that is full. What
// can't be brought there (a pipe, some file systems) is as good as there.
bool SyncToDisk(int descriptor);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_DESCRIPTOR_H_
