// A table that is read only: of its own memory, or in place in an image (image.h).
#ifndef VIETFACTS_PATTERNS_TABLE_H_
#define VIETFACTS_PATTERNS_TABLE_H_

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace vietfacts {

template <typename T>
class Table {
 public:
  Table() = default;
  explicit Table(std::vector<T> rows) : own_(std::move(rows)), rows_(own_) {}
  // The rows outlive the table.
  explicit Table(std::span<const T> rows) : rows_(rows) {}

  // The rows stay where they are.
  Table(Table&& other) noexcept
      : own_(std::move(other.own_)), rows_(std::exchange(other.rows_, {})) {}
  Table& operator=(Table&& other) noexcept {
    own_ = std::move(other.own_);
    rows_ = std::exchange(other.rows_, {});
    return *this;
  }

  const T& operator[](size_t i) const { return rows_[i]; }
  size_t size() const { return rows_.size(); }
  const T* data() const { return rows_.data(); }
  const T* begin() const { return rows_.data(); }
  const T* end() const { return rows_.data() + rows_.size(); }
  std::span<const T> rows() const { return rows_; }

 private:
  std::vector<T> own_;
  std::span<const T> rows_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_TABLE_H_
