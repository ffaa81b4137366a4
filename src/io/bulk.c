/* Filling a block from a reader. */
#include "io/bulk_inner.h"

enum { MOST_ELEMENTS = 1 << 16 }; /* of one list in a block, but for those of its last case */

static bool is_full(const struct bulk_block *b) {
  if (b->count == b->cap) return true;
  for (uint32_t l = 0; l < b->program->lists_count; l++)
    if (b->offsets[l][b->count] >= MOST_ELEMENTS) return true;
  return false;
}

static enum reader_status add_next(struct reader *r, struct bulk_block *b) {
  const struct record *record;
  enum reader_status status = reader_next(r, &record);
  if (status == READER_OK && !bulk_add(b, record)) return READER_NO_MEMORY;
  return status;
}

enum reader_status bulk_next(struct reader *r, struct bulk_block *b) {
  enum reader_status status = READER_OK;
  bulk_begin(b, r->number + 1);
  while (status == READER_OK && !is_full(b)) status = add_next(r, b);
  bulk_end(b);
  if (status == READER_END && b->count > 0) return READER_OK;
  return status;
}
