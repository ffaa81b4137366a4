/* An executor from case to case: nothing of an earlier one shows, nothing is allocated, and memory may run out. */
#include "test_vm.h"

struct fixture {
  struct bench t;
  uint32_t first, second, element, assertion;
};

/* Version 0 computes `first`, version 1 `second`; assertions a register of their own. */
static struct fixture begin(void) {
  struct builder b;
  struct fixture f;
  pb_init(&b, 2);
  uint32_t answers = pb_enum(&b, "een twee drie"), two = pb_constant(&b, answers, 1);
  uint32_t choice = pb_choice(&b, "keuze", answers, 0), x = pb_fact(&b, "x", b.number);
  uint32_t list = pb_list(&b, "l"), v = pb_field(&b, "v", b.number);
  pb_segment(&b, NONE, 1);
  f.first = pb_op(&b, OP_NEG, x, 0, 0);
  pb_segment(&b, NONE, 4);
  f.second = pb_op(&b, OP_EQ, choice, two, 0);
  pb_segment(&b, list, 4);
  f.element = pb_op(&b, OP_ADD, v, x, 0);
  pb_segment(&b, NONE, 16);
  f.assertion = pb_op(&b, OP_GT, x, x, 0);
  pb_outcome(&b, "tegen", b.number);
  pb_outcome(&b, "gekozen", b.boolean);
  pb_version(&b, "v1", 100, 200);
  pb_version(&b, "v2", 200, 300);
  pb_result(&b, 0, 0, f.first, b.number);
  pb_result(&b, 1, 1, f.second, b.boolean);
  pb_assertion(&b, "groter", f.assertion);
  f.t = bench_of(&b);
  return f;
}

#define N(v) cell_known(v)

Test(vm_executor, what_this_run_did_not_compute_is_unknown) {
  struct fixture f = begin();
  set_fact(&f.t, "x", N(5));
  set_fact(&f.t, "peildatum", N(150));
  facts_set_list(&f.t.facts, 0, 1)[0] = N(7);
  run_case(&f.t, NULL);
  assert_cell(case_register(&f.t, f.first), N(-5));
  assert_cell(case_register(&f.t, f.second), OPEN);
  assert_cell(executor_register(f.t.executor, f.element, 0, 0), OPEN);
  cr_assert(executor_compute(f.t.executor, 1, false));
  assert_cell(case_register(&f.t, f.second), NEE);
  assert_cell(executor_register(f.t.executor, f.element, 0, 0), N(12));
  set_fact(&f.t, "peildatum", N(250));
  run_case(&f.t, NULL);
  assert_cell(case_register(&f.t, f.first), OPEN);
  assert_cell(executor_assertion(f.t.executor, 0), NEE);
  cr_assert(!executor_compute(f.t.executor, 2, false));
  bench_free(&f.t);
}

Test(vm_executor, registers_that_do_not_exist_are_unknown) {
  struct fixture f = begin();
  facts_set_list(&f.t.facts, 0, 1)[0] = N(7);
  run_case(&f.t, NULL);
  assert_cell(case_register(&f.t, NONE), OPEN);
  assert_cell(case_register(&f.t, 1000), OPEN);
  assert_cell(executor_register(f.t.executor, ELEMENT, 0, 0), N(7));
  assert_cell(executor_register(f.t.executor, ELEMENT, 0, 1), OPEN);
  assert_cell(executor_register(f.t.executor, ELEMENT, 1, 0), OPEN);
  assert_cell(executor_register(f.t.executor, ELEMENT, NONE, 0), OPEN);
  assert_cell(executor_register(f.t.executor, ELEMENT | 9, 0, 0), OPEN);
  bool known = false;
  cr_assert_eq(executor_elements(f.t.executor, 0, &known), 1);
  cr_assert(known);
  bench_free(&f.t);
}

Test(vm_executor, choices_are_the_standard_ones_unless_said) {
  struct fixture f = begin();
  uint32_t answers[] = {1};
  run_case(&f.t, &(struct run_options){.version = 1});
  assert_cell(case_register(&f.t, f.second), NEE);
  run_case(&f.t, &(struct run_options){.version = 1, .choices = answers});
  assert_cell(case_register(&f.t, f.second), JA);
  bench_free(&f.t);
}

Test(vm_executor, lists_grow_and_shrink_from_case_to_case) {
  struct fixture f = begin();
  static const uint32_t SIZES[] = {1, 100, 3, 1000, 0, 17, MAX_ELEMENTS, 2};
  set_fact(&f.t, "x", N(1));
  for (size_t s = 0; s < COUNT_OF(SIZES); s++) {
    struct cell *at = facts_set_list(&f.t.facts, 0, SIZES[s]);
    for (uint32_t i = 0; i < SIZES[s]; i++) at[i] = N(i);
    run_case(&f.t, &(struct run_options){.version = 1});
    cr_assert_eq(executor_elements(f.t.executor, 0, NULL), SIZES[s]);
    for (uint32_t i = 0; i < SIZES[s]; i++) assert_cell(executor_register(f.t.executor, f.element, 0, i), N(i + 1));
  }
  bench_free(&f.t);
}

