#include "extractor/duplicates.h"

#include <algorithm>
#include <cstring>

namespace vietfacts {
namespace {

constexpr uint32_t kNoText = 0xFFFFFFFF;

std::array<uint8_t, Fingerprint::kMinima> Cut(const Fingerprint& print) {
  std::array<uint8_t, Fingerprint::kMinima> cut;
  for (size_t i = 0; i < cut.size(); ++i) cut[i] = static_cast<uint8_t>(print.minima[i]);
  return cut;
}

template <class Number>
void Put(const Number& number, std::string& bytes) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void Put(const std::optional<std::string>& text, std::string& bytes) {
  Put(text ? static_cast<uint32_t>(text->size()) : kNoText, bytes);
  if (text) bytes += *text;
}

// Takes what Put put from the front of `bytes`; false where there is no more of it.
template <class Number>
bool Take(std::string_view& bytes, Number& number) {
  if (bytes.size() < sizeof number) return false;
  std::memcpy(&number, bytes.data(), sizeof number);
  bytes.remove_prefix(sizeof number);
  return true;
}

bool Take(std::string_view& bytes, std::optional<std::string>& text) {
  uint32_t size = 0;
  if (!Take(bytes, size)) return false;
  text.reset();
  if (size == kNoText) return true;
  if (bytes.size() < size) return false;
  text = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return true;
}

}  // namespace

std::optional<Duplicate> Duplicates::Compare(const Origin& origin, const Fingerprint& print) {
  const uint64_t number = ++articles_;
  if (print.words == 0) return std::nullopt;
  std::optional<Duplicate> found = Find(print);
  if (!found) Remember(number, origin.path, origin.member, print);
  return found;
}

std::optional<Duplicate> Duplicates::Find(const Fingerprint& print) const {
  const auto cut = Cut(print);
  std::vector<uint32_t> candidates = table_.Candidates(print);
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  const Article* best = nullptr;
  size_t most = 0;
  for (const uint32_t candidate : candidates) {
    const Article& article = known_[candidate];
    size_t same = 0;
    for (size_t i = 0; i < cut.size(); ++i) same += article.minima[i] == cut[i];
    if (article.whole == print.whole && same == cut.size()) return Describe(article, true, 1);
    if (!print.has_minima() || same <= most) continue;
    best = &article;
    most = same;
  }
  const double similarity = static_cast<double>(most) / Fingerprint::kMinima;
  if (similarity < kSimilar) return std::nullopt;
  return Describe(*best, false, similarity);
}

Duplicate Duplicates::Describe(const Article& article, bool exact, double similarity) const {
  return {article.number, paths_[article.path], names_.Get(article.name), exact, similarity};
}

void Duplicates::Remember(uint64_t number, const std::optional<std::string>& path,
                          const std::optional<std::string>& member, const Fingerprint& print) {
  if (paths_.empty() || paths_.back() != path) paths_.push_back(path);
  table_.Add(static_cast<uint32_t>(known_.size()), print);
  known_.push_back({number, print.whole, names_.Add(member),
                    static_cast<uint32_t>(paths_.size() - 1), Cut(print)});
}

std::string Duplicates::RecordOf(uint64_t number, const Origin& origin,
                                 const Fingerprint& print) {
  std::string record;
  if (print.words == 0) return record;
  Put(number, record);
  Put(origin.path, record);
  Put(origin.member, record);
  Put(print, record);
  return record;
}

bool Duplicates::Restore(std::string_view records, size_t articles) {
  while (!records.empty()) {
    uint64_t number = 0;
    std::optional<std::string> path, member;
    Fingerprint print;
    if (!Take(records, number) || !Take(records, path) || !Take(records, member) ||
        !Take(records, print) || number > articles) {
      return false;
    }
    Remember(number, path, member, print);
  }
  articles_ = articles;
  return true;
}

}  // namespace vietfacts
