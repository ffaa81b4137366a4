/* Instructions: the shortcuts give what the full operations give, at case level and for elements; operations over the
 * pool read it as it is written. */
#include "test_vm.h"

#include "vm/executor.h"

static const struct cell NUMBERS[] = {{.v = 0, .state = KNOWN},
                                      {.v = 1, .state = KNOWN},
                                      {.v = -7, .state = KNOWN},
                                      {.v = INT64_MAX, .state = KNOWN},
                                      {.v = INT64_MIN, .state = KNOWN},
                                      {.v = INT64_MAX - 1, .state = KNOWN},
                                      {.v = 3037000500, .state = KNOWN},
                                      {.state = UNKNOWN},
                                      {.state = FAILED, .fault = FAULT_OVERFLOW},
                                      {.state = FAILED, .fault = FAULT_NO_ROW}};
static const struct cell BOOLS[] = {{.v = 0, .state = KNOWN},
                                    {.v = 1, .state = KNOWN},
                                    {.state = UNKNOWN},
                                    {.state = FAILED, .fault = FAULT_OVERFLOW},
                                    {.state = FAILED, .fault = FAULT_NO_ROW}};

struct two { /* one instruction on two facts, and on two fields */
  struct bench t;
  uint32_t at_case, at_element;
};

static struct two two_of(enum opcode op, bool bools, struct scales scales) {
  struct builder b;
  struct two two;
  pb_init(&b, 1);
  uint32_t of_x = bools ? b.boolean : pb_type(&b, KIND_NUMBER, scales.kb),
           of_y = bools ? b.boolean : pb_type(&b, KIND_NUMBER, scales.ka);
  uint32_t x = pb_fact(&b, "x", of_x), y = pb_fact(&b, "y", of_y), list = pb_list(&b, "l");
  uint32_t fx = pb_field(&b, "x", of_x), fy = pb_field(&b, "y", of_y);
  pb_segment(&b, NONE, 1);
  two.at_case = pb_insn(&b, op, x, y, 0, scales);
  pb_segment(&b, list, 1);
  two.at_element = pb_insn(&b, op, fx, fy, 0, scales);
  pb_version(&b, "v", 0, INT32_MAX);
  two.t = bench_of(&b);
  return two;
}

static const struct program_insn *insn_at(const struct two *two, uint32_t i) { return &two->t.program->insns[i]; }

static void check_two(struct two *two, struct cell x, struct cell y) {
  struct bench *t = &two->t;
  set_fact(t, "x", x);
  set_fact(t, "y", y);
  struct cell *elements = facts_set_list(&t->facts, 0, 2);
  elements[0] = elements[3] = x;
  elements[1] = elements[2] = y;
  struct run_options options = {.version = 0};
  run_case(t, &options);
  struct frame f = case_frame(t->executor);
  struct cell want = OPERATIONS[insn_op(*insn_at(two, 0))](&f, insn_at(two, 0));
  struct cell got = case_register(t, two->at_case), element = executor_register(t->executor, two->at_element, 0, 0);
  cr_assert(same(got, want), "%s(%s, %s) is %s, not %s", "op", shown(x), shown(y), shown(got), shown(want));
  cr_assert(same(element, want), "of an element: %s, not %s", shown(element), shown(want));
  f = element_frame(t->executor, 0, 1);
  want = OPERATIONS[insn_op(*insn_at(two, 1))](&f, insn_at(two, 1));
  cr_assert(same(executor_register(t->executor, two->at_element, 0, 1), want));
}

static void check_all(enum opcode op, struct scales scales) {
  bool bools = op == OP_AND || op == OP_OR;
  size_t n = bools ? COUNT_OF(BOOLS) : COUNT_OF(NUMBERS);
  struct two two = two_of(op, bools, scales);
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < n; k++) check_two(&two, bools ? BOOLS[i] : NUMBERS[i], bools ? BOOLS[k] : NUMBERS[k]);
  bench_free(&two.t);
}

