/* model: the language a second time, slow and obvious, to be compared with the compiler and its machine.
 *
 * In: rules that pass `toets check`, cases as JSON Lines.  Out: the rows of `toets run --format jsonl`.
 * It shares the parser (src/base, src/text, src/syntax) with the compiler and nothing else: numbers are fractions of
 * GMP, dates, rounding, consolidation, types, logic, transitional law, missing facts and the reader are written again
 * here, from the language reference, whose sentences stand above the code that follows them. Memory: everything of the
 * rules in one arena for good; everything of a case in another, forgotten before the next.
 */
#ifndef MODEL_H
#define MODEL_H

#include <gmp.h>

#include "syntax/ast.h"

/* ---- values ---- */
enum { SCALE_LIMIT = 12 };
struct shape { /* what is known of a value before any case: its type */
  enum kind kind;
  unsigned scale; /* decimals, of numbers and amounts */
  bool unlimited; /* an amount that may be onbegrensd */
  const char *unit;
  const names_at *values; /* of an enumeration */
};
enum value_state { OPEN, SURE, WRONG }; /* unknown, known, in error */
struct value {
  enum value_state state;
  const char *fault; /* WRONG: the code of the error */
  bool unlimited;
  mpq_srcptr q; /* numbers and amounts */
  long n;       /* 0 or 1; days since 1970-01-01; position in an enumeration */
  const char *text;
};
extern struct arena forever, for_case; /* of the rules; of the case at hand */
void numbers_begin(void);              /* GMP allocates in an arena from here on … */
void numbers_in(struct arena *a);      /* … in this one */
struct value open_value(void);
struct value sure_flag(bool yes);
struct value sure_whole(long n); /* a date or an enumeration value */
struct value sure_number(long n);
struct value sure_decimal(int64_t n, unsigned scale);
struct value wrong(const char *fault);
mpq_ptr new_fraction(void);
/* q, or an overflow when it is more than 64 bits at this scale. */
struct value fitting(mpq_srcptr q, unsigned scale);
/* The same where onbegrensd may stand too: 2^63 - 1 is one more than the most. */
struct value fitting_limited(mpq_srcptr q, unsigned scale);
bool same_value(struct value a, struct value b); /* both SURE and of one type */
int order_of(struct value a, struct value b);    /* <0, 0, >0 of numbers, amounts, dates */
bool is_yes(struct value v);
bool is_no(struct value v);

/* ---- dates ---- */
struct day {
  int year, month, day;
};
struct day day_of(long date);
long date_of(struct day d);
int days_in_month(int year, int month);
enum { FIRST_YEAR = 1600, LAST_YEAR = 9999 };
struct value date_plus(long date, mpq_srcptr n, const char *unit); /* unit: dag, week, maand, jaar */
long years_between(long from, long to);
long months_between(long from, long to);

/* ---- the regulation: versions consolidated, expressions with their types ---- */
enum node_sort {
  N_CONSTANT,
  N_FACT,
  N_FIELD,
  N_CHOICE,
  N_ITEM,
  N_SAME,  /* kid 0 as it is, but no longer a count written as operand of a comparison */
  N_WIDEN, /* kid 0 at the scale of this node */
  N_NOT,
  N_AND,
  N_OR,
  N_COMPARE,
  N_KNOWN,
  N_ADD,
  N_SUBTRACT,
  N_MULTIPLY,
  N_NEGATE,
  N_DATE_ADD,
  N_BETWEEN,
  N_ROUND,
  N_IF,
  N_LOWEST,
  N_HIGHEST,
  N_SUM,
  N_COUNT,
  N_EXISTS,
  N_ALL,
  N_EXCEPT,
  N_TABLE,
  N_BRACKETS
};
struct node;
struct operand { /* of a chain under afgerond */
  struct node *node;
  bool divides;
  bool not_zero; /* divides, or stands in a divisor */
};
struct guarded { /* an exception: condition and value; a row: fit and output; a bracket: limit and rate */
  struct node *condition, *value;
  bool *overridden_by; /* exceptions: by which others, transitively */
};
struct node {
  enum node_sort sort;
  struct shape shape;
  struct value constant;
  uint32_t index;          /* N_FACT: fact; N_FIELD: field; N_CHOICE: choice; N_ITEM: item; aggregates: list (a fact) */
  enum expr_kind relation; /* N_COMPARE: EXPR_EQ …; N_BETWEEN: EXPR_DAYS … */
  enum rounding mode;
  bool minus;         /* N_DATE_ADD; N_KNOWN: is onbekend */
  bool first;         /* N_TABLE: eerste */
  bool per_element;   /* N_ITEM: a field of the element at hand */
  struct node **kids; /* operands as written */
  uint32_t kid_count;
  struct node *value, *condition; /* aggregates: what is summed, and `waarvan`; N_EXCEPT: the base value */
  struct operand *chain;
  uint32_t chain_count;
  struct guarded *guarded;
  uint32_t guarded_count;
};

