/* wording: a provision as it reads in one version, as canonical rule text, from the compiled program alone.
 *
 * In: a program (code/program.h); it needs no sources, so a compiled file will do.  Out: rule text as the formatter
 * lays it out, in either language: consolidated, so what a version's amendments left is there as if it had been written
 * so. What is not kept in a program is not in the text: parentheses that change nothing, percentages as such. Memory:
 * the arena given; its escape is taken when memory runs out.
 *
 * Two provisions with the same wording without texts mean the same, as far as the names in them do.
 */
#ifndef TOETS_WORDING_H
#define TOETS_WORDING_H

#include "code/program.h"

/* With its labels, or only what decides.  Citations are never in it. */
enum wording { WORDING_WHOLE, WORDING_MEANING };

/* Each ends in a newline and has no indentation of its own. */
const char *wording_provision(struct arena *a, const struct program *p, uint32_t provision, enum wording how,
                              enum lang lang);
const char *wording_fact(struct arena *a, const struct program *p, uint32_t fact, enum wording how, enum lang lang);
const char *wording_choice(struct arena *a, const struct program *p, uint32_t choice, enum wording how, enum lang lang);
/* `transition`: index in transitions. */
const char *wording_transition(struct arena *a, const struct program *p, uint32_t transition, enum wording how,
                               enum lang lang);
const char *wording_notice(struct arena *a, const struct program *p, uint32_t notice, enum wording how, enum lang lang);
const char *wording_assertion(struct arena *a, const struct program *p, uint32_t assertion, enum wording how,
                              enum lang lang);

#endif
