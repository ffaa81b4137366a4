/* The cells of a decision table as sets of whole numbers: what its rows have in common, and what they leave out.
 * Positions of values, days, or amounts and numbers at the column's scale (so `> 4` and `< 5` are apart for whole
 * numbers); texts by the order in which they are met. */
#ifndef TOETS_CELLS_H
#define TOETS_CELLS_H

#include "check/internal.h"

enum { MAX_INTERVALS = 32 };
/* Below and above every value. `onbegrensd` is UNLIMITED_BOUND. */
#define LOWEST_BOUND    (-((int128)1 << 100))
#define HIGHEST_BOUND   ((int128)1 << 100)
#define UNLIMITED_BOUND (HIGHEST_BOUND - 1)
struct interval {
  int128 least, most;
};
struct interval_set {
  bool everything; /* `-`, or not constant */
  uint32_t n;
  struct interval at[MAX_INTERVALS];
};

/* A set for every cell, row by row; false: a column has no type, which is reported. */
bool cell_sets(struct checker *c, const struct typed_provision *p, struct interval_set **sets);

#endif
