/* What an undetermined outcome still needs: which facts, and what each of their values would give. */
#include "explain/parts.h"

/* ---- which facts ---- */
/* In the order in which the whole case asks for them. */
static void missing_of_outcome(struct work *w, uint32_t outcome, uint32_t *facts) {
  struct set met = set_new(w->arena, w->p->facts_count);
  uint32_t n = executor_outcome_missing(w->e, outcome, facts);
  for (uint32_t i = 0; i < n; i++) set_add(&met, facts[i]);
  for (uint32_t i = 0; i < w->now.missing_count; i++)
    if (set_has(&met, w->now.missing[i])) add_index(w, &w->missing[outcome], w->now.missing[i]);
}

void find_missing(struct work *w) {
  w->missing = arena_array(w->arena, indexes, w->p->outcomes_count);
  uint32_t *facts = arena_array(w->arena, uint32_t, w->p->facts_count);
  for (uint32_t i = 0; i < w->asked.n; i++) missing_of_outcome(w, w->asked.at[i], facts);
}

/* ---- regions of values, in words ---- */
static const char *region_value(struct work *w, uint32_t fact, int64_t v) {
  return value_words(w, cell_known(v), &w->p->types[w->p->facts[fact].type]);
}

const char *region_text(struct work *w, uint32_t fact, const struct region *from, const struct region *to) {
  const struct type *t = &w->p->types[w->p->facts[fact].type];
  bool date = t->kind == KIND_DATE;
  if (t->kind == KIND_BOOL || t->kind == KIND_ENUM) return region_value(w, fact, from->low);
  if (from->first && to->last) return tell(w, WORD_EX_ANY_VALUE, NULL, NULL, NULL);
  if (from->low == to->high) return tell(w, WORD_EX_EXACTLY, region_value(w, fact, from->low), NULL, NULL);
  const char *low = region_value(w, fact, from->low - from->low_above);
  const char *high = region_value(w, fact, to->high + !to->high_above);
  low = tell(
      w, from->low_above ? (date ? WORD_EX_FROM_AFTER : WORD_EX_FROM_ABOVE) : (date ? WORD_EX_FROM_DATE : WORD_EX_FROM),
      low, NULL, NULL);
  high = tell(w, to->high_above ? (date ? WORD_EX_UNTIL_DATE : WORD_EX_UP_TO) : (date ? WORD_EX_BEFORE : WORD_EX_BELOW),
              high, NULL, NULL);
  if (from->first) return high;
  return to->last ? low : tell(w, date ? WORD_EX_DATE_RANGE : WORD_EX_RANGE, low, high, NULL);
}

/* ---- what each value gives ---- */
static void build_answer(const struct scope *s, uint32_t fact, const struct region *from, const struct region *to,
                         struct explain_node *parent) {
  struct work *w = s->w;
  struct explain_node *n = node_new(w, EXPLAIN_answer, parent);
  bool follows = !same_throughout(from, s->outcome);
  n->label = region_text(w, fact, from, to);
  n->value = follows ? tell(w, WORD_EX_FOLLOWS_VALUE, NULL, NULL, NULL) : result_text(w, &from->near, s->outcome);
  const struct result *r = &from->near.results[s->outcome];
  n->changes = !same_result(&w->trials.now, &from->near, s->outcome);
  if (!follows && r->exists) n->json_value = value_json(w, r->cell, &r->type);
  n->name = value_json(w, cell_known(from->tried), &w->p->types[w->p->facts[fact].type]);
  n->text = tell(w, WORD_EX_LABEL_COLON, n->label, n->value, NULL);
}

static void build_answers(const struct scope *s, uint32_t fact, struct explain_node *parent) {
  const struct fact_trials *t = &s->w->trials.facts[fact];
  const struct program *p = s->w->p;
  uint32_t kind = p->types[p->facts[fact].type].kind;
  bool merge = kind != KIND_BOOL && kind != KIND_ENUM;
  for (uint32_t i = 0, j; i < t->count; i = j) {
    for (j = i + 1; merge && j < t->count; j++) {
      if (!set_has(&t->regions[j].turns, s->outcome)) continue;
      if (!same_result(&t->regions[i].near, &t->regions[j].near, s->outcome)) break;
      if (!same_throughout(&t->regions[i], s->outcome) || !same_throughout(&t->regions[j], s->outcome)) break;
    }
    if (!merge) j = i + 1;
    build_answer(s, fact, &t->regions[i], &t->regions[j - 1], parent);
  }
}

void build_missing(const struct scope *s, struct explain_node *parent) {
  struct work *w = s->w;
  const indexes *m = &w->missing[s->outcome];
  for (uint32_t i = 0; i < m->n; i++) {
    struct explain_node *n = node_new(w, EXPLAIN_missing, parent);
    uint32_t fact = m->at[i];
    n->name = code_text(w->p, w->p->facts[fact].name);
    n->label = fact_label(w, fact);
    n->place = w->p->fact_texts[fact].place;
    node_cites(w, n, w->p->fact_texts[fact].first_cite, w->p->fact_texts[fact].cite_count);
    build_answers(s, fact, n);
    size_t mark = text_begin(w);
    buf_text(&w->scratch, n->label);
    for (uint32_t k = 0; k < n->kids.n; k++) {
      buf_text(&w->scratch, k ? "; " : ": ");
      buf_text(&w->scratch, n->kids.at[k]->text);
    }
    n->text = text_end(w, mark);
  }
}
