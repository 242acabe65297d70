// A response of a web server as crawlers keep it: status line, headers, body.
#ifndef VIETFACTS_READ_HTTP_RESPONSE_H_
#define VIETFACTS_READ_HTTP_RESPONSE_H_

#include <map>
#include <string>
#include <string_view>

namespace vietfacts {

using Headers = std::map<std::string, std::string>;  // names in small letters

// "Name: value" as it goes into `headers`; anything else is passed over.
void AddHeader(std::string_view line, Headers& headers);

// "text/html" out of "Text/HTML; charset=utf-8".
std::string MediaTypeOf(const Headers& headers);

struct HttpResponse {
  int status = 0;  // 0: this is no response
  Headers headers;
  std::string_view body;  // as it was sent
};

HttpResponse ReadResponse(std::string_view bytes);

// The body as it was before it was sent in chunks and packed. Throws ReadFailure where that can't
// be undone: "record.encoding" for a packing that is unknown here, "record.damaged",
// "text.too_large".
std::string BodyOf(const HttpResponse& response, size_t limit);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_HTTP_RESPONSE_H_
