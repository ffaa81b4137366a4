/* From RULES (a file, a folder, a compiled program, standard input) to a program. */
#include "api/api.h"
#include "io/io.h"

#include <errno.h>
#include <string.h>

void load_begin(struct arena *a, enum lang lang, struct loaded *out) {
  *out = (struct loaded){.sources = {.arena = a, .lang = lang}, .lang = lang};
  out->diags = (struct diags){.arena = a};
  out->diags.sources = &out->sources;
}

enum load_status load_compile(struct arena *a, const struct compile_options *options, struct loaded *out) {
  static const struct compile_options PLAIN = {0};
  if (out->diags.errors == 0) compile(a, &out->sources, options ? options : &PLAIN, &out->diags, &out->program);
  return out->diags.errors > 0 ? LOAD_ERRORS : LOAD_OK;
}

static enum load_status unreadable(struct loaded *out, enum word problem, const char *path, const char *detail) {
  out->problem = problem;
  out->path = path;
  out->detail = detail;
  return LOAD_UNREADABLE;
}

/* ---- a compiled program ---- */
static enum word decode_problem(enum program_status status) {
  static const enum word PROBLEMS[] = {
      [PROGRAM_NOT_ONE] = WORD_LOAD_NOT_A_PROGRAM, [PROGRAM_OTHER_VERSION] = WORD_LOAD_OTHER_VERSION,
      [PROGRAM_DAMAGED] = WORD_LOAD_DAMAGED,       [PROGRAM_UNSAFE] = WORD_LOAD_UNSAFE,
      [PROGRAM_NO_MEMORY] = WORD_NO_MEMORY,
  };
  return PROBLEMS[status];
}

enum load_status load_bytes(const char *path, const void *bytes, size_t size, struct loaded *out) {
  const char *detail = NULL;
  enum program_status status = program_decode(bytes, size, &out->program, &detail);
  if (status != PROGRAM_OK) return unreadable(out, decode_problem(status), path, detail ? detail : "");
  out->compiled = true;
  out->lang = (enum lang)out->program->regulation[0].lang;
  return LOAD_OK;
}

/* ---- rule text ---- */
/* The language of a text without a telling name: English when its first word is `regulation`. */
static enum lang lang_of_text(const char *at, size_t size) {
  static const char ENGLISH[] = "regulation";
  const char *end = at + size;
  if (size >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0) at += 3;
  while (at < end && strchr(" \t\r\n#", *at)) {
    const char *newline = *at == '#' ? memchr(at, '\n', (size_t)(end - at)) : at;
    at = newline ? newline + 1 : end;
  }
  size_t length = sizeof ENGLISH - 1;
  return (size_t)(end - at) >= length && memcmp(at, ENGLISH, length) == 0 ? LANG_EN : LANG_NL;
}

static void add_text(struct arena *a, const char *path, const struct buf *bytes, struct loaded *out) {
  enum name_kind kind = rules_name(path);
  enum lang lang = kind == NAME_OTHER ? lang_of_text(bytes->at ? bytes->at : "", bytes->size)
                                      : (kind == NAME_RULES ? LANG_EN : LANG_NL);
  load_begin(a, lang, out);
  source_add(&out->sources, strcmp(path, "-") == 0 ? "stdin" : path, bytes->at ? bytes->at : "", bytes->size,
             &out->diags);
}

/* Keeps bytes in the arena: so that an escape leaves nothing behind. */
static void keep_in(struct arena *a, struct buf *bytes) {
  size_t size = bytes->size;
  *bytes = (struct buf){.at = buf_keep(a, bytes), .size = size};
}

static bool read_into(struct arena *a, const char *path, struct buf *out) {
  bool whole = file_read(path, out);
  int why = errno;
  if (whole)
    keep_in(a, out);
  else
    buf_free(out);
  errno = why;
  return whole;
}

static enum load_status load_file(struct arena *a, const char *path, struct loaded *out) {
  struct buf bytes = {0};
  if (!file_read(path, &bytes)) {
    int why = errno;
    buf_free(&bytes);
    return unreadable(out, WORD_CANNOT_READ, path, why_not(a, why));
  }
  if (program_looks_compiled(bytes.at, bytes.size)) { /* decoding takes no way out */
    enum load_status status = load_bytes(path, bytes.at, bytes.size, out);
    buf_free(&bytes);
    return status;
  }
  arena_expect_much(a);
  keep_in(a, &bytes);
  add_text(a, path, &bytes, out);
  return LOAD_OK;
}

/* One regulation of several files: all of one extension. */
static enum load_status load_folder(struct arena *a, const char *path, struct loaded *out) {
  file_names files = {0};
  if (!folder_rules(a, path, &files)) return unreadable(out, WORD_CANNOT_READ, path, why_not(a, errno));
  if (files.n == 0) return unreadable(out, WORD_LOAD_EMPTY_FOLDER, path, "");
  enum name_kind kind = rules_name(files.at[0]);
  load_begin(a, kind == NAME_RULES ? LANG_EN : LANG_NL, out);
  arena_expect_much(a);
  for (uint32_t i = 0; i < files.n; i++) {
    struct buf bytes = {0};
    if (!read_into(a, files.at[i], &bytes)) return unreadable(out, WORD_CANNOT_READ, files.at[i], why_not(a, errno));
    uint32_t before = out->sources.files.n;
    source_add(&out->sources, files.at[i], bytes.at, bytes.size, &out->diags);
    if (rules_name(files.at[i]) == kind || out->sources.files.n == before) continue;
    uint32_t start = out->sources.files.at[before].base;
    diag_add(&out->diags, DIAG_MIXED_FOLDER, (struct span){start, start}, path, files.at[0], NULL);
    break;
  }
  return LOAD_OK;
}

enum load_status load_sources(struct arena *a, const char *path, struct loaded *out) {
  load_begin(a, LANG_NL, out);
  return folder_is(path) ? load_folder(a, path, out) : load_file(a, path, out);
}

enum load_status load_rules(struct arena *a, const char *path, const struct compile_options *options,
                            struct loaded *out) {
  enum load_status status = load_sources(a, path, out);
  return status == LOAD_OK && !out->compiled ? load_compile(a, options, out) : status;
}
