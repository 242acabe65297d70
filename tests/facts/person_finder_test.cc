#include "extractor/facts/person_finder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/facts/people_of.h"

namespace vietfacts {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Sentence {
  const char* text;
  const char* person;  // as TitledIn writes the only one
};

class OnePersonTest : public ::testing::TestWithParam<Sentence> {};

TEST_P(OnePersonTest, HasNameAndTitles) {
  EXPECT_THAT(TitledIn(GetParam().text), ElementsAre(GetParam().person));
}

INSTANTIATE_TEST_SUITE_P(
    TitleBehindTheName, OnePersonTest,
    ::testing::Values(
        Sentence{"Đồng chí Lý Văn Hòa - Bí thư đảng ủy Trung tâm Y tế - phát biểu.",
                 "Lý Văn Hòa: Bí thư đảng ủy Trung tâm Y tế"},
        Sentence{
            "Hôm qua ông Lý Văn Hòa, Bí thư Đảng ủy, Quyền Giám đốc Trung tâm ghi nhận kết quả.",
            "Lý Văn Hòa: Bí thư Đảng ủy; Quyền Giám đốc Trung tâm"},
        Sentence{"Bà Lý Thị Hoa (Phó giám đốc Sở Nội vụ) cho biết.",
                 "Lý Thị Hoa: Phó giám đốc Sở Nội vụ"},
        Sentence{
            "Trong đó có bà Lý Thị Hoa (31 tuổi, Phó Giám đốc Công ty Cổ phần thủy sản Đại An).",
            "Lý Thị Hoa: Phó Giám đốc Công ty Cổ phần thủy sản Đại An"},
        Sentence{"Có ông Lý Văn Hòa, 45 tuổi, giám đốc Sở Y tế, tham dự.",
                 "Lý Văn Hòa: giám đốc Sở Y tế"},
        Sentence{"Bà Lý Thị Hoa, UVBTV, phụ trách công tác Tuyên giáo của Đảng ủy Sở Y tế.",
                 "Lý Thị Hoa: UVBTV; phụ trách công tác Tuyên giáo của Đảng ủy Sở Y tế"},
        Sentence{"Có ông Lý Văn Hòa, Phó Chủ nhiệm Ủy ban Kiểm tra, Đảng ủy Khối Các cơ quan tỉnh.",
                 "Lý Văn Hòa: Phó Chủ nhiệm Ủy ban Kiểm tra, Đảng ủy Khối Các cơ quan tỉnh"},
        Sentence{
            "Ông Lý Văn Hòa, chủ tịch UBND xã Phú Mỹ, huyện Tân Phước, tỉnh Tiền Giang, cho biết.",
            "Lý Văn Hòa: chủ tịch UBND xã Phú Mỹ, huyện Tân Phước, tỉnh Tiền Giang"},
        Sentence{"Ông Lý Văn Hòa, nguyên chủ tịch UBND xã Phú Mỹ nhiệm kỳ 2011-2016, đã đến.",
                 "Lý Văn Hòa: nguyên chủ tịch UBND xã Phú Mỹ"}));

INSTANTIATE_TEST_SUITE_P(
    JoinedTitles, OnePersonTest,
    ::testing::Values(
        Sentence{"Ông Lý Văn Hòa còn là Tổng giám đốc Khách sạn Đại An.",
                 "Lý Văn Hòa: Tổng giám đốc Khách sạn Đại An"},
        Sentence{"Tỉnh giao ông Lý Văn Hòa giữ chức Vụ trưởng Vụ Kế hoạch.",
                 "Lý Văn Hòa: Vụ trưởng Vụ Kế hoạch"},
        Sentence{"Khi đó, ông Lý Văn Hòa giữ chức vụ trưởng Ban Dân vận Tỉnh ủy.",
                 "Lý Văn Hòa: trưởng Ban Dân vận Tỉnh ủy"},
        Sentence{"Ông Lý Văn Hòa (Phó giám đốc kiêm Bí thư Đảng ủy của Ban) đã đến.",
                 "Lý Văn Hòa: Phó giám đốc; Bí thư Đảng ủy của Ban"},
        Sentence{"Trên cương vị Phó chủ tịch UBND tỉnh nhiệm kỳ 2006-2011, ông Lý Văn Hòa đã ký.",
                 "Lý Văn Hòa: Phó chủ tịch UBND tỉnh"},
        Sentence{"Bà Lý Thị Hoa, giáo sư Đại học Đà Nẵng, cho biết.",
                 "Lý Thị Hoa: giáo sư Đại học Đà Nẵng"},
        Sentence{"Bà Lý Thị Hoa - bác sĩ khoa Nội tiết - cho biết.",
                 "Lý Thị Hoa: bác sĩ khoa Nội tiết"},
        Sentence{"Ông Lý Văn Hòa sinh năm 1955, quê Nam Định, là Ủy viên Trung ương Đảng.",
                 "Lý Văn Hòa: Ủy viên Trung ương Đảng"},
        Sentence{"Bà Lý Thị Hoa, giáo sư tại Đại học Huế và là người sáng lập Quỹ Tim, cho biết.",
                 "Lý Thị Hoa: giáo sư tại Đại học Huế; người sáng lập Quỹ Tim"},
        Sentence{"Ông Lý Văn Hòa, thành viên ban đối ngoại, cựu Phó chủ tịch Liên đoàn Cờ, đến.",
                 "Lý Văn Hòa: thành viên ban đối ngoại; cựu Phó chủ tịch Liên đoàn Cờ"},
        Sentence{"Giám đốc điều hành của Medrobotics (chuyên làm máy), ông John Smith, nói.",
                 "John Smith: Giám đốc điều hành của Medrobotics"},
        Sentence{"Vụ trưởng Giáo dục đại học Lý Thị Kim Hoa cho biết.",
                 "Lý Thị Kim Hoa: Vụ trưởng Giáo dục đại học"},
        Sentence{"Ông John Smith, người phụ trách môi trường của Đại sứ quán Đức, nói.",
                 "John Smith: người phụ trách môi trường của Đại sứ quán Đức"},
        Sentence{"Trong thời gian làm Giám đốc Sở Y tế, bà Lý Thị Hoa đã ký.",
                 "Lý Thị Hoa: Giám đốc Sở Y tế"},
        Sentence{"Trong thời gian là Giám đốc Sở Điện (nay là Sở Than), bà Lý Thị Hoa đã ký.",
                 "Lý Thị Hoa: Giám đốc Sở Điện"},
        Sentence{"Trong thời gian làm Giám đốc Sở Y tế ông Lý Văn Hòa đã ký.",
                 "Lý Văn Hòa: Giám đốc Sở Y tế"},
        Sentence{"Ông Lý Văn Hòa - Nhà sáng lập và là CEO của ON cho biết.",
                 "Lý Văn Hòa: Nhà sáng lập; CEO của ON"},
        Sentence{"Ông Lý Văn Hòa, Thứ trưởng Công an (nguyên Bí thư Thành ủy Hải Phòng) nói.",
                 "Lý Văn Hòa: Thứ trưởng Công an; nguyên Bí thư Thành ủy Hải Phòng"},
        Sentence{"Có ông Lý Văn Hòa Bí thư Tỉnh ủy Phú Thọ.", "Lý Văn Hòa: Bí thư Tỉnh ủy Phú Thọ"},
        Sentence{"Giám đốc điều hành EuroCham, bà Lý Thị Hoa cho biết.",
                 "Lý Thị Hoa: Giám đốc điều hành EuroCham"},
        Sentence{"Bà Lý Thị Hoa giám đốc sản xuất của Sen Vàng cũng tiết lộ.",
                 "Lý Thị Hoa: giám đốc sản xuất của Sen Vàng"},
        Sentence{"Có ông Lý Văn Hòa - Trưởng phòng PA03, Công an tỉnh Sơn La làm Ủy viên.",
                 "Lý Văn Hòa: Trưởng phòng PA03, Công an tỉnh Sơn La"},
        Sentence{"Bị can là Lý Văn Hòa, 42 tuổi, trú tại phường Đồng Mai, quận Hà Đông, Hà Nội, là "
                 "chủ tịch công ty Đại An.",
                 "Lý Văn Hòa: chủ tịch công ty Đại An"},
        Sentence{"Ông Lý Văn Hòa (chủ trang trại, chủ tịch Hiệp hội Hoa Đà Lạt) mang hoa đến.",
                 "Lý Văn Hòa: chủ trang trại; chủ tịch Hiệp hội Hoa Đà Lạt"},
        Sentence{
            "Ông Lý Văn Hòa hiện là trưởng phòng của Ban Quản lý khu kinh tế mở (BQL) Chu Lai.",
            "Lý Văn Hòa: trưởng phòng của Ban Quản lý khu kinh tế mở"},
        Sentence{"Có ông Lý Văn Hòa - phó trưởng Ban chỉ đạo 389 quốc gia.",
                 "Lý Văn Hòa: phó trưởng Ban chỉ đạo 389 quốc gia"},
        Sentence{"Với ông Lý Văn Hòa, chủ tịch UBND tỉnh, Ủy ban Kiểm tra Trung ương kết luận.",
                 "Lý Văn Hòa: chủ tịch UBND tỉnh"},
        Sentence{"Ông Lý Văn Hòa, chủ tịch hội đồng thành viên (HĐTV) Tổng công ty Đại An, đã đến.",
                 "Lý Văn Hòa: chủ tịch hội đồng thành viên (HĐTV) Tổng công ty Đại An"},
        Sentence{"Bà Lý Thị Hoa, giáo viên chủ nhiệm lớp 6.2 là người chấm.",
                 "Lý Thị Hoa: giáo viên chủ nhiệm lớp 6.2"},
        Sentence{"Ông Lý Văn Hòa, Chủ tịch UBND tỉnh Thanh Hóa Ảnh: TTXVN.",
                 "Lý Văn Hòa: Chủ tịch UBND tỉnh Thanh Hóa"},
        Sentence{"TS Lý Văn Hòa (Nghiên cứu viên tại Viện Sinh thái, Viện Hàn lâm) đã đến.",
                 "Lý Văn Hòa: Nghiên cứu viên tại Viện Sinh thái, Viện Hàn lâm"},
        Sentence{"Ông Lý Văn Hòa, Phó giám đốc công ty và cách chức tổ trưởng, đã ký.",
                 "Lý Văn Hòa: Phó giám đốc công ty"},
        Sentence{"Ông Lý Văn Hòa hiện là trưởng phòng đầu tư, thuộc Ban Quản lý khu kinh tế mở.",
                 "Lý Văn Hòa: trưởng phòng đầu tư, thuộc Ban Quản lý khu kinh tế mở"},
        Sentence{"Ông Lý Văn Hòa (Tổng cục phó Tổng cục Tình báo, bộ Công an) đã đến.",
                 "Lý Văn Hòa: Tổng cục phó Tổng cục Tình báo, bộ Công an"},
        Sentence{"Ông Lý Văn Hòa, Bí thư Tỉnh ủy Bà Rịa - Vũng Tàu cùng các sở đã đến.",
                 "Lý Văn Hòa: Bí thư Tỉnh ủy Bà Rịa - Vũng Tàu"}));

INSTANTIATE_TEST_SUITE_P(
    JobsOfEveryField, OnePersonTest,
    ::testing::Values(Sentence{"Nhà vật lý thiên văn Lý Văn Hòa trả lời.",
                               "Lý Văn Hòa: Nhà vật lý thiên văn"},
                      Sentence{"Bà Lý Thị Hoa, soạn giả, đã đến.", "Lý Thị Hoa: soạn giả"},
                      Sentence{"Hậu vệ trái Lý Văn Hòa ghi bàn.", "Lý Văn Hòa: Hậu vệ trái"},
                      Sentence{"Bà Mary Jones, trưởng đặc khu hành chính Macau, từ chức.",
                               "Mary Jones: trưởng đặc khu hành chính Macau"},
                      Sentence{"Ông Lý Văn Hòa, tiểu đoàn phó Tiểu đoàn 3, trở về.",
                               "Lý Văn Hòa: tiểu đoàn phó Tiểu đoàn 3"},
                      Sentence{"Cô giáo chủ nhiệm lớp 2A Lý Thị Hoa nói.",
                               "Lý Thị Hoa: Cô giáo chủ nhiệm lớp 2A"}));

INSTANTIATE_TEST_SUITE_P(
    SeatsAndSubjects, OnePersonTest,
    ::testing::Values(
        Sentence{"Ông John Smith, đặc phái viên Liên hợp quốc về Syria, cho biết.",
                 "John Smith: đặc phái viên Liên hợp quốc về Syria"},
        Sentence{"Trợ lý Tổng thống Nga về hợp tác quân sự Ivan Petrov cho biết.",
                 "Ivan Petrov: Trợ lý Tổng thống Nga về hợp tác quân sự"},
        Sentence{"Ông Lý Văn Hòa - trưởng Ban chỉ đạo tỉnh về phòng chống lụt bão - nói.",
                 "Lý Văn Hòa: trưởng Ban chỉ đạo tỉnh về phòng chống lụt bão"},
        Sentence{"Tòa phạt ông Lý Văn Hòa, cố vấn Công ty Đại An về tội lừa đảo.",
                 "Lý Văn Hòa: cố vấn Công ty Đại An"},
        Sentence{"Họ hỏi ông Lý Văn Hòa, trợ lý Bộ trưởng về chuyện ấy.",
                 "Lý Văn Hòa: trợ lý Bộ trưởng"},
        Sentence{"Bà Mary Jones, nhà tư vấn hàng không tại Port Walton, không đồng ý.",
                 "Mary Jones: nhà tư vấn hàng không tại Port Walton"},
        Sentence{"Bà Mary Jones, giám đốc chương trình tại viện Walton, cho biết.",
                 "Mary Jones: giám đốc chương trình tại viện Walton"},
        Sentence{"Bà Lý Thị Hoa, giáo sư luật ở Đại học Quốc gia Seoul, nói.",
                 "Lý Thị Hoa: giáo sư luật ở Đại học Quốc gia Seoul"},
        Sentence{"Ông Lý Văn Hòa, Chủ tịch Hội đồng quản trị tại Đại hội cổ đông hôm qua.",
                 "Lý Văn Hòa: Chủ tịch Hội đồng quản trị"},
        Sentence{"Ông Lý Văn Hòa, Thứ trưởng Tài chính Mỹ phụ trách tình báo tài chính, nói.",
                 "Lý Văn Hòa: Thứ trưởng Tài chính Mỹ phụ trách tình báo tài chính"},
        Sentence{"Ông Lý Văn Hòa - công chức địa chính, xây dựng xã Phú Mỹ - bị khiển trách.",
                 "Lý Văn Hòa: công chức địa chính, xây dựng xã Phú Mỹ"},
        Sentence{"Ông Lý Văn Hòa, trưởng phòng kế hoạch, quê xã Phú Mỹ, nói.",
                 "Lý Văn Hòa: trưởng phòng kế hoạch"},
        Sentence{"Ông Lý Văn Hòa, phó giám đốc Saigon Co.op, nói.",
                 "Lý Văn Hòa: phó giám đốc Saigon Co.op"},
        Sentence{"Ông Lý Văn Hòa, chủ tịch UBND Q. 12, cho biết.",
                 "Lý Văn Hòa: chủ tịch UBND Q. 12"},
        Sentence{"Em Lý Thị Hoa, lớp trưởng 10A5, đã đến.", "Lý Thị Hoa: lớp trưởng 10A5"},
        Sentence{"Thầy Lý Văn Hòa, hiệu phó Trường THPT Lai Vung 1, xác nhận.",
                 "Lý Văn Hòa: hiệu phó Trường THPT Lai Vung 1"},
        Sentence{"Bị cáo Lý Văn Hòa, chủ tịch UBND xã Phú Mỹ A.",
                 "Lý Văn Hòa: Bị cáo; chủ tịch UBND xã Phú Mỹ A"}));

INSTANTIATE_TEST_SUITE_P(
    VerbsThatEndATitle, OnePersonTest,
    ::testing::Values(Sentence{"Ông Lý Văn Hòa, Bí thư Tỉnh ủy bút phê vào đơn.",
                               "Lý Văn Hòa: Bí thư Tỉnh ủy"},
                      Sentence{"Bà Lý Thị Hoa, giảng viên Đại học Sư phạm phản biện.",
                               "Lý Thị Hoa: giảng viên Đại học Sư phạm"},
                      Sentence{"Ông Lý Văn Hòa, Hiệu trưởng Trường THPT Phú Mỹ phàn nàn.",
                               "Lý Văn Hòa: Hiệu trưởng Trường THPT Phú Mỹ"},
                      Sentence{"Bà Lý Thị Hoa, chủ tịch Hội cựu giáo chức tỉnh, kể.",
                               "Lý Thị Hoa: chủ tịch Hội cựu giáo chức tỉnh"}));

INSTANTIATE_TEST_SUITE_P(
    ForeignNames, OnePersonTest,
    ::testing::Values(Sentence{"Bộ trưởng Tài chính Steve Milner lên tiếng.",
                               "Steve Milner: Bộ trưởng Tài chính"},
                      Sentence{"Thủ hiến bang New South Wales Gladys Milner cho rằng.",
                               "Gladys Milner: Thủ hiến bang New South Wales"},
                      Sentence{"Nữ diễn viên phim khiêu dâm Stormy Milner nói.",
                               "Stormy Milner: Nữ diễn viên phim khiêu dâm"},
                      Sentence{"SCMP dẫn lời ông de Milner.", "de Milner"},
                      Sentence{"Theo giáo sư khoa học chính trị Zhang Milner, vụ việc đã rõ.",
                               "Zhang Milner: giáo sư khoa học chính trị"},
                      Sentence{"Nếu Tổng thống Mỹ đắc cử Donald Milner thách thức thì hỏng.",
                               "Donald Milner: Tổng thống Mỹ đắc cử"},
                      Sentence{"Phát ngôn viên của MDA Chris Milner nói.",
                               "Chris Milner: Phát ngôn viên của MDA"}));

INSTANTIATE_TEST_SUITE_P(
    TitleBeforeTheName, OnePersonTest,
    ::testing::Values(
        Sentence{"Tân bí thư Thành ủy Đà Nẵng Lý Văn Hòa chủ trì.",
                 "Lý Văn Hòa: Tân bí thư Thành ủy Đà Nẵng"},
        Sentence{"Bộ trưởng Nông nghiệp và Phát triển nông thôn Lý Văn Hòa cho rằng.",
                 "Lý Văn Hòa: Bộ trưởng Nông nghiệp và Phát triển nông thôn"},
        Sentence{"Cuộc họp do bộ trưởng, chủ nhiệm Văn phòng Chính phủ Lý Văn Hòa chủ trì.",
                 "Lý Văn Hòa: bộ trưởng; chủ nhiệm Văn phòng Chính phủ"},
        Sentence{"Họ lên án Lãnh tụ tối cao và Ngoại trưởng Maria Svensson.",
                 "Maria Svensson: Ngoại trưởng"},
        Sentence{"Theo Bộ trưởng, học sinh Lý Văn Hòa cần được giúp.", "Lý Văn Hòa: học sinh"},
        Sentence{"Bộ trưởng Quốc phòng Maria Svensson phát biểu.",
                 "Maria Svensson: Bộ trưởng Quốc phòng"},
        Sentence{"Bộ trưởng Ngoại giao Svensson đến thăm.", "Svensson: Bộ trưởng Ngoại giao"},
        Sentence{"Người phát ngôn của Tổng thống Hungary, ông Jan Kowalski, cho biết.",
                 "Jan Kowalski: Người phát ngôn của Tổng thống Hungary"},
        Sentence{"Công tố viên gặp luật sư của Tổng thống Maria Svensson.",
                 "Maria Svensson: Tổng thống"},
        Sentence{"Công an bắt bà Triệu Thị Hoa, Phó giám đốc Sở Nội vụ.",
                 "Triệu Thị Hoa: Phó giám đốc Sở Nội vụ"},
        Sentence{"Phó chủ tịch UBND TP Lý Văn Hòa nhấn mạnh.", "Lý Văn Hòa: Phó chủ tịch UBND TP"},
        Sentence{"Hiệu trưởng Trường THPT Nguyễn Trãi Lý Văn Hòa nói.",
                 "Lý Văn Hòa: Hiệu trưởng Trường THPT Nguyễn Trãi"},
        Sentence{"Bộ trưởng Quốc phòng Nga Ivan Petrov trả lời.",
                 "Ivan Petrov: Bộ trưởng Quốc phòng Nga"},
        Sentence{"Đại sứ Mỹ tại LHQ, bà Mary Jones, trả lời.", "Mary Jones: Đại sứ Mỹ tại LHQ"},
        Sentence{"Ca sĩ Mỹ Tâm trở lại.", "Mỹ Tâm: Ca sĩ"},
        Sentence{"Ông Phó Tổng cục trưởng Lý Văn Hòa đưa tin.", "Lý Văn Hòa: Phó Tổng cục trưởng"},
        Sentence{"Đoàn do Trưởng Ban Tổ chức Trung ương ông Lý Văn Hòa làm Trưởng đoàn.",
                 "Lý Văn Hòa: Trưởng Ban Tổ chức Trung ương; Trưởng đoàn"}));

INSTANTIATE_TEST_SUITE_P(
    TitleJoinedByWords, OnePersonTest,
    ::testing::Values(Sentence{"Năm 2011, ông Hòa giữ chức vụ Phó Bí thư Thành đoàn Đà Nẵng.",
                               "Hòa: Phó Bí thư Thành đoàn Đà Nẵng"},
                      Sentence{"Ông Lý Văn Hòa năm nay 33 tuổi, quê xã Phú Mỹ, hiện là Thành ủy "
                               "viên, Bí thư Thành đoàn Đà Nẵng.",
                               "Lý Văn Hòa: Thành ủy viên; Bí thư Thành đoàn Đà Nẵng"},
                      Sentence{"Với cương vị là ủy viên Ban chấp hành Đảng bộ tỉnh, bí thư Đảng ủy "
                               "từ tháng 10-2013 đến nay, ông Hòa có lỗi.",
                               "Hòa: ủy viên Ban chấp hành Đảng bộ tỉnh; bí thư Đảng ủy"},
                      Sentence{"Tháng 7, bà Hoa được bổ nhiệm làm Phó Giám đốc sở Tài chính.",
                               "Hoa"},
                      Sentence{"Tổng giám đốc Công ty Đại An là Lý Văn Hòa.",
                               "Lý Văn Hòa: Tổng giám đốc Công ty Đại An"},
                      Sentence{"Ông Lý Văn Hòa làm thành viên HĐQT kiêm Tổng giám đốc Sở.",
                               "Lý Văn Hòa: Tổng giám đốc Sở"}));

INSTANTIATE_TEST_SUITE_P(
    GivenTitles, OnePersonTest,
    ::testing::Values(
        Sentence{"Ông Lý Văn Hòa được bổ nhiệm giữ chức Giám đốc Sở Nội vụ từ hôm nay.",
                 "Lý Văn Hòa: Giám đốc Sở Nội vụ"},
        Sentence{"Ông Lý Văn Hòa - phó ban (vừa được Bộ Chính trị phân công giữ chức Bí thư Đảng "
                 "ủy Khối) - cho biết.",
                 "Lý Văn Hòa: phó ban; Bí thư Đảng ủy Khối"},
        Sentence{"Bà Lý Thị Hoa, 47 tuổi - Tỉnh ủy viên - đã được 65/66 đại biểu bầu giữ chức vụ "
                 "Chủ tịch HĐND tỉnh.",
                 "Lý Thị Hoa: Tỉnh ủy viên; Chủ tịch HĐND tỉnh"},
        Sentence{"Ông Lý Văn Hòa được giới thiệu để bầu giữ chức Chủ tịch UBND tỉnh.",
                 "Lý Văn Hòa"},
        Sentence{"Ông Lý Văn Hòa không được bổ nhiệm giữ chức Giám đốc Sở Nội vụ.", "Lý Văn Hòa"},
        Sentence{"Tỉnh có quyết định bổ nhiệm giữ chức Giám đốc Sở Nội vụ với ông Lý Văn Hòa.",
                 "Lý Văn Hòa"}));

TEST(PersonFinderTest, WhatStandsBehindAnObjectOpensTheNextClause) {
  EXPECT_THAT(
      TitledIn("Tỉnh cách chức đối với ông Lý Văn Hòa, Chủ tịch nước quyết định giáng cấp."),
      ElementsAre("Lý Văn Hòa"));
  EXPECT_THAT(TitledIn("Nói về bài hát của Lý Thị Hoa, nhạc sĩ cho biết ông rất vui."), IsEmpty());
  EXPECT_THAT(TitledIn("Tỉnh khiển trách đối với ông Hòa, Giám đốc kiêm Bí thư Đảng ủy Sở Y tế."),
              ElementsAre("Hòa: Giám đốc; Bí thư Đảng ủy Sở Y tế"));
  EXPECT_THAT(TitledIn("Tỉnh cảnh cáo đối với ông Hòa, Phó giám đốc phụ trách trực tiếp."),
              ElementsAre("Hòa: Phó giám đốc phụ trách"));
}

TEST(PersonFinderTest, WhoIsToldIsNotWhoTells) {
  EXPECT_THAT(TitledIn("Báo cáo với Bí thư Tỉnh ủy, Chủ tịch UBND huyện Lý Văn Hòa cho biết."),
              ElementsAre("Lý Văn Hòa: Chủ tịch UBND huyện"));
  EXPECT_THAT(TitledIn("Đoàn làm việc với Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lý Văn Hòa về rừng."),
              ElementsAre("Lý Văn Hòa: Bí thư Tỉnh ủy; Chủ tịch UBND tỉnh"));
}

TEST(PersonFinderTest, NamesOfOtherThingsBehindTheirHeadsAreNobodys) {
  EXPECT_THAT(TitledIn("Thành viên giáo phái Aum Shinrikyo bị tử hình."), IsEmpty());
  EXPECT_THAT(TitledIn("Đội chủ nhà World Cup cầm hòa."), IsEmpty());
}

TEST(PersonFinderTest, ATitleBehindACommaMayBeThatOfWhoIsNamedNext) {
  EXPECT_THAT(
      TitledIn("Đáp lời bà Lý Thị Hoa, trưởng nhóm khiếu nại TNT - bà Đỗ Thị Mai - nhận lỗi."),
      ElementsAre("Lý Thị Hoa", "Đỗ Thị Mai: trưởng nhóm khiếu nại TNT"));
  EXPECT_THAT(TitledIn("Thủ tướng là ông Lý Văn Hòa, Chủ tịch Quốc hội là bà Đỗ Thị Mai."),
              ElementsAre("Lý Văn Hòa: Thủ tướng", "Đỗ Thị Mai: Chủ tịch Quốc hội"));
}

TEST(PersonFinderTest, WhoGivesAnOfficeIsNotItsHolder) {
  EXPECT_THAT(TitledIn("Ông Lý Văn Hòa được Bộ trưởng Đỗ Văn Bình bổ nhiệm giữ chức Vụ trưởng."),
              ElementsAre("Lý Văn Hòa: Vụ trưởng", "Đỗ Văn Bình: Bộ trưởng"));
}

INSTANTIATE_TEST_SUITE_P(
    Names, OnePersonTest,
    ::testing::Values(
        Sentence{"Anh Y Thanh Hà Niê Kđăm kể lại.", "Y Thanh Hà Niê Kđăm"},
        Sentence{"Ông K'Ré cho biết.", "K'Ré"}, Sentence{"Chị H'Hen Niê kể.", "H'Hen Niê"},
        Sentence{"Bà H.T. T.H. đăng bài.", "H.T. T.H."},
        Sentence{"Ông THANH HÒA phát biểu.", "Thanh Hòa"},
        Sentence{"Ông Lý Công Tước đã đến.", "Lý Công Tước"},
        Sentence{"HLV Park Hang - seo đã đến.", "Park Hang - seo: HLV"},
        Sentence{"Ông Kim Jong - Un đã đến.", "Kim Jong - Un"},
        Sentence{"Ông Kim Jong - nam đã đến.", "Kim Jong - nam"},
        Sentence{"Ông Lý Nam - nam ca sĩ - đã đến.", "Lý Nam: nam ca sĩ"},
        Sentence{"Tổng thống Hàn Quốc Moon Jae-in đã đến.", "Moon Jae-in: Tổng thống Hàn Quốc"},
        Sentence{"Thái tử Mohammed bin Salman vắng mặt.", "Mohammed bin Salman: Thái tử"}));

INSTANTIATE_TEST_SUITE_P(
    BodiesInFull, OnePersonTest,
    ::testing::Values(
        Sentence{"Ông Lý Văn Hòa, Trưởng ban Văn hóa - xã hội HĐND TP, nói.",
                 "Lý Văn Hòa: Trưởng ban Văn hóa - xã hội HĐND TP"},
        Sentence{"Bà Lý Thị Hoa, giám đốc bệnh viện này, nói.", "Lý Thị Hoa: giám đốc bệnh viện"},
        Sentence{"Ông John Smith, tổng thống nước này, nói.", "John Smith: tổng thống"},
        Sentence{"Ông Lý Văn Hòa, Chủ nhiệm Ủy ban Văn hóa, giáo dục, thanh niên và nhi đồng của "
                 "Quốc hội, nói.",
                 "Lý Văn Hòa: Chủ nhiệm Ủy ban Văn hóa, giáo dục, thanh niên và nhi đồng của Quốc "
                 "hội"},
        Sentence{"Cô Lý Thị Hoa (chủ nhiệm lớp 2A7, được giao trông thi) đã đến.",
                 "Lý Thị Hoa: chủ nhiệm lớp 2A7"},
        Sentence{"Ông Lý Văn Hòa - Đại sứ đặc mệnh toàn quyền Việt Nam tại Đan Mạch - đến dự.",
                 "Lý Văn Hòa: Đại sứ đặc mệnh toàn quyền Việt Nam tại Đan Mạch"},
        Sentence{"Bị cáo Lý Văn Hòa (Trưởng ban Thư ký Hội đồng thi) khai.",
                 "Lý Văn Hòa: Bị cáo; Trưởng ban Thư ký Hội đồng thi"},
        Sentence{"Ông Lý Văn Hòa, giám đốc Sở Y tế và các phó giám đốc đã đến.",
                 "Lý Văn Hòa: giám đốc Sở Y tế"},
        Sentence{"Ông Lý Văn Hòa (cựu Chủ tịch Đà Nẵng), Tổng bí thư nêu rõ.",
                 "Lý Văn Hòa: cựu Chủ tịch Đà Nẵng"}));

INSTANTIATE_TEST_SUITE_P(
    TitlesThatGoOn, OnePersonTest,
    ::testing::Values(
        Sentence{"Ông Lý Văn Hòa, thành viên Hội đồng thành viên, Tổng giám đốc, bị kỷ luật.",
                 "Lý Văn Hòa: thành viên Hội đồng thành viên; Tổng giám đốc"},
        Sentence{"Bà Lý Thị Hoa, một chủ cửa hàng kinh doanh hoa, cho biết.",
                 "Lý Thị Hoa: chủ cửa hàng kinh doanh hoa"},
        Sentence{"Ông Lý Văn Hòa (hiện là Bí thư Tỉnh ủy Hà Tĩnh) đã đến.",
                 "Lý Văn Hòa: Bí thư Tỉnh ủy Hà Tĩnh"},
        Sentence{"Bà Lý Thị Hoa (42 tuổi), nguyên là trưởng phòng tài chính kế toán, nói.",
                 "Lý Thị Hoa: trưởng phòng tài chính kế toán"},
        Sentence{"Ông Lý Văn Hòa, Bí thư Đảng ủy xã Hồ Thị Kỷ (huyện Thới Bình), đã đến.",
                 "Lý Văn Hòa: Bí thư Đảng ủy xã Hồ Thị Kỷ"},
        Sentence{"Ông Lý Văn Hòa, chuyên gia về các vấn đề Trung Quốc tại Đại học Đại An, nói.",
                 "Lý Văn Hòa: chuyên gia về các vấn đề Trung Quốc tại Đại học Đại An"},
        Sentence{"Anh H.T. T.\n(42 tuổi, Phó giám đốc công ty Đại An) đã đến.",
                 "H.T. T.: Phó giám đốc công ty Đại An"}));

INSTANTIATE_TEST_SUITE_P(
    BodiesThatLookLikePeople, OnePersonTest,
    ::testing::Values(
        Sentence{"Ông Lý Văn Hòa, trưởng thôn Mai Lan, cho biết.",
                 "Lý Văn Hòa: trưởng thôn Mai Lan"},
        Sentence{"Bà Lý Thị Hoa - phó tổng giám đốc Thái Hà Books - đồng ý.",
                 "Lý Thị Hoa: phó tổng giám đốc Thái Hà Books"},
        Sentence{"Ông Lý Văn Hòa, giám đốc Công ty TNHH bao bì Thái Hà Hưng, nói.",
                 "Lý Văn Hòa: giám đốc Công ty TNHH bao bì Thái Hà Hưng"},
        Sentence{"Ông Lý Văn Hòa, Phó Giám đốc Công ty Điện Lực Hà Nam cho biết.",
                 "Lý Văn Hòa: Phó Giám đốc Công ty Điện Lực Hà Nam"},
        Sentence{"Chị Lý Thị Hoa, bí thư Đoàn Công ty Môi trường đô thị, chia sẻ.",
                 "Lý Thị Hoa: bí thư Đoàn Công ty Môi trường đô thị"},
        Sentence{"Ông Lý Văn Hòa, Chủ tịch Hội đồng coi thi Lý Thường Kiệt cho biết.",
                 "Lý Văn Hòa: Chủ tịch Hội đồng coi thi Lý Thường Kiệt"},
        Sentence{"Ông Lý Văn Hòa, thường trực Ban chỉ đạo thi thành phố, cho biết.",
                 "Lý Văn Hòa: thường trực Ban chỉ đạo thi thành phố"},
        Sentence{"Ông Lý Văn Hòa, Thủ trưởng Cơ quan thường trực Ban chỉ đạo Tây Nam Bộ, nói.",
                 "Lý Văn Hòa: Thủ trưởng Cơ quan thường trực Ban chỉ đạo Tây Nam Bộ"},
        Sentence{"Thiếu tướng Lý Văn Hòa - Chuẩn đô đốc, Phó Tư lệnh Hải quân - đã đến.",
                 "Lý Văn Hòa: Phó Tư lệnh Hải quân"}));

INSTANTIATE_TEST_SUITE_P(
    ForeignOfficials, OnePersonTest,
    ::testing::Values(
        Sentence{"Thủ tướng Anh Mary Jones trả lời.", "Mary Jones: Thủ tướng Anh"},
        Sentence{"Chủ tịch Trung Quốc Tập Cận Bình trả lời.", "Tập Cận Bình: Chủ tịch Trung Quốc"},
        Sentence{"Đạo diễn người Mỹ Mary Jones kể.", "Mary Jones: Đạo diễn người Mỹ"},
        Sentence{"Ứng viên phó tổng thống John Smith nói.", "John Smith: Ứng viên phó tổng thống"},
        Sentence{"Trợ lý Bộ trưởng Quốc phòng Mỹ John Smith nói.",
                 "John Smith: Trợ lý Bộ trưởng Quốc phòng Mỹ"},
        Sentence{"Tướng Nga Ivan Petrov tuyên bố.", "Ivan Petrov"}));

INSTANTIATE_TEST_SUITE_P(
    ParenthesesInTitles, OnePersonTest,
    ::testing::Values(
        Sentence{"Ông Lý Văn Hòa - nguyên chủ tịch Hội đồng quản trị (nay là Hội đồng thành viên) "
                 "Tập đoàn Đại An - đã đến.",
                 "Lý Văn Hòa: nguyên chủ tịch Hội đồng quản trị (nay là Hội đồng thành viên) Tập "
                 "đoàn Đại An"},
        Sentence{"Ông Lý Văn Hòa, Cục trưởng Cục Hậu cần (H 17), Tổng cục VII, Bộ Công an, nói.",
                 "Lý Văn Hòa: Cục trưởng Cục Hậu cần (H 17), Tổng cục VII, Bộ Công an"},
        Sentence{"Tổng cục trưởng Tổng cục Thủy sản (Bộ NN&PTNT) Lý Văn Hòa nói.",
                 "Lý Văn Hòa: Tổng cục trưởng Tổng cục Thủy sản"},
        Sentence{"Ông Lý Văn Hòa, giảng viên Đại học Đại An (DAU), Giám đốc Trung tâm Y tế.",
                 "Lý Văn Hòa: giảng viên Đại học Đại An; Giám đốc Trung tâm Y tế"},
        Sentence{"Ông Lý Văn Hòa (Trưởng phòng Đấu thầu, Thẩm định và giám sát đầu tư) đã đến.",
                 "Lý Văn Hòa: Trưởng phòng Đấu thầu, Thẩm định và giám sát đầu tư"}));

INSTANTIATE_TEST_SUITE_P(
    TitlesThatEnd, OnePersonTest,
    ::testing::Values(
        Sentence{"Ông Lý Văn Hòa, giám đốc Sở Y tế và sở này đã trả lời.",
                 "Lý Văn Hòa: giám đốc Sở Y tế"},
        Sentence{"Liên quan ông Lý Văn Hòa, Giám đốc Sở Y tế, UBND tỉnh đã có văn bản.",
                 "Lý Văn Hòa: Giám đốc Sở Y tế"},
        Sentence{"Ông Lý Văn Hòa, bị cáo buộc là gián điệp, đã về.", "Lý Văn Hòa"},
        Sentence{"Theo ông Lý Văn Hòa, làm Bí thư Quận ủy thì phải lo.", "Lý Văn Hòa"},
        Sentence{"Cựu thư ký ông Lý Văn Hòa khai.", "Lý Văn Hòa"},
        Sentence{"Tư lệnh Quân chủng Hải quân là ông Lý Văn Hòa và Bộ Chính trị quyết định.",
                 "Lý Văn Hòa: Tư lệnh Quân chủng Hải quân"},
        Sentence{"Ông Lý Văn Hòa là nhà ngoại giao cấp cao nhất của nước này.",
                 "Lý Văn Hòa: nhà ngoại giao cấp cao nhất"},
        Sentence{"Ông Lý Văn Hòa, Trưởng phòng Nội vụ, phụ trách chỉ đạo toàn diện.",
                 "Lý Văn Hòa: Trưởng phòng Nội vụ"},
        Sentence{"Bố ông Lý Văn Hòa làm giám đốc Sở Y tế.", "Lý Văn Hòa"},
        Sentence{"Bí thư Thành ủy và Ngoại trưởng John Smith gặp nhau.",
                 "John Smith: Ngoại trưởng"}));

INSTANTIATE_TEST_SUITE_P(
    BodiesWithNumbersAndTerms, OnePersonTest,
    ::testing::Values(
        Sentence{"Ông Lý Văn Hòa, Trưởng đoàn đại biểu Quốc hội khóa XIV tỉnh Kiên Giang, nói.",
                 "Lý Văn Hòa: Trưởng đoàn đại biểu Quốc hội khóa XIV tỉnh Kiên Giang"},
        Sentence{"Ông John Smith, chỉ huy Bộ Tư lệnh Ấn Độ - Thái Bình Dương, nói.",
                 "John Smith: chỉ huy Bộ Tư lệnh Ấn Độ - Thái Bình Dương"},
        Sentence{"Ông Lý Văn Hòa, Tổng thư ký Hội hữu nghị Việt Nam - Ba Lan, nói.",
                 "Lý Văn Hòa: Tổng thư ký Hội hữu nghị Việt Nam - Ba Lan"},
        Sentence{"Giám đốc Công ty cổ phần đường sắt Hà Ninh Đậu Văn Hòa ký.",
                 "Đậu Văn Hòa: Giám đốc Công ty cổ phần đường sắt Hà Ninh"},
        Sentence{"Giám đốc Sở Du lịch thành phố Bùi Tá Hoàng Hải nói.",
                 "Bùi Tá Hoàng Hải: Giám đốc Sở Du lịch thành phố"},
        Sentence{"GS Lý Văn Hòa (58 tuổi) Viện trưởng Viện Huyết học.",
                 "Lý Văn Hòa: Viện trưởng Viện Huyết học"},
        Sentence{"Ông Lý Văn Hòa, chủ tịch đảng Dân chủ Công nông Trung Quốc, nói.",
                 "Lý Văn Hòa: chủ tịch đảng Dân chủ Công nông Trung Quốc"},
        Sentence{"Chủ tịch Ủy ban Tình báo Thượng viện John Smith nói.",
                 "John Smith: Chủ tịch Ủy ban Tình báo Thượng viện"},
        Sentence{"Ông Lý Văn Hòa, Chủ nhiệm bộ môn Cầu, trường đại học GTVT Hà Nội cho biết.",
                 "Lý Văn Hòa: Chủ nhiệm bộ môn Cầu, trường đại học GTVT Hà Nội"},
        Sentence{"Ông Lý Văn Hòa (bầu Hòa) - Chủ tịch Ngân hàng Đại An - nói.",
                 "Lý Văn Hòa: Chủ tịch Ngân hàng Đại An"},
        Sentence{"Giám đốc Sở Y tế Kiên Giang, Lý Văn Hòa, cho biết.",
                 "Lý Văn Hòa: Giám đốc Sở Y tế Kiên Giang"},
        Sentence{"Ông Lý Văn Hòa, cựu Chánh văn phòng Thành ủy, nay là Bí thư Đảng ủy khối.",
                 "Lý Văn Hòa: cựu Chánh văn phòng Thành ủy; Bí thư Đảng ủy khối"},
        Sentence{"Ông Lý Văn Hòa, giám đốc Công ty TNHH thương mại, dịch vụ Đại An, nói.",
                 "Lý Văn Hòa: giám đốc Công ty TNHH thương mại, dịch vụ Đại An"},
        Sentence{"Ông Lý Văn Hòa, Đội trưởng Đội CSGT số 4 thuộc Phòng CSGT đường bộ, đường sắt CATP "
                 "Hải Phòng, nói.",
                 "Lý Văn Hòa: Đội trưởng Đội CSGT số 4 thuộc Phòng CSGT đường bộ, đường sắt CATP Hải "
                 "Phòng"},
        Sentence{"Bà Lý Thị Hoa, chuyên gia của trang VietPress.com, nói.",
                 "Lý Thị Hoa: chuyên gia của trang VietPress.com"},
        Sentence{"Giám đốc Sở Xây dựng Vũ Quang Hùng nói.", "Vũ Quang Hùng: Giám đốc Sở Xây dựng"},
        Sentence{"Anh Lý Văn Hòa cán bộ Công ty Điện lực Đại An kể.",
                 "Lý Văn Hòa: cán bộ Công ty Điện lực Đại An"},
        Sentence{"Ông Lý Văn Hòa là cán bộ địa chính xã Phú Mỹ.",
                 "Lý Văn Hòa: cán bộ địa chính xã Phú Mỹ"}));

INSTANTIATE_TEST_SUITE_P(
    TitlesApart, OnePersonTest,
    ::testing::Values(
        Sentence{"Đó là nụ cười của Hoa hậu Áo - Maria Berger trong đêm qua.",
                 "Maria Berger: Hoa hậu Áo"},
        Sentence{"Chủ tịch UBND tỉnh khi đó là ông Lý Văn Hòa đã ký.",
                 "Lý Văn Hòa: Chủ tịch UBND tỉnh"},
        Sentence{"Cán bộ hộ tịch của xã là bà Lý Thị Hoa xác nhận.",
                 "Lý Thị Hoa: Cán bộ hộ tịch của xã"},
        Sentence{"Ông Lý Văn Hòa từng giữ các chức vụ: Bí thư Huyện ủy Phú Mỹ; Giám đốc Sở Y tế.",
                 "Lý Văn Hòa: Bí thư Huyện ủy Phú Mỹ; Giám đốc Sở Y tế"},
        Sentence{"Ông Lý Văn Hòa, trước là Chủ tịch UBND huyện Phú Mỹ, đã đến.",
                 "Lý Văn Hòa: Chủ tịch UBND huyện Phú Mỹ"},
        Sentence{"Anh Lý Văn Hòa là Bí thư Chi đoàn thôn Đoàn Kết.",
                 "Lý Văn Hòa: Bí thư Chi đoàn thôn Đoàn Kết"},
        Sentence{"Ông Lý Văn Hòa, hiệu trưởng trường tiểu học số 1 Phú Thịnh, đã đến.",
                 "Lý Văn Hòa: hiệu trưởng trường tiểu học số 1 Phú Thịnh"},
        Sentence{"Tổng giám đốc VinaFarm John Smith đã đến.",
                 "John Smith: Tổng giám đốc VinaFarm"},
        Sentence{"Tổng giám đốc Vinafarm Lý Văn Hòa đã đến.",
                 "Lý Văn Hòa: Tổng giám đốc Vinafarm"},
        Sentence{"Ông Lý Văn Hòa, Chủ tịch Hội an toàn giao thông, nói.",
                 "Lý Văn Hòa: Chủ tịch Hội an toàn giao thông"},
        Sentence{"John Smith, lãnh đạo phe đa số tại Thượng viện Mỹ, nói.",
                 "John Smith: lãnh đạo phe đa số tại Thượng viện Mỹ"},
        Sentence{"Ông Lý Văn Hòa - công chức Văn phòng, Thống kê xã Phú Mỹ - đã đến.",
                 "Lý Văn Hòa: công chức Văn phòng, Thống kê xã Phú Mỹ"},
        Sentence{"Ông Lý Văn Hòa–Phó Chủ tịch UBND huyện Phú Mỹ nói.",
                 "Lý Văn Hòa: Phó Chủ tịch UBND huyện Phú Mỹ"},
        Sentence{"Hoàng tử Karim Bin Omar Bin Abdul Aziz al Masri đã đến.",
                 "Karim Bin Omar Bin Abdul Aziz al Masri: Hoàng tử"}));

TEST(PersonFinderTest, WhoIsSpokenAboutIsNotWhoSpeaks) {
  EXPECT_THAT(TitledIn("Nói về thành công của ông Lý Văn Hòa, giám đốc Sở Y tế cho rằng đó là đúng."),
              ElementsAre("Lý Văn Hòa"));
  EXPECT_THAT(TitledIn("Đáp lời ông Lý Văn Hòa, Bí thư Thành ủy Đà Nẵng cho rằng đó là đúng."),
              ElementsAre("Lý Văn Hòa"));
  EXPECT_THAT(TitledIn("Theo ông Lý Văn Hòa, cán bộ Nhà nước cần nêu gương."),
              ElementsAre("Lý Văn Hòa"));
  EXPECT_THAT(TitledIn("Trước đề nghị của ông Lý Văn Hòa, Giám đốc Sở Y tế cho rằng đó là đúng."),
              ElementsAre("Lý Văn Hòa"));
  EXPECT_THAT(TitledIn("Với trách nhiệm là giám đốc Sở Y tế, ông đã nâng đỡ bà Lý Thị Hoa."),
              ElementsAre("Lý Thị Hoa"));
}

TEST(PersonFinderTest, AStaffOfAHouseIsNotItsOwner) {
  EXPECT_THAT(TitledIn("Nhân viên nhà bà Lý Thị Hoa kể."), ElementsAre("Lý Thị Hoa"));
}

TEST(PersonFinderTest, CrownsFirmsAndShipsAreNobody) {
  EXPECT_THAT(MentionsIn("Sau khi đăng quang Hoa hậu Đại Dương, cô đi học. Khu nhà Phú Gia Tower "
                         "đẹp. Tàu sân bay duy nhất Đô đốc Ivanov trở về. Bác Hồ TP. HCM"),
              ElementsAre("Bác Hồ"));
  EXPECT_THAT(MentionsIn("Chợ Bà Chiểu đông, cầu Ông Lãnh kẹt. TP Bà Rịa (Bà Rịa - Vũng Tàu) họp."),
              IsEmpty());
  EXPECT_THAT(MentionsIn("Tỉnh nhận bàn giao khu mộ Đại tướng Lý Văn Hòa."),
              ElementsAre("Đại tướng Lý Văn Hòa"));
  EXPECT_THAT(MentionsIn("Hơn 500 người, chủ yếu là các tay súng Maute, đã chết."), IsEmpty());
  EXPECT_THAT(MentionsIn("Hai cặp đôi Mai Lan – Anh Khôi và Quỳnh Mai – Đức Hòa đã đến."),
              IsEmpty());
}

TEST(PersonFinderTest, AStateTitleWithItsOwnNameIsOfTheNextPerson) {
  EXPECT_THAT(TitledIn("Bà Lý Thị Hoa, hoàng hậu Lan Phương đã đến."),
              ElementsAre("Lý Thị Hoa", "Lan Phương: hoàng hậu"));
}

TEST(PersonFinderTest, TitlesThatRunOnToTheNextNameAreItsOwn) {
  EXPECT_THAT(TitledIn("Thủ tướng Lý Văn Hòa, Tổng bí thư, Chủ tịch nước Đỗ Văn Bảy đã dự."),
              ElementsAre("Lý Văn Hòa: Thủ tướng", "Đỗ Văn Bảy: Tổng bí thư; Chủ tịch nước"));
  EXPECT_THAT(TitledIn("Theo quyết định của Chủ tịch nước, ông Lý Văn Hòa đã được khen."),
              ElementsAre("Lý Văn Hòa"));
  EXPECT_THAT(TitledIn("Anh tham gia chiến dịch tranh cử tổng thống Mỹ, tỷ phú John Smith nói."),
              ElementsAre("John Smith: tỷ phú"));
}

TEST(PersonFinderTest, TwoOfficesAreOfOneEach) {
  EXPECT_THAT(TitledIn("Ông Lý Văn Hòa và bà Đỗ Thị Bảy được bầu giữ chức Chủ tịch UBND tỉnh và Chủ "
                       "tịch HĐND tỉnh."),
              ElementsAre("Lý Văn Hòa: Chủ tịch UBND tỉnh", "Đỗ Thị Bảy: Chủ tịch HĐND tỉnh"));
}

TEST(PersonFinderTest, WhoIsAnsweredOrQuotedIsSomebodyElse) {
  EXPECT_THAT(TitledIn("Trả lời đại biểu, Phó thủ tướng Lý Văn Hòa nói."),
              ElementsAre("Lý Văn Hòa: Phó thủ tướng"));
  EXPECT_THAT(TitledIn("Tổng thư ký Quốc hội: Ông Lý Văn Hòa đã thôi đại biểu."),
              ElementsAre("Lý Văn Hòa"));
  EXPECT_THAT(TitledIn("Sau khi Chủ tịch Đỗ Văn Bảy sang làm Bộ trưởng, Thiếu tướng Lý Văn Hòa lên."),
              ElementsAre("Đỗ Văn Bảy: Chủ tịch", "Lý Văn Hòa"));
}

TEST(PersonFinderTest, WhoAreLeftShareTheirTitle) {
  EXPECT_THAT(TitledIn("Hai phó chủ tịch tỉnh còn lại là ông Lý Văn Hòa; ông Đỗ Văn Bảy."),
              ElementsAre("Lý Văn Hòa: phó chủ tịch tỉnh", "Đỗ Văn Bảy: phó chủ tịch tỉnh"));
}

TEST(PersonFinderTest, AnAbbreviatedRoleKeepsTheWordsBeforeIt) {
  const auto people = PeopleOf("Ông Lý Văn Hòa, nguyên Phó GĐ Sở Y tế, đã đến.");
  ASSERT_EQ(people.size(), 1u);
  ASSERT_EQ(people[0].titles.size(), 1u);
  EXPECT_EQ(people[0].titles[0].role, "nguyên Phó Giám đốc");
}

TEST(PersonFinderTest, PlacesSchoolsPrizesAndIdeasAreNoPeople) {
  EXPECT_THAT(TitledIn("Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh."), IsEmpty());
  EXPECT_THAT(TitledIn("Hiệu trưởng Trường THPT Chu Văn An ở đường Lê Duẩn cho biết."), IsEmpty());
  EXPECT_THAT(TitledIn("Chủ tịch UBND quận Bình Thạnh, TP. Hồ Chí Minh đã ký."), IsEmpty());
  EXPECT_THAT(TitledIn("Bà Rịa và Bà Nà đông khách, nước Anh và Pháp cũng vậy."), IsEmpty());
  EXPECT_THAT(TitledIn("Hội Luật gia Đà Nẵng họp với Ban Bí thư Trung ương Đảng."), IsEmpty());
  EXPECT_THAT(TitledIn("Hạt Kiểm lâm Hương Khê và sở cảnh sát South Bend đã đến."), IsEmpty());
  EXPECT_THAT(TitledIn("Ba sinh viên Hà Nội và một trọng tài Đông Nam Á có mặt."), IsEmpty());
  EXPECT_THAT(TitledIn("Đoàn viên thanh niên cộng sản Hồ Chí Minh tăng 5.000."), IsEmpty());
  EXPECT_THAT(TitledIn("Cư dân Sun Riverside lo lắng."), IsEmpty());
  EXPECT_THAT(MentionsIn("Yêu cầu từng đồng chí Ủy viên Bộ Chính trị gương mẫu."), IsEmpty());
  EXPECT_THAT(TitledIn("Nhà đầu tư Sun Group và cử tri Q. Cẩm Lệ nêu ý kiến."), IsEmpty());
  EXPECT_THAT(TitledIn("Đại hội bầu Bộ Chính trị, mời các đồng chí Trung ương."), IsEmpty());
  EXPECT_THAT(TitledIn("Anh có bằng Thạc sĩ Kinh tế và Cử nhân Luật."), IsEmpty());
  EXPECT_THAT(TitledIn("Khi đến giao lộ Đề Thám - Cô Giang, hai trinh sát dừng lại."), IsEmpty());
  EXPECT_THAT(TitledIn("Thủy thủ đoàn của HMS Queen Elizabeth lên tàu."), IsEmpty());
  EXPECT_THAT(TitledIn("Đại biểu Duma Quốc gia và từng đồng chí ủy viên Trung ương đã đến."),
              IsEmpty());
  EXPECT_THAT(TitledIn("Phi công F-35 và phi công F/A-18 bất tỉnh."), IsEmpty());
  EXPECT_THAT(TitledIn("Giám đốc Công ty cổ phần Tài chính Lý Hoàng (LHC) đã ký."), IsEmpty());
}

TEST(PersonFinderTest, ANameThatNothingIntroducesIsNoFact) {
  EXPECT_THAT(TitledIn("Lý Văn Hòa đi chợ rồi về."), IsEmpty());
}

TEST(PersonFinderTest, HonorificAndTitleAreSharedInLists) {
  EXPECT_THAT(MentionsIn("Đó là các ông Lý Văn Hòa, Trần Văn Tám và Đỗ Văn Bảy."),
              ElementsAre("ông Lý Văn Hòa", "ông Trần Văn Tám", "ông Đỗ Văn Bảy"));
  EXPECT_THAT(TitledIn("Đó là các ông Lý Văn Hòa - nguyên giám đốc Sở Y tế; Trần Văn Tám - tỉnh ủy "
                       "viên, giám đốc Sở "
                       "Nội vụ và Đỗ Văn Bảy - phó cục trưởng Cục Thuế tỉnh."),
              ElementsAre("Lý Văn Hòa: nguyên giám đốc Sở Y tế",
                          "Trần Văn Tám: tỉnh ủy viên; giám đốc Sở Nội vụ",
                          "Đỗ Văn Bảy: phó cục trưởng Cục Thuế tỉnh"));
  EXPECT_THAT(TitledIn("Hai bị cáo Lý Văn Hòa và Trần Văn Tám nhận tội."),
              ElementsAre("Lý Văn Hòa: bị cáo", "Trần Văn Tám: bị cáo"));
}

TEST(PersonFinderTest, ATitleBetweenTwoPeopleBelongsToTheRightOne) {
  EXPECT_THAT(TitledIn("Có ông Lý Văn Hòa, Bí thư Chi bộ, đồng chí Trần Văn Tám, Trưởng thôn."),
              ElementsAre("Lý Văn Hòa: Bí thư Chi bộ", "Trần Văn Tám: Trưởng thôn"));
  EXPECT_THAT(TitledIn("Có ông Lý Văn Hòa, Bộ trưởng Bộ Y tế Trần Văn Tám và nhiều người."),
              ElementsAre("Lý Văn Hòa", "Trần Văn Tám: Bộ trưởng Bộ Y tế"));
  EXPECT_THAT(TitledIn("Ông Lý Văn Hòa làm Bí thư Thành ủy, ông Trần Văn Tám đảm trách Thường trực "
                       "Ban Bí thư."),
              ElementsAre("Lý Văn Hòa: Bí thư Thành ủy", "Trần Văn Tám: Thường trực Ban Bí thư"));
  EXPECT_THAT(TitledIn("Có ông Lý Văn Hòa, nguyên Phó Bí thư Huyện ủy Trần Đề và bà Đỗ Thị Bảy."),
              ElementsAre("Lý Văn Hòa: nguyên Phó Bí thư Huyện ủy Trần Đề", "Đỗ Thị Bảy"));
}

TEST(PersonFinderTest, ATitleIsOfAllWhoAreSaidToHoldIt) {
  EXPECT_THAT(
      TitledIn("Đó là bà Đỗ Thị Bảy và Trần Thị Tám, đều là phó hiệu trưởng Trường Đại An."),
      ElementsAre("Đỗ Thị Bảy: phó hiệu trưởng Trường Đại An",
                  "Trần Thị Tám: phó hiệu trưởng Trường Đại An"));
}

TEST(PersonFinderTest, ATitleOfSeveralIsOfEachWhoFollows) {
  EXPECT_THAT(TitledIn("Bộ có ba Thứ trưởng là ông Lý Văn Hòa, ông Đỗ Văn Bảy và bà Trần Thị Tám; "
                       "ông Vũ Văn Sáu, cán bộ Sở Y tế."),
              ElementsAre("Lý Văn Hòa: Thứ trưởng", "Đỗ Văn Bảy: Thứ trưởng",
                          "Trần Thị Tám: Thứ trưởng", "Vũ Văn Sáu: cán bộ Sở Y tế"));
}

TEST(PersonFinderTest, TitlesOpenASentence) {
  EXPECT_THAT(TitledIn("Là Ủy viên Trung ương Đảng, Phó thủ tướng, ông Lý Văn Hòa đã ký."),
              ElementsAre("Lý Văn Hòa: Ủy viên Trung ương Đảng; Phó thủ tướng"));
  EXPECT_THAT(TitledIn("Người đứng đầu Tỉnh ủy Hậu Giang, ông Lý Văn Hòa, đã ký."),
              ElementsAre("Lý Văn Hòa: Người đứng đầu Tỉnh ủy Hậu Giang"));
}

TEST(PersonFinderTest, AShortNameMayHaveATitleOfItsOwn) {
  EXPECT_THAT(TitledIn("Thiếu tướng Ron Milner bị thay. Milner, cựu phi công trực thăng, đã già."),
              ElementsAre("Ron Milner: cựu phi công trực thăng"));
}

TEST(PersonFinderTest, HonorificsMayBeOfSeveralOrOfNobody) {
  EXPECT_THAT(MentionsIn("Hai chị em Hoa và Mai đã đến."), ElementsAre("Hoa", "Mai"));
  EXPECT_THAT(MentionsIn("Những người bạn Anh và Pháp đã đến."), IsEmpty());
  EXPECT_THAT(MentionsIn("Ông Lý Văn Năm đến.\nÔng Năm (59 tuổi) cười."),
              ElementsAre("Ông Lý Văn Năm, Ông Năm"));
}

TEST(PersonFinderTest, TitlesAreNotOfOneInParenthesesOrOfTheNextPerson) {
  EXPECT_THAT(TitledIn("Ông Lý Văn Hòa (bạn ông Bảy) giữ chức Trưởng phòng Nội vụ huyện."),
              ElementsAre("Lý Văn Hòa: Trưởng phòng Nội vụ huyện", "Bảy"));
  EXPECT_THAT(TitledIn("Ông Lý Văn Hòa (đã mất), thẩm phán Toàn nhiều lần gợi ý."),
              ElementsAre("Lý Văn Hòa"));
}

TEST(PersonFinderTest, JobsInAListAreOfOneEach) {
  EXPECT_THAT(TitledIn("Có ca sĩ Lý Thị Hoa, danh hài Thu Trang, nhà thơ Hữu Đạt."),
              ElementsAre("Lý Thị Hoa: ca sĩ", "Thu Trang: danh hài", "Hữu Đạt: nhà thơ"));
}

TEST(PersonFinderTest, WhatKinHoldIsTheirs) {
  EXPECT_THAT(TitledIn("Ông Hòa để vợ là bà Hoa mua đất khi đang là Phó giám đốc Sở Y tế."),
              ElementsAre("Hòa", "Hoa"));
  EXPECT_THAT(TitledIn("Ông Hòa có một người con trai giữ chức vụ Bí thư Đoàn xã."),
              ElementsAre("Hòa"));
}

TEST(PersonFinderTest, OneSyllableBehindAJobMayBeAWord) {
  EXPECT_THAT(TitledIn("Quán quân Tài tử tranh tài mùa 1 cười."), IsEmpty());
  EXPECT_THAT(TitledIn("Nữ ca sĩ Tìm lại giấc mơ khóc."), IsEmpty());
  EXPECT_THAT(TitledIn("Thủ môn Barthez xuất sắc cản phá."), ElementsAre("Barthez: Thủ môn"));
  EXPECT_THAT(TitledIn("Cô giáo N. dạy lớp 4."), ElementsAre("N.: Cô giáo"));
}

TEST(PersonFinderTest, AJobMayBeginLikeAnHonorific) {
  EXPECT_THAT(TitledIn("Ông trùm Lý Văn Hòa ra tòa."), ElementsAre("Lý Văn Hòa: Ông trùm"));
  EXPECT_THAT(TitledIn("Ông chủ tịch Lý Văn Hòa ra tòa."), ElementsAre("Lý Văn Hòa: chủ tịch"));
  EXPECT_THAT(TitledIn("Hôm ấy anh Hùng đến. Tiến sĩ Võ Sỹ Nam cũng đến."),
              ElementsAre("Hùng", "Võ Sỹ Nam"));
}

TEST(PersonFinderTest, AnInitialMayEndTheSentence) {
  EXPECT_THAT(MentionsIn("Kính viếng bác H. Nếu còn chỗ thì tốt."), ElementsAre("bác H."));
}

TEST(PersonFinderTest, AClauseMayNameTheOfficeOfSomebodyElse) {
  EXPECT_THAT(TitledIn("Hôm qua, thừa ủy quyền của Bộ trưởng Bộ Công an, Trung tướng Lý Văn Hòa, "
                       "Thứ trưởng Bộ Công an, trao quyết định."),
              ElementsAre("Lý Văn Hòa: Thứ trưởng Bộ Công an"));
  EXPECT_THAT(TitledIn("Báo cáo với đoàn của Thủ tướng, Chủ tịch UBND tỉnh Lý Văn Hòa kiến nghị."),
              ElementsAre("Lý Văn Hòa: Chủ tịch UBND tỉnh"));
  EXPECT_THAT(
      TitledIn("Sau khi ông Đỗ An được điều động làm Phó giám đốc Sở Y tế, Bộ trưởng Nội vụ "
               "Lý Văn Hòa nói."),
      ElementsAre("Đỗ An", "Lý Văn Hòa: Bộ trưởng Nội vụ"));
}

TEST(PersonFinderTest, WhoFollowsInAListIsNoBody) {
  EXPECT_THAT(TitledIn("Có ông Lý Văn Hòa, Bí thư Thành ủy Đỗ Thị Lan và nhiều người."),
              ElementsAre("Lý Văn Hòa", "Đỗ Thị Lan: Bí thư Thành ủy"));
  EXPECT_THAT(TitledIn("Về trường hợp của ông Hòa, Chủ tịch UBND TP Đỗ Văn Lan nói."),
              ElementsAre("Hòa", "Đỗ Văn Lan: Chủ tịch UBND TP"));
}

TEST(PersonFinderTest, WhoActsBehindACommaNeedNotHoldWhatStandsBefore) {
  EXPECT_THAT(TitledIn("Tiếp thu ý kiến của các đại biểu, ông Lý Văn Hòa khẳng định."),
              ElementsAre("Lý Văn Hòa"));
  EXPECT_THAT(TitledIn("Khi người cũ rời ghế Chủ tịch, ông Lý Văn Hòa lên thay."),
              ElementsAre("Lý Văn Hòa"));
  EXPECT_THAT(TitledIn("Sau giờ học lớp chuyên viên chính, ông Lý Văn Hòa ra về."),
              ElementsAre("Lý Văn Hòa"));
  EXPECT_THAT(TitledIn("Trao đổi với Chủ tịch UBND xã, ông Lý Văn Hòa, chúng tôi được biết."),
              ElementsAre("Lý Văn Hòa: Chủ tịch UBND xã"));
}

TEST(PersonFinderTest, AHeadOfStateWhoActsBehindACommaIsSomebodyElse) {
  EXPECT_THAT(TitledIn("Trả lời chất vấn của đại biểu Lý Thị Hoa, Thủ tướng cho biết như vậy."),
              ElementsAre("Lý Thị Hoa: đại biểu"));
  EXPECT_THAT(TitledIn("Ông Lý Văn Hòa, Thủ tướng cho biết như vậy."),
              ElementsAre("Lý Văn Hòa: Thủ tướng"));
  EXPECT_THAT(TitledIn("Họ gặp ông Lý Văn Hòa, Thủ tướng Chính phủ, hôm qua."),
              ElementsAre("Lý Văn Hòa: Thủ tướng Chính phủ"));
}

TEST(PersonFinderTest, ACaseIsNoOffice) {
  EXPECT_THAT(TitledIn("Họ bàn về vụ Phó Bí thư Tỉnh ủy Lý Văn Hòa bị tố."),
              ElementsAre("Lý Văn Hòa: Phó Bí thư Tỉnh ủy"));
}

TEST(PersonFinderTest, AFirmBeforeACommaIsNotItsHead) {
  EXPECT_THAT(TitledIn("Chủ tịch Kyoto Walton, ông Lý Văn Hòa, cho biết."),
              ElementsAre("Lý Văn Hòa: Chủ tịch Kyoto Walton"));
}

TEST(PersonFinderTest, AnOfficeMayBeOneOfTheTimeToldOf) {
  EXPECT_THAT(TitledIn("Ông Lý Văn Hòa - khi đó là Bí thư Tỉnh ủy - ký quyết định."),
              ElementsAre("Lý Văn Hòa: Bí thư Tỉnh ủy"));
}

TEST(PersonFinderTest, WhatSeveralAreInACaseEachOfThemIs) {
  EXPECT_THAT(
      TitledIn("Tòa xử các bị cáo Lý Văn Hòa - nguyên giám đốc Công ty Đại An; Đỗ Thị Bảy - "
               "nguyên thủ quỹ."),
      ElementsAre("Lý Văn Hòa: bị cáo; nguyên giám đốc Công ty Đại An",
                  "Đỗ Thị Bảy: bị cáo; nguyên thủ quỹ"));
  EXPECT_THAT(TitledIn("Các cầu thủ Walton thắng trận."), IsEmpty());
}

TEST(PersonFinderTest, SeveralMayBeNamedBehindWhatTheyAre) {
  EXPECT_THAT(TitledIn("Có hai nữ diễn viên trẻ là Lý Thị Hoa và Đỗ Thị Bảy."),
              ElementsAre("Lý Thị Hoa: nữ diễn viên trẻ", "Đỗ Thị Bảy: nữ diễn viên trẻ"));
  EXPECT_THAT(TitledIn("Công an khởi tố 2 bị can là Lý Văn Hòa (nguyên giám đốc), Đỗ Thị Bảy."),
              ElementsAre("Lý Văn Hòa: bị can; nguyên giám đốc", "Đỗ Thị Bảy: bị can"));
}

TEST(PersonFinderTest, ThoseWhoAreOfManyMayBeListed) {
  EXPECT_THAT(TitledIn("Ba bị can khác gồm: Lý Văn Hòa (52 tuổi), Đỗ An và Lê Thị Lan."),
              ElementsAre("Lý Văn Hòa: bị can", "Đỗ An: bị can", "Lê Thị Lan: bị can"));
  EXPECT_THAT(TitledIn("Các thứ trưởng gồm Lý Văn Hòa và Đỗ An dự họp."),
              ElementsAre("Lý Văn Hòa: thứ trưởng", "Đỗ An: thứ trưởng"));
  EXPECT_THAT(TitledIn("Bốn thứ trưởng gồm các ông Lý Văn Hòa, Đỗ An và Lê Văn Lân."),
              ElementsAre("Lý Văn Hòa: thứ trưởng", "Đỗ An: thứ trưởng", "Lê Văn Lân: thứ trưởng"));
  EXPECT_THAT(TitledIn("Hai bị can gồm: ông Lý Văn Hòa và bà Lê Thị Lan."),
              ElementsAre("Lý Văn Hòa: bị can", "Lê Thị Lan: bị can"));
  EXPECT_THAT(TitledIn("Hai nhà đầu tư gồm Walton South Limited và Kyoto Gate Limited."),
              IsEmpty());
}

TEST(PersonFinderTest, BodiesAndPlacesAreNobody) {
  for (const char* text :
       {"Cô gái Hà Nội giành huy chương.", "Phi công Su-25 hy sinh.",
        "Họ là giáo dân giáo phận Bùi An.", "Nhà phân tích của nhật báo Walton Post cho rằng.",
        "Đoàn viếng Lăng Chủ tịch Hồ Chí Minh.", "Cơ quan chức năng kiểm tra hàng hóa.",
        "Dự án ở 12 Lý Hoa, chủ đầu tư là ai?", "Tôi là giảng viên đại học.",
        "Giám đốc Công ty Cổ phần Vàng Bạc Đá quý đã ký."})
    EXPECT_THAT(TitledIn(text), IsEmpty()) << text;
}

TEST(PersonFinderTest, WordsThatOnlyLookLikeHonorifics) {
  EXPECT_THAT(TitledIn("Đoàn sang nước bạn Lào hôm qua."), IsEmpty());
  EXPECT_THAT(MentionsIn("Chín phần mười số người bầu Walton. Ông Walton cảm ơn."),
              ElementsAre("Ông Walton"));
  EXPECT_THAT(MentionsIn("Anh trai Walton đến. Ông Walton ở lại."), ElementsAre("Ông Walton"));
  EXPECT_THAT(MentionsIn("Đó là con gái bà, NSƯT Lý Thị Hoa."), ElementsAre("NSƯT Lý Thị Hoa"));
  EXPECT_THAT(MentionsIn("Theo PGS.\nTS Lý Văn Hòa, vụ lúa được mùa."),
              ElementsAre("PGS. TS Lý Văn Hòa"));
  EXPECT_THAT(MentionsIn("Theo GS.\nLý Văn Hòa, vụ lúa được mùa."), ElementsAre("GS Lý Văn Hòa"));
}

TEST(PersonFinderTest, NamesWithAHyphenOrANumberStayWhole) {
  EXPECT_THAT(MentionsIn("Bà Alexandra Walton - Milner đắc cử. Bà Walton vui mừng."),
              ElementsAre("Bà Alexandra Walton - Milner, Bà Walton"));
  EXPECT_THAT(TitledIn("Nữ hoàng Elizabeth II phát biểu."), ElementsAre("Elizabeth II: Nữ hoàng"));
}

TEST(PersonFinderTest, NamesakesAreToldApart) {
  EXPECT_THAT(MentionsIn("Bà Mary Walton và Tổng thống Donald Walton đến. Ông Walton nói."),
              ElementsAre("Bà Mary Walton", "Donald Walton, Ông Walton"));
  EXPECT_THAT(MentionsIn("Tổng thống Donald Walton đến cùng Mary Walton. Ông Walton nói."),
              ElementsAre("Donald Walton, Ông Walton"));
  EXPECT_THAT(MentionsIn("Cháu N. gọi tài xế N.D.T., nhưng không được."),
              ElementsAre("Cháu N.", "N.D.T."));
}

TEST(PersonFinderTest, RanksAndDegreesAreHonorifics) {
  EXPECT_THAT(MentionsIn("PGS.TS Lý Văn Hòa gặp Thiếu tướng Trần Văn Tám và bác sĩ Đỗ Thị Bảy."),
              ElementsAre("PGS.TS Lý Văn Hòa", "Thiếu tướng Trần Văn Tám", "bác sĩ Đỗ Thị Bảy"));
}

TEST(PersonFinderTest, ASiblingIsNoAddress) {
  EXPECT_THAT(MentionsIn("Hai anh em Lý Văn Hòa, Lý Văn Bình cùng đến."),
              ElementsAre("Lý Văn Hòa", "Lý Văn Bình"));
  EXPECT_THAT(MentionsIn("Bạn bè, anh em Hòa có mặt."), IsEmpty());
  EXPECT_THAT(MentionsIn("Đó là anh trai nhà lãnh đạo Lý Văn Hòa."), ElementsAre("Lý Văn Hòa"));
  EXPECT_THAT(MentionsIn("Đại hội 18 bầu Lý Văn Hòa vào Bộ Chính trị."), IsEmpty());
}

TEST(PersonFinderTest, ANameBehindWhoseItIsHoldsNoTitle) {
  EXPECT_THAT(TitledIn("Họ sửa điểm cho các thí sinh của Lý Văn Hòa."), IsEmpty());
  EXPECT_THAT(TitledIn("Đoàn tiếp xúc cử tri Q. 2 hôm qua."), IsEmpty());
  EXPECT_THAT(TitledIn("Ông Lý Văn Hòa bàn việc phân công cán bộ giữ chức Bí thư Tỉnh ủy."),
              ElementsAre("Lý Văn Hòa"));
}

TEST(PersonFinderTest, AnAbbreviationMayStandBetweenTitleAndName) {
  EXPECT_THAT(TitledIn("Chủ tịch Liên đoàn Bóng đá thế giới (FIFA) Jack Walton nói."),
              ElementsAre("Jack Walton: Chủ tịch Liên đoàn Bóng đá thế giới"));
}

TEST(PersonFinderTest, AConjunctionBeginsNoName) {
  EXPECT_THAT(TitledIn("Và Quang Hải – cầu thủ trẻ của đội – ghi bàn."), IsEmpty());
}

TEST(PersonFinderTest, AJobMayHoldTheNameOfTheCountry) {
  EXPECT_THAT(TitledIn("Đoàn thăm mẹ Việt Nam anh hùng Lý Thị Hoa."),
              ElementsAre("Lý Thị Hoa: mẹ Việt Nam anh hùng"));
}

TEST(PersonFinderTest, ANameMayBeSpelledLikeAJob) {
  EXPECT_THAT(MentionsIn("Tiến sĩ Võ Sĩ Tuấn gặp võ sĩ Trần Văn Tám."),
              ElementsAre("Tiến sĩ Võ Sĩ Tuấn", "Trần Văn Tám"));
}

TEST(PersonFinderTest, ATitleIsDividedIntoRoleAndOrganization) {
  const auto people = PeopleOf(
      "Đồng chí Lý Văn Hòa - Trưởng Ban Tổ chức Huyện ủy - và bà Đỗ Thị Bảy, UVBTV, phó chủ tịch "
      "UBND xã.");
  ASSERT_EQ(people.size(), 2u);
  EXPECT_EQ(people[0].titles[0].role, "Trưởng Ban");
  EXPECT_EQ(people[0].titles[0].organization, "Ban Tổ chức Huyện ủy");
  EXPECT_EQ(people[1].titles[0].role, "Ủy viên Ban Thường vụ");
  EXPECT_EQ(people[1].titles[0].text, "UVBTV");
  EXPECT_FALSE(people[1].titles[0].organization.has_value());
  EXPECT_EQ(people[1].titles[1].organization, "Ủy ban nhân dân xã");
}

TEST(PersonFinderTest, TheBodyBeginsInsideTheRoleWhereTheRoleHoldsItsFirstWords) {
  const std::pair<const char*, const char*> cases[] = {
      {"Trưởng Công an xã Phú Mỹ", "Công an xã Phú Mỹ"},
      {"cán bộ Văn phòng Huyện ủy", "Văn phòng Huyện ủy"},
      {"phó chánh văn phòng Huyện ủy", "văn phòng Huyện ủy"},
      {"Tổng biên tập báo Đồng Xanh", "báo Đồng Xanh"},
      {"Chính ủy Sư đoàn 9", "Sư đoàn 9"},
      {"chuyên viên thuộc Sở Nội vụ", "Sở Nội vụ"},
  };
  for (const auto& [title, organization] : cases) {
    const auto people = PeopleOf("Ông Lý Văn Hòa, " + std::string(title) + ", cho biết.");
    ASSERT_EQ(people.size(), 1u) << title;
    ASSERT_EQ(people[0].titles.size(), 1u) << title;
    EXPECT_EQ(people[0].titles[0].organization, organization) << title;
  }
}

TEST(PersonFinderTest, WhoIsNamedInAParenthesisIsNotPassedOver) {
  EXPECT_THAT(MentionsIn("Bà Lý Thị Hoa (vợ Chủ tịch tỉnh Kiên Giang Trần Văn Tám) đến."),
              ElementsAre("Bà Lý Thị Hoa", "Trần Văn Tám"));
}

TEST(PersonFinderTest, TheDotOfAnAbbreviationIsNotWrittenOut) {
  for (const char* city : {"TP.HCM", "TP. HCM", "TP HCM"}) {
    const auto people = PeopleOf("Bà Đỗ Thị Bảy, Chủ tịch UBND " + std::string(city) + ", dự.");
    ASSERT_EQ(people.size(), 1u) << city;
    ASSERT_EQ(people[0].titles.size(), 1u) << city;
    EXPECT_EQ(people[0].titles[0].text, "Chủ tịch UBND " + std::string(city));
    EXPECT_EQ(people[0].titles[0].organization, "Ủy ban nhân dân thành phố Hồ Chí Minh") << city;
  }
}

TEST(PersonFinderTest, LongAndHostileTextsEnd) {
  for (const char* piece : {"đồng chí ", "Nguyễn ", "A.", "Bí thư Tỉnh ủy, ",
                            "các ông Nguyễn Văn A, ", "ông A (", "TS.", "- Ông "}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    PeopleOf(text);
  }
}

}  // namespace
}  // namespace vietfacts
