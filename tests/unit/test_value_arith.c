/* Sums, products, widening, brackets: both sides of each limit. */
#include "test_value.h"

#define MAX cell_known(INT64_MAX)
#define MIN cell_known(INT64_MIN)

Test(value_arith, add_and_subtract_to_the_last_bit) {
  assert_cell(cell_add(cell_known(INT64_MAX - 1), cell_known(1), 0, 0), MAX);
  assert_cell(cell_add(MAX, cell_known(1), 0, 0), OVERFLOW);
  assert_cell(cell_add(cell_known(INT64_MIN + 1), cell_known(-1), 0, 0), MIN);
  assert_cell(cell_add(MIN, cell_known(-1), 0, 0), OVERFLOW);
  assert_cell(cell_subtract(cell_known(-1), MAX, 0, 0), MIN);
  assert_cell(cell_subtract(cell_known(-2), MAX, 0, 0), OVERFLOW);
  assert_cell(cell_subtract(cell_known(-1), MIN, 0, 0), MAX);
  assert_cell(cell_subtract(cell_known(0), MIN, 0, 0), OVERFLOW);
}

Test(value_arith, sums_align_scales) {
  assert_cell(cell_add(cell_known(3), cell_known(25), 2, 0), cell_known(325));
  assert_cell(cell_add(cell_known(25), cell_known(-3), 0, 2), cell_known(-275));
  assert_cell(cell_subtract(cell_known(3), cell_known(25), 2, 0), cell_known(275));
  assert_cell(cell_subtract(cell_known(25), cell_known(3), 0, 2), cell_known(-275));
}

/* What passes 64 bits between is no overflow: the result is what counts. */
Test(value_arith, sums_overflow_by_their_result_only) {
  int64_t step = POWERS_OF_TEN[12];
  int64_t whole = INT64_MAX / step + 1; /* × 10^12 does not fit */
  assert_cell(cell_subtract(cell_known(whole), MAX, 12, 0), cell_known(step - INT64_MAX % step));
  assert_cell(cell_add(cell_known(whole), cell_known(0), 12, 0), OVERFLOW);
  assert_cell(cell_add(cell_known(INT64_MAX), MIN, 18, 0), OVERFLOW);
}

Test(value_arith, multiply_to_the_last_bit) {
  assert_cell(cell_multiply(cell_known(INT64_C(1) << 31), cell_known(-(INT64_C(1) << 32))), MIN);
  assert_cell(cell_multiply(cell_known(INT64_C(1) << 31), cell_known(INT64_C(1) << 32)), OVERFLOW);
  assert_cell(cell_multiply(cell_known(INT64_C(3037000499)), cell_known(INT64_C(3037000499))),
              cell_known(INT64_C(9223372030926249001)));
  assert_cell(cell_multiply(cell_known(INT64_C(3037000500)), cell_known(INT64_C(3037000500))), OVERFLOW);
  assert_cell(cell_multiply(MIN, MIN), OVERFLOW);
  assert_cell(cell_multiply(MIN, cell_known(-1)), OVERFLOW);
  assert_cell(cell_multiply(MIN, cell_known(1)), MIN);
  assert_cell(cell_multiply(MIN, cell_known(0)), cell_known(0));
}

Test(value_arith, negate) {
  assert_cell(cell_negate(MAX), cell_known(-INT64_MAX));
  assert_cell(cell_negate(cell_known(-INT64_MAX)), MAX);
  assert_cell(cell_negate(MIN), OVERFLOW);
  assert_cell(cell_negate(OPEN), OPEN);
  assert_cell(cell_negate(DIVISION), DIVISION);
}

Test(value_arith, an_operand_in_error_comes_before_an_unknown_one) {
  struct cell (*const operators[])(struct cell, struct cell, unsigned, unsigned) = {cell_add, cell_subtract};
  for (size_t i = 0; i < COUNT_OF(operators); i++) {
    assert_cell(operators[i](OPEN, cell_known(1), 0, 0), OPEN);
    assert_cell(operators[i](cell_known(1), OPEN, 0, 0), OPEN);
    assert_cell(operators[i](OPEN, DIVISION, 0, 0), DIVISION);
    assert_cell(operators[i](DIVISION, OPEN, 0, 0), DIVISION);
    assert_cell(operators[i](NO_ROW, DIVISION, 0, 0), NO_ROW);
  }
  assert_cell(cell_multiply(cell_known(0), OPEN), OPEN);
  assert_cell(cell_multiply(OPEN, DIVISION), DIVISION);
}

