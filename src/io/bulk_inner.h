/* What the files of bulk reading share.  Private to src/io. */
#ifndef TOETS_BULK_INNER_H
#define TOETS_BULK_INNER_H

#include "io/bulk.h"
#include "io/inner.h"

/* A column being filled: of a fact with room for the cases of a block, of a field growing with the elements. */
struct bulk_column {
  uint32_t form; /* enum column_form */
  uint32_t lanes, cap;
  void *values;
  uint64_t *known;
  bool all_known;
  int32_t *offsets; /* of texts */
  struct buf bytes;
};
uint32_t bulk_form(const struct program *p, const struct program_fact *fact);
bool bulk_room(struct bulk_column *c, uint32_t lanes); /* for so many lanes in all; false: no memory */

static inline void bulk_set_known(struct bulk_column *c, uint32_t lane, bool known) {
  uint64_t bit = (uint64_t)1 << lane % 64;
  if (lane % 64 == 0) c->known[lane / 64] = 0;
  if (known) c->known[lane / 64] |= bit;
  c->all_known &= known;
}
/* An integer, or ja/nee, into the next lane. */
static inline void bulk_put(struct bulk_column *c, int64_t v) {
  uint32_t lane = c->lanes++;
  bulk_set_known(c, lane, true);
  switch (c->form) {
  case COLUMN_INT8: ((int8_t *)c->values)[lane] = (int8_t)v; return;
  case COLUMN_INT16: ((int16_t *)c->values)[lane] = (int16_t)v; return;
  case COLUMN_INT32: ((int32_t *)c->values)[lane] = (int32_t)v; return;
  case COLUMN_INT64: ((int64_t *)c->values)[lane] = v; return;
  default: {
    uint64_t *word = (uint64_t *)c->values + lane / 64;
    if (lane % 64 == 0) *word = 0;
    *word |= (uint64_t)(v != 0) << lane % 64;
  }
  }
}
void bulk_put_unknown(struct bulk_column *c);
bool bulk_put_text(struct bulk_column *c, const char *at, size_t length); /* false: no memory */

bool bulk_put_cell(struct bulk_column *c, struct cell cell); /* false: no memory */

/* ---- bulk_block.c ---- */
/* The list of the case being filled: its elements stand in the columns up to `end`; or it is not given. */
void bulk_list_given(struct bulk_block *b, uint32_t list, uint32_t end);
void bulk_list_absent(struct bulk_block *b, uint32_t list);
/* What stands in a lane; a text is copied into the arena, which needs an escape. */
struct cell bulk_cell(struct arena *a, const struct bulk_column *c, uint32_t lane);
void bulk_drop_elements(struct bulk_block *b, uint32_t list);
void bulk_begin(struct bulk_block *b, uint64_t first_number);
bool bulk_add(struct bulk_block *b, const struct record *record); /* false: no memory */
void bulk_end(struct bulk_block *b);                              /* the columns as others see them */

#endif
