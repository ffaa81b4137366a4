/* One regulation as three programs that must not differ: simplified, as written (no value numbering, no
 * simplification), and simplified by way of its compiled file.
 *
 *   differential RULES FACTS [--list NAME=FILE] [--version V] [--date DATE] [--choose Q=A]…
 *
 * Every case is decided and explained by each; rows and explanations (as JSON; every second case with all there is to
 * tell) must be the same bytes.  The cases together as a batch are decided as each alone.  Exit 1: one differs, and is
 * shown; 2: wrong usage or rules, or a hybrid that cannot stand.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api/api.h"
#include "code/regimes.h"
#include "explain/explain.h"
#include "support/columns.h"

enum { ENGINES = 3, MOST_OPTIONS = 16 };
struct engine {
  const char *name;
  struct program *p;
  struct executor *e;
  struct reader *reader;
  const struct record *record;
  struct buf row, explanation;
};
struct job {
  struct arena arena;
  const char *rules, *facts, *version, *date;
  struct list_file lists[MOST_OPTIONS];
  const char *choices[MOST_OPTIONS];
  uint32_t list_count, choice_count;
  struct run_options run;
  struct engine engines[ENGINES];
  VEC(struct facts) read; /* the facts of all cases that could be read */
};

static _Noreturn void stop(const char *what, const char *which) {
  fprintf(stderr, "differential: %s %s\n", what, which);
  exit(2);
}

/* ---- the three programs ---- */
static struct program *compiled(struct job *job, bool plain) {
  struct compile_options options = {.hybrids = &job->version, .plain = plain};
  options.hybrid_count = job->version && strchr(job->version, '+') ? 1 : 0;
  struct loaded loaded;
  if (load_rules(&job->arena, job->rules, &options, &loaded) != LOAD_OK) stop("cannot compile", job->rules);
  const char *unsafe = program_verify(loaded.program);
  if (unsafe) stop("the verifier refuses the program:", unsafe);
  return loaded.program;
}
static struct program *by_way_of_file(struct program *p) {
  struct program *read = NULL;
  struct buf file = {0};
  const char *detail = "";
  program_encode(p, &file);
  if (program_decode(file.at, file.size, &read, &detail) != PROGRAM_OK) stop("the compiled file is refused:", detail);
  buf_free(&file);
  return read;
}
static void open_engine(struct job *job, struct engine *engine, const char *name, struct program *p) {
  struct reader_options options = {.lang = LANG_NL, .lists = job->lists, .list_count = job->list_count};
  *engine = (struct engine){.name = name, .p = p, .e = executor_new(p)};
  if (reader_open(&engine->reader, p, job->facts, &options) != READER_OK) stop("", reader_message(engine->reader));
}
/* One name for all: the hash in the foot of an explanation is the only thing that may differ. */
static void open_engines(struct job *job) {
  struct program *simplified = compiled(job, false), *plain = compiled(job, true);
  memcpy(plain->hash, simplified->hash, sizeof plain->hash);
  open_engine(job, &job->engines[0], "simplified", simplified);
  open_engine(job, &job->engines[1], "as written", plain);
  open_engine(job, &job->engines[2], "from its file", by_way_of_file(simplified));
}

/* ---- how to judge: units and choices have one number in all three ---- */
static void choose(struct job *job, uint32_t *answers, const char *text) {
  const struct program *p = job->engines[0].p;
  const char *equals = strchr(text, '=');
  char *question = equals ? arena_string(&job->arena, text, (size_t)(equals - text)) : NULL;
  uint32_t choice = question ? program_find_choice(p, question) : NONE;
  if (choice == NONE) stop("no such question:", text);
  answers[choice] = program_find_answer(p, choice, equals + 1);
  if (answers[choice] == NONE) stop("no such answer:", text);
}
static void set_run_options(struct job *job) {
  const struct program *p = job->engines[0].p;
  uint32_t *answers = arena_array(&job->arena, uint32_t, p->choices_count + 1);
  for (uint32_t i = 0; i < p->choices_count; i++) answers[i] = p->choices[i].standard;
  for (uint32_t i = 0; i < job->choice_count; i++) choose(job, answers, job->choices[i]);
  job->run = (struct run_options){.version = NONE, .choices = answers};
  if (job->version && (job->run.version = find_regime(p, job->version)) == NONE) stop("no such version:", job->version);
  job->run.has_date = job->date && date_read_iso(job->date, strlen(job->date), &job->run.date);
}