Test(value_arith, widen) {
  int64_t v = 0;
  cr_assert(decimal_widen(INT64_C(9223372036854775), 3, &v) && v == INT64_C(9223372036854775000));
  cr_assert(!decimal_widen(INT64_C(9223372036854776), 3, &v));
  cr_assert(decimal_widen(INT64_C(-9223372036854775), 3, &v) && v == INT64_C(-9223372036854775000));
  cr_assert(!decimal_widen(INT64_C(-9223372036854776), 3, &v));
  cr_assert(decimal_widen(9, 18, &v) && v == INT64_C(9000000000000000000));
  cr_assert(!decimal_widen(10, 18, &v));
  cr_assert(decimal_widen(0, 40, &v) && v == 0);
  cr_assert(!decimal_widen(1, 40, &v));
  assert_cell(cell_widen(cell_known(-125), 2, false), cell_known(-12500));
  assert_cell(cell_widen(OPEN, 2, false), OPEN);
  assert_cell(cell_widen(DIVISION, 2, true), DIVISION);
}

Test(value_arith, unlimited_is_never_scaled) {
  assert_cell(cell_widen(cell_known(UNLIMITED), 3, true), cell_known(UNLIMITED));
  assert_cell(cell_widen(cell_known(UNLIMITED), 3, false), OVERFLOW);
  assert_cell(cell_widen(cell_known(UNLIMITED - 1), 1, true), OVERFLOW);
  assert_cell(cell_widen(cell_known(UNLIMITED / 10), 1, true), cell_known(UNLIMITED - 7));
}

Test(value_arith, what_stands_for_unlimited_is_no_amount_beside_it) {
  assert_cell(cell_bounded(cell_known(UNLIMITED)), OVERFLOW);
  assert_cell(cell_bounded(cell_known(UNLIMITED - 1)), cell_known(UNLIMITED - 1));
  assert_cell(cell_bounded(cell_known(INT64_MIN)), cell_known(INT64_MIN));
  assert_cell(cell_bounded(OPEN), OPEN);
  assert_cell(cell_bounded(DIVISION), DIVISION);
}

/* conformance s5_schijven: 2% from 1.000, 4,25% from 5.000, 7,5% from 9.000; amounts in cents, rates in 1/10.000. */
Test(value_arith, brackets) {
  const int64_t limits[] = {100000, 500000, 900000}, rates[] = {200, 425, 750};
  const int64_t table[][2] = {
      {99900, 0},         {-5000, 0},         {100000, 0},         {100001, 200},       {100075, 75 * 200},
      {500000, 80000000}, {500001, 80000425}, {600000, 122500000}, {900000, 250000000}, {1000055, 325041250},
  };
  for (size_t i = 0; i < COUNT_OF(table); i++)
    assert_cell(cell_brackets(cell_known(table[i][0]), limits, rates, 3), cell_known(table[i][1]));
  assert_cell(cell_brackets(OPEN, limits, rates, 3), OPEN);
  assert_cell(cell_brackets(DIVISION, limits, rates, 3), DIVISION);
}

/* conformance s5_schijven_per_eenheid: an amount per inhabitant. */
Test(value_arith, brackets_per_unit) {
  const int64_t limits[] = {0, 2, 5}, rates[] = {3025, 1000, 0};
  assert_cell(cell_brackets(cell_known(1), limits, rates, 3), cell_known(3025));
  assert_cell(cell_brackets(cell_known(3), limits, rates, 3), cell_known(7050));
  assert_cell(cell_brackets(cell_known(8), limits, rates, 3), cell_known(9050));
  assert_cell(cell_brackets(cell_known(0), limits, rates, 3), cell_known(0));
}

Test(value_arith, brackets_are_exact_between_and_overflow_at_the_end) {
  const int64_t limits[] = {INT64_MIN, 0}, rates[] = {INT64_MAX, INT64_MIN};
  const int64_t one[] = {1, 1}, half[] = {1, -1};
  assert_cell(cell_brackets(MAX, limits, rates, 2), cell_known(0)); /* (2^126 - 2^63) - (2^126 - 2^63) */
  assert_cell(cell_brackets(cell_known(0), limits, rates, 2), OVERFLOW);
  assert_cell(cell_brackets(MAX, limits, one, 2), OVERFLOW);
  assert_cell(cell_brackets(MAX, limits, half, 2), cell_known(1)); /* 2^63 - (2^63 - 1) */
  assert_cell(cell_brackets(cell_known(-1), limits, one, 2), MAX);
  assert_cell(cell_brackets(cell_known(0), limits, one, 2), OVERFLOW);
  assert_cell(cell_brackets(MIN, limits, rates, 2), cell_known(0));
}
