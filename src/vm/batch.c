/* A batch: its memory, and judging a block of cases. */
#include "vm/batch_inner.h"

#include <stdlib.h>
#include <string.h>

enum { STANDARD_LANES = 1024 };

/* ---- the processor ---- */
static const char *const CPU_NAMES[CPU_LEVELS] = {
    [CPU_PLAIN] = "plain", [CPU_V2] = "v2", [CPU_V3] = "v3", [CPU_V4] = "v4"};

static enum cpu_level cpu_of_machine(void) {
#if defined __x86_64__
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v4")) return CPU_V4;
  if (__builtin_cpu_supports("x86-64-v3")) return CPU_V3;
  if (__builtin_cpu_supports("x86-64-v2")) return CPU_V2;
#endif
  return CPU_PLAIN;
}

enum cpu_level cpu_best(void) {
  const char *asked = getenv("TOETS_CPU");
  enum cpu_level best = cpu_of_machine();
  for (int level = 0; asked && level <= (int)best; level++)
    if (strcmp(asked, CPU_NAMES[level]) == 0) return (enum cpu_level)level;
  return best;
}

/* ---- memory ---- */
static uint64_t *make_bitmap(struct batch *b) { return arena_array(&b->arena, uint64_t, bitmap_words(b->lanes)); }

static bool make_outcomes(struct batch *b) {
  uint32_t n = b->p->outcomes_count;
  b->outcomes = arena_array(&b->arena, struct batch_outcome, n + 1);
  for (uint32_t o = 0; b->outcomes && o < n; o++) {
    struct batch_outcome *x = &b->outcomes[o];
    *x = (struct batch_outcome){arena_array(&b->arena, int64_t, b->lanes), make_bitmap(b), make_bitmap(b)};
    if (!x->v || !x->known || !x->failed) return false;
  }
  return b->outcomes != NULL;
}

static bool make_failed(struct batch *b) {
  uint32_t n = b->p->conditions_count;
  b->failed = arena_array(&b->arena, uint64_t *, n + 1);
  for (uint32_t c = 0; b->failed && c < n; c++)
    if (!(b->failed[c] = make_bitmap(b))) return false;
  return b->failed != NULL;
}

static bool make_results(struct batch *b) {
  b->status = arena_array(&b->arena, uint8_t, b->lanes);
  b->unit = arena_array(&b->arena, uint32_t, b->lanes);
  b->transition = arena_array(&b->arena, uint32_t, b->lanes);
  b->careful = make_bitmap(b);
  if (!b->status || !b->unit || !b->transition || !b->careful || !make_outcomes(b) || !make_failed(b)) return false;
  b->result = (struct batch_result){.status = b->status,
                                    .unit = b->unit,
                                    .transition = b->transition,
                                    .outcomes = b->outcomes,
                                    .failed = (const uint64_t *const *)b->failed,
                                    .careful = b->careful};
  return true;
}

struct batch *batch_new(const struct program *p, const struct run_options *run, const struct batch_options *options) {
  static const struct run_options BY_PEILDATUM = {.version = NONE};
  struct batch *b = base_resize(NULL, sizeof *b);
  if (!b) return NULL;
  *b = (struct batch){.p = p, .run = run ? *run : BY_PEILDATUM, .cpu = options->cpu};
  b->lanes = options->lanes ? options->lanes : STANDARD_LANES;
  arena_init(&b->arena, NULL);
  arena_init(&b->texts, NULL);
  b->one = executor_new(p);
  if (b->one && facts_init(&b->case_facts, p) && make_results(b)) return b;
  batch_free(b);
  return NULL;
}

void batch_free(struct batch *b) {
  if (!b) return;
  executor_free(b->one);
  if (b->case_facts.program) facts_free(&b->case_facts);
  arena_free(&b->arena);
  arena_free(&b->texts);
  base_resize(b, 0);
}

uint32_t batch_lanes(const struct batch *b) { return b->lanes; }

/* ---- judging ---- */
static bool is_skipped(const struct batch *b, uint32_t lane) {
  return b->facts->skip && bitmap_has(b->facts->skip, b->first + lane);
}

static void skip_lane(struct batch *b, uint32_t lane) {
  b->status[lane] = DECIDED;
  b->unit[lane] = b->transition[lane] = NONE;
}

const struct batch_result *batch_run(struct batch *b, const struct batch_facts *facts, size_t first, uint32_t count) {
  b->facts = facts;
  b->first = first;
  b->decision = NULL;
  arena_reset(&b->texts);
  b->result.count = count;
  for (uint32_t lane = 0; lane < count; lane++) {
    bitmap_put(b->careful, lane, !is_skipped(b, lane));
    if (is_skipped(b, lane))
      skip_lane(b, lane);
    else if (!decide_carefully(b, lane))
      return NULL;
  }
  return &b->result;
}
