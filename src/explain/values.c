/* Values as people read them: amounts, numbers with their unit, dates, ja and nee, names of enumerations. */
#include <string.h>

#include "explain/parts.h"
#include "explain/verdict.h"

/* ---- units; those of time have a plural ---- */
struct time_unit {
  const char *canonical, *one[2], *more[2]; /* per enum lang */
};
static const struct time_unit TIME_UNITS[] = {
    {"dag", {"dag", "day"}, {"dagen", "days"}},
    {"week", {"week", "week"}, {"weken", "weeks"}},
    {"maand", {"maand", "month"}, {"maanden", "months"}},
    {"jaar", {"jaar", "year"}, {"jaar", "years"}},
};

static int64_t one_of_scale(unsigned scale) { return scale <= 18 ? POWERS_OF_TEN[scale] : 0; }

static const char *unit_word(const char *unit, bool one, enum lang lang) {
  for (size_t i = 0; i < COUNT_OF(TIME_UNITS); i++)
    if (!strcmp(unit, TIME_UNITS[i].canonical)) return one ? TIME_UNITS[i].one[lang] : TIME_UNITS[i].more[lang];
  return unit;
}

void people_unit(struct buf *out, const struct program *p, const struct type *type, int64_t v, enum lang lang) {
  if (type->kind != KIND_NUMBER || type->unit == NONE) return;
  buf_char(out, ' ');
  buf_text(out, unit_word(code_text(p, type->unit), v == one_of_scale(type->scale), lang));
}

/* ---- values ---- */
static void in_words(struct buf *out, const char *name) {
  for (; *name; name++) buf_char(out, *name == '_' ? ' ' : *name);
}

static void enum_value(struct buf *out, const struct program *p, int64_t v, const struct type *type) {
  const struct program_set *set = &p->sets[type->set];
  if (v >= 0 && v < set->count) in_words(out, code_text(p, p->set_values[set->first + (uint32_t)v].word));
}

static void known_value(struct buf *out, const struct program *p, int64_t v, const struct type *type, enum lang lang) {
  const struct text *text = (const struct text *)(intptr_t)v;
  switch ((enum kind)type->kind) {
  case KIND_BOOL: buf_text(out, word_text(v ? WORD_EX_YES : WORD_EX_NO, lang)); return;
  case KIND_NUMBER:
    number_print(out, v, type->scale, lang);
    people_unit(out, p, type, v, lang);
    return;
  case KIND_AMOUNT:
    if (type->unlimited && v == UNLIMITED)
      buf_text(out, word_text(WORD_EX_UNLIMITED, lang));
    else
      amount_print(out, v, type->scale, lang);
    return;
  case KIND_DATE: date_print(out, v, lang); return;
  case KIND_ENUM: enum_value(out, p, v, type); return;
  case KIND_TEXT: buf_bytes(out, text->at, text->length); return;
  case KIND_LIST:
  case KINDS: return;
  }
}

void people_value(struct buf *out, const struct program *p, struct cell cell, const struct type *type, enum lang lang) {
  if (cell.state == KNOWN)
    known_value(out, p, cell.v, type, lang);
  else
    buf_text(out, word_text(cell.state == UNKNOWN ? WORD_EX_UNKNOWN : WORD_EX_FAILED, lang));
}

const char *value_words(struct work *w, struct cell c, const struct type *t) {
  size_t mark = text_begin(w);
  people_value(&w->scratch, w->p, c, t, w->options->lang);
  return text_end(w, mark);
}

const char *value_json(struct work *w, struct cell c, const struct type *t) {
  size_t mark = text_begin(w);
  write_json_value(&w->scratch, w->p, c, t);
  return text_end(w, mark);
}

const char *labelled_value(struct work *w, const char *label, struct cell c, const struct type *t) {
  bool plain = c.state == KNOWN && (t->kind == KIND_NUMBER || t->kind == KIND_AMOUNT || t->kind == KIND_DATE);
  return tell(w, plain ? WORD_EX_LABEL_VALUE : WORD_EX_LABEL_COLON, label, value_words(w, c, t), NULL);
}

/* ---- comparing results ---- */
bool same_value(struct cell a, const struct type *ta, struct cell b, const struct type *tb) {
  if (a.state != b.state) return false;
  if (a.state != KNOWN) return a.state == UNKNOWN || a.fault == b.fault;
  return cell_same(a, ta, b, tb);
}

bool same_result(const struct trial *a, const struct trial *b, uint32_t outcome) {
  const struct result *x = &a->results[outcome], *y = &b->results[outcome];
  if ((a->status == NO_VERSION) != (b->status == NO_VERSION) || x->exists != y->exists) return false;
  return !x->exists || same_value(x->cell, &x->type, y->cell, &y->type);
}

static bool same_there(const struct region *r, const struct trial *there, uint32_t outcome) {
  if (!there->results) return true;
  const struct result *x = &there->results[outcome];
  bool overflow = x->exists && x->cell.state == FAILED && x->cell.fault == FAULT_OVERFLOW;
  return overflow || same_result(&r->near, there, outcome);
}

bool same_throughout(const struct region *r, uint32_t outcome) {
  return same_there(r, &r->next, outcome) && same_there(r, &r->far, outcome);
}

const char *result_text(struct work *w, const struct trial *t, uint32_t outcome) {
  const struct result *r = &t->results[outcome];
  if (t->status == NO_VERSION) return tell(w, WORD_EX_RESULT_NO_VERSION, NULL, NULL, NULL);
  if (!r->exists) return tell(w, WORD_EX_RESULT_ABSENT, NULL, NULL, NULL);
  if (r->cell.state == UNKNOWN) return tell(w, WORD_EX_RESULT_OPEN, NULL, NULL, NULL);
  if (r->cell.state == KNOWN && r->type.kind == KIND_BOOL)
    return tell(w, VERDICT_LOOKS[verdict_of(r->cell)].outcome, NULL, NULL, NULL);
  return value_words(w, r->cell, &r->type);
}
