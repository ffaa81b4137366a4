/* Which keys were seen before, by 64-bit hashes.  As long as keys ascend none can have been seen, so their hashes are
 * only written down, one behind the other; the first key that does not follow the last makes a set of them, 8 bytes
 * each and at most half full.
 * Two keys of one hash would be told as a repetition: among ten million keys the chance of that is about 3 in a
 * million, and all that follows is a warning. */
#include <string.h>

#include "io/inner.h"

enum { FIRST_KEYS = 1024 };

/* ---- hashes ---- */
static uint64_t mixed(uint64_t h, uint64_t word) {
  h = (h ^ word) * 0x9e3779b97f4a7c15u;
  return h ^ h >> 32;
}

static uint64_t hash(const char *at, size_t length) {
  uint64_t h = length, word = 0;
  for (; length >= sizeof word; at += sizeof word, length -= sizeof word) {
    memcpy(&word, at, sizeof word);
    h = mixed(h, word);
  }
  word = 0;
  memcpy(&word, at, length);
  h = mixed(mixed(h, word), 0x100000001b3u);
  return h ? h : 1;
}

/* ---- the set ---- */
static uint64_t *slot(uint64_t *slots, size_t cap, uint64_t h) {
  size_t i = (size_t)h & (cap - 1);
  while (slots[i] && slots[i] != h) i = (i + 1) & (cap - 1);
  return &slots[i];
}

/* A set of the hashes in `from`, of which those that are 0 are none, with room for as many again. */
static bool make_set(struct keys *k, uint64_t *from, size_t n) {
  size_t cap = FIRST_KEYS;
  while (cap < 2 * n) cap *= 2;
  uint64_t *slots = base_resize(NULL, cap * sizeof *slots);
  if (!slots) return false;
  memset(slots, 0, cap * sizeof *slots);
  k->n = 0;
  for (size_t i = 0; i < n; i++) {
    uint64_t *to = from[i] ? slot(slots, cap, from[i]) : NULL;
    if (to && !*to) *to = from[i], k->n++;
  }
  base_resize(from, 0);
  k->slots = slots;
  k->cap = cap;
  return true;
}

/* ---- while keys ascend: slots[0 … n) are their hashes ---- */
static bool follows(const struct keys *k, const char *at, size_t length) {
  size_t n = length < k->last.size ? length : k->last.size;
  int order = n ? memcmp(at, k->last.at, n) : 0;
  return k->n == 0 || order > 0 || (order == 0 && length > k->last.size);
}

static enum key_seen write_down(struct keys *k, const char *at, size_t length) {
  if (k->n == k->cap) {
    size_t cap = k->cap ? k->cap * 2 : FIRST_KEYS;
    uint64_t *slots = base_resize(k->slots, cap * sizeof *slots);
    if (!slots) return KEY_NO_MEMORY;
    k->slots = slots;
    k->cap = cap;
  }
  k->slots[k->n++] = hash(at, length);
  buf_clear(&k->last);
  buf_bytes(&k->last, at, length);
  return k->last.failed ? KEY_NO_MEMORY : KEY_NEW;
}

enum key_seen keys_see(struct keys *k, const char *at, size_t length, bool remember) {
  if (!k->is_set && follows(k, at, length)) return remember ? write_down(k, at, length) : KEY_NEW;
  if (!k->is_set && !make_set(k, k->slots, k->n)) return KEY_NO_MEMORY;
  k->is_set = true;
  if (k->n * 2 >= k->cap && !make_set(k, k->slots, k->cap)) return KEY_NO_MEMORY;
  uint64_t h = hash(at, length), *found = slot(k->slots, k->cap, h);
  if (*found) return KEY_AGAIN;
  if (remember) *found = h, k->n++;
  return KEY_NEW;
}

void keys_close(struct keys *k) {
  base_resize(k->slots, 0);
  buf_free(&k->last);
}
