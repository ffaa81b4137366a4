/* Exact decimals as programs write and read them, and numbers and amounts as people read them. */
#include <string.h>

#include "value/strict.h"

/* ---- reading ---- */
enum { MOST_DIGITS = 19 }; /* of a 64-bit integer; 10^19 still fits 64 bits without a sign */

struct parts {
  bool negative;
  const char *whole, *fraction; /* digits only */
  size_t whole_n, fraction_n;
  int64_t exponent;
};

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static const char *skip_digits(const char *at, const char *end) {
  while (at < end && is_digit(*at)) at++;
  return at;
}

/* [+|-] digits; NULL when malformed.  Stops growing far above the length of any text: there only the sign counts. */
static const char *read_exponent(const char *at, const char *end, int64_t *exponent) {
  const int64_t enough = INT64_C(100000000000000000);
  bool minus = at < end && *at == '-';
  if (at < end && (*at == '-' || *at == '+')) at++;
  const char *digits = at;
  int64_t e = 0;
  for (; at < end && is_digit(*at); at++)
    if (e < enough) e = e * 10 + (*at - '0');
  *exponent = minus ? -e : e;
  return at > digits ? at : NULL;
}

static bool split(const char *at, size_t length, struct parts *p) {
  const char *end = at + length;
  *p = (struct parts){.negative = *at == '-'};
  p->whole = at + p->negative;
  at = skip_digits(p->whole, end);
  p->whole_n = (size_t)(at - p->whole);
  if (p->whole_n == 0 || (p->whole_n > 1 && *p->whole == '0')) return false;
  if (at < end && *at == '.') {
    p->fraction = at + 1;
    at = skip_digits(p->fraction, end);
    p->fraction_n = (size_t)(at - p->fraction);
    if (p->fraction_n == 0) return false;
  }
  if (at < end && (*at == 'e' || *at == 'E')) at = read_exponent(at + 1, end, &p->exponent);
  return at == end;
}

/* Digit i of whole and fraction together. */
static unsigned digit(const struct parts *p, size_t i) {
  return (unsigned)((i < p->whole_n ? p->whole[i] : p->fraction[i - p->whole_n]) - '0');
}

/* The digits from `first` to before `end`, × 10^zeros, with the sign; at most MOST_DIGITS digits in all. */
static enum decimal_status assemble(const struct parts *p, size_t first, size_t end, int64_t zeros, int64_t *out) {
  uint64_t v = 0;
  for (size_t i = first; i < end; i++) v = v * 10 + digit(p, i);
  for (; zeros > 0; zeros--) v *= 10;
  if (v > (uint64_t)INT64_MAX + p->negative) return DECIMAL_TOO_LARGE;
  *out = p->negative ? (int64_t)(0 - v) : (int64_t)v;
  return DECIMAL_OK;
}

enum decimal_status decimal_read(const char *at, size_t length, unsigned scale, int64_t *out) {
  struct parts p;
  if (length == 0 || !split(at, length, &p)) return DECIMAL_MALFORMED;
  size_t first = 0, end = p.whole_n + p.fraction_n;
  while (end > 0 && digit(&p, end - 1) == 0) end--;
  while (first < end && digit(&p, first) == 0) first++;
  *out = 0;
  if (first == end) return DECIMAL_OK; /* zero, whatever its exponent */
  /* Behind the last digit that counts, at this scale. */
  int64_t zeros = p.exponent + (int64_t)p.whole_n - (int64_t)end + (int64_t)scale;
  if (zeros < 0) return DECIMAL_TOO_FINE;
  if ((int64_t)(end - first) + zeros > MOST_DIGITS) return DECIMAL_TOO_LARGE;
  return assemble(&p, first, end, zeros, out);
}

/* ---- writing ---- */
size_t decimal_write(int64_t v, unsigned scale, char *out) {
  char reversed[DECIMAL_ROOM];
  size_t n = 0, length = 0;
  uint64_t rest = magnitude(v);
  for (unsigned place = 0; rest != 0 || place <= scale; place++, rest /= 10) {
    if (place == scale && scale > 0) reversed[n++] = '.';
    reversed[n++] = (char)('0' + rest % 10);
  }
  if (v < 0) reversed[n++] = '-';
  while (n > 0) out[length++] = reversed[--n];
  out[length] = '\0';
  return length;
}

/* ---- for people ---- */
struct marks {
  char thousands, decimal;
};
static const struct marks MARKS[] = {[LANG_NL] = {'.', ','}, [LANG_EN] = {',', '.'}};

/* "1234.50" as "1.234,50", with the first `decimals` of its decimals. */
static void print_digits(struct buf *out, const char *text, unsigned decimals, enum lang lang) {
  size_t whole = strcspn(text, ".");
  for (size_t i = 0; i < whole; i++) {
    if (i > 0 && (whole - i) % 3 == 0) buf_char(out, MARKS[lang].thousands);
    buf_char(out, text[i]);
  }
  if (decimals == 0) return;
  buf_char(out, MARKS[lang].decimal);
  buf_bytes(out, text + whole + 1, decimals);
}

void number_print(struct buf *out, int64_t v, unsigned scale, enum lang lang) {
  char text[DECIMAL_ROOM];
  decimal_write(v, scale, text);
  if (v < 0) buf_char(out, '-');
  print_digits(out, text + (v < 0), scale, lang);
}

/* Whole: none; else at least the cents, and finer ones as far as they are not 0. */
static unsigned decimals_shown(int64_t v, unsigned scale) {
  unsigned decimals = scale;
  for (; decimals > 0 && v % 10 == 0; decimals--) v /= 10;
  return decimals == 1 ? 2 : decimals;
}

void amount_print(struct buf *out, int64_t v, unsigned scale, enum lang lang) {
  char text[DECIMAL_ROOM];
  decimal_write(v, scale, text);
  if (v < 0) buf_char(out, '-');
  buf_text(out, lang == LANG_NL ? "€ " : "€");
  print_digits(out, text + (v < 0), decimals_shown(v, scale), lang);
}
