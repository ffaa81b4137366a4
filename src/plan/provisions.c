/* Provisions: base value, exceptions, tables, conditions gathered; and the records that explain them. */
#include "plan/internal.h"

/* ---- tables ---- */
static uint32_t cell_node(struct plan *p, const struct typed_cell *cell, uint32_t column, struct type type,
                          struct text_cell *record) {
  VEC(uint32_t) kids = {0};
  uint32_t node = NONE;
  record->relation = record->relation2 = NONE;
  if (cell->ast->kind == CELL_COMPARE || cell->ast->kind == CELL_RANGE) record->relation = cell->ast->relation;
  if (cell->ast->kind == CELL_RANGE) record->relation2 = cell->ast->relation2;
  for (uint32_t i = 0; i < cell->values.n; i++) {
    struct lowered value = lower(p, cell->values.at[i]);
    enum relation relation = cell->ast->kind == CELL_VALUES ? REL_EQ
                             : i                            ? (enum relation)cell->ast->relation2
                                                            : (enum relation)cell->ast->relation;
    uint32_t one = compare_plain(p, relation, column, type, value.node, cell->values.at[i]->type);
    bool all = cell->ast->kind == CELL_RANGE;
    node = node == NONE ? one : all ? graph_and(&p->graph, node, one) : graph_or(&p->graph, node, one);
    *vec_push(p->arena, &kids) = value.text;
  }
  record->reg = node;
  record->first_kid = p->kids.n;
  record->kid_count = kids.n;
  for (uint32_t i = 0; i < kids.n; i++) *vec_push(p->arena, &p->kids) = (struct program_word){kids.at[i]};
  return node;
}

static uint32_t row_node(struct plan *p, const struct typed_provision *t, const struct typed_row *row,
                         const uint32_t *columns, struct text_cell *records) {
  uint32_t fits = NONE;
  for (uint32_t i = 0; i < t->columns.n; i++) {
    uint32_t cell = cell_node(p, &row->cells.at[i], columns[i], t->columns.at[i]->type, &records[i]);
    if (cell != NONE) fits = fits == NONE ? cell : graph_and(&p->graph, fits, cell);
  }
  return fits == NONE ? graph_bool(&p->graph, true) : fits;
}

static uint32_t *lower_columns(struct plan *p, const struct typed_provision *t, struct text_provision *record) {
  uint32_t *nodes = arena_array(p->arena, uint32_t, t->columns.n + 1),
           *texts = arena_array(p->arena, uint32_t, t->columns.n + 1);
  for (uint32_t i = 0; i < t->columns.n; i++) {
    struct lowered l = lower(p, t->columns.at[i]);
    nodes[i] = l.node;
    texts[i] = l.text;
  }
  record->first_column = p->kids.n;
  record->column_count = t->columns.n;
  for (uint32_t i = 0; i < t->columns.n; i++) *vec_push(p->arena, &p->kids) = (struct program_word){texts[i]};
  return nodes;
}

/* Writes the records of all rows together, after the expressions in them. */
static void add_rows(struct plan *p, const struct text_row *rows_of, const struct text_cell *cells, uint32_t n,
                     uint32_t columns, struct text_provision *record) {
  record->first_row = p->table_rows.n;
  record->row_count = n;
  for (uint32_t i = 0; i < n; i++) {
    struct text_row row = rows_of[i];
    row.first_cell = p->table_cells.n;
    for (uint32_t k = 0; k < columns; k++) *vec_push(p->arena, &p->table_cells) = cells[i * columns + k];
    *vec_push(p->arena, &p->table_rows) = row;
  }
}

static uint32_t lower_rows(struct plan *p, const struct typed_provision *t, struct type *type,
                           struct text_provision *record) {
  uint32_t *columns = lower_columns(p, t, record), n = t->rows.n;
  struct text_row *rows_of = arena_array(p->arena, struct text_row, n);
  struct text_cell *cells = arena_array(p->arena, struct text_cell, n * t->columns.n);
  uint32_t *words = arena_array(p->arena, uint32_t, ROWS_LIST + n * ROWS_EACH);
  uint8_t *refs = arena_array(p->arena, uint8_t, ROWS_LIST + n * ROWS_EACH);
  words[ROWS_KIND] = t->type.kind;
  words[ROWS_FIRST] = t->from->text->body == BODY_FIRST;
  words[ROWS_COUNT] = n;
  for (uint32_t i = 0; i < n; i++) {
    const struct typed_row *row = &t->rows.at[i];
    uint32_t at = ROWS_LIST + i * ROWS_EACH, fits = row_node(p, t, row, columns, &cells[i * t->columns.n]);
    struct lowered value = lower(p, row->value);
    words[at + ROWS_FITS] = fits;
    words[at + ROWS_VALUE] = widen(p, value.node, row->value->type, t->type);
    refs[at + ROWS_FITS] = refs[at + ROWS_VALUE] = 1;
    rows_of[i] = (struct text_row){.fits = fits, .value = value.text, .place = place_of(p, row->ast->span)};
  }
  add_rows(p, rows_of, cells, n, t->columns.n, record);
  *type = t->type;
  return graph_pool_node(&p->graph, OP_ROWS, (struct node){0}, words, refs, ROWS_LIST + n * ROWS_EACH);
}

