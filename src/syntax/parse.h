/* parse: what reading one regulation keeps in mind, shared by the scanner, the token stream, the grammar's builders and
 * the reports of mistakes; for this folder and grammar/ only (others include ast.h).
 *
 * In: the files of struct sources.  Out: tokens, then nodes of struct ast.
 * Memory: all of it lives in the arena of parse().
 *
 *   text --lexer.l--> struct raw --tokens.c--> tokens --parser.y--> build_*.c --> struct ast
 */
#ifndef TOETS_PARSE_H
#define TOETS_PARSE_H

#include "syntax/ast.h"
#include "syntax/keywords.h"

/* ---- what the scanner delivers: it knows no keywords and joins nothing ---- */
enum raw_kind {
  RAW_END,
  RAW_WORD,
  RAW_NUMBER,
  RAW_ISO_DATE,
  RAW_STRING,
  RAW_EURO,
  RAW_PERCENT,
  RAW_DASH,
  RAW_PLUS,
  RAW_MINUS,
  RAW_STAR,
  RAW_SLASH,
  RAW_EQ,
  RAW_NE,
  RAW_LT,
  RAW_LE,
  RAW_GT,
  RAW_GE,
  RAW_LPAREN,
  RAW_RPAREN,
  RAW_SEMICOLON,
  RAW_COMMA,
  RAW_COLON,
  RAW_DOT,
  RAW_ROW, /* the | that begins a row */
  RAW_BAR,
  RAW_DOUBLE_BAR,
  RAW_ROW_END, /* the end of the line of a row */
  RAW_KINDS
};
struct raw {
  enum raw_kind kind;
  struct span span;
  const char *string; /* of RAW_STRING: its text, folded */
  bool bad;           /* a mistake here was reported; it stands for what was probably meant */
};

/* ---- every token of one regulation, for the formatter ---- */
struct noted {
  int kind;
  struct span span;
  const char *string;       /* of TOK_STRING: its text, folded */
  const struct expr *value; /* of a number, quantity, percentage, amount or date */
};
struct recorded {
  VEC(struct noted) tokens; /* file after file, each closed by TOK_END */
};
/* parse() that notes every token in *record. */
struct ast *parse_recorded(struct arena *a, const struct sources *sources, struct diags *diags,
                           struct recorded *record);

/* ---- reading a regulation ---- */
enum {
  RAW_WINDOW = 8,   /* raws looked at together; the longest keyword has five words */
  QUIET_TOKENS = 3, /* after a reported mistake so many tokens cause no report of the parser */
  /* Entries of the parser's stack: 8 for each level of nesting (`hoogste(a; b uit l waarvan …`) and some to spare. */
  MAX_PARSER_STACK = 8 * MAX_NESTING + 200,
};
struct token {
  int kind;
  struct span span;
};
enum level { LEVEL_VERSION, LEVEL_AMENDMENT, LEVEL_PROVISION, LEVEL_TEST, LEVELS };
struct parse {
  struct arena *arena;
  const struct sources *sources;
  struct diags *diags;
  struct ast *ast;
  enum lang lang;

  /* scanner */
  const struct source_file *file;
  void *scanner;
  bool quotes_odd;        /* the file ends inside a text: some text is not closed */
  bool bad_next;          /* a sign was skipped with a report: the next raw is marked bad */
  bool in_row, in_header; /* the first row of a table */
  struct map mixed;       /* names of mixed scripts that were reported */

  /* token stream */
  struct keyword_index keywords;
  struct raw window[RAW_WINDOW];
  uint32_t window_first, window_n;
  struct token last, before_last; /* the tokens delivered last */
  struct expr *pending_money;     /* an amount to deliver after the sign that stood inside it */
  struct span pending_span;
  uint32_t parens; /* open ones */
  uint32_t bounds; /* numbers of a range still to come: they have no unit */
  uint32_t quiet;  /* tokens still to come that cause no report */
  bool skipping;   /* on to the next item */
  struct begun {
    int keyword;
    const char *name;  /* NULL: it has none, or it was not read yet */
  } item, item_before; /* what began the item being read, and the one before it */

  struct recorded *record; /* where each token is noted for the formatter, or NULL */

  /* builders: where the next item belongs */
  bool has_regulation;         /* this file has had its `regeling` line, or its absence was reported */
  bool too_deep;               /* nesting was reported for this item */
  bool lost[LEVELS];           /* something in the part now open could not be read */
  struct ast_version *version; /* a nameless one stands for a version that could not be read; so with the others */
  struct ast_amendment *amendment;
  struct ast_provision *provision;
  struct ast_test *test;
};

/* ---- lexer.l and what it needs (scan.c) ---- */
bool scan_open(struct parse *p, const struct source_file *file);
void scan_close(struct parse *p);
void scan_raw(struct parse *p, struct raw *raw);
struct span scan_span(const struct parse *p, const char *at, size_t length);
bool scan_at_line_start(const struct parse *p, const char *at);
void scan_word(struct parse *p, struct raw *raw, const char *at, size_t length);
/* A text between quotes as written, `length` bytes without the quotes. */
void scan_string(struct parse *p, struct raw *raw, const char *at, size_t length);
/* Bytes of a text that was probably never closed to take for it: up to the end of its first line; 0: it is a good one.
 */
size_t scan_unclosed(const struct parse *p, const char *at, size_t length);
void scan_report_unclosed(struct parse *p, struct raw *raw, struct span span);
void scan_report_quotes(struct parse *p, struct raw *raw, const char *at, size_t length, unsigned open, unsigned close);
/* A sign of another notation; true: it became a raw; false: it means nothing, was reported and is skipped. */
bool scan_sign(struct parse *p, struct raw *raw, const char *at, size_t length);

/* ---- the text of a place ---- */
const char *text_at(const struct parse *p, struct span span); /* not NUL-terminated; its length is that of the span */
const char *text_copy(const struct parse *p, struct span span);
static inline struct span span_join(struct span a, struct span b) { return (struct span){a.start, b.end}; }

/* ---- token stream (tokens.c) ---- */
/* The next raw but `ahead`, which is less than RAW_WINDOW. */
const struct raw *raw_peek(struct parse *p, uint32_t ahead);
void raw_drop(struct parse *p, uint32_t n);
/* The keyword that the raw `ahead` begins here, and how many raws it takes; NULL: none. */
const struct keyword *keyword_here(struct parse *p, uint32_t ahead, uint32_t *raws);
bool starts_item(int token);
void report_bad(struct parse *p); /* a mistake was reported here: stay quiet for a few tokens */

/* ---- numbers, amounts, dates (literals.c): each takes its raws and gives a node; the token's kind comes back ---- */
int literal_number(struct parse *p, struct expr **out);
int literal_money(struct parse *p, struct expr **out); /* at the euro sign */
int literal_date(struct parse *p, struct expr **out);
/* The unit that stands here, which is a word that is no keyword; NULL: none.  Its raws are taken, *span covers them. */
const char *literal_unit(struct parse *p, struct span *span);
/* The same unit of time in another language, singular or plural as it stands; NULL: `word` is none. */
const char *time_unit_in(const char *word, size_t length, enum lang from, enum lang to);

/* ---- mistakes (mistakes.c) ---- */
struct diag *report(struct parse *p, enum diag_code code, struct span span, const char *a, const char *b,
                    const char *c);
/* A token that does not fit: `expected` are the kinds that would. */
void report_unexpected(struct parse *p, int found, struct span span, const int *expected, uint32_t n);
void report_nesting(struct parse *p, struct span span);

#endif
