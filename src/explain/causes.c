/* Which wijziging makes the difference, and whether it comes from the version or from the peildatum: found by running
 * the case by the texts in between. */
#include "explain/between.h"
#include "explain/parts.h"

enum { MOST_TOGETHER = 5 }; /* sets told that only together make the difference */

struct attempt { /* the earlier text with a set of wijzigingen, run on the peildatum of either side */
  uint64_t mask;
  uint32_t unit;
  struct trial result[SIDES];
};
struct causes {
  struct work *w; /* of the program with the texts in between */
  struct sides *s;
  const struct facts *facts;
  struct between b;
  bool complete, same_day;
  const char *early, *late; /* what the two texts are called */
  const char *labels[MAX_BETWEEN];
  VEC(struct attempt) attempts; /* smallest sets first; the earlier text first, the later last */
  struct side_outcome *outcome; /* being looked at */
  uint32_t day;                 /* the side whose peildatum holds */
};

/* ---- running ---- */
static struct trial run_unit(struct causes *c, uint32_t unit, uint32_t day) {
  struct run_options run = c->s->side[day].run;
  run.version = unit;
  const struct decision *d = executor_run(c->w->e, c->facts, &run);
  if (!d) work_fail(c->w);
  return trial_of(c->w, d);
}

static uint32_t size_of(uint64_t mask) {
  uint32_t n = 0;
  for (; mask; mask &= mask - 1) n++;
  return n;
}

static bool precedes(uint64_t a, uint64_t b) { return size_of(a) != size_of(b) ? size_of(a) < size_of(b) : a < b; }

static void add_attempt(struct causes *c, uint64_t mask, uint32_t unit) {
  for (uint32_t i = 0; i < c->attempts.n; i++)
    if (c->attempts.at[i].mask == mask) return;
  struct attempt new = {.mask = mask, .unit = unit};
  for (uint32_t day = 0; day < SIDES; day++)
    new.result[day] = day == SIDE_TO || !c->same_day ? run_unit(c, unit, day) : (struct trial){0};
  if (c->same_day) new.result[SIDE_FROM] = new.result[SIDE_TO];
  vec_push(c->w->arena, &c->attempts);
  uint32_t i = c->attempts.n - 1;
  for (; i > 0 && precedes(mask, c->attempts.at[i - 1].mask); i--) c->attempts.at[i] = c->attempts.at[i - 1];
  c->attempts.at[i] = new;
}

static void add_attempts(struct causes *c) {
  uint64_t mask;
  add_attempt(c, 0, c->b.early);
  add_attempt(c, between_all(&c->b), c->b.late);
  for (uint32_t u = 0; u < c->w->p->units_count; u++)
    if (between_mask(c->w->arena, c->w->p, &c->b, u, &mask)) add_attempt(c, mask, u);
}

static const struct trial *result(const struct causes *c, const struct attempt *t) { return &t->result[c->day]; }
static const struct attempt *early(const struct causes *c) { return &c->attempts.at[0]; }
static const struct attempt *late(const struct causes *c) { return &c->attempts.at[c->attempts.n - 1]; }
static bool same(const struct causes *c, const struct attempt *a, const struct attempt *b) {
  return same_result(result(c, a), result(c, b), c->outcome->outcome);
}
static const char *value_of(const struct causes *c, const struct attempt *t) {
  return result_text(c->w, result(c, t), c->outcome->outcome);
}

/* ---- making lines ---- */
static struct cause *add_cause(struct causes *c, enum cause_kind kind, const char *text) {
  struct cause *cause = vec_push(c->w->arena, &c->outcome->causes);
  *cause = (struct cause){.kind = kind, .text = text};
  return cause;
}

static void remark(struct causes *c, enum word word, const char *a, const char *b) {
  add_cause(c, CAUSE_REMARK, tell(c->w, word, a, b, NULL));
}

static bool several_versions(const struct causes *c) {
  const struct program *p = c->w->p;
  return p->amendments[c->b.amendments[0]].version != p->amendments[c->b.amendments[c->b.n - 1]].version;
}

