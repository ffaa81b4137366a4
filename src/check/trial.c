/* Tests and assertions of the rule file itself. */
#include "check/internal.h"

/* ---- assertions ---- */
void check_assertions(struct checker *c) {
  struct map seen = {0};
  for (uint32_t i = 0; i < c->model->ast->assertions.n; i++) {
    const struct ast_assertion *ast = &c->model->ast->assertions.at[i];
    if (!ast->name.name) continue;
    uint32_t *slot = map_put(c->arena, &seen, ast->name.name, strlen(ast->name.name));
    if (*slot != NONE) {
      struct diag *d = diag_add(c->diags, DIAG_NAME_TAKEN, ast->name.at, ast->name.name, NULL, NULL);
      diag_relate(c->diags, d, SECOND_DECLARED_HERE, c->model->ast->assertions.at[*slot].name.at, ast->name.name);
    }
    *slot = i;
    struct scope s = {.c = c, .list = NONE, .outer = NONE};
    *vec_push(c->arena, &c->out->assertions) = (struct typed_assertion){ast, check_bool(&s, ast->condition)};
  }
}

/* ---- values ---- */
/* Takes zeros off the end until the value has `scale` decimals; false when it has more. */
static bool coarsen(struct cell *value, uint32_t have, uint32_t scale) {
  for (; have > scale; have--) {
    if (value->v % 10) return false;
    value->v /= 10;
  }
  return decimal_widen(value->v, scale - have, &value->v);
}

/* A constant of this type; unknown after `onbekend`. False: reported. */
static bool constant_of(struct checker *c, const struct expr *e, struct type type, bool bare_numbers, struct cell *out,
                        struct type *own) {
  *out = (struct cell){0};
  if (!e) return false;
  if (e->kind == EXPR_UNKNOWN) return true;
  struct scope s = {.c = c, .list = NONE, .outer = NONE, .constants_only = true};
  struct typed *t = check_expr(&s, e, &type);
  if (type_wrong(t->type)) return false;
  if (bare_numbers && type_plain(t->type) && type.kind == KIND_NUMBER) t->type.unit = type.unit;
  if (!type_same(t->type, type) || (t->type.unlimited && !type.unlimited)) {
    diag_add(c->diags, DIAG_VALUE_OTHER_TYPE, e->span, type_words(c, type), type_words(c, t->type), NULL);
    return false;
  }
  if (!constant_value(t, out) || out->state != KNOWN)
    return diag_add(c->diags, DIAG_CONSTANTS_ONLY, e->span, NULL, NULL, NULL), false;
  *own = t->type;
  return true;
}

/* A value a fact or field may have, at its scale. */
static bool fact_value(struct checker *c, const struct expr *e, struct type type, const struct ast_type *written,
                       bool bare, struct cell *out) {
  struct type own;
  if (!constant_of(c, e, type, bare, out, &own)) return false;
  if (out->state != KNOWN || (!type_numeric(type) && type.kind != KIND_DATE)) return true;
  if (!coarsen(out, own.scale, type.scale)) {
    diag_add(c->diags, DIAG_VALUE_TOO_FINE, e->span, arena_printf(c->arena, "%u", type.scale), NULL, NULL);
    return false;
  }
  int64_t least, most;
  range_of(written, &type, &least, &most);
  if (out->v >= least && out->v <= most) return true;
  diag_add(c->diags, DIAG_VALUE_OUT_OF_RANGE, e->span, NULL, NULL, NULL);
  return false;
}

/* ---- stel ---- */
static void check_list_rows(struct checker *c, const struct ast_given *ast, const struct model_list *list,
                            struct typed_given *g) {
  const struct ast_row *header = &ast->rows.at[0];
  for (uint32_t i = 0; i < header->cells.n; i++) {
    const struct ast_cell *cell = &header->cells.at[i];
    const struct expr *e = cell->kind == CELL_VALUES && cell->values.n == 1 ? cell->values.at[0] : NULL;
    const char *name = e && e->kind == EXPR_NAME ? e->name.name : NULL;
    const uint32_t *field = name ? map_find(&list->by_name, name, strlen(name)) : NULL;
    if (!field) diag_add(c->diags, DIAG_NOT_A_FIELD, cell->span, name, c->model->facts.at[list->fact].name, NULL);
    *vec_push(c->arena, &g->fields) = field ? *field : NONE;
  }
  g->count = ast->rows.n - 1;
  for (uint32_t r = 1; r < ast->rows.n; r++) {
    const struct ast_row *row = &ast->rows.at[r];
    if (row->has_output || row->cells.n != header->cells.n) {
      diag_add(c->diags, DIAG_ROW_COLUMNS, row->span, arena_printf(c->arena, "%u", row->cells.n),
               arena_printf(c->arena, "%u", header->cells.n), NULL);
      g->count = 0;
      return;
    }
    for (uint32_t i = 0; i < row->cells.n; i++) {
      struct cell value = {0};
      const struct ast_cell *cell = &row->cells.at[i];
      if (cell->kind != CELL_ANY && g->fields.at[i] != NONE) {
        const struct model_field *f = &list->fields.at[g->fields.at[i]];
        if (cell->kind != CELL_VALUES || cell->values.n != 1)
          diag_add(c->diags, DIAG_OUTPUT_NOT_VALUE, cell->span, NULL, NULL, NULL);
        else
          fact_value(c, cell->values.at[0], f->type, &f->ast->type, true, &value);
      }
      *vec_push(c->arena, &g->cells) = value;
    }
  }
}

