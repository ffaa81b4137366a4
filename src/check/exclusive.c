/* Tables that are `uniek`: every two rows must exclude each other in some column, by constants. */
#include "check/cells.h"

static bool apart(const struct interval_set *a, const struct interval_set *b) {
  if (a->everything || b->everything) return false;
  for (uint32_t i = 0; i < a->n; i++)
    for (uint32_t k = 0; k < b->n; k++)
      if (a->at[i].least <= b->at[k].most && b->at[k].least <= a->at[i].most) return false;
  return true;
}

/* What is wrong with a cell was reported; which rows it excludes is not known. */
static bool has_wrong_cell(const struct typed_row *row) {
  for (uint32_t i = 0; i < row->cells.n; i++)
    for (uint32_t k = 0; k < row->cells.at[i].values.n; k++)
      if (type_wrong(row->cells.at[i].values.at[k]->type)) return true;
  return false;
}

static void check_pair(struct checker *c, const struct typed_provision *p, const struct interval_set *sets, uint32_t a,
                       uint32_t b) {
  if (has_wrong_cell(&p->rows.at[a]) || has_wrong_cell(&p->rows.at[b])) return;
  for (uint32_t i = 0; i < p->columns.n; i++)
    if (apart(&sets[a * p->columns.n + i], &sets[b * p->columns.n + i])) return;
  struct diag *d = diag_add(c->diags, DIAG_ROWS_OVERLAP, p->rows.at[b].ast->span, arena_printf(c->arena, "%u", a + 1),
                            arena_printf(c->arena, "%u", b + 1), p->from->name);
  diag_relate(c->diags, d, SECOND_ROW_HERE, p->rows.at[a].ast->span, NULL);
}

void check_exclusive(struct checker *c, const struct typed_provision *p) {
  struct interval_set *sets;
  if (!cell_sets(c, p, &sets)) return;
  for (uint32_t b = 1; b < p->rows.n; b++)
    for (uint32_t a = 0; a < b; a++) check_pair(c, p, sets, a, b);
}
