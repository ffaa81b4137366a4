/* Dates: the calendar, periods, reading and writing. */
#include <string.h>

#include "test_value.h"

static struct cell day(const char *iso) {
  int64_t days = 0;
  cr_assert(date_read_iso(iso, strlen(iso), &days), "%s", iso);
  return cell_known(days);
}

/* ---- the calendar ---- */
Test(value_date, known_days) {
  cr_assert_eq(date_from_civil(1970, 1, 1), 0);
  cr_assert_eq(date_from_civil(1969, 12, 31), -1);
  cr_assert_eq(date_from_civil(2000, 2, 29), 11016);
  cr_assert_eq(date_from_civil(2000, 3, 1), 11017);
  cr_assert_eq(date_from_civil(1600, 1, 1), DATE_FIRST);
  cr_assert_eq(date_from_civil(9999, 12, 31), DATE_LAST);
}

/* Every day there is, by counting: independent of the formulas. */
Test(value_date, every_day_of_the_calendar) {
  int64_t days = DATE_FIRST;
  for (int year = 1600; year <= 9999; year++) {
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const unsigned lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (unsigned m = 1; m <= 12; m++) {
      for (unsigned d = 1; d <= lengths[m - 1]; d++, days++) {
        int y;
        unsigned month, dom;
        date_to_civil(days, &y, &month, &dom);
        if (date_from_civil(year, m, d) != days || y != year || month != m || dom != d || !date_valid(year, m, d))
          cr_assert_fail("%d-%u-%u", year, m, d);
      }
      if (date_valid(year, m, lengths[m - 1] + 1)) cr_assert_fail("%d-%u has a day too many", year, m);
    }
  }
  cr_assert_eq(days, DATE_LAST + 1);
}

Test(value_date, days_that_do_not_exist) {
  cr_assert(!date_valid(2023, 2, 29));
  cr_assert(!date_valid(1900, 2, 29));
  cr_assert(date_valid(2000, 2, 29));
  cr_assert(!date_valid(2023, 4, 31));
  cr_assert(!date_valid(2023, 13, 1));
  cr_assert(!date_valid(2023, 0, 1));
  cr_assert(!date_valid(2023, 1, 0));
  cr_assert(!date_valid(1599, 12, 31));
  cr_assert(!date_valid(10000, 1, 1));
}

/* ---- periods: conformance s3_perioden ---- */
Test(value_date, whole_periods_between) {
  static const struct {
    const char *from, *to;
    int64_t days, months, years;
  } TABLE[] = {
      {"2024-01-30", "2024-02-29", 30, 1, 0},
      {"2024-01-30", "2024-02-28", 29, 0, 0},
      {"2004-02-29", "2022-02-28", 6574, 216, 17},
      {"2004-02-29", "2022-03-01", 6575, 216, 18},
      {"2004-02-29", "2024-02-28", 7304, 239, 19},
      {"2004-02-29", "2024-02-29", 7305, 240, 20},
      {"2023-08-15", "2023-08-15", 0, 0, 0},
      {"2023-08-15", "2023-08-14", -1, -1, -1},
      {"2023-08-15", "2023-07-15", -31, -1, -1},
      {"2023-08-15", "2022-08-15", -365, -12, -1},
      {"2023-08-15", "2022-08-14", -366, -13, -2},
      {"2023-03-31", "2023-02-28", -31, -1, -1},
      {"2023-12-31", "2024-12-30", 365, 11, 0},
      {"2023-12-31", "2024-12-31", 366, 12, 1},
      {"2024-02-29", "2023-02-28", -366, -12, -2},
      {"2024-02-29", "2023-03-01", -365, -12, -1},
      {"1600-01-01", "9999-12-31", 3068036, 100799, 8399},
  };
  for (size_t i = 0; i < COUNT_OF(TABLE); i++) {
    struct cell from = day(TABLE[i].from), to = day(TABLE[i].to);
    assert_cell(cell_between(from, to, PERIOD_DAY), cell_known(TABLE[i].days));
    assert_cell(cell_between(from, to, PERIOD_MONTH), cell_known(TABLE[i].months));
    assert_cell(cell_between(from, to, PERIOD_YEAR), cell_known(TABLE[i].years));
  }
}

