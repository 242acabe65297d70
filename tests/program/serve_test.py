"""vietfacts serve: what it answers, what it refuses, and how it ends. Under load: tools/load_service."""

import http.client
import json
import pathlib
import signal
import socket
import subprocess
import unittest

from command import PROGRAM, ProgramTest, vietfacts

ARTICLES = sorted((pathlib.Path(__file__).resolve().parents[2] / "corpus" / "articles").glob("*.txt"))
LIMIT = 100_000


class Service:
    """The service at a free port, until the end of the with statement."""

    def __init__(self, *options):
        self._options = options

    def __enter__(self):
        self.process = subprocess.Popen([PROGRAM, "serve", "--port", "0", *self._options], stderr=subprocess.PIPE, text=True)
        self.port = int(self.process.stderr.readline().rsplit(":", 1)[1])
        return self

    def __exit__(self, *error):
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def ask(self, method, path, body=None, headers={}):
        connection = self.connect()
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read(), answer.getheader("Content-Type")
        finally:
            connection.close()


def facts_of(record):
    """An article's record without where it came from, in which the service and the program differ."""
    record = dict(record)
    record["source"] = {key: value for key, value in record["source"].items() if key != "path"}
    return record


class ServeTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        service = Service("--max-article-bytes", str(LIMIT), "--timeout", "2")
        cls.service = service.__enter__()
        cls.addClassCleanup(service.__exit__)

    def test_answers_what_extract_writes(self):
        lines = vietfacts("extract", "-q", *ARTICLES).stdout.splitlines()
        for path, line in zip(ARTICLES, lines):
            status, body, kind = self.service.ask("POST", "/extract", path.read_bytes())
            self.assertEqual((status, kind), (200, "application/json"))
            self.assertEqual(facts_of(json.loads(body)), facts_of(json.loads(line)))

    def test_takes_what_curl_sends(self):
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        status, body, _ = self.service.ask("POST", "/extract", "Ngày 16/6/2022. ".encode() * 1000, headers)
        self.assertEqual((status, len(json.loads(body)["dates"])), (200, 1000))

    def test_takes_the_day_of_publication_and_gives_the_text(self):
        status, body, _ = self.service.ask("POST", "/extract?published=2024-07-29&text=1", "Họp ngày 26/5.".encode())
        record = json.loads(body)
        self.assertEqual((status, record["dates"][0]["value"], record["article"]["text"]), (200, "2024-05-26", "Họp ngày 26/5."))
        self.assertNotIn("text", json.loads(self.service.ask("POST", "/extract", "Họp.".encode())[1])["article"])

    def test_refuses_with_a_reason(self):
        for path, body, status, code in [
            ("/extract?published=2024-02-30", b"a", 400, "request.parameter"),
            ("/extract?colour=red", b"a", 400, "request.parameter"),
            ("/extract", b"a" * (LIMIT + 1), 413, None),
            ("/extract", bytes(range(128, 256)) * 20, 422, None),
            ("/nothing", b"", 404, "request.path"),
        ]:
            with self.subTest(path=path, status=status):
                answer, content, _ = self.service.ask("POST", path, body)
                self.assertEqual(answer, status, content)
                if code:
                    self.assertEqual(json.loads(content)["error"]["code"], code)
                self.assertIn("error", json.loads(content))

    def test_refuses_a_long_article_in_chunks_and_goes_on(self):
        connection = self.service.connect()
        connection.request("POST", "/extract", iter([b"a" * 60_000] * 3), encode_chunked=True, headers={"Transfer-Encoding": "chunked"})
        answer = connection.getresponse()
        self.assertEqual(answer.status, 413, answer.read())
        connection.close()
        self.assertEqual(self.service.ask("POST", "/extract", b"a")[0], 200)

    def test_slow_and_malformed_requests_end(self):
        for request in b"POST /extract HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc", b"\x00\xff nonsense\r\n\r\n":
            with self.subTest(request=request), socket.create_connection(("127.0.0.1", self.service.port), timeout=30) as connection:
                connection.sendall(request)
                received = b""
                while part := connection.recv(4096):
                    received += part
                self.assertRegex(received, rb"\A(HTTP/1.1 4\d\d|\Z)")
        self.assertEqual(self.service.ask("GET", "/health")[0], 200)

    def test_counts_for_prometheus(self):
        self.service.ask("POST", "/extract", b"ng\xc3\xa0y 16/6/2022")
        status, body, kind = self.service.ask("GET", "/metrics")
        self.assertEqual((status, kind), (200, "text/plain; version=0.0.4; charset=utf-8"))
        samples = dict(line.rsplit(" ", 1) for line in body.decode().splitlines() if not line.startswith("#"))
        self.assertGreaterEqual(int(samples['vietfacts_requests_total{status="200"}']), 1)
        self.assertGreaterEqual(int(samples['vietfacts_facts_total{kind="date"}']), 1)
        self.assertEqual(samples['vietfacts_extraction_seconds_bucket{le="+Inf"}'], samples["vietfacts_extraction_seconds_count"])

    def test_describes_itself(self):
        description = json.loads(self.service.ask("GET", "/openapi.json")[1])
        self.assertIn("post", description["paths"]["/extract"])

        def references(value):
            if isinstance(value, dict):
                if isinstance(value.get("$ref"), str):
                    yield value["$ref"]
                value = list(value.values())
            if isinstance(value, list):
                for each in value:
                    yield from references(each)

        found = set(references(description))
        self.assertTrue(found)
        for reference in found:
            place = description
            for key in reference.removeprefix("#/").split("/"):
                place = place[key]
        self.assertIn(b"/openapi.json", self.service.ask("GET", "/")[1])

    def test_ends_at_a_signal(self):
        with Service() as service:
            service.process.send_signal(signal.SIGTERM)
            self.assertEqual(service.process.wait(30), 0)

    def test_one_port_has_one_service(self):
        self.assert_stopped(vietfacts("serve", "--port", str(self.service.port)), self.service.port, "in use")

    def test_wrong_options_stop_it(self):
        self.assert_stopped(vietfacts("serve", "--port", "70000"), "--port '70000'")
        self.assert_stopped(vietfacts("serve", "--jobs", "0"), "--jobs '0'")
        self.assert_stopped(vietfacts("serve", "article.txt"), "article.txt")


if __name__ == "__main__":
    unittest.main()
