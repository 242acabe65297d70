#include "article_builder.h"

#include <rapidjson/reader.h>

#include <stdexcept>

namespace vietfacts {
namespace {

nb::object StringOf(std::string_view text) {
  return nb::steal(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace"));
}

nb::object Checked(PyObject* made) {
  if (made == nullptr) nb::raise_python_error();
  return nb::steal(made);
}

nb::object NewRecord(const RecordType& record) {
  auto* const type = reinterpret_cast<PyTypeObject*>(record.type.ptr());
  nb::object made = Checked(type->tp_alloc(type, 0));
  for (const auto& [field, value] : record.defaults) {
    if (PyObject_GenericSetAttr(made.ptr(), field.ptr(), value.ptr()) < 0) nb::raise_python_error();
  }
  return made;
}

// What RapidJSON tells of a text, piece by piece.
class Builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
 public:
  explicit Builder(RecordTypes& types) : types_(types) {}

  nb::object Take() { return std::move(whole_); }

  bool Null() { return Put(nb::none()); }
  bool Bool(bool value) { return Put(nb::bool_(value)); }
  bool Int(int value) { return Put(Checked(PyLong_FromLong(value))); }
  bool Uint(unsigned value) { return Put(Checked(PyLong_FromUnsignedLong(value))); }
  bool Int64(int64_t value) { return Put(Checked(PyLong_FromLongLong(value))); }
  bool Uint64(uint64_t value) { return Put(Checked(PyLong_FromUnsignedLongLong(value))); }
  bool Double(double value) { return Put(Checked(PyFloat_FromDouble(value))); }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    return Put(StringOf({text, size}));
  }

  bool Key(const char* text, rapidjson::SizeType size, bool) {
    Frame& frame = frames_.back();
    frame.name.assign(text, size);
    frame.field = frame.kind == Kind::kDict ? StringOf(frame.name)
                                            : nb::borrow(types_.Field(frame.name));
    return true;
  }

  bool StartObject() {
    if (frames_.empty()) {
      frames_.push_back({Kind::kRecord, NewRecord(*types_.Find(""))});
    } else if (Frame& outer = frames_.back(); outer.kind == Kind::kRecord && outer.name == "article") {
      frames_.push_back({Kind::kPart, outer.target});  // what is said of it belongs to it
    } else if (const RecordType* type = outer.kind == Kind::kList ? outer.type : TypeIn(outer)) {
      frames_.push_back({Kind::kRecord, NewRecord(*type)});
    } else {
      frames_.push_back({Kind::kDict, nb::dict()});
    }
    return true;
  }

  bool EndObject(rapidjson::SizeType) {
    const Frame done = std::move(frames_.back());
    frames_.pop_back();
    if (done.kind == Kind::kPart) return true;
    if (!frames_.empty()) return Put(done.target);
    whole_ = done.target;
    return true;
  }

  bool StartArray() {
    const Frame& outer = frames_.back();
    const bool loose = outer.kind == Kind::kDict || outer.loose;
    const RecordType* const type = loose ? nullptr : TypeIn(outer);
    frames_.push_back({Kind::kList, nb::list(), type, loose});
    return true;
  }

  bool EndArray(rapidjson::SizeType) {
    const Frame done = std::move(frames_.back());
    frames_.pop_back();
    return Put(done.loose ? done.target : Checked(PyList_AsTuple(done.target.ptr())));
  }

 private:
  enum class Kind { kRecord, kPart, kDict, kList };

  struct Frame {
    Kind kind;
    nb::object target;
    const RecordType* type = nullptr;  // of what is in a list
    bool loose = false;                // a list somewhere in a dict, which stays a list
    std::string name;                  // the key that was read last
    nb::object field;
  };

  const RecordType* TypeIn(const Frame& frame) const {
    return frame.kind == Kind::kDict ? nullptr : types_.Find(frame.name);
  }

  bool Put(const nb::object& value) {
    if (!value.is_valid()) nb::raise_python_error();
    Frame& frame = frames_.back();
    int status = 0;
    if (frame.kind == Kind::kList) {
      status = PyList_Append(frame.target.ptr(), value.ptr());
    } else if (frame.kind == Kind::kDict) {
      status = PyDict_SetItem(frame.target.ptr(), frame.field.ptr(), value.ptr());
    } else if (frame.name != "format") {  // which says what the JSON is
      status = PyObject_GenericSetAttr(frame.target.ptr(), frame.field.ptr(), value.ptr());
    }
    if (status < 0) nb::raise_python_error();
    return true;
  }

  RecordTypes& types_;
  std::vector<Frame> frames_;
  nb::object whole_;
};

}  // namespace

RecordTypes::RecordTypes(nb::dict types) {
  for (const auto& [key, value] : types) {
    const auto described = nb::cast<nb::tuple>(value);
    RecordType record{nb::borrow(described[0]), {}};
    for (const auto& [field, standard] : nb::cast<nb::dict>(described[1])) {
      record.defaults.emplace_back(nb::borrow(field), nb::borrow(standard));
    }
    types_.emplace(nb::cast<nb::str>(key).c_str(), std::move(record));
  }
}

const RecordType* RecordTypes::Find(std::string_view key) const {
  const auto found = types_.find(key);
  return found == types_.end() ? nullptr : &found->second;
}

nb::handle RecordTypes::Field(std::string_view key) {
  const auto found = fields_.find(key);
  if (found != fields_.end()) return found->second;
  const std::string name = key == "class" ? "class_" : std::string(key);
  return fields_.emplace(key, Checked(PyUnicode_InternFromString(name.c_str()))).first->second;
}

nb::object BuildArticle(RecordTypes& types, std::string& json, std::string_view text) {
  Builder builder(types);
  rapidjson::Reader reader;
  rapidjson::InsituStringStream stream(json.data());
  constexpr unsigned kFlags = rapidjson::kParseFullPrecisionFlag | rapidjson::kParseInsituFlag;
  if (!reader.Parse<kFlags>(stream, builder)) throw std::logic_error("the library wrote no JSON");
  const nb::object article = builder.Take();
  const nb::object own = StringOf(text);
  if (!own.is_valid() ||
      PyObject_GenericSetAttr(article.ptr(), types.Field("text").ptr(), own.ptr()) < 0) {
    nb::raise_python_error();
  }
  return article;
}

}  // namespace vietfacts
