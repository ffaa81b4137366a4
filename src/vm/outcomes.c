/* From candidates to a decision: outcomes, what fails, what is missing, the status.
 *
 * Several candidates are one choice between versions, by the rule of `als`: all known and equal, that value; all in
 * error, an error; otherwise unknown when peildatum, an undecided condition or a value is unknown; else the error that
 * left it open. */
#include "vm/executor.h"

/* What the candidates say of one outcome. */
struct poll {
  uint32_t have, lack, known, failed;
  struct cell value, error;
  const struct type *type; /* of the value: the finest of those that have it */
  bool differ, unknown;
};

static const struct program_result *result_of(const struct executor *e, uint32_t unit, uint32_t outcome) {
  return &e->program->unit_outcomes[e->program->units[unit].first_outcome + outcome];
}

static void poll_error(struct poll *poll, struct cell error) {
  if (poll->failed++ == 0) poll->error = error;
}

/* Under a contradiction of transitional law every outcome is in error. */
static void poll_contradiction(struct poll *poll, struct cell error) {
  poll->have++;
  poll_error(poll, error);
}

/* Both at the finer scale; a value that does not fit there has no equal. */
static void poll_known(struct poll *poll, struct cell value, const struct type *type) {
  if (poll->known++ == 0) {
    poll->value = value;
    poll->type = type;
    return;
  }
  bool finer = type->scale > poll->type->scale;
  unsigned k = finer ? type->scale - poll->type->scale : poll->type->scale - type->scale;
  struct cell old = finer ? cell_widen(poll->value, k, poll->type->unlimited) : poll->value;
  struct cell new = finer ? value : cell_widen(value, k, type->unlimited);
  bool fit = old.state == KNOWN && new.state == KNOWN;
  if (!fit || !cell_same(poll->value, poll->type, value, type)) poll->differ = true;
  poll->value = new;
  if (finer) poll->type = type;
}

static void poll_unit(const struct executor *e, struct poll *poll, uint32_t unit, uint32_t outcome) {
  const struct program_result *r = result_of(e, unit, outcome);
  if (r->reg == NONE) {
    poll->lack++;
    return;
  }
  const struct type *type = &e->program->types[r->type];
  struct cell c = e->regs[r->reg];
  poll->have++;
  if (!poll->type) poll->type = type;
  if (c.state == KNOWN)
    poll_known(poll, c, type);
  else if (c.state == FAILED)
    poll_error(poll, c);
  else
    poll->unknown = true;
}

static struct cell contradiction_of(const struct candidate *c) {
  struct cell fault = cell_failed(c->fault);
  fault.first = (uint16_t)c->first;
  fault.second = (uint16_t)c->second;
  return fault;
}

static struct poll poll_candidates(const struct executor *e, uint32_t outcome) {
  struct poll poll = {0};
  for (uint32_t k = 0; k < e->candidate_count; k++) {
    const struct candidate *c = &e->candidates[k];
    if (c->fault == FAULT_NONE)
      poll_unit(e, &poll, c->unit, outcome);
    else
      poll_contradiction(&poll, contradiction_of(c));
  }
  return poll;
}

/* What left the version open: unknown when anything unknown did, else the first error. */
static struct cell what_is_open(const struct executor *e) {
  struct cell first = cell_unknown();
  if (e->several_starts) return first;
  for (uint32_t k = 0; k < e->undecided_count; k++) {
    struct cell c = e->regs[e->program->transitions[e->undecided[k]].condition];
    if (c.state == UNKNOWN) return c;
    if (first.state != FAILED) first = c;
  }
  return first;
}

static struct cell choose(const struct executor *e, const struct poll *poll) {
  if (poll->known == e->candidate_count && !poll->differ) return poll->value;
  if (poll->failed == e->candidate_count) return poll->error;
  if (poll->lack > 0 || poll->unknown) return cell_unknown();
  return what_is_open(e);
}

