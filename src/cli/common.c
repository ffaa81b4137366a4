/* What commands share: loading RULES, and how cases are judged (--date, --version, --choose). */
#include "cli/cli.h"

#include <string.h>

/* ---- RULES ---- */
static const enum option VERSION_OPTIONS[] = {OPTION_version, OPTION_from, OPTION_to};

/* The texts asked for that are no version of their own: those with a + in their name. */
static struct compile_options hybrids_asked(struct cli *c) {
  words names = {0};
  for (size_t i = 0; i < COUNT_OF(VERSION_OPTIONS); i++) {
    const char *name = option_value(c, VERSION_OPTIONS[i]);
    if (name && strchr(name, '+')) *vec_push(&c->arena, &names) = name;
  }
  return (struct compile_options){.hybrids = names.at, .hybrid_count = names.n};
}

/* Are the only mistakes those of names on the command line, which have no place in the rules? */
static bool only_names_wrong(const struct diags *d) {
  for (uint32_t i = 0; i < d->list.n; i++)
    if (diag_severity(d->list.at[i]->code) == SEVERITY_ERROR && d->list.at[i]->span.end > 0) return false;
  return true;
}

enum exit_status load(struct cli *c) {
  struct compile_options options = hybrids_asked(c);
  enum load_status status = load_rules(&c->arena, c->operands[0], &options, &c->loaded);
  if (!c->lang_given) c->lang = c->loaded.lang;
  if (status == LOAD_UNREADABLE) return cannot(c, c->loaded.problem, c->loaded.path, c->loaded.detail);
  if (status == LOAD_OK) return STATUS_DONE;
  print_diagnostics(c);
  return options.hybrid_count && only_names_wrong(&c->loaded.diags) ? STATUS_USAGE : STATUS_RULES_WRONG;
}

enum exit_status make_executor(struct cli *c) {
  c->executor = executor_new(c->loaded.program);
  if (!c->executor) longjmp(*c->arena.escape, 1);
  return STATUS_DONE;
}

/* ---- how to judge ---- */
enum exit_status find_version(struct cli *c, enum option o, uint32_t *unit) {
  const struct program *p = c->loaded.program;
  const char *name = option_value(c, o);
  if (!name) return usage(c, WORD_OPTION_MISSING, OPTION_TABLE[o].word, OPTION_TABLE[o].value, NULL);
  *unit = program_find_unit(p, name);
  if (*unit != NONE) return STATUS_DONE;
  if (strchr(name, '+') && c->loaded.compiled) return usage(c, WORD_HYBRID_NOT_COMPILED, name, c->operands[0], NULL);
  words names = {0};
  for (uint32_t i = 0; i < p->units_count; i++)
    if (p->units[i].flags & UNIT_VERSION) *vec_push(&c->arena, &names) = code_text(p, p->units[i].name);
  return unknown_name(c, WORD_A_VERSION, name, &names);
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
