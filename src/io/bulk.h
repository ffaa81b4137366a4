/* bulk: facts in by the block, rows out by the block, for many cases; the same contract as reader_next and write_row
 * (io.h), to the byte: messages, warnings, order, exit status.
 *
 * In: FACTS and the files of lists.  Out: blocks of columns; text of rows.
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

/* What a row shows of a record that is not in its columns: of a rejected one everything. */
struct bulk_reject {
  uint32_t lane;
  struct record record; /* number, line, key, errors; its facts are not set.  Texts in the block's arena */
};
struct bulk_block {
  const struct program *program;
  uint32_t count;                    /* cases */
  uint64_t first_number;             /* of the first case; the cases of a block are numbered through */
  struct batch_facts facts;          /* the columns; facts.skip has the rejected cases */
  const struct bulk_reject *rejects; /* by lane */
  uint32_t reject_count;
  bool has_notes;             /* some case has "_bronnen" or the like: rows do not show them */
  struct bulk_memory *memory; /* of bulk.c */
};
struct bulk_block *bulk_block_new(const struct program *p, uint32_t cases); /* room for so many; NULL: no memory */
void bulk_block_free(struct bulk_block *b);

struct bulk_reader;
/* As reader_open; all that io.h says of a reader holds (message, warnings, dialect, format, position, lost rows). */
enum reader_status bulk_open(struct bulk_reader **out, const struct program *p, const char *path,
                             const struct reader_options *options);
/* Fills the block with the next cases, at least one: READER_OK; READER_END after the last. */
enum reader_status bulk_next(struct bulk_reader *r, struct bulk_block *block);
const struct reader *bulk_reader_of(const struct bulk_reader *r); /* for reader_message, reader_warnings, … */
void bulk_close(struct bulk_reader *r);

/* Appends the rows of cases first .. first + result->count of a block, as write_row would.  False: no memory. */
struct bulk_writer;
struct bulk_writer *bulk_writer_new(const struct program *p, const struct writer_options *options);
bool bulk_write(struct bulk_writer *w, struct buf *out, const struct bulk_block *block, uint32_t first,
                struct batch *batch, const struct batch_result *result);
void bulk_writer_free(struct bulk_writer *w);

#endif
