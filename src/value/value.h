/* value: what a rule computes with.  Kinds, cells (a value that is known, unknown or in error), exact decimals, dates,
 * rounding, three-valued logic, and how numbers and dates are written for people and for programs.
 *
 * In: 64-bit integers with a scale known beforehand.  Out: the same; never floating point.
 * Memory: nothing here allocates; texts are borrowed.
 * What each value and operation means: the language reference, docs/taal.md, sections 3 to 10.
 */
#ifndef TOETS_VALUE_H
#define TOETS_VALUE_H

#include "base/base.h"

enum kind { KIND_BOOL, KIND_NUMBER, KIND_AMOUNT, KIND_DATE, KIND_ENUM, KIND_TEXT, KIND_LIST, KINDS };

/* `unit` is an index of the program's words (NONE: plain); `set` an index of its enumerations or lists (else NONE). */
struct type {
  uint32_t kind;      /* enum kind */
  uint32_t scale;     /* decimals; amounts 2 or more, 0 for other kinds */
  uint32_t unlimited; /* 1: an amount that may be `onbegrensd` */
  uint32_t unit;
  uint32_t set;
};

enum { MAX_SCALE = 12 };
/* The value of `onbegrensd` where a type may be unlimited.  There it is no amount: a plain amount of exactly so many
 * units is an overflow as soon as it comes beside one (cell_bounded). */
#define UNLIMITED INT64_MAX

enum lang { LANG_NL, LANG_EN };

/* ---- cells ---- */
enum state { UNKNOWN, KNOWN, FAILED };
enum fault { /* names for people and scripts in faults of messages.def; order is part of the bytecode */
             FAULT_NONE,
             FAULT_OVERFLOW,
             FAULT_DIVISION_BY_ZERO,
             FAULT_CONTRADICTION,
             FAULT_NO_ROW,
             FAULT_NO_ELEMENT,
             FAULT_TRANSITION_CONTRADICTION,
             FAULTS
};
/* The name of a fault as scripts read it: "overflow", "division_by_zero", … */
const char *fault_name(enum fault fault);

/* A text value: `v` of a cell holds a pointer to one, as (int64_t)(intptr_t). */
struct text {
  uint32_t length;
  const char *at; /* UTF-8, NFC; not NUL-terminated */
};

/* v: 0/1 for ja/nee, the integer at its type's scale, days since 1970-01-01, the position of an enumeration value,
 * a struct text.  When FAILED, `first` and `second` say more: the two exceptions of a contradiction (counted from 0).
 */
struct cell {
  int64_t v;
  uint8_t state; /* enum state */
  uint8_t fault; /* enum fault */
  uint16_t first, second;
};
static inline struct cell cell_known(int64_t v) { return (struct cell){.v = v, .state = KNOWN}; }
static inline struct cell cell_failed(enum fault f) { return (struct cell){.state = FAILED, .fault = (uint8_t)f}; }
bool text_equal(const struct text *a, const struct text *b);
/* Equal as values of one kind; both must be KNOWN. */
bool cell_equal(struct cell a, struct cell b, enum kind kind);
/* The same as values of two types of one kind, each at its own scale; a plain amount never is `onbegrensd`.  Both must
 * be KNOWN. */
bool cell_same(struct cell a, const struct type *s, struct cell b, const struct type *t);

/* ---- operations on cells: each is unknown when an operand is, and an operand in error makes it that error (the first
 * one as written), unless said otherwise.  The one-case executor, constant folding and the slow path of a batch use
 * these. ---- */
struct cell cell_and(struct cell a,
                     struct cell b); /* strong Kleene; `nee en fout` is nee; `onbekend en fout` onbekend */
struct cell cell_or(struct cell a, struct cell b);
struct cell cell_not(struct cell a);
enum relation { REL_EQ, REL_NE, REL_LT, REL_LE, REL_GT, REL_GE };
/* Compares a × 10^ka with b × 10^kb exactly (one of ka, kb is 0).  UNLIMITED exceeds everything and equals itself when
 * `unlimited` is set (it is then never scaled). */
