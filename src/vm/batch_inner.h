/* What the files of the batch executor share: a program bound to a run, and the registers of a block.
 *
 * A register has a lane for every case of the block, or for every element of a list: a number, date, enumeration or
 * text in `v`, ja/nee in the bitmap `truth`.  While all lanes are known nothing else is looked at; else `masked` is set
 * and `known` is a bitmap, and truth is 0 where not known.  A register that is the same for every case of the run is
 * `uniform`: its value stands in `cell`, and in its lanes where somebody reads those.
 *
 * A lane that is not known is unknown or in error; which is not kept.  Whether a result is known never depends on it,
 * and a case of which something asked is not known is decided again by the one-case executor.  Private to src/vm.
 */
#ifndef TOETS_VM_BATCH_INNER_H
#define TOETS_VM_BATCH_INNER_H

#include "vm/batch.h"
#include "vm/executor.h"
#include "vm/kernels/kernels.h"

struct lane_reg {
  int64_t *v;
  uint64_t *truth, *known;
  struct cell cell;
  const void *column; /* of this block: numbers that stand in a column only, in its form; NULL: in v */
  uint8_t form;       /* enum column_form of that */
  bool is_bits, uniform, live, masked;
  bool wide; /* of a fact or field: some step reads v */
};

struct batch;
struct lane_insn;
/* Computes `dst` for all lanes of its level. */
typedef void lane_step(struct batch *b, const struct lane_insn *i);
struct lane_insn {
  lane_step *step;
  const struct program_insn *insn; /* NULL: `a`, of the cases, is spread over the elements of `list` */
  uint32_t list;                   /* whose elements are the lanes; NONE: cases */
  struct lane_reg *dst, *a, *b, *c;
};
struct lane_segment { /* a segment of the program, as far as anybody needs it */
  uint32_t segment;   /* index in segments */
  uint32_t first, count;
  bool early; /* helps to know which version judges */
};

struct lane_level { /* the lanes of one list in this block; of the cases: batch.cases */
  struct lane_reg *regs;
  uint32_t regs_count;
  uint32_t lanes, words;  /* now; words: bitmap words, also 64s of lanes */
  const int32_t *offsets; /* of the cases of the block: element k of case i is lane offsets[i] - offsets[0] + k */
  uint64_t *given;        /* bitmap by case: is the list given? */
  bool all_given;
  uint32_t *owner; /* per lane its case; filled when a step asks (owners_ready) */
  bool owners_ready;
};

struct batch {
  const struct program *p;
  struct run_options run;
  const struct kernels *kernels;
  uint32_t lanes, elements; /* most cases, and most elements of one list, in a block: multiples of 64 */
  struct arena arena;       /* all that is sized by program and lanes */

  /* the bound program */
  struct lane_level cases, *lists;
  VEC(struct lane_insn) insns;
  VEC(struct lane_segment) segments;
  bool *unit_used;      /* per unit: may it judge in this run? */
  uint32_t *unit_order; /* those, from later to earlier: transitional law leads down this list */
  uint32_t unit_order_count;
  struct lane_reg *peildatum;

  /* what is judged now */
  const struct batch_facts *facts;
  size_t first;                /* the block's first case */
  uint64_t **arrived, **stays; /* per unit, bitmaps: cases that come to it, and that it judges */
  uint64_t *followed;          /* bitmap: cases that some provision of transitional law sent on */
  bool *unit_wanted;           /* per unit: may some case of the block come to it? */
  uint64_t *spare[3];          /* bitmaps of one step, of any level */
  uint32_t most_choices;       /* values that one exception or table chooses from */
  struct choice *choices;      /* so many */
  uint64_t *taken, *again;     /* so many bitmaps by case */
  bool no_memory;              /* it ran out in this block */

  /* the one-case executor, and what it decided last; its registers also hold the operands of one lane */
  struct executor *one, *scratch;
  struct facts case_facts;
  const struct decision *decision;
  uint32_t decided_lane;

  /* results; bitmaps of `lanes` bits */
  struct batch_result result;
  uint8_t *status;
  uint32_t *unit, *transition;
  struct batch_outcome *outcomes;
  uint64_t **failed;
  uint64_t *careful;
  struct arena texts; /* texts among the outcomes of the block */
};

static inline void bitmap_put(uint64_t *bits, size_t lane, bool on) {
  uint64_t bit = (uint64_t)1 << lane % 64;
  bits[lane / 64] = on ? bits[lane / 64] | bit : bits[lane / 64] & ~bit;
}
static inline struct lane_level *level_of(struct batch *b, uint32_t list) {
  return list == NONE ? &b->cases : &b->lists[list];
}
/* A register of the program, of the elements of `list` when it has ELEMENT. */
static inline struct lane_reg *lane_reg_of(struct batch *b, uint32_t reg, uint32_t list) {
  return reg & ELEMENT ? &b->lists[list].regs[reg & ~ELEMENT] : &b->cases.regs[reg];
}
/* The words of bits that are lanes: all ones, but in the last. */
static inline uint64_t lanes_of_word(const struct lane_level *l, uint32_t word) {
  return word + 1 < l->words || l->lanes % 64 == 0 ? ~UINT64_C(0) : ((uint64_t)1 << l->lanes % 64) - 1;
}
static inline uint64_t known_word(const struct lane_reg *r, uint32_t word) {
  return r->masked ? r->known[word] : ~UINT64_C(0);
}

/* ---- batch_bind.c ---- */
bool batch_bind(struct batch *b); /* false: no memory */

/* ---- batch_load.c ---- */
/* How many of `count` cases from `first` fit in a block by the elements of their lists; 0: the first alone has too
 * many. */
uint32_t cases_that_fit(const struct batch *b, size_t first, uint32_t count);
void load_block(struct batch *b, uint32_t count);

/* ---- batch_lanes.c: lane by lane, for whatever no kernel does ---- */
struct cell lane_cell(const struct lane_reg *r, uint32_t lane);
void lane_put(struct lane_reg *r, uint32_t lane, struct cell cell); /* r is masked */
void mask_all_known(struct lane_reg *r, uint32_t words);            /* from unmasked: now its bitmaps say so too */
void step_each(struct batch *b, const struct lane_insn *i);
/* Only the lanes of these bits, of a dst that is masked. */
void each_of(struct batch *b, const struct lane_insn *i, const uint64_t *which);
const uint32_t *owners(struct batch *b, uint32_t list);

/* ---- batch_steps.c, batch_lists.c ---- */
/* Which lanes stand in a relation to one value. */
void compare_one(struct batch *b, uint64_t *out, enum relation relation, const struct lane_reg *r, int64_t value,
                 const struct lane_level *l);
bool reads_columns(const struct lane_insn *i); /* its step reads facts where they stand, whatever their form */
lane_step *step_of(const struct batch *b, const struct lane_insn *i); /* the fastest that can do this instruction */
lane_step step_count, step_exists, step_all, step_sum, step_spread;

/* ---- batch_versions.c ---- */
bool bind_versions(struct batch *b); /* unit_used, unit_order; false: no memory */
void find_starts(struct batch *b);   /* which unit each case comes to first: arrived, unit_wanted; careful */
void follow_law(struct batch *b);    /* which judges: stays, transition; careful */

/* ---- batch_results.c ---- */
bool make_results(struct batch *b); /* false: no memory */
void gather_results(struct batch *b);

/* ---- batch_case.c ---- */
/* Decides one lane by the one-case executor and writes its decision into the results.  False: no memory. */
bool decide_carefully(struct batch *b, uint32_t lane);

#endif
