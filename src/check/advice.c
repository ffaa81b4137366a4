/* What is legal but unwise, said in notes once the rules have no errors: values without a name, what nobody uses,
 * conditions that cannot fail, versions without a test. */
#include "check/internal.h"

/* ---- walking expressions as written ---- */
struct visit {
  struct checker *c;
  struct map used; /* names */
};
typedef void visitor(struct visit *v, const struct expr *e);

static void walk(struct visit *v, const struct expr *e, visitor *each) {
  if (!e) return;
  each(v, e);
  walk(v, e->a, each);
  walk(v, e->b, each);
  walk(v, e->c, each);
  for (uint32_t i = 0; i < e->list.n; i++) walk(v, e->list.at[i], each);
}

/* ---- a value without a name in a condition ---- */
static bool is_zero_or_one(const struct expr *e) { return e->value == 0 || e->value == POWERS_OF_TEN[e->scale]; }

static bool is_bare(const struct expr *e) {
  if (e->kind == EXPR_DATE) return true;
  return (e->kind == EXPR_NUMBER || e->kind == EXPR_PERCENT || e->kind == EXPR_MONEY) && !is_zero_or_one(e);
}

static const char *as_written(const struct checker *c, struct span span) {
  struct place place = source_place(c->model->sources, span.start);
  return arena_string(c->arena, place.file->text + (span.start - place.file->base), span.end - span.start);
}

/* The step of `afgerond` is part of the operation. */
static void note_bare(struct visit *v, const struct expr *e) {
  if (!e) return;
  if (is_bare(e)) diag_add(v->c->diags, DIAG_BARE_VALUE, e->span, as_written(v->c, e->span), NULL, NULL);
  note_bare(v, e->a);
  if (e->kind != EXPR_ROUND) note_bare(v, e->b);
  note_bare(v, e->c);
  for (uint32_t i = 0; i < e->list.n; i++) note_bare(v, e->list.at[i]);
}

static void note_inner_condition(struct visit *v, const struct expr *e) {
  if (e->kind == EXPR_IF) note_bare(v, e->a);
}

static void note_values(struct visit *v, const struct ast_provision *p) {
  if (p->kind == PROVISION_CONDITION)
    note_bare(v, p->expr);
  else if (p->kind != PROVISION_PARAMETER)
    walk(v, p->expr, note_inner_condition);
  for (uint32_t i = 0; i < p->exceptions.n; i++) note_bare(v, p->exceptions.at[i].condition);
}

/* ---- names that are used ---- */
static void use(struct visit *v, const char *name, size_t length) {
  if (name) *map_put(v->c->arena, &v->used, name, length) = 1;
}
static void use_name(struct visit *v, const char *name) {
  if (name) use(v, name, strlen(name));
}

static void use_names(struct visit *v, const struct expr *e) {
  if (e->kind == EXPR_NAME) use_name(v, e->name.name);
  if (e->kind == EXPR_MEMBER) use_name(v, e->member.name);
  use_name(v, e->over.name);
}

/* {naam} in a text shows that name. */
static void use_label(struct visit *v, const struct label *label) {
  for (const char *at = label->text; at && (at = strchr(at, '{')); at++) {
    size_t length = strcspn(at + 1, "}");
    if (at[1] == '{')
      at++;
    else
      use(v, at + 1, length);
  }
}

static void use_cell(struct visit *v, const struct ast_cell *cell) {
  for (uint32_t i = 0; i < cell->values.n; i++) walk(v, cell->values.at[i], use_names);
}

static void use_provision(struct visit *v, const struct ast_provision *p) {
  use_label(v, &p->label);
  use_label(v, &p->label_no);
  walk(v, p->expr, use_names);
  if (p->kind == PROVISION_DEFINITION) use_name(v, p->of.name);
  for (uint32_t r = 0; r < p->rows.n; r++)
    for (uint32_t i = 0; i < p->rows.at[r].cells.n; i++) use_cell(v, &p->rows.at[r].cells.at[i]);
  for (uint32_t i = 0; i < p->exceptions.n; i++) {
    use_label(v, &p->exceptions.at[i].label);
    walk(v, p->exceptions.at[i].condition, use_names);
    walk(v, p->exceptions.at[i].value, use_names);
  }
}

/* ---- version by version ---- */
static void each_provision(struct visit *v, const struct ast_version *version,
                           void (*each)(struct visit *, const struct ast_provision *)) {
  for (uint32_t i = 0; i < version->provisions.n; i++) each(v, version->provisions.at[i]);
  for (uint32_t i = 0; i < version->amendments.n; i++)
    for (uint32_t k = 0; k < version->amendments.at[i].changes.n; k++) each(v, version->amendments.at[i].changes.at[k]);
}

