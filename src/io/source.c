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
  unpacker_close(s->unpacker);
  base_resize(s->at, 0);
  *s = (struct source){.file = -1};
}

/* Room for another block behind `end`, and for the first bytes. */
static bool make_room(struct source *s) {
  if (s->cap - s->end >= s->block) return true;
  size_t kept = s->end - s->start;
  if (kept) memmove(s->at, s->at + s->start, kept);
  s->gone += s->start;
  s->start = 0;
  s->end = kept;
  if (s->cap - s->end >= s->block) return true;
  size_t cap = s->cap * 2 > kept + s->block ? s->cap * 2 : kept + s->block + PACKED_MAGIC;
  char *at = base_resize(s->at, cap + PADDING);
  if (!at) return false;
  s->at = at;
  s->cap = cap;
  return true;
}

static int64_t read_file(void *from, char *to, size_t room) {
  struct source *s = from;
  ssize_t n;
  do n = read(s->file, to, room < s->block ? room : s->block);
  while (n < 0 && errno == EINTR);
  if (n < 0) s->error = errno;
  if (n > 0) s->read += (uint64_t)n;
  return n;
}

/* The first bytes tell whether the file is compressed; those of another are the first of its text. */
static bool begin(struct source *s) {
  int64_t n = 1;
  s->begun = true;
  while (s->end < PACKED_MAGIC && n > 0) {
    n = read_file(s, s->at + s->end, PACKED_MAGIC - s->end);
    if (n > 0) s->end += (size_t)n;
  }
  s->ended = n == 0;
  enum packing packing = packing_of(s->at, s->end);
  if (packing == PACKING_NONE) return s->end > 0;
  s->unpacker = unpacker_open(packing, s->at, s->end);
  if (!s->unpacker) s->error = ENOMEM;
  s->ended = false;
  s->end = 0;
  return false;
}

static int64_t next_bytes(struct source *s, char *to) {
  if (!s->unpacker) return read_file(s, to, s->block);
  int64_t n = unpack(s->unpacker, read_file, s, to, s->block, &s->problem);
  if (n == -2) s->error = s->problem == WORD_IN_NO_MEMORY ? ENOMEM : EBADMSG;
  return n;
}

bool source_more(struct source *s) {
  if (s->ended || s->error) return false;
  if (!make_room(s)) return s->error = ENOMEM, false;
  if (!s->begun && begin(s)) return true;
  if (s->error) return false;
  int64_t n = next_bytes(s, s->at + s->end);
  s->ended = n == 0;
  if (n > 0) s->end += (size_t)n;
  return n > 0;
}

bool source_has(struct source *s, size_t n) {
  while (s->end - s->start < n)
    if (!source_more(s)) return false;
  return true;
}
