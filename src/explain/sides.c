/* Two explanations of one case beside each other: what belongs together, and what differs. */
#include "explain/sides.h"

#include "explain/parts.h"

/* ---- what belongs together ---- */
/* What is told by name: conditions, exceptions, and versions that may judge. */
static bool has_pair(const struct explain_node *n) {
  return n->kind == EXPLAIN_condition || n->kind == EXPLAIN_exception || (n->kind == EXPLAIN_version && n->value);
}

static const struct explain_node *partner(const struct explain_node *outcome, const struct explain_node *of) {
  for (uint32_t i = 0; outcome && i < outcome->kids.n; i++) {
    const struct explain_node *n = outcome->kids.at[i];
    if (n->kind == of->kind && n->name && of->name && strcmp(n->name, of->name) == 0) return n;
  }
  return NULL;
}

static enum pair_change pair_change(const struct explain_node *a, const struct explain_node *b) {
  const struct explain_node *one = a ? a : b;
  bool idle = one->kind == EXPLAIN_exception && one->verdict == VERDICT_NOT_MET; /* as good as absent */
  if (!a || !b) return idle ? PAIR_OTHERWISE : PAIR_TURNED;
  if (a->verdict != b->verdict) return PAIR_TURNED;
  if (a->value && b->value && strcmp(a->value, b->value) != 0) return PAIR_TURNED;
  return node_same(a, b) ? PAIR_SAME : PAIR_OTHERWISE;
}

static void add_pair(struct arena *a, struct side_outcome *o, const struct explain_node *from,
                     const struct explain_node *to) {
  *vec_push(a, &o->pairs) = (struct side_pair){pair_change(from, to), {from, to}};
}

/* Are its conditions told, one by one? */
static bool gathers_pairs(const struct side_outcome *o) {
  for (uint32_t i = 0; i < o->pairs.n; i++)
    for (uint32_t k = 0; k < SIDES; k++)
      if (o->pairs.at[i].at[k] && o->pairs.at[i].at[k]->kind != EXPLAIN_exception) return true;
  return false;
}

static void pair_up(struct arena *a, struct side_outcome *o) {
  const struct explain_node *from = o->at[SIDE_FROM], *to = o->at[SIDE_TO];
  for (uint32_t i = 0; i < from->kids.n; i++)
    if (has_pair(from->kids.at[i])) add_pair(a, o, from->kids.at[i], partner(to, from->kids.at[i]));
  for (uint32_t i = 0; i < to->kids.n; i++)
    if (has_pair(to->kids.at[i]) && !partner(from, to->kids.at[i])) add_pair(a, o, NULL, to->kids.at[i]);
}

static const struct explain_node *outcome_node(const struct explanation *x, const char *name) {
  for (uint32_t i = 0; i < x->root->kids.n; i++) {
    const struct explain_node *n = x->root->kids.at[i];
    if (n->kind == EXPLAIN_outcome && strcmp(n->name, name) == 0) return n;
  }
  return NULL;
}

/* ---- one side ---- */
static const struct decision *judge(struct work *w, struct side *side) {
  const struct decision *d = executor_run(w->e, &w->record->facts, &side->run);
  if (!d) work_fail(w);
  side->unit = d->unit;
  side->peildatum = side->run.has_date ? cell_known(side->run.date) : w->record->facts.cells[0];
  return d;
}

static const char *date_words(struct work *w, struct cell date) {
  return value_words(w, date, &w->p->types[w->p->facts[0].type]);
}

static void explain_side(struct work *w, struct side *side, struct trial *result) {
  side->x = explain(w->arena, w->p, w->e, w->record, &side->run, w->options);
  *result = trial_of(w, judge(w, side));
  side->title = side->run.version == NONE ? tell(w, WORD_SIDES_DATE, date_words(w, side->peildatum), NULL, NULL)
                                          : tell(w, WORD_SIDES_VERSION, unit_label(w, side->run.version),
                                                 code_text(w->p, w->p->units[side->run.version].name), NULL);
}

/* ---- both ---- */
static void add_sources(struct work *w, struct sides *s, const struct explanation *x) {
  for (uint32_t i = 0; i < x->sources.n; i++) {
    uint32_t k = 0;
    while (k < s->both.sources.n && s->both.sources.at[k] != x->sources.at[i]) k++;
    if (k == s->both.sources.n) *vec_push(w->arena, &s->both.sources) = x->sources.at[i];
  }
}

static void add_outcomes(struct work *w, struct sides *s, const struct trial result[SIDES]) {
  for (uint32_t i = 0; i < w->p->outcomes_count; i++) {
    struct side_outcome o = {.outcome = i, .changed = !same_result(&result[SIDE_FROM], &result[SIDE_TO], i)};
    for (uint32_t k = 0; k < SIDES; k++) {
      o.at[k] = outcome_node(s->side[k].x, code_text(w->p, w->p->outcomes[i].name));
      o.value[k] = result_text(w, &result[k], i);
    }
    if (!o.at[SIDE_FROM]) continue;
    pair_up(w->arena, &o);
    o.gathers = gathers_pairs(&o);
    *vec_push(w->arena, &s->outcomes) = o;
  }
}

/* The foot of the explanations, without what is said of each side above. */
static void add_foot(struct work *w, struct sides *s) {
  const struct explain_node *root = s->side[SIDE_FROM].x->root;
  for (uint32_t i = 0; i < root->kids.n; i++) {
    const struct explain_node *n = root->kids.at[i];
    if (n->kind != EXPLAIN_foot || strcmp(n->name, "date") == 0 || strcmp(n->name, "version") == 0) continue;
    if (strcmp(n->name, "peildatum") != 0) *vec_push(w->arena, &s->foot) = n->text;
  }
  for (uint32_t k = 0; k < SIDES; k++)
    *vec_push(w->arena, &s->foot) =
        tell(w, k == SIDE_FROM ? WORD_SIDES_FOOT_FROM : WORD_SIDES_FOOT_TO, s->side[k].asked, NULL, NULL);
}

static void compose(struct work *w, void *with) {
  struct sides *s = with;
  struct trial result[SIDES];
  for (uint32_t k = 0; k < SIDES; k++) {
    explain_side(w, &s->side[k], &result[k]);
    add_sources(w, s, s->side[k].x);
  }
  const struct explain_node *root = s->side[SIDE_FROM].x->root;
  s->title = tell(w, WORD_SIDES_CASE, root->name ? root->name : number_text(w, w->record->number), root->label, NULL);
  add_outcomes(w, s, result);
  add_foot(w, s);
}

struct sides *sides_explain(struct arena *a, const struct program *p, struct executor *e, const struct record *record,
                            const struct side side[SIDES], const struct explain_options *options) {
  struct sides *s = arena_new(a, struct sides);
  *s = (struct sides){.program = p, .side = {side[0], side[1]}, .both = {.program = p, .options = *options}};
  struct work w = {.arena = a, .p = p, .e = e, .record = record, .options = &s->both.options, .out = &s->both};
  work_guarded(&w, compose, s);
  return s;
}