Test(vm_operations, shortcuts_of_two_operands) {
  static const enum opcode OPS[] = {OP_AND, OP_OR,  OP_EQ,  OP_NE,  OP_LT,     OP_LE,     OP_GT,
                                    OP_GE,  OP_ADD, OP_SUB, OP_MUL, OP_LOWEST, OP_HIGHEST};
  for (size_t i = 0; i < COUNT_OF(OPS); i++) check_all(OPS[i], (struct scales){0, 0, 0});
}

Test(vm_operations, scales_are_not_forgotten) {
  static const enum opcode OPS[] = {OP_EQ, OP_LT, OP_GE, OP_ADD, OP_SUB, OP_LOWEST, OP_HIGHEST};
  for (size_t i = 0; i < COUNT_OF(OPS); i++) {
    check_all(OPS[i], (struct scales){2, 0, 0});
    check_all(OPS[i], (struct scales){0, 3, 0});
  }
}

Test(vm_operations, unlimited_may_be_compared) {
  static const enum opcode OPS[] = {OP_EQ, OP_LT, OP_GE, OP_LOWEST, OP_HIGHEST};
  for (size_t i = 0; i < COUNT_OF(OPS); i++) {
    check_all(OPS[i], (struct scales){0, 0, 1});
    check_all(OPS[i], (struct scales){0, 3, 1});
  }
}

/* ---- one operand, and operands in the pool ---- */
struct fixture {
  struct builder b;
  struct bench t;
  uint32_t yes, no, x, y, day, ten, hundred;
};

enum { X_FACT = 3 /* after peildatum, p and q */ };
static void begin(struct fixture *f) {
  pb_init(&f->b, 1);
  f->ten = pb_constant(&f->b, f->b.number, 10);
  f->hundred = pb_constant(&f->b, f->b.number, 100);
  f->yes = pb_fact(&f->b, "p", f->b.boolean);
  f->no = pb_fact(&f->b, "q", f->b.boolean);
  f->x = pb_fact(&f->b, "x", f->b.number);
  f->y = pb_fact(&f->b, "y", f->b.number);
  f->day = pb_fact(&f->b, "dag", f->b.date);
  pb_segment(&f->b, NONE, 1);
}

static void ready(struct fixture *f) {
  pb_version(&f->b, "v", 0, INT32_MAX);
  f->t = bench_of(&f->b);
}

static struct cell result(struct fixture *f, uint32_t reg, struct cell p, struct cell q, struct cell x, struct cell y) {
  set_fact(&f->t, "p", p);
  set_fact(&f->t, "q", q);
  set_fact(&f->t, "x", x);
  set_fact(&f->t, "y", y);
  struct run_options options = {.version = 0};
  run_case(&f->t, &options);
  return case_register(&f->t, reg);
}

#define N(v) cell_known(v)

