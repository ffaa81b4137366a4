/* Where an error came from.  The expressions as written are walked in their order to the first whose register is in
 * error and none of whose parts is; only parts with the same error count, so that one that did not matter leads nobody
 * astray. */
#include <string.h>

#include "io/inner.h"

struct search {
  const struct program *p;
  const struct executor *e;
  enum fault fault;
  struct fault_origin *found;
  uint32_t list, element; /* where element registers are read */
};

static bool search_node(struct search *s, uint32_t node);
static bool search_provision(struct search *s, uint32_t provision);

static struct cell cell_of(const struct search *s, uint32_t reg) {
  return executor_register(s->e, reg, s->list, s->element);
}

static bool fails(const struct search *s, uint32_t reg) {
  if (reg == NONE || ((reg & ELEMENT) && s->list == NONE)) return false;
  struct cell c = cell_of(s, reg);
  return c.state == FAILED && c.fault == s->fault;
}

static bool found_at(struct search *s, uint32_t place) {
  *s->found = (struct fault_origin){place, s->found->provision, s->fault, s->list, s->element};
  return true;
}

static uint32_t kid(const struct search *s, uint32_t first, uint32_t i) { return s->p->kids[first + i].word; }

static bool search_kids(struct search *s, uint32_t first, uint32_t count) {
  for (uint32_t i = 0; i < count; i++)
    if (search_node(s, kid(s, first, i))) return true;
  return false;
}

/* ---- lists ---- */
/* The kid that says which elements count (NONE: all do), and whether the first kid stands outside the list. */
static void aggregate_parts(const struct search *s, const struct text_node *n, uint32_t *condition, uint32_t *outside) {
  bool extremes = n->kind == NODE_LOWEST_OF || n->kind == NODE_HIGHEST_OF;
  *outside = extremes && (n->ref & 1) ? 1 : 0;
  bool limited = (extremes && (n->ref & 2)) || (n->kind == NODE_SUM && n->kid_count == 2);
  *condition = limited ? kid(s, n->first_kid, n->kid_count - 1) : NONE;
}

static bool surely_out(const struct search *s, uint32_t condition) {
  if (condition == NONE) return false;
  struct cell c = cell_of(s, s->p->nodes[condition].reg);
  return c.state == KNOWN && !c.v;
}

/* The parts of an aggregate, for the first element in which one of them fails. */
static bool search_elements(struct search *s, const struct text_node *n) {
  uint32_t condition, outside, list = s->list, element = s->element;
  aggregate_parts(s, n, &condition, &outside);
  bool known, found = search_kids(s, n->first_kid, outside);
  uint32_t count = executor_elements(s->e, n->list, &known);
  s->list = n->list;
  for (s->element = 0; !found && known && s->element < count; s->element++) {
    if (surely_out(s, condition)) continue;
    found = search_kids(s, n->first_kid + outside, n->kid_count - outside);
    if (found) break;
  }
  s->list = list;
  s->element = element;
  return found;
}

/* ---- expressions ---- */
/* A node without a register of its own (a division under `afgerond`) is looked through. */
static bool search_node(struct search *s, uint32_t node) {
  if (node == NONE) return false;
  const struct text_node *n = &s->p->nodes[node];
  if (n->reg != NONE && !fails(s, n->reg)) return false;
  if (n->kind == NODE_PROVISION && search_provision(s, n->ref)) return true;
  if (n->list != NONE ? search_elements(s, n) : search_kids(s, n->first_kid, n->kid_count)) return true;
  return n->reg != NONE && found_at(s, n->place);
}

/* ---- provisions ---- */
static bool search_conditions(struct search *s, uint32_t provision) {
  for (uint32_t i = 0; i < s->p->units_count; i++) {
    const struct text_unit *unit = &s->p->unit_texts[i];
    if (provision < unit->first_provision || provision >= unit->first_provision + unit->provision_count) continue;
    for (uint32_t k = unit->first_provision; k < unit->first_provision + unit->provision_count; k++)
      if (s->p->provisions[k].decision == provision && search_provision(s, k)) return true;
  }
  return false;
}

