// Keys with their values, for rapidjson's writers: null for what is not there, whole numbers
// without a point.
#ifndef VIETFACTS_WRITE_JSON_FIELDS_H_
#define VIETFACTS_WRITE_JSON_FIELDS_H_

#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vietfacts {

template <class Json>
class JsonFields {
 public:
  explicit JsonFields(Json& json) : json_(json) {}

  void Key(std::string_view key) { json_.Key(key.data(), Size(key)); }
  void Value(std::string_view text) { json_.String(text.data(), Size(text)); }
  void Value(const std::string& text) { Value(std::string_view(text)); }
  void Value(size_t number) { json_.Uint64(number); }

  // JSON knows no infinity: null stands for what is no number.
  void Value(double number) {
    constexpr double kExact = 9007199254740992;  // 2^53: up to here every whole number is a double
    if (!std::isfinite(number)) {
      json_.Null();
    } else if (std::trunc(number) == number && std::fabs(number) <= kExact) {
      json_.Int64(static_cast<int64_t>(number));
    } else {
      json_.Double(number);
    }
  }

  template <class T>
  void Value(const std::optional<T>& value) {
    if (value) {
      Value(*value);
    } else {
      json_.Null();
    }
  }

  void Value(const std::vector<std::string>& texts) {
    List(texts, [this](const std::string& text) { Value(text); });
  }

  void Value(const std::map<std::string, size_t>& numbers) {
    json_.StartObject();
    for (const auto& [key, number] : numbers) Field(key, number);
    json_.EndObject();
  }

  template <class T>
  void Field(std::string_view key, const T& value) {
    Key(key);
    Value(value);
  }

  template <class T>
  void FieldOrNull(std::string_view key, const T& text) {
    Key(key);
    if (text.empty()) {
      json_.Null();
    } else {
      Value(text);
    }
  }

  // `write` writes one element.
  template <class T, class Write>
  void List(const std::vector<T>& elements, Write write) {
    json_.StartArray();
    for (const T& element : elements) write(element);
    json_.EndArray();
  }

  // `write` writes the fields of one element.
  template <class T, class Write>
  void Objects(std::string_view key, const std::vector<T>& elements, Write write) {
    Key(key);
    List(elements, [&](const T& element) {
      json_.StartObject();
      write(element);
      json_.EndObject();
    });
  }

 private:
  static unsigned Size(std::string_view text) { return static_cast<unsigned>(text.size()); }

  Json& json_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_JSON_FIELDS_H_
