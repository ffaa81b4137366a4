/* One mistake gives one message, at its place, with its repair; what follows is still read. */
#include "unit/test_syntax.h"

#include <criterion/criterion.h>
#include <string.h>

struct mistake {
  const char *text, *expected;
};

/* Each text stands on line 3, in a version; line 4 has a mistake of its own, which shows that reading went on. */
static void check_in_version(enum lang lang, const char *before, const char *after, const char *mark,
                             const struct mistake *list, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct buf text = {0}, expected = {0};
    buf_printf(&text, "%s%s\n%s", before, list[i].text, after);
    buf_printf(&expected, "%s%s", list[i].expected, mark);
    struct reading r;
    read_text(&r, lang, text.at);
    cr_expect_str_eq(mistakes(&r), expected.at, "%s\n is       %s\n expected %s", list[i].text, mistakes(&r),
                     expected.at);
    reading_free(&r);
    buf_free(&text);
    buf_free(&expected);
  }
}

static void check_dutch(const struct mistake *list, size_t n) {
  check_in_version(LANG_NL, "regeling p \"P\"\nversie v \"V\" geldig vanaf 2020-01-01\n", "besluit zz \"zz\" 1\n",
                   "4:17 expected\n", list, n);
}

Test(syntax_mistakes, what_is_missing) {
  static const struct mistake LIST[] = {
      {"besluit u is 3", "3:11 expected\n"},
      {"besluit \"u\" is 3", "3:9 expected\n"},
      {"besluit u \"u\" 3", "3:15 expected\n"},
      {"besluit u \"u\" iss 3", "3:15 expected (is)\n"},
      {"besluitt u \"u\" is 3", "3:1 expected (besluit)\n"},
      {"besluit u \"u\" is als a 2 anders 3", "3:24 expected (dan 2)\n"},
      {"besluit u \"u\" is als a dan 2", "3:29 expected\n"},
      {"besluit u \"u\" is als a dann 2 anders 3", "3:24 expected (dan)\n"},
      {"besluit u \"u\" is a en", "3:22 expected\n"},
      {"besluit u \"u\" is a en of b", "3:23 expected\n"},
      {"besluit u \"u\" is a b", "3:20 expected\n"},
      {"besluit u \"u\" is (a", "3:20 expected\n"},
      {"besluit u \"u\" is a)", "3:19 expected\n"},
      {"besluit u \"u\" is", "3:17 expected\n"},
      {"besluit", "3:8 expected\n"},
      {"besluit u \"u\" is som(a)", "3:23 expected\n"},
      {"besluit u \"u\" : getal in is 3", "3:26 expected\n"},
      {"besluit u \"u\" : bedrg is 3", "3:17 expected (bedrag)\n"},
      {"voorwaarde u \"u\" als 3", "3:18 expected\n"},
      {"voorwaarde u \"u\" bij b is 3", "3:24 expected\n"},
      {"parameter u 3", "3:13 expected\n"},
      {"overgangsrecht o \"o\" als a dan v", "3:28 expected\n"},
      {"mededeling o \"o\" bij", "3:21 expected\n"},
  };
  check_dutch(LIST, COUNT_OF(LIST));
}

Test(syntax_mistakes, rows) {
  struct reading r;
  read_text(
      &r, LANG_NL,
      "regeling p \"P\"\nversie v \"V\" geldig vanaf 2020-01-01\n  besluit a \"a\" beslistabel\n  | x || a\n  | 1 || 2 "
      "|\n"
      "  besluit b \"b\" beslistabel\n  | x || b |\n  | 1, 2 || 2 |\n  | 3 || \"open |\n"
      "  besluit c \"c\" beslistabel uniek\n  | x || c | d |\n  besluit d \"d\" beslistabel\n  besluit e \"e\" 1\n");
  cr_expect_str_eq(mistakes(&r),
                   "4:11 expected\n8:6 comma (;)\n9:10 text-not-closed\n11:14 output-cells\n12:28 expected\n"
                   "13:17 expected\n",
                   "%s", mistakes(&r));
  reading_free(&r);
}

