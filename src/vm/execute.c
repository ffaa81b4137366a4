/* Running segments: the loop over instructions, with shortcuts where the operands are known.
 *
 * `shortcut` computes the common operations on known operands at one scale, without a call; it declines everything
 * else, and then OPERATIONS does it in full.  Both give the same value whenever the shortcut gives one. */
#include "vm/executor.h"

#define INLINE static inline __attribute__((always_inline))

/* UNKNOWN is 0, KNOWN 1, FAILED 2: the `and` of two states is KNOWN only if both are. */
_Static_assert(UNKNOWN == 0 && KNOWN == 1 && FAILED == 2, "both_known relies on these");
INLINE bool both_known(const struct cell *a, const struct cell *b) { return (a->state & b->state) == KNOWN; }

INLINE bool put(struct cell *dst, int64_t v) {
  *dst = cell_known(v);
  return true;
}

/* INT64_MAX is left to the full operation: it may not pass for `onbegrensd`. */
INLINE bool put_fitting(struct cell *dst, int64_t v, bool overflow) {
  return !overflow && v != UNLIMITED && put(dst, v);
}

INLINE bool shortcut_2(enum opcode op, struct cell *dst, int64_t a, int64_t b) {
  int64_t v;
  bool overflow;
  switch (op) {
  case OP_AND: return put(dst, a & b);
  case OP_OR: return put(dst, a | b);
  case OP_EQ: return put(dst, a == b);
  case OP_NE: return put(dst, a != b);
  case OP_LT: return put(dst, a < b);
  case OP_LE: return put(dst, a <= b);
  case OP_GT: return put(dst, a > b);
  case OP_GE: return put(dst, a >= b);
  case OP_LOWEST: return put(dst, a < b ? a : b);
  case OP_HIGHEST: return put(dst, a > b ? a : b);
  case OP_ADD: overflow = __builtin_add_overflow(a, b, &v); return put_fitting(dst, v, overflow);
  case OP_SUB: overflow = __builtin_sub_overflow(a, b, &v); return put_fitting(dst, v, overflow);
  case OP_MUL: overflow = __builtin_mul_overflow(a, b, &v); return put_fitting(dst, v, overflow);
  default: return false;
  }
}

/* Both at one scale, when that fits; UNLIMITED does not, and is left to the full operation. */
INLINE bool shortcut_scaled(enum opcode op, struct cell *dst, int64_t a, int64_t b, int64_t power_a, int64_t power_b) {
  int64_t x, y;
  if (__builtin_mul_overflow(a, power_a, &x) || __builtin_mul_overflow(b, power_b, &y)) return false;
  return shortcut_2(op, dst, x, y);
}

#define TWO_OPERANDS(X) X(AND) X(OR) X(EQ) X(NE) X(LT) X(LE) X(GT) X(GE) X(LOWEST) X(HIGHEST) X(ADD) X(SUB) X(MUL)
#define UNSCALED(head)  (((head)&0x00ffff00u) == 0) /* ka and kb are 0 */

INLINE bool shortcut_two(enum opcode op, const struct program_insn *i, struct cell *dst, const struct cell *regs) {
  const struct cell *a = regs + i->a, *b = regs + i->b;
  if (!both_known(a, b)) return false;
  if (UNSCALED(i->head)) return shortcut_2(op, dst, a->v, b->v);
  return shortcut_scaled(op, dst, a->v, b->v, POWERS_OF_TEN[insn_ka(*i)], POWERS_OF_TEN[insn_kb(*i)]);
}

/* ---- case level ---- */
INLINE bool shortcut(const struct program_insn *i, struct cell *dst, const struct cell *regs) {
  const struct cell *a;
  switch (insn_op(*i)) {
  case OP_NOT: a = regs + i->a; return a->state == KNOWN && put(dst, !a->v);
  case OP_KNOWN: return put(dst, regs[i->a].state == KNOWN);
  case OP_SELECT:
    a = regs + i->a;
    if (a->state != KNOWN) return false;
    *dst = regs[a->v ? i->b : i->c];
    return true;
#define X(name)                                                                                                        \
  case OP_##name: return shortcut_two(OP_##name, i, dst, regs);
    TWO_OPERANDS(X)
#undef X
  default: return false;
  }
}

static void run_case_segment(struct executor *e, const struct program_segment *s) {
  const struct program_insn *i = &e->program->insns[s->first], *end = i + s->count;
  const struct frame f = case_frame(e);
  struct cell *regs = e->regs;
  for (; i < end; i++)
    if (!shortcut(i, &regs[i->dst], regs)) regs[i->dst] = OPERATIONS[insn_op(*i)](&f, i);
}

/* ---- elements: instruction by instruction, each over all elements, whose registers stand in a row ---- */
struct row { /* the values of one operand; of a case register one value, again and again */
  const struct cell *at;
  size_t step;
};

static struct row row_of(const struct executor *e, const struct list_regs *l, uint32_t reg) {
  if (reg & ELEMENT) return (struct row){l->at + (size_t)(reg & ~ELEMENT) * l->cap, 1};
  return (struct row){e->regs + reg, 0};
}

static void fully(struct executor *e, const struct program_segment *s, const struct program_insn *i, uint32_t element) {
  struct list_regs *l = &e->lists[s->list];
  struct frame f = element_frame(e, s->list, element);
  l->at[(size_t)i->dst * l->cap + element] = OPERATIONS[insn_op(*i)](&f, i);
}

INLINE void two_over(enum opcode op, struct executor *e, const struct program_segment *s,
                     const struct program_insn *i) {
  struct list_regs *l = &e->lists[s->list];
  struct row a = row_of(e, l, i->a), b = row_of(e, l, i->b);
  struct cell *dst = l->at + (size_t)i->dst * l->cap;
  const int64_t power_a = POWERS_OF_TEN[insn_ka(*i)], power_b = POWERS_OF_TEN[insn_kb(*i)];
  for (uint32_t k = 0, n = l->count; k < n; k++, dst++, a.at += a.step, b.at += b.step) {
    bool done = both_known(a.at, b.at) && shortcut_scaled(op, dst, a.at->v, b.at->v, power_a, power_b);
    if (!done) fully(e, s, i, k);
  }
}

static void run_over(struct executor *e, const struct program_segment *s, const struct program_insn *i) {
  switch (insn_op(*i)) {
#define X(name)                                                                                                        \
  case OP_##name: two_over(OP_##name, e, s, i); break;
    TWO_OPERANDS(X)
#undef X
  default:
    for (uint32_t k = 0; k < e->lists[s->list].count; k++) fully(e, s, i, k);
  }
}

static void run_element_segment(struct executor *e, const struct program_segment *s) {
  const struct program_insn *i = &e->program->insns[s->first], *end = i + s->count;
  if (e->lists[s->list].count == 0) return;
  for (; i < end; i++) run_over(e, s, i);
}

void run_purpose(struct executor *e, uint32_t purpose) {
  for (uint32_t k = e->purpose_first[purpose]; k < e->purpose_first[purpose + 1]; k++) {
    uint32_t segment = e->purpose_segments[k];
    const struct program_segment *s = &e->program->segments[segment];
    if (e->done[segment] == e->run) continue;
    e->done[segment] = e->run;
    if (s->list == NONE)
      run_case_segment(e, s);
    else
      run_element_segment(e, s);
  }
}
