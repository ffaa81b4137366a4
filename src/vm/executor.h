/* What the files of this folder share: the executor's memory, and how a register is found.  Private to src/vm. */
#ifndef TOETS_VM_EXECUTOR_H
#define TOETS_VM_EXECUTOR_H

#include "code/pool.h"
#include "vm/vm.h"

enum row_form {
  ROW_CELLS, /* in `at` */
  ROW_KNOWN, /* the same, and all are known */
  ROW_BITS   /* ja or nee of every element, in `bits`; row_cells writes its cells */
};
/* Element registers of one list: register r of element e is at[r * cap + e], so that one instruction runs over its
 * elements in a row. */
struct list_regs {
  struct cell *at;
  uint64_t *bits; /* element e is bit e % 64 of word e / 64 in its row; rows of whole words for `cap` elements */
  uint8_t *form;  /* per register, of this run: enum row_form */
  uint32_t *met;  /* per register and element: the walk that met it last */
  uint32_t count, cap;
  bool known;
  uint32_t *source; /* per register the instruction that writes it; NONE for a field */
};

enum { LANES = 64 }; /* elements in a word of bits */
static inline size_t row_words(size_t cap) { return (cap + LANES - 1) / LANES; }

struct reached { /* a register on a walk back; list NONE: at case level */
  uint32_t reg, list, element;
};

struct level { /* a text whose transitional law is being followed */
  uint32_t unit, next;
  uint32_t ja;         /* the first provision that is ja, or NONE */
  uint32_t transition; /* the first provision followed to get here */
};

struct tally { /* of a condition over the elements of a list */
  uint32_t ja, unknown, failed;
  struct cell error; /* the first */
};
struct last_tally {
  uint32_t run, list, condition;
  struct tally tally;
};

struct executor {
  const struct program *program;
  struct arena arena; /* everything whose size the program tells */

  struct cell *regs; /* case registers */
  uint32_t case_regs;
  struct list_regs *lists;
  uint32_t *scalar_facts; /* the facts that are not lists, in order */
  uint32_t scalar_count, first_fact_reg;

  /* per purpose the segments it needs: purpose_segments[purpose_first[k] .. purpose_first[k + 1]) */
  uint32_t *purpose_first, *purpose_segments;
  uint32_t *done;       /* per segment: the run it was computed for last */
  uint32_t run;         /* number of this run */
  uint32_t *segment_of; /* per instruction */
  uint32_t *source;     /* per case register the instruction that writes it; NONE: given */
  uint32_t *given_fact; /* per given case register the fact it holds, or NONE */

  /* operands of one instruction, gathered: as many as the largest instruction has */
  struct cell *left, *right;
  struct chain_operand *chain;
  int64_t *limits, *rates;
  struct last_tally *last_tally;

  /* which version */
  bool several_starts; /* peildatum is unknown, and there is more than one version */
  struct candidate *candidates;
  uint32_t candidate_count;
  uint32_t *seen; /* per unit: the run in which its transitional law was followed last */
  struct level *levels;
  uint32_t level_count;
  uint32_t *undecided; /* transitions whose condition is neither ja nor nee, and matters */
  uint32_t undecided_count;

  /* the walk back */
  uint32_t walk;        /* number of this walk */
  uint32_t *met;        /* per case register: the walk that met it last */
  uint32_t *fact_met;   /* per fact: the walk that met it last */
  uint32_t *fact_count; /* per fact: how many walks of this run met it */
  struct reached *stack;
  size_t stack_size, stack_room; /* stack_room: every register once */
  uint64_t *order;               /* sort keys of missing facts */

  struct decision decision;
  struct cell *outcomes;
  const struct type **outcome_types;
  uint32_t *failed, *missing;
};

static inline bool is_ja(struct cell c) { return c.state == KNOWN && c.v != 0; }
static inline bool is_nee(struct cell c) { return c.state == KNOWN && c.v == 0; }
static inline struct cell cell_unknown(void) { return (struct cell){.state = UNKNOWN}; }

/* Where one instruction runs: at case level, or for one element of a list. */
struct frame {
  const struct executor *executor;
  const struct cell *regs;
  const struct cell *element; /* register r of this element: element[r * stride] */
  size_t stride;
};

static inline const struct cell *frame_operand(const struct frame *f, uint32_t reg) {
  return reg & ELEMENT ? f->element + (size_t)(reg & ~ELEMENT) * f->stride : f->regs + reg;
}
static inline struct frame element_frame(const struct executor *e, uint32_t list, uint32_t element) {
  const struct list_regs *l = &e->lists[list];
  return (struct frame){e, e->regs, l->at + element, l->cap};
}
static inline struct frame case_frame(const struct executor *e) { return (struct frame){e, e->regs, NULL, 0}; }

/* ---- operations.c, lists.c: one function for every opcode, complete; execute.c has shortcuts for known operands ----
 */
typedef struct cell operation(const struct frame *f, const struct program_insn *i);
extern operation *const OPERATIONS[OPCODES];
operation op_COUNT, op_COUNT_LOW, op_COUNT_HIGH, op_EXISTS, op_ALL, op_SUM, op_LOWEST_OF, op_HIGHEST_OF;

/* ---- executor.c ---- */
bool executor_room(struct executor *e, uint32_t list, uint32_t count); /* for so many elements; false: no memory */

/* ---- execute.c ---- */
void run_purpose(struct executor *e, uint32_t purpose); /* computes the segments it needs and that were not yet */

/* ---- elements.c ---- */
void run_elements(struct executor *e, const struct program_segment *s);
/* The cells of a row, written now if they were not yet; of a list, those of all its rows. */
const struct cell *row_cells(const struct list_regs *l, uint32_t reg);
void list_cells(const struct executor *e, uint32_t list);
uint32_t row_count(const struct list_regs *l, uint32_t reg); /* of a row whose form says that all is known: those ja */

/* ---- versions.c: fills candidates, undecided, and decision.unit, transition, in_force ---- */
/* The first provision of the unit that is ja (or NONE); *other: the first later one that is ja too and names another
 * version. */
uint32_t first_ja(const struct executor *e, const struct program_unit *unit, uint32_t *other);
void find_candidates(struct executor *e, const struct run_options *options);

/* ---- outcomes.c: fills the rest of the decision from the candidates ---- */
void decide(struct executor *e);

/* ---- missing.c ---- */
void missing_begin(struct executor *e);              /* a new decision: no outcome met anything yet */
void missing_next(struct executor *e);               /* the next open outcome: a walk of its own */
void missing_from(struct executor *e, uint32_t reg); /* walks back from a case register, if it is unknown */
void missing_peildatum(struct executor *e);          /* this outcome is open because peildatum is unknown */
uint32_t missing_ordered(struct executor *e, uint32_t *facts);

#endif
