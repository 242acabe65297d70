"""vietfacts extract -o FILE.html."""

import html.parser
import unittest

from command import ProgramTest, vietfacts

ARTICLE = (
    "Chi bộ kết nạp đảng viên\n29/07/2024\n"
    "Đảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024.\n"
    "Đồng chí Trần Thu Hoài - Bí thư Đảng ủy dự lễ kết nạp 12 đảng viên, đạt 95,5% kế hoạch.\n"
    "Đồng chí Trần Thu Hoài phát biểu.\n"
)
HOSTILE = (
    "Tin <script>alert(1)</script> \"tin\" & 'bài'\n29/07/2024\n"
    "Đồng chí Lê An</mark></div><img src=x onerror=alert(1)> dự Hội nghị\x07 ngày 12/7/2024 \u202etxt.\n"
)
UNDECODABLE = b"\x00\x01\x02\x00\xff\x00\xfe" * 9
VOID = {"meta"}


class Page(html.parser.HTMLParser):
    """What is on a page; `wrong` where elements do not nest."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.wrong = [], [], [], []
        self.marks, self.text, self._open = [], "", []
        self.feed(text)
        self.close()
        self.wrong += self._open

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append((tag, attributes))
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [attributes["href"]] if "href" in attributes else []
        if tag == "mark":
            self.marks.append(attributes["class"])
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if not self._open or self._open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data):
        self.text += data


class HtmlTest(ProgramTest):
    def page(self, *articles):
        paths = [self.write(f"{i}.txt", article) for i, article in enumerate(articles)]
        output = self.folder / "report.html"
        result = vietfacts("extract", *paths, "-o", output)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        self.source = output.read_text()
        return Page(self.source)

    def test_facts_are_marked_and_listed_with_links_that_lead_somewhere(self):
        page = self.page(ARTICLE, UNDECODABLE, ARTICLE)
        self.assertEqual(page.wrong, [])
        self.assertEqual(len(page.ids), len(set(page.ids)))
        for link in page.links:
            self.assertIn(link.removeprefix("#"), page.ids)
        for kind in "decree", "date", "person", "count", "percentage":
            self.assertIn(kind, page.marks)
        self.assertEqual(page.marks.count("person"), 4)
        self.assertIn("text.undecodable", page.text)
        self.assertLessEqual({"#a1", "#a2", "#a3", "#index", "#all-decree", "#all-person"}, set(page.links))

    def test_lists_tell_of_all_articles(self):
        other = "Tin vắn\n30/07/2024\nChi bộ học tập Nghị quyết số 05-NQ/ĐU về công tác cán bộ.\nBà Đỗ An và ông Dương Bình dự.\n"
        page = self.page(ARTICLE, UNDECODABLE, other)
        lists = page.text[page.text.rindex("Decrees") :]
        self.assertRegex(lists, r"(?s)05-NQ/ĐU Nghị quyết · .*công tác cán bộ 2 places in 2 articles\s+"
                                r"Nghị quyết số 05-NQ/ĐU Chi bộ kết nạp đảng viên 2024-07-29\s+"
                                r"Nghị quyết số 05-NQ/ĐU Tin vắn 2024-07-30")
        self.assertRegex(lists, r"(?s)People.*Dương Bình.*Đỗ An.*Trần Thu Hoài.*Bí thư Đảng ủy")
        self.assertRegex(lists, r"(?s)Counts\s+đảng viên\s+12 đảng viên kết nạp")
        self.assertRegex(lists, r"(?s)Percentages\s+kế hoạch\s+95,5%")
        self.assertRegex(lists, r"(?s)Dates\s+2024\s+3 places in 2 articles\s+ngày 12/7/2024 2024-07-12")
        self.assertRegex(lists, r"(?s)Articles.*text.undecodable.*Tin vắn 2024-07-30\s*\Z")
        group = next(link for link in page.links if link.startswith("#decree-"))
        self.assertEqual(page.links.count(group), 2)

    def test_an_empty_report_is_whole(self):
        page = self.page("")
        self.assertEqual(page.wrong, [])
        self.assertEqual(page.text.count("None."), 5)

    def test_an_article_can_do_nothing(self):
        page = self.page(HOSTILE)
        self.assertEqual(page.wrong, [])
        self.assertFalse({tag for tag, _ in page.tags} & {"script", "img", "iframe", "link"})
        self.assertIn("<script>alert(1)</script> \"tin\" & 'bài'", page.text)
        self.assertFalse([name for _, attributes in page.tags for name in attributes if name.startswith("on")])
        self.assertNotRegex(self.source, "[\x00-\x08\x0b-\x1f\u202e]")
        policy = [a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy"]
        self.assertEqual(len(policy), 1)
        self.assertTrue(policy[0].startswith("default-src 'none';"))

    def test_nothing_is_loaded_from_elsewhere(self):
        self.page(ARTICLE)
        for word in "http://", "https://", "url(", "@import", " src=":
            self.assertNotIn(word, self.source)


if __name__ == "__main__":
    unittest.main()