/* What each is called; a label may show values of the later text. */
static void name_amendments(struct causes *c) {
  struct work *w = c->w;
  run_unit(c, c->b.late, SIDE_TO);
  executor_compute(w->e, c->b.late, false);
  c->early = unit_label(w, c->b.early);
  c->late = unit_label(w, c->b.late);
  for (uint32_t i = 0; i < c->b.n; i++) {
    const struct text_amendment *x = &w->p->amendments[c->b.amendments[i]];
    const char *label = template_text(w, c->b.late, x->label);
    if (!label) label = people_text(w->p, x->name);
    c->labels[i] = several_versions(c) ? tell(w, WORD_SIDES_AMENDMENT_OF, label, unit_label(w, x->version), NULL)
                                       : tell(w, WORD_SIDES_AMENDMENT, label, NULL, NULL);
  }
}

/* "a", "b" en "c". */
static const char *amendments_text(struct causes *c, uint64_t mask) {
  size_t mark = text_begin(c->w);
  for (uint32_t i = 0; i < c->b.n; i++) {
    if (!(mask >> i & 1)) continue;
    uint64_t after = mask >> i >> 1, before = mask & ((UINT64_C(1) << i) - 1);
    if (before) buf_text(&c->w->scratch, after ? ", " : word_text(WORD_EX_AND, c->w->options->lang));
    buf_text(&c->w->scratch, c->labels[i]);
  }
  return text_end(c->w, mark);
}

/* One wijziging; with what comes along with it; or (lead NONE) several together. */
static const char *group_text(struct causes *c, uint32_t lead, uint64_t mask, enum word with) {
  if (lead == NONE) return tell(c->w, WORD_SIDES_AMENDMENTS, amendments_text(c, mask), NULL, NULL);
  uint64_t itself = UINT64_C(1) << lead;
  const char *one = tell(c->w, WORD_SIDES_ONE_AMENDMENT, amendments_text(c, itself), NULL, NULL);
  return mask == itself ? one : tell(c->w, with, one, amendments_text(c, mask & ~itself), NULL);
}

static void list_amendments(struct causes *c, struct cause *cause, uint32_t lead, uint64_t mask) {
  if (lead != NONE) *vec_push(c->w->arena, &cause->amendments) = c->b.amendments[lead];
  for (uint32_t i = 0; i < c->b.n; i++)
    if (mask >> i & 1 && i != lead) *vec_push(c->w->arena, &cause->amendments) = c->b.amendments[i];
}

static void add_set(struct causes *c, enum cause_kind kind, bool full, uint32_t lead, uint64_t mask,
                    const struct attempt *t) {
  static const enum word SENTENCES[CAUSE_KINDS][2] = {[CAUSE_ALONE] = {WORD_SIDES_ALONE_PART, WORD_SIDES_ALONE},
                                                      [CAUSE_WITHOUT] = {WORD_SIDES_WITHOUT_PART, WORD_SIDES_WITHOUT},
                                                      [CAUSE_TOGETHER] = {WORD_SIDES_TOGETHER, WORD_SIDES_TOGETHER}};
  enum word with = kind == CAUSE_WITHOUT ? WORD_SIDES_AND_DEPENDENTS : WORD_SIDES_AND_NEEDED;
  const char *value = value_of(c, t), *group = group_text(c, lead, mask, with);
  const struct result *r = &result(c, t)->results[c->outcome->outcome];
  struct cause *cause =
      add_cause(c, kind, tell(c->w, SENTENCES[kind][full], group, kind == CAUSE_WITHOUT ? c->late : c->early, value));
  cause->full = full;
  cause->value = value;
  if (r->exists && r->cell.state == KNOWN) cause->json_value = value_json(c->w, r->cell, &r->type);
  list_amendments(c, cause, lead, mask);
}

/* ---- each alone, each left out, some together ---- */
/* Has a text with fewer (more) wijzigingen the same outcome?  Then what this one has (lacks) beside them is no cause.
 */
static bool is_needless(const struct causes *c, const struct attempt *t, bool more) {
  for (uint32_t i = 0; i < c->attempts.n; i++) {
    const struct attempt *o = &c->attempts.at[i];
    if (o->mask == t->mask || o->mask == 0 || o->mask == late(c)->mask) continue;
    if ((more ? t->mask & ~o->mask : o->mask & ~t->mask) == 0 && same(c, o, t)) return true;
  }
  return false;
}

