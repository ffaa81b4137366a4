/* between: the wijzigingen that lie between two texts, and the texts with some of them. */
#ifndef TOETS_BETWEEN_H
#define TOETS_BETWEEN_H

#include "explain/sides.h"

enum between_status { BETWEEN_SOME, BETWEEN_OPEN, BETWEEN_UNRELATED, BETWEEN_MANY };
struct between { /* related: the later text is the earlier with `amendments` */
  enum between_status status;
  uint32_t early, late;             /* units */
  uint32_t n;                       /* 0: one and the same text */
  uint32_t amendments[MAX_BETWEEN]; /* in order of date; a set of them is a mask, bit i for amendments[i] */
};
/* OPEN: a unit is NONE; UNRELATED: neither text is the other with wijzigingen; MANY: more than MAX_BETWEEN of them. */
struct between between_units(struct arena *a, const struct program *p, uint32_t from, uint32_t to);
/* The set that a unit adds to the earlier text; false: it lies not between. */
bool between_mask(struct arena *a, const struct program *p, const struct between *b, uint32_t unit, uint64_t *mask);
static inline uint64_t between_all(const struct between *b) {
  return b->n == 64 ? UINT64_MAX : (UINT64_C(1) << b->n) - 1;
}

#endif
