/* Between cases and the elements of their lists, and from columns of other widths. */
#include "vm/kernels/kernels.h"

#include <string.h>

/* Bits `from` up to `to`, at most 64 of them, low. */
static uint64_t bits_between(const uint64_t *bits, size_t from, size_t to) {
  uint64_t word = bits[from / 64] >> from % 64;
  size_t n = to - from;
  if (from % 64 + n > 64) word |= bits[from / 64 + 1] << (64 - from % 64);
  return n == 64 ? word : word & (((uint64_t)1 << n) - 1);
}

static int64_t count_between(const uint64_t *bits, size_t from, size_t to) {
  int64_t n = 0;
  for (; to - from > 64; from += 64) n += __builtin_popcountll(bits_between(bits, from, from + 64));
  return to > from ? n + __builtin_popcountll(bits_between(bits, from, to)) : n;
}

/* A short run of bits stands in the 64 that begin at the byte of its first. */
enum { SHORT_RUN = 57 };
static int64_t count_short(const uint64_t *bits, size_t from, size_t n) {
  uint64_t word;
  memcpy(&word, (const char *)bits + from / 8, sizeof word);
  return __builtin_popcountll(word >> from % 8 & (((uint64_t)1 << n) - 1));
}

static void count(int64_t *restrict out, const uint64_t *bits, const int32_t *offsets, size_t cases) {
  const bool little = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;
  size_t from = 0;
  for (size_t i = 0; i < cases; i++) {
    size_t to = (size_t)(offsets[i + 1] - offsets[0]);
    out[i] = little && to - from <= SHORT_RUN ? count_short(bits, from, to - from) : count_between(bits, from, to);
    from = to;
  }
}

#define LOAD(T)                                                                                                        \
  static void load_##T(int64_t *restrict out, const void *from, size_t n) {                                            \
    const T *at = from;                                                                                                \
    for (size_t i = 0; i < n; i++) out[i] = at[i];                                                                     \
  }
LOAD(int8_t)
LOAD(int16_t)
LOAD(int32_t)
static void load_int64_t(int64_t *restrict out, const void *from, size_t n) { memcpy(out, from, n * sizeof *out); }

const struct list_kernels KERNEL_NAME(LIST_, CPU) = {count,
                                                     {[COLUMN_INT8] = load_int8_t,
                                                      [COLUMN_INT16] = load_int16_t,
                                                      [COLUMN_INT32] = load_int32_t,
                                                      [COLUMN_INT64] = load_int64_t}};
