/* Which keys were seen before: a set of 64-bit hashes, 8 bytes each and at most half full.
 * Two keys of one hash would be told as a repetition: among ten million keys the chance of that is about 3 in a
 * million, and all that follows is a warning. */
#include "io/inner.h"

static uint64_t hash(const char *at, size_t length) {
  uint64_t h = 0xcbf29ce484222325u;
  for (size_t i = 0; i < length; i++) h = (h ^ (unsigned char)at[i]) * 0x100000001b3u;
  h = (h ^ (h >> 32)) * 0x9e3779b97f4a7c15u;
  h ^= h >> 29;
  return h ? h : 1;
}

static uint64_t *slot(uint64_t *slots, size_t cap, uint64_t h) {
  size_t i = (size_t)h & (cap - 1);
  while (slots[i] && slots[i] != h) i = (i + 1) & (cap - 1);
  return &slots[i];
}

static bool enlarge(struct keys *k) {
  size_t cap = k->cap ? k->cap * 2 : 1024;
  uint64_t *slots = base_resize(NULL, cap * sizeof *slots);
  if (!slots) return false;
  for (size_t i = 0; i < cap; i++) slots[i] = 0;
  for (size_t i = 0; i < k->cap; i++)
    if (k->slots[i]) *slot(slots, cap, k->slots[i]) = k->slots[i];
  base_resize(k->slots, 0);
  k->slots = slots;
  k->cap = cap;
  return true;
}

enum key_seen keys_see(struct keys *k, const char *at, size_t length, bool remember) {
  if (k->n * 2 >= k->cap && !enlarge(k)) return KEY_NO_MEMORY;
  uint64_t h = hash(at, length), *found = slot(k->slots, k->cap, h);
  if (*found) return KEY_AGAIN;
  if (remember) *found = h, k->n++;
  return KEY_NEW;
}

void keys_close(struct keys *k) { base_resize(k->slots, 0); }