Test(syntax_mistakes, names) {
  static const struct mistake LIST[] = {
      {"besluit besluit \"u\" is 3", "3:9 reserved-name\n"},
      {"besluit if \"u\" is 3", "3:9 reserved-name\n"},
      {"besluit known \"u\" is 3", "3:9 reserved-name-part\n"},
      {"besluit onbekend \"u\" is 3", "3:9 reserved-name\n"},
      {"besluit u \"u\" : een van bij, ja, bekend, applies is 3",
       "3:25 reserved-name\n3:30 reserved-name\n3:34 reserved-name-part\n3:42 reserved-name-part\n"},
      {"besluit u \"u\" is if a dan 1 anders 2", "3:18 other-language (als)\n"},
      {"besluit u \"u\" is als a then 1 anders 2", "3:24 other-language (dan)\n"},
      {"besluit u \"u\" is als 3 then 1 anders 2", "3:24 other-language (dan)\n"},
      {"besluit m² \"u\" is 3", "3:9 superscript-in-name\n"},
      {"besluit bе \"u\" is bе", "3:9 mixed-scripts\n"},
      {"besluit a、b \"u\" is 3", "3:9 character-in-name\n"},
  };
  check_dutch(LIST, COUNT_OF(LIST));
}

Test(syntax_mistakes, numbers) {
  static const struct mistake LIST[] = {
      {"besluit u \"u\" is 1.5 + 15.0000 + 1,234,567 + 1,234.50",
       "3:18 decimal-mark (1,5)\n3:24 decimal-mark (15,0000)\n3:34 decimal-mark (1.234.567)\n3:46 decimal-mark "
       "(1.234,50)\n"},
      {"besluit u \"u\" is 0.123 + 1.23.456 + 12.5%",
       "3:18 zero-group (0,123)\n3:26 number-groups\n3:37 decimal-mark (12,5%)\n"},
      {"besluit u \"u\" is 4.273%", "3:18 percentage-mark (4,273%)\n"},
      {"besluit u \"u\" is 1234567890123456789 + 0,1234567890123", "3:18 number-too-long\n3:40 number-too-long\n"},
      {"besluit u \"u\" is € 12345678901234567", "3:20 number-too-long\n"},
      {"besluit u \"u\" is 5mm + 2e_kans", "3:18 number-glued (5 mm)\n3:24 number-glued (2 e_kans)\n"},
      {"besluit u \"u\" is € 5,- + € 5,-- + € 1.000,–", "3:18 amount-dash (€ 5)\n3:26 amount-dash (€ 5)\n"
                                                        "3:35 amount-dash (€ 1.000)\n"},
      {"besluit u \"u\" is hoogste(€ 5,-€ 3)", "3:29 comma (;)\n"},
      {"besluit u \"u\" is a = € -5 of a = € of a = 5 € of a = 15 euro",
       "3:22 amount-sign (-€ 5)\n3:34 euro-alone\n3:43 euro-behind (€ 5)\n3:54 euro-behind (€ 15)\n"},
      {"besluit u \"u\" is a/b + c / d/e", "3:18 division-spaces (a / b)\n3:28 division-spaces (d / e)\n"},
      {"besluit u \"u\" is laagste(a, b) + jaren(a, b)", "3:27 comma (;)\n3:41 comma (;)\n"},
  };
  check_dutch(LIST, COUNT_OF(LIST));
}

Test(syntax_mistakes, dates) {
  static const struct mistake LIST[] = {
      {"besluit u \"u\" is 2023-02-29 + 31 april 2023", "3:18 no-such-date\n3:31 no-such-date\n"},
      {"besluit u \"u\" is 1599-12-31", "3:18 no-such-date\n"},
      {"besluit u \"u\" is 2023-1-5 + 05-01-2023", "3:18 date-form (2023-01-05)\n3:29 date-form (2023-01-05)\n"},
      {"besluit u \"u\" is 1 Januari 2023 + 1 May 2023 + 3 maart",
       "3:20 month-name (januari)\n3:37 month-name (mei)\n3:48 date-without-year (3 maart …)\n"},
  };
  check_dutch(LIST, COUNT_OF(LIST));
}

