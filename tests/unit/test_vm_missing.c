/* The walk back: exactly the facts behind what is open, and their order. */
#include "test_vm.h"

struct fixture {
  struct builder b;
  struct bench t;
  uint32_t p, q, r, x, y, z;
};

static void begin(struct fixture *f) {
  pb_init(&f->b, 1);
  f->p = pb_fact(&f->b, "p", f->b.boolean);
  f->q = pb_fact(&f->b, "q", f->b.boolean);
  f->r = pb_fact(&f->b, "r", f->b.boolean);
  f->x = pb_fact(&f->b, "x", f->b.number);
  f->y = pb_fact(&f->b, "y", f->b.number);
  f->z = pb_fact(&f->b, "z", f->b.number);
}

static void ready(struct fixture *f, uint32_t reg, uint32_t type) {
  pb_outcome(&f->b, "uitkomst", type);
  pb_version(&f->b, "v", 0, INT32_MAX);
  pb_result(&f->b, 0, 0, reg, type);
  f->t = bench_of(&f->b);
}

/* p, q, r as j n . !; x, y, z as digits, . or !; a point is unknown. */
static const char *missing(struct fixture *f, const char *facts) {
  static const char *const NAMES[] = {"p", "q", "r", "x", "y", "z"};
  for (unsigned i = 0; facts[i]; i++) {
    char c = facts[i];
    struct cell cell = c == '.' ? OPEN : c == '!' ? OVERFLOW : c == 'j' ? JA : c == 'n' ? NEE : cell_known(c - '0');
    set_fact(&f->t, NAMES[i], cell);
  }
  run_case(&f->t, &(struct run_options){.version = 0, .has_date = true, .date = 1});
  return names_of(f->t.program, f->t.decision->missing, f->t.decision->missing_count);
}

#define SELECT_KIND ((struct scales){0, 0, KIND_NUMBER})

Test(vm_missing, select) {
  struct fixture f;
  begin(&f);
  pb_segment(&f.b, NONE, 1);
  ready(&f, pb_insn(&f.b, OP_SELECT, f.p, f.x, f.y, SELECT_KIND), f.b.number);
  cr_assert_str_eq(missing(&f, "...12."), "p");
  cr_assert_str_eq(missing(&f, "...11."), "");
  cr_assert_str_eq(missing(&f, "......"), "p, x, y");
  cr_assert_str_eq(missing(&f, "j....."), "x");
  cr_assert_str_eq(missing(&f, "n....."), "y");
  cr_assert_str_eq(missing(&f, "!..1.."), "y"); /* a condition in error: both sides, as far as they are unknown */
  bench_free(&f.t);
}

Test(vm_missing, nothing_behind_what_is_certain) {
  struct fixture f;
  begin(&f);
  pb_segment(&f.b, NONE, 1);
  uint32_t both = pb_op(&f.b, OP_AND, f.p, f.q, 0);
  ready(&f, pb_op(&f.b, OP_OR, both, f.r, 0), f.b.boolean);
  cr_assert_str_eq(missing(&f, "n.."), "r");
  cr_assert_str_eq(missing(&f, "..."), "p, q, r");
  cr_assert_str_eq(missing(&f, "j.n"), "q");
  cr_assert_str_eq(missing(&f, ".!n"), "p");
  cr_assert_str_eq(missing(&f, ".nn"), "");
  bench_free(&f.t);
}

Test(vm_missing, known_is_never_asked) {
  struct fixture f;
  begin(&f);
  pb_segment(&f.b, NONE, 1);
  uint32_t known = pb_op(&f.b, OP_KNOWN, f.p, 0, 0);
  ready(&f, pb_op(&f.b, OP_OR, known, f.q, 0), f.b.boolean);
  cr_assert_str_eq(missing(&f, ".."), "q");
  bench_free(&f.t);
}

Test(vm_missing, exceptions) {
  struct fixture f;
  begin(&f);
  pb_segment(&f.b, NONE, 1);
  /* the second overrides the first */
  uint32_t at = POOL(&f.b, KIND_NUMBER, 2, f.x, f.p, f.y, INT64(2), f.q, f.z, INT64(0));
  ready(&f, pb_op(&f.b, OP_EXCEPT, at, 0, 0), f.b.number);
  cr_assert_str_eq(missing(&f, "nn...."), "x");
  cr_assert_str_eq(missing(&f, "jn...."), "y");
  cr_assert_str_eq(missing(&f, ".j...."), "z"); /* the first is defeated, the base is out */
  cr_assert_str_eq(missing(&f, ".n.12."), "p");
  cr_assert_str_eq(missing(&f, "j...12"), "q");
  cr_assert_str_eq(missing(&f, "j....2"), "q, y");
  cr_assert_str_eq(missing(&f, "......"), "p, q, x, y, z");
  bench_free(&f.t);
}

