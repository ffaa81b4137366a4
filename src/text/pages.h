/* pages: what the reader is told about each code of a message. */
#ifndef TOETS_TEXT_PAGES_H
#define TOETS_TEXT_PAGES_H

#include "text/text.h"

/* Appends the page of a code as plain text; false: there is no such code. */
bool page_print(struct buf *out, const char *code, enum lang lang);
/* All pages as one document in Markdown. */
void pages_markdown(struct buf *out, enum lang lang);
/* Their codes, in order; *n is their number. */
const char *const *page_codes(uint32_t *n);
/* What a code means, in a sentence; NULL: there is no such code. */
const char *page_meaning(const char *code, enum lang lang);

#endif
