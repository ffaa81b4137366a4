/* toets run: many cases in, a row out for each, in order. */
#include "cli/cli.h"
#include "io/bulk.h"

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
  if (out->excel && !csv) return usage(c, WORD_OPTION_GOES_WITH, "--excel", "--format csv", NULL);
  return STATUS_DONE;
}

/* What judging and writing blocks needs. */
struct engine {
  struct bulk_block *block;
  struct batch *batch;
  struct bulk_writer *writer;
};

static void engine_free(struct engine *e) {
  bulk_writer_free(e->writer);
  batch_free(e->batch);
  bulk_block_free(e->block);
}

static bool engine_new(struct engine *e, const struct program *p, const struct run_options *run,
                       const struct writer_options *how) {
  struct batch_options options = {.cpu = cpu_best()};
  e->batch = batch_new(p, run, &options);
  e->writer = bulk_writer_new(p, how);
  e->block = bulk_block_new(p, BLOCK_CASES);
  return e->batch && e->writer && e->block;
}

static bool judge_block(struct engine *e, struct buf *rows) {
  uint32_t most = batch_lanes(e->batch), count = e->block->count;
  for (uint32_t at = 0; at < count;) {
    const struct batch_result *r = batch_run(e->batch, &e->block->facts, at, count - at < most ? count - at : most);
    if (!r || !bulk_write(e->writer, rows, e->block, at, e->batch, r)) return false;
    at += r->count;
  }
  return true;
}

static enum exit_status all_rows(struct cli *c, struct engine *e, struct buf *rows) {
  for (;;) {
    enum exit_status status = next_block(c, e->block);
    if (status != STATUS_DONE || e->block->count == 0) return status;
    c->rejected_rows += e->block->rejects.n;
    if (!judge_block(e, rows)) longjmp(*c->arena.escape, 1);
    status = write_output(c, rows);
    if (status != STATUS_DONE) return status;
  }
}

enum exit_status command_run(struct cli *c) {
  struct run_options run;
  struct writer_options how;
  enum exit_status status = load(c);
  if (status == STATUS_DONE) status = run_options(c, &run);
  if (status == STATUS_DONE) status = open_facts(c, c->operands[1]);
  if (status == STATUS_DONE) status = row_options(c, &how);
  if (status == STATUS_DONE) status = open_output(c);
  if (status != STATUS_DONE) return status;
  struct buf rows = {0};
  struct engine engine = {0};
  write_header(&rows, c->loaded.program, &how);
  if (!engine_new(&engine, c->loaded.program, &run, &how)) longjmp(*c->arena.escape, 1);
  status = write_output(c, &rows);
  if (status == STATUS_DONE) status = all_rows(c, &engine, &rows);
  engine_free(&engine);
  buf_free(&rows);
  if (status == STATUS_DONE) status = commit_output(c);
  if (status != STATUS_DONE) return status;
  status = facts_status(c);
  if (c->rejected_rows) {
    buf_printf(&rows, "%u", c->rejected_rows);
    say(c, c->rejected_rows == 1 ? WORD_ONE_REJECTED : WORD_SOME_REJECTED, rows.at, NULL, NULL);
    buf_free(&rows);
  }
  return status;
}
