/* Exact decimals: read and written as programs do, printed as people do. */
#include <limits.h>
#include <string.h>

#include "test_value.h"

struct read_case {
  const char *text;
  unsigned scale;
  enum decimal_status status;
  int64_t v;
};

static void assert_reads(const struct read_case *table, size_t n) {
  for (size_t i = 0; i < n; i++) {
    int64_t v = 77;
    enum decimal_status status = decimal_read(table[i].text, strlen(table[i].text), table[i].scale, &v);
    cr_assert_eq(status, table[i].status, "'%s': status %d", table[i].text, (int)status);
    if (status == DECIMAL_OK) cr_assert_eq(v, table[i].v, "'%s': %lld", table[i].text, (long long)v);
  }
}

/* conformance json_getallen */
Test(value_decimal, read_exactly) {
  const struct read_case table[] = {
      {"12.5", 2, DECIMAL_OK, 1250},      {"12.50", 2, DECIMAL_OK, 1250},
      {"12.5000", 2, DECIMAL_OK, 1250},   {"7.0", 0, DECIMAL_OK, 7},
      {"3.10", 1, DECIMAL_OK, 31},        {"1.25e1", 2, DECIMAL_OK, 1250},
      {"1E3", 0, DECIMAL_OK, 1000},       {"25e-1", 1, DECIMAL_OK, 25},
      {"0e5", 0, DECIMAL_OK, 0},          {"0.1e1", 2, DECIMAL_OK, 100},
      {"120e-1", 0, DECIMAL_OK, 12},      {"-0.00", 2, DECIMAL_OK, 0},
      {"-0", 0, DECIMAL_OK, 0},           {"1e+2", 0, DECIMAL_OK, 100},
      {"-0.5", 1, DECIMAL_OK, -5},        {"900719925.47", 2, DECIMAL_OK, INT64_C(90071992547)},
      {"0.001e3", 0, DECIMAL_OK, 1},      {"9007199254740993.00e-7", 2, DECIMAL_TOO_FINE, 0},
      {"10", 0, DECIMAL_OK, 10},          {"12.505", 2, DECIMAL_TOO_FINE, 0},
      {"0.1", 0, DECIMAL_TOO_FINE, 0},    {"1e-3", 2, DECIMAL_TOO_FINE, 0},
      {"1e-2", 2, DECIMAL_OK, 1},         {"100e-2", 0, DECIMAL_OK, 1},
      {"101e-2", 1, DECIMAL_TOO_FINE, 0}, {"1.0e0", 0, DECIMAL_OK, 1},
      {"1e00002", 0, DECIMAL_OK, 100},    {"0.000000000001", 12, DECIMAL_OK, 1},
  };
  assert_reads(table, COUNT_OF(table));
}

Test(value_decimal, read_to_the_last_bit) {
  const struct read_case table[] = {
      {"9223372036854775807", 0, DECIMAL_OK, INT64_MAX},
      {"9223372036854775808", 0, DECIMAL_TOO_LARGE, 0},
      {"-9223372036854775808", 0, DECIMAL_OK, INT64_MIN},
      {"-9223372036854775809", 0, DECIMAL_TOO_LARGE, 0},
      {"92233720368547758.07", 2, DECIMAL_OK, INT64_MAX},
      {"92233720368547758.08", 2, DECIMAL_TOO_LARGE, 0},
      {"-92233720368547758.08", 2, DECIMAL_OK, INT64_MIN},
      {"9999999999999999999", 0, DECIMAL_TOO_LARGE, 0},
      {"18446744073709551617", 0, DECIMAL_TOO_LARGE, 0}, /* 2^64 + 1 */
      {"36893488147419103233", 0, DECIMAL_TOO_LARGE, 0},
      {"9e18", 0, DECIMAL_OK, INT64_C(9000000000000000000)},
      {"1e19", 0, DECIMAL_TOO_LARGE, 0},
      {"9e17", 1, DECIMAL_OK, INT64_C(9000000000000000000)},
      {"9e18", 1, DECIMAL_TOO_LARGE, 0},
  };
  assert_reads(table, COUNT_OF(table));
}

Test(value_decimal, read_huge_exponents_at_once) {
  const struct read_case table[] = {
      {"1e999999999", 2, DECIMAL_TOO_LARGE, 0},
      {"1e-999999999", 2, DECIMAL_TOO_FINE, 0},
      {"1e99999999999999999999999999999999", 2, DECIMAL_TOO_LARGE, 0},
      {"1e-99999999999999999999999999999999", 2, DECIMAL_TOO_FINE, 0},
      {"-1e18446744073709551616", 0, DECIMAL_TOO_LARGE, 0}, /* 2^64: not 0 */
      {"0e999999999999999999999999999", 0, DECIMAL_OK, 0},
      {"0.000e-999999999999999999999999", 0, DECIMAL_OK, 0},
  };
  assert_reads(table, COUNT_OF(table));
}

/* 1 and 300 zeros e-300 is 1; 0.(299 zeros)1e300 too. */
Test(value_decimal, read_long_texts) {
  char text[400] = "1";
  int64_t v = 0;
  memset(text + 1, '0', 300);
  strcpy(text + 301, "e-300");
  cr_assert_eq(decimal_read(text, strlen(text), 0, &v), DECIMAL_OK);
  cr_assert_eq(v, 1);
  memset(text, '0', 301);
  text[1] = '.';
  strcpy(text + 301, "1e300");
  cr_assert_eq(decimal_read(text, strlen(text), 0, &v), DECIMAL_OK);
  cr_assert_eq(v, 1);
}

