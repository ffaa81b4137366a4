/* Decision tables: columns, cells, outputs; brackets. */
#include "check/internal.h"

static struct typed *check_column(struct scope *s, const struct ast_cell *cell) {
  if (cell->kind == CELL_VALUES && cell->values.n == 1) return check_expr(s, cell->values.at[0], NULL);
  static const struct expr none = {0};
  diag_add(s->c->diags, DIAG_COLUMN_HEADER, cell->span, NULL, NULL, NULL);
  return typed_poison(s, &none);
}

static void check_output_name(struct scope *s, const struct typed_provision *p, const struct ast_cell *cell) {
  const struct expr *e = cell->kind == CELL_VALUES && cell->values.n == 1 ? cell->values.at[0] : NULL;
  if (e && e->kind == EXPR_NAME && e->name.name == p->from->name) return;
  struct diag *d = diag_add(s->c->diags, DIAG_TABLE_OUTPUT_NAME, cell->span, p->from->name, NULL, NULL);
  diag_suggest(s->c->diags, d, p->from->name);
}

static bool check_header(struct scope *s, struct typed_provision *p) {
  const rows *table = &p->from->text->rows;
  struct span at = p->from->text->name.at;
  if (table->n < 2)
    return diag_add(s->c->diags, DIAG_TABLE_EMPTY, table->n ? table->at[0].span : at, p->from->name, NULL, NULL), false;
  const struct ast_row *header = &table->at[0];
  if (!header->has_output || header->cells.n < 2)
    return diag_add(s->c->diags, DIAG_TABLE_NO_OUTPUT, header->span, p->from->name, NULL, NULL), false;
  for (uint32_t i = 0; i + 1 < header->cells.n; i++)
    *vec_push(s->c->arena, &p->columns) = check_column(s, &header->cells.at[i]);
  check_output_name(s, p, &header->cells.at[header->cells.n - 1]);
  return true;
}

/* ---- cells ---- */
static bool cell_fits(struct type column, struct type value, const struct ast_cell *cell) {
  bool ordered = type_numeric(column) || column.kind == KIND_DATE;
  bool needs_order = (cell->kind == CELL_COMPARE && cell->relation > REL_NE) || cell->kind == CELL_RANGE;
  return type_same(column, value) && column.kind != KIND_LIST && (ordered || !needs_order);
}

static struct typed *check_cell_value(struct scope *s, const struct ast_cell *cell, const struct expr *e,
                                      struct type column) {
  if (type_wrong(column) && is_bare_value(s, e)) return typed_poison(s, e);
  struct typed *value = check_expr(s, e, column.kind == KIND_ENUM ? &column : NULL);
  if (type_wrong(value->type) || type_wrong(column) || cell_fits(column, value->type, cell)) return value;
  diag_add(s->c->diags, type_same(column, value->type) ? DIAG_NOT_ORDERED : DIAG_CELL_OTHER_TYPE, e->span,
           type_words(s->c, column), type_words(s->c, value->type), NULL);
  return typed_poison(s, e);
}

static struct typed_cell check_cell(struct scope *s, const struct ast_cell *cell, struct type column) {
  struct typed_cell typed = {.ast = cell};
  for (uint32_t i = 0; i < cell->values.n; i++)
    *vec_push(s->c->arena, &typed.values) = check_cell_value(s, cell, cell->values.at[i], column);
  return typed;
}

static struct typed *check_output(struct scope *s, const struct ast_cell *cell, const struct type *expected) {
  static const struct expr none = {0};
  if (cell->kind == CELL_VALUES && cell->values.n == 1) return check_expr(s, cell->values.at[0], expected);
  diag_add(s->c->diags, cell->kind == CELL_ANY ? DIAG_OUTPUT_EMPTY : DIAG_OUTPUT_NOT_VALUE, cell->span, NULL, NULL,
           NULL);
  return typed_poison(s, &none);
}

static bool check_row(struct scope *s, struct typed_provision *p, const struct ast_row *row,
                      const struct type *expected) {
  struct checker *c = s->c;
  if (!row->has_output || row->cells.n != p->columns.n + 1) {
    if (diag_within(c->diags, DIAG_OUTPUT_CELLS, row->span)) return false;
    struct diag *d =
        diag_add(c->diags, DIAG_ROW_COLUMNS, row->span, arena_printf(c->arena, "%u", row->cells.n - row->has_output),
                 arena_printf(c->arena, "%u", p->columns.n), NULL);
    diag_relate(c->diags, d, SECOND_HEADER_HERE, p->from->text->rows.at[0].span, NULL);
    return false;
  }
  struct typed_row typed = {.ast = row};
  for (uint32_t i = 0; i < p->columns.n; i++)
    *vec_push(c->arena, &typed.cells) = check_cell(s, &row->cells.at[i], p->columns.at[i]->type);
  typed.value = check_output(s, &row->cells.at[p->columns.n], expected);
  *vec_push(c->arena, &p->rows) = typed;
  return true;
}

static void unify_outputs(struct scope *s, struct typed_provision *p) {
  p->type = p->rows.at[0].value->type;
  for (uint32_t i = 1; i < p->rows.n; i++)
    p->type = type_unify(s->c, p->type, p->rows.at[i].value->type, p->rows.at[i].value->source->span);
}

