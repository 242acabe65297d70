#include "extractor/read/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <utility>

#include "extractor/read/read_bytes.h"

namespace vietfacts {
namespace {

using Handle = std::unique_ptr<struct archive, int (*)(struct archive*)>;

// What libarchive calls back for bytes.
struct Feed {
  Stream& stream;
  Volume* volume;  // gets what is read; null within another archive
  size_t given = 0;

  static la_ssize_t Read(struct archive* archive, void* self, const void** bytes) {
    Feed& feed = *static_cast<Feed*>(self);
    try {
      feed.stream.Skip(feed.given);
      feed.given = 0;
      const std::string_view part = feed.stream.Peek(1);
      *bytes = part.data();
      feed.given = part.size();
      if (feed.volume) feed.volume->packed += part.size();
      return static_cast<la_ssize_t>(part.size());
    } catch (const ReadFailure& failure) {
      archive_set_error(archive, EIO, "%s", failure.what());
      return ARCHIVE_FATAL;
    }
  }

  static la_int64_t Seek(struct archive* archive, void* self, la_int64_t offset, int whence) {
    Feed& feed = *static_cast<Feed*>(self);
    feed.stream.Skip(feed.given);
    feed.given = 0;
    const int64_t place = feed.stream.Seek(offset, whence);
    if (place >= 0) return place;
    archive_set_error(archive, ESPIPE, "this kind of archive can't be read from a pipe or within another");
    return ARCHIVE_FATAL;
  }
};

std::string MessageOf(struct archive* archive) {
  const char* message = archive_error_string(archive);
  return PrintableName(message ? message : "damaged");
}

// The bytes of the member that an archive stands at.
class MemberStream : public Stream {
 public:
  MemberStream(struct archive* archive, std::shared_ptr<Volume> volume, size_t max_ratio)
      : archive_(archive), volume_(std::move(volume)), max_ratio_(max_ratio) {}

 protected:
  size_t Read(char* to, size_t size) override {
    la_ssize_t got = archive_read_data(archive_, to, size);
    if (got == ARCHIVE_RETRY) got = archive_read_data(archive_, to, size);
    if (got < 0) throw ReadFailure("archive.damaged", MessageOf(archive_));
    volume_->Unpack(static_cast<size_t>(got), max_ratio_);
    return static_cast<size_t>(got);
  }

 private:
  struct archive* archive_;
  std::shared_ptr<Volume> volume_;
  size_t max_ratio_;
};

Handle NewArchive() {
  Handle archive(archive_read_new(), archive_read_free);
  if (!archive) throw std::bad_alloc();
  archive_read_support_filter_bzip2(archive.get());
  archive_read_support_filter_xz(archive.get());
  archive_read_support_filter_zstd(archive.get());
  archive_read_support_filter_lz4(archive.get());
  archive_read_support_format_raw(archive.get());
  return archive;
}

class Archive : public Records {
 public:
  Archive(std::unique_ptr<Stream> stream, Whereabouts where, const InputOptions& options)
      : stream_(std::move(stream)),
        where_(std::move(where)),
        options_(options),
        feed_{*stream_, where_.nesting == 0 ? where_.volume.get() : nullptr},
        archive_(NewArchive()) {
    archive_read_support_format_tar(archive_.get());
    archive_read_support_format_zip(archive_.get());
    archive_read_support_format_7zip(archive_.get());
    archive_read_set_read_callback(archive_.get(), Feed::Read);
    archive_read_set_seek_callback(archive_.get(), Feed::Seek);
    archive_read_set_callback_data(archive_.get(), &feed_);
    if (archive_read_open1(archive_.get()) != ARCHIVE_OK) {
      throw ReadFailure("archive.damaged", MessageOf(archive_.get()));
    }
  }

  bool Next(Item& item) override {
    while (!ended_) {
      if (!member_ && !NextMember(item)) continue;
      if (!member_) return true;
      if (NextOfMember(item)) {
        found_ = true;
        told_ = item.error && item.error->code == "archive.damaged";
        return true;
      }
    }
    return NothingFound(item);
  }

 private:
  // Goes to the next member. True where there is something to read or `item` tells what is wrong.
  bool NextMember(Item& item) {
    struct archive_entry* entry = nullptr;
    const int status = archive_read_next_header(archive_.get(), &entry);
    if (status == ARCHIVE_RETRY) {
      // A damaged place goes by in blocks; one word about it is enough.
      if (std::exchange(damaged_, true)) return false;
      return Fail(item, where_.Whole(), {"archive.damaged", MessageOf(archive_.get()), {}});
    }
    if (status == ARCHIVE_EOF || status < ARCHIVE_WARN) ended_ = true;
    if (status == ARCHIVE_EOF || (ended_ && told_)) return false;
    if (ended_) return Fail(item, where_.Whole(), {"archive.damaged", MessageOf(archive_.get()), {}});
    damaged_ = told_ = false;
    return Enter(entry, item);
  }

