/* Every opcode as one function over cells, complete for known, unknown and wrong operands; the meaning is value.h's.
 * Those over a list stand in lists.c. */
#include "vm/executor.h"

/* ---- ja/nee ---- */
static struct cell op_NOT(const struct frame *f, const struct program_insn *i) {
  return cell_not(*frame_operand(f, i->a));
}
static struct cell op_AND(const struct frame *f, const struct program_insn *i) {
  return cell_and(*frame_operand(f, i->a), *frame_operand(f, i->b));
}
static struct cell op_OR(const struct frame *f, const struct program_insn *i) {
  return cell_or(*frame_operand(f, i->a), *frame_operand(f, i->b));
}
static struct cell op_KNOWN(const struct frame *f, const struct program_insn *i) {
  return cell_known(frame_operand(f, i->a)->state == KNOWN);
}
static struct cell op_LIST_KNOWN(const struct frame *f, const struct program_insn *i) {
  return cell_known(f->executor->lists[i->a].known);
}

/* ---- comparisons ---- */
static struct cell compare(const struct frame *f, const struct program_insn *i, enum relation relation) {
  bool unlimited = insn_extra(*i) & 1;
  return cell_compare(relation, *frame_operand(f, i->a), *frame_operand(f, i->b), insn_ka(*i), insn_kb(*i), unlimited);
}
#define COMPARISON(relation)                                                                                           \
  static struct cell op_##relation(const struct frame *f, const struct program_insn *i) {                              \
    return compare(f, i, REL_##relation);                                                                              \
  }
COMPARISON(EQ)
COMPARISON(NE)
COMPARISON(LT)
COMPARISON(LE)
COMPARISON(GT)
COMPARISON(GE)
#undef COMPARISON

static struct cell op_TEXT_EQ(const struct frame *f, const struct program_insn *i) {
  return cell_text_equal(*frame_operand(f, i->a), *frame_operand(f, i->b), false);
}
static struct cell op_TEXT_NE(const struct frame *f, const struct program_insn *i) {
  return cell_text_equal(*frame_operand(f, i->a), *frame_operand(f, i->b), true);
}
static struct cell op_COMPARE_COUNT(const struct frame *f, const struct program_insn *i) {
  const struct program_word *w = &f->executor->program->pool[i->a];
  const struct cell *c[RANGES_B + 1];
  for (uint32_t k = RANGES_A_LOW; k <= RANGES_B; k++) c[k] = frame_operand(f, w[k].word);
  enum relation relation = (enum relation)w[RANGES_RELATION].word;
  if (c[RANGES_A]->state == KNOWN && c[RANGES_B]->state == KNOWN) /* then least and most are the count itself */
    return cell_compare(relation, *c[RANGES_A], *c[RANGES_B], w[RANGES_KA].word, w[RANGES_KB].word, false);
  return cell_compare_ranges(relation, *c[RANGES_A_LOW], *c[RANGES_A_HIGH], *c[RANGES_A], *c[RANGES_B_LOW],
                             *c[RANGES_B_HIGH], *c[RANGES_B], w[RANGES_KA].word, w[RANGES_KB].word);
}

/* ---- numbers and dates ---- */
static struct cell op_ADD(const struct frame *f, const struct program_insn *i) {
  return cell_add(*frame_operand(f, i->a), *frame_operand(f, i->b), insn_ka(*i), insn_kb(*i));
}
static struct cell op_SUB(const struct frame *f, const struct program_insn *i) {
  return cell_subtract(*frame_operand(f, i->a), *frame_operand(f, i->b), insn_ka(*i), insn_kb(*i));
}
static struct cell op_MUL(const struct frame *f, const struct program_insn *i) {
  return cell_multiply(*frame_operand(f, i->a), *frame_operand(f, i->b));
}
static struct cell op_NEG(const struct frame *f, const struct program_insn *i) {
  return cell_negate(*frame_operand(f, i->a));
}
static struct cell op_WIDEN(const struct frame *f, const struct program_insn *i) {
  return cell_widen(*frame_operand(f, i->a), insn_ka(*i), insn_extra(*i) & 1);
}
static struct cell op_BOUNDED(const struct frame *f, const struct program_insn *i) {
  return cell_bounded(*frame_operand(f, i->a));
}
static struct cell op_LOWEST(const struct frame *f, const struct program_insn *i) {
  bool unlimited = insn_extra(*i) & 1;
  return cell_lowest(*frame_operand(f, i->a), *frame_operand(f, i->b), insn_ka(*i), insn_kb(*i), unlimited);
}
static struct cell op_HIGHEST(const struct frame *f, const struct program_insn *i) {
  bool unlimited = insn_extra(*i) & 1;
  return cell_highest(*frame_operand(f, i->a), *frame_operand(f, i->b), insn_ka(*i), insn_kb(*i), unlimited);
}
static struct cell op_DATE_ADD(const struct frame *f, const struct program_insn *i) {
  enum period period = (enum period)(insn_extra(*i) & 7);
  return cell_date_add(*frame_operand(f, i->a), *frame_operand(f, i->b), period, insn_extra(*i) >> 3 & 1);
}
static struct cell op_BETWEEN(const struct frame *f, const struct program_insn *i) {
  return cell_between(*frame_operand(f, i->a), *frame_operand(f, i->b), (enum period)insn_extra(*i));
}
static struct cell op_ROUND(const struct frame *f, const struct program_insn *i) {
  const struct program_word *w = &f->executor->program->pool[i->a], *at = w + ROUND_OPERANDS;
  struct chain_operand *chain = f->executor->chain;
  uint32_t n = w[ROUND_COUNT].word;
  for (uint32_t k = 0; k < n; k++, at += ROUND_EACH)
    chain[k] = (struct chain_operand){*frame_operand(f, at[ROUND_OPERAND].word), at[ROUND_OPERAND_SCALE].word,
                                      at[ROUND_OPERAND_ROLE].word};
  return cell_round(chain, n, pool_int64(&w[ROUND_STEP]), w[ROUND_STEP_SCALE].word, w[ROUND_SCALE].word,
                    (enum rounding)w[ROUND_MODE].word);
}
static struct cell op_BRACKETS(const struct frame *f, const struct program_insn *i) {
  const struct executor *e = f->executor;
  const struct program_word *w = &e->program->pool[i->b], *at = w + BRACKS_LIST;
  uint32_t n = w[BRACKS_COUNT].word;
  for (uint32_t k = 0; k < n; k++, at += BRACKS_EACH) {
    e->limits[k] = pool_int64(&at[BRACKS_LIMIT]);
    e->rates[k] = pool_int64(&at[BRACKS_RATE]);
  }
  return cell_brackets(*frame_operand(f, i->a), e->limits, e->rates, n);
}

