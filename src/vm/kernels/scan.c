/* Finding the bytes that divide a file of CSV into records and fields. */
#include "vm/kernels/kernels.h"

#include <string.h>

#if defined __AVX512BW__ || defined __AVX2__ || defined __SSE4_2__
#include <immintrin.h>
#endif

/* Bit k: byte k of the 64 from `at` is one of those looked for. */
#if defined __AVX512BW__
static uint64_t found(const char *at, char delimiter) {
  __m512i x = _mm512_loadu_si512(at);
  uint64_t special = _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8(delimiter));
  special |= _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8('\n')) | _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8('\r'));
  return special | _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8('"')) | _mm512_cmpeq_epi8_mask(x, _mm512_setzero_si512());
}
#elif defined __AVX2__
static uint64_t found_in(const char *at, char delimiter) {
  __m256i x = _mm256_loadu_si256((const __m256i *)(const void *)at);
  __m256i special = _mm256_cmpeq_epi8(x, _mm256_set1_epi8(delimiter));
  special = _mm256_or_si256(special, _mm256_cmpeq_epi8(x, _mm256_set1_epi8('\n')));
  special = _mm256_or_si256(special, _mm256_cmpeq_epi8(x, _mm256_set1_epi8('\r')));
  special = _mm256_or_si256(special, _mm256_cmpeq_epi8(x, _mm256_set1_epi8('"')));
  special = _mm256_or_si256(special, _mm256_cmpeq_epi8(x, _mm256_setzero_si256()));
  return (uint32_t)_mm256_movemask_epi8(special);
}
static uint64_t found(const char *at, char delimiter) {
  return found_in(at, delimiter) | found_in(at + 32, delimiter) << 32;
}
#elif defined __SSE4_2__
static uint64_t found_in(const char *at, char delimiter) {
  __m128i x = _mm_loadu_si128((const __m128i *)(const void *)at);
  __m128i special = _mm_cmpeq_epi8(x, _mm_set1_epi8(delimiter));
  special = _mm_or_si128(special, _mm_cmpeq_epi8(x, _mm_set1_epi8('\n')));
  special = _mm_or_si128(special, _mm_cmpeq_epi8(x, _mm_set1_epi8('\r')));
  special = _mm_or_si128(special, _mm_cmpeq_epi8(x, _mm_set1_epi8('"')));
  special = _mm_or_si128(special, _mm_cmpeq_epi8(x, _mm_setzero_si128()));
  return (uint32_t)_mm_movemask_epi8(special);
}
static uint64_t found(const char *at, char delimiter) {
  return found_in(at, delimiter) | found_in(at + 16, delimiter) << 16 | found_in(at + 32, delimiter) << 32 |
         found_in(at + 48, delimiter) << 48;
}
#else
static uint64_t found(const char *at, char delimiter) {
  uint64_t special = 0;
  for (unsigned k = 0; k < 64; k++) {
    char c = at[k];
    special |= (uint64_t)(c == delimiter || c == '\n' || c == '\r' || c == '"' || c == '\0') << k;
  }
  return special;
}
#endif

static size_t marks(uint32_t *out, const char *at, size_t size, char delimiter) {
  size_t n = 0;
  for (size_t base = 0; base < size; base += 64) {
    uint64_t special = found(at + base, delimiter);
    if (size - base < 64) special &= ((uint64_t)1 << (size - base)) - 1;
    for (; special != 0; special &= special - 1) out[n++] = (uint32_t)(base + (size_t)__builtin_ctzll(special));
  }
  return n;
}

const struct scan_kernels KERNEL_NAME(SCAN_, CPU) = {marks};
