/* afgerond: a chain of factors and divisors computed exactly, rounded once to a multiple of the step.
 *
 * With N the product of the factors, D that of the divisors, as whole numbers, and `shift` the decimals that the step
 * has more than N / D, the result is  round(N × 10^shift / (D × step)) × step.  Fast when both sides of that fraction
 * fit 128 bits, in wide limbs when not.
 *
 * Any number of operands of any scale will do: beyond two bounds of the shift the answer is known without computing.
 * - shift > 57: N >= 1, D <= 2^127, so what is rounded is above 10^58 / 2^127 > 2^65, and no step is above 2^63: an
 *   overflow.
 * - shift < -39: the quotient is below 2^127 / 10^39 < 1/2, as it is at -39.
 *
 * So N × 10^shift < 2^317, and D × step × 10^-shift < 2^320, which the division multiplies by 2^64: 384 bits.
 */
#include "value/strict.h"
#include "value/wide.h"

enum { LARGEST_SHIFT = 57, SMALLEST_SHIFT = -39 };
_Static_assert(WIDE_BITS >= 384, "the largest division must fit");

struct product {
  uint128 size;
  bool negative, too_large;
};

struct quotient {
  uint128 whole;
  enum { EXACT, BELOW_HALF, HALF_OR_MORE } rest;
};

/* *a × b in *a, modulo 2^128; false when it passes that.  (The builtin of clang needs a library gcc does not have.) */
static bool multiply_fits(uint128 *a, uint64_t b) {
  uint128 low = (uint128)(uint64_t)*a * b, high = (*a >> 64) * b + (low >> 64);
  *a = high << 64 | (uint64_t)low;
  return high >> 64 == 0;
}

/* The whole product counts, not its order: one factor 0 makes it 0, however large the others. */
static void product_multiply(struct product *p, int64_t v) {
  if (v == 0) *p = (struct product){0};
  if (v < 0) p->negative = !p->negative;
  if (!multiply_fits(&p->size, magnitude(v))) p->too_large = true;
}

static bool product_overflows(const struct product *p) {
  uint128 most = ((uint128)1 << 127) - !p->negative;
  return p->too_large || p->size > most;
}

/* The first error, else unknown, else a division by zero; KNOWN: compute. */
static struct cell chain_state(const struct chain_operand *operands, uint32_t n) {
  struct cell result = cell_known(0);
  for (uint32_t i = 0; i < n; i++) {
    struct cell c = operands[i].cell;
    if (c.state == FAILED) return c;
    if (c.state == UNKNOWN) result = cell_unknown();
    bool zero = c.v == 0 && operands[i].role != CHAIN_FACTOR;
    if (zero && result.state == KNOWN) result = cell_failed(FAULT_DIVISION_BY_ZERO);
  }
  return result;
}

static struct quotient quotient_of(uint128 n, uint128 d) {
  uint128 rest = n % d;
  return (struct quotient){n / d, rest == 0 ? EXACT : rest < d - rest ? BELOW_HALF : HALF_OR_MORE};
}

/* n × 10^shift / (d × step), where both sides fit 128 bits; false when they do not. */
static bool divide_fast(uint128 n, uint128 d, uint64_t step, int64_t shift, struct quotient *q) {
  const int64_t largest = COUNT_OF(POWERS_OF_TEN) - 1;
  if (shift > largest || shift < -largest) return false;
  uint64_t up = (uint64_t)POWERS_OF_TEN[shift > 0 ? shift : 0], down = (uint64_t)POWERS_OF_TEN[shift < 0 ? -shift : 0];
  if (!multiply_fits(&n, up) || !multiply_fits(&d, step) || !multiply_fits(&d, down)) return false;
  *q = quotient_of(n, d);
  return true;
}

/* The same whatever the size; false when the quotient passes 64 bits. */
static bool divide_wide(uint128 n, uint128 d, uint64_t step, int64_t shift, struct quotient *q) {
  if (shift > LARGEST_SHIFT) return false;
  if (shift < SMALLEST_SHIFT) shift = SMALLEST_SHIFT;
  struct wide above = wide_from(n), below = wide_from(d);
  wide_multiply(&below, step);
  wide_multiply_power(shift > 0 ? &above : &below, (unsigned)(shift > 0 ? shift : -shift));
  uint64_t whole;
  if (!wide_divide(&above, &below, &whole)) return false;
  struct wide zero = {0}, rest = below; /* what the remainder lacks to the next whole */
  wide_subtract(&rest, &above);
  bool exact = wide_compare(&above, &zero) == 0, low = wide_compare(&above, &rest) < 0;
  *q = (struct quotient){whole, exact ? EXACT : low ? BELOW_HALF : HALF_OR_MORE};
  return true;
}

static bool away_from_zero(struct quotient q, bool negative, enum rounding mode) {
  switch (mode) {
  case ROUND_HALF_AWAY: return q.rest == HALF_OR_MORE;
  case ROUND_UP: return !negative && q.rest != EXACT;
  case ROUND_DOWN: return negative && q.rest != EXACT;
  }
  return false;
}

/* steps × step × 10^k, with its sign, when it fits 64 bits. */
static struct cell result_of(uint128 steps, bool negative, uint64_t step, unsigned k) {
  uint64_t most = (uint64_t)INT64_MAX + negative;
  bool fits = multiply_fits(&steps, step) && multiply_fits(&steps, (uint64_t)POWERS_OF_TEN[k]) && steps <= most;
  if (!fits) return cell_failed(FAULT_OVERFLOW);
  return cell_known(negative ? (int64_t)(0 - (uint64_t)steps) : (int64_t)steps);
}

struct cell cell_round(const struct chain_operand *operands, uint32_t n, int64_t step, unsigned step_scale,
                       unsigned result_scale, enum rounding mode) {
  assert(step > 0 && result_scale >= step_scale && result_scale - step_scale < COUNT_OF(POWERS_OF_TEN));
  struct cell state = chain_state(operands, n);
  if (state.state != KNOWN) return state;
  struct product above = {.size = 1}, below = {.size = 1};
  int64_t shift = step_scale;
  for (uint32_t i = 0; i < n; i++) {
    bool divides = operands[i].role == CHAIN_DIVISOR;
    product_multiply(divides ? &below : &above, operands[i].cell.v);
    shift += divides ? (int64_t)operands[i].scale : -(int64_t)operands[i].scale;
  }
  if (product_overflows(&above) || product_overflows(&below)) return cell_failed(FAULT_OVERFLOW);
  if (above.size == 0) return cell_known(0);
  struct quotient q;
  bool divided = divide_fast(above.size, below.size, (uint64_t)step, shift, &q) ||
                 divide_wide(above.size, below.size, (uint64_t)step, shift, &q);
  if (!divided) return cell_failed(FAULT_OVERFLOW);
  bool negative = above.negative != below.negative;
  return result_of(q.whole + away_from_zero(q, negative, mode), negative, (uint64_t)step, result_scale - step_scale);
}
