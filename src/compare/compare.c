/* Judging each case twice and counting. */
#include "compare/inner.h"

/* ---- making ---- */
static bool init_tally(struct comparison *c, uint32_t outcome) {
  const struct program *p = c->p;
  struct tally *t = &c->tallies[outcome];
  for (enum side side = SIDE_FROM; side < SIDES; side++) {
    const struct program_result *result = &p->unit_outcomes[p->units[side_unit(c, side)].first_outcome + outcome];
    t->types[side] = result->reg == NONE ? NULL : &p->types[result->type];
  }
  if (!tally_used(t) || tally_type(t)->kind != KIND_ENUM) return true;
  t->values = p->sets[tally_type(t)->set].count;
  t->table = arena_array(&c->arena, uint64_t, (size_t)t->values * t->values + 1);
  return t->table != NULL;
}

static void init_turn(struct comparison *c, uint32_t condition) {
  const struct program *p = c->p;
  for (enum side side = SIDE_FROM; side < SIDES; side++)
    c->turns[condition].regs[side] = p->unit_conditions[p->units[side_unit(c, side)].first_condition + condition].word;
}

static bool init(struct comparison *c) {
  const struct program *p = c->p;
  uint32_t kept = p->outcomes_count + p->conditions_count + 1;
  c->e = executor_new(p);
  c->tallies = arena_array(&c->arena, struct tally, p->outcomes_count + 1);
  c->turns = arena_array(&c->arena, struct turn, p->conditions_count + 1);
  for (enum side side = SIDE_FROM; side < SIDES; side++) c->kept[side] = arena_array(&c->arena, struct cell, kept);
  if (!c->e || !c->tallies || !c->turns || !c->kept[SIDE_FROM] || !c->kept[SIDE_TO]) return false;
  for (uint32_t i = 0; i < p->outcomes_count; i++)
    if (!init_tally(c, i)) return false;
  for (uint32_t i = 0; i < p->conditions_count; i++) init_turn(c, i);
  return true;
}

struct comparison *comparison_new(const struct program *p, const struct compare_options *options) {
  struct comparison *c = base_resize(NULL, sizeof *c);
  if (!c) return NULL;
  *c = (struct comparison){.p = p, .options = *options};
  arena_init(&c->arena, NULL);
  if (init(c)) return c;
  comparison_free(c);
  return NULL;
}

void comparison_free(struct comparison *c) {
  if (!c) return;
  executor_free(c->e);
  arena_free(&c->arena);
  base_resize(c, 0);
}

/* ---- one case ---- */
/* Judges by one side and keeps its outcomes and conditions, which the next run overwrites. */
static bool judge(struct comparison *c, enum side side, const struct facts *facts) {
  struct run_options run = c->options.run;
  run.version = side_unit(c, side);
  const struct decision *d = executor_run(c->e, facts, &run);
  if (!d) return false;
  struct cell *kept = c->kept[side];
  for (uint32_t i = 0; i < c->p->outcomes_count; i++) kept[i] = d->outcomes[i];
  for (uint32_t i = 0; i < c->p->conditions_count; i++) {
    uint32_t reg = c->turns[i].regs[side];
    kept[c->p->outcomes_count + i] =
        reg == NONE ? (struct cell){.state = UNKNOWN} : executor_register(c->e, reg, NONE, 0);
  }
  return true;
}

static bool is_unlimited(const struct type *type, struct cell cell) {
  return type && type->unlimited && cell.v == UNLIMITED;
}

static bool same(const struct tally *t, const struct cell cells[SIDES]) {
  return cell_same(cells[SIDE_FROM], t->types[SIDE_FROM], cells[SIDE_TO], t->types[SIDE_TO]);
}

static void add_sums(struct tally *t, const struct cell cells[SIDES]) {
  bool limited = true;
  for (enum side side = SIDE_FROM; side < SIDES; side++) {
    if (!is_unlimited(t->types[side], cells[side])) continue;
    t->unlimited[side]++;
    limited = false;
  }
  for (enum side side = SIDE_FROM; limited && side < SIDES; side++)
    if (t->types[side]) t->sums[side] += cells[side].v;
}

