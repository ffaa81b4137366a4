/* toets doc: the regulation as pages, one for each consolidated text. */
#include "review/doc.h"

#include "cli/cli.h"
#include "trial/trial.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* Which text judges each test. */
static const uint32_t *judges(struct cli *c) {
  struct buf report = {0};
  uint32_t *units = arena_array(&c->arena, uint32_t, c->loaded.program->tests_count + 1);
  make_executor(c);
  trial_judges(trial_new(&c->arena, c->loaded.program, c->executor, c->lang, &report), units);
  buf_free(&report);
  return units;
}

/* Is OUTPUT a file for one page? One that ends in .html, standard output, or what is there and no folder. */
static bool is_file(const char *path) {
  size_t n = strlen(path);
  struct stat about;
  if (strcmp(path, "-") == 0) return true;
  if (stat(path, &about) == 0) return !S_ISDIR(about.st_mode);
  return n > 5 && strcmp(path + n - 5, ".html") == 0;
}

/* Says once what became of the drawings. */
static void say_drawn(struct cli *c, enum doc_drawing worst) {
  if (worst == DOC_NO_DOT) say(c, WORD_DOC_NOT_FOUND, NULL, NULL, NULL);
  if (worst == DOC_DOT_FAILED) say(c, WORD_DOC_DOT_FAILED, NULL, NULL, NULL);
}

static enum exit_status one_page(struct cli *c, const char *path, uint32_t unit, const struct doc_options *options) {
  struct buf page = {0};
  enum doc_drawing drawing = doc_page(&c->arena, c->loaded.program, unit, options, &page);
  enum exit_status status = put_file(c, path, &page);
  if (status == STATUS_DONE) say_drawn(c, drawing);
  return status;
}

/* ---- a folder ---- */
static const char *in_folder(struct cli *c, const char *folder, const char *name) {
  size_t n = strlen(folder);
  return arena_printf(&c->arena, "%s%s%s", folder, n && folder[n - 1] == '/' ? "" : "/", name);
}

static enum exit_status all_pages(struct cli *c, const char *folder, const struct doc_options *options) {
  const struct program *p = c->loaded.program;
  enum doc_drawing worst = DOC_DRAWN;
  struct buf page = {0};
  for (uint32_t i = 0; i < p->units_count; i++) {
    enum doc_drawing drawing = doc_page(&c->arena, p, i, options, &page);
    worst = drawing > worst ? drawing : worst;
    enum exit_status status = put_file(c, in_folder(c, folder, doc_file(&c->arena, p, i)), &page);
    if (status != STATUS_DONE) return status;
  }
  doc_index(&c->arena, p, options, &page);
  enum exit_status status = put_file(c, in_folder(c, folder, DOC_INDEX), &page);
  if (status == STATUS_DONE) say_drawn(c, worst);
  return status;
}

static enum exit_status make_folder(struct cli *c, const char *folder) {
  if (folder_make(folder)) return STATUS_DONE;
  return cannot(c, WORD_CANNOT_WRITE, folder, why_not(&c->arena, errno));
}

/* ---- the command ---- */
/* Rules have a version; a compiled file that somebody made up may have none. */
static bool has_version(const struct program *p) {
  for (uint32_t i = 0; i < p->units_count; i++)
    if (p->units[i].flags & UNIT_VERSION) return true;
  return false;
}

/* The only version; else a complaint. */
static enum exit_status only_version(struct cli *c, uint32_t *unit) {
  const struct program *p = c->loaded.program;
  *unit = NONE;
  for (uint32_t i = 0; i < p->units_count; i++) {
    if (!(p->units[i].flags & UNIT_VERSION)) continue;
    if (*unit != NONE) return usage(c, WORD_DOC_WHICH_VERSION, NULL, NULL, NULL);
    *unit = i;
  }
  return STATUS_DONE;
}

enum exit_status command_doc(struct cli *c) {
  const char *path = given(c, OPTION_pages) ? option_value(c, OPTION_pages) : "-";
  uint32_t unit = NONE;
  bool file = is_file(path), named = given(c, OPTION_page_of);
  enum exit_status status = load(c);
  if (status == STATUS_DONE && !has_version(c->loaded.program))
    status = cannot(c, WORD_LOAD_UNSAFE, c->operands[0], "no version");
  if (status == STATUS_DONE && named) status = find_version(c, OPTION_page_of, &unit);
  if (status == STATUS_DONE && file && !named) status = only_version(c, &unit);
  if (status == STATUS_DONE && !file) status = make_folder(c, path);
  if (status != STATUS_DONE) return status;
  struct doc_options options = {.lang = c->lang, .alone = file || named, .judges = judges(c)};
  if (file) return one_page(c, path, unit, &options);
  if (named) return one_page(c, in_folder(c, path, doc_file(&c->arena, c->loaded.program, unit)), unit, &options);
  return all_pages(c, path, &options);
}
