/* Items on lines: each kind of declaration in its shape. */
#include "syntax/format_parts.h"
#include "parser.h"

/* An item: its words, how far it stands in, and the shape its kind has. */
enum shape {
  SHAPE_LINE,    /* regeling: one line */
  SHAPE_COLUMNS, /* bron, gegeven, parameter: one line, aligned with its neighbours, where it fits */
  SHAPE_BLOCK    /* the head, then each part on its own line */
};
static const struct shape_row {
  int kind;
  enum shape shape;
  uint32_t level; /* 0: outside versions, 1: in a version, 2: a provision, 3: an exception, 4: of a proef */
  bool apart;     /* an empty line stands before it */
} SHAPES[] = {
    {TOK_REGULATION, SHAPE_LINE, 0, true},    {TOK_SOURCE, SHAPE_COLUMNS, 0, false},
    {TOK_FACT, SHAPE_COLUMNS, 0, false},      {TOK_CHOICE, SHAPE_BLOCK, 0, true},
    {TOK_VERSION, SHAPE_BLOCK, 0, true},      {TOK_AMENDMENT, SHAPE_BLOCK, 1, true},
    {TOK_PARAMETER, SHAPE_COLUMNS, 2, false}, {TOK_CONDITION, SHAPE_BLOCK, 2, true},
    {TOK_DEFINITION, SHAPE_BLOCK, 2, true},   {TOK_DECISION, SHAPE_BLOCK, 2, true},
    {TOK_NOTICE, SHAPE_BLOCK, 1, true},       {TOK_TRANSITIONAL, SHAPE_BLOCK, 1, true},
    {TOK_UNLESS, SHAPE_BLOCK, 3, false},      {TOK_TEST, SHAPE_BLOCK, 0, true},
    {TOK_GIVEN, SHAPE_BLOCK, 4, false},       {TOK_EXPECT, SHAPE_BLOCK, 4, false},
    {TOK_ASSERTION, SHAPE_BLOCK, 0, true},
};
struct item {
  slice words;
  const struct shape_row *row;
  uint32_t indent;
};
typedef VEC(struct item) item_list;

static const struct shape_row *shape_of(int kind) {
  for (uint32_t i = 0; i < COUNT_OF(SHAPES); i++)
    if (SHAPES[i].kind == kind) return &SHAPES[i];
  return NULL;
}

/* Where items begin, and how far they stand in: provisions further in a wijziging than in a version. */
static item_list find_items(const struct printer *p, uint32_t n) {
  item_list items = {0};
  uint32_t provisions = 2;
  for (uint32_t i = 0; i < n; i++) {
    const struct shape_row *row = shape_of(p->words[i].kind);
    if (!row) continue;
    if (items.n) items.at[items.n - 1].words.to = i;
    if (row->kind == TOK_VERSION || row->kind == TOK_NOTICE || row->kind == TOK_TRANSITIONAL) provisions = 2;
    if (row->kind == TOK_AMENDMENT) provisions = 4;
    const uint32_t INDENTS[] = {0, 2, provisions, provisions + 2, 2};
    *vec_push(p->arena, &items) = (struct item){{i, n}, row, INDENTS[row->level]};
  }
  return items;
}

/* ---- parts of an item ---- */
enum part_kind { PART_HEAD, PART_CITE, PART_FOR, PART_TYPE, PART_VALUE, PART_THEN, PART_TABLE, PART_ANSWER };
struct part {
  enum part_kind kind;
  slice words;
};
typedef VEC(struct part) part_list;

/* Does a part of an item begin with this word?  `open`: `als` whose `dan` is still to come. */
static bool begins_part(const struct printer *p, const struct item *item, uint32_t i, enum part_kind now, uint32_t open,
                        enum part_kind *kind) {
  int word = p->words[i].kind, before = p->words[i - 1].kind, head = item->row->kind;
  bool value = now == PART_VALUE;
  if (now == PART_TABLE) return false;
  switch (word) {
  case TOK_CITE: *kind = PART_CITE; return true;
  case TOK_FOR: *kind = PART_FOR; return true;
  case TOK_COLON: *kind = PART_TYPE; return now != PART_TYPE;
  case TOK_IS:
  case TOK_BECOMES: *kind = PART_VALUE; return true;
  case TOK_EQ: *kind = PART_VALUE; return head == TOK_PARAMETER && !value;
  case TOK_IF: *kind = PART_VALUE; return !value && now != PART_THEN && head != TOK_GIVEN && head != TOK_EXPECT;
  case TOK_THEN: *kind = PART_THEN; return head == TOK_UNLESS && value && open == 0;
  case TOK_THEN_APPLIES:
  case TOK_BECAUSE: *kind = PART_THEN; return true;
  case TOK_DECISION_TABLE: *kind = PART_TABLE; return true;
  case TOK_ROW: *kind = PART_TABLE; return true;
  case TOK_NAME: *kind = PART_ANSWER; return head == TOK_CHOICE && before != TOK_CITE && i > item->words.from + 1;
  default: return false;
  }
}

