/* A batch: its memory, and judging a block of cases. */
#include "vm/batch_inner.h"

#include <stdlib.h>
#include <string.h>

enum { STANDARD_LANES = 1024, ELEMENTS_PER_CASE = 16 };

/* ---- the processor ---- */
static const char *const CPU_NAMES[CPU_LEVELS] = {
    [CPU_PLAIN] = "plain", [CPU_V2] = "v2", [CPU_V3] = "v3", [CPU_V4] = "v4"};

/* By their features: not every compiler knows the levels by name.  What has these of a level has its others. */
static enum cpu_level cpu_of_machine(void) {
  enum cpu_level level = CPU_PLAIN;
#if defined __x86_64__
  __builtin_cpu_init();
  if (__builtin_cpu_supports("ssse3") && __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt"))
    level = CPU_V2;
  if (level == CPU_V2 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("fma"))
    level = CPU_V3;
  if (level == CPU_V3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    level = CPU_V4;
#endif
  return level;
}

enum cpu_level cpu_best(void) {
  const char *asked = getenv("TOETS_CPU");
  enum cpu_level best = cpu_of_machine();
  for (int level = 0; asked && level <= (int)best; level++)
    if (strcmp(asked, CPU_NAMES[level]) == 0) return (enum cpu_level)level;
  return best;
}

/* ---- memory ---- */
const struct kernels *kernels_of(enum cpu_level level) {
#define X(name) {&COMPARE_##name, &NARROW_##name, &ARITHMETIC_##name, &CHOICE_##name, &LIST_##name, &SCAN_##name},
#if defined __x86_64__
  static const struct kernels KERNELS[CPU_LEVELS] = {KERNEL_LEVELS(X)};
  return &KERNELS[level];
#else
  static const struct kernels KERNELS[] = {X(plain)};
  (void)level;
  return &KERNELS[0];
#endif
#undef X
}

static bool make_executors(struct batch *b) {
  b->one = executor_new(b->p);
  b->scratch = executor_new(b->p);
  if (!b->one || !b->scratch || !facts_init(&b->case_facts, b->p)) return false;
  for (uint32_t l = 0; l < b->p->lists_count; l++)
    if (!executor_room(b->scratch, l, 1)) return false;
  return true;
}

struct batch *batch_new(const struct program *p, const struct run_options *run, const struct batch_options *options) {
  static const struct run_options BY_PEILDATUM = {.version = NONE};
  struct batch *b = base_resize(NULL, sizeof *b);
  if (!b) return NULL;
  *b = (struct batch){.p = p, .run = run ? *run : BY_PEILDATUM, .kernels = kernels_of(options->cpu)};
  b->lanes = options->lanes ? options->lanes : STANDARD_LANES;
  b->elements = b->lanes * ELEMENTS_PER_CASE;
  arena_init(&b->arena, NULL);
  arena_init(&b->texts, NULL);
  if (make_executors(b) && batch_bind(b) && make_results(b)) return b;
  batch_free(b);
  return NULL;
}

void batch_free(struct batch *b) {
  if (!b) return;
  executor_free(b->one);
  executor_free(b->scratch);
  if (b->case_facts.program) facts_free(&b->case_facts);
  arena_free(&b->arena);
  arena_free(&b->texts);
  base_resize(b, 0);
}

uint32_t batch_lanes(const struct batch *b) { return b->lanes; }

/* ---- judging ---- */
static void skip_lanes(struct batch *b) {
  for (uint32_t lane = 0; lane < b->cases.lanes; lane++) {
    if (!bitmap_has(b->facts->skip, b->first + lane)) continue;
    b->status[lane] = DECIDED;
    b->unit[lane] = b->transition[lane] = NONE;
    bitmap_put(b->careful, lane, false);
  }
}

static bool segment_wanted(const struct batch *b, const struct lane_segment *s) {
  const struct program *p = b->p;
  uint32_t mask = p->segments[s->segment].mask;
  for (uint32_t k = 0; k < b->unit_order_count; k++) {
    uint32_t unit = b->unit_order[k];
    if (!b->unit_wanted[unit]) continue;
    if (mask_has(p, mask, purpose_outcomes(unit)) || mask_has(p, mask, purpose_transitions(unit))) return true;
  }
  return false;
}

static void run_segments(struct batch *b, bool early) {
  for (uint32_t k = 0; k < b->segments.n; k++) {
    const struct lane_segment *s = &b->segments.at[k];
    if (s->early != early || !segment_wanted(b, s)) continue;
    for (uint32_t i = s->first; i < s->first + s->count; i++) b->insns.at[i].step(b, &b->insns.at[i]);
  }
}

static bool decide_careful_lanes(struct batch *b) {
  for (uint32_t w = 0; w < b->cases.words; w++)
    for (uint64_t left = b->careful[w] &= lanes_of_word(&b->cases, w); left != 0; left &= left - 1)
      if (!decide_carefully(b, 64 * w + (uint32_t)__builtin_ctzll(left))) return false;
  return true;
}

/* Its list is too long for a block. */
static void run_alone(struct batch *b) {
  b->cases.lanes = b->cases.words = 1;
  b->careful[0] = 1;
}

static void run_together(struct batch *b, uint32_t count) {
  load_block(b, count);
  memset(b->careful, 0, b->cases.words * sizeof *b->careful);
  find_starts(b);
  run_segments(b, true);
  follow_law(b);
  run_segments(b, false);
  gather_results(b);
}

const struct batch_result *batch_run(struct batch *b, const struct batch_facts *facts, size_t first, uint32_t count) {
  jmp_buf escape;
  b->facts = facts;
  b->first = first;
  b->decision = NULL;
  b->no_memory = false;
  arena_reset(&b->texts);
  if (setjmp(escape)) {
    b->texts.escape = NULL;
    return NULL;
  }
  b->texts.escape = &escape;
  count = cases_that_fit(b, first, count);
  if (count == 0)
    run_alone(b);
  else
    run_together(b, count);
  if (facts->skip) skip_lanes(b);
  b->no_memory |= !decide_careful_lanes(b);
  b->texts.escape = NULL;
  b->result.count = b->cases.lanes;
  return b->no_memory ? NULL : &b->result;
}