/* ---- brackets ---- */
static int64_t at_scale(const struct typed *t, uint32_t scale) {
  int64_t wide = constant_of(t);
  decimal_widen(wide, scale - t->type.scale, &wide);
  return wide;
}

static void bracket_scales(const struct typed_provision *t, uint32_t *input, uint32_t *rate) {
  *input = t->columns.at[0]->type.scale;
  *rate = 0;
  for (uint32_t i = 0; i < t->rows.n; i++) {
    uint32_t limit_scale = t->rows.at[i].cells.at[0].values.at[0]->type.scale,
             rate_scale = t->rows.at[i].value->type.scale;
    if (limit_scale > *input) *input = limit_scale;
    if (rate_scale > *rate) *rate = rate_scale;
  }
}

static uint32_t lower_brackets(struct plan *p, const struct typed_provision *t, struct type *type,
                               struct text_provision *record) {
  uint32_t *columns = lower_columns(p, t, record), n = t->rows.n, input_scale, rate_scale;
  struct text_row *rows_of = arena_array(p->arena, struct text_row, n);
  struct text_cell *cells = arena_array(p->arena, struct text_cell, n);
  uint32_t *words = arena_array(p->arena, uint32_t, BRACKS_LIST + n * BRACKS_EACH);
  uint8_t *refs = arena_array(p->arena, uint8_t, BRACKS_LIST + n * BRACKS_EACH);
  struct type input = t->columns.at[0]->type, wide = input;
  bracket_scales(t, &input_scale, &rate_scale);
  wide.scale = input_scale;
  words[BRACKS_COUNT] = n;
  words[BRACKS_RATE_SCALE] = rate_scale;
  for (uint32_t i = 0; i < n; i++) {
    const struct typed_row *row = &t->rows.at[i];
    uint32_t at = BRACKS_LIST + i * BRACKS_EACH, fits = row_node(p, t, row, columns, &cells[i]);
    int64_t limit = at_scale(row->cells.at[0].values.at[0], input_scale), rate = at_scale(row->value, rate_scale);
    words[at + BRACKS_LIMIT] = (uint32_t)(uint64_t)limit,
               words[at + BRACKS_LIMIT + 1] = (uint32_t)((uint64_t)limit >> 32);
    words[at + BRACKS_RATE] = (uint32_t)(uint64_t)rate, words[at + BRACKS_RATE + 1] = (uint32_t)((uint64_t)rate >> 32);
    rows_of[i] =
        (struct text_row){.fits = fits, .value = lower(p, row->value).text, .place = place_of(p, row->ast->span)};
  }
  add_rows(p, rows_of, cells, n, 1, record);
  *type = t->type;
  type->scale = input_scale + rate_scale;
  struct node like = {.a = widen(p, columns[0], input, wide), .refs = REF_A};
  return graph_pool_node(&p->graph, OP_BRACKETS, like, words, refs, BRACKS_LIST + n * BRACKS_EACH);
}

/* ---- bodies ---- */
static uint32_t gather_conditions(struct plan *p, const struct typed_provision *t) {
  uint32_t node = NONE;
  for (uint32_t i = 0; i < t->conditions.n; i++) {
    uint32_t one = p->values[p->edition][t->conditions.at[i]->position];
    if (node == NONE)
      node = one;
    else
      node = t->from->text->body == BODY_ALL ? graph_and(&p->graph, node, one) : graph_or(&p->graph, node, one);
  }
  return node;
}

static uint32_t lower_body(struct plan *p, const struct typed_provision *t, struct text_provision *record) {
  struct type type = t->type;
  uint32_t node = NONE;
  switch ((enum body_kind)t->from->text->body) {
  case BODY_EXPR: {
    struct lowered l = lower(p, t->expr);
    record->node = l.text;
    type = t->expr->type;
    node = l.node;
    break;
  }
  case BODY_ALL:
  case BODY_ANY: node = gather_conditions(p, t); break;
  case BODY_UNIQUE:
  case BODY_FIRST: node = lower_rows(p, t, &type, record); break;
  case BODY_BRACKETS: node = lower_brackets(p, t, &type, record); break;
  case BODY_NONE: break;
  }
  return widen(p, node, type, t->type);
}

