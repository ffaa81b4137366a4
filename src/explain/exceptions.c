/* Exceptions (`tenzij`): which applied, which did not, and which gave way to another. */
#include "explain/parts.h"

static struct cell condition_of(const struct scope *s, uint32_t provision, uint32_t i) {
  const struct text_provision *d = &s->w->p->provisions[provision];
  return node_cell(s, s->w->p->exceptions[d->first_exception + i].condition);
}

static bool is_yes(struct cell c) { return c.state == KNOWN && c.v; }

static bool overrides(const struct program *p, const struct text_provision *d, uint32_t by, uint32_t i) {
  const struct text_exception *x = &p->exceptions[d->first_exception + by];
  for (uint32_t k = x->first_override; k < x->first_override + x->override_count; k++)
    if (p->overrides[k].word == i) return true;
  return false;
}

/* The first exception that is ja and overrides i, directly or through others (whose own condition does not count). */
static uint32_t defeater(const struct scope *s, uint32_t provision, uint32_t i) {
  const struct text_provision *d = &s->w->p->provisions[provision];
  uint64_t above = UINT64_C(1) << i;
  for (uint32_t round = 0; round < d->exception_count; round++)
    for (uint32_t by = 0; by < d->exception_count; by++)
      for (uint32_t k = 0; k < d->exception_count; k++)
        if (above >> k & 1 && overrides(s->w->p, d, by, k)) above |= UINT64_C(1) << by;
  for (uint32_t by = 0; by < d->exception_count; by++)
    if (by != i && above >> by & 1 && is_yes(condition_of(s, provision, by))) return by;
  return NONE;
}

bool exception_applies(const struct scope *s, uint32_t provision, uint32_t i) {
  return is_yes(condition_of(s, provision, i)) && defeater(s, provision, i) == NONE;
}

bool base_matters(const struct scope *s, uint32_t provision) {
  for (uint32_t i = 0; i < s->w->p->provisions[provision].exception_count; i++)
    if (is_yes(condition_of(s, provision, i))) return false;
  return true;
}

static const char *exception_label(const struct scope *s, const struct text_exception *x) {
  const char *label = template_text(s->w, s->unit, x->label);
  return label ? label : name_in_words(s->w, people_text(s->w->p, x->name));
}

static const char *exception_text(const struct scope *s, uint32_t provision, uint32_t i, enum verdict verdict) {
  const struct text_exception *x = &s->w->p->exceptions[s->w->p->provisions[provision].first_exception];
  static const enum word WORDS_OF[] = {WORD_EX_EXCEPTION_YES, WORD_EX_EXCEPTION_NO, WORD_EX_EXCEPTION_OPEN,
                                       WORD_EX_EXCEPTION_ERROR};
  uint32_t by = verdict == VERDICT_MET ? defeater(s, provision, i) : NONE;
  if (by != NONE)
    return tell(s->w, WORD_EX_EXCEPTION_DEFEATED, exception_label(s, x + i), exception_label(s, x + by), NULL);
  return tell(s->w, WORDS_OF[verdict], exception_label(s, x + i), NULL, NULL);
}

static void build_exception(const struct scope *s, uint32_t provision, uint32_t i, struct explain_node *parent) {
  struct work *w = s->w;
  const struct text_exception *x = &w->p->exceptions[w->p->provisions[provision].first_exception + i];
  struct cell c = condition_of(s, provision, i);
  struct explain_node *n = node_new(w, EXPLAIN_exception, parent);
  n->mattered = s->mattered;
  n->verdict = verdict_of(c);
  n->name = people_text(w->p, x->name);
  n->label = exception_label(s, x);
  n->text = exception_text(s, provision, i, n->verdict);
  n->place = x->place;
  node_cites(w, n, x->first_cite, x->cite_count);
  struct scope below = *s;
  below.wanted = WANTED_NOT_SAID;
  build_reasons(&below, x->condition, n);
  below.mattered = s->mattered && (c.state == UNKNOWN || exception_applies(s, provision, i));
  struct cell value = node_cell(s, x->value);
  n->value = value_words(w, value, node_type(w, x->value));
  n->json_value = value_json(w, value, node_type(w, x->value));
  build_reasons(&below, x->value, n);
}

void build_exceptions(const struct scope *s, uint32_t provision, struct explain_node *parent) {
  if (!s->mattered && !s->w->options->all) return;
  for (uint32_t i = 0; i < s->w->p->provisions[provision].exception_count; i++)
    build_exception(s, provision, i, parent);
}
