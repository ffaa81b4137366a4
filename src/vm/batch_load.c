/* From the columns of facts to the registers of a block. */
#include "vm/batch_inner.h"

#include <string.h>

/* ---- bitmaps ---- */
/* `lanes` bits from bit `first` on, as whole words. */
static void copy_bits(uint64_t *to, const uint64_t *from, size_t first, size_t lanes) {
  size_t words = bitmap_words(lanes), shift = first % 64;
  from += first / 64;
  if (shift == 0) {
    memcpy(to, from, words * sizeof *to);
    return;
  }
  size_t last = (shift + lanes - 1) / 64;
  for (size_t w = 0; w < words; w++) to[w] = from[w] >> shift | (w < last ? from[w + 1] << (64 - shift) : 0);
}

static bool all_set(const uint64_t *bits, const struct lane_level *l) {
  uint64_t missing = 0;
  for (uint32_t w = 0; w < l->words; w++) missing |= ~bits[w] & lanes_of_word(l, w);
  return missing == 0;
}

/* ---- registers ---- */
/* What stands in a lane that is not known is made 0, so that arithmetic on it does not overflow. */
static void clear_unknown(struct lane_reg *r, const struct lane_level *l) {
  for (uint32_t w = 0; w < l->words; w++) {
    if (r->is_bits) r->truth[w] &= r->known[w];
    if (!r->is_bits && !r->column)
      for (uint64_t left = ~r->known[w]; left != 0; left &= left - 1)
        r->v[64 * w + (uint32_t)__builtin_ctzll(left)] = 0;
  }
}

static void load_known(struct lane_reg *r, const uint64_t *known, size_t first, const struct lane_level *l) {
  r->masked = known != NULL;
  if (!known) return;
  copy_bits(r->known, known, first, l->lanes);
  r->masked = !all_set(r->known, l);
  if (!r->masked) return;
  clear_unknown(r, l);
}

static void load_nothing(struct lane_reg *r, const struct lane_level *l) {
  r->masked = true;
  memset(r->known, 0, l->words * sizeof *r->known);
  if (r->is_bits)
    memset(r->truth, 0, l->words * sizeof *r->truth);
  else
    memset(r->v, 0, (size_t)64 * l->words * sizeof *r->v);
}

static void load_texts(struct batch *b, struct lane_reg *r, const struct column *c, size_t first,
                       const struct lane_level *l) {
  struct text *texts = arena_array(&b->texts, struct text, l->lanes + 1);
  for (uint32_t i = 0; i < l->lanes; i++) {
    texts[i] = (struct text){(uint32_t)(c->offsets[first + i + 1] - c->offsets[first + i]),
                             (const char *)c->values + c->offsets[first + i]};
    r->v[i] = (int64_t)(intptr_t)&texts[i];
  }
}

/* Comparisons read a column where it stands; for anything else its numbers are made lanes. */
static void load_numbers(struct batch *b, struct lane_reg *r, uint32_t form, const void *from,
                         const struct lane_level *l) {
  if (r->wide)
    b->kernels->list->load[form](r->v, from, l->lanes);
  else
    r->column = from;
  r->form = (uint8_t)form;
}

static void load_column(struct batch *b, struct lane_reg *r, const struct column *c, size_t first,
                        const struct lane_level *l) {
  static const uint8_t WIDTHS[COLUMN_FORMS] = {
      [COLUMN_INT8] = 1, [COLUMN_INT16] = 2, [COLUMN_INT32] = 4, [COLUMN_INT64] = 8};
  if (!r->live || r->uniform || l->lanes == 0) return;
  r->column = NULL;
  if (c->form == COLUMN_ABSENT) {
    load_nothing(r, l);
    return;
  }
  if (c->form == COLUMN_BITS)
    copy_bits(r->truth, c->values, first, l->lanes);
  else if (c->form == COLUMN_TEXT)
    load_texts(b, r, c, first, l);
  else
    load_numbers(b, r, c->form, (const char *)c->values + first * WIDTHS[c->form], l);
  load_known(r, c->known, first, l);
}

/* ---- lists ---- */
static void set_lanes(struct lane_level *l, size_t lanes) {
  l->lanes = (uint32_t)lanes;
  l->words = (uint32_t)bitmap_words(lanes);
}

static void load_list(struct batch *b, uint32_t list) {
  const struct list_column *c = &b->facts->lists[list];
  struct lane_level *l = &b->lists[list];
  static const int32_t NO_OFFSETS[1] = {0};
  l->owners_ready = false;
  l->offsets = c->offsets ? c->offsets + b->first : NO_OFFSETS;
  set_lanes(l, c->offsets ? (size_t)(l->offsets[b->cases.lanes] - l->offsets[0]) : 0);
  memset(l->given, c->offsets ? 0xff : 0, b->cases.words * sizeof *l->given);
  if (c->offsets && c->known) copy_bits(l->given, c->known, b->first, b->cases.lanes);
  l->all_given = all_set(l->given, &b->cases);
  for (uint32_t k = 0; k < b->p->lists[list].field_count; k++)
    load_column(b, &l->regs[k], &b->facts->fields[list][k], (size_t)l->offsets[0], l);
}

static uint32_t fitting(const int32_t *offsets, uint32_t count, uint32_t most) {
  uint32_t low = 0;
  while (low < count) { /* offsets[low] - offsets[0] fits */
    uint32_t middle = low + (count - low + 1) / 2;
    if ((uint32_t)(offsets[middle] - offsets[0]) <= most)
      low = middle;
    else
      count = middle - 1;
  }
  return low;
}

uint32_t cases_that_fit(const struct batch *b, size_t first, uint32_t count) {
  for (uint32_t l = 0; l < b->p->lists_count; l++)
    if (b->facts->lists[l].offsets) count = fitting(b->facts->lists[l].offsets + first, count, b->elements);
  return count;
}

void load_block(struct batch *b, uint32_t count) {
  const struct program *p = b->p;
  set_lanes(&b->cases, count);
  for (uint32_t f = 0; f < p->facts_count; f++)
    if (p->types[p->facts[f].type].kind != KIND_LIST)
      load_column(b, &b->cases.regs[p->facts[f].reg], &b->facts->facts[f], b->first, &b->cases);
  for (uint32_t l = 0; l < p->lists_count; l++) load_list(b, l);
}
