/* The explanation of one outcome: its value, the version, its conditions or what else decided it, what is missing, what
 * would change it, and the notices with it. */
#include <string.h>

#include "explain/parts.h"

/* ---- conditions ---- */
static void add_amendment(const struct scope *s, uint32_t amendment, struct explain_node *parent) {
  struct work *w = s->w;
  if (amendment == NONE) return;
  struct explain_node *n = node_new(w, EXPLAIN_amendment, parent);
  n->name = people_text(w->p, w->p->amendments[amendment].name);
  n->label = template_text(w, s->unit, w->p->amendments[amendment].label);
  n->value = people_text(w->p, w->p->unit_texts[w->p->amendments[amendment].version].label);
  n->text = tell(w, WORD_EX_AMENDMENT, n->label, n->value, NULL);
  n->place = w->p->amendments[amendment].place;
}

static void build_condition(const struct scope *s, uint32_t provision, struct explain_node *parent) {
  struct work *w = s->w;
  const struct text_provision *d = &w->p->provisions[provision];
  struct cell c = provision_cell(s, provision);
  struct explain_node *n = node_new(w, EXPLAIN_condition, parent);
  n->verdict = verdict_of(c);
  n->mattered = s->mattered;
  n->name = people_text(w->p, d->name);
  n->label = provision_label(w, s->unit, provision);
  n->text = verdict_text(w, s->unit, provision, c);
  n->place = d->place;
  node_cites(w, n, d->first_cite, d->cite_count);
  struct scope below = *s;
  below.wanted = WANTED_YES;
  s->notes->compared.n = 0;
  set_add(&s->notes->opened, provision);
  build_provision(&below, provision, n);
  if (c.state == FAILED) build_error(&below, provision, c, n);
  add_amendment(s, d->amendment, n);
  struct reach *r = reach_new(w);
  reach_provision(w, r, provision, false);
  build_notes(s, r, n);
}

static void build_conditions(const struct scope *s, uint32_t decision, struct explain_node *parent) {
  const struct program *p = s->w->p;
  const struct text_unit *u = &p->unit_texts[s->unit];
  if (p->provisions[decision].form == FORM_ANY)
    node_remark(s, parent, tell(s->w, WORD_EX_ANY_SUFFICES, NULL, NULL, NULL));
  for (uint32_t i = u->first_provision; i < u->first_provision + u->provision_count; i++)
    if (p->provisions[i].role == ROLE_CONDITION && p->provisions[i].decision == decision) build_condition(s, i, parent);
  build_exceptions(s, decision, parent);
}

void build_judged(struct scope *s, struct explain_node *parent) {
  struct work *w = s->w;
  uint32_t provision = unit_outcome_provision(w, s->unit, s->outcome);
  if (provision == NONE) {
    node_remark(
        s, parent,
        tell(w, WORD_EX_OUTCOME_ABSENT, template_text(w, s->unit, w->p->unit_texts[s->unit].label), NULL, NULL));
    return;
  }
  const struct text_provision *d = &w->p->provisions[provision];
  struct cell c = provision_cell(s, provision);
  set_add(&s->notes->opened, provision);
  s->notes->compared.n = 0;
  if (gathers(d)) {
    build_conditions(s, provision, parent);
  } else {
    build_provision(s, provision, parent);
    add_amendment(s, d->amendment, parent);
  }
  if (c.state == FAILED) build_error(s, provision, c, parent);
}

/* ---- the value ---- */
/* The unit whose text names the outcome: one that judges, else (a contradiction) the latest that has it. */
static uint32_t naming_unit(struct work *w, uint32_t outcome) {
  for (uint32_t i = 0; i < w->judging.n; i++)
    if (unit_outcome_provision(w, w->judging.at[i], outcome) != NONE) return w->judging.at[i];
  for (uint32_t i = w->p->units_count; i-- > 0;)
    if (unit_outcome_provision(w, i, outcome) != NONE) return i;
  return NONE;
}

static const char *outcome_label(struct work *w, uint32_t outcome, struct explain_node *n, struct cell c) {
  uint32_t unit = naming_unit(w, outcome);
  if (unit == NONE) return n->label = name_in_words(w, code_text(w->p, w->p->outcomes[outcome].name));
  uint32_t provision = unit_outcome_provision(w, unit, outcome);
  const struct text_provision *d = &w->p->provisions[provision];
  n->place = d->place;
  if (w->judging.n == 1) node_cites(w, n, d->first_cite, d->cite_count);
  n->label = provision_label(w, unit, provision);
  return c.state == KNOWN && !c.v ? verdict_text(w, unit, provision, c) : n->label;
}

