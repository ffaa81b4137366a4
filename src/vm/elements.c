/* Running a segment over the elements of a list: instruction by instruction, each over all elements.
 *
 * The registers of one instruction stand in a row, as cells.  Where all of a row is known and ja/nee, it may stand as
 * bits instead: comparisons with one value make bits, `en`, `of` and `niet` combine them 64 elements at a time, a count
 * counts them, and the cells are written only when something asks for them (row_cells). */
#include "vm/shortcut.h"

/* ---- rows ---- */
/* Of a list that never had an element: NULL. */
static uint64_t *row_bits(const struct list_regs *l, uint32_t reg) {
  return l->cap ? l->bits + reg * row_words(l->cap) : NULL;
}

static struct cell *row_at(const struct list_regs *l, uint32_t reg) {
  return l->cap ? l->at + (size_t)reg * l->cap : NULL;
}

const struct cell *row_cells(const struct list_regs *l, uint32_t reg) {
  struct cell *at = row_at(l, reg);
  if (l->form[reg] != ROW_BITS) return at;
  const uint64_t *bits = row_bits(l, reg);
  for (uint32_t k = 0; k < l->count; k++) at[k] = cell_known(bits[k / LANES] >> k % LANES & 1);
  l->form[reg] = ROW_KNOWN;
  return at;
}

void list_cells(const struct executor *e, uint32_t list) {
  for (uint32_t r = 0; r < e->program->lists[list].regs; r++) row_cells(&e->lists[list], r);
}

/* Elements of the row that are ja; all are known. */
uint32_t row_count(const struct list_regs *l, uint32_t reg) {
  uint32_t ja = 0;
  if (l->form[reg] != ROW_BITS) {
    const struct cell *at = row_at(l, reg);
    for (uint32_t k = 0; k < l->count; k++) ja += (uint32_t)at[k].v;
    return ja;
  }
  const uint64_t *bits = row_bits(l, reg);
  uint32_t whole = l->count / LANES, left = l->count % LANES;
  for (uint32_t w = 0; w < whole; w++) ja += (uint32_t)__builtin_popcountll(bits[w]);
  if (left) ja += (uint32_t)__builtin_popcountll(bits[whole] << (LANES - left));
  return ja;
}

/* ---- 64 elements at a time; bits past the last element mean nothing ---- */
INLINE bool relation_holds(enum opcode op, int64_t a, int64_t b) {
  switch (op) {
  case OP_EQ: return a == b;
  case OP_NE: return a != b;
  case OP_LT: return a < b;
  case OP_LE: return a <= b;
  case OP_GT: return a > b;
  default: return a >= b;
  }
}

/* Comparing a known row with one known value. */
INLINE bool compare_bits(enum opcode op, const struct executor *e, struct list_regs *l, const struct program_insn *i) {
  uint32_t reg = i->a & ~ELEMENT;
  if (!(i->a & ELEMENT) || (i->b & ELEMENT) || !UNSCALED(i->head)) return false;
  if (l->form[reg] != ROW_KNOWN || e->regs[i->b].state != KNOWN) return false;
  const struct cell *at = row_at(l, reg);
  uint64_t *out = row_bits(l, i->dst);
  int64_t value = e->regs[i->b].v;
  for (uint32_t first = 0; first < l->count; first += LANES, at += LANES) {
    uint32_t n = l->count - first < LANES ? l->count - first : LANES;
    uint64_t word = 0;
    for (uint32_t k = n; k-- > 0;) word = word << 1 | relation_holds(op, at[k].v, value);
    *out++ = word;
  }
  return true;
}

/* An operand that is ja or nee for every element: its bits, or one value for all. */
struct bits {
  const uint64_t *at;
  size_t step;
};
static const uint64_t SAME_FOR_ALL[] = {0, ~UINT64_C(0)};

static bool operand_bits(const struct executor *e, const struct list_regs *l, uint32_t reg, struct bits *out) {
  if (reg & ELEMENT) {
    *out = (struct bits){row_bits(l, reg & ~ELEMENT), 1};
    return l->form[reg & ~ELEMENT] == ROW_BITS;
  }
  *out = (struct bits){&SAME_FOR_ALL[e->regs[reg].v & 1], 0};
  return e->regs[reg].state == KNOWN;
}

