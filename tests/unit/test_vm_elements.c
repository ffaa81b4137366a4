/* Instructions over the elements of a list, as bits and as cells: around 64 elements, and with one that is unknown. */
#include "test_vm.h"

enum { COMPARISONS = 6 };

struct fixture {
  struct bench t;
  uint32_t compared[COMPARISONS]; /* = <> < <= > >= of v and 5 */
  uint32_t both, either, neither, flagged, count, count_below, exists, all, sum;
};

static struct fixture begin(void) {
  struct builder b;
  struct fixture f;
  pb_init(&b, 1);
  uint32_t five = pb_constant(&b, b.number, 5), flag = pb_fact(&b, "flag", b.boolean);
  uint32_t l = pb_list(&b, "l"), v = pb_field(&b, "v", b.number), c = pb_field(&b, "c", b.boolean);
  pb_segment(&b, l, 1);
  for (uint32_t r = 0; r < COMPARISONS; r++) f.compared[r] = pb_op(&b, (enum opcode)(OP_EQ + r), v, five, 0);
  f.both = pb_op(&b, OP_AND, f.compared[REL_GE], f.compared[REL_NE], 0);
  f.either = pb_op(&b, OP_OR, f.compared[REL_GT], f.compared[REL_EQ], 0);
  f.neither = pb_op(&b, OP_NOT, f.either, 0, 0);
  f.flagged = pb_op(&b, OP_AND, f.both, flag, 0);
  uint32_t with_field = pb_op(&b, OP_OR, f.flagged, c, 0);
  pb_segment(&b, NONE, 1);
  f.count = pb_op(&b, OP_COUNT, l, f.flagged, 0);
  f.count_below = pb_op(&b, OP_COUNT, l, f.neither, 0);
  f.exists = pb_op(&b, OP_EXISTS, l, f.neither, 0);
  f.all = pb_op(&b, OP_ALL, l, with_field, 0);
  f.sum = pb_op(&b, OP_SUM, l, f.either, v);
  pb_version(&b, "v", 0, INT32_MAX);
  f.t = bench_of(&b);
  return f;
}

/* v of element k is k % 11, and c is nee; with `open`, v of the last is unknown. */
static struct cell value_of(uint32_t k, uint32_t n, bool open) {
  return open && k + 1 == n ? OPEN : cell_known(k % 11);
}

static void run(struct fixture *f, uint32_t n, bool open) {
  facts_clear(&f->t.facts);
  struct cell *at = facts_set_list(&f->t.facts, 0, n);
  for (uint32_t k = 0; k < n; k++) {
    at[2 * k] = value_of(k, n, open);
    at[2 * k + 1] = NEE;
  }
  set_fact(&f->t, "flag", JA);
  run_case(&f->t, &(struct run_options){.version = 0});
}

static struct cell element(const struct fixture *f, uint32_t reg, uint32_t k) {
  return executor_register(f->t.executor, reg, 0, k);
}

static void check_elements(const struct fixture *f, uint32_t n, bool open) {
  for (uint32_t k = 0; k < n; k++) {
    struct cell v = value_of(k, n, open), five = cell_known(5), is[COMPARISONS];
    for (uint32_t r = 0; r < COMPARISONS; r++) {
      is[r] = cell_compare((enum relation)r, v, five, 0, 0, false);
      assert_cell(element(f, f->compared[r], k), is[r]);
    }
    assert_cell(element(f, f->both, k), is[REL_GT]);
    assert_cell(element(f, f->either, k), is[REL_GE]);
    assert_cell(element(f, f->neither, k), is[REL_LT]);
    assert_cell(element(f, f->flagged, k), is[REL_GT]);
  }
}

static void check_reductions(const struct fixture *f, uint32_t n, bool open) {
  int64_t above = 0, below = 0, sum = 0;
  for (uint32_t k = 0; k < n - open; k++) {
    above += k % 11 > 5;
    sum += k % 11 >= 5 ? k % 11 : 0;
    below += k % 11 < 5;
  }
  assert_cell(case_register(&f->t, f->count), open ? OPEN : cell_known(above));
  assert_cell(case_register(&f->t, f->count_below), open ? OPEN : cell_known(below));
  assert_cell(case_register(&f->t, f->exists), below ? JA : open ? OPEN : NEE);
  assert_cell(case_register(&f->t, f->all), below ? NEE : open ? OPEN : JA);
  assert_cell(case_register(&f->t, f->sum), open ? OPEN : cell_known(sum));
}

Test(vm_elements, around_a_word) {
  static const uint32_t SIZES[] = {0, 1, 2, 63, 64, 65, 127, 128, 129, 300, 6};
  struct fixture f = begin();
  for (uint32_t i = 0; i < COUNT_OF(SIZES); i++) {
    for (int open = 0; open <= (SIZES[i] > 0); open++) {
      run(&f, SIZES[i], open);
      check_reductions(&f, SIZES[i], open);
      check_elements(&f, SIZES[i], open);
    }
  }
  bench_free(&f.t);
}

/* What is missing is found through rows that stand as bits next to rows that do not. */
Test(vm_elements, missing_through_the_rows) {
  struct fixture f = begin();
  run(&f, 70, true);
  uint32_t facts[4];
  cr_assert_eq(executor_missing(f.t.executor, f.count, facts), 1);
  cr_assert_str_eq(names_of(f.t.program, facts, 1), "l");
  bench_free(&f.t);
}
