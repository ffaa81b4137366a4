/* Limits have messages of their own, and running out of memory leaves nothing behind. */
#include "unit/test_syntax.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static void repeat(struct buf *out, const char *text, int times) {
  for (int i = 0; i < times; i++) buf_text(out, text);
}

static void check_nested(const char *open, const char *middle, const char *close, int times, const char *code) {
  struct buf text = {0};
  buf_text(&text, "regeling p \"P\"\nversie v \"V\" geldig vanaf 2020-01-01\nbesluit u \"u\" is ");
  repeat(&text, open, times);
  buf_text(&text, middle);
  repeat(&text, close, times);
  buf_text(&text, "\nbesluit zz \"zz\" 1\n");
  struct reading r;
  read_text(&r, LANG_NL, text.at);
  cr_expect_eq(r.diags.list.n, *code ? 2 : 1, "%s %d: %s", open, times, mistakes(&r));
  if (*code) cr_expect_str_eq(diag_code_name(r.diags.list.at[0]->code), code);
  reading_free(&r);
  buf_free(&text);
}

Test(syntax_limits, nesting) {
  check_nested("(", "1", ")", MAX_NESTING - 1, "");
  check_nested("(", "1", ")", MAX_NESTING, "nesting");
  check_nested("(", "1", ")", 20000, "nesting");
  check_nested("niet ", "a", "", 20000, "nesting");
  check_nested("- ", "a", "", 20000, "nesting");
  check_nested("a of ", "a", "", MAX_NESTING - 1, "");
  check_nested("a of ", "a", "", 20000, "nesting");
  check_nested("als a dan ", "1", " anders 2", MAX_NESTING - 1, "");
  check_nested("als a dan ", "1", " anders 2", 20000, "nesting");
  check_nested("hoogste(1; a uit l waarvan ", "b", ")", MAX_NESTING - 1, "");
  check_nested("hoogste(1; a uit l waarvan ", "b", ")", 20000, "nesting");
}

static const char SMALL[] =
    "regeling p \"P\"\nbron w \"w\"\ngegeven e\u0301 \"a\" : getal tussen 0 en 3\nversie v \"V\" geldig vanaf 1 "
    "Januari 2020\n"
    "  besluit u \"u\" : een van a, bekend beslistabel\n  | e\u0301 || u |\n  | 3 en || 4 |\n"
    "  besluit w \"w\" is laagste(1, € 5,-)\n    tenzij x als a/b dan “c”\nproef \"p\"\n  verwacht w = 3 omdat x\n";

/* Reads and prints with an allocator that fails at the n-th request; false: it never came to that. */
static bool read_until_failure(uint64_t n) {
  struct reading *r = calloc(1, sizeof *r);
  arena_init(&r->arena, &r->escape);
  base_fail_allocation_after(n);
  volatile bool failed = true;
  if (!setjmp(r->escape)) {
    r->sources = (struct sources){.arena = &r->arena, .lang = LANG_NL};
    r->diags = (struct diags){.arena = &r->arena, .sources = &r->sources};
    reading_add(r, "t", SMALL, sizeof SMALL - 1);
    reading_parse(r);
    diags_print(&r->diags, LANG_NL, true, &r->out);
    diags_json(&r->diags, LANG_EN, &r->out);
    failed = r->out.failed;
  }
  base_fail_allocation_after(0);
  reading_free(r);
  free(r);
  return failed;
}

Test(syntax_limits, every_allocation_may_fail) {
  uint64_t n = 1;
  while (read_until_failure(n)) cr_assert_lt(++n, 10000u);
  cr_assert_gt(n, 5u);
}
