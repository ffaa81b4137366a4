/* Reading FACTS: the cases of a file, with the files of their lists. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

enum { SHOWN_REJECTIONS = 5 };

static uint32_t list_named(const struct program *p, const char *name) {
  uint32_t fact = program_find_fact(p, name, strlen(name));
  return fact != NONE && p->types[p->facts[fact].type].kind == KIND_LIST ? p->facts[fact].reg : NONE;
}

enum exit_status find_list(struct cli *c, const char *name, uint32_t *list) {
  const struct program *p = c->loaded.program;
  words names = {0};
  *list = list_named(p, name);
  if (*list != NONE) return STATUS_DONE;
  for (uint32_t i = 0; i < p->lists_count; i++)
    *vec_push(&c->arena, &names) = code_text(p, p->facts[p->lists[i].fact].name);
  return unknown_name(c, WORD_A_LIST, name, &names);
}

static enum exit_status list_files(struct cli *c, bool all, struct reader_options *options) {
  uint32_t n = c->options[OPTION_list].n;
  struct list_file *files = arena_array(&c->arena, struct list_file, n + 1);
  for (uint32_t i = 0; i < n; i++) {
    struct list_file file;
    enum exit_status status = split_pair(c, OPTION_list, i, &file.list, &file.path);
    if (status != STATUS_DONE) return status;
    uint32_t list = list_named(c->loaded.program, file.list);
    if (list == NONE && all) return find_list(c, file.list, &list);
    if (list != NONE) files[options->list_count++] = file;
  }
  options->lists = files;
  return STATUS_DONE;
}

/* The reader's message names the file itself. */
enum exit_status reader_failed(struct cli *c, enum reader_status status) {
  show_warnings(c);
  const char *message = reader_message(c->reader);
  if (status == READER_NO_MEMORY) longjmp(*c->arena.escape, 1);
  if (status == READER_WRONG_USAGE) return usage(c, WORD_PLAIN, message, NULL, NULL);
  return cannot(c, WORD_PLAIN, message, NULL);
}

static enum exit_status open_reader(struct cli *c, const char *path, bool all_lists) {
  const char *dialect = option_value(c, OPTION_dialect);
  struct reader_options options = {
      .format = FACTS_BY_NAME, .dialect = DIALECT_AUTO, .lang = c->lang, .date_given = given(c, OPTION_date)};
  if (dialect) options.dialect = strcmp(dialect, "nl") == 0 ? DIALECT_NL : DIALECT_EN;
  enum exit_status status = list_files(c, all_lists, &options);
  if (status != STATUS_DONE) return status;
  if (all_lists) progress_start(c); /* a list file may take long too */
  enum reader_status opened = reader_open(&c->reader, c->loaded.program, path, &options);
  return opened == READER_OK ? STATUS_DONE : reader_failed(c, opened);
}

enum exit_status open_facts_quietly(struct cli *c, const char *path) { return open_reader(c, path, false); }

enum exit_status open_facts(struct cli *c, const char *path) {
  enum exit_status status = open_reader(c, path, true);
  if (status == STATUS_DONE) show_warnings(c);
  return status;
}

enum exit_status next_case(struct cli *c, const struct record **record) {
  *record = NULL;
  enum reader_status status = reader_next(c->reader, record);
  if (status == READER_OK) {
    progress_case(c);
    return STATUS_DONE;
  }
  progress_clear(c);
  *record = NULL;
  return status == READER_END ? STATUS_DONE : reader_failed(c, status);
}

/* The record as people find it: its number, and the line it begins on. */
void reject(struct cli *c, const struct record *record) {
  if (c->rejected++ >= SHOWN_REJECTIONS) return;
  progress_clear(c);
  char number[24], line[24];
  snprintf(number, sizeof number, "%llu", (unsigned long long)record->number);
  snprintf(line, sizeof line, "%llu", (unsigned long long)record->line);
  say(c, WORD_RECORD_REJECTED, number, line, NULL);
  show_record_errors(c, record);
}

enum exit_status facts_status(struct cli *c) {
  show_warnings(c);
  if (c->rejected > SHOWN_REJECTIONS) {
    char number[24];
    snprintf(number, sizeof number, "%u", c->rejected - SHOWN_REJECTIONS);
    say(c, c->rejected - SHOWN_REJECTIONS == 1 ? WORD_ONE_MORE_REJECTED : WORD_MORE_REJECTED, number, NULL, NULL);
  }
  return c->rejected || c->rejected_rows || reader_lost_rows(c->reader) ? STATUS_REJECTED : STATUS_DONE;
}
