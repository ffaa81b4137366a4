/* Reductions: what becomes of unknowns and errors among the elements. */
#include "test_vm.h"

struct fixture {
  struct bench t;
  uint32_t count, low, high, exists, all, sum, lowest, highest, from_start, at_least_two, some, every, given;
};

static struct fixture begin(void) {
  struct builder b;
  struct fixture f;
  pb_init(&b, 1);
  uint32_t two = pb_constant(&b, b.number, 2), start = pb_fact(&b, "start", b.number);
  uint32_t l = pb_list(&b, "l"), c = pb_field(&b, "c", b.boolean), v = pb_field(&b, "v", pb_type(&b, KIND_NUMBER, 1));
  pb_segment(&b, NONE, 1);
  f.count = pb_op(&b, OP_COUNT, l, c, 0);
  f.low = pb_op(&b, OP_COUNT_LOW, l, c, 0);
  f.high = pb_op(&b, OP_COUNT_HIGH, l, c, 0);
  f.exists = pb_op(&b, OP_EXISTS, l, c, 0);
  f.all = pb_op(&b, OP_ALL, l, c, 0);
  f.sum = pb_op(&b, OP_SUM, l, c, v);
  f.lowest = pb_op(&b, OP_LOWEST_OF, POOL(&b, l, c, v, NONE, 0, 0, 0), 0, 0);
  f.highest = pb_op(&b, OP_HIGHEST_OF, POOL(&b, l, c, v, NONE, 0, 0, 0), 0, 0);
  f.from_start = pb_op(&b, OP_HIGHEST_OF, POOL(&b, l, c, v, start, 0, 1, 0), 0, 0);
  f.at_least_two = pb_op(&b, OP_COMPARE_COUNT, POOL(&b, REL_GE, f.low, f.high, f.count, two, two, two, 0, 0), 0, 0);
  f.some = pb_op(&b, OP_EXISTS, l, NONE, 0);
  f.every = pb_op(&b, OP_ALL, l, NONE, 0);
  f.given = pb_op(&b, OP_LIST_KNOWN, l, 0, 0);
  pb_version(&b, "v", 0, INT32_MAX);
  f.t = bench_of(&b);
  return f;
}

/* Elements as a text: j, n, ? or ! for the condition, then a digit, ? or ! for the value.  NULL: the list is unknown.
 */
static struct cell read_cell(char c) {
  if (c == '?') return OPEN;
  if (c == '!') return OVERFLOW;
  return c == 'j' ? JA : c == 'n' ? NEE : cell_known(c - '0');
}

static struct cell get(struct fixture *f, const char *elements, uint32_t reg) {
  facts_clear(&f->t.facts);
  if (elements) {
    uint32_t n = (uint32_t)strlen(elements);
    struct cell *at = facts_set_list(&f->t.facts, 0, n / 2);
    for (uint32_t i = 0; i < n; i++) at[i] = read_cell(elements[i]);
  }
  set_fact(&f->t, "start", cell_known(3));
  run_case(&f->t, &(struct run_options){.version = 0});
  return case_register(&f->t, reg);
}

#define N(v) cell_known(v)

Test(vm_lists, counts) {
  struct fixture f = begin();
  assert_cell(get(&f, "j1n1j1", f.count), N(2));
  assert_cell(get(&f, "", f.count), N(0));
  assert_cell(get(&f, NULL, f.count), OPEN);
  assert_cell(get(&f, "j1?1", f.count), OPEN);
  assert_cell(get(&f, "j1!1", f.count), OVERFLOW);
  assert_cell(get(&f, "?1!1", f.count), OPEN);
  assert_cell(get(&f, "j1?1!1n1", f.low), N(1));
  assert_cell(get(&f, "j1?1!1n1", f.high), N(3));
  assert_cell(get(&f, NULL, f.low), OPEN);
  assert_cell(get(&f, "j1j1?1", f.at_least_two), JA);
  assert_cell(get(&f, "j1n1?1", f.at_least_two), OPEN);
  assert_cell(get(&f, "j1n1!1", f.at_least_two), OVERFLOW);
  assert_cell(get(&f, "n1n1?1", f.at_least_two), NEE);
  assert_cell(get(&f, NULL, f.at_least_two), OPEN);
  bench_free(&f.t);
}

