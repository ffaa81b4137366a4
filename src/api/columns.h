/* What the files of toets_decide_columns share.  Private to src/api. */
#ifndef TOETS_API_COLUMNS_H
#define TOETS_API_COLUMNS_H

#include "api/inner.h"
#include "vm/batch.h"

struct toets_columns {
  struct workspace work;
  uint32_t cases;           /* most in a round; 0: the batch's own */
  struct batch_facts facts; /* of the call; in work.arena */
  uint64_t *refused;        /* bitmap: cases of the call */
  size_t refused_count;
};
struct lanes { /* of a column that are looked at */
  size_t first, count;
  const int32_t *offsets; /* of a list: the case of a lane, from case_first on; NULL: lanes are cases */
  size_t case_first;
};

/* The caller's column as ours.  False: the fact cannot have this form (message). */
bool columns_take(struct toets_columns *c, const struct program_fact *fact, const struct toets_column *from,
                  struct column *to);
/* False: offsets that go back (message). */
bool columns_offsets(struct toets_columns *c, const struct program_fact *fact, const int32_t *offsets, size_t first,
                     size_t n);
void columns_refuse(struct toets_columns *c, const struct program_fact *fact, size_t lane, enum word why);
/* Refuses the cases whose value the fact may not have.  False: the column itself is wrong (message). */
bool columns_check(struct toets_columns *c, const struct program_fact *fact, const struct column *column,
                   const struct lanes *lanes);

#endif
