/* A worker of `make bench`: decides cases of any rules, of which the facts are made up, by a batch.
 *
 *   many RULES CASES count   how many instructions the compiled rules have
 *   many RULES CASES         times (serve.h); "batch" decides them all */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api/api.h"
#include "bench/columns.h"
#include "bench/serve.h"
#include "vm/batch.h"

enum { FIRST_DAY = 11323 /* 1-1-2001 */, DAYS = 7300, HIGHEST = 200000 };
struct many {
  struct arena arena;
  jmp_buf escape;
  struct loaded loaded;
  const struct program *p;
  size_t count;
  struct batch_facts facts;
  struct batch *batch;
  volatile uint64_t sink;
};

static void stop(const char *why) {
  fprintf(stderr, "many: %s\n", why);
  exit(1);
}

static uint64_t draw(uint64_t *state) {
  uint64_t x = *state += 0x9e3779b97f4a7c15u;
  x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
  x = (x ^ x >> 27) * 0x94d049bb133111ebu;
  return x ^ x >> 31;
}

static struct column yes_or_no(size_t count, uint64_t *chance) {
  uint64_t *bits = bench_room(bitmap_words(count) * 8);
  for (size_t w = 0; w < bitmap_words(count); w++) bits[w] = draw(chance);
  return (struct column){.form = COLUMN_BITS, .values = bits};
}

static struct column numbers(size_t count, uint64_t *chance, int32_t least, uint32_t range) {
  int32_t *at = bench_room(count * sizeof *at);
  for (size_t i = 0; i < count; i++) at[i] = least + (int32_t)(draw(chance) % range);
  return (struct column){.form = COLUMN_INT32, .values = at};
}

static void make_facts(struct many *m) {
  struct column *facts = bench_room(m->p->facts_count * sizeof *facts);
  uint64_t chance = 1;
  for (uint32_t f = 0; f < m->p->facts_count; f++) {
    switch (m->p->types[m->p->facts[f].type].kind) {
    case KIND_BOOL: facts[f] = yes_or_no(m->count, &chance); break;
    case KIND_DATE: facts[f] = numbers(m->count, &chance, FIRST_DAY, DAYS); break;
    case KIND_AMOUNT: facts[f] = numbers(m->count, &chance, 0, HIGHEST); break;
    default: stop("facts of another kind"); break;
    }
  }
  m->facts.facts = facts;
}

static size_t batch_all(void *with) {
  struct many *m = with;
  for (size_t first = 0; first < m->count;) {
    size_t left = m->count - first;
    uint32_t lanes = batch_lanes(m->batch);
    const struct batch_result *r = batch_run(m->batch, &m->facts, first, left < lanes ? (uint32_t)left : lanes);
    if (!r) stop("no memory");
    m->sink += r->status[0];
    first += r->count;
  }
  return m->count;
}

int main(int count, char **words) {
  static struct many m;
  static const struct work WORKS[] = {{"batch", batch_all, false}};
  if (count < 3) stop("RULES CASES [count]");
  arena_init(&m.arena, &m.escape);
  if (setjmp(m.escape)) stop("no memory");
  if (load_rules(&m.arena, words[1], NULL, &m.loaded) != LOAD_OK) stop("the rules do not load");
  m.p = m.loaded.program;
  m.count = strtoull(words[2], NULL, 10);
  if (count > 3) {
    printf("%u\n", m.p->insns_count);
    return 0;
  }
  make_facts(&m);
  m.batch = batch_new(m.p, NULL, &(struct batch_options){.cpu = cpu_best()});
  if (!m.batch) stop("no memory");
  serve(WORKS, COUNT_OF(WORKS), &m);
  return 0;
}
