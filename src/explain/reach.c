/* What an outcome reaches: the provisions, facts, readings and comparisons in its expressions, whether or not they
 * decided. */
#include "explain/parts.h"

struct reach *reach_new(struct work *w) {
  struct reach *r = arena_new(w->arena, struct reach);
  r->provisions = set_new(w->arena, w->p->provisions_count);
  r->facts = set_new(w->arena, w->p->facts_count);
  r->choices = set_new(w->arena, w->p->choices_count);
  r->turned = set_new(w->arena, w->p->nodes_count + w->p->table_cells_count);
  return r;
}

static void reach_cites(struct work *w, struct reach *r, uint32_t first, uint32_t count) {
  for (uint32_t i = first; i < first + count; i++)
    if (w->p->sources[w->p->cites[i].source].flags & 1) add_index(w, &r->cites, i);
}

void reach_unit_cites(struct work *w, struct reach *r, uint32_t unit) {
  reach_cites(w, r, w->p->unit_texts[unit].first_cite, w->p->unit_texts[unit].cite_count);
}

/* ---- comparisons ---- */
static void add_turning(struct work *w, struct reach *r, struct turning t, uint32_t first_node, uint32_t second_node) {
  struct reach *below = reach_new(w);
  reach_node(w, below, first_node, true);
  if (second_node != NONE) reach_node(w, below, second_node, true);
  t.facts = below->facts;
  *vec_push(w->arena, &r->turnings) = t;
}

static bool is_ordered(const struct work *w, uint32_t node) {
  uint32_t kind = node_type(w, node)->kind;
  return kind == KIND_NUMBER || kind == KIND_AMOUNT || kind == KIND_DATE;
}

static void turn_node(struct work *w, struct reach *r, uint32_t node) {
  const struct text_node *n = node_at(w, node);
  bool compares = n->kind == NODE_COMPARE || n->kind == NODE_ONE_OF,
       counts = n->kind == NODE_EXISTS || n->kind == NODE_ALL;
  if ((!compares && !counts) || !set_add(&r->turned, node)) return;
  if (counts) {
    if (n->kid_count) add_turning(w, r, (struct turning){NONE, NONE, REL_EQ, n->reg, {0}}, node_kid(w, node, 0), NONE);
    return;
  }
  uint32_t left = node_kid(w, node, 0);
  if (!is_ordered(w, left)) return;
  enum relation relation = n->kind == NODE_COMPARE ? (enum relation)n->ref : REL_EQ;
  for (uint32_t i = 1; i < n->kid_count; i++) {
    uint32_t right = node_kid(w, node, i);
    add_turning(w, r, (struct turning){left, right, relation, n->reg, {0}}, left, right);
  }
}

static void turn_cell(struct work *w, struct reach *r, uint32_t column, uint32_t cell) {
  const struct text_cell *c = &w->p->table_cells[cell];
  if (c->reg == NONE || !is_ordered(w, column) || !set_add(&r->turned, w->p->nodes_count + cell)) return;
  for (uint32_t i = 0; i < c->kid_count; i++) {
    uint32_t written = i == 0 ? c->relation : c->relation2;
    enum relation relation = c->relation == NONE ? REL_EQ : (enum relation)written;
    uint32_t right = w->p->kids[c->first_kid + i].word;
    add_turning(w, r, (struct turning){column, right, relation, c->reg, {0}}, column, right);
  }
}

/* ---- the walk ---- */
static void reach_fact(struct work *w, struct reach *r, uint32_t fact) {
  if (!set_add(&r->facts, fact)) return;
  reach_cites(w, r, w->p->fact_texts[fact].first_cite, w->p->fact_texts[fact].cite_count);
}

static void reach_choice(struct work *w, struct reach *r, uint32_t choice) {
  if (!set_add(&r->choices, choice)) return;
  reach_cites(w, r, w->p->choice_texts[choice].first_cite, w->p->choice_texts[choice].cite_count);
}

