/* toets.h: columns of the caller, looked at before they are judged: may a fact have this form, and this value? */
#include "api/columns.h"

#include <inttypes.h>
#include <string.h>

#include "text/text.h"

/* ---- forms ---- */
static bool is_integers(uint32_t form) { return form >= COLUMN_INT8 && form <= COLUMN_INT64; }

static bool form_fits(uint32_t kind, uint32_t form) {
  if (form == COLUMN_ABSENT) return true;
  switch (kind) {
  case KIND_BOOL: return form == COLUMN_BITS;
  case KIND_TEXT: return form == COLUMN_TEXT;
  case KIND_LIST: return false;
  default: return is_integers(form);
  }
}

static const uint32_t FORMS[] = {
    [TOETS_ABSENT_COLUMN] = COLUMN_ABSENT, [TOETS_BITS_COLUMN] = COLUMN_BITS,   [TOETS_INT8_COLUMN] = COLUMN_INT8,
    [TOETS_INT16_COLUMN] = COLUMN_INT16,   [TOETS_INT32_COLUMN] = COLUMN_INT32, [TOETS_INT64_COLUMN] = COLUMN_INT64,
    [TOETS_UTF8_COLUMN] = COLUMN_TEXT,
};

bool columns_take(struct toets_columns *c, const struct program_fact *fact, const struct toets_column *from,
                  struct column *to) {
  uint32_t kind = c->work.p->types[fact->type].kind;
  bool known = (size_t)from->form < COUNT_OF(FORMS);
  bool whole = known && (from->form == TOETS_ABSENT_COLUMN || from->values) &&
               (from->form != TOETS_UTF8_COLUMN || from->offsets);
  if (!whole || !form_fits(kind, FORMS[from->form])) {
    word_print(&c->work.message, WORD_API_COLUMN_FORM, c->work.lang, code_text(c->work.p, fact->name), NULL, NULL);
    return false;
  }
  *to = (struct column){FORMS[from->form], from->values, from->offsets, from->valid};
  return true;
}

/* ---- values ---- */
struct bounds {
  int64_t least, most;
  bool unlimited; /* UNLIMITED is allowed besides */
};

static struct bounds bounds_of(const struct program *p, const struct program_fact *fact) {
  const struct type *type = &p->types[fact->type];
  if (type->kind == KIND_ENUM) return (struct bounds){0, (int64_t)p->sets[type->set].count - 1, false};
  return (struct bounds){program_int64(fact->least_low, fact->least_high),
                         program_int64(fact->most_low, fact->most_high), type->unlimited != 0};
}

static bool is_allowed(struct bounds b, int64_t v) {
  return (v >= b.least && v <= b.most) || (b.unlimited && v == UNLIMITED);
}

/* All lanes from `first` at once, known or not: nearly always nothing is amiss, and then nothing more is looked at. */
#define ALL_WITHIN(T)                                                                                                  \
  static bool all_within_##T(const T *at, size_t n, struct bounds b) {                                                 \
    bool outside = false;                                                                                              \
    for (size_t i = 0; i < n; i++) outside |= at[i] < b.least || at[i] > b.most;                                       \
    return !outside;                                                                                                   \
  }
ALL_WITHIN(int8_t)
ALL_WITHIN(int16_t)
ALL_WITHIN(int32_t)
ALL_WITHIN(int64_t)

static bool all_within(const struct column *c, size_t first, size_t n, struct bounds b) {
  switch (c->form) {
  case COLUMN_INT8: return all_within_int8_t((const int8_t *)c->values + first, n, b);
  case COLUMN_INT16: return all_within_int16_t((const int16_t *)c->values + first, n, b);
  case COLUMN_INT32: return all_within_int32_t((const int32_t *)c->values + first, n, b);
  default: return all_within_int64_t((const int64_t *)c->values + first, n, b);
  }
}

static bool text_allowed(struct toets_columns *c, const struct text *text) {
  size_t bad, length;
  if (utf8_is_ascii(text->at, text->length)) return true;
  if (!utf8_valid(text->at, text->length, &bad)) return false;
  struct arena scratch;
  arena_init(&scratch, c->work.arena.escape);
  const char *normal = utf8_normalise(&scratch, text->at, text->length, &length);
  bool same = length == text->length && memcmp(normal, text->at, length) == 0;
  arena_free(&scratch);
  return same;
}

static bool offsets_rise(const int32_t *offsets, size_t first, size_t n) {
  bool falls = false;
  for (size_t i = first; i < first + n; i++) falls |= offsets[i] < 0 || offsets[i + 1] < offsets[i];
  return !falls;
}

bool columns_offsets(struct toets_columns *c, const struct program_fact *fact, const int32_t *offsets, size_t first,
                     size_t n) {
  if (offsets_rise(offsets, first, n)) return true;
  word_print(&c->work.message, WORD_API_OFFSETS, c->work.lang, code_text(c->work.p, fact->name), NULL, NULL);
  return false;
}

/* ---- refusing ---- */
void columns_refuse(struct toets_columns *c, const struct program_fact *fact, size_t lane, enum word why) {
  if (!bitmap_has(c->refused, lane)) c->refused_count++;
  c->refused[lane / 64] |= (uint64_t)1 << lane % 64;
  if (c->work.message.size) return;
  struct buf number = {0};
  buf_printf(&number, "%zu", lane);
  word_plain(&c->work.message, WORD_API_VALUE_REFUSED, c->work.lang, code_text(c->work.p, fact->name), number.at,
             word_text(why, c->work.lang));
  buf_free_part(&c->work.message, &number);
}

/* The lanes one by one; `of` gives the case of each. */
static void refuse_lanes(struct toets_columns *c, const struct program_fact *fact, const struct column *column,
                         const struct lanes *lanes) {
  bool texts = column->form == COLUMN_TEXT;
  struct bounds b = bounds_of(c->work.p, fact);
  size_t at = lanes->case_first;
  for (size_t i = lanes->first; i < lanes->first + lanes->count; i++) {
    while (lanes->offsets && (size_t)lanes->offsets[at + 1] <= i) at++;
    struct text text;
    struct cell cell = column_cell(column, i, &text);
    if (cell.state != KNOWN || (texts ? text_allowed(c, &text) : is_allowed(b, cell.v))) continue;
    columns_refuse(c, fact, lanes->offsets ? at : i, texts ? WORD_API_NOT_NFC : WORD_API_OUT_OF_RANGE);
  }
}

bool columns_check(struct toets_columns *c, const struct program_fact *fact, const struct column *column,
                   const struct lanes *lanes) {
  if (column->form == COLUMN_ABSENT || column->form == COLUMN_BITS || lanes->count == 0) return true;
  if (column->form == COLUMN_TEXT && !columns_offsets(c, fact, column->offsets, lanes->first, lanes->count))
    return false;
  bool fine = column->form != COLUMN_TEXT && all_within(column, lanes->first, lanes->count, bounds_of(c->work.p, fact));
  if (!fine) refuse_lanes(c, fact, column, lanes);
  return true;
}
