/* Where the words of a pool operand stand (opcodes.def describes them); for whoever reads programs instruction by
 * instruction.  Positions are relative to the start of the operand; `…_EACH` is the number of words of a repeated
 * group. */
#ifndef TOETS_POOL_H
#define TOETS_POOL_H

#include "code/program.h"

enum { ROUND_MODE, ROUND_COUNT, ROUND_STEP, ROUND_STEP_SCALE = 4, ROUND_SCALE, ROUND_OPERANDS, ROUND_EACH = 3 };
enum { ROUND_OPERAND, ROUND_OPERAND_SCALE, ROUND_OPERAND_ROLE };
enum { EXCEPT_KIND, EXCEPT_COUNT, EXCEPT_BASE, EXCEPT_LIST, EXCEPT_EACH = 4 };
enum { EXCEPT_CONDITION, EXCEPT_VALUE, EXCEPT_OVERRIDDEN };
enum { ROWS_KIND, ROWS_FIRST, ROWS_COUNT, ROWS_LIST, ROWS_EACH = 2 };
enum { ROWS_FITS, ROWS_VALUE };
enum { BRACKS_COUNT, BRACKS_RATE_SCALE, BRACKS_LIST, BRACKS_EACH = 4 };
enum { BRACKS_LIMIT, BRACKS_RATE = 2 };
enum { EXT_LIST, EXT_CONDITION, EXT_VALUE, EXT_START, EXT_POWER, EXT_START_POWER, EXT_UNLIMITED };
enum {
  RANGES_RELATION,
  RANGES_A_LOW,
  RANGES_A_HIGH,
  RANGES_A,
  RANGES_B_LOW,
  RANGES_B_HIGH,
  RANGES_B,
  RANGES_KA,
  RANGES_KB
};

static inline int64_t pool_int64(const struct program_word *at) { return program_int64(at[0].word, at[1].word); }

#endif
