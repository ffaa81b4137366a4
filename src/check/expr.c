/* Expressions: one function per kind, by a table. */
#include "check/internal.h"

struct typed *typed_new(struct scope *s, enum typed_kind kind, const struct expr *e, struct type type) {
  struct typed *t = arena_new(s->c->arena, struct typed);
  *t = (struct typed){.kind = (uint8_t)kind, .type = type, .source = e, .list = NONE, .index = NONE};
  return t;
}

struct typed *typed_poison(struct scope *s, const struct expr *e) {
  return typed_new(s, TYPED_CONSTANT, e, type_poison());
}

static struct typed *constant(struct scope *s, const struct expr *e, struct type type, int64_t v) {
  struct typed *t = typed_new(s, TYPED_CONSTANT, e, type);
  t->constant = cell_known(v);
  return t;
}

struct typed *check_bool(struct scope *s, const struct expr *e) {
  struct type want = type_of(KIND_BOOL);
  struct typed *t = check_expr(s, e, &want);
  if (type_wrong(t->type) || t->type.kind == KIND_BOOL) return t;
  diag_add(s->c->diags, DIAG_NOT_YES_NO, e->span, type_words(s->c, t->type), NULL, NULL);
  return typed_poison(s, e);
}

/* ---- constants ---- */
static struct typed *check_number(struct scope *s, const struct expr *e) {
  struct type type = type_of(e->kind == EXPR_MONEY ? KIND_AMOUNT : KIND_NUMBER);
  type.scale = e->scale;
  if (e->kind == EXPR_NUMBER) type.unit = model_unit(s->c->model, e->unit);
  return constant(s, e, type, e->value);
}
static struct typed *check_date(struct scope *s, const struct expr *e) {
  return constant(s, e, type_of(KIND_DATE), e->value);
}
static struct typed *check_yes(struct scope *s, const struct expr *e) {
  return constant(s, e, type_of(KIND_BOOL), e->kind == EXPR_YES);
}
static struct typed *check_string(struct scope *s, const struct expr *e) {
  struct text *text = arena_new(s->c->arena, struct text);
  *text = (struct text){(uint32_t)strlen(e->string.text), e->string.text};
  return constant(s, e, type_of(KIND_TEXT), (int64_t)(intptr_t)text);
}
static struct typed *check_unlimited(struct scope *s, const struct expr *e) {
  struct type type = type_of(KIND_AMOUNT);
  type.unlimited = 1;
  return constant(s, e, type, UNLIMITED);
}
static struct typed *check_unknown_literal(struct scope *s, const struct expr *e) {
  diag_add(s->c->diags, DIAG_UNKNOWN_LITERAL, e->span, NULL, NULL, NULL);
  return typed_poison(s, e);
}

/* ---- logic ---- */
static struct typed *check_not(struct scope *s, const struct expr *e) {
  struct typed *t = typed_new(s, TYPED_NOT, e, type_of(KIND_BOOL));
  t->a = check_bool(s, e->a);
  return t;
}
/* `a of b of c` is nested to the left and may be long: a loop, not a recursion, down its left side. */
static struct typed *check_logic(struct scope *s, const struct expr *e) {
  VEC(const struct expr *) chain = {0};
  for (const struct expr *at = e; at->kind == e->kind; at = at->a) *vec_push(s->c->arena, &chain) = at;
  struct typed *left = check_bool(s, chain.at[chain.n - 1]->a);
  for (uint32_t i = chain.n; i-- > 0;) {
    struct typed *t = typed_new(s, e->kind == EXPR_OR ? TYPED_OR : TYPED_AND, chain.at[i], type_of(KIND_BOOL));
    t->a = left;
    t->b = check_bool(s, chain.at[i]->b);
    left = t;
  }
  return left;
}

/* ---- comparisons ---- */
static enum relation relation_of(const struct expr *e) { return (enum relation)(e->kind - EXPR_EQ + REL_EQ); }

static bool comparable(struct type a, struct type b, enum relation relation) {
  if (!type_same(a, b) || a.kind == KIND_LIST) return false;
  bool ordered = type_numeric(a) || a.kind == KIND_DATE;
  return ordered || relation == REL_EQ || relation == REL_NE;
}

