/* Columns: the cells of tables and of declarations that follow each other, aligned by width as displayed. */
#include "syntax/format_parts.h"
#include "parser.h"

uint32_t *grid_widths(const struct printer *p, const struct grid *g) {
  uint32_t *widths = arena_array(p->arena, uint32_t, g->columns);
  for (uint32_t i = 0; i < g->lines * g->columns; i++) {
    uint32_t width = flat_width(p, g->cells[i]);
    if (width > widths[i % g->columns]) widths[i % g->columns] = width;
  }
  return widths;
}

static bool is_empty(slice s) { return s.from >= s.to; }

static uint32_t last_filled(const struct grid *g, uint32_t line) {
  uint32_t last = 0;
  for (uint32_t c = 0; c < g->columns; c++)
    if (!is_empty(g->cells[line * g->columns + c])) last = c;
  return last;
}

uint32_t grid_line_width(const struct printer *p, const struct grid *g, uint32_t line, const uint32_t *widths) {
  uint32_t width = 0, last = last_filled(g, line);
  for (uint32_t c = 0; c <= last; c++) {
    if (widths[c] == 0) continue;
    width += (c ? g->gaps[c] : 0) + (c < last ? widths[c] : flat_width(p, g->cells[line * g->columns + c]));
  }
  return width;
}

void put_grid_line(struct printer *p, const struct grid *g, uint32_t line, const uint32_t *widths) {
  uint32_t last = last_filled(g, line);
  for (uint32_t c = 0; c <= last; c++) {
    slice cell = g->cells[line * g->columns + c];
    if (widths[c] == 0) continue;
    if (c) {
      put_gap(p, g->gaps[c]);
      p->last = NONE; /* the gap is there already */
    }
    put_words(p, cell);
    if (c < last) put_gap(p, widths[c] - flat_width(p, cell));
  }
}

/* ---- rows of a table ---- */
static bool is_bar(int kind) { return kind == TOK_BAR || kind == TOK_DOUBLE_BAR; }

static uint32_t count_lines(const struct printer *p, slice s, uint32_t *columns) {
  uint32_t lines = 0, bars = 0;
  *columns = 0;
  for (uint32_t i = s.from; i < s.to; i++) {
    if (p->words[i].kind == TOK_ROW) lines++, bars = 0;
    if (is_bar(p->words[i].kind) && ++bars > *columns) *columns = bars;
  }
  return lines;
}

/* Cell by cell; *ends[i]: the bar behind it. */
static void find_cells(const struct printer *p, slice s, struct grid *g, uint32_t *ends) {
  uint32_t line = NONE, column = 0, from = s.from;
  for (uint32_t i = s.from; i < s.to; i++) {
    int kind = p->words[i].kind;
    if (kind == TOK_ROW) line = line == NONE ? 0 : line + 1, column = 0, from = i + 1;
    if (!is_bar(kind)) continue;
    g->cells[line * g->columns + column] = (slice){from, i};
    ends[line * g->columns + column] = i;
    column++;
    from = i + 1;
  }
}

/* | a  | b    || c | */
static void put_row(struct printer *p, const struct grid *g, const uint32_t *ends, uint32_t line,
                    const uint32_t *widths) {
  for (uint32_t c = 0; c < g->columns; c++) {
    slice cell = g->cells[line * g->columns + c];
    if (ends[line * g->columns + c] == NONE) return;
    put_gap(p, 1);
    p->last = NONE;
    put_words(p, cell);
    put_gap(p, widths[c] - flat_width(p, cell) + 1);
    p->last = NONE;
    put_word(p, ends[line * g->columns + c]);
  }
}

void put_rows(struct printer *p, slice s, uint32_t indent) {
  struct grid g = {0};
  g.lines = count_lines(p, s, &g.columns);
  g.cells = arena_array(p->arena, slice, g.lines * g.columns);
  uint32_t *ends = arena_array(p->arena, uint32_t, g.lines * g.columns);
  for (uint32_t i = 0; i < g.lines * g.columns; i++) ends[i] = NONE;
  find_cells(p, s, &g, ends);
  const uint32_t *widths = grid_widths(p, &g);
  p->in_row = true;
  uint32_t line = 0;
  for (uint32_t i = s.from; i < s.to; i++) {
    if (p->words[i].kind != TOK_ROW) continue;
    line_for(p, i, indent);
    put_word(p, i);
    put_row(p, &g, ends, line++, widths);
  }
  p->in_row = false;
}
