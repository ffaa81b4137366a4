/* regimes: names of texts as people write them: "kader_2026", and "uitbreiding_2024+maximum+kader_2026.gebied", a
 * version with wijzigingen of later ones.
 *
 * In: a program and a name.  Out: indexes in its units and amendments.  Memory: none of its own.
 */
#ifndef TOETS_REGIMES_H
#define TOETS_REGIMES_H

#include "code/program.h"

/* The text that a name on the command line or in the API stands for: a version or a hybrid, its wijzigingen in any
 * order; NONE: not in this program. */
uint32_t find_regime(const struct program *p, const char *name);
/* The part of such a name that names no version, or (*amendment) no wijziging of a later version; NULL: every part
 * does. */
const char *regime_mistake(const struct program *p, const char *name, bool *amendment);
/* Does this wijziging belong to a version later than the one such a name begins with? */
bool regime_may_take(const struct program *p, const char *name, uint32_t amendment);
/* Is this wijziging among those that the name (without a mistake) adds to its version? */
bool regime_takes(const struct program *p, const char *name, uint32_t amendment);
/* What a hybrid of unit `base` with this wijziging of a later version is called; in the arena. */
const char *regime_with(struct arena *a, const struct program *p, const char *name, uint32_t amendment);

/* The wijzigingen that the text of a unit is made of, counted from the version that amends no other (*root), each once:
 * indexes in amendments; *list has room for amendments_count.  Gives their number. */
uint32_t unit_amendments(const struct program *p, uint32_t unit, uint32_t *root, uint32_t *list);
/* The wijziging that one part of a hybrid's name stands for ("maximum", "kader_2026.maximum"), or NONE. */
uint32_t regime_amendment(const struct program *p, uint32_t base, const char *part, size_t length);

#endif
