/* Steps at the level of lanes: an instruction over all lanes at once.  Each does in full what opcodes.def says for
 * lanes that are known; unknowns and errors go by bitmaps where that is simple, and lane by lane (each_of) where it is
 * not. */
#include "vm/batch_inner.h"

#include <string.h>

#include "code/pool.h"

/* ---- what is known: where all operands are ---- */
static void join_masks(struct lane_reg *dst, const struct lane_reg *a, const struct lane_reg *c, uint32_t words) {
  dst->masked = a->masked || c->masked;
  for (uint32_t w = 0; dst->masked && w < words; w++) dst->known[w] = known_word(a, w) & known_word(c, w);
}

static void only_known(struct lane_reg *dst, uint32_t words) {
  for (uint32_t w = 0; dst->masked && w < words; w++) dst->truth[w] &= dst->known[w];
}

/* ---- ja/nee: one nee decides an `en`, one ja an `of` ---- */
static void step_and(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  const struct lane_reg *x = i->a, *y = i->b;
  i->dst->masked = x->masked || y->masked;
  for (uint32_t w = 0; w < l->words; w++) {
    uint64_t ja = x->truth[w] & y->truth[w];
    if (i->dst->masked) i->dst->known[w] = ja | (known_word(x, w) & ~x->truth[w]) | (known_word(y, w) & ~y->truth[w]);
    i->dst->truth[w] = ja;
  }
}

static void step_or(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  const struct lane_reg *x = i->a, *y = i->b;
  i->dst->masked = x->masked || y->masked;
  for (uint32_t w = 0; w < l->words; w++) {
    uint64_t ja = x->truth[w] | y->truth[w];
    if (i->dst->masked) i->dst->known[w] = ja | (known_word(x, w) & known_word(y, w));
    i->dst->truth[w] = ja;
  }
}

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

/* No number of the column's width is as large, or as small, as this. */
static bool out_of_width(uint8_t form, int64_t value) {
  static const int64_t MOST[COLUMN_FORMS] = {
      [COLUMN_INT8] = INT8_MAX, [COLUMN_INT16] = INT16_MAX, [COLUMN_INT32] = INT32_MAX, [COLUMN_INT64] = INT64_MAX};
  return value > MOST[form] || value < -MOST[form] - 1;
}

void compare_one(struct batch *b, uint64_t *out, enum relation relation, const struct lane_reg *r, int64_t value,
                 const struct lane_level *l) {
  if (!r->column) {
    b->kernels->compare->one[relation](out, r->v, value, l->words);
    return;
  }
  if (!out_of_width(r->form, value)) {
    b->kernels->narrow->one[r->form][relation](out, r->column, value, l->lanes);
    return;
  }
  bool below = relation == REL_LT || relation == REL_LE, above = relation == REL_GT || relation == REL_GE;
  bool holds = relation == REL_NE || (value > 0 ? below : above);
  memset(out, holds ? 0xff : 0, l->words * sizeof *out);
}

static void compare_lanes(struct batch *b, struct lane_reg *dst, enum relation relation, const struct lane_reg *x,
                          const struct lane_reg *y, const struct lane_level *l) {
  if (y->uniform)
    compare_one(b, dst->truth, relation, x, y->cell.v, l);
  else if (x->uniform)
    compare_one(b, dst->truth, mirrored(relation), y, x->cell.v, l);
  else
    b->kernels->compare->two[relation](dst->truth, x->v, y->v, l->words);
}

static void step_compare(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  compare_lanes(b, i->dst, relation_of(i), i->a, i->b, l);
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
  compare_one(b, i->dst->truth, r, lanes, scaled.v, l);
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
  bool lowest = insn_op(*i->insn) == OP_LOWEST;
  if (i->b->uniform)
    (lowest ? k->lowest_of_one : k->highest_of_one)(i->dst->v, i->a->v, i->b->cell.v, l->words);
  else
    (lowest ? k->lowest : k->highest)(i->dst->v, i->a->v, i->b->v, l->words);
  join_masks(i->dst, i->a, i->b, l->words);
}

/* ---- choices: known where all candidates are, and are equal ---- */
struct fold { /* candidates so far, by lane */
  struct batch *b;
  const struct lane_level *level;
  struct lane_reg *dst;
  uint32_t kind, count;
  uint64_t *seen, *sure; /* some candidate; all of them known */
  uint64_t several;      /* not 0: some lane has more than one */
};

static struct fold fold_begin(struct batch *b, const struct lane_insn *i, uint32_t kind) {
  const struct lane_level *l = level_of(b, i->list);
  struct fold f = {b, l, i->dst, kind, 0, b->spare[0], b->spare[1], 0};
  memset(f.seen, 0, l->words * sizeof *f.seen);
  memset(f.sure, 0xff, l->words * sizeof *f.sure);
  return f;
}

static struct choice choice_of(const struct lane_reg *from, const uint64_t *bits) {
  bool one = from->uniform && from->cell.state == KNOWN;
  return (struct choice){bits, from->is_bits || one ? NULL : from->v, one ? from->cell.v : 0};
}

