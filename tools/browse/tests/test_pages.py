"""What people do with the pages of vietfacts browse: search, open, mark, download, by mouse and by keyboard."""

import csv
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

PROGRAM = os.environ["VIETFACTS_PROGRAM"]
ARTICLES = [
    "Chi bộ kết nạp đảng viên\n29/07/2024\n"
    "Đảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024 của Đảng ủy về việc xây dựng chi bộ.\n"
    "Đồng chí Trần Thu Hoài - Bí thư Đảng ủy dự lễ kết nạp 12 đảng viên, đạt 95,5% kế hoạch.\n" + "Chi bộ đổi mới nội dung sinh hoạt.\n" * 60,
    "Tin vắn\n30/08/2024\nChi bộ học tập Nghị quyết số 05-NQ/ĐU ngày 12/7/2024.\nĐồng chí Trần Thu Hoài - Chủ tịch UBND huyện phát biểu.\n",
    "Tin <script>document.title = 'broken'</script><img src=x onerror=\"document.title = 'broken'\">\n31/08/2024\nHuyện có 7 đảng viên mới.\n",
    *(f"Tin số {i} của huyện\n{1 + i % 28:02}/09/2024\nHuyện có {i + 3} đảng viên mới.\n" for i in range(60)),
]
PAGES = {
    "start": "/",
    "search": "/search?q=chi+bo&decree=05&person=hoai",
    "list": "/search?q=huy%E1%BB%87n&page=2",
    "nothing": "/search?q=xyz",
    "article": "/article?id=1",
    "decree": "/decree?name=05-NQ/%C4%90U",
    "person": "/person?name=Tr%E1%BA%A7n%20Thu%20Ho%C3%A0i",
    "title": "/title?name=B%C3%AD%20th%C6%B0%20%C4%90%E1%BA%A3ng%20%E1%BB%A7y",
    "error": "/search?page=0",
}
SCREENSHOTS = os.environ.get("SCREENSHOTS")


class PagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        for number, text in enumerate(ARTICLES, 1):
            (folder / f"{number:02}.txt").write_text(text)
        database = folder / "facts.sqlite"
        subprocess.run([PROGRAM, "extract", "-q", *sorted(folder.glob("*.txt")), "--with-text", "-o", database], check=True)
        server = cls.enterClassContext(subprocess.Popen([PROGRAM, "browse", database, "--port", "0"], stderr=subprocess.PIPE, text=True))
        cls.addClassCleanup(server.kill)
        cls.address = re.search(r"http\S+", server.stderr.readline())[0]
        playwright = cls.enterClassContext(sync_playwright())
        # Inside a container there may be no sandbox to be had, and little shared memory.
        cls.browser = playwright.chromium.launch(executable_path=os.environ["BROWSER"], args=["--no-sandbox", "--disable-dev-shm-usage"])
        cls.addClassCleanup(cls.browser.close)

    def open(self, path="/", **options):
        context = self.browser.new_context(base_url=self.address, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.set_default_timeout(10_000)
        self.complaints, self.asked = [], []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(path)
        return page

    def test_from_a_search_to_what_else_cites_the_decree(self):
        page = self.open()
        page.get_by_label("Decree", exact=True).fill("05-nq/du")
        page.get_by_role("button", name="Search").click()
        expect(page.get_by_text("2 articles")).to_be_visible()
        page.get_by_role("link", name="Chi bộ kết nạp đảng viên").click()
        fact = page.locator("li", has=page.get_by_role("link", name="Nghị quyết số 05-NQ/ĐU"))
        expect(fact).to_contain_text("decree.")
        expect(fact).to_contain_text("xây dựng chi bộ")
        fact.get_by_role("link", name="all places").click()
        expect(page.get_by_role("heading", name="05-NQ/ĐU")).to_be_visible()
        page.get_by_role("link", name="Tin vắn").click()
        expect(page.get_by_role("heading", name="Tin vắn")).to_be_visible()
        self.assertEqual(self.complaints, [])
        self.assertTrue(all(url.startswith(self.address) for url in self.asked if not url.startswith("data:")), self.asked)

    def test_a_person_through_time(self):
        page = self.open("/search?person=tran+thu+hoai")
        page.get_by_role("link", name="Trần Thu Hoài").click()
        rows = page.get_by_role("region", name="Titles over time").get_by_role("row")
        expect(rows.nth(1)).to_contain_text("Bí thư Đảng ủy")
        expect(rows.nth(2)).to_contain_text("Chủ tịch UBND huyện")
        rows.nth(1).get_by_role("link").click()
        expect(page.get_by_role("heading", name="Bí thư Đảng ủy")).to_be_visible()

    def test_facts_are_marked_and_lead_to_their_explanation_and_back(self):
        page = self.open("/article?id=1")
        self.assertEqual(page.locator("mark.decree").count(), 1)
        page.locator("mark.person .number").first.click()
        target = page.locator(":target")
        expect(target).to_contain_text("Trần Thu Hoài")
        expect(target).to_contain_text("rule")
        expect(target).to_be_in_viewport()
        target.get_by_role("link", name="Trần Thu Hoài").first.click()
        self.assertEqual(page.locator("mark:target").inner_text().split("\n")[0][:13], "Trần Thu Hoài")
        header = page.locator("header").bounding_box()
        self.assertGreaterEqual(page.locator("mark:target").bounding_box()["y"], header["y"] + header["height"])

    def test_what_is_shown_can_be_downloaded(self):
        page = self.open("/search?q=huyen")
        files = {}
        for kind in "CSV", "JSON":
            with page.expect_download() as download:
                page.get_by_role("link", name=kind).click()
            files[kind] = pathlib.Path(download.value.path()).read_text()
            self.assertEqual(download.value.suggested_filename, "search-huyen." + kind.lower())
        rows = list(csv.DictReader(files["CSV"].splitlines()))
        records = json.loads(files["JSON"])
        expect(page.get_by_text(f"{len(rows)} articles, 1 to 25 shown")).to_be_visible()
        self.assertEqual([int(row["article"]) for row in rows], [record["article"] for record in records])
        page.goto("/article?id=1")
        with page.expect_download() as download:
            page.get_by_role("link", name="JSON").click()
        self.assertEqual(json.loads(pathlib.Path(download.value.path()).read_text())["decrees"][0]["code"], "05-NQ/ĐU")

    def test_pages_are_turned(self):
        page = self.open("/search?q=huyen")
        seen = []
        while True:
            seen += page.locator(".articles a").all_inner_texts()
            after = page.get_by_role("link", name="Older")
            if not after.count():
                break
            after.click()
        self.assertEqual(len(seen), len(set(seen)))
        self.assertGreater(len(seen), 50)
        page.get_by_role("link", name="Newer").click()
        expect(page.get_by_text("26 to 50 shown")).to_be_visible()

    def test_all_goes_by_keyboard(self):
        page = self.open()
        focused = lambda: page.evaluate("document.activeElement.id || document.activeElement.innerText")
        page.keyboard.press("Tab")
        self.assertEqual(focused(), "To the content")
        page.keyboard.press("Enter")
        self.assertEqual(focused(), "content")
        page.keyboard.press("Tab")
        self.assertEqual(focused(), "q")
        page.keyboard.type("ket nap")
        page.keyboard.press("Enter")
        expect(page.get_by_text("1 article", exact=True)).to_be_visible()
        for _ in range(30):
            page.keyboard.press("Tab")
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            self.assertNotEqual(outline, "none", focused())
            if focused() == "Chi bộ kết nạp đảng viên":
                break
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Chi bộ kết nạp đảng viên")).to_be_visible()
        page.goto("/")
        page.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("cell", name="62")).to_have_count(0)
        expect(page.get_by_role("rowheader", name="2024-07")).to_be_visible()

    def test_it_needs_no_script(self):
        page = self.open(java_script_enabled=False)
        page.get_by_label("Words in the article").fill("kết nạp")
        page.get_by_role("button", name="Search").click()
        page.get_by_role("link", name="Chi bộ kết nạp đảng viên").click()
        expect(page.locator("mark.decree")).to_be_visible()

    def test_an_article_does_nothing(self):
        page = self.open("/article?id=3")
        expect(page.locator("article h2")).to_contain_text("<script>")
        self.assertNotIn("broken", page.evaluate("document.title").replace(ARTICLES[2].split("\n")[0], ""))
        self.assertEqual(self.complaints, [])
        # The policy holds also against what gets past the escaping.
        page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: 'document.title = 1'}))")
        self.assertNotEqual(page.title(), "1")
        self.assertTrue(self.complaints)

    def test_nobody_is_kept_out(self):
        for scheme in "light", "dark":
            page = self.open(color_scheme=scheme)
            for name, path in PAGES.items():
                with self.subTest(page=name, scheme=scheme):
                    page.goto(path)
                    for details in page.locator("summary").all():
                        details.click()
                    found = Axe().run(page)
                    self.assertEqual(found.violations_count, 0, found.generate_report())
                    self.keep_picture(page, f"{name}-{scheme}")

    def test_it_fits_narrow_screens(self):
        page = self.open(viewport={"width": 360, "height": 740})
        for name, path in PAGES.items():
            page.goto(path)
            self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), 360, name)
            self.keep_picture(page, f"{name}-narrow")

    def keep_picture(self, page, name):
        if SCREENSHOTS:
            page.screenshot(path=pathlib.Path(SCREENSHOTS) / f"{name}.png", full_page=True)


if __name__ == "__main__":
    unittest.main()