void reach_node(struct work *w, struct reach *r, uint32_t node, bool inside_list) {
  if (node == NONE) return;
  const struct text_node *n = node_at(w, node);
  if (n->list != NONE) reach_fact(w, r, w->p->lists[n->list].fact);
  if (n->kind == NODE_FACT) reach_fact(w, r, n->ref);
  if (n->kind == NODE_CHOICE) reach_choice(w, r, n->ref);
  if (n->kind == NODE_PROVISION) reach_provision(w, r, n->ref, inside_list);
  if (!inside_list) turn_node(w, r, node);
  for (uint32_t i = 0; i < n->kid_count; i++) reach_node(w, r, node_kid(w, node, i), inside_list || n->list != NONE);
}

static void reach_conditions(struct work *w, struct reach *r, uint32_t decision) {
  for (uint32_t i = 0; i < w->p->provisions_count; i++)
    if (w->p->provisions[i].role == ROLE_CONDITION && w->p->provisions[i].decision == decision)
      reach_provision(w, r, i, false);
}

static void reach_table(struct work *w, struct reach *r, const struct text_provision *d, bool inside_list) {
  for (uint32_t c = 0; c < d->column_count; c++) reach_node(w, r, w->p->kids[d->first_column + c].word, inside_list);
  for (uint32_t i = 0; i < d->row_count; i++) {
    const struct text_row *row = &w->p->table_rows[d->first_row + i];
    reach_node(w, r, row->value, inside_list);
    for (uint32_t c = 0; c < d->column_count; c++) {
      const struct text_cell *cell = &w->p->table_cells[row->first_cell + c];
      for (uint32_t k = 0; k < cell->kid_count; k++)
        reach_node(w, r, w->p->kids[cell->first_kid + k].word, inside_list);
      if (!inside_list && d->form != FORM_BRACKETS)
        turn_cell(w, r, w->p->kids[d->first_column + c].word, row->first_cell + c);
    }
  }
}

void reach_provision(struct work *w, struct reach *r, uint32_t provision, bool inside_list) {
  if (!set_add(&r->provisions, provision)) return;
  const struct text_provision *d = &w->p->provisions[provision];
  inside_list = inside_list || d->list != NONE;
  reach_cites(w, r, d->first_cite, d->cite_count);
  if (gathers(d)) reach_conditions(w, r, provision);
  reach_node(w, r, d->node, inside_list);
  reach_table(w, r, d, inside_list);
  for (uint32_t i = d->first_exception; i < d->first_exception + d->exception_count; i++) {
    const struct text_exception *x = &w->p->exceptions[i];
    reach_cites(w, r, x->first_cite, x->cite_count);
    reach_node(w, r, x->condition, inside_list);
    reach_node(w, r, x->value, inside_list);
  }
}

void reach_transitions(struct work *w, struct reach *r, uint32_t unit) {
  const struct program_unit *u = &w->p->units[unit];
  for (uint32_t i = u->first_transition; i < u->first_transition + u->transition_count; i++) {
    const struct text_transition *t = &w->p->transition_texts[i];
    reach_cites(w, r, t->first_cite, t->cite_count);
    reach_node(w, r, t->node, false);
  }
}

/* ---- per outcome: every text that judges or may judge, and the transitional law tested ---- */
static struct reach *reach_outcome(struct work *w, uint32_t outcome) {
  struct reach *r = reach_new(w);
  for (uint32_t i = 0; i < w->law.n; i++) reach_transitions(w, r, w->law.at[i]);
  for (uint32_t i = 0; i < w->judging.n; i++) {
    uint32_t provision = unit_outcome_provision(w, w->judging.at[i], outcome);
    if (provision != NONE) reach_provision(w, r, provision, false);
  }
  return r;
}

void reach_outcomes(struct work *w) {
  w->reaches = arena_array(w->arena, struct reach *, w->p->outcomes_count);
  for (uint32_t i = 0; i < w->asked.n; i++) w->reaches[w->asked.at[i]] = reach_outcome(w, w->asked.at[i]);
}
