/* Loops over lanes around what is measured: reading and writing memory and nothing else, and narrowing results. */
#include <string.h>

#include "bench/columns.h"
#include "bench/levels.h"

uint64_t AT_LEVEL(read_all)(const void *bytes, size_t size) {
  const uint64_t *at = bytes;
  uint64_t sum = 0, tail = 0;
  for (size_t i = 0; i < size / 8; i++) sum += at[i];
  memcpy(&tail, at + size / 8, size % 8);
  return sum + tail;
}

void AT_LEVEL(write_all)(void *bytes, size_t size, uint8_t with) { memset(bytes, with, size); }

void AT_LEVEL(keep_amounts)(int32_t *restrict to, const int64_t *restrict from, size_t n) {
  for (size_t i = 0; i < n; i++) to[i] = from[i] > NO_LIMIT ? NO_LIMIT : (int32_t)from[i];
}
void AT_LEVEL(keep_values)(uint8_t *restrict to, const int64_t *restrict from, size_t n) {
  for (size_t i = 0; i < n; i++) to[i] = (uint8_t)from[i];
}
void AT_LEVEL(keep_units)(uint8_t *restrict to, const uint32_t *restrict from, size_t n) {
  for (size_t i = 0; i < n; i++) to[i] = (uint8_t)from[i];
}
