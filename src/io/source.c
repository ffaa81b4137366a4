/* The bytes of a file, block by block; what was not taken stays, and moves to the front when more is read. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/inner.h"
#include "vm/kernels/kernels.h"

enum { USUAL_BLOCK = 1 << 16 };

bool source_open(struct source *s, const char *path, size_t block) {
  int file = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
  *s = (struct source){.file = file, .block = block ? block : USUAL_BLOCK};
  struct stat about;
  if (file >= 0 && fstat(file, &about) == 0 && S_ISREG(about.st_mode)) s->size = (uint64_t)about.st_size;
  return file >= 0;
}

void source_close(struct source *s) {
  if (s->file > STDIN_FILENO) close(s->file);
  base_resize(s->at, 0);
  *s = (struct source){.file = -1};
}

/* Room for another block behind `end`. */
static bool make_room(struct source *s) {
  if (s->cap - s->end >= s->block) return true;
  size_t kept = s->end - s->start;
  if (kept) memmove(s->at, s->at + s->start, kept);
  s->start = 0;
  s->end = kept;
  if (s->cap - s->end >= s->block) return true;
  size_t cap = s->cap * 2 > kept + s->block ? s->cap * 2 : kept + s->block;
  char *at = base_resize(s->at, cap + PADDING);
  if (!at) return false;
  s->at = at;
  s->cap = cap;
  return true;
}

bool source_more(struct source *s) {
  if (s->ended || s->error) return false;
  if (!make_room(s)) return s->error = ENOMEM, false;
  ssize_t n;
  do n = read(s->file, s->at + s->end, s->block);
  while (n < 0 && errno == EINTR);
  if (n < 0) return s->error = errno, false;
  s->ended = n == 0;
  s->end += (size_t)n;
  s->read += (uint64_t)n;
  return n > 0;
}

bool source_has(struct source *s, size_t n) {
  while (s->end - s->start < n)
    if (!source_more(s)) return false;
  return true;
}
