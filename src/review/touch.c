/* How many cases the changes touch: each case judged by both texts, or by both editions, and its outcomes compared. */
#include "review/inner.h"

#include <string.h>

#include "code/regimes.h"

struct kept { /* the outcomes of one run, which the next overwrites */
  struct cell *cells;
  const struct type **types; /* NULL: the text that judged has no such outcome */
};
struct touch {
  struct review *r;
  struct review_edition sides[REVIEW_SIDES];
  struct run_options run[REVIEW_SIDES];
  struct kept kept[REVIEW_SIDES];
  uint32_t from, to;
  uint32_t *units;               /* per group: the text to judge by; NONE: not counted */
  uint32_t *old_unit, *new_unit; /* per version that both editions have, as in r->touched */
  uint32_t *others;              /* per outcome of the new edition: that of the old one, or NONE */
};

/* ---- two texts ---- */
static uint32_t amendment_groups(const struct review *r) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < r->groups.n; i++) n += r->groups.at[i]->grouping == GROUP_AMENDMENT;
  return n;
}

/* Of the two, the one to which wijzigingen are added, and what it becomes. */
static uint32_t lesser(const struct program *p, uint32_t from, uint32_t to, uint32_t *greater) {
  bool forward = text_leads_to(p, from, to);
  *greater = forward ? to : from;
  return forward ? from : to;
}

static const char *with_only(struct review *r, const struct program *p, uint32_t base, const struct review_group *g) {
  return regime_with(r->arena, p, code_text(p, p->units[base].name), g->index);
}

/* A single wijziging by itself has the outcomes of what it leads to. */
uint32_t touch_hybrids(struct review *r, const struct program *p, uint32_t from, uint32_t to, const char ***names) {
  VEC(const char *) out = {0};
  uint32_t greater, base = lesser(p, from, to, &greater);
  for (uint32_t i = 0; amendment_groups(r) > 1 && i < r->groups.n; i++)
    if (r->groups.at[i]->grouping == GROUP_AMENDMENT)
      *vec_push(r->arena, &out) = with_only(r, p, base, r->groups.at[i]);
  *names = out.at;
  return out.n;
}

static void find_units(struct touch *t) {
  struct review *r = t->r;
  const struct program *p = t->sides[SIDE_NEW].p;
  uint32_t greater, base = lesser(p, t->from, t->to, &greater);
  t->units = arena_array(r->arena, uint32_t, r->groups.n + 1);
  for (uint32_t i = 0; i < r->groups.n; i++) {
    struct review_group *g = r->groups.at[i];
    bool amendment = g->grouping == GROUP_AMENDMENT;
    t->units[i] = !amendment ? NONE : amendment_groups(r) == 1 ? greater : find_regime(p, with_only(r, p, base, g));
    g->count = (struct review_count){.asked = amendment, .counted = t->units[i] != NONE};
  }
}

/* ---- two editions ---- */
static void find_versions(struct touch *t) {
  const struct program *old = t->sides[SIDE_OLD].p, *new = t->sides[SIDE_NEW].p;
  t->old_unit = arena_array(t->r->arena, uint32_t, new->units_count + 1);
  t->new_unit = arena_array(t->r->arena, uint32_t, new->units_count + 1);
  for (uint32_t u = 0; u < new->units_count; u++) {
    const char *name = code_text(new, new->units[u].name);
    uint32_t other = program_find_unit(old, name), n = t->r->touched.n;
    if (other == NONE || !(new->units[u].flags &UNIT_VERSION)) continue;
    t->old_unit[n] = other;
    t->new_unit[n] = u;
    *vec_push(t->r->arena, &t->r->touched) = (struct review_touched){.version = name};
  }
}

static void match_outcomes(struct touch *t) {
  const struct program *old = t->sides[SIDE_OLD].p, *new = t->sides[SIDE_NEW].p;
  t->others = arena_array(t->r->arena, uint32_t, new->outcomes_count + 1);
  for (uint32_t i = 0; i < new->outcomes_count; i++)
    t->others[i] = program_find_outcome(old, code_text(new, new->outcomes[i].name));
}

/* ---- judging and comparing ---- */
static void judge(struct touch *t, enum review_side side, uint32_t unit, const struct record *record) {
  struct run_options run = t->run[side];
  run.version = unit;
  const struct decision *d = executor_run(t->sides[side].e, &record->facts, &run);
  if (!d) longjmp(*t->r->arena->escape, 1);
  uint32_t n = t->sides[side].p->outcomes_count;
  for (uint32_t i = 0; i < n; i++) {
    t->kept[side].cells[i] = d->outcomes[i];
    t->kept[side].types[i] = d->outcome_types[i];
  }
}

