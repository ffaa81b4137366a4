/* Magnitudes past 128 bits: schoolbook arithmetic on 32-bit limbs.  Rare and small, so simple rather than fast. */
#include "value/wide.h"

enum { LIMB_BITS = 32, QUOTIENT_BITS = 64 };

struct wide wide_from(uint128 v) {
  struct wide w = {0};
  for (unsigned i = 0; v != 0; i++, v >>= LIMB_BITS) w.limb[i] = (uint32_t)v;
  return w;
}

void wide_multiply(struct wide *w, uint64_t factor) {
  uint128 carry = 0; /* below 2^65: limb × factor + carry never passes 128 bits */
  for (unsigned i = 0; i < WIDE_LIMBS; i++) {
    carry += (uint128)w->limb[i] * factor;
    w->limb[i] = (uint32_t)carry;
    carry >>= LIMB_BITS;
  }
}

void wide_multiply_power(struct wide *w, unsigned k) {
  const unsigned largest = COUNT_OF(POWERS_OF_TEN) - 1;
  for (; k > largest; k -= largest) wide_multiply(w, (uint64_t)POWERS_OF_TEN[largest]);
  wide_multiply(w, (uint64_t)POWERS_OF_TEN[k]);
}

int wide_compare(const struct wide *a, const struct wide *b) {
  for (unsigned i = WIDE_LIMBS; i-- > 0;)
    if (a->limb[i] != b->limb[i]) return a->limb[i] < b->limb[i] ? -1 : 1;
  return 0;
}

void wide_subtract(struct wide *a, const struct wide *b) {
  uint64_t borrow = 0;
  for (unsigned i = 0; i < WIDE_LIMBS; i++) {
    uint64_t difference = (uint64_t)a->limb[i] - b->limb[i] - borrow;
    a->limb[i] = (uint32_t)difference;
    borrow = difference >> (2 * LIMB_BITS - 1);
  }
}

static struct wide times_two_to_64(const struct wide *a) {
  struct wide w = {0};
  for (unsigned i = QUOTIENT_BITS / LIMB_BITS; i < WIDE_LIMBS; i++) w.limb[i] = a->limb[i - QUOTIENT_BITS / LIMB_BITS];
  return w;
}

static void halve(struct wide *w) {
  for (unsigned i = 0; i < WIDE_LIMBS; i++) {
    uint32_t above = i + 1 < WIDE_LIMBS ? w->limb[i + 1] : 0;
    w->limb[i] = w->limb[i] >> 1 | above << (LIMB_BITS - 1);
  }
}

bool wide_divide(struct wide *a, const struct wide *b, uint64_t *quotient) {
  struct wide part = times_two_to_64(b); /* b × 2^bit, from the highest bit of the quotient down */
  if (wide_compare(a, &part) >= 0) return false;
  *quotient = 0;
  for (unsigned bit = QUOTIENT_BITS; bit-- > 0;) {
    halve(&part);
    if (wide_compare(a, &part) < 0) continue;
    wide_subtract(a, &part);
    *quotient |= (uint64_t)1 << bit;
  }
  return true;
}
