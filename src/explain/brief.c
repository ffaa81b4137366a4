/* What decided an outcome, in a few words: "WOZ-waarde", "voor een Rijksmonument geldt het maximum niet". */
#include "explain/parts.h"

static const char *brief_provision(const struct scope *s, uint32_t provision);

static const char *brief_pick(const struct scope *s, uint32_t node) {
  struct cell whole = node_cell(s, node);
  if (whole.state != KNOWN) return NULL;
  for (uint32_t i = 0; i < node_at(s->w, node)->kid_count; i++) {
    uint32_t kid = node_kid(s->w, node, i);
    if (same_value(whole, node_type(s->w, node), node_cell(s, kid), node_type(s->w, kid)))
      return expression_text(s, kid);
  }
  return NULL;
}

/* The condition of an `als` by its text, unless it is an outcome that is told in full. */
static const char *brief_condition(const struct scope *s, uint32_t node) {
  struct work *w = s->w;
  const struct text_node *n = node_at(w, node);
  struct cell c = node_cell(s, node);
  if (n->kind == NODE_NOT) return brief_condition(s, node_kid(w, node, 0));
  if (n->kind == NODE_FACT) return node_text(s, node);
  if (n->kind != NODE_PROVISION || gathers(&w->p->provisions[n->ref])) return NULL;
  return verdict_text(w, s->unit, n->ref, c);
}

static const char *brief_node(const struct scope *s, uint32_t node) {
  struct work *w = s->w;
  if (node == NONE) return NULL;
  const struct text_node *n = node_at(w, node);
  if (n->kind == NODE_FACT && node_type(w, node)->kind == KIND_BOOL) return brief_condition(s, node);
  if (n->kind == NODE_FACT) return fact_label(w, n->ref);
  if (n->kind == NODE_PROVISION) return provision_label(w, s->unit, n->ref);
  if (n->kind == NODE_LOWEST || n->kind == NODE_HIGHEST) return brief_pick(s, node);
  if (n->kind != NODE_IF) return NULL;
  struct cell c = node_cell(s, node_kid(w, node, 0));
  if (c.state != KNOWN) return NULL;
  const char *branch = brief_node(s, node_kid(w, node, c.v ? 1 : 2));
  return branch ? branch : brief_condition(s, node_kid(w, node, 0));
}

/* The first column the fitting row tests that is not an outcome told in full. */
static const char *brief_row(const struct scope *s, uint32_t provision) {
  const struct program *p = s->w->p;
  const struct text_provision *d = &p->provisions[provision];
  uint32_t row = d->form == FORM_BRACKETS ? NONE : fitting_row(s, provision);
  for (uint32_t c = 0; row != NONE && c < d->column_count; c++) {
    uint32_t column = p->kids[d->first_column + c].word;
    const struct text_node *n = node_at(s->w, column);
    if (p->table_cells[p->table_rows[d->first_row + row].first_cell + c].reg == NONE) continue;
    if (n->kind == NODE_PROVISION && gathers(&p->provisions[n->ref])) continue;
    if (node_type(s->w, column)->kind == KIND_BOOL && n->kind == NODE_PROVISION)
      return verdict_text(s->w, s->unit, n->ref, node_cell(s, column));
    return node_text(s, column);
  }
  return NULL;
}

static const char *brief_provision(const struct scope *s, uint32_t provision) {
  const struct text_provision *d = &s->w->p->provisions[provision];
  for (uint32_t i = 0; i < d->exception_count; i++) {
    const struct text_exception *x = &s->w->p->exceptions[d->first_exception + i];
    if (!exception_applies(s, provision, i)) continue;
    const char *label = template_text(s->w, s->unit, x->label);
    return label ? label : name_in_words(s->w, people_text(s->w->p, x->name));
  }
  return d->form == FORM_EXPR ? brief_node(s, d->node) : brief_row(s, provision);
}

static const char *brief_missing(struct work *w, uint32_t outcome) {
  const indexes *m = &w->missing[outcome];
  size_t mark = text_begin(w);
  for (uint32_t i = 0; i < m->n; i++) {
    if (i) buf_text(&w->scratch, ", ");
    buf_text(&w->scratch, fact_label(w, m->at[i]));
  }
  const char *facts = text_end(w, mark);
  return m->n ? tell(w, WORD_EX_STILL_NEEDED, facts, NULL, NULL) : NULL;
}

void build_brief(const struct scope *s, struct explain_node *parent) {
  struct work *w = s->w;
  const struct result *r = &w->trials.now.results[s->outcome];
  if (!r->exists || w->now.status == NO_VERSION) return;
  const char *text = NULL;
  uint32_t provision = w->now.unit == NONE ? NONE : unit_outcome_provision(w, w->now.unit, s->outcome);
  if (r->cell.state == UNKNOWN)
    text = brief_missing(w, s->outcome);
  else if (r->cell.state == KNOWN && provision != NONE && !gathers(&w->p->provisions[provision]))
    text = brief_provision(s, provision);
  if (text) node_new(w, EXPLAIN_brief, parent)->text = text;
}
