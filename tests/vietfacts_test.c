/* The interface for C, used as its header says. */
#include "vietfacts.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

static void Check(int holds, const char* what, int line) {
  if (holds) return;
  ++failures;
  fprintf(stderr, "line %d: this does not hold: %s (last error: '%s')\n", line, what,
          vietfacts_last_error());
}

#define CHECK(what) Check((what) != 0, #what, __LINE__)

static const char kArticle[] = "Hội nghị họp ngày 26/5.";

static char* Extract(const vietfacts_extractor* extractor, const char* text,
                     const char* published) {
  return vietfacts_extract(extractor, text, strlen(text), published, NULL);
}

static int Holds(const char* json, const char* part) {
  return json != NULL && strstr(json, part) != NULL;
}

static void FactsAsJson(const vietfacts_extractor* extractor) {
  size_t size = 0;
  char* json = vietfacts_extract(extractor, kArticle, strlen(kArticle), "2024-07-29", &size);
  CHECK(Holds(json, "\"text\":\"ngày 26/5\",\"start\":13,\"end\":22,\"value\":\"2024-05-26\""));
  CHECK(json != NULL && size == strlen(json) && json[size - 1] == '}');
  vietfacts_free(json);
  json = Extract(extractor, kArticle, NULL);
  CHECK(Holds(json, "\"value\":\"XXXX-05-26\""));
  CHECK(!Holds(json, "\"article\":{\"title\":null,\"published\":null,\"authors\":[],\"text\""));
  vietfacts_free(json);
}

static void WhatCannotBeRead(const vietfacts_extractor* extractor) {
  char bytes[256];
  char* json;
  size_t i;
  for (i = 0; i < sizeof bytes; ++i) bytes[i] = (char)(0x80 + i % 0x80);
  json = vietfacts_extract(extractor, bytes, sizeof bytes, NULL, NULL);
  CHECK(Holds(json, "\"error\":{\"code\":\"text.undecodable\""));
  vietfacts_free(json);
  json = vietfacts_extract(extractor, NULL, 0, NULL, NULL);
  CHECK(Holds(json, "\"text.empty\""));
  vietfacts_free(json);
}

static void MistakesAreTold(const vietfacts_extractor* extractor) {
  size_t size = 7;
  CHECK(vietfacts_extract(NULL, kArticle, 5, NULL, NULL) == NULL);
  CHECK(Holds(vietfacts_last_error(), "extractor"));
  CHECK(vietfacts_extract(extractor, NULL, 5, NULL, &size) == NULL && size == 7);
  CHECK(Holds(vietfacts_last_error(), "bytes"));
  CHECK(vietfacts_extract(extractor, kArticle, 5, "2023-02-29", NULL) == NULL);
  CHECK(Holds(vietfacts_last_error(), "2023-02-29"));
  CHECK(vietfacts_extract(extractor, kArticle, 5, "", NULL) == NULL);
}

static void Options(void) {
  vietfacts_options options = VIETFACTS_OPTIONS;
  vietfacts_extractor* extractor;
  char* json;
  options.encoding = "TCVN3";
  options.published = "2020-01-15";
  options.with_text = 1;
  extractor = vietfacts_open(&options);
  CHECK(extractor != NULL);
  json = Extract(extractor, "Ng\xB5y 26/5.", NULL);
  CHECK(Holds(json, "\"value\":\"2020-05-26\""));
  CHECK(Holds(json, "\"text\":\"Ngày 26/5.\""));
  vietfacts_free(json);
  json = Extract(extractor, "Ng\xB5y 26/5.", "2024-07-29");
  CHECK(Holds(json, "\"value\":\"2024-05-26\""));
  vietfacts_free(json);
  vietfacts_close(extractor);
}

static void WrongOptions(void) {
  vietfacts_options options = VIETFACTS_OPTIONS;
  options.encoding = "oops";
  CHECK(vietfacts_open(&options) == NULL);
  CHECK(Holds(vietfacts_last_error(), "oops"));
  options.encoding = NULL;
  options.patterns = "/no/such/folder";
  CHECK(vietfacts_open(&options) == NULL);
  CHECK(Holds(vietfacts_last_error(), "/no/such/folder"));
  options.patterns = NULL;
  options.published = "29/7/2024";
  CHECK(vietfacts_open(&options) == NULL);
  CHECK(Holds(vietfacts_last_error(), "29/7/2024"));
  options.published = NULL;
  options.size = 1;
  CHECK(vietfacts_open(&options) == NULL);
  CHECK(Holds(vietfacts_last_error(), "size"));
}

static void* InAThread(void* extractor) {
  char* json = Extract(extractor, kArticle, "2024-07-29");
  CHECK(Holds(json, "2024-05-26"));
  CHECK(strcmp(vietfacts_last_error(), "") == 0); /* another thread's is not this one's */
  vietfacts_free(json);
  return NULL;
}

static void Threads(vietfacts_extractor* extractor) {
  pthread_t threads[4];
  size_t i;
  CHECK(vietfacts_extract(NULL, NULL, 0, NULL, NULL) == NULL);
  for (i = 0; i < 4; ++i) CHECK(pthread_create(&threads[i], NULL, InAThread, extractor) == 0);
  for (i = 0; i < 4; ++i) CHECK(pthread_join(threads[i], NULL) == 0);
  CHECK(Holds(vietfacts_last_error(), "extractor"));
}

int main(void) {
  vietfacts_extractor* const extractor = vietfacts_open(NULL);
  CHECK(extractor != NULL);
  CHECK(strcmp(vietfacts_last_error(), "") == 0);
  CHECK(strchr(vietfacts_version(), '.') != NULL);
  FactsAsJson(extractor);
  WhatCannotBeRead(extractor);
  MistakesAreTold(extractor);
  Options();
  WrongOptions();
  Threads(extractor);
  vietfacts_close(extractor);
  vietfacts_close(NULL);
  vietfacts_free(NULL);
  return failures != 0;
}
