/* quick: records of CSV that are written plainly, found by their marks and decoded without a copy.  Anything else - a
 * quote inside a field, another number of fields, a value that is not in its plainest form - is left to the careful
 * reader, which begins where the last quick record ended.  Private to src/io.
 */
#ifndef TOETS_IO_QUICK_H
#define TOETS_IO_QUICK_H

#include "io/bulk_inner.h"
#include "vm/kernels/kernels.h"

struct quick_field {
  const char *at; /* in the source; until more of it is read */
  size_t length;
};
struct quick_column {              /* how the values of a column are read */
  const struct program_fact *fact; /* NULL: nobody's */
  const struct type *type;
  int64_t least, most;
  bool key;
};
struct quick {
  struct table *t;
  const struct program *program;
  const struct kernels *kernels;
  struct quick_column *columns;
  struct quick_field *fields;      /* of the record found, one per column of the table */
  size_t length;                   /* its bytes, line end included */
  uint32_t *marks;                 /* positions behind `base` */
  size_t count, next, after, room; /* next: of the record at the start; after: of what follows the record found */
  const char *at;                  /* the source for which the marks hold: its buffer, and from where to where */
  size_t base, end;
};
/* For an open table.  False: no memory. */
bool quick_open(struct quick *q, struct reader *r, struct table *t);
void quick_close(struct quick *q);
/* The record at the start of the source, which stands between two records (csv_take).  False: not a plain one, or the
 * last; nothing was taken. */
bool quick_find(struct quick *q);
void quick_take(struct quick *q); /* goes past the record found */
/* A field of the record found.  An empty one: *known is false.  False: not plain. */
bool quick_value(const struct quick *q, uint32_t column, int64_t *v, bool *known);
bool quick_is_key(struct quick_field f); /* a key that is taken as it stands */

#endif
