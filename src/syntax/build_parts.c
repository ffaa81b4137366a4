/* Parts of items: lists of names, citations, types, and the rows of tables. */
#include "syntax/build.h"

#include <string.h>

/* ---- names ---- */
names_at *names_add(struct parse *p, names_at *names, struct name_at name) {
  if (!names) names = arena_new(p->arena, names_at);
  if (name.name) *vec_push(p->arena, names) = name;
  return names;
}

struct name_at declared(struct parse *p, struct name_at name) {
  const uint32_t *forbidden = map_find(&p->keywords.forbidden, name.name, strlen(name.name));
  if (!forbidden) return name;
  const struct keyword *keyword = &KEYWORDS[*forbidden];
  for (int lang = 0; lang < 2; lang++) {
    if (strcmp(keyword->text[lang], name.name) == 0) {
      report(p, DIAG_RESERVED_NAME, name.at, name.name, NULL, NULL);
      return name;
    }
    if (strstr(keyword->text[lang], name.name)) {
      report(p, DIAG_COMPLETES_KEYWORD, name.at, name.name, keyword->text[lang], NULL);
      return name;
    }
  }
  return name;
}

cites *cites_add(struct parse *p, cites *list, struct name_at source, struct label place) {
  if (!list) list = arena_new(p->arena, cites);
  if (source.name) *vec_push(p->arena, list) = (struct cite){source, place};
  return list;
}

/* ---- types ---- */
struct ast_type *type_new(struct parse *p, enum ast_type_kind kind, struct span span) {
  struct ast_type *type = arena_new(p->arena, struct ast_type);
  type->kind = (uint8_t)kind;
  type->span = span;
  return type;
}

struct ast_type *type_number(struct parse *p, const char *unit, struct expr *decimals, struct span span) {
  struct ast_type *type = type_new(p, AST_NUMBER, span);
  type->unit = unit;
  if (!decimals) return type;
  if (decimals->scale == 0 && decimals->value <= MAX_SCALE)
    type->scale = (uint8_t)decimals->value;
  else
    report(p, DIAG_DECIMALS, decimals->span, arena_printf(p->arena, "%d", MAX_SCALE), NULL, NULL);
  return type;
}

struct ast_type *range_new(struct parse *p, struct expr *lowest, struct expr *highest) {
  struct ast_type *range = type_new(p, AST_NO_TYPE, lowest->span);
  range->lowest = lowest;
  range->highest = highest;
  return range;
}

struct ast_type *type_range(struct ast_type *type, const struct ast_type *range, struct span span) {
  type->span = span;
  if (!range) return type;
  type->lowest = range->lowest;
  type->highest = range->highest;
  return type;
}

struct ast_type *type_enum(struct parse *p, const names_at *values, struct span span) {
  struct ast_type *type = type_new(p, AST_ENUM, span);
  type->values = *values;
  return type;
}

struct ast_type *field_add(struct parse *p, struct ast_type *list, struct name_at name, struct label label,
                           const struct ast_type *type) {
  *vec_push(p->arena, &list->fields) = (struct ast_field){.name = name, .label = label, .type = *type};
  list->span.end = type->span.end;
  return list;
}

/* ---- tables ---- */
static struct ast_cell *cell_new(struct parse *p, enum cell_kind kind, struct span span) {
  struct ast_cell *cell = arena_new(p->arena, struct ast_cell);
  cell->kind = (uint8_t)kind;
  cell->span = span;
  return cell;
}

struct ast_cell *cell_any(struct parse *p, struct span span) {
  return cell_new(p, CELL_ANY, span);
}

struct ast_cell *cell_values(struct parse *p, const struct expr *list, struct span span) {
  struct ast_cell *cell = cell_new(p, CELL_VALUES, span);
  for (uint32_t i = 0; i < list->list.n; i++) *vec_push(p->arena, &cell->values) = list->list.at[i];
  return cell;
}

struct ast_cell *cell_relation(struct parse *p, enum relation relation, struct expr *bound, struct span span) {
  struct ast_cell *cell = cell_new(p, CELL_COMPARE, span);
  cell->relation = (uint8_t)relation;
  *vec_push(p->arena, &cell->values) = bound;
  return cell;
}

struct ast_cell *cell_range(struct parse *p, enum relation low, struct expr *a, enum relation high, struct expr *b,
                            struct span span) {
  struct ast_cell *cell = cell_relation(p, low, a, span);
  cell->kind = CELL_RANGE;
  cell->relation2 = (uint8_t)high;
  *vec_push(p->arena, &cell->values) = b;
  return cell;
}

struct ast_row *row_add(struct parse *p, struct ast_row *row, const struct ast_cell *cell, bool output) {
  if (!row) row = arena_new(p->arena, struct ast_row);
  if (row->has_output) report(p, DIAG_OUTPUT_CELLS, cell->span, NULL, NULL, NULL);
  row->has_output |= output;
  *vec_push(p->arena, &row->cells) = *cell;
  return row;
}

rows *rows_add(struct parse *p, rows *list, struct ast_row *row, struct span span) {
  if (!list) list = arena_new(p->arena, rows);
  row->span = span;
  *vec_push(p->arena, list) = *row;
  return list;
}

struct body *body_new(struct parse *p, enum body_kind kind, struct expr *expr, rows *table) {
  struct body *body = arena_new(p->arena, struct body);
  *body = (struct body){kind, expr, table};
  return body;
}
