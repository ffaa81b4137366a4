/* A value as messages show it to people, without units. */
#include "io/inner.h"

static void print_number(struct buf *out, const struct program *p, struct cell cell, const struct type *type,
                         enum lang lang) {
  (void)p;
  number_print(out, cell.v, type->scale, lang);
}

static void print_amount(struct buf *out, const struct program *p, struct cell cell, const struct type *type,
                         enum lang lang) {
  (void)p;
  if (cell.v == UNLIMITED && type->unlimited)
    buf_text(out, word_text(WORD_IN_UNLIMITED, lang));
  else
    amount_print(out, cell.v, type->scale, lang);
}

static void print_date(struct buf *out, const struct program *p, struct cell cell, const struct type *type,
                       enum lang lang) {
  (void)p, (void)type;
  date_print(out, cell.v, lang);
}

static void print_yes_no(struct buf *out, const struct program *p, struct cell cell, const struct type *type,
                         enum lang lang) {
  (void)p, (void)type;
  buf_text(out, word_text(cell.v ? WORD_IN_YES : WORD_IN_NO, lang));
}

const char *input_enum_name(const struct program *p, const struct type *type, int64_t v) {
  const struct program_set *set = &p->sets[type->set];
  return v >= 0 && v < set->count ? code_text(p, p->set_values[set->first + (uint32_t)v].word) : "?";
}

static void print_enum(struct buf *out, const struct program *p, struct cell cell, const struct type *type,
                       enum lang lang) {
  (void)lang;
  buf_text(out, input_enum_name(p, type, cell.v));
}

static void print_text(struct buf *out, const struct program *p, struct cell cell, const struct type *type,
                       enum lang lang) {
  (void)p, (void)type, (void)lang;
  const struct text *text = (const struct text *)(intptr_t)cell.v;
  json_string(out, text->at, text->length);
}

void input_print(struct buf *out, const struct program *p, struct cell cell, const struct type *type, enum lang lang) {
  static void (*const BY_KIND[KINDS])(struct buf *, const struct program *, struct cell, const struct type *,
                                      enum lang) = {
      [KIND_BOOL] = print_yes_no, [KIND_NUMBER] = print_number, [KIND_AMOUNT] = print_amount,
      [KIND_DATE] = print_date,   [KIND_ENUM] = print_enum,     [KIND_TEXT] = print_text,
  };
  if (cell.state != KNOWN)
    buf_text(out, word_text(cell.state == FAILED ? WORD_IN_IN_ERROR : WORD_IN_UNKNOWN, lang));
  else if (BY_KIND[type->kind])
    BY_KIND[type->kind](out, p, cell, type, lang);
}
