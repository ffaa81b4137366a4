/* syntax: from rule text to a syntax tree.  The tree says what was written, resolves nothing and knows no types.
 *
 * In: struct sources (text.h).  Out: struct ast.
 * Memory: every node and name lives in the arena given to parse(); names are interned: equal names are one pointer.
 * A node's span covers all its text, from its first keyword to its last token; `at` spans cover the name alone.
 */
#ifndef TOETS_AST_H
#define TOETS_AST_H

#include "text/text.h"

struct name_at {
  const char *name; /* interned; NULL: not written */
  struct span at;
};
struct label {
  const char *text; /* folded white space, "" → "; {name} and {{ as written; NULL: not written */
  struct span at;   /* with its quotes */
};
struct cite {
  struct name_at source;
  struct label place; /* text NULL: none */
};
typedef VEC(struct cite) cites;
typedef VEC(struct name_at) names_at;

/* ---- expressions ---- */
enum expr_kind {
  EXPR_NUMBER,  /* number: value, scale, unit */
  EXPR_PERCENT, /* number: 4,273% is value 4273 at scale 5 (two more than written) */
  EXPR_MONEY,   /* number: value at scale ≥ 2 */
  EXPR_DATE,    /* date */
  EXPR_STRING,  /* string */
  EXPR_YES,
  EXPR_NO,
  EXPR_UNLIMITED,
  EXPR_UNKNOWN, /* `onbekend`: after stel and verwacht only (the checker says so) */
  EXPR_NAME,    /* name */
  EXPR_MEMBER,  /* name `.` member */
  EXPR_PAREN,   /* a */
  EXPR_NEGATE,
  EXPR_NOT, /* a */
  EXPR_OR,
  EXPR_AND, /* a b */
  EXPR_EQ,
  EXPR_NE,
  EXPR_LT,
  EXPR_LE,
  EXPR_GT,
  EXPR_GE, /* a b */
  EXPR_ADD,
  EXPR_SUBTRACT,
  EXPR_MULTIPLY,
  EXPR_DIVIDE, /* a b */
  EXPR_ONE_OF, /* a, list */
  EXPR_IS_KNOWN,
  EXPR_IS_UNKNOWN, /* a */
  EXPR_ROUND,      /* a, b: the step (number, money or name); mode */
  EXPR_IF,         /* a: condition, b: then, c: otherwise */
  EXPR_LOWEST,
  EXPR_HIGHEST, /* list (may be empty), and/or a `uit` over `where` c (a NULL: no list part) */
  EXPR_SUM,     /* a: what is summed, over, c: waarvan or NULL */
  EXPR_COUNT,
  EXPR_EXISTS, /* over, c: waarvan or NULL */
  EXPR_ALL,    /* over, c: the requirement */
  EXPR_YEARS,
  EXPR_MONTHS,
  EXPR_DAYS /* a: from, b: to */
};
struct expr {
  uint8_t kind; /* enum expr_kind */
  uint8_t mode; /* enum rounding, of EXPR_ROUND */
  uint8_t scale;
  uint8_t depth; /* 1 for a leaf; at most MAX_NESTING */
  struct span span;
  int64_t value; /* numbers at `scale`; dates in days */
  const char
      *unit; /* interned, canonical for units of time ("dag", "week", "maand", "jaar" in both languages); NULL: plain */
  struct label string;
  struct name_at name; /* EXPR_NAME; the version of EXPR_MEMBER */
  struct name_at member;
  struct name_at over;    /* the list of an aggregate */
  struct expr *a, *b, *c; /* NULL where the kind has none */
  VEC(struct expr *) list;
};

/* ---- types ---- */
enum ast_type_kind {
  AST_NO_TYPE,
  AST_BOOL,
  AST_AMOUNT,
  AST_AMOUNT_OR_UNLIMITED,
  AST_NUMBER,
  AST_DATE,
  AST_TEXT,
  AST_ENUM,
  AST_LIST
};
struct ast_field;
struct ast_type {
  uint8_t kind;  /* enum ast_type_kind; AST_NO_TYPE: not written */
  uint8_t scale; /* of AST_NUMBER: `met N decimalen`, else 0 */
  const char *unit;
  struct expr *lowest, *highest; /* range bounds as written (a constant, perhaps negated) or NULL */
  names_at values;               /* of AST_ENUM */
  VEC(struct ast_field) fields;  /* of AST_LIST */
  struct span span;
};
struct ast_field {
  struct name_at name;
  struct label label;
  struct ast_type type;
};

/* ---- declarations outside versions ---- */
struct ast_source {
  struct name_at name;
  struct label label, address;
  struct span span;
};
struct ast_fact {
  struct name_at name;
  struct label label;
  struct ast_type type;
  bool key, judgement;
  cites cites;
  struct span span;
};
struct ast_answer {
  struct name_at name;
  struct label label;
  bool standard;
};
struct ast_choice {
  struct name_at name;
  struct label label;
  cites cites;
  VEC(struct ast_answer) answers;
  struct span span;
};

