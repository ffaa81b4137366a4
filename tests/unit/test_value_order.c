/* Comparisons, lowest and highest, and comparisons of counts that are not certain. */
#include "test_value.h"

static const enum relation ALL[] = {REL_EQ, REL_NE, REL_LT, REL_LE, REL_GT, REL_GE};

static void assert_order(int64_t a, int64_t b, unsigned ka, unsigned kb, bool unlimited, int order) {
  const bool want[] = {order == 0, order != 0, order<0, order <= 0, order> 0, order >= 0};
  for (size_t i = 0; i < COUNT_OF(ALL); i++)
    cr_assert(same(cell_compare(ALL[i], cell_known(a), cell_known(b), ka, kb, unlimited), cell_known(want[i])),
              "%lld e%u against %lld e%u, relation %zu", (long long)a, ka, (long long)b, kb, i);
}

Test(value_order, compare) {
  assert_order(4, 5, 0, 0, false, -1);
  assert_order(5, 5, 0, 0, false, 0);
  assert_order(6, 5, 0, 0, false, 1);
  assert_order(INT64_MIN, INT64_MAX, 0, 0, false, -1);
  assert_order(5, 500, 2, 0, false, 0);
  assert_order(5, 501, 2, 0, false, -1);
  assert_order(-501, -5, 0, 2, false, -1);
  assert_order(INT64_MAX, INT64_MAX, 12, 0, false, 1);
  assert_order(INT64_MIN, INT64_MIN, 0, 12, false, 1);
}

Test(value_order, unlimited_exceeds_all_and_equals_itself) {
  assert_order(UNLIMITED, INT64_MAX - 1, 0, 0, true, 1);
  assert_order(UNLIMITED, INT64_MAX - 1, 0, 12, true, 1); /* never scaled: 9,2 × 10^30 is still less */
  assert_order(INT64_MAX - 1, UNLIMITED, 12, 0, true, -1);
  assert_order(UNLIMITED, UNLIMITED, 3, 0, true, 0);
  assert_order(UNLIMITED, UNLIMITED, 0, 3, true, 0);
  assert_order(UNLIMITED, UNLIMITED, 3, 0, false, 1); /* a plain number */
}

Test(value_order, compare_with_unknown_and_error) {
  for (size_t i = 0; i < COUNT_OF(ALL); i++) {
    assert_cell(cell_compare(ALL[i], OPEN, cell_known(1), 0, 0, false), OPEN);
    assert_cell(cell_compare(ALL[i], cell_known(UNLIMITED), OPEN, 0, 0, true), OPEN);
    assert_cell(cell_compare(ALL[i], OPEN, OVERFLOW, 0, 0, false), OVERFLOW);
    assert_cell(cell_compare(ALL[i], DIVISION, OVERFLOW, 0, 0, false), DIVISION);
  }
}

Test(value_order, lowest_and_highest_at_the_finer_scale) {
  assert_cell(cell_lowest(cell_known(4), cell_known(325), 2, 0, false), cell_known(325));
  assert_cell(cell_lowest(cell_known(3), cell_known(325), 2, 0, false), cell_known(300));
  assert_cell(cell_highest(cell_known(4), cell_known(325), 2, 0, false), cell_known(400));
  assert_cell(cell_highest(cell_known(325), cell_known(3), 0, 2, false), cell_known(325));
  assert_cell(cell_highest(cell_known(-325), cell_known(-3), 0, 2, false), cell_known(-300));
  assert_cell(cell_lowest(cell_known(2), cell_known(20), 1, 0, false), cell_known(20));
  assert_cell(cell_highest(cell_known(2), cell_known(20), 1, 0, false), cell_known(20));
}

/* Only the one that is the result must fit. */
Test(value_order, lowest_and_highest_overflow) {
  assert_cell(cell_lowest(cell_known(INT64_MAX), cell_known(7), 2, 0, false), cell_known(7));
  assert_cell(cell_highest(cell_known(INT64_MAX), cell_known(7), 2, 0, false), OVERFLOW);
  assert_cell(cell_lowest(cell_known(INT64_MIN), cell_known(7), 2, 0, false), OVERFLOW);
}

Test(value_order, the_same_in_two_types) {
  const struct type cents = {.kind = KIND_AMOUNT, .scale = 2}, open = {.kind = KIND_AMOUNT, .scale = 2, .unlimited = 1};
  const struct type fine = {.kind = KIND_AMOUNT, .scale = 3}, yes_no = {.kind = KIND_BOOL};
  const struct cell most = cell_known(UNLIMITED);
  cr_assert(cell_same(most, &open, most, &open));
  cr_assert(cell_same(most, &cents, most, &cents));
  cr_assert(!cell_same(most, &cents, most, &open));
  cr_assert(!cell_same(most, &open, most, &cents));
  cr_assert(cell_same(cell_known(5), &cents, cell_known(50), &fine));
  cr_assert(cell_same(cell_known(50), &fine, cell_known(5), &cents));
  cr_assert(!cell_same(cell_known(5), &cents, cell_known(51), &fine));
  cr_assert(!cell_same(cell_known(UNLIMITED), &cents, cell_known(-10), &fine)); /* no wrapping around */
  cr_assert(cell_same(cell_known(1), &yes_no, cell_known(1), &yes_no));
  cr_assert(!cell_same(cell_known(1), &yes_no, cell_known(0), &yes_no));
}

