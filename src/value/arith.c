/* Sums, products and brackets: computed in 128 bits, an overflow only where the result itself passes 64. */
#include "value/strict.h"

const int64_t POWERS_OF_TEN[19] = {
    1,
    10,
    100,
    1000,
    10000,
    100000,
    1000000,
    10000000,
    100000000,
    1000000000,
    10000000000,
    100000000000,
    1000000000000,
    10000000000000,
    100000000000000,
    1000000000000000,
    10000000000000000,
    100000000000000000,
    1000000000000000000,
};

bool decimal_widen(int64_t v, unsigned k, int64_t *out) {
  if (k >= COUNT_OF(POWERS_OF_TEN) && v != 0) return false;
  struct cell wide = cell_fitting(v == 0 ? 0 : scaled(v, k));
  *out = wide.v;
  return wide.state == KNOWN;
}

struct cell cell_widen(struct cell a, unsigned k, bool unlimited) {
  if (a.state != KNOWN || (unlimited && a.v == UNLIMITED)) return a;
  int64_t v;
  return decimal_widen(a.v, k, &v) ? cell_known(v) : cell_failed(FAULT_OVERFLOW);
}

struct cell cell_bounded(struct cell a) {
  return a.state == KNOWN && a.v == UNLIMITED ? cell_failed(FAULT_OVERFLOW) : a;
}

struct cell cell_add(struct cell a, struct cell b, unsigned ka, unsigned kb) {
  struct cell result = strict2(a, b);
  return result.state == KNOWN ? cell_fitting(scaled(a.v, ka) + scaled(b.v, kb)) : result;
}

struct cell cell_subtract(struct cell a, struct cell b, unsigned ka, unsigned kb) {
  struct cell result = strict2(a, b);
  return result.state == KNOWN ? cell_fitting(scaled(a.v, ka) - scaled(b.v, kb)) : result;
}

struct cell cell_multiply(struct cell a, struct cell b) {
  struct cell result = strict2(a, b);
  return result.state == KNOWN ? cell_fitting((int128)a.v * b.v) : result;
}

struct cell cell_negate(struct cell a) {
  return a.state == KNOWN ? cell_fitting(-(int128)a.v) : a;
}

/* The parts together are at most a - limits[0] < 2^64 and no rate is above 2^63, so the sum never passes 128 bits. */
struct cell cell_brackets(struct cell a, const int64_t *limits, const int64_t *rates, uint32_t n) {
  if (a.state != KNOWN) return a;
  int128 sum = 0;
  for (uint32_t i = 0; i < n && a.v > limits[i]; i++) {
    int64_t top = i + 1 < n && limits[i + 1] < a.v ? limits[i + 1] : a.v;
    sum += ((int128)top - limits[i]) * rates[i];
  }
  return cell_fitting(sum);
}
