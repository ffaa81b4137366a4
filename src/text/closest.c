/* The name somebody probably meant: restricted Damerau–Levenshtein distance, in characters. */
#include "text/text.h"

#include <string.h>

enum { LONGEST_COMPARED = 64 }; /* characters; longer names are compared by equality alone, which finds nothing */

static uint32_t characters(const char *text, int32_t out[LONGEST_COMPARED]) {
  size_t length = strlen(text);
  uint32_t n = 0;
  for (size_t i = 0; i < length;) {
    int32_t code = 0;
    unsigned bytes = utf8_decode(text + i, length - i, &code);
    if (bytes == 0 || n == LONGEST_COMPARED) return 0;
    out[n++] = code;
    i += bytes;
  }
  return n;
}

static uint32_t least(uint32_t a, uint32_t b) { return a < b ? a : b; }

static uint32_t distance(const int32_t *a, uint32_t n, const int32_t *b, uint32_t m) {
  uint32_t rows[3][LONGEST_COMPARED + 1];
  uint32_t *before = rows[0], *above = rows[1], *row = rows[2];
  for (uint32_t j = 0; j <= m; j++) above[j] = j;
  for (uint32_t i = 1; i <= n; i++) {
    row[0] = i;
    for (uint32_t j = 1; j <= m; j++) {
      row[j] = least(above[j - 1] + (a[i - 1] != b[j - 1]), least(above[j], row[j - 1]) + 1);
      bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = least(row[j], before[j - 2] + 1);
    }
    uint32_t *spare = before;
    before = above;
    above = row;
    row = spare;
  }
  return above[m];
}

/* Keeps `found` sorted by distance, what came first before what came later; no name twice. */
static uint32_t keep_close(struct close_name found[CLOSE_NAMES], uint32_t n, struct close_name one) {
  for (uint32_t i = 0; i < n; i++)
    if (strcmp(found[i].name, one.name) == 0) return n;
  uint32_t at = n;
  while (at > 0 && found[at - 1].distance > one.distance) at--;
  if (at == CLOSE_NAMES) return n;
  if (n < CLOSE_NAMES) n++;
  for (uint32_t i = n - 1; i > at; i--) found[i] = found[i - 1];
  found[at] = one;
  return n;
}

uint32_t closest_names(const char *name, const char *const *names, uint32_t n, struct close_name found[CLOSE_NAMES]) {
  int32_t wanted[LONGEST_COMPARED], other[LONGEST_COMPARED];
  uint32_t length = characters(name, wanted), limit = length / 3 > 1 ? length / 3 : 1, count = 0;
  if (length == 0) return 0;
  for (uint32_t i = 0; i < n; i++) {
    uint32_t m = characters(names[i], other);
    if (m == 0 || m > length + limit || length > m + limit) continue;
    uint32_t d = distance(wanted, length, other, m);
    if (d <= limit && d < length) count = keep_close(found, count, (struct close_name){names[i], d});
  }
  return count;
}

const char *closest_name(const char *name, const char *const *names, uint32_t n) {
  struct close_name found[CLOSE_NAMES];
  return closest_names(name, names, n, found) ? found[0].name : NULL;
}
