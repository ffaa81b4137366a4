/* schema: what a regulation asks and answers, for who supplies facts or reads outcomes: as JSON Schema and as a data
 * dictionary.
 *
 * In: a program (code/program.h); a compiled file will do.  Out: text in the buffer given, in the language asked; names
 * and values that programs read are those of the rules in either language.
 * Memory: the arena given, which needs an escape; the buffer is the caller's.
 *
 * The JSON Schema accepts a case when the reader of io/ does, with these differences, which it says itself: it cannot
 * count the decimals of a JSON number, and takes no exponent in a string.
 */
#ifndef TOETS_SCHEMA_H
#define TOETS_SCHEMA_H

#include "code/program.h"

/* JSON Schema 2020-12 of one case; in its $defs/row a line of `toets run --format jsonl`. */
void schema_json(struct arena *a, const struct program *p, enum lang lang, struct buf *out);
/* Markdown: facts, fields of lists, outcomes by version, questions, sources. */
void schema_dictionary(struct arena *a, const struct program *p, enum lang lang, struct buf *out);

#endif