static bool search_cells(struct search *s, const struct text_row *row, uint32_t columns) {
  for (uint32_t i = 0; i < columns; i++) {
    const struct text_cell *cell = &s->p->table_cells[row->first_cell + i];
    if (search_kids(s, cell->first_kid, cell->kid_count)) return true;
  }
  return false;
}

static bool search_table(struct search *s, const struct text_provision *v) {
  if (search_kids(s, v->first_column, v->column_count)) return true;
  for (uint32_t i = 0; i < v->row_count; i++) {
    const struct text_row *row = &s->p->table_rows[v->first_row + i];
    if (search_cells(s, row, v->column_count) || search_node(s, row->value)) return true;
  }
  return false;
}

static bool search_exceptions(struct search *s, const struct text_provision *v) {
  for (uint32_t i = 0; i < v->exception_count; i++) {
    const struct text_exception *x = &s->p->exceptions[v->first_exception + i];
    if (search_node(s, x->condition) || search_node(s, x->value)) return true;
  }
  return false;
}

static bool search_body(struct search *s, uint32_t provision, const struct text_provision *v) {
  if (v->base_reg != v->reg && v->base_reg != NONE && !fails(s, v->base_reg)) return false;
  if (v->form == FORM_ALL || v->form == FORM_ANY) return search_conditions(s, provision);
  return v->form == FORM_EXPR ? search_node(s, v->node) : search_table(s, v);
}

static bool search_provision(struct search *s, uint32_t provision) {
  const struct text_provision *v = &s->p->provisions[provision];
  if (!fails(s, v->reg)) return false;
  uint32_t before = s->found->provision;
  s->found->provision = provision;
  if (search_body(s, provision, v) || search_exceptions(s, v)) return true;
  if (v->reg != NONE) return found_at(s, v->place);
  s->found->provision = before;
  return false;
}

static struct fault_origin nowhere(enum fault fault) { return (struct fault_origin){NONE, NONE, fault, NONE, NONE}; }

struct fault_origin find_fault(const struct program *p, const struct executor *e, uint32_t provision) {
  const struct text_provision *v = &p->provisions[provision];
  struct fault_origin found = {v->place, provision, FAULT_NONE, NONE, NONE};
  struct search s = {p, e, FAULT_NONE, &found, NONE, 0};
  bool known;
  uint32_t count = v->list == NONE ? 1 : executor_elements(e, v->list, &known);
  s.list = v->list;
  for (; s.element < count; s.element++) {
    struct cell c = cell_of(&s, v->reg);
    if (c.state != FAILED) continue;
    found.fault = s.fault = (enum fault)c.fault;
    search_provision(&s, provision);
    break;
  }
  return found;
}

/* ---- outcomes ---- */
static bool search_transitions(struct search *s) {
  for (uint32_t i = 0; i < s->p->transitions_count; i++) {
    if (!fails(s, s->p->transitions[i].condition)) continue;
    if (search_node(s, s->p->transition_texts[i].node)) return true;
    return found_at(s, s->p->transition_texts[i].place);
  }
  return false;
}

struct fault_origin find_outcome_fault(const struct program *p, const struct executor *e,
                                       const struct decision *decision, uint32_t outcome) {
  struct cell cell = decision->outcomes[outcome];
  struct fault_origin found = nowhere((enum fault)cell.fault);
  struct search s = {p, e, found.fault, &found, NONE, 0};
  if (cell.fault == FAULT_TRANSITION_CONTRADICTION) {
    if (cell.first < p->transitions_count) found.place = p->transition_texts[cell.first].place;
    return found;
  }
  const char *name = code_text(p, p->outcomes[outcome].name);
  for (uint32_t i = 0; i < decision->candidate_count; i++) {
    uint32_t unit = decision->candidates[i].unit;
    uint32_t provision = unit == NONE ? NONE : program_find_provision(p, unit, name, strlen(name));
    if (provision != NONE && search_provision(&s, provision)) return found;
  }
  search_transitions(&s);
  return found;
}
