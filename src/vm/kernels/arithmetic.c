/* Arithmetic lane by lane.  What passes 64 bits anywhere is only noted, once for all lanes: it hardly ever happens, and
 * then the lanes are gone through one by one elsewhere. */
#include "vm/kernels/kernels.h"

/* The sign bit of `over` is set when a sum or difference has passed 64 bits in some lane. */
static bool add(int64_t *restrict out, const int64_t *a, const int64_t *b, size_t words) {
  uint64_t over = 0, most = 0;
  for (size_t i = 0; i < 64 * words; i++) {
    uint64_t x = (uint64_t)a[i], y = (uint64_t)b[i], sum = x + y;
    over |= (x ^ sum) & (y ^ sum);
    most |= sum == (uint64_t)INT64_MAX;
    out[i] = (int64_t)sum;
  }
  return over >> 63 || most;
}

static bool subtract(int64_t *restrict out, const int64_t *a, const int64_t *b, size_t words) {
  uint64_t over = 0, most = 0;
  for (size_t i = 0; i < 64 * words; i++) {
    uint64_t x = (uint64_t)a[i], y = (uint64_t)b[i], difference = x - y;
    over |= (x ^ y) & (x ^ difference);
    most |= difference == (uint64_t)INT64_MAX;
    out[i] = (int64_t)difference;
  }
  return over >> 63 || most;
}

/* Products of numbers of at most 32 bits each surely fit; larger ones are asked one by one. */
static bool multiply(int64_t *restrict out, const int64_t *a, const int64_t *b, size_t words) {
  uint64_t large = 0;
  for (size_t i = 0; i < 64 * words; i++) {
    large |= (uint64_t)(a[i] != (int32_t)a[i]) | (uint64_t)(b[i] != (int32_t)b[i]);
    out[i] = (int64_t)((uint64_t)a[i] * (uint64_t)b[i]);
  }
  if (!large) return false;
  bool over = false;
  for (size_t i = 0; i < 64 * words; i++) over |= __builtin_mul_overflow(a[i], b[i], &out[i]) | (out[i] == INT64_MAX);
  return over;
}

static bool scale(int64_t *restrict out, const int64_t *a, int64_t factor, size_t words) {
  int64_t most = INT64_MAX / factor;
  uint64_t over = 0;
  for (size_t i = 0; i < 64 * words; i++) {
    over |= (uint64_t)(a[i] >= most) | (uint64_t)(a[i] <= -most);
    out[i] = (int64_t)((uint64_t)a[i] * (uint64_t)factor);
  }
  return over != 0;
}

const struct arithmetic_kernels KERNEL_NAME(ARITHMETIC_, CPU) = {add, subtract, multiply, scale};
