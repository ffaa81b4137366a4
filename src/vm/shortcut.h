/* Shortcuts: the common operations where the operands allow it, inline; they decline everything else, and then
 * OPERATIONS does it in full.  Both give the same value whenever a shortcut gives one.  Private to src/vm. */
#ifndef TOETS_VM_SHORTCUT_H
#define TOETS_VM_SHORTCUT_H

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

/* Not both known: one nee decides an `en`, one ja an `of`; the others are unknown unless an operand is in error. */
INLINE bool shortcut_open(enum opcode op, struct cell *dst, const struct cell *a, const struct cell *b) {
  if (op == OP_AND) return (is_nee(*a) || is_nee(*b)) && put(dst, 0);
  if (op == OP_OR) return (is_ja(*a) || is_ja(*b)) && put(dst, 1);
  if ((a->state | b->state) & FAILED) return false;
  *dst = cell_unknown();
  return true;
}

INLINE bool shortcut_two(enum opcode op, const struct program_insn *i, struct cell *dst, const struct cell *a,
                         const struct cell *b) {
  if (!both_known(a, b)) return shortcut_open(op, dst, a, b);
  if (UNSCALED(i->head)) return shortcut_2(op, dst, a->v, b->v);
  return shortcut_scaled(op, dst, a->v, b->v, POWERS_OF_TEN[insn_ka(*i)], POWERS_OF_TEN[insn_kb(*i)]);
}

#endif
