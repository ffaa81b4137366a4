/* explain/values.c: values as people read them. */
#include <criterion/criterion.h>
#include <string.h>

#include "explain/explain.h"

/* A program that has just the texts values need. */
static const char STRINGS[] = "mm/s\0maand\0jaar\0geen\0andere_oorzaak\0week\0dag";
enum { MM = 0, MAAND = 5, JAAR = 11, GEEN = 16, ANDERE = 21, WEEK = 36, DAG = 41 };
static const struct program_set SETS[] = {{0, 2}};
static const struct program_word VALUES[] = {{GEEN}, {ANDERE}};
static const struct program PROGRAM = {
    .code_strings = STRINGS, .sets = SETS, .sets_count = 1, .set_values = VALUES, .set_values_count = 2};

static void expect(struct cell c, struct type t, enum lang lang, const char *want) {
  struct buf out = {0};
  people_value(&out, &PROGRAM, c, &t, lang);
  cr_expect_str_eq(out.at ? out.at : "", want);
  buf_free(&out);
}

static struct type number(uint32_t scale, uint32_t unit) {
  return (struct type){.kind = KIND_NUMBER, .scale = scale, .unit = unit, .set = NONE};
}
static struct type plain(uint32_t kind, uint32_t scale) {
  return (struct type){.kind = kind, .scale = scale, .unit = NONE, .set = NONE};
}

Test(explain_values, amounts) {
  struct type amount = plain(KIND_AMOUNT, 2), limitless = amount;
  limitless.unlimited = 1;
  expect(cell_known(120000), amount, LANG_NL, "€ 1.200");
  expect(cell_known(120050), amount, LANG_NL, "€ 1.200,50");
  expect(cell_known(120050), amount, LANG_EN, "€1,200.50");
  expect(cell_known(UNLIMITED), limitless, LANG_NL, "onbegrensd");
  expect(cell_known(UNLIMITED), limitless, LANG_EN, "unlimited");
  expect((struct cell){.state = UNKNOWN}, amount, LANG_NL, "onbekend");
}

Test(explain_values, units) {
  expect(cell_known(500), number(2, MM), LANG_NL, "5,00 mm/s");
  expect(cell_known(6), number(0, MAAND), LANG_NL, "6 maanden");
  expect(cell_known(1), number(0, MAAND), LANG_NL, "1 maand");
  expect(cell_known(2), number(0, JAAR), LANG_NL, "2 jaar");
  expect(cell_known(2), number(0, JAAR), LANG_EN, "2 years");
  expect(cell_known(1), number(0, WEEK), LANG_EN, "1 week");
  expect(cell_known(0), number(0, DAG), LANG_NL, "0 dagen");
  expect(cell_known(100), number(2, JAAR), LANG_EN, "1.00 year");
}

Test(explain_values, the_rest) {
  struct text groningen = {9, "Groningen"};
  struct type cause = {.kind = KIND_ENUM, .unit = NONE, .set = 0};
  expect(cell_known(1), plain(KIND_BOOL, 0), LANG_NL, "ja");
  expect(cell_known(0), plain(KIND_BOOL, 0), LANG_EN, "no");
  expect(cell_known(1), cause, LANG_NL, "andere oorzaak");
  expect(cell_known(date_from_civil(2026, 3, 15)), plain(KIND_DATE, 0), LANG_NL, "15 maart 2026");
  expect(cell_known((int64_t)(intptr_t)&groningen), plain(KIND_TEXT, 0), LANG_NL, "Groningen");
  expect(cell_failed(FAULT_OVERFLOW), plain(KIND_NUMBER, 0), LANG_NL, "fout");
}
