#include "extractor/browse/site.h"

#include <arpa/inet.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>

#include "extractor/browse/download.h"
#include "extractor/browse/pages.h"
#include "extractor/browse/template.h"
#include "extractor/write/html_style.h"

namespace vietfacts {
namespace {

constexpr const char* kHtml = "text/html; charset=utf-8";
constexpr const char* kCsv = "text/csv; charset=utf-8; header=present";
constexpr const char* kJson = "application/json";

// Nothing from elsewhere, no script, and no page elsewhere may look into these.
const httplib::Headers kHeaders = {
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; "
     "frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cache-Control", "no-store"},
};

bool IsIpAddress(const std::string& name) {
  unsigned char address[sizeof(in6_addr)];
  return ::inet_pton(AF_INET, name.c_str(), address) == 1 ||
         ::inet_pton(AF_INET6, name.c_str(), address) == 1;
}

// "decree-21-NQ-TW" for the name of a file, of what every system allows in one.
std::string FileName(const std::string& kind, const std::string& of) {
  constexpr size_t kMost = 60;
  std::string name = kind;
  bool gap = true;
  for (const char c : of) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!plain) {
      gap = true;
      continue;
    }
    if (name.size() >= kMost) break;
    if (gap) name += '-';
    gap = false;
    name += c;
  }
  return name;
}

class Site {
 public:
  Site(const std::string& path, const std::vector<std::string>& names)
      : path_(path), names_(names), name_(std::filesystem::path(path).filename().string()) {}

  void AddTo(HttpServer& server, const std::shared_ptr<Site>& self) {
    server.set_default_headers(kHeaders);
    server.set_pre_routing_handler(
        [self](const auto& request, auto& response) { return self->Check(request, response); });
    server.set_error_handler([self, &server](const auto&, auto& response) {
      if (response.body.empty()) self->Fail(response, server.RanOut() ? 408 : response.status, "");
    });
    server.set_refusal([self](auto& response) {
      for (const auto& [name, value] : kHeaders) response.set_header(name.c_str(), value);
      self->Fail(response, 503, "Too many connections are open.");
    });
    server.Get("/style.css", [](const auto&, auto& response) {
      response.set_content(std::string(kHtmlStyle) + std::string(PageText("style.css")),
                           "text/css; charset=utf-8");
    });
    AddPage(server, self, "/", {},
            [](FactsDatabase& database, const PageRequest&) { return StartPage(database); });
    std::vector<std::string_view> searched(std::begin(kSearchParameters),
                                           std::end(kSearchParameters));
    searched.push_back("page");
    AddPage(server, self, "/search", searched, SearchPage);
    AddListing(server, self, "search", searched, SearchDownload);
    for (const NameKind& kind : kNameKinds) {
      AddPage(server, self, "/" + std::string(kind.kind), {"name", "page"},
              [&kind](FactsDatabase& database, const PageRequest& request) {
                return NamePage(database, request, kind);
              });
      AddListing(server, self, std::string(kind.kind), {"name"},
                 [&kind](FactsDatabase& database, const PageRequest& request) {
                   return NameDownload(database, request, kind);
                 });
    }
    AddPage(server, self, "/article", {"id"}, ArticlePageOf);
    Add(server, self, R"(/article\.json)", {"id"},
        [](FactsDatabase& database, const PageRequest& request, httplib::Response& response) {
          response.set_content(ArticleDownload(database, request), kJson);
          NameFile(response, FileName("article", request.Text("id")) + ".json");
        });
  }

 private:
  using Known = std::vector<std::string_view>;
  using MakePage = std::function<PageContent(FactsDatabase&, const PageRequest&)>;
  using MakeQuery = std::function<Query(FactsDatabase&, const PageRequest&)>;
  using Answer = std::function<void(FactsDatabase&, const PageRequest&, httplib::Response&)>;

  static void AddPage(HttpServer& server, const std::shared_ptr<Site>& self,
                      const std::string& path, const Known& known, const MakePage& make) {
    Add(server, self, path, known,
        [self, make](FactsDatabase& database, const PageRequest& request,
                     httplib::Response& response) {
          self->Show(response, 200, make(database, request));
        });
  }