struct provision { /* of a consolidated text */
  enum provision_kind kind;
  const char *name, *of;
  const struct ast_type *type;
  enum body_kind body;
  const struct expr *expr;
  const rows *rows;
  VEC(const struct ast_exception *) exceptions;
};
struct item { /* a provision with its value */
  const struct provision *provision;
  struct node *root;  /* NULL until asked */
  uint32_t list;      /* of a bepaling bij a list: that fact; else NONE */
  struct value value; /* of the case at hand … */
  uint64_t done;      /* … when this is its number */
  struct value *element_values;
  uint64_t *element_done;
  uint64_t walked;
};
struct unit;
struct transition { /* transitional law of a text */
  const struct ast_transitional *written;
  struct unit *target;
  struct node *condition;
};
struct unit { /* a text that can judge: a version or a hybrid */
  const char *name;
  const struct ast_version *base;
  VEC(const struct ast_amendment *) added; /* in order of date */
  VEC(struct provision) provisions;
  VEC(const struct ast_provision *) heads; /* parameters at the head of amendments: for transitional law */
  VEC(struct item) items;                  /* of provisions, then of heads; in that order */
  VEC(struct transition) transitions;
  bool resolved;
};
struct fact {
  const char *name;
  const struct ast_type *type;
  struct shape shape;
  bool key;
  mpq_ptr lowest, highest; /* numbers and amounts */
  long first, last;        /* dates */
  VEC(struct fact) fields;
};
struct choice {
  const char *name;
  names_at answers;
  uint32_t answer;
};
typedef VEC(const char *) word_list;
struct rules {
  const struct ast *ast;
  VEC(struct fact) facts; /* 0 is peildatum */
  VEC(struct choice) choices;
  VEC(struct unit *) units; /* versions as written, then hybrids as they are met */
  word_list outcomes;       /* union over versions, in the rules' order */
  word_list conditions;
  uint32_t key; /* fact, or NONE */
};
struct rules *rules_of(const struct ast *ast);
/* "V" or "V+w+V2.w"; NULL when there is none such. */
struct unit *unit_named(struct rules *r, const char *name);
struct unit *unit_of_version(struct rules *r, const char *name);
long unit_end(const struct rules *r, const struct unit *u); /* the day from which it is no longer in force */
struct item *unit_item(struct unit *u, const char *name);   /* NULL: none */
struct node *item_root(struct rules *r, struct unit *u, struct item *i);
void resolve_transitions(struct rules *r, struct unit *u);
void resolve_all(struct rules *r); /* every text that any case can meet, before the first case */
struct shape shape_of_type(const struct ast_type *type);

/* ---- one case ---- */
struct given_list {
  bool given;
  uint32_t count;
  struct value *at; /* count × fields */
};
struct facts_given {
  uint64_t number; /* counts cases; never 0 */
  struct value *at;
  struct given_list *lists; /* by fact */
  struct value key;
};
struct env {
  struct rules *rules;
  struct unit *unit;
  const struct facts_given *facts;
  uint32_t list, element; /* NONE outside elements */
};
struct value value_of(const struct env *env, const struct node *node);
/* Marks the facts that the walk back from an unknown node meets. */
void walk_back(const struct env *env, const struct node *node, uint64_t walk, bool *met);

struct outcome {
  bool exists; /* under a candidate */
  struct value value;
  struct shape shape;
};
struct judgement {
  enum { J_DECIDED, J_UNDETERMINED, J_ERROR, J_NO_VERSION } status;
  const char *version, *transition; /* NULL: none, or not known which */
  struct outcome *outcomes;
  bool *failed;              /* by condition */
  VEC(const char *) missing; /* facts, in order */
};
/* named: the version that judges every case, or NULL. */
struct judgement judge(struct rules *r, const struct facts_given *facts, struct unit *named);

/* ---- JSON ---- */
enum json_sort { J_NULL, J_TRUE, J_FALSE, J_NUMBER, J_STRING, J_ARRAY, J_OBJECT };
struct json {
  enum json_sort sort;
  const char *text;      /* of a number as written, of a string unescaped */
  VEC(struct json) list; /* elements, or the values of members */
  VEC(const char *) keys;
};
/* NULL: not JSON. */
struct json *json_read(struct arena *a, const char *at, const char *end);
void json_write(struct buf *out, const struct json *j);
const struct json *json_member(const struct json *object, const char *key);

/* Reads the facts of a case; NULL, or the code of what was wrong. */
const char *facts_read(struct rules *r, const struct json *j, struct facts_given *facts);
/* Prints random cases for these rules on standard output. */
void random_cases(const struct rules *r, uint64_t seed, int cases);
void write_value(struct buf *out, struct value v, struct shape shape);

#endif
