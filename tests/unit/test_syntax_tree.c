/* What the parser makes of what is written. */
#include "unit/test_syntax.h"

#include <criterion/criterion.h>
#include <stdio.h>

struct pair {
  const char *written, *tree;
};

static void check_expressions(enum lang lang, const char *frame, const struct pair *pairs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct reading r;
    char text[1024];
    snprintf(text, sizeof text, frame, pairs[i].written);
    read_text(&r, lang, text);
    cr_assert_str_empty(mistakes(&r), "%s\n%s", pairs[i].written, mistakes(&r));
    buf_clear(&r.out);
    dump_expr(&r.out, r.ast->versions.at[0].provisions.at[0]->expr);
    cr_expect_str_eq(r.out.at, pairs[i].tree, "%s\n  is       %s\n  expected %s", pairs[i].written, r.out.at,
                     pairs[i].tree);
    reading_free(&r);
  }
}

Test(syntax_tree, dutch_expressions) {
  static const struct pair PAIRS[] = {
      /* numbers, amounts, dates, units */
      {"15.000", "15000e-0"},
      {"1.250.000,5", "12500005e-1"},
      {"15,000", "15000e-3"},
      {"4,273%", "4273e-5%"},
      {"20 %", "20e-2%"},
      {"€ 15.000", "€1500000e-2"},
      {"€15,5", "€1550e-2"},
      {"€\u00A017,50", "€1750e-2"},
      {"€\u202F17,50", "€1750e-2"},
      {"€ 0,12599", "€12599e-5"},
      {"-€ 5", "(neg €500e-2)"},
      {"2026-01-31", "2026-01-31"},
      {"1 januari 2026", "2026-01-01"},
      {"29 februari 2024 + 1 jaar", "(+ 2024-02-29 1e-0_jaar)"},
      {"5 mm/s", "5e-0_mm/s"},
      {"12,5 km/uur", "125e-1_km/uur"},
      {"6 weken + 1 week", "(+ 6e-0_week 1e-0_week)"},
      {"3 m/dagen", "3e-0_m/dag"},
      {"40 m²", "40e-0_m²"},
      {"3 kΩ", "3e-0_kΩ"},
      {"999999999999999999", "999999999999999999e-0"},
      {"000000000000000000000000000001", "1e-0"},
      {"\"een  \"\"naam\"\"\n   hier\"", "\"een \"naam\" hier\""},
      /* priorities */
      {"a of b en c", "(or a (and b c))"},
      {"niet a en b", "(and (not a) b)"},
      {"niet a = b", "(not (= a b))"},
      {"a + b * c - d", "(- (+ a (* b c)) d)"},
      {"a - b - c", "(- (- a b) c)"},
      {"-a * b", "(* (neg a) b)"},
      {"a * b / c afgerond op € 1", "(round (/ (* a b) c) €100e-2)"},
      {"-a naar boven afgerond op stap > 3", "(> (round-up (neg a) stap) 3e-0)"},
      {"(a afgerond op 1) + (b naar beneden afgerond op 4 cm)",
       "(+ (paren (round a 1e-0)) (paren (round-down b 4e-0_cm)))"},
      {"als a dan 1 anders b + 2", "(if a 1e-0 (+ b 2e-0))"},
      {"als a dan als b dan 1 anders 2 anders 3", "(if a (if b 1e-0 2e-0) 3e-0)"},
      {"a is een van (b; c) of d", "(or (one-of b c a) d)"},
      {"a is bekend en b is onbekend", "(and (known? a) (unknown? b))"},
      {"a = ja of b = nee of c = onbegrensd of d = onbekend",
       "(or (or (or (= a yes) (= b no)) (= c unlimited)) (= d unknown))"},
      {"v.naam = w.naam", "(= v.naam w.naam)"},
      {"a < -5", "(< a (neg 5e-0))"},
      {"kosten / bomen afgerond op 1", "(round (/ kosten bomen) 1e-0)"},
      /* lists */
      {"aantal(l)", "(count over l)"},
      {"aantal ( l waarvan a > 1 )", "(count over l (> a 1e-0))"},
      {"bestaat(l waarvan a)", "(exists over l a)"},
      {"alle(l voldoen aan a of b)", "(all over l (or a b))"},
      {"som(a * 2 uit l waarvan b)", "(sum (* a 2e-0) over l b)"},
      {"hoogste(€ 0; a uit l)", "(highest €0e-2 a over l)"},
      {"laagste(a uit l waarvan b)", "(lowest a over l b)"},
      {"laagste(a; b; c)", "(lowest a b c)"},
      {"jaren(a; b) + maanden(a; b) + dagen(a; b)", "(+ (+ (years a b) (months a b)) (days a b))"},
      /* words that are keywords elsewhere */
      {"aantal + som * jaren", "(+ aantal (* som jaren))"},
      {"bekende_schade", "bekende_schade"},
      {"is_bekend en van en een en geldt_nu", "(and (and (and is_bekend van) een) geldt_nu)"},
      {"bedrag = datum", "(= bedrag datum)"},
      {"a\n  is\n  een   # niet zo\n\n", NULL},
  };
  check_expressions(LANG_NL, "regeling p \"P\"\nversie v \"V\" geldig vanaf 2020-01-01\n  bepaling q \"q\" is %s\n",
                    PAIRS, COUNT_OF(PAIRS) - 1);
}

