/* sides: one case under two regimes or on two dates: both explanations beside each other, what differs first, and which
 * wijziging makes the difference.
 *
 * In: a program, the facts of one case, two ways to judge it.  Out: struct sides, and its three forms.
 * Memory: everything lives in the arena given, which has an escape.
 * Order of work: sides_explain; then, when sides_wanted names further texts, those compiled in and sides_causes.
 */
#ifndef TOETS_SIDES_H
#define TOETS_SIDES_H

#include "explain/explain.h"

/* Up to so many wijzigingen every combination is tried; above it each alone, and all but each. */
enum { MAX_COMBINED = 10, MAX_BETWEEN = 64 };

enum { SIDE_FROM, SIDE_TO, SIDES };
struct side {
  const char *asked;      /* a version, a hybrid, or a date, as on the command line */
  struct run_options run; /* with a version: without transitional law; else with a date */
  const char *title;      /* "Beleidskader 2026 (kader_2026)", "15 maart 2026" */
  const struct explanation *x;
  uint32_t unit;         /* that judged; NONE: none, or not known which */
  struct cell peildatum; /* the case is judged on */
};

enum pair_change {
  PAIR_TURNED,    /* another verdict, or there on one side only */
  PAIR_OTHERWISE, /* the same verdict, of another text or for another reason */
  PAIR_SAME,
};
struct side_pair { /* a condition, exception, or version that may judge, on both sides; NULL: not there */
  enum pair_change change;
  const struct explain_node *at[SIDES];
};

enum cause_kind {
  CAUSE_ORIGIN,   /* from the version, the peildatum, or both */
  CAUSE_ALONE,    /* these wijzigingen, added to the earlier text, change the outcome */
  CAUSE_WITHOUT,  /* the later text without these has another outcome */
  CAUSE_TOGETHER, /* only all of these together give the later outcome; none fewer of them do */
  CAUSE_REMARK,
  CAUSE_KINDS,
};
enum origin { ORIGIN_NONE, ORIGIN_VERSION, ORIGIN_DATE, ORIGIN_EITHER, ORIGIN_TOGETHER, ORIGIN_MIXED, ORIGINS };
struct cause {
  enum cause_kind kind;
  enum origin origin;             /* of CAUSE_ORIGIN */
  bool full;                      /* of ALONE: it gives the later outcome; of WITHOUT: the earlier one again */
  VEC(uint32_t) amendments;       /* of ALONE and TOGETHER what is added, of WITHOUT what is left out */
  const char *text;               /* for people */
  const char *value, *json_value; /* of ALONE, WITHOUT and TOGETHER: the outcome then */
};
struct side_outcome {
  uint32_t outcome; /* index in outcomes */
  bool changed;
  bool gathers; /* its pairs tell why; else they are exceptions only, and the nodes tell it */
  const struct explain_node *at[SIDES];
  const char *value[SIDES]; /* in a few words: "JA", "€ 5", "nog open" */
  VEC(struct side_pair) pairs;
  VEC(struct cause) causes;
};

struct sides {
  const struct program *program;
  struct side side[SIDES];
  struct explanation both; /* options, and every source of both; no root */
  const char *title;
  VEC(struct side_outcome) outcomes;
  VEC(const char *) foot;
};

/* Explains the case twice.  side[].asked and .run are filled in; of `options` set_facts and outcome hold for both. */
struct sides *sides_explain(struct arena *a, const struct program *p, struct executor *e, const struct record *record,
                            const struct side side[SIDES], const struct explain_options *options);
/* The names of texts to be run to tell which wijziging makes the difference; *n 0: none.  Those that cannot stand by
 * themselves may be left out. `needs`: pairs of names of wijzigingen, the first cannot do without the second. */
struct amendment_need {
  const char *amendment, *other;
};
const char *const *sides_wanted(const struct sides *s, struct arena *a, const struct amendment_need *needs,
                                uint32_t need_count, uint32_t *n);
/* Fills in the causes of every outcome that changed.  `with`: the same rules, with those texts compiled in; `e` and
 * `facts` are of it.  complete: every text wanted that can stand is there. */
void sides_causes(struct sides *s, struct arena *a, const struct program *with, struct executor *e,
                  const struct facts *facts, bool complete);

void sides_text(const struct sides *s, bool colour, uint32_t width, struct buf *out);
void sides_json(const struct sides *s, struct buf *out);
void sides_html(const struct sides *s, struct buf *out);

#endif
