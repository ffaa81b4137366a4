/* What reading a block shares with reading CSV quickly.  Private to src/io. */
#ifndef TOETS_BULK_CSV_H
#define TOETS_BULK_CSV_H

#include "io/quick.h"

struct bulk_csv {
  struct quick quick;
  bool usable; /* no list stands in a cell */
  int64_t *values;
  bool *known, *there; /* per fact: of the record being read; has the file a column for it? */
};
enum bulk_step { BULK_DONE, BULK_CAREFUL, BULK_NO_MEMORY };
struct bulk_csv *bulk_csv_open(struct reader *r); /* NULL: no memory */
void bulk_csv_close(struct bulk_csv *c);
/* The next record, if it is a plain one; else nothing was taken. */
enum bulk_step bulk_csv_next(struct reader *r, struct bulk_csv *c, struct bulk_block *b);

/* ---- csv_list.c ---- */
/* Adds the elements of this key to the case being filled.  False: they are for the careful reader (nothing was added),
 * or there is no memory for them. */
bool list_put(struct reader *r, struct list_table *t, struct bulk_block *b, const char *key, size_t length);
bool list_put_group(struct bulk_block *b, const struct list_table *t, const struct list_group *g);
struct list_row *list_add_row(struct reader *r, const struct list_table *t, struct list_group *g);
/* The row just scanned, its cells into the group, or what is wrong with them. */
void list_load_cells(struct reader *r, struct list_table *t, struct list_group *g, struct value_reader *values);

/* ---- csv_merge.c ---- */
bool list_put_merged(struct reader *r, struct list_table *t, struct bulk_block *b, const char *key, size_t length);

#endif
