/* The containers of base.h. */
#include "base/base.h"
#include "base/pages.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, FIRST_BLOCK = 4096, PAGES_FROM = 1 << 20, LARGEST_STEP = 1 << 24, FIRST_BYTES = 64 };

struct arena_block {
  struct arena_block *older;
  size_t size, used; /* in bytes, this header included */
  size_t dirty;      /* those before this are to be zeroed before they are handed out */
};
#define BLOCK_HEADER ((sizeof(struct arena_block) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

static _Thread_local uint64_t allocations_left; /* 0: unlimited; 1: the next one fails */
static _Thread_local bool fails_once;           /* those after it succeed */

void base_fail_allocation_after(uint64_t n) {
  allocations_left = n;
  fails_once = false;
}
void base_fail_one_allocation(uint64_t n) {
  allocations_left = n;
  fails_once = true;
}

static bool fails_now(void) {
  if (allocations_left == 1 && !fails_once) return true;
  return allocations_left > 0 && --allocations_left == 0;
}

void *base_resize(void *old, size_t size) {
  if (size == 0) {
    free(old);
    return NULL;
  }
  return fails_now() ? NULL : realloc(old, size);
}

static void *new_pages(size_t size) { return fails_now() ? NULL : pages_new(size); }

/* ---- arena ---- */
void arena_init(struct arena *a, jmp_buf *escape) { *a = (struct arena){.escape = escape}; }
void arena_expect_much(struct arena *a) { a->large = true; }

static void free_blocks(struct arena_block *block) {
  while (block) {
    struct arena_block *older = block->older;
    if (block->size >= PAGES_FROM)
      pages_free(block, block->size);
    else
      base_resize(block, 0);
    block = older;
  }
}

void arena_free(struct arena *a) {
  free_blocks(a->block);
  a->block = NULL;
  a->used = 0;
}

void arena_reset(struct arena *a) {
  if (!a->block) return;
  free_blocks(a->block->older);
  a->block->older = NULL;
  if (a->block->dirty < a->block->used) a->block->dirty = a->block->used;
  a->block->used = BLOCK_HEADER;
  a->used = 0;
}

static void *out_of_memory(struct arena *a) {
  if (a->escape) longjmp(*a->escape, 1);
  return NULL;
}