static const char *enum_name(const struct program *p, const struct type *type, struct cell cell) {
  return code_text(p, p->set_values[p->sets[type->set].first + (uint32_t)cell.v].word);
}

static bool same_value(const struct touch *t, const struct cell cells[REVIEW_SIDES],
                       const struct type *const types[REVIEW_SIDES]) {
  const struct type *old = types[SIDE_OLD], *new = types[SIDE_NEW];
  if (cells[SIDE_OLD].state != cells[SIDE_NEW].state || old->kind != new->kind) return false;
  if (cells[SIDE_NEW].state == UNKNOWN) return true;
  if (cells[SIDE_NEW].state == FAILED) return cells[SIDE_OLD].fault == cells[SIDE_NEW].fault;
  if (new->kind == KIND_ENUM)
    return strcmp(enum_name(t->sides[SIDE_OLD].p, old, cells[SIDE_OLD]),
                  enum_name(t->sides[SIDE_NEW].p, new, cells[SIDE_NEW])) == 0;
  return cell_same(cells[SIDE_OLD], old, cells[SIDE_NEW], new);
}

/* Any outcome that both have?  `judged`: also one that only one of them has, since another text judged, or none. */
static bool differs(const struct touch *t, bool judged) {
  for (uint32_t i = 0; i < t->sides[SIDE_NEW].p->outcomes_count; i++) {
    if (t->others[i] == NONE) continue;
    const struct cell cells[] = {t->kept[SIDE_OLD].cells[t->others[i]], t->kept[SIDE_NEW].cells[i]};
    const struct type *const types[] = {t->kept[SIDE_OLD].types[t->others[i]], t->kept[SIDE_NEW].types[i]};
    if (judged && !types[SIDE_OLD] != !types[SIDE_NEW]) return true;
    if (types[SIDE_OLD] && types[SIDE_NEW] && !same_value(t, cells, types)) return true;
  }
  return false;
}

static void add_versions(struct touch *t, const struct record *record) {
  struct review *r = t->r;
  uint32_t greater, base = lesser(t->sides[SIDE_NEW].p, t->from, t->to, &greater);
  judge(t, SIDE_OLD, base, record);
  judge(t, SIDE_NEW, greater, record);
  r->differ += differs(t, false);
  for (uint32_t i = 0; i < r->groups.n; i++) {
    if (t->units[i] == NONE) continue;
    judge(t, SIDE_NEW, t->units[i], record);
    r->groups.at[i]->count.cases += differs(t, false);
  }
}

/* By the version in force on peildatum, with transitional law; then by each version. */
static void add_editions(struct touch *t, const struct record *old, const struct record *new) {
  judge(t, SIDE_OLD, NONE, old);
  judge(t, SIDE_NEW, NONE, new);
  t->r->differ += differs(t, true);
  for (uint32_t i = 0; i < t->r->touched.n; i++) {
    judge(t, SIDE_OLD, t->old_unit[i], old);
    judge(t, SIDE_NEW, t->new_unit[i], new);
    t->r->touched.at[i].cases += differs(t, false);
  }
}

void touch_add(struct touch *t, const struct record *old, const struct record *new) {
  bool bad_old = old->error_count > 0, bad_new = new->error_count > 0;
  if (bad_old && bad_new) {
    t->r->rejected++;
    return;
  }
  t->r->cases++;
  if (bad_old || bad_new)
    t->r->one_sided++;
  else if (t->r->editions)
    add_editions(t, old, new);
  else
    add_versions(t, new);
}

struct touch *touch_begin(struct review *r, const struct review_edition sides[REVIEW_SIDES],
                          const struct run_options run[REVIEW_SIDES], uint32_t from, uint32_t to) {
  struct touch *t = arena_new(r->arena, struct touch);
  *t = (struct touch){.r = r, .from = from, .to = to};
  for (enum review_side s = SIDE_OLD; s < REVIEW_SIDES; s++) {
    uint32_t n = sides[s].p->outcomes_count + 1;
    t->sides[s] = sides[s];
    t->run[s] = run[s];
    t->kept[s].cells = arena_array(r->arena, struct cell, n);
    t->kept[s].types = arena_array(r->arena, const struct type *, n);
  }
  r->has_cases = true;
  r->cases_dated = run[SIDE_NEW].has_date;
  r->date = run[SIDE_NEW].date;
  match_outcomes(t);
  if (r->editions)
    find_versions(t);
  else
    find_units(t);
  return t;
}
