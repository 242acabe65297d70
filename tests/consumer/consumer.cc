// The smallest program that uses the installed library, as README.md shows it.
#include <iostream>

#include "extractor/extractor.h"

int main() {
  const vietfacts::Extractor extractor;  // reads its rules once, then serves any number of threads
  const vietfacts::Extraction found = extractor.Extract("Hội nghị họp ngày 16/6/2022.");
  for (const vietfacts::Date& date : found.facts.dates) std::cout << *date.value << '\n';
}