static void add_outcome(struct tally *t, const struct cell cells[SIDES]) {
  bool open = false, error = false;
  for (enum side side = SIDE_FROM; side < SIDES; side++) {
    open |= t->types[side] && cells[side].state != KNOWN;
    error |= t->types[side] && cells[side].state == FAILED;
  }
  t->undetermined += open;
  t->errors += error;
  if (open) return;
  t->counted++;
  enum kind kind = (enum kind)tally_type(t)->kind;
  bool both = t->types[SIDE_FROM] && t->types[SIDE_TO];
  if (both && !same(t, cells)) t->changed++;
  if (kind == KIND_BOOL && both) t->flows[cells[SIDE_FROM].v != 0][cells[SIDE_TO].v != 0]++;
  if (kind == KIND_BOOL || kind == KIND_NUMBER || kind == KIND_AMOUNT) add_sums(t, cells);
  if (kind == KIND_ENUM && both) t->table[(uint64_t)cells[SIDE_FROM].v * t->values + (uint64_t)cells[SIDE_TO].v]++;
}

static void add_condition(struct turn *turn, struct cell from, struct cell to) {
  turn->unmet[SIDE_FROM] += turn->regs[SIDE_FROM] != NONE && from.state == KNOWN && !from.v;
  turn->unmet[SIDE_TO] += turn->regs[SIDE_TO] != NONE && to.state == KNOWN && !to.v;
  if (turn->regs[SIDE_FROM] == NONE || turn->regs[SIDE_TO] == NONE || from.state != KNOWN || to.state != KNOWN) return;
  turn->lost += from.v && !to.v;
  turn->gained += !from.v && to.v;
}

bool comparison_add(struct comparison *c, const struct record *record) {
  if (record->error_count) {
    c->rejected++;
    return true;
  }
  if (!judge(c, SIDE_FROM, &record->facts) || !judge(c, SIDE_TO, &record->facts)) return false;
  c->cases++;
  uint32_t n = c->p->outcomes_count;
  for (uint32_t i = 0; i < n; i++)
    if (tally_used(&c->tallies[i]))
      add_outcome(&c->tallies[i], (struct cell[SIDES]){c->kept[SIDE_FROM][i], c->kept[SIDE_TO][i]});
  for (uint32_t i = 0; i < c->p->conditions_count; i++)
    add_condition(&c->turns[i], c->kept[SIDE_FROM][n + i], c->kept[SIDE_TO][n + i]);
  return true;
}

/* ---- reading the counts ---- */
static int128 widen(int128 v, unsigned k) {
  while (k-- > 0) v *= 10;
  return v;
}

unsigned tally_sums(const struct tally *t, int128 sums[SIDES]) {
  unsigned scale = 0;
  for (enum side side = SIDE_FROM; side < SIDES; side++)
    if (t->types[side] && t->types[side]->scale > scale) scale = t->types[side]->scale;
  for (enum side side = SIDE_FROM; side < SIDES; side++)
    sums[side] = t->types[side] ? widen(t->sums[side], scale - t->types[side]->scale) : 0;
  return scale;
}

bool tally_may_be_unlimited(const struct comparison *c, uint32_t outcome) {
  const struct tally *t = &c->tallies[outcome];
  bool any = c->p->types[c->p->outcomes[outcome].type].unlimited;
  for (enum side side = SIDE_FROM; side < SIDES; side++) any |= t->types[side] && t->types[side]->unlimited;
  return any;
}

uint32_t turned_most(const struct comparison *c, uint32_t *order) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < c->p->conditions_count; i++) {
    uint64_t turns = c->turns[i].lost + c->turns[i].gained;
    if (turns == 0) continue;
    uint32_t at = n++;
    for (; at > 0; at--) {
      const struct turn *before = &c->turns[order[at - 1]];
      if (before->lost + before->gained >= turns) break;
      order[at] = order[at - 1];
    }
    order[at] = i;
  }
  return n;
}