Test(vm_operations, not_known_negate_widen_select) {
  struct fixture f;
  begin(&f);
  uint32_t not = pb_op(&f.b, OP_NOT, f.yes, 0, 0), known = pb_op(&f.b, OP_KNOWN, f.yes, 0, 0);
  uint32_t negated = pb_op(&f.b, OP_NEG, f.x, 0, 0);
  uint32_t wide = pb_insn(&f.b, OP_WIDEN, f.x, 0, 0, (struct scales){3, 0, 0});
  uint32_t bounded = pb_op(&f.b, OP_BOUNDED, f.x, 0, 0);
  uint32_t chosen = pb_insn(&f.b, OP_SELECT, f.yes, f.x, f.y, (struct scales){0, 0, KIND_NUMBER});
  ready(&f);
  assert_cell(result(&f, not, JA, OPEN, OPEN, OPEN), NEE);
  assert_cell(result(&f, not, NEE, OPEN, OPEN, OPEN), JA);
  assert_cell(result(&f, not, OVERFLOW, OPEN, OPEN, OPEN), OVERFLOW);
  assert_cell(result(&f, known, NEE, OPEN, OPEN, OPEN), JA);
  assert_cell(result(&f, known, OPEN, OPEN, OPEN, OPEN), NEE);
  assert_cell(result(&f, negated, OPEN, OPEN, N(5), OPEN), N(-5));
  assert_cell(result(&f, negated, OPEN, OPEN, N(INT64_MIN), OPEN), OVERFLOW);
  assert_cell(result(&f, wide, OPEN, OPEN, N(5), OPEN), N(5000));
  assert_cell(result(&f, wide, OPEN, OPEN, N(INT64_MAX), OPEN), OVERFLOW);
  assert_cell(result(&f, bounded, OPEN, OPEN, N(INT64_MAX), OPEN), OVERFLOW);
  assert_cell(result(&f, bounded, OPEN, OPEN, N(INT64_MAX - 1), OPEN), N(INT64_MAX - 1));
  assert_cell(result(&f, chosen, JA, OPEN, N(1), N(2)), N(1));
  assert_cell(result(&f, chosen, NEE, OPEN, N(1), N(2)), N(2));
  assert_cell(result(&f, chosen, NEE, OPEN, N(1), OVERFLOW), OVERFLOW);
  assert_cell(result(&f, chosen, JA, OPEN, OPEN, N(2)), OPEN);
  assert_cell(result(&f, chosen, OPEN, OPEN, N(1), N(1)), N(1));
  assert_cell(result(&f, chosen, OPEN, OPEN, N(1), N(2)), OPEN);
  bench_free(&f.t);
}

Test(vm_operations, round_reads_its_pool) {
  struct fixture f;
  begin(&f);
  f.b.facts.at[X_FACT].type = pb_type(&f.b, KIND_NUMBER, 1);
  uint32_t at = POOL(&f.b, ROUND_HALF_AWAY, 2, INT64(5), 0, 1, f.x, 1, CHAIN_FACTOR, f.y, 0, CHAIN_DIVISOR);
  uint32_t rounded = pb_op(&f.b, OP_ROUND, at, 0, 0);
  ready(&f);
  assert_cell(result(&f, rounded, OPEN, OPEN, N(1000), N(8)), N(150)); /* 100,0 / 8 = 12,5 is 15,0 */
  assert_cell(result(&f, rounded, OPEN, OPEN, N(1000), N(0)), DIVISION);
  assert_cell(result(&f, rounded, OPEN, OPEN, N(1000), OPEN), OPEN);
  bench_free(&f.t);
}

Test(vm_operations, brackets_read_their_pool) {
  struct fixture f;
  begin(&f);
  uint32_t at = POOL(&f.b, 2, 0, INT64(10), INT64(3), INT64(20), INT64(-1));
  uint32_t sum = pb_op(&f.b, OP_BRACKETS, f.x, at, 0);
  ready(&f);
  assert_cell(result(&f, sum, OPEN, OPEN, N(5), OPEN), N(0));
  assert_cell(result(&f, sum, OPEN, OPEN, N(15), OPEN), N(15));
  assert_cell(result(&f, sum, OPEN, OPEN, N(24), OPEN), N(26));
  assert_cell(result(&f, sum, OPEN, OPEN, OPEN, OPEN), OPEN);
  bench_free(&f.t);
}