Test(vm_missing, rows) {
  struct fixture f;
  begin(&f);
  uint32_t ja = f.r;
  pb_segment(&f.b, NONE, 1);
  uint32_t at = POOL(&f.b, KIND_NUMBER, 1, 3, f.p, f.x, f.q, f.y, ja, f.z);
  ready(&f, pb_op(&f.b, OP_ROWS, at, 0, 0), f.b.number);
  cr_assert_str_eq(missing(&f, "..j1.3"), "p, q, y");
  cr_assert_str_eq(missing(&f, "nj...."), "y"); /* the third row is no candidate */
  cr_assert_str_eq(missing(&f, ".j.12."), "p");
  cr_assert_str_eq(missing(&f, "nnj..."), "z");
  bench_free(&f.t);
}

Test(vm_missing, every_operand_of_other_operations) {
  struct fixture f;
  begin(&f);
  pb_segment(&f.b, NONE, 1);
  uint32_t sum = pb_op(&f.b, OP_ADD, f.x, f.y, 0);
  uint32_t at = POOL(&f.b, ROUND_UP, 2, INT64(1), 0, 0, sum, 0, CHAIN_FACTOR, f.z, 0, CHAIN_DIVISOR);
  uint32_t rounded = pb_op(&f.b, OP_ROUND, at, 0, 0);
  ready(&f, pb_op(&f.b, OP_BRACKETS, rounded, POOL(&f.b, 1, 0, INT64(0), INT64(1)), 0), f.b.number);
  cr_assert_str_eq(missing(&f, "......"), "x, y, z");
  cr_assert_str_eq(missing(&f, "...1.."), "y, z");
  cr_assert_str_eq(missing(&f, "...123"), "");
  bench_free(&f.t);
}

Test(vm_missing, order_by_how_many_outcomes_meet_a_fact) {
  struct fixture f;
  begin(&f);
  pb_segment(&f.b, NONE, 1);
  uint32_t step = pb_op(&f.b, OP_AND, f.r, f.q, 0);
  uint32_t one = pb_op(&f.b, OP_AND, step, f.p, 0), two = pb_op(&f.b, OP_OR, step, f.r, 0);
  pb_outcome(&f.b, "een", f.b.boolean);
  pb_outcome(&f.b, "twee", f.b.boolean);
  pb_outcome(&f.b, "drie", f.b.boolean);
  pb_version(&f.b, "v", 0, INT32_MAX);
  pb_result(&f.b, 0, 0, one, f.b.boolean);
  pb_result(&f.b, 0, 1, two, f.b.boolean);
  pb_result(&f.b, 0, 2, f.r, f.b.boolean);
  f.t = bench_of(&f.b);
  cr_assert_str_eq(missing(&f, "..."), "r, q, p");
  cr_assert_str_eq(missing(&f, "n.."), "r, q");
  cr_assert_str_eq(missing(&f, "..j"), "p, q"); /* one each: as declared */
  bench_free(&f.t);
}

/* ---- lists ---- */
Test(vm_missing, of_elements_only_those_that_may_count) {
  struct builder b;
  pb_init(&b, 1);
  uint32_t limit = pb_fact(&b, "grens", b.number), other = pb_fact(&b, "ander", b.number);
  uint32_t l = pb_list(&b, "l"), c = pb_field(&b, "c", b.boolean), v = pb_field(&b, "v", b.number);
  pb_segment(&b, l, 1);
  uint32_t above = pb_op(&b, OP_GT, v, limit, 0), counts = pb_op(&b, OP_AND, c, above, 0);
  uint32_t value = pb_op(&b, OP_ADD, v, other, 0);
  pb_segment(&b, NONE, 1);
  uint32_t sum = pb_op(&b, OP_SUM, l, counts, value);
  pb_outcome(&b, "som", b.number);
  pb_version(&b, "v", 0, INT32_MAX);
  pb_result(&b, 0, 0, sum, b.number);
  struct bench t = bench_of(&b);
  struct run_options options = {.version = 0, .has_date = true, .date = 1};
  run_case(&t, &options);
  assert_missing(&t, "l");
  struct cell *at = facts_set_list(&t.facts, 0, 2);
  at[0] = NEE, at[1] = OPEN, at[2] = JA, at[3] = cell_known(5);
  run_case(&t, &options);
  assert_missing(&t, "grens, ander"); /* the unknown field of an element that does not count is not asked */
  set_fact(&t, "grens", cell_known(9));
  run_case(&t, &options);
  assert_missing(&t, "");
  at[2] = OPEN;
  set_fact(&t, "grens", cell_known(1));
  run_case(&t, &options);
  assert_missing(&t, "ander, l");
  bench_free(&t);
}

