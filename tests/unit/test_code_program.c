/* Look-ups and the listing. */
#include "program_builder.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

Test(code_program, finds_by_name) {
  struct program *p = sample_program();
  cr_assert_eq(program_find_fact(p, "peildatum", 9), 0);
  cr_assert_eq(program_find_fact(p, "naam", 4), 2);
  cr_assert_eq(program_find_fact(p, "naamloos", 4), 2);
  cr_assert_eq(program_find_fact(p, "naa", 3), NONE);
  cr_assert_eq(program_find_outcome(p, "kosten"), 1);
  cr_assert_eq(program_find_outcome(p, "baten"), NONE);
  cr_assert_eq(program_find_choice(p, "keuze"), 0);
  cr_assert_eq(program_find_answer(p, 0, "blauw"), 2);
  cr_assert_eq(program_find_answer(p, 0, "geel"), NONE);
  cr_assert_eq(program_find_unit(p, "v2"), 1);
  cr_assert_eq(program_find_provision(p, 0, "waarde", 6), 1);
  cr_assert_eq(program_find_provision(p, 1, "waarde", 6), NONE);
  program_free(p);
}

Test(code_program, numbers_registers) {
  struct program *p = sample_program();
  cr_assert_eq(program_given_regs(p), 6 + 1 + 3);
  cr_assert_eq(program_case_regs(p), program_given_regs(p) + p->insns_count - 3);
  program_free(p);
}

static const char *line_with(const struct buf *listing, const char *part) {
  static char line[512];
  const char *at = strstr(listing->at, part);
  cr_assert(at, "no `%s` in\n%s", part, listing->at);
  while (at > listing->at && at[-1] != '\n') at--;
  snprintf(line, sizeof line, "%.*s", (int)strcspn(at, "\n"), at);
  return line;
}

Test(code_program, lists_readably) {
  struct program *p = sample_program();
  struct buf out = {0}, again = {0};
  program_encode(p, &again);
  buf_clear(&again);
  program_disassemble(p, &out);
  cr_assert_str_eq(line_with(&out, " lt "), "  r10    lt            r8:betaald r1=12.50  ; waarde");
  cr_assert_str_eq(line_with(&out, " gt "), "  e2     gt            e0:prijs r1=12.50  ; tabel");
  cr_assert_str_eq(line_with(&out, "text.eq"), "  r19    text.eq       r9:naam r5=\"woord\"");
  cr_assert_str_eq(line_with(&out, "date.add"), "  r30    date.add      r2=2024-10-04 r3=3 months back");
  cr_assert_str_eq(line_with(&out, " sum "), "  r41    sum           list 0 e4 e0:prijs");
  cr_assert_str_eq(line_with(&out, " except "),
                   "  r33    except        amount r8:betaald [ r10 r1=12.50 overridden by 2 ] "
                   "[ r11 r8:betaald ]");
  cr_assert_str_eq(line_with(&out, "segment 1"), "segment 1, elements of posten, for v1");
  cr_assert_str_eq(line_with(&out, "segment 0"), "segment 0, for v1 transitions(v1) v2 transitions(v2) assertions");
  cr_assert_str_eq(line_with(&out, "unit v1"), "unit v1, from 1997-05-19 until 2024-10-04");
  cr_assert_str_eq(line_with(&out, "transition overgang"), "  transition overgang to v1 if r14");
  program_disassemble(p, &again);
  cr_assert_str_eq(out.at, again.at);
  buf_free(&out);
  buf_free(&again);
  program_free(p);
}
