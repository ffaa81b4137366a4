/* Which version judges: the one in force on peildatum, unless transitional law sends the case elsewhere (language
 * reference, section 6).  Where that is not known, every version that may judge is a candidate. */
#include "vm/executor.h"

uint32_t program_version_on(const struct program *p, int64_t date) {
  for (uint32_t u = 0; u < p->units_count; u++) {
    const struct program_unit *unit = &p->units[u];
    int32_t from = (int32_t)unit->from, until = (int32_t)unit->until;
    bool open = until == INT32_MAX;
    if ((unit->flags & UNIT_VERSION) && from <= date && (open || date < until)) return u;
  }
  return NONE;
}

static struct cell condition_of(const struct executor *e, uint32_t transition) {
  return e->regs[e->program->transitions[transition].condition];
}

static uint32_t target_of(const struct executor *e, uint32_t transition) {
  return e->program->transitions[transition].target;
}

static void add_candidate(struct executor *e, struct candidate c) { e->candidates[e->candidate_count++] = c; }

uint32_t first_ja(const struct executor *e, const struct program_unit *unit, uint32_t *other) {
  uint32_t ja = NONE;
  *other = NONE;
  for (uint32_t k = 0; k < unit->transition_count && *other == NONE; k++) {
    uint32_t t = unit->first_transition + k;
    if (!is_ja(condition_of(e, t))) continue;
    if (ja == NONE)
      ja = t;
    else if (target_of(e, t) != target_of(e, ja))
      *other = t;
  }
  return ja;
}

/* Begins to follow a unit's transitional law; each unit once, since it leads to the same whatever led to it. */
static void enter(struct executor *e, uint32_t unit, uint32_t transition) {
  const struct program_unit *u = &e->program->units[unit];
  if (e->seen[unit] == e->run) return;
  e->seen[unit] = e->run;
  if (u->transition_count == 0) {
    add_candidate(e, (struct candidate){.unit = unit, .transition = transition});
    return;
  }
  run_purpose(e, purpose_transitions(unit));
  uint32_t other, ja = first_ja(e, u, &other);
  if (other != NONE)
    add_candidate(e, (struct candidate){NONE, transition, FAULT_TRANSITION_CONTRADICTION, ja, other});
  else
    e->levels[e->level_count++] = (struct level){unit, u->first_transition, ja, transition};
}

/* One provision further: is it followed, as the one that is ja or as one that may be? */
static void step(struct executor *e, struct level *level, uint32_t t) {
  bool ja = t == level->ja, undecided = condition_of(e, t).state != KNOWN;
  if (undecided && level->ja != NONE && target_of(e, t) == target_of(e, level->ja)) return;
  if (undecided) e->undecided[e->undecided_count++] = t;
  if (ja || undecided) enter(e, target_of(e, t), level->transition == NONE ? t : level->transition);
}

/* Adds what `unit` leads to.  Targets start earlier than what names them (the verifier checks), so this ends. */
static void resolve(struct executor *e, uint32_t unit) {
  enter(e, unit, NONE);
  while (e->level_count > 0) {
    struct level *level = &e->levels[e->level_count - 1];
    const struct program_unit *u = &e->program->units[level->unit];
    if (level->next < u->first_transition + u->transition_count) {
      step(e, level, level->next++);
    } else {
      e->level_count--;
      if (level->ja == NONE) add_candidate(e, (struct candidate){.unit = level->unit, .transition = level->transition});
    }
  }
}

/* Every version, when peildatum is unknown. */
static void resolve_all(struct executor *e) {
  uint32_t starts = 0;
  for (uint32_t u = 0; u < e->program->units_count; u++) {
    if (!(e->program->units[u].flags & UNIT_VERSION)) continue;
    resolve(e, u);
    starts++;
  }
  e->several_starts = starts > 1;
}

/* From the version in force: when all leads to one version that one is known, also if a provision is undecided; the
 * first provision that is ja is the one followed. */
static void resolve_one(struct executor *e, uint32_t unit) {
  resolve(e, unit);
  if (e->candidate_count != 1) return;
  uint32_t other;
  const struct program_unit *u = &e->program->units[unit];
  struct candidate *only = &e->candidates[0];
  if (u->transition_count > 0) only->transition = first_ja(e, u, &other);
  if (only->fault != FAULT_NONE) return;
  e->decision.unit = only->unit;
  e->decision.transition = only->transition;
}

void find_candidates(struct executor *e, const struct run_options *options) {
  struct decision *d = &e->decision;
  struct cell peildatum = e->regs[e->program->facts[0].reg];
  d->unit = d->transition = d->in_force = NONE;
  e->candidate_count = e->undecided_count = 0;
  e->several_starts = false;
  if (options->version != NONE && options->transition) {
    resolve_one(e, options->version);
  } else if (options->version != NONE) {
    d->unit = options->version;
    add_candidate(e, (struct candidate){.unit = d->unit, .transition = NONE});
  } else if (peildatum.state != KNOWN) {
    resolve_all(e);
  } else {
    d->in_force = program_version_on(e->program, peildatum.v);
    if (d->in_force != NONE) resolve_one(e, d->in_force);
  }
  d->candidates = e->candidates;
  d->candidate_count = e->candidate_count;
}
