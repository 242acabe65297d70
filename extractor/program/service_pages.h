// What the HTTP service says of itself, for programs and for people.
#ifndef VIETFACTS_PROGRAM_SERVICE_PAGES_H_
#define VIETFACTS_PROGRAM_SERVICE_PAGES_H_

#include <string>

namespace vietfacts {

// OpenAPI 3.1, with the schema of an article's facts in it.
std::string OpenApiDescription();

// HTML: the requests there are, and a form to try one. Needs nothing from elsewhere.
std::string ServicePage();

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_SERVICE_PAGES_H_
