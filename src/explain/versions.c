/* Which version judges and why: the version in force, the transitional law tested, and the versions that may judge
 * while that is not known. */
#include <stdlib.h>
#include <string.h>

#include "code/regimes.h"
#include "explain/parts.h"

/* ---- finding ---- */
static struct cell transition_cell(const struct work *w, uint32_t t) {
  return executor_register(w->e, w->p->transitions[t].condition, NONE, 0);
}

static void add_law(struct work *w, uint32_t unit) {
  const struct program_unit *u = &w->p->units[unit];
  if (!u->transition_count) return;
  uint32_t before = w->law.n;
  add_index(w, &w->law, unit);
  if (w->law.n == before) return;
  executor_compute(w->e, unit, true);
  for (uint32_t i = u->first_transition; i < u->first_transition + u->transition_count; i++) {
    struct cell c = transition_cell(w, i);
    if (c.state != KNOWN || c.v) add_law(w, w->p->transitions[i].target);
  }
}

static bool peildatum_of(const struct work *w, int64_t *date) {
  struct cell c = w->run->has_date ? cell_known(w->run->date) : w->record->facts.cells[0];
  *date = c.v;
  return c.state == KNOWN;
}

static int64_t days_away(const struct program_unit *u, int64_t date) {
  int64_t from = (int32_t)u->from, until = (int32_t)u->until;
  return date < from ? from - date : date - until + 1;
}

static uint32_t nearest_version(const struct work *w, int64_t date) {
  uint32_t best = NONE;
  for (uint32_t i = 0; i < w->p->units_count; i++) {
    if (!(w->p->units[i].flags & UNIT_VERSION)) continue;
    if (best == NONE || days_away(&w->p->units[i], date) < days_away(&w->p->units[best], date)) best = i;
  }
  return best;
}

static void find_judging(struct work *w) {
  int64_t date;
  if (w->now.status == NO_VERSION) {
    uint32_t nearest = peildatum_of(w, &date) ? nearest_version(w, date) : NONE;
    if (nearest != NONE && executor_compute(w->e, nearest, false)) add_index(w, &w->judging, nearest);
    return;
  }
  if (w->now.unit != NONE) add_index(w, &w->judging, w->now.unit);
  for (uint32_t i = 0; w->now.unit == NONE && i < w->now.candidate_count; i++)
    if (w->now.candidates[i].unit != NONE) add_index(w, &w->judging, w->now.candidates[i].unit);
}

void find_law(struct work *w) {
  find_judging(w);
  if (w->run->version != NONE || w->now.status == NO_VERSION) return;
  if (w->now.in_force != NONE) add_law(w, w->now.in_force);
  for (uint32_t i = 0; w->now.in_force == NONE && i < w->p->units_count; i++)
    if (w->p->units[i].flags & UNIT_VERSION) add_law(w, i);
}

/* ---- what a version is called ---- */
/* "Uitbreiding 2024, met de wijziging "Het maximumbedrag wordt de WOZ-waarde"" */
const char *unit_label(struct work *w, uint32_t unit) {
  const char *name = code_text(w->p, w->p->units[unit].name), *part = strchr(name, '+');
  const char *label = template_text(w, unit, w->p->unit_texts[unit].label);
  if (!label) label = name_in_words(w, name);
  size_t mark = text_begin(w);
  buf_text(&w->scratch, label);
  for (bool first = true; part; first = false) {
    const char *next = strchr(part + 1, '+');
    uint32_t a =
        regime_amendment(w->p, w->p->units[unit].base, part + 1, next ? (size_t)(next - part) - 1 : strlen(part + 1));
    const char *title = a == NONE ? NULL : template_text(w, unit, w->p->amendments[a].label);
    tell_on(w, first ? WORD_EX_WITH_AMENDMENT : WORD_EX_AND_AMENDMENT, title ? title : part + 1, NULL, NULL);
    part = next;
  }
  return text_end(w, mark);
}

static const char *date_text(struct work *w, int64_t date) {
  return value_words(w, cell_known(date), &(struct type){.kind = KIND_DATE, .unit = NONE, .set = NONE});
}

/* "geldig vanaf 1 januari 2026 tot …" of the version, or of what a hybrid starts from. */
static const char *validity_text(struct work *w, uint32_t unit) {
  const struct program_unit *u = &w->p->units[unit];
  if (!(u->flags & UNIT_VERSION)) u = &w->p->units[u->base];
  const char *from = date_text(w, (int32_t)u->from);
  if ((int32_t)u->until == INT32_MAX) return tell(w, WORD_EX_VALID_FROM, from, NULL, NULL);
  return tell(w, WORD_EX_VALID_FROM_UNTIL, from, date_text(w, (int32_t)u->until), NULL);
}

