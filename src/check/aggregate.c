/* Aggregates over lists, and the highest and lowest of several values. */
#include "check/internal.h"

uint32_t list_named(struct checker *c, struct name_at name) {
  const struct symbol *symbol = name.name ? model_symbol(c->model, name.name) : NULL;
  if (symbol && symbol->kind == SYMBOL_FACT && c->model->facts.at[symbol->index].type.kind == KIND_LIST)
    return c->model->facts.at[symbol->index].type.set;
  if (!name.name) return NONE;
  VEC(const char *) names = {0};
  for (uint32_t i = 0; i < c->model->lists.n; i++)
    *vec_push(c->arena, &names) = c->model->facts.at[c->model->lists.at[i].fact].name;
  struct diag *d = diag_add(c->diags, DIAG_NOT_A_LIST, name.at, name.name, NULL, NULL);
  diag_suggest_names(c->diags, d, name.name, names.at, names.n);
  return NONE;
}

/* The list of an aggregate, refused where only constants may stand. */
static uint32_t aggregate_list(struct scope *s, const struct expr *e) {
  if (!s->parameters_only && !s->constants_only) return list_named(s->c, e->over);
  diag_add(s->c->diags, DIAG_PARAMETERS_ONLY, e->span, e->over.name, NULL, NULL);
  return NONE;
}

static struct scope inside(const struct scope *s, uint32_t list) {
  struct scope inner = *s;
  inner.outer = s->list;
  inner.list = list;
  return inner;
}

struct typed *check_aggregate(struct scope *s, const struct expr *e) {
  static const struct {
    uint8_t expr, typed, result;
  } kinds[] = {{EXPR_SUM, TYPED_SUM, KIND_NUMBER},
               {EXPR_COUNT, TYPED_COUNT, KIND_NUMBER},
               {EXPR_EXISTS, TYPED_EXISTS, KIND_BOOL},
               {EXPR_ALL, TYPED_ALL, KIND_BOOL}};
  uint32_t list = aggregate_list(s, e), row = 0;
  if (list == NONE) return typed_poison(s, e);
  while (kinds[row].expr != e->kind) row++;
  struct scope inner = inside(s, list);
  struct typed *t = typed_new(s, (enum typed_kind)kinds[row].typed, e, type_of((enum kind)kinds[row].result));
  t->list = list;
  if (e->c) t->c = check_bool(&inner, e->c);
  if (e->c && type_wrong(t->c->type)) return t->c;
  if (e->kind != EXPR_SUM) return t;
  t->a = check_expr(&inner, e->a, NULL);
  if (type_wrong(t->a->type)) return t->a;
  if (!type_numeric(t->a->type) || t->a->type.unlimited) {
    diag_add(s->c->diags, DIAG_CANNOT_SUM, e->a->span, type_words(s->c, t->a->type), NULL, NULL);
    return typed_poison(s, e);
  }
  t->type = t->a->type;
  return t;
}

/* ---- highest and lowest ---- */
static bool ordered(struct type t) { return type_numeric(t) || t.kind == KIND_DATE; }

/* unlimited: the lowest is when all are, the highest when one is. */
static struct type extreme_type(struct scope *s, const struct expr *e, struct type a, struct type b) {
  struct type t = type_unify(s->c, a, b, e->span);
  if (e->kind == EXPR_LOWEST) t.unlimited = a.unlimited & b.unlimited;
  return t;
}

static struct typed *values_of(struct scope *s, const struct expr *e) {
  struct typed *t = typed_new(s, e->kind == EXPR_LOWEST ? TYPED_LOWEST : TYPED_HIGHEST, e, type_poison());
  for (uint32_t i = 0; i < e->list.n; i++) {
    struct typed *one = check_expr(s, e->list.at[i], NULL);
    if (type_wrong(one->type)) return one;
    if (!ordered(one->type)) {
      diag_add(s->c->diags, DIAG_NOT_ORDERED, e->list.at[i]->span, type_words(s->c, one->type), NULL, NULL);
      return typed_poison(s, e);
    }
    t->type = i ? extreme_type(s, e, t->type, one->type) : one->type;
    if (type_wrong(t->type)) return t;
    *vec_push(s->c->arena, &t->list_of) = one;
  }
  return t->list_of.n == 1 ? t->list_of.at[0] : t;
}

struct typed *check_extreme(struct scope *s, const struct expr *e) {
  struct typed *start = e->list.n ? values_of(s, e) : NULL;
  if (!e->over.name || (start && type_wrong(start->type))) return start ? start : typed_poison(s, e);
  uint32_t list = aggregate_list(s, e);
  if (list == NONE) return typed_poison(s, e);
  struct scope inner = inside(s, list);
  struct typed *t = typed_new(s, e->kind == EXPR_LOWEST ? TYPED_LOWEST_OF : TYPED_HIGHEST_OF, e, type_poison());
  t->list = list;
  t->b = start;
  t->a = check_expr(&inner, e->a, NULL);
  if (e->c) t->c = check_bool(&inner, e->c);
  if (type_wrong(t->a->type) || (t->c && type_wrong(t->c->type))) return typed_poison(s, e);
  if (!ordered(t->a->type)) {
    diag_add(s->c->diags, DIAG_NOT_ORDERED, e->a->span, type_words(s->c, t->a->type), NULL, NULL);
    return typed_poison(s, e);
  }
  t->type = start ? extreme_type(s, e, start->type, t->a->type) : t->a->type;
  if (start && e->kind == EXPR_LOWEST) t->type.unlimited = start->type.unlimited; /* the list may be empty */
  return t;
}
