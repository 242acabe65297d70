// One article in the standoff format of the annotation tool brat: its text, and its facts beside
// it.
#ifndef VIETFACTS_WRITE_BRAT_ARTICLE_H_
#define VIETFACTS_WRITE_BRAT_ARTICLE_H_

#include <string>
#include <string_view>

#include "extractor/extractor.h"
#include "extractor/origin.h"

namespace vietfacts {

// "annotation.conf" and "visual.conf" of a collection: what BratAnnotations may hold, and its
// colours.
extern const std::string_view kBratAnnotationConf;
extern const std::string_view kBratVisualConf;

// The text with each line break and tab as a single '\n' or ' ', so that every reader sees the same
// lines; as many code points as before.
std::string BratText(std::string_view text);

// The facts, a line each: places as T, what has few values as A, the mentions of one person as an
// Equiv, a short reference and the full one as an R, all other fields as notes (#). `text` is what
// BratText made of the article's; offsets count its code points.
std::string BratAnnotations(std::string_view text, const Facts& facts);

// "000007-tin-van", from where the article came from: unique by the number, in ASCII and safe as
// the name of a file.
std::string BratName(size_t number, const Origin& origin);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_BRAT_ARTICLE_H_
