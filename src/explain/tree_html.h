/* tree_html: the parts of the page of a tree that the page of two trees is made of too. */
#ifndef TOETS_TREE_HTML_H
#define TOETS_TREE_HTML_H

#include "explain/explain.h"

struct tree_html {
  const struct explanation *x; /* its program, options and sources; verdicts and reasons may be of another tree */
  struct buf *out;
};
/* A sign and a word; outcome: JA, NEE, else voldaan, niet voldaan. */
void tree_html_verdict(struct tree_html *h, enum verdict verdict, bool outcome);
void tree_html_cites(struct tree_html *h, const struct explain_node *n);
void tree_html_reasons(struct tree_html *h, const struct explain_node *parent); /* what hangs below, as lists */
/* One reason, version, or transitional provision, as an item of a list. */
void tree_html_reason(struct tree_html *h, const struct explain_node *n);
void tree_html_version(struct tree_html *h, const struct explain_node *n);
void tree_html_transition(struct tree_html *h, const struct explain_node *n);
void tree_html_sources(struct tree_html *h);

#endif
