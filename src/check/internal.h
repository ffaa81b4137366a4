/* What the files of check/ share. */
#ifndef TOETS_CHECK_INTERNAL_H
#define TOETS_CHECK_INTERNAL_H

#include <string.h>

#include "check/check.h"

struct checker {
  struct arena *arena;
  struct model *model;
  struct diags *diags; /* of the model, or of a hybrid being tried */
  struct checked *out;
  struct map first_types; /* provision names to positions in `firsts` */
  VEC(struct first_type {
    const struct ast_provision *origin;
    struct type type;
    struct span at;
  })
  firsts;
};
/* Where an expression stands, and so which names it may use. */
struct scope {
  struct checker *c;
  struct typed_edition *edition; /* NULL in assertions and tests */
  uint32_t list, outer;          /* the list of the innermost aggregate or definition; the one around it; NONE */
  bool parameters_only;          /* the value of a parameter */
  bool head;                     /* transitional law and notices: parameters at the head count */
  bool constants_only;           /* after stel and verwacht */
};

/* ---- types.c ---- */
struct type type_of(enum kind kind);
struct type type_poison(void); /* what is wrong already: nothing follows from it */
static inline bool type_wrong(struct type t) { return t.kind == KINDS; }
static inline bool type_numeric(struct type t) { return t.kind == KIND_NUMBER || t.kind == KIND_AMOUNT; }
static inline bool type_plain(struct type t) { return t.kind == KIND_NUMBER && t.unit == NONE; }
bool type_same(struct type a, struct type b); /* kind, unit and enumeration; scale and unlimited apart */
/* "@A_BOOL", "@A_NUMBER_IN:mm/s": for the arguments of a message. */
const char *type_words(struct checker *c, struct type t);
/* The type that holds both; reports a mismatch at `at`. */
struct type type_unify(struct checker *c, struct type a, struct type b, struct span at);

/* ---- expr.c ---- */
struct typed *check_expr(struct scope *s, const struct expr *e, const struct type *expected);
struct typed *check_bool(struct scope *s, const struct expr *e);
struct typed *typed_new(struct scope *s, enum typed_kind kind, const struct expr *e, struct type type);
struct typed *typed_poison(struct scope *s, const struct expr *e);
struct typed *check_name(struct scope *s, const struct expr *e, const struct type *expected); /* names.c */
struct typed *check_member(struct scope *s, const struct expr *e);
struct typed *check_known(struct scope *s, const struct expr *e);
uint32_t infer_set(struct scope *s, const struct expr *e); /* the enumeration an expression surely has, or NONE */
bool is_bare_value(struct scope *s, const struct expr *e); /* a name that only an enumeration could explain */
struct typed *check_comparison(struct scope *s, const struct expr *e);
struct typed *check_one_of(struct scope *s, const struct expr *e);
struct typed *check_sum_of_two(struct scope *s, const struct expr *e); /* arithmetic.c: + and - */
struct typed *check_product(struct scope *s, const struct expr *e);    /* * outside a chain */
struct typed *check_round(struct scope *s, const struct expr *e);
struct typed *check_negate(struct scope *s, const struct expr *e);
uint32_t list_named(struct checker *c, struct name_at name);          /* reports one that is no list: NONE */
struct typed *check_aggregate(struct scope *s, const struct expr *e); /* aggregate.c */
struct typed *check_extreme(struct scope *s, const struct expr *e);

/* ---- order.c ---- */
/* Sorts the provisions of an edition so that each stands after what it uses; reports circles (those in one get a wrong
 * type beforehand). */
void sort_provisions(struct checker *c, struct typed_edition *e);
struct use {
  struct typed_provision *p;
  struct span at;
};
typedef VEC(struct use) use_list;
/* What a provision names of the edition's provisions: in its body, its exceptions, and the decision it stands `bij`. */
void uses_of(struct checker *c, const struct typed_edition *e, const struct typed_provision *p, use_list *uses);
/* The same of one written text; `origin` is the provision's declaration. */
void uses_in(struct checker *c, const struct typed_edition *e, const struct ast_provision *origin,
             const struct ast_provision *written, use_list *uses);

/* ---- needs.c ---- */
/* Notes which wijziging of a version cannot do without which other of it. */
void check_needs(struct checker *c);

/* ---- provision.c, table.c ---- */
void check_provision(struct checker *c, struct typed_edition *e, struct typed_provision *p);
void check_table(struct scope *s, struct typed_provision *p, const struct type *expected);
void check_exclusive(struct checker *c, const struct typed_provision *p); /* exclusive.c */
void check_gaps(struct checker *c, const struct typed_provision *p);      /* gaps.c */

/* ---- labels.c ---- */
void check_label(struct checker *c, const struct typed_edition *e, const struct label *label);

/* ---- certain.c ---- */
/* Is this yes/no `truth` whenever it is known, for every case that the ranges of the facts allow? */
bool is_certain(const struct checker *c, const struct typed *t, bool truth);

/* ---- advice.c ---- */
void advise(struct checker *c); /* notes, when there are no errors */

/* ---- trial.c ---- */
void check_assertions(struct checker *c);
void check_tests(struct checker *c);

const char *quote_values(struct checker *c, uint32_t set); /* "a, b, c" */

#endif
