/* Names in expressions: fields first, then the case's own names, then values of an enumeration that is expected. */
#include "check/internal.h"

struct typed_provision *typed_find(const struct typed_edition *e, const char *name) {
  uint32_t at = map_number(&e->from->by_name, name);
  return at == NONE ? NULL : e->provisions.at[at];
}

static uint32_t field_of(const struct scope *s, uint32_t list, const char *name) {
  return list == NONE ? NONE : map_number(&s->c->model->lists.at[list].by_name, name);
}

/* What a name means here, apart from values of an enumeration. */
struct meaning {
  enum { MEANS_NOTHING, MEANS_FIELD, MEANS_FACT, MEANS_CHOICE, MEANS_PROVISION } kind;
  uint32_t index;
  struct typed_provision *provision;
  struct type type;
  struct span at;
};

static struct meaning meaning_of(const struct scope *s, const char *name) {
  const struct model *m = s->c->model;
  uint32_t field = field_of(s, s->list, name);
  if (field != NONE) {
    const struct model_field *f = &m->lists.at[s->list].fields.at[field];
    return (struct meaning){MEANS_FIELD, field, NULL, f->type, f->ast->name.at};
  }
  const struct symbol *symbol = model_symbol(m, name);
  if (!symbol) return (struct meaning){0};
  if (symbol->kind == SYMBOL_FACT)
    return (struct meaning){MEANS_FACT, symbol->index, NULL, m->facts.at[symbol->index].type, symbol->at};
  if (symbol->kind == SYMBOL_CHOICE) {
    struct type type = type_of(KIND_ENUM);
    type.set = m->choices.at[symbol->index].set;
    return (struct meaning){MEANS_CHOICE, symbol->index, NULL, type, symbol->at};
  }
  struct typed_provision *p = s->edition ? typed_find(s->edition, name) : NULL;
  if (!p) return (struct meaning){0};
  return (struct meaning){MEANS_PROVISION, NONE, p, p->type, p->from->origin->name.at};
}

uint32_t infer_set(struct scope *s, const struct expr *e) {
  if (!e) return NONE;
  if (e->kind == EXPR_PAREN) return infer_set(s, e->a);
  if (e->kind == EXPR_IF) {
    uint32_t set = infer_set(s, e->b);
    return set != NONE ? set : infer_set(s, e->c);
  }
  if (e->kind == EXPR_MEMBER) return check_member(s, e)->type.set;
  if (e->kind != EXPR_NAME || !e->name.name) return NONE;
  struct meaning m = meaning_of(s, e->name.name);
  return m.kind != MEANS_NOTHING && m.type.kind == KIND_ENUM ? m.type.set : NONE;
}

bool is_bare_value(struct scope *s, const struct expr *e) {
  while (e && e->kind == EXPR_PAREN) e = e->a;
  return e && e->kind == EXPR_NAME && e->name.name && meaning_of(s, e->name.name).kind == MEANS_NOTHING;
}

/* ---- what is wrong with a name ---- */
static uint32_t any_set_with(const struct model *m, const char *name) {
  for (uint32_t i = 0; i < m->sets.n; i++)
    if (set_position(m, i, name) != NONE) return i;
  return NONE;
}

/* Could the value called this stand where `expected` is wanted (NULL: any one value)? */
static bool could_stand(const struct scope *s, const char *name, const struct type *expected) {
  struct meaning m = meaning_of(s, name);
  if (m.kind == MEANS_NOTHING || m.type.kind == KIND_LIST) return false;
  if (s->parameters_only && (!m.provision || m.provision->from->origin->kind != PROVISION_PARAMETER)) return false;
  return !expected || type_wrong(m.type) || type_wrong(*expected) || m.type.kind == expected->kind;
}

static void suggest_visible(struct scope *s, struct diag *d, const char *name, const struct type *expected) {
  const struct model *m = s->c->model;
  VEC(const char *) names = {0};
  if (s->list != NONE)
    for (uint32_t i = 0; i < m->lists.at[s->list].fields.n; i++)
      *vec_push(s->c->arena, &names) = m->lists.at[s->list].fields.at[i].ast->name.name;
  for (uint32_t i = 0; i < m->symbols.n; i++) *vec_push(s->c->arena, &names) = m->symbols.at[i].name;
  uint32_t n = 0;
  for (uint32_t i = 0; i < names.n; i++)
    if (could_stand(s, names.at[i], expected)) names.at[n++] = names.at[i];
  diag_suggest_names(s->c->diags, d, name, names.at, n);
}

