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

/* At case level `f` has no elements, and the test for element registers falls away. */
INLINE const struct cell *operand(const struct frame *f, uint32_t reg, bool elements) {
  return elements ? frame_operand(f, reg) : f->regs + reg;
}

#define UNSCALED(head) (((head)&0x00ffff00u) == 0) /* ka and kb are 0 */

INLINE bool shortcut(const struct frame *f, const struct program_insn *i, struct cell *dst, bool elements) {
  enum opcode op = insn_op(*i);
  const struct cell *a, *b;
  switch (op) {
  case OP_NOT: a = operand(f, i->a, elements); return a->state == KNOWN && put(dst, !a->v);
  case OP_KNOWN: return put(dst, operand(f, i->a, elements)->state == KNOWN);
  case OP_SELECT:
    a = operand(f, i->a, elements);
    if (a->state != KNOWN) return false;
    *dst = *operand(f, a->v ? i->b : i->c, elements);
    return true;
#define TWO(name)                                                                                                      \
  case OP_##name:                                                                                                      \
    a = operand(f, i->a, elements);                                                                                    \
    b = operand(f, i->b, elements);                                                                                    \
    return UNSCALED(i->head) && both_known(a, b) && shortcut_2(OP_##name, dst, a->v, b->v);
    TWO(AND)
    TWO(OR) TWO(EQ) TWO(NE) TWO(LT) TWO(LE) TWO(GT) TWO(GE) TWO(LOWEST) TWO(HIGHEST) TWO(ADD) TWO(SUB) TWO(MUL)
#undef TWO
        default : return false;
  }
}

static void run_case_segment(struct executor *e, const struct program_segment *s) {
  const struct program_insn *i = &e->program->insns[s->first], *end = i + s->count;
  const struct frame f = case_frame(e);
  struct cell *regs = e->regs;
  for (; i < end; i++)
    if (!shortcut(&f, i, &regs[i->dst], false)) regs[i->dst] = OPERATIONS[insn_op(*i)](&f, i);
}

/* Instruction by instruction, each over all elements: their registers stand in a row. */
static void run_element_segment(struct executor *e, const struct program_segment *s) {
  const struct program_insn *i = &e->program->insns[s->first], *end = i + s->count;
  struct list_regs *list = &e->lists[s->list];
  if (list->count == 0) return;
  for (; i < end; i++) {
    struct cell *dst = list->at + (size_t)i->dst * list->cap;
    struct frame f = element_frame(e, s->list, 0);
    for (uint32_t k = 0; k < list->count; k++, dst++, f.element++)
      if (!shortcut(&f, i, dst, true)) *dst = OPERATIONS[insn_op(*i)](&f, i);
  }
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