/* maanden is the largest n with from + n months <= to: the definition itself. */
Test(value_date, months_between_are_those_that_can_be_added) {
  uint64_t seed = 3;
  for (int i = 0; i < 100000; i++) {
    struct cell from = cell_known((int64_t)random_below(&seed, 200000) - 60000), to = from;
    to.v += (int64_t)random_below(&seed, 3000) - 1500;
    struct cell n = cell_between(from, to, PERIOD_MONTH), next = cell_known(n.v + 1);
    cr_assert_leq(cell_date_add(from, n, PERIOD_MONTH, false).v, to.v);
    cr_assert_gt(cell_date_add(from, next, PERIOD_MONTH, false).v, to.v);
  }
}

/* jaren: the anniversary, of 29 February in other years 1 March. */
Test(value_date, years_between_count_anniversaries) {
  for (int64_t from = date_from_civil(2019, 1, 1); from <= date_from_civil(2024, 12, 31); from++) {
    int year;
    unsigned month, dom;
    date_to_civil(from, &year, &month, &dom);
    for (int n = -9; n <= 9; n++) {
      bool moved = month == 2 && dom == 29 && !date_valid(year + n, 2, 29);
      int64_t anniversary = moved ? date_from_civil(year + n, 3, 1) : date_from_civil(year + n, month, dom);
      assert_cell(cell_between(cell_known(from), cell_known(anniversary), PERIOD_YEAR), cell_known(n));
      assert_cell(cell_between(cell_known(from), cell_known(anniversary - 1), PERIOD_YEAR), cell_known(n - 1));
    }
  }
}

Test(value_date, between_unknown_and_error) {
  struct cell some = day("2024-01-30");
  assert_cell(cell_between(some, OPEN, PERIOD_DAY), OPEN);
  assert_cell(cell_between(OPEN, OVERFLOW, PERIOD_MONTH), OVERFLOW);
  assert_cell(cell_between(DIVISION, OVERFLOW, PERIOD_YEAR), DIVISION);
}

/* ---- conformance s3_datum_plus ---- */
Test(value_date, add_periods) {
  static const struct {
    const char *from;
    int64_t n;
    enum period period;
    const char *want;
  } TABLE[] = {
      {"2023-01-31", 1, PERIOD_MONTH, "2023-02-28"},  {"2023-01-31", -1, PERIOD_MONTH, "2022-12-31"},
      {"2023-01-31", 1, PERIOD_YEAR, "2024-01-31"},   {"2023-01-31", -4, PERIOD_YEAR, "2019-01-31"},
      {"2023-01-31", 6, PERIOD_WEEK, "2023-03-14"},   {"2023-01-31", -60, PERIOD_DAY, "2022-12-02"},
      {"2023-01-31", 3, PERIOD_MONTH, "2023-04-30"},  {"2024-02-29", 1, PERIOD_MONTH, "2024-03-29"},
      {"2024-02-29", -1, PERIOD_MONTH, "2024-01-29"}, {"2024-02-29", 1, PERIOD_YEAR, "2025-02-28"},
      {"2024-02-29", -4, PERIOD_YEAR, "2020-02-29"},  {"2024-02-29", 6, PERIOD_WEEK, "2024-04-11"},
      {"2023-03-31", 1, PERIOD_MONTH, "2023-04-30"},  {"2023-03-31", -1, PERIOD_MONTH, "2023-02-28"},
      {"2023-12-30", 1, PERIOD_MONTH, "2024-01-30"},  {"2023-12-30", -1, PERIOD_MONTH, "2023-11-30"},
      {"2023-12-30", 3, PERIOD_MONTH, "2024-03-30"},  {"2023-12-30", 2, PERIOD_MONTH, "2024-02-29"},
      {"2024-05-05", 0, PERIOD_DAY, "2024-05-05"},    {"2024-05-05", 0, PERIOD_MONTH, "2024-05-05"},
  };
  for (size_t i = 0; i < COUNT_OF(TABLE); i++) {
    struct cell from = day(TABLE[i].from), want = day(TABLE[i].want);
    assert_cell(cell_date_add(from, cell_known(TABLE[i].n), TABLE[i].period, false), want);
    assert_cell(cell_date_add(from, cell_known(-TABLE[i].n), TABLE[i].period, true), want);
  }
}

