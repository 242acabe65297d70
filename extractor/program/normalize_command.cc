// vietfacts normalize: a filter that writes Vietnamese text in one encoding, form and style.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <stdexcept>
#include <utility>

#include "extractor/program/command.h"
#include "extractor/program/encoding_option.h"
#include "extractor/program/options.h"
#include "extractor/program/stop_on_signal.h"
#include "extractor/read/read_bytes.h"
#include "extractor/text/normalize_stream.h"
#include "extractor/text/utf8.h"
#include "extractor/write/output.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kUsage = R"(usage: vietfacts normalize [OPTIONS] [FILE...]

Writes Vietnamese text, whatever it is stored in, in one encoding, one Unicode
form and one style of tone marks. FILEs are written one after another; '-', or
no FILE, is standard input. A text of any size needs little memory.

options:
)";

constexpr std::string_view kEncodings = R"(
encodings:
  UTF-8, UTF-16LE, UTF-16BE
  windows-1258  base letter and combining tone mark
  TCVN3         ABC fonts (.VnTime). It has no capitals with a tone mark: they
                are told by the letters beside them, as in "TæNG" (TỔNG), at the
                beginning of a sentence and in names that are known ("Ên §é"
                is Ấn Độ), and are small letters elsewhere
  TCVN5712-1    TCVN 5712:1993 in full, with all capitals
  VNI           VNI fonts for Windows (VNI-Times)
  VPS, VISCII
  VIQR          ASCII: Vie^.t Nam. In a text with backslashes before
                punctuation, as RFC 1456 asks, all else is a mark; without, the
                words tell
  windows-1252  Western European

What the encoding of --to lacks is written as an ASCII look-alike (" for “,
- for –, ... for …), else as the letter without its marks, else as '?'; each
such character is reported.
)";

constexpr std::string_view kExamples = R"(
exit status:
  0   all went well
  1   something could not be read or written as it is; standard error says what
  2   the run stopped: the command line is wrong, a FILE is missing, or the
      output can't be written

examples:
  vietfacts normalize old.txt > new.txt
      Whatever the encoding of old.txt: UTF-8 in NFC.

  vietfacts normalize --from TCVN3 --tones new old.txt
      The encoding is known, and tone marks are to be in the new style: hoà.

  vietfacts normalize --tones old < a.txt | grep 'thủy'
      Finds 'thuỷ' as well.

  echo 'Vie^.t Nam' | vietfacts normalize
      Việt Nam

  vietfacts normalize --repair dump.txt
      Also puts right what went wrong before: 'Ä‘áº£ng' and '&#273;&#7843;ng'
      are đảng.

  vietfacts normalize --to VISCII a.txt -o a.vis
      For a program of the 1990s.

  vietfacts normalize --form nfd a.txt | iconv -t ASCII//TRANSLIT
      Decomposed, for what takes marks off.
)";

po::options_description OptionsOfNormalize() {
  po::options_description options;
  auto add = options.add_options();
  add("from", po::value<std::string>()->value_name("ENCODING"),
      "the encoding of the input, where it is not to be found out for each FILE");
  add("to", po::value<std::string>()->value_name("ENCODING"),
      "the encoding of the output (unless given: UTF-8); none has a byte order mark");
  add("form", po::value<std::string>()->value_name("FORM"),
      "nfc: a letter with its marks is one character (unless given); nfd: marks are characters of "
      "their own, as on a Mac");
  add("tones", po::value<std::string>()->value_name("STYLE"),
      "old: hòa, khỏe, thủy; new: hoà, khoẻ, thuỷ; keep: as they are (unless given)");
  add("repair", "put right UTF-8 that was read as windows-1252, and character references");
  add("output,o", po::value<std::string>()->value_name("FILE"),
      "write to FILE, which appears when it is whole or not at all");
  add("help,h", "this text");
  return options;
}

std::string HelpOfNormalize() {
  return std::string(kUsage) + DescribeOptions(OptionsOfNormalize()) + std::string(kEncodings) +
         std::string(kExamples);
}

// The value of an option that has a few words as values.
std::string OneOf(const po::variables_map& values, const std::string& name,
                  const std::vector<std::string>& words) {
  if (!values.count(name)) return words[0];
  const auto& value = values[name].as<std::string>();
  std::string all;
  for (const std::string& word : words) {
    if (word == value) return word;
    all += (all.empty() ? "" : ", ") + word;
  }
  throw UsageError("--" + name + " '" + value + "': there is no such value" +
                   Suggest(value, words, "there are " + all));
}

