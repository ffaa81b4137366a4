/* A comparison for people: who moves, what it costs, and which conditions turned. */
#include "compare/inner.h"
#include "explain/explain.h"

#include <string.h>

struct page { /* one text being made */
  struct comparison *c;
  struct arena arena;
  enum lang lang;
  struct buf *out;
};

/* ---- words and numbers ---- */
static const char *word(struct page *g, enum word w) { return word_text(w, g->lang); }

static const char *count(struct page *g, uint64_t n) {
  struct buf text = {0};
  number_print(&text, (int64_t)n, 0, g->lang);
  return buf_keep(&g->arena, &text);
}

/* A sum in the unit of its outcome; with a plus before a difference that grows. */
static const char *sum(struct page *g, const struct type *type, int128 v, unsigned scale, bool difference) {
  struct buf text = {0};
  if (difference && v > 0) buf_char(&text, '+');
  bool fits = v <= INT64_MAX - 1 && v >= INT64_MIN + 1;
  if (!fits)
    wide_print(&text, v, scale);
  else if (type->kind == KIND_AMOUNT)
    amount_print(&text, (int64_t)v, scale, g->lang);
  else
    number_print(&text, (int64_t)v, scale, g->lang);
  const char *unit = type->kind == KIND_NUMBER ? code_text(g->c->p, type->unit) : NULL;
  if (unit) buf_printf(&text, " %s", unit);
  return buf_keep(&g->arena, &text);
}

static const char *unit_name(const struct page *g, enum side side) { return side_name(g->c, side); }

/* The label of a provision as the later text has it, else the earlier; parameters filled in. */
static const char *label_of(struct page *g, const char *name) {
  const struct program *p = g->c->p;
  uint32_t units[] = {g->c->options.to, g->c->options.from};
  for (size_t i = 0; i < COUNT_OF(units); i++) {
    uint32_t at = program_find_provision(p, units[i], name, strlen(name));
    const char *label = at == NONE ? NULL : people_text(p, p->provisions[at].label);
    if (!label) continue;
    struct buf text = {0};
    people_template(&text, p, g->c->e, units[i], label, g->lang);
    return buf_keep(&g->arena, &text);
  }
  return name;
}

static const char *outcome_label(struct page *g, uint32_t i) {
  return label_of(g, code_text(g->c->p, g->c->p->outcomes[i].name));
}

/* ---- the head ---- */
static void version_line(struct page *g, enum word line, enum side side) {
  const struct program *p = g->c->p;
  uint32_t unit = side_unit(g->c, side);
  struct buf from = {0};
  if (p->units[unit].flags & UNIT_VERSION) {
    struct buf date = {0};
    date_print(&date, (int32_t)p->units[unit].from, g->lang);
    word_print(&from, WORD_COMPARE_SINCE, g->lang, buf_keep(&g->arena, &date), NULL, NULL);
  }
  const char *label = people_text(p, p->unit_texts[unit].label);
  word_print(g->out, line, g->lang, label ? label : unit_name(g, side), unit_name(g, side), buf_keep(&g->arena, &from));
  buf_char(g->out, '\n');
}

/* On which day, with or without transitional law, by which readings. */
static void how_judged(struct page *g) {
  const struct program *p = g->c->p;
  const struct run_options *run = &g->c->options.run;
  struct buf day = {0};
  buf_text(&day, run->has_date ? "@COMPARE_ON:" : "@COMPARE_OWN_DATE");
  if (run->has_date) date_print(&day, (int32_t)run->date, g->lang);
  word_print(g->out, g->c->cases == 1 ? WORD_COMPARE_CASE : WORD_COMPARE_CASES, g->lang, count(g, g->c->cases),
             buf_keep(&g->arena, &day), run->transition ? "@COMPARE_WITH" : "@COMPARE_WITHOUT");
  buf_char(g->out, '\n');
  for (uint32_t i = 0; i < p->choices_count; i++) {
    const char *answer = other_answer(g->c, i);
    if (!answer) continue;
    word_print(g->out, WORD_COMPARE_CHOICE, g->lang, code_text(p, p->choices[i].name), answer, NULL);
    buf_char(g->out, '\n');
  }
}

static void head(struct page *g) {
  const struct program *p = g->c->p;
  const char *title = people_text(p, p->regulation[0].label);
  word_print(g->out, WORD_COMPARE_TITLE, g->lang, title ? title : people_text(p, p->regulation[0].name), NULL, NULL);
  buf_char(g->out, '\n');
  version_line(g, WORD_COMPARE_FROM, SIDE_FROM);
  version_line(g, WORD_COMPARE_TO, SIDE_TO);
  how_judged(g);
  if (g->c->rejected == 0) return;
  word_print(g->out, WORD_COMPARE_REJECTED, g->lang, count(g, g->c->rejected), NULL, NULL);
  buf_char(g->out, '\n');
}

static void heading(struct page *g, enum word w) {
  buf_char(g->out, '\n');
  buf_text(g->out, word(g, w));
  buf_char(g->out, '\n');
}

