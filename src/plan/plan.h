/* plan: from checked regulations to a compiled program: the value graph, its simplification, and the explain map.
 *
 * In: sources.  Out: a struct program (code/program.h), and diagnostics.
 * Memory: the program owns its own arena; everything between lives in the arena given.
 */
#ifndef TOETS_PLAN_H
#define TOETS_PLAN_H

#include "code/program.h"
#include "text/text.h"

struct compile_options {
  const char *const
      *hybrids; /* "uitbreiding_2024+maximum": further texts to compile in, beside those transitional law names */
  uint32_t hybrid_count;
  bool plain; /* no value numbering, no simplification: for tests that compare the two */
};
/* Parses, consolidates, checks and compiles `sources`.  *program is NULL when diags->errors > 0; when
 * the arena escapes it is NULL or a program begun, to be freed.
 * A hybrid that does not exist or cannot stand is a diagnostic without a place in the rules (NO_PLACE).
 * The arena needs an escape. */
void compile(struct arena *a, const struct sources *sources, const struct compile_options *options, struct diags *diags,
             struct program **program);

#endif
