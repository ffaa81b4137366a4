/* The rule of candidates: als, rows, exceptions. */
#include "test_value.h"

#define V(n) cell_known(n)
static struct cell select(struct cell c, struct cell a, struct cell b) { return cell_select(c, a, b, KIND_NUMBER); }

/* ---- als ---- */
Test(value_choose, a_known_condition_takes_its_branch_alone) {
  const struct cell in[] = {V(8), OPEN, DIVISION};
  for (int i = 0; i < 3; i++) {
    for (int j = 0; j < 3; j++) {
      assert_cell(select(JA, in[i], in[j]), in[i]);
      assert_cell(select(NEE, in[i], in[j]), in[j]);
    }
  }
}

Test(value_choose, an_unknown_condition) {
  assert_cell(select(OPEN, V(8), V(8)), V(8));
  assert_cell(select(OPEN, V(8), V(9)), OPEN);
  assert_cell(select(OPEN, V(8), OPEN), OPEN);
  assert_cell(select(OPEN, OPEN, V(8)), OPEN);
  assert_cell(select(OPEN, V(8), DIVISION), OPEN);
  assert_cell(select(OPEN, OPEN, DIVISION), OPEN);
  assert_cell(select(OPEN, NO_ROW, DIVISION), NO_ROW);
}

Test(value_choose, a_condition_in_error) {
  assert_cell(select(OVERFLOW, V(8), V(8)), V(8));
  assert_cell(select(OVERFLOW, V(8), V(9)), OVERFLOW);
  assert_cell(select(OVERFLOW, V(8), OPEN), OPEN);
  assert_cell(select(OVERFLOW, DIVISION, OPEN), OPEN);
  assert_cell(select(OVERFLOW, V(8), DIVISION), OVERFLOW);
  assert_cell(select(OVERFLOW, NO_ROW, DIVISION), OVERFLOW);
}

Test(value_choose, texts_agree_by_their_bytes) {
  const struct text a = {2, "ab"}, b = {2, "abc"}, other = {2, "ac"};
  struct cell ca = V((int64_t)(intptr_t)&a), cb = V((int64_t)(intptr_t)&b), cc = V((int64_t)(intptr_t)&other);
  assert_cell(cell_select(OPEN, ca, cb, KIND_TEXT), ca);
  assert_cell(cell_select(OPEN, ca, cc, KIND_TEXT), OPEN);
  assert_cell(cell_rows((struct cell[]){OPEN, OPEN}, (struct cell[]){ca, cb}, 2, false, KIND_TEXT), ca);
  const uint64_t none[2] = {0};
  assert_cell(cell_except(cc, (struct cell[]){JA, JA}, (struct cell[]){ca, cb}, none, 2, KIND_TEXT), ca);
}

/* ---- rows ---- */
#define ROWS 4
struct rows_case {
  struct cell fits[ROWS], values[ROWS];
  struct cell uniek, eerste;
};

static void assert_rows(const struct rows_case *table, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct cell all = cell_rows(table[i].fits, table[i].values, ROWS, false, KIND_NUMBER);
    struct cell first = cell_rows(table[i].fits, table[i].values, ROWS, true, KIND_NUMBER);
    cr_assert(same(all, table[i].uniek), "row case %zu, uniek: %s, not %s", i, shown(all), shown(table[i].uniek));
    cr_assert(same(first, table[i].eerste), "row case %zu, eerste: %s, not %s", i, shown(first),
              shown(table[i].eerste));
  }
}

Test(value_choose, rows) {
  const struct rows_case table[] = {
      {{NEE, JA, NEE, NEE}, {V(1), V(2), V(3), V(4)}, V(2), V(2)},
      {{NEE, NEE, NEE, NEE}, {V(1), V(2), V(3), V(4)}, NO_ROW, NO_ROW},
      {{NEE, NEE, NEE, OPEN}, {V(1), V(2), V(3), V(4)}, V(4), V(4)}, /* a row that may fit is no error yet */
      {{OPEN, NEE, OPEN, NEE}, {V(1), V(2), V(1), V(4)}, V(1), V(1)},
      {{OPEN, NEE, OPEN, NEE}, {V(1), V(2), V(3), V(4)}, OPEN, OPEN},
      {{OPEN, JA, JA, NEE}, {V(1), V(1), V(3), V(4)}, OPEN, V(1)}, /* eerste: down to the first ja */
      {{OPEN, JA, OPEN, NEE}, {V(1), V(2), V(2), V(4)}, OPEN, OPEN},
      {{JA, OPEN, OPEN, OPEN}, {V(1), OPEN, DIVISION, V(4)}, OPEN, V(1)},
      {{NEE, JA, NEE, NEE}, {V(1), OPEN, V(3), V(4)}, OPEN, OPEN},
      {{NEE, JA, NEE, NEE}, {DIVISION, OVERFLOW, V(3), V(4)}, OVERFLOW, OVERFLOW},
  };
  assert_rows(table, COUNT_OF(table));
}

