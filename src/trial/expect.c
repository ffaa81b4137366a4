/* Expectations: `verwacht NAME = VALUE omdat …`. */
#include "trial/inner.h"

#include <string.h>

static bool equal(struct cell a, const struct type *s, struct cell b, const struct type *t) {
  return s->kind == t->kind && cell_same(a, s, b, t);
}

/* ---- one value for all candidates: known only if each gives the same, in error only if each is ---- */
static struct given_value value_under(struct trial *t, const struct candidate *c, const char *name) {
  if (c->fault != FAULT_NONE) return (struct given_value){.exists = true, .cell = cell_failed(c->fault), .type = NULL};
  uint32_t at = program_find_provision(t->p, c->unit, name, strlen(name));
  if (at == NONE) return (struct given_value){0};
  const struct text_provision *provision = &t->p->provisions[at];
  return (struct given_value){true, register_of(t, provision->reg), &t->p->types[provision->type]};
}

static bool agree(const struct given_value *a, const struct given_value *b) {
  if (!a->exists || !b->exists || a->cell.state != b->cell.state) return false;
  return a->cell.state != KNOWN || equal(a->cell, a->type, b->cell, b->type);
}

struct given_value value_of(struct trial *t, const struct decision *d, const char *name) {
  struct given_value all = {0};
  for (uint32_t i = 0; i < d->candidate_count; i++) {
    struct given_value one = value_under(t, &d->candidates[i], name);
    if (i == 0)
      all = one;
    else if (!agree(&all, &one))
      all = (struct given_value){all.exists || one.exists, {.state = UNKNOWN}, all.type ? all.type : one.type};
  }
  return all;
}

/* ---- why not: what a person needs to mend the test or the rule ---- */
static void report_missing(struct trial *t, uint32_t reg) {
  const struct program *p = t->p;
  if (reg == NONE || reg & ELEMENT || register_of(t, reg).state != UNKNOWN) return;
  uint32_t *facts = arena_array(t->arena, uint32_t, p->facts_count);
  uint32_t n = executor_missing(t->e, reg, facts);
  const char **names = arena_array(t->arena, const char *, n + 1);
  for (uint32_t i = 0; i < n; i++) names[i] = code_text(p, p->facts[facts[i]].name);
  if (n) report_line(t, WORD_TRIAL_MISSING, joined_names(t, names, n), NULL, NULL);
}

/* What leaves it open which version judges: peildatum, or facts of the transitional law of the version in force. */
static void report_open_version(struct trial *t, const struct decision *d) {
  if (d->in_force == NONE) {
    report_line(t, WORD_TRIAL_MISSING, code_text(t->p, t->p->facts[0].name), NULL, NULL);
    return;
  }
  const struct program_unit *u = &t->p->units[d->in_force];
  for (uint32_t i = u->first_transition; i < u->first_transition + u->transition_count; i++)
    report_missing(t, t->p->transitions[i].condition);
}

static void report_origin(struct trial *t, struct fault_origin origin, struct cell cell) {
  struct buf text = {0};
  print_fault(&text, t->p, t->e, origin, cell, t->lang);
  report_line(t, WORD_TRIAL_FAULT, buf_keep(t->arena, &text), place_text(t, origin.place), NULL);
}

static void report_reasons(struct trial *t, const struct candidate *c, uint32_t provision) {
  reasons why = {0};
  find_reasons(t, c->unit, provision, &why);
  if (why.n == 0) return;
  uint32_t form = t->p->provisions[provision].form;
  bool gathers = form == FORM_ALL || form == FORM_ANY;
  report_line(t, gathers ? WORD_TRIAL_NOT_MET : WORD_TRIAL_APPLIED, joined_names(t, why.at, why.n), NULL, NULL);
}

/* Two provisions of transitional law hold, and each names another version. */
static void report_contradiction(struct trial *t, const struct candidate *c) {
  const struct program *p = t->p;
  struct cell cell = cell_failed(c->fault);
  cell.first = (uint16_t)c->first;
  cell.second = (uint16_t)c->second;
  struct fault_origin origin = {p->transition_texts[c->first].place, NONE, c->fault, NONE, 0};
  report_origin(t, origin, cell);
}

