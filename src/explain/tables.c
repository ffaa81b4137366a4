/* Decision tables: the row that fitted or those that may, and of `eerste` why those before it did not; of brackets,
 * those the input reaches. */
#include "explain/parts.h"

static const struct text_row *row_at(const struct scope *s, uint32_t provision, uint32_t i) {
  return &s->w->p->table_rows[s->w->p->provisions[provision].first_row + i];
}

static struct cell fits(const struct scope *s, uint32_t provision, uint32_t i) {
  return executor_register(s->w->e, row_at(s, provision, i)->fits, s->list, s->element);
}

static uint32_t column_node(const struct scope *s, uint32_t provision, uint32_t c) {
  return s->w->p->kids[s->w->p->provisions[provision].first_column + c].word;
}

uint32_t fitting_row(const struct scope *s, uint32_t provision) {
  for (uint32_t i = 0; i < s->w->p->provisions[provision].row_count; i++) {
    struct cell c = fits(s, provision, i);
    if (c.state == KNOWN && c.v) return i;
    if (c.state != KNOWN) return NONE;
  }
  return NONE;
}

/* Is the cell told with its row?  Of a row that does not fit only what rules it out. */
static bool tells_cell(const struct scope *s, uint32_t provision, uint32_t row, uint32_t column) {
  uint32_t reg = s->w->p->table_cells[row_at(s, provision, row)->first_cell + column].reg;
  if (reg == NONE) return false;
  struct cell fit = fits(s, provision, row), cell = executor_register(s->w->e, reg, s->list, s->element);
  return fit.state != KNOWN || fit.v || (cell.state == KNOWN && !cell.v);
}

static const char *row_text(const struct scope *s, uint32_t provision, uint32_t i) {
  struct work *w = s->w;
  const struct text_provision *d = &w->p->provisions[provision];
  size_t mark = text_begin(w);
  bool some = false;
  for (uint32_t c = 0; c < d->column_count; c++) {
    if (!tells_cell(s, provision, i, c)) continue;
    uint32_t column = column_node(s, provision, c);
    if (some) buf_text(&w->scratch, ", ");
    buf_text(&w->scratch, node_text(s, column));
    some = true;
  }
  const char *cells = text_end(w, mark);
  struct cell fit = fits(s, provision, i);
  enum word word = !some                ? WORD_EX_ROW_OTHERWISE
                   : fit.state != KNOWN ? WORD_EX_ROW_OPEN
                   : fit.v              ? WORD_EX_ROW
                                        : WORD_EX_ROW_NOT;
  return tell(w, word, number_text(w, i + 1), cells, NULL);
}

static struct explain_node *row_node(const struct scope *s, uint32_t provision, uint32_t i,
                                     struct explain_node *parent) {
  struct work *w = s->w;
  const struct text_row *row = row_at(s, provision, i);
  struct explain_node *n = node_new(w, EXPLAIN_row, parent);
  n->mattered = s->mattered;
  n->place = row->place;
  n->name = number_text(w, i + 1);
  n->value = value_words(w, node_cell(s, row->value), node_type(w, row->value));
  n->json_value = value_json(w, node_cell(s, row->value), node_type(w, row->value));
  return n;
}

/* Below a row: what decided the columns it tests, and its output. */
static void build_row(const struct scope *s, uint32_t provision, uint32_t i, struct explain_node *parent) {
  struct scope below = *s;
  below.wanted = WANTED_NOT_SAID;
  if (!s->mattered && !s->w->options->all) return;
  struct explain_node *n = row_node(s, provision, i, parent);
  n->verdict = verdict_of(fits(s, provision, i));
  n->text = row_text(s, provision, i);
  for (uint32_t c = 0; c < s->w->p->provisions[provision].column_count; c++)
    if (tells_cell(s, provision, i, c)) build_operand(&below, column_node(s, provision, c), n);
  if (n->verdict != VERDICT_NOT_MET) build_reasons(&below, row_at(s, provision, i)->value, n);
}

static void build_rows(const struct scope *s, uint32_t provision, struct explain_node *parent) {
  const struct text_provision *d = &s->w->p->provisions[provision];
  bool first = d->form == FORM_FIRST, over = false; /* past the row that decides */
  for (uint32_t i = 0; i < d->row_count; i++) {
    struct cell c = fits(s, provision, i);
    struct scope below = *s;
    below.mattered = s->mattered && !over && (first || c.state != KNOWN || c.v);
    build_row(&below, provision, i, parent);
    over = over || (first && c.state == KNOWN && c.v);
  }
}

/* ---- brackets ---- */
static bool bracket_reached(const struct scope *s, uint32_t column, uint32_t limit) {
  struct cell a = node_cell(s, column), b = node_cell(s, limit);
  unsigned sa = node_type(s->w, column)->scale, sb = node_type(s->w, limit)->scale, fine = sa > sb ? sa : sb;
  struct cell c = cell_compare(REL_GT, a, b, fine - sa, fine - sb, false);
  return c.state != KNOWN || c.v;
}

static void build_brackets(const struct scope *s, uint32_t provision, struct explain_node *parent) {
  struct work *w = s->w;
  uint32_t column = column_node(s, provision, 0);
  struct scope below = *s;
  below.wanted = WANTED_NOT_SAID;
  build_reasons(&below, column, parent);
  for (uint32_t i = 0; i < w->p->provisions[provision].row_count; i++) {
    const struct text_cell *cell = &w->p->table_cells[row_at(s, provision, i)->first_cell];
    if (!cell->kid_count) continue;
    uint32_t limit = w->p->kids[cell->first_kid].word;
    below.mattered = s->mattered && bracket_reached(s, column, limit);
    if (!below.mattered && !w->options->all) continue;
    struct explain_node *n = row_node(&below, provision, i, parent);
    n->text = tell(w, WORD_EX_BRACKET, value_words(w, node_cell(s, limit), node_type(w, limit)), n->value, NULL);
  }
}

void build_table(const struct scope *s, uint32_t provision, struct explain_node *parent) {
  if (!s->mattered && !s->w->options->all) return;
  if (s->w->p->provisions[provision].form == FORM_BRACKETS)
    build_brackets(s, provision, parent);
  else
    build_rows(s, provision, parent);
}
