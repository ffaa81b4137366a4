/* Comparing numbers lane by lane: 64 comparisons make one word of bits. */
#include "vm/kernels/kernels.h"

#if defined __AVX512F__ || defined __AVX2__ || defined __SSE4_2__
#include <immintrin.h>
#endif

/* `block(a, b)`: a few lanes at once, their bits low; LANES how many; `spread(x)`: one value in all of them. */
#if defined __AVX512F__
enum { LANES = 8 };
typedef __m512i lanes;
#define read_lanes(at) _mm512_loadu_si512(at)
#define spread(x)      _mm512_set1_epi64(x)
#define less(a, b)     ((uint64_t)_mm512_cmp_epi64_mask(a, b, _MM_CMPINT_LT))
#define equal(a, b)    ((uint64_t)_mm512_cmp_epi64_mask(a, b, _MM_CMPINT_EQ))
#elif defined __AVX2__
enum { LANES = 4 };
typedef __m256i lanes;
#define read_lanes(at) _mm256_loadu_si256((const __m256i *)(const void *)(at))
#define spread(x)      _mm256_set1_epi64x(x)
#define bits_of(m)     ((uint64_t)(unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(m)))
#define less(a, b)     bits_of(_mm256_cmpgt_epi64(b, a))
#define equal(a, b)    bits_of(_mm256_cmpeq_epi64(a, b))
#elif defined __SSE4_2__
enum { LANES = 2 };
typedef __m128i lanes;
#define read_lanes(at) _mm_loadu_si128((const __m128i *)(const void *)(at))
#define spread(x)      _mm_set1_epi64x(x)
#define bits_of(m)     ((uint64_t)(unsigned)_mm_movemask_pd(_mm_castsi128_pd(m)))
#define less(a, b)     bits_of(_mm_cmpgt_epi64(b, a))
#define equal(a, b)    bits_of(_mm_cmpeq_epi64(a, b))
#else
enum { LANES = 1 };
typedef int64_t lanes;
#define read_lanes(at) (*(at))
#define spread(x)      (x)
#define less(a, b)     ((uint64_t)((a) < (b)))
#define equal(a, b)    ((uint64_t)((a) == (b)))
#endif

#define LESS(a, b)    less(a, b)
#define GREATER(a, b) less(b, a)
#define EQUAL(a, b)   equal(a, b)

/* FLIP: all ones where the comparison is the contrary of what is computed. */
#define COMPARISON(name, TEST, FLIP)                                                                                   \
  static void name##_two(uint64_t *restrict out, const int64_t *a, const int64_t *b, size_t words) {                   \
    for (size_t w = 0; w < words; w++, a += 64, b += 64) {                                                             \
      uint64_t word = 0;                                                                                               \
      for (int k = 0; k < 64; k += LANES) word |= TEST(read_lanes(a + k), read_lanes(b + k)) << k;                     \
      out[w] = word ^ (FLIP);                                                                                          \
    }                                                                                                                  \
  }                                                                                                                    \
  static void name##_one(uint64_t *restrict out, const int64_t *a, int64_t b, size_t words) {                          \
    const lanes all = spread(b);                                                                                       \
    for (size_t w = 0; w < words; w++, a += 64) {                                                                      \
      uint64_t word = 0;                                                                                               \
      for (int k = 0; k < 64; k += LANES) word |= TEST(read_lanes(a + k), all) << k;                                   \
      out[w] = word ^ (FLIP);                                                                                          \
    }                                                                                                                  \
  }
COMPARISON(eq, EQUAL, UINT64_C(0))
COMPARISON(ne, EQUAL, ~UINT64_C(0))
COMPARISON(lt, LESS, UINT64_C(0))
COMPARISON(le, GREATER, ~UINT64_C(0))
COMPARISON(gt, GREATER, UINT64_C(0))
COMPARISON(ge, LESS, ~UINT64_C(0))

const struct compare_kernels KERNEL_NAME(COMPARE_, CPU) = {
    {[REL_EQ] = eq_two, [REL_NE] = ne_two, [REL_LT] = lt_two, [REL_LE] = le_two, [REL_GT] = gt_two, [REL_GE] = ge_two},
    {[REL_EQ] = eq_one, [REL_NE] = ne_one, [REL_LT] = lt_one, [REL_LE] = le_one, [REL_GT] = gt_one, [REL_GE] = ge_one},
};
