/* The page: wrapping by display width, citations numbered in the order in which they are printed. */
#include "explain/page.h"

#include <string.h>

void page_free(struct page *g) {
  buf_free_part(g->out, &g->cited);
  buf_free_part(g->out, &g->told);
  buf_free_part(g->out, &g->line);
  buf_free_part(g->out, &g->right);
}

void page_blank(struct page *g) {
  size_t n = g->out->size;
  if (n < 2 || (g->out->at[n - 1] == '\n' && g->out->at[n - 2] == '\n')) return;
  buf_char(g->out, '\n');
}

void page_say(struct page *g, enum word word, const char *a, const char *b, const char *c) {
  const char *arguments[] = {a, b, c};
  for (const char *at = word_text(word, g->x->options.lang); *at; at++) {
    if (at[0] == '{' && at[1] >= '0' && at[1] <= '2' && at[2] == '}') {
      if (arguments[at[1] - '0']) buf_text(&g->line, arguments[at[1] - '0']);
      at += 2;
    } else
      buf_char(&g->line, *at);
  }
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

void page_cites(struct page *g, const struct explain_node *n) {
  bool some = false;
  for (uint32_t i = 0; i < n->cites.n; i++) {
    const struct explain_cite *c = &n->cites.at[i];
    if (c->assumption) continue;
    buf_printf(&g->right, "%s[%u]", some ? ", " : "", source_number(g, c->source));
    if (c->place) buf_printf(&g->right, " %s", c->place);
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
static void spaces(struct buf *out, uint32_t n) {
  while (n--) buf_char(out, ' ');
}

static bool ends_in_euro(const char *at, size_t length) {
  return length >= strlen("€") && !memcmp(at + length - strlen("€"), "€", strlen("€"));
}

/* The length of the next word; an euro sign and its amount are one. */
static size_t word_length(const char *at) {
  size_t n = strcspn(at, " ");
  if (at[n] == ' ' && ends_in_euro(at, n)) n += 1 + strcspn(at + n + 1, " ");
  return n;
}

static void put_right(struct page *g, uint32_t at) {
  if (!g->right.size) return;
  spaces(g->out, g->column > at ? g->column - at : 2);
  buf_bytes(g->out, g->right.at, g->right.size);
  buf_clear(&g->right);
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
  bool first = true;
  for (const char *word = g->line.size ? g->line.at : ""; *word;) {
    size_t length = word_length(word), gap = strspn(word + length, " ");
    uint32_t width = utf8_width(word, length);
    if (!first && at + width > limit) {
      while (g->out->size && g->out->at[g->out->size - 1] == ' ') g->out->size--, at--;
      put_right(g, at);
      buf_char(g->out, '\n');
      spaces(g->out, hang);
      at = hang;
    }
    buf_bytes(g->out, word, length);
    at += width;
    first = false;
    if (word[length + gap]) {
      spaces(g->out, (uint32_t)gap);
      at += (uint32_t)gap;
    }
    word += length + gap;
  }
  put_right(g, at);
  buf_char(g->out, '\n');
  buf_clear(&g->line);
}

void page_put_at(struct page *g, uint32_t indent) {
  spaces(g->out, indent);
  page_put(g, "", indent, indent + 2);
}

bool page_tell_once(struct page *g, const char *text) {
  uint32_t n = (uint32_t)(g->told.size / sizeof text);
  for (uint32_t i = 0; i < n; i++) {
    const char *other;
    memcpy(&other, g->told.at + i * sizeof other, sizeof other);
    if (!strcmp(other, text)) return false;
  }
  buf_bytes(&g->told, &text, sizeof text);
  return true;
}
