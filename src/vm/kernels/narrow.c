/* Comparing the numbers of a column, as wide as they stand there, with one value: 64 comparisons make one word. */
#include "vm/kernels/kernels.h"

#include <string.h>

#if defined __AVX512BW__ || defined __AVX2__
#include <immintrin.h>
#endif

/* `less_T(at, v)`, `more_T`, `same_T`: which of the 64 numbers at `at` are below, above, equal to v. */
#if defined __AVX512BW__
#define WORD(T, name, bits, compare)                                                                                   \
  static inline uint64_t name##_##T(const T *at, T v) {                                                                \
    uint64_t word = 0;                                                                                                 \
    for (unsigned k = 0; k < 64; k += 512 / bits) {                                                                    \
      __m512i x = _mm512_loadu_si512(at + k), y = SPREAD_##bits(v);                                                    \
      word |= (uint64_t)_mm512_##compare##_epi##bits##_mask(x, y) << k;                                                \
    }                                                                                                                  \
    return word;                                                                                                       \
  }
#define SPREAD_8(v)  _mm512_set1_epi8(v)
#define SPREAD_16(v) _mm512_set1_epi16(v)
#define SPREAD_32(v) _mm512_set1_epi32(v)
#define SPREAD_64(v) _mm512_set1_epi64(v)
#define WORDS(T, bits)                                                                                                 \
  WORD(T, less, bits, cmplt)                                                                                           \
  WORD(T, more, bits, cmpgt)                                                                                           \
  WORD(T, same, bits, cmpeq)
#elif defined __AVX2__
#define LOAD(at) _mm256_loadu_si256((const __m256i *)(const void *)(at))
#define WORD(T, name, bits, TEST)                                                                                      \
  static inline uint64_t name##_##T(const T *at, T v) {                                                                \
    const __m256i all = SPREAD_##bits(v);                                                                              \
    uint64_t word = 0;                                                                                                 \
    for (unsigned k = 0; k < 64; k += TOGETHER_##bits) word |= BITS_##bits(TEST, at + k, all) << k;                    \
    return word;                                                                                                       \
  }
#define TOGETHER_8            32
#define TOGETHER_16           32
#define TOGETHER_32           8
#define TOGETHER_64           4
#define SPREAD_8(v)           _mm256_set1_epi8(v)
#define SPREAD_16(v)          _mm256_set1_epi16(v)
#define SPREAD_32(v)          _mm256_set1_epi32(v)
#define SPREAD_64(v)          _mm256_set1_epi64x(v)
#define BITS_8(TEST, at, all) ((uint64_t)(uint32_t)_mm256_movemask_epi8(TEST(epi8, LOAD(at), all)))
#define BITS_16(TEST, at, all)                                                                                         \
  ((uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_permute4x64_epi64(                                                  \
      _mm256_packs_epi16(TEST(epi16, LOAD(at), all), TEST(epi16, LOAD((at) + 16), all)), 0xd8)))
#define BITS_32(TEST, at, all) ((uint64_t)(uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(TEST(epi32, LOAD(at), all))))
#define BITS_64(TEST, at, all) ((uint64_t)(uint32_t)_mm256_movemask_pd(_mm256_castsi256_pd(TEST(epi64, LOAD(at), all))))
#define TEST_LESS(e, x, y)     _mm256_cmpgt_##e(y, x)
#define TEST_MORE(e, x, y)     _mm256_cmpgt_##e(x, y)
#define TEST_SAME(e, x, y)     _mm256_cmpeq_##e(x, y)
#define WORDS(T, bits)                                                                                                 \
  WORD(T, less, bits, TEST_LESS)                                                                                       \
  WORD(T, more, bits, TEST_MORE)                                                                                       \
  WORD(T, same, bits, TEST_SAME)
#else
/* Of eight bytes that are 0 or 1 the bits, the first lowest. */
static inline uint64_t bits_of_bytes(const uint8_t *at) {
  uint64_t bits = 0;
  for (unsigned k = 0; k < 8; k++) bits |= (uint64_t)at[k] << k;
  return bits;
}
#define WORD(T, name, RELATION)                                                                                        \
  static inline uint64_t name##_##T(const T *at, T v) {                                                                \
    uint8_t hits[64];                                                                                                  \
    uint64_t word = 0;                                                                                                 \
    for (unsigned k = 0; k < 64; k++) hits[k] = at[k] RELATION v;                                                      \
    for (unsigned k = 0; k < 64; k += 8) word |= bits_of_bytes(hits + k) << k;                                         \
    return word;                                                                                                       \
  }
#define WORDS(T, bits)                                                                                                 \
  WORD(T, less, <)                                                                                                     \
  WORD(T, more, >)                                                                                                     \
  WORD(T, same, ==)
#endif

/* The last lanes are copied, since nothing past them may be read.  FLIP: all ones where the comparison is the contrary
 * of what is computed. */
#define COMPARISON(T, relation, name, FLIP)                                                                            \
  static void relation##_##T(uint64_t *restrict out, const void *from, int64_t value, size_t n) {                      \
    const T *at = from;                                                                                                \
    T v = (T)value, last[64] = {0};                                                                                    \
    for (size_t w = 0; w < n / 64; w++) out[w] = name##_##T(at + 64 * w, v) ^ (FLIP);                                  \
    if (n % 64 == 0) return;                                                                                           \
    memcpy(last, at + n / 64 * 64, n % 64 * sizeof *last);                                                             \
    out[n / 64] = name##_##T(last, v) ^ (FLIP);                                                                        \
  }
#define COMPARISONS(T, bits)                                                                                           \
  WORDS(T, bits)                                                                                                       \
  COMPARISON(T, eq, same, UINT64_C(0))                                                                                 \
  COMPARISON(T, ne, same, ~UINT64_C(0))                                                                                \
  COMPARISON(T, lt, less, UINT64_C(0))                                                                                 \
  COMPARISON(T, le, more, ~UINT64_C(0))                                                                                \
  COMPARISON(T, gt, more, UINT64_C(0))                                                                                 \
  COMPARISON(T, ge, less, ~UINT64_C(0))
COMPARISONS(int8_t, 8)
COMPARISONS(int16_t, 16)
COMPARISONS(int32_t, 32)
COMPARISONS(int64_t, 64)

#define ROW(T)                                                                                                         \
  { [REL_EQ] = eq_##T, [REL_NE] = ne_##T, [REL_LT] = lt_##T, [REL_LE] = le_##T, [REL_GT] = gt_##T, [REL_GE] = ge_##T }
const struct narrow_kernels KERNEL_NAME(NARROW_, CPU) = {{[COLUMN_INT8] = ROW(int8_t),
                                                          [COLUMN_INT16] = ROW(int16_t),
                                                          [COLUMN_INT32] = ROW(int32_t),
                                                          [COLUMN_INT64] = ROW(int64_t)}};