/* ---- choices ---- */
static struct cell op_SELECT(const struct frame *f, const struct program_insn *i) {
  return cell_select(*frame_operand(f, i->a), *frame_operand(f, i->b), *frame_operand(f, i->c),
                     (enum kind)insn_extra(*i));
}

/* An exception or row that surely applies, alone: then its value is the result, whatever that value is. */
enum { NOBODY = -1, NOT_SURE = -2 };
static int64_t only_ja(const struct frame *f, const struct program_word *at, uint32_t n, uint32_t each, bool first) {
  int64_t only = NOBODY;
  for (uint32_t k = 0; k < n; k++, at += each) {
    const struct cell *condition = frame_operand(f, at->word);
    if (condition->state != KNOWN) return NOT_SURE;
    if (condition->v == 0) continue;
    if (only != NOBODY) return NOT_SURE;
    only = k;
    if (first) break;
  }
  return only;
}

static __attribute__((noinline)) struct cell except_fully(const struct frame *f, const struct program_word *w) {
  const struct program_word *at = w + EXCEPT_LIST;
  struct cell conditions[MAX_EXCEPTIONS], values[MAX_EXCEPTIONS];
  uint64_t overridden_by[MAX_EXCEPTIONS];
  uint32_t n = w[EXCEPT_COUNT].word;
  for (uint32_t k = 0; k < n; k++, at += EXCEPT_EACH) {
    conditions[k] = *frame_operand(f, at[EXCEPT_CONDITION].word);
    values[k] = *frame_operand(f, at[EXCEPT_VALUE].word);
    overridden_by[k] = (uint64_t)pool_int64(&at[EXCEPT_OVERRIDDEN]);
  }
  struct cell base = *frame_operand(f, w[EXCEPT_BASE].word);
  return cell_except(base, conditions, values, overridden_by, n, (enum kind)w[EXCEPT_KIND].word);
}

static struct cell op_EXCEPT(const struct frame *f, const struct program_insn *i) {
  const struct program_word *w = &f->executor->program->pool[i->a];
  int64_t ja = only_ja(f, w + EXCEPT_LIST, w[EXCEPT_COUNT].word, EXCEPT_EACH, false);
  if (ja == NOT_SURE) return except_fully(f, w);
  if (ja == NOBODY) return *frame_operand(f, w[EXCEPT_BASE].word);
  return *frame_operand(f, w[EXCEPT_LIST + ja * EXCEPT_EACH + EXCEPT_VALUE].word);
}

static __attribute__((noinline)) struct cell rows_fully(const struct frame *f, const struct program_word *w) {
  const struct executor *e = f->executor;
  const struct program_word *at = w + ROWS_LIST;
  uint32_t n = w[ROWS_COUNT].word;
  for (uint32_t k = 0; k < n; k++, at += ROWS_EACH) {
    e->left[k] = *frame_operand(f, at[ROWS_FITS].word);
    e->right[k] = *frame_operand(f, at[ROWS_VALUE].word);
  }
  return cell_rows(e->left, e->right, n, w[ROWS_FIRST].word != 0, (enum kind)w[ROWS_KIND].word);
}

static struct cell op_ROWS(const struct frame *f, const struct program_insn *i) {
  const struct program_word *w = &f->executor->program->pool[i->a];
  int64_t ja = only_ja(f, w + ROWS_LIST, w[ROWS_COUNT].word, ROWS_EACH, w[ROWS_FIRST].word != 0);
  if (ja < 0) return rows_fully(f, w);
  return *frame_operand(f, w[ROWS_LIST + ja * ROWS_EACH + ROWS_VALUE].word);
}

operation *const OPERATIONS[OPCODES] = {
#define O(name, mnemonic, shape, result, meaning) [OP_##name] = op_##name,
#include "code/opcodes.def"
#undef O
};
