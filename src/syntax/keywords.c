/* The keyword table, and its index by first word. */
#include "syntax/keywords.h"
#include "parser.h"

#include <string.h>

const struct keyword KEYWORDS[] = {
#define K(name, nl, en, class_) {TOK_##name, KEYWORD_##class_, {nl, en}},
#include "grammar/keywords.def"
#undef K
};
const uint32_t KEYWORD_COUNT = COUNT_OF(KEYWORDS);

const struct keyword *keyword_of(int token) {
  for (uint32_t i = 0; i < KEYWORD_COUNT; i++)
    if (KEYWORDS[i].token == token) return &KEYWORDS[i];
  return NULL;
}

static bool one_word(const char *text) { return !strpbrk(text, " /"); }
static bool soft(const struct keyword *keyword) { return keyword->class > KEYWORD_WORD; }

bool keyword_reserved(const struct keyword *keyword, enum lang lang) {
  return !soft(keyword) && one_word(keyword->text[lang]);
}

/* Longest first; of soft and other ones of equal length the order does not matter, their places differ. */
static void insert(struct arena *a, struct keyword_index *index, uint32_t k) {
  const char *text = KEYWORDS[k].text[index->lang];
  uint32_t *link = map_put(a, &index->first, text, strcspn(text, " /"));
  while (*link != NONE && strlen(KEYWORDS[*link].text[index->lang]) >= strlen(text)) link = &index->next[*link];
  index->next[k] = *link;
  *link = k;
}

static bool is_reserved_word(const char *word, size_t length, enum lang lang) {
  for (uint32_t i = 0; i < KEYWORD_COUNT; i++) {
    const char *text = KEYWORDS[i].text[lang];
    if (keyword_reserved(&KEYWORDS[i], lang) && strlen(text) == length && memcmp(text, word, length) == 0) return true;
  }
  return false;
}

/* `bekend` of `is bekend`: the second of two words, of which the first is a keyword by itself. */
static const char *completing_word(const char *text, enum lang lang) {
  const char *space = strchr(text, ' ');
  if (!space || strchr(space + 1, ' ')) return NULL;
  return is_reserved_word(text, (size_t)(space - text), lang) ? space + 1 : NULL;
}

static void forbid(struct arena *a, struct keyword_index *index, uint32_t k, enum lang lang) {
  const char *text = KEYWORDS[k].text[lang], *word = NULL;
  if (keyword_reserved(&KEYWORDS[k], lang))
    word = text;
  else if (!soft(&KEYWORDS[k]))
    word = completing_word(text, lang);
  if (!word) return;
  *map_put(a, &index->forbidden, word, strlen(word)) = k;
  if (lang != index->lang && word == text) *map_put(a, &index->other_lang, word, strlen(word)) = k;
}

void keyword_index_build(struct arena *a, struct keyword_index *index, enum lang lang) {
  *index = (struct keyword_index){.lang = lang, .next = arena_array(a, uint32_t, KEYWORD_COUNT)};
  for (uint32_t k = 0; k < KEYWORD_COUNT; k++) {
    insert(a, index, k);
    forbid(a, index, k, LANG_NL);
    forbid(a, index, k, LANG_EN);
  }
}
