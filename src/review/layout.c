/* Boxes and lines laid out by Graphviz's dot, from left to right; read from its plain form. */
#include "io/io.h"
#include "review/doc_parts.h"

#include <string.h>

enum { INCH = 1000, DECIMALS = 3 };

static void put_inches(struct buf *out, const char *name, int32_t thousandths) {
  buf_printf(out, "%s=%d.%03d", name, (int)(thousandths / INCH), (int)(thousandths % INCH));
}

static void describe(const struct layout *l, struct buf *out) {
  buf_text(out, "digraph{rankdir=LR;nodesep=0.1;ranksep=0.5;node[shape=box,fixedsize=true];edge[arrowhead=none];\n");
  for (uint32_t i = 0; i < l->boxes.n; i++) {
    buf_printf(out, "n%u[", i);
    put_inches(out, "width", l->boxes.at[i].width);
    put_inches(out, ",height", l->boxes.at[i].height);
    buf_text(out, "];\n");
  }
  for (uint32_t i = 0; i < l->lines.n; i++) buf_printf(out, "n%u->n%u;\n", l->lines.at[i].from, l->lines.at[i].to);
  buf_text(out, "}\n");
}

/* ---- the plain form: words with blanks between them, a record a line ---- */
static const char *next_word(const char *at) {
  at += strcspn(at, " \n");
  return at + strspn(at, " ");
}

static uint32_t read_count(const char *at) {
  uint32_t n = 0;
  for (; *at >= '0' && *at <= '9' && n < 1000000; at++) n = n * 10 + (uint32_t)(*at - '0');
  return n;
}

/* "-1.0486" in thousandths, cut off. What has an exponent is too small to see. */
static int32_t read_inches(const char *at) {
  bool minus = *at == '-';
  int32_t n = 0;
  at += minus;
  if (at[strspn(at, "0123456789.")] == 'e') return 0;
  for (; *at >= '0' && *at <= '9' && n < 100000; at++) n = n * 10 + (*at - '0');
  at += *at == '.';
  for (unsigned i = 0; i < DECIMALS; i++) {
    bool digit = *at >= '0' && *at <= '9';
    n = n * 10 + (digit ? *at - '0' : 0);
    at += digit;
  }
  return minus ? -n : n;
}

static struct point read_point(const struct layout *l, const char **at) {
  struct point p = {.x = read_inches(*at)};
  *at = next_word(*at);
  p.y = l->size.y - read_inches(*at);
  *at = next_word(*at);
  return p;
}

/* "n12": the box, or NONE. */
static uint32_t read_box(const struct layout *l, const char *at) {
  uint32_t box = *at == 'n' ? read_count(at + 1) : NONE;
  return box < l->boxes.n ? box : NONE;
}

static struct layout_line *find_line(struct layout *l, uint32_t from, uint32_t to) {
  for (uint32_t i = 0; i < l->lines.n; i++)
    if (l->lines.at[i].from == from && l->lines.at[i].to == to && l->lines.at[i].curve.n == 0) return &l->lines.at[i];
  return NULL;
}

static void read_line(struct arena *a, struct layout *l, const char *at) {
  uint32_t from = read_box(l, at);
  at = next_word(at);
  struct layout_line *line = find_line(l, from, read_box(l, at));
  at = next_word(at);
  uint32_t n = read_count(at);
  at = next_word(at);
  for (uint32_t i = 0; line && i < n && *at && *at != '\n'; i++) *vec_push(a, &line->curve) = read_point(l, &at);
}

static void read_record(struct arena *a, struct layout *l, const char *record) {
  const char *at = next_word(record);
  if (strncmp(record, "graph ", 6) == 0) {
    at = next_word(at);
    l->size.x = read_inches(at);
    l->size.y = read_inches(next_word(at));
  } else if (strncmp(record, "node ", 5) == 0) {
    uint32_t box = read_box(l, at);
    at = next_word(at);
    if (box != NONE) l->boxes.at[box].centre = read_point(l, &at);
  } else if (strncmp(record, "edge ", 5) == 0) {
    read_line(a, l, at);
  }
}

enum layout_status layout_find(struct arena *a, struct layout *l) {
  static char dot[] = "dot", plain[] = "-Tplain";
  char *words[] = {dot, plain, NULL};
  struct buf drawing = {0}, found = {0};
  describe(l, &drawing);
  const char *text = buf_keep(a, &drawing);
  enum filter_status status = filter(words, text, strlen(text), &found);
  if (status != FILTER_DONE) {
    buf_free(&found);
    return status == FILTER_ABSENT ? LAYOUT_NO_DOT : LAYOUT_FAILED;
  }
  const char *at = buf_keep(a, &found);
  for (; *at; at += strcspn(at, "\n"), at += *at == '\n') read_record(a, l, at);
  return l->size.x > 0 && l->size.y > 0 ? LAYOUT_DONE : LAYOUT_FAILED;
}