static uint64_t *taken_by(const struct fold *f, uint32_t k) { return f->b->taken + (size_t)k * f->level->words; }
static uint64_t *again_by(const struct fold *f, uint32_t k) { return f->b->again + (size_t)k * f->level->words; }

/* `from` is a candidate in these lanes of one word. */
static void fold_word(struct fold *f, const struct lane_reg *from, uint32_t w, uint64_t candidate) {
  taken_by(f, f->count)[w] = candidate & ~f->seen[w];
  again_by(f, f->count)[w] = candidate & f->seen[w];
  f->several |= candidate & f->seen[w];
  f->seen[w] |= candidate;
  f->sure[w] &= ~candidate | known_word(from, w);
}

static void fold_next(struct fold *f, const struct lane_reg *from) {
  f->b->choices[f->count] = choice_of(from, taken_by(f, f->count));
  f->count++;
}

static bool same_value(const struct fold *f, const struct lane_reg *from, uint32_t lane) {
  return cell_equal(cell_known(f->dst->v[lane]), cell_known(from->v[lane]), (enum kind)f->kind);
}

/* Candidates beside the one taken must equal it. */
static void compare_again(struct fold *f, const struct lane_reg *from, uint32_t k) {
  for (uint32_t w = 0; f->several && w < f->level->words; w++) {
    uint64_t left = again_by(f, k)[w] & f->sure[w] & lanes_of_word(f->level, w);
    if (f->dst->is_bits) f->sure[w] &= ~(left & (f->dst->truth[w] ^ from->truth[w]));
    for (; !f->dst->is_bits && left != 0; left &= left - 1)
      if (!same_value(f, from, 64 * w + (uint32_t)__builtin_ctzll(left))) f->sure[w] &= ~(left & -left);
  }
}

static void take_bits(const struct fold *f, const struct lane_reg *from, uint32_t k) {
  for (uint32_t w = 0; w < f->level->words; w++)
    f->dst->truth[w] = (k ? f->dst->truth[w] : 0) | (from->truth[w] & taken_by(f, k)[w]);
}

static void fold_end(struct fold *f) {
  uint64_t open = 0;
  for (uint32_t w = 0; w < f->level->words; w++) {
    f->dst->known[w] = f->sure[w] & f->seen[w];
    open |= ~f->dst->known[w] & lanes_of_word(f->level, w);
  }
  f->dst->masked = open != 0;
  if (f->dst->is_bits) only_known(f->dst, f->level->words);
}

static void take_candidates(struct fold *f) {
  if (!f->dst->is_bits) f->b->kernels->choice->choose(f->dst->v, f->b->choices, f->count, f->level->words);
}

/* The condition is known in all lanes. */
static void select_surely(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  const uint64_t *ja = i->a->truth;
  uint64_t *nee = b->spare[0];
  for (uint32_t w = 0; w < l->words; w++) nee[w] = ~ja[w];
  i->dst->masked = i->b->masked || i->c->masked;
  for (uint32_t w = 0; i->dst->masked && w < l->words; w++)
    i->dst->known[w] = (ja[w] & known_word(i->b, w)) | (nee[w] & known_word(i->c, w));
  struct choice choices[] = {choice_of(i->b, ja), choice_of(i->c, nee)};
  if (i->dst->is_bits)
    for (uint32_t w = 0; w < l->words; w++) i->dst->truth[w] = (ja[w] & i->b->truth[w]) | (nee[w] & i->c->truth[w]);
  else
    b->kernels->choice->choose(i->dst->v, choices, COUNT_OF(choices), l->words);
}

static void step_select(struct batch *b, const struct lane_insn *i) {
  if (!i->a->masked) {
    select_surely(b, i);
    return;
  }
  struct fold f = fold_begin(b, i, insn_extra(*i->insn));
  const struct lane_reg *const values[] = {i->b, i->c};
  for (uint32_t w = 0; w < f.level->words; w++) {
    uint64_t ja = i->a->truth[w], open = ~known_word(i->a, w);
    f.count = 0;
    fold_word(&f, i->b, w, ja | open);
    f.count = 1;
    fold_word(&f, i->c, w, ~ja);
  }
  f.count = 0;
  for (uint32_t k = 0; k < 2; k++) {
    fold_next(&f, values[k]);
    if (f.dst->is_bits) take_bits(&f, values[k], k);
  }
  take_candidates(&f);
  compare_again(&f, i->c, 1);
  fold_end(&f);
}

/* Exceptions overridden by one that is ja are out; the base value stands where none is ja. */
static uint64_t any_ja(const struct batch *b, const struct program_word *list, uint64_t which, uint32_t w) {
  uint64_t ja = 0;
  for (; which != 0; which &= which - 1)
    ja |= b->cases.regs[list[(uint32_t)__builtin_ctzll(which) * EXCEPT_EACH + EXCEPT_CONDITION].word].truth[w];
  return ja;
}

