/* toets test: the tests and assertions of the rules, the assertions also on the cases of FACTS. */
#include "cli/cli.h"
#include "trial/trial.h"

static enum exit_status try_facts(struct cli *c, struct trial *t) {
  enum exit_status status = open_facts(c, c->operands[1]);
  while (status == STATUS_DONE) {
    const struct record *record;
    status = next_case(c, &record);
    if (status != STATUS_DONE) return status;
    if (!record) return facts_status(c);
    if (record->error_count)
      reject(c, record);
    else
      trial_case(t, record);
  }
  return status;
}

/* These tell how FACTS are read. */
static enum exit_status refuse_idle_options(const struct cli *c) {
  static const enum option OF_FACTS[] = {OPTION_list, OPTION_dialect};
  return c->operand_count > 1 ? STATUS_DONE : refuse_idle(c, OF_FACTS, COUNT_OF(OF_FACTS), "FACTS");
}

enum exit_status command_test(struct cli *c) {
  enum exit_status status = refuse_idle_options(c);
  if (status == STATUS_DONE) status = load(c);
  if (status == STATUS_DONE) status = make_executor(c);
  if (status != STATUS_DONE) return status;
  struct buf report = {0};
  struct trial *t = trial_new(&c->arena, c->loaded.program, c->executor, c->lang, &report);
  trial_tests(t);
  enum exit_status read = c->operand_count > 1 ? try_facts(c, t) : STATUS_DONE;
  trial_coverage(t);
  if (read == STATUS_DONE || read == STATUS_REJECTED) {
    struct trial_result result = trial_result(t);
    buf_printf(&report, "%u passed, %u failed\n", result.passed, result.failed);
    status = put_output(c, &report);
    if (status == STATUS_DONE) status = result.failed ? STATUS_RULES_WRONG : read;
    return status;
  }
  buf_free(&report);
  return read;
}
