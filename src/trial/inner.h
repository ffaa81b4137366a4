/* What the files of trial/ share. */
#ifndef TOETS_TRIAL_INNER_H
#define TOETS_TRIAL_INNER_H

#include "explain/explain.h"
#include "trial/trial.h"

enum cover_kind { COVER_CONDITION, COVER_EXCEPTION, COVER_ROW };
struct cover { /* one condition, exception or row of the rule text; versions that keep the same text share it */
  enum cover_kind kind;
  const char *provision, *name; /* name: of an exception */
  uint32_t row;                 /* from 1 */
  uint32_t place;
  bool yes, no; /* some test found it met (applied, fitting), not met (not applied) */
};
struct coverage {
  VEC(struct cover) list;
  uint32_t *provisions, *exceptions, *rows; /* of the program's records: their cover, or NONE */
};

struct trial {
  struct arena *arena;
  const struct program *p;
  struct executor *e;
  enum lang lang;
  struct buf *report;
  struct facts facts; /* of the test that runs */
  uint32_t *choices;  /* its answers */
  bool *refuted;      /* per assertion */
  bool reported;      /* the head of the running test stands in the report */
  uint32_t test;      /* that runs, or NONE */
  struct coverage coverage;
  struct trial_result result;
};

/* A provision as the decision gives it: one value, agreed by every candidate. */
struct given_value {
  bool exists; /* some candidate has such a provision */
  struct cell cell;
  const struct type *type;
};
struct given_value value_of(struct trial *t, const struct decision *d, const char *name);

/* ---- expect.c ---- */
/* Does the expectation hold? Reports if not. */
bool expectation_holds(struct trial *t, const struct decision *d, const struct text_test_expect *x);
/* ---- because.c ---- */
typedef VEC(const char *) reasons;
/* Why the provision of a unit has its value: conditions known to fail, or exceptions that apply. */
void find_reasons(struct trial *t, uint32_t unit, uint32_t provision, reasons *out);
/* Is `name` a provision of transitional law followed on the way to this candidate? */
bool followed(struct trial *t, const struct candidate *c, const char *name);
/* ---- coverage.c ---- */
void coverage_begin(struct trial *t);
void coverage_mark(struct trial *t, uint32_t unit);
/* ---- assertion.c ---- */
/* Tries all assertions on the executor's last run; `who`: the test or case, for the report. */
void try_assertions(struct trial *t, const char *who);

/* "file:line" */
const char *place_text(struct trial *t, uint32_t place);
/* A line of the running test's report: its head first, when that does not stand there yet. */
void report_line(struct trial *t, enum word word, const char *a, const char *b, const char *c);
const char *value_text(struct trial *t, struct cell cell, const struct type *type);
const char *joined_names(struct trial *t, const char *const *names, uint32_t n);
static inline struct cell register_of(const struct trial *t, uint32_t reg) {
  return reg == NONE || reg & ELEMENT ? (struct cell){.state = UNKNOWN} : executor_register(t->e, reg, NONE, 0);
}
static inline bool is_yes(struct cell c) { return c.state == KNOWN && c.v != 0; }
static inline bool is_no(struct cell c) { return c.state == KNOWN && c.v == 0; }

#endif