Test(vm_lists, exists_and_all) {
  struct fixture f = begin();
  assert_cell(get(&f, "", f.exists), NEE);
  assert_cell(get(&f, "", f.all), JA);
  assert_cell(get(&f, "?1j1!1", f.exists), JA);
  assert_cell(get(&f, "!1n1", f.exists), OVERFLOW);
  assert_cell(get(&f, "!1?1", f.exists), OPEN);
  assert_cell(get(&f, "?1!1n1", f.all), NEE);
  assert_cell(get(&f, "?1j1!1", f.all), OPEN);
  assert_cell(get(&f, "j1!1", f.all), OVERFLOW);
  assert_cell(get(&f, NULL, f.all), OPEN);
  assert_cell(get(&f, "", f.some), NEE);
  assert_cell(get(&f, "?1", f.some), JA);
  assert_cell(get(&f, "?1", f.every), JA);
  assert_cell(get(&f, NULL, f.some), OPEN);
  assert_cell(get(&f, NULL, f.given), NEE);
  assert_cell(get(&f, "", f.given), JA);
  bench_free(&f.t);
}

Test(vm_lists, sums) {
  struct fixture f = begin();
  assert_cell(get(&f, "j1j2n4", f.sum), N(3));
  assert_cell(get(&f, "", f.sum), N(0));
  assert_cell(get(&f, "n?n!j2", f.sum), N(2));
  assert_cell(get(&f, "?1", f.sum), OPEN);
  assert_cell(get(&f, "j?", f.sum), OPEN);
  assert_cell(get(&f, "?!", f.sum), OPEN);
  assert_cell(get(&f, "?1j!", f.sum), OVERFLOW);
  assert_cell(get(&f, "!1", f.sum), OVERFLOW);
  assert_cell(get(&f, "!1j?", f.sum), OPEN);
  assert_cell(get(&f, NULL, f.sum), OPEN);
  bench_free(&f.t);
}

Test(vm_lists, a_sum_may_pass_64_bits_between_but_not_at_the_end) {
  struct fixture f = begin();
  struct cell *at = facts_set_list(&f.t.facts, 0, 3);
  at[0] = at[2] = at[4] = JA;
  at[1] = at[3] = cell_known(INT64_MAX);
  at[5] = cell_known(-INT64_MAX);
  run_case(&f.t, &(struct run_options){.version = 0});
  assert_cell(case_register(&f.t, f.sum), N(INT64_MAX));
  at[5] = cell_known(0);
  run_case(&f.t, &(struct run_options){.version = 0});
  assert_cell(case_register(&f.t, f.sum), OVERFLOW);
  bench_free(&f.t);
}

Test(vm_lists, lowest_and_highest) {
  struct fixture f = begin();
  assert_cell(get(&f, "j4j2n1", f.lowest), N(2));
  assert_cell(get(&f, "j4j2n9", f.highest), N(4));
  assert_cell(get(&f, "", f.lowest), NO_ELEMENT);
  assert_cell(get(&f, "n1", f.highest), NO_ELEMENT);
  assert_cell(get(&f, "j1?9", f.highest), OPEN);
  assert_cell(get(&f, "j!?9", f.highest), OVERFLOW);
  assert_cell(get(&f, NULL, f.highest), OPEN);
  assert_cell(get(&f, "j9", f.from_start), N(30)); /* the start, 3, stands at a coarser scale: 30 */
  assert_cell(get(&f, "", f.from_start), N(30));
  assert_cell(get(&f, "j?", f.from_start), OPEN);
  bench_free(&f.t);
}

Test(vm_lists, the_start_counts_surely) {
  struct fixture f = begin();
  get(&f, "j9", f.from_start);
  set_fact(&f.t, "start", OPEN);
  run_case(&f.t, &(struct run_options){.version = 0});
  assert_cell(case_register(&f.t, f.from_start), OPEN);
  set_fact(&f.t, "start", DIVISION);
  run_case(&f.t, &(struct run_options){.version = 0});
  assert_cell(case_register(&f.t, f.from_start), DIVISION);
  bench_free(&f.t);
}
