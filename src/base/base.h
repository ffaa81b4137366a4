/* base: memory, growing arrays, byte buffers and a hash map; used by every other folder.
 *
 * In: nothing.  Out: the containers below.
 * Memory: an arena owns all that was allocated from it and is freed at once.  Vectors and maps live in an arena.
 * A `struct buf` owns its bytes until buf_free.
 * Out of memory: an arena with an `escape` jumps there (every entry of the library sets one, frees the arena and
 * returns TOETS_NO_MEMORY); an arena without one returns NULL.  A buffer becomes `failed`, and stays so.
 */
#ifndef TOETS_BASE_H
#define TOETS_BASE_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])
#define TOETS_VERSION   "1.0"      /* of the program; of compiled files code/program.h keeps its own */
#define NONE            UINT32_MAX /* "no index", wherever an index may be absent */

/* ---- arena ---- */
struct arena_block;
struct arena {
  struct arena_block *block; /* the newest block; older ones hang behind it */
  jmp_buf *escape;           /* where to go when memory runs out, or NULL */
  size_t used;               /* bytes handed out, for statistics */
  bool large;                /* see arena_expect_much */
};
void arena_init(struct arena *a, jmp_buf *escape);
void arena_expect_much(struct arena *a);         /* some hundreds of kilobytes: the next block is of large pages */
void arena_free(struct arena *a);                /* frees every block; the arena may be used again */
void arena_reset(struct arena *a);               /* forgets all allocations but keeps the newest block */
void *arena_alloc(struct arena *a, size_t size); /* zeroed, aligned for any type */
void *arena_copy(struct arena *a, const void *bytes, size_t size);
char *arena_string(struct arena *a, const char *bytes, size_t length); /* a copy, closed by a NUL */
char *arena_printf(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));
#define arena_new(a, T)      ((T *)arena_alloc((a), sizeof(T)))
#define arena_array(a, T, n) ((T *)arena_alloc((a), (size_t)(n) * sizeof(T)))

/* The allocator behind arenas and buffers; tests replace it to make the n-th allocation fail. */
struct allocator {
  void *(*resize)(void *old, size_t size); /* as realloc; size 0 frees */
};
void *base_resize(void *old, size_t size);
/* From now on the n-th allocation (1 is the next) and all after it fail; 0 switches this off.  For tests only; per
 * thread. */
void base_fail_allocation_after(uint64_t n);
void base_fail_one_allocation(uint64_t n); /* only the n-th fails: whoever overlooks that, goes on with a part */

/* ---- vectors in an arena: VEC(struct x) list; *vec_push(arena, &list) = (struct x){…}; ---- */
#define VEC(T)                                                                                                         \
  struct {                                                                                                             \
    T *at;                                                                                                             \
    uint32_t n, cap;                                                                                                   \
  }
void *vec_grow(struct arena *a, void *at, uint32_t n, uint32_t *cap, size_t size);
#define vec_push(arena, v)                                                                                             \
  ((v)->at = vec_grow((arena), (v)->at, (v)->n, &(v)->cap, sizeof *(v)->at), &(v)->at[(v)->n++])

struct bytes {
  VEC(char);
};
/* Adds `size` bytes; more than 2 GiB in all is out of memory.  The arena needs an escape. */
void bytes_add(struct arena *a, struct bytes *b, const void *from, size_t size);

/* ---- byte buffers ---- */
struct buf {
  char *at; /* NUL-terminated whenever size > 0 */
  size_t size, cap;
  bool failed; /* memory ran out; later writes do nothing */
};
void buf_free(struct buf *b);
void buf_clear(struct buf *b); /* keeps the memory */
bool buf_reserve(struct buf *b, size_t more);
void buf_bytes(struct buf *b, const void *bytes, size_t size);
char *buf_room(struct buf *b, size_t size); /* that many bytes more, for the caller to fill; NULL: failed */
void buf_text(struct buf *b, const char *text);
void buf_char(struct buf *b, char c);
void buf_fill(struct buf *b, char c, size_t n); /* n times the same */
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Frees a buffer whose bytes went into `out`; when it failed, out has failed: it lacks some. */
void buf_free_part(struct buf *out, struct buf *part);
/* The bytes of a buffer in an arena, closed by a NUL; the buffer is freed, also when memory ran out: then the arena's
 * way out is taken (NULL without one). */
char *buf_keep(struct arena *a, struct buf *b);

/* ---- map: byte strings to numbers; keeps the order of insertion out of sight, never iterates ---- */
struct map_slot;
struct map {
  struct map_slot *slots;
  uint32_t n, cap;
};
/* The place of the value of `key`, or NULL. */
uint32_t *map_find(const struct map *m, const void *key, size_t length);
/* The value of a key that is a name; NONE when absent. */
uint32_t map_number(const struct map *m, const char *name);
/* The same, made (with value NONE) when absent; the key is copied into the arena. */
uint32_t *map_put(struct arena *a, struct map *m, const void *key, size_t length);

/* ---- interning: equal names are one pointer ---- */
struct names {
  struct map map;
  VEC(const char *) list;
};
const char *name_intern(struct arena *a, struct names *names, const char *bytes, size_t length);

#endif
