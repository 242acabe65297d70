// A hash that is the same in every run and on every machine.
#ifndef VIETFACTS_TEXT_FNV1A_H_
#define VIETFACTS_TEXT_FNV1A_H_

#include <cstdint>
#include <string_view>

namespace vietfacts {

// FNV-1a of 64 bits (G. Fowler, L. C. Noll, K.-P. Vo).
constexpr uint64_t Fnv1a(std::string_view bytes) {
  uint64_t hash = 0xCBF29CE484222325;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return hash;
}

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_FNV1A_H_
