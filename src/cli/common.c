/* What commands share: loading RULES, and how cases are judged (--date, --version, --choose). */
#include "cli/cli.h"

#include <string.h>

/* ---- RULES ---- */
static const enum option VERSION_OPTIONS[] = {OPTION_version, OPTION_page_of,   OPTION_from,
                                              OPTION_to,      OPTION_side_from, OPTION_side_to};

static words texts_asked(struct cli *c) {
  words names = {0};
  for (size_t i = 0; i < COUNT_OF(VERSION_OPTIONS); i++) {
    const char *name = option_value(c, VERSION_OPTIONS[i]);
    if (name) *vec_push(&c->arena, &names) = name;
  }
  return names;
}

void add_hybrids_asked(struct cli *c, words *names) {
  words texts = texts_asked(c);
  for (uint32_t i = 0; i < texts.n; i++)
    if (strchr(texts.at[i], '+')) *vec_push(&c->arena, names) = texts.at[i];
}

/* The texts asked for that are no version of their own: those with a + in their name. */
static struct compile_options hybrids_among(struct cli *c, const words *texts) {
  words names = {0};
  for (uint32_t i = 0; i < texts->n; i++)
    if (strchr(texts->at[i], '+')) *vec_push(&c->arena, &names) = texts->at[i];
  return (struct compile_options){.hybrids = names.at, .hybrid_count = names.n};
}

/* Are the only mistakes those of names on the command line, which have no place in the rules? */
static bool only_names_wrong(const struct diags *d) {
  for (uint32_t i = 0; i < d->list.n; i++)
    if (diag_severity(d->list.at[i]->code) == SEVERITY_ERROR && d->list.at[i]->span.start != NO_PLACE.start)
      return false;
  return true;
}

/* The nearest version or wijziging to what a hybrid's name has wrong; NULL as name: nothing is, by itself. */
static enum exit_status wrong_part(struct cli *c, const struct program *p, const char *name) {
  words valid = {0};
  bool amendment;
  const char *part = regime_mistake(p, name, &amendment);
  if (!part) return STATUS_DONE;
  for (uint32_t i = 0; amendment && i < p->amendments_count; i++)
    if (regime_may_take(p, name, i)) *vec_push(&c->arena, &valid) = people_text(p, p->amendments[i].name);
  for (uint32_t i = 0; !amendment && i < p->units_count; i++)
    if (p->units[i].flags & UNIT_VERSION) *vec_push(&c->arena, &valid) = code_text(p, p->units[i].name);
  const char *text = arena_string(&c->arena, part, strcspn(part, "+"));
  return unknown_name(c, amendment ? WORD_AN_AMENDMENT : WORD_A_VERSION, text, &valid);
}

/* The rules themselves are well: which name on the command line is not? */
static enum exit_status wrong_hybrid(struct cli *c, const char *path, const struct compile_options *asked) {
  struct loaded plain;
  if (load_rules(&c->arena, path, NULL, &plain) != LOAD_OK) return STATUS_RULES_WRONG;
  enum exit_status status = STATUS_DONE;
  for (uint32_t i = 0; status == STATUS_DONE && i < asked->hybrid_count; i++)
    status = wrong_part(c, plain.program, asked->hybrids[i]);
  program_free(plain.program);
  if (status != STATUS_DONE) return status;
  print_diagnostics(c);
  return STATUS_USAGE;
}

/* Further texts compiled in for this run do not make them other rules: explanations name them by the hash without. */
static void take_hash_without(struct cli *c) {
  struct loaded alone = {.sources = c->loaded.sources, .lang = c->loaded.lang};
  alone.diags = (struct diags){.arena = &c->arena, .sources = &alone.sources};
  if (load_compile(&c->arena, NULL, &alone) != LOAD_OK) return;
  memcpy(c->loaded.program->hash, alone.program->hash, sizeof alone.program->hash);
  program_free(alone.program);
}