static void fold_case_values(struct fold *f, const struct program_word *at, uint32_t n, uint32_t each) {
  for (uint32_t k = 0; k < n; k++, at += each) {
    const struct lane_reg *value = &f->b->cases.regs[at->word];
    if (f->dst->is_bits) take_bits(f, value, f->count);
    fold_next(f, value);
  }
}

static void compare_case_values(struct fold *f, const struct program_word *at, uint32_t n, uint32_t each,
                                uint32_t first) {
  for (uint32_t k = 0; k < n; k++, at += each) compare_again(f, &f->b->cases.regs[at->word], first + k);
}

static void step_except(struct batch *b, const struct lane_insn *i) {
  const struct program_word *w = &b->p->pool[i->insn->a], *list = w + EXCEPT_LIST;
  uint32_t n = w[EXCEPT_COUNT].word;
  uint64_t all = n == 64 ? ~UINT64_C(0) : ((uint64_t)1 << n) - 1;
  struct fold f = fold_begin(b, i, w[EXCEPT_KIND].word);
  for (uint32_t x = 0; x < f.level->words; x++) {
    f.count = 0;
    fold_word(&f, &b->cases.regs[w[EXCEPT_BASE].word], x, ~any_ja(b, list, all, x));
    for (f.count = 1; f.count <= n; f.count++) {
      const struct program_word *at = list + (f.count - 1) * EXCEPT_EACH;
      const struct lane_reg *condition = &b->cases.regs[at[EXCEPT_CONDITION].word];
      uint64_t nee = known_word(condition, x) & ~condition->truth[x];
      uint64_t over = any_ja(b, list, (uint64_t)pool_int64(&at[EXCEPT_OVERRIDDEN]), x);
      fold_word(&f, &b->cases.regs[at[EXCEPT_VALUE].word], x, ~nee & ~over);
    }
  }
  f.count = 0;
  fold_case_values(&f, &w[EXCEPT_BASE], 1, 1);
  fold_case_values(&f, list + EXCEPT_VALUE, n, EXCEPT_EACH);
  take_candidates(&f);
  compare_case_values(&f, list + EXCEPT_VALUE, n, EXCEPT_EACH, 1);
  fold_end(&f);
}

/* `eerste`: no candidates below a row that is ja. */
static void step_rows(struct batch *b, const struct lane_insn *i) {
  const struct program_word *w = &b->p->pool[i->insn->a], *list = w + ROWS_LIST;
  uint32_t n = w[ROWS_COUNT].word;
  bool first = w[ROWS_FIRST].word != 0;
  struct fold f = fold_begin(b, i, w[ROWS_KIND].word);
  for (uint32_t x = 0; x < f.level->words; x++) {
    uint64_t left = ~UINT64_C(0);
    for (f.count = 0; f.count < n; f.count++) {
      const struct program_word *at = list + f.count * ROWS_EACH;
      const struct lane_reg *fits = &b->cases.regs[at[ROWS_FITS].word];
      uint64_t nee = known_word(fits, x) & ~fits->truth[x];
      fold_word(&f, &b->cases.regs[at[ROWS_VALUE].word], x, ~nee & left);
      if (first) left &= ~fits->truth[x];
    }
  }
  f.count = 0;
  fold_case_values(&f, list + ROWS_VALUE, n, ROWS_EACH);
  take_candidates(&f);
  compare_case_values(&f, list + ROWS_VALUE, n, ROWS_EACH, 0);
  fold_end(&f);
}

/* ---- counts that may be uncertain ---- */
/* Where both are known least and most are the count itself; other lanes are gone through one by one. */
static void step_compare_count(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  const struct program_word *w = &b->p->pool[i->insn->a];
  const struct lane_reg *x = lane_reg_of(b, w[RANGES_A].word, i->list), *y = lane_reg_of(b, w[RANGES_B].word, i->list);
  compare_lanes(b, i->dst, (enum relation)w[RANGES_RELATION].word, x, y, l);
  join_masks(i->dst, x, y, l->words);
  only_known(i->dst, l->words);
  if (!i->dst->masked) return;
  for (uint32_t word = 0; word < l->words; word++) b->spare[0][word] = ~i->dst->known[word];
  each_of(b, i, b->spare[0]);
}

static bool counts_unscaled(const struct batch *b, const struct lane_insn *i) {
  const struct program_word *w = &b->p->pool[i->insn->a];
  return i->list == NONE && w[RANGES_KA].word == 0 && w[RANGES_KB].word == 0;
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

bool reads_columns(const struct lane_insn *i) {
  if (i->step == step_known || i->step == step_compare_scaled) return true;
  return i->step == step_compare && (i->a->uniform || i->b->uniform);
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

lane_step *step_of(const struct batch *b, const struct lane_insn *i) {
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
  case OP_COMPARE_COUNT: return counts_unscaled(b, i) ? step_compare_count : step_each;
  default: return step_each;
  }
}
