/* Comparing two explanations of one case, and finding which wijzigingen make the difference. */
#include "explain/sides.h"

#include <string.h>

/* ---- outcomes side by side ---- */
static const struct explain_node *outcome_named(const struct explanation *x, const char *name) {
  for (uint32_t i = 0; i < x->root->kids.n; i++) {
    const struct explain_node *n = x->root->kids.at[i];
    if (n->kind == EXPLAIN_outcome && n->name && strcmp(n->name, name) == 0) return n;
  }
  return NULL;
}

static bool same_text(const char *a, const char *b) { return a == b || (a && b && strcmp(a, b) == 0); }

static bool same_outcome(const struct explain_node *a, const struct explain_node *b) {
  if (!a || !b) return a == b;
  return a->verdict == b->verdict && same_text(a->value, b->value) && same_text(a->json_value, b->json_value);
}

/* ---- causes ---- */
struct search {
  struct arena *arena;
  const struct program *p;
  struct executor *e;
  const struct record *record;
  struct run_options run; /* but for its version */
  const struct between *between;
  uint32_t outcome;
  struct cell *cells; /* of the outcome under each text between; */
  struct type *types;
  bool *known; /* the text is there and has the outcome */
};

static void judge_all(struct search *s) {
  uint32_t n = UINT32_C(1) << s->between->count;
  s->cells = arena_array(s->arena, struct cell, n);
  s->types = arena_array(s->arena, struct type, n);
  s->known = arena_array(s->arena, bool, n);
  for (uint32_t i = 0; i < n; i++) {
    s->run.version = s->between->units[i];
    if (s->run.version == NONE) continue;
    const struct decision *d = executor_run(s->e, &s->record->facts, &s->run);
    if (!d) longjmp(*s->arena->escape, 1);
    s->known[i] = d->outcome_types[s->outcome] != NULL;
    if (!s->known[i]) continue;
    s->cells[i] = d->outcomes[s->outcome];
    s->types[i] = *d->outcome_types[s->outcome];
  }
}

static bool alike(const struct search *s, uint32_t i, uint32_t k) {
  if (!s->known[i] || !s->known[k]) return s->known[i] == s->known[k];
  if (s->cells[i].state != s->cells[k].state) return false;
  return s->cells[i].state != KNOWN || cell_same(s->cells[i], &s->types[i], s->cells[k], &s->types[k]);
}

static bool within_one(const causes *found, uint32_t set) {
  for (uint32_t i = 0; i < found->n; i++)
    if ((found->at[i] & set) == found->at[i]) return true;
  return false;
}

static uint32_t size_of(uint32_t set) {
  uint32_t n = 0;
  for (; set; set &= set - 1) n++;
  return n;
}

/* The smallest sets of wijzigingen with which the earlier text gives what the later one does. */
static void find_causes(struct search *s, causes *out) {
  uint32_t all = (UINT32_C(1) << s->between->count) - 1;
  judge_all(s);
  if (alike(s, 0, all)) return;
  for (uint32_t size = 1; size <= s->between->count; size++)
    for (uint32_t set = 1; set <= all; set++)
      if (size_of(set) == size && (s->known[set] || set == all) && alike(s, set, all) && !within_one(out, set))
        *vec_push(s->arena, out) = set;
}

/* On days: does the text that judges on the first day, judging on the second, give what it gave?  Then the text makes
 * the difference, otherwise the day. */
static bool made_by_the_day(const struct search *s) {
  uint32_t all = (UINT32_C(1) << s->between->count) - 1;
  return s->between->count == 0 || alike(s, 0, all);
}

struct sides *sides_new(struct arena *a, const struct explanation *const x[BOTH_SIDES], struct executor *e,
                        const struct record *record, const struct run_options runs[BOTH_SIDES],
                        const char *const asked[BOTH_SIDES], const struct between *between) {
  struct sides *s = arena_new(a, struct sides);
  const struct program *p = x[FROM]->program;
  *s = (struct sides){.x = {x[FROM], x[TO]}, .asked = {asked[FROM], asked[TO]}, .between = between, .e = e};
  bool days = runs[FROM].has_date && runs[TO].has_date && runs[FROM].date != runs[TO].date;
  for (uint32_t i = 0; i < p->outcomes_count; i++) {
    const char *name = code_text(p, p->outcomes[i].name);
    struct sides_outcome o = {.nodes = {outcome_named(x[FROM], name), outcome_named(x[TO], name)}};
    if (!o.nodes[FROM] && !o.nodes[TO]) continue;
    o.differs = !same_outcome(o.nodes[FROM], o.nodes[TO]);
    if (o.differs && (between->count || days)) {
      struct search search = {a, p, e, record, runs[TO], between, i, NULL, NULL, NULL};
      if (between->count) find_causes(&search, &o.causes);
      o.by_date = days && o.causes.n == 0 && made_by_the_day(&search);
    }
    *vec_push(a, &s->outcomes) = o;
  }
  return s;
}

