/* sides: one case under two regimes (versions, or days), what differs, and which wijzigingen make the difference.
 *
 * In: two explanations of one record by one program.  Out: struct sides, and its text, JSON and page.
 * Memory: the arena given; it points into the explanations.
 */
#ifndef TOETS_SIDES_H
#define TOETS_SIDES_H

#include "explain/explain.h"

enum { FROM, TO, BOTH_SIDES };
enum { MAX_SIDES_AMENDMENTS = 10 }; /* 2^10 texts are tried; with more no cause is told */

/* The texts between two: an earlier one, and a later one with more wijzigingen.  units[s], where bit i of s stands for
 * amendments[i], is the earlier one with those; NONE: not in the program, or it cannot stand. */
struct between {
  uint32_t count; /* 0: nothing lies between them, or one is not the other with more */
  uint32_t amendments[MAX_SIDES_AMENDMENTS];
  const uint32_t *units; /* 2^count */
  bool backwards;        /* the later one is `from` */
};
/* Wijzigingen, as bits of `between`, that together make the difference, and no fewer of them do. */
typedef VEC(uint32_t) causes;

struct sides_outcome {
  const struct explain_node *nodes[BOTH_SIDES];
  bool differs;
  bool by_date; /* the day itself makes it, not the text that judges */
  causes causes;
};
struct sides {
  const struct explanation *x[BOTH_SIDES];
  const char *asked[BOTH_SIDES]; /* as the command line names them: a version or a day */
  const struct between *between;
  const struct executor *e;           /* for texts that show values */
  VEC(struct sides_outcome) outcomes; /* in the rules' order */
};

/* Compares two explanations made with `runs`.  Runs the executor for the texts between. */
struct sides *sides_new(struct arena *a, const struct explanation *const x[BOTH_SIDES], struct executor *e,
                        const struct record *record, const struct run_options runs[BOTH_SIDES],
                        const char *const asked[BOTH_SIDES], const struct between *between);
/* Each with an arena for what they need meanwhile. */
void sides_text(const struct sides *s, bool colour, uint32_t width, struct arena *a, struct buf *out);
void sides_json(const struct sides *s, struct buf *out); /* docs/explanation-sides.schema.json */
void sides_html(const struct sides *s, struct arena *a, struct buf *out);

/* ---- what its forms share ---- */
/* Pairs of conditions and exceptions of one outcome that turned: by name; one may be NULL. */
struct turned {
  const struct explain_node *nodes[BOTH_SIDES];
};
typedef VEC(struct turned) turned_list;
turned_list sides_turned(struct arena *a, const struct sides_outcome *o);
const char *sides_value(const struct sides *s, const struct explain_node *outcome); /* "NEE", "€ 5.000", "–" */
/* "wijziging A; of wijziging B en C samen"; NULL: no cause is known. */
const char *sides_cause_text(struct arena *a, const struct sides *s, const struct sides_outcome *o);
const char *sides_regime_text(struct arena *a, const struct sides *s, int side); /* "Pilot 2023, geldig vanaf …" */

#endif
