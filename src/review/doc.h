/* doc: a regulation as pages for people: one for each consolidated text, and one that compares them all.
 *
 * In: a program (code/program.h); it needs no sources.  Out: HTML pages (text/html.h) in a buffer that is the caller's.
 * The same program gives the same bytes, as far as the drawing goes with the same Graphviz.
 * Memory: the arena given, which needs an escape.
 */
#ifndef TOETS_DOC_H
#define TOETS_DOC_H

#include "code/program.h"

enum doc_drawing { DOC_DRAWN, DOC_NOT_DRAWN /* nothing to draw, or too much */, DOC_NO_DOT, DOC_DOT_FAILED };
struct doc_options {
  enum lang lang;
  bool alone;             /* a page by itself: it links to no other page */
  const uint32_t *judges; /* per test the unit that judges it, or NONE (trial_judges) */
};
/* The page of one unit.  What became of its drawing comes back. */
enum doc_drawing doc_page(struct arena *a, const struct program *p, uint32_t unit, const struct doc_options *options,
                          struct buf *out);
/* The page that leads to all others. */
void doc_index(struct arena *a, const struct program *p, const struct doc_options *options, struct buf *out);
#define DOC_INDEX "index.html"
/* The name of a unit's file, which its page's links to the others rely on: "kader_2026.html". */
const char *doc_file(struct arena *a, const struct program *p, uint32_t unit);

#endif
