/* The walk back: from an open outcome, through what is itself unknown, to the facts that could still decide it.
 *
 * A register is visited only when it is unknown, so nothing behind a value already certain is met.  Each visit looks at
 * the instruction that wrote the register and visits the operands that keep it open; for elements of a list, of that
 * element only.  Each outcome is a walk of its own, so that facts which more outcomes meet can come first. */
#include <stdlib.h>
#include <string.h>

#include "vm/executor.h"

/* The place of the instruction being walked back. */
struct here {
  struct executor *executor;
  const struct program_insn *insn;
  struct frame frame;
  uint32_t list, element; /* of an instruction at element level; else NONE */
};

static void meet_fact(struct executor *e, uint32_t fact) {
  if (e->fact_met[fact] == e->walk) return;
  e->fact_met[fact] = e->walk;
  e->fact_count[fact]++;
}

static void meet_list(struct executor *e, uint32_t list) { meet_fact(e, e->program->lists[list].fact); }

static void push(struct executor *e, struct reached r) { e->stack[e->stack_size++] = r; }

static void visit_case(struct executor *e, uint32_t reg) {
  if (e->regs[reg].state != UNKNOWN || e->met[reg] == e->walk) return;
  e->met[reg] = e->walk;
  if (e->source[reg] != NONE)
    push(e, (struct reached){reg, NONE, NONE});
  else if (e->given_fact[reg] != NONE)
    meet_fact(e, e->given_fact[reg]);
}

static void visit_element(struct executor *e, uint32_t list, uint32_t reg, uint32_t element) {
  struct list_regs *l = &e->lists[list];
  size_t at = (size_t)reg * l->cap + element;
  if (l->at[at].state != UNKNOWN || l->met[at] == e->walk) return;
  l->met[at] = e->walk;
  if (l->source[reg] != NONE)
    push(e, (struct reached){reg, list, element});
  else
    meet_list(e, list);
}

/* An operand of a reduction, for one element. */
static void visit_of(struct executor *e, uint32_t list, uint32_t element, uint32_t reg) {
  if (reg & ELEMENT)
    visit_element(e, list, reg & ~ELEMENT, element);
  else
    visit_case(e, reg);
}

static void visit(const struct here *h, uint32_t reg) { visit_of(h->executor, h->list, h->element, reg); }

static struct cell cell_of(const struct here *h, uint32_t reg) { return *frame_operand(&h->frame, reg); }

/* ---- one function for each shape that has operands of its own; the rest visits a, b ---- */
typedef void walk(const struct here *h);

static void walk_none(const struct here *h) { (void)h; }
static void walk_a(const struct here *h) { visit(h, h->insn->a); }
static void walk_ab(const struct here *h) {
  visit(h, h->insn->a);
  visit(h, h->insn->b);
}

static void walk_select(const struct here *h) {
  struct cell condition = cell_of(h, h->insn->a);
  visit(h, h->insn->a);
  if (!is_nee(condition)) visit(h, h->insn->b);
  if (!is_ja(condition)) visit(h, h->insn->c);
}

static const struct program_word *pool_of(const struct here *h, uint32_t at) { return &h->executor->program->pool[at]; }

static void walk_round(const struct here *h) {
  const struct program_word *w = pool_of(h, h->insn->a), *at = w + ROUND_OPERANDS;
  for (uint32_t k = 0; k < w[ROUND_COUNT].word; k++, at += ROUND_EACH) visit(h, at[ROUND_OPERAND].word);
}

static uint64_t all_ja(const struct here *h, const struct program_word *at, uint32_t n) {
  uint64_t ja = 0;
  for (uint32_t k = 0; k < n; k++, at += EXCEPT_EACH)
    if (is_ja(cell_of(h, at[EXCEPT_CONDITION].word))) ja |= (uint64_t)1 << k;
  return ja;
}

static void walk_except(const struct here *h) {
  const struct program_word *w = pool_of(h, h->insn->a), *at = w + EXCEPT_LIST;
  uint32_t n = w[EXCEPT_COUNT].word;
  uint64_t ja = all_ja(h, at, n);
  if (ja == 0) visit(h, w[EXCEPT_BASE].word);
  for (uint32_t k = 0; k < n; k++, at += EXCEPT_EACH) {
    bool defeated = ((uint64_t)pool_int64(&at[EXCEPT_OVERRIDDEN]) & ja) != 0;
    if (defeated || is_nee(cell_of(h, at[EXCEPT_CONDITION].word))) continue;
    visit(h, at[EXCEPT_CONDITION].word);
    visit(h, at[EXCEPT_VALUE].word);
  }
}

static void walk_rows(const struct here *h) {
  const struct program_word *w = pool_of(h, h->insn->a), *at = w + ROWS_LIST;
  for (uint32_t k = 0; k < w[ROWS_COUNT].word; k++, at += ROWS_EACH) {
    struct cell fits = cell_of(h, at[ROWS_FITS].word);
    if (is_nee(fits)) continue;
    visit(h, at[ROWS_FITS].word);
    visit(h, at[ROWS_VALUE].word);
    if (w[ROWS_FIRST].word && is_ja(fits)) break;
  }
}