static void decide_outcome_among(struct executor *e, uint32_t outcome) {
  struct poll poll = poll_candidates(e, outcome);
  bool nowhere = poll.have == 0 && poll.lack > 0;
  e->outcome_types[outcome] = poll.type;
  if (!poll.type && !nowhere) e->outcome_types[outcome] = &e->program->types[e->program->outcomes[outcome].type];
  e->outcomes[outcome] = nowhere ? cell_unknown() : choose(e, &poll);
}

/* The version is known: its results as they are. */
static void decide_outcomes_of(struct executor *e, uint32_t unit) {
  const struct program *p = e->program;
  const struct program_result *results = &p->unit_outcomes[p->units[unit].first_outcome];
  const struct cell *regs = e->regs;
  const struct type *types = p->types, **outcome_types = e->outcome_types;
  struct cell *outcomes = e->outcomes;
  for (uint32_t o = 0, n = p->outcomes_count; o < n; o++) {
    bool absent = results[o].reg == NONE;
    outcome_types[o] = absent ? NULL : &types[results[o].type];
    outcomes[o] = absent ? cell_unknown() : regs[results[o].reg];
  }
}

static bool is_one(const struct executor *e) { return e->candidate_count == 1 && e->candidates[0].fault == FAULT_NONE; }

static void decide_outcomes(struct executor *e) {
  if (is_one(e)) {
    decide_outcomes_of(e, e->candidates[0].unit);
    return;
  }
  for (uint32_t o = 0; o < e->program->outcomes_count; o++) decide_outcome_among(e, o);
}

/* ---- conditions that fail ---- */
static bool fails_under(const struct executor *e, const struct candidate *c, uint32_t condition) {
  if (c->fault != FAULT_NONE) return false;
  const struct program *p = e->program;
  uint32_t reg = p->unit_conditions[p->units[c->unit].first_condition + condition].word;
  return reg != NONE && is_nee(e->regs[reg]);
}

static uint32_t find_failed_under(const struct executor *e, uint32_t unit, uint32_t *failed) {
  const struct program *p = e->program;
  const struct program_word *conditions = &p->unit_conditions[p->units[unit].first_condition];
  const struct cell *regs = e->regs;
  uint32_t found = 0;
  for (uint32_t c = 0, n = p->conditions_count; c < n; c++)
    if (conditions[c].word != NONE && is_nee(regs[conditions[c].word])) failed[found++] = c;
  return found;
}

static bool fails(const struct executor *e, uint32_t condition) {
  for (uint32_t k = 0; k < e->candidate_count; k++)
    if (!fails_under(e, &e->candidates[k], condition)) return false;
  return e->candidate_count > 0;
}

static void find_failed(struct executor *e) {
  struct decision *d = &e->decision;
  d->failed_count = is_one(e) ? find_failed_under(e, e->candidates[0].unit, e->failed) : 0;
  if (is_one(e)) return;
  for (uint32_t c = 0; c < e->program->conditions_count; c++)
    if (fails(e, c)) e->failed[d->failed_count++] = c;
}

/* ---- what is missing ---- */
static bool is_open(const struct executor *e, uint32_t outcome) {
  return e->outcome_types[outcome] && e->outcomes[outcome].state == UNKNOWN;
}

/* What an outcome is under the versions that the transitional law of one unit leads to. */
struct under {
  struct poll poll;
  uint32_t leaves; /* each way counts */
  uint32_t first;  /* the first leaf: a unit, or NONE: a contradiction */
  bool several;    /* different ones */
};

static void add_leaf(struct under *x, uint32_t leaf) {
  if (x->leaves++ == 0) x->first = leaf;
  x->several |= leaf == NONE ? x->leaves > 1 : leaf != x->first;
}