/* `inkomen > 1000`: the amount; `leeftijd > 18`: the quantity; `vorm = "huis"`: the value.  NULL: none of these. */
static const char *literal_as(struct scope *s, const struct expr *e, struct type wanted) {
  struct checker *c = s->c;
  if (e->kind == EXPR_STRING && wanted.kind == KIND_ENUM) {
    const char *value = name_intern(c->arena, &c->model->ast->names, e->string.text, strlen(e->string.text));
    return set_position(c->model, wanted.set, value) == NONE ? NULL : value;
  }
  if (e->kind != EXPR_NUMBER || e->unit) return NULL;
  enum lang lang = c->diags->sources->lang;
  const char *digits = source_copy(c->arena, c->diags->sources, e->span);
  if (wanted.kind == KIND_AMOUNT) return arena_printf(c->arena, lang == LANG_NL ? "€ %s" : "€%s", digits);
  if (wanted.kind != KIND_NUMBER || wanted.unit == NONE) return NULL;
  const char *unit = c->model->units.at[wanted.unit];
  return arena_printf(c->arena, "%s %s", digits, unit_text(unit, lang, e->value != 1 || e->scale));
}

static void suggest_literal(struct scope *s, struct diag *d, const struct expr *e, struct type wanted) {
  while (e->kind == EXPR_PAREN) e = e->a;
  const char *text = literal_as(s, e, wanted);
  if (text) diag_repair(s->c->diags, d, e->span, text, REPAIR_APPLIES);
}

static struct diag *report_incomparable(struct scope *s, const struct expr *e, struct type a, struct type b) {
  enum diag_code code = type_same(a, b) ? DIAG_NOT_ORDERED : DIAG_NOT_COMPARABLE;
  return diag_add(s->c->diags, code, e->span, type_words(s->c, a), type_words(s->c, b), NULL);
}

/* Checks two operands of which each may be a value name that only the other one explains. */
static void check_pair(struct scope *s, const struct expr *a, const struct expr *b, struct typed **ta,
                       struct typed **tb) {
  struct type set_a = type_of(KIND_ENUM), set_b = set_a;
  set_a.set = infer_set(s, a);
  set_b.set = infer_set(s, b);
  *ta = check_expr(s, a, set_b.set != NONE ? &set_b : NULL);
  if (type_wrong((*ta)->type) && is_bare_value(s, b)) {
    *tb = typed_poison(s, b);
    return;
  }
  *tb = check_expr(s, b, set_a.set != NONE ? &set_a : NULL);
}

struct typed *check_comparison(struct scope *s, const struct expr *e) {
  struct typed *t = typed_new(s, TYPED_COMPARE, e, type_of(KIND_BOOL));
  t->mode = (uint8_t)relation_of(e);
  check_pair(s, e->a, e->b, &t->a, &t->b);
  if (type_wrong(t->a->type) || type_wrong(t->b->type)) return typed_poison(s, e);
  if (comparable(t->a->type, t->b->type, relation_of(e))) return t;
  struct diag *d = report_incomparable(s, e, t->a->type, t->b->type);
  suggest_literal(s, d, e->a, t->b->type);
  suggest_literal(s, d, e->b, t->a->type);
  return typed_poison(s, e);
}

struct typed *check_one_of(struct scope *s, const struct expr *e) {
  struct typed *t = typed_new(s, TYPED_ONE_OF, e, type_of(KIND_BOOL));
  t->a = check_expr(s, e->a, NULL);
  if (type_wrong(t->a->type)) return t->a;
  for (uint32_t i = 0; i < e->list.n; i++) {
    struct typed *one = check_expr(s, e->list.at[i], t->a->type.kind == KIND_ENUM ? &t->a->type : NULL);
    if (type_wrong(one->type)) return one;
    if (!comparable(t->a->type, one->type, REL_EQ)) {
      suggest_literal(s, report_incomparable(s, e->list.at[i], t->a->type, one->type), e->list.at[i], t->a->type);
      return typed_poison(s, e);
    }
    *vec_push(s->c->arena, &t->list_of) = one;
  }
  return t;
}

