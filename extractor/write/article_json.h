// One article as the JSON object that `vietfacts schema` describes.
#ifndef VIETFACTS_WRITE_ARTICLE_JSON_H_
#define VIETFACTS_WRITE_ARTICLE_JSON_H_

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "extractor/extractor.h"
#include "extractor/origin.h"

namespace vietfacts {

using CompactJson = rapidjson::Writer<rapidjson::StringBuffer>;
using PrettyJson = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

// Writes one object: the article with its facts, or its error record. `Json` is one of the two
// above.
template <class Json>
void WriteArticleJson(const Origin& origin, const Extraction& extraction, Json& json);

extern template void WriteArticleJson(const Origin&, const Extraction&, CompactJson&);
extern template void WriteArticleJson(const Origin&, const Extraction&, PrettyJson&);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_ARTICLE_JSON_H_
