/* Regular expressions for decimals and days within bounds, digit by digit: no number is converted, so none is rounded.
 * They keep to what every dialect of regular expressions has: no look-around. */
#include "review/schema_parts.h"

#include <string.h>

/* ---- decimals ---- */
struct digits { /* a decimal without its sign; no zeros behind the fraction */
  char whole[DECIMAL_ROOM], fraction[DECIMAL_ROOM];
};

static struct digits digits_of(int64_t v, unsigned scale) {
  struct digits d = {0};
  char text[DECIMAL_ROOM];
  decimal_write(v, scale, text);
  const char *at = text[0] == '-' ? text + 1 : text, *point = strchr(at, '.');
  memcpy(d.whole, at, point ? (size_t)(point - at) : strlen(at));
  if (!point) return d;
  memcpy(d.fraction, point + 1, strlen(point));
  for (size_t n = strlen(d.fraction); n > 0 && d.fraction[n - 1] == '0'; n--) d.fraction[n - 1] = 0;
  return d;
}

static void any_digits(struct buf *out, size_t n) {
  if (n == 1) buf_text(out, "[0-9]");
  if (n > 1) buf_printf(out, "[0-9]{%zu}", n);
}

/* The digits beyond `digit`: below it, or above it; false: there are none. */
static bool beyond(char digit, bool above) { return above ? digit < '9' : digit > '0'; }
static void beyond_digit(struct buf *out, char digit, bool above) {
  if (above)
    buf_printf(out, "[%c-9]", digit + 1);
  else
    buf_printf(out, "[0-%c]", digit - 1);
}

/* Of a decimal that begins with the whole of the bound: the fractions beyond the bound's. */
static void beyond_fraction(struct buf *out, const struct digits *d, bool above) {
  for (size_t i = 0; d->fraction[i]; i++) {
    if (!beyond(d->fraction[i], above)) continue;
    buf_printf(out, "|%s\\.%.*s", d->whole, (int)i, d->fraction);
    beyond_digit(out, d->fraction[i], above);
    buf_text(out, "[0-9]*");
  }
}

static const char FRACTION[] = "(\\.[0-9]+)?";

/* Wholes of as many digits that are beyond the bound's. */
static void beyond_whole(struct buf *out, const struct digits *d, bool above) {
  size_t n = strlen(d->whole);
  for (size_t i = 0; i < n; i++) {
    if (!beyond(d->whole[i], above)) continue;
    if (i == 0 && n > 1 && !above && d->whole[0] == '1') continue; /* it would begin with 0 */
    buf_printf(out, "|%.*s", (int)i, d->whole);
    beyond_digit(out, d->whole[i], above);
    any_digits(out, n - i - 1);
    buf_text(out, FRACTION);
  }
}

/* What is not above the bound. */
static void at_most(struct buf *out, const struct digits *d) {
  size_t n = strlen(d->whole);
  buf_text(out, d->whole);
  if (!d->fraction[0]) buf_text(out, "(\\.0+)?");
  for (size_t i = 1; d->fraction[0] && d->fraction[i]; i++)
    buf_printf(out, "|%s\\.%.*s", d->whole, (int)i, d->fraction);
  if (d->fraction[0]) buf_printf(out, "|%s\\.%s0*", d->whole, d->fraction);
  if (n == 2) buf_printf(out, "|[0-9]%s", FRACTION);
  if (n > 2) buf_printf(out, "|[0-9]{1,%zu}%s", n - 1, FRACTION);
  beyond_whole(out, d, false);
  beyond_fraction(out, d, false);
}

/* What is not below the bound. */
static void at_least(struct buf *out, const struct digits *d) {
  buf_text(out, d->whole);
  if (d->fraction[0])
    buf_printf(out, "\\.%s[0-9]*", d->fraction);
  else
    buf_text(out, FRACTION);
  buf_printf(out, "|[0-9]{%zu,}%s", strlen(d->whole) + 1, FRACTION);
  beyond_whole(out, d, true);
  beyond_fraction(out, d, true);
}

const char *pattern_number_most(struct arena *a, int64_t v, unsigned scale) {
  struct buf out = {0};
  struct digits d = digits_of(v, scale);
  buf_text(&out, v >= 0 ? "^(-.*|" : "^-(");
  if (v >= 0)
    at_most(&out, &d);
  else
    at_least(&out, &d);
  buf_text(&out, ")$");
  return buf_keep(a, &out);
}

const char *pattern_number_least(struct arena *a, int64_t v, unsigned scale) {
  struct buf out = {0};
  struct digits d = digits_of(v, scale);
  buf_text(&out, v > 0 ? "^(" : "^([0-9].*|-(");
  if (v > 0)
    at_least(&out, &d);
  else
    at_most(&out, &d);
  buf_text(&out, v > 0 ? ")$" : "))$");
  return buf_keep(a, &out);
}

const char *pattern_decimal(struct arena *a, unsigned scale) {
  static const char WHOLE[] = "^-?(0|[1-9][0-9]*)";
  return scale ? arena_printf(a, "%s(\\.[0-9]{1,%u}0*)?$", WHOLE, scale) : arena_printf(a, "%s(\\.0+)?$", WHOLE);
}

/* ---- days ---- */
#define YEAR       "(1[6-9]|[2-9][0-9])[0-9]{2}"
#define LEAP_YEAR  "((1[6-9]|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|(16|[2468][048]|[3579][26])00)"
#define LONG_MONTH "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
#define MONTH      "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
#define FEBRUARY   "02-(0[1-9]|1[0-9]|2[0-8])"
const char PATTERN_DAY[] = "^(" YEAR "-(" LONG_MONTH "|" MONTH "|" FEBRUARY ")|" LEAP_YEAR "-02-29)$";

/* Days are written with equally many digits, so the first other digit decides. */
static const char *day_pattern(struct arena *a, int64_t day, bool above) {
  struct buf out = {0};
  char text[11];
  date_write_iso(day, text);
  buf_printf(&out, "^(%s", text);
  for (int i = 0; text[i]; i++) {
    if (text[i] == '-' || !beyond(text[i], above)) continue;
    buf_printf(&out, "|%.*s", i, text);
    beyond_digit(&out, text[i], above);
  }
  buf_text(&out, ")");
  return buf_keep(a, &out);
}

const char *pattern_day_least(struct arena *a, int64_t day) { return day_pattern(a, day, true); }
const char *pattern_day_most(struct arena *a, int64_t day) { return day_pattern(a, day, false); }
