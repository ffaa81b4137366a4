/* Words: tokens in their canonical form and language, and the comments between them. */
#include "syntax/format_parts.h"
#include "parser.h"

#include <string.h>

struct making {
  struct arena *arena;
  enum lang from, to;
  const char *text; /* of the file; offsets are within it */
};

/* ---- the forms of literals ---- */
static bool is_digit_or_mark(char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; }

/* The number that begins at the first digit, its marks those of the other language when translating. */
static const char *number_form(const struct making *m, const char *at, const char *end) {
  while (at < end && !(*at >= '0' && *at <= '9')) at++;
  const char *start = at;
  while (at < end && is_digit_or_mark(*at)) at++;
  char *text = arena_string(m->arena, start, (size_t)(at - start));
  for (char *c = text; *c && m->from != m->to; c++) *c = *c == '.' ? ',' : *c == ',' ? '.' : *c;
  return text;
}

static size_t letters(const char *at, const char *end) {
  const char *start = at;
  while (at < end && *at != '/') at++;
  return (size_t)(at - start);
}

static const char *unit_word_form(const struct making *m, const char *at, size_t length) {
  const char *time = time_unit_in(at, length, m->from, m->to);
  return time ? time : arena_string(m->arena, at, length);
}

/* "maanden" → "months", "euro/dag" → "euro/day" */
static const char *unit_form(const struct making *m, const char *at, const char *end) {
  size_t n = letters(at, end);
  const char *first = unit_word_form(m, at, n);
  if (at + n == end) return first;
  return arena_printf(m->arena, "%s/%s", first, unit_word_form(m, at + n + 1, (size_t)(end - at) - n - 1));
}

static const char *quantity_form(const struct making *m, const char *at, const char *end) {
  const char *unit = end;
  while (unit > at && unit[-1] != ' ' && unit[-1] != '\t' && unit[-1] != '\n' && (unsigned char)unit[-1] != 0xA0 &&
         (unsigned char)unit[-1] != 0xAF)
    unit--;
  return arena_printf(m->arena, "%s %s", number_form(m, at, end), unit_form(m, unit, end));
}

static const char *date_form(const struct making *m, const char *at, const char *end, int64_t days) {
  if (memchr(at, '-', (size_t)(end - at))) return arena_string(m->arena, at, (size_t)(end - at));
  struct buf out = {0};
  date_print(&out, days, m->to);
  return buf_keep(m->arena, &out);
}

/* With its quotes, " doubled. */
static const char *string_form(const struct making *m, const char *text) {
  struct buf out = {0};
  buf_char(&out, '"');
  for (const char *c = text; *c; c++) {
    if (*c == '"') buf_char(&out, '"');
    buf_char(&out, *c);
  }
  buf_char(&out, '"');
  return buf_keep(m->arena, &out);
}

static const char *form(const struct making *m, const struct noted *t, const char *at, const char *end) {
  const struct keyword *keyword = keyword_of(t->kind);
  if (keyword) return keyword->text[m->to];
  switch (t->kind) {
  case TOK_ROW_END:
  case TOK_END: return "";
  case TOK_STRING: return string_form(m, t->string);
  case TOK_NUMBER: return number_form(m, at, end);
  case TOK_PERCENT: return arena_printf(m->arena, "%s%%", number_form(m, at, end));
  case TOK_MONEY: return arena_printf(m->arena, m->to == LANG_NL ? "€ %s" : "€%s", number_form(m, at, end));
  case TOK_QUANTITY: return quantity_form(m, at, end);
  case TOK_DATE: return date_form(m, at, end, t->value->value);
  case TOK_UNIT: return unit_form(m, at, end);
  default: return arena_string(m->arena, at, (size_t)(end - at));
  }
}

/* ---- comments ---- */
static const char *comment_text(const struct making *m, const char *at, const char *end) {
  while (end > at && (end[-1] == ' ' || end[-1] == '\t')) end--;
  return arena_string(m->arena, at, (size_t)(end - at));
}

/* What stands between two words: comments, empty lines.  `before` may be NULL. */
static void read_between(const struct making *m, struct piece *before, struct piece *w, const char *at,
                         const char *end) {
  uint32_t lines = !before || before->kind == TOK_ROW_END ? 1 : 0;
  for (; at < end; at++) {
    if (*at == '\n') lines++;
    if (*at != '#') continue;
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    if (!stop) stop = end;
    const char *text = comment_text(m, at, stop);
    if (lines == 0)
      before->behind = text;
    else
      *vec_push(m->arena, &w->comments) = (struct comment){text, lines > 1};
    lines = 0;
    at = stop - 1;
  }
  w->blank = lines > 1;
}

word_list words_of(struct arena *a, const struct sources *sources, const struct source_file *file,
                   const struct noted *tokens, uint32_t n, enum lang to) {
  struct making m = {a, sources->lang, to, file->text};
  word_list words = {0};
  const char *done = file->text;
  for (uint32_t i = 0; i < n; i++) {
    const char *at = file->text + (tokens[i].span.start - file->base);
    const char *end = file->text + (tokens[i].span.end - file->base);
    if (tokens[i].kind == TOK_END) end = at = file->text + file->length;
    struct piece *w = vec_push(a, &words);
    *w = (struct piece){.kind = tokens[i].kind, .text = form(&m, &tokens[i], at, end)};
    w->width = utf8_width(w->text, strlen(w->text));
    read_between(&m, i ? &words.at[i - 1] : NULL, w, done, at);
    done = end;
  }
  return words;
}

bool word_after_blank(const struct piece *w) { return w->comments.n ? w->comments.at[0].blank : w->blank; }

bool ends_operand(int kind) {
  switch (kind) {
  case TOK_NAME:
  case TOK_NUMBER:
  case TOK_QUANTITY:
  case TOK_PERCENT:
  case TOK_MONEY:
  case TOK_DATE:
  case TOK_STRING:
  case TOK_YES:
  case TOK_NO:
  case TOK_UNLIMITED:
  case TOK_UNKNOWN:
  case TOK_RPAREN:
  case TOK_IS_KNOWN:
  case TOK_IS_UNKNOWN: return true;
  default: return false;
  }
}
