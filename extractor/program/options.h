// Options of a subcommand: read by Boost.Program_options, with messages and help texts for people.
#ifndef VIETFACTS_PROGRAM_OPTIONS_H_
#define VIETFACTS_PROGRAM_OPTIONS_H_

#include <boost/program_options.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace vietfacts {

// Reads `arguments`; what is no option goes to the option `positional`, a hidden one, in the order
// given. "-" is no option and nothing after "--" is. Options may not be shortened. Throws
// UsageError.
boost::program_options::variables_map ReadOptions(
    const std::vector<std::string>& arguments,
    const boost::program_options::options_description& options, const std::string& positional);

// "  -o, --output FILE    what it is for…", a line or more for each option.
std::string DescribeOptions(const boost::program_options::options_description& options);

// The candidate that `word` is a likely slip of; empty where none is near.
std::string Nearest(std::string_view word, const std::vector<std::string>& candidates);

// "; did you mean 'CANDIDATE'?" or, where none is near, "; OTHERWISE".
std::string Suggest(std::string_view word, const std::vector<std::string>& candidates,
                    const std::string& otherwise);

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_OPTIONS_H_
