/* A bar on standard error while many cases are read; on a terminal only, and only when it takes long. */
#include "cli/cli.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { LOOK_EVERY = 64 /* cases */, BAR = 24 /* characters */, MINUTES_FROM = 120 /* seconds */ };
static const int64_t FIRST_AFTER = 500, AGAIN_AFTER = 100; /* milliseconds */

static int64_t now(void) {
  struct timespec t;
  return clock_gettime(CLOCK_MONOTONIC, &t) == 0 ? (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000 : 0;
}

/* Rows on the same terminal would be written over. */
void progress_start(struct cli *c) {
  bool rows_there = c->command == COMMAND_run && !given(c, OPTION_output) && isatty(STDOUT_FILENO);
  c->progress = (struct progress){.on = isatty(STDERR_FILENO) && !rows_there, .began = now()};
  c->progress.next = c->progress.began + FIRST_AFTER;
}

/* " 43 % [##########              ] " of a file whose size is known; nothing of others. */
static void bar(struct buf *out, uint64_t read, uint64_t size) {
  if (size == 0) return;
  unsigned percent = read >= size ? 100 : (unsigned)(read * 100 / size);
  buf_printf(out, "%3u %% [", percent);
  for (unsigned i = 0; i < BAR; i++) buf_char(out, i < percent * BAR / 100 ? '#' : ' ');
  buf_text(out, "] ");
}

/* "1.200 gevallen, 400 per seconde" */
static void speed(struct buf *out, const struct cli *c, uint64_t took) {
  struct buf cases = {0}, rate = {0};
  number_print(&cases, (int64_t)c->progress.cases, 0, c->lang);
  number_print(&rate, (int64_t)(c->progress.cases * 1000 / took), 0, c->lang);
  if (!cases.failed && !rate.failed) word_print(out, WORD_PROGRESS, c->lang, cases.at, rate.at, NULL);
  buf_free_part(out, &cases);
  buf_free_part(out, &rate);
}

/* ", nog 3 min" of a file whose size is known, at the speed so far. */
static void left(struct buf *out, const struct cli *c, uint64_t took, uint64_t read, uint64_t size) {
  if (read == 0 || read >= size) return;
  char number[24];
  uint64_t seconds = (uint64_t)((double)took * (double)(size - read) / (double)read / 1000) + 1;
  bool minutes = seconds >= MINUTES_FROM;
  snprintf(number, sizeof number, "%llu", (unsigned long long)(minutes ? (seconds + 59) / 60 : seconds));
  word_print(out, minutes ? WORD_PROGRESS_MINUTES : WORD_PROGRESS_SECONDS, c->lang, number, NULL, NULL);
}

static void draw(struct cli *c) {
  struct buf text = {0};
  uint64_t size, read = reader_position(c->reader, &size), took = (uint64_t)(now() - c->progress.began);
  buf_text(&text, "\r\033[K");
  bar(&text, read, size);
  speed(&text, c, took ? took : 1);
  left(&text, c, took, read, size);
  if (text.at) fwrite(text.at, 1, text.size, stderr);
  c->progress.shown = true;
  buf_free(&text);
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
