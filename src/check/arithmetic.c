/* Arithmetic: sums, products, chains under `afgerond`, dates and periods. */
#include "check/internal.h"

static bool refuse_unlimited(struct scope *s, const struct typed *t) {
  if (!t->type.unlimited) return false;
  diag_add(s->c->diags, DIAG_UNLIMITED_ARITHMETIC, t->source->span, NULL, NULL, NULL);
  return true;
}

static struct typed *mismatch(struct scope *s, const struct expr *e, enum diag_code code, struct type a,
                              struct type b) {
  diag_add(s->c->diags, code, e->span, type_words(s->c, a), type_words(s->c, b), NULL);
  return typed_poison(s, e);
}

/* ---- periods of time ---- */
static bool period_of(struct checker *c, struct type t, enum period *period) {
  static const char *const units[] = {"dag", "week", "maand", "jaar"};
  if (t.kind != KIND_NUMBER || t.unit == NONE) return false;
  for (uint32_t i = 0; i < COUNT_OF(units); i++)
    if (strcmp(c->model->units.at[t.unit], units[i]) == 0) return *period = (enum period)i, true;
  return false;
}

static struct typed *date_sum(struct scope *s, const struct expr *e, struct typed *a, struct typed *b) {
  enum period period;
  bool minus = e->kind == EXPR_SUBTRACT;
  if (minus && b->type.kind == KIND_DATE) return mismatch(s, e, DIAG_DATE_MINUS_DATE, a->type, b->type);
  if (!period_of(s->c, b->type, &period)) return mismatch(s, e, DIAG_DATE_NEEDS_PERIOD, a->type, b->type);
  if (b->type.scale) return mismatch(s, e, DIAG_PERIOD_NOT_WHOLE, a->type, b->type);
  struct typed *t = typed_new(s, TYPED_DATE_ADD, e, type_of(KIND_DATE));
  t->a = a;
  t->b = b;
  t->mode = (uint8_t)(period | (minus ? 8u : 0u));
  return t;
}

/* ---- sums ---- */
static struct typed *sum(struct scope *s, const struct expr *e, struct typed *a, struct typed *b) {
  if (type_wrong(a->type) || type_wrong(b->type)) return typed_poison(s, e);
  if (a->type.kind == KIND_DATE) return date_sum(s, e, a, b);
  if (!type_numeric(a->type) || !type_same(a->type, b->type)) return mismatch(s, e, DIAG_CANNOT_ADD, a->type, b->type);
  if (refuse_unlimited(s, a) || refuse_unlimited(s, b)) return typed_poison(s, e);
  struct type type = a->type;
  if (b->type.scale > type.scale) type.scale = b->type.scale;
  struct typed *t = typed_new(s, e->kind == EXPR_ADD ? TYPED_ADD : TYPED_SUBTRACT, e, type);
  t->a = a;
  t->b = b;
  return t;
}

/* `a + b - c …` is nested to the left and may be long: a loop down its left side. */
struct typed *check_sum_of_two(struct scope *s, const struct expr *e) {
  VEC(const struct expr *) chain = {0};
  const struct expr *at = e;
  for (; at && (at->kind == EXPR_ADD || at->kind == EXPR_SUBTRACT); at = at->a) *vec_push(s->c->arena, &chain) = at;
  struct typed *left = check_expr(s, at, NULL);
  for (uint32_t i = chain.n; i-- > 0;) left = sum(s, chain.at[i], left, check_expr(s, chain.at[i]->b, NULL));
  return left;
}

struct typed *check_negate(struct scope *s, const struct expr *e) {
  struct typed *a = check_expr(s, e->a, NULL);
  if (type_wrong(a->type)) return a;
  if (!type_numeric(a->type)) return mismatch(s, e, DIAG_CANNOT_NEGATE, a->type, a->type);
  if (refuse_unlimited(s, a)) return typed_poison(s, e);
  if (a->kind == TYPED_CONSTANT) { /* -5 is a constant */
    struct typed *t = typed_new(s, TYPED_CONSTANT, e, a->type);
    t->constant = cell_negate(a->constant);
    return t;
  }
  struct typed *t = typed_new(s, TYPED_NEGATE, e, a->type);
  t->a = a;
  return t;
}

/* ---- products and chains ---- */
/* The type of a × b or a / b (scale apart); a wrong one when the language has no such product. */
static struct type product_type(struct type a, struct type b, bool divide) {
  struct type wrong = type_poison();
  if (type_plain(b)) return a;
  if (divide) return type_same(a, b) ? type_of(KIND_NUMBER) : wrong;
  return type_plain(a) ? b : wrong;
}

