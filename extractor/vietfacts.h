/* vietfacts for C, and for every language that calls C: bytes of an article in, JSON out.

   vietfacts_extractor* extractor = vietfacts_open(NULL);
   char* json = vietfacts_extract(extractor, bytes, size, NULL, NULL);
   if (json == NULL) fprintf(stderr, "%s\n", vietfacts_last_error());
   vietfacts_free(json);
   vietfacts_close(extractor);

   All strings that come and go are UTF-8 and end with a zero byte. The library is libvietfacts_c.
 */
#ifndef VIETFACTS_VIETFACTS_H_
#define VIETFACTS_VIETFACTS_H_

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define VIETFACTS_API __attribute__((visibility("default")))

/* Reads its patterns once; after that it serves any number of threads at once. */
typedef struct vietfacts_extractor vietfacts_extractor;

/* What holds for all articles. Begin with VIETFACTS_OPTIONS, which leaves everything as it is found
   to be; the strings are copied. */
typedef struct vietfacts_options {
  size_t size; /* sizeof(vietfacts_options), by which later versions know this one */
  const char*
      patterns; /* folder laid out as patterns/ is, in place of what is compiled in; or NULL */
  const char* encoding;  /* that all articles are in, "TCVN3"; NULL where it is to be found out */
  const char* published; /* day of publication of articles that do not state theirs: "2024-07-29";
                            or NULL */
  int with_text;         /* 1: article.text is in the JSON, which all offsets count in; else 0 */
} vietfacts_options;

#define VIETFACTS_OPTIONS \
  { sizeof(vietfacts_options), NULL, NULL, NULL, 0 }

/* `options` may be NULL. Returns NULL where the folder of patterns is missing or holds a wrong
   file, there is no such encoding or day, or memory ran out; vietfacts_last_error says which. The
   caller closes it. */
VIETFACTS_API vietfacts_extractor* vietfacts_open(const vietfacts_options* options);

/* Waits for nobody: no thread may be using the extractor. NULL is allowed. */
VIETFACTS_API void vietfacts_close(vietfacts_extractor* extractor);

/* One article, of `size` bytes in any encoding (NULL is allowed where that is 0), as the JSON
   object that the program's `vietfacts schema` describes, on one line. `start` and `end` in it
   count code points. An article that can't be read gives an object with "error". `published`, or
   NULL, goes before that of the options. Where `json_size` is not NULL, it is set to the JSON's
   bytes without the zero byte.

   Returns NULL only where `extractor` or `bytes` is NULL, there is no such day, or memory ran out.
   The caller frees what it returns, with vietfacts_free. */
VIETFACTS_API char* vietfacts_extract(const vietfacts_extractor* extractor, const char* bytes,
                                      size_t size, const char* published, size_t* json_size);

/* NULL is allowed. */
VIETFACTS_API void vietfacts_free(char* json);

/* Why the last call of this thread that failed did so, for people; "" where none has failed. Valid
   until the thread's next call. */
VIETFACTS_API const char* vietfacts_last_error(void);

/* "0.1.0" */
VIETFACTS_API const char* vietfacts_version(void);

#ifdef __cplusplus
}
#endif

#endif /* VIETFACTS_VIETFACTS_H_ */