static enum verdict outcome_verdict(const struct trial *now, uint32_t outcome) {
  const struct result *r = &now->results[outcome];
  if (now->status == NO_VERSION || !r->exists) return VERDICT_NONE;
  if (r->cell.state == KNOWN && r->type.kind != KIND_BOOL) return VERDICT_NONE;
  return verdict_of(r->cell);
}

static void outcome_value(struct work *w, uint32_t outcome, struct explain_node *n) {
  const struct result *r = &w->trials.now.results[outcome];
  const struct type *t = r->exists ? &r->type : &w->p->types[w->p->outcomes[outcome].type];
  bool yes_no = t->kind == KIND_BOOL;
  n->name = code_text(w->p, w->p->outcomes[outcome].name);
  n->verdict = outcome_verdict(&w->trials.now, outcome);
  const char *text = outcome_label(w, outcome, n, yes_no && r->exists ? r->cell : (struct cell){0});
  if (w->trials.now.status == NO_VERSION)
    n->value = tell(w, WORD_EX_RESULT_NO_VERSION, NULL, NULL, NULL);
  else if (!r->exists)
    n->value = tell(w, WORD_EX_RESULT_ABSENT, NULL, NULL, NULL);
  else if (r->cell.state == UNKNOWN)
    n->value = tell(w, WORD_EX_UNDETERMINED, NULL, NULL, NULL);
  else
    n->value = value_words(w, r->cell, t);
  if (r->exists && r->cell.state == KNOWN) n->json_value = value_json(w, r->cell, t);
  bool known = r->exists && r->cell.state == KNOWN && w->trials.now.status != NO_VERSION;
  n->text = yes_no || !known ? text : labelled_value(w, n->label, r->cell, t);
}

/* ---- candidates, when it is not known which version judges ---- */
static void build_candidate(struct scope *s, uint32_t unit, enum word word, struct explain_node *parent) {
  struct work *w = s->w;
  struct explain_node *n = build_version(s, unit, word, parent);
  const struct type *t = NULL;
  struct cell c = unit_outcome_cell(w, unit, s->outcome, &t);
  n->verdict = !t || (c.state == KNOWN && t->kind != KIND_BOOL) ? VERDICT_NONE : verdict_of(c);
  n->value = t ? value_words(w, c, t) : tell(w, WORD_EX_RESULT_ABSENT, NULL, NULL, NULL);
  n->json_value = t ? value_json(w, c, t) : NULL;
  build_judged(s, n);
}

static void build_unit_parts(struct scope *s, struct explain_node *n) {
  struct work *w = s->w;
  if (w->now.unit != NONE) {
    s->unit = w->now.unit;
    build_judged(s, n);
    return;
  }
  enum word word = w->now.status == NO_VERSION ? WORD_EX_NEAREST_VERSION : WORD_EX_CANDIDATE;
  for (uint32_t i = 0; i < w->judging.n; i++) {
    set_clear(&s->notes->opened);
    set_clear(&s->notes->listed);
    build_candidate(s, w->judging.at[i], word, n);
  }
}

void build_outcome(struct work *w, uint32_t outcome, struct explain_node *parent) {
  struct notes notes = {set_new(w->arena, w->p->provisions_count),
                        set_new(w->arena, w->p->choices_count),
                        set_new(w->arena, w->p->facts_count),
                        set_new(w->arena, w->p->facts_count),
                        {0},
                        set_new(w->arena, w->p->nodes_count),
                        {0},
                        {0}};
  struct scope s = {.w = w, .notes = &notes, .outcome = outcome, .list = NONE, .mattered = true};
  s.unit = w->judging.n ? w->judging.at[0] : w->now.in_force;
  struct explain_node *n = node_new(w, EXPLAIN_outcome, parent);
  n->mattered = told_in_full(w, outcome);
  outcome_value(w, outcome, n);
  build_brief(&s, n);
  build_head_versions(&s, n);
  build_unit_parts(&s, n);
  build_notes(&s, w->reaches[outcome], n);
  build_missing(&s, n);
  if (!w->options->alone) build_counterfactuals(&s, n);
  build_notices(w, outcome, n);
}
