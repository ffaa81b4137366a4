/* Comparisons, the lowest and the highest of two, and comparisons of counts that are not certain. */
#include "value/strict.h"

/* -1, 0 or 1: a × 10^ka is less than, equal to or greater than b × 10^kb. */
static int order_of(int64_t a, int64_t b, unsigned ka, unsigned kb, bool unlimited) {
  if (unlimited && (a == UNLIMITED || b == UNLIMITED)) return (a == UNLIMITED) - (b == UNLIMITED);
  int128 left = scaled(a, ka), right = scaled(b, kb);
  return (left > right) - (left < right);
}

static bool holds(enum relation relation, int order) {
  switch (relation) {
  case REL_EQ: return order == 0;
  case REL_NE: return order != 0;
  case REL_LT: return order < 0;
  case REL_LE: return order <= 0;
  case REL_GT: return order > 0;
  case REL_GE: return order >= 0;
  }
  return false;
}

struct cell cell_compare(enum relation relation, struct cell a, struct cell b, unsigned ka, unsigned kb,
                         bool unlimited) {
  struct cell result = strict2(a, b);
  return result.state == KNOWN ? cell_known(holds(relation, order_of(a.v, b.v, ka, kb, unlimited))) : result;
}

bool cell_same(struct cell a, const struct type *s, struct cell b, const struct type *t) {
  if (s->kind != KIND_NUMBER && s->kind != KIND_AMOUNT) return cell_equal(a, b, (enum kind)s->kind);
  bool endless_a = s->unlimited && a.v == UNLIMITED, endless_b = t->unlimited && b.v == UNLIMITED;
  if (endless_a || endless_b) return endless_a && endless_b;
  unsigned ka = t->scale > s->scale ? t->scale - s->scale : 0, kb = s->scale > t->scale ? s->scale - t->scale : 0;
  return order_of(a.v, b.v, ka, kb, false) == 0;
}

/* Only the one chosen is brought to the finer scale: the other may be too large for it. */
static struct cell pick(struct cell a, struct cell b, unsigned ka, unsigned kb, bool unlimited, enum relation a_wins) {
  struct cell first = cell_compare(a_wins, a, b, ka, kb, unlimited);
  if (first.state != KNOWN) return first;
  return first.v ? cell_widen(a, ka, unlimited) : cell_widen(b, kb, unlimited);
}

struct cell cell_lowest(struct cell a, struct cell b, unsigned ka, unsigned kb, bool unlimited) {
  return pick(a, b, ka, kb, unlimited, REL_LE);
}

struct cell cell_highest(struct cell a, struct cell b, unsigned ka, unsigned kb, bool unlimited) {
  return pick(a, b, ka, kb, unlimited, REL_GE);
}

/* ---- counts from low to high, at their common scale: the multiples of `step` from low to high ---- */
struct range {
  int128 low, high;
};

static int128 floor_to(int128 v, int128 step) {
  int128 rest = v % step;
  return v - (rest < 0 ? rest + step : rest);
}

/* Is there a pair of equals?  Both sides have whole numbers at their own scale, so equals are multiples of the coarser
 * step: a count of 2 or 3 never equals 2,5. */
static bool may_be_equal(struct range a, struct range b, int128 step) {
  int128 low = a.low > b.low ? a.low : b.low, high = a.high < b.high ? a.high : b.high;
  return low <= high && floor_to(high, step) >= low;
}

static bool surely_less(struct range a, struct range b) { return a.high < b.low; }
static bool surely_less_or_equal(struct range a, struct range b) { return a.high <= b.low; }

/* Does every pair satisfy the relation? */
static bool always(enum relation relation, struct range a, struct range b, int128 step) {
  switch (relation) {
  case REL_EQ: return a.low == a.high && b.low == b.high && a.low == b.low;
  case REL_NE: return !may_be_equal(a, b, step);
  case REL_LT: return surely_less(a, b);
  case REL_LE: return surely_less_or_equal(a, b);
  case REL_GT: return surely_less(b, a);
  case REL_GE: return surely_less_or_equal(b, a);
  }
  return false;
}

static enum relation opposite(enum relation relation) {
  static const enum relation OPPOSITES[] = {REL_NE, REL_EQ, REL_GE, REL_GT, REL_LE, REL_LT};
  return OPPOSITES[relation];
}

struct cell cell_compare_ranges(enum relation relation, struct cell a_low, struct cell a_high, struct cell a,
                                struct cell b_low, struct cell b_high, struct cell b, unsigned ka, unsigned kb) {
  bool bounded = a_low.state == KNOWN && a_high.state == KNOWN && b_low.state == KNOWN && b_high.state == KNOWN;
  if (!bounded) return cell_compare(relation, a, b, ka, kb, false);
  struct range left = {scaled(a_low.v, ka), scaled(a_high.v, ka)}, right = {scaled(b_low.v, kb), scaled(b_high.v, kb)};
  int128 step = POWERS_OF_TEN[ka > kb ? ka : kb];
  if (always(relation, left, right, step)) return cell_known(1);
  if (always(opposite(relation), left, right, step)) return cell_known(0);
  return cell_compare(relation, a, b, ka, kb, false);
}
