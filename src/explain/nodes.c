/* Nodes of the tree: making them, and what hangs on them. */
#include <string.h>

#include "explain/parts.h"

struct explain_node *node_new(struct work *w, enum explain_kind kind, struct explain_node *parent) {
  struct explain_node *n = arena_new(w->arena, struct explain_node);
  n->kind = kind;
  n->verdict = VERDICT_NONE;
  n->mattered = true;
  n->place = NONE;
  if (parent) *vec_push(w->arena, &parent->kids) = n;
  return n;
}

void add_index(struct work *w, indexes *list, uint32_t i) {
  for (uint32_t k = 0; k < list->n; k++)
    if (list->at[k] == i) return;
  *vec_push(w->arena, list) = i;
}

static void cite_source(struct work *w, uint32_t source) {
  struct explanation *x = w->out;
  for (uint32_t k = 0; k < x->sources.n; k++)
    if (x->sources.at[k] == source) return;
  *vec_push(w->arena, &x->sources) = source;
}

void node_cites(struct work *w, struct explain_node *n, uint32_t first, uint32_t count) {
  const struct program *p = w->p;
  for (uint32_t i = first; i < first + count; i++) {
    bool assumption = p->sources[p->cites[i].source].flags & 1;
    if (!assumption) cite_source(w, p->cites[i].source);
    *vec_push(w->arena, &n->cites) =
        (struct explain_cite){p->cites[i].source, people_text(p, p->cites[i].text), assumption};
  }
}

void node_remark(const struct scope *s, struct explain_node *parent, const char *text) {
  for (uint32_t i = 0; i < parent->kids.n; i++)
    if (parent->kids.at[i]->kind == EXPLAIN_remark && !strcmp(parent->kids.at[i]->text, text)) return;
  struct explain_node *n = node_new(s->w, EXPLAIN_remark, parent);
  n->text = text;
  n->mattered = s->mattered;
}

enum verdict verdict_of(struct cell c) {
  if (c.state == FAILED) return VERDICT_ERROR;
  if (c.state == UNKNOWN) return VERDICT_UNKNOWN;
  return c.v ? VERDICT_MET : VERDICT_NOT_MET;
}

bool node_same(const struct explain_node *a, const struct explain_node *b) {
  if (a->kind != b->kind || a->verdict != b->verdict || a->kids.n != b->kids.n) return false;
  if ((a->text != NULL) != (b->text != NULL) || (a->text && strcmp(a->text, b->text) != 0)) return false;
  for (uint32_t i = 0; i < a->kids.n; i++)
    if (!node_same(a->kids.at[i], b->kids.at[i])) return false;
  return true;
}
