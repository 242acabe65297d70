// The pages over HTTP: which address leads where, and what a browser may do with an answer.
#ifndef VIETFACTS_BROWSE_SITE_H_
#define VIETFACTS_BROWSE_SITE_H_

#include <string>
#include <string_view>
#include <vector>

#include "extractor/http/http_server.h"

namespace vietfacts {

// Adds all of it to `server`, which is reached by `names` (in lower case) beside IP addresses and
// localhost. Every answer reads the database anew; it was checked (CheckFactsDatabase).
void AddSite(HttpServer& server, const std::string& database_path,
             const std::vector<std::string>& names);

// Whether a request may name `header` (Host) as where it wants to go: a page elsewhere can have its
// own name point to this machine (DNS rebinding), but not an IP address, localhost or `names`.
bool IsOwnHost(std::string_view header, const std::vector<std::string>& names);

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_SITE_H_