static void report_not_given(struct checker *c, struct name_at name) {
  VEC(const char *) names = {0};
  for (uint32_t i = 0; i < c->model->symbols.n; i++)
    if (c->model->symbols.at[i].kind != SYMBOL_PROVISION) *vec_push(c->arena, &names) = c->model->symbols.at[i].name;
  struct diag *d = diag_add(c->diags, DIAG_UNKNOWN_NAME, name.at, "@FACT", name.name, NULL);
  diag_suggest_names(c->diags, d, name.name, names.at, names.n);
}

static bool check_given(struct checker *c, const struct ast_given *ast, struct typed_given *g) {
  const struct symbol *symbol = ast->name.name ? model_symbol(c->model, ast->name.name) : NULL;
  if (!symbol || symbol->kind == SYMBOL_PROVISION) {
    if (ast->name.name) report_not_given(c, ast->name);
    return false;
  }
  *g = (struct typed_given){.kind = (uint8_t)symbol->kind, .index = symbol->index};
  if (symbol->kind == SYMBOL_CHOICE) {
    struct type type = type_of(KIND_ENUM), own;
    type.set = c->model->choices.at[symbol->index].set;
    if (!constant_of(c, ast->value, type, false, &g->value, &own)) return false;
    if (g->value.state != KNOWN) diag_add(c->diags, DIAG_CHOICE_UNKNOWN, ast->name.at, ast->name.name, NULL, NULL);
    return g->value.state == KNOWN;
  }
  const struct model_fact *fact = &c->model->facts.at[symbol->index];
  g->type = fact->type;
  g->is_list = fact->type.kind == KIND_LIST;
  if (!g->is_list) {
    if (!ast->value) return diag_add(c->diags, DIAG_NOT_A_LIST, ast->name.at, ast->name.name, NULL, NULL), false;
    return fact_value(c, ast->value, fact->type, fact->ast ? &fact->ast->type : NULL, false, &g->value);
  }
  if (ast->value) {
    if (ast->value->kind == EXPR_UNKNOWN) return true;
    diag_add(c->diags, DIAG_LIST_NEEDS_TABLE, ast->value->span, ast->name.name, NULL, NULL);
    return false;
  }
  g->value = cell_known(0);
  check_list_rows(c, ast, &c->model->lists.at[fact->type.set], g);
  return true;
}

/* ---- verwacht ---- */
static const struct typed_provision *any_provision(struct checker *c, const char *name) {
  for (uint32_t i = 0; i < c->out->editions.n; i++) {
    struct typed_provision *p = typed_find(c->out->editions.at[i], name);
    if (p && !type_wrong(p->type)) return p;
  }
  return NULL;
}

static bool is_reason(struct checker *c, const char *name, const char *because) {
  for (uint32_t i = 0; i < c->out->editions.n; i++) {
    const struct typed_edition *e = c->out->editions.at[i];
    for (uint32_t k = 0; k < e->transitionals.n; k++)
      if (e->transitionals.at[k].from->ast->name.name == because) return true;
    struct typed_provision *p = typed_find(e, name);
    for (uint32_t k = 0; p && k < p->exceptions.n; k++)
      if (p->exceptions.at[k].from->ast->name.name == because) return true;
    for (uint32_t k = 0; p && k < p->conditions.n; k++)
      if (p->conditions.at[k]->from->name == because) return true;
  }
  return false;
}

