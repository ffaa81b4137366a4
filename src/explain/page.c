/* The page: wrapping by display width, citations numbered in the order in which they are printed. */
#include "explain/page.h"

#include <string.h>

void page_free(struct page *g) {
  buf_free_part(g->out, &g->cited);
  buf_free_part(g->out, &g->told);
  buf_free_part(g->out, &g->changes);
  buf_free_part(g->out, &g->line);
  buf_free_part(g->out, &g->right);
}

void page_blank(struct page *g) {
  size_t n = g->out->size;
  if (n < 2 || (g->out->at[n - 1] == '\n' && g->out->at[n - 2] == '\n')) return;
  buf_char(g->out, '\n');
}

void page_say(struct page *g, enum word word, const char *a, const char *b, const char *c) {
  word_plain(&g->line, word, g->x->options.lang, a, b, c);
}

/* ---- citations ---- */
static uint32_t source_number(struct page *g, uint32_t source) {
  uint32_t n = (uint32_t)(g->cited.size / sizeof source), other;
  for (uint32_t i = 0; i < n; i++) {
    memcpy(&other, g->cited.at + i * sizeof other, sizeof other);
    if (other == source) return i + 1;
  }
  buf_bytes(&g->cited, &source, sizeof source);
  return n + 1;
}

void page_number(struct buf *out, uint32_t n) {
  char digits[12], *at = digits + sizeof digits;
  *--at = ']';
  do *--at = (char)('0' + n % 10);
  while (n /= 10);
  *--at = '[';
  buf_bytes(out, at, (size_t)(digits + sizeof digits - at));
}

void page_cites(struct page *g, const struct explain_node *n) {
  bool some = false;
  for (uint32_t i = 0; i < n->cites.n; i++) {
    const struct explain_cite *c = &n->cites.at[i];
    if (c->assumption) continue;
    if (some) buf_text(&g->right, ", ");
    page_number(&g->right, source_number(g, c->source));
    if (c->place) buf_char(&g->right, ' '), buf_text(&g->right, c->place);
    some = true;
  }
}

/* Measured with a two-digit number: good enough to align, and it leaves the numbering alone. */
uint32_t page_cites_width(struct page *g, const struct explain_node *n) {
  uint32_t width = 0;
  (void)g;
  for (uint32_t i = 0; i < n->cites.n; i++) {
    const struct explain_cite *c = &n->cites.at[i];
    if (c->assumption) continue;
    width += (width ? 2u : 0u) + 3u + (c->place ? 1 + utf8_width(c->place, strlen(c->place)) : 0);
  }
  return width;
}

/* ---- wrapping ---- */
static void put_right(struct page *g, uint32_t at) {
  if (!g->right.size) return;
  buf_fill(g->out, ' ', g->column > at ? g->column - at : 2);
  buf_bytes(g->out, g->right.at, g->right.size);
  buf_clear(&g->right);
}

/* Does a word end before the space at `at`?  An euro sign and its amount are one. */
static bool ends_word(const char *from, const char *at) {
  static const char EURO[] = "€";
  const ptrdiff_t size = sizeof EURO - 1;
  return at - from < size || memcmp(at - size, EURO, (size_t)size) != 0;
}

static const char *word_end(const char *from) {
  const char *at = from + strcspn(from, " ");
  while (*at && !ends_word(from, at)) at += 1 + strcspn(at + 1, " ");
  return at;
}

static const char *skip_spaces(const char *at) {
  while (*at == ' ') at++;
  return at;
}

/* The end of the last word that surely ends within `room` columns, because no byte takes more than one; `from`: none.
 */
static const char *surely_fits(const char *from, const char *end, uint32_t room) {
  if ((size_t)(end - from) <= room) return end;
  const char *at = from + room;
  while (at > from && !(*at == ' ' && at[-1] != ' ' && ends_word(from, at))) at--;
  return at;
}

/* The end of what fits within `room` columns, at least one word; *width: its columns. */
static const char *fitting(const char *from, const char *end, uint32_t room, uint32_t *width) {
  const char *fits = surely_fits(from, end, room);
  *width = utf8_width(from, (size_t)(fits - from));
  while (fits < end) {
    const char *word = skip_spaces(fits), *after = word_end(word);
    uint32_t more = *width + (uint32_t)(word - fits) + utf8_width(word, (size_t)(after - word));
    if (more > room && fits > from) break;
    *width = more;
    fits = after;
  }
  return fits;
}

/* Prints g->line from column `at` on, broken between words where it would pass `limit`; gives the column where it ends.
 */
static uint32_t put_words(struct page *g, uint32_t at, uint32_t limit, uint32_t hang) {
  const char *from = g->line.at, *end = from + g->line.size;
  while (end > from && end[-1] == ' ') end--;
  for (;;) {
    uint32_t width;
    const char *fits = fitting(from, end, limit > at ? limit - at : 0, &width);
    buf_bytes(g->out, from, (size_t)(fits - from));
    if (fits >= end) return at + width;
    put_right(g, at + width);
    buf_char(g->out, '\n');
    buf_fill(g->out, ' ', hang);
    at = hang;
    from = skip_spaces(fits);
  }
}

void page_put(struct page *g, const char *lead, uint32_t lead_width, uint32_t hang) {
  bool aside = g->right.size && g->column;
  uint32_t limit = !g->width ? UINT32_MAX : aside ? g->column - 2 : g->width, at = lead_width;
  if (g->right.size && !aside) { /* after the text, wrapped like it */
    buf_text(&g->line, "  ");
    buf_bytes(&g->line, g->right.at, g->right.size);
    buf_clear(&g->right);
  }
  buf_text(g->out, lead);
  if (g->line.size && !g->line.failed) at = put_words(g, at, limit, hang);
  put_right(g, at);
  buf_char(g->out, '\n');
  buf_clear(&g->line);
}

void page_put_at(struct page *g, uint32_t indent) {
  buf_fill(g->out, ' ', indent);
  page_put(g, "", indent, indent + 2);
}

bool page_tell_once(struct page *g, const char *text) {
  uint32_t n = (uint32_t)(g->told.size / sizeof text);
  for (uint32_t i = 0; i < n; i++) {
    const char *other;
    memcpy(&other, g->told.at + i * sizeof other, sizeof other);
    if (other == text || strcmp(other, text) == 0) return false;
  }
  buf_bytes(&g->told, &text, sizeof text);
  return true;
}
