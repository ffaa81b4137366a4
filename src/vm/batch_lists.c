/* Reductions over lists: from the elements of each case to one lane of the case. */
#include "vm/batch_inner.h"

#include <string.h>

static uint32_t begin_of(const struct lane_level *l, uint32_t of_case) {
  return (uint32_t)(l->offsets[of_case] - l->offsets[0]);
}

/* The condition over elements, when it stands in their lanes; else NULL. */
static const struct lane_reg *condition_of(struct batch *b, const struct lane_insn *i) {
  uint32_t reg = i->insn->b;
  if (reg == NONE || !(reg & ELEMENT)) return NULL;
  const struct lane_reg *r = &b->lists[i->insn->a].regs[reg & ~ELEMENT];
  return r->uniform ? NULL : r;
}

/* Only cases whose list is given have an answer. */
static void only_given(struct batch *b, struct lane_reg *dst, const struct lane_level *l) {
  dst->masked = !l->all_given;
  if (!dst->masked) return;
  memcpy(dst->known, l->given, b->cases.words * sizeof *dst->known);
}

void step_count(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = &b->lists[i->insn->a];
  const struct lane_reg *condition = condition_of(b, i);
  if (!condition || condition->masked || l->lanes == 0) {
    step_each(b, i);
    return;
  }
  b->kernels->list->count(i->dst->v, condition->truth, l->offsets, b->cases.lanes);
  only_given(b, i->dst, l);
}

/* Is there an element from `from` up to `to` of which the bit, after `flip`, is set? */
static bool any_between(const uint64_t *bits, uint64_t flip, uint32_t from, uint32_t to) {
  for (uint32_t w = from / 64; from < to; w++) {
    uint64_t word = (bits[w] ^ flip) >> from % 64 << from % 64;
    uint32_t end = 64 * (w + 1);
    if (to < end) word = word << (end - to) >> (end - to);
    if (word) return true;
    from = end;
  }
  return false;
}

/* `bestaat`: some element is ja; `alle`: none is nee. */
static void any_of(struct batch *b, const struct lane_insn *i, bool all) {
  const struct lane_level *l = &b->lists[i->insn->a];
  const struct lane_reg *condition = condition_of(b, i);
  if (!condition || condition->masked || l->lanes == 0) {
    step_each(b, i);
    return;
  }
  for (uint32_t k = 0; k < b->cases.lanes; k++) {
    bool any = any_between(condition->truth, all ? ~UINT64_C(0) : 0, begin_of(l, k), begin_of(l, k + 1));
    bitmap_put(i->dst->truth, k, any != all);
  }
  only_given(b, i->dst, l);
  for (uint32_t w = 0; i->dst->masked && w < b->cases.words; w++) i->dst->truth[w] &= i->dst->known[w];
}

void step_exists(struct batch *b, const struct lane_insn *i) { any_of(b, i, false); }
void step_all(struct batch *b, const struct lane_insn *i) { any_of(b, i, true); }

void step_sum(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = &b->lists[i->insn->a];
  const struct lane_reg *condition = condition_of(b, i);
  bool over_elements = (i->insn->c & ELEMENT) && !b->lists[i->insn->a].regs[i->insn->c & ~ELEMENT].uniform;
  const struct lane_reg *value = over_elements ? &b->lists[i->insn->a].regs[i->insn->c & ~ELEMENT] : NULL;
  bool every = i->insn->b == NONE;
  if (!value || value->masked || (!every && (!condition || condition->masked)) || l->lanes == 0) {
    step_each(b, i);
    return;
  }
  bool over = false;
  for (uint32_t k = 0; k < b->cases.lanes; k++) {
    int64_t sum = 0;
    for (uint32_t e = begin_of(l, k); e < begin_of(l, k + 1); e++) {
      int64_t counts = every ? -1 : -(int64_t)bitmap_has(condition->truth, e);
      over |= __builtin_add_overflow(sum, value->v[e] & counts, &sum);
    }
    i->dst->v[k] = sum;
  }
  if (over)
    step_each(b, i);
  else
    only_given(b, i->dst, l);
}
