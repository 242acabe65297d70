// Provisional: `vietfacts extract FILE… [-o OUT]`, JSON Lines. The real command line replaces it.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "extractor/extractor.h"

using namespace vietfacts;
using W = rapidjson::Writer<rapidjson::StringBuffer>;
static void S(W& w, const char* k, const std::string& v) { w.Key(k); w.String(v.c_str(), v.size()); }
static void O(W& w, const char* k, const std::optional<std::string>& v) { w.Key(k); if (v) w.String(v->c_str(), v->size()); else w.Null(); }
static void N(W& w, const char* k, const std::optional<double>& v) { w.Key(k); if (!v) w.Null(); else if (*v == (double)(int64_t)*v) w.Int64((int64_t)*v); else w.Double(*v); }
static void P(W& w, const Place& p) { S(w, "text", p.text); w.Key("start"); w.Uint64(p.start); w.Key("end"); w.Uint64(p.end); }
static void L(W& w, const char* k, const std::vector<std::string>& v) { w.Key(k); w.StartArray(); for (auto& s : v) w.String(s.c_str(), s.size()); w.EndArray(); }

int main(int argc, char** argv) {
  std::vector<std::string> paths;
  std::string out, patterns;
  for (int i = 2; i < argc; ++i) {
    std::string a = argv[i];
    if (a == "-o") out = argv[++i];
    else if (a == "--patterns") patterns = argv[++i];
    else if (a == "--quiet") ;
    else if (std::filesystem::is_directory(a)) { for (auto& e : std::filesystem::directory_iterator(a)) if (e.path().extension() == ".txt") paths.push_back(e.path()); }
    else paths.push_back(a);
  }
  std::ofstream file; if (!out.empty()) file.open(out);
  std::ostream& stream = out.empty() ? std::cout : file;
  try {
  Options options; options.patterns = patterns;
  Extractor extractor(options);
  for (auto& path : paths) {
    std::ifstream in(path); std::stringstream bytes; bytes << in.rdbuf();
    Extraction e = extractor.Extract(bytes.str());
    rapidjson::StringBuffer b; W w(b);
    w.StartObject();
    w.Key("source"); w.StartObject(); S(w, "path", path); w.EndObject();
    w.Key("article"); w.StartObject(); S(w, "title", e.title); O(w, "published", e.published.empty() ? std::nullopt : std::optional(e.published)); L(w, "authors", e.authors); w.EndObject();
    w.Key("decrees"); w.StartArray();
    for (auto& d : e.facts.decrees) { w.StartObject(); P(w, d.place); S(w, "type", d.type); O(w, "number", d.number); O(w, "year", d.year); O(w, "symbol", d.symbol); O(w, "code", d.code); O(w, "name", d.name); O(w, "issuer", d.issuer); O(w, "issued", d.issued); O(w, "subject", d.subject); O(w, "pinpoint", d.pinpoint); O(w, "resolved", d.resolved); L(w, "inferred", d.inferred); S(w, "rule", d.rule); w.EndObject(); }
    w.EndArray(); w.Key("dates"); w.StartArray();
    for (auto& d : e.facts.dates) { w.StartObject(); P(w, d.place); O(w, "value", d.value); S(w, "granularity", d.granularity); S(w, "calendar", d.calendar); L(w, "inferred", d.inferred); S(w, "rule", d.rule); w.EndObject(); }
    w.EndArray(); w.Key("people"); w.StartArray();
    for (auto& p : e.facts.people) { w.StartObject(); O(w, "name", p.name); w.Key("titles"); w.StartArray(); for (auto& t : p.titles) { w.StartObject(); S(w, "text", t.text); S(w, "role", t.role); O(w, "organization", t.organization); w.EndObject(); } w.EndArray(); w.Key("mentions"); w.StartArray(); for (auto& m : p.mentions) { w.StartObject(); P(w, m.place); O(w, "honorific", m.honorific); w.EndObject(); } w.EndArray(); S(w, "rule", p.rule); w.EndObject(); }
    w.EndArray(); w.Key("counts"); w.StartArray();
    for (auto& c : e.facts.counts) { w.StartObject(); P(w, c.place); N(w, "value", c.value); N(w, "max", c.max); N(w, "total", c.total); S(w, "qualifier", std::string(QualifierName(c.qualifier))); S(w, "unit", c.unit); S(w, "class", c.unit_class); O(w, "action", c.action); O(w, "holder", c.holder); S(w, "rule", c.rule); w.EndObject(); }
    w.EndArray(); w.Key("percentages"); w.StartArray();
    for (auto& c : e.facts.percentages) { w.StartObject(); P(w, c.place); N(w, "value", c.value); N(w, "max", c.max); S(w, "unit", c.unit); S(w, "qualifier", std::string(QualifierName(c.qualifier))); O(w, "of", c.of); S(w, "rule", c.rule); w.EndObject(); }
    w.EndArray(); w.Key("warnings"); w.StartArray();
    for (auto& c : e.facts.warnings) { w.StartObject(); S(w, "code", c.code); S(w, "message", c.message); P(w, c.place); w.EndObject(); }
    w.EndArray(); w.EndObject();
    stream << b.GetString() << "\n";
  }
  } catch (const std::exception& error) { std::cerr << error.what() << "\n"; return 2; }
}