Normalization ReadNormalization(const po::variables_map& values) {
  Normalization wanted;
  if (values.count("from")) wanted.from = ReadEncoding("--from", values["from"].as<std::string>());
  if (values.count("to")) wanted.to = ReadEncoding("--to", values["to"].as<std::string>());
  wanted.form = OneOf(values, "form", {"nfc", "nfd"}) == "nfd" ? Form::kNfd : Form::kNfc;
  const std::string tones = OneOf(values, "tones", {"keep", "old", "new"});
  if (tones != "keep") wanted.tones = tones == "old" ? ToneStyle::kOld : ToneStyle::kNew;
  if (values.count("repair")) wanted.damage = Damage::kRepair;
  const bool unicode = wanted.to == Encoding::kUtf8 || wanted.to == Encoding::kUtf16Le ||
                       wanted.to == Encoding::kUtf16Be;
  if (wanted.form == Form::kNfd && !unicode) {
    throw UsageError("--form nfd: only Unicode has a decomposed form, not " +
                     std::string(NameOf(wanted.to)));
  }
  return wanted;
}

// An open input.
class Input {
 public:
  // Throws UsageError where there is no such file.
  explicit Input(const std::string& path) : name_(path == "-" ? "standard input" : path) {
    if (path == "-") return;
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw UsageError("'" + path + "': " + SystemMessage(errno));
    struct stat status;
    if (::fstat(descriptor_, &status) == 0 && S_ISDIR(status.st_mode)) {
      ::close(descriptor_);
      throw UsageError("'" + path + "' is a folder; name the files in it");
    }
  }
  Input(Input&& other) noexcept
      : name_(std::move(other.name_)), descriptor_(std::exchange(other.descriptor_, 0)) {}
  ~Input() {
    if (descriptor_ > 0) ::close(descriptor_);
  }

  const std::string& name() const { return name_; }

  // The next bytes; empty at the end. Throws std::runtime_error where they can't be read.
  std::string_view Read() {
    ssize_t got;
    do {
      got = ::read(descriptor_, buffer_.data(), buffer_.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) throw std::runtime_error("'" + name_ + "': " + SystemMessage(errno));
    return {buffer_.data(), static_cast<size_t>(got)};
  }

 private:
  std::string name_;
  int descriptor_ = 0;
  std::string buffer_ = std::string(size_t{1} << 18, '\0');
};

void Say(const std::string& name, const std::string& what) {
  std::fprintf(stderr, "vietfacts normalize: %s: %s\n", PrintableName(name).c_str(), what.c_str());
}

// Says what did not go well; false where something did not.
bool Report(const std::string& name, const NormalizationReport& report, Encoding to) {
  const std::string at = std::to_string(report.first_wrong_byte);
  if (report.replacements > 0) {
    Say(name, "U+FFFD stands for bytes that are no " + report.encoding + " in " +
                  std::to_string(report.replacements) +
                  (report.replacements == 1 ? " place, byte " : " places, the first at byte ") +
                  at);
  }
  if (report.undecodable) {
    Say(name, "the bytes are text in no encoding that is known, and no UTF-8 from byte " + at +
                  " on; --from ENCODING reads them all the same");
  }
  if (!report.lacking.empty()) {
    constexpr size_t kShown = 10;
    std::string characters;
    size_t shown = 0;
    for (const auto& [character, count] : report.lacking) {
      if (++shown > kShown) break;
      characters += shown == 1 ? " " : ", ";
      AppendUtf8(characters, character);
      characters += " (" + std::to_string(count) + ")";
    }
    if (report.lacking.size() > kShown) {
      characters += " and " + std::to_string(report.lacking.size() - kShown) + " more";
    }
    Say(name, std::string(NameOf(to)) + " lacks" + characters + "; others stand for them");
  }
  return !report.undecodable && report.replacements == 0 && report.lacking.empty();
}

int RunNormalize(const std::vector<std::string>& arguments) {
  const po::variables_map values = ReadOptions(arguments, OptionsOfNormalize(), "file");
  const Normalization wanted = ReadNormalization(values);
  std::vector<std::string> paths = {"-"};
  if (values.count("file")) paths = values["file"].as<std::vector<std::string>>();
  std::vector<Input> inputs;
  for (const std::string& path : paths) inputs.emplace_back(path);
  Output output(values.count("output") ? values["output"].as<std::string>() : "-");
  const StopOnSignal stop(StopOnSignal::First::kEnds);
  StopOnSignal::Remove({output.part()});
  bool well = true;
  for (Input& input : inputs) {
    NormalizeStream stream(wanted);
    std::string out;
    for (std::string_view bytes = input.Read(); !bytes.empty(); bytes = input.Read()) {
      stream.Add(bytes, out);
      output.Write(out);
      out.clear();
    }
    stream.Finish(out);
    output.Write(out);
    well = Report(input.name(), stream.report(), wanted.to) && well;
  }
  output.Commit();
  return well ? kAllWell : kSomeFailed;
}

}  // namespace

Command NormalizeCommand() {
  return {"normalize", "writes text in one encoding, Unicode form and style of tone marks",
          HelpOfNormalize, RunNormalize};
}

}  // namespace vietfacts