/* ---- nodes ---- */
struct explain_node *build_version(struct scope *s, uint32_t unit, enum word word, struct explain_node *parent) {
  struct work *w = s->w;
  struct explain_node *n = node_new(w, EXPLAIN_version, parent);
  int64_t date;
  bool dated = peildatum_of(w, &date);
  n->name = code_text(w->p, w->p->units[unit].name);
  n->label = unit_label(w, unit);
  n->text = tell(w, word, n->label, validity_text(w, unit), dated ? date_text(w, date) : NULL);
  n->place = w->p->unit_texts[unit].place;
  node_cites(w, n, w->p->unit_texts[unit].first_cite, w->p->unit_texts[unit].cite_count);
  struct reach *r = reach_new(w);
  reach_unit_cites(w, r, unit);
  s->unit = unit;
  build_notes(s, r, n);
  return n;
}

static void build_transition(const struct scope *s, uint32_t t, struct explain_node *parent) {
  struct work *w = s->w;
  static const enum word WORDS_OF[] = {WORD_EX_TRANSITION_YES, WORD_EX_TRANSITION_NO, WORD_EX_TRANSITION_OPEN,
                                       WORD_EX_TRANSITION_ERROR};
  const struct text_transition *text = &w->p->transition_texts[t];
  struct explain_node *n = node_new(w, EXPLAIN_transition, parent);
  n->verdict = verdict_of(transition_cell(w, t));
  n->name = code_text(w->p, w->p->transitions[t].name);
  n->label = template_text(w, s->unit, text->label);
  n->value = unit_label(w, w->p->transitions[t].target);
  n->text = tell(w, WORDS_OF[n->verdict], n->label, n->value, NULL);
  n->place = text->place;
  node_cites(w, n, text->first_cite, text->cite_count);
  s->notes->compared.n = 0;
  build_reasons(s, text->node, n);
  struct reach *r = reach_new(w);
  reach_node(w, r, text->node, false);
  for (uint32_t i = text->first_cite; i < text->first_cite + text->cite_count; i++)
    if (w->p->sources[w->p->cites[i].source].flags & 1) add_index(w, &r->cites, i);
  build_notes(s, r, n);
}

static void build_law(const struct scope *s, struct explain_node *parent) {
  struct work *w = s->w;
  for (uint32_t i = 0; i < w->law.n; i++) {
    struct scope at = *s;
    at.unit = w->law.at[i];
    const struct program_unit *u = &w->p->units[at.unit];
    for (uint32_t t = u->first_transition; t < u->first_transition + u->transition_count; t++)
      build_transition(&at, t, parent);
  }
}

/* Two transitional provisions that hold and send the case to different versions. */
static void build_contradictions(const struct scope *s, struct explain_node *parent) {
  struct work *w = s->w;
  for (uint32_t i = 0; i < w->now.candidate_count; i++) {
    const struct candidate *c = &w->now.candidates[i];
    if (c->fault == FAULT_NONE || c->first >= w->p->transitions_count || c->second >= w->p->transitions_count) continue;
    const struct text_transition *a = &w->p->transition_texts[c->first], *b = &w->p->transition_texts[c->second];
    struct explain_node *n = node_new(w, EXPLAIN_error, parent);
    n->verdict = VERDICT_ERROR;
    n->name = fault_name(c->fault);
    n->place = a->place;
    n->text = tell(w, WORD_EX_TRANSITION_CONTRADICTION, template_text(w, s->unit, a->label),
                   template_text(w, s->unit, b->label), NULL);
  }
}

static void build_open_version(struct scope *s, struct explain_node *parent) {
  struct work *w = s->w;
  int64_t date;
  if (!peildatum_of(w, &date)) node_remark(s, parent, tell(w, WORD_EX_PEILDATUM_UNKNOWN, NULL, NULL, NULL));
  if (w->now.in_force != NONE) build_version(s, w->now.in_force, WORD_EX_IN_FORCE, parent);
  build_law(s, parent);
  build_contradictions(s, parent);
}

/* Without any version on peildatum: the nearest, for comparison only. */
static void build_no_version(struct scope *s, struct explain_node *parent) {
  struct work *w = s->w;
  int64_t date;
  if (peildatum_of(w, &date)) node_remark(s, parent, tell(w, WORD_EX_NO_VERSION_ON, date_text(w, date), NULL, NULL));
}

void build_head_versions(struct scope *s, struct explain_node *parent) {
  struct work *w = s->w;
  const struct decision *d = &w->now;
  if (d->status == NO_VERSION) {
    build_no_version(s, parent);
  } else if (d->unit == NONE) {
    build_open_version(s, parent);
  } else if (w->run->version != NONE) {
    build_version(s, d->unit, WORD_EX_VERSION_CHOSEN, parent);
  } else if (d->transition == NONE) {
    build_version(s, d->unit, WORD_EX_VERSION, parent);
    build_law(s, parent);
  } else {
    if (d->in_force != NONE) build_version(s, d->in_force, WORD_EX_IN_FORCE, parent);
    build_law(s, parent);
    build_version(s, d->unit, WORD_EX_VERSION_BY_TRANSITION, parent);
  }
}
