"""vietfacts extract -o FILE.html, in a browser: headless Chromium (tools/browser_packages.txt)."""

import shutil
import sys
import unittest

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
except ImportError:
    print("skipped: there is no Selenium (Debian: python3-selenium)")
    sys.exit(77)
DRIVER = shutil.which("chromedriver")
if not DRIVER:
    print("skipped: there is no chromedriver (Debian: chromium-driver)")
    sys.exit(77)

from command import ProgramTest, vietfacts

ARTICLE = (
    "Chi bộ kết nạp đảng viên\n29/07/2024\n"
    "Đảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024.\n"
    "Đồng chí Trần Thu Hoài - Bí thư Đảng ủy dự lễ kết nạp 12 đảng viên, đạt 95,5% kế hoạch.\n"
    + "Chi bộ tiếp tục đổi mới nội dung sinh hoạt.\n" * 60
)
TITLE = "Tin <script>document.title = 'broken'</script><img src=x onerror=\"document.title = 'broken'\">"
HOSTILE = TITLE + "\n30/07/2024\nĐồng chí Lê An</mark></div><svg onload=alert(1)> dự Hội nghị ngày 12/7/2024.\n"

# The least contrast of text with what is behind it: WCAG 2.1, level AA.
LEAST_CONTRAST = 4.5
CONTRASTS = """
const light = color => color.match(/[\\d.]+/g).slice(0, 3).map(Number).reduce((sum, c, i) => {
  c /= 255;
  return sum + [0.2126, 0.7152, 0.0722][i] * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
}, 0);
const behind = element => {
  for (; element; element = element.parentElement) {
    const color = getComputedStyle(element).backgroundColor;
    if (!color.startsWith('rgba(0, 0, 0, 0')) return color;
  }
};
const found = {};
for (const element of document.querySelectorAll('p, dd, dt, li a, mark, h2, h3, summary, small, header a, .which, .note')) {
  const [a, b] = [light(getComputedStyle(element).color), light(behind(element))];
  const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const name = element.localName + '.' + element.className;
  found[name] = Math.min(found[name] ?? 99, contrast);
}
return found;
"""


class HtmlBrowserTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        options = webdriver.ChromeOptions()
        # Inside a container there may be no sandbox to be had, and little shared memory.
        for option in "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--window-size=1280,900":
            options.add_argument(option)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        cls.browser = webdriver.Chrome(options=options, service=Service(DRIVER))
        cls.addClassCleanup(cls.browser.quit)

    def setUp(self):
        super().setUp()
        paths = [self.write("1.txt", ARTICLE), self.write("2.txt", HOSTILE), self.write("3.txt", ARTICLE)]
        report = self.folder / "report.html"
        result = vietfacts("extract", *paths, "-o", report)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.media("light")
        self.browser.set_window_size(1280, 900)
        self.browser.get(report.as_uri())

    def media(self, scheme):
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def find(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def run_script(self, script):
        return self.browser.execute_script(script)

    def assert_shown(self, target):
        """It is what the address points at, marked so, and on the screen below the bar."""
        self.assertEqual(self.run_script("return document.querySelector(':target').id"), target)
        top, bottom = self.run_script(
            "const box = document.querySelector(':target').getBoundingClientRect(); return [box.top, box.bottom]"
        )
        self.assertGreaterEqual(top, self.find("header").rect["height"])
        self.assertLess(top, self.run_script("return innerHeight"))
        self.assertGreater(bottom, top)

    def test_an_article_does_nothing(self):
        self.assertEqual(self.browser.get_log("browser"), [])
        self.assertEqual(self.browser.title, "Facts of Vietnamese news articles")
        self.assertEqual(self.find("#a2 h2").text, TITLE)
        elements = "return [...document.querySelectorAll('body *')].map(element => element.localName)"
        self.assertFalse({"script", "img", "svg", "iframe", "style"} & set(self.run_script(elements)))
        # The policy holds also against what gets past the escaping.
        self.run_script("document.body.append(Object.assign(document.createElement('script'), {textContent: 'document.title = 1'}))")
        self.assertEqual(self.browser.title, "Facts of Vietnamese news articles")

    def test_links_lead_to_their_places(self):
        links = self.browser.find_elements(By.CSS_SELECTOR, "a[href^='#']")
        self.assertGreater(len(links), 40)
        for link in links:
            target = link.get_attribute("href").partition("#")[2]
            self.assertIsNotNone(self.run_script(f"return document.getElementById('{target}')"), target)
            self.run_script("document.querySelectorAll('details').forEach(details => details.open = true)")
            self.browser.execute_script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", link)
            link.send_keys(Keys.ENTER)
            if not target.startswith(("index", "all-")):  # which may end above the end of the page
                self.assert_shown(target)

    def test_it_works_by_the_keyboard(self):
        self.find("body").send_keys(Keys.TAB)
        self.assertEqual(self.browser.switch_to.active_element.get_attribute("hash"), "#all-decree")
        summary = self.find("#all-decree summary")
        is_open = lambda: self.run_script("return document.querySelector('#all-decree details').open")
        before = is_open()
        summary.send_keys(Keys.ENTER)
        self.assertNotEqual(is_open(), before)
        self.browser.switch_to.active_element.send_keys(Keys.SPACE)
        self.assertEqual(is_open(), before)

    def test_it_fits_narrow_screens(self):
        for width in 1280, 800, 360:
            metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": True}
            self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            self.assertEqual(self.run_script("return [innerWidth, document.documentElement.scrollWidth]"), [width, width])
        self.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    def test_all_can_be_read_by_day_and_by_night(self):
        backgrounds = set()
        for scheme in "light", "dark":
            self.media(scheme)
            backgrounds.add(self.run_script("return getComputedStyle(document.body).backgroundColor"))
            for element, contrast in self.run_script(CONTRASTS).items():
                self.assertGreaterEqual(contrast, LEAST_CONTRAST, f"{element}, {scheme}")
        self.assertEqual(len(backgrounds), 2)


if __name__ == "__main__":
    unittest.main()
