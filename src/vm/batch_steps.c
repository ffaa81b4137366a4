/* Steps at the level of lanes: an instruction over all lanes at once.  Each does in full what opcodes.def says for
 * lanes that are known; unknowns and errors go by bitmaps where that is simple, and lane by lane (each_of) where it is
 * not. */
#include "vm/batch_inner.h"

#include <string.h>

#include "code/pool.h"

/* ---- what becomes of unknowns and errors: unknown when an operand is, an error when an operand is in error ---- */
static void join_masks(struct lane_reg *dst, const struct lane_reg *a, const struct lane_reg *c, uint32_t words) {
  dst->masked = a->masked || c->masked;
  if (!dst->masked) return;
  for (uint32_t w = 0; w < words; w++) {
    uint64_t ka = a->masked ? a->known[w] : ~UINT64_C(0), kc = c->masked ? c->known[w] : ~UINT64_C(0);
    dst->known[w] = ka & kc;
    dst->failed[w] = (a->masked ? a->failed[w] : 0) | (c->masked ? c->failed[w] : 0);
  }
}

static void only_known(struct lane_reg *dst, uint32_t words) {
  for (uint32_t w = 0; dst->masked && w < words; w++) dst->truth[w] &= dst->known[w];
}

/* ---- ja/nee ---- */
static void put_tri(struct lane_reg *dst, uint32_t w, struct tri t) {
  dst->truth[w] = t.truth;
  dst->known[w] = t.known;
  dst->failed[w] = t.failed;
}

#define LOGIC(name, plain, tri)                                                                                        \
  static void step_##name(struct batch *b, const struct lane_insn *i) {                                                \
    const struct lane_level *l = level_of(b, i->list);                                                                 \
    const struct lane_reg *x = i->a, *y = i->b;                                                                        \
    i->dst->masked = x->masked || y->masked;                                                                           \
    if (i->dst->masked)                                                                                                \
      for (uint32_t w = 0; w < l->words; w++) put_tri(i->dst, w, tri(tri_word(x, w), tri_word(y, w)));                 \
    else                                                                                                               \
      for (uint32_t w = 0; w < l->words; w++) i->dst->truth[w] = plain(x->truth[w], y->truth[w]);                      \
  }
#define BOTH(x, y)   ((x) & (y))
#define EITHER(x, y) ((x) | (y))
LOGIC(and, BOTH, tri_and)
LOGIC(or, EITHER, tri_or)

static void step_not(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  join_masks(i->dst, i->a, i->a, l->words);
  for (uint32_t w = 0; w < l->words; w++) i->dst->truth[w] = ~i->a->truth[w];
  only_known(i->dst, l->words);
}

static void step_known(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  i->dst->masked = false;
  for (uint32_t w = 0; w < l->words; w++) i->dst->truth[w] = i->a->masked ? i->a->known[w] : ~UINT64_C(0);
}

static void step_list_known(struct batch *b, const struct lane_insn *i) {
  i->dst->masked = false;
  memcpy(i->dst->truth, b->lists[i->insn->a].given, b->cases.words * sizeof *i->dst->truth);
}

/* ---- comparisons ---- */
static enum relation relation_of(const struct lane_insn *i) { return (enum relation)(insn_op(*i->insn) - OP_EQ); }
_Static_assert(OP_GE - OP_EQ == REL_GE, "comparisons stand in the order of relations");

static enum relation mirrored(enum relation r) {
  static const enum relation MIRRORED[] = {
      [REL_EQ] = REL_EQ, [REL_NE] = REL_NE, [REL_LT] = REL_GT, [REL_LE] = REL_GE, [REL_GT] = REL_LT, [REL_GE] = REL_LE};
  return MIRRORED[r];
}

static void step_compare(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  const struct compare_kernels *k = b->kernels->compare;
  if (i->b->uniform)
    k->one[relation_of(i)](i->dst->truth, i->a->v, i->b->cell.v, l->words);
  else if (i->a->uniform)
    k->one[mirrored(relation_of(i))](i->dst->truth, i->b->v, i->a->cell.v, l->words);
  else
    k->two[relation_of(i)](i->dst->truth, i->a->v, i->b->v, l->words);
  join_masks(i->dst, i->a, i->b, l->words);
  only_known(i->dst, l->words);
}

/* The uniform operand at the scale of the other; the kernel needs no more. */
static void step_compare_scaled(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  bool right = i->b->uniform;
  const struct lane_reg *one = right ? i->b : i->a, *lanes = right ? i->a : i->b;
  struct cell scaled = cell_widen(one->cell, right ? insn_kb(*i->insn) : insn_ka(*i->insn), false);
  enum relation r = right ? relation_of(i) : mirrored(relation_of(i));
  b->kernels->compare->one[r](i->dst->truth, lanes->v, scaled.v, l->words);
  join_masks(i->dst, lanes, lanes, l->words);
  only_known(i->dst, l->words);
}

