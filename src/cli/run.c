/* toets run: many cases in, a row out for each, in order, on as many threads as there are processors. */
#include "cli/cli.h"
#include "base/threads.h"
#include "io/bulk.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { BLOCK_CASES = 4096 };

/* The form of the output: as the input's unless asked otherwise. */
static enum exit_status row_options(struct cli *c, struct writer_options *out) {
  const char *format = option_value(c, OPTION_rows_format);
  bool csv = format ? strcmp(format, "csv") == 0 : reader_format(c->reader) == FACTS_CSV;
  *out = (struct writer_options){
      .format = csv ? ROWS_CSV : ROWS_JSON_LINES,
      .dialect = reader_dialect(c->reader),
      .lang = c->lang,
      .excel = given(c, OPTION_excel),
      .version_name = option_value(c, OPTION_version),
  };
  if (given(c, OPTION_margins)) out->margins = margins_find(&c->arena, c->loaded.program);
  if (out->excel && !csv) return usage(c, WORD_OPTION_GOES_WITH, "--excel", "--format csv", NULL);
  return STATUS_DONE;
}

/* How many threads; a complaint when it is no number. */
static enum exit_status thread_option(struct cli *c, uint32_t *threads) {
  const char *text = option_value(c, OPTION_threads);
  *threads = text ? 0 : processors();
  for (const char *at = text; at && *at >= '0' && *at <= '9' && *threads <= MAX_THREADS; at++) {
    *threads = *threads * 10 + (uint32_t)(*at - '0');
    if (!at[1] && *threads >= 1 && *threads <= MAX_THREADS) return STATUS_DONE;
  }
  if (!text) return STATUS_DONE;
  char most[24];
  snprintf(most, sizeof most, "%d", MAX_THREADS);
  return usage(c, WORD_BAD_THREADS, text, most, NULL);
}

/* ---- blocks, from hand to hand ---- */
struct item {
  struct bulk_block *block;
  struct buf rows;
};
struct worker {
  struct batch *batch;
  struct bulk_writer *writer;
};
struct work { /* items and workers are made when their turn comes first */
  struct cli *c;
  const struct run_options *run;
  const struct writer_options *how;
  struct item *items;
  struct worker *workers;
  enum reader_status read; /* how the reading ended */
  int error;               /* errno of a write that failed; 0: memory ran out */
};

static bool take(void *about, uint32_t item) {
  struct work *w = about;
  struct bulk_block **block = &w->items[item].block;
  if (!*block) *block = bulk_block_new(w->c->loaded.program, BLOCK_CASES);
  w->read = *block ? bulk_next(w->c->reader, *block) : READER_NO_MEMORY;
  if (w->read != READER_OK) return false;
  w->c->rejected_rows += (*block)->rejects.n;
  progress_cases(w->c, (*block)->count);
  return true;
}

static bool worker_ready(const struct work *w, struct worker *of) {
  struct batch_options options = {.cpu = cpu_best()};
  if (!of->batch) of->batch = batch_new(w->c->loaded.program, w->run, &options);
  if (!of->writer) of->writer = bulk_writer_new(w->c->loaded.program, w->how);
  return of->batch && of->writer;
}

static bool judge(void *about, uint32_t item, uint32_t worker) {
  struct work *w = about;
  struct worker *of = &w->workers[worker];
  if (!worker_ready(w, of)) return false;
  const struct bulk_block *block = w->items[item].block;
  uint32_t most = batch_lanes(of->batch), count = block->count;
  for (uint32_t at = 0; at < count;) {
    const struct batch_result *r = batch_run(of->batch, &block->facts, at, count - at < most ? count - at : most);
    if (!r || !bulk_write(of->writer, &w->items[item].rows, block, at, of->batch, r)) return false;
    at += r->count;
  }
  return true;
}

static bool give(void *about, uint32_t item) {
  struct work *w = about;
  struct buf *rows = &w->items[item].rows;
  if (rows->size && !output_write(w->c->output, rows->at, rows->size)) w->error = errno;
  buf_clear(rows);
  return w->error == 0;
}

static void work_free(struct work *w, const struct relay *r) {
  for (uint32_t i = 0; i < r->items; i++) {
    bulk_block_free(w->items[i].block);
    buf_free(&w->items[i].rows);
  }
  for (uint32_t i = 0; i < r->threads; i++) {
    bulk_writer_free(w->workers[i].writer);
    batch_free(w->workers[i].batch);
  }
}

static enum exit_status all_rows(struct cli *c, const struct run_options *run, const struct writer_options *how,
                                 uint32_t threads) {
  struct work w = {.c = c, .run = run, .how = how, .read = READER_OK};
  const struct relay relay = {&w, take, judge, give, threads, threads == 1 ? 1 : 2 * threads};
  w.items = arena_array(&c->arena, struct item, relay.items);
  w.workers = arena_array(&c->arena, struct worker, relay.threads);
  bool done = relay_run(&relay);
  work_free(&w, &relay);
  progress_clear(c);
  if (w.error) return output_failed(c, w.error);
  if (!done) longjmp(*c->arena.escape, 1);
  return w.read == READER_END ? STATUS_DONE : reader_failed(c, w.read);
}

static enum exit_status rows_status(struct cli *c) {
  enum exit_status status = facts_status(c);
  if (c->rejected_rows == 0) return status;
  char number[24];
  snprintf(number, sizeof number, "%u", c->rejected_rows);
  say(c, c->rejected_rows == 1 ? WORD_ONE_REJECTED : WORD_SOME_REJECTED, number, NULL, NULL);
  return status;
}

enum exit_status command_run(struct cli *c) {
  struct run_options run;
  struct writer_options how;
  struct buf header = {0};
  uint32_t threads;
  signals_closed_pipe();
  enum exit_status status = thread_option(c, &threads);
  if (status == STATUS_DONE) status = load(c);
  if (status == STATUS_DONE) status = run_options(c, &run);
  if (status == STATUS_DONE) status = open_facts(c, c->operands[1]);
  if (status == STATUS_DONE) status = row_options(c, &how);
  if (status == STATUS_DONE) status = open_output(c);
  if (status != STATUS_DONE) return status;
  write_header(&header, c->loaded.program, &how);
  status = write_output(c, &header);
  buf_free(&header);
  if (status == STATUS_DONE) status = all_rows(c, &run, &how, threads);
  if (status == STATUS_DONE) status = commit_output(c);
  return status == STATUS_DONE ? rows_status(c) : status;
}
