/* Choosing between lanes: the lower, the higher, or by a bit. */
#include "vm/kernels/kernels.h"

#include <string.h>

#if defined __AVX512F__ || defined __AVX2__
#include <immintrin.h>
#endif

static void lowest(int64_t *restrict out, const int64_t *a, const int64_t *b, size_t words) {
  for (size_t i = 0; i < 64 * words; i++) out[i] = a[i] < b[i] ? a[i] : b[i];
}

static void highest(int64_t *restrict out, const int64_t *a, const int64_t *b, size_t words) {
  for (size_t i = 0; i < 64 * words; i++) out[i] = a[i] > b[i] ? a[i] : b[i];
}

#if defined __AVX512F__
enum { GROUPS = 8 }; /* of eight lanes */
static inline __attribute__((always_inline)) void take(__m512i *x, const struct choice *c, size_t w) {
  uint64_t word = c->bits[w];
  if (c->v)
    for (int g = 0; g < GROUPS; g++)
      x[g] = _mm512_mask_loadu_epi64(x[g], (__mmask8)(word >> 8 * g), c->v + 64 * w + 8 * g);
  else
    for (int g = 0; g < GROUPS; g++)
      x[g] = _mm512_mask_mov_epi64(x[g], (__mmask8)(word >> 8 * g), _mm512_set1_epi64(c->value));
}

static void choose(int64_t *restrict out, const struct choice *choices, size_t count, size_t words) {
  for (size_t w = 0; w < words; w++) {
    __m512i x[GROUPS];
    for (int g = 0; g < GROUPS; g++) x[g] = _mm512_setzero_si512();
    for (const struct choice *c = choices; c < choices + count; c++)
      if (c->bits[w]) take(x, c, w);
    for (int g = 0; g < GROUPS; g++) _mm512_storeu_si512(out + 64 * w + 8 * g, x[g]);
  }
}
#elif defined __AVX2__
/* All ones in the lanes, four of them, of which the bit is set. */
static inline __m256i lanes_of(uint64_t bits) {
  const __m256i each = _mm256_setr_epi64x(1, 2, 4, 8);
  return _mm256_cmpeq_epi64(_mm256_and_si256(_mm256_set1_epi64x((long long)bits), each), each);
}

static void choose(int64_t *restrict out, const struct choice *choices, size_t count, size_t words) {
  for (size_t w = 0; w < words; w++)
    for (unsigned k = 0; k < 64; k += 4) {
      __m256i x = _mm256_setzero_si256();
      for (const struct choice *c = choices; c < choices + count; c++) {
        const __m256i *at = c->v ? (const __m256i *)(const void *)(c->v + 64 * w + k) : NULL;
        __m256i v = at ? _mm256_loadu_si256(at) : _mm256_set1_epi64x(c->value);
        x = _mm256_or_si256(x, _mm256_and_si256(v, lanes_of(c->bits[w] >> k)));
      }
      _mm256_storeu_si256((__m256i *)(void *)(out + 64 * w + k), x);
    }
}
#else
static void choose(int64_t *restrict out, const struct choice *choices, size_t count, size_t words) {
  for (size_t w = 0; w < words; w++, out += 64) {
    memset(out, 0, 64 * sizeof *out);
    for (const struct choice *c = choices; c < choices + count; c++) {
      uint64_t word = c->bits[w];
      const int64_t *v = c->v ? c->v + 64 * w : NULL;
      if (!word) continue;
      if (v)
        for (int k = 0; k < 64; k++) out[k] |= v[k] & -(int64_t)(word >> k & 1);
      else
        for (int k = 0; k < 64; k++) out[k] |= c->value & -(int64_t)(word >> k & 1);
    }
  }
}
#endif

static void lowest_of_one(int64_t *restrict out, const int64_t *a, int64_t b, size_t words) {
  for (size_t i = 0; i < 64 * words; i++) out[i] = a[i] < b ? a[i] : b;
}

static void highest_of_one(int64_t *restrict out, const int64_t *a, int64_t b, size_t words) {
  for (size_t i = 0; i < 64 * words; i++) out[i] = a[i] > b ? a[i] : b;
}

static void assign(uint32_t *out, const uint64_t *bits, uint32_t value, size_t words) {
  for (size_t w = 0; w < words; w++, out += 64) {
    uint64_t word = bits[w];
#if defined __AVX512F__
    for (unsigned k = 0; k < 64; k += 16)
      _mm512_mask_storeu_epi32(out + k, (__mmask16)(word >> k), _mm512_set1_epi32((int)value));
#else
    for (unsigned k = 0; word != 0; word >>= 1, k++)
      if (word & 1) out[k] = value;
#endif
  }
}

const struct choice_kernels KERNEL_NAME(CHOICE_, CPU) = {lowest, highest,       choose,
                                                         assign, lowest_of_one, highest_of_one};
