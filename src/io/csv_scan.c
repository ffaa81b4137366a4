/* Records of CSV (RFC 4180), with any line end: LF, CR LF or a lone CR.
 *
 * A quote that opens a field closes it only before a delimiter, a line end or the end of the file.  Any other quote is
 * astray: the record then ends with the physical line on which that field began, so that no later row is harmed.  A
 * quote that is never closed is told with the line on which it stands. */
#include <string.h>

#include "io/inner.h"

void csv_init(struct csv *c, struct source *source) {
  *c = (struct csv){.source = source, .delimiter = ';', .line = 1};
}

void csv_close(struct csv *c) {
  buf_free(&c->text);
  base_resize(c->fields, 0);
}

const char *csv_at(const struct csv *c, uint32_t field) { return c->text.at + c->fields[field].at; }

/* The byte at `p` behind the start of the record, or -1 at the end. */
static int byte_at(struct csv *c, size_t p) {
  struct source *s = c->source;
  while (s->start + p >= s->end)
    if (!source_more(s)) return -1;
  return (unsigned char)s->at[s->start + p];
}

static bool ends_field(const struct csv *c, int byte) {
  return byte == -1 || byte == '\n' || byte == '\r' || byte == c->delimiter;
}

static size_t copied(struct csv *c, const char *from, const char *to) {
  buf_bytes(&c->text, from, (size_t)(to - from));
  return (size_t)(to - from);
}

/* Copy what stands at `p` up to a byte that matters there, or to the end of what is in memory; its length. */
static size_t plain_run(struct csv *c, size_t p) {
  const struct source *s = c->source;
  const char *from = s->at + s->start + p, *end = s->at + s->end, *at = from;
  char delimiter = c->delimiter;
  while (at < end && *at != delimiter && *at != '\n' && *at != '\r' && *at != '"') at++;
  return copied(c, from, at);
}

static size_t quoted_run(struct csv *c, size_t p) {
  const struct source *s = c->source;
  const char *from = s->at + s->start + p, *end = s->at + s->end;
  const char *quote = memchr(from, '"', (size_t)(end - from));
  return copied(c, from, quote ? quote : end);
}

static bool begin_field(struct csv *c) {
  if (c->count == c->cap) {
    uint32_t cap = c->cap ? c->cap * 2 : 32;
    struct csv_field *fields = base_resize(c->fields, cap * sizeof *fields);
    if (!fields) return c->text.failed = true, false;
    c->fields = fields;
    c->cap = cap;
  }
  c->fields[c->count++] = (struct csv_field){.at = c->text.size};
  buf_text(&c->text, "");
  return true;
}

static void end_field(struct csv *c) {
  struct csv_field *f = &c->fields[c->count - 1];
  f->length = c->text.size - f->at;
  buf_char(&c->text, '\0');
}

/* ---- line ends ---- */
/* Bytes of the line end at `p`: 0 (none), 1 or 2. */
static size_t line_end(struct csv *c, size_t p) {
  int byte = byte_at(c, p);
  if (byte == '\n') return 1;
  if (byte != '\r') return 0;
  return byte_at(c, p + 1) == '\n' ? 2 : 1;
}

static uint64_t count_lines(const char *at, size_t length) {
  uint64_t n = 0;
  for (size_t i = 0; i < length; i++) n += at[i] == '\n' ? i == 0 || at[i - 1] != '\r' : at[i] == '\r';
  return n;
}

/* ---- fields; each gives the place behind the field ---- */
/* A quote is astray: drops the field that began at `from`, and the rest of that physical line. */
static size_t give_up_line(struct csv *c, size_t from) {
  c->flaw = CSV_STRAY_QUOTE;
  c->text.size = c->fields[--c->count].at;
  for (int byte; (byte = byte_at(c, from)) != -1 && byte != '\n' && byte != '\r';) from++;
  return from;
}

static size_t scan_plain(struct csv *c, size_t p) {
  size_t from = p;
  for (;;) {
    int byte = byte_at(c, p);
    if (ends_field(c, byte)) return end_field(c), p;
    if (byte == '"') return give_up_line(c, from);
    p += plain_run(c, p);
  }
}

static size_t scan_quoted(struct csv *c, size_t open) {
  size_t p = open + 1;
  c->quoted = true;
  for (;;) {
    int byte = byte_at(c, p);
    if (byte == -1) {
      c->quote_line = c->line + count_lines(c->source->at + c->source->start, open);
      return p;
    }
    if (byte != '"') {
      p += quoted_run(c, p);
      continue;
    }
    int after = byte_at(c, p + 1);
    if (ends_field(c, after)) return end_field(c), p + 1;
    if (after != '"') return give_up_line(c, open);
    buf_char(&c->text, '"');
    p += 2;
  }
}

static void finish_record(struct csv *c, size_t p) {
  size_t end = p + line_end(c, p);
  const char *bytes = c->source->at + c->source->start;
  c->length = end;
  c->lines = end ? count_lines(bytes, end) : 0;
  if (!c->flaw && end && memchr(bytes, '\0', end)) c->flaw = CSV_NUL;
}

static enum csv_status status(const struct csv *c) {
  if (c->source->error || c->text.failed) return CSV_FAILED;
  return c->quote_line ? CSV_OPEN_QUOTE : CSV_RECORD;
}

enum csv_status csv_scan(struct csv *c) {
  buf_clear(&c->text);
  c->count = 0;
  c->flaw = CSV_FINE;
  c->quote_line = 0;
  size_t p = 0;
  if (byte_at(c, 0) == -1) return c->source->error ? CSV_FAILED : CSV_END;
  for (;; p++) {
    c->quoted = false;
    if (!begin_field(c)) return CSV_FAILED;
    p = byte_at(c, p) == '"' ? scan_quoted(c, p) : scan_plain(c, p);
    if (c->quote_line || c->flaw || byte_at(c, p) != c->delimiter) break;
  }
  if (!c->quote_line) finish_record(c, p);
  return status(c);
}

void csv_take(struct csv *c) {
  c->source->start += c->length;
  c->line += c->lines;
  c->length = 0;
  c->lines = 0;
}

static bool is_empty_line(const struct csv *c) {
  return c->count == 1 && !c->quoted && !c->flaw && c->fields[0].length == 0;
}

enum csv_status csv_next(struct csv *c) {
  enum csv_status got;
  do {
    csv_take(c);
    got = csv_scan(c);
  } while (got == CSV_RECORD && is_empty_line(c));
  return got;
}
