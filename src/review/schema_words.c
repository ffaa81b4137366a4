/* Labels, types and bounds in words. */
#include "explain/explain.h"
#include "parser.h"
#include "review/schema_parts.h"
#include "syntax/keywords.h"
#include "syntax/parse.h"

#include <string.h>

const char *in_words(struct arena *a, enum word word, enum lang lang, const char *x, const char *y) {
  struct buf out = {0};
  word_print(&out, word, lang, x, y, NULL);
  return buf_keep(a, &out);
}

const char *label_words(struct arena *a, const struct program *p, uint32_t unit, uint32_t text, enum lang lang) {
  const char *raw = people_text(p, text);
  if (!raw || !strpbrk(raw, "{}")) return raw;
  struct buf out = {0};
  people_template(&out, p, NULL, unit, raw, lang);
  return buf_keep(a, &out);
}

const char *fact_words(struct arena *a, const struct program *p, const struct program_fact *f,
                       const struct text_fact *text, enum lang lang) {
  const char *label = label_words(a, p, NONE, text->label, lang);
  if (label) return label;
  if (f->flags & FACT_BUILT_IN) return word_text(WORD_EX_PEILDATUM, lang);
  char *words = arena_string(a, code_text(p, f->name), strlen(code_text(p, f->name)));
  for (char *at = words; *at; at++)
    if (*at == '_') *at = ' ';
  return words;
}

static const char *keyword(int token, enum lang lang) { return keyword_of(token)->text[lang]; }

const char *kind_words(struct arena *a, const struct type *type, enum lang lang) {
  static const int TOKENS[KINDS] = {
      [KIND_BOOL] = TOK_YES_NO,    [KIND_NUMBER] = TOK_NUMBER_TYPE, [KIND_AMOUNT] = TOK_AMOUNT_TYPE,
      [KIND_DATE] = TOK_DATE_TYPE, [KIND_TEXT] = TOK_TEXT_TYPE,
  };
  if (type->kind == KIND_ENUM) return word_text(WORD_SCHEMA_ONE_OF, lang);
  if (type->kind == KIND_LIST) return word_text(WORD_SCHEMA_LIST, lang);
  const char *kind = keyword(TOKENS[type->kind], lang);
  if (!type->unlimited) return kind;
  return arena_printf(a, "%s %s %s", kind, keyword(TOK_OR, lang), keyword(TOK_UNLIMITED, lang));
}

const char *unit_word(const struct program *p, const struct type *type, enum lang lang) {
  if (type->kind != KIND_NUMBER || type->unit == NONE) return NULL;
  const char *unit = code_text(p, type->unit); /* units of time are Dutch there */
  const char *other = lang == LANG_NL ? NULL : time_unit_in(unit, strlen(unit), LANG_NL, lang);
  return other ? other : unit;
}

bool has_range(const struct type *type) {
  return type->kind == KIND_NUMBER || type->kind == KIND_AMOUNT || type->kind == KIND_DATE;
}

/* Without its unit, and without zeros behind. */
static void bound_words(struct buf *out, const struct program *p, int64_t v, struct type type, enum lang lang) {
  type.unit = NONE;
  type.unlimited = 0;
  for (; type.kind == KIND_NUMBER && type.scale > 0 && v % 10 == 0; v /= 10) type.scale--;
  people_value(out, p, cell_known(v), &type, lang);
}

const char *range_words(struct arena *a, const struct program *p, const struct program_fact *f, enum lang lang) {
  struct buf least = {0}, most = {0};
  bound_words(&least, p, program_int64(f->least_low, f->least_high), p->types[f->type], lang);
  bound_words(&most, p, program_int64(f->most_low, f->most_high), p->types[f->type], lang);
  const char *low = buf_keep(a, &least);
  return in_words(a, WORD_SCHEMA_RANGE, lang, low, buf_keep(a, &most));
}
