/* A shortest way from one text to another, by lines or by words: what is the same, what goes, what comes. */
#include "review/inner.h"

#include <string.h>

enum { MOST_STEPS = 4 << 20 }; /* entries of the table of common lengths */

struct token {
  const char *at;
  size_t length;
};
typedef VEC(struct token) tokens;

static bool is_blank(char c) { return c == ' ' || c == '\n'; }

static size_t word_length(const char *at) {
  size_t n = 0;
  while (at[n] && is_blank(at[n]) == is_blank(at[0])) n++;
  return n;
}

/* A line with its newline, a word, or the blanks between two; an euro sign and its amount are one word. */
static size_t token_length(const char *at, bool words) {
  static const char EURO[] = "€ ";
  size_t n = strcspn(at, "\n");
  if (!words) return n + (at[n] == '\n');
  n = word_length(at);
  return strncmp(at, EURO, sizeof EURO - 1) == 0 ? sizeof EURO - 1 + word_length(at + sizeof EURO - 1) : n;
}

static tokens split(struct arena *a, const char *text, bool words) {
  tokens out = {0};
  for (size_t n; *text; text += n) {
    n = token_length(text, words);
    *vec_push(a, &out) = (struct token){text, n};
  }
  return out;
}

static bool same(const struct token *a, const struct token *b) {
  return a->length == b->length && memcmp(a->at, b->at, a->length) == 0;
}

struct walk { /* the two texts without what they begin and end with alike */
  struct arena *arena;
  const struct token *old, *new;
  uint32_t old_count, new_count;
  const uint32_t *common; /* (old_count + 1) × (new_count + 1): longest common part of what is left; NULL: too long */
  pieces *out;
};

static void put(struct walk *w, enum piece_side side, const struct token *t) {
  *vec_push(w->arena, w->out) = (struct piece){side, t->at, t->length};
}

static const uint32_t *common_lengths(const struct walk *w) {
  size_t width = (size_t)w->new_count + 1, cells = ((size_t)w->old_count + 1) * width;
  if (cells > MOST_STEPS) return NULL;
  uint32_t *common = arena_array(w->arena, uint32_t, cells);
  for (uint32_t i = w->old_count; i-- > 0;)
    for (uint32_t k = w->new_count; k-- > 0;) {
      uint32_t down = common[(i + 1) * width + k], right = common[i * width + k + 1];
      bool equal = same(&w->old[i], &w->new[k]);
      common[i * width + k] = equal ? common[(i + 1) * width + k + 1] + 1 : down > right ? down : right;
    }
  return common;
}

/* What goes stands before what comes. */
static void middle(struct walk *w) {
  uint32_t i = 0, k = 0;
  size_t width = (size_t)w->new_count + 1;
  while (w->common && i < w->old_count && k < w->new_count) {
    if (same(&w->old[i], &w->new[k])) {
      put(w, PIECE_SAME, &w->new[k]);
      i++, k++;
    } else if (w->common[(i + 1) * width + k] >= w->common[i * width + k + 1]) {
      put(w, PIECE_OLD, &w->old[i++]);
    } else {
      put(w, PIECE_NEW, &w->new[k++]);
    }
  }
  while (i < w->old_count) put(w, PIECE_OLD, &w->old[i++]);
  while (k < w->new_count) put(w, PIECE_NEW, &w->new[k++]);
}

pieces pieces_of(struct arena *a, const char *old, const char *new, bool words) {
  pieces out = {0};
  tokens olds = split(a, old, words), news = split(a, new, words);
  uint32_t least = olds.n < news.n ? olds.n : news.n, before = 0, after = 0;
  while (before < least && same(&olds.at[before], &news.at[before])) before++;
  while (after < least - before && same(&olds.at[olds.n - 1 - after], &news.at[news.n - 1 - after])) after++;
  struct walk w = {.arena = a,
                   .old = olds.at + before,
                   .new = news.at + before,
                   .old_count = olds.n - before - after,
                   .new_count = news.n - before - after,
                   .out = &out};
  for (uint32_t i = 0; i < before; i++) put(&w, PIECE_SAME, &news.at[i]);
  w.common = common_lengths(&w);
  middle(&w);
  for (uint32_t i = news.n - after; i < news.n; i++) put(&w, PIECE_SAME, &news.at[i]);
  return out;
}
