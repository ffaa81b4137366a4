/* toets.h: deciding one case. */
#include "api/inner.h"
#include "code/regimes.h"

#include <string.h>

struct toets_case *toets_case_new(const struct toets_rules *rules) {
  struct toets_case *c = base_resize(NULL, sizeof *c);
  if (!c) return NULL;
  *c = (struct toets_case){.rules = rules, .lang = rules_language(rules->p)};
  arena_init(&c->arena, NULL);
  c->e = executor_new(rules->p);
  if (c->e) return c;
  toets_case_free(c);
  return NULL;
}

static void forget(struct toets_case *c) {
  if (c->has_record) record_free(&c->record);
  c->has_record = false;
  c->decision = NULL;
  c->version = NULL;
  buf_clear(&c->message);
  arena_reset(&c->arena);
}

void toets_case_free(struct toets_case *c) {
  if (!c) return;
  forget(c);
  executor_free(c->e);
  arena_free(&c->arena);
  buf_free(&c->message);
  base_resize(c, 0);
}

/* ---- how to judge ---- */
static enum toets_status unknown(struct toets_case *c, enum word what, const char *name) {
  word_print(&c->message, WORD_API_NO_SUCH, c->lang, word_text(what, c->lang), name, NULL);
  return TOETS_UNKNOWN_NAME;
}

static enum toets_status choose(struct toets_case *c, const struct toets_options *options) {
  const struct program *p = c->rules->p;
  if (options->choice_count == 0) return TOETS_OK;
  uint32_t *answers = arena_array(&c->arena, uint32_t, p->choices_count + 1);
  if (!answers) return TOETS_NO_MEMORY;
  for (uint32_t i = 0; i < p->choices_count; i++) answers[i] = p->choices[i].standard;
  for (size_t i = 0; i < options->choice_count; i++) {
    const struct toets_choice *chosen = &options->choices[i];
    uint32_t question = program_find_choice(p, chosen->question);
    if (question == NONE) return unknown(c, WORD_A_QUESTION, chosen->question);
    answers[question] = program_find_answer(p, question, chosen->answer);
    if (answers[question] == NONE) return unknown(c, WORD_AN_ANSWER, chosen->answer);
  }
  c->run.choices = answers;
  return TOETS_OK;
}

static enum toets_status read_options(struct toets_case *c, const struct toets_options *options) {
  static const struct toets_options STANDARD = {0};
  if (!options) options = &STANDARD;
  c->lang = language_of(options->language, rules_language(c->rules->p));
  c->run = (struct run_options){.version = NONE};
  if (options->date) {
    c->run.has_date = date_read_iso(options->date, strlen(options->date), &c->run.date);
    if (!c->run.has_date) return unknown(c, WORD_API_A_DATE, options->date);
  }
  if (options->version) {
    c->run.version = find_regime(c->rules->p, options->version);
    if (c->run.version == NONE) return unknown(c, WORD_A_VERSION, options->version);
    c->version = arena_string(&c->arena, options->version, strlen(options->version));
    if (!c->version) return TOETS_NO_MEMORY;
  }
  return choose(c, options);
}

/* ---- the case ---- */
static enum toets_status refused(struct toets_case *c) {
  for (uint32_t i = 0; i < c->record.error_count; i++) {
    const struct input_error *error = &c->record.errors[i];
    if (i) buf_char(&c->message, '\n');
    if (error->at) buf_printf(&c->message, "%s: ", error->at);
    buf_printf(&c->message, "%s [%s]", error->message, input_code_name(error->code));
  }
  return TOETS_CASE_REFUSED;
}

static enum toets_status decide(struct toets_case *c, const char *json, size_t size,
                                const struct toets_options *options) {
  enum toets_status status = read_options(c, options);
  if (status != TOETS_OK) return status;
  c->has_record = record_from_json(&c->record, c->rules->p, json, size, c->lang);
  if (!c->has_record) return TOETS_NO_MEMORY;
  if (c->record.error_count) return refused(c);
  c->decision = executor_run(c->e, &c->record.facts, &c->run);
  return c->decision ? TOETS_OK : TOETS_NO_MEMORY;
}

enum toets_status toets_decide(struct toets_case *c, const char *json, size_t size,
                               const struct toets_options *options) {
  forget(c);
  enum toets_status status = decide(c, json, size, options);
  if (status == TOETS_NO_MEMORY) forget(c);
  return c->message.failed ? TOETS_NO_MEMORY : status;
}

const char *toets_message(const struct toets_case *c) { return c->message.size ? c->message.at : ""; }
