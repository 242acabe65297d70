#include "extractor/program/service_pages.h"

#include "extractor/write/schema.h"

namespace vietfacts {
namespace {

constexpr const char* kOpenApiHead = R"({
  "openapi": "3.1.0",
  "info": {
    "title": "vietfacts",
    "version": ")" VIETFACTS_VERSION R"(",
    "description": "Facts from Vietnamese news articles: document references, dates, people with titles, member counts, percentages.",
    "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}
  },
  "paths": {
    "/extract": {
      "post": {
        "summary": "The facts of one article",
        "parameters": [
          {"name": "published", "in": "query", "schema": {"type": "string", "format": "date"},
           "description": "The day of publication, where the article does not state it"},
          {"name": "text", "in": "query", "schema": {"type": "string", "enum": ["0", "1"]},
           "description": "1: the answer holds the text that offsets count in"}
        ],
        "requestBody": {
          "required": true,
          "description": "Plain text or HTML in any encoding of Vietnamese, which is found out from the bytes; Content-Type does not matter",
          "content": {"text/plain": {}, "text/html": {}, "application/octet-stream": {}}
        },
        "responses": {
          "200": {"description": "The facts", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/article"}}}},
          "400": {"$ref": "#/components/responses/error"},
          "408": {"$ref": "#/components/responses/error"},
          "413": {"$ref": "#/components/responses/error"},
          "422": {"description": "The bytes are no text: an error record", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/article"}}}},
          "503": {"description": "Too many articles are being read; Retry-After says when to come again", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/error"}}}}
        }
      }
    },
    "/health": {"get": {"summary": "Whether the service answers", "responses": {"200": {"description": "It does", "content": {"application/json": {}}}}}},
    "/metrics": {"get": {"summary": "Counters in the text format of Prometheus", "responses": {"200": {"description": "Counters", "content": {"text/plain": {}}}}}},
    "/openapi.json": {"get": {"summary": "This description", "responses": {"200": {"description": "OpenAPI", "content": {"application/json": {}}}}}}
  },
  "components": {
    "responses": {"error": {"description": "What is wrong with the request", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/error"}}}}},
    "schemas": {
      "error": {"type": "object", "required": ["error"], "properties": {"error": {"type": "object", "required": ["code", "message"],
        "properties": {"code": {"type": "string"}, "message": {"type": "string"}}}}},
      "article": )";

constexpr const char* kOpenApiTail = R"(
    }
  }
}
)";

constexpr const char* kPage = R"html(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'">
<title>vietfacts</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
code, pre, textarea { font: 14px/1.45 ui-monospace, monospace }
textarea { width: 100%; box-sizing: border-box }
pre { background: #f4f4f2; padding: 1rem; overflow: auto; max-height: 40rem }
td { padding: .15rem 1.5rem .15rem 0; vertical-align: top }
</style>
</head>
<body>
<h1>vietfacts</h1>
<p>Facts from Vietnamese news articles: document references, dates, people with titles, member counts, percentages.</p>
<table>
<tr><td><code>POST /extract</code></td><td>an article in the body, its facts in the answer; <code>?published=2024-07-29</code> is its day of publication where it states none, <code>?text=1</code> adds the text</td></tr>
<tr><td><code><a href="/health">GET /health</a></code></td><td>whether the service answers</td></tr>
<tr><td><code><a href="/metrics">GET /metrics</a></code></td><td>counters for Prometheus</td></tr>
<tr><td><code><a href="/openapi.json">GET /openapi.json</a></code></td><td>all of this for programs</td></tr>
</table>
<pre>curl --data-binary @article.txt http://HOST:PORT/extract</pre>
<form id="form">
<p><label for="article">An article to try</label><br>
<textarea id="article" rows="8" lang="vi">Ngày 16/6/2022, đồng chí Trần Thu Hoài, Bí thư Chi bộ, cho biết chi bộ đã kết nạp 26 đảng viên mới, đạt trên 150% kế hoạch.</textarea></p>
<p><button>Extract</button></p>
</form>
<pre id="answer" aria-live="polite" hidden></pre>
<script>
document.getElementById("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = document.getElementById("answer");
  const response = await fetch("/extract", {method: "POST", body: document.getElementById("article").value});
  answer.hidden = false;
  answer.textContent = JSON.stringify(await response.json(), null, 2);
});
</script>
</body>
</html>
)html";

}  // namespace

std::string OpenApiDescription() {
  std::string schema(JsonSchema());
  // Its inner references name places in a document of its own.
  constexpr std::string_view kInner = "\"#/$defs/";
  constexpr std::string_view kHere = "\"#/components/schemas/article/$defs/";
  for (size_t at = schema.find(kInner); at != std::string::npos;
       at = schema.find(kInner, at + kHere.size())) {
    schema.replace(at, kInner.size(), kHere);
  }
  return kOpenApiHead + schema + kOpenApiTail;
}

std::string ServicePage() { return kPage; }

}  // namespace vietfacts