static part_list find_parts(const struct printer *p, const struct item *item) {
  part_list parts = {0};
  uint32_t from = item->words.from, open = 0;
  *vec_push(p->arena, &parts) = (struct part){PART_HEAD, item->words};
  for (uint32_t i = from + 1; i < item->words.to; i++) {
    struct part *now = &parts.at[parts.n - 1];
    enum part_kind kind;
    if (begins_part(p, item, i, now->kind, open, &kind)) {
      now->words.to = i;
      *vec_push(p->arena, &parts) = (struct part){kind, {i, item->words.to}};
    } else if (p->words[i].kind == TOK_IF) {
      open++;
    } else if (p->words[i].kind == TOK_OTHERWISE) {
      open--;
    }
  }
  return parts;
}

/* ---- heads ---- */
/* Words before which a head that is too long is broken. */
static bool breaks_head(const struct printer *p, uint32_t i) {
  int before = p->words[i - 1].kind;
  switch (p->words[i].kind) {
  case TOK_STRING: return before != TOK_TEST && before != TOK_LIKE && before != TOK_CITE;
  case TOK_LIKE:
  case TOK_AMENDS:
  case TOK_OVERRIDES: return true;
  case TOK_VALID_FROM: return before == TOK_STRING;
  default: return false;
  }
}

/* Two labels stand below each other; other parts of a head go on where they fit. */
static bool labels_apart(int kind) {
  return kind == TOK_CONDITION || kind == TOK_DEFINITION || kind == TOK_DECISION || kind == TOK_UNLESS;
}

static void put_head(struct printer *p, slice s, uint32_t indent) {
  if (fits_here(p, s)) {
    put_words(p, s);
    return;
  }
  bool apart = labels_apart(p->words[s.from].kind);
  for (uint32_t from = s.from, to; from < s.to; from = to) {
    for (to = from + 1; to < s.to && !breaks_head(p, to);) to++;
    if (from > s.from && (apart || !fits_here(p, (slice){from, to}))) line_for(p, from, indent + 2);
    put_words(p, (slice){from, to});
  }
}

/* ---- types ---- */
static bool begins_field(const struct printer *p, slice s, uint32_t i) {
  if (p->words[i].kind != TOK_NAME || i + 1 >= s.to) return false;
  int next = p->words[i + 1].kind;
  return next == TOK_STRING || next == TOK_COLON;
}

static uint32_t first_field(const struct printer *p, slice s) {
  uint32_t i = s.from;
  while (i < s.to && !begins_field(p, s, i)) i++;
  return i;
}

/* datum "datum"         : datum
 * pgv   "trillingssnelheid" : getal in mm/s          */
static void put_fields(struct printer *p, slice s, uint32_t indent) {
  static const uint32_t GAPS[] = {0, 1, 1};
  struct grid g = {.columns = 3, .gaps = GAPS};
  for (uint32_t i = s.from; i < s.to; i++) g.lines += begins_field(p, s, i);
  g.cells = arena_array(p->arena, slice, g.lines * g.columns + 1);
  uint32_t *starts = arena_array(p->arena, uint32_t, g.lines + 1), line = 0;
  for (uint32_t i = s.from; i < s.to; i++)
    if (begins_field(p, s, i)) starts[line++] = i;
  starts[line] = s.to;
  for (line = 0; line < g.lines; line++) {
    uint32_t colon = starts[line];
    while (p->words[colon].kind != TOK_COLON) colon++;
    slice *cells = &g.cells[line * g.columns];
    cells[0] = (slice){starts[line], starts[line] + 1};
    cells[1] = (slice){starts[line] + 1, colon};
    cells[2] = (slice){colon, starts[line + 1]};
  }
  const uint32_t *widths = grid_widths(p, &g);
  for (line = 0; line < g.lines; line++) {
    line_for(p, starts[line], indent);
    put_grid_line(p, &g, line, widths);
  }
}

