/* The value of an expression of constants and parameters, known before any case. */
#include "check/internal.h"

static void align(struct type a, struct type b, unsigned *ka, unsigned *kb) {
  *ka = a.scale < b.scale ? b.scale - a.scale : 0;
  *kb = b.scale < a.scale ? a.scale - b.scale : 0;
}

/* The value of t beside one of type `other`, or as a value of it. */
static bool beside(const struct typed *t, struct type other, struct cell *out) {
  if (!constant_value(t, out)) return false;
  if (other.unlimited && !t->type.unlimited) *out = cell_bounded(*out);
  return true;
}

static bool round_chain(const struct typed *t, uint32_t role, struct chain_operand *operands, uint32_t *n) {
  if (t->kind == TYPED_MULTIPLY || t->kind == TYPED_DIVIDE) {
    uint32_t right = t->kind == TYPED_MULTIPLY ? role : role == CHAIN_DIVISOR ? CHAIN_CHECKED_FACTOR : CHAIN_DIVISOR;
    return round_chain(t->a, role, operands, n) && round_chain(t->b, right, operands, n);
  }
  operands[*n].scale = t->type.scale;
  operands[*n].role = role;
  return constant_value(t, &operands[(*n)++].cell);
}

static bool round_constant(const struct typed *t, struct cell *out) {
  struct chain_operand operands[64];
  uint32_t n = 0;
  struct cell step;
  if (!round_chain(t->a, CHAIN_FACTOR, operands, &n) || !constant_value(t->b, &step)) return false;
  *out = cell_round(operands, n, step.v, t->b->type.scale, t->type.scale, (enum rounding)t->mode);
  return true;
}

static bool extreme_constant(const struct typed *t, struct cell *out) {
  struct cell best, one;
  struct type all = {0}, type = t->list_of.at[0]->type;
  for (uint32_t i = 0; i < t->list_of.n; i++) all.unlimited |= t->list_of.at[i]->type.unlimited;
  if (!beside(t->list_of.at[0], all, &best)) return false;
  for (uint32_t i = 1; i < t->list_of.n; i++) {
    if (!beside(t->list_of.at[i], all, &one)) return false;
    unsigned ka, kb;
    align(type, t->list_of.at[i]->type, &ka, &kb);
    best = t->kind == TYPED_LOWEST ? cell_lowest(best, one, ka, kb, all.unlimited)
                                   : cell_highest(best, one, ka, kb, all.unlimited);
    if (t->list_of.at[i]->type.scale > type.scale) type.scale = t->list_of.at[i]->type.scale;
  }
  *out = best;
  return true;
}

static bool two_operands(const struct typed *t, struct cell *out) {
  struct cell a, b;
  unsigned ka, kb;
  if (!constant_value(t->a, &a) || !constant_value(t->b, &b)) return false;
  align(t->a->type, t->b->type, &ka, &kb);
  switch (t->kind) {
  case TYPED_ADD: *out = cell_add(a, b, ka, kb); return true;
  case TYPED_SUBTRACT: *out = cell_subtract(a, b, ka, kb); return true;
  case TYPED_MULTIPLY: *out = cell_multiply(a, b); return true;
  case TYPED_DATE_ADD: *out = cell_date_add(a, b, (enum period)(t->mode & 7), t->mode & 8); return true;
  case TYPED_BETWEEN: *out = cell_between(a, b, (enum period)t->mode); return true;
  default: return false;
  }
}

static bool if_constant(const struct typed *t, struct cell *out) {
  struct cell condition;
  if (!constant_value(t->a, &condition) || condition.state != KNOWN) return false;
  const struct typed *chosen = condition.v ? t->b : t->c;
  if (!beside(chosen, t->type, out)) return false;
  *out = cell_widen(*out, t->type.scale - chosen->type.scale, t->type.unlimited);
  return true;
}

static bool logic_constant(const struct typed *t, struct cell *out) {
  struct cell a, b = {0};
  if (!beside(t->a, t->b ? t->b->type : t->type, &a) || (t->b && !beside(t->b, t->a->type, &b))) return false;
  if (t->kind == TYPED_NOT) return *out = cell_not(a), true;
  if (t->kind == TYPED_AND) return *out = cell_and(a, b), true;
  if (t->kind == TYPED_OR) return *out = cell_or(a, b), true;
  unsigned ka, kb;
  align(t->a->type, t->b->type, &ka, &kb);
  if (t->a->type.kind == KIND_TEXT) return *out = cell_text_equal(a, b, t->mode == REL_NE), true;
  *out = cell_compare((enum relation)t->mode, a, b, ka, kb, t->a->type.unlimited || t->b->type.unlimited);
  return true;
}

bool constant_value(const struct typed *t, struct cell *out) {
  if (type_wrong(t->type)) return false;
  switch ((enum typed_kind)t->kind) {
  case TYPED_CONSTANT: *out = t->constant; return true;
  case TYPED_PROVISION: *out = t->provision->value; return t->provision->constant;
  case TYPED_NEGATE: return constant_value(t->a, out) && (*out = cell_negate(*out), true);
  case TYPED_ROUND: return round_constant(t, out);
  case TYPED_LOWEST:
  case TYPED_HIGHEST: return extreme_constant(t, out);
  case TYPED_IF: return if_constant(t, out);
  case TYPED_NOT:
  case TYPED_AND:
  case TYPED_OR:
  case TYPED_COMPARE: return logic_constant(t, out);
  case TYPED_ADD:
  case TYPED_SUBTRACT:
  case TYPED_MULTIPLY:
  case TYPED_DATE_ADD:
  case TYPED_BETWEEN: return two_operands(t, out);
  default: return false;
  }
}
