/* Explaining one case: the order of work, the head and the foot. */
#include <string.h>

#include "explain/parts.h"

/* ---- the decision, copied: later runs overwrite it ---- */
static void copy_decision(struct work *w, const struct decision *d) {
  struct arena *a = w->arena;
  w->now = *d;
  w->now.candidates = arena_copy(a, d->candidates, d->candidate_count * sizeof *d->candidates);
  w->now.outcomes = arena_copy(a, d->outcomes, w->p->outcomes_count * sizeof *d->outcomes);
  w->now.outcome_types = arena_copy(a, d->outcome_types, w->p->outcomes_count * sizeof *d->outcome_types);
  w->now.failed = arena_copy(a, d->failed, d->failed_count * sizeof *d->failed);
  w->now.missing = arena_copy(a, d->missing, d->missing_count * sizeof *d->missing);
}

static const struct decision *run_as_it_is(struct work *w) {
  const struct decision *d = executor_run(w->e, &w->record->facts, w->run);
  if (!d) work_fail(w);
  return d;
}

static void note_answers(struct work *w) {
  w->answers = arena_array(w->arena, uint32_t, w->p->choices_count);
  for (uint32_t i = 0; i < w->p->choices_count; i++)
    w->answers[i] = w->run->choices ? w->run->choices[i] : w->p->choices[i].standard;
}

static void note_asked(struct work *w) {
  for (uint32_t i = 0; i < w->p->outcomes_count; i++)
    if (w->options->outcome == NONE || w->options->outcome == i) add_index(w, &w->asked, i);
}

/* ---- head and foot ---- */
static const char *case_name(struct work *w) {
  const struct record *r = w->record;
  if (!r->has_key || r->key.state != KNOWN) return NULL;
  return value_words(w, r->key, &(struct type){.kind = KIND_TEXT, .unit = NONE, .set = NONE});
}

static const char *peildatum_text(struct work *w, const char **json) {
  const struct type *t = &w->p->types[w->p->facts[0].type];
  struct cell c = w->run->has_date ? cell_known(w->run->date) : w->record->facts.cells[0];
  *json = value_json(w, c, t);
  return value_words(w, c, t);
}

static void foot_line(struct work *w, struct explain_node *parent, const char *name, enum word word, const char *a,
                      const char *b) {
  struct explain_node *n = node_new(w, EXPLAIN_foot, parent);
  size_t mark = text_begin(w);
  n->name = name;
  n->value = b ? b : a;
  n->text = tell(w, word, a, b, NULL);
  json_text(&w->scratch, n->value);
  n->json_value = text_end(w, mark);
}

static void foot_rules(struct work *w, struct explain_node *parent) {
  char hex[2 * sizeof w->p->hash + 1];
  for (size_t i = 0; i < sizeof w->p->hash; i++) {
    hex[2 * i] = "0123456789abcdef"[w->p->hash[i] >> 4];
    hex[2 * i + 1] = "0123456789abcdef"[w->p->hash[i] & 15];
  }
  foot_line(w, parent, "rules", WORD_EX_FOOT_RULES, arena_string(w->arena, hex, 8),
            arena_string(w->arena, hex, sizeof hex - 1));
}

static const char *set_text(struct work *w, uint32_t fact) {
  const struct type *t = &w->p->types[w->p->facts[fact].type];
  if (t->kind == KIND_LIST) return fact_label(w, fact);
  return labelled_value(w, fact_label(w, fact), w->record->facts.cells[fact], t);
}

