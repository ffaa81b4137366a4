/* A bar on standard error while many cases are read; on a terminal only, and only when it takes long. */
#include "cli/cli.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { LOOK_EVERY = 64 /* cases */, BAR = 24 /* characters */ };
static const int64_t FIRST_AFTER = 500, AGAIN_AFTER = 100; /* milliseconds */

static int64_t now(void) {
  struct timespec t;
  return clock_gettime(CLOCK_MONOTONIC, &t) == 0 ? (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000 : 0;
}

/* Rows on the same terminal would be written over. */
void progress_start(struct cli *c) {
  bool rows_there = c->command == COMMAND_run && !given(c, OPTION_output) && isatty(STDOUT_FILENO);
  c->progress = (struct progress){.on = isatty(STDERR_FILENO) && !rows_there, .next = now() + FIRST_AFTER};
}

/* " 43 % [##########              ] " of a file whose size is known; nothing of others. */
static void bar(struct buf *out, uint64_t read, uint64_t size) {
  if (size == 0) return;
  unsigned percent = read >= size ? 100 : (unsigned)(read * 100 / size);
  buf_printf(out, "%3u %% [", percent);
  for (unsigned i = 0; i < BAR; i++) buf_char(out, i < percent * BAR / 100 ? '#' : ' ');
  buf_text(out, "] ");
}

static void draw(struct cli *c) {
  struct buf text = {0}, number = {0};
  uint64_t size, read = reader_position(c->reader, &size);
  number_print(&number, (int64_t)c->progress.cases, 0, c->lang);
  buf_text(&text, "\r\033[K");
  bar(&text, read, size);
  word_print(&text, WORD_PROGRESS, c->lang, number.at, NULL, NULL);
  if (text.at) fwrite(text.at, 1, text.size, stderr);
  c->progress.shown = true;
  buf_free(&text);
  buf_free(&number);
}

static void look(struct cli *c) {
  if (now() < c->progress.next) return;
  draw(c);
  c->progress.next = now() + AGAIN_AFTER;
}

void progress_case(struct cli *c) {
  if (c->progress.on && ++c->progress.cases % LOOK_EVERY == 0) look(c);
}

void progress_cases(struct cli *c, uint32_t n) {
  c->progress.cases += n;
  if (c->progress.on) look(c);
}

void progress_clear(struct cli *c) {
  if (c->progress.shown) fputs("\r\033[K", stderr);
  c->progress.shown = false;
}
