/* parts: what the files of explain/ share among themselves; nobody else includes it.
 *
 * Order of work (explain.c): run the case; find what each outcome reaches (reach.c); find the values at which a
 * comparison turns (cuts.c); run the case again for other answers and values (trials.c); run it once more as it is;
 * build the tree (outcomes.c and what it calls).
 */
#ifndef TOETS_EXPLAIN_PARTS_H
#define TOETS_EXPLAIN_PARTS_H

#include <string.h>

#include "explain/explain.h"

/* ---- small sets of indexes ---- */
struct set {
  uint64_t *bits;
  uint32_t words;
};
static inline struct set set_new(struct arena *a, uint32_t size) {
  return (struct set){arena_array(a, uint64_t, size / 64 + 1), size / 64 + 1};
}
static inline bool set_has(const struct set *s, uint32_t i) { return s->bits[i / 64] >> i % 64 & 1; }
/* False: it was there already. */
static inline bool set_add(struct set *s, uint32_t i) {
  bool fresh = !set_has(s, i);
  s->bits[i / 64] |= UINT64_C(1) << i % 64;
  return fresh;
}
static inline void set_clear(struct set *s) { memset(s->bits, 0, s->words * sizeof *s->bits); }
static inline void set_join(struct set *s, const struct set *more) {
  for (uint32_t i = 0; i < s->words; i++) s->bits[i] |= more->bits[i];
}
static inline struct set set_copy(struct arena *a, const struct set *s) {
  return (struct set){arena_copy(a, s->bits, s->words * sizeof *s->bits), s->words};
}

typedef VEC(uint32_t) indexes;

/* ---- what an outcome reaches (reach.c) ---- */
struct turning {        /* something that is ja or nee at case level and may turn with a number: left relation right */
  uint32_t left, right; /* nodes; NONE for a `bestaat` or `alle` */
  enum relation relation;
  uint32_t reg;     /* its truth */
  struct set facts; /* facts met below it */
};
struct reach {
  struct set provisions, facts, choices, turned; /* turned: registers' nodes already among turnings */
  VEC(struct turning) turnings;
  indexes cites; /* cites that are assumptions */
};

/* ---- results of runs (trials.c) ---- */
struct result {
  bool exists;
  struct cell cell;
  struct type type;
};
struct trial { /* one run with one thing changed */
  enum decision_status status;
  struct result *results; /* one per outcome */
};
struct region { /* of the values of one fact: low … high, at the fact's scale; within it no comparison turns */
  int64_t low, high;
  bool low_above;    /* people say "meer dan low-1", not "low of meer" */
  bool high_above;   /* people say "high of minder", not "minder dan high+1" */
  bool first, last;  /* no lower, no higher limit */
  bool current;      /* the fact's value lies in it */
  struct set turns;  /* the outcomes that reach a comparison that turns at `low`; empty at the first */
  int64_t tried;     /* the end nearest the fact's value; of a fact that is unknown the end at the limit */
  struct trial near; /* run with `tried` */
  struct trial next; /* run with the value beside it in the region; results NULL: not run */
  struct trial far;  /* run with the other end; results NULL: not run */
};
struct fact_trials {
  uint32_t count; /* 0: not tried */
  struct region *regions;
};
struct answer_trials {
  uint32_t taken, count; /* answers; 0: not tried */
  struct trial *answers; /* the one taken: the decision itself */
};
struct trials {
  struct trial now;
  struct answer_trials *choices; /* one per choice */
  struct fact_trials *facts;     /* one per fact */
};

/* ---- one explanation being made ---- */
struct work {
  struct arena *arena;
  const struct program *p;
  struct executor *e;
  const struct record *record;
  const struct run_options *run;
  const struct explain_options *options;
  struct explanation *out;
  struct buf scratch;     /* texts under construction */
  struct decision now;    /* the decision itself, copied */
  uint32_t *answers;      /* answer taken per choice */
  indexes judging;        /* units that judge or may judge; of no_version the nearest */
  indexes law;            /* units whose transitional law was tested, in the order of testing */
  indexes asked;          /* outcomes to explain */
  struct reach **reaches; /* per outcome; NULL: not asked */
  indexes *missing;       /* per outcome: facts that could still decide it, in order */
  struct trials trials;
};
/* Where in the text we are. */
enum wanted { WANTED_NOT_SAID, WANTED_YES, WANTED_NO };
struct pair {
  uint32_t left, right;
};
struct notes { /* what one outcome has shown already */
  struct set opened, readings, judgements, remarks;
  struct set opened_here; /* definitions of a list, opened in the element at hand */
  struct set listed;      /* aggregates inside an element whose own elements were told: they are the same in each */
  VEC(const char *) assumptions;
  VEC(struct pair) compared; /* expressions compared, within one condition */
};
struct scope {
  struct work *w;
  struct notes *notes;
  uint32_t unit;
  uint32_t outcome;
  uint32_t list, element; /* NONE: at case level */
  enum wanted wanted;     /* what a condition requires of the expression at hand */
  bool mattered;          /* inherited by everything added below */
};