static bool scales_by_constant(const struct lane_insn *i) {
  unsigned ka = insn_ka(*i->insn), kb = insn_kb(*i->insn);
  if (insn_extra(*i->insn) & 1) return false;
  if (i->b->uniform && ka == 0) return cell_widen(i->b->cell, kb, false).state == KNOWN;
  if (i->a->uniform && kb == 0) return cell_widen(i->a->cell, ka, false).state == KNOWN;
  return false;
}

/* Of two ja/nee. */
static void step_same_bits(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  uint64_t flip = insn_op(*i->insn) == OP_EQ ? ~UINT64_C(0) : 0;
  join_masks(i->dst, i->a, i->b, l->words);
  for (uint32_t w = 0; w < l->words; w++) i->dst->truth[w] = i->a->truth[w] ^ i->b->truth[w] ^ flip;
  only_known(i->dst, l->words);
}

/* ---- arithmetic: overflow anywhere, and the lanes are gone through one by one ---- */
static void step_arithmetic(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  const struct arithmetic_kernels *k = b->kernels->arithmetic;
  enum opcode op = insn_op(*i->insn);
  arithmetic_kernel *kernel = op == OP_ADD ? k->add : op == OP_SUB ? k->subtract : k->multiply;
  if (kernel(i->dst->v, i->a->v, i->b->v, l->words)) {
    step_each(b, i);
    return;
  }
  join_masks(i->dst, i->a, i->b, l->words);
}

static void step_widen(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  if (b->kernels->arithmetic->scale(i->dst->v, i->a->v, POWERS_OF_TEN[insn_ka(*i->insn)], l->words)) {
    step_each(b, i);
    return;
  }
  join_masks(i->dst, i->a, i->a, l->words);
}

static void step_pick(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  const struct choice_kernels *k = b->kernels->choice;
  (insn_op(*i->insn) == OP_LOWEST ? k->lowest : k->highest)(i->dst->v, i->a->v, i->b->v, l->words);
  join_masks(i->dst, i->a, i->b, l->words);
}

/* ---- choices ---- */
/* Lanes of `bits` are taken from `from`. */
static void take_lanes(struct batch *b, struct lane_reg *dst, const struct lane_reg *from, const uint64_t *bits,
                       const struct lane_level *l) {
  if (from->masked && !dst->masked) mask_all_known(dst, l->words);
  for (uint32_t w = 0; dst->masked && w < l->words; w++) {
    uint64_t known = from->masked ? from->known[w] : ~UINT64_C(0), failed = from->masked ? from->failed[w] : 0;
    dst->known[w] = (dst->known[w] & ~bits[w]) | (known & bits[w]);
    dst->failed[w] = (dst->failed[w] & ~bits[w]) | (failed & bits[w]);
  }
  if (!dst->is_bits) {
    b->kernels->choice->select(dst->v, bits, from->v, dst->v, l->words);
    return;
  }
  for (uint32_t w = 0; w < l->words; w++) dst->truth[w] = (dst->truth[w] & ~bits[w]) | (from->truth[w] & bits[w]);
}

static void copy_lanes(struct lane_reg *dst, const struct lane_reg *from, const struct lane_level *l) {
  join_masks(dst, from, from, l->words);
  if (dst->is_bits)
    memcpy(dst->truth, from->truth, l->words * sizeof *dst->truth);
  else
    memcpy(dst->v, from->v, (size_t)64 * l->words * sizeof *dst->v);
}

/* Lanes that no simple choice decides. */
static void finish(struct batch *b, const struct lane_insn *i, const uint64_t *open, const struct lane_level *l) {
  uint64_t any = 0;
  for (uint32_t w = 0; w < l->words; w++) any |= open[w] & lanes_of_word(l, w);
  if (!any) return;
  if (!i->dst->masked) mask_all_known(i->dst, l->words);
  each_of(b, i, open);
}

static void step_select(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  copy_lanes(i->dst, i->c, l);
  take_lanes(b, i->dst, i->b, i->a->truth, l);
  if (!i->a->masked) return;
  uint64_t *open = b->spare[0];
  for (uint32_t w = 0; w < l->words; w++) open[w] = ~i->a->known[w];
  finish(b, i, open, l);
}

/* One exception that surely applies, alone, or none: anything else is left open. */
static void step_except(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  const struct program_word *w = &b->p->pool[i->insn->a], *at = w + EXCEPT_LIST;
  uint64_t *open = b->spare[0], *once = b->spare[1];
  memset(open, 0, l->words * sizeof *open);
  memset(once, 0, l->words * sizeof *once);
  copy_lanes(i->dst, lane_reg_of(b, w[EXCEPT_BASE].word, i->list), l);
  for (uint32_t k = 0; k < w[EXCEPT_COUNT].word; k++, at += EXCEPT_EACH) {
    const struct lane_reg *condition = lane_reg_of(b, at[EXCEPT_CONDITION].word, i->list);
    for (uint32_t x = 0; x < l->words; x++) {
      open[x] |= (once[x] & condition->truth[x]) | (condition->masked ? ~condition->known[x] : 0);
      once[x] |= condition->truth[x];
    }
    take_lanes(b, i->dst, lane_reg_of(b, at[EXCEPT_VALUE].word, i->list), condition->truth, l);
  }
  finish(b, i, open, l);
}

