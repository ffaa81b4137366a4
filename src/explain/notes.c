/* What an outcome rests on besides the rules' own words: readings (uitlegkeuzes), judgements, assumptions.  Each is
 * told once in the explanation of an outcome, below the first thing that uses it. */
#include <string.h>

#include "explain/parts.h"

/* ---- readings ---- */
static void add_answers(const struct scope *s, uint32_t choice, struct explain_node *n) {
  struct work *w = s->w;
  const struct answer_trials *t = &w->trials.choices[choice];
  for (uint32_t i = 0; i < t->count; i++) {
    if (i == t->taken) continue;
    struct explain_node *a = node_new(w, EXPLAIN_answer, n);
    a->name = code_text(w->p, w->p->set_values[w->p->sets[w->p->choices[choice].set].first + i].word);
    a->label = answer_label(w, choice, i);
    a->changes = !same_result(&w->trials.now, &t->answers[i], s->outcome);
    a->value = result_text(w, &t->answers[i], s->outcome);
    const struct result *r = &t->answers[i].results[s->outcome];
    if (r->exists) a->json_value = value_json(w, r->cell, &r->type);
    a->text = tell(w, a->changes ? WORD_EX_ANSWER_CHANGES : WORD_EX_ANSWER_SAME, a->label, a->value, NULL);
  }
}

static void build_reading(const struct scope *s, uint32_t choice, struct explain_node *parent) {
  struct work *w = s->w;
  struct explain_node *n = node_new(w, EXPLAIN_reading, parent);
  n->name = code_text(w->p, w->p->choices[choice].name);
  n->label = choice_label(w, choice);
  n->value = answer_label(w, choice, w->answers[choice]);
  n->json_value = value_json(w, cell_known(w->answers[choice]),
                             &(struct type){.kind = KIND_ENUM, .unit = NONE, .set = w->p->choices[choice].set});
  n->place = w->p->choice_texts[choice].place;
  node_cites(w, n, w->p->choice_texts[choice].first_cite, w->p->choice_texts[choice].cite_count);
  add_answers(s, choice, n);
  size_t mark = text_begin(w);
  tell_on(w, WORD_EX_READING, n->label, n->value, NULL);
  for (uint32_t i = 0; i < n->kids.n; i++) {
    n->changes = n->changes || n->kids.at[i]->changes;
    if (n->kids.at[i]->changes) tell_on(w, WORD_EX_READING_CHANGES, n->kids.at[i]->label, n->kids.at[i]->value, NULL);
  }
  if (!n->changes && n->kids.n)
    tell_on(w, n->kids.n == 1 ? WORD_EX_READING_SAME : WORD_EX_READINGS_SAME, NULL, NULL, NULL);
  n->text = text_end(w, mark);
}

/* ---- judgements ---- */
static void build_judgement(const struct scope *s, uint32_t fact, struct explain_node *parent) {
  struct work *w = s->w;
  const struct program_fact *f = &w->p->facts[fact];
  struct explain_node *n = node_new(w, EXPLAIN_judgement, parent);
  struct cell c = executor_register(w->e, f->reg, NONE, 0);
  n->name = code_text(w->p, f->name);
  n->label = fact_label(w, fact);
  n->value = value_words(w, c, &w->p->types[f->type]);
  n->json_value = value_json(w, c, &w->p->types[f->type]);
  n->text = tell(w, WORD_EX_JUDGEMENT, labelled_value(w, n->label, c, &w->p->types[f->type]), NULL, NULL);
  n->place = w->p->fact_texts[fact].place;
  build_fact_notes(s, fact, n);
}

/* ---- assumptions ---- */
static void build_assumption(const struct scope *s, uint32_t cite, struct explain_node *parent) {
  struct work *w = s->w;
  const char *text = people_text(w->p, w->p->cites[cite].text);
  if (!text) return;
  for (uint32_t i = 0; i < s->notes->assumptions.n; i++)
    if (!strcmp(s->notes->assumptions.at[i], text)) return;
  *vec_push(w->arena, &s->notes->assumptions) = text;
  struct explain_node *n = node_new(w, EXPLAIN_assumption, parent);
  n->label = text;
  n->text = tell(w, WORD_EX_ASSUMPTION, text, NULL, NULL);
}

void build_notes(const struct scope *s, const struct reach *r, struct explain_node *parent) {
  const struct program *p = s->w->p;
  for (uint32_t i = 0; i < p->choices_count; i++)
    if (set_has(&r->choices, i) && set_add(&s->notes->readings, i)) build_reading(s, i, parent);
  for (uint32_t i = 0; i < p->facts_count; i++)
    if (p->facts[i].flags & FACT_JUDGEMENT && set_has(&r->facts, i) && set_add(&s->notes->judgements, i))
      build_judgement(s, i, parent);
  for (uint32_t i = 0; i < r->cites.n; i++) build_assumption(s, r->cites.at[i], parent);
}
