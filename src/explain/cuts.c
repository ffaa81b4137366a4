/* The values of one fact at which a comparison turns, when both sides are of the first degree in it:
 *
 *   schade_bij_gebrek >= drempelbedrag              turns at drempelbedrag
 *   2 * (inkomen - aftrek) < grens                  turns at grens / 2 + aftrek
 *
 * The other operands are as computed.  All exact, in 128 bits; what does not fit is left to the search of trials.c.
 */
#include "explain/parts.h"

/* coefficient × fact + rest, over 10^scale; the fact as its whole number. */
struct form {
  int128 coefficient, rest;
  unsigned scale;
  bool ok;
};
#define FORM_LIMIT ((int128)1 << 120)

static struct form no_form(void) { return (struct form){0, 0, 0, false}; }

static struct form checked(int128 coefficient, int128 rest, unsigned scale) {
  bool fits = coefficient < FORM_LIMIT && coefficient > -FORM_LIMIT && rest < FORM_LIMIT && rest > -FORM_LIMIT;
  return (struct form){coefficient, rest, scale, fits && scale <= 18};
}

static bool multiply(int128 a, int128 b, int128 *out) { return !__builtin_mul_overflow(a, b, out); }

static struct form times(struct form f, int128 by, unsigned scale) {
  int128 coefficient, rest;
  if (!f.ok || !multiply(f.coefficient, by, &coefficient) || !multiply(f.rest, by, &rest)) return no_form();
  return checked(coefficient, rest, f.scale + scale);
}

static struct form at_scale(struct form f, unsigned scale) {
  if (!f.ok || scale > 18 || scale < f.scale) return no_form();
  struct form wide = times(f, POWERS_OF_TEN[scale - f.scale], 0);
  wide.scale = scale;
  return wide;
}

static struct form sum(struct form a, struct form b, int sign) {
  unsigned fine = a.scale > b.scale ? a.scale : b.scale;
  a = at_scale(a, fine);
  b = at_scale(b, fine);
  if (!a.ok || !b.ok) return no_form();
  return checked(a.coefficient + sign * b.coefficient, a.rest + sign * b.rest, fine);
}

static struct form form_of(struct work *w, uint32_t node, uint32_t fact);

static struct form kid_form(struct work *w, uint32_t node, uint32_t i, uint32_t fact) {
  return form_of(w, node_kid(w, node, i), fact);
}

/* What does not hold the fact is a number, if it is known. */
static struct form constant_form(struct work *w, uint32_t node) {
  const struct type *t = node_type(w, node);
  struct cell c = case_cell(w, node);
  if (c.state != KNOWN || (t->unlimited && c.v == UNLIMITED)) return no_form();
  return checked(0, c.v, t->scale);
}

static struct form product(struct form a, struct form b) {
  if (!a.ok || !b.ok) return no_form();
  if (a.coefficient == 0) return times(b, a.rest, a.scale);
  return b.coefficient == 0 ? times(a, b.rest, b.scale) : no_form();
}

/* A named item is its expression, if it has no exceptions. */
static struct form item_form(struct work *w, uint32_t provision, uint32_t fact) {
  const struct text_provision *d = &w->p->provisions[provision];
  return d->form == FORM_EXPR && !d->exception_count && d->list == NONE ? form_of(w, d->node, fact) : no_form();
}

static struct form later(struct work *w, uint32_t node, uint32_t fact) {
  uint32_t ref = node_at(w, node)->ref;
  if ((ref & 7) > PERIOD_WEEK) return no_form(); /* months and years are not all of one length */
  struct form n = times(kid_form(w, node, 1, fact), (ref & 7) == PERIOD_WEEK ? 7 : 1, 0);
  return sum(kid_form(w, node, 0, fact), n, ref & 8 ? -1 : 1);
}

static bool holds(struct work *w, uint32_t node, uint32_t fact) {
  struct reach *r = reach_new(w);
  reach_node(w, r, node, true);
  return set_has(&r->facts, fact);
}

static struct form form_of(struct work *w, uint32_t node, uint32_t fact) {
  if (!holds(w, node, fact)) return constant_form(w, node);
  const struct text_node *n = node_at(w, node);
  switch ((enum node_kind)n->kind) {
  case NODE_FACT: return checked(1, 0, node_type(w, node)->scale);
  case NODE_PROVISION: return item_form(w, n->ref, fact);
  case NODE_NEGATE: return times(kid_form(w, node, 0, fact), -1, 0);
  case NODE_ADD: return sum(kid_form(w, node, 0, fact), kid_form(w, node, 1, fact), 1);
  case NODE_SUBTRACT: return sum(kid_form(w, node, 0, fact), kid_form(w, node, 1, fact), -1);
  case NODE_MULTIPLY: return product(kid_form(w, node, 0, fact), kid_form(w, node, 1, fact));
  case NODE_DATE_ADD: return later(w, node, fact);
  default: return no_form();
  }
}

/* ---- from the root to the first value of a new region ---- */
struct cut *cut_add(struct work *w, cuts *out, int64_t start, bool above) {
  uint32_t i = 0;
  while (i < out->n && out->at[i].start < start) i++;
  if (i < out->n && out->at[i].start == start) return &out->at[i];
  *vec_push(w->arena, out) = (struct cut){0};
  for (uint32_t k = out->n - 1; k > i; k--) out->at[k] = out->at[k - 1];
  out->at[i] = (struct cut){start, above, set_new(w->arena, w->p->outcomes_count)};
  return &out->at[i];
}

static int128 floor_divide(int128 a, int128 b) { /* b > 0 */
  int128 q = a / b;
  return a % b < 0 ? q - 1 : q;
}

static bool fits64(int128 v) { return v > INT64_MIN && v < INT64_MAX; }

/* coefficient × fact + rest  relation  0 */
bool linear_cuts(struct work *w, const struct turning *t, uint32_t fact, cuts *out) {
  if (t->left == NONE) return false;
  struct form d = sum(form_of(w, t->left, fact), form_of(w, t->right, fact), -1);
  if (!d.ok) return false;
  if (d.coefficient == 0) return true;
  bool falls = d.coefficient < 0;
  int128 numerator = falls ? d.rest : -d.rest, denominator = falls ? -d.coefficient : d.coefficient;
  int128 below = floor_divide(numerator, denominator); /* the root, or the last value before it */
  bool whole = numerator % denominator == 0;
  if (!fits64(below)) return true;
  bool at = t->relation == REL_GE || t->relation == REL_LT, past = t->relation == REL_GT || t->relation == REL_LE;
  if (falls && (at || past)) {
    at = !at;
    past = !past;
  }
  if (!whole) {
    if (at || past) cut_add(w, out, (int64_t)below + 1, false);
    return true;
  }
  if (!past) cut_add(w, out, (int64_t)below, false);
  if (!at) cut_add(w, out, (int64_t)below + 1, true);
  return true;
}