/* The next block: twice the last, and from some size on of large pages, which cost nothing until they are used. */
static size_t next_size(const struct arena *a, size_t least) {
  size_t size = a->block ? a->block->size * 2 : FIRST_BLOCK;
  if (a->large && size < PAGES_FROM) size = PAGES_FROM;
  if (size < least) size = least;
  if (size < PAGES_FROM) return size;
  if (size > LARGEST_STEP) size = least < LARGEST_STEP ? LARGEST_STEP : least;
  return (size + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
}

static bool add_block(struct arena *a, size_t size) {
  size_t whole = next_size(a, BLOCK_HEADER + size);
  bool pages = whole >= PAGES_FROM;
  struct arena_block *block = pages ? new_pages(whole) : base_resize(NULL, whole);
  if (!block) return false;
  *block = (struct arena_block){.older = a->block, .size = whole, .used = BLOCK_HEADER, .dirty = pages ? 0 : whole};
  a->block = block;
  return true;
}

void *arena_alloc(struct arena *a, size_t size) {
  if (size > SIZE_MAX / 2) return out_of_memory(a);
  size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  if (!a->block || a->block->size - a->block->used < size)
    if (!add_block(a, size)) return out_of_memory(a);
  struct arena_block *block = a->block;
  char *at = (char *)block + block->used;
  if (block->used < block->dirty) memset(at, 0, size);
  block->used += size;
  a->used += size;
  return at;
}

void *arena_copy(struct arena *a, const void *bytes, size_t size) {
  void *copy = arena_alloc(a, size ? size : 1);
  if (copy && size) memcpy(copy, bytes, size);
  return copy;
}

char *arena_string(struct arena *a, const char *bytes, size_t length) {
  char *copy = arena_alloc(a, length + 1);
  if (copy && length) memcpy(copy, bytes, length);
  return copy;
}

char *arena_printf(struct arena *a, const char *format, ...) {
  va_list list, again;
  va_start(list, format);
  va_copy(again, list);
  int length = vsnprintf(NULL, 0, format, list);
  va_end(list);
  char *text = length < 0 ? NULL : arena_alloc(a, (size_t)length + 1);
  if (text) vsnprintf(text, (size_t)length + 1, format, again);
  va_end(again);
  return text;
}

/* ---- vectors ---- */
void *vec_grow(struct arena *a, void *at, uint32_t n, uint32_t *cap, size_t size) {
  if (n < *cap) return at;
  uint32_t first = FIRST_BYTES / size ? (uint32_t)(FIRST_BYTES / size) : 1, more = *cap ? *cap * 2 : first;
  void *bigger = arena_alloc(a, (size_t)more * size);
  if (!bigger) return NULL;
  if (n) memcpy(bigger, at, (size_t)n * size);
  *cap = more;
  return bigger;
}

void bytes_add(struct arena *a, struct bytes *b, const void *from, size_t size) {
  if (size > INT32_MAX - b->n) out_of_memory(a);
  uint32_t whole = b->n + (uint32_t)size, cap = b->cap ? b->cap : FIRST_BYTES;
  while (cap < whole) cap *= 2;
  if (cap > b->cap) {
    char *bigger = arena_alloc(a, cap);
    if (b->n) memcpy(bigger, b->at, b->n);
    b->at = bigger;
    b->cap = cap;
  }
  if (size) memcpy(b->at + b->n, from, size);
  b->n = whole;
}

/* ---- byte buffers ---- */
void buf_free(struct buf *b) {
  base_resize(b->at, 0);
  *b = (struct buf){0};
}

void buf_clear(struct buf *b) {
  b->size = 0;
  if (b->at) b->at[0] = 0;
}

bool buf_reserve(struct buf *b, size_t more) {
  if (b->failed) return false;
  if (more > SIZE_MAX / 4 || b->size > SIZE_MAX / 4) return b->failed = true, false;
  if (b->cap - b->size > more) return true;
  size_t cap = b->cap ? b->cap * 2 : FIRST_BYTES;
  if (cap - b->size <= more) cap = b->size + more + 1;
  char *at = base_resize(b->at, cap);
  if (!at) return b->failed = true, false;
  b->at = at;
  b->cap = cap;
  return true;
}

void buf_bytes(struct buf *b, const void *bytes, size_t size) {
  if (!buf_reserve(b, size)) return;
  if (size) memcpy(b->at + b->size, bytes, size);
  b->size += size;
  b->at[b->size] = 0;
}

char *buf_room(struct buf *b, size_t size) {
  if (!buf_reserve(b, size)) return NULL;
  char *room = b->at + b->size;
  b->size += size;
  b->at[b->size] = 0;
  return room;
}

void buf_text(struct buf *b, const char *text) { buf_bytes(b, text, strlen(text)); }
void buf_char(struct buf *b, char c) { buf_fill(b, c, 1); }

void buf_fill(struct buf *b, char c, size_t n) {
  if (!buf_reserve(b, n)) return;
  memset(b->at + b->size, c, n);
  b->size += n;
  b->at[b->size] = 0;
}

void buf_printf(struct buf *b, const char *format, ...) {
  va_list list, again;
  va_start(list, format);
  va_copy(again, list);
  int length = vsnprintf(NULL, 0, format, list);
  va_end(list);
  if (length >= 0 && buf_reserve(b, (size_t)length)) {
    vsnprintf(b->at + b->size, (size_t)length + 1, format, again);
    b->size += (size_t)length;
  }
  va_end(again);
}

void buf_free_part(struct buf *out, struct buf *part) {
  out->failed |= part->failed;
  buf_free(part);
}

char *buf_keep(struct arena *a, struct buf *b) {
  jmp_buf *escape = a->escape;
  a->escape = NULL;
  char *copy = b->failed ? NULL : arena_string(a, b->at ? b->at : "", b->size);
  a->escape = escape;
  buf_free(b);
  return copy ? copy : out_of_memory(a);
}

/* ---- map: open addressing, linear probing, at most three quarters full ---- */
struct map_key {
  uint32_t length;
  char at[]; /* closed by a NUL */
};
struct map_slot {            /* small: of a large map the slots are most of its memory */
  const struct map_key *key; /* NULL: empty */
  uint32_t hash, value;
};

static uint32_t hash_bytes(const unsigned char *at, size_t length) {
  uint64_t h = 0xcbf29ce484222325u; /* FNV-1a */
  for (size_t i = 0; i < length; i++) h = (h ^ at[i]) * 0x100000001b3u;
  return (uint32_t)(h ^ (h >> 32));
}

static struct map_slot *free_slot(struct map_slot *slots, uint32_t cap, uint32_t hash) {
  uint32_t i = hash & (cap - 1);
  while (slots[i].key) i = (i + 1) & (cap - 1);
  return &slots[i];
}

static struct map_slot *find_slot(struct map_slot *slots, uint32_t cap, const void *key, size_t length, uint32_t hash) {
  for (uint32_t i = hash & (cap - 1);; i = (i + 1) & (cap - 1)) {
    struct map_slot *s = &slots[i];
    if (!s->key) return s;
    if (s->hash == hash && s->key->length == length && memcmp(s->key->at, key, length) == 0) return s;
  }
}

uint32_t *map_find(const struct map *m, const void *key, size_t length) {
  if (!m->cap) return NULL;
  struct map_slot *s = find_slot(m->slots, m->cap, key, length, hash_bytes(key, length));
  return s->key ? &s->value : NULL;
}

uint32_t map_number(const struct map *m, const char *name) {
  const uint32_t *at = map_find(m, name, strlen(name));
  return at ? *at : NONE;
}

static bool enlarge(struct arena *a, struct map *m) {
  uint32_t cap = m->cap ? m->cap * 2 : 16;
  struct map_slot *slots = arena_array(a, struct map_slot, cap);
  if (!slots) return false;
  for (uint32_t i = 0; i < m->cap; i++)
    if (m->slots[i].key) *free_slot(slots, cap, m->slots[i].hash) = m->slots[i];
  m->slots = slots;
  m->cap = cap;
  return true;
}

static const struct map_key *copy_key(struct arena *a, const void *key, size_t length) {
  if (length >= UINT32_MAX) return out_of_memory(a);
  struct map_key *copy = arena_alloc(a, sizeof *copy + length + 1);
  if (!copy) return NULL;
  copy->length = (uint32_t)length;
  if (length) memcpy(copy->at, key, length);
  return copy;
}

uint32_t *map_put(struct arena *a, struct map *m, const void *key, size_t length) {
  if (m->n >= m->cap / 4 * 3 && !enlarge(a, m)) return NULL;
  uint32_t hash = hash_bytes(key, length);
  struct map_slot *s = find_slot(m->slots, m->cap, key, length, hash);
  if (!s->key) {
    const struct map_key *copy = copy_key(a, key, length);
    if (!copy) return NULL;
    *s = (struct map_slot){copy, hash, NONE};
    m->n++;
  }
  return &s->value;
}

/* ---- names ---- */
const char *name_intern(struct arena *a, struct names *names, const char *bytes, size_t length) {
  uint32_t *index = map_put(a, &names->map, bytes, length);
  if (!index) return NULL;
  if (*index == NONE) {
    const char *copy = arena_string(a, bytes, length);
    *index = names->list.n;
    *vec_push(a, &names->list) = copy;
  }
  return names->list.at[*index];
}