enum exit_status load_with(struct cli *c, const char *path, const words *texts) {
  struct compile_options options = hybrids_among(c, texts);
  enum load_status status = load_rules(&c->arena, path, &options, &c->loaded);
  if (!c->lang_given) c->lang = c->loaded.lang;
  if (status == LOAD_UNREADABLE) return cannot(c, c->loaded.problem, c->loaded.path, c->loaded.detail);
  if (status == LOAD_OK && options.hybrid_count && !c->loaded.compiled) take_hash_without(c);
  if (status == LOAD_OK) return STATUS_DONE;
  if (options.hybrid_count && only_names_wrong(&c->loaded.diags)) return wrong_hybrid(c, path, &options);
  print_diagnostics(c);
  return STATUS_RULES_WRONG;
}

enum exit_status load(struct cli *c) {
  words texts = texts_asked(c);
  return load_with(c, c->operands[0], &texts);
}

enum exit_status make_executor(struct cli *c) {
  c->executor = executor_new(c->loaded.program);
  if (!c->executor) longjmp(*c->arena.escape, 1);
  return STATUS_DONE;
}

/* ---- how to judge ---- */
enum exit_status find_text(struct cli *c, const char *name, uint32_t *unit) {
  const struct program *p = c->loaded.program;
  *unit = find_regime(p, name);
  if (*unit != NONE) return STATUS_DONE;
  if (strchr(name, '+') && c->loaded.compiled) return usage(c, WORD_HYBRID_NOT_COMPILED, name, c->operands[0], NULL);
  words names = {0};
  for (uint32_t i = 0; i < p->units_count; i++)
    if (p->units[i].flags & UNIT_VERSION) *vec_push(&c->arena, &names) = code_text(p, p->units[i].name);
  return unknown_name(c, WORD_A_VERSION, name, &names);
}

enum exit_status find_version(struct cli *c, enum option o, uint32_t *unit) {
  const char *name = option_value(c, o);
  if (!name) return usage(c, WORD_OPTION_MISSING, OPTION_TABLE[o].word, OPTION_TABLE[o].value, NULL);
  return find_text(c, name, unit);
}

static enum exit_status choose(struct cli *c, const char *question, const char *answer, uint32_t *choices) {
  const struct program *p = c->loaded.program;
  words names = {0};
  uint32_t choice = program_find_choice(p, question);
  if (choice == NONE) {
    for (uint32_t i = 0; i < p->choices_count; i++) *vec_push(&c->arena, &names) = code_text(p, p->choices[i].name);
    return unknown_name(c, WORD_A_QUESTION, question, &names);
  }
  choices[choice] = program_find_answer(p, choice, answer);
  if (choices[choice] != NONE) return STATUS_DONE;
  const struct program_set *set = &p->sets[p->choices[choice].set];
  for (uint32_t i = 0; i < set->count; i++)
    *vec_push(&c->arena, &names) = code_text(p, p->set_values[set->first + i].word);
  return unknown_name(c, WORD_AN_ANSWER, arena_printf(&c->arena, "%s = %s", question, answer), &names);
}

static enum exit_status read_choices(struct cli *c, struct run_options *run) {
  const struct program *p = c->loaded.program;
  if (!given(c, OPTION_choose)) return STATUS_DONE;
  uint32_t *choices = arena_array(&c->arena, uint32_t, p->choices_count + 1);
  for (uint32_t i = 0; i < p->choices_count; i++) choices[i] = p->choices[i].standard;
  run->choices = choices;
  for (uint32_t i = 0; i < c->options[OPTION_choose].n; i++) {
    const char *question, *answer;
    enum exit_status status = split_pair(c, OPTION_choose, i, &question, &answer);
    if (status == STATUS_DONE) status = choose(c, question, answer, choices);
    if (status != STATUS_DONE) return status;
  }
  return STATUS_DONE;
}

enum exit_status run_options(struct cli *c, struct run_options *run) {
  *run = (struct run_options){.version = NONE};
  const char *date = option_value(c, OPTION_date);
  if (date) {
    run->has_date = date_read_iso(date, strlen(date), &run->date);
    if (!run->has_date) return usage(c, WORD_BAD_DATE, date, NULL, NULL);
  }
  if (given(c, OPTION_version)) {
    enum exit_status status = find_version(c, OPTION_version, &run->version);
    if (status != STATUS_DONE) return status;
  }
  return read_choices(c, run);
}