/* ---- ja/nee outcomes ---- */
/* Outcomes of these kinds that either version has. */
static bool any_of(const struct page *g, enum kind kind) {
  for (uint32_t i = 0; i < g->c->p->outcomes_count; i++)
    if (tally_used(&g->c->tallies[i]) && (enum kind)tally_type(&g->c->tallies[i])->kind == kind) return true;
  return false;
}

/* How many of the open cases are in error, below their row, in its last column. */
static void error_row(struct page *g, struct grid *grid, const struct tally *t) {
  if (t->errors == 0) return;
  const char **row = grid_row(grid);
  row[0] = word(g, WORD_COMPARE_ERRORS);
  row[grid->columns - 1] = count(g, t->errors);
}

static void flow_row(struct page *g, struct grid *grid, uint32_t outcome) {
  const struct tally *t = &g->c->tallies[outcome];
  const char **row = grid_row(grid);
  row[0] = outcome_label(g, outcome);
  row[1] = t->types[SIDE_FROM] ? sum(g, tally_type(t), t->sums[SIDE_FROM], 0, false) : "-";
  row[2] = t->types[SIDE_TO] ? sum(g, tally_type(t), t->sums[SIDE_TO], 0, false) : "-";
  row[3] = tally_on_both(t) ? sum(g, tally_type(t), t->sums[SIDE_TO] - t->sums[SIDE_FROM], 0, true) : "-";
  row[4] = tally_on_both(t) ? count(g, t->flows[0][1]) : "-";
  row[5] = tally_on_both(t) ? count(g, t->flows[1][0]) : "-";
  row[6] = count(g, t->undetermined);
  error_row(g, grid, t);
}

static void flows(struct page *g) {
  if (!any_of(g, KIND_BOOL)) return;
  heading(g, WORD_COMPARE_FLOWS);
  struct grid grid = {.arena = &g->arena, .columns = 7};
  const char **top = grid_row(&grid);
  top[1] = unit_name(g, SIDE_FROM);
  top[2] = unit_name(g, SIDE_TO);
  top[3] = word(g, WORD_COMPARE_DIFFERENCE);
  top[4] = word(g, WORD_COMPARE_GAINED);
  top[5] = word(g, WORD_COMPARE_LOST);
  top[6] = word(g, WORD_COMPARE_OPEN);
  for (uint32_t i = 0; i < g->c->p->outcomes_count; i++)
    if (tally_used(&g->c->tallies[i]) && tally_type(&g->c->tallies[i])->kind == KIND_BOOL) flow_row(g, &grid, i);
  grid_print(&grid, g->out);
}

/* ---- amounts and numbers ---- */
static void sum_row(struct page *g, struct grid *grid, uint32_t outcome) {
  const struct tally *t = &g->c->tallies[outcome];
  const struct type *type = tally_type(t);
  int128 sums[SIDES];
  unsigned scale = tally_sums(t, sums);
  const char **row = grid_row(grid);
  row[0] = outcome_label(g, outcome);
  row[1] = t->types[SIDE_FROM] ? sum(g, type, sums[SIDE_FROM], scale, false) : "-";
  row[2] = t->types[SIDE_TO] ? sum(g, type, sums[SIDE_TO], scale, false) : "-";
  row[3] = tally_on_both(t) ? sum(g, type, sums[SIDE_TO] - sums[SIDE_FROM], scale, true) : "-";
  row[4] = tally_on_both(t) ? count(g, t->changed) : "-";
  row[5] = count(g, t->undetermined);
  error_row(g, grid, t);
  if (!tally_may_be_unlimited(g->c, outcome)) return;
  const char **more = grid_row(grid);
  more[0] = word(g, WORD_COMPARE_UNLIMITED);
  more[1] = t->types[SIDE_FROM] ? count(g, t->unlimited[SIDE_FROM]) : "-";
  more[2] = t->types[SIDE_TO] ? count(g, t->unlimited[SIDE_TO]) : "-";
}

static void sums(struct page *g, enum kind kind, enum word title) {
  if (!any_of(g, kind)) return;
  heading(g, title);
  struct grid grid = {.arena = &g->arena, .columns = 6};
  const char **top = grid_row(&grid);
  top[1] = unit_name(g, SIDE_FROM);
  top[2] = unit_name(g, SIDE_TO);
  top[3] = word(g, WORD_COMPARE_DIFFERENCE);
  top[4] = word(g, WORD_COMPARE_CHANGED);
  top[5] = word(g, WORD_COMPARE_OPEN);
  for (uint32_t i = 0; i < g->c->p->outcomes_count; i++)
    if (tally_used(&g->c->tallies[i]) && (enum kind)tally_type(&g->c->tallies[i])->kind == kind) sum_row(g, &grid, i);
  grid_print(&grid, g->out);
}

