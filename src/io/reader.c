/* The reader of facts: chooses the format, gives one record after another, and gathers warnings. */
#include <errno.h>
#include <string.h>

#include "io/bulk_csv.h"

enum { KEYS_TOLD = 5, KEYS_REMEMBERED = 1 << 20 };

/* ---- messages ---- */
static const char *named(struct reader *r, const char *path) {
  return strcmp(path, "-") == 0 ? word_text(WORD_IN_STANDARD_INPUT, r->options.lang) : path;
}

void reader_warn(struct reader *r, const char *path, const char *message) {
  const char *line = path ? voice_say(&r->voice, WORD_IN_FILE, named(r, path), message, NULL) : message;
  *vec_push(&r->arena, &r->warnings) = line;
}

enum reader_status reader_refuse(struct reader *r, const char *path, uint64_t line, const char *what) {
  const char *file = named(r, path);
  r->message = line ? voice_say(&r->voice, WORD_IN_FILE_LINE, file, voice_count(&r->voice, line), what)
                    : voice_say(&r->voice, WORD_IN_FILE, file, what, NULL);
  return READER_UNREADABLE;
}

enum reader_status reader_read_error(struct reader *r, const char *path, int error) {
  if (error == ENOMEM) return READER_NO_MEMORY;
  r->message = voice_say(&r->voice, WORD_CANNOT_READ, named(r, path), why_not(&r->arena, error), NULL);
  errno = error;
  return READER_UNREADABLE;
}

enum reader_status reader_source_error(struct reader *r, const char *path, const struct source *s) {
  if (s->error != EBADMSG) return reader_read_error(r, path, s->error);
  const char *limit = voice_count(&r->voice, UINT64_C(1) << (MAX_WINDOW_LOG - 20));
  return reader_refuse(r, path, 0, voice_say(&r->voice, s->problem, limit, NULL, NULL));
}

static enum reader_status wrong_usage(struct reader *r, const char *message) {
  r->message = message;
  return READER_WRONG_USAGE;
}

/* Does one step with a way out of every arena when memory runs out. */
static enum reader_status guarded(struct reader *r, enum reader_status (*step)(struct reader *)) {
  volatile enum reader_status status = READER_NO_MEMORY;
  r->arena.escape = r->record.facts.arena.escape = &r->escape;
  if (setjmp(r->escape) == 0) status = step(r);
  r->arena.escape = r->record.facts.arena.escape = NULL;
  if (status == READER_NO_MEMORY) r->message = word_text(WORD_IN_NO_MEMORY, r->options.lang);
  return status;
}

/* ---- lists in files of their own ---- */
bool list_has_file(const struct reader *r, uint32_t list) { return r->lists && r->lists[list]; }

static const char *list_name(const struct reader *r, uint32_t list) {
  return code_text(r->program, r->program->facts[r->program->lists[list].fact].name);
}

static enum reader_status no_list(struct reader *r, const char *name) {
  const struct program *p = r->program;
  const char **names = arena_array(&r->arena, const char *, p->lists_count);
  for (uint32_t i = 0; i < p->lists_count; i++) names[i] = list_name(r, i);
  return wrong_usage(
      r, voice_unknown(&r->voice, WORD_IN_LIST_UNKNOWN, WORD_IN_LIST_UNKNOWN_NEAR, name, names, p->lists_count));
}

static enum reader_status list_twice(struct reader *r, uint32_t list, enum word word) {
  return wrong_usage(r, voice_say(&r->voice, word, voice_name(&r->voice, list_name(r, list)), NULL, NULL));
}

/* Notes which lists have a file, before any is read. */
static enum reader_status claim_lists(struct reader *r) {
  r->lists = arena_array(&r->arena, struct list_table *, r->program->lists_count);
  for (uint32_t i = 0; i < r->options.list_count; i++) {
    const struct list_file *file = &r->options.lists[i];
    uint32_t list = input_find_list(r->program, file->list);
    if (list == NONE) return no_list(r, file->list);
    if (r->build.key == NONE) return wrong_usage(r, word_text(WORD_IN_LIST_NO_KEY, r->options.lang));
    if (r->lists[list]) return list_twice(r, list, WORD_IN_LIST_OPTION_TWICE);
    r->lists[list] = arena_new(&r->arena, struct list_table);
    r->lists[list]->path = NULL;
  }
  return READER_OK;
}

static enum reader_status load_lists(struct reader *r) {
  enum reader_status status = READER_OK;
  for (uint32_t i = 0; i < r->options.list_count && status == READER_OK; i++) {
    uint32_t list = input_find_list(r->program, r->options.lists[i].list);
    const char *path = r->options.lists[i].path;
    status = list_load(r, r->lists[list], arena_string(&r->arena, path, strlen(path)), list);
  }
  return status;
}

