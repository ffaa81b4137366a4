/* Running the case again with one thing changed: another answer to a reading, another value of a fact.
 *
 * The values of a number, amount or date fall into regions between which a comparison turns; one value of each region
 * is tried, the one nearest to the fact's own.  Every outcome reads its results from the same runs.
 */
#include <string.h>

#include "explain/parts.h"

enum { MAX_REGIONS = 40, SEARCH_STEPS = 63 };

struct tester { /* the case with one fact changed: everything else is shared with the record */
  struct work *w;
  struct facts facts;
  struct run_options run;
  uint32_t fact;
};

struct trial trial_of(struct work *w, const struct decision *d) {
  struct trial t = {d->status, arena_array(w->arena, struct result, w->p->outcomes_count)};
  for (uint32_t i = 0; i < w->p->outcomes_count; i++)
    if (d->status != NO_VERSION && d->outcome_types[i])
      t.results[i] = (struct result){true, d->outcomes[i], *d->outcome_types[i]};
  return t;
}

static const struct decision *try_facts(struct tester *t) {
  const struct decision *d = executor_run(t->w->e, &t->facts, &t->run);
  if (!d) work_fail(t->w);
  return d;
}

static const struct decision *try_value(struct tester *t, int64_t v) {
  struct cell own = t->facts.cells[t->fact];
  t->facts.cells[t->fact] = cell_known(v);
  const struct decision *d = try_facts(t);
  t->facts.cells[t->fact] = own;
  return d;
}

/* ---- other answers ---- */
static void try_choice(struct work *w, struct tester *t, uint32_t choice) {
  uint32_t *answers = arena_copy(w->arena, w->answers, w->p->choices_count * sizeof *answers);
  struct answer_trials *a = &w->trials.choices[choice];
  t->run.choices = answers;
  a->taken = w->answers[choice];
  a->count = w->p->sets[w->p->choices[choice].set].count;
  a->answers = arena_array(w->arena, struct trial, a->count);
  for (uint32_t i = 0; i < a->count; i++) {
    answers[choice] = i;
    a->answers[i] = i == a->taken ? w->trials.now : trial_of(w, try_facts(t));
  }
  t->run.choices = w->answers;
}

/* ---- which facts are tried, and on account of which comparisons ---- */
static bool is_open(const struct work *w, uint32_t outcome) {
  return w->trials.now.results[outcome].exists && w->trials.now.results[outcome].cell.state == UNKNOWN;
}

static bool lists(const indexes *list, uint32_t i) {
  for (uint32_t k = 0; k < list->n; k++)
    if (list->at[k] == i) return true;
  return false;
}

static bool is_wanted(const struct work *w, uint32_t fact) {
  const struct program_fact *f = &w->p->facts[fact];
  uint32_t kind = w->p->types[f->type].kind;
  if (kind == KIND_LIST || kind == KIND_TEXT || w->now.status == NO_VERSION) return false;
  bool own = f->flags & (FACT_KEY | FACT_JUDGEMENT | FACT_BUILT_IN);
  bool named = kind == KIND_BOOL || kind == KIND_ENUM, known = w->record->facts.cells[fact].state == KNOWN;
  for (uint32_t i = 0; i < w->asked.n; i++) {
    uint32_t o = w->asked.at[i];
    if (!w->trials.now.results[o].exists) continue;
    if (is_open(w, o) ? lists(&w->missing[o], fact) : !own && (named || known) && set_has(&w->reaches[o]->facts, fact))
      return true;
  }
  return false;
}

static bool is_numeric(const struct type *t) {
  return t->kind == KIND_NUMBER || t->kind == KIND_AMOUNT || t->kind == KIND_DATE;
}

/* Does an outcome that follows from this fact by its size, not only by comparisons, want the value beside it as well?
 */
static bool wants_next(const struct work *w, uint32_t fact) {
  for (uint32_t i = 0; i < w->asked.n; i++) {
    const struct result *r = &w->trials.now.results[w->asked.at[i]];
    if (r->exists && is_numeric(&r->type) && is_open(w, w->asked.at[i]) && lists(&w->missing[w->asked.at[i]], fact))
      return true;
  }
  return false;
}

/* ---- bounds ---- */
struct bounds {
  int64_t least, most;
};
static struct bounds bounds_of(const struct work *w, uint32_t fact) {
  const struct program_fact *f = &w->p->facts[fact];
  const struct type *t = &w->p->types[f->type];
  struct bounds b = {program_int64(f->least_low, f->least_high), program_int64(f->most_low, f->most_high)};
  if (b.least < b.most || f->flags & FACT_RANGE) return b;
  if (t->kind == KIND_DATE) return (struct bounds){DATE_FIRST, DATE_LAST};
  int64_t most = t->kind == KIND_AMOUNT ? 10 * POWERS_OF_TEN[9 + t->scale] : POWERS_OF_TEN[12];
  return (struct bounds){-most, most};
}