/* ---- enumerations, dates, texts ---- */
/* From each value to each value, those that occur. */
static void enumeration(struct page *g, uint32_t outcome) {
  const struct tally *t = &g->c->tallies[outcome];
  const struct program_word *values = g->c->p->set_values + g->c->p->sets[tally_type(t)->set].first;
  struct grid grid = {.arena = &g->arena, .columns = 2};
  word_print(g->out, WORD_COMPARE_TABLE, g->lang, outcome_label(g, outcome), count(g, t->changed),
             count(g, t->undetermined));
  for (uint32_t i = 0; i < t->values; i++)
    for (uint32_t j = 0; j < t->values; j++) {
      uint64_t n = t->table[(size_t)i * t->values + j];
      if (n == 0) continue;
      const char **row = grid_row(&grid);
      const char *from = code_text(g->c->p, values[i].word), *to = code_text(g->c->p, values[j].word);
      struct buf text = {0};
      word_print(&text, i == j ? WORD_COMPARE_STAYS : WORD_COMPARE_MOVES, g->lang, from, to, NULL);
      row[0] = buf_keep(&g->arena, &text);
      row[1] = count(g, n);
    }
  grid_print(&grid, g->out);
}

static void others(struct page *g) {
  for (uint32_t i = 0; i < g->c->p->outcomes_count; i++) {
    const struct tally *t = &g->c->tallies[i];
    if (!tally_used(t) || tally_is_sum(t)) continue;
    buf_char(g->out, '\n');
    if (!tally_on_both(t))
      word_print(g->out, WORD_COMPARE_ONLY, g->lang, outcome_label(g, i),
                 unit_name(g, t->types[SIDE_FROM] ? SIDE_FROM : SIDE_TO), count(g, t->undetermined));
    else if (tally_type(t)->kind == KIND_ENUM)
      enumeration(g, i);
    else
      word_print(g->out, WORD_COMPARE_TABLE, g->lang, outcome_label(g, i), count(g, t->changed),
                 count(g, t->undetermined));
  }
}

/* ---- conditions ---- */
static void turned(struct page *g) {
  uint32_t *order = arena_array(&g->arena, uint32_t, g->c->p->conditions_count + 1);
  uint32_t n = turned_most(g->c, order);
  if (n == 0) return;
  heading(g, WORD_COMPARE_TURNED);
  struct grid grid = {.arena = &g->arena, .columns = 3};
  const char **top = grid_row(&grid);
  top[1] = word(g, WORD_COMPARE_MET_UNMET);
  top[2] = word(g, WORD_COMPARE_UNMET_MET);
  for (uint32_t i = 0; i < n; i++) {
    const char **row = grid_row(&grid);
    row[0] = label_of(g, code_text(g->c->p, g->c->p->conditions[order[i]].name));
    row[1] = count(g, g->c->turns[order[i]].lost);
    row[2] = count(g, g->c->turns[order[i]].gained);
  }
  grid_print(&grid, g->out);
}

/* Conditions that only one of the versions has: how many cases do not meet them. */
static void only_one(struct page *g, enum side side, enum word title) {
  struct grid grid = {.arena = &g->arena, .columns = 2};
  for (uint32_t i = 0; i < g->c->p->conditions_count; i++) {
    const struct turn *t = &g->c->turns[i];
    if (t->regs[side] == NONE || t->regs[!side] != NONE) continue;
    const char **row = grid_row(&grid);
    row[0] = label_of(g, code_text(g->c->p, g->c->p->conditions[i].name));
    row[1] = count(g, t->unmet[side]);
  }
  if (grid.rows.n == 0) return;
  buf_char(g->out, '\n');
  word_print(g->out, title, g->lang, unit_name(g, side), NULL, NULL);
  buf_char(g->out, '\n');
  grid_print(&grid, g->out);
}

/* ---- the page ---- */
/* Texts may show facts: those of no case at all. */
static bool forget_last_case(struct comparison *c) {
  struct facts none;
  struct run_options run = c->options.run;
  run.version = c->options.to;
  run.transition = false;
  if (!facts_init(&none, c->p)) return false;
  bool run_well = executor_run(c->e, &none, &run) && executor_compute(c->e, c->options.from, false);
  facts_free(&none);
  return run_well;
}

static void print_page(struct page *g) {
  head(g);
  flows(g);
  sums(g, KIND_AMOUNT, WORD_COMPARE_AMOUNTS);
  sums(g, KIND_NUMBER, WORD_COMPARE_NUMBERS);
  others(g);
  turned(g);
  only_one(g, SIDE_TO, WORD_COMPARE_NEW);
  only_one(g, SIDE_FROM, WORD_COMPARE_GONE);
}

bool comparison_text(struct comparison *c, enum lang lang, struct buf *out) {
  struct page page = {.c = c, .lang = lang, .out = out};
  jmp_buf escape;
  if (!forget_last_case(c)) return false;
  if (setjmp(escape) == 0) {
    arena_init(&page.arena, &escape);
    print_page(&page);
  } else {
    out->failed = true;
  }
  arena_free(&page.arena);
  return !out->failed;
}
