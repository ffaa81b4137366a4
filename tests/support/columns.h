/* support: cases one by one made into columns, and a check that a batch decides them as the one-case executor does. */
#ifndef TESTS_SUPPORT_COLUMNS_H
#define TESTS_SUPPORT_COLUMNS_H

#include "vm/batch.h"

struct case_columns {
  struct arena arena; /* owns all of it */
  struct batch_facts facts;
  size_t count;
};
/* The facts of `count` cases as columns.  narrow: integers as narrow as their values allow, instead of 64 bits. */
void columns_of_cases(struct case_columns *out, const struct program *p, const struct facts *cases, size_t count,
                      bool narrow);
void columns_free(struct case_columns *c);

/* Are all cases decided alike?  Says on standard output what is not. */
bool batch_agrees(const struct program *p, const struct run_options *run, const struct facts *cases, size_t count);

#endif