struct cell cell_compare(enum relation relation, struct cell a, struct cell b, unsigned ka, unsigned kb,
                         bool unlimited);
struct cell cell_text_equal(struct cell a, struct cell b, bool negate);
struct cell cell_add(struct cell a, struct cell b, unsigned ka,
                     unsigned kb); /* a×10^ka + b×10^kb; overflow past 64 bits */
struct cell cell_subtract(struct cell a, struct cell b, unsigned ka, unsigned kb);
struct cell cell_multiply(struct cell a, struct cell b);
struct cell cell_negate(struct cell a);
struct cell cell_widen(struct cell a, unsigned k, bool unlimited); /* a × 10^k; UNLIMITED stays */
struct cell cell_bounded(struct cell a); /* a plain amount as one that may be unlimited: UNLIMITED is an overflow */
struct cell cell_lowest(struct cell a, struct cell b, unsigned ka, unsigned kb,
                        bool unlimited); /* at the finer scale */
struct cell cell_highest(struct cell a, struct cell b, unsigned ka, unsigned kb, bool unlimited);
/* `als c dan a anders b`; a and b of `kind`, at one scale.  One rule for als, exceptions and rows: all candidates known
 * and equal: that value; all in error: an error; otherwise unknown when an undecided condition or a candidate is
 * unknown; else an error.  Of several errors the first as written (c, a, b). */
struct cell cell_select(struct cell c, struct cell a, struct cell b, enum kind kind);
enum period { PERIOD_DAY, PERIOD_WEEK, PERIOD_MONTH, PERIOD_YEAR };
/* date ± n periods; the last day of the month when the day does not exist; outside 1600–9999 an overflow. */
struct cell cell_date_add(struct cell date, struct cell n, enum period period, bool minus);
struct cell cell_between(struct cell from, struct cell to, enum period period); /* dagen, maanden, jaren (not weken) */

/* afgerond: Π factors / Π divisors, computed exactly and rounded once to a multiple of the step.
 * Operands are in the order written; error and unknown as for any operator. */
enum rounding { ROUND_HALF_AWAY, ROUND_UP, ROUND_DOWN };
enum chain_role {
  CHAIN_FACTOR,
  CHAIN_DIVISOR,
  CHAIN_CHECKED_FACTOR /* a divisor of a divisor: multiplies, yet may not be 0 */
};
struct chain_operand {
  struct cell cell;
  uint32_t scale;
  uint32_t role;
};
/* Result at `result_scale` (at least the step's scale).  step > 0, an integer at `step_scale`.
 * Overflow: the product of the factors or of the divisors, each as a whole number at its own scale, passes 128 bits
 * (signed), or the result 64 bits. */
struct cell cell_round(const struct chain_operand *operands, uint32_t n, int64_t step, unsigned step_scale,
                       unsigned result_scale, enum rounding mode);

/* Exceptions (language reference, section 4).  conditions[i], values[i] are those of exception i, in the order written;
 * overridden_by[i] is the set (bit j: exception j) of exceptions that override i, transitively closed.  At most 64. */
enum { MAX_EXCEPTIONS = 64 };
struct cell cell_except(struct cell base, const struct cell *conditions, const struct cell *values,
                        const uint64_t *overridden_by, uint32_t n, enum kind kind);
/* What cell_except holds of exception i: is it defeated (one that overrides it is ja)? */
bool exception_defeated(const struct cell *conditions, uint64_t overridden_by);

/* A decision table: row i fits when fits[i]; `first`: candidates only down to the first row that is ja. */
struct cell cell_rows(const struct cell *fits, const struct cell *values, uint32_t n, bool first, enum kind kind);
/* Brackets: Σ rate[i] × the part of a between limit[i] and limit[i+1]; 0 below limit[0]; a and limits at one scale;
 * exact to 128 bits between, overflow when the sum passes 64. */