/* Does step(w, with), and frees what is not the arena's also when memory runs out on the way (explain.c). */
void work_guarded(struct work *w, void (*step)(struct work *, void *), void *with);

/* ---- texts (tell.c) ---- */
_Noreturn void work_fail(struct work *w);          /* memory ran out */
size_t text_begin(struct work *w);                 /* …write to w->scratch… */
const char *text_end(struct work *w, size_t mark); /* what was written since, in the arena */
/* A message with {0}… filled in; as text, and appended to the scratch buffer. */
const char *tell(struct work *w, enum word word, const char *a, const char *b, const char *c);
void tell_on(struct work *w, enum word word, const char *a, const char *b, const char *c);
/* Says either of two messages by number, which is {0}. */
const char *tell_count(struct work *w, enum word one, enum word more, uint64_t n, const char *b, const char *c);
const char *number_text(struct work *w, uint64_t n);

/* ---- nodes of the tree (nodes.c) ---- */
struct explain_node *node_new(struct work *w, enum explain_kind kind, struct explain_node *parent);
void node_cites(struct work *w, struct explain_node *n, uint32_t first, uint32_t count);
void node_remark(const struct scope *s, struct explain_node *parent, const char *text);
enum verdict verdict_of(struct cell c);
void add_index(struct work *w, indexes *list, uint32_t i); /* unless it is there */

/* ---- values and names (values.c, names.c) ---- */
void people_unit(struct buf *out, const struct program *p, const struct type *type, int64_t v, enum lang lang);
const char *value_words(struct work *w, struct cell c, const struct type *t);
const char *value_json(struct work *w, struct cell c, const struct type *t);
/* "label € 5", "label: ja", "label: onbekend". */
const char *labelled_value(struct work *w, const char *label, struct cell c, const struct type *t);
const char *name_in_words(struct work *w, const char *name);
const char *fact_label(struct work *w, uint32_t fact);
const char *field_label(struct work *w, uint32_t field);
const char *choice_label(struct work *w, uint32_t choice);
const char *answer_label(struct work *w, uint32_t choice, uint32_t answer);
const char *provision_label(struct work *w, uint32_t unit, uint32_t provision);
const char *template_text(struct work *w, uint32_t unit, uint32_t text); /* NONE: NULL */
const char *unit_label(struct work *w, uint32_t unit); /* of a version; of a hybrid with its wijzigingen (versions.c) */
/* The text of a ja/nee provision by its value: its second text, or "LABEL: nee", when it is nee. */
const char *verdict_text(struct work *w, uint32_t unit, uint32_t provision, struct cell c);
const char *result_text(struct work *w, const struct trial *t, uint32_t outcome); /* "ja", "€ 5", "nog open", … */
bool same_value(struct cell a, const struct type *ta, struct cell b, const struct type *tb);
bool same_result(const struct trial *a, const struct trial *b, uint32_t outcome);
bool same_throughout(const struct region *r, uint32_t outcome); /* as far as was tried; an overflow far away is none */

/* ---- reading the program (walk.c) ---- */
const struct text_node *node_at(const struct work *w, uint32_t node);
uint32_t node_kid(const struct work *w, uint32_t node, uint32_t i);
const struct type *node_type(const struct work *w, uint32_t node);
bool same_expression(const struct work *w, uint32_t a, uint32_t b); /* as written, whatever their registers */
struct cell node_cell(const struct scope *s, uint32_t node);
struct cell provision_cell(const struct scope *s, uint32_t provision);
struct cell case_cell(const struct work *w, uint32_t node);
uint32_t unit_outcome_provision(const struct work *w, uint32_t unit, uint32_t outcome); /* NONE: it has none */
struct cell unit_outcome_cell(const struct work *w, uint32_t unit, uint32_t outcome, const struct type **type);
bool gathers(const struct text_provision *d); /* voldaan aan alle, aan een */
bool told_in_full(const struct work *w, uint32_t outcome);