/* `eerste`: the first row that is ja, when all before it are known; otherwise the only row that is ja, when all are
 * known.  What is left open has no such row. */
static void step_rows(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  const struct program_word *w = &b->p->pool[i->insn->a], *at = w + ROWS_LIST;
  bool first = w[ROWS_FIRST].word != 0;
  uint64_t *open = b->spare[0], *once = b->spare[1], *now = b->spare[2];
  memset(open, 0, l->words * sizeof *open);
  memset(once, 0, l->words * sizeof *once);
  copy_lanes(i->dst, lane_reg_of(b, at[ROWS_VALUE].word, i->list), l);
  for (uint32_t k = 0; k < w[ROWS_COUNT].word; k++, at += ROWS_EACH) {
    const struct lane_reg *fits = lane_reg_of(b, at[ROWS_FITS].word, i->list);
    for (uint32_t x = 0; x < l->words; x++) {
      uint64_t left = first ? ~once[x] : ~UINT64_C(0);
      open[x] |= (fits->masked ? ~fits->known[x] : 0) & left;
      now[x] = fits->truth[x] & left;
      open[x] |= now[x] & once[x];
      once[x] |= now[x];
    }
    take_lanes(b, i->dst, lane_reg_of(b, at[ROWS_VALUE].word, i->list), now, l);
  }
  for (uint32_t x = 0; x < l->words; x++) open[x] |= ~once[x];
  finish(b, i, open, l);
}

/* A case-level value for every element. */
void step_spread(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  const uint32_t *owner = owners(b, i->list);
  i->dst->masked = i->a->masked;
  if (i->dst->masked) mask_all_known(i->dst, l->words);
  for (uint32_t lane = 0; lane < l->lanes; lane++) {
    if (!i->dst->masked && !i->dst->is_bits)
      i->dst->v[lane] = i->a->v[owner[lane]];
    else if (!i->dst->masked)
      bitmap_put(i->dst->truth, lane, bitmap_has(i->a->truth, owner[lane]));
    else
      lane_put(i->dst, lane, lane_cell(i->a, owner[lane]));
  }
}

/* ---- which step ---- */
static bool all_sure(const struct lane_insn *i) {
  const struct lane_reg *const operands[] = {i->a, i->b, i->c};
  for (size_t k = 0; k < COUNT_OF(operands); k++)
    if (operands[k] && operands[k]->uniform && operands[k]->cell.state != KNOWN) return false;
  return true;
}

static bool unscaled(const struct lane_insn *i) { return insn_ka(*i->insn) == 0 && insn_kb(*i->insn) == 0; }

static bool can_widen(const struct lane_insn *i) {
  return !(insn_extra(*i->insn) & 1) && insn_ka(*i->insn) < COUNT_OF(POWERS_OF_TEN);
}

static lane_step *compare_step(const struct lane_insn *i) {
  if (i->a->is_bits) return step_same_bits;
  if (unscaled(i)) return step_compare;
  return scales_by_constant(i) ? step_compare_scaled : step_each;
}

/* An exception or row at the level of elements reads values of the case, lane by lane. */
static lane_step *at_cases(const struct lane_insn *i, lane_step *step) { return i->list == NONE ? step : step_each; }

lane_step *step_of(const struct lane_insn *i) {
  if (!all_sure(i)) return step_each;
  switch (insn_op(*i->insn)) {
  case OP_NOT: return step_not;
  case OP_AND: return step_and;
  case OP_OR: return step_or;
  case OP_KNOWN: return step_known;
  case OP_LIST_KNOWN: return at_cases(i, step_list_known);
  case OP_EQ:
  case OP_NE:
  case OP_LT:
  case OP_LE:
  case OP_GT:
  case OP_GE: return compare_step(i);
  case OP_ADD:
  case OP_SUB: return unscaled(i) ? step_arithmetic : step_each;
  case OP_MUL: return step_arithmetic;
  case OP_WIDEN: return can_widen(i) ? step_widen : step_each;
  case OP_LOWEST:
  case OP_HIGHEST: return unscaled(i) ? step_pick : step_each;
  case OP_SELECT: return step_select;
  case OP_EXCEPT: return at_cases(i, step_except);
  case OP_ROWS: return at_cases(i, step_rows);
  case OP_COUNT:
  case OP_COUNT_LOW:
  case OP_COUNT_HIGH: return step_count;
  case OP_EXISTS: return step_exists;
  case OP_ALL: return step_all;
  case OP_SUM: return step_sum;
  default: return step_each;
  }
}
