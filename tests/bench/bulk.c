/* A worker of `make bench`: decides many addresses of Duurzaam herstel from columns in memory, by a batch and by the
 * same rules written in C.
 *
 *   bulk RULES COUNT OPEN [edges] check   do all decide the same?  Prints how many addresses were compared; status 1
 *                                         and the first difference otherwise
 *   bulk RULES COUNT OPEN                 times (serve.h)
 *
 * OPEN as addresses.c.  What TOETS_CPU asks holds for the batch, for how its results are kept, and for memory only. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api/api.h"
#include "bench/columns.h"
#include "bench/serve.h"
#include "vm/batch.h"

enum { DEEDS = 3, THREADS = 2, BLOCK = 4096 }; /* outcomes that are amounts; most threads; rows of memory only */

/* What a batch decides, in columns. */
enum outcome { IN_AANMERKING, MAXIMUM, TOEKENBAAR, BOVEN, ROUTE, VERVOLGSTAP, OUTCOMES };
struct kept {
  uint8_t *status, *unit, *transition, *route, *step;
  uint64_t *eligible, *known[OUTCOMES];
  int32_t *amount[DEEDS];
  uint32_t *missing; /* a bit for each fact, of a case that is open */
};
struct bulk {
  struct arena arena;
  jmp_buf escape;
  struct loaded loaded;
  const struct program *p;
  struct columns *columns;
  struct batch_facts facts;
  struct batch *batch[THREADS];
  struct kept kept;
  struct plain_results by_obvious, by_careful, by_told;
  struct workspace *workspace;
  enum cpu_level cpu;
  volatile uint64_t sink[THREADS];
};

static void stop(const char *why) {
  fprintf(stderr, "bulk: %s\n", why);
  exit(1);
}

/* ---- facts as toets takes them ---- */
static void bind_list(struct bulk *b, const struct column **fields, struct list_column *list) {
  const struct program *p = b->p;
  if (p->lists_count != 1 || p->lists[0].field_count != 2) stop("other rules");
  struct column *pair = bench_room(2 * sizeof *pair);
  for (uint32_t k = 0; k < 2; k++) {
    const char *name = code_text(p, p->fields[p->lists[0].first_field + k].name);
    pair[k] = strcmp(name, "datum") == 0 ? b->columns->day : b->columns->speed;
  }
  *fields = pair;
  list->offsets = b->columns->plain.offsets;
}

static void bind_facts(struct bulk *b) {
  struct column *facts = bench_room(b->p->facts_count * sizeof *facts);
  struct list_column *list = bench_room(sizeof *list);
  const struct column **fields = bench_room(sizeof *fields);
  for (int f = 0; f < DATA_FACT_COUNT; f++) {
    uint32_t fact = program_find_fact(b->p, DATA_NAMES[f], strlen(DATA_NAMES[f]));
    if (fact == NONE) stop(DATA_NAMES[f]);
    facts[fact] = b->columns->fact[f];
  }
  bind_list(b, fields, list);
  b->facts = (struct batch_facts){.facts = facts, .lists = list, .fields = fields};
}

/* ---- results ---- */
static void make_kept(struct kept *k, size_t count) {
  uint8_t **bytes[] = {&k->status, &k->unit, &k->transition, &k->route, &k->step};
  for (size_t i = 0; i < COUNT_OF(bytes); i++) *bytes[i] = bench_room(count);
  for (int o = 0; o < OUTCOMES; o++) k->known[o] = bench_room(bitmap_words(count) * 8 + 8);
  for (int a = 0; a < DEEDS; a++) k->amount[a] = bench_room(count * sizeof(int32_t));
  k->eligible = bench_room(bitmap_words(count) * 8 + 8);
  k->missing = bench_room(count * sizeof(uint32_t));
}

