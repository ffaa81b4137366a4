/* page: lines of text within a width, with a lead that hangs out and citations at the right. */
#ifndef TOETS_EXPLAIN_PAGE_H
#define TOETS_EXPLAIN_PAGE_H

#include "explain/explain.h"

struct page {
  const struct explanation *x;
  struct buf *out;
  bool colour;
  uint32_t width;     /* columns; 0: lines are not broken */
  struct buf cited;   /* uint32_t: sources in the order of first use on this page */
  struct buf told;    /* const char *: notes told already */
  struct buf changes; /* tree_text.c: what other readings would change in the outcomes told in one line */
  struct buf line;    /* the text of the line being made */
  struct buf right;   /* its citations */
  uint32_t column;    /* where citations stand; 0: after the text */
};
void page_free(struct page *g);  /* what ran out of memory on the way is passed on to g->out */
void page_blank(struct page *g); /* an empty line, unless the page is empty or ends in one */
/* Appends to the line being made. */
void page_say(struct page *g, enum word word, const char *a, const char *b, const char *c);
void page_number(struct buf *out, uint32_t n); /* [n]: of a source */
/* The citations of a node: "[1] p. 1, [2]" in g->right. */
void page_cites(struct page *g, const struct explain_node *n);
uint32_t page_cites_width(struct page *g, const struct explain_node *n);
/* Prints the line made, words wrapped: `lead` takes lead_width columns, further lines are indented by `hang`. */
void page_put(struct page *g, const char *lead, uint32_t lead_width, uint32_t hang);
void page_put_at(struct page *g, uint32_t indent);
bool page_tell_once(struct page *g, const char *text); /* false: it was told before */

/* ---- of the text of a tree (tree_text.c), for the text of two ---- */
void tree_verdict(struct page *g, const struct explain_node *n); /* "✓ voldaan", on the line being made */
/* A reason with what hangs below it; parent: the node whose line stands above.  All that hangs below one. */
void tree_node(struct page *g, const struct explain_node *parent, const struct explain_node *n, uint32_t indent);
void tree_kids(struct page *g, const struct explain_node *parent, uint32_t indent);
void tree_version(struct page *g, const struct explain_node *n); /* one that may judge: its conditions too */
void tree_sources(struct page *g);                               /* those cited on this page */

#endif
