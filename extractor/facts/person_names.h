// Joins long and short names of one person: "Võ Thanh Nhơn" and "Nhơn", "António Guterres" and
// "Guterres".
#ifndef VIETFACTS_FACTS_PERSON_NAMES_H_
#define VIETFACTS_FACTS_PERSON_NAMES_H_

#include <cstddef>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vietfacts {

// A name in lower case, divided into what is compared: syllables, and each initial for itself. They
// point into it.
using NamePieces = std::vector<std::string_view>;
NamePieces PiecesOf(std::string_view lower_name);

struct HashOfPieces {
  size_t operator()(const NamePieces* pieces) const;
};
struct SamePieces {
  bool operator()(const NamePieces* a, const NamePieces* b) const { return *a == *b; }
};

// The names of one article by their first and last piece. Looking one up takes the time of a binary
// search: only the nearest few places are looked at.
class PersonNames {
 public:
  struct Entry {
    NamePieces pieces;
    std::string_view sex;        // "male", "female", "" where unknown
    std::string_view honorific;  // in lower case, "" where unknown
    bool foreign = false;
    bool family_alone = false;  // one piece, which is a family name and nobody's given name
    bool family_first =
        true;  // a Vietnamese family name opens it, so nobody is called by that alone
  };

  // The index of the name, which is added where it is new. `at` is where it stands; calls come in
  // text order. The entry stays where it is, and as it is, as long as this.
  size_t Add(const Entry& entry, size_t at);

  size_t size() const { return names_.size(); }

  // A short form of the name told it: "bà Obama" of "Michelle Obama".
  void LearnSex(size_t name, std::string_view sex) {
    if (names_[name].sex.empty()) names_[name].sex = sex;
  }

  // The longer name that the short one stands for at `at`: the nearest before it, else the nearest
  // behind, of those whose sex fits; one with the same honorific goes before the others. nullopt
  // where there is none.
  std::optional<size_t> Longer(const Entry& shorter, size_t at) const;

  // The same name spelled almost alike ("Guteres" for "Guterres"); foreign ones only.
  std::optional<size_t> Alike(const Entry& name) const;

 private:
  struct Name {
    const Entry* entry = nullptr;  // the first one
    std::string_view sex, honorific;  // of the first entry that has it
  };
  struct Place {
    size_t at;
    size_t name;
  };
  using Places = std::pmr::vector<Place>;
  using Index = std::pmr::unordered_map<std::string_view, Places>;
  std::optional<size_t> Nearest(const Places& places, size_t at, const Entry& shorter, bool by_end,
                                bool same_honorific) const;

  // All that is kept lies here, and is let go at once.
  std::byte first_bytes_[4096];
  std::pmr::monotonic_buffer_resource memory_{first_bytes_, sizeof first_bytes_};

  std::pmr::vector<Name> names_{&memory_};
  std::pmr::unordered_map<const NamePieces*, size_t, HashOfPieces, SamePieces> by_name_{&memory_};
  Index by_last_{&memory_};
  Index by_first_{&memory_};
  std::pmr::vector<size_t> foreign_{&memory_};
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERSON_NAMES_H_
