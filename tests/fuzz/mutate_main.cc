// Runs a fuzzer where there is no libFuzzer:
//   PROGRAM RUNS RANDOM DICTIONARY SEEDS… [--max-bytes N] [--seconds]
//
// Feeds every seed (a file, or all in a folder), then RUNS inputs made from them of N bytes at most (200,000), the same ones each
// time for the same number RANDOM. --seconds also tells which input took longest for its length, with the time that a byte usually
// takes, leaves it in "slowest-input", and fails with the status 4 where that is more than kMostTimesUsual times as long. An input
// that a check fails on is left in "crash-input" (status 3).
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/mutator.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

namespace fs = std::filesystem;

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "%s: can't be read\n", path.c_str());
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

void AddSeeds(const fs::path& path, std::vector<std::string>& seeds) {
  if (!fs::is_directory(path)) {
    seeds.push_back(ReadFile(path));
    return;
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) seeds.push_back(ReadFile(file));
}

// The strings of a dictionary, whose only escapes are \xHH, \" and \\.
std::vector<std::string> ReadWords(const fs::path& path) {
  std::ifstream file(path);
  std::vector<std::string> words;
  for (std::string line; std::getline(file, line);) {
    if (line.size() < 2 || line[0] != '"') continue;
    std::string word;
    for (size_t i = 1; i + 1 < line.size(); ++i) {
      if (line[i] != '\\') {
        word += line[i];
      } else if (line[++i] == 'x') {
        word += static_cast<char>(std::stoi(line.substr(i + 1, 2), nullptr, 16));
        i += 2;
      } else {
        word += line[i];
      }
    }
    words.push_back(word);
  }
  return words;
}

// A byte of any input may take so many times as long as one of them does on average.
constexpr double kMostTimesUsual = 100;

// What took how long.
class Times {
 public:
  void Add(const std::string& input, double seconds) {
    // What every article costs, however short, counts as so many bytes.
    constexpr size_t kFixed = 1000;
    total_seconds_ += seconds;
    total_bytes_ += input.size() + kFixed;
    const double per_byte = seconds / static_cast<double>(input.size() + kFixed);
    if (per_byte <= slowest_) return;
    slowest_ = per_byte;
    slowest_input_ = input;
  }
  // False where an input took too long.
  bool Print() const {
    const double usual = total_seconds_ / static_cast<double>(total_bytes_);
    std::printf("%.0f ns a byte; the slowest input %.0f, %.1f times that\n", usual * 1e9,
                slowest_ * 1e9, slowest_ / usual);
    std::ofstream("slowest-input", std::ios::binary) << slowest_input_;
    return slowest_ <= kMostTimesUsual * usual;
  }

 private:
  double total_seconds_ = 0, slowest_ = 0;
  size_t total_bytes_ = 0;
  std::string slowest_input_;
};

// Kept for the handler of abort, which can't be given anything.
std::string current_input;

void KeepCrash(int) {
  std::ofstream("crash-input", std::ios::binary) << current_input;
  std::_Exit(3);
}

void Run(std::string input, Times* times) {
  current_input = std::move(input);
  const std::clock_t begin = std::clock();  // of this process alone, however busy the machine is
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(current_input.data()),
                         current_input.size());
  if (times) {
    times->Add(current_input, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool timed = !arguments.empty() && arguments.back() == "--seconds";
  if (timed) arguments.pop_back();
  size_t max_bytes = 200'000;
  if (arguments.size() > 2 && arguments[arguments.size() - 2] == "--max-bytes") {
    max_bytes = std::stoul(arguments.back());
    arguments.resize(arguments.size() - 2);
  }
  if (arguments.size() < 4) {
    std::fprintf(stderr,
                 "usage: %s RUNS RANDOM DICTIONARY SEEDS... [--max-bytes N] [--seconds]\n",
                 argv[0]);
    return 2;
  }
  std::signal(SIGABRT, KeepCrash);
  std::vector<std::string> seeds;
  for (size_t i = 3; i < arguments.size(); ++i) AddSeeds(arguments[i], seeds);
  Times times;
  for (const std::string& seed : seeds) Run(seed, nullptr);
  const long runs = std::stol(arguments[0]);
  Mutator mutator(seeds, ReadWords(arguments[2]), std::stoull(arguments[1]));
  for (long run = 1; run <= runs; ++run) {
    Run(mutator.Next(max_bytes), timed ? &times : nullptr);
    if (timed && run % 10000 == 0) std::fprintf(stderr, "%ld inputs\n", run);
  }
  std::printf("%zu seeds and %ld inputs made from them\n", seeds.size(), runs);
  return !timed || times.Print() ? 0 : 4;
}