/* ---- exceptions ---- */
static struct text_exception exception_record(struct plan *p, const struct typed_exception *x) {
  struct text_exception record = {.name = text_of(p, x->from->ast->name.name),
                                  .label = text_of(p, x->from->ast->label.text),
                                  .first_override = p->overrides.n,
                                  .override_count = x->overrides.n,
                                  .amendment = x->from->amendment,
                                  .place = place_of(p, x->from->ast->name.at)};
  for (uint32_t i = 0; i < x->overrides.n; i++)
    *vec_push(p->arena, &p->overrides) = (struct program_word){x->overrides.at[i]};
  record.first_cite = cites_of(p, x->from->cites, &record.cite_count);
  return record;
}

static uint32_t lower_exceptions(struct plan *p, const struct typed_provision *t, uint32_t base,
                                 struct text_provision *record) {
  uint32_t n = t->exceptions.n, *words = arena_array(p->arena, uint32_t, EXCEPT_LIST + n * EXCEPT_EACH + 1);
  uint8_t *refs = arena_array(p->arena, uint8_t, EXCEPT_LIST + n * EXCEPT_EACH + 1);
  struct text_exception *records = arena_array(p->arena, struct text_exception, n + 1);
  words[EXCEPT_KIND] = t->type.kind;
  words[EXCEPT_COUNT] = n;
  words[EXCEPT_BASE] = base;
  refs[EXCEPT_BASE] = 1;
  for (uint32_t i = 0; i < n; i++) {
    const struct typed_exception *x = &t->exceptions.at[i];
    uint32_t at = EXCEPT_LIST + i * EXCEPT_EACH;
    struct lowered condition = lower(p, x->condition), value = lower(p, x->value);
    words[at + EXCEPT_CONDITION] = condition.node;
    words[at + EXCEPT_VALUE] = widen(p, value.node, x->value->type, t->type);
    words[at + EXCEPT_OVERRIDDEN] = (uint32_t)x->overridden_by;
    words[at + EXCEPT_OVERRIDDEN + 1] = (uint32_t)(x->overridden_by >> 32);
    refs[at + EXCEPT_CONDITION] = refs[at + EXCEPT_VALUE] = 1;
    records[i] = exception_record(p, x);
    records[i].condition = condition.text;
    records[i].value = value.text;
  }
  record->first_exception = p->exceptions.n;
  record->exception_count = n;
  for (uint32_t i = 0; i < n; i++) *vec_push(p->arena, &p->exceptions) = records[i];
  if (!n) return base;
  return graph_pool_node(&p->graph, OP_EXCEPT, (struct node){0}, words, refs, EXCEPT_LIST + n * EXCEPT_EACH);
}

static struct text_provision lower_provision(struct plan *p, const struct typed_provision *t) {
  static const uint8_t roles[] = {ROLE_PARAMETER, ROLE_CONDITION, ROLE_DEFINITION, ROLE_DECISION};
  static const uint8_t forms[] = {
      [BODY_EXPR] = FORM_EXPR,     [BODY_ALL] = FORM_ALL,     [BODY_ANY] = FORM_ANY,
      [BODY_UNIQUE] = FORM_UNIQUE, [BODY_FIRST] = FORM_FIRST, [BODY_BRACKETS] = FORM_BRACKETS};
  const struct provision *from = t->from;
  struct text_provision record = {.name = text_of(p, from->name),
                                  .label = text_of(p, from->label.text),
                                  .label_no = text_of(p, from->label_no.text),
                                  .role = roles[from->origin->kind],
                                  .form = forms[from->text->body],
                                  .type = graph_type(&p->graph, t->type),
                                  .list = t->list,
                                  .decision =
                                      t->decision ? p->first_provision[p->edition] + t->decision->position : NONE,
                                  .node = NONE,
                                  .amendment = from->amendment,
                                  .place = place_of(p, from->text->name.at)};
  record.first_cite = cites_of(p, from->cites, &record.cite_count);
  if (t->constant) { /* a parameter is its value; its expression is kept for reading */
    p->purpose = NONE;
    record.node = lower(p, t->expr).text;
    p->purpose = purpose_outcomes(p->edition);
    record.reg = record.base_reg = graph_constant(&p->graph, t->value, t->type);
    return record;
  }
  record.base_reg = lower_body(p, t, &record);
  record.reg = lower_exceptions(p, t, record.base_reg, &record);
  return record;
}