/* ---- the cases ---- */
static bool next_record(struct engine *engine) {
  enum reader_status status = reader_next(engine->reader, &engine->record);
  if (status != READER_OK && status != READER_END) stop("", reader_message(engine->reader));
  return status == READER_OK;
}
static void judge(struct job *job, struct engine *engine) {
  struct writer_options how = {.format = ROWS_JSON_LINES, .dialect = DIALECT_NL, .version_name = job->version};
  struct explain_options options = {.outcome = NONE, .all = engine->record->number % 2 == 0};
  const struct decision *decision = NULL;
  struct arena arena;
  buf_clear(&engine->row);
  buf_clear(&engine->explanation);
  if (!engine->record->error_count) decision = executor_run(engine->e, &engine->record->facts, &job->run);
  write_row(&engine->row, engine->p, &how, engine->record, decision, engine->e);
  if (!decision) return;
  arena_init(&arena, NULL);
  explanation_json(explain(&arena, engine->p, engine->e, engine->record, &job->run, &options), &engine->explanation);
  arena_free(&arena);
}
static bool same(const struct buf *a, const struct buf *b) {
  return a->size == b->size && (a->size == 0 || memcmp(a->at, b->at, a->size) == 0);
}
/* Both texts from a little before the first byte that differs. */
static void show(const char *what, const struct engine *one, const struct buf *a, const struct engine *other,
                 const struct buf *b) {
  size_t at = 0;
  while (at < a->size && at < b->size && a->at[at] == b->at[at]) at++;
  size_t start = at > 300 ? at - 300 : 0;
  printf("case %llu, line %llu: another %s from byte %zu\n", (unsigned long long)one->record->number,
         (unsigned long long)one->record->line, what, at);
  printf("  %s: %.500s\n  %s: %.500s\n", one->name, a->size > start ? a->at + start : "", other->name,
         b->size > start ? b->at + start : "");
}
static bool agree(struct job *job) {
  struct engine *one = &job->engines[0];
  for (struct engine *other = one + 1; other < one + ENGINES; other++) {
    if (!same(&one->row, &other->row)) return show("row", one, &one->row, other, &other->row), false;
    if (!same(&one->explanation, &other->explanation))
      return show("explanation", one, &one->explanation, other, &other->explanation), false;
  }
  return true;
}
static void keep_facts(struct job *job, const struct engine *engine) {
  struct facts *kept = vec_push(&job->arena, &job->read);
  if (!facts_init(kept, engine->p) || !facts_copy(kept, &engine->record->facts)) stop("no memory for", job->facts);
}
static bool all_agree(struct job *job, unsigned long *cases) {
  while (next_record(&job->engines[0])) {
    for (int i = 1; i < ENGINES; i++)
      if (!next_record(&job->engines[i])) stop("fewer cases for", job->engines[i].name);
    for (int i = 0; i < ENGINES; i++) judge(job, &job->engines[i]);
    if (!job->engines[0].record->error_count) keep_facts(job, &job->engines[0]);
    if (!agree(job)) return false;
    ++*cases;
  }
  return true;
}

/* ---- the command line ---- */
static void read_list(struct job *job, const char *text) {
  const char *equals = strchr(text, '=');
  if (!equals) stop("no file in", text);
  char *name = arena_string(&job->arena, text, (size_t)(equals - text));
  job->lists[job->list_count++] = (struct list_file){.list = name, .path = equals + 1};
}
static void read_option(struct job *job, const char *option, const char *value) {
  if (strcmp(option, "--list") == 0 && job->list_count < MOST_OPTIONS)
    read_list(job, value);
  else if (strcmp(option, "--choose") == 0 && job->choice_count < MOST_OPTIONS)
    job->choices[job->choice_count++] = value;
  else if (strcmp(option, "--version") == 0)
    job->version = value;
  else if (strcmp(option, "--date") == 0)
    job->date = value;
  else
    stop("no such option:", option);
}
static void close_engine(struct engine *engine) {
  reader_close(engine->reader);
  executor_free(engine->e);
  program_free(engine->p);
  buf_free(&engine->row);
  buf_free(&engine->explanation);
}
int main(int count, char **words) {
  struct job job = {0};
  unsigned long cases = 0;
  if (count < 3 || count % 2 == 0) stop("RULES FACTS", "[OPTION VALUE]…");
  arena_init(&job.arena, NULL);
  job.rules = words[1];
  job.facts = words[2];
  for (int i = 3; i < count; i += 2) read_option(&job, words[i], words[i + 1]);
  open_engines(&job);
  set_run_options(&job);
  bool good = all_agree(&job, &cases);
  for (int i = 0; i < 2 && good; i++) good = batch_agrees(job.engines[i].p, &job.run, job.read.at, job.read.n);
  for (uint32_t i = 0; i < job.read.n; i++) facts_free(&job.read.at[i]);
  for (int i = 0; i < ENGINES; i++) close_engine(&job.engines[i]);
  arena_free(&job.arena);
  if (good) printf("%lu cases, three programs and batches, no difference\n", cases);
  return !good;
}
