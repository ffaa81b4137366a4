/* The rule of candidates, one for `als`, exceptions and the rows of a table:
 * all candidates known and equal: that value; all in error: the first error; otherwise unknown when an undecided
 * condition or a candidate is unknown; else the first error as written. */
#include "value/strict.h"

/* What the candidates so far say, put in as written. */
struct poll {
  uint32_t candidates, known, failed;
  struct cell value; /* of the first candidate known */
  struct cell error; /* the first error, of a condition or a candidate; unknown while there is none */
  bool open;         /* a condition or candidate is unknown */
  bool differ;       /* two known candidates differ */
};

/* Either a condition or a candidate: what is open, and the first error, count alike for both. */
static void poll_cell(struct poll *poll, struct cell c) {
  if (c.state == UNKNOWN) poll->open = true;
  if (c.state == FAILED && poll->error.state != FAILED) poll->error = c;
}

static void poll_candidate(struct poll *poll, struct cell value, enum kind kind) {
  poll_cell(poll, value);
  poll->candidates++;
  if (value.state == FAILED) poll->failed++;
  if (value.state != KNOWN) return;
  if (poll->known == 0)
    poll->value = value;
  else if (!cell_equal(poll->value, value, kind))
    poll->differ = true;
  poll->known++;
}

static bool poll_agrees(const struct poll *poll) {
  return poll->candidates > 0 && poll->known == poll->candidates && !poll->differ;
}

static struct cell poll_result(const struct poll *poll) {
  if (poll_agrees(poll)) return poll->value;
  if (poll->failed == poll->candidates || !poll->open) return poll->error;
  return cell_unknown();
}

static bool is_ja(struct cell condition) { return condition.state == KNOWN && condition.v != 0; }
static bool is_nee(struct cell condition) { return condition.state == KNOWN && condition.v == 0; }

struct cell cell_select(struct cell c, struct cell a, struct cell b, enum kind kind) {
  if (c.state == KNOWN) return c.v ? a : b;
  struct poll poll = {0};
  poll_cell(&poll, c);
  poll_candidate(&poll, a, kind);
  poll_candidate(&poll, b, kind);
  return poll_result(&poll);
}

struct cell cell_rows(const struct cell *fits, const struct cell *values, uint32_t n, bool first, enum kind kind) {
  struct poll poll = {0};
  for (uint32_t i = 0; i < n; i++) {
    if (is_nee(fits[i])) continue;
    poll_cell(&poll, fits[i]);
    poll_candidate(&poll, values[i], kind);
    if (first && is_ja(fits[i])) break;
  }
  return poll.candidates == 0 ? cell_failed(FAULT_NO_ROW) : poll_result(&poll);
}

/* ---- exceptions ---- */
struct verdicts { /* bit i: of the condition of exception i */
  uint64_t ja, nee;
};

static struct verdicts verdicts_of(const struct cell *conditions, uint32_t n) {
  struct verdicts all = {0};
  for (uint32_t i = 0; i < n; i++) {
    if (is_ja(conditions[i])) all.ja |= (uint64_t)1 << i;
    if (is_nee(conditions[i])) all.nee |= (uint64_t)1 << i;
  }
  return all;
}

bool exception_defeated(const struct cell *conditions, uint64_t overridden_by) {
  for (uint32_t i = 0; overridden_by != 0; i++, overridden_by >>= 1)
    if ((overridden_by & 1) && is_ja(conditions[i])) return true;
  return false;
}

/* Ja, known, and overridden by none, not even one that is unknown or in error: that stands, whatever else is known. */
static uint64_t standing(struct verdicts all, const struct cell *values, const uint64_t *overridden_by, uint32_t n) {
  uint64_t stand = 0;
  for (uint32_t i = 0; i < n; i++) {
    bool ja = all.ja >> i & 1, overridden = (overridden_by[i] & ~all.nee) != 0;
    if (ja && !overridden && values[i].state == KNOWN) stand |= (uint64_t)1 << i;
  }
  return stand;
}

/* The first pair, in order, of two that stand with different values; unknown when there is none. */
static struct cell contradiction(uint64_t stand, const struct cell *values, uint32_t n, enum kind kind) {
  for (uint32_t i = 0; i < n; i++) {
    for (uint32_t j = i + 1; (stand >> i & 1) && j < n; j++) {
      if (!(stand >> j & 1) || cell_equal(values[i], values[j], kind)) continue;
      struct cell fault = cell_failed(FAULT_CONTRADICTION);
      fault.first = (uint16_t)i;
      fault.second = (uint16_t)j;
      return fault;
    }
  }
  return cell_unknown();
}

struct cell cell_except(struct cell base, const struct cell *conditions, const struct cell *values,
                        const uint64_t *overridden_by, uint32_t n, enum kind kind) {
  assert(n <= MAX_EXCEPTIONS);
  struct verdicts all = verdicts_of(conditions, n);
  struct poll poll = {0};
  if (all.ja == 0) poll_candidate(&poll, base, kind);
  for (uint32_t i = 0; i < n; i++) {
    if ((all.nee >> i & 1) || (overridden_by[i] & all.ja)) continue;
    poll_cell(&poll, conditions[i]);
    poll_candidate(&poll, values[i], kind);
  }
  if (poll.differ) {
    struct cell fault = contradiction(standing(all, values, overridden_by, n), values, n, kind);
    if (fault.state == FAILED) return fault;
  }
  return poll_result(&poll);
}