/* ---- around the provisions ---- */
static void lower_transitionals(struct plan *p, const struct typed_edition *e, struct program_unit *unit) {
  p->purpose = purpose_transitions(p->edition);
  unit->first_transition = p->transitions.n;
  unit->transition_count = e->transitionals.n;
  for (uint32_t i = 0; i < e->transitionals.n; i++) {
    const struct typed_transitional *t = &e->transitionals.at[i];
    struct lowered l = lower(p, t->condition);
    const char *name = t->from->ast->name.name;
    *vec_push(p->arena, &p->transitions) =
        (struct program_transition){graph_string(&p->graph, name, strlen(name)), l.node, t->from->target};
    struct text_transition text = {
        .label = text_of(p, t->from->ast->label.text), .node = l.text, .place = place_of(p, t->from->ast->name.at)};
    text.first_cite = cites_of(p, t->from->cites, &text.cite_count);
    *vec_push(p->arena, &p->transition_texts) = text;
  }
}

static uint32_t outcome_named(const struct model *m, const char *name) {
  for (uint32_t i = 0; name && i < m->outcomes.n; i++)
    if (m->outcomes.at[i] == name) return i;
  return NONE;
}

static void lower_notices(struct plan *p, const struct typed_edition *e, struct text_unit *text) {
  p->purpose = purpose_outcomes(p->edition);
  text->first_notice = p->notices.n;
  text->notice_count = e->notices.n;
  for (uint32_t i = 0; i < e->notices.n; i++) {
    const struct typed_notice *n = &e->notices.at[i];
    struct text_notice record = {.name = text_of(p, n->from->origin->name.name),
                                 .text = text_of(p, n->from->ast->text.text),
                                 .outcome = outcome_named(p->model, n->from->origin->of.name),
                                 .condition = NONE,
                                 .place = place_of(p, n->from->ast->name.at)};
    if (n->condition) record.condition = lower(p, n->condition).text;
    record.first_cite = cites_of(p, n->from->cites, &record.cite_count);
    *vec_push(p->arena, &p->notices) = record;
  }
}

static void add_results(struct plan *p, const struct typed_edition *e, struct program_unit *unit) {
  const struct model *m = p->model;
  unit->first_outcome = p->unit_outcomes.n;
  for (uint32_t i = 0; i < m->outcomes.n; i++) {
    struct typed_provision *t = typed_find(e, m->outcomes.at[i]);
    struct program_result result = {NONE, NONE};
    if (t) result = (struct program_result){p->values[p->edition][t->position], graph_type(&p->graph, t->type)};
    *vec_push(p->arena, &p->unit_outcomes) = result;
  }
  unit->first_condition = p->unit_conditions.n;
  for (uint32_t i = 0; i < m->conditions.n; i++) {
    struct typed_provision *t = typed_find(e, m->conditions.at[i]);
    *vec_push(p->arena, &p->unit_conditions) = (struct program_word){t ? p->values[p->edition][t->position] : NONE};
  }
}

static uint32_t as_day(int64_t date) { return (uint32_t)(int32_t)(date > INT32_MAX ? INT32_MAX : date); }

void lower_edition(struct plan *p, uint32_t edition) {
  const struct typed_edition *e = p->checked->editions.at[edition];
  const struct version *v = &p->model->versions.at[e->from->version];
  p->edition = edition;
  p->purpose = purpose_outcomes(edition);
  p->values[edition] = arena_array(p->arena, uint32_t, e->provisions.n + 1);
  struct text_provision *records = arena_array(p->arena, struct text_provision, e->provisions.n + 1);
  for (uint32_t i = 0; i < e->sorted.n; i++) {
    const struct typed_provision *t = e->sorted.at[i];
    records[t->position] = lower_provision(p, t);
    p->values[edition][t->position] = records[t->position].reg;
  }
  struct text_unit text = {.label = text_of(p, v->ast->label.text),
                           .amends = v->amends == NONE ? NONE : p->model->versions.at[v->amends].edition,
                           .first_provision = p->provisions.n,
                           .provision_count = e->provisions.n,
                           .place = place_of(p, v->ast->name.at)};
  for (uint32_t i = 0; i < e->provisions.n; i++) *vec_push(p->arena, &p->provisions) = records[i];
  text.first_cite = cites_of(p, &v->ast->cites, &text.cite_count);
  struct program_unit unit = {.name = graph_string(&p->graph, e->from->name, strlen(e->from->name)),
                              .flags = e->from->hybrid ? 0 : UNIT_VERSION,
                              .from = as_day(v->from),
                              .until = as_day(v->until),
                              .base = v->edition};
  lower_transitionals(p, e, &unit);
  lower_notices(p, e, &text);
  add_results(p, e, &unit);
  *vec_push(p->arena, &p->units) = unit;
  *vec_push(p->arena, &p->unit_texts) = text;
}