struct cell cell_brackets(struct cell a, const int64_t *limits, const int64_t *rates, uint32_t n);
/* A comparison with counts that may be uncertain: true or false when every pair from low to high gives it, otherwise
 * unknown or the error of the operands a, b (the counts themselves, as written). */
struct cell cell_compare_ranges(enum relation relation, struct cell a_low, struct cell a_high, struct cell a,
                                struct cell b_low, struct cell b_high, struct cell b, unsigned ka, unsigned kb);

/* ---- three-valued logic on 64 lanes at a time: bit set in `known`: the value is in `truth`; in `failed`: an error;
 * neither: unknown.  truth is 0 where not known.  The batch executor's words, and cell_and … use bit 0 of them. ---- */
struct tri {
  uint64_t truth, known, failed;
};
static inline struct tri tri_not(struct tri a) { return (struct tri){a.known & ~a.truth, a.known, a.failed}; }
static inline struct tri tri_and(struct tri a, struct tri b) {
  uint64_t truth = a.truth & b.truth, nee = (a.known & ~a.truth) | (b.known & ~b.truth);
  uint64_t unknown = (~a.known & ~a.failed) | (~b.known & ~b.failed);
  return (struct tri){truth, truth | nee, (a.failed | b.failed) & ~nee & ~unknown};
}
static inline struct tri tri_or(struct tri a, struct tri b) { return tri_not(tri_and(tri_not(a), tri_not(b))); }

/* ---- exact decimals ---- */
__extension__ typedef __int128 int128;
extern const int64_t POWERS_OF_TEN[19];
/* v × 10^k in *out; false past 64 bits. */
bool decimal_widen(int64_t v, unsigned k, int64_t *out);

/* Reading what a program wrote: [-] digits [. digits] [e|E [+|-] digits], read exactly (JSON's number grammar).
 * The value at `scale`; trailing zeros are no decimals. */
enum decimal_status { DECIMAL_OK, DECIMAL_MALFORMED, DECIMAL_TOO_FINE, DECIMAL_TOO_LARGE };
enum decimal_status decimal_read(const char *at, size_t length, unsigned scale, int64_t *out);
/* "-12.50": as scripts read it, with exactly `scale` decimals. Returns the length; `out` has room for 40. */
enum { DECIMAL_ROOM = 40 };
size_t decimal_write(int64_t v, unsigned scale, char *out);

/* As people read it: thousands marks, decimal comma (nl) or point (en), "-" before the sign of the unit.
 * Amounts: "€ 1.234,50", whole ones without cents "€ 1.234" (nl); "€1,234.50" (en); at least two decimals when not
 * whole. Numbers: with their type's decimals.  Appends to the buffer. */
void number_print(struct buf *out, int64_t v, unsigned scale, enum lang lang);
void amount_print(struct buf *out, int64_t v, unsigned scale, enum lang lang);

/* ---- dates: days since 1970-01-01, proleptic Gregorian, years 1600–9999 ---- */
enum { DATE_FIRST = -135140, DATE_LAST = 2932896 }; /* 1600-01-01, 9999-12-31 */
int64_t date_from_civil(int year, unsigned month, unsigned day);
void date_to_civil(int64_t days, int *year, unsigned *month, unsigned *day);
bool date_valid(int year, unsigned month, unsigned day); /* does this day exist, within 1600–9999? */
/* Exactly "2026-01-31"; false when it is not that or no such day. */
bool date_read_iso(const char *at, size_t length, int64_t *days);
void date_write_iso(int64_t days, char out[11]);
void date_print(struct buf *out, int64_t days, enum lang lang); /* "1 januari 2026", "1 January 2026" */
/* The month (1–12) named by a word of this language, in lower case in nl; 0: none. */
unsigned month_named(const char *word, size_t length, enum lang lang);

#endif
