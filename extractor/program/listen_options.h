// Options of the commands that listen for HTTP.
#ifndef VIETFACTS_PROGRAM_LISTEN_OPTIONS_H_
#define VIETFACTS_PROGRAM_LISTEN_OPTIONS_H_

#include <boost/program_options.hpp>
#include <string>

#include "extractor/http/http_server.h"

namespace vietfacts {

// --host and --port, which is `port` unless given.
void AddListenOptions(boost::program_options::options_description& options, int port);

// The whole number of an option, in least … most; `otherwise` where it is not given. Throws
// UsageError.
size_t ReadNumber(const boost::program_options::variables_map& values, const std::string& option,
                  size_t otherwise, size_t least, size_t most);

// Where --host says, or else at this machine's own address.
std::string ReadHost(const boost::program_options::variables_map& values);

// To be called before threads are started, for a program in which `busy` of them work at the same
// time and many wait. The allocator would give each a heap of its own, and keep what large articles
// took for ever; so memory follows those that work.
void KeepMemorySteady(size_t busy);

// Listens where the options say, tells so on standard error as `command` unless --quiet is given,
// and answers until SIGINT or SIGTERM, which all threads have blocked (BlockStopSignals). Throws
// UsageError where it can't listen there.
void ListenUntilSignal(HttpServer& server, const std::string& command,
                       const boost::program_options::variables_map& values, int port);

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_LISTEN_OPTIONS_H_