/* ---- what turned ---- */
static bool may_turn(const struct explain_node *n) {
  return n->kind == EXPLAIN_condition || n->kind == EXPLAIN_exception;
}

static const struct explain_node *kid_like(const struct explain_node *outcome, const struct explain_node *n) {
  for (uint32_t i = 0; outcome && i < outcome->kids.n; i++)
    if (outcome->kids.at[i]->kind == n->kind && same_text(outcome->kids.at[i]->name, n->name))
      return outcome->kids.at[i];
  return NULL;
}

turned_list sides_turned(struct arena *a, const struct sides_outcome *o) {
  turned_list list = {0};
  for (int side = FROM; side <= TO; side++) {
    const struct explain_node *outcome = o->nodes[side];
    for (uint32_t i = 0; outcome && i < outcome->kids.n; i++) {
      const struct explain_node *n = outcome->kids.at[i];
      if (!may_turn(n)) continue;
      const struct explain_node *other = kid_like(o->nodes[!side], n);
      if ((side == TO && other) || (other && other->verdict == n->verdict)) continue;
      struct turned t = {{NULL, NULL}};
      t.nodes[side] = n;
      t.nodes[!side] = other;
      *vec_push(a, &list) = t;
    }
  }
  return list;
}

/* ---- words ---- */
const char *sides_value(const struct sides *s, const struct explain_node *outcome) {
  static const enum word HEADS[] = {WORD_EX_HEAD_YES, WORD_EX_HEAD_NO, WORD_EX_HEAD_OPEN, WORD_EX_HEAD_ERROR};
  enum lang lang = s->x[TO]->options.lang;
  if (!outcome) return word_text(WORD_EX_SIDES_ABSENT, lang);
  if (outcome->verdict != VERDICT_NONE) return word_text(HEADS[outcome->verdict], lang);
  return outcome->value ? outcome->value : word_text(WORD_EX_SIDES_ABSENT, lang);
}

/* "A", "A en B samen" */
static void put_cause(const struct sides *s, uint32_t set, struct buf *out) {
  const struct program *p = s->x[TO]->program;
  enum lang lang = s->x[TO]->options.lang;
  uint32_t left = size_of(set);
  bool together = left > 1;
  for (uint32_t i = 0; i < s->between->count; i++) {
    if (!(set >> i & 1)) continue;
    const struct text_amendment *w = &p->amendments[s->between->amendments[i]];
    struct buf label = {0};
    const char *text = people_text(p, w->label);
    people_template(&label, p, s->e, w->version, text ? text : people_text(p, w->name), lang);
    buf_printf(out, "\"%s\"", label.at ? label.at : "");
    if (label.failed) out->failed = true;
    buf_free(&label);
    left--;
    if (left) buf_text(out, left > 1 ? ", " : word_text(WORD_EX_AND, lang));
  }
  if (together) buf_text(out, word_text(WORD_EX_SIDES_TOGETHER, lang));
}

const char *sides_cause_text(struct arena *a, const struct sides *s, const struct sides_outcome *o) {
  enum lang lang = s->x[TO]->options.lang;
  struct buf out = {0};
  if (o->by_date) return word_text(WORD_EX_SIDES_BY_DATE, lang);
  if (o->causes.n == 0) return NULL;
  for (uint32_t i = 0; i < o->causes.n; i++) {
    if (i) buf_text(&out, word_text(WORD_EX_SIDES_OR, lang));
    put_cause(s, o->causes.at[i], &out);
  }
  const char *list = buf_keep(a, &out);
  struct buf whole = {0};
  word_print(&whole, s->between->backwards ? WORD_EX_SIDES_WITHOUT : WORD_EX_SIDES_BECAUSE, lang, list, NULL, NULL);
  return buf_keep(a, &whole);
}

const char *sides_regime_text(struct arena *a, const struct sides *s, int side) {
  const struct explain_node *root = s->x[side]->root;
  enum lang lang = s->x[side]->options.lang;
  for (uint32_t i = 0; i < root->kids.n; i++) {
    const struct explain_node *outcome = root->kids.at[i];
    if (outcome->kind != EXPLAIN_outcome) continue;
    for (uint32_t k = 0; k < outcome->kids.n; k++) {
      if (outcome->kids.at[k]->kind != EXPLAIN_version) continue;
      struct buf out = {0};
      word_print(&out, WORD_EX_SIDES_REGIME, lang, s->asked[side], outcome->kids.at[k]->text, root->value);
      return buf_keep(a, &out);
    }
  }
  return s->asked[side];
}