Test(value_choose, rows_in_error) {
  const struct rows_case table[] = {
      {{OVERFLOW, NEE, JA, NEE}, {V(1), V(2), V(1), V(4)}, V(1), V(1)},
      {{OVERFLOW, NEE, JA, NEE}, {V(1), V(2), V(3), V(4)}, OVERFLOW, OVERFLOW},
      {{OVERFLOW, OPEN, JA, NEE}, {V(1), V(2), V(3), V(4)}, OPEN, OPEN},
      {{OPEN, NEE, JA, NEE}, {DIVISION, V(2), NO_ROW, V(4)}, DIVISION, DIVISION}, /* all in error */
      {{OPEN, NEE, JA, NEE}, {DIVISION, V(2), V(3), V(4)}, OPEN, OPEN},
      {{OVERFLOW, NEE, JA, NEE}, {DIVISION, V(2), V(3), V(4)}, OVERFLOW, OVERFLOW}, /* the fit is written before */
      {{NEE, NEE, JA, NEE}, {DIVISION, V(2), V(3), OVERFLOW}, V(3), V(3)},
      {{NEE, JA, OVERFLOW, NEE}, {V(1), V(2), V(3), V(4)}, OVERFLOW, V(2)},
      {{DIVISION, OVERFLOW, NEE, NEE}, {V(1), V(2), V(3), V(4)}, DIVISION, DIVISION},
  };
  assert_rows(table, COUNT_OF(table));
}

Test(value_choose, a_table_without_rows_has_no_row) {
  assert_cell(cell_rows(NULL, NULL, 0, false, KIND_NUMBER), NO_ROW);
}

/* ---- exceptions ---- */
enum { EXCEPTIONS = 3 };
struct except_case {
  struct cell base;
  struct cell conditions[EXCEPTIONS];
  struct cell values[EXCEPTIONS];
  struct cell want;
};

static struct cell contradiction(uint16_t first, uint16_t second) {
  struct cell fault = cell_failed(FAULT_CONTRADICTION);
  fault.first = first;
  fault.second = second;
  return fault;
}

static void assert_exceptions(const struct except_case *table, size_t n, const uint64_t *overridden_by) {
  for (size_t i = 0; i < n; i++) {
    const struct except_case *c = &table[i];
    struct cell got = cell_except(c->base, c->conditions, c->values, overridden_by, EXCEPTIONS, KIND_AMOUNT);
    cr_assert(same(got, c->want), "case %zu: %s (%u, %u), not %s", i, shown(got), got.first, got.second,
              shown(c->want));
  }
}

/* conformance s4_uitzonderingen, `geld`: 1 overrides 0, 2 overrides 1 and so 0. */
Test(value_choose, exceptions_in_a_chain) {
  const uint64_t chain[] = {6, 4, 0};
  const struct cell v[] = {V(60), V(0), V(200)};
  const struct except_case table[] = {
      {V(80), {NEE, NEE, NEE}, {v[0], v[1], v[2]}, V(80)},   {V(80), {JA, NEE, NEE}, {v[0], v[1], v[2]}, V(60)},
      {V(80), {JA, JA, NEE}, {v[0], v[1], v[2]}, V(0)},      {V(80), {JA, NEE, JA}, {v[0], v[1], v[2]}, V(200)},
      {V(80), {NEE, JA, NEE}, {v[0], v[1], v[2]}, V(0)},     {V(80), {JA, JA, JA}, {v[0], v[1], v[2]}, V(200)},
      {V(80), {OPEN, OPEN, JA}, {v[0], v[1], v[2]}, V(200)}, {V(80), {JA, OPEN, NEE}, {v[0], v[1], v[2]}, OPEN},
      {V(80), {OPEN, JA, NEE}, {v[0], v[1], v[2]}, V(0)},    {V(80), {OPEN, OPEN, OPEN}, {v[0], v[1], v[2]}, OPEN},
  };
  assert_exceptions(table, COUNT_OF(table), chain);
}

