/* Margins: by how much a condition that compares with a parameter is met, or falls short.
 *
 * The comparison stands in the condition itself, under en, of and niet.  `a > p of a = p en …` compares one pair, of
 * which the first says which way is up; a condition with more pairs has no margin.
 */
#include <string.h>

#include "io/write.h"

struct search {
  const struct program *p;
  struct margin found;
  uint32_t pairs; /* different ones, or ways */
};

static bool has_order(const struct type *t) {
  return t->kind == KIND_NUMBER || t->kind == KIND_AMOUNT || t->kind == KIND_DATE;
}

static void see_comparison(struct search *s, uint32_t node, bool negated) {
  struct compared x = compared_of(s->p, node);
  if (x.relation == REL_EQ || x.relation == REL_NE || !node_is_parameter(s->p, x.right)) return;
  if (!has_order(&s->p->types[s->p->nodes[x.left].type])) return;
  bool most = (x.relation == REL_LT || x.relation == REL_LE) != negated;
  const struct margin *f = &s->found;
  bool again = s->pairs && f->most == most && same_nodes(s->p, f->left, x.left) && same_nodes(s->p, f->right, x.right);
  if (again) return;
  s->found = (struct margin){x.left, x.right, most};
  s->pairs++;
}

static void see(struct search *s, uint32_t node, bool negated) {
  const struct text_node *n = &s->p->nodes[node];
  if (n->kind == NODE_COMPARE) {
    see_comparison(s, node, negated);
  } else if (n->kind == NODE_NOT || n->kind == NODE_AND || n->kind == NODE_OR) {
    for (uint32_t i = 0; i < n->kid_count; i++)
      see(s, s->p->kids[n->first_kid + i].word, negated != (n->kind == NODE_NOT));
  }
}

/* left NONE: it has none. */
static struct margin margin_of(const struct program *p, uint32_t unit, uint32_t condition) {
  const char *name = code_text(p, p->conditions[condition].name);
  uint32_t provision = program_find_provision(p, unit, name, strlen(name));
  struct search s = {.p = p};
  if (provision != NONE && p->provisions[provision].role == ROLE_CONDITION &&
      p->provisions[provision].form == FORM_EXPR)
    see(&s, p->provisions[provision].node, false);
  return s.pairs == 1 ? s.found : (struct margin){.left = NONE};
}

const struct margins *margins_find(struct arena *a, const struct program *p) {
  struct margins *m = arena_new(a, struct margins);
  m->conditions = arena_array(a, uint32_t, p->conditions_count + 1);
  m->of = arena_array(a, struct margin, (size_t)p->conditions_count * p->units_count + 1);
  for (uint32_t c = 0; c < p->conditions_count; c++) {
    struct margin *of = m->of + (size_t)m->count * p->units_count;
    bool any = false;
    for (uint32_t u = 0; u < p->units_count; u++) {
      of[u] = margin_of(p, u, c);
      any |= of[u].left != NONE;
    }
    if (any) m->conditions[m->count++] = c;
  }
  return m;
}

static struct cell value_of(const struct row *r, uint32_t node) {
  const struct text_node *n = &r->program->nodes[node];
  return n->kind == NODE_CONSTANT ? program_cell(r->program, n->ref) : executor_register(r->executor, n->reg, NONE, 0);
}

struct cell row_margin(const struct row *r, uint32_t i, struct type *type) {
  const struct program *p = r->program;
  const struct margins *all = r->options->margins;
  if (!row_judged(r) || r->decision->unit == NONE || !r->executor) return (struct cell){0};
  const struct margin *m = &all->of[(size_t)i * p->units_count + r->decision->unit];
  if (m->left == NONE) return (struct cell){0};
  const struct type *left = &p->types[p->nodes[m->left].type], *right = &p->types[p->nodes[m->right].type];
  unsigned scale;
  struct cell d = compared_distance(value_of(r, m->left), left, value_of(r, m->right), right, &scale);
  *type = (struct type){.kind = KIND_NUMBER, .scale = scale};
  return m->most ? cell_negate(d) : d;
}

const char *row_margin_name(const struct program *p, const struct margins *m, uint32_t i) {
  return code_text(p, p->conditions[m->conditions[i]].name);
}
