/* batch: runs a compiled program on many cases at once, block by block; gives byte for byte what the one-case executor
 * gives.
 *
 * In: a program, options of the run, columns of facts (value/column.h).  Out: per block the version, the status, the
 * outcomes as columns, the conditions that fail and the facts that are missing as bitmaps.
 *
 * How: batch_new binds the program to the run (what is the same for every case is computed once, what no outcome of
 * this run needs is dropped, registers get their width and their place).  A block runs instruction by instruction, a
 * kernel each, over all its lanes; yes/no, known and error are bitmaps.  A case of which the version is not known, or
 * that is in error, is decided by the one-case executor, which also tells more of any case that is asked for
 * (batch_case).
 *
 * Memory: a batch owns its registers and its results, which hold until the next batch_run; it borrows the program, the
 * options' arrays and, while it runs, the facts.  Use a batch from one thread at a time; many batches may share a
 * program.
 */
#ifndef TOETS_BATCH_H
#define TOETS_BATCH_H

#include "value/column.h"
#include "vm/vm.h"

/* The facts of many cases: column per fact (peildatum is fact 0; of a list fact COLUMN_ABSENT), per list its offsets
 * and a column per field. */
struct batch_facts {
  const struct column *facts;         /* program->facts_count */
  const struct list_column *lists;    /* program->lists_count */
  const struct column *const *fields; /* per list: program->lists[l].field_count columns */
  const uint64_t *skip;               /* bitmap: cases not to be judged (they could not be read); NULL: none */
};

enum cpu_level { CPU_PLAIN, CPU_V2, CPU_V3, CPU_V4, CPU_LEVELS };
enum cpu_level cpu_best(void); /* of this machine, unless TOETS_CPU says plain, v2, v3 or v4 (and the machine has it) */

struct batch_options {
  enum cpu_level cpu;
  uint32_t lanes; /* most cases in a block, a multiple of 64; 0: chosen from what fits in the cache */
};

struct batch_outcome {
  const int64_t *v;       /* per case, at the scale of its type under the version that judged; NULL of ja/nee */
  const uint64_t *truth;  /* of ja/nee: a bitmap; else NULL */
  const uint64_t *known;  /* bitmap; of a case that is not known neither v nor truth means anything */
  const uint64_t *failed; /* bitmap */
};
struct batch_result { /* all bitmaps by case of the block, from its first */
  uint32_t count;
  const uint8_t *status;                /* enum decision_status; of a skipped case DECIDED, and nothing else holds */
  const uint32_t *unit;                 /* as in struct decision */
  const uint32_t *transition;           /* the same */
  const struct batch_outcome *outcomes; /* program->outcomes_count */
  const uint64_t *const *failed;        /* per condition: the cases in which it fails */
  const uint64_t *careful;              /* the cases decided by the one-case executor: ask batch_case for what is
                                           missing and which error; of the others nothing is missing */
};

struct batch;
/* NULL: no memory. */
struct batch *batch_new(const struct program *p, const struct run_options *run, const struct batch_options *options);
void batch_free(struct batch *b);
uint32_t batch_lanes(const struct batch *b); /* most cases of one batch_run */
/* Decides cases first .. first + count (count at most batch_lanes), or fewer, at least one, when their lists are long:
 * the result says how many, and the caller goes on from there.  NULL: no memory (or a list longer than MAX_ELEMENTS).
 */
const struct batch_result *batch_run(struct batch *b, const struct batch_facts *facts, size_t first, uint32_t count);
/* The decision of one case of the last block, by the one-case executor; *e: its executor, for whoever explains.  Holds
 * until the next call for this batch.  NULL: no memory. */
const struct decision *batch_case(struct batch *b, uint32_t lane, const struct executor **e);

#endif