/* ---- searching for a turn that has no formula: outwards in doubling steps, then halving ---- */
/* The comparison stands in a text that judges the case as it is; with this value another may. */
static struct cell truth_with(struct tester *t, const struct turning *at, int64_t v) {
  const struct work *w = t->w;
  try_value(t, v);
  for (uint32_t i = 0; i < w->judging.n; i++) executor_compute(w->e, w->judging.at[i], false);
  for (uint32_t i = 0; i < w->law.n; i++) executor_compute(w->e, w->law.at[i], true);
  return executor_register(t->w->e, at->reg, NONE, 0);
}

static bool turned(struct cell a, struct cell b) { return a.state == KNOWN && b.state == KNOWN && a.v != b.v; }

static int64_t outwards(int64_t from, int64_t by, struct bounds b) {
  int64_t v;
  if (__builtin_add_overflow(from, by, &v)) return by > 0 ? b.most : b.least;
  return v < b.least ? b.least : v > b.most ? b.most : v;
}

static void search(struct tester *t, const struct turning *at, struct cell here, int64_t from, bool up, struct bounds b,
                   cuts *out) {
  int64_t near = from, far = from, step = 1;
  bool found = false;
  for (unsigned i = 0; i < SEARCH_STEPS && !found; i++, step *= 2) {
    far = outwards(from, up ? step : -step, b);
    found = turned(here, truth_with(t, at, far));
    if (!found && far == near) return;
    if (!found) near = far;
  }
  if (!found) return;
  while ((up ? far - near : near - far) > 1) {
    int64_t middle = near + (far - near) / 2;
    if (turned(here, truth_with(t, at, middle)))
      far = middle;
    else
      near = middle;
  }
  cut_add(t->w, out, up ? far : near, false);
}

static void search_both(struct tester *t, const struct turning *at, cuts *out) {
  struct bounds b = bounds_of(t->w, t->fact);
  const struct facts *own = &t->w->record->facts;
  int64_t from = own->cells[t->fact].state == KNOWN ? own->cells[t->fact].v : 0;
  bool date = t->w->p->types[t->w->p->facts[t->fact].type].kind == KIND_DATE;
  if (own->cells[t->fact].state != KNOWN && date && own->cells[0].state == KNOWN) from = own->cells[0].v;
  from = outwards(from, 0, b);
  struct cell here = truth_with(t, at, from);
  search(t, at, here, from, true, b, out);
  search(t, at, here, from, false, b, out);
}

/* ---- regions ---- */
static struct region region_between(const struct cut *from, const struct cut *to, struct bounds b, struct set none) {
  return (struct region){.low = from ? from->start : b.least,
                         .high = to ? to->start - 1 : b.most,
                         .low_above = from && from->above,
                         .high_above = to && to->above,
                         .first = !from,
                         .last = !to,
                         .turns = from ? from->outcomes : none};
}

static void try_region(struct tester *t, struct region *r, struct cell own, bool next) {
  r->current = own.state == KNOWN && own.v >= r->low && own.v <= r->high;
  bool below = own.state == KNOWN ? own.v > r->high : r->first && !r->last;
  r->tried = r->current ? own.v : below ? r->high : r->low;
  r->near = r->current ? t->w->trials.now : trial_of(t->w, try_value(t, r->tried));
  if (r->low == r->high || r->current) return;
  if (next) r->next = trial_of(t->w, try_value(t, r->tried == r->high ? r->tried - 1 : r->tried + 1));
  r->far = trial_of(t->w, try_value(t, r->tried == r->high ? r->low : r->high));
}

/* Of too many cuts the ones around the fact's own value are kept. */
static struct cuts_kept { uint32_t first, last; } keep_cuts(const cuts *c, struct bounds b, struct cell own) {
  struct cuts_kept k = {0, c->n};
  while (k.first < k.last && c->at[k.first].start <= b.least) k.first++;
  while (k.last > k.first && c->at[k.last - 1].start > b.most) k.last--;
  while (k.last - k.first >= MAX_REGIONS) {
    bool low_is_far = own.state == KNOWN && own.v - c->at[k.first].start > c->at[k.last - 1].start - own.v;
    if (low_is_far)
      k.first++;
    else
      k.last--;
  }
  return k;
}

static void try_cuts(struct tester *t, const cuts *c) {
  struct work *w = t->w;
  struct bounds b = bounds_of(w, t->fact);
  struct cell own = w->record->facts.cells[t->fact];
  struct cuts_kept k = keep_cuts(c, b, own);
  struct fact_trials *f = &w->trials.facts[t->fact];
  bool next = wants_next(w, t->fact);
  struct set none = set_new(w->arena, w->p->outcomes_count);
  f->count = k.last - k.first + 1;
  f->regions = arena_array(w->arena, struct region, f->count);
  for (uint32_t i = 0; i < f->count; i++) {
    f->regions[i] =
        region_between(i ? &c->at[k.first + i - 1] : NULL, i + 1 < f->count ? &c->at[k.first + i] : NULL, b, none);
    try_region(t, &f->regions[i], own, next);
  }
}