Test(vm_missing, counts_and_extremes) {
  struct builder b;
  pb_init(&b, 1);
  uint32_t two = pb_constant(&b, b.number, 2), need = pb_fact(&b, "nodig", b.number);
  uint32_t l = pb_list(&b, "l"), c = pb_field(&b, "c", b.boolean), v = pb_field(&b, "v", b.number);
  pb_segment(&b, NONE, 1);
  uint32_t count = pb_op(&b, OP_COUNT, l, c, 0), low = pb_op(&b, OP_COUNT_LOW, l, c, 0);
  uint32_t high = pb_op(&b, OP_COUNT_HIGH, l, c, 0);
  uint32_t enough = pb_op(&b, OP_COMPARE_COUNT, POOL(&b, REL_GE, low, high, count, need, need, need, 0, 0), 0, 0);
  uint32_t highest = pb_op(&b, OP_HIGHEST_OF, POOL(&b, l, c, v, need, 0, 0, 0), 0, 0);
  uint32_t any = pb_op(&b, OP_EXISTS, l, c, 0);
  (void)two;
  pb_version(&b, "v", 0, INT32_MAX);
  struct bench t = bench_of(&b);
  uint32_t facts[8];
  struct cell *at = facts_set_list(&t.facts, 0, 2);
  at[0] = JA, at[1] = cell_known(4), at[2] = NEE, at[3] = OPEN;
  run_case(&t, &(struct run_options){.version = 0});
  cr_assert_str_eq(names_of(t.program, facts, executor_missing(t.executor, enough, facts)), "nodig");
  cr_assert_str_eq(names_of(t.program, facts, executor_missing(t.executor, highest, facts)), "nodig");
  cr_assert_str_eq(names_of(t.program, facts, executor_missing(t.executor, any, facts)), "");
  at[2] = OPEN;
  run_case(&t, &(struct run_options){.version = 0});
  cr_assert_str_eq(names_of(t.program, facts, executor_missing(t.executor, enough, facts)), "nodig, l");
  cr_assert_str_eq(names_of(t.program, facts, executor_missing(t.executor, high, facts)), "");
  cr_assert_str_eq(names_of(t.program, facts, executor_missing(t.executor, count, facts)), "l");
  bench_free(&t);
}

Test(vm_missing, beside_an_error_and_not_for_what_does_not_exist) {
  struct fixture f;
  begin(&f);
  pb_segment(&f.b, NONE, 1);
  pb_outcome(&f.b, "fout", f.b.number);
  pb_outcome(&f.b, "open", f.b.number);
  pb_outcome(&f.b, "ontbreekt", f.b.number);
  pb_version(&f.b, "v", 0, INT32_MAX);
  pb_result(&f.b, 0, 0, f.x, f.b.number);
  pb_result(&f.b, 0, 1, f.y, f.b.number);
  f.t = bench_of(&f.b);
  cr_assert_str_eq(missing(&f, "...!.."), "y");
  cr_assert_eq(f.t.decision->status, IN_ERROR);
  bench_free(&f.t);
}

Test(vm_missing, peildatum_comes_first) {
  struct fixture f;
  begin(&f);
  pb_segment(&f.b, NONE, 1);
  uint32_t years = pb_insn(&f.b, OP_BETWEEN, 0, 0, 0, (struct scales){0, 0, PERIOD_YEAR});
  uint32_t sum = pb_op(&f.b, OP_ADD, f.x, f.y, 0), all = pb_op(&f.b, OP_ADD, sum, years, 0);
  pb_outcome(&f.b, "een", f.b.number);
  pb_outcome(&f.b, "twee", f.b.number);
  pb_version(&f.b, "v", 0, INT32_MAX);
  pb_result(&f.b, 0, 0, all, f.b.number);
  pb_result(&f.b, 0, 1, sum, f.b.number);
  f.t = bench_of(&f.b);
  run_case(&f.t, &(struct run_options){.version = 0});
  assert_missing(&f.t, "peildatum, x, y");
  bench_free(&f.t);
}