Test(value_order, lowest_and_highest_of_unlimited) {
  const struct cell none = cell_known(UNLIMITED), some = cell_known(900000);
  assert_cell(cell_lowest(some, none, 0, 0, true), some);
  assert_cell(cell_lowest(none, some, 2, 0, true), some);
  assert_cell(cell_lowest(some, none, 2, 0, true), cell_known(90000000));
  assert_cell(cell_highest(some, none, 2, 0, true), none);
  assert_cell(cell_highest(none, some, 2, 0, true), none);
  assert_cell(cell_lowest(none, none, 2, 0, true), none);
  assert_cell(cell_highest(none, OPEN, 0, 0, true), OPEN);
  assert_cell(cell_lowest(OPEN, DIVISION, 0, 0, true), DIVISION);
}

/* ---- counts ---- */
static struct cell counts(enum relation relation, int64_t low, int64_t high, struct cell a, int64_t limit) {
  struct cell b = cell_known(limit);
  return cell_compare_ranges(relation, cell_known(low), cell_known(high), a, b, b, b, 0, 0);
}

/* conformance s4_aantal_vergeleken */
Test(value_order, a_count_not_certain_decides_when_every_count_does) {
  assert_cell(counts(REL_GE, 2, 3, OPEN, 2), JA);
  assert_cell(counts(REL_GT, 2, 3, OPEN, 3), NEE);
  assert_cell(counts(REL_EQ, 2, 3, OPEN, 2), OPEN);
  assert_cell(counts(REL_NE, 2, 3, OPEN, 4), JA);
  assert_cell(counts(REL_GE, 1, 4, OPEN, 2), OPEN);
  assert_cell(counts(REL_GE, 1, 3, OPEN, 5), NEE);
  assert_cell(counts(REL_EQ, 1, 3, OPEN, 0), NEE);
  assert_cell(counts(REL_EQ, 2, 2, cell_known(2), 2), JA);
  assert_cell(counts(REL_LT, 1, 3, OPEN, 4), JA);
  assert_cell(counts(REL_LT, 1, 3, OPEN, 3), OPEN);
  assert_cell(counts(REL_LT, 1, 3, OPEN, 1), NEE);
  assert_cell(counts(REL_LE, 1, 3, OPEN, 3), JA);
  assert_cell(counts(REL_LE, 1, 3, OPEN, 0), NEE);
}

Test(value_order, a_count_in_error_is_that_error_only_when_open) {
  assert_cell(counts(REL_GE, 2, 3, DIVISION, 2), JA);
  assert_cell(counts(REL_GE, 2, 3, DIVISION, 3), DIVISION);
}

Test(value_order, a_count_without_bounds_follows_the_operands) {
  const struct cell five = cell_known(5);
  assert_cell(cell_compare_ranges(REL_GE, OPEN, OPEN, OPEN, five, five, five, 0, 0), OPEN);
  assert_cell(cell_compare_ranges(REL_GE, OPEN, OPEN, OPEN, DIVISION, DIVISION, DIVISION, 0, 0), DIVISION);
  assert_cell(cell_compare_ranges(REL_GE, DIVISION, DIVISION, DIVISION, OPEN, OPEN, OPEN, 0, 0), DIVISION);
  assert_cell(cell_compare_ranges(REL_GE, NO_ROW, NO_ROW, NO_ROW, DIVISION, DIVISION, DIVISION, 0, 0), NO_ROW);
  assert_cell(cell_compare_ranges(REL_GE, five, five, five, OPEN, OPEN, OPEN, 0, 0), OPEN);
}

/* Every pair, tried one by one. */
static struct cell tried(enum relation relation, const int64_t r[4], unsigned ka, unsigned kb) {
  bool some[2] = {false, false};
  for (int64_t a = r[0]; a <= r[1]; a++)
    for (int64_t b = r[2]; b <= r[3]; b++)
      some[cell_compare(relation, cell_known(a), cell_known(b), ka, kb, false).v] = true;
  return some[0] && some[1] ? OPEN : cell_known(some[1]);
}

Test(value_order, ranges_say_what_all_pairs_say) {
  static const unsigned SCALES[][2] = {{0, 0}, {1, 0}, {0, 1}, {2, 0}};
  uint64_t seed = 1;
  for (int round = 0; round < 20000; round++) {
    int64_t r[4];
    r[0] = (int64_t)random_below(&seed, 60) - 30, r[1] = r[0] + (int64_t)random_below(&seed, 5);
    r[2] = (int64_t)random_below(&seed, 60) - 30, r[3] = r[2] + (int64_t)random_below(&seed, 12);
    const unsigned *k = SCALES[round % 4];
    if (round % 3 == 0) r[3] = r[2];
    for (size_t i = 0; i < COUNT_OF(ALL); i++)
      assert_cell(cell_compare_ranges(ALL[i], cell_known(r[0]), cell_known(r[1]), OPEN, cell_known(r[2]),
                                      cell_known(r[3]), OPEN, k[0], k[1]),
                  tried(ALL[i], r, k[0], k[1]));
  }
}
