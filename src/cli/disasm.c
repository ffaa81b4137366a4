/* toets disasm: a program in readable form. */
#include "cli/cli.h"

enum exit_status command_disasm(struct cli *c) {
  enum exit_status status = load(c);
  if (status != STATUS_DONE) return status;
  struct buf text = {0};
  program_disassemble(c->loaded.program, &text);
  return put_output(c, &text);
}