/* The smallest text with this wijziging; (without) the largest that lacks it. */
static const struct attempt *text_with(const struct causes *c, uint32_t amendment) {
  for (uint32_t i = 0; i < c->attempts.n; i++)
    if (c->attempts.at[i].mask >> amendment & 1) return &c->attempts.at[i];
  return late(c);
}
static const struct attempt *text_without(const struct causes *c, uint32_t amendment) {
  for (uint32_t i = c->attempts.n; i-- > 0;)
    if (!(c->attempts.at[i].mask >> amendment & 1)) return &c->attempts.at[i];
  return early(c);
}

/* Was this text met for an earlier wijziging? */
static bool met_before(const struct causes *c, const struct attempt *t, uint32_t amendment,
                       const struct attempt *(*text)(const struct causes *, uint32_t)) {
  for (uint32_t i = 0; i < amendment; i++)
    if (text(c, i) == t) return true;
  return false;
}

static bool each_alone(struct causes *c) {
  bool some = false;
  for (uint32_t i = 0; i < c->b.n; i++) {
    const struct attempt *t = text_with(c, i);
    if (same(c, t, early(c)) || met_before(c, t, i, text_with) || is_needless(c, t, false)) continue;
    if (t == late(c) && c->b.n > 1) continue; /* cannot stand without all others */
    add_set(c, CAUSE_ALONE, same(c, t, late(c)), i, t->mask, t);
    some = some || same(c, t, late(c));
  }
  return some;
}

static void each_left_out(struct causes *c) {
  uint64_t all = between_all(&c->b);
  for (uint32_t i = 0; c->b.n > 1 && i < c->b.n; i++) {
    const struct attempt *t = text_without(c, i);
    if (t == early(c) || same(c, t, late(c)) || met_before(c, t, i, text_without) || is_needless(c, t, true)) continue;
    add_set(c, CAUSE_WITHOUT, same(c, t, early(c)), i, all & ~t->mask, t);
  }
}

static void some_together(struct causes *c) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < c->attempts.n; i++) {
    const struct attempt *t = &c->attempts.at[i];
    bool all = t == late(c);
    if (t == early(c) || !same(c, t, late(c)) || (all ? n > 0 : is_needless(c, t, false))) continue;
    if (n++ < MOST_TOGETHER) add_set(c, CAUSE_TOGETHER, true, NONE, t->mask, t);
  }
  if (n > MOST_TOGETHER) remark(c, WORD_SIDES_MORE_SETS, number_text(c->w, n - MOST_TOGETHER), NULL);
}

static const char *peildatum_words(struct causes *c) {
  const struct program *p = c->w->p;
  return value_words(c->w, c->s->side[c->day].peildatum, &p->types[p->facts[0].type]);
}

static void find_amendments(struct causes *c) {
  if (same(c, early(c), late(c))) return;
  if (!c->same_day) remark(c, WORD_SIDES_ON_DAY, peildatum_words(c), NULL);
  if (c->b.n > 1 && !c->complete) {
    remark(c, WORD_SIDES_NOT_COMPILED, NULL, NULL);
    return;
  }
  bool alone = each_alone(c);
  each_left_out(c);
  if (!alone && c->b.n <= MAX_COMBINED)
    some_together(c);
  else if (!alone)
    remark(c, WORD_SIDES_MANY_BETWEEN, number_text(c->w, c->b.n), NULL);
}

/* ---- from the version or from the peildatum ---- */
static enum origin origin(bool by_version, bool by_date, bool nothing_by_version, bool nothing_by_date) {
  if (by_version && by_date) return ORIGIN_EITHER;
  if (by_version && nothing_by_date) return ORIGIN_VERSION;
  if (by_date && nothing_by_version) return ORIGIN_DATE;
  return nothing_by_version && nothing_by_date ? ORIGIN_TOGETHER : ORIGIN_MIXED;
}