Test(syntax_tree, english_expressions) {
  static const struct pair PAIRS[] = {
      {"15,000", "15000e-0"},
      {"15.000", "15000e-3"},
      {"€15,000.50", "€1500050e-2"},
      {"4.273%", "4273e-5%"},
      {"1 January 2026 + 2 days", "(+ 2026-01-01 2e-0_dag)"},
      {"3 months", "3e-0_maand"},
      {"if a then b otherwise c", "(if a b c)"},
      {"not a and b or c is one of (d; e)", "(or (and (not a) b) (one-of d e c))"},
      {"a rounded down to €0.05", "(round-down a €5e-2)"},
      {"sum(a over l where b)", "(sum a over l b)"},
      {"all(l satisfy a is known)", "(all over l (known? a))"},
      {"count = exists", "(= count exists)"},
      {"besluit_van", "besluit_van"},
  };
  check_expressions(LANG_EN, "regulation p \"P\"\nversion v \"V\" valid from 2020-01-01\n  definition q \"q\" is %s\n",
                    PAIRS, COUNT_OF(PAIRS));
}

static void check_tree(enum lang lang, const char *text, const char *tree) {
  struct reading r;
  read_text(&r, lang, text);
  cr_assert_str_empty(mistakes(&r), "%s", mistakes(&r));
  buf_clear(&r.out);
  dump_ast(&r.out, r.ast);
  cr_expect_str_eq(r.out.at, tree, "is\n%s\nexpected\n%s", r.out.at, tree);
  reading_free(&r);
}

Test(syntax_tree, items_outside_versions) {
  check_tree(LANG_NL,
             "# eerst\nregeling p \"Proef  van\n  twee regels\"\n"
             "bron wet \"Wet\" \"jci1.3:c:BWBR0005537\"\n"
             "gegeven id : tekst sleutel volgens wet \"artikel 1\" volgens wet\n"
             "gegeven bedrag \"b\" : bedrag minstens € 0\n"
             "gegeven top \"t\" : bedrag of onbegrensd oordeel\n"
             "gegeven n \"n\" : getal in mm/s met 2 decimalen tussen -2,5 en 1.000\n"
             "gegeven d \"d\" : datum tussen 1 maart 2015 en 2025-12-31\n"
             "gegeven l \"l\" : lijst van\n  datum \"datum\" : datum\n  soort \"s\" : een van aantal, getal\n  w : "
             "getal minstens 0\n  v : ja/nee\n"
             "uitlegkeuze k \"?\" volgens wet\n  een \"e\" standaard\n  twee \"t\"\n"
             "bewering w \"w\" is niet v.naam of k = een\n",
             "regulation p \"Proef van twee regels\"\n"
             "source wet \"Wet\" \"jci1.3:c:BWBR0005537\"\n"
             "fact id : text key cite wet \"artikel 1\" cite wet\n"
             "fact bedrag \"b\" : amount from €0e-2\n"
             "fact top \"t\" : amount-or-unlimited judgement\n"
             "fact n \"n\" : number in mm/s with 2 from (neg 25e-1) to 1000e-0\n"
             "fact d \"d\" : date from 2015-03-01 to 2025-12-31\n"
             "fact l \"l\" : list [datum \"datum\" : date] [soort \"s\" : enum aantal,getal] [w : number from 0e-0] [v "
             ": bool]\n"
             "choice k \"?\" cite wet [een \"e\" default] [twee \"t\"]\n"
             "assertion w \"w\" is (or (not v.naam) (= k een))\n");
}

Test(syntax_tree, a_version_in_full) {
  check_tree(
      LANG_NL,
      "regeling p \"P\"\nversie v \"V\" geldig vanaf 2020-01-01 tot 1 mei 2021 volgens wet \"a\" volgens wet\n"
      "  parameter q \"q\" = 3 volgens wet\n"
      "  voorwaarde w \"ja\" \"nee\" bij u volgens wet als q > 2\n    tenzij e \"e\" gaat voor f, g volgens wet als ja "
      "dan nee\n"
      "  bepaling b \"b\" bij l : getal in m met 2 decimalen volgens wet is q\n"
      "  besluit u \"u\" \"niet u\" is voldaan aan alle voorwaarden\n  besluit t \"t\" is voldaan aan een voorwaarde\n"
      "  besluit s \"s\" : een van x, y\n    beslistabel eerste\n    | q | a = 3 || s |\n    | >= 1 en < 2 | - || x |  "
      "# los\n"
      "    | -1; 2 | <> 3 || y |\n"
      "  mededeling m \"m\" bij u volgens wet als ja\n  overgangsrecht o \"o\" als q dan geldt v\n",
      "regulation p \"P\"\nversion v \"V\" from 2020-01-01 until 2021-05-01 cite wet \"a\" cite wet\n"
      "  parameter q \"q\" cite wet is 3e-0\n"
      "  condition w \"ja\" \"nee\" for u cite wet is (> q 2e-0)\n    unless e \"e\" overrides f,g cite wet if yes "
      "then no\n"
      "  definition b \"b\" for l : number in m with 2 cite wet is q\n"
      "  decision u \"u\" \"niet u\" all-met\n  decision t \"t\" any-met\n"
      "  decision s \"s\" : enum x,y first\n      |q|(= a 3e-0)||s|\n      |>= 1e-0 and < 2e-0|-||x|\n"
      "      |(neg 1e-0); 2e-0|<> 3e-0||y|\n"
      "  transitional o \"o\" if q applies v\n  notice m \"m\" for u if yes\n");
}