static bool refuse_uncomputable(struct scope *s, const struct typed *t) {
  if (type_numeric(t->type)) return false;
  diag_add(s->c->diags, DIAG_CANNOT_COMPUTE, t->source->span, type_words(s->c, t->type), NULL, NULL);
  return true;
}

static struct typed *product(struct scope *s, const struct expr *e, struct typed *a, struct typed *b) {
  bool divide = e->kind == EXPR_DIVIDE;
  if (type_wrong(a->type) || type_wrong(b->type)) return typed_poison(s, e);
  if (refuse_uncomputable(s, a) || refuse_uncomputable(s, b)) return typed_poison(s, e);
  if (refuse_unlimited(s, a) || refuse_unlimited(s, b)) return typed_poison(s, e);
  struct type type = product_type(a->type, b->type, divide);
  if (type_wrong(type)) return mismatch(s, e, divide ? DIAG_CANNOT_DIVIDE : DIAG_CANNOT_MULTIPLY, a->type, b->type);
  type.scale = divide ? a->type.scale : a->type.scale + b->type.scale;
  struct typed *t = typed_new(s, divide ? TYPED_DIVIDE : TYPED_MULTIPLY, e, type);
  t->a = a;
  t->b = b;
  return t;
}

/* A part of a chain: parentheses around a product do not end it. */
static struct typed *check_chain(struct scope *s, const struct expr *e) {
  while (e && e->kind == EXPR_PAREN) e = e->a;
  if (!e || (e->kind != EXPR_MULTIPLY && e->kind != EXPR_DIVIDE)) return check_expr(s, e, NULL);
  VEC(const struct expr *) chain = {0};
  const struct expr *at = e;
  for (; at && (at->kind == EXPR_MULTIPLY || at->kind == EXPR_DIVIDE); at = at->a) *vec_push(s->c->arena, &chain) = at;
  struct typed *left = check_chain(s, at);
  for (uint32_t i = chain.n; i-- > 0;) left = product(s, chain.at[i], left, check_chain(s, chain.at[i]->b));
  return left;
}

struct typed *check_product(struct scope *s, const struct expr *e) {
  struct typed *t = product(s, e, check_expr(s, e->a, NULL), check_expr(s, e->b, NULL));
  if (type_wrong(t->type) || t->type.scale <= MAX_SCALE) return t;
  diag_add(s->c->diags, DIAG_TOO_FINE, e->span, arena_printf(s->c->arena, "%u", t->type.scale),
           arena_printf(s->c->arena, "%u", MAX_SCALE), NULL);
  return typed_poison(s, e);
}

static struct typed *check_step(struct scope *s, const struct expr *e, struct type operand) {
  struct typed *step = check_expr(s, e, NULL);
  struct cell value;
  if (type_wrong(step->type)) return step;
  if (!type_same(step->type, operand) || step->type.unlimited)
    return mismatch(s, e, DIAG_STEP_OTHER_KIND, step->type, operand);
  if (!constant_value(step, &value) || value.state != KNOWN) {
    diag_add(s->c->diags, DIAG_STEP_NOT_CONSTANT, e->span, NULL, NULL, NULL);
    return typed_poison(s, e);
  }
  if (value.v > 0) return step;
  diag_add(s->c->diags, DIAG_STEP_NOT_POSITIVE, e->span, NULL, NULL, NULL);
  return typed_poison(s, e);
}

static uint32_t chain_length(const struct typed *t) {
  if (t->kind != TYPED_MULTIPLY && t->kind != TYPED_DIVIDE) return 1;
  return chain_length(t->a) + chain_length(t->b);
}

enum { MAX_CHAIN = 32 };
struct typed *check_round(struct scope *s, const struct expr *e) {
  struct typed *a = check_chain(s, e->a);
  if (type_wrong(a->type)) return a;
  if (!type_numeric(a->type)) return mismatch(s, e, DIAG_CANNOT_ROUND, a->type, a->type);
  if (refuse_unlimited(s, a)) return typed_poison(s, e);
  if (chain_length(a) > MAX_CHAIN) {
    diag_add(s->c->diags, DIAG_CHAIN_TOO_LONG, e->span, arena_printf(s->c->arena, "%d", MAX_CHAIN), NULL, NULL);
    return typed_poison(s, e);
  }
  struct typed *step = check_step(s, e->b, a->type);
  if (type_wrong(step->type)) return step;
  struct typed *t = typed_new(s, TYPED_ROUND, e, step->type);
  t->mode = e->mode;
  t->a = a;
  t->b = step;
  return t;
}
