/* explain: why one case got its decision, as a tree; and that tree as text and as JSON.
 *
 * In: a program, the facts, a decision and its executor.  Out: struct explanation.
 * Memory: the tree lives in the arena given; it copies what it needs of the decision.
 * An explanation is a view on what was computed (registers and the expressions as written), not a log.
 */
#ifndef TOETS_EXPLAIN_H
#define TOETS_EXPLAIN_H

#include "io/io.h"
#include "text/text.h"
#include "vm/vm.h"

struct explain_options {
  enum lang lang;
  uint32_t outcome;             /* index in outcomes: explain only this one; NONE: all */
  bool all;                     /* show what did not matter too */
  bool alone;                   /* say nothing of other answers and other facts: the case is not run again for them */
  const char *const *set_facts; /* names of facts overridden on the command line, for the foot */
  uint32_t set_count;
  const char *program_version; /* "1.0", for the foot; NULL: not said */
};

/* One verdict of a condition, an exception, a transitional provision … */
enum verdict { VERDICT_MET, VERDICT_NOT_MET, VERDICT_UNKNOWN, VERDICT_ERROR, VERDICT_NONE };

/* Everything is a node: kind says what it is; `text` is ready for people in the language asked; the other fields are
 * for programs (JSON) and links.  Every form of an explanation is made from this tree and nothing else.
 *
 *   case            the whole; its kids: remark, outcomes, notices, foot
 *   outcome         one besluit; mattered: told in full (otherwise in one line, see brief)
 *   brief           of an outcome told in one line: what decided it, in a few words
 *   version         the version that judges, one that may, or (no_version) the nearest
 *   transition      a transitional provision that was tested
 *   condition       of a besluit that gathers conditions: met or not
 *   exception       a `tenzij`: did it apply?
 *   value           a fact, parameter or other named item, with what decided it
 *   comparison      two operands and how far they are apart; kids: operand
 *   operand         one side of a comparison; its own line is part of the comparison's
 *   list, element   an aggregate over a list: how many elements counted; which
 *   row             of a decision table: one that fitted, or may
 *   reading, answer an uitlegkeuze with the answer taken; each other answer: changes says whether this outcome would
 *                   change, value to what
 *   assumption      of the encoder
 *   judgement       a fact that a person judged
 *   missing, answer a fact that could still decide; each of its values, or each side of a limit; value: the outcome
 * then counterfactual  a single change that changes this outcome; json_value: the value tried; value: the outcome then
 *   together        no single change suffices: its kids fail together
 *   notice, amendment, remark, error, foot   as their text says
 *   source          where a fact came from, as the case's _bronnen says */
/* clang-format off */
#define EXPLAIN_KINDS(K)                                                                                               \
  K(case)                                                                                                              \
  K(outcome)                                                                                                           \
  K(brief) K(version) K(transition) K(condition) K(exception) K(value) K(comparison) K(operand) K(list) K(element)     \
      K(row) K(reading) K(assumption) K(judgement) K(missing) K(answer) K(counterfactual) K(together) K(notice)        \
          K(source) K(amendment) K(remark) K(error) K(foot)
/* clang-format on */
enum explain_kind {
#define K(name) EXPLAIN_##name,
  EXPLAIN_KINDS(K)
#undef K
      EXPLAIN_KIND_COUNT
};
struct explain_cite {
  uint32_t source;   /* index in sources */
  const char *place; /* or NULL */
  bool assumption;   /* `aanname`: its place is its text; also a node of its own */
};
struct explain_node {
  enum explain_kind kind;
  enum verdict verdict;
  bool mattered;          /* false: shown only with --all (of an outcome: told in full only with --all) */
  bool changes;           /* of an answer, counterfactual: the outcome is another one then */
  uint32_t place;         /* in the rules: index in places, or NONE */
  const char *name;       /* of the outcome, condition, fact, …; NULL: none */
  const char *label;      /* what it is called, without its value; NULL: none */
  const char *text;       /* the whole for people */
  const char *value;      /* a value as people read it, or NULL */
  const char *json_value; /* the same as JSON, or NULL */
  VEC(struct explain_cite) cites;
  VEC(struct explain_node *) kids;
};
struct explanation {
  const struct program *program;
  struct explain_options options;
  struct explain_node *root; /* EXPLAIN_case */
  VEC(uint32_t) sources;     /* cited anywhere in the tree, in the order of first use, assumptions left out */
};

/* Explains the decision of `record` under `run`. Runs the executor again for other answers and counterfactuals (unless
 * `alone`), and leaves it with the decision asked for.  The arena has an escape; never NULL. */
struct explanation *explain(struct arena *a, const struct program *p, struct executor *e, const struct record *record,
                            const struct run_options *run, const struct explain_options *options);
/* width: columns a line may take; 0: lines are not broken. */
void explanation_text(const struct explanation *x, bool colour, uint32_t width, struct buf *out);
void explanation_json(const struct explanation *x, struct buf *out);
/* One self-contained page; it holds the whole tree, what did not matter folded away. */
void explanation_html(const struct explanation *x, struct buf *out);
/* Are two trees told in the same words throughout? */
bool node_same(const struct explain_node *a, const struct explain_node *b);

/* A value as people read it: "€ 1.200", "5,00 mm/s", "1 januari 2026", "ja", the label of … ; an unknown as "onbekend".
 */
void people_value(struct buf *out, const struct program *p, struct cell cell, const struct type *type, enum lang lang);
/* A text with {name} filled in for the provisions of a unit; e NULL: only what is constant, other names stay. */
void people_template(struct buf *out, const struct program *p, const struct executor *e, uint32_t unit,
                     const char *text, enum lang lang);

#endif
