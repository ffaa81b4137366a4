/* The formatter's driver: a file's words on lines, and the proof that they read the same. */
#include "syntax/format_parts.h"
#include "parser.h"

#include <string.h>

/* The tokens of one file among those noted, its end included. */
static const struct noted *tokens_of(const struct recorded *record, uint32_t file, uint32_t *n) {
  uint32_t first = 0, last = 0;
  for (;; last++) {
    if (record->tokens.at[last].kind != TOK_END) continue;
    if (file-- == 0) break;
    first = last + 1;
  }
  *n = last + 1 - first;
  return &record->tokens.at[first];
}

static const char *lay_out(struct arena *a, word_list words) {
  struct printer p = {.arena = a, .words = words.at, .last = NONE};
  uint32_t end = words.n - 1;
  put_items(&p, end);
  if (words.at[end].comments.n && word_after_blank(&words.at[end])) line_blank(&p);
  line_for(&p, end, 0);
  while (p.out.size > 1 && p.out.at[p.out.size - 2] == '\n') p.out.at[--p.out.size] = '\0';
  return buf_keep(a, &p.out);
}

/* ---- reading it again ---- */
static bool same_number(const struct expr *a, const struct expr *b) {
  bool unit = a->unit == b->unit || (a->unit && b->unit && strcmp(a->unit, b->unit) == 0);
  return a->value == b->value && a->scale == b->scale && unit;
}

/* The same to the compiler, whatever its language. */
static bool same_token(const struct noted *a, const char *text_a, const struct noted *b, const char *text_b) {
  if (a->kind != b->kind) return false;
  if (a->string) return strcmp(a->string, b->string) == 0;
  if (a->value) return same_number(a->value, b->value);
  size_t length = a->span.end - a->span.start;
  return a->kind != TOK_NAME || (b->span.end - b->span.start == length && memcmp(text_a, text_b, length) == 0);
}

static bool reads_same(struct arena *a, const struct source_file *file, const struct noted *tokens, uint32_t n,
                       const char *text, enum lang to, struct span *odd) {
  struct sources again = {.arena = a, .lang = to};
  struct diags diags = {.arena = a, .sources = &again};
  struct recorded record = {0};
  bool read = source_add(&again, file->name, text, strlen(text), &diags);
  if (read) parse_recorded(a, &again, &diags, &record);
  for (uint32_t i = 0; read && i < n; i++) {
    const struct noted *new = &record.tokens.at[i];
    *odd = tokens[i].span;
    if (i >= record.tokens.n) return false;
    const char *old_text = file->text + (tokens[i].span.start - file->base);
    if (!same_token(&tokens[i], old_text, new, again.files.at[0].text + new->span.start)) return false;
  }
  return read && diags.errors == 0 && record.tokens.n == n;
}

const char *format_file(struct arena *a, const struct sources *sources, uint32_t file, const struct recorded *record,
                        enum lang to, struct span *odd) {
  const struct source_file *f = &sources->files.at[file];
  uint32_t n;
  const struct noted *tokens = tokens_of(record, file, &n);
  const char *text = lay_out(a, words_of(a, sources, f, tokens, n, to));
  return reads_same(a, f, tokens, n, text, to, odd) ? text : NULL;
}

const char *format_text(struct arena *a, const char *name, const char *text, enum lang from, enum lang to) {
  struct sources sources = {.arena = a, .lang = from};
  struct diags diags = {.arena = a, .sources = &sources};
  struct recorded record = {0};
  struct span odd;
  if (source_add(&sources, name, text, strlen(text), &diags)) parse_recorded(a, &sources, &diags, &record);
  return diags.errors ? NULL : format_file(a, &sources, 0, &record, to, &odd);
}
