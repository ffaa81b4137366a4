/* toets run: many cases in, a row out for each, in order. */
#include "cli/cli.h"

#include <string.h>

enum { FLUSH_AT = 1 << 16 };

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

static enum exit_status all_rows(struct cli *c, const struct run_options *run, const struct writer_options *how,
                                 struct buf *rows) {
  const struct program *p = c->loaded.program;
  write_header(rows, p, how);
  for (;;) {
    const struct record *record;
    enum exit_status status = next_case(c, &record);
    if (status != STATUS_DONE) return status;
    if (!record) return write_output(c, rows);
    const struct decision *decision = NULL;
    if (record->error_count)
      c->rejected_rows++;
    else if (!(decision = executor_run(c->executor, &record->facts, run)))
      longjmp(*c->arena.escape, 1);
    write_row(rows, p, how, record, decision, c->executor);
    if (rows->size >= FLUSH_AT || rows->failed) status = write_output(c, rows);
    if (status != STATUS_DONE) return status;
  }
}

enum exit_status command_run(struct cli *c) {
  struct run_options run;
  struct writer_options how;
  enum exit_status status = load(c);
  if (status == STATUS_DONE) status = run_options(c, &run);
  if (status == STATUS_DONE) status = make_executor(c);
  if (status == STATUS_DONE) status = open_facts(c, c->operands[1]);
  if (status == STATUS_DONE) status = row_options(c, &how);
  if (status == STATUS_DONE) status = open_output(c);
  if (status != STATUS_DONE) return status;
  struct buf rows = {0};
  status = all_rows(c, &run, &how, &rows);
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
