/* Running the tests of a regulation, one after another. */
#include "trial/inner.h"

#include <string.h>

struct trial *trial_new(struct arena *a, const struct program *p, struct executor *e, enum lang lang,
                        struct buf *report) {
  struct trial *t = arena_new(a, struct trial);
  *t = (struct trial){.arena = a, .p = p, .e = e, .lang = lang, .report = report, .test = NONE};
  t->choices = arena_array(a, uint32_t, p->choices_count + 1);
  t->refuted = arena_array(a, bool, p->assertions_count + 1);
  coverage_begin(t);
  return t;
}

struct trial_result trial_result(const struct trial *t) {
  return t->result;
}

/* ---- the report ---- */
const char *place_text(struct trial *t, uint32_t place) {
  if (place == NONE) return "";
  const struct text_place *at = &t->p->places[place];
  return arena_printf(t->arena, "%s:%u", people_text(t->p, t->p->files[at->file].name), at->line);
}

const char *value_text(struct trial *t, struct cell cell, const struct type *type) {
  struct buf text = {0};
  if (cell.state == FAILED)
    word_print(&text, WORD_TRIAL_IN_ERROR, t->lang, fault_name((enum fault)cell.fault), NULL, NULL);
  else if (cell.state == UNKNOWN)
    buf_text(&text, word_text(WORD_TRIAL_UNKNOWN, t->lang));
  else
    people_value(&text, t->p, cell, type, t->lang);
  return buf_keep(t->arena, &text);
}

const char *joined_names(struct trial *t, const char *const *names, uint32_t n) {
  if (n == 0) return word_text(WORD_TRIAL_NOTHING, t->lang);
  struct buf text = {0};
  for (uint32_t i = 0; i < n; i++) {
    if (i) buf_text(&text, ", ");
    buf_text(&text, names[i]);
  }
  return buf_keep(t->arena, &text);
}

void report_line(struct trial *t, enum word word, const char *a, const char *b, const char *c) {
  if (!t->reported && t->test != NONE) {
    const struct text_test *test = &t->p->tests[t->test];
    word_print(t->report, WORD_TRIAL_TEST_FAILED, t->lang, people_text(t->p, test->name), place_text(t, test->place),
               NULL);
    buf_char(t->report, '\n');
  }
  t->reported = true;
  word_print(t->report, word, t->lang, a, b, c);
  buf_char(t->report, '\n');
}

/* ---- the facts of a test ---- */
static _Noreturn void no_memory(struct trial *t) { longjmp(*t->arena->escape, 1); }

static struct cell constant_cell(const struct program *p, uint32_t constant) {
  return constant == NONE ? (struct cell){.state = UNKNOWN} : program_cell(p, constant);
}

/* A TEST_LIST and the elements after it; the position of the last of them. */
static uint32_t set_list(struct trial *t, const struct text_test *test, uint32_t i) {
  const struct text_test_value *values = t->p->test_values + test->first_value;
  const struct program_list *list = &t->p->lists[values[i].target];
  struct cell *cells = facts_set_list(&t->facts, values[i].target, values[i].constant);
  if (!cells) no_memory(t);
  while (i + 1 < test->value_count && values[i + 1].kind == TEST_ELEMENT) {
    i++;
    cells[values[i].row * list->field_count + (values[i].target - list->first_field)] =
        constant_cell(t->p, values[i].constant);
  }
  return i;
}

static void set_values(struct trial *t, const struct text_test *test) {
  const struct text_test_value *values = t->p->test_values + test->first_value;
  facts_clear(&t->facts);
  for (uint32_t i = 0; i < t->p->choices_count; i++) t->choices[i] = t->p->choices[i].standard;
  for (uint32_t i = 0; i < test->value_count; i++) {
    const struct text_test_value *value = &values[i];
    switch ((enum test_value_kind)value->kind) {
    case TEST_FACT:
      if (t->p->types[t->p->facts[value->target].type].kind != KIND_LIST)
        t->facts.cells[value->target] = constant_cell(t->p, value->constant);
      else
        t->facts.lists[t->p->facts[value->target].reg] = (struct fact_list){0};
      break;
    case TEST_CHOICE: t->choices[value->target] = value->constant; break;
    case TEST_LIST: i = set_list(t, test, i); break;
    case TEST_ELEMENT: break;
    }
  }
}

/* ---- one test ---- */
static const struct decision *decide(struct trial *t, const struct text_test *test) {
  struct run_options run = {
      .version = NONE, .has_date = test->has_date, .date = (int32_t)test->date, .choices = t->choices};
  const struct decision *d = executor_run(t->e, &t->facts, &run);
  if (!d) no_memory(t);
  for (uint32_t i = 0; i < d->candidate_count; i++)
    if (d->candidates[i].unit != NONE && !executor_compute(t->e, d->candidates[i].unit, false)) no_memory(t);
  return d;
}

static void run_test(struct trial *t, uint32_t index) {
  const struct text_test *test = &t->p->tests[index];
  bool passed = true;
  t->test = index;
  t->reported = false;
  set_values(t, test);
  const struct decision *d = decide(t, test);
  if (d->candidate_count == 1 && d->candidates[0].unit != NONE) coverage_mark(t, d->candidates[0].unit);
  for (uint32_t i = 0; i < test->expect_count; i++)
    passed &= expectation_holds(t, d, &t->p->test_expects[test->first_expect + i]);
  if (passed)
    t->result.passed++;
  else
    t->result.failed++;
  t->reported = true; /* what follows is about assertions */
  try_assertions(
      t, arena_printf(t->arena, "%s \"%s\"", word_text(WORD_TRIAL_TEST, t->lang), people_text(t->p, test->name)));
  t->test = NONE;
}

void trial_tests(struct trial *t) {
  if (!facts_init(&t->facts, t->p)) no_memory(t);
  for (uint32_t i = 0; i < t->p->tests_count; i++) run_test(t, i);
  facts_free(&t->facts);
}

void trial_judges(struct trial *t, uint32_t *units) {
  if (!facts_init(&t->facts, t->p)) no_memory(t);
  for (uint32_t i = 0; i < t->p->tests_count; i++) {
    set_values(t, &t->p->tests[i]);
    const struct decision *d = decide(t, &t->p->tests[i]);
    units[i] = d->candidate_count == 1 ? d->candidates[0].unit : NONE;
  }
  facts_free(&t->facts);
}

/* ---- one more case for the assertions ---- */
static const char *case_name(struct trial *t, const struct record *record) {
  const char *word = word_text(WORD_TRIAL_CASE, t->lang);
  uint32_t key = NONE;
  for (uint32_t i = 0; i < t->p->facts_count; i++)
    if (t->p->facts[i].flags & FACT_KEY) key = i;
  if (key == NONE || record->key.state != KNOWN)
    return arena_printf(t->arena, "%s %llu", word, (unsigned long long)record->number);
  const struct text *text = (const struct text *)(intptr_t)record->key.v;
  return arena_printf(t->arena, "%s %.*s", word, (int)text->length, text->at);
}

void trial_case(struct trial *t, const struct record *record) {
  bool open = false;
  for (uint32_t i = 0; i < t->p->assertions_count; i++) open |= !t->refuted[i];
  if (!open) return;
  struct run_options run = {.version = NONE};
  if (!executor_run(t->e, &record->facts, &run)) no_memory(t);
  t->reported = true;
  try_assertions(t, case_name(t, record));
}
