/* Every rule file of the language suite parses; of the refused ones only those whose mistake is one of writing do not.
 */
#include "unit/test_syntax.h"

#include <criterion/criterion.h>
#include <glob.h>
#include <string.h>

/* What the parser says of the refused files; those not named here are refused later, by what their names mean. */
static const struct {
  const char *file, *mistakes;
} REFUSED[] = {
    {"decimal_comma.rules", "5:21 decimal-mark (2.5)\n"},
    {"krullend_aanhalingsteken.regels", "13:13 quotes (\"u\")\n"},
    {"naam_waarde_bekend.regels", "8:37 reserved-name-part\n"},
    {"namen.regels",
     "15:12 reserved-name-part\n18:12 reserved-name-part\n21:12 reserved-name-part\n24:12 reserved-name-part\n"
     "27:12 reserved-name-part\n30:12 reserved-name-part\n33:12 reserved-name-part\n"},
    {"plus_naast_afgerond.regels", "13:20 rounding-parentheses\n"},
    {"sleutelwoord_andere_taal.regels", "13:12 reserved-name\n"},
    {"tekens.regels", "15:29 decimal-mark (2,5)\n18:29 zero-group (0,250)\n21:30 percentage-mark (3,125%)\n"
                      "24:30 amount-dash (€ 1.500)\n27:30 amount-sign (-€ 12)\n30:27 dash (-)\n33:35 comma (;)\n"
                      "36:27 no-such-date\n39:21 division-spaces (kosten / bomen)\n"},
    {"tekst_niet_gesloten.regels", "13:13 text-not-closed\n"},
    {"twee_schriften.regels", "13:20 mixed-scripts\n"},
    {"vergelijking_geketend.regels", "13:20 chained-comparison (3 < bomen en bomen < 5)\n"},
};

static const char *expected_of(const char *path) {
  for (size_t i = 0; i < COUNT_OF(REFUSED); i++)
    if (strstr(path, REFUSED[i].file) && strstr(path, "/refused/")) return REFUSED[i].mistakes;
  return "";
}

static size_t check_all(const char *pattern) {
  glob_t found = {0};
  if (glob(pattern, 0, NULL, &found) != 0) return 0;
  for (size_t i = 0; i < found.gl_pathc; i++) {
    struct reading r;
    cr_assert(read_file(&r, found.gl_pathv[i]), "%s", found.gl_pathv[i]);
    cr_expect_str_eq(mistakes(&r), expected_of(found.gl_pathv[i]), "%s:\n%s", found.gl_pathv[i], mistakes(&r));
    reading_free(&r);
  }
  size_t n = found.gl_pathc;
  globfree(&found);
  return n;
}

Test(syntax_conformance, every_file_of_the_suite) {
  cr_assert_gt(check_all("tests/conformance/language/*.regels"), 50);
  cr_assert_gt(check_all("tests/conformance/language/*.rules"), 2);
  cr_assert_gt(check_all("tests/conformance/language/proeven/*.regels"), 3);
  cr_assert_gt(check_all("tests/conformance/language/s1_map/*.regels"), 1);
}

Test(syntax_conformance, every_refused_file) {
  cr_assert_gt(check_all("tests/conformance/language/refused/*.regels"), 40);
  cr_assert_gt(check_all("tests/conformance/language/refused/*.rules"), 0);
}

Test(syntax_conformance, the_regulation) { cr_assert_gt(check_all("rules/duurzaam-herstel/*.regels"), 5); }

/* The two files differ in language, labels and the spelling of numbers only. */
Test(syntax_conformance, a_translation_has_the_same_versions) {
  struct reading nl, en;
  cr_assert(read_file(&nl, "tests/conformance/language/s1_vertaling.regels"));
  cr_assert(read_file(&en, "tests/conformance/language/s1_vertaling_en.rules"));
  cr_assert_eq(nl.ast->versions.n, en.ast->versions.n);
  for (uint32_t i = 0; i < nl.ast->versions.n; i++) {
    const struct ast_version *a = &nl.ast->versions.at[i], *b = &en.ast->versions.at[i];
    cr_assert_eq(a->provisions.n, b->provisions.n);
    for (uint32_t j = 0; j < a->provisions.n; j++) {
      if (!a->provisions.at[j]->expr) continue;
      struct buf x = {0}, y = {0};
      dump_expr(&x, a->provisions.at[j]->expr);
      dump_expr(&y, b->provisions.at[j]->expr);
      cr_expect_str_eq(x.at, y.at);
      buf_free(&x);
      buf_free(&y);
    }
  }
  reading_free(&nl);
  reading_free(&en);
}
