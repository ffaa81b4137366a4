/* A worker of `make bench`: decides and explains sample cases with their facts in memory, and says how long it took.
 *
 *   one_case RULES FACTS LIST=FILE DATE            all cases; prints their outcomes, a line each (see bench.py)
 *                                                  ("-" for LIST=FILE: no list has a file of its own)
 *   one_case RULES FACTS LIST=FILE DATE TIMED      TIMED: a file with the numbers of the cases to time, from 0
 * (serve.h) */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api/api.h"
#include "bench/serve.h"
#include "explain/explain.h"

struct line { /* of an explanation's text */
  int indent;
  const char *words;
};
struct told { /* an explanation, and the lines of its text */
  struct explanation *tree;
  VEC(struct line) lines;
};
struct bench {
  struct arena arena;
  jmp_buf escape;
  struct loaded loaded;
  const struct program *p;
  struct executor *e;
  struct run_options run;
  VEC(struct record) cases;
  VEC(uint32_t) timed;   /* indexes in cases */
  VEC(struct told) told; /* of every tenth of them */
  struct buf text;
  volatile size_t sink;
};
enum { TELL_ONE_IN = 10, TEXT_WIDTH = 100, LINE_ROOM = 4096 };

static void stop(const char *why) {
  fprintf(stderr, "one_case: %s\n", why);
  exit(1);
}

/* ---- the cases ---- */
static void keep(struct bench *b, const struct record *found) {
  struct record record = *found;
  record.has_key = false;
  if (found->error_count) stop("a case was refused");
  if (!facts_init(&record.facts, b->p) || !facts_copy(&record.facts, &found->facts)) stop("no memory");
  *vec_push(&b->arena, &b->cases) = record;
}

static void read_cases(struct bench *b, const char *path, char *list) {
  char *file = strchr(list, '=');
  if (file) *file++ = '\0';
  struct list_file from = {list, file};
  struct reader_options options = {
      .format = FACTS_BY_NAME, .lists = &from, .list_count = file ? 1 : 0, .date_given = true};
  struct reader *reader;
  const struct record *record;
  enum reader_status status = reader_open(&reader, b->p, path, &options);
  while (status == READER_OK && (status = reader_next(reader, &record)) == READER_OK) keep(b, record);
  if (status != READER_END) stop(reader_message(reader));
  reader_close(reader);
}

static void read_timed(struct bench *b, const char *path) {
  FILE *file = fopen(path, "r");
  unsigned number;
  if (!file) stop(path);
  while (fscanf(file, "%u", &number) == 1) {
    if (number >= b->cases.n) stop("no such case");
    *vec_push(&b->arena, &b->timed) = number;
  }
  fclose(file);
}

/* ---- the work: each does it once for all its cases and gives their number ---- */
static const struct decision *decide_one(struct bench *b, uint32_t index) {
  const struct decision *d = executor_run(b->e, &b->cases.at[index].facts, &b->run);
  if (!d) stop("no memory");
  return d;
}

static size_t decide_all(void *with) {
  struct bench *b = with;
  for (uint32_t i = 0; i < b->timed.n; i++) b->sink += (size_t)decide_one(b, b->timed.at[i])->outcomes[2].v;
  return b->timed.n;
}

static struct explanation *explain_one(struct bench *b, struct arena *a, uint32_t index, bool alone) {
  struct explain_options options = {.lang = LANG_NL, .outcome = NONE, .alone = alone, .program_version = "1.0"};
  return explain(a, b->p, b->e, &b->cases.at[index], &b->run, &options);
}

static size_t explain_each(struct bench *b, bool alone) {
  size_t n = 0;
  for (uint32_t i = 0; i < b->timed.n; i += TELL_ONE_IN, n++) {
    struct arena arena;
    arena_init(&arena, &b->escape);
    b->sink += (size_t)explain_one(b, &arena, b->timed.at[i], alone)->root;
    arena_free(&arena);
  }
  return n;
}
static size_t explain_all(void *with) { return explain_each(with, false); }
static size_t tree_all(void *with) { return explain_each(with, true); }

static size_t text_all(void *with) {
  struct bench *b = with;
  for (uint32_t i = 0; i < b->told.n; i++) {
    buf_clear(&b->text);
    explanation_text(b->told.at[i].tree, false, TEXT_WIDTH, &b->text);
    b->sink += b->text.size;
  }
  return b->told.n;
}

/* The same lines, each by one snprintf: its indentation and its words. */
static size_t snprintf_all(void *with) {
  struct bench *b = with;
  char line[LINE_ROOM];
  for (uint32_t i = 0; i < b->told.n; i++) {
    const struct told *t = &b->told.at[i];
    for (uint32_t k = 0; k < t->lines.n; k++)
      b->sink += (size_t)snprintf(line, sizeof line, "%*s%s\n", t->lines.at[k].indent, "", t->lines.at[k].words);
  }
  return b->told.n;
}

/* ---- what is told beforehand ---- */
static void note_lines(struct bench *b, struct told *t, char *text) {
  for (char *at = text, *end; (end = strchr(at, '\n')); at = end + 1) {
    *end = '\0';
    size_t indent = strspn(at, " ");
    *vec_push(&b->arena, &t->lines) = (struct line){(int)indent, at + indent};
  }
}

static void tell_beforehand(struct bench *b) {
  for (uint32_t i = 0; i < b->timed.n; i += TELL_ONE_IN) {
    struct told told = {.tree = explain_one(b, &b->arena, b->timed.at[i], false)};
    buf_clear(&b->text);
    explanation_text(told.tree, false, TEXT_WIDTH, &b->text);
    note_lines(b, &told, arena_string(&b->arena, b->text.at, b->text.size));
    *vec_push(&b->arena, &b->told) = told;
  }
}

static const struct work WORKS[] = {{"decide", decide_all, false},
                                    {"explain", explain_all, false},
                                    {"tree", tree_all, false},
                                    {"text", text_all, false},
                                    {"snprintf", snprintf_all, false}};

/* ---- the outcomes, for comparing: "?" is what stays open ---- */
static void print_outcomes(struct bench *b) {
  for (uint32_t i = 0; i < b->cases.n; i++) {
    const struct decision *d = decide_one(b, i);
    buf_clear(&b->text);
    for (uint32_t o = 0; o < b->p->outcomes_count; o++) {
      if (o) buf_char(&b->text, ' ');
      if (d->outcomes[o].state == KNOWN)
        write_json_value(&b->text, b->p, d->outcomes[o], d->outcome_types[o]);
      else
        buf_char(&b->text, '?');
    }
    puts(b->text.at);
  }
}

int main(int count, char **words) {
  static struct bench b;
  if (count < 5) stop("one_case RULES FACTS LIST=FILE DATE [TIMED]");
  arena_init(&b.arena, &b.escape);
  if (setjmp(b.escape)) stop("no memory");
  if (load_rules(&b.arena, words[1], NULL, &b.loaded) != LOAD_OK) stop("the rules do not load");
  b.p = b.loaded.program;
  b.e = executor_new(b.p);
  if (!b.e) stop("no memory");
  b.run = (struct run_options){.version = NONE, .has_date = true};
  if (!date_read_iso(words[4], strlen(words[4]), &b.run.date)) stop("no such date");
  read_cases(&b, words[2], words[3]);
  if (count == 5) {
    print_outcomes(&b);
  } else {
    read_timed(&b, words[5]);
    tell_beforehand(&b);
    serve(WORKS, COUNT_OF(WORKS), &b);
  }
  return 0;
}