Test(vm_operations, exceptions) {
  struct fixture f;
  begin(&f);
  uint32_t free_ones = POOL(&f.b, KIND_NUMBER, 2, f.x, f.yes, f.ten, INT64(0), f.no, f.y, INT64(0));
  uint32_t ranked = POOL(&f.b, KIND_NUMBER, 2, f.x, f.yes, f.ten, INT64(2), f.no, f.y, INT64(0));
  uint32_t unordered = pb_op(&f.b, OP_EXCEPT, free_ones, 0, 0), ordered = pb_op(&f.b, OP_EXCEPT, ranked, 0, 0);
  struct cell clash = cell_failed(FAULT_CONTRADICTION);
  clash.second = 1;
  ready(&f);
  assert_cell(result(&f, unordered, NEE, NEE, N(1), N(2)), N(1));
  assert_cell(result(&f, unordered, JA, NEE, N(1), N(2)), N(10));
  assert_cell(result(&f, unordered, NEE, JA, N(1), N(2)), N(2));
  assert_cell(result(&f, unordered, NEE, JA, N(1), OPEN), OPEN);
  assert_cell(result(&f, unordered, JA, JA, N(1), N(2)), clash);
  assert_cell(result(&f, unordered, JA, JA, N(1), N(10)), N(10));
  assert_cell(result(&f, unordered, OPEN, NEE, N(1), N(2)), OPEN);
  assert_cell(result(&f, unordered, OPEN, NEE, N(10), N(2)), N(10));
  assert_cell(result(&f, unordered, OVERFLOW, NEE, N(1), N(2)), OVERFLOW);
  assert_cell(result(&f, ordered, JA, JA, N(1), N(2)), N(2));
  assert_cell(result(&f, ordered, JA, OPEN, N(1), N(2)), OPEN);
  bench_free(&f.t);
}

Test(vm_operations, rows) {
  struct fixture f;
  begin(&f);
  uint32_t first = pb_op(&f.b, OP_ROWS, POOL(&f.b, KIND_NUMBER, 1, 2, f.yes, f.x, f.no, f.y), 0, 0);
  uint32_t only = pb_op(&f.b, OP_ROWS, POOL(&f.b, KIND_NUMBER, 0, 2, f.yes, f.x, f.no, f.y), 0, 0);
  ready(&f);
  assert_cell(result(&f, first, JA, JA, N(1), N(2)), N(1));
  assert_cell(result(&f, first, JA, OPEN, N(1), N(2)), N(1));
  assert_cell(result(&f, first, OPEN, JA, N(1), N(2)), OPEN);
  assert_cell(result(&f, first, OPEN, JA, N(2), N(2)), N(2));
  assert_cell(result(&f, first, NEE, NEE, N(1), N(2)), NO_ROW);
  assert_cell(result(&f, first, NEE, OPEN, N(1), N(2)), N(2));
  assert_cell(result(&f, only, NEE, JA, N(1), N(2)), N(2));
  assert_cell(result(&f, only, JA, OPEN, N(1), N(2)), OPEN);
  assert_cell(result(&f, only, JA, NEE, OVERFLOW, N(2)), OVERFLOW);
  bench_free(&f.t);
}

Test(vm_operations, dates_and_texts) {
  struct builder b;
  pb_init(&b, 1);
  uint32_t three = pb_constant(&b, b.number, 3), word = pb_text(&b, "woord");
  uint32_t day = pb_fact(&b, "dag", b.date), name = pb_fact(&b, "naam", b.text);
  pb_segment(&b, NONE, 1);
  uint32_t later = pb_insn(&b, OP_DATE_ADD, day, three, 0, (struct scales){0, 0, PERIOD_WEEK});
  uint32_t sooner = pb_insn(&b, OP_DATE_ADD, day, three, 0, (struct scales){0, 0, PERIOD_DAY | 8});
  uint32_t between = pb_insn(&b, OP_BETWEEN, sooner, later, 0, (struct scales){0, 0, PERIOD_DAY});
  uint32_t equal = pb_op(&b, OP_TEXT_EQ, name, word, 0), other = pb_op(&b, OP_TEXT_NE, word, name, 0);
  pb_version(&b, "v", 0, INT32_MAX);
  struct bench t = bench_of(&b);
  set_fact(&t, "dag", N(100));
  set_fact(&t, "naam", facts_text(&t.facts, "woorden", 5));
  run_case(&t, &(struct run_options){.version = 0});
  assert_cell(case_register(&t, later), N(121));
  assert_cell(case_register(&t, sooner), N(97));
  assert_cell(case_register(&t, between), N(24));
  assert_cell(case_register(&t, equal), JA);
  assert_cell(case_register(&t, other), NEE);
  bench_free(&t);
}