  // KIND.csv and KIND.json
  static void AddListing(HttpServer& server, const std::shared_ptr<Site>& self,
                         const std::string& kind, const Known& known, const MakeQuery& make) {
    const auto add = [&](const std::string& extension, const char* type, FileFormat format) {
      Add(server, self, "/" + kind + "\\" + extension, known,
          [=](FactsDatabase& database, const PageRequest& request, httplib::Response& response) {
            const auto download =
                std::make_shared<Download>(self->path_, make(database, request), format);
            const std::string file = FileName(kind, request.Text(kind == "search" ? "q" : "name"));
            NameFile(response, file + extension);
            response.set_chunked_content_provider(
                type, [download](size_t, auto& sink) { return Send(*download, sink); });
          });
    };
    add(".csv", kCsv, FileFormat::kCsv);
    add(".json", kJson, FileFormat::kJson);
  }

  // The next piece; false where the file breaks off, which a browser tells.
  static bool Send(Download& download, httplib::DataSink& sink) {
    try {
      std::string piece;
      const bool more = download.Next(piece);
      if (!sink.write(piece.data(), piece.size())) return false;
      if (!more) sink.done();
      return true;
    } catch (const std::exception& error) {
      std::fprintf(stderr, "vietfacts browse: a file breaks off: %s\n", error.what());
      return false;
    }
  }

  static void Add(HttpServer& server, const std::shared_ptr<Site>& self, const std::string& path,
                  const Known& known, const Answer& answer) {
    server.Get(
        path, [self, known, answer](const httplib::Request& request, httplib::Response& response) {
          try {
            const PageRequest checked({request.params.begin(), request.params.end()}, known);
            FactsDatabase database(self->path_);
            answer(database, checked, response);
          } catch (const RequestError& error) {
            self->Fail(response, error.status(), error.what());
          } catch (const std::exception& error) {
            std::fprintf(stderr, "vietfacts browse: %s: %s\n", request.path.c_str(), error.what());
            self->Fail(response, 500, "The database can't be read; the terminal says more.");
          }
        });
  }

  httplib::Server::HandlerResponse Check(const httplib::Request& request,
                                         httplib::Response& response) const {
    using Result = httplib::Server::HandlerResponse;
    if (!IsOwnHost(request.get_header_value("Host"), names_)) {
      Fail(response, 421,
           "This is not known by the name that was asked for; --name says by which it is.");
      return Result::Handled;
    }
    if (request.method != "GET" && request.method != "HEAD") {
      response.set_header("Allow", "GET, HEAD");
      Fail(response, 405, "These pages can only be read.");
      return Result::Handled;
    }
    return Result::Unhandled;
  }

  void Show(httplib::Response& response, int status, const PageContent& content) const {
    Data data;
    data.set("title", content.title);
    data.set("is_start", content.title == kStartTitle);
    data.set("content", content.html);
    data.set("database", name_);
    data.set("version", std::string(VIETFACTS_VERSION));
    response.status = status;
    response.set_content(FillIn("layout", data), kHtml);
  }

  void Fail(httplib::Response& response, int status, const std::string& message) const {
    const std::string heading = status == 404   ? "There is nothing here"
                                : status == 503 ? "Not now"
                                : status == 500 ? "Something went wrong"
                                                : "This can't be answered";
    Data data;
    data.set("heading", heading);
    data.set("message", message.empty() ? std::string("The address may be mistyped.") : message);
    Show(response, status, {heading, FillIn("error", data)});
  }

  static void NameFile(httplib::Response& response, const std::string& file) {
    response.set_header("Content-Disposition", "attachment; filename=\"" + file + "\"");
  }

  const std::string path_;
  const std::vector<std::string> names_;  // by which it is reached
  const std::string name_;                // of the file
};

}  // namespace

bool IsOwnHost(std::string_view header, const std::vector<std::string>& names) {
  std::string name(header);
  if (name.starts_with("[")) {  // [::1]:8081
    const size_t end = name.find(']');
    if (end == std::string::npos) return false;
    name = name.substr(1, end - 1);
  } else {
    name = name.substr(0, name.find(':'));
  }
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return name == "localhost" || IsIpAddress(name) ||
         std::find(names.begin(), names.end(), name) != names.end();
}

void AddSite(HttpServer& server, const std::string& database_path,
             const std::vector<std::string>& names) {
  const auto site = std::make_shared<Site>(database_path, names);
  site->AddTo(server, site);
}

}  // namespace vietfacts
