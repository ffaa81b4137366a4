/* Does a text use a fact or a question, anywhere in its provisions, transitional law and notices? */
#include "review/inner.h"

struct search {
  const struct program *p;
  enum node_kind kind;
  uint32_t index;
};

static bool is_list(const struct search *s, uint32_t list) {
  return s->kind == NODE_FACT && list != NONE && s->p->lists[list].fact == s->index;
}

static bool in_node(const struct search *s, uint32_t node) {
  if (node == NONE) return false;
  const struct text_node *n = &s->p->nodes[node];
  if ((enum node_kind)n->kind == s->kind && n->ref == s->index) return true;
  if (is_list(s, n->list)) return true;
  for (uint32_t i = 0; i < n->kid_count; i++)
    if (in_node(s, s->p->kids[n->first_kid + i].word)) return true;
  return false;
}

static bool in_kids(const struct search *s, uint32_t first, uint32_t count) {
  for (uint32_t i = first; i < first + count; i++)
    if (in_node(s, s->p->kids[i].word)) return true;
  return false;
}

static bool in_row(const struct search *s, const struct text_provision *v, const struct text_row *row) {
  for (uint32_t c = row->first_cell; c < row->first_cell + v->column_count; c++)
    if (in_kids(s, s->p->table_cells[c].first_kid, s->p->table_cells[c].kid_count)) return true;
  return in_node(s, row->value);
}

static bool in_provision(const struct search *s, const struct text_provision *v) {
  if (in_node(s, v->node) || is_list(s, v->list) || in_kids(s, v->first_column, v->column_count)) return true;
  for (uint32_t i = v->first_exception; i < v->first_exception + v->exception_count; i++)
    if (in_node(s, s->p->exceptions[i].condition) || in_node(s, s->p->exceptions[i].value)) return true;
  for (uint32_t i = v->first_row; i < v->first_row + v->row_count; i++)
    if (in_row(s, v, &s->p->table_rows[i])) return true;
  return false;
}

bool unit_uses(const struct program *p, uint32_t unit, enum node_kind kind, uint32_t index) {
  struct search s = {p, kind, index};
  const struct text_unit *text = &p->unit_texts[unit];
  const struct program_unit *u = &p->units[unit];
  for (uint32_t i = text->first_provision; i < text->first_provision + text->provision_count; i++)
    if (in_provision(&s, &p->provisions[i])) return true;
  for (uint32_t i = text->first_notice; i < text->first_notice + text->notice_count; i++)
    if (in_node(&s, p->notices[i].condition)) return true;
  for (uint32_t i = u->first_transition; i < u->first_transition + u->transition_count; i++)
    if (in_node(&s, p->transition_texts[i].node)) return true;
  return false;
}
