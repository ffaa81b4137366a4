/* A syntax tree as text, one item a line, expressions with their operators in front: for tests. */
#ifndef TOETS_TESTS_AST_DUMP_H
#define TOETS_TESTS_AST_DUMP_H

#include "syntax/ast.h"

void dump_expr(struct buf *out, const struct expr *e);
void dump_ast(struct buf *out, const struct ast *ast);

#endif