/* conformance s4_uitzonderingen, `los`: no priorities. */
Test(value_choose, exceptions_without_priority) {
  const uint64_t none[EXCEPTIONS] = {0};
  const struct cell v[] = {V(60), V(0), V(60)};
  const struct except_case table[] = {
      {V(80), {JA, JA, NEE}, {v[0], v[1], v[2]}, contradiction(0, 1)},
      {V(80), {JA, NEE, JA}, {v[0], v[1], v[2]}, V(60)},
      {V(80), {JA, JA, JA}, {v[0], v[1], v[2]}, contradiction(0, 1)},
      {V(80), {NEE, JA, JA}, {v[0], v[1], v[2]}, contradiction(1, 2)},
      {V(80), {JA, NEE, JA}, {V(60), V(0), V(61)}, contradiction(0, 2)},
      {V(80), {OPEN, OPEN, JA}, {v[0], v[1], v[2]}, OPEN},
      {V(80), {JA, OPEN, NEE}, {v[0], v[1], v[2]}, OPEN},
      {V(60), {OPEN, NEE, OPEN}, {v[0], v[1], v[2]}, V(60)},
  };
  assert_exceptions(table, COUNT_OF(table), none);
}

/* conformance s4_uitzondering_onbekend: exception 2 overrides 0 only. */
Test(value_choose, an_unknown_exception_leaves_a_contradiction_open) {
  const uint64_t over_first[] = {4, 0, 0};
  const struct cell v[] = {V(60), V(0), V(0)};
  const struct except_case table[] = {
      {V(80), {JA, JA, OPEN}, {v[0], v[1], v[2]}, OPEN},
      {V(80), {JA, JA, JA}, {v[0], v[1], v[2]}, V(0)},
      {V(80), {JA, JA, NEE}, {v[0], v[1], v[2]}, contradiction(0, 1)},
      {V(80), {NEE, JA, OPEN}, {v[0], v[1], v[2]}, V(0)},
      {V(80), {NEE, NEE, OPEN}, {v[0], v[1], v[2]}, OPEN},
      {V(80), {JA, OPEN, JA}, {v[0], v[1], v[2]}, V(0)},
      {V(80), {JA, JA, OVERFLOW}, {v[0], v[1], v[2]}, OVERFLOW}, /* in error: it might override */
  };
  assert_exceptions(table, COUNT_OF(table), over_first);
}

/* conformance s4_gaat_voor_twee: exception 2 overrides 0 and 1. */
Test(value_choose, one_that_overrides_both_ends_their_contradiction) {
  const uint64_t over_both[] = {4, 4, 0};
  const struct cell v[] = {V(60), V(0), V(45)};
  const struct except_case table[] = {
      {V(80), {JA, JA, JA}, {v[0], v[1], v[2]}, V(45)},
      {V(80), {JA, JA, NEE}, {v[0], v[1], v[2]}, contradiction(0, 1)},
      {V(80), {JA, JA, OPEN}, {v[0], v[1], v[2]}, OPEN},
      {V(80), {OPEN, OPEN, JA}, {v[0], v[1], v[2]}, V(45)},
      {V(80), {OVERFLOW, DIVISION, JA}, {v[0], v[1], v[2]}, V(45)},
      {V(80), {NEE, JA, OPEN}, {v[0], v[1], v[2]}, OPEN},
  };
  assert_exceptions(table, COUNT_OF(table), over_both);
}

Test(value_choose, exceptions_with_errors) {
  const uint64_t none[EXCEPTIONS] = {0};
  const struct except_case table[] = {
      {V(4), {OVERFLOW, NEE, NEE}, {V(4), V(5), V(6)}, V(4)}, /* conformance s3_fouten_operatoren */
      {V(4), {OVERFLOW, NEE, NEE}, {V(6), V(5), V(6)}, OVERFLOW},
      {V(4), {OVERFLOW, OPEN, NEE}, {V(6), V(5), V(6)}, OPEN},
      {DIVISION, {OVERFLOW, NEE, NEE}, {V(6), V(5), V(6)}, DIVISION}, /* the base is written first */
      {DIVISION, {JA, NEE, NEE}, {V(6), V(5), V(6)}, V(6)},           /* no candidate, no matter */
      {DIVISION, {OPEN, NEE, NEE}, {NO_ROW, V(5), V(6)}, DIVISION},   /* all in error */
      {DIVISION, {OPEN, NEE, NEE}, {V(6), V(5), V(6)}, OPEN},
      {V(4), {JA, NEE, NEE}, {NO_ROW, V(5), V(6)}, NO_ROW},
      {V(4), {JA, JA, NEE}, {NO_ROW, V(5), V(6)}, NO_ROW}, /* no contradiction with an error */
      {V(4), {JA, JA, NEE}, {OPEN, V(5), V(6)}, OPEN},
      {V(4), {JA, OVERFLOW, NEE}, {V(5), NO_ROW, V(6)}, OVERFLOW}, /* condition, then value */
      {V(4), {NEE, NEE, NEE}, {NO_ROW, DIVISION, OVERFLOW}, V(4)},
      {V(4), {JA, JA, OVERFLOW}, {V(5), V(6), V(7)}, contradiction(0, 1)}, /* it overrides neither */
      {V(4), {JA, JA, OPEN}, {V(5), V(6), OPEN}, contradiction(0, 1)},
      {OPEN, {NEE, NEE, NEE}, {V(5), V(6), V(7)}, OPEN},
      {OPEN, {JA, NEE, NEE}, {V(5), V(6), V(7)}, V(5)},
  };
  assert_exceptions(table, COUNT_OF(table), none);
}

