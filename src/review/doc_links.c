/* What a text's provisions, transitional law and notices rest on, what uses it, and what each cites. */
#include "review/doc_parts.h"

/* ---- numbers ---- */
struct thing thing_at(const struct doc *d, uint32_t number) {
  uint32_t kind = THING_KINDS - 1;
  while (number < d->first[kind]) kind--;
  return (struct thing){(enum thing_kind)kind, d->base[kind] + number - d->first[kind]};
}

uint32_t thing_number(const struct doc *d, enum thing_kind kind, uint32_t index) {
  bool here = index >= d->base[kind] && index - d->base[kind] < d->count[kind];
  return here ? d->first[kind] + index - d->base[kind] : NONE;
}

bool thing_shown(const struct doc *d, uint32_t number) {
  struct thing t = thing_at(d, number);
  bool built_in = t.kind == THING_FACT && d->p->facts[t.index].flags & FACT_BUILT_IN;
  return !built_in || d->links[number].users.n > 0;
}

/* ---- links ---- */
static void add_once(struct doc *d, thing_list *list, uint32_t number) {
  for (uint32_t i = 0; i < list->n; i++)
    if (list->at[i] == number) return;
  *vec_push(d->arena, list) = number;
}

static void uses(struct doc *d, uint32_t user, enum thing_kind kind, uint32_t index) {
  uint32_t used = thing_number(d, kind, index);
  if (used != NONE && used != user) add_once(d, &d->links[user].rests, used);
}

static void uses_node(struct doc *d, uint32_t user, uint32_t node) {
  if (node == NONE) return;
  const struct text_node *n = &d->p->nodes[node];
  for (uint32_t i = 0; i < n->kid_count; i++) uses_node(d, user, d->p->kids[n->first_kid + i].word);
  if (n->list != NONE) uses(d, user, THING_FACT, d->p->lists[n->list].fact);
  if (n->kind == NODE_FACT) uses(d, user, THING_FACT, n->ref);
  if (n->kind == NODE_CHOICE) uses(d, user, THING_CHOICE, n->ref);
  if (n->kind == NODE_PROVISION) uses(d, user, THING_PROVISION, n->ref);
}

static void uses_table(struct doc *d, uint32_t user, const struct text_provision *v) {
  const struct program *p = d->p;
  for (uint32_t c = 0; c < v->column_count; c++) uses_node(d, user, p->kids[v->first_column + c].word);
  for (uint32_t i = v->first_row; i < v->first_row + v->row_count; i++) {
    uses_node(d, user, p->table_rows[i].value);
    for (uint32_t c = 0; c < v->column_count; c++) {
      const struct text_cell *cell = &p->table_cells[p->table_rows[i].first_cell + c];
      for (uint32_t k = 0; k < cell->kid_count; k++) uses_node(d, user, p->kids[cell->first_kid + k].word);
    }
  }
}

static void uses_provision(struct doc *d, uint32_t provision) {
  const struct program *p = d->p;
  const struct text_provision *v = &p->provisions[provision];
  uint32_t user = thing_number(d, THING_PROVISION, provision);
  uses_node(d, user, v->node);
  uses_table(d, user, v);
  for (uint32_t i = v->first_exception; i < v->first_exception + v->exception_count; i++) {
    uses_node(d, user, p->exceptions[i].condition);
    uses_node(d, user, p->exceptions[i].value);
  }
  if (v->list != NONE) uses(d, user, THING_FACT, p->lists[v->list].fact);
  if (v->role != ROLE_CONDITION || v->decision == NONE) return;
  uint32_t decision = thing_number(d, THING_PROVISION, v->decision);
  if (decision != NONE) uses(d, decision, THING_PROVISION, provision);
}

static void link_back(struct doc *d) {
  for (uint32_t user = 0; user < d->things; user++)
    for (uint32_t i = 0; i < d->links[user].rests.n; i++)
      *vec_push(d->arena, &d->links[d->links[user].rests.at[i]].users) = user;
}

void doc_find_links(struct doc *d) {
  d->links = arena_array(d->arena, struct doc_links, d->things + 1);
  for (uint32_t number = 0; number < d->things; number++) {
    struct thing t = thing_at(d, number);
    if (t.kind == THING_PROVISION) uses_provision(d, t.index);
    if (t.kind == THING_TRANSITION) uses_node(d, number, d->p->transition_texts[t.index].node);
    if (t.kind == THING_NOTICE) uses_node(d, number, d->p->notices[t.index].condition);
  }
  link_back(d);
}

/* ---- citations ---- */
static void cites(struct doc *d, uint32_t thing, uint32_t first, uint32_t count) {
  for (uint32_t i = first; i < first + count; i++) *vec_push(d->arena, &d->cited) = (struct doc_cited){i, thing};
}

static void cites_fact(struct doc *d, uint32_t number, uint32_t fact) {
  const struct program *p = d->p;
  cites(d, number, p->fact_texts[fact].first_cite, p->fact_texts[fact].cite_count);
  if (p->types[p->facts[fact].type].kind != KIND_LIST) return;
  const struct program_list *list = &p->lists[p->types[p->facts[fact].type].set];
  for (uint32_t i = list->first_field; i < list->first_field + list->field_count; i++)
    cites(d, number, p->field_texts[i].first_cite, p->field_texts[i].cite_count);
}

static void cites_provision(struct doc *d, uint32_t number, const struct text_provision *v) {
  cites(d, number, v->first_cite, v->cite_count);
  for (uint32_t i = v->first_exception; i < v->first_exception + v->exception_count; i++) {
    const struct text_exception *x = &d->p->exceptions[i];
    if (x->first_cite != v->first_cite) cites(d, number, x->first_cite, x->cite_count);
  }
}

void doc_find_cited(struct doc *d) {
  const struct program *p = d->p;
  cites(d, NONE, p->unit_texts[d->unit].first_cite, p->unit_texts[d->unit].cite_count);
  for (uint32_t number = 0; number < d->things; number++) {
    struct thing t = thing_at(d, number);
    switch (t.kind) {
    case THING_PROVISION: cites_provision(d, number, &p->provisions[t.index]); break;
    case THING_FACT: cites_fact(d, number, t.index); break;
    case THING_CHOICE:
      cites(d, number, p->choice_texts[t.index].first_cite, p->choice_texts[t.index].cite_count);
      break;
    case THING_TRANSITION:
      cites(d, number, p->transition_texts[t.index].first_cite, p->transition_texts[t.index].cite_count);
      break;
    case THING_NOTICE: cites(d, number, p->notices[t.index].first_cite, p->notices[t.index].cite_count); break;
    case THING_KINDS: break;
    }
  }
}
