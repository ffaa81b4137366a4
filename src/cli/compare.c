/* toets compare: two versions over the same cases. */
#include "cli/cli.h"
#include "compare/compare.h"

#include <string.h>

static enum exit_status all_cases(struct cli *c, struct comparison *comparison) {
  for (;;) {
    const struct record *record;
    enum exit_status status = next_case(c, &record);
    if (status != STATUS_DONE) return status;
    if (!record) return STATUS_DONE;
    if (record->error_count) reject(c, record);
    if (!comparison_add(comparison, record)) longjmp(*c->arena.escape, 1);
  }
}

static enum exit_status report(struct cli *c, struct comparison *comparison) {
  const char *asked = option_value(c, OPTION_comparison_format), *format = asked ? asked : "text";
  struct buf text = {0};
  if (strcmp(format, "json") == 0)
    comparison_json(comparison, &text);
  else if (strcmp(format, "csv") == 0)
    comparison_csv(comparison, reader_dialect(c->reader), &text);
  else if (!comparison_text(comparison, c->lang, &text))
    text.failed = true;
  enum exit_status status = put_output(c, &text);
  return status == STATUS_DONE ? facts_status(c) : status;
}

enum exit_status command_compare(struct cli *c) {
  struct compare_options options = {.from_name = option_value(c, OPTION_from), .to_name = option_value(c, OPTION_to)};
  enum exit_status status = load(c);
  if (status == STATUS_DONE) status = run_options(c, &options.run);
  options.run.transition = given(c, OPTION_transition);
  if (status == STATUS_DONE) status = find_version(c, OPTION_from, &options.from);
  if (status == STATUS_DONE) status = find_version(c, OPTION_to, &options.to);
  if (status == STATUS_DONE) status = open_facts(c, c->operands[1]);
  if (status != STATUS_DONE) return status;
  struct comparison *comparison = comparison_new(c->loaded.program, &options);
  if (!comparison) longjmp(*c->arena.escape, 1);
  status = all_cases(c, comparison);
  if (status == STATUS_DONE) status = report(c, comparison);
  comparison_free(comparison);
  return status;
}