static bool report_field_elsewhere(struct scope *s, const struct expr *e) {
  const struct model *m = s->c->model;
  if (s->outer != NONE && field_of(s, s->outer, e->name.name) != NONE)
    return diag_add(s->c->diags, DIAG_OUTER_FIELD, e->span, e->name.name, m->facts.at[m->lists.at[s->outer].fact].name,
                    NULL),
           true;
  for (uint32_t i = 0; i < m->lists.n; i++) {
    uint32_t field = field_of(s, i, e->name.name);
    if (field == NONE) continue;
    struct diag *d =
        diag_add(s->c->diags, DIAG_FIELD_OUTSIDE, e->span, e->name.name, m->facts.at[m->lists.at[i].fact].name, NULL);
    diag_relate(s->c->diags, d, SECOND_DECLARED_HERE, m->lists.at[i].fields.at[field].ast->name.at, e->name.name);
    return true;
  }
  return false;
}

static bool report_lapsed(struct scope *s, const struct expr *e) {
  if (!s->edition) return false;
  uint32_t at = map_number(&s->edition->from->lapsed, e->name.name);
  if (at == NONE) return false;
  const char *version = s->edition->from->name;
  struct diag *d = diag_add(s->c->diags, DIAG_USES_LAPSED, e->span, e->name.name, version, NULL);
  diag_relate(s->c->diags, d, SECOND_LAPSED_HERE, s->edition->from->lapses.at[at], e->name.name);
  return true;
}

static void report_unknown(struct scope *s, const struct expr *e, const struct type *expected) {
  const char *name = e->name.name;
  struct checker *c = s->c;
  if (report_field_elsewhere(s, e) || report_lapsed(s, e)) return;
  if (expected && expected->kind == KIND_ENUM) {
    struct diag *d = diag_add(c->diags, DIAG_NOT_A_VALUE, e->span, name, quote_values(c, expected->set), NULL);
    const names_at *values = &c->model->sets.at[expected->set].values;
    VEC(const char *) names = {0};
    for (uint32_t i = 0; i < values->n; i++) *vec_push(c->arena, &names) = values->at[i].name;
    diag_suggest(c->diags, d, closest_name(name, names.at, names.n)); /* the message lists them */
    return;
  }
  if (any_set_with(c->model, name) != NONE) {
    diag_add(c->diags, DIAG_VALUE_NEEDS_TYPE, e->span, name, NULL, NULL);
    return;
  }
  const struct symbol *symbol = model_symbol(c->model, name);
  if (symbol && s->constants_only) {
    diag_add(c->diags, DIAG_CONSTANTS_ONLY, e->span, name, NULL, NULL);
    return;
  }
  if (symbol && symbol->kind == SYMBOL_PROVISION && !s->edition) {
    diag_add(c->diags, DIAG_NEEDS_VERSION, e->span, name, NULL, NULL);
    return;
  }
  struct diag *d = symbol && s->edition
                       ? diag_add(c->diags, DIAG_NOT_IN_VERSION, e->span, name, s->edition->from->name, NULL)
                       : diag_add(c->diags, DIAG_UNKNOWN_NAME, e->span, "@NAME", name, NULL);
  if (!symbol) suggest_visible(s, d, name, expected);
}

static bool ambiguous(struct scope *s, const struct expr *e, const struct type *expected, const struct meaning *m) {
  if (!expected || expected->kind != KIND_ENUM || m->kind == MEANS_NOTHING) return false;
  if (set_position(s->c->model, expected->set, e->name.name) == NONE) return false;
  struct diag *d =
      diag_add(s->c->diags, DIAG_VALUE_AND_NAME, e->span, e->name.name, quote_values(s->c, expected->set), NULL);
  diag_relate(s->c->diags, d, SECOND_DECLARED_HERE, m->at, e->name.name);
  return true;
}

/* ---- the meanings ---- */
static struct typed *fact(struct scope *s, const struct expr *e, const struct meaning *m) {
  if (s->parameters_only || s->constants_only) {
    diag_add(s->c->diags, s->constants_only ? DIAG_CONSTANTS_ONLY : DIAG_PARAMETERS_ONLY, e->span, e->name.name, NULL,
             NULL);
    return typed_poison(s, e);
  }
  if (m->type.kind == KIND_LIST) {
    diag_add(s->c->diags, DIAG_LIST_AS_VALUE, e->span, e->name.name, NULL, NULL);
    return typed_poison(s, e);
  }
  struct typed *t = typed_new(s, m->kind == MEANS_CHOICE ? TYPED_CHOICE : TYPED_FACT, e, m->type);
  t->index = m->index;
  return t;
}

