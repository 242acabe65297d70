#include "extractor/write/brat_article.h"

namespace vietfacts {

const std::string_view kBratAnnotationConf = R"([entities]
Decree
Date
Person
Count
Percentage

[relations]
Short_for	Arg1:Decree, Arg2:Decree
Equiv	Arg1:Person, Arg2:Person, <REL-TYPE>:symmetric-transitive
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Granularity	Arg:Date, Value:minute|day|month|quarter|year|decade|century|interval
Lunar	Arg:Date
Qualifier	Arg:Count|Percentage, Value:exact|about|over|under|at_least|at_most
Class	Arg:Count, Value:person|organization|collective
)";

const std::string_view kBratVisualConf = R"([labels]
Decree | Decree | Decr
Date | Date
Person | Person | Pers
Count | Count
Percentage | Percentage | %
Short_for | short for | short

[drawing]
SPAN_DEFAULT	fgColor:black, bgColor:lightgray, borderColor:darken
ARC_DEFAULT	color:black, arrowHead:triangle-5
Decree	bgColor:#cfe0ff
Date	bgColor:#cdeed3
Person	bgColor:#f3d4f1
Count	bgColor:#ffe6b3
Percentage	bgColor:#c9eef2
)";

}  // namespace vietfacts