/* Per candidate: the version, and what made the value what it is. */
static void report_why(struct trial *t, const struct decision *d, const char *name) {
  if (d->candidate_count > 1) report_open_version(t, d);
  for (uint32_t i = 0; i < d->candidate_count; i++) {
    const struct candidate *c = &d->candidates[i];
    struct given_value value = value_under(t, c, name);
    if (c->fault != FAULT_NONE) {
      report_contradiction(t, c);
      continue;
    }
    const char *unit = code_text(t->p, t->p->units[c->unit].name);
    if (!value.exists) {
      if (d->candidate_count > 1) report_line(t, WORD_TRIAL_UNDER, unit, word_text(WORD_TRIAL_NO_SUCH, t->lang), NULL);
      continue;
    }
    if (d->candidate_count > 1)
      report_line(t, WORD_TRIAL_UNDER, unit, value_text(t, value.cell, value.type), NULL);
    else
      report_line(t, WORD_TRIAL_BY, unit, NULL, NULL);
    uint32_t provision = program_find_provision(t->p, c->unit, name, strlen(name));
    if (value.cell.state == UNKNOWN)
      report_missing(t, t->p->provisions[provision].reg);
    else if (value.cell.state == FAILED)
      report_origin(t, find_fault(t->p, t->e, provision), value.cell);
    if (value.cell.state != FAILED) report_reasons(t, c, provision);
  }
}

/* ---- omdat ---- */
static bool names_it(const char *const *names, uint32_t n, const char *name) {
  for (uint32_t i = 0; i < n; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

/* Under one candidate: every reason is named, and every name is a reason or transitional law that was followed. */
static bool because_under(struct trial *t, const struct candidate *c, const char *name, const char *const *names,
                          uint32_t n, reasons *why) {
  why->n = 0;
  if (c->fault != FAULT_NONE) return false;
  uint32_t provision = program_find_provision(t->p, c->unit, name, strlen(name));
  if (provision == NONE) return false;
  find_reasons(t, c->unit, provision, why);
  for (uint32_t i = 0; i < why->n; i++)
    if (!names_it(names, n, why->at[i])) return false;
  for (uint32_t i = 0; i < n; i++)
    if (!names_it(why->at, why->n, names[i]) && !followed(t, c, names[i])) return false;
  return true;
}

static bool because_holds(struct trial *t, const struct decision *d, const struct text_test_expect *x) {
  if (x->because_count == 0) return true;
  const char *name = people_text(t->p, x->name);
  const char **names = arena_array(t->arena, const char *, x->because_count);
  for (uint32_t i = 0; i < x->because_count; i++)
    names[i] = people_text(t->p, t->p->test_because[x->first_because + i].word);
  for (uint32_t i = 0; i < d->candidate_count; i++) {
    reasons why = {0};
    if (because_under(t, &d->candidates[i], name, names, x->because_count, &why)) continue;
    report_line(t, WORD_TRIAL_OTHER_REASON, name, joined_names(t, names, x->because_count),
                joined_names(t, why.at, why.n));
    return false;
  }
  return true;
}

/* ---- one expectation ---- */
static bool value_holds(struct trial *t, const struct decision *d, const struct text_test_expect *x) {
  const char *name = people_text(t->p, x->name);
  struct given_value value = value_of(t, d, name);
  const struct type *type = x->constant == NONE ? value.type : &t->p->types[t->p->constants[x->constant].type];
  struct cell expected = x->constant == NONE ? (struct cell){.state = UNKNOWN} : program_cell(t->p, x->constant);
  if (value.exists && value.cell.state == expected.state &&
      (expected.state == UNKNOWN || equal(value.cell, value.type, expected, type)))
    return true;
  const char *got = value.exists ? value_text(t, value.cell, value.type) : word_text(WORD_TRIAL_NO_SUCH, t->lang);
  report_line(t, WORD_TRIAL_OTHER_VALUE, name, value_text(t, expected, type), got);
  report_why(t, d, name);
  return false;
}

bool expectation_holds(struct trial *t, const struct decision *d, const struct text_test_expect *x) {
  if (d->candidate_count == 0) {
    report_line(t, WORD_TRIAL_NO_VERSION, people_text(t->p, x->name), NULL, NULL);
    return false;
  }
  return value_holds(t, d, x) && because_holds(t, d, x);
}
