/* json: a small strict reader of JSON, of the facts of a case, and what prints values; for the naive model. */
#include <stdlib.h>
#include <string.h>

#include "model.h"

/* ---- reading ---- */
struct reader {
  struct arena *arena;
  const char *at, *end;
};
static void skip_space(struct reader *r) {
  while (r->at < r->end && strchr(" \t\r\n", *r->at) && *r->at) r->at++;
}
static bool take(struct reader *r, const char *word) {
  size_t n = strlen(word);
  if ((size_t)(r->end - r->at) < n || memcmp(r->at, word, n) != 0) return false;
  r->at += n;
  return true;
}
static bool digit(const struct reader *r) { return r->at < r->end && *r->at >= '0' && *r->at <= '9'; }
static bool digits(struct reader *r) {
  if (!digit(r)) return false;
  while (digit(r)) r->at++;
  return true;
}
static bool read_number(struct reader *r, struct json *out) {
  const char *start = r->at;
  take(r, "-");
  if (!take(r, "0") && !digits(r)) return false;
  if (take(r, ".") && !digits(r)) return false;
  if (take(r, "e") || take(r, "E")) {
    if (!take(r, "+")) take(r, "-");
    if (!digits(r)) return false;
  }
  out->sort = J_NUMBER;
  out->text = arena_string(r->arena, start, (size_t)(r->at - start));
  return true;
}
static bool read_hex(struct reader *r, unsigned *code) {
  *code = 0;
  for (int i = 0; i < 4; i++, r->at++) {
    if (r->at >= r->end) return false;
    const char *hex = "0123456789abcdef", *found;
    char c = *r->at >= 'A' && *r->at <= 'F' ? (char)(*r->at + 32) : *r->at;
    if (!c || !(found = strchr(hex, c))) return false;
    *code = *code * 16 + (unsigned)(found - hex);
  }
  return true;
}
static void put_utf8(struct buf *b, unsigned code) {
  if (code < 0x80) {
    buf_char(b, (char)code);
  } else if (code < 0x800) {
    buf_char(b, (char)(0xc0 | code >> 6));
    buf_char(b, (char)(0x80 | (code & 63)));
  } else if (code < 0x10000) {
    buf_char(b, (char)(0xe0 | code >> 12));
    buf_char(b, (char)(0x80 | (code >> 6 & 63)));
    buf_char(b, (char)(0x80 | (code & 63)));
  } else {
    buf_char(b, (char)(0xf0 | code >> 18));
    buf_char(b, (char)(0x80 | (code >> 12 & 63)));
    buf_char(b, (char)(0x80 | (code >> 6 & 63)));
    buf_char(b, (char)(0x80 | (code & 63)));
  }
}
static bool read_escape(struct reader *r, struct buf *b) {
  static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
  if (r->at >= r->end) return false;
  char c = *r->at++;
  const char *simple = c ? strchr(names, c) : NULL;
  if (simple) {
    buf_char(b, values[simple - names]);
    return true;
  }
  unsigned code, low;
  if (c != 'u' || !read_hex(r, &code)) return false;
  if (code >= 0xdc00 && code < 0xe000) return false;
  if (code >= 0xd800 && code < 0xdc00) {
    if (!take(r, "\\u") || !read_hex(r, &low) || low < 0xdc00 || low > 0xdfff) return false;
    code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
  }
  put_utf8(b, code);
  return true;
}
static const char *read_string(struct reader *r) {
  struct buf b = {0};
  bool good = take(r, "\"");
  while (good && r->at < r->end && *r->at != '"') {
    if ((unsigned char)*r->at < 32)
      good = false;
    else if (*r->at == '\\')
      r->at++, good = read_escape(r, &b);
    else
      buf_char(&b, *r->at++);
  }
  good = good && take(r, "\"");
  const char *text = good ? arena_string(r->arena, b.at ? b.at : "", b.size) : NULL;
  buf_free(&b);
  return text;
}
static bool read_value(struct reader *r, struct json *out);
static bool read_array(struct reader *r, struct json *out) {
  out->sort = J_ARRAY;
  skip_space(r);
  if (take(r, "]")) return true;
  do
    if (!read_value(r, vec_push(r->arena, &out->list))) return false;
  while (take(r, ","));
  return take(r, "]");
}
static bool read_object(struct reader *r, struct json *out) {
  out->sort = J_OBJECT;
  skip_space(r);
  if (take(r, "}")) return true;
  do {
    skip_space(r);
    const char *key = read_string(r);
    skip_space(r);
    if (!key || !take(r, ":")) return false;
    *vec_push(r->arena, &out->keys) = key;
    struct json value = {0};
    if (!read_value(r, &value)) return false;
    *vec_push(r->arena, &out->list) = value;
  } while (take(r, ","));
  return take(r, "}");
}
static bool read_value(struct reader *r, struct json *out) {
  struct json j = {0};
  bool good;
  skip_space(r);
  if (take(r, "{"))
    good = read_object(r, &j);
  else if (take(r, "["))
    good = read_array(r, &j);
  else if (take(r, "null"))
    good = true;
  else if (take(r, "true"))
    j.sort = J_TRUE, good = true;
  else if (take(r, "false"))
    j.sort = J_FALSE, good = true;
  else if (r->at < r->end && *r->at == '"')
    j.sort = J_STRING, good = (j.text = read_string(r)) != NULL;
  else
    good = read_number(r, &j);
  skip_space(r);
  *out = j;
  return good;
}
struct json *json_read(struct arena *a, const char *at, const char *end) {
  struct reader r = {a, at, end};
  struct json *j = arena_new(a, struct json);
  return read_value(&r, j) && r.at == r.end ? j : NULL;
}
const struct json *json_member(const struct json *object, const char *key) {
  for (uint32_t i = 0; object && object->sort == J_OBJECT && i < object->keys.n; i++)
    if (strcmp(object->keys.at[i], key) == 0) return &object->list.at[i];
  return NULL;
}

