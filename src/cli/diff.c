/* toets diff: what an amendment changes, or what an edit of the rules changes in meaning. */
#include "cli/cli.h"
#include "review/review.h"

#include <string.h>

/* ---- what goes with what ---- */
static bool from_standard_input(const struct cli *c) {
  const char *facts = option_value(c, OPTION_facts);
  bool found = facts && strcmp(facts, "-") == 0;
  for (uint32_t i = 0; i < c->options[OPTION_list].n; i++) {
    const char *equals = strchr(c->options[OPTION_list].at[i], '=');
    found |= equals && strcmp(equals, "=-") == 0;
  }
  return found;
}

static enum exit_status check_options(struct cli *c, bool editions) {
  static const enum option OF_FACTS[] = {OPTION_choose, OPTION_list, OPTION_dialect, OPTION_date};
  uint32_t n = COUNT_OF(OF_FACTS) - editions; /* two editions need no cases to look at a day */
  if (!given(c, OPTION_facts)) return refuse_idle(c, OF_FACTS, n, "--facts FACTS");
  return editions && from_standard_input(c) ? usage(c, WORD_STDIN_FOR_TWO, NULL, NULL, NULL) : STATUS_DONE;
}

/* ---- two versions ---- */
struct versions {
  words texts; /* as they were asked for */
  uint32_t from, to;
  struct review *review;
};

static struct review_edition edition_of(const struct cli *c) {
  return (struct review_edition){.p = c->loaded.program, .e = c->executor, .path = c->operands[0]};
}

static enum exit_status look_at(struct cli *c, struct versions *v) {
  enum exit_status status = find_text(c, v->texts.at[0], &v->from);
  if (status == STATUS_DONE) status = find_text(c, v->texts.at[1], &v->to);
  if (status == STATUS_DONE) status = make_executor(c);
  if (status != STATUS_DONE) return status;
  struct review_edition x = edition_of(c);
  v->review = review_versions(&c->arena, &x, v->from, v->to, c->lang);
  return STATUS_DONE;
}

/* The rules once more with these further texts, or NULL: one of them cannot stand. */
static struct program *compiled_with(struct cli *c, const words *texts) {
  struct loaded again = {.sources = c->loaded.sources, .lang = c->loaded.lang};
  struct compile_options options = {.hybrids = texts->at, .hybrid_count = texts->n};
  again.diags = (struct diags){.arena = &c->arena, .sources = &again.sources};
  return load_compile(&c->arena, &options, &again) == LOAD_OK ? again.program : NULL;
}

static bool can_stand(struct cli *c, const char *text) {
  words one = {0};
  *vec_push(&c->arena, &one) = text;
  struct program *p = compiled_with(c, &one);
  if (p) program_free(p);
  return p != NULL;
}

/* For counting: each wijziging by itself is a text of its own. */
static enum exit_status add_hybrids(struct cli *c, struct versions *v) {
  const char **names;
  words texts = {0};
  uint32_t n = touch_hybrids(v->review, c->loaded.program, v->from, v->to, &names);
  if (n == 0) return STATUS_DONE;
  for (uint32_t i = 0; i < v->texts.n; i++)
    if (strchr(v->texts.at[i], '+')) *vec_push(&c->arena, &texts) = v->texts.at[i];
  for (uint32_t i = 0; i < n; i++)
    if (can_stand(c, names[i])) *vec_push(&c->arena, &texts) = names[i];
  struct program *p = compiled_with(c, &texts);
  if (!p) return STATUS_DONE;
  executor_free(c->executor);
  c->executor = NULL;
  program_free(c->loaded.program);
  c->loaded.program = p;
  return look_at(c, v);
}

static enum exit_status count_versions(struct cli *c, struct versions *v) {
  struct run_options run[REVIEW_SIDES];
  enum exit_status status = c->loaded.compiled ? STATUS_DONE : add_hybrids(c, v);
  if (status == STATUS_DONE) status = run_options(c, &run[SIDE_OLD]);
  if (status == STATUS_DONE) status = open_facts(c, option_value(c, OPTION_facts));
  if (status != STATUS_DONE) return status;
  const struct review_edition sides[REVIEW_SIDES] = {edition_of(c), edition_of(c)};
  run[SIDE_NEW] = run[SIDE_OLD];
  v->review->compiled = c->loaded.compiled ? c->operands[0] : NULL;
  struct touch *touch = touch_begin(v->review, sides, run, v->from, v->to);
  for (;;) {
    const struct record *record;
    status = next_case(c, &record);
    if (status != STATUS_DONE || !record) return status;
    if (record->error_count) reject(c, record);
    touch_add(touch, record, record);
  }
}