static void read_version(struct visit *v, const struct ast_version *version) {
  each_provision(v, version, note_values);
  each_provision(v, version, use_provision);
  use_label(v, &version->label);
  for (uint32_t i = 0; i < version->amendments.n; i++) use_label(v, &version->amendments.at[i].label);
  for (uint32_t i = 0; i < version->transitionals.n; i++) {
    note_bare(v, version->transitionals.at[i].condition);
    walk(v, version->transitionals.at[i].condition, use_names);
  }
  for (uint32_t i = 0; i < version->notices.n; i++) {
    note_bare(v, version->notices.at[i].condition);
    walk(v, version->notices.at[i].condition, use_names);
    use_label(v, &version->notices.at[i].text);
  }
}

/* ---- what nobody uses ---- */
static bool is_used(const struct visit *v, const char *name) { return map_find(&v->used, name, strlen(name)) != NULL; }

static void note_unused_parameter(struct visit *v, const struct ast_provision *p) {
  if (p->kind != PROVISION_PARAMETER || p->change != CHANGE_DECLARE || is_used(v, p->name.name)) return;
  diag_add(v->c->diags, DIAG_UNUSED, p->name.at, "@PARAMETER", p->name.name, NULL);
}

static void note_unused(struct visit *v) {
  const struct ast *ast = v->c->model->ast;
  for (uint32_t i = 0; i < ast->facts.n; i++) {
    const struct ast_fact *f = &ast->facts.at[i];
    if (f->type.kind == AST_TEXT || is_used(v, f->name.name)) continue;
    diag_add(v->c->diags, DIAG_UNUSED, f->name.at, "@FACT", f->name.name, NULL);
  }
  for (uint32_t i = 0; i < ast->versions.n; i++) each_provision(v, &ast->versions.at[i], note_unused_parameter);
}

/* ---- conditions that cannot fail ---- */
static bool cannot_fail(const struct checker *c, const struct typed_provision *p) {
  if (p->from->origin->kind != PROVISION_CONDITION || !p->expr || !is_certain(c, p->expr, true)) return false;
  for (uint32_t i = 0; i < p->exceptions.n; i++)
    if (!is_certain(c, p->exceptions.at[i].value, true)) return false;
  return true;
}

/* Once for each text: in the first version where it is so. */
static void note_certain(struct checker *c, struct map *told, const struct typed_edition *e,
                         const struct provision *from) {
  uint32_t *seen = map_put(c->arena, told, &from->text, sizeof from->text);
  if (*seen == NONE) diag_add(c->diags, DIAG_CANNOT_FAIL, from->text->expr->span, from->name, e->from->name, NULL);
  *seen = 1;
}

static void note_certain_conditions(struct checker *c) {
  struct map told = {0};
  for (uint32_t i = 0; i < c->out->editions.n; i++) {
    const struct typed_edition *e = c->out->editions.at[i];
    for (uint32_t k = 0; !e->from->hybrid && k < e->provisions.n; k++)
      if (cannot_fail(c, e->provisions.at[k])) note_certain(c, &told, e, e->provisions.at[k]->from);
  }
}

/* ---- versions without a test ---- */
static bool has_test(const struct checker *c, const struct version *v) {
  for (uint32_t i = 0; i < c->out->tests.n; i++) {
    const struct typed_test *t = &c->out->tests.at[i];
    if (t->has_date && t->date >= v->from && t->date < v->until) return true;
  }
  return false;
}

static void note_untested_versions(struct checker *c) {
  for (uint32_t i = 0; i < c->model->versions.n; i++) {
    const struct version *v = &c->model->versions.at[i];
    if (!has_test(c, v)) diag_add(c->diags, DIAG_NO_TEST, v->ast->name.at, v->ast->name.name, NULL, NULL);
  }
}

void advise(struct checker *c) {
  struct visit v = {.c = c};
  const struct ast *ast = c->model->ast;
  for (uint32_t i = 0; i < ast->versions.n; i++) read_version(&v, &ast->versions.at[i]);
  for (uint32_t i = 0; i < ast->assertions.n; i++) walk(&v, ast->assertions.at[i].condition, use_names);
  for (uint32_t i = 0; i < ast->choices.n; i++) use_label(&v, &ast->choices.at[i].label);
  for (uint32_t i = 0; i < ast->facts.n; i++) use_label(&v, &ast->facts.at[i].label);
  note_unused(&v);
  note_certain_conditions(c);
  note_untested_versions(c);
}