static enum reader_status refuse_list_columns(struct reader *r) {
  for (uint32_t i = 0; i < r->table.count; i++) {
    uint32_t fact = r->table.columns[i].target;
    if (fact == NONE || r->program->types[r->program->facts[fact].type].kind != KIND_LIST) continue;
    uint32_t list = r->program->facts[fact].reg;
    if (list_has_file(r, list)) return list_twice(r, list, WORD_IN_LIST_TWICE);
  }
  return READER_OK;
}

/* ---- opening ---- */
static bool ends_with(const char *path, const char *ending) {
  size_t n = strlen(path), m = strlen(ending);
  if (n < m) return false;
  for (size_t i = 0; i < m; i++) {
    char c = path[n - m + i];
    if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != ending[i]) return false;
  }
  return true;
}

/* Without what tells that it is compressed. */
static const char *plain_name(struct reader *r) {
  static const char *const ENDINGS[] = {".gz", ".zst"};
  for (size_t i = 0; i < COUNT_OF(ENDINGS); i++)
    if (ends_with(r->path, ENDINGS[i])) return arena_string(&r->arena, r->path, strlen(r->path) - strlen(ENDINGS[i]));
  return r->path;
}

/* By name; else JSON Lines when the first character is a brace. */
static enum facts_format format_of(struct reader *r) {
  static const struct {
    const char *ending;
    enum facts_format format;
  } NAMES[] = {
      {".csv", FACTS_CSV}, {".jsonl", FACTS_JSON_LINES}, {".json", FACTS_JSON_LINES}, {".ndjson", FACTS_JSON_LINES}};
  if (r->options.format != FACTS_BY_NAME) return r->options.format;
  const char *name = plain_name(r);
  for (size_t i = 0; i < COUNT_OF(NAMES); i++)
    if (ends_with(name, NAMES[i].ending)) return NAMES[i].format;
  size_t n = 0;
  while (source_has(&r->source, n + 1) && strchr(" \t\r\n", r->source.at[r->source.start + n])) n++;
  return source_has(&r->source, n + 1) && r->source.at[r->source.start + n] == '{' ? FACTS_JSON_LINES : FACTS_CSV;
}

static enum reader_status open_facts(struct reader *r) {
  r->path = arena_string(&r->arena, r->path, strlen(r->path));
  enum reader_status status = claim_lists(r);
  if (status != READER_OK) return status;
  if (!source_open(&r->source, r->path, r->options.block)) return reader_read_error(r, r->path, errno);
  status = source_check(r, &r->source, r->path);
  if (status != READER_OK) return status;
  r->format = format_of(r);
  if (r->source.error) return reader_source_error(r, r->path, &r->source);
  if (r->format == FACTS_CSV) status = table_open(r, &r->table, &r->source, r->path, NONE);
  if (status == READER_OK && r->format == FACTS_CSV) status = refuse_list_columns(r);
  return status == READER_OK ? load_lists(r) : status;
}

enum reader_status reader_open(struct reader **out, const struct program *p, const char *path,
                               const struct reader_options *options) {
  struct reader *r = *out = base_resize(NULL, sizeof *r);
  if (!r) return READER_NO_MEMORY;
  *r = (struct reader){
      .program = p, .options = *options, .path = path, .source = {.file = -1}, .line = 1, .message = ""};
  r->facts_ready = facts_init(&r->record.facts, p);
  r->voice = (struct voice){.arena = &r->arena, .lang = options->lang};
  builder_init(&r->build, &r->record, p, options->lang);
  enum reader_status status = r->facts_ready ? guarded(r, open_facts) : READER_NO_MEMORY;
  if (!r->facts_ready) r->message = word_text(WORD_IN_NO_MEMORY, options->lang);
  return r->result = status;
}

/* ---- JSON Lines ---- */
/* The length of the line at the start of the source, without its LF; false: nothing is left. */
static bool find_line(struct source *s, size_t *length, bool *closed) {
  size_t looked = 0;
  for (;;) {
    const char *from = s->at + s->start;
    size_t there = s->end - s->start;
    const char *end = there > looked ? memchr(from + looked, '\n', there - looked) : NULL;
    *closed = end != NULL;
    *length = end ? (size_t)(end - from) : there;
    if (end) return true;
    looked = there;
    if (!source_more(s)) return there > 0 && !s->error;
  }
}

static bool is_blank(const char *at, size_t length) {
  for (size_t i = 0; i < length; i++)
    if (at[i] != ' ' && at[i] != '\t' && at[i] != '\r') return false;
  return true;
}

/* A list that has a file of its own may not stand in the case as well. */
static enum reader_status refuse_given_lists(struct reader *r) {
  for (uint32_t i = 0; i < r->program->lists_count; i++)
    if (list_has_file(r, i) && r->build.given[r->program->lists[i].fact]) return list_twice(r, i, WORD_IN_LIST_TWICE);
  return READER_OK;
}

