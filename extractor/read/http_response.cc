#include "extractor/read/http_response.h"

#include <algorithm>
#include <charconv>

#include "extractor/read/stream.h"
#include "extractor/read/unpack.h"

namespace vietfacts {
namespace {

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string_view Trim(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::string_view TakeLine(std::string_view& rest) {
  const size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string ValueOf(const Headers& headers, const char* name) {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string() : Lower(found->second);
}

// RFC 9112, 7.1. Crawlers often store the body whole and keep the header: what does not begin with
// a chunk is taken as it is.
std::string Unchunk(std::string_view body) {
  std::string whole;
  std::string_view rest = body;
  while (!rest.empty()) {
    const std::string_view line = TakeLine(rest);
    size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc() || (end != line.data() + line.size() && *end != ';' && *end != ' ')) {
      if (whole.empty()) return std::string(body);
      throw ReadFailure("record.damaged", "the chunks of this page are damaged");
    }
    if (size == 0) return whole;
    if (size > rest.size()) {
      throw ReadFailure("record.damaged", "the last chunk of this page is cut off");
    }
    whole += rest.substr(0, size);
    rest.remove_prefix(size);
    TakeLine(rest);
  }
  throw ReadFailure("record.damaged", "the last chunk of this page is missing");
}

}  // namespace

void AddHeader(std::string_view line, Headers& headers) {
  const size_t colon = line.find(':');
  if (colon == line.npos) return;
  headers.try_emplace(Lower(Trim(line.substr(0, colon))), Trim(line.substr(colon + 1)));
}

std::string MediaTypeOf(const Headers& headers) {
  const std::string type = ValueOf(headers, "content-type");
  return std::string(Trim(std::string_view(type).substr(0, type.find(';'))));
}

HttpResponse ReadResponse(std::string_view bytes) {
  HttpResponse response;
  const std::string_view status = TakeLine(bytes);
  const size_t blank = status.find(' ');
  if (!status.starts_with("HTTP/") || blank == status.npos) return response;
  std::from_chars(status.data() + blank + 1, status.data() + status.size(), response.status);
  while (!bytes.empty()) {
    const std::string_view line = TakeLine(bytes);
    if (line.empty()) break;
    AddHeader(line, response.headers);
  }
  response.body = bytes;
  return response;
}

std::string BodyOf(const HttpResponse& response, size_t limit) {
  const bool chunked = ValueOf(response.headers, "transfer-encoding").find("chunked") !=
                       std::string::npos;
  std::string body = chunked ? Unchunk(response.body) : std::string(response.body);
  const std::string packing = ValueOf(response.headers, "content-encoding");
  if (packing.empty() || packing == "identity") return body;
  if (packing == "gzip" || packing == "x-gzip") {
    // Crawlers often unpack a page and keep its header.
    return body.starts_with("\x1f\x8b") ? Gunzip(body, limit) : body;
  }
  const size_t begin = body.find_first_not_of(" \t\r\n");
  if (begin != body.npos && body[begin] == '<') return body;
  if (packing == "deflate") return Inflate(body, limit);
  if (packing == "br") return Unbrotli(body, limit);
  throw ReadFailure("record.encoding", "this page is packed as '" + packing +
                                           "', which can't be undone");
}

}  // namespace vietfacts
