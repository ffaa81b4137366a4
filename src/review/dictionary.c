/* The data dictionary: facts, lists, outcomes, questions, versions and sources as tables of Markdown. */
#include "review/schema_parts.h"

#include <string.h>

/* ---- tables, aligned by width as displayed ---- */
enum { MOST_COLUMNS = 8 };
struct row {
  const char *cells[MOST_COLUMNS];
};
struct table {
  struct arena *arena;
  uint32_t columns;
  VEC(struct row) rows; /* the first is the head */
};

/* A text with what Markdown would read as marks escaped; NULL: "". */
static const char *plain(struct arena *a, const char *text) {
  struct buf out = {0};
  buf_text(&out, "");
  for (; text && *text; text++) {
    if (strchr("\\|*_[]<`", *text)) buf_char(&out, '\\');
    buf_char(&out, *text == '\n' || *text == '\r' ? ' ' : *text);
  }
  return buf_keep(a, &out);
}

static const char *code(struct arena *a, const char *name) { return arena_printf(a, "`%s`", name); }

static struct table table_new(struct arena *a, enum lang lang, uint32_t columns, const enum word *heads) {
  struct table t = {.arena = a, .columns = columns};
  struct row *head = vec_push(a, &t.rows);
  for (uint32_t i = 0; i < columns; i++) head->cells[i] = word_text(heads[i], lang);
  return t;
}

static void put_cell(struct buf *out, const char *text, uint32_t width) {
  buf_text(out, "| ");
  buf_text(out, text);
  for (uint32_t n = utf8_width(text, strlen(text)); n <= width; n++) buf_char(out, ' ');
}

static void put_rule(struct buf *out, const uint32_t *widths, uint32_t columns) {
  for (uint32_t c = 0; c < columns; c++) {
    buf_text(out, "| ");
    for (uint32_t n = 0; n < widths[c]; n++) buf_char(out, '-');
    buf_char(out, ' ');
  }
  buf_text(out, "|\n");
}

static void table_put(const struct table *t, struct buf *out) {
  uint32_t widths[MOST_COLUMNS] = {0};
  for (uint32_t r = 0; r < t->rows.n; r++)
    for (uint32_t c = 0; c < t->columns; c++) {
      uint32_t width = utf8_width(t->rows.at[r].cells[c], strlen(t->rows.at[r].cells[c]));
      if (width > widths[c]) widths[c] = width;
    }
  for (uint32_t r = 0; r < t->rows.n; r++) {
    for (uint32_t c = 0; c < t->columns; c++) put_cell(out, t->rows.at[r].cells[c], widths[c]);
    buf_text(out, "|\n");
    if (r == 0) put_rule(out, widths, t->columns);
  }
}

/* ---- parts of a row ---- */
struct dictionary {
  struct arena *arena;
  const struct program *p;
  enum lang lang;
  struct buf *out;
};

static void heading(struct dictionary *d, const char *text) { buf_printf(d->out, "\n## %s\n\n", text); }
static void section(struct dictionary *d, enum word word) { heading(d, word_text(word, d->lang)); }

/* "brief p. 3; aanname Dat staat er niet" */
static const char *cites(struct dictionary *d, uint32_t first, uint32_t count) {
  struct buf out = {0};
  buf_text(&out, "");
  for (uint32_t i = 0; i < count; i++) {
    const struct text_cite *cite = &d->p->cites[first + i];
    const char *place = people_text(d->p, cite->text);
    buf_printf(&out, "%s`%s`", i ? "; " : "", people_text(d->p, d->p->sources[cite->source].name));
    if (place) buf_printf(&out, " %s", plain(d->arena, place));
  }
  return buf_keep(d->arena, &out);
}

static const char *set_words(struct dictionary *d, const struct program_set *set) {
  struct buf out = {0};
  buf_text(&out, "");
  for (uint32_t i = 0; i < set->count; i++)
    buf_printf(&out, "%s`%s`", i ? ", " : "", code_text(d->p, d->p->set_values[set->first + i].word));
  return buf_keep(d->arena, &out);
}

static const char *decimal_words(struct dictionary *d, const struct type *type) {
  bool has = type->kind == KIND_NUMBER || type->kind == KIND_AMOUNT;
  return has ? arena_printf(d->arena, "%u", type->scale) : "";
}

static const char *mark_words(const struct dictionary *d, const struct program_fact *f) {
  if (f->flags & FACT_KEY) return word_text(WORD_SCHEMA_KEY, d->lang);
  if (f->flags & FACT_JUDGEMENT) return word_text(WORD_SCHEMA_JUDGEMENT, d->lang);
  return f->flags & FACT_BUILT_IN ? word_text(WORD_SCHEMA_BUILT_IN, d->lang) : "";
}

