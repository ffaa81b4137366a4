/* Where results go: a file that appears whole or not at all, or standard output. */
#include "cli/cli.h"

#include <errno.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { TEXT_WIDTH = 100, LEAST_WIDTH = 40 };

static const char *target(const struct cli *c) {
  const char *path = c->file ? c->file : option_value(c, OPTION_output);
  return path ? path : "-";
}

bool output_is_terminal(const struct cli *c) { return strcmp(target(c), "-") == 0 && colour_on(STDOUT_FILENO); }

uint32_t output_width(const struct cli *c) {
  struct winsize window;
  bool terminal = strcmp(target(c), "-") == 0 && isatty(STDOUT_FILENO);
  if (!terminal || ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) || window.ws_col == 0) return TEXT_WIDTH;
  return window.ws_col < LEAST_WIDTH ? LEAST_WIDTH : window.ws_col < TEXT_WIDTH ? window.ws_col : TEXT_WIDTH;
}

enum exit_status output_failed(struct cli *c, int error) {
  progress_clear(c);
  const char *path = strcmp(target(c), "-") == 0 ? "@STANDARD_OUTPUT" : target(c);
  return cannot(c, WORD_CANNOT_WRITE, path, why_not(&c->arena, error));
}

static enum exit_status failed(struct cli *c) { return output_failed(c, errno); }

enum exit_status open_output(struct cli *c) {
  signals_hold(true);
  c->output = output_open(target(c));
  int error = errno;
  if (c->output) signals_remove(output_unfinished(c->output));
  signals_hold(false);
  return c->output ? STATUS_DONE : output_failed(c, error);
}

enum exit_status write_output(struct cli *c, struct buf *b) {
  if (b->failed && c->arena.escape) {
    buf_free(b);
    longjmp(*c->arena.escape, 1);
  }
  bool written = b->size == 0 || output_write(c->output, b->at, b->size);
  buf_clear(b);
  return written ? STATUS_DONE : failed(c);
}

enum exit_status commit_output(struct cli *c) {
  struct output *output = c->output;
  if (given(c, OPTION_sync) && !output_sync(output)) return failed(c);
  signals_hold(true);
  c->output = NULL;
  bool done = output_commit(output);
  int error = errno;
  signals_remove(NULL);
  signals_hold(false);
  return done ? STATUS_DONE : output_failed(c, error);
}

void abandon_output(struct cli *c) {
  signals_hold(true);
  if (c->output) output_abandon(c->output);
  c->output = NULL;
  signals_remove(NULL);
  signals_hold(false);
}

enum exit_status put_output(struct cli *c, struct buf *b) {
  enum exit_status status = open_output(c);
  if (status == STATUS_DONE) status = write_output(c, b);
  if (status == STATUS_DONE) status = commit_output(c);
  buf_free(b);
  return status;
}

enum exit_status put_file(struct cli *c, const char *path, struct buf *b) {
  c->file = path;
  return put_output(c, b);
}
