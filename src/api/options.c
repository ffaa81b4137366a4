/* toets.h: workspaces, and how the caller asks to judge. */
#include "api/inner.h"
#include "code/regimes.h"

#include <string.h>

void workspace_init(struct workspace *w, const struct program *p) {
  *w = (struct workspace){.p = p, .lang = rules_language(p)};
  arena_init(&w->arena, NULL);
}

void workspace_clear(struct workspace *w) {
  w->version = NULL;
  buf_clear(&w->message);
  arena_reset(&w->arena);
}

void workspace_free(struct workspace *w) {
  arena_free(&w->arena);
  buf_free(&w->message);
}

/* ---- how to judge ---- */
static enum toets_status unknown(struct workspace *w, enum word what, const char *name) {
  word_print(&w->message, WORD_API_NO_SUCH, w->lang, word_text(what, w->lang), name, NULL);
  return TOETS_UNKNOWN_NAME;
}

static enum toets_status choose(struct workspace *w, const struct toets_options *options) {
  const struct program *p = w->p;
  if (options->choice_count == 0) return TOETS_OK;
  uint32_t *answers = arena_array(&w->arena, uint32_t, p->choices_count + 1);
  if (!answers) return TOETS_NO_MEMORY;
  for (uint32_t i = 0; i < p->choices_count; i++) answers[i] = p->choices[i].standard;
  for (size_t i = 0; i < options->choice_count; i++) {
    const struct toets_choice *chosen = &options->choices[i];
    uint32_t question = program_find_choice(p, chosen->question);
    if (question == NONE) return unknown(w, WORD_A_QUESTION, chosen->question);
    answers[question] = program_find_answer(p, question, chosen->answer);
    if (answers[question] == NONE) return unknown(w, WORD_AN_ANSWER, chosen->answer);
  }
  w->run.choices = answers;
  return TOETS_OK;
}

enum toets_status workspace_ask(struct workspace *w, const struct toets_options *options) {
  static const struct toets_options STANDARD = {0};
  if (!options) options = &STANDARD;
  w->lang = language_of(options->language, rules_language(w->p));
  w->run = (struct run_options){.version = NONE};
  if (options->date) {
    w->run.has_date = date_read_iso(options->date, strlen(options->date), &w->run.date);
    if (!w->run.has_date) return unknown(w, WORD_API_A_DATE, options->date);
  }
  if (options->version) {
    w->run.version = find_regime(w->p, options->version);
    if (w->run.version == NONE) return unknown(w, WORD_A_VERSION, options->version);
    w->version = arena_string(&w->arena, options->version, strlen(options->version));
    if (!w->version) return TOETS_NO_MEMORY;
  }
  return choose(w, options);
}
