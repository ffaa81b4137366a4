/* Reading the program's texts beside the registers of the run. */
#include <string.h>

#include "explain/parts.h"

const struct text_node *node_at(const struct work *w, uint32_t node) { return &w->p->nodes[node]; }
uint32_t node_kid(const struct work *w, uint32_t node, uint32_t i) {
  return w->p->kids[w->p->nodes[node].first_kid + i].word;
}
const struct type *node_type(const struct work *w, uint32_t node) { return &w->p->types[w->p->nodes[node].type]; }

bool same_expression(const struct work *w, uint32_t a, uint32_t b) { return same_nodes(w->p, a, b); }

static struct cell node_cell_at(const struct work *w, uint32_t node, uint32_t list, uint32_t element) {
  const struct text_node *n = node_at(w, node);
  if (n->kind == NODE_CONSTANT) return program_cell(w->p, n->ref);
  return executor_register(w->e, n->reg, list, element);
}

struct cell node_cell(const struct scope *s, uint32_t node) {
  return node_cell_at(s->w, node, s->list, s->element);
}
struct cell case_cell(const struct work *w, uint32_t node) {
  return node_cell_at(w, node, NONE, 0);
}

struct cell provision_cell(const struct scope *s, uint32_t provision) {
  return executor_register(s->w->e, s->w->p->provisions[provision].reg, s->list, s->element);
}

uint32_t unit_outcome_provision(const struct work *w, uint32_t unit, uint32_t outcome) {
  const struct program *p = w->p;
  if (p->unit_outcomes[p->units[unit].first_outcome + outcome].reg == NONE) return NONE;
  const char *name = code_text(p, p->outcomes[outcome].name);
  return program_find_provision(p, unit, name, strlen(name));
}

struct cell unit_outcome_cell(const struct work *w, uint32_t unit, uint32_t outcome, const struct type **type) {
  const struct program *p = w->p;
  const struct program_result *r = &p->unit_outcomes[p->units[unit].first_outcome + outcome];
  if (r->reg == NONE) return (struct cell){0};
  *type = &p->types[r->type];
  return executor_register(w->e, r->reg, NONE, 0);
}

bool gathers(const struct text_provision *d) { return d->form == FORM_ALL || d->form == FORM_ANY; }

static bool gathers_conditions(const struct work *w, uint32_t outcome) {
  for (uint32_t i = 0; i < w->judging.n; i++) {
    uint32_t d = unit_outcome_provision(w, w->judging.at[i], outcome);
    if (d != NONE && gathers(&w->p->provisions[d])) return true;
  }
  return false;
}

/* An outcome that gathers conditions, or the one that was asked for by name; if none gathers them, all.  Without a text
 * that judges, the first. */
bool told_in_full(const struct work *w, uint32_t outcome) {
  if (w->options->outcome == outcome) return true;
  if (!w->judging.n) return w->asked.at[0] == outcome;
  bool some = false;
  for (uint32_t i = 0; i < w->asked.n; i++) some = some || gathers_conditions(w, w->asked.at[i]);
  return !some || gathers_conditions(w, outcome);
}