/* ---- before the tree ---- */
struct reach *reach_new(struct work *w);
void reach_node(struct work *w, struct reach *r, uint32_t node, bool inside_list);
void reach_provision(struct work *w, struct reach *r, uint32_t provision, bool inside_list);
void reach_transitions(struct work *w, struct reach *r, uint32_t unit);
void reach_unit_cites(struct work *w, struct reach *r, uint32_t unit);
void reach_outcomes(struct work *w);
void find_law(struct work *w);     /* w->judging, w->law (versions.c) */
void find_missing(struct work *w); /* w->missing (missing.c) */
struct cut {
  int64_t start;       /* the first value of a new region */
  bool above;          /* start - 1 is the limit */
  struct set outcomes; /* those that reach a comparison that turns here (set by trials.c) */
};
typedef VEC(struct cut) cuts;
/* The root of left = right in one fact, as cuts by the relation; false: not of the first degree in that fact. */
bool linear_cuts(struct work *w, const struct turning *t, uint32_t fact, cuts *out);
struct cut *cut_add(struct work *w, cuts *out, int64_t start, bool above); /* the cut there, new or not */
void make_trials(struct work *w);                                          /* none yet */
void run_trials(struct work *w);
struct trial trial_of(struct work *w, const struct decision *d);

/* ---- the tree ---- */
void build_case(struct work *w);
void build_outcome(struct work *w, uint32_t outcome, struct explain_node *parent);
void build_head_versions(struct scope *s, struct explain_node *parent);
struct explain_node *build_version(struct scope *s, uint32_t unit, enum word word, struct explain_node *parent);
void build_judged(struct scope *s, struct explain_node *parent); /* outcome s->outcome by unit s->unit */
void build_item(const struct scope *s, uint32_t provision, struct explain_node *parent);
void build_reasons(const struct scope *s, uint32_t node, struct explain_node *parent);
void build_operand(const struct scope *s, uint32_t node,
                   struct explain_node *parent); /* its own line is its parent's */
void build_provision(const struct scope *s, uint32_t provision, struct explain_node *parent);
void build_exceptions(const struct scope *s, uint32_t provision, struct explain_node *parent);
bool base_matters(const struct scope *s, uint32_t provision);
bool exception_applies(const struct scope *s, uint32_t provision, uint32_t i); /* ja and not defeated */
void build_table(const struct scope *s, uint32_t provision, struct explain_node *parent);
uint32_t fitting_row(const struct scope *s, uint32_t provision); /* NONE: none for certain */
void build_comparison(const struct scope *s, uint32_t node, struct explain_node *parent);
void build_one_of(const struct scope *s, uint32_t node, struct explain_node *parent);
void tell_distance(const struct scope *s, enum relation relation, bool truth, struct cell a, const struct type *ta,
                   struct cell b, const struct type *tb);
struct explain_node *build_list(const struct scope *s, uint32_t node, struct explain_node *parent);
const char *count_text(const struct scope *s, uint32_t node); /* "5 van de 7 bevingen tellen mee" */
void build_fact(const struct scope *s, uint32_t fact, struct explain_node *parent);
void build_fact_notes(const struct scope *s, uint32_t fact, struct explain_node *parent);
const char *expression_text(const struct scope *s, uint32_t node); /* the formula in words, without values */
const char *node_text(const struct scope *s, uint32_t node); /* "kosten € 5", "kosten min schade is € 3", "€ 3" */
void build_error(const struct scope *s, uint32_t provision, struct cell c, struct explain_node *parent);
/* Readings, judgements and assumptions in `r` that this outcome has not shown yet. */
void build_notes(const struct scope *s, const struct reach *r, struct explain_node *parent);
void build_brief(const struct scope *s, struct explain_node *parent);
void build_missing(const struct scope *s, struct explain_node *parent);
void build_counterfactuals(const struct scope *s, struct explain_node *parent);
void build_notices(struct work *w, uint32_t outcome, struct explain_node *parent);
void build_foot(struct work *w, struct explain_node *parent);
const char *region_text(struct work *w, uint32_t fact, const struct region *from, const struct region *to);

#endif
