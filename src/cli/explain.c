/* toets explain: one case, its decision and why. */
#include "cli/cli.h"
#include "explain/explain.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static bool ends_with(const char *text, const char *end) {
  size_t n = strlen(text), m = strlen(end);
  return n >= m && strcmp(text + n - m, end) == 0;
}

/* ---- the case ---- */
static enum exit_status refused(struct cli *c, const struct record *record) {
  say(c, WORD_CASE_REFUSED, NULL, NULL, NULL);
  show_record_errors(c, record);
  return STATUS_REJECTED;
}

static enum exit_status one_case(struct cli *c, const char *path, struct record *record) {
  static const enum option OF_FACTS[] = {OPTION_list, OPTION_dialect};
  if (ends_with(path, ".csv") || ends_with(path, ".jsonl")) return usage(c, WORD_WHICH_CASE, path, NULL, NULL);
  enum exit_status status = refuse_idle(c, OF_FACTS, COUNT_OF(OF_FACTS), "FACTS --case KEY");
  if (status != STATUS_DONE) return status;
  struct buf bytes = {0};
  if (!file_read(path, &bytes)) {
    const char *why = why_not(&c->arena, errno);
    buf_free(&bytes);
    return cannot(c, WORD_CANNOT_READ, path, why);
  }
  bool whole = record_from_json(record, c->loaded.program, bytes.at ? bytes.at : "", bytes.size, c->lang);
  buf_free(&bytes);
  if (!whole) longjmp(*c->arena.escape, 1);
  return record->error_count ? refused(c, record) : STATUS_DONE;
}

/* Is this the case that --case names: by its key, or without a key in the rules by its number? */
static bool is_case(const struct program *p, const struct record *record, const struct text *key) {
  for (uint32_t i = 0; i < p->facts_count; i++) {
    if (!(p->facts[i].flags & FACT_KEY)) continue;
    return record->has_key && record->key.state == KNOWN &&
           text_equal((const struct text *)(intptr_t)record->key.v, key);
  }
  char number[24];
  snprintf(number, sizeof number, "%llu", (unsigned long long)record->number);
  return strcmp(number, key->at) == 0;
}

static enum exit_status find_case(struct cli *c, const char *path, const struct record **record) {
  const char *name = option_value(c, OPTION_case);
  size_t length = 0;
  const char *normal = utf8_normalise(&c->arena, name, strlen(name), &length);
  struct text key = {.length = (uint32_t)length, .at = normal ? normal : ""};
  enum exit_status status = open_facts(c, path);
  while (status == STATUS_DONE) {
    status = next_case(c, record);
    if (status != STATUS_DONE) return status;
    show_warnings(c);
    if (!*record) return usage(c, WORD_NO_SUCH_CASE, name, path, NULL);
    if (!is_case(c->loaded.program, *record, &key)) continue;
    progress_clear(c);
    return (*record)->error_count ? refused(c, *record) : STATUS_DONE;
  }
  return status;
}

/* ---- --set ---- */
static enum exit_status unknown_fact(struct cli *c, const char *name) {
  const struct program *p = c->loaded.program;
  words names = {0};
  for (uint32_t i = 0; i < p->facts_count; i++) *vec_push(&c->arena, &names) = code_text(p, p->facts[i].name);
  return unknown_name(c, WORD_A_FACT, name, &names);
}

static enum exit_status set_facts(struct cli *c, struct record *record, words *names) {
  for (uint32_t i = 0; i < c->options[OPTION_set].n; i++) {
    const char *name, *value;
    enum exit_status status = split_pair(c, OPTION_set, i, &name, &value);
    if (status != STATUS_DONE) return status;
    if (program_find_fact(c->loaded.program, name, strlen(name)) == NONE) return unknown_fact(c, name);
    const char *wrong = record_set(record, name, value, c->lang);
    if (wrong) return usage(c, WORD_BAD_SET, name, value, wrong);
    *vec_push(&c->arena, names) = name;
  }
  return STATUS_DONE;
}

/* ---- the explanation ---- */
static enum exit_status find_outcome(struct cli *c, uint32_t *outcome) {
  const struct program *p = c->loaded.program;
  const char *name = option_value(c, OPTION_outcome);
  *outcome = name ? program_find_outcome(p, name) : NONE;
  if (!name || *outcome != NONE) return STATUS_DONE;
  words names = {0};
  for (uint32_t i = 0; i < p->outcomes_count; i++) *vec_push(&c->arena, &names) = code_text(p, p->outcomes[i].name);
  return unknown_name(c, WORD_AN_OUTCOME, name, &names);
}

static enum exit_status explain_record(struct cli *c, struct record *record, const struct run_options *run) {
  words names = {0};
  struct explain_options options = {.lang = c->lang, .all = given(c, OPTION_all), .program_version = TOETS_VERSION};
  enum exit_status status = find_outcome(c, &options.outcome);
  if (status == STATUS_DONE) status = set_facts(c, record, &names);
  if (status != STATUS_DONE) return status;
  options.set_facts = names.at;
  options.set_count = names.n;
  if (sides_asked(c)) return explain_sides(c, record, run, &options);
  const struct explanation *x = explain(&c->arena, c->loaded.program, c->executor, record, run, &options);
  const char *format = option_value(c, OPTION_page_format);
  struct buf text = {0};
  if (format && strcmp(format, "json") == 0)
    explanation_json(x, &text);
  else if (format && strcmp(format, "html") == 0)
    explanation_html(x, &text);
  else
    explanation_text(x, output_is_terminal(c), output_width(c), &text);
  return put_output(c, &text);
}

static enum exit_status from_file(struct cli *c, const struct run_options *run) {
  struct record record = {0};
  enum exit_status status = one_case(c, c->operands[1], &record);
  if (status == STATUS_DONE) status = explain_record(c, &record, run);
  if (record.facts.program) record_free(&record);
  return status;
}

/* The record of a reader is not ours to change: what --set overrides goes into a copy of its facts. */
static enum exit_status from_facts(struct cli *c, const struct run_options *run) {
  const struct record *found = NULL;
  enum exit_status status = find_case(c, c->operands[1], &found);
  if (status != STATUS_DONE) return status;
  struct record record = *found;
  if (!facts_init(&record.facts, c->loaded.program)) longjmp(*c->arena.escape, 1);
  if (facts_copy(&record.facts, &found->facts))
    status = explain_record(c, &record, run);
  else
    longjmp(*c->arena.escape, 1);
  facts_free(&record.facts);
  return status;
}

enum exit_status command_explain(struct cli *c) {
  struct run_options run;
  enum exit_status status = check_sides(c);
  if (status == STATUS_DONE) status = load(c);
  if (status == STATUS_DONE) status = run_options(c, &run);
  if (status == STATUS_DONE) status = make_executor(c);
  if (status != STATUS_DONE) return status;
  return given(c, OPTION_case) ? from_facts(c, &run) : from_file(c, &run);
}
