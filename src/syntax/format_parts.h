/* format_parts: what the files of the formatter share; nobody else includes it.
 *
 *   noted tokens --format_words.c--> words --format_items.c, format_expr.c, format_table.c--> lines (format_lines.c)
 */
#ifndef TOETS_FORMAT_PARTS_H
#define TOETS_FORMAT_PARTS_H

#include "syntax/format.h"

/* ---- words: tokens as they will be printed, with the comments around them ---- */
struct comment {
  const char *text; /* from # on, without blanks behind */
  bool blank;       /* an empty line stands before it */
};
struct piece {
  int kind;         /* its token */
  const char *text; /* a text with its quotes, folded; `text` of the ends of rows and files is "" */
  uint32_t width;
  VEC(struct comment) comments; /* on lines of their own before it */
  const char *behind;           /* a comment behind it on its line, or NULL */
  bool blank;                   /* an empty line stands right before it */
};
typedef VEC(struct piece) word_list;
word_list words_of(struct arena *a, const struct sources *sources, const struct source_file *file,
                   const struct noted *tokens, uint32_t n, enum lang to);
/* Does the writer leave a line empty before it and its comments? */
bool word_after_blank(const struct piece *w);
bool ends_operand(int kind); /* a value may end with this token: what follows is an operator, not a sign */

/* ---- lines ---- */
struct printer {
  struct arena *arena;
  struct buf out;
  const struct piece *words;
  uint32_t column; /* where the next word comes; 0: at the beginning of a line */
  uint32_t hang;   /* columns to indent a line that a comment has forced */
  bool closed;     /* a comment ended this line */
  bool in_row;     /* texts may not run over lines */
  uint32_t last;   /* the word printed last on this line; NONE */
};
typedef struct slice {
  uint32_t from, to; /* words from … to - 1 */
} slice;
void line_new(struct printer *p, uint32_t indent);
void line_for(struct printer *p, uint32_t i, uint32_t indent); /* a new line for word i, below its comments */
void line_blank(struct printer *p); /* an empty line, unless there is one or nothing stands above */
void put_gap(struct printer *p, uint32_t columns);
void put_word(struct printer *p, uint32_t i); /* with its comments, and the space that belongs before it */
void put_words(struct printer *p, slice s);
uint32_t flat_width(const struct printer *p, slice s);
/* Can they stand on one line from this column on?  Comments inside make it impossible. */
bool fits(const struct printer *p, slice s, uint32_t column);
bool fits_here(const struct printer *p, slice s); /* from the present column, with the space before them */

/* ---- expressions (format_expr.c), tables (format_table.c) ---- */
void put_expr(struct printer *p, slice s);
void put_rows(struct printer *p, slice s, uint32_t indent); /* from the first ROW to behind the last ROW_END */
/* Cells of lines to be aligned: cell i of line j is cells[j * columns + i]; an empty slice is an empty cell. */
struct grid {
  uint32_t columns, lines;
  slice *cells;
  const uint32_t *gaps; /* columns between cell i - 1 and i */
};
uint32_t *grid_widths(const struct printer *p, const struct grid *g);
uint32_t grid_line_width(const struct printer *p, const struct grid *g, uint32_t line, const uint32_t *widths);
void put_grid_line(struct printer *p, const struct grid *g, uint32_t line, const uint32_t *widths);

/* ---- items (format_items.c) ---- */
void put_items(struct printer *p, uint32_t n);

#endif