static void say_origin(struct causes *c, enum origin origin, const char *by_version, const char *by_date) {
  static const enum word SENTENCES[ORIGINS] = {[ORIGIN_VERSION] = WORD_SIDES_BY_VERSION,
                                               [ORIGIN_DATE] = WORD_SIDES_BY_DATE,
                                               [ORIGIN_EITHER] = WORD_SIDES_BY_EITHER,
                                               [ORIGIN_TOGETHER] = WORD_SIDES_BY_BOTH,
                                               [ORIGIN_MIXED] = WORD_SIDES_BY_MIXED};
  add_cause(c, CAUSE_ORIGIN, tell(c->w, SENTENCES[origin], by_version, by_date, NULL))->origin = origin;
}

static bool by_date_asked(const struct causes *c) {
  return c->s->side[SIDE_FROM].run.version == NONE || c->s->side[SIDE_TO].run.version == NONE;
}

static void find_origin(struct causes *c, const uint32_t unit[SIDES]) {
  uint32_t o = c->outcome->outcome;
  if (c->same_day && !by_date_asked(c)) return;
  if (c->same_day || unit[SIDE_FROM] == unit[SIDE_TO]) {
    say_origin(c, c->same_day ? ORIGIN_VERSION : ORIGIN_DATE, NULL, NULL);
    return;
  }
  struct trial old = run_unit(c, unit[SIDE_FROM], SIDE_FROM), new = run_unit(c, unit[SIDE_TO], SIDE_TO),
               by_version = run_unit(c, unit[SIDE_TO], SIDE_FROM), by_date = run_unit(c, unit[SIDE_FROM], SIDE_TO);
  enum origin found = origin(same_result(&by_version, &new, o), same_result(&by_date, &new, o),
                             same_result(&by_version, &old, o), same_result(&by_date, &old, o));
  say_origin(c, found, result_text(c->w, &by_version, o), result_text(c->w, &by_date, o));
}

/* ---- the whole ---- */
static uint32_t unit_in(const struct causes *c, uint32_t side) {
  const struct program *p = c->s->program;
  uint32_t unit = c->s->side[side].unit;
  return unit == NONE ? NONE : program_find_unit(c->w->p, code_text(p, p->units[unit].name));
}

static void find_causes(struct causes *c, const uint32_t unit[SIDES]) {
  if (c->b.status == BETWEEN_OPEN) {
    remark(c, WORD_SIDES_OPEN, NULL, NULL);
    return;
  }
  find_origin(c, unit);
  if (c->b.status == BETWEEN_UNRELATED) remark(c, WORD_SIDES_UNRELATED, NULL, NULL);
  if (c->b.status == BETWEEN_MANY) remark(c, WORD_SIDES_TOO_MANY, number_text(c->w, MAX_BETWEEN), NULL);
  if (c->b.status != BETWEEN_SOME) return;
  c->day = SIDE_TO;
  if (same(c, early(c), late(c))) c->day = SIDE_FROM;
  find_amendments(c);
}

static bool same_day(struct cell a, struct cell b) { return a.state == b.state && (a.state != KNOWN || a.v == b.v); }

static void work_causes(struct work *w, void *with) {
  struct causes *c = with;
  uint32_t unit[SIDES] = {unit_in(c, SIDE_FROM), unit_in(c, SIDE_TO)};
  const struct side *side = c->s->side;
  c->same_day = same_day(side[SIDE_FROM].peildatum, side[SIDE_TO].peildatum);
  c->b = between_units(w->arena, w->p, unit[SIDE_FROM], unit[SIDE_TO]);
  if (c->b.status == BETWEEN_SOME) {
    add_attempts(c);
    name_amendments(c);
  }
  for (uint32_t i = 0; i < c->s->outcomes.n; i++) {
    c->outcome = &c->s->outcomes.at[i];
    if (c->outcome->changed) find_causes(c, unit);
  }
}

void sides_causes(struct sides *s, struct arena *a, const struct program *with, struct executor *e,
                  const struct facts *facts, bool complete) {
  struct work w = {.arena = a, .p = with, .e = e, .options = &s->both.options, .out = &s->both};
  struct causes c = {.w = &w, .s = s, .facts = facts, .complete = complete};
  work_guarded(&w, work_causes, &c);
}
