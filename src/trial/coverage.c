/* Which conditions, exceptions and table rows the tests decided.  Versions share what stands at one place of the text.
 */
#include "trial/inner.h"

/* ---- collecting ---- */
static uint32_t cover_at(struct trial *t, struct map *seen, enum cover_kind kind, uint32_t place, const char *provision,
                         const char *name, uint32_t row) {
  const struct text_place *at = &t->p->places[place];
  uint32_t key[] = {(uint32_t)kind, at->file, at->line, at->column};
  uint32_t *index = map_put(t->arena, seen, key, sizeof key);
  if (*index != NONE) return *index;
  *index = t->coverage.list.n;
  uint32_t found = *index;
  *vec_push(t->arena, &t->coverage.list) = (struct cover){kind, provision, name, row, place, false, false};
  return found;
}

static uint32_t *none_array(struct arena *a, uint32_t n) {
  uint32_t *array = arena_array(a, uint32_t, n + 1);
  for (uint32_t i = 0; i < n; i++) array[i] = NONE;
  return array;
}

static void collect(struct trial *t, struct map *seen, uint32_t index) {
  const struct program *p = t->p;
  const struct text_provision *provision = &p->provisions[index];
  const char *name = people_text(p, provision->name);
  if (provision->role == ROLE_CONDITION)
    t->coverage.provisions[index] = cover_at(t, seen, COVER_CONDITION, provision->place, name, NULL, 0);
  for (uint32_t i = 0; i < provision->exception_count; i++) {
    const struct text_exception *exception = &p->exceptions[provision->first_exception + i];
    t->coverage.exceptions[provision->first_exception + i] =
        cover_at(t, seen, COVER_EXCEPTION, exception->place, name, people_text(p, exception->name), 0);
  }
  for (uint32_t i = 0; i < provision->row_count; i++)
    t->coverage.rows[provision->first_row + i] =
        cover_at(t, seen, COVER_ROW, p->table_rows[provision->first_row + i].place, name, NULL, i + 1);
}

void coverage_begin(struct trial *t) {
  const struct program *p = t->p;
  struct map seen = {0};
  t->coverage.provisions = none_array(t->arena, p->provisions_count);
  t->coverage.exceptions = none_array(t->arena, p->exceptions_count);
  t->coverage.rows = none_array(t->arena, p->table_rows_count);
  for (uint32_t unit = 0; unit < p->units_count; unit++)
    for (uint32_t i = 0; i < p->unit_texts[unit].provision_count; i++)
      collect(t, &seen, p->unit_texts[unit].first_provision + i);
}

/* ---- marking ---- */
struct level { /* where registers are read: the case, or one element of a list */
  uint32_t list, element;
};
static struct cell read(const struct trial *t, struct level level, uint32_t reg) {
  return reg == NONE ? (struct cell){.state = UNKNOWN} : executor_register(t->e, reg, level.list, level.element);
}

static void mark(struct trial *t, uint32_t cover, struct cell cell) {
  if (cover == NONE) return;
  t->coverage.list.at[cover].yes |= is_yes(cell);
  t->coverage.list.at[cover].no |= is_no(cell);
}

static void mark_exceptions(struct trial *t, const struct text_provision *provision, struct level level) {
  for (uint32_t i = 0; i < provision->exception_count; i++) {
    uint32_t at = provision->first_exception + i;
    mark(t, t->coverage.exceptions[at], read(t, level, t->p->nodes[t->p->exceptions[at].condition].reg));
  }
}

