/* number: fractions, what fits 64 bits, and dates, for the naive model. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "model.h"

struct arena forever, for_case;

/* ---- GMP allocates in an arena: values are never changed once made, and forgotten with the case ---- */
static struct arena *numbers_arena = &forever;
static void *number_alloc(size_t size) { return arena_alloc(numbers_arena, size); }
static void *number_realloc(void *old, size_t old_size, size_t size) {
  void *at = arena_alloc(numbers_arena, size);
  memcpy(at, old, old_size < size ? old_size : size);
  return at;
}
static void number_free(void *at, size_t size) {
  (void)at;
  (void)size;
}
void numbers_begin(void) { mp_set_memory_functions(number_alloc, number_realloc, number_free); }
void numbers_in(struct arena *a) { numbers_arena = a; }

mpq_ptr new_fraction(void) {
  mpq_ptr q = arena_alloc(numbers_arena, sizeof(mpq_t));
  mpq_init(q);
  return q;
}

/* ---- values ---- */
struct value open_value(void) {
  return (struct value){.state = OPEN};
}
struct value wrong(const char *fault) {
  return (struct value){.state = WRONG, .fault = fault};
}
struct value sure_flag(bool yes) {
  return (struct value){.state = SURE, .n = yes};
}
struct value sure_whole(long n) {
  return (struct value){.state = SURE, .n = n};
}
struct value sure_number(long n) {
  mpq_ptr q = new_fraction();
  mpq_set_si(q, n, 1);
  return (struct value){.state = SURE, .q = q};
}
struct value sure_decimal(int64_t n, unsigned scale) {
  mpq_ptr q = new_fraction();
  mpz_set_si(mpq_numref(q), n);
  mpz_ui_pow_ui(mpq_denref(q), 10, scale);
  mpq_canonicalize(q);
  return (struct value){.state = SURE, .q = q};
}
bool is_yes(struct value v) { return v.state == SURE && v.n == 1; }
bool is_no(struct value v) { return v.state == SURE && v.n == 0; }

/* "Overflow is a result … that exceeds 64 bits at its type's scale." */
struct value fitting(mpq_srcptr q, unsigned scale) {
  mpz_t n, power;
  mpz_init(n);
  mpz_init(power);
  mpz_ui_pow_ui(power, 10, scale);
  mpz_mul(n, mpq_numref(q), power);
  if (!mpz_divisible_p(n, mpq_denref(q))) abort(); /* a type was found coarser than its value */
  mpz_divexact(n, n, mpq_denref(q));
  if (!mpz_fits_slong_p(n)) return wrong("overflow");
  return (struct value){.state = SURE, .q = q};
}

/* "2^63 − 1 stands for onbegrensd" where an amount may be it (docs/design.md). */
struct value fitting_limited(mpq_srcptr q, unsigned scale) {
  mpq_ptr one_more = new_fraction();
  mpq_set_ui(one_more, 1, 1);
  mpz_ui_pow_ui(mpq_denref(one_more), 10, scale);
  mpq_add(one_more, q, one_more);
  return fitting(one_more, scale).state == SURE ? fitting(q, scale) : wrong("overflow");
}

bool same_value(struct value a, struct value b) {
  if (a.text) return strcmp(a.text, b.text) == 0;
  if (a.unlimited || b.unlimited) return a.unlimited && b.unlimited;
  return a.q ? mpq_equal(a.q, b.q) != 0 : a.n == b.n;
}

/* "onbegrensd equals itself and exceeds every amount" */
int order_of(struct value a, struct value b) {
  if (a.unlimited || b.unlimited) return a.unlimited - b.unlimited;
  if (a.q) return mpq_cmp(a.q, b.q);
  return (a.n > b.n) - (a.n < b.n);
}

/* ---- dates: counted year by year and month by month ---- */
static bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
int days_in_month(int year, int month) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : days[month - 1];
}
/* Days from 1600-01-01 to the first of January of a year: 146,097 in 400 years. */
static long days_before_year(int year) {
  long days = (long)((year - FIRST_YEAR) / 400) * 146097;
  for (int y = year - (year - FIRST_YEAR) % 400; y < year; y++) days += leap(y) ? 366 : 365;
  return days;
}
enum { DAYS_1600_TO_1970 = 135140 };
long date_of(struct day d) {
  long days = days_before_year(d.year);
  for (int m = 1; m < d.month; m++) days += days_in_month(d.year, m);
  return days + d.day - 1 - DAYS_1600_TO_1970;
}
struct day day_of(long date) {
  long left = date + DAYS_1600_TO_1970;
  int year = FIRST_YEAR + (int)(left / 146097) * 400;
  left %= 146097;
  for (; left >= (leap(year) ? 366 : 365); year++) left -= leap(year) ? 366 : 365;
  int month = 1;
  for (; left >= days_in_month(year, month); month++) left -= days_in_month(year, month);
  return (struct day){year, month, (int)left + 1};
}

/* "`datum ± n dagen/weken/maanden/jaar` (the last day of the month when the day does not exist)";
 * "a date outside 1600–9999" is an overflow. */
static long plus_months(struct day d, long months, bool *outside) {
  long month = (long)d.year * 12 + d.month - 1 + months;
  d.year = (int)(month / 12);
  d.month = (int)(month % 12) + 1;
  *outside = month < FIRST_YEAR * 12L || month >= (LAST_YEAR + 1) * 12L;
  if (*outside) return 0;
  if (d.day > days_in_month(d.year, d.month)) d.day = days_in_month(d.year, d.month);
  return date_of(d);
}
struct value date_plus(long date, mpq_srcptr n, const char *unit) {
  enum { FAR = 10000000 };
  if (mpq_cmp_si(n, FAR, 1) > 0 || mpq_cmp_si(n, -FAR, 1) < 0) return wrong("overflow");
  long count = mpz_get_si(mpq_numref(n));
  bool outside = false;
  long day = 0;
  if (strcmp(unit, "dag") == 0)
    day = date + count;
  else if (strcmp(unit, "week") == 0)
    day = date + 7 * count;
  else if (strcmp(unit, "maand") == 0)
    day = plus_months(day_of(date), count, &outside);
  else
    day = plus_months(day_of(date), 12 * count, &outside);
  if (outside || day < date_of((struct day){FIRST_YEAR, 1, 1}) || day > date_of((struct day){LAST_YEAR, 12, 31}))
    return wrong("overflow");
  return sure_whole(day);
}

/* "`jaren(van; tot)` (the largest n whose anniversary is reached; of 29 February in other years 1 March)" */
long years_between(long from, long to) {
  struct day a = day_of(from), b = day_of(to);
  struct day anniversary = {b.year, a.month, a.day};
  if (a.month == 2 && a.day == 29 && !leap(b.year)) anniversary = (struct day){b.year, 3, 1};
  return b.year - a.year - (date_of(anniversary) > to);
}
/* "`maanden(van; tot)` (the largest n with van + n maanden <= tot)" */
long months_between(long from, long to) {
  struct day a = day_of(from), b = day_of(to);
  long n = (long)(b.year - a.year) * 12 + b.month - a.month;
  bool outside;
  return plus_months(a, n, &outside) <= to ? n : n - 1;
}
