/* What the files of the batch executor share.  Private to src/vm. */
#ifndef TOETS_VM_BATCH_INNER_H
#define TOETS_VM_BATCH_INNER_H

#include "vm/batch.h"
#include "vm/executor.h"

struct batch {
  const struct program *p;
  struct run_options run;
  enum cpu_level cpu;
  uint32_t lanes;     /* most in a block, a multiple of 64 */
  struct arena arena; /* all that is sized by program and lanes */

  /* what is judged now */
  const struct batch_facts *facts;
  size_t first; /* the block's first case */

  /* the one-case executor, and what it decided last */
  struct executor *one;
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

/* ---- batch_case.c ---- */
/* Decides one lane by the one-case executor and writes its decision into the results.  False: no memory. */
bool decide_carefully(struct batch *b, uint32_t lane);

#endif
