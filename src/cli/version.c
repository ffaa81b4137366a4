/* toets version. */
#include "cli/cli.h"

enum exit_status command_version(struct cli *c) {
  struct buf text = {0};
  buf_printf(&text, "toets %s\n", TOETS_VERSION);
  return put_output(c, &text);
}
