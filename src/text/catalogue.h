/* catalogue: the texts of messages.def; for this folder's own files. */
#ifndef TOETS_TEXT_CATALOGUE_H
#define TOETS_TEXT_CATALOGUE_H

#include "text/text.h"

/* The diagnostics in order of place, then as reported; in the arena. */
struct diag **diags_sorted(const struct diags *d);
const char *message_text(enum diag_code code, enum lang lang);
const char *second_text(enum diag_second second, enum lang lang);
/* Appends `text` with {0}…{3} replaced; an argument that begins with @ is a word of the catalogue. */
void message_fill(struct buf *out, const char *text, enum lang lang, const char *const arguments[DIAG_ARGUMENTS]);

#endif
