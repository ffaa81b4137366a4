/* A CSV file with a header: which dialect it is in, which column is which fact, and which rows cannot be read. */
#include <string.h>

#include "io/inner.h"

enum { NL_DELIMITER = ';', EN_DELIMITER = ',' };

static char delimiter_of(enum dialect dialect) { return dialect == DIALECT_EN ? EN_DELIMITER : NL_DELIMITER; }
static enum dialect dialect_of(char delimiter) { return delimiter == EN_DELIMITER ? DIALECT_EN : DIALECT_NL; }

/* ---- the file as such ---- */
static bool is_utf16(const unsigned char *at) {
  return (at[0] == 0xFF && at[1] == 0xFE) || (at[0] == 0xFE && at[1] == 0xFF) || (at[0] == 0) != (at[1] == 0);
}

enum reader_status source_check(struct reader *r, struct source *s, const char *path) {
  bool two = source_has(s, 2);
  if (two && is_utf16((const unsigned char *)s->at + s->start))
    return reader_refuse(r, path, 0, voice_say(&r->voice, WORD_IN_UTF16, NULL, NULL, NULL));
  if (source_has(s, 3) && memcmp(s->at + s->start, "\xEF\xBB\xBF", 3) == 0) s->start += 3;
  return s->error ? reader_source_error(r, path, s) : READER_OK;
}

static enum reader_status failed(struct reader *r, const struct table *t) {
  return t->csv.source->error ? reader_source_error(r, t->path, t->csv.source) : READER_NO_MEMORY;
}

static enum reader_status open_quote(struct reader *r, const struct table *t) {
  return reader_refuse(r, t->path, t->csv.quote_line,
                       voice_say(&r->voice, WORD_IN_QUOTE_NEVER_CLOSED, NULL, NULL, NULL));
}

/* ---- `sep=;` ---- */
/* The delimiter a first line `sep=X` names, in the record just scanned; 0: it is not such a line. */
static char separator_line(const struct csv *c) {
  const char *at = c->source->at + c->source->start;
  size_t length = c->length;
  while (length > 0 && (at[length - 1] == '\n' || at[length - 1] == '\r')) length--;
  if (length >= 2 && at[0] == '"' && at[length - 1] == '"') at++, length -= 2;
  bool sep = length == 5 && (at[0] | 32) == 's' && (at[1] | 32) == 'e' && (at[2] | 32) == 'p' && at[3] == '=';
  return sep ? at[4] : 0;
}

/* ---- which delimiter ---- */
static const char *header_name(const struct table *t, struct arena *a, uint32_t i, size_t *length) {
  size_t n = t->csv.fields[i].length;
  const char *at = input_trimmed(csv_at(&t->csv, i), &n);
  return input_normal(a, at, n, length);
}

/* The fact, field or key column of this name; false: nobody's. */
static bool resolve(const struct reader *r, const struct table *t, const char *name, size_t length,
                    struct table_column *out) {
  const struct program *p = r->program;
  uint32_t fact = program_find_fact(p, name, length);
  out->key = fact != NONE && fact == r->build.key;
  out->target = t->list == NONE ? fact : out->key ? NONE : input_find_field(p, &p->lists[t->list], name, length);
  return out->key || out->target != NONE;
}

/* How well the header reads with this delimiter: the names known, then the columns. */
static int64_t header_score(struct reader *r, struct table *t, char delimiter) {
  t->csv.delimiter = delimiter;
  if (csv_scan(&t->csv) != CSV_RECORD || t->csv.flaw == CSV_STRAY_QUOTE) return -1;
  int64_t score = t->csv.count;
  for (uint32_t i = 0; i < t->csv.count; i++) {
    size_t length;
    struct table_column column;
    const char *name = header_name(t, &r->arena, i, &length);
    if (name && resolve(r, t, name, length, &column)) score += UINT32_MAX;
  }
  return score;
}

