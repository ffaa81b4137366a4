/* compare: two texts of a regulation over the same cases: what moves, for whom, in cases and euros.
 *
 * In: a program, cases one by one, two units.  Out: sums and flows; text, JSON and CSV.
 * Memory: bounded by the number of outcomes, enumeration values and conditions, not of cases.
 * Every case is judged by both texts on its own peildatum, without transitional law unless `run.transition`.
 */
#ifndef TOETS_COMPARE_H
#define TOETS_COMPARE_H

#include "io/io.h"
#include "vm/vm.h"

struct comparison; /* opaque */
struct compare_options {
  uint32_t from, to;               /* units */
  const char *from_name, *to_name; /* as the user wrote them; NULL: as the program names them */
  struct run_options run;          /* date, choices, transition; `version` is set for each side */
};
struct comparison *comparison_new(const struct program *p, const struct compare_options *options); /* NULL: no memory */
bool comparison_add(struct comparison *c,
                    const struct record *record); /* a rejected record is counted only; false: no memory */
bool comparison_text(struct comparison *c, enum lang lang, struct buf *out); /* false: no memory */
void comparison_json(const struct comparison *c, struct buf *out);
void comparison_csv(const struct comparison *c, enum dialect dialect, struct buf *out); /* not AUTO */
void comparison_free(struct comparison *c);

#endif
