/* Cells: names of faults, equality, and strong Kleene logic with errors. */
#include <string.h>

#include "value/strict.h"

static const char *const FAULT_NAMES[] = {
    "none", "overflow", "division_by_zero", "contradiction", "no_row", "no_element", "transition_contradiction",
};
_Static_assert(COUNT_OF(FAULT_NAMES) == FAULTS, "a name for every fault");

const char *fault_name(enum fault fault) { return FAULT_NAMES[fault]; }

/* ---- equality ---- */
bool text_equal(const struct text *a, const struct text *b) {
  return a->length == b->length && (a->length == 0 || memcmp(a->at, b->at, a->length) == 0);
}

static bool texts_equal(struct cell a, struct cell b) {
  return text_equal((const struct text *)(intptr_t)a.v, (const struct text *)(intptr_t)b.v);
}

bool cell_equal(struct cell a, struct cell b, enum kind kind) {
  return kind == KIND_TEXT ? texts_equal(a, b) : a.v == b.v;
}

struct cell cell_text_equal(struct cell a, struct cell b, bool negate) {
  struct cell result = strict2(a, b);
  return result.state == KNOWN ? cell_known(texts_equal(a, b) != negate) : result;
}

/* ---- logic: the formulas are those of the batch, used on lane 0 ---- */
static struct tri to_lane(struct cell c) {
  return (struct tri){.truth = c.state == KNOWN && c.v != 0, .known = c.state == KNOWN, .failed = c.state == FAILED};
}

/* The lane says that it is an error, not which: that is the first operand in error. */
static struct cell from_lane(struct tri lane, struct cell a, struct cell b) {
  if (lane.known & 1) return cell_known((int64_t)(lane.truth & 1));
  if (lane.failed & 1) return a.state == FAILED ? a : b;
  return cell_unknown();
}

struct cell cell_and(struct cell a, struct cell b) {
  return from_lane(tri_and(to_lane(a), to_lane(b)), a, b);
}

struct cell cell_or(struct cell a, struct cell b) {
  return from_lane(tri_or(to_lane(a), to_lane(b)), a, b);
}

struct cell cell_not(struct cell a) {
  return from_lane(tri_not(to_lane(a)), a, a);
}
