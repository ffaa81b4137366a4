/* toets.h: reading a decision and its explanation. */
#include "api/inner.h"
#include "explain/explain.h"

#include <string.h>

enum { TEXT_WIDTH = 100 };

enum toets_result toets_result(const struct toets_case *c) {
  static const enum toets_result RESULTS[] = {[DECIDED] = TOETS_DECIDED,
                                              [UNDETERMINED] = TOETS_UNDETERMINED,
                                              [IN_ERROR] = TOETS_IN_ERROR,
                                              [NO_VERSION] = TOETS_NO_VERSION};
  return c->decision ? RESULTS[c->decision->status] : TOETS_NONE;
}

const char *toets_judging_version(const struct toets_case *c) {
  if (!c->decision || c->decision->unit == NONE) return NULL;
  return c->work.version ? c->work.version : code_text(c->rules->p, c->rules->p->units[c->decision->unit].name);
}

const char *toets_missing(const struct toets_case *c, size_t index) {
  const struct program *p = c->rules->p;
  return c->decision && index < c->decision->missing_count ? code_text(p, p->facts[c->decision->missing[index]].name)
                                                           : NULL;
}

const char *toets_failed(const struct toets_case *c, size_t index) {
  const struct program *p = c->rules->p;
  return c->decision && index < c->decision->failed_count ? code_text(p, p->conditions[c->decision->failed[index]].name)
                                                          : NULL;
}

const char *toets_value(struct toets_case *c, size_t outcome, enum toets_form form) {
  const struct program *p = c->rules->p;
  if (!c->decision || outcome >= p->outcomes_count) return NULL;
  const struct type *type = c->decision->outcome_types ? c->decision->outcome_types[outcome] : NULL;
  if (!type) type = &p->types[p->outcomes[outcome].type];
  struct cell cell =
      c->decision->status == NO_VERSION ? (struct cell){.state = UNKNOWN} : c->decision->outcomes[outcome];
  struct buf text = {0};
  if (form == TOETS_JSON_FORM && cell.state != KNOWN)
    buf_text(&text, "null");
  else if (form == TOETS_JSON_FORM)
    write_json_value(&text, p, cell, type);
  else if (cell.state == FAILED)
    word_print(&text, WORD_TRIAL_IN_ERROR, c->work.lang, fault_name((enum fault)cell.fault), NULL, NULL);
  else
    people_value(&text, p, cell, type, c->work.lang);
  return buf_keep(&c->work.arena, &text);
}

const char *toets_row(struct toets_case *c) {
  struct writer_options options = {.format = ROWS_JSON_LINES, .lang = c->work.lang, .version_name = c->work.version};
  options.dialect = c->work.lang == LANG_NL ? DIALECT_NL : DIALECT_EN;
  if (!c->decision) return NULL;
  struct buf row = {0};
  write_row(&row, c->rules->p, &options, &c->record, c->decision, c->e);
  if (row.size && row.at[row.size - 1] == '\n') row.at[--row.size] = '\0';
  return buf_keep(&c->work.arena, &row);
}

static bool explain_into(struct toets_case *c, enum toets_form form, struct buf *out) {
  struct explain_options options = {.lang = c->work.lang, .outcome = NONE, .program_version = TOETS_VERSION};
  struct arena arena;
  jmp_buf escape;
  volatile bool done = false;
  arena_init(&arena, &escape);
  if (setjmp(escape) == 0) {
    const struct explanation *x = explain(&arena, c->rules->p, c->e, &c->record, &c->work.run, &options);
    if (form == TOETS_JSON_FORM)
      explanation_json(x, out);
    else
      explanation_text(x, false, TEXT_WIDTH, out);
    done = !out->failed;
  }
  arena.escape = NULL;
  arena_free(&arena);
  return done;
}

/* Explaining runs other cases; the decision asked for is run again after it. */
const char *toets_explanation(struct toets_case *c, enum toets_form form) {
  if (!c->decision) return NULL;
  struct buf text = {0};
  bool done = explain_into(c, form, &text);
  c->decision = executor_run(c->e, &c->record.facts, &c->work.run);
  if (done && c->decision) return buf_keep(&c->work.arena, &text);
  buf_free(&text);
  return NULL;
}
