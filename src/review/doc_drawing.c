/* What counts for what in a text: as a drawing where there is Graphviz, and always as a table. */
#include "review/doc_parts.h"

#include <string.h>

enum {
  MAX_DRAWN = 150,   /* things; a drawing of more is no help, and takes dot long */
  LINE_ROOM = 18,    /* letters on a line of a box */
  LETTER = 92,       /* what a letter takes, in thousandths of an inch, */
  LINE_HEIGHT = 190, /* and a line */
  MARGIN = 90,
  MAX_LINES = 4,
  PIXELS = 68 /* on the screen, of an inch */
};

struct drawing {
  struct doc *d;
  uint32_t *boxes;  /* per thing: its box, or NONE */
  thing_list shown; /* per box: its thing */
  struct layout layout;
};

/* ---- the names in boxes ---- */
static const char *box_text(const struct doc *d, uint32_t number) {
  const char *words = doc_in_words(d, thing_name(d, number));
  enum thing_kind kind = thing_at(d, number).kind;
  if (kind == THING_TRANSITION) return doc_words(d, WORD_EX_LABEL_COLON, doc_word(d, WORD_DOC_TRANSITION), words);
  return kind == THING_CHOICE ? arena_printf(d->arena, "%s?", words) : words;
}

/* How much of the text goes on its first line: whole words, at least one. */
static size_t line_length(const char *text) {
  size_t best = strcspn(text, " ");
  for (size_t n = best; text[n]; n += 1 + strcspn(text + n + 1, " ")) {
    if (utf8_width(text, n) > LINE_ROOM) return best;
    best = n;
  }
  return utf8_width(text, strlen(text)) > LINE_ROOM ? best : strlen(text);
}

static const char *next_text(const char *text) {
  text += line_length(text);
  return text + (*text == ' ');
}

static uint32_t line_count(const char *text) {
  uint32_t n = 0;
  for (; *text && n < MAX_LINES; text = next_text(text)) n++;
  return n;
}

static int32_t box_width(const char *text) {
  uint32_t most = LINE_ROOM;
  for (uint32_t n = 0; *text && n < MAX_LINES; n++, text = next_text(text)) {
    uint32_t width = utf8_width(text, line_length(text));
    most = width > most ? width : most;
  }
  return (int32_t)most * LETTER + 2 * MARGIN;
}

/* ---- what is drawn ---- */
static bool is_drawn(const struct doc *d, uint32_t number) {
  enum thing_kind kind = thing_at(d, number).kind;
  const thing_list *users = &d->links[number].users;
  if (kind != THING_FACT && kind != THING_CHOICE) return kind != THING_NOTICE;
  for (uint32_t i = 0; i < users->n; i++)
    if (thing_at(d, users->at[i]).kind != THING_NOTICE) return true;
  return false;
}

static void add_box(struct drawing *g, uint32_t number) {
  const char *text = box_text(g->d, number);
  struct layout_box box = {.width = box_width(text), .height = (int32_t)line_count(text) * LINE_HEIGHT + 2 * MARGIN};
  g->boxes[number] = g->layout.boxes.n;
  *vec_push(g->d->arena, &g->layout.boxes) = box;
  *vec_push(g->d->arena, &g->shown) = number;
}

static void add_lines(struct drawing *g, uint32_t user) {
  const thing_list *rests = &g->d->links[user].rests;
  for (uint32_t i = 0; i < rests->n; i++)
    if (g->boxes[rests->at[i]] != NONE)
      *vec_push(g->d->arena, &g->layout.lines) =
          (struct layout_line){.from = g->boxes[rests->at[i]], .to = g->boxes[user]};
}

static void collect(struct drawing *g, struct doc *d) {
  *g = (struct drawing){.d = d, .boxes = arena_array(d->arena, uint32_t, d->things + 1)};
  for (uint32_t i = 0; i < d->things; i++) {
    g->boxes[i] = NONE;
    if (is_drawn(d, i)) add_box(g, i);
  }
  for (uint32_t i = 0; i < d->things; i++)
    if (g->boxes[i] != NONE) add_lines(g, i);
}

/* ---- the drawing ---- */
static const char *box_class(const struct doc *d, uint32_t number) {
  struct thing t = thing_at(d, number);
  if (t.kind == THING_FACT) return "box";
  if (t.kind == THING_CHOICE) return "box open-box";
  if (t.kind == THING_TRANSITION) return "box thick dashed";
  uint32_t role = d->p->provisions[t.index].role;
  return role == ROLE_PARAMETER ? "box dashed" : role == ROLE_DECISION ? "box thick" : "box";
}

static void put_box_text(const struct drawing *g, uint32_t number, const struct layout_box *box) {
  const char *text = box_text(g->d, number);
  int32_t y = box->centre.y - (int32_t)(line_count(text) - 1) * LINE_HEIGHT / 2 + LINE_HEIGHT / 4;
  for (uint32_t n = 0; *text && n < MAX_LINES; n++, text = next_text(text), y += LINE_HEIGHT) {
    buf_printf(g->d->out, "<text x=\"%d\" y=\"%d\">", (int)box->centre.x, (int)y);
    html_text(g->d->out, arena_string(g->d->arena, text, line_length(text)));
    put(g->d, "</text>");
  }
}

