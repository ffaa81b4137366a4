/* Dates: days since 1970-01-01 and the calendar, adding periods and counting them, reading and writing.
 *
 * Inside, years begin on 1 March: then the leap day is the last of its year, and the lengths of the months repeat in
 * runs of five months and 153 days (31 30 31 30 31).
 */
#include <string.h>

#include "value/strict.h"

enum {
  EPOCH = 719468, /* from 1 March of the year 0 to 1970-01-01 */
  DAYS_4_YEARS = 1461,
  DAYS_400_YEARS = 146097,
  DAYS_5_MONTHS = 153,
  FIRST_YEAR = 1600,
  LAST_YEAR = 9999,
  MONTHS_MOST = 12 * (LAST_YEAR - FIRST_YEAR + 1) /* more never stays within the calendar */
};

/* ---- the calendar; years from 1 on ---- */
int64_t date_from_civil(int year, unsigned month, unsigned day) {
  int64_t y = month > 2 ? year : year - 1;
  int64_t months = (month + 9) % 12;
  return 365 * y + y / 4 - y / 100 + y / 400 + (DAYS_5_MONTHS * months + 2) / 5 + day - 1 - EPOCH;
}

/* Counted in quarter days a century has 146097 and a year 1461, counted in fifths a month has 153; what is added makes
 * each begin on the whole day on which it begins in the calendar. */
void date_to_civil(int64_t days, int *year, unsigned *month, unsigned *day) {
  int64_t of_all = 4 * (days + EPOCH) + 3, century = of_all / DAYS_400_YEARS;
  int64_t of_century = of_all % DAYS_400_YEARS / 4 * 4 + 3, y = of_century / DAYS_4_YEARS;
  int64_t of_year = of_century % DAYS_4_YEARS / 4 * 5 + 2, m = of_year / DAYS_5_MONTHS;
  *day = (unsigned)(of_year % DAYS_5_MONTHS / 5) + 1;
  *month = (unsigned)(m < 10 ? m + 3 : m - 9);
  *year = (int)(100 * century + y + (m >= 10));
}

static bool leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

static unsigned month_length(int year, unsigned month) {
  static const unsigned char LENGTHS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap_year(year) ? 29 : LENGTHS[month - 1];
}

bool date_valid(int year, unsigned month, unsigned day) {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= month_length(year, month);
}

/* ---- periods ---- */
static struct cell date_within(int128 days) {
  return days < DATE_FIRST || days > DATE_LAST ? cell_failed(FAULT_OVERFLOW) : cell_known((int64_t)days);
}

static unsigned day_within(unsigned day, int year, unsigned month) {
  unsigned last = month_length(year, month);
  return day < last ? day : last;
}

static struct cell add_months(int64_t date, int128 n) {
  if (n < -MONTHS_MOST || n > MONTHS_MOST) return cell_failed(FAULT_OVERFLOW);
  int year;
  unsigned month, day;
  date_to_civil(date, &year, &month, &day);
  int months = year * 12 + (int)month - 1 + (int)n;
  if (months < FIRST_YEAR * 12 || months >= (LAST_YEAR + 1) * 12) return cell_failed(FAULT_OVERFLOW);
  year = months / 12;
  month = (unsigned)(months % 12) + 1;
  return cell_known(date_from_civil(year, month, day_within(day, year, month)));
}

struct cell cell_date_add(struct cell date, struct cell n, enum period period, bool minus) {
  struct cell result = strict2(date, n);
  if (result.state != KNOWN) return result;
  int128 count = minus ? -(int128)n.v : n.v;
  switch (period) {
  case PERIOD_DAY: return date_within(date.v + count);
  case PERIOD_WEEK: return date_within(date.v + 7 * count);
  case PERIOD_MONTH: return add_months(date.v, count);
  case PERIOD_YEAR: return add_months(date.v, 12 * count);
  }
  return result;
}

/* In the month of `to`, from + n months falls on the day of `from`, or the last one: has that come? */
static int64_t months_between(int64_t from, int64_t to) {
  int year, to_year;
  unsigned month, day, to_month, to_day;
  date_to_civil(from, &year, &month, &day);
  date_to_civil(to, &to_year, &to_month, &to_day);
  int n = 12 * (to_year - year) + (int)to_month - (int)month;
  return day_within(day, to_year, to_month) <= to_day ? n : n - 1;
}

/* The anniversary is not from + n years: of 29 February it is 1 March, not 28 February.  As 29 February comes after the
 * 28th and before 1 March, comparing months and days as they are says just that. */
static int64_t years_between(int64_t from, int64_t to) {
  int year, to_year;
  unsigned month, day, to_month, to_day;
  date_to_civil(from, &year, &month, &day);
  date_to_civil(to, &to_year, &to_month, &to_day);
  bool reached = month < to_month || (month == to_month && day <= to_day);
  return reached ? to_year - year : to_year - year - 1;
}

struct cell cell_between(struct cell from, struct cell to, enum period period) {
  struct cell result = strict2(from, to);
  if (result.state != KNOWN) return result;
  assert(period != PERIOD_WEEK);
  if (period == PERIOD_YEAR) return cell_known(years_between(from.v, to.v));
  if (period == PERIOD_MONTH) return cell_known(months_between(from.v, to.v));
  return cell_known(to.v - from.v);
}

/* ---- reading and writing ---- */
static bool read_digits(const char *at, unsigned n, unsigned *out) {
  *out = 0;
  for (unsigned i = 0; i < n; i++) {
    if (at[i] < '0' || at[i] > '9') return false;
    *out = *out * 10 + (unsigned)(at[i] - '0');
  }
  return true;
}

bool date_read_iso(const char *at, size_t length, int64_t *days) {
  unsigned year, month, day;
  if (length != strlen("2026-01-31") || at[4] != '-' || at[7] != '-') return false;
  if (!read_digits(at, 4, &year) || !read_digits(at + 5, 2, &month) || !read_digits(at + 8, 2, &day)) return false;
  if (!date_valid((int)year, month, day)) return false;
  *days = date_from_civil((int)year, month, day);
  return true;
}

static void write_digits(char *out, unsigned n, unsigned v) {
  for (; n > 0; n--, v /= 10) out[n - 1] = (char)('0' + v % 10);
}

void date_write_iso(int64_t days, char out[11]) {
  int year;
  unsigned month, day;
  date_to_civil(days, &year, &month, &day);
  write_digits(out, 4, (unsigned)year);
  out[4] = '-';
  write_digits(out + 5, 2, month);
  out[7] = '-';
  write_digits(out + 8, 2, day);
  out[10] = '\0';
}

static const char *const MONTH_NAMES[2][12] = {
    [LANG_NL] = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                 "november", "december"},
    [LANG_EN] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                 "November", "December"},
};

void date_print(struct buf *out, int64_t days, enum lang lang) {
  int year;
  unsigned month, day;
  date_to_civil(days, &year, &month, &day);
  buf_printf(out, "%u %s %d", day, MONTH_NAMES[lang][month - 1], year);
}

unsigned month_named(const char *word, size_t length, enum lang lang) {
  for (unsigned i = 0; i < COUNT_OF(MONTH_NAMES[lang]); i++) {
    const char *name = MONTH_NAMES[lang][i];
    if (strlen(name) == length && memcmp(name, word, length) == 0) return i + 1;
  }
  return 0;
}
