/* A strict pull reader of JSON (RFC 8259): one token a call, number text untouched, its offset known.
 *
 * `expects` says what may come next; `nesting` has a bit for each level, 1 for an object.  A key takes its colon with
 * it. Half a surrogate pair is refused: no UTF-8 text holds it. */
#include <string.h>

#include "io/io.h"

enum expects {
  EXPECTS_VALUE,         /* the text itself, or behind a colon */
  EXPECTS_FIRST_ELEMENT, /* a value or ] */
  EXPECTS_ELEMENT,       /* a value, behind a comma */
  EXPECTS_FIRST_KEY,     /* a key or } */
  EXPECTS_KEY,           /* a key, behind a comma */
  EXPECTS_MORE,          /* a comma, ] or } */
  EXPECTS_END,
  EXPECTS_NOTHING /* after an error */
};

void json_open(struct json_reader *r, const char *bytes, size_t size) {
  struct buf text = r->text;
  *r = (struct json_reader){.at = bytes, .start = bytes, .end = bytes + size, .text = text};
}

void json_close(struct json_reader *r) { buf_free(&r->text); }

static enum json_token fail(struct json_reader *r, const char *at, const char *problem) {
  r->offset = (size_t)(at - r->start);
  r->problem = at < r->end ? problem : "@IN_JSON_SHORT";
  r->expects = EXPECTS_NOTHING;
  return JSON_ERROR;
}

static int peek(const struct json_reader *r) { return r->at < r->end ? (unsigned char)*r->at : -1; }

static void skip_space(struct json_reader *r) {
  while (r->at < r->end && (*r->at == ' ' || *r->at == '\t' || *r->at == '\n' || *r->at == '\r')) r->at++;
}

/* ---- nesting ---- */
static bool in_object(const struct json_reader *r) {
  return r->depth > 0 && (r->nesting[(r->depth - 1) / 64] >> (r->depth - 1) % 64 & 1);
}

static void value_done(struct json_reader *r) { r->expects = r->depth ? EXPECTS_MORE : EXPECTS_END; }

static enum json_token open_level(struct json_reader *r, bool object) {
  if (r->depth == MAX_JSON_DEPTH) return fail(r, r->at, "@IN_JSON_DEEP");
  uint64_t bit = UINT64_C(1) << r->depth % 64, *word = &r->nesting[r->depth / 64];
  *word = object ? *word | bit : *word & ~bit;
  r->depth++;
  r->at++;
  r->expects = object ? EXPECTS_FIRST_KEY : EXPECTS_FIRST_ELEMENT;
  return object ? JSON_OBJECT : JSON_ARRAY;
}

static enum json_token close_level(struct json_reader *r) {
  bool object = in_object(r);
  r->at++;
  r->depth--;
  value_done(r);
  return object ? JSON_OBJECT_END : JSON_ARRAY_END;
}

