#include "extractor/write/brat_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <system_error>

#include "extractor/write/brat_article.h"
#include "extractor/write/descriptor.h"
#include "extractor/write/output.h"
#include "extractor/write/output_folder.h"

namespace vietfacts {
namespace {

namespace fs = std::filesystem;

constexpr char kAnnotationConf[] = "annotation.conf";
constexpr char kVisualConf[] = "visual.conf";
constexpr char kArticles[] = "articles.tsv";
constexpr char kHeader[] = "document\tpath\tmember\turl\ttitle\tpublished\terror\tmessage\n";

// As BratName gives them: "000001-NAME.txt".
bool IsOfArticle(std::string_view name) {
  if (!name.ends_with(".txt") && !name.ends_with(".ann")) return false;
  const size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
  return digits >= 6 && (name[digits] == '-' || name[digits] == '.');
}

bool IsOurs(std::string_view name) {
  return name == kAnnotationConf || name == kVisualConf || name == kArticles || IsOfArticle(name);
}

// A cell of a table whose rows are lines.
void AppendCell(std::string& row, std::string_view text, char end = '\t') {
  for (char c : text) row += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  row += end;
}

class BratWriter : public ArticleWriter {
 public:
  explicit BratWriter(const std::string& path)
      : folder_(Checked(path), IsOurs, false),
        articles_(folder_.part() + '/' + kArticles, 0, Output::Growth::kInPlace) {
    WriteFile(kAnnotationConf, kBratAnnotationConf);
    WriteFile(kVisualConf, kBratVisualConf);
    articles_.Write(kHeader);
  }

  // The bytes of the text, the text, the annotations.
  std::string Render(const Origin&, const Extraction& extraction) const override {
    if (extraction.error) return {};
    const std::string text = BratText(extraction.text ? *extraction.text : "");
    return std::to_string(text.size()) + '\n' + text + BratAnnotations(text, extraction.facts);
  }

  void Write(const Origin& origin, const Extraction& extraction,
             std::string_view rendered) override {
    ++id_;
    std::string name;
    if (!extraction.error) {
      name = BratName(id_, origin);
      const size_t line = rendered.find('\n');
      size_t bytes = 0;
      std::from_chars(rendered.data(), rendered.data() + line, bytes);
      rendered.remove_prefix(line + 1);
      WriteFile(name + ".txt", rendered.substr(0, bytes));
      WriteFile(name + ".ann", rendered.substr(bytes));
    }
    AddRow(name, origin, extraction);
  }

  void Commit() override {
    Sync();
    articles_.Commit();
    folder_.Commit();
  }

  std::vector<std::string> parts() const override { return {folder_.part()}; }

 private:
  // Whoever annotates does so in this folder: it is not replaced as others are.
  static const std::string& Checked(const std::string& path) {
    if (path == "-") {
      throw OutputError("standard output", "brat needs a folder: name it with -o");
    }
    std::error_code error;
    if (fs::is_directory(path, error) && !fs::is_empty(path, error)) {
      throw OutputError(path,
                        "this folder is not empty; what people annotated in it is not "
                        "replaced. Name another");
    }
    return path;
  }

  void WriteFile(const std::string& name, std::string_view bytes) const {
    const std::string path = folder_.part() + '/' + name;
    const auto fail = [&] { throw OutputError(path, std::generic_category().message(errno)); };
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) fail();
    if (!WriteAll(file, bytes)) {
      const int error = errno;
      ::close(file);
      errno = error;
      fail();
    }
    if (::close(file) != 0) fail();
  }

  void AddRow(const std::string& name, const Origin& origin, const Extraction& extraction) {
    std::string row;
    AppendCell(row, name);
    AppendCell(row, origin.path.value_or(""));
    AppendCell(row, origin.member.value_or(""));
    AppendCell(row, origin.url.value_or(""));
    AppendCell(row, extraction.title);
    AppendCell(row, extraction.published);
    AppendCell(row, extraction.error ? extraction.error->code : "");
    AppendCell(row, extraction.error ? extraction.error->message : "", '\n');
    articles_.Write(row);
  }

  // Everything in the folder at once: file by file would take a thousand times as long.
  void Sync() const {
    const int folder = ::open(folder_.part().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = folder >= 0 && ::syncfs(folder) == 0;
    const int error = errno;
    if (folder >= 0) ::close(folder);
    if (!synced) throw OutputError(folder_.part(), std::generic_category().message(error));
  }

  OutputFolder folder_;  // outlives its file
  Output articles_;
  uint64_t id_ = 0;  // of the last article
};

}  // namespace

std::unique_ptr<ArticleWriter> MakeBratWriter(const std::string& path) {
  return std::make_unique<BratWriter>(path);
}

}  // namespace vietfacts
