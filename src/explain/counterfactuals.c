/* What would change an outcome: one fact at a time, all else equal, each change run and confirmed; and when no single
 * fact suffices, the conditions that fail together. */
#include "explain/parts.h"

/* To another value (KNOWN), or to one that is still open (UNKNOWN); an error is no way out. */
static bool changes(const struct scope *s, const struct region *r, enum state state) {
  const struct result *x = &r->near.results[s->outcome];
  if (r->near.status == NO_VERSION || !x->exists || x->cell.state != state) return false;
  return !same_result(&s->w->trials.now, &r->near, s->outcome);
}

/* An outcome that is ja, nee or a name says by itself what a range of values gives; an amount is said of one value
 * only. */
static bool says_ranges(const struct scope *s) {
  uint32_t kind = s->w->trials.now.results[s->outcome].type.kind;
  return kind == KIND_BOOL || kind == KIND_ENUM || kind == KIND_TEXT;
}

static void build_change(const struct scope *s, uint32_t fact, const struct region *tried, const char *where,
                         struct explain_node *parent) {
  struct work *w = s->w;
  const struct result *x = &tried->near.results[s->outcome];
  const struct type *t = &w->p->types[w->p->facts[fact].type];
  struct explain_node *n = node_new(w, EXPLAIN_counterfactual, parent);
  n->changes = true;
  if (x->cell.state == UNKNOWN) n->verdict = VERDICT_UNKNOWN;
  n->name = code_text(w->p, w->p->facts[fact].name);
  n->label = fact_label(w, fact);
  n->json_value = value_json(w, cell_known(tried->tried), t);
  n->value = result_text(w, &tried->near, s->outcome);
  n->text = tell(w, t->kind == KIND_NUMBER || t->kind == KIND_AMOUNT ? WORD_EX_LABEL_VALUE : WORD_EX_LABEL_COLON,
                 n->label, where, NULL);
  bool opposite = x->type.kind == KIND_BOOL && x->cell.state == KNOWN &&
                  w->trials.now.results[s->outcome].cell.state == KNOWN; /* nothing else is left */
  if (!opposite) n->text = tell(w, WORD_EX_THEN, n->text, n->value, NULL);
  struct explain_node *then = node_new(w, EXPLAIN_answer, n);
  then->changes = true;
  then->label = where;
  then->value = n->value;
  then->json_value = value_json(w, x->cell, &x->type);
  then->text = tell(w, WORD_EX_LABEL_COLON, where, n->value, NULL);
}

/* The values of a ja/nee or enumeration: those with one result together. */
static void values_of(const struct scope *s, uint32_t fact, enum state state, struct explain_node *parent) {
  struct work *w = s->w;
  const struct fact_trials *t = &w->trials.facts[fact];
  for (uint32_t i = 0; i < t->count; i++) {
    const struct region *r = &t->regions[i];
    bool told = r->current || !changes(s, r, state);
    for (uint32_t k = 0; k < i && !told; k++)
      told = !t->regions[k].current && changes(s, &t->regions[k], state) &&
             same_result(&r->near, &t->regions[k].near, s->outcome);
    if (told) continue;
    size_t mark = text_begin(w);
    for (uint32_t k = i; k < t->count; k++) {
      if (t->regions[k].current || !same_result(&r->near, &t->regions[k].near, s->outcome)) continue;
      if (k > i) buf_text(&w->scratch, word_text(WORD_EX_OR, w->options->lang));
      buf_text(&w->scratch, region_text(w, fact, &t->regions[k], &t->regions[k]));
    }
    build_change(s, fact, r, text_end(w, mark), parent);
  }
}

/* The first region beyond the current one, past a comparison of this outcome, with another outcome in that state. */
static uint32_t turn_beyond(const struct scope *s, const struct fact_trials *t, uint32_t current, bool up,
                            enum state state) {
  for (uint32_t i = current, step = up ? 1 : UINT32_MAX; (i += step) < t->count;)
    if (set_has(&t->regions[up ? i : i + 1].turns, s->outcome) && changes(s, &t->regions[i], state)) return i;
  return NONE;
}

