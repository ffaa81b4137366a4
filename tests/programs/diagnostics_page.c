/* diagnostics_page nl|en: docs/diagnostics.md, or docs/diagnostics.en.md, on standard output. */
#include "text/pages.h"

#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
  if (argc != 2) return fputs("diagnostics_page nl|en\n", stderr), 2;
  struct buf out = {0};
  pages_markdown(&out, strcmp(argv[1], "en") == 0 ? LANG_EN : LANG_NL);
  bool written = fwrite(out.at, 1, out.size, stdout) == out.size && fflush(stdout) == 0;
  buf_free(&out);
  return written ? 0 : 4;
}
