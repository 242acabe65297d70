#include "extractor/read/unpack.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <memory>
#include <new>

#include "extractor/read/stream.h"

namespace vietfacts {
namespace {

constexpr size_t kPart = 64 * 1024;
constexpr int kWindow = 15;  // the largest; zlib: + 16 for gzip, negative for no frame
constexpr int kGzip = kWindow + 16;

[[noreturn]] void FailDamaged(const char* what) {
  throw ReadFailure("record.damaged", std::string("the packed page is damaged: ") + what);
}

void Append(const char* part, size_t size, size_t limit, std::string& bytes) {
  if (size > limit - bytes.size()) throw ReadFailure("text.too_large", TooLargeMessage(limit));
  bytes.append(part, size);
}

std::string UnpackByZlib(std::string_view packed, int window, size_t limit) {
  z_stream inflater = {};
  if (inflateInit2(&inflater, window) != Z_OK) throw std::bad_alloc();
  const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&inflater, inflateEnd);
  inflater.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  inflater.avail_in = static_cast<uInt>(std::min<size_t>(packed.size(), 1 << 30));
  std::string bytes;
  char part[kPart];
  while (true) {
    inflater.next_out = reinterpret_cast<Bytef*>(part);
    inflater.avail_out = sizeof part;
    const int status = inflate(&inflater, Z_NO_FLUSH);
    Append(part, sizeof part - inflater.avail_out, limit, bytes);
    if (status == Z_STREAM_END) {
      // Of several members of gzip; what else stands behind the end is no matter.
      if (window != kGzip || inflater.avail_in < 2 || inflater.next_in[0] != 0x1F) return bytes;
      inflateReset(&inflater);
    } else if (status == Z_BUF_ERROR || (status == Z_OK && inflater.avail_in == 0 &&
                                         inflater.avail_out > 0)) {
      FailDamaged("it is cut off");
    } else if (status != Z_OK) {
      FailDamaged(inflater.msg ? inflater.msg : "not as zlib packs");
    }
  }
}

bool HasFrameOfZlib(std::string_view packed) {
  if (packed.size() < 2) return false;
  const auto first = static_cast<unsigned char>(packed[0]);
  const auto second = static_cast<unsigned char>(packed[1]);
  return (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
}

}  // namespace

std::string Gunzip(std::string_view packed, size_t limit) {
  return UnpackByZlib(packed, kGzip, limit);
}

std::string Inflate(std::string_view packed, size_t limit) {
  return UnpackByZlib(packed, HasFrameOfZlib(packed) ? kWindow : -kWindow, limit);
}

std::string Unbrotli(std::string_view packed, size_t limit) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> decoder(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  if (!decoder) throw std::bad_alloc();
  auto* next_in = reinterpret_cast<const uint8_t*>(packed.data());
  size_t left_in = packed.size();
  std::string bytes;
  char part[kPart];
  while (true) {
    auto* next_out = reinterpret_cast<uint8_t*>(part);
    size_t left_out = sizeof part;
    const BrotliDecoderResult result = BrotliDecoderDecompressStream(
        decoder.get(), &left_in, &next_in, &left_out, &next_out, nullptr);
    Append(part, sizeof part - left_out, limit, bytes);
    if (result == BROTLI_DECODER_RESULT_SUCCESS) return bytes;
    if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) FailDamaged("it is cut off");
    if (result == BROTLI_DECODER_RESULT_ERROR) {
      FailDamaged(BrotliDecoderErrorString(BrotliDecoderGetErrorCode(decoder.get())));
    }
  }
}

}  // namespace vietfacts
