// Words that tell whether a word of TCVN3 that begins with a toned vowel was written with a
// capital. Few words begin so, and fewer of them stand in names.
#ifndef VIETFACTS_TEXT_TCVN3_WORDS_H_
#define VIETFACTS_TEXT_TCVN3_WORDS_H_

#include <string_view>

namespace vietfacts {

// All in lower case. Source of the family names: "Họ người Việt Nam", Vietnamese Wikipedia.

// "Ảnh" begins a credit behind a dash: "… tại lễ khai mạc - Ảnh: Thu Hà".
inline constexpr std::string_view kTcvn3Picture = "ảnh";

// A country's name, and nothing else.
inline constexpr std::string_view kTcvn3Always[] = {"úc"};

// Two words that are a name where the second has its capital.
struct Tcvn3Pair {
  std::string_view first, second;
};
inline constexpr Tcvn3Pair kTcvn3BeforeCapital[] = {
    {"ấn", "độ"},   {"ả", "rập"},    {"óc", "eo"},   {"ý", "yên"},  {"ứng", "hòa"},
    {"ứng", "hoà"}, {"ái", "nghĩa"}, {"ái", "quốc"}, {"ái", "vân"},
};
// Two words that are a name in any case.
inline constexpr Tcvn3Pair kTcvn3Phrases[] = {{"á", "châu"}, {"á", "âu"}};
// Two words that are a title with a capital before a name: "Á hậu".
inline constexpr Tcvn3Pair kTcvn3BeforeName[] = {{"á", "hậu"}};
// Two words that begin a line with a capital, whatever the line before.
inline constexpr Tcvn3Pair kTcvn3BeginLine[] = {{"ủy", "ban"}};
// Two words whose second is a name: "Đông Nam Á", "nước Ý".
inline constexpr Tcvn3Pair kTcvn3Behind[] = {
    {"châu", "á"}, {"nam", "á"},    {"đông", "á"},    {"bắc", "á"}, {"trung", "á"},
    {"tây", "á"},  {"âu", "á"},     {"nước", "ý"},    {"gốc", "ý"}, {"nước", "áo"},
    {"gốc", "áo"}, {"vũng", "áng"}, {"mường", "ảng"}, {"chư", "á"}, {"cháu", "ánh"},
    {"em", "ánh"}, {"cháu", "ái"},
};
// Countries, behind which these are countries too: "Đức, Ý", "Nga - Ấn".
inline constexpr std::string_view kTcvn3Countries[] = {"đức", "bỉ",   "pháp",  "nga", "mỹ",
                                                       "anh", "nhật", "trung", "sĩ",  "quốc"};
inline constexpr std::string_view kTcvn3CountriesAtTimes[] = {"ý", "áo", "ấn"};

// Behind the last word of these a quotation is a title: `chương trình "Áo ấm"`, `đề án "Ứng dụng"`.
inline constexpr std::string_view kTcvn3Titled[] = {"án",   "trình", "đề",  "thảo", "thi",
                                                    "động", "trào",  "tên", "khúc", "phim"};

// Given names. The first are hardly ever anything else behind a word with a capital.
inline constexpr std::string_view kTcvn3Names[] = {"ánh", "ái", "út", "ức", "á"};
inline constexpr std::string_view kTcvn3NamesAtTimes[] = {"ảnh", "ấn", "ẩn", "ý",  "ứng", "ước",
                                                          "ít",  "ổn", "ẩm", "ấm", "ích", "áng"};
// Begins names before a word with a capital, but not behind this one: "phản ánh".
inline constexpr std::string_view kTcvn3FirstOfName = "ánh";
inline constexpr std::string_view kTcvn3NotBeforeName = "phản";
// What makes a verb or noun of them: "ấn định".
inline constexpr std::string_view kTcvn3BehindNoName[] = {
    "định", "tượng", "tính", "kiến", "cử",  "dụng", "phó", "xử",    "hưởng", "nhất",
    "thức", "nghĩa", "nấp",  "mơ",   "đạt", "chí",  "đồ",  "tưởng", "hiệu",  "viên"};
// Those may be named by such a name alone: "ông Ấn".
inline constexpr std::string_view kTcvn3Honorifics[] = {"ông", "bà",  "anh", "chị",
                                                        "cô",  "chú", "thầy"};
inline constexpr std::string_view kTcvn3NamesAlone[] = {"ánh", "ái", "út", "ấn", "ẩn"};

// Family names, and middle names that hardly ever end a name.
inline constexpr std::string_view kTcvn3FamilyNames[] = {
    "nguyễn", "trần", "lê",  "phạm", "huỳnh", "hoàng", "phan",  "vũ",    "võ",   "đặng",
    "bùi",    "đỗ",   "hồ",  "ngô",  "dương", "lý",    "đào",   "đinh",  "đoàn", "trịnh",
    "trương", "lâm",  "mai", "tô",   "lương", "phùng", "quách", "tạ",    "thái", "triệu",
    "châu",   "cao",  "chu", "hà",   "kiều",  "la",    "lưu",   "nông",  "tống", "tăng",
    "vương",  "văn",  "thị", "vi",   "giàng", "lò",    "sùng",  "thạch", "từ",   "quàng"};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_TCVN3_WORDS_H_
