/* Which version judges each case of a block (language reference, section 6): the one in force on its peildatum, or
 * where transitional law sends it.  A case for which that is not certain is left to the one-case executor. */
#include "vm/batch_inner.h"

#include <string.h>

/* ---- binding ---- */
static int64_t start_of(const struct program *p, uint32_t unit) { return (int32_t)p->units[p->units[unit].base].from; }

static void use_unit(struct batch *b, uint32_t unit) {
  const struct program_unit *u = &b->p->units[unit];
  if (b->unit_used[unit]) return;
  b->unit_used[unit] = true;
  if (b->run.version != NONE && !b->run.transition) return;
  for (uint32_t t = 0; t < u->transition_count; t++) use_unit(b, b->p->transitions[u->first_transition + t].target);
}

/* From later to earlier: a target starts earlier than what names it. */
static void order_units(struct batch *b) {
  for (uint32_t u = 0; u < b->p->units_count; u++) {
    if (!b->unit_used[u]) continue;
    uint32_t at = b->unit_order_count++;
    for (; at > 0 && start_of(b->p, b->unit_order[at - 1]) < start_of(b->p, u); at--)
      b->unit_order[at] = b->unit_order[at - 1];
    b->unit_order[at] = u;
  }
}

bool bind_versions(struct batch *b) {
  uint32_t n = b->p->units_count;
  b->unit_used = arena_array(&b->arena, bool, n + 1);
  b->unit_wanted = arena_array(&b->arena, bool, n + 1);
  b->unit_order = arena_array(&b->arena, uint32_t, n + 1);
  b->arrived = arena_array(&b->arena, uint64_t *, n + 1);
  b->stays = arena_array(&b->arena, uint64_t *, n + 1);
  b->followed = arena_array(&b->arena, uint64_t, bitmap_words(b->lanes));
  for (uint32_t u = 0; u < n; u++) {
    b->arrived[u] = arena_array(&b->arena, uint64_t, bitmap_words(b->lanes));
    b->stays[u] = arena_array(&b->arena, uint64_t, bitmap_words(b->lanes));
    if (b->run.version == NONE ? (b->p->units[u].flags & UNIT_VERSION) != 0 : u == b->run.version) use_unit(b, u);
  }
  order_units(b);
  return true;
}

/* ---- in force ---- */
static void all_come_to(struct batch *b, uint32_t unit) {
  for (uint32_t w = 0; w < b->cases.words; w++) b->arrived[unit][w] = ~b->careful[w] & lanes_of_word(&b->cases, w);
}

/* The cases of which peildatum falls in the days of the unit; each comes to the first such unit. */
static void come_by_date(struct batch *b, uint32_t unit) {
  const struct program_unit *u = &b->p->units[unit];
  uint32_t words = b->cases.words;
  uint64_t *from = b->spare[0], *before = b->spare[1], *taken = b->spare[2];
  int64_t until = (int32_t)u->until == INT32_MAX ? INT64_MAX : (int32_t)u->until;
  compare_one(b, from, REL_GE, b->peildatum, (int32_t)u->from, &b->cases);
  compare_one(b, before, REL_LT, b->peildatum, until, &b->cases);
  for (uint32_t w = 0; w < words; w++) {
    b->arrived[unit][w] = from[w] & before[w] & ~taken[w] & ~b->careful[w] & lanes_of_word(&b->cases, w);
    taken[w] |= b->arrived[unit][w];
  }
}

static void find_in_force(struct batch *b) {
  uint32_t words = b->cases.words;
  if (b->peildatum->uniform) {
    uint32_t unit = program_version_on(b->p, b->peildatum->cell.v);
    if (unit != NONE) all_come_to(b, unit);
    return;
  }
  for (uint32_t w = 0; b->peildatum->masked && w < words; w++) b->careful[w] |= ~b->peildatum->known[w];
  memset(b->spare[2], 0, words * sizeof *b->spare[2]);
  for (uint32_t u = 0; u < b->p->units_count; u++)
    if (b->p->units[u].flags & UNIT_VERSION) come_by_date(b, u);
}

static bool any(const struct batch *b, const uint64_t *bits) {
  uint64_t all = 0;
  for (uint32_t w = 0; w < b->cases.words; w++) all |= bits[w];
  return all != 0;
}

/* What some case of the block may come to. */
static void find_wanted(struct batch *b) {
  for (uint32_t k = 0; k < b->unit_order_count; k++)
    b->unit_wanted[b->unit_order[k]] = any(b, b->arrived[b->unit_order[k]]);
  if (b->run.version != NONE && !b->run.transition) return;
  for (uint32_t k = 0; k < b->unit_order_count; k++) {
    const struct program_unit *u = &b->p->units[b->unit_order[k]];
    if (!b->unit_wanted[b->unit_order[k]]) continue;
    for (uint32_t t = 0; t < u->transition_count; t++)
      b->unit_wanted[b->p->transitions[u->first_transition + t].target] = true;
  }
}

void find_starts(struct batch *b) {
  for (uint32_t u = 0; u < b->p->units_count; u++) memset(b->arrived[u], 0, b->cases.words * sizeof *b->arrived[u]);
  if (b->run.version != NONE)
    all_come_to(b, b->run.version);
  else
    find_in_force(b);
  find_wanted(b);
}

/* ---- transitional law ---- */
/* The first provision that is ja sends the case on; a later one that is ja too must name the same. */
static void follow_provision(struct batch *b, uint32_t unit, uint32_t transition, uint64_t *gone, uint64_t *first) {
  const struct program_transition *law = &b->p->transitions[transition];
  const struct lane_reg *holds = &b->cases.regs[law->condition];
  uint64_t *target = b->arrived[law->target], sent = 0;
  for (uint32_t w = 0; w < b->cases.words; w++) {
    uint64_t here = b->arrived[unit][w], ja = here & holds->truth[w];
    b->careful[w] |= (here & ~known_word(holds, w)) | (ja & gone[w] & ~target[w]);
    target[w] |= ja & ~gone[w];
    first[w] = ja & ~gone[w] & ~b->followed[w];
    sent |= first[w];
    b->followed[w] |= first[w];
    gone[w] |= ja;
  }
  if (sent) b->kernels->choice->assign(b->transition, first, transition, b->cases.words);
}

static void follow_unit(struct batch *b, uint32_t unit) {
  const struct program_unit *u = &b->p->units[unit];
  uint64_t *gone = b->spare[0];
  memset(gone, 0, b->cases.words * sizeof *gone);
  for (uint32_t t = u->first_transition; t < u->first_transition + u->transition_count; t++)
    follow_provision(b, unit, t, gone, b->spare[1]);
  for (uint32_t w = 0; w < b->cases.words; w++) b->stays[unit][w] = b->arrived[unit][w] & ~gone[w];
}

void follow_law(struct batch *b) {
  bool follow = b->run.version == NONE || b->run.transition;
  memset(b->transition, 0xff, b->cases.lanes * sizeof *b->transition); /* NONE */
  memset(b->followed, 0, b->cases.words * sizeof *b->followed);
  for (uint32_t k = 0; k < b->unit_order_count; k++) {
    uint32_t unit = b->unit_order[k];
    if (!b->unit_wanted[unit])
      memset(b->stays[unit], 0, b->cases.words * sizeof *b->stays[unit]);
    else if (follow && b->p->units[unit].transition_count > 0)
      follow_unit(b, unit);
    else
      memcpy(b->stays[unit], b->arrived[unit], b->cases.words * sizeof *b->stays[unit]);
  }
}
