/* toets fmt: rule files in their canonical layout, in place or elsewhere, in their own language or the other one. */
#include "cli/cli.h"
#include "syntax/format.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

struct formatting {
  struct cli *c;
  struct recorded record;
  enum lang to;
  bool folder;       /* RULES is one */
  const char **text; /* per file: what it becomes */
};

static const struct sources *sources_of(const struct formatting *f) { return &f->c->loaded.sources; }
static uint32_t file_count(const struct formatting *f) { return sources_of(f)->files.n; }

/* ---- reading ---- */
static enum exit_status read_rules(struct formatting *f) {
  struct cli *c = f->c;
  enum load_status status = load_sources(&c->arena, c->operands[0], &c->loaded);
  if (!c->lang_given) c->lang = c->loaded.lang;
  if (status == LOAD_UNREADABLE) return cannot(c, c->loaded.problem, c->loaded.path, c->loaded.detail);
  if (c->loaded.compiled) return usage(c, WORD_FMT_COMPILED, c->operands[0], NULL, NULL);
  if (c->loaded.diags.errors == 0) parse_recorded(&c->arena, sources_of(f), &c->loaded.diags, &f->record);
  if (c->loaded.diags.errors == 0) return STATUS_DONE;
  print_diagnostics(c);
  return STATUS_RULES_WRONG;
}

/* "regels.regels:3:14", and what stands there. */
static enum exit_status not_translatable(const struct formatting *f, struct span odd) {
  struct place place = source_place(sources_of(f), odd.start);
  struct arena *a = &f->c->arena;
  const char *at = place.file->text + (odd.start - place.file->base);
  say(f->c, WORD_FMT_NOT_TRANSLATABLE, arena_printf(a, "%s:%u:%u", place.file->name, place.line, place.column),
      arena_string(a, at, odd.end - odd.start), NULL);
  return STATUS_RULES_WRONG;
}

static enum exit_status format_all(struct formatting *f) {
  f->text = arena_array(&f->c->arena, const char *, file_count(f) + 1);
  for (uint32_t i = 0; i < file_count(f); i++) {
    struct span odd;
    f->text[i] = format_file(&f->c->arena, sources_of(f), i, &f->record, f->to, &odd);
    if (!f->text[i]) return not_translatable(f, odd);
  }
  return STATUS_DONE;
}

/* ---- writing ---- */
/* Would the file change?  Its bytes as they are on disk count: a BOM and CR are not of the canonical form. */
static bool differs(const struct formatting *f, uint32_t i) {
  struct buf bytes = {0};
  const char *path = sources_of(f)->files.at[i].name;
  size_t length = strlen(f->text[i]);
  bool same =
      file_read(path, &bytes) && bytes.size == length && memcmp(bytes.at ? bytes.at : "", f->text[i], length) == 0;
  buf_free(&bytes);
  return !same;
}

static enum exit_status cannot_write(struct formatting *f, const char *path) {
  return cannot(f->c, WORD_CANNOT_WRITE, path, why_not(&f->c->arena, errno));
}

static enum exit_status write_file(struct formatting *f, const char *path, const char *text) {
  return file_write(path, text) ? STATUS_DONE : cannot_write(f, path);
}

static void name_line(struct buf *out, const char *name) {
  buf_text(out, name);
  buf_char(out, '\n');
}

/* The files that differ, by name, a line each; they are written unless --check was given. */
static enum exit_status in_place(struct formatting *f) {
  struct buf names = {0};
  enum exit_status status = STATUS_DONE;
  for (uint32_t i = 0; i < file_count(f) && status == STATUS_DONE; i++) {
    const char *path = sources_of(f)->files.at[i].name;
    if (!differs(f, i)) continue;
    if (!given(f->c, OPTION_fmt_check)) status = write_file(f, path, f->text[i]);
    if (status == STATUS_DONE) name_line(&names, path);
  }
  bool some = names.size > 0;
  enum exit_status told = put_output(f->c, &names);
  if (status == STATUS_DONE) status = told;
  return status == STATUS_DONE && some && given(f->c, OPTION_fmt_check) ? STATUS_RULES_WRONG : status;
}

/* Standard input: the text goes to the output, or with --check is only looked at. */
static enum exit_status as_text(struct formatting *f) {
  struct buf text = {0};
  if (given(f->c, OPTION_fmt_check)) {
    const struct source_file *file = &sources_of(f)->files.at[0];
    bool same = strlen(f->text[0]) == file->length && memcmp(f->text[0], file->text, file->length) == 0;
    return same ? STATUS_DONE : STATUS_RULES_WRONG;
  }
  buf_text(&text, f->text[0]);
  return put_output(f->c, &text);
}

/* FOLDER/NAME with the extension of the language written. */
static const char *path_in(const struct formatting *f, const char *folder, const char *name) {
  const char *slash = strrchr(name, '/'), *own = slash ? slash + 1 : name, *dot = strrchr(own, '.');
  size_t length = dot ? (size_t)(dot - own) : strlen(own);
  return arena_printf(&f->c->arena, "%s/%.*s.%s", folder, (int)length, own, f->to == LANG_NL ? "regels" : "rules");
}

static enum exit_status into_folder(struct formatting *f, const char *folder) {
  enum { FOLDER_MODE = 0777 }; /* the user's umask takes off what it should */
  if (mkdir(folder, FOLDER_MODE) != 0 && errno != EEXIST) return cannot_write(f, folder);
  for (uint32_t i = 0; i < file_count(f); i++) {
    enum exit_status status = write_file(f, path_in(f, folder, sources_of(f)->files.at[i].name), f->text[i]);
    if (status != STATUS_DONE) return status;
  }
  return STATUS_DONE;
}

static enum exit_status elsewhere(struct formatting *f) {
  const char *path = option_value(f->c, OPTION_output);
  return f->folder ? into_folder(f, path) : as_text(f);
}

static enum exit_status check_options(const struct formatting *f) {
  struct cli *c = f->c;
  bool stdin_text = strcmp(c->operands[0], "-") == 0;
  if (given(c, OPTION_fmt_check) && given(c, OPTION_output)) return usage(c, WORD_FMT_CHECK_WRITES, NULL, NULL, NULL);
  if (given(c, OPTION_fmt_check) && f->to != c->loaded.lang) return usage(c, WORD_FMT_CHECK_OWN, NULL, NULL, NULL);
  if (f->to == c->loaded.lang || given(c, OPTION_output) || stdin_text) return STATUS_DONE;
  return usage(c, WORD_FMT_NEEDS_OUTPUT, word_text(f->folder ? WORD_FMT_FOLDER : WORD_FMT_FILE, c->lang), NULL, NULL);
}

enum exit_status command_fmt(struct cli *c) {
  struct formatting f = {.c = c, .folder = folder_is(c->operands[0])};
  enum exit_status status = read_rules(&f);
  if (status != STATUS_DONE) return status;
  const char *to = option_value(c, OPTION_fmt_to);
  f.to = !to ? c->loaded.lang : strcmp(to, "nl") == 0 ? LANG_NL : LANG_EN;
  status = check_options(&f);
  if (status == STATUS_DONE) status = format_all(&f);
  if (status != STATUS_DONE) return status;
  if (given(c, OPTION_output)) return elsewhere(&f);
  return strcmp(c->operands[0], "-") == 0 ? as_text(&f) : in_place(&f);
}
