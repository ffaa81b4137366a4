/* What goes to standard error. */
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool colour_on(int descriptor) {
  const char *off = getenv("NO_COLOR");
  return !(off && *off) && isatty(descriptor);
}

static void put(const struct buf *b) {
  if (b->at) fwrite(b->at, 1, b->size, stderr);
}

void say(const struct cli *c, enum word word, const char *a, const char *b, const char *d) {
  struct buf text = {0};
  buf_text(&text, "toets: ");
  word_print(&text, word, c->lang, a, b, d);
  buf_char(&text, '\n');
  put(&text);
  buf_free(&text);
}

enum exit_status usage(const struct cli *c, enum word word, const char *a, const char *b, const char *d) {
  say(c, word, a, b, d);
  bool general = c->command == COMMAND_help;
  say(c, WORD_SEE_HELP, general ? "" : " ", general ? "" : COMMAND_TABLE[c->command].name, NULL);
  return STATUS_USAGE;
}

enum exit_status cannot(const struct cli *c, enum word word, const char *path, const char *why) {
  say(c, word, path, why, NULL);
  return STATUS_UNREADABLE;
}

/* "a, b, c" */
static const char *joined(struct arena *a, const words *list) {
  struct buf text = {0};
  for (uint32_t i = 0; i < list->n; i++) {
    if (i) buf_text(&text, ", ");
    buf_text(&text, list->at[i]);
  }
  return buf_keep(a, &text);
}

/* The nearest: of "--format jsno" by its last word. */
enum exit_status unknown_name(struct cli *c, enum word what, const char *name, const words *valid) {
  const char *space = strrchr(name, ' '), *last = space ? space + 1 : name;
  const char *nearest = closest_name(last, valid->at, valid->n);
  const char *kind = word_text(what, c->lang);
  if (valid->n == 0) return usage(c, WORD_API_NO_SUCH, kind, name, NULL);
  if (nearest) return usage(c, WORD_UNKNOWN_DID_YOU_MEAN, kind, name, nearest);
  return usage(c, WORD_UNKNOWN_ONE_OF, kind, name, joined(&c->arena, valid));
}

void print_diagnostics(struct cli *c) {
  struct buf text = {0};
  diags_print(&c->loaded.diags, c->lang, colour_on(STDERR_FILENO), &text);
  put(&text);
  buf_free(&text);
}

void show_warnings(struct cli *c) {
  const char *const *warnings;
  uint32_t n = reader_warnings(c->reader, &warnings);
  if (c->warned < n) progress_clear(c);
  for (; c->warned < n; c->warned++) fprintf(stderr, "toets: %s\n", warnings[c->warned]);
}

void show_record_errors(const struct cli *c, const struct record *record) {
  for (uint32_t i = 0; i < record->error_count; i++) {
    const struct input_error *error = &record->errors[i];
    if (error->at)
      say(c, WORD_RECORD_ERROR_AT, error->at, error->message, input_code_name(error->code));
    else
      say(c, WORD_RECORD_ERROR, error->message, input_code_name(error->code), NULL);
  }
}
