/* The command `toets`: sets up memory, finds the command, cleans up. */
#include "cli/cli.h"

#include <stdio.h>

/* Closes what a command left open: after an error, or when memory ran out. */
static void clean_up(struct cli *c) {
  abandon_output(c);
  if (c->reader) reader_close(c->reader);
  if (c->old.reader) reader_close(c->old.reader);
  executor_free(c->old.executor);
  executor_free(c->executor);
  if (c->old.loaded.program) program_free(c->old.loaded.program);
  if (c->loaded.program) program_free(c->loaded.program);
  c->arena.escape = NULL;
  arena_free(&c->arena);
}

static enum exit_status command_line(struct cli *c, int count, char *const *at) {
  jmp_buf escape;
  if (setjmp(escape)) {
    progress_clear(c);
    fputs(c->lang == LANG_NL ? "toets: onvoldoende geheugen\n" : "toets: out of memory\n", stderr);
    return STATUS_UNREADABLE;
  }
  arena_init(&c->arena, &escape);
  enum exit_status status = parse_words(c, count, at);
  if (status == STATUS_DONE) status = COMMAND_TABLE[c->command].run(c);
  c->arena.escape = NULL;
  return status;
}

int main(int count, char **at) {
  struct cli c = {.lang = LANG_NL};
  signals_start();
  enum exit_status status = command_line(&c, count - 1, at + 1);
  clean_up(&c);
  return (int)status;
}
