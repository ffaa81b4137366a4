/* toets new: a folder with a small regulation to start from. */
#include "cli/cli.h"
#include "cli/starter.h"
#include "syntax/format.h"
#include "syntax/keywords.h"

#include <errno.h>
#include <string.h>

/* ---- the name ---- */
/* The folder's path without slashes behind it. */
static const char *folder_path(struct cli *c) {
  size_t length = strlen(c->operands[0]);
  while (length > 1 && c->operands[0][length - 1] == '/') length--;
  return arena_string(&c->arena, c->operands[0], length);
}

static const char *last_part(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

/* In small letters, each run of what no name may hold as one _; NULL: nothing is left. */
static const char *as_identifier(struct arena *a, const char *text) {
  struct buf out = {0};
  size_t left = strlen(text);
  for (unsigned n; left > 0; text += n, left -= n) {
    int32_t code;
    n = utf8_decode(text, left, &code);
    if (*text == '_' || !unicode_continues_name(code)) {
      if (out.size && out.at[out.size - 1] != '_') buf_char(&out, '_');
      continue;
    }
    utf8_put_lower(&out, code);
  }
  while (!out.failed && out.size && out.at[out.size - 1] == '_') out.at[--out.size] = 0;
  const char *kept = buf_keep(a, &out);
  return kept && *kept ? kept : NULL;
}

/* May this word name nothing, or not begin a name? */
static bool needs_prefix(struct arena *a, const char *name, enum lang lang) {
  struct keyword_index index;
  int32_t first;
  keyword_index_build(a, &index, lang);
  utf8_decode(name, strlen(name), &first);
  return !unicode_starts_name(first) || map_find(&index.forbidden, name, strlen(name));
}

static bool has_control(const char *text) {
  for (; *text; text++)
    if ((unsigned char)*text < ' ' || *text == 0x7F) return true;
  return false;
}

/* The regulation's name, and its title: the folder's name as it is. */
static enum exit_status name_regulation(struct cli *c, const char **name, const char **title) {
  struct arena *a = &c->arena;
  const char *part = last_part(folder_path(c));
  size_t length = strlen(part), bad;
  if (!utf8_valid(part, length, &bad) || has_control(part)) return usage(c, WORD_NEW_NOT_TEXT, NULL, NULL, NULL);
  *title = utf8_normalise(a, part, length, &length);
  *name = as_identifier(a, *title);
  if (!*name) return usage(c, WORD_NEW_NO_LETTER, c->operands[0], NULL, NULL);
  if (unicode_mixes_lookalikes(*name)) return usage(c, WORD_NEW_LOOKALIKES, *title, NULL, NULL);
  if (needs_prefix(a, *name, c->lang)) *name = arena_printf(a, "%s_%s", word_text(WORD_NEW_PREFIX, c->lang), *name);
  return STATUS_DONE;
}

/* ---- the files ---- */
static const char *doubled_quotes(struct arena *a, const char *text) {
  struct buf out = {0};
  for (; *text; text++) {
    if (*text == '"') buf_char(&out, '"');
    buf_char(&out, *text);
  }
  return buf_keep(a, &out);
}

static const char *filled_in(struct arena *a, const char *text, const char *name, const char *title) {
  struct buf out = {0};
  while (*text) {
    bool at_name = strncmp(text, STARTER_NAME, strlen(STARTER_NAME)) == 0;
    bool at_title = strncmp(text, STARTER_TITLE, strlen(STARTER_TITLE)) == 0;
    if (at_name || at_title)
      buf_text(&out, at_name ? name : title);
    else
      buf_char(&out, *text);
    text += at_name ? strlen(STARTER_NAME) : at_title ? strlen(STARTER_TITLE) : 1;
  }
  return buf_keep(a, &out);
}

static enum exit_status make_files(struct cli *c, struct new_file *files) {
  const struct starter_file *from = c->lang == LANG_NL ? STARTER_NL : STARTER_EN;
  const char *name = NULL, *title = NULL;
  enum exit_status status = name_regulation(c, &name, &title);
  if (status != STATUS_DONE) return status;
  const char *quoted = doubled_quotes(&c->arena, title);
  for (uint32_t i = 0; i < STARTER_FILES; i++) {
    bool rules = rules_name(from[i].name) != NAME_OTHER;
    files[i].name = from[i].name;
    files[i].text = filled_in(&c->arena, from[i].text, name, rules ? quoted : title);
    /* The layout depends on the length of the title. */
    if (rules) files[i].text = format_text(&c->arena, from[i].name, files[i].text, c->lang, c->lang);
    if (!files[i].text) return usage(c, WORD_NEW_NO_NAME, title, NULL, NULL);
  }
  return STATUS_DONE;
}

enum exit_status command_new(struct cli *c) {
  struct new_file files[STARTER_FILES];
  const char *path = folder_path(c);
  enum exit_status status = make_files(c, files);
  if (status != STATUS_DONE) return status;
  if (!folder_new(&c->arena, path, files, STARTER_FILES))
    return cannot(c, WORD_CANNOT_MAKE, path, why_not(&c->arena, errno));
  say(c, WORD_NEW_MADE, path, word_text(WORD_NEW_README, c->lang), NULL);
  return STATUS_DONE;
}
