/* Cells: faults, equality, Kleene logic with errors. */
#include "test_value.h"

Test(value_cell, faults_have_the_names_scripts_read) {
  cr_assert_str_eq(fault_name(FAULT_OVERFLOW), "overflow");
  cr_assert_str_eq(fault_name(FAULT_DIVISION_BY_ZERO), "division_by_zero");
  cr_assert_str_eq(fault_name(FAULT_CONTRADICTION), "contradiction");
  cr_assert_str_eq(fault_name(FAULT_NO_ROW), "no_row");
  cr_assert_str_eq(fault_name(FAULT_NO_ELEMENT), "no_element");
  cr_assert_str_eq(fault_name(FAULT_TRANSITION_CONTRADICTION), "transition_contradiction");
}

static struct cell text_cell(const struct text *text) { return cell_known((int64_t)(intptr_t)text); }

Test(value_cell, texts_are_equal_by_their_bytes) {
  const struct text a = {3, "abc"}, same_bytes = {3, "abcd"}, longer = {4, "abcd"}, other = {3, "abd"};
  const struct text empty = {0, NULL}, also_empty = {0, "x"};
  cr_assert(text_equal(&a, &same_bytes));
  cr_assert(!text_equal(&a, &longer));
  cr_assert(!text_equal(&a, &other));
  cr_assert(text_equal(&empty, &also_empty));
  cr_assert(cell_equal(text_cell(&a), text_cell(&same_bytes), KIND_TEXT));
  cr_assert(!cell_equal(text_cell(&a), text_cell(&other), KIND_TEXT));
  assert_cell(cell_text_equal(text_cell(&a), text_cell(&same_bytes), false), JA);
  assert_cell(cell_text_equal(text_cell(&a), text_cell(&same_bytes), true), NEE);
  assert_cell(cell_text_equal(text_cell(&a), text_cell(&other), false), NEE);
  assert_cell(cell_text_equal(text_cell(&a), text_cell(&other), true), JA);
  assert_cell(cell_text_equal(text_cell(&a), OPEN, true), OPEN);
  assert_cell(cell_text_equal(OPEN, OVERFLOW, false), OVERFLOW);
}

Test(value_cell, other_values_are_equal_by_their_number) {
  cr_assert(cell_equal(cell_known(5), cell_known(5), KIND_AMOUNT));
  cr_assert(!cell_equal(cell_known(5), cell_known(6), KIND_ENUM));
  cr_assert(cell_equal(cell_known(UNLIMITED), cell_known(UNLIMITED), KIND_AMOUNT));
}

Test(value_cell, and_or_of_all_sixteen_pairs) {
  const struct cell in[] = {NEE, JA, OPEN, OVERFLOW};
  const struct cell second[] = {NEE, JA, OPEN, DIVISION}; /* two errors, told apart */
  const struct cell both[4][4] = {
      {NEE, NEE, NEE, NEE},
      {NEE, JA, OPEN, DIVISION},
      {NEE, OPEN, OPEN, OPEN},
      {NEE, OVERFLOW, OPEN, OVERFLOW},
  };
  const struct cell either[4][4] = {
      {NEE, JA, OPEN, DIVISION},
      {JA, JA, JA, JA},
      {OPEN, JA, OPEN, OPEN},
      {OVERFLOW, JA, OPEN, OVERFLOW},
  };
  for (int i = 0; i < 4; i++) {
    for (int j = 0; j < 4; j++) {
      assert_cell(cell_and(in[i], second[j]), both[i][j]);
      assert_cell(cell_or(in[i], second[j]), either[i][j]);
    }
  }
}

Test(value_cell, not_keeps_unknown_and_error) {
  assert_cell(cell_not(JA), NEE);
  assert_cell(cell_not(NEE), JA);
  assert_cell(cell_not(OPEN), OPEN);
  assert_cell(cell_not(OVERFLOW), OVERFLOW);
}

Test(value_cell, an_error_passes_with_all_it_says) {
  struct cell fault = cell_failed(FAULT_CONTRADICTION);
  fault.first = 3;
  fault.second = 7;
  assert_cell(cell_and(JA, fault), fault);
  assert_cell(cell_not(fault), fault);
  assert_cell(cell_add(cell_known(1), fault, 0, 0), fault);
}

/* The batch executor's words: every lane is what the cell operation gives for it. */
Test(value_cell, sixty_four_lanes_are_sixty_four_cells) {
  const struct cell in[] = {NEE, JA, OPEN, OVERFLOW};
  struct tri a = {0}, b = {0};
  for (unsigned i = 0; i < 64; i++) {
    unsigned x = i & 3, y = i >> 2 & 3;
    a.truth |= (uint64_t)(x == 1) << i, a.known |= (uint64_t)(x < 2) << i, a.failed |= (uint64_t)(x == 3) << i;
    b.truth |= (uint64_t)(y == 1) << i, b.known |= (uint64_t)(y < 2) << i, b.failed |= (uint64_t)(y == 3) << i;
  }
  const struct tri both = tri_and(a, b), either = tri_or(a, b);
  for (unsigned i = 0; i < 64; i++) {
    struct cell want = cell_and(in[i & 3], in[i >> 2 & 3]);
    cr_assert_eq(both.truth >> i & 1, want.state == KNOWN && want.v);
    cr_assert_eq(both.known >> i & 1, want.state == KNOWN);
    cr_assert_eq(both.failed >> i & 1, want.state == FAILED);
    want = cell_or(in[i & 3], in[i >> 2 & 3]);
    cr_assert_eq(either.truth >> i & 1, want.state == KNOWN && want.v);
    cr_assert_eq(either.known >> i & 1, want.state == KNOWN);
    cr_assert_eq(either.failed >> i & 1, want.state == FAILED);
  }
}