static void check_expectation(struct checker *c, const struct ast_expectation *ast, struct typed_test *test) {
  if (!ast->name.name) return;
  const struct symbol *symbol = model_symbol(c->model, ast->name.name);
  const struct typed_provision *p =
      symbol && symbol->kind == SYMBOL_PROVISION ? any_provision(c, ast->name.name) : NULL;
  if (!p || p->list != NONE || p->from->origin->kind == PROVISION_PARAMETER) {
    if (symbol && symbol->kind == SYMBOL_PROVISION && !p) return; /* what is wrong with it is reported */
    struct diag *d = diag_add(c->diags, DIAG_NOT_EXPECTED, ast->name.at, ast->name.name, NULL, NULL);
    VEC(const char *) names = {0};
    for (uint32_t i = 0; i < c->model->symbols.n; i++)
      if (c->model->symbols.at[i].kind == SYMBOL_PROVISION) *vec_push(c->arena, &names) = c->model->symbols.at[i].name;
    if (!symbol) diag_suggest_names(c->diags, d, ast->name.name, names.at, names.n);
    return;
  }
  struct typed_expectation x = {.from = ast, .type = p->type};
  struct type type = p->type;
  type.unlimited = type.kind == KIND_AMOUNT; /* versions may differ in it */
  if (!constant_of(c, ast->value, type, false, &x.value, &x.type)) return;
  x.unknown = x.value.state != KNOWN;
  for (uint32_t i = 0; i < ast->because.n; i++)
    if (!is_reason(c, ast->name.name, ast->because.at[i].name))
      diag_add(c->diags, DIAG_NOT_A_REASON, ast->because.at[i].at, ast->because.at[i].name, ast->name.name, NULL);
  *vec_push(c->arena, &test->expected) = x;
}

/* ---- zoals ---- */
static void set_given(struct checker *c, struct typed_test *test, struct typed_given g) {
  for (uint32_t i = 0; i < test->given.n; i++)
    if (test->given.at[i].kind == g.kind && test->given.at[i].index == g.index) {
      test->given.at[i] = g;
      return;
    }
  *vec_push(c->arena, &test->given) = g;
}

struct trials {
  struct checker *c;
  struct map by_name; /* positions in the tree's tests */
  uint8_t *states;    /* 0 fresh, 1 being worked out, 2 done */
  struct typed_test *tests;
};

static uint32_t like_which(struct trials *x, const struct ast_test *ast) {
  const uint32_t *at = map_find(&x->by_name, ast->like.text, strlen(ast->like.text));
  if (at) return *at;
  VEC(const char *) names = {0};
  for (uint32_t i = 0; i < x->c->model->ast->tests.n; i++)
    if (x->c->model->ast->tests.at[i].name.text)
      *vec_push(x->c->arena, &names) = x->c->model->ast->tests.at[i].name.text;
  struct diag *d = diag_add(x->c->diags, DIAG_NO_SUCH_TEST, ast->like.at, ast->like.text, NULL, NULL);
  const char *closest = closest_name(ast->like.text, names.at, names.n);
  if (closest) diag_suggest(x->c->diags, d, arena_printf(x->c->arena, "\"%s\"", closest));
  return NONE;
}

static void check_test(struct trials *x, uint32_t index) {
  const struct ast_test *ast = &x->c->model->ast->tests.at[index];
  struct typed_test *test = &x->tests[index];
  x->states[index] = 1;
  test->from = ast;
  uint32_t like = ast->like.text ? like_which(x, ast) : NONE;
  if (like != NONE && x->states[like] == 1) {
    diag_add(x->c->diags, DIAG_LIKE_CIRCLE, ast->like.at, ast->like.text, NULL, NULL);
  } else if (like != NONE) {
    if (!x->states[like]) check_test(x, like);
    test->has_date = x->tests[like].has_date;
    test->date = x->tests[like].date;
    for (uint32_t i = 0; i < x->tests[like].given.n; i++)
      *vec_push(x->c->arena, &test->given) = x->tests[like].given.at[i];
  }
  if (ast->has_date) test->has_date = true, test->date = ast->date;
  for (uint32_t i = 0; i < ast->given.n; i++) {
    struct typed_given g;
    if (check_given(x->c, &ast->given.at[i], &g)) set_given(x->c, test, g);
  }
  for (uint32_t i = 0; i < ast->expected.n; i++) check_expectation(x->c, &ast->expected.at[i], test);
  x->states[index] = 2;
}

void check_tests(struct checker *c) {
  const struct ast *ast = c->model->ast;
  struct trials x = {.c = c,
                     .states = arena_array(c->arena, uint8_t, ast->tests.n + 1),
                     .tests = arena_array(c->arena, struct typed_test, ast->tests.n + 1)};
  for (uint32_t i = 0; i < ast->tests.n; i++) {
    const struct label *name = &ast->tests.at[i].name;
    if (!name->text) continue;
    uint32_t *slot = map_put(c->arena, &x.by_name, name->text, strlen(name->text));
    if (*slot != NONE) {
      struct diag *d = diag_add(c->diags, DIAG_TEST_TWICE, name->at, name->text, NULL, NULL);
      diag_relate(c->diags, d, SECOND_DECLARED_HERE, ast->tests.at[*slot].name.at, name->text);
    }
    *slot = i;
  }
  for (uint32_t i = 0; i < ast->tests.n; i++) {
    if (!x.states[i]) check_test(&x, i);
    *vec_push(c->arena, &c->out->tests) = x.tests[i];
  }
}
