/* Tables that are `uniek`: every two rows must exclude each other in some column, by constants.
 * A cell becomes a set of closed intervals of whole numbers: positions of values, days, or amounts and numbers at the
 * column's scale (so `> 4` and `< 5` are apart for whole numbers). */
#include "check/internal.h"

enum { MAX_INTERVALS = 32 };
#define LOWEST_BOUND  (-((int128)1 << 100))
#define HIGHEST_BOUND ((int128)1 << 100)
struct interval {
  int128 least, most;
};
struct interval_set {
  bool everything; /* `-`, or not constant */
  uint32_t n;
  struct interval at[MAX_INTERVALS];
};
struct texts { /* texts of one column, so that equal ones have one number */
  VEC(const struct text *) list;
};

static int128 text_number(struct checker *c, struct texts *texts, struct cell value) {
  const struct text *text = (const struct text *)(intptr_t)value.v;
  for (uint32_t i = 0; i < texts->list.n; i++)
    if (text_equal(texts->list.at[i], text)) return i;
  *vec_push(c->arena, &texts->list) = text;
  return texts->list.n - 1;
}

/* The constant at the column's scale, as the whole numbers around it (equal when it is one itself). */
static bool bounds_of(struct checker *c, struct texts *texts, const struct typed *t, struct type column, int128 *below,
                      int128 *above) {
  struct cell value;
  if (!constant_value(t, &value) || value.state != KNOWN) return false;
  if (column.kind == KIND_TEXT) return *below = *above = text_number(c, texts, value), true;
  *below = *above = value.v;
  if (t->type.unlimited && value.v == UNLIMITED) return *below = *above = HIGHEST_BOUND - 1, true;
  for (uint32_t k = t->type.scale; k < column.scale; k++) *below *= 10, *above *= 10;
  if (t->type.scale <= column.scale) return true;
  int128 divisor = POWERS_OF_TEN[t->type.scale - column.scale], quotient = value.v / divisor;
  bool whole = value.v % divisor == 0;
  *below = whole || value.v > 0 ? quotient : quotient - 1;
  *above = whole ? quotient : *below + 1;
  return true;
}

static void add(struct interval_set *set, int128 least, int128 most) {
  if (least > most) return;
  if (set->n == MAX_INTERVALS)
    set->everything = true;
  else
    set->at[set->n++] = (struct interval){least, most};
}

static void add_relation(struct interval_set *set, enum relation relation, int128 below, int128 above) {
  switch (relation) {
  case REL_EQ:
    if (below == above) add(set, below, above);
    break;
  case REL_NE:
    add(set, LOWEST_BOUND, above - 1);
    add(set, below + 1, HIGHEST_BOUND);
    break;
  case REL_LT: add(set, LOWEST_BOUND, above - 1); break;
  case REL_LE: add(set, LOWEST_BOUND, below); break;
  case REL_GT: add(set, below + 1, HIGHEST_BOUND); break;
  case REL_GE: add(set, above, HIGHEST_BOUND); break;
  }
}

static void intersect(struct interval_set *set, const struct interval_set *with) {
  struct interval_set both = {0};
  for (uint32_t i = 0; i < set->n; i++)
    for (uint32_t k = 0; k < with->n; k++) {
      int128 least = set->at[i].least > with->at[k].least ? set->at[i].least : with->at[k].least;
      add(&both, least, set->at[i].most < with->at[k].most ? set->at[i].most : with->at[k].most);
    }
  *set = both;
}

static struct interval_set set_of(struct checker *c, struct texts *texts, const struct typed_cell *cell,
                                  struct type column) {
  struct interval_set set = {.everything = cell->ast->kind == CELL_ANY};
  for (uint32_t i = 0; i < cell->values.n && !set.everything; i++) {
    int128 below, above;
    if (!bounds_of(c, texts, cell->values.at[i], column, &below, &above)) {
      set.everything = true;
    } else if (cell->ast->kind == CELL_RANGE && i == 1) {
      struct interval_set second = {0};
      add_relation(&second, (enum relation)cell->ast->relation2, below, above);
      intersect(&set, &second);
    } else {
      add_relation(&set, cell->ast->kind == CELL_VALUES ? REL_EQ : (enum relation)cell->ast->relation, below, above);
    }
  }
  return set;
}

static bool apart(const struct interval_set *a, const struct interval_set *b) {
  if (a->everything || b->everything) return false;
  for (uint32_t i = 0; i < a->n; i++)
    for (uint32_t k = 0; k < b->n; k++)
      if (a->at[i].least <= b->at[k].most && b->at[k].least <= a->at[i].most) return false;
  return true;
}

static void check_pair(struct checker *c, const struct typed_provision *p, const struct interval_set *sets, uint32_t a,
                       uint32_t b) {
  for (uint32_t i = 0; i < p->columns.n; i++)
    if (apart(&sets[a * p->columns.n + i], &sets[b * p->columns.n + i])) return;
  struct diag *d = diag_add(c->diags, DIAG_ROWS_OVERLAP, p->rows.at[b].ast->span, arena_printf(c->arena, "%u", a + 1),
                            arena_printf(c->arena, "%u", b + 1), p->from->name);
  diag_relate(c->diags, d, SECOND_ROW_HERE, p->rows.at[a].ast->span, NULL);
}

void check_exclusive(struct checker *c, struct typed_provision *p) {
  for (uint32_t i = 0; i < p->columns.n; i++)
    if (type_wrong(p->columns.at[i]->type)) return;
  struct interval_set *sets = arena_array(c->arena, struct interval_set, (size_t)p->rows.n * p->columns.n);
  for (uint32_t i = 0; i < p->columns.n; i++) {
    struct texts texts = {0};
    for (uint32_t r = 0; r < p->rows.n; r++)
      sets[r * p->columns.n + i] = set_of(c, &texts, &p->rows.at[r].cells.at[i], p->columns.at[i]->type);
  }
  for (uint32_t b = 1; b < p->rows.n; b++)
    for (uint32_t a = 0; a < b; a++) check_pair(c, p, sets, a, b);
}
