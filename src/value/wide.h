/* wide: magnitudes past 128 bits, for the one computation that needs them: rounding a chain.  Private to src/value.
 *
 * A magnitude is WIDE_LIMBS limbs of 32 bits, the lowest first.  Who calls keeps to the limit: nothing here checks it.
 */
#ifndef TOETS_VALUE_WIDE_H
#define TOETS_VALUE_WIDE_H

#include "value/value.h"

__extension__ typedef unsigned __int128 uint128;

enum { WIDE_LIMBS = 12, WIDE_BITS = 32 * WIDE_LIMBS };
struct wide {
  uint32_t limb[WIDE_LIMBS];
};
struct wide wide_from(uint128 v);
void wide_multiply(struct wide *w, uint64_t factor);
void wide_multiply_power(struct wide *w, unsigned k); /* × 10^k */
int wide_compare(const struct wide *a, const struct wide *b);
void wide_subtract(struct wide *a, const struct wide *b); /* a >= b */
/* a / b, when that is below 2^64 (else false); `a` becomes the remainder.  b × 2^64 must fit. */
bool wide_divide(struct wide *a, const struct wide *b, uint64_t *quotient);

#endif
