/* toets.h: loading, compiling and saving rules. */
#include "api/inner.h"

#include <stdio.h>
#include <string.h>

const char *toets_library_version(void) { return TOETS_VERSION; }

void toets_free(void *memory) { base_resize(memory, 0); }

/* What a call to load is about; everything but the program dies with its arena. */
struct loading {
  struct arena arena;
  struct loaded loaded;
  const struct toets_load_options *options;
  struct toets_rules *rules;
  struct buf messages;
};

static enum toets_status status_of(enum load_status status) {
  return status == LOAD_OK ? TOETS_OK : status == LOAD_ERRORS ? TOETS_RULES_WRONG : TOETS_UNREADABLE;
}

static void write_messages(struct loading *l, enum load_status status) {
  enum lang lang = language_of(l->options ? l->options->language : TOETS_RULES, l->loaded.lang);
  if (status != LOAD_UNREADABLE) {
    diags_print(&l->loaded.diags, lang, false, &l->messages);
    return;
  }
  word_print(&l->messages, l->loaded.problem, lang, l->loaded.path, l->loaded.detail, NULL);
  buf_char(&l->messages, '\n');
}

static bool fill_rules(struct loading *l) {
  struct toets_rules *rules = base_resize(NULL, sizeof *rules);
  if (!rules) return false;
  *rules = (struct toets_rules){.p = l->loaded.program};
  for (size_t i = 0; i < sizeof rules->p->hash; i++) snprintf(rules->hash + 2 * i, 3, "%02x", rules->p->hash[i]);
  l->rules = rules;
  l->loaded.program = NULL;
  return true;
}

/* Hands over what was made, or frees it. */
static enum toets_status finish(struct loading *l, enum toets_status status, struct toets_rules **rules,
                                char **messages) {
  if (status == TOETS_OK && (l->messages.failed || !fill_rules(l))) status = TOETS_NO_MEMORY;
  if (l->loaded.program) program_free(l->loaded.program);
  l->arena.escape = NULL;
  arena_free(&l->arena);
  *rules = l->rules;
  bool say = messages && l->messages.size > 0 && status != TOETS_NO_MEMORY;
  if (messages) *messages = say ? l->messages.at : NULL;
  if (!say) buf_free(&l->messages);
  return status;
}

static struct compile_options compile_options_of(const struct toets_load_options *o) {
  return o ? (struct compile_options){.hybrids = o->hybrids, .hybrid_count = (uint32_t)o->hybrid_count}
           : (struct compile_options){0};
}

/* ---- from a path ---- */
static enum toets_status load_path(struct loading *l, const char *path) {
  jmp_buf escape;
  if (setjmp(escape)) return TOETS_NO_MEMORY;
  arena_init(&l->arena, &escape);
  struct compile_options options = compile_options_of(l->options);
  enum load_status status = load_rules(&l->arena, path, &options, &l->loaded);
  write_messages(l, status);
  return status_of(status);
}

enum toets_status toets_load(const char *path, const struct toets_load_options *options, struct toets_rules **rules,
                             char **messages) {
  struct loading l = {.options = options};
  return finish(&l, load_path(&l, path), rules, messages);
}

/* ---- from texts ---- */
static enum toets_status load_texts(struct loading *l, const struct toets_source *files, size_t count,
                                    enum lang written_in) {
  jmp_buf escape;
  if (setjmp(escape)) return TOETS_NO_MEMORY;
  arena_init(&l->arena, &escape);
  load_begin(&l->arena, written_in, &l->loaded);
  for (size_t i = 0; i < count; i++)
    source_add(&l->loaded.sources, files[i].name, files[i].text, files[i].size, &l->loaded.diags);
  struct compile_options options = compile_options_of(l->options);
  enum load_status status = load_compile(&l->arena, &options, &l->loaded);
  write_messages(l, status);
  return status_of(status);
}

enum toets_status toets_compile(const struct toets_source *files, size_t count, enum toets_language written_in,
                                const struct toets_load_options *options, struct toets_rules **rules, char **messages) {
  struct loading l = {.options = options};
  return finish(&l, load_texts(&l, files, count, language_of(written_in, LANG_NL)), rules, messages);
}

/* ---- from a compiled program ---- */
enum toets_status toets_load_compiled(const void *bytes, size_t size, struct toets_rules **rules, char **messages) {
  struct loading l = {0};
  l.loaded.lang = LANG_NL;
  enum load_status status = load_bytes("-", bytes, size, &l.loaded);
  if (status == LOAD_UNREADABLE) write_messages(&l, status);
  return finish(&l, status_of(status), rules, messages);
}

enum toets_status toets_save(const struct toets_rules *rules, void **bytes, size_t *size) {
  struct buf out = {0};
  program_encode(rules->p, &out);
  *bytes = out.failed ? NULL : out.at;
  *size = out.failed ? 0 : out.size;
  if (!out.failed) return TOETS_OK;
  buf_free(&out);
  return TOETS_NO_MEMORY;
}

void toets_rules_free(struct toets_rules *rules) {
  if (!rules) return;
  program_free(rules->p);
  base_resize(rules, 0);
}