  bool Enter(struct archive_entry* entry, Item& item) {
    inside_ = where_;
    if (!where_.unpacked) ++inside_.nesting;
    inside_.unpacked = false;
    if (archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW) {
      inside_.name = WithoutCompression(where_.name);
    } else {
      if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry)) return false;
      const char* name = archive_entry_pathname_utf8(entry);
      if (name == nullptr) name = archive_entry_pathname(entry);
      inside_.name = PrintableName(name ? name : "");
      inside_.member = (where_.member.empty() ? "" : where_.member + "/") + inside_.name;
      if (!IsArticleName(inside_.name) && !IsDumpName(inside_.name)) return PassOver();
    }
    auto bytes = std::make_unique<MemberStream>(archive_.get(), where_.volume, options_.max_ratio);
    try {
      member_ = OpenRecords(std::move(bytes), inside_, options_);
    } catch (const ReadFailure& failure) {
      return Fail(item, inside_.Whole(), failure.error());
    }
    return true;
  }

  bool PassOver() {
    if (options_.passed_over) options_.passed_over->Add(inside_.member);
    return false;
  }

  bool NextOfMember(Item& item) {
    try {
      if (member_->Next(item)) return true;
      member_.reset();
      return false;
    } catch (const ReadFailure& failure) {
      member_.reset();
      return Fail(item, inside_.Whole(), failure.error());
    }
  }

  bool Fail(Item& item, Origin origin, ExtractError error) {
    // What grows without end would do so in the next member as well.
    if (error.code == "archive.too_much") ended_ = true;
    found_ = true;
    told_ = error.code == "archive.damaged";
    item = Item();
    item.origin = std::move(origin);
    item.error = std::move(error);
    return true;
  }

  bool NothingFound(Item& item) {
    if (found_) return false;
    return Fail(item, where_.Whole(),
                {"archive.empty", "this archive holds no article (no *.txt, *.html, *.jsonl …)", {}});
  }

  std::unique_ptr<Stream> stream_;
  Whereabouts where_;
  const InputOptions& options_;
  Feed feed_;
  Handle archive_;
  Whereabouts inside_;               // of the member
  std::unique_ptr<Records> member_;  // ends before archive_ does
  bool ended_ = false;
  bool damaged_ = false;  // in blocks that are no header
  bool told_ = false;     // that the last member is damaged, with which the archive may end
  bool found_ = false;
};

bool IsTarHeader(std::string_view block) {
  if (block.size() < 512 || block[0] == '\0') return false;
  if (block.substr(257, 5) == "ustar") return true;
  // Before POSIX there was no such word, only the sum of the bytes with blanks in its own place.
  unsigned long sum = 8 * ' ';
  for (size_t i = 0; i < 512; ++i) {
    if (i < 148 || i >= 156) sum += static_cast<unsigned char>(block[i]);
  }
  return std::strtoul(std::string(block.substr(148, 8)).c_str(), nullptr, 8) == sum;
}

}  // namespace

bool LooksLikeArchive(Stream& stream) {
  using namespace std::string_view_literals;
  static constexpr std::string_view kMagics[] = {
      "\xfd" "7zXZ\0"sv, "\x28\xb5\x2f\xfd"sv, "\x04\x22\x4d\x18"sv,
      "PK\x03\x04"sv,    "PK\x05\x06"sv,       "7z\xbc\xaf\x27\x1c"sv};
  const std::string_view ahead = stream.Peek(512);
  for (const std::string_view magic : kMagics) {
    if (ahead.starts_with(magic)) return true;
  }
  // A text may begin with three letters: bzip2 has a digit and the digits of pi, too.
  if (ahead.size() >= 10 && ahead.starts_with("BZh") && ahead.substr(4, 6) == "\x31\x41\x59\x26\x53\x59") return true;
  return IsTarHeader(ahead);
}

std::unique_ptr<Records> OpenArchive(std::unique_ptr<Stream> stream, Whereabouts where,
                                     const InputOptions& options) {
  if (!where.unpacked) CheckNesting(where, options);
  return std::make_unique<Archive>(std::move(stream), std::move(where), options);
}

}  // namespace vietfacts
