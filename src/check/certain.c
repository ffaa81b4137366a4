/* What is sure before any case: a comparison that the ranges of facts already decide. */
#include "check/internal.h"

/* Where a known value of an expression lies, at its own scale. */
struct interval {
  bool known;
  int64_t least, most;
};

static bool is_ordered(struct type t) { return t.kind == KIND_NUMBER || t.kind == KIND_AMOUNT || t.kind == KIND_DATE; }

static struct interval of_written(const struct ast_type *written, struct type type) {
  struct interval i = {.known = true};
  range_of(written, &type, &i.least, &i.most);
  return i;
}

static struct interval interval_of(const struct checker *c, const struct typed *t) {
  const struct model *m = c->model;
  struct cell value;
  if (!is_ordered(t->type)) return (struct interval){0};
  if (constant_value(t, &value) && value.state == KNOWN) return (struct interval){true, value.v, value.v};
  if (t->kind == TYPED_FACT && m->facts.at[t->index].ast) return of_written(&m->facts.at[t->index].ast->type, t->type);
  if (t->kind == TYPED_FIELD) return of_written(&m->lists.at[t->list].fields.at[t->index].ast->type, t->type);
  return (struct interval){0};
}

static int128 at_scale(int64_t v, uint32_t from, uint32_t to) { return (int128)v * POWERS_OF_TEN[to - from]; }

/* Does a relation hold for every pair of values of two intervals? */
static bool holds_always(enum relation relation, int128 a_least, int128 a_most, int128 b_least, int128 b_most) {
  switch (relation) {
  case REL_EQ: return a_least == a_most && b_least == b_most && a_least == b_least;
  case REL_NE: return a_most < b_least || a_least > b_most;
  case REL_LT: return a_most < b_least;
  case REL_LE: return a_most <= b_least;
  case REL_GT: return a_least > b_most;
  case REL_GE: return a_least >= b_most;
  }
  return false;
}

static bool comparison_certain(const struct checker *c, const struct typed *t, bool truth) {
  static const enum relation NEGATED[] = {REL_NE, REL_EQ, REL_GE, REL_GT, REL_LE, REL_LT};
  struct interval a = interval_of(c, t->a), b = interval_of(c, t->b);
  if (!a.known || !b.known || t->a->type.unlimited || t->b->type.unlimited) return false;
  uint32_t sa = t->a->type.scale, sb = t->b->type.scale, scale = sa > sb ? sa : sb;
  enum relation relation = truth ? (enum relation)t->mode : NEGATED[t->mode];
  return holds_always(relation, at_scale(a.least, sa, scale), at_scale(a.most, sa, scale), at_scale(b.least, sb, scale),
                      at_scale(b.most, sb, scale));
}

bool is_certain(const struct checker *c, const struct typed *t, bool truth) {
  struct cell value;
  if (type_wrong(t->type)) return false;
  if (constant_value(t, &value)) return value.state == KNOWN && (value.v != 0) == truth;
  switch ((enum typed_kind)t->kind) {
  case TYPED_NOT: return is_certain(c, t->a, !truth);
  case TYPED_AND:
  case TYPED_OR:
    if ((t->kind == TYPED_AND) == truth) return is_certain(c, t->a, truth) && is_certain(c, t->b, truth);
    return is_certain(c, t->a, truth) || is_certain(c, t->b, truth);
  case TYPED_COMPARE: return comparison_certain(c, t, truth);
  default: return false;
  }
}
