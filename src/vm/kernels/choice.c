/* Choosing between lanes: the lower, the higher, or by a bit. */
#include "vm/kernels/kernels.h"

#if defined __AVX512F__
#include <immintrin.h>
#endif

static void lowest(int64_t *restrict out, const int64_t *a, const int64_t *b, size_t words) {
  for (size_t i = 0; i < 64 * words; i++) out[i] = a[i] < b[i] ? a[i] : b[i];
}

static void highest(int64_t *restrict out, const int64_t *a, const int64_t *b, size_t words) {
  for (size_t i = 0; i < 64 * words; i++) out[i] = a[i] > b[i] ? a[i] : b[i];
}

static void choose(int64_t *out, const uint64_t *bits, const int64_t *a, const int64_t *b, size_t words) {
  for (size_t w = 0; w < words; w++, a += 64, b += 64, out += 64) {
#if defined __AVX512F__
    for (int k = 0; k < 64; k += 8) {
      __m512i x = _mm512_loadu_si512(a + k), y = _mm512_loadu_si512(b + k);
      _mm512_storeu_si512(out + k, _mm512_mask_blend_epi64((__mmask8)(bits[w] >> k), y, x));
    }
#else
    uint64_t word = bits[w];
    for (int k = 0; k < 64; k++) {
      int64_t mask = -(int64_t)(word >> k & 1);
      out[k] = (a[k] & mask) | (b[k] & ~mask);
    }
#endif
  }
}

const struct choice_kernels KERNEL_NAME(CHOICE_, CPU) = {lowest, highest, choose};