static void try_names(struct tester *t) {
  struct work *w = t->w;
  const struct type *type = &w->p->types[w->p->facts[t->fact].type];
  struct fact_trials *f = &w->trials.facts[t->fact];
  f->count = type->kind == KIND_BOOL ? 2 : w->p->sets[type->set].count;
  f->regions = arena_array(w->arena, struct region, f->count);
  for (uint32_t i = 0; i < f->count; i++) {
    int64_t v = type->kind == KIND_BOOL ? !i : i; /* ja before nee */
    f->regions[i] = (struct region){.low = v, .high = v};
    try_region(t, &f->regions[i], w->record->facts.cells[t->fact], false);
  }
}

/* ---- all of it ---- */
struct searched { /* a comparison that needs a search */
  uint32_t fact;
  const struct turning *at;
  struct set outcomes; /* that reach it */
};
struct plan {
  cuts *cuts; /* per fact */
  VEC(struct searched) searches;
};

static void join_cuts(struct work *w, cuts *into, const cuts *found, const struct set *outcomes) {
  for (uint32_t i = 0; i < found->n; i++)
    set_join(&cut_add(w, into, found->at[i].start, found->at[i].above)->outcomes, outcomes);
}

/* Peildatum turns where a version begins or ends. */
static void version_cuts(struct work *w, cuts *out, const struct set *outcomes) {
  cuts found = {0};
  for (uint32_t i = 0; i < w->p->units_count && w->run->version == NONE; i++) {
    if (!(w->p->units[i].flags & UNIT_VERSION)) continue;
    cut_add(w, &found, (int32_t)w->p->units[i].from, false);
    if ((int32_t)w->p->units[i].until != INT32_MAX) cut_add(w, &found, (int32_t)w->p->units[i].until, false);
  }
  join_cuts(w, out, &found, outcomes);
}

static void plan_search(struct work *w, struct plan *plan, uint32_t fact, const struct turning *t,
                        const struct set *outcomes) {
  for (uint32_t i = 0; i < plan->searches.n; i++)
    if (plan->searches.at[i].fact == fact && plan->searches.at[i].at->reg == t->reg) {
      set_join(&plan->searches.at[i].outcomes, outcomes);
      return;
    }
  *vec_push(w->arena, &plan->searches) = (struct searched){fact, t, set_copy(w->arena, outcomes)};
}

static void plan_fact(struct work *w, struct plan *plan, uint32_t fact) {
  for (uint32_t i = 0; i < w->asked.n; i++) {
    const struct reach *r = w->reaches[w->asked.at[i]];
    struct set own = set_new(w->arena, w->p->outcomes_count);
    set_add(&own, w->asked.at[i]);
    if (w->p->facts[fact].flags & FACT_BUILT_IN) version_cuts(w, &plan->cuts[fact], &own);
    for (uint32_t k = 0; k < r->turnings.n; k++) {
      const struct turning *t = &r->turnings.at[k];
      cuts found = {0};
      if (!set_has(&t->facts, fact) || t->reg == NONE) continue;
      if (linear_cuts(w, t, fact, &found))
        join_cuts(w, &plan->cuts[fact], &found, &own);
      else
        plan_search(w, plan, fact, t, &own);
    }
  }
}

static void try_all_facts(struct work *w, struct tester *t, const struct set *wanted) {
  struct plan plan = {arena_array(w->arena, cuts, w->p->facts_count), {0}};
  for (uint32_t i = 0; i < w->p->facts_count;
       i++) /* before any other run: this reads the registers of the case itself */
    if (set_has(wanted, i) && is_numeric(&w->p->types[w->p->facts[i].type])) plan_fact(w, &plan, i);
  for (uint32_t i = 0; i < plan.searches.n; i++) {
    const struct searched *s = &plan.searches.at[i];
    cuts found = {0};
    t->fact = s->fact;
    search_both(t, s->at, &found);
    join_cuts(w, &plan.cuts[t->fact], &found, &s->outcomes);
  }
  for (t->fact = 0; t->fact < w->p->facts_count; t->fact++) {
    if (!set_has(wanted, t->fact)) continue;
    if (is_numeric(&w->p->types[w->p->facts[t->fact].type]))
      try_cuts(t, &plan.cuts[t->fact]);
    else
      try_names(t);
  }
}

static void try_all_choices(struct work *w, struct tester *t) {
  for (uint32_t c = 0; c < w->p->choices_count; c++)
    for (uint32_t i = 0; i < w->asked.n && !w->trials.choices[c].count; i++)
      if (set_has(&w->reaches[w->asked.at[i]]->choices, c)) try_choice(w, t, c);
}

void make_trials(struct work *w) {
  w->trials.choices = arena_array(w->arena, struct answer_trials, w->p->choices_count);
  w->trials.facts = arena_array(w->arena, struct fact_trials, w->p->facts_count);
}

void run_trials(struct work *w) {
  struct tester t = {.w = w, .facts = w->record->facts, .run = *w->run};
  t.facts.cells = arena_copy(w->arena, w->record->facts.cells, w->p->facts_count * sizeof *t.facts.cells);
  t.run.choices = w->answers;
  struct set wanted = set_new(w->arena, w->p->facts_count);
  for (uint32_t i = 0; i < w->p->facts_count; i++)
    if (is_wanted(w, i)) set_add(&wanted, i);
  try_all_facts(w, &t, &wanted);
  try_all_choices(w, &t);
}
