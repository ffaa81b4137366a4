/* vm: runs a compiled program on the facts of one case.
 *
 * In: struct program (program.h), struct facts.  Out: struct decision, and every register for whoever explains.
 * Memory: an executor owns its registers and grows them with the longest list seen; it allocates nothing else from case
 * to case.  A decision borrows from its executor until the next run.  Use an executor from one thread at a time.
 */
#ifndef TOETS_VM_H
#define TOETS_VM_H

#include "code/program.h"

/* ---- the facts of one case: filled by io/, by tests, by the API ---- */
struct fact_list {
  bool known;      /* given, even if empty */
  uint32_t count;  /* elements */
  struct cell *at; /* count × fields of the list, element by element; UNKNOWN for a field that is absent */
  uint32_t cap;    /* elements there is room for (owned by the arena of the facts) */
};
struct fact_note { /* "_bronnen" and "_toelichting": shown with the fact, never computed with; NULL: none */
  const char *source, *remark;
};
struct facts {
  const struct program *program;
  struct arena arena;      /* owns texts, lists, notes; facts_clear resets it */
  struct cell *cells;      /* program->facts_count; of list facts unused */
  struct fact_list *lists; /* program->lists_count */
  struct fact_note *notes; /* program->facts_count */
};
bool facts_init(struct facts *f, const struct program *p); /* false: no memory; all unknown */
void facts_clear(struct facts *f);                         /* all unknown again */
void facts_free(struct facts *f);
bool facts_copy(struct facts *to, const struct facts *from);            /* both initialised for one program */
struct cell facts_text(struct facts *f, const char *at, size_t length); /* a KNOWN text cell, copied; already NFC */
/* Makes the list known with `count` elements, all fields unknown; its cells, or NULL: no memory. */
struct cell *facts_set_list(struct facts *f, uint32_t list, uint32_t count);
/* A constant of the program as a cell (texts point into the program). */
struct cell program_cell(const struct program *p, uint32_t constant);

/* ---- how to run ---- */
struct run_options {
  uint32_t version; /* unit that judges every case, without transitional law; NONE: by peildatum */
  bool transition;  /* with a version: its transitional law sends cases elsewhere, as when it is in force */
  bool has_date;    /* peildatum for every case, whatever the case says */
  int64_t date;
  const uint32_t *choices; /* answer per choice, or NULL: the standard ones */
};

/* ---- what comes out ---- */
enum decision_status { DECIDED, UNDETERMINED, IN_ERROR, NO_VERSION };
struct candidate {     /* a version that may judge the case; fault: a contradiction of transitional law on this path */
  uint32_t unit;       /* NONE with a fault */
  uint32_t transition; /* the first provision followed, or NONE */
  enum fault fault;
  uint32_t first, second; /* the two transitions that contradict each other */
};
struct decision {
  enum decision_status status;
  uint32_t unit;       /* that judged; NONE: none, or not known which */
  uint32_t transition; /* the first provision followed (index in transitions), or NONE */
  uint32_t in_force;   /* unit in force on peildatum; NONE: peildatum unknown, none, or a version was named */
  uint32_t candidate_count;
  const struct candidate *candidates;      /* those that may judge, each once; 1 when known which */
  const struct cell *outcomes;             /* program->outcomes_count; at the scale of `outcome_types` */
  const struct type *const *outcome_types; /* NULL: the outcome does not exist under any candidate */
  uint32_t failed_count;
  const uint32_t *failed; /* indexes in conditions */
  uint32_t missing_count;
  const uint32_t *missing; /* facts, in order */
};

struct executor; /* opaque */
/* NULL: no memory. */
struct executor *executor_new(const struct program *p);
void executor_free(struct executor *e);
/* Decides one case.  NULL: no memory (or a list too long, see MAX_ELEMENTS). */
const struct decision *executor_run(struct executor *e, const struct facts *f, const struct run_options *options);
/* Computes all assertions for the facts and choices of the last run; assertion i's cell. */
struct cell executor_assertion(struct executor *e, uint32_t assertion);
/* The registers of one text, computed for the last run's facts if they were not yet (explanations of a version that is
 * no candidate, expectations of tests). */
bool executor_compute(struct executor *e, uint32_t unit, bool transitions);
/* A case register, or (with ELEMENT) that of one element of a list; NONE gives an unknown cell. */
struct cell executor_register(const struct executor *e, uint32_t reg, uint32_t list, uint32_t element);
uint32_t executor_elements(const struct executor *e, uint32_t list, bool *known);
/* The facts behind one register that is unknown, in the order of declaration: those its walk back meets. Sets
 * facts[0..] and gives their number; `facts` has room for program->facts_count. */
uint32_t executor_missing(struct executor *e, uint32_t reg, uint32_t *facts);
/* The facts that could still decide one outcome of the last run, the same way; none when it is not open. */
uint32_t executor_outcome_missing(struct executor *e, uint32_t outcome, uint32_t *facts);
/* The version in force on a day, or NONE. */
uint32_t program_version_on(const struct program *p, int64_t date);

enum { MAX_ELEMENTS = 65535 }; /* of one list of one case */

#endif