static void keep_amounts(const struct bulk *b, int32_t *to, const int64_t *from, size_t n) {
  (b->cpu == CPU_V3 ? keep_amounts_v3 : keep_amounts_native)(to, from, n);
}
static void keep_values(const struct bulk *b, uint8_t *to, const int64_t *from, size_t n) {
  (b->cpu == CPU_V3 ? keep_values_v3 : keep_values_native)(to, from, n);
}
static void keep_units(const struct bulk *b, uint8_t *to, const uint32_t *from, size_t n) {
  (b->cpu == CPU_V3 ? keep_units_v3 : keep_units_native)(to, from, n);
}

/* `first` is a multiple of 64 or the block goes to bits that are put one by one. */
static void keep_bits(uint64_t *to, const uint64_t *from, size_t first, size_t n) {
  if (first % 64 == 0) {
    memcpy(to + first / 64, from, bitmap_words(n) * 8);
    return;
  }
  for (size_t i = 0; i < n; i++) {
    uint64_t bit = (uint64_t)1 << (first + i) % 64, *word = &to[(first + i) / 64];
    *word = bitmap_has(from, i) ? *word | bit : *word & ~bit;
  }
}

/* What is missing in the cases that are open. */
static void keep_missing(struct bulk *b, struct batch *batch, const struct batch_result *r, size_t first) {
  const struct executor *one;
  for (size_t w = 0; w < bitmap_words(r->count); w++) {
    for (uint64_t left = r->careful[w]; left; left &= left - 1) {
      uint32_t lane = (uint32_t)(w * 64) + (uint32_t)__builtin_ctzll(left);
      if (lane >= r->count || r->status[lane] != UNDETERMINED) continue;
      const struct decision *d = batch_case(batch, lane, &one);
      uint32_t missing = 0;
      if (!d) stop("no memory");
      for (uint32_t i = 0; i < d->missing_count; i++) missing |= (uint32_t)1 << d->missing[i] % 32;
      b->kept.missing[first + lane] = missing;
    }
  }
}

static void keep(struct bulk *b, struct batch *batch, const struct batch_result *r, size_t first) {
  struct kept *k = &b->kept;
  size_t n = r->count;
  keep_missing(b, batch, r, first);
  memcpy(k->status + first, r->status, n);
  keep_units(b, k->unit + first, r->unit, n);
  keep_units(b, k->transition + first, r->transition, n);
  for (int o = 0; o < OUTCOMES; o++) keep_bits(k->known[o], r->outcomes[o].known, first, n);
  for (int a = 0; a < DEEDS; a++) keep_amounts(b, k->amount[a] + first, r->outcomes[MAXIMUM + a].v, n);
  keep_values(b, k->route + first, r->outcomes[ROUTE].v, n);
  keep_values(b, k->step + first, r->outcomes[VERVOLGSTAP].v, n);
  keep_bits(k->eligible, r->outcomes[IN_AANMERKING].truth, first, n);
}

/* ---- the work ---- */
static void batch_part(struct bulk *b, int thread, size_t first, size_t end) {
  while (first < end) {
    uint32_t lanes = batch_lanes(b->batch[thread]);
    uint32_t count = end - first < lanes ? (uint32_t)(end - first) : lanes;
    const struct batch_result *r = batch_run(b->batch[thread], &b->facts, first, count);
    if (!r) stop("no memory");
    keep(b, b->batch[thread], r, first);
    first += r->count;
  }
}

static size_t batch_all(void *with) {
  struct bulk *b = with;
  batch_part(b, 0, 0, b->columns->count);
  return b->columns->count;
}
static size_t obvious_all(void *with) {
  struct bulk *b = with;
  obvious(&b->columns->plain, 0, b->columns->count, &b->by_obvious);
  return b->columns->count;
}
static size_t careful_all(void *with) {
  struct bulk *b = with;
  (b->cpu == CPU_V3 ? careful_v3 : careful_native)(b->workspace, &b->columns->plain, 0, b->columns->count,
                                                   &b->by_careful);
  return b->columns->count;
}
static size_t told_all(void *with) {
  struct bulk *b = with;
  careful_told(b->workspace, &b->columns->plain, 0, b->columns->count, &b->by_told);
  return b->columns->count;
}

