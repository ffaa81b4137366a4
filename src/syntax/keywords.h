/* keywords: grammar/keywords.def as a table, and finding the keyword that a word begins.
 *
 * Memory: a struct keyword_index lives in the arena given; the table is constant.
 */
#ifndef TOETS_KEYWORDS_H
#define TOETS_KEYWORDS_H

#include "text/text.h"

enum keyword_class { KEYWORD_START, KEYWORD_WORD, KEYWORD_TYPE, KEYWORD_CALL, KEYWORD_TABLE, KEYWORD_SCALE };
struct keyword {
  int token;
  uint8_t class;
  const char *text[2]; /* by language */
};
extern const struct keyword KEYWORDS[];
extern const uint32_t KEYWORD_COUNT;

/* The keyword that makes this token, or NULL. */
const struct keyword *keyword_of(int token);

/* Keywords of one language by their first word, and the words that may name nothing. */
struct keyword_index {
  enum lang lang;
  struct map first;      /* a first word: the longest keyword that begins with it */
  uint32_t *next;        /* from each keyword to the next shorter one with the same first word; NONE at the end */
  struct map other_lang; /* reserved words of the other language: their keyword */
  struct map forbidden;  /* reserved words of both languages, and words that would complete a keyword: their keyword */
};
void keyword_index_build(struct arena *a, struct keyword_index *index, enum lang lang);

/* A keyword of one word that is one everywhere. */
bool keyword_reserved(const struct keyword *keyword, enum lang lang);

#endif
