// The smallest program that uses the installed library: prints an article's day of publication.
#include <iostream>

#include "extractor/extractor.h"

int main() {
  const vietfacts::Extractor extractor;
  const vietfacts::Extraction found =
      extractor.Extract("29/07/2024\nHội nghị tổng kết\nHội nghị đã họp.");
  std::cout << found.published << '\n';
}