static enum dialect recognise(struct reader *r, struct table *t) {
  enum dialect usual = input_lang(r->program) == LANG_EN ? DIALECT_EN : DIALECT_NL;
  enum dialect other = usual == DIALECT_EN ? DIALECT_NL : DIALECT_EN;
  int64_t with_usual = header_score(r, t, delimiter_of(usual)), with_other = header_score(r, t, delimiter_of(other));
  return with_other > with_usual ? other : usual;
}

/* Scans the header with the delimiter it is written with. */
static enum reader_status scan_header(struct reader *r, struct table *t) {
  enum dialect asked = r->options.dialect;
  t->csv.delimiter = delimiter_of(asked);
  enum csv_status got = csv_next(&t->csv);
  char separator = got == CSV_RECORD ? separator_line(&t->csv) : 0;
  if (separator) csv_take(&t->csv);
  if (separator && asked == DIALECT_AUTO) {
    if (separator != NL_DELIMITER && separator != EN_DELIMITER)
      return reader_refuse(r, t->path, 1, voice_say(&r->voice, WORD_IN_SEPARATOR, NULL, NULL, NULL));
    asked = dialect_of(separator);
  }
  t->dialect = asked == DIALECT_AUTO ? recognise(r, t) : asked;
  t->csv.delimiter = delimiter_of(t->dialect);
  got = separator ? csv_next(&t->csv) : csv_scan(&t->csv);
  if (got == CSV_FAILED) return failed(r, t);
  if (got == CSV_OPEN_QUOTE) return open_quote(r, t);
  if (got == CSV_END) return reader_refuse(r, t->path, 0, voice_say(&r->voice, WORD_IN_EMPTY, NULL, NULL, NULL));
  return READER_OK;
}

/* ---- columns ---- */
static const char *flaw_text(struct voice *v, enum csv_flaw flaw) {
  return voice_say(v, flaw == CSV_NUL ? WORD_IN_NUL : WORD_IN_STRAY_QUOTE, NULL, NULL, NULL);
}

static void warn_unknown(struct reader *r, const struct table *t, const char *name, uint32_t position) {
  const struct program *p = r->program;
  const struct program_list *list = t->list == NONE ? NULL : &p->lists[t->list];
  const char *const *names = list ? input_field_names(&r->arena, p, list) : input_fact_names(&r->arena, p);
  uint32_t n = list ? list->field_count : p->facts_count;
  reader_warn(r, t->path,
              *name ? voice_unknown(&r->voice, WORD_IN_COLUMN_UNKNOWN, WORD_IN_COLUMN_UNKNOWN_NEAR, name, names, n)
                    : voice_say(&r->voice, WORD_IN_COLUMN_UNNAMED, voice_count(&r->voice, position + 1), NULL, NULL));
}

static enum reader_status read_column(struct reader *r, struct table *t, uint32_t i, struct map *seen) {
  size_t length;
  struct table_column *column = &t->columns[i];
  const char *name = header_name(t, &r->arena, i, &length);
  const char *position = voice_count(&r->voice, i + 1);
  if (!name)
    return reader_refuse(r, t->path, t->csv.line, voice_say(&r->voice, WORD_IN_HEADER_UTF8, position, NULL, NULL));
  column->name = arena_string(&r->arena, name, length);
  uint32_t *before = length ? map_put(&r->arena, seen, name, length) : NULL;
  if (before && *before != NONE) {
    const char *twice = voice_say(&r->voice, WORD_IN_COLUMN_TWICE, voice_name(&r->voice, column->name), NULL, NULL);
    return reader_refuse(r, t->path, t->csv.line, twice);
  }
  if (before) *before = i;
  if (!resolve(r, t, column->name, length, column)) warn_unknown(r, t, column->name, i);
  if (column->key) t->key_column = i;
  return READER_OK;
}

static enum reader_status no_key(struct reader *r, const struct table *t) {
  const char **names = arena_array(&r->arena, const char *, t->count);
  for (uint32_t i = 0; i < t->count; i++) names[i] = t->columns[i].name;
  const char *key = voice_name(&r->voice, code_text(r->program, r->program->facts[r->build.key].name));
  const char *what = voice_say(&r->voice, WORD_IN_NO_KEY_COLUMN, key, voice_names(&r->voice, names, t->count), NULL);
  return reader_refuse(r, t->path, t->csv.line, what);
}

