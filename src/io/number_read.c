/* Numbers as a CSV file of a dialect writes them, rewritten to the one form decimal_read takes.  Nothing is guessed: in
 * nl a point is a thousands mark and its groups are checked, in en a point before exactly three digits may be one. */
#include <string.h>

#include "io/inner.h"

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static size_t digits(const char *at, size_t length) {
  size_t n = 0;
  while (n < length && is_digit(at[n])) n++;
  return n;
}

/* ---- white space ---- */
static const char *const SPACES[] = {" ", "\t", "\n", "\r", "\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\x89", "\xE2\x80\xAF"};

/* Bytes of the white space that begins (or ends) the text, 0: none. */
static size_t space_at(const char *at, size_t length, bool end) {
  unsigned char byte = length ? (unsigned char)at[end ? length - 1 : 0] : 'x';
  if (byte > ' ' && byte < 0x80) return 0; /* most of the time */
  for (size_t i = 0; i < COUNT_OF(SPACES); i++) {
    size_t n = strlen(SPACES[i]);
    if (n <= length && memcmp(end ? at + length - n : at, SPACES[i], n) == 0) return n;
  }
  return 0;
}

const char *input_trimmed(const char *at, size_t *length) {
  for (size_t n; (n = space_at(at, *length, false)) > 0; at += n) *length -= n;
  for (size_t n; (n = space_at(at, *length, true)) > 0;) *length -= n;
  return at;
}

/* ---- sign and euro ---- */
struct number_text {
  const char *at;
  size_t length;
  bool minus, euro;
};

static void skip(struct number_text *t, size_t n) {
  t->at += n;
  t->length -= n;
  t->at = input_trimmed(t->at, &t->length);
}

/* "-", "€", "- €", "€ -" in front or "€" behind, with white space. */
static void take_signs(struct number_text *t, bool amount) {
  static const char EURO[] = "\xE2\x82\xAC";
  enum { EURO_BYTES = sizeof EURO - 1 };
  t->at = input_trimmed(t->at, &t->length);
  for (int i = 0; i < 2; i++) {
    if (!t->minus && t->length > 0 && *t->at == '-') t->minus = true, skip(t, 1);
    if (amount && !t->euro && t->length > EURO_BYTES && memcmp(t->at, EURO, EURO_BYTES) == 0)
      t->euro = true, skip(t, EURO_BYTES);
  }
  if (amount && !t->euro && t->length > EURO_BYTES && memcmp(t->at + t->length - EURO_BYTES, EURO, EURO_BYTES) == 0) {
    t->length -= EURO_BYTES;
    t->at = input_trimmed(t->at, &t->length);
  }
}

/* ---- digits ---- */
/* Digits with or without thousands marks: 1.234.567. */
static enum number_flaw put_grouped(struct buf *out, const char *at, size_t length) {
  size_t first = digits(at, length);
  if (first == 0) return NUMBER_MALFORMED;
  bool grouped = first < length;
  if (grouped && (first > 3 || *at == '0')) return at[first] == '.' ? NUMBER_THOUSANDS : NUMBER_MALFORMED;
  buf_bytes(out, at, first);
  for (size_t i = first; i < length; i += 4) {
    if (at[i] != '.') return NUMBER_MALFORMED;
    if (digits(at + i + 1, length - i - 1) < 3) return NUMBER_THOUSANDS;
    if (i + 4 < length && is_digit(at[i + 4])) return NUMBER_THOUSANDS;
    buf_bytes(out, at + i + 1, 3);
  }
  return NUMBER_FINE;
}

static enum number_flaw put_fraction(struct buf *out, const char *at, size_t length) {
  if (length == 0 || digits(at, length) != length) return NUMBER_MALFORMED;
  buf_char(out, '.');
  buf_bytes(out, at, length);
  return NUMBER_FINE;
}

static enum number_flaw rewrite_nl(struct buf *out, const char *at, size_t length) {
  const char *comma = memchr(at, ',', length);
  size_t whole = comma ? (size_t)(comma - at) : length;
  enum number_flaw flaw = put_grouped(out, at, whole);
  return flaw || !comma ? flaw : put_fraction(out, comma + 1, length - whole - 1);
}

static enum number_flaw rewrite_en(struct buf *out, const char *at, size_t length, unsigned scale) {
  size_t whole = digits(at, length);
  if (memchr(at, ',', length)) return whole > 0 ? NUMBER_COMMA : NUMBER_MALFORMED;
  if (whole == 0) return NUMBER_MALFORMED;
  buf_bytes(out, at, whole);
  if (whole == length) return NUMBER_FINE;
  if (at[whole] != '.') return NUMBER_MALFORMED;
  enum number_flaw flaw = put_fraction(out, at + whole + 1, length - whole - 1);
  return !flaw && length - whole - 1 == 3 && scale < 3 ? NUMBER_THREE_DIGITS : flaw;
}

bool input_is_scientific(const char *at, size_t length) {
  size_t i = length > 0 && *at == '-', n = digits(at + i, length - i);
  if (n == 0) return false;
  i += n;
  if (i < length && (at[i] == ',' || at[i] == '.')) i += 1 + digits(at + i + 1, length - i - 1);
  if (i >= length || (at[i] != 'e' && at[i] != 'E')) return false;
  i++;
  if (i < length && (at[i] == '+' || at[i] == '-')) i++;
  return i < length && digits(at + i, length - i) == length - i;
}

enum number_flaw input_number(struct buf *out, const char *at, size_t length, enum notation notation, bool amount,
                              unsigned scale) {
  struct number_text t = {.at = at, .length = length};
  take_signs(&t, amount);
  if (t.length == 0) return NUMBER_MALFORMED;
  if (input_is_scientific(t.at, t.length)) return NUMBER_EXPONENT;
  while (t.length > 1 && t.at[0] == '0' && is_digit(t.at[1])) t.at++, t.length--; /* 007 */
  buf_clear(out);
  if (t.minus) buf_char(out, '-');
  return notation == NOTATION_NL ? rewrite_nl(out, t.at, t.length) : rewrite_en(out, t.at, t.length, scale);
}
