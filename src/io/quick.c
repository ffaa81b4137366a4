/* Finding and decoding plain records. */
#include "io/quick.h"

#include <string.h>

enum { MOST_RECORD = 1 << 20 }; /* bytes of a plain record; longer ones are read carefully */

/* ---- opening ---- */
static const struct program_fact *fact_of(const struct reader *r, const struct table *t, uint32_t target) {
  if (t->list == NONE) return &r->program->facts[target];
  return &r->program->fields[r->program->lists[t->list].first_field + target];
}

static void open_column(struct quick_column *c, const struct reader *r, const struct table *t, uint32_t i) {
  const struct table_column *column = &t->columns[i];
  *c = (struct quick_column){.key = i == t->key_column};
  if (column->target == NONE) return;
  c->fact = fact_of(r, t, column->target);
  c->type = &r->program->types[c->fact->type];
  c->least = program_int64(c->fact->least_low, c->fact->least_high);
  c->most = program_int64(c->fact->most_low, c->fact->most_high);
}

bool quick_open(struct quick *q, struct reader *r, struct table *t) {
  *q = (struct quick){.t = t, .program = r->program, .kernels = kernels_of(cpu_best())};
  q->columns = base_resize(NULL, (t->count + 1) * sizeof *q->columns);
  q->fields = base_resize(NULL, (t->count + 1) * sizeof *q->fields);
  if (!q->columns || !q->fields) return false;
  for (uint32_t i = 0; i < t->count; i++) open_column(&q->columns[i], r, t, i);
  return true;
}

void quick_close(struct quick *q) {
  base_resize(q->columns, 0);
  base_resize(q->fields, 0);
  base_resize(q->marks, 0);
}

/* ---- marks ---- */
static bool mark(struct quick *q) {
  const struct source *s = q->t->csv.source;
  size_t size = s->end - s->start;
  if (size + PADDING > q->room) {
    uint32_t *marks = base_resize(q->marks, (size + PADDING) * sizeof *marks);
    if (!marks) return false;
    q->marks = marks;
    q->room = size + PADDING;
  }
  q->count = q->kernels->scan->marks(q->marks, s->at + s->start, size, q->t->csv.delimiter);
  q->next = 0;
  q->at = s->at;
  q->base = s->start;
  q->end = s->end;
  return true;
}

/* The marks from the start of the source on; others were taken carefully, or the bytes have moved. */
static bool refresh(struct quick *q) {
  const struct source *s = q->t->csv.source;
  if (!s->at) return false;
  if (q->at != s->at || q->end != s->end || s->start < q->base) return mark(q);
  while (q->next < q->count && q->base + q->marks[q->next] < s->start) q->next++;
  return true;
}

/* ---- records ---- */
enum shape { PLAIN, NOT_PLAIN, CUT_OFF };

/* The mark at `k`, or NULL when there is none. */
static const char *mark_at(const struct quick *q, size_t k) {
  return k < q->count ? q->at + q->base + q->marks[k] : NULL;
}

/* Line feed, or carriage return and line feed: the marks it takes; 0: neither. */
static size_t line_end_at(const struct quick *q, size_t k, const char *at) {
  if (*at == '\n') return 1;
  const char *after = mark_at(q, k + 1);
  return *at == '\r' && after == at + 1 && *after == '\n' ? 2 : 0;
}

static enum shape look(struct quick *q) {
  const struct csv *c = &q->t->csv;
  const char *from = q->at + c->source->start, *begin = from;
  size_t k = q->next;
  for (uint32_t i = 0; i < q->t->count; i++) {
    const char *at = mark_at(q, k), *open = NULL;
    if (at && *at == '"' && at == from) { /* the quotes around a field without any inside */
      open = from++;
      at = mark_at(q, k + 1);
      if (at && *at != '"') return NOT_PLAIN;
      q->fields[i] = (struct quick_field){from, at ? (size_t)(at - from) : 0};
      k += 2;
      const char *after = mark_at(q, k);
      if (!at || !after) return CUT_OFF;
      if (after != at + 1) return NOT_PLAIN;
      at = after;
    }
    if (!at) return CUT_OFF;
    if (!open) q->fields[i] = (struct quick_field){from, (size_t)(at - from)};
    bool last = i + 1 == q->t->count;
    size_t ends = last ? line_end_at(q, k, at) : 0;
    if (last && ends == 0) return *at == '\r' && k + 1 == q->count ? CUT_OFF : NOT_PLAIN;
    if (!last && *at != c->delimiter) return NOT_PLAIN;
    k += last ? ends : 1;
    from = at + (last ? ends : 1);
  }
  if (q->t->count == 1 && q->fields[0].length == 0) return NOT_PLAIN; /* perhaps an empty line */
  q->length = (size_t)(from - begin);
  q->after = k;
  return PLAIN;
}

