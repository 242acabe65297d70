"""What the tests of the program share: running it, and a folder of one's own."""

import io
import os
import pathlib
import subprocess
import tarfile
import tempfile
import unittest

PROGRAM = os.environ["VIETFACTS_PROGRAM"]
TIMEOUT = 300  # seconds: under a sanitizer and on a busy machine a run of one second may take a hundred


def vietfacts(*arguments, input=b"", **options):
    """Runs the program; its output as text."""
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    options.setdefault("timeout", TIMEOUT)
    if "stdin" not in options:
        options["input"] = input
    result = subprocess.run([PROGRAM, *map(os.fspath, arguments)], **options)
    for stream in "stdout", "stderr":
        bytes = getattr(result, stream)
        setattr(result, stream, None if bytes is None else bytes.decode())
    return result


def tar(files, mode="w"):
    """The bytes of an archive of files, by their names."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


class ProgramTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def assert_stopped(self, result, *words):
        """Status 2, nothing on standard output, one line on standard error that holds the words."""
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertFalse(result.stdout)
        self.assertRegex(result.stderr, r"\Avietfacts[^\n]*\n\Z")
        for word in words:
            self.assertIn(str(word), result.stderr)
