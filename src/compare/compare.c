/* Judging each case twice and counting. */
#include "compare/inner.h"

/* ---- making ---- */
/* The finest decimals that any text that may judge gives this outcome: its own, or all of them. */
static unsigned scale_of(const struct comparison *c, uint32_t outcome, const struct type *own) {
  const struct program *p = c->p;
  unsigned scale = own->scale;
  for (uint32_t u = 0; c->options.run.transition && u < p->units_count; u++) {
    const struct program_result *result = &p->unit_outcomes[p->units[u].first_outcome + outcome];
    if (result->reg != NONE && p->types[result->type].scale > scale) scale = p->types[result->type].scale;
  }
  return scale;
}

static bool init_tally(struct comparison *c, uint32_t outcome) {
  const struct program *p = c->p;
  struct tally *t = &c->tallies[outcome];
  for (enum side side = SIDE_FROM; side < SIDES; side++) {
    const struct program_result *result = &p->unit_outcomes[p->units[side_unit(c, side)].first_outcome + outcome];
    t->types[side] = result->reg == NONE ? NULL : &p->types[result->type];
    if (t->types[side]) t->scales[side] = scale_of(c, outcome, t->types[side]);
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
  if (!c->e || !c->tallies || !c->turns) return false;
  for (enum side side = SIDE_FROM; side < SIDES; side++) {
    c->kept[side] = arena_array(&c->arena, struct cell, kept);
    c->kept_types[side] = arena_array(&c->arena, const struct type *, kept);
    if (!c->kept[side] || !c->kept_types[side]) return false;
  }
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
/* The conditions of the text that judged; when that is not known, those that fail under every one that may. */
static void keep_conditions(struct comparison *c, const struct decision *d, struct cell *kept) {
  const struct program *p = c->p;
  for (uint32_t i = 0; i < p->conditions_count; i++) {
    uint32_t reg = d->unit == NONE ? NONE : p->unit_conditions[p->units[d->unit].first_condition + i].word;
    kept[i] = reg == NONE ? (struct cell){.state = UNKNOWN} : executor_register(c->e, reg, NONE, 0);
  }
  for (uint32_t i = 0; d->unit == NONE && i < d->failed_count; i++) kept[d->failed[i]] = (struct cell){.state = KNOWN};
}

/* Judges by one side and keeps its outcomes and conditions, which the next run overwrites. */
static bool judge(struct comparison *c, enum side side, const struct facts *facts) {
  struct run_options run = c->options.run;
  run.version = side_unit(c, side);
  const struct decision *d = executor_run(c->e, facts, &run);
  if (!d) return false;
  for (uint32_t i = 0; i < c->p->outcomes_count; i++) {
    c->kept[side][i] = d->outcomes[i];
    c->kept_types[side][i] = d->outcome_types[i];
  }
  keep_conditions(c, d, c->kept[side] + c->p->outcomes_count);
  return true;
}

static bool is_unlimited(const struct type *type, struct cell cell) {
  return type && type->unlimited && cell.v == UNLIMITED;
}

struct verdict { /* of one outcome, by both sides; a type is NULL when the text that judged lacks it */
  struct cell cells[SIDES];
  const struct type *types[SIDES];
};

static bool same(const struct verdict *v) {
  return cell_same(v->cells[SIDE_FROM], v->types[SIDE_FROM], v->cells[SIDE_TO], v->types[SIDE_TO]);
}

static int128 widen(int128 v, unsigned k) {
  while (k-- > 0) v *= 10;
  return v;
}

static void add_sums(struct tally *t, const struct verdict *v) {
  bool limited = true;
  for (enum side side = SIDE_FROM; side < SIDES; side++) {
    if (!t->types[side] || !is_unlimited(v->types[side], v->cells[side])) continue;
    t->unlimited[side]++;
    limited = false;
  }
  for (enum side side = SIDE_FROM; limited && side < SIDES; side++)
    if (t->types[side]) t->sums[side] += widen(v->cells[side].v, t->scales[side] - v->types[side]->scale);
}

/* A side's text has the outcome, but transitional law sent the case to one that lacks it: open there. */
static void add_outcome(struct tally *t, const struct verdict *v) {
  bool open = false, error = false;
  for (enum side side = SIDE_FROM; side < SIDES; side++) {
    open |= t->types[side] && (!v->types[side] || v->cells[side].state != KNOWN);
    error |= t->types[side] && v->types[side] && v->cells[side].state == FAILED;
  }
  t->undetermined += open;
  t->errors += error;
  if (open) return;
  t->counted++;
  if (tally_is_sum(t)) add_sums(t, v);
  if (!tally_on_both(t)) return;
  enum kind kind = (enum kind)tally_type(t)->kind;
  int64_t from = v->cells[SIDE_FROM].v, to = v->cells[SIDE_TO].v;
  if (!same(v)) t->changed++;
  if (kind == KIND_BOOL) t->flows[from != 0][to != 0]++;
  if (kind == KIND_ENUM) t->table[(uint64_t)from * t->values + (uint64_t)to]++;
}

static struct verdict verdict_of(const struct comparison *c, uint32_t outcome) {
  return (struct verdict){{c->kept[SIDE_FROM][outcome], c->kept[SIDE_TO][outcome]},
                          {c->kept_types[SIDE_FROM][outcome], c->kept_types[SIDE_TO][outcome]}};
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
  for (uint32_t i = 0; i < n; i++) {
    struct verdict verdict = verdict_of(c, i);
    if (tally_used(&c->tallies[i])) add_outcome(&c->tallies[i], &verdict);
  }
  for (uint32_t i = 0; i < c->p->conditions_count; i++)
    add_condition(&c->turns[i], c->kept[SIDE_FROM][n + i], c->kept[SIDE_TO][n + i]);
  return true;
}

/* ---- reading the counts ---- */
unsigned tally_sums(const struct tally *t, int128 sums[SIDES]) {
  unsigned scale = t->scales[SIDE_FROM] > t->scales[SIDE_TO] ? t->scales[SIDE_FROM] : t->scales[SIDE_TO];
  for (enum side side = SIDE_FROM; side < SIDES; side++) sums[side] = widen(t->sums[side], scale - t->scales[side]);
  return scale;
}

bool tally_may_be_unlimited(const struct comparison *c, uint32_t outcome) {
  const struct tally *t = &c->tallies[outcome];
  bool any = c->p->types[c->p->outcomes[outcome].type].unlimited;
  for (enum side side = SIDE_FROM; side < SIDES; side++) any |= t->types[side] && t->types[side]->unlimited;
  return any;
}

const char *other_answer(const struct comparison *c, uint32_t choice) {
  const struct program_choice *question = &c->p->choices[choice];
  const uint32_t *taken = c->options.run.choices;
  if (!taken || taken[choice] == question->standard) return NULL;
  return code_text(c->p, c->p->set_values[c->p->sets[question->set].first + taken[choice]].word);
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
