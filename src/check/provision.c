/* Provisions: parameters, conditions, definitions and decisions, with their exceptions. */
#include "check/internal.h"

static struct scope scope_of(struct checker *c, struct typed_edition *e, const struct typed_provision *p) {
  return (struct scope){.c = c,
                        .edition = e,
                        .list = p->list,
                        .outer = NONE,
                        .head = p->from->head,
                        .parameters_only = p->from->origin->kind == PROVISION_PARAMETER};
}

/* ---- the declared type and the one found ---- */
static void report_unfit(struct checker *c, const struct typed_provision *p, struct type found, struct type declared,
                         struct span at) {
  const char *name = p->from->name;
  if (!type_same(found, declared)) {
    diag_add(c->diags, DIAG_OTHER_THAN_DECLARED, at, name, type_words(c, declared), type_words(c, found));
  } else if (found.unlimited && !declared.unlimited) {
    diag_add(c->diags, DIAG_MAY_BE_UNLIMITED, at, name, NULL, NULL);
  } else if (declared.kind == KIND_AMOUNT) {
    diag_add(c->diags, DIAG_FINER_THAN_CENTS, at, name, arena_printf(c->arena, "%u", found.scale), NULL);
  } else {
    diag_add(c->diags, DIAG_FINER_THAN_DECLARED, at, name, arena_printf(c->arena, "%u", found.scale),
             arena_printf(c->arena, "%u", declared.scale));
  }
}

static bool fits(struct type found, struct type declared) {
  return type_same(found, declared) && found.scale <= declared.scale && found.unlimited <= declared.unlimited;
}

static struct type settle_type(struct checker *c, const struct typed_provision *p, struct type found,
                               const struct type *declared, struct span at) {
  if (type_wrong(found)) return declared ? *declared : found;
  if (declared) {
    if (!fits(found, *declared)) report_unfit(c, p, found, *declared, at);
    return *declared;
  }
  struct type cents = type_of(KIND_AMOUNT);
  cents.unlimited = 1;
  if (p->from->origin->kind == PROVISION_DECISION && found.kind == KIND_AMOUNT && !fits(found, cents)) {
    report_unfit(c, p, found, cents, at);
    return type_poison();
  }
  return found;
}

/* ---- one kind and unit in every version ---- */
static const struct first_type *first_type(struct checker *c, const struct typed_provision *p) {
  const uint32_t *at = map_find(&c->first_types, p->from->name, strlen(p->from->name));
  return at ? &c->firsts.at[*at] : NULL;
}

static void check_same_in_all_versions(struct checker *c, struct typed_provision *p) {
  if (type_wrong(p->type)) return;
  const struct first_type *first = first_type(c, p);
  struct name_at name = p->from->text->name;
  if (!first) {
    *map_put(c->arena, &c->first_types, p->from->name, strlen(p->from->name)) = c->firsts.n;
    *vec_push(c->arena, &c->firsts) = (struct first_type){p->from->origin, p->type, name.at};
    return;
  }
  bool must_agree = p->from->origin->kind == PROVISION_DECISION || first->origin == p->from->origin;
  if (!must_agree || type_same(first->type, p->type)) return;
  struct diag *d =
      diag_add(c->diags, DIAG_TYPE_CHANGES, name.at, name.name, type_words(c, first->type), type_words(c, p->type));
  diag_relate(c->diags, d, SECOND_DECLARED_HERE, first->at, name.name);
  p->type = type_poison(); /* nothing follows from it */
}

/* ---- exceptions ---- */
static uint32_t exception_named(const struct typed_provision *p, const char *name) {
  for (uint32_t i = 0; i < p->exceptions.n; i++)
    if (p->exceptions.at[i].from->ast->name.name == name) return i;
  return NONE;
}

static void link_overrides(struct checker *c, struct typed_provision *p) {
  for (uint32_t i = 0; i < p->exceptions.n; i++) {
    const names_at *names = &p->exceptions.at[i].from->ast->overrides;
    for (uint32_t k = 0; k < names->n; k++) {
      uint32_t other = exception_named(p, names->at[k].name);
      if (other == NONE) {
        VEC(const char *) known = {0};
        for (uint32_t n = 0; n < p->exceptions.n; n++)
          *vec_push(c->arena, &known) = p->exceptions.at[n].from->ast->name.name;
        struct diag *d = diag_add(c->diags, DIAG_UNKNOWN_NAME, names->at[k].at, "@EXCEPTION", names->at[k].name, NULL);
        diag_suggest_names(c->diags, d, names->at[k].name, known.at, known.n);
        continue;
      }
      *vec_push(c->arena, &p->exceptions.at[i].overrides) = other;
      p->exceptions.at[other].overridden_by |= UINT64_C(1) << i;
    }
  }
}

