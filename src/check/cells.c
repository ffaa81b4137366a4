/* From the cells of a decision table to sets of whole numbers. */
#include "check/cells.h"

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
  if (t->type.unlimited && value.v == UNLIMITED) return *below = *above = UNLIMITED_BOUND, true;
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

bool cell_sets(struct checker *c, const struct typed_provision *p, struct interval_set **sets) {
  for (uint32_t i = 0; i < p->columns.n; i++)
    if (type_wrong(p->columns.at[i]->type)) return false;
  *sets = arena_array(c->arena, struct interval_set, (size_t)p->rows.n * p->columns.n);
  for (uint32_t i = 0; i < p->columns.n; i++) {
    struct texts texts = {0};
    for (uint32_t r = 0; r < p->rows.n; r++)
      (*sets)[r * p->columns.n + i] = set_of(c, &texts, &p->rows.at[r].cells.at[i], p->columns.at[i]->type);
  }
  return true;
}
