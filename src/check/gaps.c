/* Decision tables: a combination of values that no row fits, as far as constants tell.
 *
 * Column by column the values are cut at every limit that a cell has, and the rows that still fit are followed:
 *
 *   | dak  | leeftijd || t |      dak plat: rows 1, 2;  leeftijd < 5: row 1, 5: none, > 5: row 2
 *   | plat | < 5      || 1 |      → no row fits `dak` plat, `leeftijd` 5
 *   | plat | > 5      || 2 |
 *   | punt | -        || 3 |
 *
 * A cell that is not constant counts as one that any value fits.  Values that a fact cannot have are no gap. */
#include "check/cells.h"

#include <stdlib.h>

enum {
  MAX_STEPS = 20000,   /* pieces looked at; a table that takes more is not judged */
  MAX_GAP_COLUMNS = 32 /* of a wider table neither */
};

struct search {
  struct checker *c;
  const struct typed_provision *p;
  const struct interval_set *sets;
  struct interval_set domains[MAX_GAP_COLUMNS]; /* what each column may be: one interval, and `onbegrensd` */
  struct interval gap[MAX_GAP_COLUMNS];         /* the pieces chosen so far */
  uint32_t chosen;
  uint32_t *still; /* by column: the rows that fit its piece too */
  uint32_t steps;
};

/* ---- what a column may be ---- */
static const struct ast_type *given_type(const struct search *s, const struct typed *t) {
  const struct model *m = s->c->model;
  if (t->kind == TYPED_FIELD) return &m->lists.at[t->list].fields.at[t->index].ast->type;
  return t->kind == TYPED_FACT && m->facts.at[t->index].ast ? &m->facts.at[t->index].ast->type : NULL;
}

static struct interval domain_of(const struct search *s, const struct typed *t) {
  int64_t least, most;
  switch (t->type.kind) {
  case KIND_BOOL: return (struct interval){0, 1};
  case KIND_ENUM: return (struct interval){0, (int128)s->c->model->sets.at[t->type.set].values.n - 1};
  case KIND_TEXT: return (struct interval){0, HIGHEST_BOUND};
  case KIND_DATE:
  case KIND_NUMBER:
  case KIND_AMOUNT:
    if (t->kind == TYPED_COUNT) return (struct interval){0, HIGHEST_BOUND};
    if (t->kind != TYPED_FACT && t->kind != TYPED_FIELD && t->type.kind != KIND_DATE) break;
    range_of(given_type(s, t), &t->type, &least, &most);
    return (struct interval){least, most};
  }
  return (struct interval){LOWEST_BOUND, t->type.unlimited ? UNLIMITED_BOUND - 1 : HIGHEST_BOUND};
}

static void set_domains(struct search *s) {
  for (uint32_t i = 0; i < s->p->columns.n; i++) {
    const struct typed *t = s->p->columns.at[i];
    s->domains[i] = (struct interval_set){.n = 1, .at = {domain_of(s, t)}};
    if (t->type.unlimited) s->domains[i].at[s->domains[i].n++] = (struct interval){UNLIMITED_BOUND, UNLIMITED_BOUND};
  }
}

/* ---- pieces ---- */
static bool holds(const struct interval_set *set, int128 v) {
  if (set->everything) return true;
  for (uint32_t i = 0; i < set->n; i++)
    if (v >= set->at[i].least && v <= set->at[i].most) return true;
  return false;
}

/* The piece of `within` that starts at v: up to the next limit of a row that still fits. */
static struct interval piece_at(const struct search *s, uint32_t column, const uint32_t *fitting, uint32_t n,
                                struct interval within, int128 v) {
  int128 most = within.most;
  for (uint32_t r = 0; r < n; r++) {
    const struct interval_set *set = &s->sets[fitting[r] * s->p->columns.n + column];
    for (uint32_t i = 0; i < set->n && !set->everything; i++) {
      if (set->at[i].least > v && set->at[i].least - 1 < most) most = set->at[i].least - 1;
      if (set->at[i].most >= v && set->at[i].most < most) most = set->at[i].most;
    }
  }
  return (struct interval){v, most};
}

static bool find_gap(struct search *s, uint32_t column, const uint32_t *fitting, uint32_t n);

static bool gap_in(struct search *s, uint32_t column, const uint32_t *fitting, uint32_t n, struct interval within) {
  uint32_t *still = s->still + (size_t)column * s->p->rows.n;
  for (int128 v = within.least; v <= within.most;) {
    uint32_t fit = 0;
    if (s->steps >= MAX_STEPS) return false;
    s->steps++;
    s->gap[column] = piece_at(s, column, fitting, n, within, v);
    for (uint32_t r = 0; r < n; r++)
      if (holds(&s->sets[fitting[r] * s->p->columns.n + column], v)) still[fit++] = fitting[r];
    s->chosen = column + 1;
    if (find_gap(s, column + 1, still, fit)) return true;
    v = s->gap[column].most + 1;
  }
  return false;
}

/* Does this row fit whatever stands from this column on? */
static bool fits_anything(const struct search *s, uint32_t column, uint32_t row) {
  while (column < s->p->columns.n && s->sets[row * s->p->columns.n + column].everything) column++;
  return column == s->p->columns.n;
}

