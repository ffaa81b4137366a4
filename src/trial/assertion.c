/* Assertions (beweringen): refuted where known nee; then shown with the values they rest on. */
#include "trial/inner.h"

#include <string.h>

/* ---- the values an assertion rests on ---- */
typedef VEC(uint32_t) leaves;

static bool is_leaf(const struct text_node *n) {
  return n->kind == NODE_FACT || n->kind == NODE_CHOICE || n->kind == NODE_MEMBER;
}

static void collect(struct trial *t, uint32_t node, leaves *out) {
  const struct program *p = t->p;
  const struct text_node *n = &p->nodes[node];
  for (uint32_t i = 0; i < n->kid_count; i++) collect(t, p->kids[n->first_kid + i].word, out);
  if (!is_leaf(n) || n->reg == NONE || n->reg & ELEMENT) return;
  for (uint32_t i = 0; i < out->n; i++)
    if (p->nodes[out->at[i]].kind == n->kind && p->nodes[out->at[i]].ref == n->ref) return;
  *vec_push(t->arena, out) = node;
}

static const char *member_name(struct trial *t, uint32_t provision) {
  const struct program *p = t->p;
  for (uint32_t unit = 0; unit < p->units_count; unit++) {
    const struct text_unit *text = &p->unit_texts[unit];
    if (provision < text->first_provision || provision - text->first_provision >= text->provision_count) continue;
    const char *name = people_text(p, p->provisions[provision].name);
    return arena_printf(t->arena, "%s.%s", code_text(p, p->units[unit].name), name);
  }
  return people_text(p, p->provisions[provision].name);
}

static const char *leaf_name(struct trial *t, const struct text_node *n) {
  const struct program *p = t->p;
  if (n->kind == NODE_MEMBER) return member_name(t, n->ref);
  return code_text(p, n->kind == NODE_FACT ? p->facts[n->ref].name : p->choices[n->ref].name);
}

static void report_values(struct trial *t, uint32_t node) {
  leaves list = {0};
  collect(t, node, &list);
  for (uint32_t i = 0; i < list.n; i++) {
    const struct text_node *n = &t->p->nodes[list.at[i]];
    const char *value = value_text(t, register_of(t, n->reg), &t->p->types[n->type]);
    report_line(t, WORD_TRIAL_RESTS_ON, leaf_name(t, n), value, NULL);
  }
}

void try_assertions(struct trial *t, const char *who) {
  const struct program *p = t->p;
  for (uint32_t i = 0; i < p->assertions_count; i++) {
    if (t->refuted[i] || !is_no(executor_assertion(t->e, i))) continue;
    t->refuted[i] = true;
    t->result.failed++;
    const struct text_assertion *text = &p->assertion_texts[i];
    const char *name = code_text(p, p->assertions[i].name), *label = people_text(p, text->label);
    const char *title = label ? arena_printf(t->arena, "%s \"%s\"", name, label) : name;
    report_line(t, WORD_TRIAL_REFUTED, title, place_text(t, text->place), who);
    report_values(t, text->node);
  }
}