Test(syntax_mistakes, signs) {
  static const struct mistake LIST[] = {
      {"besluit u \"u\" is a ≤ 3 en b ≠ 3 × 4 ÷ 5", "3:20 other-sign (<=)\n3:29 other-sign (<>)\n3:33 other-sign (*)\n"
                                                    "3:37 other-sign (/)\n"},
      {"besluit u \"u\" is a => 3 of a == 3 of a != 3",
       "3:20 other-sign (>=)\n3:30 other-sign (=)\n3:40 other-sign (<>)\n"},
      {"besluit u \"u\" is a − 3 — 4", "3:20 dash (-)\n3:24 dash (-)\n"},
      {"besluit u “u” is „a” + «b» + 'c' + ‘d’",
       "3:11 quotes (\"u\")\n3:18 quotes (\"a\")\n3:24 quotes (\"b\")\n3:30 quotes (\"c\")\n3:36 quotes (\"d\")\n"},
      {"besluit u \"u\" is 3 @@ + [4", "3:20 sign\n3:25 sign\n"},
      {"besluit u \"u\" is 3 # “niets” @", ""},
  };
  check_dutch(LIST, COUNT_OF(LIST));
}

Test(syntax_mistakes, expressions) {
  static const struct mistake LIST[] = {
      {"besluit u \"u\" is 1 < a < 5", "3:18 chained-comparison (1 < a en a < 5)\n"},
      {"besluit u \"u\" is a = b is bekend", "3:18 chained-comparison (a = b en b is bekend)\n"},
      {"besluit u \"u\" is (1 < a) = (a < 5)", ""},
      {"besluit u \"u\" is 3 + a afgerond op 1", "3:18 rounding-parentheses\n"},
      {"besluit u \"u\" is a afgerond op 1 + 3 - 4", "3:18 rounding-parentheses\n"},
      {"besluit u \"u\" is a afgerond op 1 * 3", "3:18 rounding-parentheses\n"},
      {"besluit u \"u\" is a afgerond op 1 / b afgerond op 1", "3:18 rounding-parentheses\n"},
      {"besluit u \"u\" is a afgerond op 1 + b afgerond op 1", "3:18 rounding-parentheses\n"},
      {"besluit u \"u\" is a afgerond op 5%", "3:32 expected\n"},
  };
  check_dutch(LIST, COUNT_OF(LIST));
}

Test(syntax_mistakes, texts_not_closed) {
  static const struct mistake LIST[] = {
      {"besluit u \"u is 3", "3:11 text-not-closed\n"},
      {"besluit u \"u is 3\nbesluit w \"w\" is 4", "3:11 text-not-closed\n"},
  };
  check_in_version(LANG_NL, "regeling p \"P\"\nversie v \"V\" geldig vanaf 2020-01-01\n", "", "", LIST, COUNT_OF(LIST));
  struct reading r;
  read_text(&r, LANG_NL,
            "regeling p \"P\"\nversie v \"V\" geldig vanaf 2020-01-01\nbesluit u \"lang\n  besluit over twee regels\" "
            "is 3\n");
  cr_expect_str_empty(mistakes(&r), "%s", mistakes(&r));
  reading_free(&r);
}

Test(syntax_mistakes, places) {
  struct reading r;
  read_text(
      &r, LANG_NL,
      "regeling p \"P\"\nbesluit a \"a\" is 3\nstel x = 3\ntenzij e als ja dan 3\nversie v \"V\" geldig vanaf "
      "2020-01-01\n"
      "  besluit b \"b\" : bedrag minstens € 0 is 3\n  besluit b komt te luiden is 3\n  wijziging w \"w\"\n    besluit "
      "b vervalt\n"
      "  overgangsrecht o \"o\" als ja dan geldt v met wijziging w\n  parameter q = 3\n    tenzij e als ja dan 4\n"
      "versie w \"W\" wijzigt v geldig vanaf 2021-01-01\n  besluit c \"c\" is 3\n  wijziging leeg \"leeg\"\n  "
      "wijziging vol \"vol\"\n"
      "    besluit b wordt aangevuld\n    besluit c vervalt\n      tenzij e als ja dan 3\nversie leeg \"leeg\" geldig "
      "vanaf 2022-01-01\n"
      "proef \"zonder\"\n  stel a = 3\nproef \"om\"\n  verwacht a = 3\n  stel a = 3\nregeling p \"P\"\n");
  cr_expect_str_eq(
      mistakes(&r),
      "2:9 outside-version\n3:6 outside-test\n4:8 exception-of-nothing\n6:35 range-not-here\n7:11 change-in-full-text\n"
      "8:13 amendment-in-full-text\n10:57 with-amendment-in-full-text\n12:12 exception-not-here\n"
      "14:11 outside-amendment\n15:13 empty-amendment\n17:13 nothing-added\n19:14 exception-not-here\n"
      "20:8 empty-version\n21:7 test-without-expect\n25:8 given-after-expect\n26:1 second-regulation-line\n",
      "%s", mistakes(&r));
  reading_free(&r);
}

