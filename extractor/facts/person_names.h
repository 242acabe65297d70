// Joins long and short names of one person: "Võ Thanh Nhơn" and "Nhơn", "António Guterres" and
// "Guterres".
#ifndef VIETFACTS_FACTS_PERSON_NAMES_H_
#define VIETFACTS_FACTS_PERSON_NAMES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vietfacts {

// A name in lower case, divided into what is compared: syllables, and each initial for itself.
std::vector<std::string> NamePieces(std::string_view lower_name);

// The names of one article by their first and last piece. Looking one up takes the time of a binary
// search: only the nearest few places are looked at.
class PersonNames {
 public:
  struct Entry {
    std::vector<std::string> pieces;
    std::string sex;        // "male", "female", "" where unknown
    std::string honorific;  // in lower case, "" where unknown
    bool foreign = false;
    bool family_first =
        true;  // a Vietnamese family name opens it, so nobody is called by that alone
  };

  // The index of the name, which is added where it is new. `at` is where it stands; calls come in
  // text order.
  size_t Add(Entry entry, size_t at);

  const Entry& entry(size_t name) const { return entries_[name]; }
  size_t size() const { return entries_.size(); }

  // A short form of the name told it: "bà Obama" of "Michelle Obama".
  void LearnSex(size_t name, const std::string& sex) {
    if (entries_[name].sex.empty()) entries_[name].sex = sex;
  }

  // The longer name that the short one stands for at `at`: the nearest before it, else the nearest
  // behind, of those whose sex fits; one with the same honorific goes before the others. nullopt
  // where there is none.
  std::optional<size_t> Longer(const Entry& shorter, size_t at) const;

  // The same name spelled almost alike ("Guteres" for "Guterres"); foreign ones only.
  std::optional<size_t> Alike(const Entry& name) const;

 private:
  struct Place {
    size_t at;
    size_t name;
  };
  using Index = std::unordered_map<std::string, std::vector<Place>>;

  std::optional<size_t> Nearest(const std::vector<Place>& places, size_t at, const Entry& shorter,
                                bool by_end, bool same_honorific) const;

  std::vector<Entry> entries_;
  std::unordered_map<std::string, size_t> by_name_;
  Index by_last_;
  Index by_first_;
  std::vector<size_t> foreign_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERSON_NAMES_H_