static struct typed *provision(struct scope *s, const struct expr *e, const struct meaning *m) {
  struct typed_provision *p = m->provision;
  enum diag_code wrong = DIAG_CODES;
  if (p->from->head && !s->head)
    wrong = DIAG_HEAD_PARAMETER;
  else if (s->parameters_only && p->from->origin->kind != PROVISION_PARAMETER)
    wrong = DIAG_PARAMETERS_ONLY;
  else if (s->constants_only)
    wrong = DIAG_CONSTANTS_ONLY;
  else if (p->list != NONE && p->list != s->list)
    wrong = p->list == s->outer ? DIAG_OUTER_FIELD : DIAG_FIELD_OUTSIDE;
  if (wrong != DIAG_CODES) {
    const struct model *model = s->c->model;
    const char *list = p->list == NONE ? NULL : model->facts.at[model->lists.at[p->list].fact].name;
    struct diag *d = diag_add(s->c->diags, wrong, e->span, e->name.name, list, NULL);
    if (list) diag_relate(s->c->diags, d, SECOND_DECLARED_HERE, p->from->origin->name.at, e->name.name);
    return typed_poison(s, e);
  }
  struct typed *t = typed_new(s, TYPED_PROVISION, e, p->type);
  t->provision = p;
  t->list = p->list;
  return t;
}

static struct typed *field(struct scope *s, const struct expr *e, const struct meaning *m) {
  struct typed *t = typed_new(s, TYPED_FIELD, e, m->type);
  t->index = m->index;
  t->list = s->list;
  return t;
}

struct typed *check_name(struct scope *s, const struct expr *e, const struct type *expected) {
  if (!e->name.name) return typed_poison(s, e);
  struct meaning m = meaning_of(s, e->name.name);
  if (!s->constants_only && ambiguous(s, e, expected, &m)) return typed_poison(s, e);
  if (expected && expected->kind == KIND_ENUM && (m.kind == MEANS_NOTHING || s->constants_only)) {
    uint32_t position = set_position(s->c->model, expected->set, e->name.name);
    if (position != NONE) {
      struct typed *t = typed_new(s, TYPED_CONSTANT, e, *expected);
      t->constant = cell_known(position);
      return t;
    }
  }
  switch (m.kind) {
  case MEANS_FIELD: return field(s, e, &m);
  case MEANS_PROVISION: return provision(s, e, &m);
  case MEANS_FACT:
  case MEANS_CHOICE: return fact(s, e, &m);
  case MEANS_NOTHING: break;
  }
  report_unknown(s, e, expected);
  return typed_poison(s, e);
}

struct typed *check_known(struct scope *s, const struct expr *e) {
  const struct expr *of = e->a;
  while (of && of->kind == EXPR_PAREN) of = of->a;
  struct meaning m = of && of->kind == EXPR_NAME && of->name.name ? meaning_of(s, of->name.name) : (struct meaning){0};
  if (of && of->kind == EXPR_NAME && m.kind == MEANS_NOTHING) return check_name(s, of, NULL);
  if (m.kind != MEANS_FACT && m.kind != MEANS_FIELD) {
    diag_add(s->c->diags, DIAG_KNOWN_ASKS_FACT, e->span, NULL, NULL, NULL);
    return typed_poison(s, e);
  }
  struct typed *t = typed_new(s, e->kind == EXPR_IS_KNOWN ? TYPED_KNOWN : TYPED_UNKNOWN, e, type_of(KIND_BOOL));
  t->a = typed_new(s, m.kind == MEANS_FACT ? TYPED_FACT : TYPED_FIELD, of, m.type);
  t->a->index = m.index;
  t->a->list = m.kind == MEANS_FIELD ? s->list : NONE;
  return t;
}

struct typed *check_member(struct scope *s, const struct expr *e) {
  struct checker *c = s->c;
  if (s->edition || s->constants_only) {
    diag_add(c->diags, DIAG_MEMBER_OUTSIDE_ASSERTION, e->span, NULL, NULL, NULL);
    return typed_poison(s, e);
  }
  uint32_t version = e->name.name ? map_number(&c->model->version_by_name, e->name.name) : NONE;
  if (version == NONE) {
    VEC(const char *) names = {0};
    for (uint32_t i = 0; i < c->model->versions.n; i++)
      *vec_push(c->arena, &names) = c->model->versions.at[i].ast->name.name;
    struct diag *d = diag_add(c->diags, DIAG_UNKNOWN_NAME, e->name.at, "@VERSION", e->name.name, NULL);
    diag_suggest_names(c->diags, d, e->name.name, names.at, names.n);
    return typed_poison(s, e);
  }
  const struct typed_edition *edition = c->out->editions.at[c->model->versions.at[version].edition];
  struct typed_provision *p = e->member.name ? typed_find(edition, e->member.name) : NULL;
  if (!p || p->list != NONE) {
    diag_add(c->diags, p ? DIAG_FIELD_OUTSIDE : DIAG_NOT_IN_VERSION, e->member.at, e->member.name, edition->from->name,
             NULL);
    return typed_poison(s, e);
  }
  struct typed *t = typed_new(s, TYPED_MEMBER, e, p->type);
  t->provision = p;
  t->index = c->model->versions.at[version].edition;
  return t;
}