/* Targets start earlier than what names them, so this ends. */
static void look_under(const struct executor *e, struct under *x, uint32_t unit, uint32_t outcome) {
  const struct program_unit *u = &e->program->units[unit];
  uint32_t other, ja = first_ja(e, u, &other);
  if (other != NONE) {
    poll_contradiction(&x->poll, cell_failed(FAULT_TRANSITION_CONTRADICTION));
    add_leaf(x, NONE);
    return;
  }
  for (uint32_t t = u->first_transition; t < u->first_transition + u->transition_count; t++) {
    const struct program_transition *law = &e->program->transitions[t];
    if (is_nee(e->regs[law->condition])) continue;
    if (t != ja && ja != NONE && law->target == e->program->transitions[ja].target) continue;
    look_under(e, x, law->target, outcome);
  }
  if (ja != NONE) return;
  poll_unit(e, &x->poll, unit, outcome);
  add_leaf(x, unit);
}

/* Is the outcome open because of which version the law of `unit` leads to?  What is certain whatever a provision says
 * makes nobody ask for its facts. */
static bool open_under(const struct executor *e, uint32_t unit, uint32_t outcome) {
  struct under x = {.first = NONE};
  look_under(e, &x, unit, outcome);
  bool certain = (x.poll.known == x.leaves && !x.poll.differ) || x.poll.failed == x.leaves;
  return x.several && x.poll.have > 0 && !certain;
}

static bool matters(const struct executor *e, uint32_t transition, uint32_t outcome) {
  const struct program *p = e->program;
  for (uint32_t u = 0; u < p->units_count; u++)
    if (transition - p->units[u].first_transition < p->units[u].transition_count) return open_under(e, u, outcome);
  return true;
}

/* The version is an `als` around the outcome: where it is open, its conditions are walked as well. */
static void walk_outcome(struct executor *e, uint32_t outcome) {
  missing_next(e);
  if (e->candidate_count > 1) {
    if (e->several_starts) missing_peildatum(e);
    for (uint32_t k = 0; k < e->undecided_count; k++)
      if (matters(e, e->undecided[k], outcome)) missing_from(e, e->program->transitions[e->undecided[k]].condition);
  }
  for (uint32_t k = 0; k < e->candidate_count; k++)
    if (e->candidates[k].unit != NONE) missing_from(e, result_of(e, e->candidates[k].unit, outcome)->reg);
}

uint32_t executor_outcome_missing(struct executor *e, uint32_t outcome, uint32_t *facts) {
  missing_begin(e);
  if (is_open(e, outcome)) walk_outcome(e, outcome);
  return missing_ordered(e, facts);
}

static void find_missing(struct executor *e) {
  missing_begin(e);
  for (uint32_t o = 0; o < e->program->outcomes_count; o++)
    if (is_open(e, o)) walk_outcome(e, o);
  e->decision.missing_count = missing_ordered(e, e->missing);
}

static enum decision_status status_of(const struct executor *e) {
  enum decision_status status = e->candidate_count == 0 ? NO_VERSION : DECIDED;
  for (uint32_t o = 0; o < e->program->outcomes_count; o++) {
    if (e->outcome_types[o] && e->outcomes[o].state == FAILED) return IN_ERROR;
    if (is_open(e, o)) status = UNDETERMINED;
  }
  return status;
}

static void decide_nothing(struct executor *e) {
  for (uint32_t o = 0; o < e->program->outcomes_count; o++) {
    e->outcome_types[o] = NULL;
    e->outcomes[o] = cell_unknown();
  }
}

void decide(struct executor *e) {
  for (uint32_t k = 0; k < e->candidate_count; k++)
    if (e->candidates[k].unit != NONE) run_purpose(e, purpose_outcomes(e->candidates[k].unit));
  if (e->candidate_count > 0)
    decide_outcomes(e);
  else
    decide_nothing(e);
  e->decision.status = status_of(e);
  e->decision.missing_count = 0;
  find_failed(e);
  /* An outcome may be open beside one in error. */
  if (e->decision.status == UNDETERMINED || e->decision.status == IN_ERROR) find_missing(e);
}
