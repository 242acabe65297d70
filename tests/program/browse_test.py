"""vietfacts browse over HTTP: its pages, its files, what it refuses, and whatever an article or a request may hold."""

import csv
import html.parser
import http.client
import io
import json
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import urllib.parse

import unittest

from command import PROGRAM, ProgramTest, vietfacts

FIRST = (
    "Chi bộ kết nạp đảng viên\n29/07/2024\n"
    "Đảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024 của Đảng ủy về việc xây dựng chi bộ.\n"
    "Đồng chí Trần Thu Hoài - Bí thư Đảng ủy dự lễ kết nạp 12 đảng viên, đạt 95,5% kế hoạch.\n"
)
SECOND = (
    "Tin vắn\n30/08/2024\nChi bộ học tập Nghị quyết số 05-NQ/ĐU ngày 12/7/2024.\n"
    "Đồng chí Trần Thu Hoài - Chủ tịch UBND huyện phát biểu.\n"
)
HOSTILE = (
    "Tin <script>alert(1)</script><img src=x onerror=\"alert(1)\"> =HYPERLINK(\"x\")\n31/08/2024\n"
    "Đồng chí Lê An - Bí thư Đảng ủy dự họp</mark><script>alert(2)</script>, theo Quyết định số 7/QĐ-<b>UB.\n"
)
NOTES = "".join(f"Tin số {i} của huyện\n{1 + i % 28:02}/09/2024\nHuyện có {i + 3} đảng viên mới.\n\x00" for i in range(60)).split("\x00")[:-1]


class Tags(html.parser.HTMLParser):
    """The elements of a page and its text."""

    def __init__(self, page):
        super().__init__()
        self.names, self.links, self.attributes, self.text = set(), [], set(), ""
        self.feed(page)

    def handle_starttag(self, name, attributes):
        self.names.add(name)
        self.attributes |= {key for key, _ in attributes}
        self.links += [value for key, value in attributes if key in ("href", "src", "action")]

    def handle_data(self, data):
        self.text += data


class BrowseTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        for number, text in enumerate([FIRST, SECOND, HOSTILE, *NOTES], 1):
            (folder / f"{number:03}.txt").write_text(text)
        cls.database = folder / "facts.sqlite"
        made = vietfacts("extract", *sorted(folder.glob("*.txt")), "--with-text", "-o", cls.database)
        assert made.returncode == 0, made.stderr
        cls.records = [json.loads(line) for line in vietfacts("extract", *sorted(folder.glob("*.txt")), "--with-text").stdout.splitlines()]
        cls.port = cls.start(cls.database)

    @classmethod
    def start(cls, database, *options):
        process = subprocess.Popen([PROGRAM, "browse", database, "--port", "0", *options], stderr=subprocess.PIPE, text=True)
        cls.addClassCleanup(process.stderr.close)
        cls.addClassCleanup(process.wait)
        cls.addClassCleanup(process.kill)
        cls.process = process
        return int(process.stderr.readline().rsplit(":", 1)[1])

    def ask(self, path, host=None, method="GET", port=None, **parameters):
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=60)
        self.addCleanup(connection.close)
        address = path + ("?" + urllib.parse.urlencode(parameters) if parameters else "")
        connection.request(method, address, headers={"Host": host} if host else {})
        answer = connection.getresponse()
        self.headers = answer.headers
        return answer.status, answer.read().decode()

    def page(self, path, **parameters):
        status, body = self.ask(path, **parameters)
        self.assertEqual(status, 200, body)
        self.assertEqual(self.headers["Content-Type"], "text/html; charset=utf-8")
        return Tags(body)

    def found(self, **parameters):
        """The numbers of the articles that a search finds."""
        status, body = self.ask("/search.json", **parameters)
        self.assertEqual(status, 200, body)
        return [row["article"] for row in json.loads(body)]

    def test_the_start_tells_what_there_is(self):
        page = self.page("/")
        self.assertIn("63", page.text)
        self.assertIn("05-NQ/ĐU", page.text)
        self.assertIn("2024-09", page.text)
        self.assertTrue({"svg", "table", "form"} <= page.names)

    def test_search(self):
        self.assertEqual(self.found(decree="05-NQ/ĐU"), [2, 1])
        self.assertEqual(self.found(decree="05-nq/du"), [2, 1])
        self.assertEqual(self.found(decree="nghi quyet 05"), [2, 1])
        self.assertEqual(self.found(person="tran thu hoai"), [2, 1])
        self.assertEqual(self.found(title="bi thu"), [3, 1])
        self.assertEqual(self.found(person="Hoài", title="Chủ tịch"), [2])
        self.assertEqual(self.found(q="chi bo"), [2, 1])
        self.assertEqual(self.found(q='"dang uy vua ban hanh"'), [1])
        self.assertEqual(self.found(**{"from": "2024-07-30", "to": "2024-08"}), [3, 2])
        self.assertEqual(self.found(to="2024-07-28"), [])
        self.assertEqual(len(self.found(**{"from": "2024"})), 63)
        self.assertEqual(len(self.found()), 63)
        page = self.page("/search", q="ket nap")
        self.assertIn("1 article", page.text)
        self.assertIn("b", page.names)  # the words found

    def test_what_is_typed_is_no_operator(self):
        for words in ('"', "' OR 1=1 --", "a OR b", "NEAR(a b)", "title:x", "*", "^a", "x'); DROP TABLE articles; --", "(", "-a", "%", "đ" * 100, "d" * 100, "\x01", "-"):
            for name in "q", "decree", "person", "title":
                with self.subTest(words=words, name=name):
                    self.assertEqual(self.ask("/search", **{name: words})[0], 200)
            self.assertEqual(self.ask("/decree", name=words)[0], 404)
        self.assertEqual(len(self.found()), 63)

    def test_paging(self):
        seen, address = [], "/search?q=huy%E1%BB%87n"
        while address:
            status, body = self.ask(address)
            self.assertEqual(status, 200)
            links = Tags(body).links
            seen += [link for link in links if link.startswith("/article")]
            address = next((link for link in links if "page=" in link and int(link.rsplit("=", 1)[1]) > len(seen) / 25), None)
        self.assertEqual(len(seen), len(set(seen)))
        self.assertEqual(len(seen), len(self.found(q="huyện")))
        for page in "0", "-1", "x", "1.5", "99999999999999999999", " 1 2":
            self.assertEqual(self.ask("/search", page=page)[0], 400, page)
        self.assertEqual(self.ask("/search", page="4")[0], 404)
        self.assertEqual(self.ask("/search", page="1000000000")[0], 404)

    def test_a_decree_and_who_cites_it(self):
        page = self.page("/decree", name="05-NQ/ĐU")
        for words in "Nghị quyết", "2024-07-12", "xây dựng chi bộ", "2 articles", "Tin vắn":
            self.assertIn(words, page.text)
        self.assertIn("/article?id=1", page.links)
        self.assertEqual(self.ask("/decree", name="99-NQ/ĐU")[0], 404)
        self.assertEqual(self.ask("/decree")[0], 400)

    def test_a_person_through_time(self):
        page = self.page("/person", name="Trần Thu Hoài")
        self.assertLess(page.text.index("Bí thư Đảng ủy"), page.text.index("Chủ tịch UBND huyện"))
        self.assertIn("2024-07-29", page.text)
        page = self.page("/title", name="Bí thư Đảng ủy")
        self.assertIn("Trần Thu Hoài", page.text)

    def test_an_article_has_its_facts_marked_and_explained(self):
        page = self.page("/article", id=1)
        self.assertIn("mark", page.names)
        for words in "decree.", "person.", "95.5", "05-NQ/ĐU", "all places":
            self.assertIn(words, page.text)
        self.assertIn("/decree?name=05-NQ%2F%C4%90U", page.links)
        self.assertEqual([self.ask("/article", id=number)[0] for number in ("0", "x", "64", "")], [400, 400, 404, 400])

    def test_the_record_of_an_article_is_what_extract_writes(self):
        for number, record in enumerate(self.records, 1):
            status, body = self.ask("/article.json", id=number)
            self.assertEqual(status, 200)
            self.assertEqual(json.loads(body), record)

    def test_files_hold_what_is_shown(self):
        status, body = self.ask("/search.csv", q="tin")
        self.assertEqual(self.headers["Content-Disposition"], 'attachment; filename="search-tin.csv"')
        rows = list(csv.DictReader(io.StringIO(body, newline="")))
        status, body = self.ask("/search.json", q="tin")
        self.assertEqual([int(row["article"]) for row in rows], [row["article"] for row in json.loads(body)])
        self.assertEqual(len(rows), 62)
        status, body = self.ask("/decree.csv", name="05-NQ/ĐU")
        self.assertEqual([row["article"] for row in csv.DictReader(io.StringIO(body, newline=""))], ["2", "1"])
        status, body = self.ask("/person.json", name="Trần Thu Hoài")
        self.assertEqual([row["held"] for row in json.loads(body)], ["Chủ tịch UBND huyện", "Bí thư Đảng ủy"])

    def test_files_of_many_pieces_are_whole(self):
        database = self.folder / "facts.sqlite"
        shutil.copy(self.database, database)
        with sqlite3.connect(database) as connection:
            connection.execute("UPDATE articles SET title = id || ?", ("đ" * 20_000,))
        connection.close()
        port = self.start(database)
        records = json.loads(self.ask("/search.json", port=port)[1])
        rows = list(csv.DictReader(io.StringIO(self.ask("/search.csv", port=port)[1], newline="")))
        self.assertEqual([record["title"] for record in records], [str(record["article"]) + "đ" * 20_000 for record in records])
        self.assertEqual([row["title"] for row in rows], [record["title"] for record in records])
        self.assertEqual(len(rows), 63)

    def test_no_cell_is_a_formula(self):
        database = self.folder / "facts.sqlite"
        shutil.copy(self.database, database)
        with sqlite3.connect(database) as connection:
            for number, title in enumerate(["=1+1", "+1", "-1", "@x", "\tx", "\r=1", 'a"b,c\nd'], 1):
                connection.execute("UPDATE articles SET title = ? WHERE id = ?", (title, number))
        connection.close()
        port = self.start(database)
        rows = list(csv.DictReader(io.StringIO(self.ask("/search.csv", port=port)[1], newline="")))
        titles = {int(row["article"]): row["title"] for row in rows}
        self.assertEqual([titles[i] for i in range(1, 8)], ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\r=1", 'a"b,c\nd'])

    def assert_does_nothing(self, page):
        self.assertFalse({"script", "img", "iframe", "style", "object"} & page.names)
        self.assertFalse({name for name in page.attributes if name.startswith("on") or name == "style"})
        for link in page.links:
            self.assertRegex(link, r"\A(/[a-z.]*(\?[^<>\"]*)?(#.*)?|#[-\w]+|data:,)\Z")

    def test_an_article_does_nothing(self):
        page = self.page("/article", id=3)
        self.assertIn("<script>alert(1)</script>", page.text)
        for page in [page, self.page("/search", q="tin"), self.page("/search", q="alert"), self.page("/search", q="<script>", person='"><script>')]:
            self.assert_does_nothing(page)

    def test_a_database_does_nothing(self):
        database = self.folder / "facts.sqlite"
        shutil.copy(self.database, database)
        evil = "x\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{title}}{{{content}}}"
        with sqlite3.connect(database) as connection:
            for table, columns in [
                ("articles", "title path member url text published"), ("decrees", "text type code name issuer issued subject rule inferred"),
                ("dates", "text value rule"), ("people", "name rule"), ("titles", "text role organization"), ("mentions", "text honorific"),
                ("counts", "text unit holder rule qualifier"), ("percentages", "text share_of rule"), ("names", "about"), ("warnings", "code message"),
            ]:  # fmt: skip
                connection.execute(f"UPDATE {table} SET {', '.join(f'{column} = ?' for column in columns.split())}", [evil] * len(columns.split()))
            connection.execute("UPDATE articles SET url = 'javascript:alert(1)' WHERE id = 1")
            connection.execute("UPDATE names SET name = ? || id", [evil])
            for kind in "decree", "person", "title":
                connection.execute("INSERT INTO names (kind, name, about, articles, facts) VALUES (?, ?, ?, 99, 99)", (kind, evil, evil))
        connection.close()
        port = self.start(database)
        for path, parameters in [("/", {}), ("/search", {}), ("/article", {"id": 1}), ("/article", {"id": 2}),
                                 *((f"/{kind}", {"name": evil}) for kind in ("decree", "person", "title"))]:
            status, body = self.ask(path, port=port, **parameters)
            self.assertEqual(status, 200, path)
            self.assert_does_nothing(Tags(body))
            self.assertIn("<script>alert(1)</script>", Tags(body).text)

    def test_every_link_leads_somewhere(self):
        seen, left = set(), ["/"]
        while left:
            address = left.pop()
            if address in seen or address.startswith("data:"):
                continue
            seen.add(address)
            status, body = self.ask(address)
            self.assertEqual(status, 200, address)
            if "text/html" in self.headers["Content-Type"]:
                left += [link.partition("#")[0] for link in Tags(body).links if not link.startswith("#")]
        self.assertGreater(len(seen), 70)

    def test_browsers_are_told_to_be_careful(self):
        for path in "/", "/nothing", "/search.csv", "/style.css":
            self.ask(path)
            self.assertIn("default-src 'none'", self.headers["Content-Security-Policy"])
            self.assertNotIn("unsafe", self.headers["Content-Security-Policy"])
            self.assertEqual(self.headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(self.headers["Referrer-Policy"], "no-referrer")

    def test_other_hosts_and_methods_are_refused(self):
        for host in "evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", "[::1", "":
            self.assertEqual(self.ask("/", host=host or " ")[0], 421, host)
        for host in "localhost", "localhost:1", "LOCALHOST", "127.0.0.1:8081", "[::1]:8081", "192.168.0.7":
            self.assertEqual(self.ask("/", host=host)[0], 200, host)
        port = self.start(self.database, "--name", "Facts.example.org", "--name", "other")
        hosts = "facts.example.org", "FACTS.example.org:80", "other", "localhost", "example.org"
        self.assertEqual([self.ask("/", host=host, port=port)[0] for host in hosts], [200, 200, 200, 200, 421])
        for method in "POST", "PUT", "DELETE":
            self.assertEqual(self.ask("/", method=method)[0], 405)

    def test_strange_requests(self):
        for path, status in [
            ("/nothing", 404), ("/../etc/passwd", 404), ("/search/", 404), ("/searchXcsv", 404), ("/style.css/", 404),
            ("/search?colour=red", 400), ("/search?q=a&q=b", 400), ("/search?q=%FF", 400), ("/search?q=a%00b", 400),
            ("/search?from=2024-13", 400), ("/search?to=yesterday", 400), ("/search?q=" + "a" * 501, 400), ("/search?q=" + "a" * 9000, 414),
        ]:  # fmt: skip
            self.assertEqual(self.ask(path)[0], status, path[:40])
        self.assertEqual(self.ask("/")[0], 200)

    def test_a_database_without_text(self):
        database = self.folder / "facts.sqlite"
        vietfacts("extract", self.write("1.txt", FIRST), self.write("2.txt", b"\x00\x01\x02\x00\xff\x00\xfe" * 9), "-o", database)
        port = self.start(database)
        status, body = self.ask("/article", id=1, port=port)
        page = Tags(body)
        self.assertIn("--with-text", page.text)
        self.assertIn("05-NQ/ĐU", page.text)
        self.assertNotIn("mark", page.names)
        self.assertIn("text.undecodable", self.ask("/article", id=2, port=port)[1])
        self.assertEqual(json.loads(self.ask("/search.json", q="nghị quyết", port=port)[1])[0]["article"], 1)

    def test_an_empty_database(self):
        database = self.folder / "facts.sqlite"
        vietfacts("extract", self.write("1.txt", ""), "-o", database)
        port = self.start(database)
        for path in "/", "/search", "/search?q=a", "/article?id=1":
            self.assertEqual(self.ask(path, port=port)[0], 200)

    def test_what_is_no_database_is_refused(self):
        missing = self.folder / "facts.sqlite"
        self.assert_stopped(vietfacts("browse", missing), missing, "No such file")
        self.assert_stopped(vietfacts("browse", self.folder), "is no file")
        self.assert_stopped(vietfacts("browse", self.write("a.sqlite", "no database" * 100)), "a.sqlite", "not a database")
        self.write("facts.sqlite.part", "")
        self.assert_stopped(vietfacts("browse", missing), "facts.sqlite.part", "--resume")
        foreign = self.folder / "foreign.sqlite"
        with sqlite3.connect(foreign) as connection:
            connection.execute("CREATE TABLE articles (id)")
        self.assert_stopped(vietfacts("browse", foreign), "no database that 'vietfacts extract")
        connection.close()
        for version, words in (0, "--resume"), (1, "an earlier vietfacts"), (99, "a later vietfacts"):
            shutil.copy(self.database, foreign)
            with sqlite3.connect(foreign) as connection:
                connection.execute(f"PRAGMA user_version = {version}")
            connection.close()
            self.assert_stopped(vietfacts("browse", foreign), words)
        self.assert_stopped(vietfacts("browse"), "a database is wanted")
        self.assert_stopped(vietfacts("browse", foreign, missing), "one database")

    def test_it_writes_nothing_and_ends_at_a_signal(self):
        database = self.folder / "facts.sqlite"
        shutil.copy(self.database, database)
        database.chmod(0o444)
        self.folder.chmod(0o555)
        self.addCleanup(self.folder.chmod, 0o755)
        port = self.start(database)
        self.assertEqual(self.ask("/search", q="tin", port=port)[0], 200)
        self.process.send_signal(signal.SIGTERM)
        self.assertEqual(self.process.wait(30), 0)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["facts.sqlite"])
        self.assertEqual(database.read_bytes(), self.database.read_bytes())


if __name__ == "__main__":
    unittest.main()
