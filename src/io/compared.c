/* Comparisons as people read them, and how far their sides are apart: for explanations and for margins. */
#include "io/io.h"

static uint32_t kid(const struct program *p, uint32_t node, uint32_t i) {
  return p->kids[p->nodes[node].first_kid + i].word;
}

bool node_is_parameter(const struct program *p, uint32_t node) {
  const struct text_node *n = &p->nodes[node];
  return n->kind == NODE_PROVISION && p->provisions[n->ref].role == ROLE_PARAMETER;
}

static unsigned rank(const struct program *p, uint32_t node) {
  return p->nodes[node].kind == NODE_CONSTANT ? 0 : node_is_parameter(p, node) ? 1 : 2;
}

static enum relation turned(enum relation r) {
  static const enum relation TURNED[] = {REL_EQ, REL_NE, REL_GT, REL_GE, REL_LT, REL_LE};
  return TURNED[r];
}

struct compared compared_of(const struct program *p, uint32_t node) {
  struct compared x = {kid(p, node, 0), kid(p, node, 1), (enum relation)p->nodes[node].ref};
  if (rank(p, x.left) >= rank(p, x.right)) return x;
  return (struct compared){x.right, x.left, turned(x.relation)};
}

struct cell compared_distance(struct cell a, const struct type *ta, struct cell b, const struct type *tb,
                              unsigned *scale) {
  bool endless = (ta->unlimited && a.v == UNLIMITED) || (tb->unlimited && b.v == UNLIMITED);
  *scale = ta->scale > tb->scale ? ta->scale : tb->scale;
  if (a.state != KNOWN || b.state != KNOWN || endless) return (struct cell){0};
  struct cell d = cell_subtract(a, b, *scale - ta->scale, *scale - tb->scale);
  return d.state == KNOWN && d.v != INT64_MIN ? d : (struct cell){0};
}

bool same_nodes(const struct program *p, uint32_t a, uint32_t b) {
  const struct text_node *x = &p->nodes[a], *y = &p->nodes[b];
  if (x->kind != y->kind || x->ref != y->ref || x->list != y->list || x->kid_count != y->kid_count) return false;
  for (uint32_t i = 0; i < x->kid_count; i++)
    if (!same_nodes(p, kid(p, a, i), kid(p, b, i))) return false;
  return true;
}