INLINE bool logic_bits(enum opcode op, const struct executor *e, struct list_regs *l, const struct program_insn *i) {
  struct bits a, b;
  if (!operand_bits(e, l, i->a, &a) || !operand_bits(e, l, op == OP_NOT ? i->a : i->b, &b)) return false;
  uint64_t *out = row_bits(l, i->dst);
  for (uint32_t first = 0; first < l->count; first += LANES, a.at += a.step, b.at += b.step)
    *out++ = op == OP_NOT ? ~*a.at : op == OP_AND ? *a.at & *b.at : *a.at | *b.at;
  return true;
}

static bool over_bits(const struct executor *e, struct list_regs *l, const struct program_insn *i) {
  switch (insn_op(*i)) {
  case OP_EQ: return compare_bits(OP_EQ, e, l, i);
  case OP_NE: return compare_bits(OP_NE, e, l, i);
  case OP_LT: return compare_bits(OP_LT, e, l, i);
  case OP_LE: return compare_bits(OP_LE, e, l, i);
  case OP_GT: return compare_bits(OP_GT, e, l, i);
  case OP_GE: return compare_bits(OP_GE, e, l, i);
  case OP_NOT: return logic_bits(OP_NOT, e, l, i);
  case OP_AND: return logic_bits(OP_AND, e, l, i);
  case OP_OR: return logic_bits(OP_OR, e, l, i);
  default: return false;
  }
}

/* ---- one element after the other ---- */
struct row { /* the values of one operand; of a case register one value, again and again */
  const struct cell *at;
  size_t step;
};

static struct row row_of(const struct executor *e, const struct list_regs *l, uint32_t reg) {
  if (reg & ELEMENT) return (struct row){row_cells(l, reg & ~ELEMENT), 1};
  return (struct row){e->regs + reg, 0};
}

static void fully(struct executor *e, uint32_t list, const struct program_insn *i, uint32_t element) {
  struct list_regs *l = &e->lists[list];
  struct frame f = element_frame(e, list, element);
  row_at(l, i->dst)[element] = OPERATIONS[insn_op(*i)](&f, i);
}

/* What the operation reads is not known here: all rows are made cells. */
static void fully_over(struct executor *e, uint32_t list, const struct program_insn *i) {
  list_cells(e, list);
  for (uint32_t k = 0; k < e->lists[list].count; k++) fully(e, list, i, k);
}

INLINE void two_over(enum opcode op, struct executor *e, uint32_t list, const struct program_insn *i) {
  struct list_regs *l = &e->lists[list];
  struct row a = row_of(e, l, i->a), b = row_of(e, l, i->b);
  struct cell *dst = row_at(l, i->dst);
  for (uint32_t k = 0, n = l->count; k < n; k++, a.at += a.step, b.at += b.step)
    if (!shortcut_two(op, i, &dst[k], a.at, b.at)) fully(e, list, i, k);
}

static void over_cells(struct executor *e, uint32_t list, const struct program_insn *i) {
  switch (insn_op(*i)) {
#define X(name)                                                                                                        \
  case OP_##name: two_over(OP_##name, e, list, i); break;
    TWO_OPERANDS(X)
#undef X
  default: fully_over(e, list, i);
  }
}

static enum row_form form_of(const struct list_regs *l, uint32_t reg) {
  const struct cell *at = row_at(l, reg);
  uint8_t states = KNOWN;
  for (uint32_t k = 0; k < l->count; k++) states &= at[k].state;
  return states == KNOWN ? ROW_KNOWN : ROW_CELLS;
}

void run_elements(struct executor *e, const struct program_segment *s) {
  const struct program_insn *i = &e->program->insns[s->first], *end = i + s->count;
  struct list_regs *l = &e->lists[s->list];
  for (; l->count > 0 && i < end; i++) {
    if (over_bits(e, l, i)) {
      l->form[i->dst] = ROW_BITS;
    } else {
      over_cells(e, s->list, i);
      l->form[i->dst] = (uint8_t)form_of(l, i->dst);
    }
  }
}