/* ---- strings ---- */
static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/* The four hexadecimal digits of \uXXXX that begins at `at`; -1: it is not one. */
static int32_t unit_at(const struct json_reader *r, const char *at) {
  if (r->end - at < 6 || at[0] != '\\' || at[1] != 'u') return -1;
  int32_t unit = 0;
  for (int i = 2; i < 6; i++) {
    int digit = hex_digit(at[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

static void put_code(struct buf *out, int32_t code) {
  static const unsigned char LEAD[] = {0, 0, 0xC0, 0xE0, 0xF0};
  unsigned n = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  char bytes[4];
  for (unsigned i = n; i-- > 1; code >>= 6) bytes[i] = (char)(0x80 | (code & 0x3F));
  bytes[0] = (char)(LEAD[n] | code);
  buf_bytes(out, bytes, n);
}

/* \uXXXX, or two of them that form one character; NULL or what is wrong. */
static const char *read_unit(struct json_reader *r) {
  int32_t high = unit_at(r, r->at);
  if (high < 0) return "@IN_JSON_ESCAPE";
  if (high < 0xD800 || high > 0xDFFF) {
    put_code(&r->text, high);
    r->at += 6;
    return NULL;
  }
  int32_t low = high < 0xDC00 ? unit_at(r, r->at + 6) : -1;
  if (low < 0xDC00 || low > 0xDFFF) return "@IN_JSON_SURROGATE";
  put_code(&r->text, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
  r->at += 12;
  return NULL;
}

static const char *read_escape(struct json_reader *r) {
  static const char LETTERS[] = "\"\\/bfnrt", MEANT[] = "\"\\/\b\f\n\r\t";
  if (r->end - r->at < 2) return "@IN_JSON_ESCAPE";
  if (r->at[1] == 'u') return read_unit(r);
  const char *letter = r->at[1] ? strchr(LETTERS, r->at[1]) : NULL;
  if (!letter) return "@IN_JSON_ESCAPE";
  buf_char(&r->text, MEANT[letter - LETTERS]);
  r->at += 2;
  return NULL;
}

/* The characters up to a quote or backslash; NULL or what is wrong with the one at r->at. */
static const char *read_run(struct json_reader *r) {
  const char *from = r->at, *problem = NULL;
  while (r->at < r->end && *r->at != '"' && *r->at != '\\' && !problem) {
    int32_t code;
    unsigned char c = (unsigned char)*r->at;
    unsigned n = c < 0x80 ? 1 : utf8_decode(r->at, (size_t)(r->end - r->at), &code);
    if (n == 0)
      problem = "@IN_JSON_UTF8";
    else if (c < 0x20)
      problem = "@IN_JSON_CONTROL";
    else
      r->at += n;
  }
  buf_bytes(&r->text, from, (size_t)(r->at - from));
  return problem;
}

static bool read_string(struct json_reader *r) {
  const char *open = r->at++;
  buf_clear(&r->text);
  buf_text(&r->text, "");
  for (;;) {
    const char *problem = read_run(r);
    if (!problem && peek(r) == '\\')
      problem = read_escape(r);
    else if (!problem && peek(r) == '"')
      break;
    else if (!problem)
      return fail(r, open, "@IN_JSON_OPEN"), false;
    if (problem) return fail(r, r->at, problem), false;
    if (r->text.failed) return fail(r, r->at, "@IN_NO_MEMORY"), false;
  }
  r->at++;
  return r->text.failed ? fail(r, open, "@IN_NO_MEMORY"), false : true;
}

static enum json_token read_key(struct json_reader *r) {
  size_t offset = r->offset;
  if (peek(r) != '"') return fail(r, r->at, "@IN_JSON_KEY");
  if (!read_string(r)) return JSON_ERROR;
  skip_space(r);
  if (peek(r) != ':') return fail(r, r->at, "@IN_JSON_COLON");
  r->at++;
  r->offset = offset;
  r->expects = EXPECTS_VALUE;
  return JSON_KEY;
}

/* ---- other values ---- */
static size_t digits(struct json_reader *r) {
  const char *from = r->at;
  while (r->at < r->end && *r->at >= '0' && *r->at <= '9') r->at++;
  return (size_t)(r->at - from);
}

/* -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)? */
static enum json_token read_number(struct json_reader *r) {
  r->number = r->at;
  if (peek(r) == '-') r->at++;
  bool zero = peek(r) == '0';
  size_t whole = digits(r);
  if (whole == 0 || (zero && whole > 1)) return fail(r, r->number, "@IN_JSON_NUMBER");
  if (peek(r) == '.') {
    r->at++;
    if (digits(r) == 0) return fail(r, r->number, "@IN_JSON_NUMBER");
  }
  if (peek(r) == 'e' || peek(r) == 'E') {
    r->at++;
    if (peek(r) == '+' || peek(r) == '-') r->at++;
    if (digits(r) == 0) return fail(r, r->number, "@IN_JSON_NUMBER");
  }
  r->number_length = (size_t)(r->at - r->number);
  value_done(r);
  return JSON_NUMBER;
}

static enum json_token read_word(struct json_reader *r, const char *word, enum json_token token) {
  size_t length = strlen(word);
  if ((size_t)(r->end - r->at) < length || memcmp(r->at, word, length) != 0) return fail(r, r->at, "@IN_JSON_VALUE");
  r->at += length;
  value_done(r);
  return token;
}

static enum json_token read_text(struct json_reader *r) {
  size_t offset = r->offset;
  if (!read_string(r)) return JSON_ERROR;
  r->offset = offset;
  value_done(r);
  return JSON_STRING;
}

static enum json_token read_value_token(struct json_reader *r) {
  int c = peek(r);
  if (c == '{' || c == '[') return open_level(r, c == '{');
  if (c == '"') return read_text(r);
  if (c == '-' || (c >= '0' && c <= '9')) return read_number(r);
  if (c == 't') return read_word(r, "true", JSON_TRUE);
  if (c == 'f') return read_word(r, "false", JSON_FALSE);
  if (c == 'n') return read_word(r, "null", JSON_NULL);
  return fail(r, r->at, "@IN_JSON_VALUE");
}

/* Behind a value inside an object or array; true: a comma was read, and what comes next is expected. */
static bool read_comma(struct json_reader *r) {
  if (peek(r) != ',') return false;
  r->at++;
  r->expects = in_object(r) ? EXPECTS_KEY : EXPECTS_ELEMENT;
  skip_space(r);
  r->offset = (size_t)(r->at - r->start);
  return true;
}

enum json_token json_next(struct json_reader *r) {
  if (r->expects == EXPECTS_NOTHING) return JSON_ERROR;
  skip_space(r);
  r->offset = (size_t)(r->at - r->start);
  if (r->expects == EXPECTS_END) return r->at == r->end ? JSON_END : fail(r, r->at, "@IN_JSON_REST");
  if (r->expects == EXPECTS_MORE && !read_comma(r))
    return peek(r) == (in_object(r) ? '}' : ']') ? close_level(r) : fail(r, r->at, "@IN_JSON_COMMA");
  if (r->expects == EXPECTS_FIRST_ELEMENT && peek(r) == ']') return close_level(r);
  if (r->expects == EXPECTS_FIRST_KEY && peek(r) == '}') return close_level(r);
  if (r->expects == EXPECTS_FIRST_KEY || r->expects == EXPECTS_KEY) return read_key(r);
  return read_value_token(r);
}