/* ---- writing ---- */
void json_write(struct buf *out, const struct json *j) {
  static const char *const words[] = {[J_NULL] = "null", [J_TRUE] = "true", [J_FALSE] = "false"};
  switch (j->sort) {
  case J_NULL:
  case J_TRUE:
  case J_FALSE: buf_text(out, words[j->sort]); return;
  case J_NUMBER: buf_text(out, j->text); return;
  case J_STRING: json_text(out, j->text); return;
  case J_ARRAY:
  case J_OBJECT: break;
  }
  buf_char(out, j->sort == J_ARRAY ? '[' : '{');
  for (uint32_t i = 0; i < j->list.n; i++) {
    if (i) buf_text(out, ", ");
    if (j->sort == J_OBJECT) {
      json_text(out, j->keys.at[i]);
      buf_text(out, ": ");
    }
    json_write(out, &j->list.at[i]);
  }
  buf_char(out, j->sort == J_ARRAY ? ']' : '}');
}

/* "Amounts are numbers with two decimals, other numbers have their type's decimals, dates are ISO, enumeration values
 * are names, unknown is `null`." */
void write_value(struct buf *out, struct value v, struct shape shape) {
  if (v.state != SURE) {
    buf_text(out, "null");
  } else if (v.text) {
    json_text(out, v.text);
  } else if (v.unlimited) {
    buf_text(out, "\"onbegrensd\"");
  } else if (shape.kind == KIND_BOOL) {
    buf_text(out, v.n ? "true" : "false");
  } else if (shape.kind == KIND_ENUM) {
    json_text(out, shape.values->at[v.n].name);
  } else if (shape.kind == KIND_DATE) {
    struct day d = day_of(v.n);
    buf_printf(out, "\"%04d-%02d-%02d\"", d.year, d.month, d.day);
  } else {
    mpz_t n, power;
    mpz_init(n);
    mpz_init(power);
    mpz_ui_pow_ui(power, 10, shape.scale);
    mpz_mul(n, mpq_numref(v.q), power);
    mpz_divexact(n, n, mpq_denref(v.q));
    bool minus = mpz_sgn(n) < 0;
    mpz_abs(n, n);
    char text[64];
    gmp_snprintf(text, sizeof text, "%0*Zd", (int)shape.scale + 1, n);
    size_t whole = strlen(text) - shape.scale;
    if (minus) buf_char(out, '-');
    buf_bytes(out, text, whole);
    if (shape.scale) buf_printf(out, ".%s", text + whole);
  }
}