/* The elements that may count: condition and value; of a list not given, the list. */
static void walk_elements(const struct here *h, uint32_t list, uint32_t condition, uint32_t value) {
  struct executor *e = h->executor;
  if (!e->lists[list].known) meet_list(e, list);
  for (uint32_t k = 0; k < e->lists[list].count; k++) {
    struct frame f = element_frame(e, list, k);
    if (condition != NONE && is_nee(*frame_operand(&f, condition))) continue;
    if (condition != NONE) visit_of(e, list, k, condition);
    if (value != NONE) visit_of(e, list, k, value);
  }
}

static void walk_condition_of(const struct here *h) { walk_elements(h, h->insn->a, h->insn->b, NONE); }
static void walk_value_of(const struct here *h) { walk_elements(h, h->insn->a, h->insn->b, h->insn->c); }

static void walk_extreme(const struct here *h) {
  const struct program_word *w = pool_of(h, h->insn->a);
  if (w[EXT_START].word != NONE) visit(h, w[EXT_START].word);
  walk_elements(h, w[EXT_LIST].word, w[EXT_CONDITION].word, w[EXT_VALUE].word);
}

static void walk_ranges(const struct here *h) {
  const struct program_word *w = pool_of(h, h->insn->a);
  visit(h, w[RANGES_A].word);
  visit(h, w[RANGES_B].word);
}

/* By shape (opcodes.def). */
#define WALK_B_B    walk_a
#define WALK_B_BB   walk_ab
#define WALK_B_F    walk_none
#define WALK_B_L    walk_none
#define WALK_B_NN   walk_ab
#define WALK_B_TT   walk_ab
#define WALK_N_NN   walk_ab
#define WALK_N_MM   walk_ab
#define WALK_N_N    walk_a
#define WALK_N_NNU  walk_ab
#define WALK_N_NK   walk_a
#define WALK_SELECT walk_select
#define WALK_D_DN   walk_ab
#define WALK_N_DD   walk_ab
#define WALK_ROUND  walk_round
#define WALK_EXCEPT walk_except
#define WALK_ROWS   walk_rows
#define WALK_BRACKS walk_a
#define WALK_L_C    walk_condition_of
#define WALK_L_CV   walk_value_of
#define WALK_L_EXT  walk_extreme
#define WALK_RANGES walk_ranges
static walk *const WALK_OF[OPCODES] = {
#define O(name, mnemonic, shape, result, meaning) [OP_##name] = WALK_##shape,
#include "code/opcodes.def"
#undef O
};

static struct here place_of(struct executor *e, struct reached r) {
  bool element = r.list != NONE;
  uint32_t source = element ? e->lists[r.list].source[r.reg] : e->source[r.reg];
  struct frame f = element ? element_frame(e, r.list, r.element) : case_frame(e);
  return (struct here){e, &e->program->insns[source], f, r.list, r.element};
}

/* ---- what outcomes.c asks ---- */
void missing_begin(struct executor *e) {
  memset(e->fact_count, 0, e->program->facts_count * sizeof *e->fact_count);
  for (uint32_t l = 0; l < e->program->lists_count; l++) list_cells(e, l);
}

static void forget_walks(struct executor *e) {
  const struct program *p = e->program;
  memset(e->met, 0, e->case_regs * sizeof *e->met);
  memset(e->fact_met, 0, p->facts_count * sizeof *e->fact_met);
  for (uint32_t l = 0; l < p->lists_count; l++)
    memset(e->lists[l].met, 0, (size_t)p->lists[l].regs * e->lists[l].cap * sizeof *e->lists[l].met);
}

void missing_next(struct executor *e) {
  if (++e->walk != 0) return;
  forget_walks(e); /* the number has gone round: marks of long ago may not pass for new ones */
  e->walk = 1;
}

void missing_peildatum(struct executor *e) { meet_fact(e, 0); }

void missing_from(struct executor *e, uint32_t reg) {
  if (reg == NONE) return;
  visit_case(e, reg);
  while (e->stack_size > 0) {
    struct here h = place_of(e, e->stack[--e->stack_size]);
    WALK_OF[insn_op(*h.insn)](&h);
  }
}

/* Peildatum first; then what more outcomes met; then as declared. */
static uint64_t sort_key(uint32_t fact, uint32_t count) {
  return (uint64_t)(fact == 0 ? 0 : UINT32_MAX - count) << 32 | fact;
}

static int by_key(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return (x > y) - (x < y);
}

uint32_t missing_ordered(struct executor *e, uint32_t *facts) {
  uint32_t n = 0;
  for (uint32_t f = 0; f < e->program->facts_count; f++)
    if (e->fact_count[f] > 0) e->order[n++] = sort_key(f, e->fact_count[f]);
  if (n > 1) qsort(e->order, n, sizeof *e->order, by_key);
  for (uint32_t k = 0; k < n; k++) facts[k] = (uint32_t)e->order[k];
  return n;
}
