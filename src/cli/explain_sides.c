/* toets explain --from --to: one case under two regimes or on two dates. */
#include "cli/cli.h"
#include "explain/sides.h"

#include <stdio.h>
#include <string.h>

/* ---- the two sides ---- */
bool sides_asked(const struct cli *c) { return given(c, OPTION_side_from) || given(c, OPTION_side_to); }

enum exit_status check_sides(const struct cli *c) {
  static const enum option ALONE[] = {OPTION_version, OPTION_date};
  if (!sides_asked(c)) return STATUS_DONE;
  if (!given(c, OPTION_side_from)) return usage(c, WORD_OPTION_GOES_WITH, "--to", "--from", NULL);
  if (!given(c, OPTION_side_to)) return usage(c, WORD_OPTION_GOES_WITH, "--from", "--to", NULL);
  for (size_t i = 0; i < COUNT_OF(ALONE); i++)
    if (given(c, ALONE[i])) return usage(c, WORD_NOT_WITH_SIDES, OPTION_TABLE[ALONE[i]].word, NULL, NULL);
  return STATUS_DONE;
}

/* A name begins with a letter, so what begins with a digit is meant as a date. */
static enum exit_status read_side(struct cli *c, enum option o, const struct run_options *run, struct side *side) {
  const char *asked = option_value(c, o);
  *side = (struct side){.asked = asked, .run = *run};
  if (asked[0] < '0' || asked[0] > '9') return find_version(c, o, &side->run.version);
  side->run.has_date = date_read_iso(asked, strlen(asked), &side->run.date);
  return side->run.has_date ? STATUS_DONE : usage(c, WORD_BAD_DATE, asked, NULL, NULL);
}

/* ---- the texts in between ---- */
static void read_needs(struct cli *c, struct amendment_need **needs, uint32_t *n) {
  VEC(struct amendment_need) all = {0};
  for (uint32_t i = 0; i < c->loaded.diags.list.n; i++) {
    const struct diag *d = c->loaded.diags.list.at[i];
    if (d->code == DIAG_AMENDMENT_NEEDS || d->code == DIAG_AMENDMENT_FREES)
      *vec_push(&c->arena, &all) = (struct amendment_need){d->arguments[0], d->arguments[1]};
  }
  *needs = all.at;
  *n = all.n;
}

static bool cannot_stand(const struct diags *d, const char *name) {
  for (uint32_t i = 0; i < d->list.n; i++)
    if (d->list.at[i]->code == DIAG_HYBRID_CANNOT_STAND && strcmp(d->list.at[i]->arguments[0], name) == 0) return true;
  return false;
}

static bool compile_with(struct cli *c, const words *names, struct loaded *out) {
  struct compile_options options = {.hybrids = names->at, .hybrid_count = names->n};
  *out = (struct loaded){.sources = c->loaded.sources, .lang = c->loaded.lang};
  out->diags = (struct diags){.arena = &c->arena, .sources = &out->sources};
  return load_compile(&c->arena, &options, out) == LOAD_OK;
}

/* The rules with those of these texts that can stand by themselves. */
static struct program *with_texts(struct cli *c, const char *const *wanted, uint32_t n) {
  struct loaded with;
  words names = {0}, standing = {0};
  for (uint32_t i = 0; i < n; i++) *vec_push(&c->arena, &names) = wanted[i];
  add_hybrids_asked(c, &names);
  if (compile_with(c, &names, &with)) return with.program;
  for (uint32_t i = 0; i < names.n; i++)
    if (!cannot_stand(&with.diags, names.at[i])) *vec_push(&c->arena, &standing) = names.at[i];
  return compile_with(c, &standing, &with) ? with.program : NULL;
}

static bool has_texts(const struct cli *c, const char *const *wanted, uint32_t n) {
  for (uint32_t i = 0; i < n; i++)
    if (find_regime(c->loaded.program, wanted[i]) == NONE) return false;
  return true;
}

static void run_between(struct cli *c, struct sides *s, struct program *with, const struct record *record) {
  struct facts facts;
  struct executor *e = executor_new(with);
  if (!e || !facts_init(&facts, with)) longjmp(*c->arena.escape, 1);
  if (!facts_copy(&facts, &record->facts)) longjmp(*c->arena.escape, 1);
  sides_causes(s, &c->arena, with, e, &facts, true);
  facts_free(&facts);
  executor_free(e);
}

static void find_causes(struct cli *c, struct sides *s, const struct record *record) {
  struct amendment_need *needs;
  uint32_t n, count;
  read_needs(c, &needs, &count);
  const char *const *wanted = sides_wanted(s, &c->arena, needs, count, &n);
  struct program *with = n && !c->loaded.compiled ? with_texts(c, wanted, n) : NULL;
  if (!with) {
    sides_causes(s, &c->arena, c->loaded.program, c->executor, &record->facts, n == 0 || has_texts(c, wanted, n));
    return;
  }
  run_between(c, s, with, record);
  program_free(with);
}

/* ---- the whole ---- */
enum exit_status explain_sides(struct cli *c, const struct record *record, const struct run_options *run,
                               const struct explain_options *options) {
  struct side side[SIDES];
  enum exit_status status = read_side(c, OPTION_side_from, run, &side[SIDE_FROM]);
  if (status == STATUS_DONE) status = read_side(c, OPTION_side_to, run, &side[SIDE_TO]);
  if (status != STATUS_DONE) return status;
  struct sides *s = sides_explain(&c->arena, c->loaded.program, c->executor, record, side, options);
  find_causes(c, s, record);
  const char *format = option_value(c, OPTION_page_format);
  struct buf text = {0};
  if (format && strcmp(format, "json") == 0)
    sides_json(s, &text);
  else if (format && strcmp(format, "html") == 0)
    sides_html(s, &text);
  else
    sides_text(s, output_is_terminal(c), output_width(c), &text);
  return put_output(c, &text);
}
