/* What things are called on the pages of a regulation, and where they stand. */
#include "explain/explain.h"
#include "review/doc_parts.h"

#include <string.h>

const char *doc_word(const struct doc *d, enum word word) { return word_text(word, d->lang); }

const char *doc_words(const struct doc *d, enum word word, const char *a, const char *b) {
  struct buf text = {0};
  word_print(&text, word, d->lang, a, b, NULL);
  return buf_keep(d->arena, &text);
}

const char *doc_in_words(const struct doc *d, const char *name) {
  char *words = arena_string(d->arena, name, strlen(name));
  for (char *at = words; *at; at++)
    if (*at == '_') *at = ' ';
  return words;
}

/* ---- values ---- */
static const char *value_of(const struct doc *d, uint32_t constant) {
  struct buf text = {0};
  people_value(&text, d->p, program_cell(d->p, constant), &d->p->types[d->p->constants[constant].type], d->lang);
  return buf_keep(d->arena, &text);
}

const char *doc_value(const struct doc *d, uint32_t constant) {
  return constant == NONE ? doc_word(d, WORD_DOC_UNKNOWN) : value_of(d, constant);
}

/* The first registers of a program are its constants. */
const char *parameter_value(const struct doc *d, uint32_t provision) {
  const struct text_provision *v = &d->p->provisions[provision];
  if (v->role != ROLE_PARAMETER || v->node == NONE) return NULL;
  if (d->p->nodes[v->node].kind == NODE_CONSTANT) return value_of(d, d->p->nodes[v->node].ref);
  return v->reg < d->p->constants_count ? value_of(d, v->reg) : NULL;
}

/* ---- texts with {name}: a parameter's value, of anything else its name ---- */
static void filled_in(const struct doc *d, struct buf *out, const char *name, size_t length) {
  uint32_t provision = program_find_provision(d->p, d->unit, name, length);
  const char *value = provision == NONE ? NULL : parameter_value(d, provision);
  if (value) {
    buf_text(out, value);
    return;
  }
  buf_char(out, '[');
  buf_text(out, doc_in_words(d, arena_string(d->arena, name, length)));
  buf_char(out, ']');
}

const char *doc_text(const struct doc *d, uint32_t text) {
  const char *at = people_text(d->p, text);
  if (!at || !strpbrk(at, "{}")) return at;
  struct buf out = {0};
  while (*at) {
    const char *close = at[0] == '{' && at[1] != '{' ? strchr(at, '}') : NULL;
    if (close) {
      filled_in(d, &out, at + 1, (size_t)(close - at) - 1);
      at = close + 1;
    } else {
      buf_char(&out, *at);
      at += (at[0] == '{' && at[1] == '{') || (at[0] == '}' && at[1] == '}') ? 2 : 1;
    }
  }
  return buf_keep(d->arena, &out);
}

/* ---- things ---- */
const char *thing_name(const struct doc *d, uint32_t number) {
  struct thing t = thing_at(d, number);
  switch (t.kind) {
  case THING_PROVISION: return people_text(d->p, d->p->provisions[t.index].name);
  case THING_FACT: return code_text(d->p, d->p->facts[t.index].name);
  case THING_CHOICE: return code_text(d->p, d->p->choices[t.index].name);
  case THING_TRANSITION: return code_text(d->p, d->p->transitions[t.index].name);
  case THING_NOTICE: return people_text(d->p, d->p->notices[t.index].name);
  case THING_KINDS: break;
  }
  return "";
}

static uint32_t label_at(const struct doc *d, struct thing t) {
  switch (t.kind) {
  case THING_PROVISION: return d->p->provisions[t.index].label;
  case THING_FACT: return d->p->fact_texts[t.index].label;
  case THING_CHOICE: return d->p->choice_texts[t.index].label;
  case THING_TRANSITION: return d->p->transition_texts[t.index].label;
  case THING_NOTICE: return d->p->notices[t.index].text;
  case THING_KINDS: break;
  }
  return NONE;
}

