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

/* The wijzigingen that lie between two texts, in the rules' order: those that the later one has and the earlier lacks.
 * False: neither is the other with more wijzigingen. */
struct regimes_between {
  uint32_t earlier, later; /* units */
  bool backwards;          /* the second one given is the earlier */
  VEC(uint32_t) amendments;
};
bool regimes_between(struct arena *a, const struct program *p, uint32_t one, uint32_t other,
                     struct regimes_between *out);
/* The name of the earlier text with some of them: bit i of `set` stands for amendment i. */
const char *regime_with_set(struct arena *a, const struct program *p, const struct regimes_between *between,
                            uint32_t set);

#endif