/* Does the input of brackets reach the row that begins at its limit? */
static bool reaches(const struct trial *t, const struct text_provision *provision, uint32_t row, struct level level) {
  const struct program *p = t->p;
  const struct text_cell *limit = &p->table_cells[p->table_rows[provision->first_row + row].first_cell];
  if (provision->column_count != 1 || limit->kid_count != 1) return false;
  const struct text_node *x = &p->nodes[p->kids[provision->first_column].word],
                         *l = &p->nodes[p->kids[limit->first_kid].word];
  unsigned sx = p->types[x->type].scale, sl = p->types[l->type].scale;
  unsigned kx = sl > sx ? sl - sx : 0, kl = sx > sl ? sx - sl : 0;
  return is_yes(cell_compare(REL_GE, read(t, level, x->reg), read(t, level, l->reg), kx, kl, false));
}

static void mark_rows(struct trial *t, const struct text_provision *provision, struct level level) {
  for (uint32_t i = 0; i < provision->row_count; i++) {
    uint32_t at = provision->first_row + i;
    struct cell fits = read(t, level, t->p->table_rows[at].fits);
    if (provision->form == FORM_BRACKETS)
      fits = cell_known(reaches(t, provision, i, level) &&
                        !(i + 1 < provision->row_count && reaches(t, provision, i + 1, level)));
    mark(t, t->coverage.rows[at], fits);
    if (provision->form == FORM_FIRST && is_yes(fits)) return;
  }
}

static void mark_provision(struct trial *t, uint32_t index) {
  const struct text_provision *provision = &t->p->provisions[index];
  if (provision->list == NONE) {
    struct level level = {NONE, 0};
    if (provision->role == ROLE_CONDITION) mark(t, t->coverage.provisions[index], read(t, level, provision->reg));
    mark_exceptions(t, provision, level);
    mark_rows(t, provision, level);
    return;
  }
  bool known = false;
  uint32_t n = executor_elements(t->e, provision->list, &known);
  for (uint32_t i = 0; known && i < n; i++) {
    mark_exceptions(t, provision, (struct level){provision->list, i});
    mark_rows(t, provision, (struct level){provision->list, i});
  }
}

void coverage_mark(struct trial *t, uint32_t unit) {
  const struct text_unit *text = &t->p->unit_texts[unit];
  for (uint32_t i = 0; i < text->provision_count; i++) mark_provision(t, text->first_provision + i);
}

/* ---- reporting ---- */
static enum word words_for(const struct cover *c) {
  static const enum word WORDS_FOR[3][3] = {
      [COVER_CONDITION] = {WORD_COVER_CONDITION_NEVER, WORD_COVER_CONDITION_YES, WORD_COVER_CONDITION_NO},
      [COVER_EXCEPTION] = {WORD_COVER_EXCEPTION_NEVER, WORD_COVER_EXCEPTION_YES, WORD_COVER_EXCEPTION_NO},
      [COVER_ROW] = {WORD_COVER_ROW, WORD_COVER_ROW, WORD_COVER_ROW},
  };
  return WORDS_FOR[c->kind][!c->yes && !c->no ? 0 : c->yes ? 2 : 1];
}

static bool decided(const struct cover *c) { return c->yes && (c->no || c->kind == COVER_ROW); }

void trial_coverage(struct trial *t) {
  uint32_t open = 0;
  for (uint32_t i = 0; i < t->coverage.list.n; i++) open += !decided(&t->coverage.list.at[i]);
  if (open == 0) {
    buf_text(t->report, word_text(WORD_COVER_ALL, t->lang));
    buf_char(t->report, '\n');
    return;
  }
  word_print(t->report, WORD_COVER_HEAD, t->lang, arena_printf(t->arena, "%u", open),
             arena_printf(t->arena, "%u", t->coverage.list.n), NULL);
  buf_char(t->report, '\n');
  for (uint32_t i = 0; i < t->coverage.list.n; i++) {
    const struct cover *c = &t->coverage.list.at[i];
    if (decided(c)) continue;
    const char *what = c->kind == COVER_ROW ? arena_printf(t->arena, "%u", c->row) : c->name;
    word_print(t->report, words_for(c), t->lang, c->provision, what, place_text(t, c->place));
    buf_char(t->report, '\n');
  }
}