/* A type on the line of the head if that fits, else below it; the fields of a list below it. */
static void put_type(struct printer *p, slice s, uint32_t indent) {
  uint32_t fields = first_field(p, s);
  if (!fits_here(p, (slice){s.from, fields})) line_for(p, s.from, indent + 2);
  put_words(p, (slice){s.from, fields});
  if (fields < s.to) put_fields(p, (slice){fields, s.to}, indent + 4);
}

/* ---- parts ---- */
static void put_value(struct printer *p, slice s) {
  put_word(p, s.from);
  put_expr(p, (slice){s.from + 1, s.to});
}

/* beslistabel, its kind, and its rows */
static void put_table(struct printer *p, slice s, uint32_t indent) {
  uint32_t first = s.from;
  while (first < s.to && p->words[first].kind != TOK_ROW) first++;
  if (first > s.from) line_for(p, s.from, indent);
  put_words(p, (slice){s.from, first});
  put_rows(p, (slice){first, s.to}, indent);
}

static bool on_head_line(const struct item *item, enum part_kind kind) {
  return kind == PART_FOR && item->row->kind == TOK_DEFINITION;
}

/* `als C dan V` of an exception stays together where it fits. */
static bool stays_together(struct printer *p, const struct item *item, const struct part *part) {
  int head = item->row->kind;
  return part->kind == PART_THEN && head != TOK_TRANSITIONAL && fits_here(p, part->words);
}

static void put_part(struct printer *p, const struct item *item, const struct part *part) {
  uint32_t indent = item->indent + 2;
  switch (part->kind) {
  case PART_TYPE: put_type(p, part->words, item->indent); return;
  case PART_TABLE: put_table(p, part->words, indent); return;
  default: break;
  }
  bool here = stays_together(p, item, part) || (on_head_line(item, part->kind) && fits_here(p, part->words));
  if (!here) line_for(p, part->words.from, indent);
  put_value(p, part->words);
}

/* ---- answers of an uitlegkeuze ---- */
static uint32_t put_answers(struct printer *p, const part_list *parts, uint32_t first, uint32_t indent) {
  static const uint32_t GAPS[] = {0, 1};
  struct grid g = {.columns = 2, .lines = parts->n - first, .gaps = GAPS};
  g.cells = arena_array(p->arena, slice, g.lines * g.columns);
  for (uint32_t i = 0; i < g.lines; i++) {
    slice s = parts->at[first + i].words;
    g.cells[i * 2] = (slice){s.from, s.from + 1};
    g.cells[i * 2 + 1] = (slice){s.from + 1, s.to};
  }
  const uint32_t *widths = grid_widths(p, &g);
  for (uint32_t i = 0; i < g.lines; i++) {
    line_for(p, g.cells[i * 2].from, indent);
    put_grid_line(p, &g, i, widths);
  }
  return parts->n;
}

static void put_parts(struct printer *p, const struct item *item, const part_list *parts) {
  for (uint32_t i = 0; i < parts->n; i++) {
    const struct part *part = &parts->at[i];
    if (part->kind == PART_HEAD)
      put_head(p, part->words, item->indent);
    else if (part->kind == PART_ANSWER)
      i = put_answers(p, parts, i, item->indent + 2);
    else
      put_part(p, item, part);
  }
}

/* stel N = V, verwacht N = V omdat …: the value follows on the same line. */
static void put_setting(struct printer *p, const struct item *item, const part_list *parts) {
  slice head = parts->at[0].words;
  uint32_t value = head.from + 3 < head.to ? head.from + 3 : head.to;
  put_words(p, (slice){head.from, value});
  put_expr(p, (slice){value, head.to});
  for (uint32_t i = 1; i < parts->n; i++) put_part(p, item, &parts->at[i]);
}

/* ---- items of one line, in columns: name, label, type or value, citations ---- */
enum { COLUMNS = 4 };
static const uint32_t COLUMN_GAPS[COLUMNS] = {0, 1, 1, 3};

static void columns_of(const struct printer *p, const part_list *parts, slice cells[COLUMNS]) {
  slice head = parts->at[0].words;
  uint32_t label = head.from;
  while (label < head.to && p->words[label].kind != TOK_STRING) label++;
  cells[0] = (slice){head.from, label};
  cells[1] = (slice){label, head.to};
  cells[2] = cells[3] = (slice){0, 0};
  for (uint32_t i = 1; i < parts->n; i++) {
    slice *cell = &cells[parts->at[i].kind == PART_CITE ? 3 : 2];
    if (cell->from == cell->to) cell->from = parts->at[i].words.from;
    cell->to = parts->at[i].words.to;
  }
}