const char *thing_label(const struct doc *d, uint32_t number) {
  struct thing t = thing_at(d, number);
  const char *label = doc_text(d, label_at(d, t));
  if (label && *label) return label;
  if (t.kind == THING_FACT && d->p->facts[t.index].flags & FACT_BUILT_IN) return doc_word(d, WORD_EX_PEILDATUM);
  return doc_in_words(d, thing_name(d, number));
}

/* Facts, questions and provisions have one namespace; no name has a hyphen in it. */
const char *thing_anchor(const struct doc *d, uint32_t number) {
  static const char *const BEFORE[THING_KINDS] = {"", "", "", "overgangsrecht-", "mededeling-"};
  return arena_printf(d->arena, "%s%s", BEFORE[thing_at(d, number).kind], thing_name(d, number));
}

enum word thing_word(const struct doc *d, uint32_t number) {
  static const enum word WORDS_OF[THING_KINDS] = {WORD_DOC_DEFINITION, WORD_DOC_FACT, WORD_DOC_CHOICE,
                                                  WORD_DOC_TRANSITION, WORD_DOC_NOTICE};
  static const enum word ROLES[] = {[ROLE_PARAMETER] = WORD_DOC_PARAMETER,
                                    [ROLE_CONDITION] = WORD_DOC_CONDITION,
                                    [ROLE_DEFINITION] = WORD_DOC_DEFINITION,
                                    [ROLE_DECISION] = WORD_DOC_DECISION};
  struct thing t = thing_at(d, number);
  return t.kind == THING_PROVISION ? ROLES[d->p->provisions[t.index].role] : WORDS_OF[t.kind];
}

/* ---- texts as wholes ---- */
const char *unit_name(const struct doc *d, uint32_t unit) { return code_text(d->p, d->p->units[unit].name); }

/* Of "uitbreiding_2024+maximum" the label of that amendment, which any later version may have. */
static const char *amendment_label(const struct doc *d, const char *name, size_t length) {
  for (uint32_t i = 0; i < d->p->amendments_count; i++) {
    const char *own = people_text(d->p, d->p->amendments[i].name);
    const char *label = people_text(d->p, d->p->amendments[i].label);
    if (label && strlen(own) == length && memcmp(own, name, length) == 0) return doc_text(d, d->p->amendments[i].label);
  }
  return doc_in_words(d, arena_string(d->arena, name, length));
}

const char *doc_unit_label(const struct doc *d, uint32_t unit) {
  struct doc there = *d; /* its texts show its own values */
  there.unit = unit;
  const char *label = doc_text(&there, d->p->unit_texts[unit].label), *plus = strchr(unit_name(d, unit), '+');
  if (!label || !*label) label = doc_in_words(d, unit_name(d, d->p->units[unit].base));
  struct buf text = {0};
  buf_text(&text, label);
  for (const char *at = plus; at; at = strchr(at + 1, '+'))
    word_print(&text, at == plus ? WORD_EX_WITH_AMENDMENT : WORD_EX_AND_AMENDMENT, d->lang,
               amendment_label(&there, at + 1, strcspn(at + 1, "+")), NULL, NULL);
  return buf_keep(d->arena, &text);
}

static const char *day(const struct doc *d, uint32_t days) {
  struct buf text = {0};
  date_print(&text, (int32_t)days, d->lang);
  return buf_keep(d->arena, &text);
}

const char *unit_days(const struct doc *d, uint32_t unit) {
  const struct program_unit *u = &d->p->units[unit];
  if ((int32_t)u->until == INT32_MAX) return doc_words(d, WORD_EX_VALID_FROM, day(d, u->from), NULL);
  return doc_words(d, WORD_EX_VALID_FROM_UNTIL, day(d, u->from), day(d, u->until));
}

/* A version may be called index; that is the page of all. */
const char *doc_file(struct arena *a, const struct program *p, uint32_t unit) {
  const char *name = code_text(p, p->units[unit].name);
  return arena_printf(a, "%s%s.html", name, strcmp(name, "index") == 0 ? "-" : "");
}