/* ---- memory only: what the batch reads and writes, in blocks as it does ---- */
static uint64_t read_part(const struct bulk *b, const void *array, size_t first, size_t n, size_t bits) {
  const char *at = (const char *)array + first * bits / 8;
  return (b->cpu == CPU_V3 ? read_all_v3 : read_all_native)(at, (n * bits + 7) / 8);
}
static void write_part(const struct bulk *b, void *array, size_t first, size_t n, size_t bits, uint8_t with) {
  char *at = (char *)array + first * bits / 8;
  (b->cpu == CPU_V3 ? write_all_v3 : write_all_native)(at, (n * bits + 7) / 8, with);
}

static uint64_t read_block(const struct bulk *b, size_t first, size_t n) {
  static const size_t BITS[COLUMN_FORMS] = {
      [COLUMN_BITS] = 1, [COLUMN_INT8] = 8, [COLUMN_INT16] = 16, [COLUMN_INT32] = 32};
  const struct columns *c = b->columns;
  size_t begin = (size_t)c->plain.offsets[first], elements = (size_t)c->plain.offsets[first + n] - begin;
  uint64_t sum = read_part(b, c->plain.offsets, first, n, 32);
  for (int f = 0; f < DATA_FACT_COUNT; f++) {
    sum += read_part(b, c->fact[f].values, first, n, BITS[c->fact[f].form]);
    if (c->fact[f].known) sum += read_part(b, c->fact[f].known, first, n, 1);
  }
  return sum + read_part(b, c->plain.day, begin, elements, 32) + read_part(b, c->plain.speed, begin, elements, 16);
}

static void write_block(struct bulk *b, size_t first, size_t n, uint8_t with) {
  struct kept *k = &b->kept;
  uint8_t *bytes[] = {k->status, k->unit, k->transition, k->route, k->step};
  for (size_t i = 0; i < COUNT_OF(bytes); i++) write_part(b, bytes[i], first, n, 8, with);
  for (int o = 0; o < OUTCOMES; o++) write_part(b, k->known[o], first, n, 1, with);
  for (int a = 0; a < DEEDS; a++) write_part(b, k->amount[a], first, n, 32, with);
  write_part(b, k->eligible, first, n, 1, with);
}

static void memory_part(struct bulk *b, int thread, size_t first, size_t end) {
  for (size_t n; first < end; first += n) {
    n = end - first < BLOCK ? end - first : BLOCK;
    b->sink[thread] += read_block(b, first, n);
    write_block(b, first, n, (uint8_t)b->sink[thread]);
  }
}
static size_t memory_all(void *with) {
  struct bulk *b = with;
  memory_part(b, 0, 0, b->columns->count);
  return b->columns->count;
}

/* ---- two threads, half of the cases each ---- */
struct half {
  struct bulk *b;
  void (*part)(struct bulk *b, int thread, size_t first, size_t end);
  int thread;
  size_t first, end;
};
static void *do_half(void *with) {
  struct half *h = with;
  h->part(h->b, h->thread, h->first, h->end);
  return NULL;
}
static size_t in_halves(struct bulk *b, void (*part)(struct bulk *, int, size_t, size_t)) {
  size_t count = b->columns->count, middle = count / 2 / BLOCK * BLOCK;
  struct half low = {b, part, 0, 0, middle}, high = {b, part, 1, middle, count};
  pthread_t other;
  if (pthread_create(&other, NULL, do_half, &high) != 0) stop("no thread");
  do_half(&low);
  pthread_join(other, NULL);
  return count;
}
static size_t batch_halves(void *with) { return in_halves(with, batch_part); }
static size_t memory_halves(void *with) { return in_halves(with, memory_part); }

static const struct work WORKS[] = {
    {"batch", batch_all, false},       {"obvious", obvious_all, false},      {"careful", careful_all, false},
    {"told", told_all, false},         {"memory", memory_all, false},        {"batch-wall", batch_all, true},
    {"memory-wall", memory_all, true}, {"batch-halves", batch_halves, true}, {"memory-halves", memory_halves, true},
};