/* Is there a gap from this column on, for the rows that fit so far?  s->gap then says where. */
static bool find_gap(struct search *s, uint32_t column, const uint32_t *fitting, uint32_t n) {
  if (n == 0) return true;
  for (uint32_t r = 0; r < n; r++)
    if (fits_anything(s, column, fitting[r])) return false;
  for (uint32_t i = 0; column < s->p->columns.n && i < s->domains[column].n; i++)
    if (gap_in(s, column, fitting, n, s->domains[column].at[i])) return true;
  return false;
}

/* ---- in the reader's words: as a cell of the missing row would be written ---- */
static enum lang lang_of(const struct search *s) { return s->c->model->sources->lang; }

static const char *value_text(const struct search *s, struct type type, int128 v) {
  struct buf out = {0};
  enum lang lang = lang_of(s);
  if (v == UNLIMITED_BOUND)
    buf_text(&out, word_text(WORD_IN_UNLIMITED, lang));
  else if (type.kind == KIND_BOOL)
    buf_text(&out, word_text(v ? WORD_IN_YES : WORD_IN_NO, lang));
  else if (type.kind == KIND_ENUM)
    buf_text(&out, s->c->model->sets.at[type.set].values.at[v].name);
  else if (type.kind == KIND_DATE)
    date_print(&out, (int64_t)v, lang);
  else if (type.kind == KIND_AMOUNT)
    amount_print(&out, (int64_t)v, type.scale, lang);
  else
    number_print(&out, (int64_t)v, type.scale, lang);
  if (out.failed) longjmp(*s->c->arena->escape, 1);
  const char *text = arena_string(s->c->arena, out.at, out.size);
  buf_free(&out);
  return text;
}

static const char *values_text(const struct search *s, struct type type, struct interval values) {
  const char *text = value_text(s, type, values.least);
  for (int128 v = values.least + 1; v <= values.most; v++)
    text = arena_printf(s->c->arena, "%s; %s", text, value_text(s, type, v));
  return text;
}

static const char *range_text(const struct search *s, struct type type, struct interval values,
                              struct interval domain) {
  struct arena *a = s->c->arena;
  bool lowest = values.least == domain.least, highest = values.most == domain.most;
  if (values.least == values.most) return value_text(s, type, values.least);
  if (lowest) return arena_printf(a, "<= %s", value_text(s, type, values.most));
  const char *from = arena_printf(a, ">= %s", value_text(s, type, values.least));
  if (highest) return from;
  return arena_printf(a, "%s%s<= %s", from, word_text(WORD_GAP_AND, lang_of(s)), value_text(s, type, values.most));
}

static const char *source_text(const struct search *s, struct span at) {
  struct place place = source_place(s->c->model->sources, at.start);
  return arena_string(s->c->arena, place.file->text + (at.start - place.file->base), at.end - at.start);
}

/* The cell that names this text, or that it is another one. */
static const char *text_text(const struct search *s, uint32_t column, struct interval values) {
  for (uint32_t r = 0; r < s->p->rows.n; r++) {
    const struct interval_set *set = &s->sets[r * s->p->columns.n + column];
    if (values.most < HIGHEST_BOUND && !set->everything && holds(set, values.least))
      return source_text(s, s->p->rows.at[r].cells.at[column].ast->span);
  }
  return word_text(WORD_GAP_OTHER_TEXT, lang_of(s));
}

/* NULL: any value. */
static const char *column_text(const struct search *s, uint32_t column) {
  struct type type = s->p->columns.at[column]->type;
  struct interval values = s->gap[column], domain = s->domains[column].at[0];
  if (values.least == domain.least && values.most == domain.most && s->domains[column].n == 1) return NULL;
  if (type.kind == KIND_TEXT) return text_text(s, column, values);
  return type.kind == KIND_BOOL || type.kind == KIND_ENUM ? values_text(s, type, values)
                                                          : range_text(s, type, values, domain);
}

static const char *gap_text(const struct search *s) {
  const char *text = "";
  for (uint32_t i = 0; i < s->chosen; i++) {
    const char *values = column_text(s, i);
    if (!values) continue;
    text = arena_printf(s->c->arena, "%s%s`%s` %s", text, *text ? ", " : "",
                        source_text(s, s->p->columns.at[i]->source->span), values);
  }
  return text;
}

void check_gaps(struct checker *c, const struct typed_provision *p) {
  struct interval_set *sets;
  if (p->columns.n > MAX_GAP_COLUMNS || !cell_sets(c, p, &sets)) return;
  struct search s = {.c = c, .p = p, .sets = sets};
  s.still = arena_array(c->arena, uint32_t, (size_t)p->rows.n * (p->columns.n + 1));
  uint32_t *all = s.still + (size_t)p->columns.n * p->rows.n;
  for (uint32_t i = 0; i < p->rows.n; i++) all[i] = i;
  set_domains(&s);
  if (find_gap(&s, 0, all, p->rows.n))
    diag_add(c->diags, DIAG_TABLE_GAP, p->from->text->rows.at[0].span, p->from->name, gap_text(&s), NULL);
}