static enum reader_status read_columns(struct reader *r, struct table *t) {
  struct map seen = {0};
  if (t->csv.flaw) {
    const char *what = voice_say(&r->voice, WORD_IN_HEADER, flaw_text(&r->voice, t->csv.flaw), NULL, NULL);
    return reader_refuse(r, t->path, t->csv.line, what);
  }
  t->count = t->csv.count;
  size_t last = t->csv.fields[t->count - 1].length;
  input_trimmed(csv_at(&t->csv, t->count - 1), &last);
  if (t->count > 1 && last == 0) t->count--;
  t->columns = arena_array(&r->arena, struct table_column, t->count);
  for (uint32_t i = 0; i < t->count; i++) {
    enum reader_status status = read_column(r, t, i, &seen);
    if (status != READER_OK) return status;
  }
  return r->build.key != NONE && t->key_column == NONE ? no_key(r, t) : READER_OK;
}

/* ---- columns that are not there ---- */
static bool has_column(const struct table *t, uint32_t target) {
  for (uint32_t i = 0; i < t->count; i++)
    if (t->columns[i].target == target) return true;
  return false;
}

static bool may_lack(const struct reader *r, const struct table *t, uint32_t target) {
  if (t->list != NONE) return false;
  const struct program_fact *fact = &r->program->facts[target];
  if (fact->flags & FACT_BUILT_IN) return r->options.date_given;
  return r->program->types[fact->type].kind == KIND_LIST && list_has_file(r, fact->reg);
}

static void warn_missing(struct reader *r, const struct table *t) {
  const struct program *p = r->program;
  const struct program_list *list = t->list == NONE ? NULL : &p->lists[t->list];
  uint32_t all = list ? list->field_count : p->facts_count, n = 0;
  const char *const *names = list ? input_field_names(&r->arena, p, list) : input_fact_names(&r->arena, p);
  const char **missing = arena_array(&r->arena, const char *, all);
  for (uint32_t i = 0; i < all; i++)
    if (!has_column(t, i) && !may_lack(r, t, i)) missing[n++] = names[i];
  enum word word = n == 1 ? WORD_IN_COLUMN_MISSING : WORD_IN_COLUMNS_MISSING;
  if (n > 0) reader_warn(r, t->path, voice_say(&r->voice, word, voice_names(&r->voice, missing, n), NULL, NULL));
}

/* ---- opening, rows ---- */
enum reader_status table_open(struct reader *r, struct table *t, struct source *source, const char *path,
                              uint32_t list) {
  *t = (struct table){.path = path, .list = list, .key_column = NONE};
  csv_init(&t->csv, source);
  enum reader_status status = scan_header(r, t);
  if (status == READER_OK) status = read_columns(r, t);
  if (status == READER_OK) warn_missing(r, t);
  return status;
}

void table_close(struct table *t) { csv_close(&t->csv); }

enum reader_status table_next(struct reader *r, struct table *t) {
  switch (csv_next(&t->csv)) {
  case CSV_RECORD: return READER_OK;
  case CSV_END: return READER_END;
  case CSV_OPEN_QUOTE: return open_quote(r, t);
  default: return failed(r, t);
  }
}

struct wrong table_flaw(const struct table *t, struct voice *v) {
  const struct csv *c = &t->csv;
  if (c->flaw) return input_wrong(INPUT_BAD_RECORD, flaw_text(v, c->flaw));
  bool empty_last = c->count == t->count + 1 && c->fields[c->count - 1].length == 0;
  if (c->count == t->count || empty_last) return (struct wrong){0};
  const char *fields = voice_count(v, c->count), *columns = voice_count(v, t->count);
  return input_wrong(INPUT_BAD_RECORD, voice_say(v, WORD_IN_RAGGED, fields, columns, NULL));
}