static const char *value_words(struct dictionary *d, const struct program_fact *f) {
  const struct type *type = &d->p->types[f->type];
  if (type->kind == KIND_ENUM) return set_words(d, &d->p->sets[type->set]);
  return has_range(type) ? range_words(d->arena, d->p, f, d->lang) : "";
}

/* ---- facts ---- */
static struct table facts_table(struct dictionary *d) {
  static const enum word HEADS[] = {WORD_SCHEMA_NAME, WORD_SCHEMA_LABEL,         WORD_SCHEMA_TYPE,
                                    WORD_SCHEMA_UNIT, WORD_SCHEMA_DECIMAL_COUNT, WORD_SCHEMA_VALUES,
                                    WORD_SCHEMA_MARK, WORD_SCHEMA_SOURCE};
  return table_new(d->arena, d->lang, COUNT_OF(HEADS), HEADS);
}

static void fact_row(struct dictionary *d, struct table *t, const struct program_fact *f,
                     const struct text_fact *text) {
  const struct type *type = &d->p->types[f->type];
  *vec_push(d->arena, &t->rows) = (struct row){{
      code(d->arena, code_text(d->p, f->name)),
      plain(d->arena, fact_words(d->arena, d->p, f, text, d->lang)),
      kind_words(d->arena, type, d->lang),
      plain(d->arena, unit_word(d->p, type, d->lang)),
      decimal_words(d, type),
      value_words(d, f),
      mark_words(d, f),
      cites(d, text->first_cite, text->cite_count),
  }};
}

static void facts(struct dictionary *d) {
  const struct program *p = d->p;
  section(d, WORD_SCHEMA_FACTS);
  struct table t = facts_table(d);
  for (uint32_t i = 0; i < p->facts_count; i++) fact_row(d, &t, &p->facts[i], &p->fact_texts[i]);
  table_put(&t, d->out);
  for (uint32_t i = 0; i < p->lists_count; i++) {
    const struct program_list *list = &p->lists[i];
    heading(d, in_words(d->arena, WORD_SCHEMA_FIELDS, d->lang, code_text(p, p->facts[list->fact].name), NULL));
    t = facts_table(d);
    for (uint32_t f = list->first_field; f < list->first_field + list->field_count; f++)
      fact_row(d, &t, &p->fields[f], &p->field_texts[f]);
    table_put(&t, d->out);
  }
}

/* ---- outcomes: a row for the versions that say the same of it ---- */
static struct row outcome_row(struct dictionary *d, uint32_t unit, uint32_t outcome) {
  const struct program *p = d->p;
  const struct program_result *result = &p->unit_outcomes[p->units[unit].first_outcome + outcome];
  const char *name = code_text(p, p->outcomes[outcome].name);
  const struct type *type = &p->types[result->type];
  uint32_t provision = program_find_provision(p, unit, name, strlen(name));
  const struct text_provision *v = provision == NONE ? NULL : &p->provisions[provision];
  return (struct row){{
      code(d->arena, name),
      plain(d->arena, v ? label_words(d->arena, p, unit, v->label, d->lang) : NULL),
      kind_words(d->arena, type, d->lang),
      plain(d->arena, unit_word(d->p, type, d->lang)),
      decimal_words(d, type),
      type->kind == KIND_ENUM ? set_words(d, &p->sets[type->set]) : "",
      code(d->arena, code_text(p, p->units[unit].name)),
      v ? cites(d, v->first_cite, v->cite_count) : "",
  }};
}

enum { OUTCOME_VERSION = 6 };

static bool same_but_version(const struct row *a, const struct row *b) {
  for (uint32_t c = 0; c < MOST_COLUMNS; c++)
    if (c != OUTCOME_VERSION && strcmp(a->cells[c], b->cells[c]) != 0) return false;
  return true;
}

static void outcome_rows(struct dictionary *d, struct table *t, uint32_t outcome) {
  uint32_t first = t->rows.n;
  for (uint32_t u = 0; u < d->p->units_count; u++) {
    const struct program_unit *unit = &d->p->units[u];
    if (!(unit->flags & UNIT_VERSION) || d->p->unit_outcomes[unit->first_outcome + outcome].reg == NONE) continue;
    struct row row = outcome_row(d, u, outcome), *last = t->rows.n > first ? &t->rows.at[t->rows.n - 1] : NULL;
    const char **versions = last ? &last->cells[OUTCOME_VERSION] : NULL;
    if (last && same_but_version(last, &row))
      *versions = arena_printf(d->arena, "%s, %s", *versions, row.cells[OUTCOME_VERSION]);
    else
      *vec_push(d->arena, &t->rows) = row;
  }
}

