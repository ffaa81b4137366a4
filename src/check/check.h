/* check: types, units, scales and ranges; circular definitions; tables; texts with names in braces.
 *
 * In: a model.  Out: for every edition its provisions typed, in an order in which each comes after what it uses; the
 * typed tests and assertions; diagnostics. Memory: everything lives in the model's arena.
 */
#ifndef TOETS_CHECK_H
#define TOETS_CHECK_H

#include "model/model.h"

enum typed_kind {
  TYPED_CONSTANT,
  TYPED_FACT,
  TYPED_FIELD,
  TYPED_CHOICE,
  TYPED_PROVISION,
  TYPED_NOT,
  TYPED_OR,
  TYPED_AND,
  TYPED_COMPARE,
  TYPED_ONE_OF,
  TYPED_KNOWN,
  TYPED_UNKNOWN,
  TYPED_ADD,
  TYPED_SUBTRACT,
  TYPED_MULTIPLY,
  TYPED_DIVIDE,
  TYPED_NEGATE,
  TYPED_ROUND,
  TYPED_IF,
  TYPED_LOWEST,
  TYPED_HIGHEST,
  TYPED_LOWEST_OF,
  TYPED_HIGHEST_OF,
  TYPED_SUM,
  TYPED_COUNT,
  TYPED_EXISTS,
  TYPED_ALL,
  TYPED_BETWEEN,
  TYPED_DATE_ADD,
  TYPED_MEMBER
};
/* An expression with its type.  Parentheses are gone.  Operands keep their own scales; `type` is the result's. */
struct typed {
  uint8_t kind; /* enum typed_kind */
  uint8_t mode; /* relation, rounding, period (| 8: minus) */
  struct type type;
  const struct expr *source;
  struct cell constant;              /* TYPED_CONSTANT (texts point to a struct text) */
  uint32_t index;                    /* fact; field of `list`; choice; edition of a member */
  uint32_t list;                     /* of a field or an aggregate, else NONE */
  struct typed_provision *provision; /* TYPED_PROVISION; of a member after all editions are checked */
  struct typed *a, *b, *c; /* aggregates: a value, b start (or NULL), c waarvan (or NULL); ROUND: a operand, b step */
  VEC(struct typed *) list_of; /* ONE_OF: the alternatives; LOWEST, HIGHEST: all values */
};

struct typed_exception {
  const struct exception *from;
  struct typed *condition, *value;
  uint64_t overridden_by;  /* transitively, a set of positions */
  VEC(uint32_t) overrides; /* directly */
};
struct typed_cell {
  const struct ast_cell *ast;
  VEC(struct typed *) values;
};
struct typed_row {
  const struct ast_row *ast;
  VEC(struct typed_cell) cells;
  struct typed *value;
};
struct typed_provision {
  const struct provision *from;
  struct type type;                         /* its result, exceptions included */
  uint32_t list;                            /* of a definition `bij` a list, else NONE */
  struct typed *expr;                       /* BODY_EXPR */
  VEC(struct typed_provision *) conditions; /* BODY_ALL, BODY_ANY, in the rules' order */
  VEC(struct typed *) columns;              /* tables */
  VEC(struct typed_row) rows;
  VEC(struct typed_exception) exceptions;
  struct typed_provision *decision; /* of a condition */
  bool constant;                    /* a parameter: `value` is known */
  struct cell value;
  uint32_t position; /* in typed_edition.provisions */
};
struct typed_transitional {
  const struct transitional *from;
  struct typed *condition;
};
struct typed_notice {
  const struct notice *from;
  struct typed *condition; /* or NULL */
};
struct typed_edition {
  const struct edition *from;
  VEC(struct typed_provision *) provisions; /* as in the edition's order */
  VEC(struct typed_provision *) sorted;     /* each after what it uses */
  VEC(struct typed_transitional) transitionals;
  VEC(struct typed_notice) notices;
};
struct typed_assertion {
  const struct ast_assertion *from;
  struct typed *condition;
};
struct typed_given { /* one `stel`; zoals is worked out: the last one of a name counts */
  uint8_t kind;      /* SYMBOL_FACT or SYMBOL_CHOICE */
  uint32_t index;    /* fact or choice */
  struct cell value; /* UNKNOWN: onbekend; of a choice the position */
  struct type type;
  bool is_list;
  uint32_t count;         /* elements */
  VEC(uint32_t) fields;   /* of the table's columns */
  VEC(struct cell) cells; /* count × fields */
};
struct typed_expectation {
  const struct ast_expectation *from;
  bool unknown;
  struct cell value;
  struct type type;
};
struct typed_test {
  const struct ast_test *from;
  bool has_date;
  int64_t date;
  VEC(struct typed_given) given;
  VEC(struct typed_expectation) expected;
};
struct checked {
  struct model *model;
  VEC(struct typed_edition *) editions; /* as model->editions */
  VEC(struct typed_assertion) assertions;
  VEC(struct typed_test) tests;
};

/* Checks every edition, the assertions and the tests. Never NULL. */
struct checked *check(struct model *m);
/* A definition of a provision in an edition, by name; NULL. */
struct typed_provision *typed_find(const struct typed_edition *e, const char *name);
/* The value of an expression of constants and parameters; false: it has others. */
bool constant_value(const struct typed *t, struct cell *out);
/* The least and most a fact or field may have, bounds included, at its type's scale. */
void range_of(const struct ast_type *t, const struct type *type, int64_t *least, int64_t *most);

#endif