Test(value_date, outside_the_calendar_is_an_overflow) {
  static const enum period PERIODS[] = {PERIOD_DAY, PERIOD_WEEK, PERIOD_MONTH, PERIOD_YEAR};
  struct cell first = day("1600-01-01"), last = day("9999-12-31");
  assert_cell(cell_date_add(last, cell_known(1), PERIOD_DAY, false), OVERFLOW);
  assert_cell(cell_date_add(first, cell_known(1), PERIOD_DAY, true), OVERFLOW);
  assert_cell(cell_date_add(day("9999-12-24"), cell_known(1), PERIOD_WEEK, false), last);
  assert_cell(cell_date_add(day("9999-12-25"), cell_known(1), PERIOD_WEEK, false), OVERFLOW);
  assert_cell(cell_date_add(day("9999-11-30"), cell_known(1), PERIOD_MONTH, false), day("9999-12-30"));
  assert_cell(cell_date_add(day("9999-12-01"), cell_known(1), PERIOD_MONTH, false), OVERFLOW);
  assert_cell(cell_date_add(day("1600-01-31"), cell_known(1), PERIOD_MONTH, true), OVERFLOW);
  assert_cell(cell_date_add(first, cell_known(8399), PERIOD_YEAR, false), day("9999-01-01"));
  assert_cell(cell_date_add(first, cell_known(8400), PERIOD_YEAR, false), OVERFLOW);
  assert_cell(cell_date_add(last, cell_known(8399), PERIOD_YEAR, true), day("1600-12-31"));
  assert_cell(cell_date_add(last, cell_known(8400), PERIOD_YEAR, true), OVERFLOW);
  for (int i = 0; i < 4; i++) {
    assert_cell(cell_date_add(first, cell_known(INT64_MAX), PERIODS[i], false), OVERFLOW);
    assert_cell(cell_date_add(first, cell_known(INT64_MIN), PERIODS[i], true), OVERFLOW);
    assert_cell(cell_date_add(first, cell_known(INT64_MIN), PERIODS[i], false), OVERFLOW);
    assert_cell(cell_date_add(first, OPEN, PERIODS[i], false), OPEN);
    assert_cell(cell_date_add(OPEN, NO_ROW, PERIODS[i], true), NO_ROW);
  }
}

/* ---- reading and writing ---- */
Test(value_date, read_iso_and_nothing_else) {
  static const char *const WRONG[] = {
      "",           "2026-1-31",  "2026-02-30", "2026-13-01", "2026-00-10",  "2026-01-00",
      "1599-12-31", "26-01-31",   "2026/01/31", "2026-01-3",  "2026-01-311", "2026-01-3x",
      "x026-01-31", "2026-0a-31", "20260-1-31", "-026-01-31", "2023-02-29",  " 026-01-31"};
  int64_t days;
  for (size_t i = 0; i < COUNT_OF(WRONG); i++)
    cr_assert(!date_read_iso(WRONG[i], strlen(WRONG[i]), &days), "%s", WRONG[i]);
  cr_assert(date_read_iso("2026-01-31T", 10, &days));
  cr_assert_eq(days, date_from_civil(2026, 1, 31));
}

Test(value_date, write_iso_and_for_people) {
  static const char *const DAYS[] = {"1600-01-01", "1969-12-31", "2024-02-29", "2026-10-09", "9999-12-31"};
  for (size_t i = 0; i < COUNT_OF(DAYS); i++) {
    char text[11];
    date_write_iso(day(DAYS[i]).v, text);
    cr_assert_str_eq(text, DAYS[i]);
  }
  struct buf out = {0};
  date_print(&out, day("2026-01-01").v, LANG_NL);
  cr_assert_str_eq(out.at, "1 januari 2026");
  buf_clear(&out);
  date_print(&out, day("2026-08-31").v, LANG_EN);
  cr_assert_str_eq(out.at, "31 August 2026");
  buf_free(&out);
}

Test(value_date, months_by_name) {
  static const char *const NL[] = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                   "juli",    "augustus", "september", "oktober", "november", "december"};
  for (unsigned i = 0; i < 12; i++) cr_assert_eq(month_named(NL[i], strlen(NL[i]), LANG_NL), i + 1);
  cr_assert_eq(month_named("May", 3, LANG_EN), 5);
  cr_assert_eq(month_named("December", 8, LANG_EN), 12);
  cr_assert_eq(month_named("Januari", 7, LANG_NL), 0);
  cr_assert_eq(month_named("mei", 2, LANG_NL), 0);
  cr_assert_eq(month_named("meid", 4, LANG_NL), 0);
  cr_assert_eq(month_named("mei", 3, LANG_EN), 0);
  cr_assert_eq(month_named("", 0, LANG_NL), 0);
}
