/* toets compile: the compiled file of a regulation. */
#include "cli/cli.h"

enum exit_status command_compile(struct cli *c) {
  if (!given(c, OPTION_output)) return usage(c, WORD_OPTION_MISSING, "-o", "FILE", NULL);
  enum exit_status status = load(c);
  if (status != STATUS_DONE) return status;
  struct buf bytes = {0};
  program_encode(c->loaded.program, &bytes);
  return put_output(c, &bytes);
}
