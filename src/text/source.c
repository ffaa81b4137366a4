/* Source files: read once, checked, brought into NFC with line feeds for line ends; and positions in them. */
#include "text/text.h"

#include <string.h>

/* ---- adding a file ---- */
static uint32_t next_base(const struct sources *s) {
  if (s->files.n == 0) return 0;
  const struct source_file *last = &s->files.at[s->files.n - 1];
  return last->base + last->length + 1; /* the end of one file is not the start of the next */
}

static void find_lines(struct sources *s, struct source_file *file) {
  *vec_push(s->arena, &file->lines) = 0;
  for (const char *at = file->text, *end = at + file->length; (at = memchr(at, '\n', (size_t)(end - at)));)
    *vec_push(s->arena, &file->lines) = (uint32_t)(++at - file->text);
}

static void push_file(struct sources *s, const char *name, const char *text, size_t length) {
  struct source_file file = {.text = text, .base = next_base(s), .length = (uint32_t)length};
  file.name = arena_string(s->arena, name, strlen(name));
  find_lines(s, &file);
  *vec_push(s->arena, &s->files) = file;
}

/* CR LF and CR become LF. */
static const char *with_line_feeds(struct arena *a, const char *bytes, size_t *size) {
  if (*size == 0 || !memchr(bytes, '\r', *size)) return bytes;
  char *copy = arena_alloc(a, *size);
  size_t n = 0;
  for (size_t i = 0; i < *size; i++) {
    if (bytes[i] == '\r' && i + 1 < *size && bytes[i + 1] == '\n') continue;
    copy[n++] = bytes[i] == '\r' ? '\n' : bytes[i];
  }
  *size = n;
  return copy;
}

/* A text that can be shown around what is wrong in it: every byte that is no ASCII becomes a question mark. */
static const char *showable(struct arena *a, const char *bytes, size_t size) {
  char *copy = arena_alloc(a, size + 2);
  for (size_t i = 0; i < size; i++) copy[i] = (unsigned char)bytes[i] < 0x80 && bytes[i] ? bytes[i] : '?';
  return copy;
}

static bool refuse(struct sources *s, const char *name, const char *bytes, size_t size, size_t bad, enum diag_code code,
                   const char *argument, struct diags *diags) {
  push_file(s, name, showable(s->arena, bytes, size), size);
  struct source_file *file = &s->files.at[s->files.n - 1];
  uint32_t at = file->base + (uint32_t)bad;
  file->refused = true;
  diag_add(diags, code, (struct span){at, at + (size > 0)}, argument, NULL, NULL);
  return false;
}

bool source_add(struct sources *s, const char *name, const char *bytes, size_t size, struct diags *diags) {
  size_t bad;
  if (size > MAX_SOURCE_BYTES || next_base(s) > MAX_SOURCE_BYTES - size)
    return refuse(s, name, "", 0, 0, DIAG_FILE_TOO_LARGE, arena_printf(s->arena, "%d", MAX_SOURCE_BYTES >> 20), diags);
  if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) bytes += 3, size -= 3;
  bytes = with_line_feeds(s->arena, bytes, &size);
  if (!utf8_valid(bytes, size, &bad))
    return refuse(s, name, bytes, size, bad, DIAG_NOT_UTF8, arena_printf(s->arena, "%02X", (unsigned char)bytes[bad]),
                  diags);
  const char *nul = size ? memchr(bytes, 0, size) : NULL;
  if (nul) return refuse(s, name, bytes, size, (size_t)(nul - bytes), DIAG_NUL_BYTE, NULL, diags);
  size_t length;
  const char *text = utf8_normalise(s->arena, bytes, size, &length);
  push_file(s, name, text, length);
  return true;
}

/* ---- positions ---- */
static const struct source_file *file_of(const struct sources *s, uint32_t offset) {
  uint32_t low = 0, high = s->files.n; /* the last file whose base is not beyond the offset */
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (s->files.at[middle].base <= offset)
      low = middle;
    else
      high = middle;
  }
  return &s->files.at[low];
}

static uint32_t line_of(const struct source_file *file, uint32_t offset) {
  uint32_t low = 0, high = file->lines.n;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (file->lines.at[middle] <= offset)
      low = middle;
    else
      high = middle;
  }
  return low;
}

struct place source_place(const struct sources *s, uint32_t offset) {
  if (s->files.n == 0 || offset == NO_PLACE.start) return (struct place){.line = 1, .column = 1};
  const struct source_file *file = file_of(s, offset);
  uint32_t within = offset - file->base;
  if (within > file->length) within = file->length;
  uint32_t line = line_of(file, within), start = file->lines.at[line];
  return (struct place){file, line + 1, utf8_width(file->text + start, within - start) + 1};
}

const char *source_copy(struct arena *a, const struct sources *s, struct span span) {
  struct place place = source_place(s, span.start);
  if (!place.file) return "";
  return arena_string(a, place.file->text + (span.start - place.file->base), span.end - span.start);
}
