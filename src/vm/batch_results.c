/* From registers to the results of a block: each case takes what its version says. */
#include "vm/batch_inner.h"

#include <string.h>

/* ---- memory ---- */
static uint64_t *make_bitmap(struct batch *b) { return arena_array(&b->arena, uint64_t, bitmap_words(b->lanes)); }

static bool make_outcome(struct batch *b, uint32_t outcome) {
  struct batch_outcome *o = &b->outcomes[outcome];
  o->known = make_bitmap(b);
  o->failed = make_bitmap(b);
  if (b->p->types[b->p->outcomes[outcome].type].kind == KIND_BOOL)
    o->truth = make_bitmap(b);
  else
    o->v = arena_array(&b->arena, int64_t, b->lanes);
  return o->known && o->failed && (o->truth || o->v);
}

static bool make_failed(struct batch *b) {
  uint32_t n = b->p->conditions_count;
  b->failed = arena_array(&b->arena, uint64_t *, n + 1);
  for (uint32_t c = 0; b->failed && c < n; c++)
    if (!(b->failed[c] = make_bitmap(b))) return false;
  return b->failed != NULL;
}

bool make_results(struct batch *b) {
  b->status = arena_array(&b->arena, uint8_t, b->lanes);
  b->unit = arena_array(&b->arena, uint32_t, b->lanes);
  b->transition = arena_array(&b->arena, uint32_t, b->lanes);
  b->careful = make_bitmap(b);
  b->outcomes = arena_array(&b->arena, struct batch_outcome, b->p->outcomes_count + 1);
  if (!b->status || !b->unit || !b->transition || !b->careful || !b->outcomes || !make_failed(b)) return false;
  for (uint32_t o = 0; o < b->p->outcomes_count; o++)
    if (!make_outcome(b, o)) return false;
  b->result = (struct batch_result){.status = b->status,
                                    .unit = b->unit,
                                    .transition = b->transition,
                                    .outcomes = b->outcomes,
                                    .failed = (const uint64_t *const *)b->failed,
                                    .careful = b->careful};
  return true;
}

/* ---- gathering ---- */
static void clear_results(struct batch *b) {
  size_t bytes = b->cases.words * sizeof(uint64_t);
  memset(b->unit, 0xff, b->cases.lanes * sizeof *b->unit); /* NONE */
  for (uint32_t o = 0; o < b->p->outcomes_count; o++) {
    memset((uint64_t *)b->outcomes[o].known, 0, bytes);
    memset((uint64_t *)b->outcomes[o].failed, 0, bytes);
  }
  for (uint32_t c = 0; c < b->p->conditions_count; c++) memset(b->failed[c], 0, bytes);
}

/* An outcome that is not known makes its cases careful ones. */
static void take_known(struct batch *b, uint32_t outcome, const struct lane_reg *from, const uint64_t *bits) {
  uint64_t *known = (uint64_t *)b->outcomes[outcome].known, *truth = (uint64_t *)b->outcomes[outcome].truth;
  for (uint32_t w = 0; w < b->cases.words; w++) {
    uint64_t sure = bits[w] & known_word(from, w);
    known[w] |= sure;
    b->careful[w] |= bits[w] & ~sure;
    if (truth) truth[w] = (truth[w] & ~bits[w]) | (from->truth[w] & bits[w]);
  }
}

static void take_failed(struct batch *b, uint32_t condition, const struct lane_reg *from, const uint64_t *bits) {
  for (uint32_t w = 0; w < b->cases.words; w++)
    b->failed[condition][w] |= bits[w] & ~from->truth[w] & (from->masked ? from->known[w] : ~UINT64_C(0));
}

static void take_unit(struct batch *b, uint32_t unit) {
  const struct program *p = b->p;
  const uint64_t *bits = b->stays[unit];
  b->kernels->choice->assign(b->unit, bits, unit, b->cases.words);
  for (uint32_t w = 0; w < b->cases.words; w++) b->spare[0][w] |= bits[w];
  for (uint32_t o = 0; o < p->outcomes_count; o++) {
    uint32_t reg = p->unit_outcomes[p->units[unit].first_outcome + o].reg;
    if (reg != NONE) take_known(b, o, &b->cases.regs[reg], bits);
  }
  for (uint32_t c = 0; c < p->conditions_count; c++) {
    uint32_t reg = p->unit_conditions[p->units[unit].first_condition + c].word;
    if (reg != NONE) take_failed(b, c, &b->cases.regs[reg], bits);
  }
}

static bool any(const struct batch *b, const uint64_t *bits) {
  uint64_t all = 0;
  for (uint32_t w = 0; w < b->cases.words; w++) all |= bits[w];
  return all != 0;
}

/* The values of one outcome that are not ja/nee, each case under its own version. */
static void take_values(struct batch *b, uint32_t outcome) {
  uint32_t n = 0;
  for (uint32_t k = 0; k < b->unit_order_count; k++) {
    uint32_t unit = b->unit_order[k], reg = b->p->unit_outcomes[b->p->units[unit].first_outcome + outcome].reg;
    if (reg == NONE || !any(b, b->stays[unit])) continue;
    const struct lane_reg *from = &b->cases.regs[reg];
    bool one = from->uniform;
    b->choices[n++] = (struct choice){b->stays[unit], one ? NULL : from->v, one ? from->cell.v : 0};
  }
  b->kernels->choice->choose((int64_t *)b->outcomes[outcome].v, b->choices, n, b->cases.words);
}

/* Cases that no version judges. */
static void put_no_version(struct batch *b, const uint64_t *judged) {
  memset(b->status, DECIDED, b->cases.lanes);
  for (uint32_t w = 0; w < b->cases.words; w++)
    for (uint64_t left = ~judged[w] & lanes_of_word(&b->cases, w); left != 0; left &= left - 1)
      b->status[64 * w + (uint32_t)__builtin_ctzll(left)] = NO_VERSION;
}

void gather_results(struct batch *b) {
  clear_results(b);
  memset(b->spare[0], 0, b->cases.words * sizeof *b->spare[0]);
  for (uint32_t k = 0; k < b->unit_order_count; k++)
    if (any(b, b->stays[b->unit_order[k]])) take_unit(b, b->unit_order[k]);
  put_no_version(b, b->spare[0]);
  for (uint32_t o = 0; o < b->p->outcomes_count; o++)
    if (!b->outcomes[o].truth) take_values(b, o);
}