static enum reader_status next_line(struct reader *r) {
  struct source *s = &r->source;
  size_t length;
  bool closed;
  while (find_line(s, &length, &closed)) {
    const char *at = s->at + s->start;
    bool blank = is_blank(at, length);
    if (!blank) {
      builder_start(&r->build, ++r->number, r->line);
      input_json_case(&r->build, at, length);
    }
    s->start += length + closed;
    r->line++;
    if (!blank) return refuse_given_lists(r);
  }
  return s->error ? reader_source_error(r, r->path, s) : READER_END;
}

/* ---- records ---- */
static void warn_repeated(struct reader *r, const char *key, size_t length, uint64_t line) {
  if (r->repeated++ >= KEYS_TOLD) return;
  struct voice *v = &r->voice;
  const char *message = voice_say(v, WORD_IN_KEY_AGAIN, voice_shown(v, key, length), NULL, NULL);
  reader_warn(r, NULL, voice_say(v, WORD_IN_FILE_LINE, named(r, r->path), voice_count(v, line), message));
}

/* Keys that ascend are each seen once. */
static bool keys_ascend(const struct reader *r) {
  for (uint32_t l = 0; l < r->program->lists_count; l++)
    if (list_has_file(r, l) && r->lists[l]->merged) return true;
  return false;
}

/* Without a list file no more keys are remembered than fit in a fixed amount of memory. */
enum reader_status reader_see(struct reader *r, const char *key, size_t length, uint64_t line) {
  if (r->build.key == NONE || keys_ascend(r)) return READER_OK;
  bool full = r->options.list_count == 0 && r->keys.n >= KEYS_REMEMBERED;
  enum key_seen seen = keys_see(&r->keys, key, length, !full);
  if (seen == KEY_NO_MEMORY) return READER_NO_MEMORY;
  if (seen == KEY_AGAIN) warn_repeated(r, key, length, line);
  if (full && !r->keys_full) {
    const char *after = voice_count(&r->voice, KEYS_REMEMBERED);
    reader_warn(r, r->path, voice_say(&r->voice, WORD_IN_KEYS_FULL, after, NULL, NULL));
    r->keys_full = true;
  }
  return READER_OK;
}

static void last_warnings(struct reader *r) {
  if (r->repeated > KEYS_TOLD) {
    const char *more = voice_count(&r->voice, r->repeated - KEYS_TOLD);
    reader_warn(r, r->path, voice_say(&r->voice, WORD_IN_KEYS_AGAIN, more, NULL, NULL));
  }
  for (uint32_t i = 0; i < r->program->lists_count; i++)
    if (list_has_file(r, i)) list_report_lost(r, r->lists[i]);
}

static enum reader_status next_row(struct reader *r) {
  enum reader_status status = table_next(r, &r->table);
  if (status == READER_OK) input_csv_row(r);
  return status;
}

enum reader_status reader_record(struct reader *r) {
  enum reader_status status = r->format == FACTS_CSV ? next_row(r) : next_line(r);
  if (status == READER_END) last_warnings(r);
  if (status != READER_OK) return status;
  for (uint32_t i = 0; i < r->program->lists_count; i++)
    if (list_has_file(r, i)) list_join(r, r->lists[i]);
  builder_finish(&r->build);
  if (!r->record.has_key) return READER_OK;
  const struct text *key = (const struct text *)(intptr_t)r->record.key.v;
  return reader_see(r, key->at, key->length, r->record.line);
}

void reader_do(struct reader *r, enum reader_status (*step)(struct reader *)) {
  if (r->result == READER_OK) r->result = guarded(r, step);
}

enum reader_status reader_next(struct reader *r, const struct record **record) {
  reader_do(r, reader_record);
  *record = r->result == READER_OK ? &r->record : NULL;
  return r->result;
}

/* ---- what there is to know ---- */
const char *reader_message(const struct reader *r) { return r ? r->message : word_text(WORD_IN_NO_MEMORY, LANG_NL); }
enum facts_format reader_format(const struct reader *r) { return r->format; }

enum dialect reader_dialect(const struct reader *r) {
  if (r->options.dialect != DIALECT_AUTO) return r->options.dialect;
  if (r->format == FACTS_CSV && r->table.dialect != DIALECT_AUTO) return r->table.dialect;
  return input_lang(r->program) == LANG_EN ? DIALECT_EN : DIALECT_NL;
}

uint32_t reader_warnings(const struct reader *r, const char *const **warnings) {
  *warnings = r->warnings.at;
  return r->warnings.n;
}

bool reader_lost_rows(const struct reader *r) { return r->lost; }

uint64_t reader_position(const struct reader *r, uint64_t *size) {
  *size = r->source.size;
  return r->source.read;
}

void reader_close(struct reader *r) {
  if (!r) return;
  for (uint32_t i = 0; r->lists && i < r->program->lists_count; i++)
    if (r->lists[i]) list_close(r->lists[i]);
  bulk_csv_close(r->csv);
  table_close(&r->table);
  source_close(&r->source);
  keys_close(&r->keys);
  builder_close(&r->build);
  voice_close(&r->voice);
  if (r->facts_ready) facts_free(&r->record.facts);
  arena_free(&r->arena);
  base_resize(r, 0);
}
