/* What the files of compare/ share. */
#ifndef TOETS_COMPARE_INNER_H
#define TOETS_COMPARE_INNER_H

#include "compare/compare.h"

enum side { SIDE_FROM, SIDE_TO, SIDES };

struct tally {                     /* one outcome */
  const struct type *types[SIDES]; /* NULL: that side has no such outcome */
  unsigned scales[SIDES];          /* of the sums */
  uint64_t undetermined;           /* unknown or in error on a side; counts nowhere else */
  uint64_t errors;                 /* of those: in error on a side */
  uint64_t counted;                /* decided on both sides (on the one that has it) */
  uint64_t flows[2][2];            /* ja/nee: [from][to] */
  uint64_t changed;                /* other kinds: how many got another value */
  uint64_t unlimited[SIDES];       /* cases that are `onbegrensd` on a side; in no sum */
  int128 sums[SIDES];
  uint64_t *table; /* enumerations: [from × values + to] */
  uint32_t values;
};
struct turn { /* one condition; with both sides: how often it turned; with one: how often it was not met */
  uint32_t regs[SIDES];
  uint64_t lost, gained; /* met → not met, not met → met */
  uint64_t unmet[SIDES];
};
struct comparison {
  struct arena arena;
  const struct program *p;
  struct compare_options options;
  struct executor *e;
  uint64_t cases, rejected;
  struct tally *tallies;                 /* per outcome */
  struct turn *turns;                    /* per condition */
  struct cell *kept[SIDES];              /* outcomes, then conditions, of the case at hand */
  const struct type **kept_types[SIDES]; /* of those outcomes; NULL: the text that judged has none */
};

static inline bool tally_used(const struct tally *t) { return t->types[SIDE_FROM] || t->types[SIDE_TO]; }
static inline const struct type *tally_type(const struct tally *t) {
  return t->types[SIDE_TO] ? t->types[SIDE_TO] : t->types[SIDE_FROM];
}
static inline uint32_t side_unit(const struct comparison *c, enum side side) {
  return side == SIDE_FROM ? c->options.from : c->options.to;
}
static inline const char *side_name(const struct comparison *c, enum side side) {
  const char *asked = side == SIDE_FROM ? c->options.from_name : c->options.to_name;
  return asked ? asked : code_text(c->p, c->p->units[side_unit(c, side)].name);
}
/* ja/nee, a number or an amount: what is added up. */
static inline bool tally_is_sum(const struct tally *t) {
  uint32_t kind = tally_type(t)->kind;
  return kind == KIND_BOOL || kind == KIND_NUMBER || kind == KIND_AMOUNT;
}
static inline bool tally_on_both(const struct tally *t) { return t->types[SIDE_FROM] && t->types[SIDE_TO]; }
/* Both sums at the finer of their scales; the scale. */
unsigned tally_sums(const struct tally *t, int128 sums[SIDES]);
bool tally_may_be_unlimited(const struct comparison *c, uint32_t outcome);
/* The name of the answer taken where it is not the standard one, else NULL. */
const char *other_answer(const struct comparison *c, uint32_t choice);
/* Conditions that turned, most often first; their number. `order` has room for all conditions. */
uint32_t turned_most(const struct comparison *c, uint32_t *order);

/* "-12.50" of 128 bits, as scripts read it. */
void wide_print(struct buf *out, int128 v, unsigned scale);

/* ---- grid.c: a table for people: first column to the left, the others to the right ---- */
enum { GRID_COLUMNS = 12 };
struct grid {
  struct arena *arena;
  uint32_t columns;
  VEC(const char **) rows;
};
const char **grid_row(struct grid *g); /* a new row; its cells are NULL (empty) */
void grid_print(const struct grid *g, struct buf *out);

#endif