/* ---- facts: cli.md, "One case" ---- */
/* "amounts and numbers as JSON numbers or strings, read exactly as written"; "too many decimals (trailing zeros are
 * none; an exponent is read exactly)" */
static const char *read_decimal(const char *text, const struct fact *f, struct value *out) {
  struct json j = {0};
  struct reader r = {&for_case, text, text + strlen(text)};
  if (!read_number(&r, &j) || r.at != r.end) return "bad_number";
  mpz_t n, power;
  mpz_init(n);
  mpz_init(power);
  long exponent = 0;
  bool after_point = false, minus = false;
  for (; *text && *text != 'e' && *text != 'E'; text++) {
    if (*text == '-')
      minus = true;
    else if (*text == '.')
      after_point = true;
    else {
      mpz_mul_ui(n, n, 10);
      mpz_add_ui(n, n, (unsigned)(*text - '0'));
      exponent -= after_point;
    }
  }
  if (mpz_sgn(n) == 0) {
    *out = sure_number(0);
  } else {
    if (*text) exponent += strtol(text + 1, NULL, 10);
    while (mpz_divisible_ui_p(n, 10)) {
      mpz_divexact_ui(n, n, 10);
      exponent++;
    }
    if (exponent < -(long)f->shape.scale) return "too_many_decimals";
    if (exponent > 40) return "out_of_range";
    mpq_ptr q = new_fraction();
    mpq_set_z(q, n);
    mpz_ui_pow_ui(power, 10, (unsigned long)labs(exponent));
    mpz_set(exponent < 0 ? mpq_denref(q) : power, power);
    if (exponent > 0) mpz_mul(mpq_numref(q), mpq_numref(q), power);
    mpq_canonicalize(q);
    if (minus) mpq_neg(q, q);
    *out = (struct value){.state = SURE, .q = q};
  }
  return mpq_cmp(out->q, f->lowest) < 0 || mpq_cmp(out->q, f->highest) > 0 ? "out_of_range" : NULL;
}
static const char *read_date(const char *text, const struct fact *f, struct value *out) {
  if (strlen(text) != 10 || text[4] != '-' || text[7] != '-') return "bad_date";
  for (int i = 0; i < 10; i++)
    if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9')) return "bad_date";
  struct day d = {atoi(text), atoi(text + 5), atoi(text + 8)};
  if (d.year < FIRST_YEAR || d.month < 1 || d.month > 12 || d.day < 1 || d.day > days_in_month(d.year, d.month))
    return "bad_date";
  *out = sure_whole(date_of(d));
  return out->n < f->first || out->n > f->last ? "out_of_range" : NULL;
}
static const char *read_scalar(const struct fact *f, const struct json *j, struct value *out) {
  *out = open_value();
  if (j->sort == J_NULL) return NULL; /* "`null` is unknown" */
  switch (f->shape.kind) {
  case KIND_BOOL:
    if (j->sort != J_TRUE && j->sort != J_FALSE) return "bad_value";
    *out = sure_flag(j->sort == J_TRUE);
    return NULL;
  case KIND_NUMBER:
  case KIND_AMOUNT:
    if (f->shape.unlimited && j->sort == J_STRING &&
        (strcmp(j->text, "onbegrensd") == 0 || strcmp(j->text, "unlimited") == 0)) {
      *out = (struct value){.state = SURE, .unlimited = true};
      return NULL;
    }
    return j->sort == J_NUMBER || j->sort == J_STRING ? read_decimal(j->text, f, out) : "bad_number";
  case KIND_DATE: return j->sort == J_STRING ? read_date(j->text, f, out) : "bad_date";
  case KIND_ENUM:
    for (uint32_t i = 0; j->sort == J_STRING && i < f->shape.values->n; i++)
      if (strcmp(f->shape.values->at[i].name, j->text) == 0) *out = sure_whole(i);
    return out->state == SURE ? NULL : "bad_value";
  default: { /* "A text fact is normalised to NFC when read" */
    if (j->sort != J_STRING) return "bad_value";
    size_t length;
    const char *text = utf8_normalise(&for_case, j->text, strlen(j->text), &length);
    *out = (struct value){.state = SURE, .text = text};
    return text ? NULL : "bad_value";
  }
  }
}
static const char *read_fields(const struct fact *list, const struct json *element, struct value *at) {
  if (element->sort != J_OBJECT) return "bad_value";
  const char *problem = NULL;
  for (uint32_t i = 0; i < element->keys.n; i++) {
    uint32_t f = 0;
    while (f < list->fields.n && strcmp(list->fields.at[f].name, element->keys.at[i]) != 0) f++;
    if (f == list->fields.n) return "unknown_key";
    for (uint32_t k = 0; k < i; k++)
      if (strcmp(element->keys.at[k], element->keys.at[i]) == 0) return "duplicate_key";
    const char *wrong_field = read_scalar(&list->fields.at[f], &element->list.at[i], &at[f]);
    if (!problem) problem = wrong_field;
  }
  return problem;
}
static const char *read_list(const struct fact *f, const struct json *j, struct given_list *out) {
  if (j->sort == J_NULL) return NULL;
  if (j->sort != J_ARRAY) return "bad_value";
  out->given = true; /* "a given list may be empty" */
  out->count = j->list.n;
  out->at = arena_array(&for_case, struct value, j->list.n * f->fields.n + 1);
  const char *problem = NULL;
  for (uint32_t i = 0; i < j->list.n; i++) {
    const char *wrong_element = read_fields(f, &j->list.at[i], out->at + i * f->fields.n);
    if (!problem) problem = wrong_element;
  }
  return problem;
}
const char *facts_read(struct rules *r, const struct json *j, struct facts_given *facts) {
  facts->at = arena_array(&for_case, struct value, r->facts.n);
  facts->lists = arena_array(&for_case, struct given_list, r->facts.n);
  facts->key = open_value();
  if (!j || j->sort != J_OBJECT) return "bad_record";
  const char *problem = NULL;
  for (uint32_t i = 0; i < j->keys.n; i++) {
    const char *key = j->keys.at[i], *found = NULL;
    if (strcmp(key, "_bronnen") == 0 || strcmp(key, "_toelichting") == 0) continue;
    uint32_t f = 0;
    while (f < r->facts.n && strcmp(r->facts.at[f].name, key) != 0) f++;
    if (f == r->facts.n)
      found = "unknown_key";
    else if (json_member(j, key) != &j->list.at[i])
      found = "duplicate_key";
    else if (r->facts.at[f].shape.kind == KIND_LIST)
      found = read_list(&r->facts.at[f], &j->list.at[i], &facts->lists[f]);
    else
      found = read_scalar(&r->facts.at[f], &j->list.at[i], &facts->at[f]);
    if (!problem) problem = found;
  }
  if (r->key != NONE) facts->key = facts->at[r->key];
  if (!problem && r->key != NONE && facts->key.state != SURE)
    problem = "no_key"; /* "A row without its key is rejected." */
  return problem;
}
