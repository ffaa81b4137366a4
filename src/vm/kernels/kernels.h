/* kernels: the loops over lanes that a batch spends its time in, built once for each level of x86-64 processors and
 * once portably; chosen when a batch is made.
 *
 * One file for each family of operations.  Every file is compiled with CPU set to plain, v2, v3 or v4 and defines one
 * table of that name; nothing in it may be used by another file (no inline function that is not static).
 *
 * Lanes are handled 64 at a time: arrays are readable and writable up to the next multiple of 64, bitmaps are whole
 * words, and what comes out past the last lane means nothing.  `words`: how many times 64.
 */
#ifndef TOETS_KERNELS_H
#define TOETS_KERNELS_H

#include "vm/batch.h"

typedef void compare_kernel(uint64_t *restrict out, const int64_t *a, const int64_t *b, size_t words);
typedef void compare_one_kernel(uint64_t *restrict out, const int64_t *a, int64_t b, size_t words);
struct compare_kernels { /* by enum relation */
  compare_kernel *two[REL_GE + 1];
  compare_one_kernel *one[REL_GE + 1];
};

/* The value is one of the column's width; n lanes are read. */
typedef void narrow_kernel(uint64_t *restrict out, const void *from, int64_t value, size_t n);
struct narrow_kernels { /* by enum column_form and enum relation; NULL for forms that are no integers */
  narrow_kernel *one[COLUMN_FORMS][REL_GE + 1];
};

/* True: some lane passes 64 bits or is INT64_MAX; then what came out means nothing. */
typedef bool arithmetic_kernel(int64_t *restrict out, const int64_t *a, const int64_t *b, size_t words);
typedef bool scale_kernel(int64_t *restrict out, const int64_t *a, int64_t factor, size_t words); /* a × factor */
struct arithmetic_kernels {
  arithmetic_kernel *add, *subtract, *multiply;
  scale_kernel *scale;
};

typedef void pick_kernel(int64_t *restrict out, const int64_t *a, const int64_t *b, size_t words);
/* Per lane the value of the choice whose bit is set, at most one of them; without any, whatever stands there. */
struct choice {
  const uint64_t *bits;
  const int64_t *v; /* NULL: `value` in all lanes */
  int64_t value;
};
typedef void choose_kernel(int64_t *restrict out, const struct choice *choices, size_t count, size_t words);
/* `value` where the bit is set. */
typedef void assign_kernel(uint32_t *out, const uint64_t *bits, uint32_t value, size_t words);
typedef void pick_one_kernel(int64_t *restrict out, const int64_t *a, int64_t b, size_t words);
struct choice_kernels {
  pick_kernel *lowest, *highest;
  choose_kernel *choose;
  assign_kernel *assign;
  pick_one_kernel *lowest_of_one, *highest_of_one;
};

/* Per case how many bits are set among those of its elements, offsets[i] - offsets[0] up to offsets[i + 1] -
 * offsets[0]; one word past the last of `bits` may be read. */
typedef void count_kernel(int64_t *restrict out, const uint64_t *bits, const int32_t *offsets, size_t cases);
/* Whole numbers of another width as int64; the source is read for n lanes only. */
typedef void load_kernel(int64_t *restrict out, const void *from, size_t n);
struct list_kernels {
  count_kernel *count;
  load_kernel *load[COLUMN_FORMS]; /* NULL for forms that are no integers */
};

/* Where in `size` bytes a delimiter, line feed, carriage return, quote or NUL stands; how many.  `at` is readable for
 * PADDING bytes more, `out` has room for `size` of them and PADDING more. */
typedef size_t marks_kernel(uint32_t *out, const char *at, size_t size, char delimiter);
struct scan_kernels {
  marks_kernel *marks;
};
enum { PADDING = 64 };

struct kernels {
  const struct compare_kernels *compare;
  const struct narrow_kernels *narrow;
  const struct arithmetic_kernels *arithmetic;
  const struct choice_kernels *choice;
  const struct list_kernels *list;
  const struct scan_kernels *scan;
};
const struct kernels *kernels_of(enum cpu_level level);

#define KERNEL_PASTE(a, b) a##b
#define KERNEL_NAME(a, b)  KERNEL_PASTE(a, b)
#define KERNEL_LEVELS(X)   X(plain) X(v2) X(v3) X(v4)
#define X(level)                                                                                                       \
  extern const struct compare_kernels COMPARE_##level;                                                                 \
  extern const struct narrow_kernels NARROW_##level;                                                                   \
  extern const struct arithmetic_kernels ARITHMETIC_##level;                                                           \
  extern const struct choice_kernels CHOICE_##level;                                                                   \
  extern const struct list_kernels LIST_##level;                                                                       \
  extern const struct scan_kernels SCAN_##level;
KERNEL_LEVELS(X)
#undef X

#endif
