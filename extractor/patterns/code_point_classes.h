// Divides all code points into classes that no set of some tells apart.
#ifndef VIETFACTS_PATTERNS_CODE_POINT_CLASSES_H_
#define VIETFACTS_PATTERNS_CODE_POINT_CLASSES_H_

#include <unicode/uniset.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vietfacts {

class CodePointClasses {
 public:
  explicit CodePointClasses(const std::vector<icu::UnicodeSet>& sets);

  // How many there are.
  size_t size() const { return members_.size(); }

  // The classes that make up set number `set`, in rising order.
  const std::vector<uint32_t>& ClassesOf(size_t set) const { return classes_of_set_[set]; }

  // The classes as RuleAutomaton keeps them, renamed[c], at most 255, for class c.
  void Tabulate(const std::vector<uint32_t>& renamed, std::vector<uint16_t>& pages,
                std::vector<uint8_t>& classes) const;

 private:
  struct Stretch {
    UChar32 first;
    uint32_t class_number;
  };
  std::vector<Stretch> stretches_;          // in rising order, each up to the next
  std::vector<std::vector<bool>> members_;  // by class: the sets that hold it
  std::vector<std::vector<uint32_t>> classes_of_set_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_CODE_POINT_CLASSES_H_