/* ---- als ---- */
static struct typed *check_if(struct scope *s, const struct expr *e, const struct type *expected) {
  struct typed *t = typed_new(s, TYPED_IF, e, type_poison());
  t->a = check_bool(s, e->a);
  struct type set_b = type_of(KIND_ENUM), set_c = set_b;
  set_b.set = expected ? NONE : infer_set(s, e->b);
  set_c.set = expected ? NONE : infer_set(s, e->c);
  t->b = check_expr(s, e->b, set_c.set != NONE ? &set_c : expected);
  if (type_wrong(t->b->type) && is_bare_value(s, e->c)) return t;
  t->c = check_expr(s, e->c, set_b.set != NONE ? &set_b : expected);
  t->type = type_unify(s->c, t->b->type, t->c->type, e->span);
  return type_wrong(t->a->type) ? typed_poison(s, e) : t;
}

/* ---- periods ---- */
static struct typed *check_between(struct scope *s, const struct expr *e) {
  struct typed *t = typed_new(s, TYPED_BETWEEN, e, type_of(KIND_NUMBER));
  t->mode = e->kind == EXPR_YEARS ? PERIOD_YEAR : e->kind == EXPR_MONTHS ? PERIOD_MONTH : PERIOD_DAY;
  t->a = check_expr(s, e->a, NULL);
  t->b = check_expr(s, e->b, NULL);
  const struct typed *both[] = {t->a, t->b};
  for (uint32_t i = 0; i < 2; i++) {
    if (type_wrong(both[i]->type)) return typed_poison(s, e);
    if (both[i]->type.kind == KIND_DATE) continue;
    diag_add(s->c->diags, DIAG_WANTS_DATE, both[i]->source->span, type_words(s->c, both[i]->type), NULL, NULL);
    return typed_poison(s, e);
  }
  return t;
}

static struct typed *check_divide(struct scope *s, const struct expr *e) {
  bool written_as_unit = diag_within(s->c->diags, DIAG_DIVISION_SPACES, e->span); /* perhaps no division was meant */
  if (!written_as_unit) diag_add(s->c->diags, DIAG_DIVISION_NEEDS_ROUNDING, e->span, NULL, NULL, NULL);
  return typed_poison(s, e);
}

typedef struct typed *expr_checker(struct scope *, const struct expr *);
static expr_checker *const checkers[] = {
    [EXPR_NUMBER] = check_number,
    [EXPR_PERCENT] = check_number,
    [EXPR_MONEY] = check_number,
    [EXPR_DATE] = check_date,
    [EXPR_STRING] = check_string,
    [EXPR_YES] = check_yes,
    [EXPR_NO] = check_yes,
    [EXPR_UNLIMITED] = check_unlimited,
    [EXPR_UNKNOWN] = check_unknown_literal,
    [EXPR_MEMBER] = check_member,
    [EXPR_NEGATE] = check_negate,
    [EXPR_NOT] = check_not,
    [EXPR_OR] = check_logic,
    [EXPR_AND] = check_logic,
    [EXPR_EQ] = check_comparison,
    [EXPR_NE] = check_comparison,
    [EXPR_LT] = check_comparison,
    [EXPR_LE] = check_comparison,
    [EXPR_GT] = check_comparison,
    [EXPR_GE] = check_comparison,
    [EXPR_ADD] = check_sum_of_two,
    [EXPR_SUBTRACT] = check_sum_of_two,
    [EXPR_MULTIPLY] = check_product,
    [EXPR_DIVIDE] = check_divide,
    [EXPR_ONE_OF] = check_one_of,
    [EXPR_IS_KNOWN] = check_known,
    [EXPR_IS_UNKNOWN] = check_known,
    [EXPR_ROUND] = check_round,
    [EXPR_LOWEST] = check_extreme,
    [EXPR_HIGHEST] = check_extreme,
    [EXPR_SUM] = check_aggregate,
    [EXPR_COUNT] = check_aggregate,
    [EXPR_EXISTS] = check_aggregate,
    [EXPR_ALL] = check_aggregate,
    [EXPR_YEARS] = check_between,
    [EXPR_MONTHS] = check_between,
    [EXPR_DAYS] = check_between,
};

struct typed *check_expr(struct scope *s, const struct expr *e, const struct type *expected) {
  if (!e) {
    static const struct expr missing = {0}; /* the parser reported it */
    return typed_poison(s, &missing);
  }
  if (e->kind == EXPR_PAREN) return check_expr(s, e->a, expected);
  if (e->kind == EXPR_NAME) return check_name(s, e, expected);
  if (e->kind == EXPR_IF) return check_if(s, e, expected);
  return checkers[e->kind](s, e);
}
