/* Simplification of compiled rules, seen in the instructions that are left. */
#include <criterion/criterion.h>
#include <string.h>

#include "api/api.h"

struct fixture {
  struct arena arena;
  struct loaded loaded;
};

/* Compiles a decision `b` with this expression, over x (a whole number), y (one with two decimals) and j (ja/nee). */
static const struct program *begin(struct fixture *f, const char *expression) {
  struct buf rules = {0};
  memset(f, 0, sizeof *f);
  arena_init(&f->arena, NULL);
  load_begin(&f->arena, LANG_NL, &f->loaded);
  buf_printf(
      &rules,
      "regeling r \"R\"\nbron w \"W\"\ngegeven x : getal\ngegeven y : getal met 2 decimalen\ngegeven j : ja/nee\n"
      "versie v \"V\" geldig vanaf 1 januari 2026\n  volgens w\n"
      "  besluit b \"ja\" \"nee\"\n    is %s\n",
      expression);
  cr_assert(source_add(&f->loaded.sources, "r.regels", rules.at, rules.size, &f->loaded.diags));
  enum load_status status = load_compile(&f->arena, NULL, &f->loaded);
  buf_free(&rules);
  cr_assert_eq(status, LOAD_OK, "%s", expression);
  return f->loaded.program;
}

static void end(struct fixture *f) {
  program_free(f->loaded.program);
  arena_free(&f->arena);
}

/* The only instruction that is left has this opcode and these powers of ten. */
static void check_one(const char *expression, enum opcode op, unsigned ka, unsigned kb) {
  struct fixture f;
  const struct program *p = begin(&f, expression);
  cr_expect_eq(p->insns_count, 1, "%s: %u instructions", expression, p->insns_count);
  cr_expect_eq(insn_op(p->insns[0]), op, "%s", expression);
  cr_expect(insn_ka(p->insns[0]) == ka && insn_kb(p->insns[0]) == kb, "%s", expression);
  end(&f);
}

Test(plan_simplify, constants_are_brought_to_the_finer_scale) {
  check_one("y > 5", OP_GT, 0, 0);
  check_one("5 < y", OP_LT, 0, 0);
  check_one("y = 5,5", OP_EQ, 0, 0);
}

/* x cannot be compared with 5,5 at its own scale, and 92 233 720 368 547 758,08 does not fit at two decimals. */
Test(plan_simplify, what_does_not_fit_is_left) {
  check_one("x > 5,5", OP_GT, 1, 0);
  check_one("y < 92233720368547758", OP_LT, 0, 0);
  check_one("y < 92233720368547759", OP_LT, 0, 2);
}

Test(plan_simplify, comparing_with_ja_or_nee) {
  struct fixture f;
  cr_expect_eq(begin(&f, "j = ja")->insns_count, 0);
  end(&f);
  cr_expect_eq(begin(&f, "nee <> j")->insns_count, 0);
  end(&f);
  check_one("j = nee", OP_NOT, 0, 0);
  check_one("ja <> j", OP_NOT, 0, 0);
}
