"""vietfacts normalize, as it is used from a shell."""

import os
import pathlib
import subprocess
import tempfile
import unicodedata
import unittest

PROGRAM = os.environ["VIETFACTS_PROGRAM"]


def normalize(*arguments, input=b""):
    return subprocess.run([PROGRAM, "normalize", *arguments], input=input, capture_output=True)


class NormalizeTest(unittest.TestCase):
    def test_is_a_filter(self):
        result = normalize(input="Vie^.t Nam\n".encode())
        self.assertEqual(result.stdout.decode(), "Việt Nam\n")
        self.assertEqual((result.returncode, result.stderr), (0, b""))

    def test_options(self):
        self.assertEqual(normalize("--tones", "new", input="hòa".encode()).stdout.decode(), "hoà")
        self.assertEqual(normalize("--form", "nfd", input="ả".encode()).stdout.decode(), "a\u0309")
        self.assertEqual(normalize("--to", "viscii", input="Đảng".encode()).stdout, b"\xd0\xe4ng")
        self.assertEqual(normalize("--from", "TCVN3", input=b"\xa7\xb6ng").stdout.decode(), "Đảng")
        self.assertEqual(normalize("--repair", input="Ä‘áº£ng &#7843;".encode()).stdout.decode(), "đảng ả")

    def test_every_letter_in_every_encoding_both_ways(self):
        small = [unicodedata.normalize("NFC", v + t) for v in "aăâeêioôơuưy"
                 for t in ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")] + ["đ"]
        # Each letter in a word of its case, since TCVN3 has no capitals with a tone mark of their own.
        text = "".join(f"h{each}t H{each.upper()}T\n" for each in small)
        for encoding in ("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258", "TCVN3", "TCVN5712-1", "VNI", "VPS", "VISCII", "VIQR"):
            for form in ("nfc", "nfd"):
                with self.subTest(encoding=encoding, form=form):
                    given = unicodedata.normalize(form.upper(), text).encode()
                    written = normalize("--to", encoding, input=given)
                    self.assertEqual((written.returncode, written.stderr), (0, b""))
                    read = normalize("--from", encoding, "--form", form, input=written.stdout)
                    self.assertEqual((read.returncode, read.stdout), (0, given))

    def test_files_are_written_one_after_another(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "a").write_bytes("Đảng bộ xã\n".encode("utf-16"))
            (folder / "b").write_bytes(b"\xa7\xb6ng b\xe9 x\xb7 T\xa9n H\xb5\n")
            result = normalize(str(folder / "a"), str(folder / "b"), "-o", str(folder / "out"))
            self.assertEqual(result.returncode, 0)
            self.assertEqual((folder / "out").read_text("utf-8"), "Đảng bộ xã\nĐảng bộ xã Tân Hà\n")

    def test_what_the_encoding_lacks_is_reported(self):
        result = normalize("--to", "VNI", input="“ba”".encode())
        self.assertEqual((result.returncode, result.stderr), (0, b""))  # VNI has them
        result = normalize("--to", "VISCII", input="“ba” 中".encode())
        self.assertEqual((result.returncode, result.stdout), (1, b'"ba" ?'))
        self.assertIn("VISCII lacks “ (1), ” (1), 中 (1)", result.stderr.decode())

    def test_wrong_bytes_are_reported(self):
        result = normalize(input="Chi bộ có hai mươi ba đảng viên".encode() + b"\xff")
        self.assertEqual(result.returncode, 1)
        self.assertIn("in 1 place, byte 40", result.stderr.decode())

    def test_what_is_no_text_is_reported(self):
        result = normalize(input=bytes(range(128, 256)) * 3)
        self.assertEqual((result.returncode, result.stdout), (1, b""))
        self.assertIn("--from ENCODING", result.stderr.decode())

    def test_a_wrong_command_line_stops_the_run(self):
        for arguments, part in (
            (["--to", "TCVN4"], "did you mean 'TCVN3'"),
            (["--tones", "odl"], "did you mean 'old'"),
            (["--form", "nfd", "--to", "VNI"], "only Unicode"),
            (["/no/such/file"], "No such file"),
            (["/"], "is a folder"),
        ):
            result = normalize(*arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertIn(part, result.stderr.decode())
            self.assertEqual(len(result.stderr.decode().splitlines()), 1)


if __name__ == "__main__":
    unittest.main()