/* The nearest value above or below at which a comparison turns and the outcome with it. */
static void side_of(const struct scope *s, uint32_t fact, uint32_t current, bool up, enum state state,
                    struct explain_node *parent) {
  struct work *w = s->w;
  const struct fact_trials *t = &w->trials.facts[fact];
  uint32_t i = turn_beyond(s, t, current, up, state), step = up ? 1 : UINT32_MAX;
  if (i == NONE) return;
  uint32_t end = i;
  bool same = says_ranges(s) && same_throughout(&t->regions[i], s->outcome);
  while (same && end + step < t->count && same_result(&t->regions[i].near, &t->regions[end + step].near, s->outcome) &&
         same_throughout(&t->regions[end + step], s->outcome))
    end += step;
  const struct type *type = &w->p->types[w->p->facts[fact].type];
  const char *where = same ? region_text(w, fact, &t->regions[up ? i : end], &t->regions[up ? end : i])
                           : value_words(w, cell_known(t->regions[i].tried), type);
  build_change(s, fact, &t->regions[i], where, parent);
}

static void changes_of(const struct scope *s, uint32_t fact, enum state state, struct explain_node *parent) {
  const struct program_fact *f = &s->w->p->facts[fact];
  const struct fact_trials *t = &s->w->trials.facts[fact];
  uint32_t kind = s->w->p->types[f->type].kind;
  if (!t->count || f->flags & (FACT_KEY | FACT_JUDGEMENT | FACT_BUILT_IN)) return;
  if (kind == KIND_BOOL || kind == KIND_ENUM) {
    values_of(s, fact, state, parent);
    return;
  }
  for (uint32_t i = 0; i < t->count; i++) {
    if (!t->regions[i].current) continue;
    side_of(s, fact, i, false, state, parent);
    side_of(s, fact, i, true, state, parent);
  }
}

/* ---- no single fact suffices ---- */
static void build_together(const struct scope *s, struct explain_node *parent) {
  struct work *w = s->w;
  struct explain_node *n = node_new(w, EXPLAIN_together, parent);
  size_t mark = text_begin(w);
  for (uint32_t i = 0; i < parent->kids.n; i++) {
    const struct explain_node *k = parent->kids.at[i];
    if (k->kind != EXPLAIN_condition || k->verdict != VERDICT_NOT_MET) continue;
    struct explain_node *c = node_new(w, EXPLAIN_condition, n);
    c->name = k->name;
    c->label = k->label;
    c->text = k->text;
    c->verdict = k->verdict;
    if (n->kids.n > 1) buf_text(&w->scratch, "; ");
    buf_text(&w->scratch, k->label);
  }
  const char *failing = text_end(w, mark);
  enum word word = n->kids.n == 0   ? WORD_EX_NO_SINGLE_FACT
                   : n->kids.n == 1 ? WORD_EX_FAILS_ALONE
                                    : WORD_EX_FAIL_TOGETHER;
  n->text = tell(w, word, failing, NULL, NULL);
}

void build_counterfactuals(const struct scope *s, struct explain_node *parent) {
  struct work *w = s->w;
  const struct result *now = &w->trials.now.results[s->outcome];
  if (w->now.status == NO_VERSION || !now->exists || now->cell.state == UNKNOWN) return;
  uint32_t before = parent->kids.n;
  for (uint32_t i = 0; i < w->p->facts_count; i++)
    if (set_has(&w->reaches[s->outcome]->facts, i)) changes_of(s, i, KNOWN, parent);
  if (parent->kids.n > before) return;
  for (uint32_t i = 0; i < w->p->facts_count; i++)
    if (set_has(&w->reaches[s->outcome]->facts, i)) changes_of(s, i, UNKNOWN, parent);
  if (now->type.kind == KIND_BOOL && now->cell.state == KNOWN && told_in_full(w, s->outcome)) build_together(s, parent);
}