Test(vm_executor, a_list_too_long_is_refused) {
  struct fixture f = begin();
  cr_assert(facts_set_list(&f.t.facts, 0, MAX_ELEMENTS + 1));
  cr_assert_null(executor_run(f.t.executor, &f.t.facts, NULL));
  facts_set_list(&f.t.facts, 0, 1);
  run_case(&f.t, NULL);
  bench_free(&f.t);
}

Test(vm_executor, allocates_nothing_from_case_to_case) {
  struct fixture f = begin();
  facts_set_list(&f.t.facts, 0, 30);
  run_case(&f.t, &(struct run_options){.version = 1});
  base_fail_allocation_after(1);
  for (uint32_t i = 0; i < 30; i++) {
    run_case(&f.t, &(struct run_options){.version = i % 2});
    run_case(&f.t, NULL);
  }
  base_fail_allocation_after(0);
  bench_free(&f.t);
}

Test(vm_executor, every_failing_allocation_is_said) {
  struct fixture f = begin();
  struct executor *e = NULL;
  uint64_t n = 1;
  for (; !e && n < 100; n++) {
    base_fail_allocation_after(n);
    e = executor_new(f.t.program);
    base_fail_allocation_after(0);
  }
  cr_assert(n > 2 && n < 100);
  facts_set_list(&f.t.facts, 0, 30);
  for (n = 1; n < 4; n++) { /* the stack, the registers, the marks */
    base_fail_allocation_after(n);
    cr_assert_null(executor_run(e, &f.t.facts, NULL));
    base_fail_allocation_after(0);
  }
  cr_assert(executor_run(e, &f.t.facts, NULL));
  executor_free(e);
  bench_free(&f.t);
}

/* ---- facts ---- */
static struct bench texts(void) {
  struct builder b;
  pb_init(&b, 1);
  pb_fact(&b, "naam", b.text);
  pb_list(&b, "l");
  pb_field(&b, "woord", b.text);
  pb_field(&b, "aantal", b.number);
  pb_version(&b, "v", 0, INT32_MAX);
  return bench_of(&b);
}

static const struct text *text_of(struct cell c) { return (const struct text *)(intptr_t)c.v; }

Test(vm_facts, a_copy_owns_its_texts) {
  struct bench t = texts();
  struct facts copy;
  cr_assert(facts_init(&copy, t.program));
  set_fact(&t, "naam", facts_text(&t.facts, "appel", 5));
  struct cell *at = facts_set_list(&t.facts, 0, 2);
  at[0] = facts_text(&t.facts, "peer", 4);
  at[3] = N(9);
  t.facts.notes[1] = (struct fact_note){"balie", NULL};
  cr_assert(facts_copy(&copy, &t.facts));
  facts_clear(&t.facts);
  cr_assert_eq(text_of(copy.cells[1])->length, 5);
  cr_assert(memcmp(text_of(copy.cells[1])->at, "appel", 5) == 0);
  cr_assert(copy.lists[0].known && copy.lists[0].count == 2);
  cr_assert(memcmp(text_of(copy.lists[0].at[0])->at, "peer", 4) == 0);
  assert_cell(copy.lists[0].at[1], OPEN);
  assert_cell(copy.lists[0].at[3], N(9));
  cr_assert_str_eq(copy.notes[1].source, "balie");
  cr_assert_null(copy.notes[1].remark);
  cr_assert_eq(t.facts.cells[1].state, UNKNOWN);
  cr_assert(!t.facts.lists[0].known);
  facts_free(&copy);
  bench_free(&t);
}

Test(vm_facts, an_empty_list_is_known) {
  struct bench t = texts();
  cr_assert(facts_set_list(&t.facts, 0, 0));
  cr_assert(t.facts.lists[0].known);
  run_case(&t, NULL);
  bool known = false;
  cr_assert_eq(executor_elements(t.executor, 0, &known), 0);
  cr_assert(known);
  bench_free(&t);
}

Test(vm_facts, every_failing_allocation_is_said) {
  struct bench t = texts();
  struct facts copy;
  set_fact(&t, "naam", facts_text(&t.facts, "appel", 5));
  base_fail_allocation_after(1);
  cr_assert(!facts_init(&copy, t.program));
  base_fail_allocation_after(0);
  cr_assert(facts_init(&copy, t.program));
  base_fail_allocation_after(1);
  cr_assert(!facts_copy(&copy, &t.facts));
  cr_assert_null(facts_set_list(&copy, 0, 1000));
  assert_cell(facts_text(&copy, "x", 1), OPEN);
  base_fail_allocation_after(0);
  facts_free(&copy);
  bench_free(&t);
}

Test(vm_facts, constants_as_cells) {
  struct builder b;
  pb_init(&b, 1);
  uint32_t money = pb_constant(&b, b.amount, -1250), word = pb_text(&b, "woord");
  pb_version(&b, "v", 0, INT32_MAX);
  struct bench t = bench_of(&b);
  assert_cell(program_cell(t.program, money), N(-1250));
  cr_assert_eq(text_of(program_cell(t.program, word))->length, 5);
  cr_assert(memcmp(text_of(program_cell(t.program, word))->at, "woord", 5) == 0);
  bench_free(&t);
}