static void outcomes(struct dictionary *d) {
  static const enum word HEADS[] = {WORD_SCHEMA_NAME,     WORD_SCHEMA_LABEL,         WORD_SCHEMA_TYPE,
                                    WORD_SCHEMA_UNIT,     WORD_SCHEMA_DECIMAL_COUNT, WORD_SCHEMA_VALUES,
                                    WORD_SCHEMA_VERSIONS, WORD_SCHEMA_SOURCE};
  section(d, WORD_SCHEMA_OUTCOMES);
  struct table t = table_new(d->arena, d->lang, COUNT_OF(HEADS), HEADS);
  for (uint32_t i = 0; i < d->p->outcomes_count; i++) outcome_rows(d, &t, i);
  table_put(&t, d->out);
}

/* ---- questions ---- */
static void question_rows(struct dictionary *d, struct table *t, uint32_t choice) {
  const struct program *p = d->p;
  const struct program_choice *c = &p->choices[choice];
  const struct text_choice *text = &p->choice_texts[choice];
  const struct program_set *set = &p->sets[c->set];
  for (uint32_t i = 0; i < set->count; i++) {
    const char *answer = label_words(d->arena, p, NONE, p->answer_texts[text->first_answer + i].word, d->lang);
    *vec_push(d->arena, &t->rows) = (struct row){{
        i ? "" : code(d->arena, code_text(p, c->name)),
        i ? "" : plain(d->arena, label_words(d->arena, p, NONE, text->label, d->lang)),
        code(d->arena, code_text(p, p->set_values[set->first + i].word)),
        plain(d->arena, answer),
        i == c->standard ? word_text(WORD_SCHEMA_STANDARD, d->lang) : "",
        i ? "" : cites(d, text->first_cite, text->cite_count),
    }};
  }
}

static void questions(struct dictionary *d) {
  static const enum word HEADS[] = {WORD_SCHEMA_NAME,    WORD_SCHEMA_QUESTION, WORD_SCHEMA_ANSWER,
                                    WORD_SCHEMA_MEANING, WORD_SCHEMA_MARK,     WORD_SCHEMA_SOURCE};
  if (d->p->choices_count == 0) return;
  section(d, WORD_SCHEMA_QUESTIONS);
  struct table t = table_new(d->arena, d->lang, COUNT_OF(HEADS), HEADS);
  for (uint32_t i = 0; i < d->p->choices_count; i++) question_rows(d, &t, i);
  table_put(&t, d->out);
}

/* ---- versions and sources ---- */
static const char *day_words(struct dictionary *d, int32_t day) {
  char text[11];
  if (day == INT32_MAX) return "";
  date_write_iso(day, text);
  return arena_string(d->arena, text, strlen(text));
}

static void versions(struct dictionary *d) {
  static const enum word HEADS[] = {WORD_SCHEMA_NAME, WORD_SCHEMA_LABEL, WORD_SCHEMA_FROM, WORD_SCHEMA_UNTIL,
                                    WORD_SCHEMA_SOURCE};
  section(d, WORD_SCHEMA_ALL_VERSIONS);
  struct table t = table_new(d->arena, d->lang, COUNT_OF(HEADS), HEADS);
  for (uint32_t i = 0; i < d->p->units_count; i++) {
    const struct program_unit *unit = &d->p->units[i];
    const struct text_unit *text = &d->p->unit_texts[i];
    if (!(unit->flags & UNIT_VERSION)) continue;
    *vec_push(d->arena, &t.rows) = (struct row){{
        code(d->arena, code_text(d->p, unit->name)),
        plain(d->arena, label_words(d->arena, d->p, i, text->label, d->lang)),
        day_words(d, (int32_t)unit->from),
        day_words(d, (int32_t)unit->until),
        cites(d, text->first_cite, text->cite_count),
    }};
  }
  table_put(&t, d->out);
}

static void sources(struct dictionary *d) {
  static const enum word HEADS[] = {WORD_SCHEMA_NAME, WORD_SCHEMA_LABEL, WORD_SCHEMA_ADDRESS};
  if (d->p->sources_count == 0) return;
  section(d, WORD_SCHEMA_ALL_SOURCES);
  struct table t = table_new(d->arena, d->lang, COUNT_OF(HEADS), HEADS);
  for (uint32_t i = 0; i < d->p->sources_count; i++) {
    const struct text_source *source = &d->p->sources[i];
    *vec_push(d->arena, &t.rows) = (struct row){{
        code(d->arena, people_text(d->p, source->name)),
        plain(d->arena, people_text(d->p, source->label)),
        plain(d->arena, people_text(d->p, source->address)),
    }};
  }
  table_put(&t, d->out);
}

void schema_dictionary(struct arena *a, const struct program *p, enum lang lang, struct buf *out) {
  struct dictionary d = {a, p, lang, out};
  const char *title = plain(a, people_text(p, p->regulation[0].label));
  buf_printf(out, "# %s\n\n%s\n", title, word_text(WORD_SCHEMA_ABOUT, lang));
  facts(&d);
  outcomes(&d);
  questions(&d);
  versions(&d);
  sources(&d);
}
