"""One article of fifty megabytes, in bounded memory."""

import resource
import unittest

from command import ProgramTest, vietfacts

TEXT = """Đảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024 về công tác phát triển đảng.
Đồng chí Lê An, Bí thư Chi bộ, cho biết 12/15 đảng viên đã dự họp sáng nay, đạt 80% kế hoạch.
"""
MEMORY = 3 << 30


class LargeArticleTest(ProgramTest):
    def test_fifty_megabytes(self):
        path = self.write("large.txt", TEXT * (50_000_000 // len(TEXT.encode())))
        result = vietfacts("extract", path, "-o", "/dev/null", timeout=600,
                           preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)))
        self.assertEqual((result.returncode, result.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main()