Test(value_decimal, read_only_the_grammar_of_json) {
  static const char *const WRONG[] = {"",   "-",     "1.2.3", "1e",   "1e+",   "1e-",   "0x10",  "01",  "-01",     "00",
                                      ".5", "-.5",   "5.",    "5.e1", "+1",    " 1",    "1 ",    "1,5", "--1",     "1-",
                                      "e5", "1e5.0", "NaN",   "1e5e", "1_000", "1e1e1", "1e++1", "0.",  "\xd9\xa1"};
  for (size_t i = 0; i < COUNT_OF(WRONG); i++) {
    int64_t v;
    cr_assert_eq(decimal_read(WRONG[i], strlen(WRONG[i]), 2, &v), DECIMAL_MALFORMED, "'%s'", WRONG[i]);
  }
  int64_t v;
  cr_assert_eq(decimal_read("12\0", 3, 0, &v), DECIMAL_MALFORMED);
  cr_assert_eq(decimal_read("123", 2, 0, &v), DECIMAL_OK); /* not past its length */
  cr_assert_eq(v, 12);
  cr_assert_eq(decimal_read("1.5", 2, 0, &v), DECIMAL_MALFORMED);
}

static void assert_writes(int64_t v, unsigned scale, const char *want) {
  char text[DECIMAL_ROOM];
  size_t length = decimal_write(v, scale, text);
  cr_assert_str_eq(text, want);
  cr_assert_eq(length, strlen(want));
}

Test(value_decimal, write_with_exactly_its_decimals) {
  assert_writes(-1250, 2, "-12.50");
  assert_writes(0, 0, "0");
  assert_writes(0, 2, "0.00");
  assert_writes(7, 0, "7");
  assert_writes(5, 2, "0.05");
  assert_writes(-5, 1, "-0.5");
  assert_writes(100, 2, "1.00");
  assert_writes(1, 12, "0.000000000001");
  assert_writes(INT64_MAX, 0, "9223372036854775807");
  assert_writes(INT64_MIN, 0, "-9223372036854775808");
  assert_writes(INT64_MIN, 12, "-9223372.036854775808");
  assert_writes(INT64_MIN, 19, "-0.9223372036854775808");
}

Test(value_decimal, what_is_written_is_read_back) {
  uint64_t seed = 7;
  for (int i = 0; i < 50000; i++) {
    int64_t v = random_int64(&seed), back = 0;
    unsigned scale = random_below(&seed, MAX_SCALE + 1);
    char text[DECIMAL_ROOM];
    size_t length = decimal_write(v, scale, text);
    cr_assert_eq(decimal_read(text, length, scale, &back), DECIMAL_OK);
    cr_assert_eq(back, v);
  }
}

/* ---- for people ---- */
typedef void printer(struct buf *out, int64_t v, unsigned scale, enum lang lang);

static void assert_prints(printer *print, int64_t v, unsigned scale, const char *nl, const char *en) {
  struct buf out = {0};
  print(&out, v, scale, LANG_NL);
  cr_assert_str_eq(out.at, nl);
  buf_clear(&out);
  print(&out, v, scale, LANG_EN);
  cr_assert_str_eq(out.at, en);
  buf_free(&out);
}

Test(value_decimal, print_numbers) {
  assert_prints(number_print, 123450, 2, "1.234,50", "1,234.50");
  assert_prints(number_print, -123450, 2, "-1.234,50", "-1,234.50");
  assert_prints(number_print, 0, 0, "0", "0");
  assert_prints(number_print, 0, 1, "0,0", "0.0");
  assert_prints(number_print, 999, 0, "999", "999");
  assert_prints(number_print, 1000, 0, "1.000", "1,000");
  assert_prints(number_print, -999, 0, "-999", "-999");
  assert_prints(number_print, 100000, 0, "100.000", "100,000");
  assert_prints(number_print, 1234567, 0, "1.234.567", "1,234,567");
  assert_prints(number_print, 50, 1, "5,0", "5.0");
  assert_prints(number_print, INT64_MIN, 0, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808");
}

Test(value_decimal, print_amounts) {
  assert_prints(amount_print, 123450, 2, "€ 1.234,50", "€1,234.50");
  assert_prints(amount_print, 123400, 2, "€ 1.234", "€1,234");
  assert_prints(amount_print, 1500000, 2, "€ 15.000", "€15,000");
  assert_prints(amount_print, 0, 2, "€ 0", "€0");
  assert_prints(amount_print, 1, 2, "€ 0,01", "€0.01");
  assert_prints(amount_print, -500, 2, "-€ 5", "-€5");
  assert_prints(amount_print, -123450, 2, "-€ 1.234,50", "-€1,234.50");
  assert_prints(amount_print, 12599, 5, "€ 0,12599", "€0.12599");
  assert_prints(amount_print, 12500, 5, "€ 0,125", "€0.125");
  assert_prints(amount_print, 150000, 5, "€ 1,50", "€1.50");
  assert_prints(amount_print, 100000, 5, "€ 1", "€1");
  assert_prints(amount_print, 1000000, 5, "€ 10", "€10");
}
