/* What there is to compare: every item with its wording, with and without texts, its citations and its place. */
#include "review/inner.h"

#include "parser.h"
#include "review/wording.h"
#include "syntax/keywords.h"

#include <string.h>

static const struct {
  const char *key;
  enum word word;
} ITEM_TABLE[ITEMS] = {
#define I(name, key, word) {key, WORD_##word},
#include "review/items.def"
#undef I
};
enum word item_word(enum review_item item) { return ITEM_TABLE[item].word; }
const char *item_key(enum review_item item) { return ITEM_TABLE[item].key; }

/* ---- citations and places ---- */
static void add_cites(struct arena *a, const struct program *p, uint32_t first, uint32_t count, const char *exception,
                      review_cites *out) {
  for (uint32_t i = first; i < first + count; i++) {
    const struct text_source *s = &p->sources[p->cites[i].source];
    *vec_push(a, out) = (struct review_cite){.exception = exception,
                                             .source = people_text(p, s->name),
                                             .label = people_text(p, s->label),
                                             .address = people_text(p, s->address),
                                             .place = people_text(p, p->cites[i].text),
                                             .assumption = s->flags & 1};
  }
}

void entry_cites(struct arena *a, const struct program *p, uint32_t first, uint32_t count, review_cites *out) {
  add_cites(a, p, first, count, NULL, out);
}

static void set_place(struct review_form *form, const struct program *p, uint32_t place) {
  if (place == NONE) return;
  form->file = people_text(p, p->files[p->places[place].file].name);
  form->line = p->places[place].line;
}

/* ---- one line: a keyword, a name, a text … ---- */
struct line {
  struct buf text;
  enum lang lang;
};
static void word(struct line *l, const char *text) {
  if (l->text.size) buf_char(&l->text, ' ');
  buf_text(&l->text, text);
}
static void keyword(struct line *l, int token) { word(l, keyword_of(token)->text[l->lang]); }
static void quoted(struct line *l, const char *text) {
  if (!text) return;
  word(l, "\"");
  for (; *text; text++) {
    if (*text == '"') buf_char(&l->text, '"');
    buf_char(&l->text, *text);
  }
  buf_char(&l->text, '"');
}
static void date(struct line *l, int32_t day) {
  buf_char(&l->text, ' ');
  date_print(&l->text, day, l->lang);
}
static const char *line_end(struct arena *a, struct line *l) {
  buf_char(&l->text, '\n');
  return buf_keep(a, &l->text);
}

struct entry entry_regulation(struct arena *a, const struct program *p, enum lang lang) {
  struct entry item = {.kind = ITEM_REGULATION, .name = people_text(p, p->regulation[0].name)};
  struct line l = {.lang = lang};
  item.form.label = people_text(p, p->regulation[0].label);
  keyword(&l, TOK_REGULATION);
  word(&l, item.name);
  quoted(&l, item.form.label);
  item.form.wording = line_end(a, &l);
  return item;
}

struct entry entry_source(struct arena *a, const struct program *p, uint32_t source, enum lang lang) {
  const struct text_source *s = &p->sources[source];
  struct entry item = {.kind = ITEM_SOURCE, .name = people_text(p, s->name)};
  struct line l = {.lang = lang};
  item.form.label = people_text(p, s->label);
  keyword(&l, TOK_SOURCE);
  word(&l, item.name);
  quoted(&l, item.form.label);
  quoted(&l, people_text(p, s->address));
  item.form.wording = line_end(a, &l);
  return item;
}

struct entry entry_amendment(struct arena *a, const struct program *p, uint32_t amendment, enum lang lang) {
  const struct text_amendment *w = &p->amendments[amendment];
  const char *version = code_text(p, p->units[w->version].name), *name = people_text(p, w->name);
  struct entry item = {.kind = ITEM_AMENDMENT, .name = arena_printf(a, "%s.%s", version, name)};
  struct line l = {.lang = lang};
  item.form.label = people_text(p, w->label);
  keyword(&l, TOK_AMENDMENT);
  word(&l, name);
  quoted(&l, item.form.label);
  item.form.wording = line_end(a, &l);
  entry_cites(a, p, w->first_cite, w->cite_count, &item.form.cites);
  set_place(&item.form, p, w->place);
  return item;
}

/* Its own last day, where that is not the start of what amends it: another version that starts earlier is no change of
 * this one. */
static bool has_end(const struct program *p, uint32_t unit) {
  int32_t until = (int32_t)p->units[unit].until;
  for (uint32_t i = 0; i < p->units_count; i++)
    if (p->units[i].flags & UNIT_VERSION && p->unit_texts[i].amends == unit && (int32_t)p->units[i].from == until)
      return false;
  return until != INT32_MAX;
}

static const char *version_line(struct arena *a, const struct program *p, uint32_t unit, const char *label,
                                enum lang lang) {
  struct line l = {.lang = lang};
  keyword(&l, TOK_VERSION);
  word(&l, code_text(p, p->units[unit].name));
  quoted(&l, label);
  if (p->unit_texts[unit].amends != NONE) {
    keyword(&l, TOK_AMENDS);
    word(&l, code_text(p, p->units[p->unit_texts[unit].amends].name));
  }
  keyword(&l, TOK_VALID_FROM);
  date(&l, (int32_t)p->units[unit].from);
  if (has_end(p, unit)) {
    keyword(&l, TOK_UNTIL);
    date(&l, (int32_t)p->units[unit].until);
  }
  return line_end(a, &l);
}

