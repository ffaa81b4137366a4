/* build: what the grammar's actions call to make nodes of struct ast.  Builders report what the grammar lets through
 * because a message of its own says it better (chained comparisons, `+` beside `afgerond`, a provision outside a
 * version …).
 *
 * Memory: the arena of parse().
 */
#ifndef TOETS_BUILD_H
#define TOETS_BUILD_H

#include "syntax/parse.h"

/* ---- expressions (build_expr.c) ---- */
struct expr *expr_new(struct parse *p, enum expr_kind kind, struct span span);
struct expr *expr_name(struct parse *p, struct name_at name);
struct expr *expr_member(struct parse *p, struct name_at name, struct name_at member);
struct expr *expr_string(struct parse *p, struct label string);
struct expr *expr_unary(struct parse *p, enum expr_kind kind, struct expr *a, struct span span);
struct expr *expr_binary(struct parse *p, enum expr_kind kind, struct expr *a, struct expr *b);
struct expr *expr_compare(struct parse *p, enum expr_kind kind, struct expr *a, struct expr *b);
struct expr *expr_is(struct parse *p, enum expr_kind kind, struct expr *a, struct span span); /* bekend, onbekend */
struct expr *expr_one_of(struct parse *p, struct expr *a, struct expr *list, struct span span);
struct expr *expr_round(struct parse *p, enum rounding mode, struct expr *a, struct expr *step);
struct expr *expr_if(struct parse *p, struct expr *a, struct expr *b, struct expr *c, struct span span);
/* A list of arguments under way: a node of which only `list` counts. */
struct expr *expr_list(struct parse *p, struct expr *list, struct expr *more);
/* `E uit L waarvan C`: a node of kind EXPR_SUM, which its caller gives another kind. */
struct expr *expr_over(struct parse *p, struct expr *e, struct name_at list, struct expr *where);
struct expr *expr_extreme(struct parse *p, enum expr_kind kind, struct expr *list, struct expr *over, struct span span);
struct expr *expr_aggregate(struct parse *p, enum expr_kind kind, struct name_at list, struct expr *where,
                            struct span span);
struct expr *expr_between(struct parse *p, enum expr_kind kind, struct expr *from, struct expr *to, struct span span);

/* ---- lists of names, citations, types, tables (build_parts.c) ---- */
names_at *names_add(struct parse *p, names_at *names, struct name_at name); /* NULL: a new one */
cites *cites_add(struct parse *p, cites *list, struct name_at source, struct label place);
/* Refuses a name that is a keyword of the other language or would complete a keyword, where it is declared. */
struct name_at declared(struct parse *p, struct name_at name);
struct ast_type *type_new(struct parse *p, enum ast_type_kind kind, struct span span);
struct ast_type *type_number(struct parse *p, const char *unit, struct expr *decimals, struct span span);
struct ast_type *type_range(struct ast_type *type, const struct ast_type *range, struct span span);
struct ast_type *range_new(struct parse *p, struct expr *lowest, struct expr *highest); /* only the bounds count */
struct ast_type *type_enum(struct parse *p, const names_at *values, struct span span);
struct ast_type *field_add(struct parse *p, struct ast_type *list, struct name_at name, struct label label,
                           const struct ast_type *type);
struct ast_cell *cell_any(struct parse *p, struct span span);
struct ast_cell *cell_values(struct parse *p, const struct expr *list, struct span span);
struct ast_cell *cell_relation(struct parse *p, enum relation relation, struct expr *bound, struct span span);
struct ast_cell *cell_range(struct parse *p, enum relation low, struct expr *a, enum relation high, struct expr *b,
                            struct span span);
struct ast_row *row_add(struct parse *p, struct ast_row *row, const struct ast_cell *cell, bool output);
rows *rows_add(struct parse *p, rows *list, struct ast_row *row, struct span span);

struct body {
  enum body_kind kind;
  struct expr *expr;
  rows *rows;
};
struct body *body_new(struct parse *p, enum body_kind kind, struct expr *expr, rows *rows);

/* ---- items (build_items.c): each is put where it belongs ---- */
void item_regulation(struct parse *p, struct name_at name, struct label label, struct span span);
void item_source(struct parse *p, struct ast_source source);
void item_fact(struct parse *p, struct ast_fact fact);
struct ast_choice *answer_add(struct parse *p, struct ast_choice *choice, struct name_at name, struct label label,
                              bool standard);
void item_choice(struct parse *p, struct ast_choice *choice);
void item_version(struct parse *p, struct ast_version version);
void item_amendment(struct parse *p, struct ast_amendment amendment);
void item_provision(struct parse *p, struct ast_provision provision, const struct body *body);
void item_exception(struct parse *p, struct ast_exception exception);
void item_notice(struct parse *p, struct ast_notice notice);
void item_transitional(struct parse *p, struct ast_transitional transitional);
void item_test(struct parse *p, struct ast_test test);
void item_given(struct parse *p, struct ast_given given);
void item_expectation(struct parse *p, struct ast_expectation expectation);
void item_assertion(struct parse *p, struct ast_assertion assertion);
/* After a mistake: what could not be read takes its parts with it.  Is the token looked at to be dropped? */
bool item_recover(struct parse *p, int lookahead);
void items_end(struct parse *p); /* of a file */

#endif
