/* A text through a program of the machine: its input from memory, its output into memory. */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/io.h"

extern char **environ;

enum { PIECE = 1 << 14 };

/* A file without a name, at its beginning, that holds `text`. */
static FILE *file_of(const char *text, size_t size) {
  FILE *file = tmpfile();
  if (!file) return NULL;
  bool written = fwrite(text, 1, size, file) == size && fflush(file) == 0;
  rewind(file);
  if (written) return file;
  fclose(file);
  return NULL;
}

/* Its messages go nowhere: the caller says in its own words that there is no result. */
static int start(pid_t *child, char *const *words, FILE *in, FILE *out) {
  posix_spawn_file_actions_t actions;
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  error = posix_spawn_file_actions_adddup2(&actions, fileno(in), STDIN_FILENO);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, fileno(out), STDOUT_FILENO);
  if (!error) error = posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  if (!error) error = posix_spawnp(child, words[0], &actions, NULL, words, environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

static bool ends_well(pid_t child) {
  int status;
  pid_t ended;
  do ended = waitpid(child, &status, 0);
  while (ended < 0 && errno == EINTR);
  return ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool take_all(FILE *file, struct buf *out) {
  rewind(file);
  for (;;) {
    if (!buf_reserve(out, PIECE)) return false;
    size_t n = fread(out->at + out->size, 1, PIECE, file);
    out->size += n;
    out->at[out->size] = 0;
    if (n < PIECE) return ferror(file) == 0;
  }
}

enum filter_status filter(char *const *words, const char *text, size_t size, struct buf *out) {
  FILE *in = file_of(text, size), *result = in ? tmpfile() : NULL;
  enum filter_status status = FILTER_FAILED;
  pid_t child;
  int error = result ? start(&child, words, in, result) : EIO;
  if (error == ENOENT || error == EACCES) status = FILTER_ABSENT;
  if (!error && ends_well(child) && take_all(result, out)) status = FILTER_DONE;
  if (result) fclose(result);
  if (in) fclose(in);
  return status;
}