static void put_box(const struct drawing *g, uint32_t i) {
  const struct layout_box *box = &g->layout.boxes.at[i];
  uint32_t number = g->shown.at[i];
  put(g->d, "<a href=\"#");
  html_text(g->d->out, thing_anchor(g->d, number));
  put(g->d, "\"><title>");
  html_text(g->d->out, thing_label(g->d, number));
  buf_printf(g->d->out, "</title><rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"%s></rect>",
             box_class(g->d, number), (int)(box->centre.x - box->width / 2), (int)(box->centre.y - box->height / 2),
             (int)box->width, (int)box->height, thing_at(g->d, number).kind == THING_PROVISION ? "" : " rx=\"160\"");
  put_box_text(g, number, box);
  put(g->d, "</a>\n");
}

static void put_curve(const struct drawing *g, const struct layout_line *line) {
  if (!line->curve.n) return;
  put(g->d, "<path class=\"arrow\" marker-end=\"url(#pijl)\" d=\"");
  for (uint32_t i = 0; i < line->curve.n; i++)
    buf_printf(g->d->out, "%s%d %d",
               i == 0   ? "M"
               : i == 1 ? "C"
                        : " ",
               (int)line->curve.at[i].x, (int)line->curve.at[i].y);
  put(g->d, "\"></path>\n");
}

static void put_svg(const struct drawing *g) {
  const struct layout *l = &g->layout;
  int32_t width = l->size.x + 2 * MARGIN, height = l->size.y + 2 * MARGIN;
  buf_printf(
      g->d->out,
      "<div class=\"scroll\">\n<svg class=\"drawing\" role=\"group\" aria-label=\"%s\" viewBox=\"-%d -%d %d %d\" "
      "width=\"%d\" height=\"%d\">\n",
      doc_word(g->d, WORD_DOC_CONNECTIONS), (int)MARGIN, (int)MARGIN, (int)width, (int)height,
      (int)((int64_t)width * PIXELS / 1000), (int)((int64_t)height * PIXELS / 1000));
  put(g->d, "<defs><marker id=\"pijl\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" markerWidth=\"90\" "
            "markerHeight=\"90\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"arrow-head\" "
            "d=\"M0 1L10 5L0 9Z\"></path></marker></defs>\n");
  for (uint32_t i = 0; i < l->lines.n; i++) put_curve(g, &l->lines.at[i]);
  for (uint32_t i = 0; i < l->boxes.n; i++) put_box(g, i);
  put(g->d, "</svg>\n</div>\n");
}

/* ---- the same as a table ---- */
static void put_linked(struct doc *d, const thing_list *list) {
  put(d, "<td>");
  for (uint32_t i = 0; i < list->n; i++) {
    if (i) put(d, ", ");
    html_link(d->out, arena_printf(d->arena, "#%s", thing_anchor(d, list->at[i])), thing_name(d, list->at[i]));
  }
  put(d, "</td>");
}

static void put_connection_table(struct doc *d) {
  static const enum word HEADS[] = {WORD_DOC_NAME, WORD_DOC_RESTS, WORD_DOC_COUNTS_FOR};
  put(d, "<div class=\"scroll\"><table>\n");
  put_column_heads(d, HEADS, COUNT_OF(HEADS));
  put(d, "<tbody>\n");
  for (uint32_t i = 0; i < d->things; i++) {
    if (!d->links[i].rests.n && !d->links[i].users.n) continue;
    put(d, "<tr><th scope=\"row\">");
    html_link(d->out, arena_printf(d->arena, "#%s", thing_anchor(d, i)), thing_name(d, i));
    put(d, "</th>");
    put_linked(d, &d->links[i].rests);
    put_linked(d, &d->links[i].users);
    put(d, "</tr>\n");
  }
  put(d, "</tbody></table></div>\n");
}

static void put_without_drawing(struct doc *d, const char *why) {
  html_element(d->out, "p class=\"quiet\"", why);
  put(d, "\n");
  put_connection_table(d);
}

static void put_with_drawing(const struct drawing *g) {
  struct doc *d = g->d;
  html_element(d->out, "p", doc_word(d, WORD_DOC_CONNECTIONS_LEAD));
  put_svg(g);
  html_element(d->out, "p class=\"quiet\"", doc_word(d, WORD_DOC_LEGEND));
  put(d, "\n<details><summary>");
  put_said(d, WORD_DOC_AS_TABLE);
  put(d, "</summary>\n");
  put_connection_table(d);
  put(d, "</details>\n");
}

enum doc_drawing put_connections(struct doc *d) {
  static const enum doc_drawing RESULTS[] = {
      [LAYOUT_DONE] = DOC_DRAWN, [LAYOUT_NO_DOT] = DOC_NO_DOT, [LAYOUT_FAILED] = DOC_DOT_FAILED};
  struct drawing g;
  enum doc_drawing result = DOC_NOT_DRAWN;
  collect(&g, d);
  if (!g.layout.lines.n) return result;
  put_section(d, "deel-samenhang", WORD_DOC_CONNECTIONS);
  if (g.layout.boxes.n > MAX_DRAWN) {
    put_without_drawing(d, doc_words(d, WORD_DOC_TOO_LARGE, arena_printf(d->arena, "%d", MAX_DRAWN), NULL));
  } else {
    result = RESULTS[layout_find(d->arena, &g.layout)];
    if (result == DOC_DRAWN)
      put_with_drawing(&g);
    else
      put_without_drawing(d, doc_word(d, WORD_DOC_NO_DRAWING));
  }
  put(d, "</section>\n");
  return result;
}
