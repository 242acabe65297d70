// What the readers of containers make of bytes in memory.
#ifndef VIETFACTS_TESTS_READ_RECORDS_OF_H_
#define VIETFACTS_TESTS_READ_RECORDS_OF_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/read/records.h"

namespace vietfacts {

// All items of the file `name` with the content `bytes`; a failure is the last of them.
inline std::vector<Item> RecordsOf(std::string_view bytes, const std::string& name = "dump",
                                   const InputOptions& options = {}) {
  std::vector<Item> items;
  Whereabouts where;
  where.path = where.name = name;
  try {
    const auto records = OpenRecords(std::make_unique<MemoryStream>(bytes), where, options);
    for (Item item; records->Next(item);) items.push_back(item);
  } catch (const ReadFailure& failure) {
    items.emplace_back();
    items.back().origin.path = name;
    items.back().error = failure.error();
  }
  return items;
}

// "member: text" or "member! code" of each.
inline std::vector<std::string> Told(const std::vector<Item>& items) {
  std::vector<std::string> told;
  for (const Item& item : items) {
    const std::string member = item.origin.member.value_or("");
    told.push_back(item.error ? member + "! " + item.error->code : member + ": " + item.bytes);
  }
  return told;
}

}  // namespace vietfacts

#endif  // VIETFACTS_TESTS_READ_RECORDS_OF_H_
