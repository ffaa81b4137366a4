/* Parsing a text given in the test: a fixture that owns everything until reading_free. */
#ifndef TOETS_TESTS_SYNTAX_H
#define TOETS_TESTS_SYNTAX_H

#include "unit/ast_dump.h"

struct reading {
  struct arena arena;
  jmp_buf escape;
  struct sources sources;
  struct diags diags;
  struct ast *ast;
  struct buf out;
};
/* Adds a file; reading_parse parses all that were added. */
void reading_begin(struct reading *r, enum lang lang);
void reading_add(struct reading *r, const char *name, const char *bytes, size_t size);
void reading_parse(struct reading *r);
void reading_free(struct reading *r);

/* One text as a file named "t". */
void read_text(struct reading *r, enum lang lang, const char *text);
bool read_file(struct reading *r, const char *path); /* as .regels or .rules */

/* All mistakes as `line:column code (suggestion)`, one a line, in order of place; in r->out. */
const char *mistakes(struct reading *r);

#endif