Test(value_choose, all_sixty_four_exceptions) {
  struct cell conditions[MAX_EXCEPTIONS], values[MAX_EXCEPTIONS];
  uint64_t over[MAX_EXCEPTIONS];
  for (unsigned i = 0; i < MAX_EXCEPTIONS; i++) {
    conditions[i] = JA, values[i] = V(i);
    over[i] = i == 63 ? 0 : ~UINT64_C(0) << (i + 1); /* every later one overrides */
  }
  assert_cell(cell_except(V(-1), conditions, values, over, 64, KIND_NUMBER), V(63));
  cr_assert(exception_defeated(conditions, over[62]));
  cr_assert(!exception_defeated(conditions, over[63]));
  conditions[63] = NEE;
  assert_cell(cell_except(V(-1), conditions, values, over, 64, KIND_NUMBER), V(62));
  cr_assert(!exception_defeated(conditions, over[62]));
  conditions[63] = OPEN;
  assert_cell(cell_except(V(-1), conditions, values, over, 64, KIND_NUMBER), OPEN);
  cr_assert(!exception_defeated(conditions, over[62]));
  conditions[63] = JA, over[62] = 0;
  assert_cell(cell_except(V(-1), conditions, values, over, 64, KIND_NUMBER), contradiction(62, 63));
  assert_cell(cell_except(V(-1), conditions, values, over, 0, KIND_NUMBER), V(-1));
}

/* ---- learning an unknown never changes what was known, nor turns an error into a value ---- */
struct situation {
  struct cell cells[1 + 2 * EXCEPTIONS]; /* base, conditions, values */
  const uint64_t *overridden_by;
};

static struct cell outcome(const struct situation *s) {
  return cell_except(s->cells[0], &s->cells[1], &s->cells[1 + EXCEPTIONS], s->overridden_by, EXCEPTIONS, KIND_NUMBER);
}

static bool may_follow(struct cell before, struct cell after) {
  if (before.state == KNOWN) return same(before, after);
  return before.state == UNKNOWN || after.state == FAILED;
}

static void assert_steady(struct situation *s) {
  struct cell before = outcome(s);
  for (int i = 0; i < 1 + 2 * EXCEPTIONS; i++) {
    if (s->cells[i].state != UNKNOWN) continue;
    const struct cell learnt[] = {V(0), V(1), DIVISION};
    for (int j = 0; j < 3; j++) {
      s->cells[i] = learnt[j];
      cr_assert(may_follow(before, outcome(s)), "%s became %s", shown(before), shown(outcome(s)));
    }
    s->cells[i] = OPEN;
  }
}

Test(value_choose, what_is_known_stays_when_more_is_known) {
  static const uint64_t OVERRIDES[][EXCEPTIONS] = {{0, 0, 0}, {2, 0, 0}, {6, 4, 0}, {4, 4, 0}, {6, 0, 0}, {0, 1, 3}};
  const struct cell in[] = {V(0), V(1), OPEN, OVERFLOW};
  for (size_t o = 0; o < COUNT_OF(OVERRIDES); o++) {
    for (unsigned code = 0; code < 1u << 14; code++) { /* two bits for each of the seven cells */
      struct situation s = {.overridden_by = OVERRIDES[o]};
      for (unsigned i = 0; i < 7; i++) s.cells[i] = in[code >> (2 * i) & 3];
      assert_steady(&s);
    }
  }
}
