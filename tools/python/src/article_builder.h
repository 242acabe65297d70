// Articles as Python's objects, made of the JSON that every other output is made of.
#ifndef VIETFACTS_PYTHON_ARTICLE_BUILDER_H_
#define VIETFACTS_PYTHON_ARTICLE_BUILDER_H_

#include <nanobind/nanobind.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vietfacts {

namespace nb = nanobind;

// A class whose objects are made without running Python: allocated, then filled field by field.
struct RecordType {
  nb::object type;
  std::vector<std::pair<nb::object, nb::object>> defaults;  // of fields that JSON may leave out
};

// The classes and the names of their fields. Everything here needs the interpreter's lock.
class RecordTypes {
 public:
  // `types`: {key of JSON: (class, {field: default})}; the article's own key is "".
  explicit RecordTypes(nb::dict types);

  // Null where the values of this key are no records.
  const RecordType* Find(std::string_view key) const;

  // The field of a key, interned: "class_" for "class".
  nb::handle Field(std::string_view key);

 private:
  std::map<std::string, RecordType, std::less<>> types_;
  std::map<std::string, nb::object, std::less<>> fields_;
};

// The article of one line of JSON, which is overwritten; `text` is its own text. Throws
// nb::python_error.
nb::object BuildArticle(RecordTypes& types, std::string& json, std::string_view text);

}  // namespace vietfacts

#endif  // VIETFACTS_PYTHON_ARTICLE_BUILDER_H_