static bool one_line(const struct printer *p, const struct item *item, const part_list *parts) {
  if (item->row->shape != SHAPE_COLUMNS || !fits(p, item->words, item->indent)) return false;
  for (uint32_t i = 1; i < parts->n; i++) {
    slice s = parts->at[i].words;
    if (parts->at[i].kind == PART_TYPE && first_field(p, s) < s.to) return false;
  }
  return true;
}

/* What does not fit beside the head stands together on the next line, or each part on its own. */
static void put_alone(struct printer *p, const struct item *item, const part_list *parts) {
  uint32_t indent = item->indent + 2;
  put_head(p, parts->at[0].words, item->indent);
  if (parts->n == 1) return;
  slice rest = {parts->at[1].words.from, item->words.to};
  bool list = parts->at[1].kind == PART_TYPE && first_field(p, parts->at[1].words) < parts->at[1].words.to;
  if (!list && fits(p, rest, indent)) {
    line_for(p, rest.from, indent);
    put_words(p, rest);
    return;
  }
  for (uint32_t i = 1; i < parts->n; i++) {
    const struct part *part = &parts->at[i];
    if (part->kind == PART_TYPE) {
      put_type(p, part->words, item->indent);
      continue;
    }
    if (part->kind == PART_CITE || !fits_here(p, part->words)) line_for(p, part->words.from, indent);
    put_value(p, part->words);
  }
}

/* How many items from `first` on can be aligned: of one kind, each on one line, nothing between them. */
static uint32_t group_size(const struct printer *p, const item_list *items, const part_list *parts, uint32_t first) {
  uint32_t n = 0;
  for (uint32_t i = first; i < items->n; i++, n++) {
    const struct item *item = &items->at[i];
    const struct piece *w = &p->words[item->words.from];
    if (!one_line(p, item, &parts[i]) || item->row != items->at[first].row) break;
    if (i > first && (w->comments.n || w->blank)) break;
  }
  return n;
}

static struct grid group_grid(const struct printer *p, const part_list *parts, uint32_t first, uint32_t n) {
  struct grid g = {.columns = COLUMNS, .lines = n, .gaps = COLUMN_GAPS};
  g.cells = arena_array(p->arena, slice, n * COLUMNS);
  for (uint32_t i = 0; i < n; i++) columns_of(p, &parts[first + i], &g.cells[i * COLUMNS]);
  return g;
}

/* Aligned where every line still fits. */
static void put_group(struct printer *p, const item_list *items, const part_list *parts, uint32_t first, uint32_t n) {
  struct grid g = group_grid(p, parts, first, n);
  const uint32_t *widths = grid_widths(p, &g);
  bool aligned = true;
  uint32_t indent = items->at[first].indent;
  for (uint32_t i = 0; i < n; i++) aligned = aligned && indent + grid_line_width(p, &g, i, widths) <= FORMAT_WIDTH;
  for (uint32_t i = 0; i < n; i++) {
    line_for(p, items->at[first + i].words.from, indent);
    if (aligned)
      put_grid_line(p, &g, i, widths);
    else
      put_words(p, items->at[first + i].words);
  }
}

/* ---- all of them ---- */
static void put_item(struct printer *p, const struct item *item, const part_list *parts) {
  line_for(p, item->words.from, item->indent);
  int kind = item->row->kind;
  if (kind == TOK_GIVEN || kind == TOK_EXPECT)
    put_setting(p, item, parts);
  else if (item->row->shape == SHAPE_COLUMNS)
    put_alone(p, item, parts);
  else
    put_parts(p, item, parts);
}

static bool stands_apart(const struct printer *p, const item_list *items, uint32_t i) {
  const struct shape_row *row = items->at[i].row;
  if (i == 0 || row->apart || items->at[i - 1].row->kind == TOK_REGULATION) return i > 0;
  if (row->shape != SHAPE_COLUMNS) return false;
  return items->at[i - 1].row != row || word_after_blank(&p->words[items->at[i].words.from]);
}

void put_items(struct printer *p, uint32_t n) {
  item_list items = find_items(p, n);
  part_list *parts = arena_array(p->arena, part_list, items.n + 1);
  for (uint32_t i = 0; i < items.n; i++) parts[i] = find_parts(p, &items.at[i]);
  for (uint32_t i = 0; i < items.n; i++) {
    if (stands_apart(p, &items, i)) line_blank(p);
    uint32_t group = group_size(p, &items, parts, i);
    if (group)
      put_group(p, &items, parts, i, group);
    else
      put_item(p, &items.at[i], &parts[i]);
    if (group) i += group - 1;
  }
}
