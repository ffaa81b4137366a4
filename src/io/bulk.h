/* bulk: facts in by the block, rows out by the block, for many cases; the same contract as reader_next and write_row
 * (io.h), to the byte: messages, warnings, order, exit status.
 *
 * In: a reader (io.h).  Out: blocks of columns; text of rows.
 *
 * How: records that are written plainly are decoded straight into columns; any other record goes through the careful
 * reader, one by one, and never moves the next.
 *
 * Memory: a block owns its columns, texts and errors, so that it may be judged and written on another thread while the
 * reader fills the next one.  Memory does not grow with the input.
 */
#ifndef TOETS_BULK_H
#define TOETS_BULK_H

#include "io/io.h"
#include "vm/batch.h"

/* A record that could not be read, as its row shows it; its facts are not there.  Texts in the block's arena. */
struct bulk_reject {
  uint32_t lane;
  struct record record;
};
struct bulk_column;
struct bulk_block {
  const struct program *program;
  uint32_t count, cap;             /* cases, and how many there is room for */
  uint64_t first_number;           /* of the first case: the cases of a block are numbered through */
  struct batch_facts facts;        /* the columns, complete after bulk_next; facts.skip has the rejected cases */
  VEC(struct bulk_reject) rejects; /* by lane */
  struct arena arena, texts;       /* what lasts; the rejects of this filling */

  /* columns being filled: per fact, and per list its fields */
  struct bulk_column *columns, **fields;
  struct column *fact_columns, **field_columns;
  struct list_column *lists;
  int32_t **offsets;
  uint64_t **given; /* per list */
  uint64_t *skip;
};
/* Room for so many cases; NULL: no memory. */
struct bulk_block *bulk_block_new(const struct program *p, uint32_t cases);
void bulk_block_free(struct bulk_block *b);

/* Fills the block with the next cases, at least one: READER_OK; READER_END after the last.  With any other status the
 * block holds nothing. */
enum reader_status bulk_next(struct reader *r, struct bulk_block *b);

/* Appends rows as write_row would. */
struct bulk_writer; /* what is prepared for a program and its options; use one per thread */
struct bulk_writer *bulk_writer_new(const struct program *p,
                                    const struct writer_options *options); /* NULL: no memory */
void bulk_writer_free(struct bulk_writer *w);
/* The cases first .. first + result->count of a block, as `batch` has just judged them.  False: no memory. */
bool bulk_write(struct bulk_writer *w, struct buf *out, const struct bulk_block *b, uint32_t first, struct batch *batch,
                const struct batch_result *result);

#endif
