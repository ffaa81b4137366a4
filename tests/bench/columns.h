/* columns: addresses of data.h in memory, as toets takes them and as the same rules written in C do; and those rules.
 *
 * Both have the same narrow columns: amounts and dates 32 bits, speeds 16, causes a byte.  Only what is yes or no
 * differs: bitmaps for toets, bytes for C, which suits each best.  Of what is not known C has 0; of an owner not asked
 * UNASKED: the rules in C are right for addresses of OPEN_NONE and OPEN_BLANK.
 *
 * What is in careful.c and lanes.c is built for this processor (_native) and for x86-64-v3 (_v3); careful also for this
 * processor with the compiler told what it cannot see by itself: that no array overlaps another (_told). */
#ifndef BENCH_COLUMNS_H
#define BENCH_COLUMNS_H

#include "bench/data.h"
#include "value/column.h"

typedef int32_t IN_AS_DATE;
typedef uint8_t IN_AS_CAUSE, IN_AS_FLAG;
typedef int32_t IN_AS_AMOUNT;
enum { UNASKED = 2 };

struct plain_facts {
#define F(name, form) IN_##form *name;
  DATA_FACTS(F)
#undef F
  int32_t *offsets; /* one more than there are addresses */
  int32_t *day;
  int16_t *speed;
};
struct columns {
  size_t count, elements;
  struct plain_facts plain;
  struct column fact[DATA_FACT_COUNT], day, speed; /* for toets; numbers are those of `plain` */
};
/* All of it in memory of its own, never freed: a benchmark ends with its process. */
struct columns *columns_of(const struct data_options *options, size_t count);
void *bench_room(size_t bytes); /* zero; at least 64 bytes more; stops the process when there is no memory */

/* ---- what is decided: version 0 to 2 or NO_VERSION_YET, 1 for transitional law, amounts, positions of values ---- */
enum { NO_VERSION_YET = 255, NO_LIMIT = INT32_MAX };
struct plain_results {
  uint8_t *version, *transition, *in_aanmerking, *route, *vervolgstap;
  int32_t *maximumbedrag, *toekenbaar_bedrag, *boven_maximum;
};
struct plain_results plain_results_for(size_t count);

/* Decide addresses first .. first + count. */
void obvious(const struct plain_facts *f, size_t first, size_t count, const struct plain_results *out);
struct workspace; /* of careful */
struct workspace *workspace_new_native(void), *workspace_new_v3(void), *workspace_new_told(void);
void careful_native(struct workspace *w, const struct plain_facts *f, size_t first, size_t count,
                    const struct plain_results *out);
void careful_told(struct workspace *w, const struct plain_facts *f, size_t first, size_t count,
                  const struct plain_results *out);
void careful_v3(struct workspace *w, const struct plain_facts *f, size_t first, size_t count,
                const struct plain_results *out);

/* ---- memory only ---- */
uint64_t read_all_native(const void *bytes, size_t size);
uint64_t read_all_v3(const void *bytes, size_t size);
void write_all_native(void *bytes, size_t size, uint8_t with);
void write_all_v3(void *bytes, size_t size, uint8_t with);

/* ---- the results of a block, narrowed into columns ---- */
void keep_amounts_native(int32_t *to, const int64_t *from, size_t n); /* beyond 32 bits: NO_LIMIT */
void keep_amounts_v3(int32_t *to, const int64_t *from, size_t n);
void keep_values_native(uint8_t *to, const int64_t *from, size_t n);
void keep_values_v3(uint8_t *to, const int64_t *from, size_t n);
void keep_units_native(uint8_t *to, const uint32_t *from, size_t n);
void keep_units_v3(uint8_t *to, const uint32_t *from, size_t n);

#endif