/* ---- do they decide the same? ---- */
static bool is_known(const struct kept *k, enum outcome o, size_t i) { return bitmap_has(k->known[o], i); }

/* The version as the rules in C count them: a hybrid is the version it starts from. */
static uint8_t version_of(const struct bulk *b, uint8_t unit) {
  static const char *const NAMES[] = {"pilot_2023", "uitbreiding_2024", "kader_2026"};
  if (unit == UINT8_MAX) return NO_VERSION_YET;
  const struct program_unit *u = &b->p->units[unit];
  if (!(u->flags & UNIT_VERSION)) u = &b->p->units[u->base];
  for (uint8_t v = 0; v < COUNT_OF(NAMES); v++)
    if (strcmp(code_text(b->p, u->name), NAMES[v]) == 0) return v;
  stop("a version that the rules in C do not know");
  return 0;
}

static bool is_decided_so(const struct bulk *b, const struct plain_results *r, size_t i) {
  const struct kept *k = &b->kept;
  if (r->version[i] != version_of(b, k->unit[i])) return false;
  if (k->status[i] == NO_VERSION) return true;
  for (int o = 0; o < OUTCOMES; o++)
    if (!is_known(k, (enum outcome)o, i)) return false;
  return r->transition[i] == (k->transition[i] != UINT8_MAX) && r->in_aanmerking[i] == bitmap_has(k->eligible, i) &&
         r->maximumbedrag[i] == k->amount[0][i] && r->toekenbaar_bedrag[i] == k->amount[1][i] &&
         r->boven_maximum[i] == k->amount[2][i] && r->route[i] == k->route[i] && r->vervolgstap[i] == k->step[i];
}

static void expect_same(const struct bulk *b, const char *name, const struct plain_results *r) {
  for (size_t i = 0; i < b->columns->count; i++) {
    if (is_decided_so(b, r, i)) continue;
    fprintf(stderr, "bulk: %s decides address %zu otherwise\n", name, i);
    exit(1);
  }
}

static void check(struct bulk *b) {
  batch_all(b);
  obvious_all(b);
  careful_all(b);
  told_all(b);
  expect_same(b, "obvious", &b->by_obvious);
  expect_same(b, "careful", &b->by_careful);
  expect_same(b, "careful, told more", &b->by_told);
  printf("%zu\n", b->columns->count);
}

/* ---- the whole ---- */
static void prepare(struct bulk *b, const char *rules, const struct data_options *options, size_t count) {
  arena_init(&b->arena, &b->escape);
  if (setjmp(b->escape)) stop("no memory");
  if (load_rules(&b->arena, rules, NULL, &b->loaded) != LOAD_OK) stop("the rules do not load");
  b->p = b->loaded.program;
  if (b->p->outcomes_count != OUTCOMES) stop("other rules");
  b->columns = columns_of(options, count);
  bind_facts(b);
  b->cpu = cpu_best();
  for (int t = 0; t < THREADS; t++)
    if (!(b->batch[t] = batch_new(b->p, NULL, &(struct batch_options){.cpu = b->cpu}))) stop("no memory");
  make_kept(&b->kept, count);
  b->by_obvious = plain_results_for(count);
  b->by_careful = plain_results_for(count);
  b->by_told = plain_results_for(count);
  b->workspace = workspace_new_native();
}

int main(int count, char **words) {
  static struct bulk b;
  struct data_options options = {.seed = 1};
  if (count < 4 || !data_open_named(words[3], &options.open)) stop("RULES COUNT OPEN [edges] [check]");
  options.edges = count > 4 && strcmp(words[4], "edges") == 0;
  prepare(&b, words[1], &options, strtoull(words[2], NULL, 10));
  if (strcmp(words[count - 1], "check") == 0)
    check(&b);
  else
    serve(WORKS, COUNT_OF(WORKS), &b);
  return 0;
}