static void foot_options(struct work *w, struct explain_node *parent) {
  const struct explain_options *o = w->options;
  const struct program *p = w->p;
  if (w->run->has_date) foot_line(w, parent, "date", WORD_EX_FOOT_DATE, NULL, peildatum_text(w, &(const char *){NULL}));
  if (w->run->version != NONE)
    foot_line(w, parent, "version", WORD_EX_FOOT_VERSION, code_text(p, p->units[w->run->version].name), NULL);
  for (uint32_t i = 0; i < p->choices_count; i++)
    if (w->answers[i] != p->choices[i].standard)
      foot_line(w, parent, "choose", WORD_EX_FOOT_CHOICE, choice_label(w, i), answer_label(w, i, w->answers[i]));
  for (uint32_t i = 0; i < o->set_count; i++) {
    uint32_t fact = program_find_fact(p, o->set_facts[i], strlen(o->set_facts[i]));
    foot_line(w, parent, "set", WORD_EX_FOOT_SET, fact == NONE ? o->set_facts[i] : set_text(w, fact), NULL);
  }
  if (o->outcome != NONE)
    foot_line(w, parent, "outcome", WORD_EX_FOOT_OUTCOME, code_text(p, p->outcomes[o->outcome].name), NULL);
  if (o->all) foot_line(w, parent, "all", WORD_EX_FOOT_ALL, NULL, NULL);
}

void build_foot(struct work *w, struct explain_node *parent) {
  const char *json, *version = w->options->program_version;
  foot_rules(w, parent);
  if (version)
    foot_line(w, parent, "program", WORD_EX_FOOT_PROGRAM, arena_string(w->arena, version, strlen(version)), NULL);
  foot_line(w, parent, "peildatum", WORD_EX_FOOT_PEILDATUM, peildatum_text(w, &json), NULL);
  parent->kids.at[parent->kids.n - 1]->json_value = json;
  foot_options(w, parent);
}

void build_case(struct work *w) {
  const struct program *p = w->p;
  struct explain_node *root = w->out->root = node_new(w, EXPLAIN_case, NULL);
  root->name = case_name(w);
  root->label = people_text(p, p->regulation[0].label);
  root->value = peildatum_text(w, &root->json_value);
  root->text =
      tell(w, WORD_EX_CASE, root->name ? root->name : number_text(w, w->record->number), root->label, root->value);
  struct explain_node *head = node_new(w, EXPLAIN_remark, root);
  head->text = tell(w, WORD_EX_NOT_THE_DECISION, NULL, NULL, NULL);
  for (uint32_t i = 0; i < w->asked.n; i++) build_outcome(w, w->asked.at[i], root);
  build_notices(w, NONE, root);
  build_foot(w, root);
}

/* ---- the whole ---- */
/* Registers of all that is told: of the texts that judge, and of those whose transitional law was tested. */
static void compute_shown(struct work *w) {
  for (uint32_t i = 0; i < w->judging.n; i++) executor_compute(w->e, w->judging.at[i], false);
  for (uint32_t i = 0; i < w->law.n; i++) {
    executor_compute(w->e, w->law.at[i], true);
    executor_compute(w->e, w->law.at[i], false);
  }
}

static void work_through(struct work *w, void *none) {
  (void)none;
  copy_decision(w, run_as_it_is(w));
  note_answers(w);
  note_asked(w);
  find_law(w);
  reach_outcomes(w);
  find_missing(w);
  w->trials.now = trial_of(w, &w->now);
  make_trials(w);
  if (!w->options->alone) {
    run_trials(w);
    run_as_it_is(w);
  }
  compute_shown(w);
  build_case(w);
}

void work_guarded(struct work *w, void (*step)(struct work *, void *), void *with) {
  jmp_buf here, *outer = w->arena->escape;
  if (setjmp(here)) { /* memory ran out: the scratch buffer is not the arena's to free */
    buf_free(&w->scratch);
    w->arena->escape = outer;
    longjmp(*outer, 1);
  }
  w->arena->escape = &here;
  step(w, with);
  buf_free(&w->scratch);
  w->arena->escape = outer;
}

struct explanation *explain(struct arena *a, const struct program *p, struct executor *e, const struct record *record,
                            const struct run_options *run, const struct explain_options *options) {
  struct explanation *out = arena_new(a, struct explanation);
  struct work *w = arena_new(a, struct work);
  *out = (struct explanation){.program = p, .options = *options};
  *w = (struct work){.arena = a, .p = p, .e = e, .record = record, .run = run, .options = &out->options, .out = out};
  work_guarded(w, work_through, NULL);
  return out;
}
