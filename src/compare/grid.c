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

/* The first `width` columns of a text that is wider, the last of them an ellipsis. */
static void shortened(struct buf *out, const char *text, unsigned width) {
  size_t length = strlen(text), at = 0;
  unsigned used = 0;
  while (at < length) {
    int32_t code;
    unsigned n = utf8_decode(text + at, length - at, &code);
    unsigned wide = n ? utf8_width(text + at, n) : 1;
    if (used + wide > width - 1) break;
    used += wide;
    at += n ? n : 1;
  }
  while (at > 0 && text[at - 1] == ' ') at--, used--;
  buf_bytes(out, text, at);
  buf_text(out, "…");
  for (used++; used < width; used++) buf_char(out, ' ');
}

static void blanks(struct buf *out, unsigned n) {
  while (n-- > 0) buf_char(out, ' ');
}

static void print_label(struct buf *out, const char *text, unsigned width) {
  if (!text) text = "";
  unsigned wide = width_of(text);
  if (wide > width) {
    shortened(out, text, width);
    return;
  }
  buf_text(out, text);
  blanks(out, width - wide);
}

/* Without the blanks an empty last cell would leave. */
static void end_line(struct buf *out) {
  while (out->size > 0 && out->at[out->size - 1] == ' ') out->at[--out->size] = '\0';
  buf_char(out, '\n');
}

void grid_print(const struct grid *g, struct buf *out) {
  unsigned widths[GRID_COLUMNS] = {SHORTEST_LABEL};
  for (uint32_t i = 0; i < g->rows.n; i++)
    for (uint32_t j = 0; j < g->columns; j++)
      if (width_of(g->rows.at[i][j]) > widths[j]) widths[j] = width_of(g->rows.at[i][j]);
  if (widths[0] > LABEL_WIDTH) widths[0] = LABEL_WIDTH;
  for (uint32_t i = 0; i < g->rows.n; i++) {
    print_label(out, g->rows.at[i][0], widths[0]);
    for (uint32_t j = 1; j < g->columns; j++) {
      const char *cell = g->rows.at[i][j] ? g->rows.at[i][j] : "";
      blanks(out, 2 + widths[j] - width_of(cell));
      buf_text(out, cell);
    }
    end_line(out);
  }
}
