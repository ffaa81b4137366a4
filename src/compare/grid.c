/* A table for people, aligned by display width. */
#include "compare/inner.h"

#include <string.h>

enum { LABEL_WIDTH = 56, SHORTEST_LABEL = 16 };

const char **grid_row(struct grid *g) {
  const char **cells = arena_array(g->arena, const char *, GRID_COLUMNS);
  *vec_push(g->arena, &g->rows) = cells;
  return cells;
}

static unsigned width_of(const char *text) { return text ? utf8_width(text, strlen(text)) : 0; }

static void blanks(struct buf *out, unsigned n) {
  while (n-- > 0) buf_char(out, ' ');
}

/* How many bytes of a text fit in `width` columns, up to a blank where there is one. */
static size_t fitting(const char *text, unsigned width) {
  size_t length = strlen(text), at = 0, blank = 0;
  for (unsigned used = 0; at < length;) {
    int32_t code;
    unsigned n = utf8_decode(text + at, length - at, &code);
    if (n == 0) n = 1;
    if (text[at] == ' ') blank = at;
    used += utf8_width(text + at, n);
    if (used > width) return blank ? blank : at;
    at += n;
  }
  return length;
}

/* Prints as much of the label as fits; the rest comes back. */
static const char *print_label(struct buf *out, const char *text, unsigned width) {
  size_t n = fitting(text, width);
  buf_bytes(out, text, n);
  blanks(out, width - utf8_width(text, n));
  while (text[n] == ' ') n++;
  return text + n;
}

/* Without the blanks an empty last cell would leave. */
static void end_line(struct buf *out) {
  while (out->size > 0 && out->at[out->size - 1] == ' ') out->at[--out->size] = '\0';
  buf_char(out, '\n');
}

static void print_row(const struct grid *g, const char *const *row, const unsigned *widths, struct buf *out) {
  const char *rest = print_label(out, row[0] ? row[0] : "", widths[0]);
  for (uint32_t j = 1; j < g->columns; j++) {
    const char *cell = row[j] ? row[j] : "";
    blanks(out, 2 + widths[j] - width_of(cell));
    buf_text(out, cell);
  }
  end_line(out);
  while (*rest) {
    buf_text(out, "  ");
    rest = print_label(out, rest, widths[0] - 2);
    end_line(out);
  }
}

void grid_print(const struct grid *g, struct buf *out) {
  unsigned widths[GRID_COLUMNS] = {SHORTEST_LABEL};
  for (uint32_t i = 0; i < g->rows.n; i++)
    for (uint32_t j = 0; j < g->columns; j++)
      if (width_of(g->rows.at[i][j]) > widths[j]) widths[j] = width_of(g->rows.at[i][j]);
  if (widths[0] > LABEL_WIDTH) widths[0] = LABEL_WIDTH;
  for (uint32_t i = 0; i < g->rows.n; i++) print_row(g, g->rows.at[i], widths, out);
}
