/* Columns in memory, filled from addresses. */
#include "bench/columns.h"

#include <stdio.h>
#include <stdlib.h>

void *bench_room(size_t bytes) {
  void *room = calloc(1, bytes + 64);
  if (room) return room;
  fputs("no memory\n", stderr);
  exit(1);
}

static void put_bit(uint64_t *bits, size_t lane, bool on) { bits[lane / 64] |= (uint64_t)on << lane % 64; }

/* ---- room ---- */
static size_t size_of_form(enum data_form form) {
  switch (form) {
  case AS_DATE: return sizeof(IN_AS_DATE);
  case AS_AMOUNT: return sizeof(IN_AS_AMOUNT);
  default: return 1;
  }
}

static uint32_t form_for_toets(enum data_form form) {
  static const uint32_t FORMS[] = {
      [AS_DATE] = COLUMN_INT32, [AS_CAUSE] = COLUMN_INT8, [AS_FLAG] = COLUMN_BITS, [AS_AMOUNT] = COLUMN_INT32};
  return FORMS[form];
}

/* The array of C's column f; the fields of plain_facts begin with one pointer per fact. */
static void **plain_array(struct plain_facts *plain, int f) { return (void **)plain + f; }

static void make_room(struct columns *c) {
  for (int f = 0; f < DATA_FACT_COUNT; f++) {
    void *array = bench_room(c->count * size_of_form(DATA_FORMS[f]));
    *plain_array(&c->plain, f) = array;
    uint32_t form = form_for_toets(DATA_FORMS[f]);
    c->fact[f] = (struct column){.form = form, .values = array, .known = bench_room(bitmap_words(c->count) * 8)};
    if (form == COLUMN_BITS) c->fact[f].values = bench_room(bitmap_words(c->count) * 8);
  }
  c->plain.offsets = bench_room((c->count + 1) * sizeof(int32_t));
  c->plain.day = bench_room(c->elements * sizeof(int32_t));
  c->plain.speed = bench_room(c->elements * sizeof(int16_t));
  c->day = (struct column){.form = COLUMN_INT32, .values = c->plain.day};
  c->speed = (struct column){.form = COLUMN_INT16, .values = c->plain.speed};
}

/* ---- filling ---- */
static void put_fact(struct columns *c, int f, size_t i, int32_t value) {
  bool known = value != DATA_UNKNOWN;
  void *array = *plain_array(&c->plain, f);
  put_bit((uint64_t *)c->fact[f].known, i, known);
  if (c->fact[f].form == COLUMN_BITS) put_bit((uint64_t *)c->fact[f].values, i, known && value);
  if (!known) value = f == FACT_eigenaar_geinteresseerd ? UNASKED : 0;
  switch (DATA_FORMS[f]) {
  case AS_DATE: ((IN_AS_DATE *)array)[i] = (IN_AS_DATE)value; break;
  case AS_AMOUNT: ((IN_AS_AMOUNT *)array)[i] = value; break;
  default: ((uint8_t *)array)[i] = (uint8_t)value; break;
  }
}

static void put_quakes(struct columns *c, size_t i, const struct address *a) {
  int32_t at = c->plain.offsets[i];
  for (uint32_t k = 0; k < a->quakes; k++, at++) {
    c->plain.day[at] = a->quake[k].day;
    c->plain.speed[at] = (int16_t)a->quake[k].speed;
  }
  c->plain.offsets[i + 1] = at;
}

/* A column of which everything is known has no bitmap for that. */
static void drop_known(struct columns *c, int f) {
  for (size_t i = 0; i < c->count; i++)
    if (!bitmap_has(c->fact[f].known, i)) return;
  c->fact[f].known = NULL;
}

struct columns *columns_of(const struct data_options *options, size_t count) {
  struct columns *c = bench_room(sizeof *c);
  struct address a;
  c->count = count;
  for (size_t i = 0; i < count; i++) {
    data_address(options, i, &a);
    c->elements += a.quakes;
  }
  make_room(c);
  for (size_t i = 0; i < count; i++) {
    data_address(options, i, &a);
    for (int f = 0; f < DATA_FACT_COUNT; f++) put_fact(c, f, i, a.fact[f]);
    put_quakes(c, i, &a);
  }
  for (int f = 0; f < DATA_FACT_COUNT; f++) drop_known(c, f);
  return c;
}

struct plain_results plain_results_for(size_t count) {
  return (struct plain_results){.version = bench_room(count),
                                .transition = bench_room(count),
                                .in_aanmerking = bench_room(count),
                                .route = bench_room(count),
                                .vervolgstap = bench_room(count),
                                .maximumbedrag = bench_room(count * sizeof(int32_t)),
                                .toekenbaar_bedrag = bench_room(count * sizeof(int32_t)),
                                .boven_maximum = bench_room(count * sizeof(int32_t))};
}