struct entry entry_version(struct arena *a, const struct program *p, uint32_t unit, enum lang lang) {
  const struct text_unit *t = &p->unit_texts[unit];
  struct entry item = {.kind = ITEM_VERSION, .name = code_text(p, p->units[unit].name)};
  item.form.label = people_text(p, t->label);
  item.form.wording = version_line(a, p, unit, item.form.label, lang);
  item.meaning = version_line(a, p, unit, NULL, lang);
  entry_cites(a, p, t->first_cite, t->cite_count, &item.form.cites);
  set_place(&item.form, p, t->place);
  return item;
}

/* ---- what has a wording ---- */
typedef const char *wording_maker(struct arena *, const struct program *, uint32_t, enum wording, enum lang);

static struct entry worded(struct arena *a, const struct program *p, uint32_t at, enum lang lang, wording_maker *make) {
  struct entry item = {.meaning = make(a, p, at, WORDING_MEANING, lang)};
  item.form.wording = make(a, p, at, WORDING_WHOLE, lang);
  return item;
}

/* What else is told of every item; `label`, `place`: of the program's texts. */
static struct entry told(struct arena *a, const struct program *p, struct entry item, enum review_item kind,
                         const char *name, uint32_t label, uint32_t first_cite, uint32_t cite_count, uint32_t place) {
  item.kind = kind;
  item.name = name;
  item.form.label = people_text(p, label);
  entry_cites(a, p, first_cite, cite_count, &item.form.cites);
  set_place(&item.form, p, place);
  return item;
}

/* An exception without citations of its own has its provision's. */
static bool has_own_cites(const struct program *p, const struct text_provision *v, const struct text_exception *x) {
  if (x->cite_count != v->cite_count) return true;
  for (uint32_t i = 0; i < x->cite_count; i++) {
    const struct text_cite *a = &p->cites[x->first_cite + i], *b = &p->cites[v->first_cite + i];
    if (a->source != b->source || a->text != b->text) return true;
  }
  return false;
}

struct entry entry_provision(struct arena *a, const struct program *p, uint32_t provision, enum lang lang) {
  static const enum review_item KINDS_OF[] = {[ROLE_PARAMETER] = ITEM_PARAMETER,
                                              [ROLE_CONDITION] = ITEM_CONDITION,
                                              [ROLE_DEFINITION] = ITEM_DEFINITION,
                                              [ROLE_DECISION] = ITEM_DECISION};
  const struct text_provision *v = &p->provisions[provision];
  struct entry item = told(a, p, worded(a, p, provision, lang, wording_provision), KINDS_OF[v->role],
                           people_text(p, v->name), v->label, v->first_cite, v->cite_count, v->place);
  for (uint32_t i = v->first_exception; i < v->first_exception + v->exception_count; i++)
    if (has_own_cites(p, v, &p->exceptions[i]))
      add_cites(a, p, p->exceptions[i].first_cite, p->exceptions[i].cite_count, people_text(p, p->exceptions[i].name),
                &item.form.cites);
  return item;
}

struct entry entry_fact(struct arena *a, const struct program *p, uint32_t fact, enum lang lang) {
  const struct text_fact *t = &p->fact_texts[fact];
  return told(a, p, worded(a, p, fact, lang, wording_fact), ITEM_FACT, code_text(p, p->facts[fact].name), t->label,
              t->first_cite, t->cite_count, t->place);
}

struct entry entry_choice(struct arena *a, const struct program *p, uint32_t choice, enum lang lang) {
  const struct text_choice *t = &p->choice_texts[choice];
  return told(a, p, worded(a, p, choice, lang, wording_choice), ITEM_CHOICE, code_text(p, p->choices[choice].name),
              t->label, t->first_cite, t->cite_count, t->place);
}

struct entry entry_transition(struct arena *a, const struct program *p, uint32_t transition, enum lang lang) {
  const struct text_transition *t = &p->transition_texts[transition];
  return told(a, p, worded(a, p, transition, lang, wording_transition), ITEM_TRANSITION,
              code_text(p, p->transitions[transition].name), t->label, t->first_cite, t->cite_count, t->place);
}

struct entry entry_notice(struct arena *a, const struct program *p, uint32_t notice, enum lang lang) {
  const struct text_notice *t = &p->notices[notice];
  return told(a, p, worded(a, p, notice, lang, wording_notice), ITEM_NOTICE, people_text(p, t->name), t->text,
              t->first_cite, t->cite_count, t->place);
}

struct entry entry_assertion(struct arena *a, const struct program *p, uint32_t assertion, enum lang lang) {
  const struct text_assertion *t = &p->assertion_texts[assertion];
  return told(a, p, worded(a, p, assertion, lang, wording_assertion), ITEM_ASSERTION,
              code_text(p, p->assertions[assertion].name), t->label, t->first_cite, t->cite_count, t->place);
}