static enum exit_status two_versions(struct cli *c, struct review **out) {
  struct versions v = {0};
  *vec_push(&c->arena, &v.texts) = c->operands[1];
  *vec_push(&c->arena, &v.texts) = c->operands[2];
  enum exit_status status = load_with(c, c->operands[0], &v.texts);
  if (status == STATUS_DONE) status = look_at(c, &v);
  if (status == STATUS_DONE && given(c, OPTION_facts)) status = count_versions(c, &v);
  *out = v.review;
  return status;
}

/* ---- two editions ---- */
static enum exit_status open_edition(struct cli *c, uint32_t operand, struct run_options *run) {
  static const words NO_TEXTS = {0};
  const char *facts = option_value(c, OPTION_facts);
  bool old = operand == 0;
  enum exit_status status = load_with(c, c->operands[operand], &NO_TEXTS);
  if (status == STATUS_DONE) status = run_options(c, run);
  if (status == STATUS_DONE) status = make_executor(c);
  if (status != STATUS_DONE || !facts) return status;
  return old ? open_facts_quietly(c, facts) : open_facts(c, facts);
}

static void set_aside(struct cli *c) {
  c->old = (struct edition){.loaded = c->loaded, .executor = c->executor, .reader = c->reader};
  c->loaded = (struct loaded){0};
  c->executor = NULL;
  c->reader = NULL;
}

/* The same case as the old edition reads it. */
static enum exit_status old_case(struct cli *c, const struct record **record) {
  enum reader_status status = reader_next(c->old.reader, record);
  if (status == READER_NO_MEMORY) longjmp(*c->arena.escape, 1);
  if (status == READER_OK) return STATUS_DONE;
  progress_clear(c);
  return cannot(c, WORD_PLAIN, reader_message(c->old.reader), NULL);
}

static enum exit_status count_editions(struct cli *c, struct touch *touch) {
  for (;;) {
    const struct record *old, *new;
    enum exit_status status = next_case(c, &new);
    if (status != STATUS_DONE || !new) return status;
    status = old_case(c, &old);
    if (status != STATUS_DONE) return status;
    if (new->error_count) reject(c, new);
    touch_add(touch, old, new);
  }
}

static enum exit_status two_editions(struct cli *c, struct review **out) {
  struct run_options run[REVIEW_SIDES];
  enum exit_status status = open_edition(c, 0, &run[SIDE_OLD]);
  if (status != STATUS_DONE) return status;
  set_aside(c);
  status = open_edition(c, 1, &run[SIDE_NEW]);
  if (status != STATUS_DONE) return status;
  const struct review_edition sides[REVIEW_SIDES] = {
      {.p = c->old.loaded.program, .e = c->old.executor, .path = c->operands[0]},
      {.p = c->loaded.program, .e = c->executor, .path = c->operands[1]}};
  *out = review_editions(&c->arena, sides, run[SIDE_NEW].has_date ? &run[SIDE_NEW].date : NULL, c->lang);
  if (!given(c, OPTION_facts)) return STATUS_DONE;
  return count_editions(c, touch_begin(*out, sides, run, NONE, NONE));
}

/* ---- the whole ---- */
static enum exit_status put(struct cli *c, const struct review *r) {
  const char *format = option_value(c, OPTION_page_format);
  struct buf text = {0};
  if (format && strcmp(format, "json") == 0)
    review_json(r, &text);
  else if (format && strcmp(format, "html") == 0)
    review_html(r, &text);
  else
    review_text(r, output_is_terminal(c), &text);
  return put_output(c, &text);
}

/* With a day, only what changes a version in force by then counts. */
static bool check_finds(const struct review *r) {
  return r->editions && r->has_date ? r->warnings.n > 0 : review_finds_meaning(r);
}

enum exit_status command_diff(struct cli *c) {
  struct review *review = NULL;
  bool editions = c->operand_count == 2;
  enum exit_status status = check_options(c, editions);
  if (status == STATUS_DONE) status = editions ? two_editions(c, &review) : two_versions(c, &review);
  if (status == STATUS_DONE) status = put(c, review);
  if (status == STATUS_DONE && given(c, OPTION_facts)) status = facts_status(c);
  bool done = status == STATUS_DONE || status == STATUS_REJECTED;
  return done && given(c, OPTION_check) && check_finds(review) ? STATUS_RULES_WRONG : status;
}