bool quick_find(struct quick *q) {
  struct source *s = q->t->csv.source;
  for (;;) {
    if (!refresh(q)) return false;
    enum shape shape = s->start < s->end ? look(q) : CUT_OFF;
    if (shape != CUT_OFF) return shape == PLAIN;
    if (s->end - s->start > MOST_RECORD || !source_more(s)) return false;
  }
}

void quick_take(struct quick *q) {
  q->t->csv.source->start += q->length;
  q->next = q->after;
  q->t->csv.line++;
}

/* ---- values ---- */
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* [-] digits [point digits], at most 18 digits in all. */
static bool decode_number(const struct quick_column *c, const char *at, size_t n, char point, int64_t *out) {
  const char *end = at + n;
  bool minus = *at == '-';
  at += minus;
  uint64_t v = 0;
  const char *first = at;
  while (at < end && is_digit(*at)) v = v * 10 + (uint64_t)(*at++ - '0');
  if (at == first || at - first > 15) return false;
  unsigned left = c->type->scale;
  if (at < end) {
    if (*at++ != point || at == end || (size_t)(end - at) > left) return false;
    for (; at < end && is_digit(*at); left--) v = v * 10 + (uint64_t)(*at++ - '0');
    if (at < end) return false;
  }
  if (end - first > 18 || left > 18 || v > (uint64_t)(INT64_MAX / POWERS_OF_TEN[left])) return false;
  *out = (int64_t)v * POWERS_OF_TEN[left];
  if (minus) *out = -*out;
  return *out >= c->least && *out <= c->most;
}

static bool two_digits(const char *at, unsigned *out) {
  *out = (unsigned)(at[0] - '0') * 10 + (unsigned)(at[1] - '0');
  return is_digit(at[0]) && is_digit(at[1]);
}

static bool decode_date(const struct quick_column *c, const char *at, size_t n, int64_t *out) {
  unsigned century, year, month, day;
  if (n != 10 || at[4] != '-' || at[7] != '-') return false;
  if (!two_digits(at, &century) || !two_digits(at + 2, &year) || !two_digits(at + 5, &month) ||
      !two_digits(at + 8, &day))
    return false;
  int y = (int)(100 * century + year);
  if (y < 1600 || !date_valid(y, month, day)) return false;
  *out = date_from_civil(y, month, day);
  return *out >= c->least && *out <= c->most;
}

static bool is_word(const char *at, size_t n, const char *word) {
  return strlen(word) == n && memcmp(at, word, n) == 0;
}

static bool decode_yes_no(const char *at, size_t n, bool en, int64_t *out) {
  *out = is_word(at, n, en ? "true" : "ja");
  return *out || is_word(at, n, en ? "false" : "nee");
}

static bool decode_enum(const struct quick *q, const struct quick_column *c, const char *at, size_t n, int64_t *out) {
  const struct program_set *set = &q->program->sets[c->type->set];
  for (uint32_t k = 0; k < set->count; k++) {
    *out = k;
    if (is_word(at, n, code_text(q->program, q->program->set_values[set->first + k].word))) return true;
  }
  return false;
}

static bool is_ascii(const char *at, size_t n) {
  unsigned char all = 0;
  for (size_t k = 0; k < n; k++) all |= (unsigned char)at[k];
  return all < 0x80;
}

bool quick_is_key(struct quick_field f) {
  return f.length > 0 && is_ascii(f.at, f.length) && !input_is_scientific(f.at, f.length);
}

bool quick_value(const struct quick *q, uint32_t column, int64_t *v, bool *known) {
  const struct quick_column *c = &q->columns[column];
  struct quick_field f = q->fields[column];
  bool en = q->t->dialect == DIALECT_EN;
  *known = f.length > 0;
  if (!c->fact || !*known) return !c->key;
  switch (c->type->kind) {
  case KIND_BOOL: return decode_yes_no(f.at, f.length, en, v);
  case KIND_NUMBER:
  case KIND_AMOUNT: return decode_number(c, f.at, f.length, en ? '.' : ',', v);
  case KIND_DATE: return decode_date(c, f.at, f.length, v);
  case KIND_ENUM: return decode_enum(q, c, f.at, f.length, v);
  case KIND_TEXT: return c->key ? quick_is_key(f) : is_ascii(f.at, f.length);
  default: return false; /* a list in a cell */
  }
}
