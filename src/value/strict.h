/* strict: what the operations share: the rule for operands, a result that must fit 64 bits.  Private to src/value. */
#ifndef TOETS_VALUE_STRICT_H
#define TOETS_VALUE_STRICT_H

#include <assert.h>

#include "value/value.h"

static inline struct cell cell_unknown(void) { return (struct cell){.state = UNKNOWN}; }

/* What an operator gives before it looks at values: the first operand in error, else unknown; KNOWN: compute. */
static inline struct cell strict2(struct cell a, struct cell b) {
  if (a.state == FAILED) return a;
  if (b.state == FAILED) return b;
  return a.state == KNOWN && b.state == KNOWN ? cell_known(0) : cell_unknown();
}

static inline struct cell cell_fitting(int128 v) {
  return v < INT64_MIN || v > INT64_MAX ? cell_failed(FAULT_OVERFLOW) : cell_known((int64_t)v);
}

/* v × 10^k: below 2^123, so sums of these never pass 128 bits. */
static inline int128 scaled(int64_t v, unsigned k) {
  assert(k < COUNT_OF(POWERS_OF_TEN));
  return (int128)v * POWERS_OF_TEN[k];
}

/* |v|, also of INT64_MIN. */
static inline uint64_t magnitude(int64_t v) { return v < 0 ? 0 - (uint64_t)v : (uint64_t)v; }

#endif