Test(syntax_tree, an_amendment) {
  check_tree(
      LANG_EN,
      "regulation p \"P\"\nversion w \"W\" amends v valid from 2021-01-01\n  parameter head \"h\" = 1\n"
      "  amendment a \"A\" according to wet\n    parameter q becomes 4 according to wet\n    condition c lapses\n"
      "    decision u now reads \"u\" \"not u\" is yes\n      unless e if no then no\n    definition d is "
      "supplemented\n"
      "      unless f overrides e if q then q\n    definition n \"n\" is 3\n"
      "  transitional o \"o\" if yes then applies v with amendment a, b\n  transitional old lapses\n"
      "  notice m now reads \"m\" if yes\n  notice k lapses\n  amendment z \"Z\"\n    decision u lapses\n",
      "regulation p \"P\"\nversion w \"W\" amends v from 2021-01-01\n  parameter head \"h\" is 1e-0\n"
      " amendment a \"A\" cite wet\n  parameter q replaced cite wet is 4e-0\n  condition c lapses\n"
      "  decision u replaced \"u\" \"not u\" is yes\n    unless e if no then no\n  definition d extended\n"
      "    unless f overrides e if q then q\n  definition n \"n\" is 3e-0\n"
      " amendment z \"Z\"\n  decision u lapses\n"
      "  transitional o \"o\" if yes applies v with a,b\n  transitional old lapses\n"
      "  notice m replaced \"m\" if yes\n  notice k lapses\n");
}

Test(syntax_tree, tests) {
  check_tree(
      LANG_NL,
      "regeling p \"P\"\nproef \"een\" zoals \"twee\" op 1 mei 2020\n  stel a = onbekend\n  stel l =\n    | x    | y "
      "|\n"
      "    | 90 cm | - |\n  verwacht u = nee omdat b, c\n  verwacht v = -€ 3\n",
      "regulation p \"P\"\ntest \"een\" like \"twee\" on 2020-05-01\n  given a unknown\n  given l \n      |x|y|\n"
      "      |90e-0_cm|-|\n  expect u no because b,c\n  expect v (neg €300e-2)\n");
}

Test(syntax_tree, files_are_one_text) {
  static const char FIRST[] = "\xEF\xBB\xBFregeling p \"P\"\r\ngegeven a : tekst\r\n",
                    SECOND[] = "regeling p \"P\"\ngegeven b : tekst";
  struct reading r;
  reading_begin(&r, LANG_NL);
  reading_add(&r, "1", FIRST, sizeof FIRST - 1);
  reading_add(&r, "2", SECOND, sizeof SECOND - 1);
  reading_parse(&r);
  cr_assert_str_empty(mistakes(&r));
  cr_assert_eq(r.ast->facts.n, 2);
  struct place place = source_place(&r.sources, r.ast->facts.at[1].name.at.start);
  cr_assert_str_eq(place.file->name, "2");
  cr_assert_eq(place.line, 2);
  cr_assert_eq(place.column, 9);
  reading_free(&r);
}

Test(syntax_tree, names_are_one_after_nfc) {
  struct reading r;
  read_text(&r, LANG_NL, "regeling p \"P\"\ngegeven één : tekst\ngegeven e\u0301e\u0301n : tekst\n");
  cr_assert_eq(r.ast->facts.at[0].name.name, r.ast->facts.at[1].name.name);
  reading_free(&r);
}

Test(syntax_tree, spans_cover_what_was_written) {
  static const char TEXT[] =
      "regeling p \"P\"\nversie v \"V\" geldig vanaf 2020-01-01\n  besluit u \"u\" is 3\n    tenzij e als ja dan 4\n";
  struct reading r;
  read_text(&r, LANG_NL, TEXT);
  const struct ast_version *v = &r.ast->versions.at[0];
  const struct ast_provision *u = v->provisions.at[0];
  cr_expect_eq(v->span.end, sizeof TEXT - 2);
  cr_expect_eq(u->span.end, sizeof TEXT - 2);
  cr_expect_eq(TEXT[u->span.start], 'b');
  cr_expect_eq(TEXT[u->name.at.start], 'u');
  cr_expect_eq(u->name.at.end - u->name.at.start, 1);
  reading_free(&r);
}
