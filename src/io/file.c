/* Files whole: reading one, and writing one that appears whole or not at all. */
#define _XOPEN_SOURCE 700 /* realpath */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/io.h"

enum { BLOCK = 1 << 16, LARGEST_RESERVED = 1 << 28, NAMES_TRIED = 1000 };

struct output {
  int file;
  struct buf pending;
  char *place, *written; /* where it is to appear, and where it is until then; NULL: written in place */
  int error;             /* errno of the first failure */
};

/* ---- reading ---- */
static ssize_t read_block(int file, struct buf *out) {
  if (out->cap <= out->size + 1 && !buf_reserve(out, BLOCK)) return errno = ENOMEM, -1;
  ssize_t n;
  do n = read(file, out->at + out->size, out->cap - out->size - 1);
  while (n < 0 && errno == EINTR);
  if (n >= 0) out->size += (size_t)n;
  if (n >= 0) out->at[out->size] = 0;
  return n;
}

/* Room for the whole of a file whose size is known, and for seeing that it ends there. */
static void reserve_whole(int file, struct buf *out) {
  struct stat s;
  if (fstat(file, &s) == 0 && S_ISREG(s.st_mode) && s.st_size > 0 && s.st_size < LARGEST_RESERVED)
    buf_reserve(out, (size_t)s.st_size + 1);
}

bool file_read(const char *path, struct buf *out) {
  bool standard = strcmp(path, "-") == 0;
  int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  reserve_whole(file, out);
  ssize_t n;
  do n = read_block(file, out);
  while (n > 0);
  int error = errno;
  if (!standard) close(file);
  errno = error;
  return n == 0;
}

/* ---- writing ---- */
static void *no_output(struct output *o, int error) {
  base_resize(o->place, 0);
  base_resize(o->written, 0);
  base_resize(o, 0);
  errno = error;
  return NULL;
}

static char *copied(const char *text, size_t more) {
  size_t length = strlen(text);
  char *copy = base_resize(NULL, length + more + 1);
  if (copy) memcpy(copy, text, length + 1);
  return copy;
}

/* The file that `path` leads to, through links; a path to nothing is itself. */
static char *followed(const char *path) {
  char *real = realpath(path, NULL);
  char *copy = copied(real ? real : path, 0);
  free(real);
  return copy;
}

/* Opens PLACE.N.tmp for the first N that is free, with the rights of the file it is to replace. */
static bool open_beside(struct output *o, const struct stat *old) {
  static const char DIGITS[] = "0123456789";
  size_t length = strlen(o->place);
  o->written = copied(o->place, 16);
  if (!o->written) return errno = ENOMEM, false;
  for (unsigned n = 0; n < NAMES_TRIED; n++) {
    char ending[] = {'.', DIGITS[n / 100], DIGITS[n / 10 % 10], DIGITS[n % 10], '.', 't', 'm', 'p', 0};
    memcpy(o->written + length, ending, sizeof ending);
    o->file = open(o->written, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (o->file >= 0) return !old || fchmod(o->file, old->st_mode & 0777) == 0 || errno == EPERM;
    if (errno != EEXIST) return false;
  }
  return false;
}

struct output *output_open(const char *path) {
  struct output *o = base_resize(NULL, sizeof *o);
  if (!o) return errno = ENOMEM, NULL;
  *o = (struct output){.file = STDOUT_FILENO};
  if (strcmp(path, "-") == 0) return o;
  o->place = followed(path);
  if (!o->place) return no_output(o, ENOMEM);
  struct stat old;
  bool exists = stat(o->place, &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) return no_output(o, EISDIR);
  if (exists && !S_ISREG(old.st_mode)) { /* a device or pipe is written to, not replaced */
    o->file = open(o->place, O_WRONLY | O_CLOEXEC);
    return o->file < 0 ? no_output(o, errno) : o;
  }
  return open_beside(o, exists ? &old : NULL) ? o : no_output(o, errno);
}

static bool write_all(struct output *o, const char *at, size_t size) {
  while (size > 0 && !o->error) {
    ssize_t n = write(o->file, at, size);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0)
      o->error = n < 0 ? errno : EIO;
    else
      at += n, size -= (size_t)n;
  }
  return !o->error;
}

static bool flush(struct output *o) {
  write_all(o, o->pending.at, o->pending.size);
  buf_clear(&o->pending);
  return !o->error;
}

bool output_write(struct output *o, const void *bytes, size_t size) {
  if (!o->error && size >= BLOCK) {
    if (flush(o)) write_all(o, bytes, size);
  } else if (!o->error) {
    buf_bytes(&o->pending, bytes, size);
    if (o->pending.failed) o->error = ENOMEM;
    if (o->pending.size >= BLOCK) flush(o);
  }
  errno = o->error;
  return !o->error;
}

static void output_free(struct output *o) {
  buf_free(&o->pending);
  no_output(o, o->error);
}

bool output_sync(struct output *o) {
  flush(o);
  /* a pipe or a device has nothing to wait for */
  if (!o->error && fsync(o->file) != 0 && errno != EINVAL && errno != ENOTSUP) o->error = errno;
  errno = o->error;
  return !o->error;
}

const char *output_unfinished(const struct output *o) { return o->written; }

bool output_commit(struct output *o) {
  flush(o);
  if (o->place && close(o->file) != 0 && !o->error) o->error = errno;
  if (o->written && !o->error && rename(o->written, o->place) != 0) o->error = errno;
  if (o->written && o->error) unlink(o->written);
  bool done = !o->error;
  output_free(o);
  return done;
}

void output_abandon(struct output *o) {
  if (!o) return;
  if (o->place) close(o->file);
  if (o->written) unlink(o->written);
  output_free(o);
}

bool file_write(const char *path, const char *text) {
  struct output *output = output_open(path);
  if (!output) return false;
  if (output_write(output, text, strlen(text))) return output_commit(output);
  int error = errno;
  output_abandon(output);
  errno = error;
  return false;
}
