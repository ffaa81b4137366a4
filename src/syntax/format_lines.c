/* Words on lines: the space between them, comments, texts that run over lines. */
#include "syntax/format_parts.h"
#include "parser.h"

#include <string.h>

/* ---- the space between two words ---- */
static bool calls(int kind) {
  const struct keyword *keyword = keyword_of(kind);
  return keyword && keyword->class == KEYWORD_CALL;
}

/* Is the minus at i a sign, not an operator? */
static bool is_sign(const struct printer *p, uint32_t i) {
  return p->words[i].kind == TOK_MINUS && (i == 0 || !ends_operand(p->words[i - 1].kind));
}

static uint32_t gap_before(const struct printer *p, uint32_t i) {
  if (i == 0) return 0;
  int before = p->words[i - 1].kind, kind = p->words[i].kind;
  if (before == TOK_LPAREN || before == TOK_DOT || is_sign(p, i - 1)) return 0;
  if (kind == TOK_CITE) return 3;
  if (kind == TOK_RPAREN || kind == TOK_SEMICOLON || kind == TOK_COMMA || kind == TOK_DOT) return 0;
  return kind == TOK_LPAREN && calls(before) ? 0 : 1;
}

uint32_t flat_width(const struct printer *p, slice s) {
  uint32_t width = 0;
  for (uint32_t i = s.from; i < s.to; i++) width += p->words[i].width + (i > s.from ? gap_before(p, i) : 0);
  return width;
}

bool fits(const struct printer *p, slice s, uint32_t column) {
  for (uint32_t i = s.from; i < s.to; i++) {
    if (i > s.from && p->words[i].comments.n) return false;
    if (i + 1 < s.to && p->words[i].behind) return false;
  }
  return column + flat_width(p, s) <= FORMAT_WIDTH;
}

bool fits_here(const struct printer *p, slice s) {
  if (p->closed || (p->last != NONE && s.from < s.to && p->words[s.from].comments.n)) return false;
  return fits(p, s, p->column + (p->last == NONE ? 0 : 1));
}

/* ---- writing ---- */
void line_new(struct printer *p, uint32_t indent) {
  if (p->out.size && p->out.at[p->out.size - 1] != '\n') buf_char(&p->out, '\n');
  for (uint32_t i = 0; i < indent; i++) buf_char(&p->out, ' ');
  p->column = p->hang = indent;
  p->closed = false;
  p->last = NONE;
}

void line_blank(struct printer *p) {
  line_new(p, 0);
  size_t n = p->out.size;
  if (n > 0 && !(n > 1 && p->out.at[n - 2] == '\n')) buf_char(&p->out, '\n');
}

void put_gap(struct printer *p, uint32_t columns) {
  for (uint32_t i = 0; i < columns; i++) buf_char(&p->out, ' ');
  p->column += columns;
}

static void put_text(struct printer *p, const char *at, size_t length) {
  buf_bytes(&p->out, at, length);
  p->column += utf8_width(at, length);
}

/* A text too long for its line goes on below, behind its opening quote. */
static void put_string(struct printer *p, const struct piece *w) {
  uint32_t start = p->column + 1;
  if (p->in_row || p->column + w->width <= FORMAT_WIDTH) {
    put_text(p, w->text, strlen(w->text));
    return;
  }
  const char *at = w->text;
  for (bool first = true; *at; first = false) {
    size_t n = strcspn(at + 1, " ") + 1; /* with the space before it */
    if (!first && p->column + utf8_width(at, n) > FORMAT_WIDTH && n > 1) {
      buf_char(&p->out, '\n');
      p->column = 0;
      put_gap(p, start);
      at++, n--;
    }
    put_text(p, at, n);
    at += n;
  }
}

static void put_own_comments(struct printer *p, const struct piece *w, uint32_t indent) {
  for (uint32_t i = 0; i < w->comments.n; i++) {
    if (i && w->comments.at[i].blank) line_blank(p);
    line_new(p, indent);
    buf_text(&p->out, w->comments.at[i].text);
  }
  if (w->comments.n && w->blank) line_blank(p);
}

void line_for(struct printer *p, uint32_t i, uint32_t indent) {
  put_own_comments(p, &p->words[i], indent);
  line_new(p, indent);
}

/* A comment before or behind it has forced this word to the next line. */
static void go_on(struct printer *p, uint32_t i) {
  uint32_t hang = p->hang;
  line_for(p, i, hang + 2);
  p->hang = hang;
}

void put_word(struct printer *p, uint32_t i) {
  const struct piece *w = &p->words[i];
  bool comments = w->comments.n && p->last != NONE;
  if (p->closed || comments)
    go_on(p, i);
  else if (p->last != NONE)
    put_gap(p, gap_before(p, i));
  if (w->kind == TOK_STRING)
    put_string(p, w);
  else
    put_text(p, w->text, strlen(w->text));
  p->last = i;
  if (!w->behind) return;
  buf_text(&p->out, "  ");
  buf_text(&p->out, w->behind);
  p->closed = true;
}

void put_words(struct printer *p, slice s) {
  for (uint32_t i = s.from; i < s.to; i++) put_word(p, i);
}
