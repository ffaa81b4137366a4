/* Filling a block from a reader. */
#include "io/bulk_csv.h"

enum { MOST_ELEMENTS = 1 << 16 }; /* of one list in a block, but for those of its last case */

static bool is_full(const struct bulk_block *b) {
  if (b->count == b->cap) return true;
  for (uint32_t l = 0; l < b->program->lists_count; l++)
    if (b->offsets[l][b->count] >= MOST_ELEMENTS) return true;
  return false;
}

static enum reader_status add_carefully(struct reader *r) {
  enum reader_status status = reader_record(r);
  if (status == READER_OK && !bulk_add(r->block, &r->record)) return READER_NO_MEMORY;
  return status;
}

static enum reader_status fill(struct reader *r) {
  enum reader_status status = READER_OK;
  if (r->format == FACTS_CSV && !r->csv && !(r->csv = bulk_csv_open(r))) return READER_NO_MEMORY;
  while (status == READER_OK && !is_full(r->block)) {
    enum bulk_step step = r->csv ? bulk_csv_next(r, r->csv, r->block) : BULK_CAREFUL;
    if (step == BULK_NO_MEMORY) return READER_NO_MEMORY;
    if (step == BULK_CAREFUL) status = add_carefully(r);
  }
  return status;
}

enum reader_status bulk_next(struct reader *r, struct bulk_block *b) {
  bulk_begin(b, r->number + 1);
  r->block = b;
  reader_do(r, fill);
  bulk_end(b);
  /* What ends the reading is told after the cases before it; but half a case may stand in a block without memory. */
  return b->count > 0 && r->result != READER_NO_MEMORY ? READER_OK : r->result;
}
