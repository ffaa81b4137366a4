/* toets explain --from --to: one case under two regimes.  The texts between them are compiled in for it. */
#include "cli/cli.h"
#include "explain/sides.h"

#include <string.h>

static const enum option SIDE_OPTIONS[BOTH_SIDES] = {OPTION_side_from, OPTION_side_to};

/* A day, or a version or hybrid. */
static enum exit_status read_side(struct cli *c, int side, struct run_options *run) {
  const char *asked = option_value(c, SIDE_OPTIONS[side]);
  enum exit_status status = run_options(c, run);
  if (status != STATUS_DONE) return status;
  run->has_date = date_read_iso(asked, strlen(asked), &run->date);
  return run->has_date ? STATUS_DONE : find_version(c, SIDE_OPTIONS[side], &run->version);
}

static enum exit_status read_sides(struct cli *c, struct run_options runs[BOTH_SIDES]) {
  enum exit_status status = read_side(c, FROM, &runs[FROM]);
  return status == STATUS_DONE ? read_side(c, TO, &runs[TO]) : status;
}

/* The text that judges on one side; NONE: none, or it is not known which. */
static uint32_t judging(struct cli *c, const struct record *record, const struct run_options *run) {
  if (run->version != NONE) return run->version;
  const struct decision *d = executor_run(c->executor, &record->facts, run);
  if (!d) longjmp(*c->arena.escape, 1);
  return d->unit;
}

/* ---- compiling the texts between ---- */
static bool loads_with(struct cli *c, const char *const *names, uint32_t n, struct loaded *out) {
  struct compile_options options = {.hybrids = names, .hybrid_count = n};
  *out = (struct loaded){.sources = c->loaded.sources, .lang = c->loaded.lang};
  out->diags = (struct diags){.arena = &c->arena, .sources = &out->sources};
  if (load_compile(&c->arena, &options, out) == LOAD_OK) return true;
  if (out->program) program_free(out->program);
  out->program = NULL;
  return false;
}

/* Those of the names that can stand by themselves. */
static words standing(struct cli *c, const words *names) {
  words kept = {0};
  for (uint32_t i = 0; i < names->n; i++) {
    struct loaded one;
    if (!loads_with(c, &names->at[i], 1, &one)) continue;
    program_free(one.program);
    *vec_push(&c->arena, &kept) = names->at[i];
  }
  return kept;
}

/* From now on the program has those texts; it keeps the hash of the rules alone, and the facts read become its. */
static void take_program(struct cli *c, struct program *program, struct record *record) {
  struct facts facts;
  memcpy(program->hash, c->loaded.program->hash, sizeof program->hash);
  if (!facts_init(&facts, program) || !facts_copy(&facts, &record->facts)) longjmp(*c->arena.escape, 1);
  if (record->has_key && record->key.state == KNOWN) { /* its text is the old facts' */
    const struct text *key = (const struct text *)(intptr_t)record->key.v;
    record->key = facts_text(&facts, key->at, key->length);
  }
  facts_free(&record->facts);
  record->facts = facts;
  executor_free(c->executor);
  c->executor = NULL;
  c->before = c->loaded.program;
  c->loaded.program = program;
}

/* False: some are missing in a compiled program, so it cannot be said what makes the difference. */
static bool compile_between(struct cli *c, const struct regimes_between *between, struct record *record) {
  const struct program *p = c->loaded.program;
  words names = {0};
  for (uint32_t set = 1; set + 1 < UINT32_C(1) << between->amendments.n; set++)
    if (find_regime(p, regime_with_set(&c->arena, p, between, set)) == NONE)
      *vec_push(&c->arena, &names) = regime_with_set(&c->arena, p, between, set);
  struct loaded more;
  if (names.n == 0) return true;
  if (c->loaded.compiled) {
    say(c, WORD_SIDES_COMPILED, c->operands[0], NULL, NULL);
    return false;
  }
  for (size_t i = 0; i < COUNT_OF(SIDE_OPTIONS); i++)
    if (strchr(option_value(c, SIDE_OPTIONS[i]), '+')) *vec_push(&c->arena, &names) = option_value(c, SIDE_OPTIONS[i]);
  if (!loads_with(c, names.at, names.n, &more)) {
    names = standing(c, &names);
    if (!loads_with(c, names.at, names.n, &more)) return false;
  }
  take_program(c, more.program, record);
  return true;
}

static void fill_between(struct cli *c, const struct regimes_between *found, struct between *out) {
  const struct program *p = c->loaded.program;
  uint32_t n = UINT32_C(1) << found->amendments.n, *units = arena_array(&c->arena, uint32_t, n);
  *out = (struct between){.count = found->amendments.n, .units = units, .backwards = found->backwards};
  for (uint32_t i = 0; i < found->amendments.n; i++) out->amendments[i] = found->amendments.at[i];
  for (uint32_t set = 0; set < n; set++) units[set] = find_regime(p, regime_with_set(&c->arena, p, found, set));
  units[0] = found->earlier;
  units[n - 1] = found->later;
}

/* The texts between the two that judge, compiled in; none when one is not the other with more wijzigingen. */
static enum exit_status find_between(struct cli *c, struct record *record, struct run_options runs[BOTH_SIDES],
                                     struct between *out) {
  const struct program *p = c->loaded.program;
  uint32_t one = judging(c, record, &runs[FROM]), other = judging(c, record, &runs[TO]);
  struct regimes_between found;
  if (one == NONE || other == NONE || one == other) return STATUS_DONE;
  if (!regimes_between(&c->arena, p, one, other, &found) || found.amendments.n > MAX_SIDES_AMENDMENTS)
    return STATUS_DONE;
  const char *earlier = code_text(p, p->units[found.earlier].name), *later = code_text(p, p->units[found.later].name);
  if (!compile_between(c, &found, record)) return STATUS_DONE;
  if (c->before) {
    enum exit_status status = make_executor(c);
    if (status == STATUS_DONE) status = read_sides(c, runs);
    if (status != STATUS_DONE) return status;
    found.earlier = find_regime(c->loaded.program, earlier);
    found.later = find_regime(c->loaded.program, later);
  }
  fill_between(c, &found, out);
  return STATUS_DONE;
}

enum exit_status explain_sides(struct cli *c, struct record *record) {
  struct run_options runs[BOTH_SIDES];
  struct explain_options options;
  struct between between = {0};
  const struct explanation *x[BOTH_SIDES];
  const char *asked[BOTH_SIDES] = {option_value(c, OPTION_side_from), option_value(c, OPTION_side_to)};
  enum exit_status status = explain_options_of(c, record, &options);
  if (status == STATUS_DONE) status = read_sides(c, runs);
  if (status == STATUS_DONE) status = find_between(c, record, runs, &between);
  if (status != STATUS_DONE) return status;
  for (int side = FROM; side <= TO; side++)
    x[side] = explain(&c->arena, c->loaded.program, c->executor, record, &runs[side], &options);
  const struct sides *s = sides_new(&c->arena, x, c->executor, record, runs, asked, &between);
  const char *format = option_value(c, OPTION_page_format);
  struct buf text = {0};
  if (format && strcmp(format, "json") == 0)
    sides_json(s, &text);
  else if (format && strcmp(format, "html") == 0)
    sides_html(s, &c->arena, &text);
  else
    sides_text(s, output_is_terminal(c), output_width(c), &c->arena, &text);
  return put_output(c, &text);
}
