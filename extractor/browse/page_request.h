// What a browser asks for, checked.
#ifndef VIETFACTS_BROWSE_PAGE_REQUEST_H_
#define VIETFACTS_BROWSE_PAGE_REQUEST_H_

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vietfacts {

// Nothing can be answered. what() is for people.
class RequestError : public std::runtime_error {
 public:
  RequestError(int status, const std::string& message)
      : std::runtime_error(message), status_(status) {}
  int status() const { return status_; }  // of HTTP

 private:
  const int status_;
};

using Parameters = std::vector<std::pair<std::string, std::string>>;

// "/search?q=nghị+quyết&page=2", percent-encoded; parameters without a value are left out.
std::string MakeUrl(std::string_view path, const Parameters& parameters);

class PageRequest {
 public:
  static constexpr size_t kMaxBytes = 500;  // of one parameter
  static constexpr int64_t kMaxNumber = 1'000'000'000;

  // `parameters` as they came, decoded. Throws RequestError where one is none of `known`, comes
  // twice, is too long or no UTF-8.
  PageRequest(const std::multimap<std::string, std::string>& parameters,
              const std::vector<std::string_view>& known);

  // Without blanks around it; empty where it is not given.
  const std::string& Text(std::string_view name) const;

  // A whole number from 1 to kMaxNumber; `otherwise` where it is not given. Throws RequestError.
  int64_t Number(std::string_view name, int64_t otherwise) const;

  // A year, month or day, as in ISO 8601; empty where it is not given. Throws RequestError.
  const std::string& Day(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_PAGE_REQUEST_H_