/* ---- brackets ---- */
static bool check_limit(struct scope *s, const struct typed_provision *p, uint32_t i) {
  const struct typed_row *row = &p->rows.at[i];
  const struct ast_cell *cell = row->cells.at[0].ast;
  struct cell limit, before;
  if (cell->kind != CELL_COMPARE || cell->relation != REL_GE)
    return diag_add(s->c->diags, DIAG_BRACKET_LIMIT, cell->span, NULL, NULL, NULL), false;
  if (type_wrong(row->cells.at[0].values.at[0]->type)) return false;
  if (!constant_value(row->cells.at[0].values.at[0], &limit) || limit.state != KNOWN)
    return diag_add(s->c->diags, DIAG_BRACKET_CONSTANT, cell->span, NULL, NULL, NULL), false;
  if (!i || !constant_value(p->rows.at[i - 1].cells.at[0].values.at[0], &before)) return true;
  struct type a = p->rows.at[i - 1].cells.at[0].values.at[0]->type, b = row->cells.at[0].values.at[0]->type;
  unsigned ka = a.scale < b.scale ? b.scale - a.scale : 0, kb = b.scale < a.scale ? a.scale - b.scale : 0;
  if (cell_compare(REL_LT, before, limit, ka, kb, false).v) return true;
  struct diag *d = diag_add(s->c->diags, DIAG_BRACKETS_FALL, cell->span, NULL, NULL, NULL);
  diag_relate(s->c->diags, d, SECOND_ROW_HERE, p->rows.at[i - 1].ast->span, NULL);
  return false;
}

static struct type rate_type(struct type input, struct type rate) {
  if (type_plain(rate)) return input;
  return type_plain(input) && input.scale == 0 && rate.kind == KIND_AMOUNT ? rate : type_poison();
}

static bool check_rate(struct scope *s, struct typed_provision *p, const struct typed_row *row, uint32_t *finest) {
  struct cell rate;
  struct type input = p->columns.at[0]->type, type = row->value->type;
  struct span at = row->value->source->span;
  if (type_wrong(type)) return false;
  if (!constant_value(row->value, &rate) || rate.state != KNOWN)
    return diag_add(s->c->diags, DIAG_BRACKET_CONSTANT, at, NULL, NULL, NULL), false;
  struct type result = rate_type(input, type);
  if (type_wrong(result) || type.unlimited)
    return diag_add(s->c->diags, DIAG_BRACKET_RATE, at, type_words(s->c, input), type_words(s->c, type), NULL), false;
  p->type = type_wrong(p->type) ? result : type_unify(s->c, p->type, result, at);
  if (type.scale > *finest) *finest = type.scale;
  return true;
}

/* A bracket's limit and rate at the scales the table computes with must be 64-bit numbers still. */
static bool fits_at(struct scope *s, const struct typed *t, uint32_t scale) {
  struct cell value = {0};
  int64_t wide;
  constant_value(t, &value);
  if (decimal_widen(value.v, scale - t->type.scale, &wide)) return true;
  diag_add(s->c->diags, DIAG_BRACKET_TOO_LARGE, t->source->span, arena_printf(s->c->arena, "%u", scale), NULL, NULL);
  return false;
}

static bool brackets_fit(struct scope *s, const struct typed_provision *p, uint32_t limit_scale, uint32_t rate_scale) {
  bool fit = true;
  for (uint32_t i = 0; i < p->rows.n; i++) {
    fit &= fits_at(s, p->rows.at[i].cells.at[0].values.at[0], limit_scale);
    fit &= fits_at(s, p->rows.at[i].value, rate_scale);
  }
  return fit;
}

static void check_brackets(struct scope *s, struct typed_provision *p) {
  struct type input = p->columns.at[0]->type;
  uint32_t rate = 0, scale = input.scale;
  bool right = !type_wrong(input);
  p->type = type_poison();
  struct span header = p->from->text->rows.at[0].span;
  if (p->columns.n != 1) {
    const char *n = arena_printf(s->c->arena, "%u", p->columns.n);
    diag_add(s->c->diags, DIAG_BRACKETS_ONE_INPUT, header, n, NULL, NULL);
    return;
  }
  if (right && (!type_numeric(input) || input.unlimited)) {
    diag_add(s->c->diags, DIAG_BRACKETS_INPUT, header, type_words(s->c, input), NULL, NULL);
    return;
  }
  for (uint32_t i = 0; right && i < p->rows.n; i++) {
    right = check_limit(s, p, i) && check_rate(s, p, &p->rows.at[i], &rate);
    if (right && p->rows.at[i].cells.at[0].values.at[0]->type.scale > scale)
      scale = p->rows.at[i].cells.at[0].values.at[0]->type.scale;
  }
  if (!right || !brackets_fit(s, p, scale, rate)) {
    p->type = type_poison();
    return;
  }
  if (!type_wrong(p->type)) p->type.scale = scale + rate;
  if (p->type.scale > MAX_SCALE)
    diag_add(s->c->diags, DIAG_TOO_FINE, p->from->text->name.at, arena_printf(s->c->arena, "%u", p->type.scale),
             arena_printf(s->c->arena, "%u", MAX_SCALE), NULL);
}

void check_table(struct scope *s, struct typed_provision *p, const struct type *expected) {
  const rows *table = &p->from->text->rows;
  p->type = type_poison();
  if (!check_header(s, p)) return;
  bool right = true;
  for (uint32_t i = 1; i < table->n; i++)
    right &= check_row(s, p, &table->at[i], p->from->text->body == BODY_BRACKETS ? NULL : expected);
  if (!right) return;
  if (p->from->text->body == BODY_BRACKETS) {
    check_brackets(s, p);
    return;
  }
  unify_outputs(s, p);
  if (p->from->text->body == BODY_UNIQUE) check_exclusive(s->c, p);
  check_gaps(s->c, p);
}