/* `gaat voor` is transitive; one that overrides itself is a circle. */
static void close_overrides(struct checker *c, struct typed_provision *p) {
  for (uint32_t k = 0; k < p->exceptions.n; k++)
    for (uint32_t i = 0; i < p->exceptions.n; i++)
      if (p->exceptions.at[i].overridden_by >> k & 1)
        p->exceptions.at[i].overridden_by |= p->exceptions.at[k].overridden_by;
  for (uint32_t i = 0; i < p->exceptions.n; i++)
    if (p->exceptions.at[i].overridden_by >> i & 1) {
      const struct name_at *name = &p->exceptions.at[i].from->ast->name;
      diag_add(c->diags, DIAG_OVERRIDE_CIRCLE, name->at, name->name, NULL, NULL);
      return;
    }
}

static struct type check_exceptions(struct scope *s, struct typed_provision *p, struct type base,
                                    const struct type *expected) {
  struct checker *c = s->c;
  if (p->from->exceptions.n > MAX_EXCEPTIONS) {
    diag_add(c->diags, DIAG_TOO_MANY_EXCEPTIONS, p->from->text->name.at, p->from->name,
             arena_printf(c->arena, "%d", MAX_EXCEPTIONS), NULL);
    return type_poison();
  }
  struct type result = base;
  for (uint32_t i = 0; i < p->from->exceptions.n; i++) {
    const struct exception *from = &p->from->exceptions.at[i];
    struct typed_exception x = {.from = from};
    x.condition = check_bool(s, from->ast->condition);
    const struct type *want = expected ? expected : base.kind == KIND_ENUM ? &base : NULL;
    x.value = check_expr(s, from->ast->value, want);
    result = type_unify(c, result, x.value->type, from->ast->value ? from->ast->value->span : from->ast->span);
    *vec_push(c->arena, &p->exceptions) = x;
  }
  link_overrides(c, p);
  close_overrides(c, p);
  return result;
}

/* ---- bodies ---- */
static struct type check_body(struct scope *s, struct typed_provision *p, const struct type *expected) {
  const struct ast_provision *text = p->from->text;
  switch ((enum body_kind)text->body) {
  case BODY_EXPR:
    p->expr =
        p->from->origin->kind == PROVISION_CONDITION ? check_bool(s, text->expr) : check_expr(s, text->expr, expected);
    return p->expr->type;
  case BODY_ALL:
  case BODY_ANY:
    if (!p->conditions.n) diag_add(s->c->diags, DIAG_NO_CONDITIONS, text->name.at, p->from->name, NULL, NULL);
    return type_of(KIND_BOOL);
  case BODY_UNIQUE:
  case BODY_FIRST:
  case BODY_BRACKETS: {
    check_table(s, p, expected);
    return p->type;
  }
  case BODY_NONE: break;
  }
  return type_poison();
}

static void check_parameter(struct checker *c, struct typed_provision *p) {
  struct span at = p->from->text->expr ? p->from->text->expr->span : p->from->text->span;
  if (type_wrong(p->type)) return;
  p->constant = constant_value(p->expr, &p->value);
  if (p->constant && p->value.state == KNOWN) return;
  diag_add(c->diags, DIAG_PARAMETER_FAILS, at, p->from->name, NULL, NULL);
  p->type = type_poison();
}

static void check_decision_of(struct checker *c, const struct typed_edition *e, const struct typed_provision *p) {
  struct name_at of = p->from->origin->of;
  if (!of.name || p->decision) return;
  struct typed_provision *other = typed_find(e, of.name);
  if (other) {
    struct diag *d = diag_add(c->diags, DIAG_NOT_MADE_OF_CONDITIONS, of.at, of.name, p->from->name, NULL);
    diag_relate(c->diags, d, SECOND_DECLARED_HERE, other->from->text->name.at, of.name);
    return;
  }
  struct diag *d = diag_add(c->diags, DIAG_UNKNOWN_NAME, of.at, "@DECISION", of.name, NULL);
  diag_suggest_names(c->diags, d, of.name, c->model->outcomes.at, c->model->outcomes.n);
}

void check_provision(struct checker *c, struct typed_edition *e, struct typed_provision *p) {
  const struct ast_provision *origin = p->from->origin;
  bool circle = type_wrong(p->type);
  struct scope s = scope_of(c, e, p);
  struct type declared = model_type(c->model, &origin->type), condition = type_of(KIND_BOOL);
  const struct type *want = origin->type.kind != AST_NO_TYPE      ? &declared
                            : origin->kind == PROVISION_CONDITION ? &condition
                                                                  : NULL;
  if (origin->kind == PROVISION_CONDITION) check_decision_of(c, e, p);
  if (circle) {
    p->type = want ? *want : type_poison();
    return;
  }
  const struct first_type *first = first_type(c, p);
  const struct type *expected = want                                                                ? want
                                : first && first->origin == origin && first->type.kind == KIND_ENUM ? &first->type
                                                                                                    : NULL;
  struct type found = check_body(&s, p, expected);
  found = check_exceptions(&s, p, found, expected);
  struct span at = p->from->text->expr ? p->from->text->expr->span : p->from->text->name.at;
  p->type = settle_type(c, p, found, want, at);
  if (origin->kind == PROVISION_PARAMETER) check_parameter(c, p);
  check_same_in_all_versions(c, p);
}