Test(syntax_mistakes, each_file_begins_with_its_regulation) {
  static const char *const FILES[] = {"regeling p \"P\"\n", "gegeven a : tekst\n", "regeling q \"P\"\n", "",
                                      "regulation p \"P\"\n"};
  struct reading r;
  reading_begin(&r, LANG_NL);
  for (size_t i = 0; i < COUNT_OF(FILES); i++) reading_add(&r, "t", FILES[i], strlen(FILES[i]));
  reading_parse(&r);
  cr_expect_str_eq(mistakes(&r),
                   "1:1 no-regulation-line (regeling p \"P\"\n)\n1:1 other-regulation-line\n"
                   "1:1 no-regulation-line (regeling p \"P\"\n)\n1:1 no-regulation-line (regeling p \"P\"\n)\n",
                   "%s", mistakes(&r));
  cr_expect_eq(r.ast->facts.n, 1);
  reading_free(&r);
}

/* A version, wijziging or proef that could not be read keeps its parts: they are read, and not reported as misplaced.
 */
Test(syntax_mistakes, what_is_lost_takes_its_parts_along) {
  struct reading r;
  read_text(&r, LANG_NL,
            "regeling p \"P\"\nversie v geldig vanaf 2020-01-01\n  besluit a \"a\" is 3\n  wijziging w \"w\"\n    "
            "besluit a vervalt\n"
            "versie w \"W\" wijzigt v geldig vanaf 2021-01-01\n  wijziging x\n    besluit a komt te luiden is 3\n      "
            "tenzij e als ja dan 3\n"
            "  wijziging y \"y\"\n    besluit b komt te is 3\n      tenzij f als ja dan 3\nproef x\n  stel a = 3\n  "
            "verwacht a = 3\n");
  cr_expect_str_eq(mistakes(&r), "2:10 expected\n7:14 expected\n11:15 expected (komt te luiden)\n13:7 expected\n", "%s",
                   mistakes(&r));
  reading_free(&r);
}

Test(syntax_mistakes, in_english) {
  static const struct mistake LIST[] = {
      {"decision table \"t\" is 3", "3:10 reserved-name-part\n"},
      {"decision besluit \"t\" is 3", "3:10 reserved-name\n"},
      {"decision u \"u\" is 2,5 + 1.000,50", "3:19 decimal-mark (2.5)\n3:25 decimal-mark (1,000.50)\n"},
      {"decision u \"u\" is 4,273%", "3:19 percentage-mark (4.273%)\n"},
      {"decision u \"u\" is €1.500,- + €-5", "3:19 amount-dash (€1,500)\n3:30 amount-sign (-€5)\n"},
      {"decision u \"u\" is 1 januari 2020", "3:21 month-name (January)\n"},
      {"decision u \"u\" is a < b < c", "3:19 chained-comparison (a < b and b < c)\n"},
      {"decision u \"u\" is if a the 3 otherwise 4", "3:24 expected (then)\n"},
      {"decision u \"u\" is als a then 3 otherwise 4", "3:19 other-language (if)\n"},
  };
  check_in_version(LANG_EN, "regulation p \"P\"\nversion v \"V\" valid from 2020-01-01\n", "decision zz \"zz\" 1\n",
                   "4:18 expected\n", LIST, COUNT_OF(LIST));
}
