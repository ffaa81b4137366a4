/* What the tests of src/value share: cells in short, and numbers that are the same in every run. */
#ifndef TEST_VALUE_H
#define TEST_VALUE_H

#include <criterion/criterion.h>
#include <stdio.h>

#include "value/value.h"

#define JA         cell_known(1)
#define NEE        cell_known(0)
#define OPEN       ((struct cell){.state = UNKNOWN})
#define OVERFLOW   cell_failed(FAULT_OVERFLOW)
#define DIVISION   cell_failed(FAULT_DIVISION_BY_ZERO)
#define NO_ROW     cell_failed(FAULT_NO_ROW)
#define NO_ELEMENT cell_failed(FAULT_NO_ELEMENT)

static inline bool same(struct cell a, struct cell b) {
  if (a.state != b.state) return false;
  if (a.state == KNOWN) return a.v == b.v;
  return a.state == UNKNOWN || (a.fault == b.fault && a.first == b.first && a.second == b.second);
}

/* "12", "?" or "overflow": for messages. */
static inline const char *shown(struct cell c) {
  static char room[4][64];
  static unsigned next;
  char *text = room[next++ % 4];
  if (c.state == KNOWN)
    snprintf(text, 64, "%lld", (long long)c.v);
  else
    snprintf(text, 64, "%s", c.state == UNKNOWN ? "?" : fault_name(c.fault));
  return text;
}

#define assert_cell(got, want)                                                                                         \
  do {                                                                                                                 \
    struct cell got_ = (got), want_ = (want);                                                                          \
    cr_assert(same(got_, want_), "%s is %s, not %s", #got, shown(got_), shown(want_));                                 \
  } while (0)

/* A linear congruential generator (Knuth's MMIX constants), its high bits used. */
static inline uint32_t next_random(uint64_t *seed) {
  *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  return (uint32_t)(*seed >> 32);
}
static inline uint32_t random_below(uint64_t *seed, uint32_t n) { return next_random(seed) % n; }

/* Of any size, all sizes as likely, and now and then an extreme. */
static inline int64_t random_int64(uint64_t *seed) {
  static const int64_t EXTREMES[] = {0, 1, -1, 2, INT64_MAX, INT64_MIN, INT64_MAX - 1, INT64_MIN + 1};
  if (random_below(seed, 8) == 0) return EXTREMES[random_below(seed, COUNT_OF(EXTREMES))];
  uint64_t bits = (uint64_t)next_random(seed) << 32 | next_random(seed);
  bits >>= random_below(seed, 63) + 1;
  return next_random(seed) & 1 ? (int64_t)bits : -(int64_t)bits;
}

#endif
