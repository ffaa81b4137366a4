/* trial: the tests (proeven) and assertions (beweringen) of a regulation: run, report, coverage.
 *
 * In: a program; optionally cases to try the assertions on.  Out: counts, and a report for people.
 * Memory: everything in the arena given, which needs an escape; the report in the caller's buffer.
 * What a test and an assertion mean: docs/taal.md, sections 12 and 13.
 */
#ifndef TOETS_TRIAL_H
#define TOETS_TRIAL_H

#include "io/io.h"
#include "vm/vm.h"

struct trial_result {
  uint32_t passed, failed; /* tests; each refuted assertion adds one to failed */
};
struct trial; /* what the tests and cases have shown so far */

/* Begins; `e` is an executor of `p`, the report is appended to as things fail.  Borrows all of them. */
struct trial *trial_new(struct arena *a, const struct program *p, struct executor *e, enum lang lang,
                        struct buf *report);
/* Runs every test, and tries every assertion on the facts of each; reports what failed and why. */
void trial_tests(struct trial *t);
/* Tries the assertions on one more case; an assertion refuted before is not reported again. */
void trial_case(struct trial *t, const struct record *record);
/* Which unit judges each test, as the tests' own dates and facts say; NONE: none, or not known which. */
void trial_judges(struct trial *t, uint32_t *units);
/* Reports which conditions, exceptions and table rows no test decided. */
void trial_coverage(struct trial *t);
struct trial_result trial_result(const struct trial *t);

#endif
