/* format: the canonical layout of a rule file, in its own language or the other one.
 *
 * In: a regulation as parse_recorded noted it, without mistakes.  Out: text of the same tokens in the same order: only
 * white space between them, and when translating keywords, numbers, dates and units of time, are other than before.  So
 * it cannot change what the rules mean, and it is read again to make sure.
 * Memory: the arena given.
 *
 * The layout depends on the tokens, the comments, and where the writer left a line empty between two declarations; on
 * nothing else, so formatting what was formatted changes nothing.
 *   - One item begins a line; parts of a version stand two further in, those of a wijziging four.
 *   - Items of one line (bron, gegeven, parameter) that follow each other are aligned in columns where that fits.
 *   - Of others the head stands on the first line, then each citation and each part of the body on its own.
 *   - An expression that is too long breaks before its weakest operators, a text between its words.
 *   - The columns of tables are aligned.  All by width as displayed.
 *   - A comment stays before or behind what it stood before or behind.
 */
#ifndef TOETS_FORMAT_H
#define TOETS_FORMAT_H

#include "syntax/parse.h"

enum { FORMAT_WIDTH = 120 }; /* columns a line may take */

/* File `file` of the sources in the language `to`.  NULL: what would come out reads otherwise (a unit that the other
 * language knows as one of time, …): *odd is the place of the first token that does. */
const char *format_file(struct arena *a, const struct sources *sources, uint32_t file, const struct recorded *record,
                        enum lang to, struct span *odd);

/* The same of one text that is a file by itself, from memory: `name` as diagnostics would say it.  NULL also: it has
 * mistakes. */
const char *format_text(struct arena *a, const char *name, const char *text, enum lang from, enum lang to);

#endif
