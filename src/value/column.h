/* Columns: the values of one fact, field or outcome for many cases, in Arrow's layout, so that arrays of others need no
 * copy.
 *
 * Lane i of a bitmap is bit i % 64 of word i / 64 (on a little-endian machine the bytes of Arrow's bitmaps); bitmaps
 * are whole words: bits past the last lane may be anything.  Numbers stand at the scale of their type, dates as days
 * since 1970-01-01, enumerations as the position of their value.  What stands where a value is not known may be
 * anything.
 *
 * Memory: a column borrows everything.
 */
#ifndef TOETS_COLUMN_H
#define TOETS_COLUMN_H

#include "value/value.h"

enum column_form {
  COLUMN_ABSENT, /* no such column: unknown in every lane */
  COLUMN_BITS,   /* ja/nee: a bitmap */
  COLUMN_INT8,   /* enumerations, small numbers */
  COLUMN_INT16,
  COLUMN_INT32, /* dates, amounts below some twenty million */
  COLUMN_INT64,
  COLUMN_TEXT, /* lane i: bytes[offsets[i] .. offsets[i + 1]), UTF-8 in NFC */
  COLUMN_FORMS
};
struct column {
  uint32_t form;          /* enum column_form */
  const void *values;     /* a bitmap, integers, or the bytes of texts */
  const int32_t *offsets; /* of COLUMN_TEXT: one more than there are lanes */
  const uint64_t *known;  /* bitmap; NULL: all are */
};
/* A list per case: that of case i has the lanes offsets[i] .. offsets[i + 1] of the columns of its fields. */
struct list_column {
  const int32_t *offsets; /* one more than there are cases; NULL: given for no case */
  const uint64_t *known;  /* bitmap: given, even if empty; NULL: all are */
};

static inline size_t bitmap_words(size_t lanes) { return (lanes + 63) / 64; }
static inline bool bitmap_has(const uint64_t *bits, size_t lane) { return bits[lane / 64] >> lane % 64 & 1; }

/* The value of one lane as a cell: KNOWN or UNKNOWN.  Of COLUMN_TEXT the cell points to *text, which is filled in. */
struct cell column_cell(const struct column *c, size_t lane, struct text *text);

#endif
