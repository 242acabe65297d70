/* The smallest program that uses the installed library for C, as README.md shows it. */
#include <stdio.h>
#include <string.h>
#include <vietfacts.h>

int main(void) {
  const char* article = "Hội nghị họp ngày 16/6/2022.";
  vietfacts_extractor* extractor = vietfacts_open(NULL); /* then serves any number of threads */
  char* json =
      extractor ? vietfacts_extract(extractor, article, strlen(article), NULL, NULL) : NULL;
  puts(json ? json : vietfacts_last_error());
  vietfacts_free(json);
  vietfacts_close(extractor);
  return json == NULL;
}
