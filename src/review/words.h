/* words: rule text under way, token by token; for the files of this folder that make it. */
#ifndef TOETS_REVIEW_WORDS_H
#define TOETS_REVIEW_WORDS_H

#include "review/wording.h"
#include "text/text.h"

/* Always Dutch; the formatter translates.  A blank stands before every token; the formatter takes what is too much. */
struct draft {
  struct arena *arena;
  const struct program *p;
  enum wording how;
  struct buf out;
};
void draft_keyword(struct draft *d, int token);
void draft_word(struct draft *d, const char *word);
void draft_label(struct draft *d, uint32_t text); /* between quotes; NONE, or without texts: nothing */
void draft_quoted(struct draft *d, const char *text, size_t length);
void draft_type(struct draft *d, uint32_t type); /* a type as it is declared; ranges are the caller's */
void draft_value(struct draft *d, struct type type, int64_t v);
void draft_expr(struct draft *d, uint32_t node);

#endif