/* ---- provisions ---- */
struct ast_exception {
  struct name_at name;
  struct label label;
  names_at overrides;
  cites cites;
  struct expr *condition, *value;
  struct span span;
};
enum cell_kind { CELL_ANY, CELL_VALUES, CELL_COMPARE, CELL_RANGE };
struct ast_cell {
  uint8_t kind; /* enum cell_kind; an output cell is CELL_VALUES with one value (or CELL_ANY: an error later) */
  uint8_t relation, relation2; /* enum relation of CELL_COMPARE and CELL_RANGE (<, <=, >, >=, <>) */
  VEC(struct expr *) values;   /* of CELL_VALUES; [0] of CELL_COMPARE; [0], [1] of CELL_RANGE */
  struct span span;
};
struct ast_row {
  VEC(struct ast_cell) cells; /* inputs, then (has_output) one output */
  bool has_output;            /* was there a || ? */
  struct span span;
};
typedef VEC(struct ast_row) rows;

enum body_kind {
  BODY_NONE, /* `wordt aangevuld`, `vervalt` */
  BODY_EXPR, /* `is E`, `als E`, and a parameter's value */
  BODY_ALL,
  BODY_ANY, /* voldaan aan alle voorwaarden, aan een voorwaarde */
  BODY_UNIQUE,
  BODY_FIRST,
  BODY_BRACKETS /* tables: rows[0] is the header */
};
enum provision_kind { PROVISION_PARAMETER, PROVISION_CONDITION, PROVISION_DEFINITION, PROVISION_DECISION };
enum change_kind {
  CHANGE_DECLARE, /* a new provision */
  CHANGE_REPLACE, /* parameter `wordt`, others `komt te luiden` */
  CHANGE_EXTEND,  /* `wordt aangevuld` */
  CHANGE_LAPSE    /* `vervalt` */
};
struct ast_provision {
  uint8_t kind;   /* enum provision_kind */
  uint8_t change; /* enum change_kind */
  uint8_t body;   /* enum body_kind */
  struct name_at name;
  struct label label, label_no; /* the second text: what people read when it is not met, or nee */
  struct name_at of;            /* `bij`: the decision of a condition, the list of a definition */
  struct ast_type type;
  cites cites;
  struct expr *expr;
  rows rows;
  VEC(struct ast_exception) exceptions;
  struct span span;
};
struct ast_notice {
  uint8_t change; /* DECLARE, REPLACE, LAPSE */
  struct name_at name;
  struct label text;
  struct name_at of; /* `bij` a decision, or not written */
  cites cites;
  struct expr *condition; /* NULL: always */
  struct span span;
};
struct ast_transitional {
  uint8_t change; /* DECLARE, LAPSE */
  struct name_at name;
  struct label label;
  cites cites;
  struct expr *condition;
  struct name_at target;
  names_at amendments; /* `met wijziging` */
  struct span span;
};
struct ast_amendment {
  struct name_at name;
  struct label label;
  cites cites;
  VEC(struct ast_provision *) changes;
  struct span span;
};
struct ast_version {
  struct name_at name;
  struct label label;
  struct name_at amends; /* not written: a full text */
  int64_t from, until;   /* days; until INT64_MAX: not written; exclusive */
  struct span from_at, until_at;
  cites cites;
  VEC(struct ast_provision *) provisions; /* of a full text; of an amendment: the parameters at its head */
  VEC(struct ast_amendment) amendments;
  VEC(struct ast_transitional) transitionals;
  VEC(struct ast_notice) notices;
  struct span span;
};

/* ---- tests and assertions ---- */
struct ast_given {
  struct name_at name;
  struct expr *value; /* or NULL: rows */
  rows rows;          /* rows[0]: field names as CELL_VALUES of EXPR_NAME; `-` is CELL_ANY: unknown */
  struct span span;
};
struct ast_expectation {
  struct name_at name;
  struct expr *value;
  names_at because; /* n 0: no `omdat` */
  struct span span;
};
struct ast_test {
  struct label name;
  struct label like;
  bool has_date;
  int64_t date;
  VEC(struct ast_given) given;
  VEC(struct ast_expectation) expected;
  struct span span;
};
struct ast_assertion {
  struct name_at name;
  struct label label;
  cites cites;
  struct expr *condition;
  struct span span;
};

struct ast {
  struct name_at name; /* of the regulation */
  struct label label;
  struct names names; /* every name in the text, interned */
  VEC(struct ast_source) sources;
  VEC(struct ast_fact) facts;
  VEC(struct ast_choice) choices;
  VEC(struct ast_version) versions;
  VEC(struct ast_test) tests;
  VEC(struct ast_assertion) assertions;
};

/* Parses every file of `sources` (one regulation; each begins with the same `regeling` line).  Mistakes go to `diags`,
 * the parser recovers at the next provision; what could be read is in the tree.  Never NULL; check diags->errors. */
struct ast *parse(struct arena *a, const struct sources *sources, struct diags *diags);

/* Limits, each with a message of its own. */
enum { MAX_NESTING = 200, MAX_LITERAL_DIGITS = 18 };

/* A unit as people of the language write it behind a number; units of time have a plural. */
const char *unit_text(const char *unit, enum lang lang, bool plural);

#endif
