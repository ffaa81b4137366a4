/* Which version is in force when, and which amendments come after a version. */
#ifndef TOETS_FORCE_H
#define TOETS_FORCE_H

#include "model/model.h"

/* Fills `until` of every version, and reports versions that overlap, or amend what starts later. */
void set_in_force(struct model *m);
/* The wijziging of this name in the nearest later amendment of (an amendment of …) `base` that has it; NONE: none has.
 */
uint32_t nearest_amendment(const struct model *m, uint32_t base, const char *name);

#endif
