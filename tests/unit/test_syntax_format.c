/* The formatter: one layout, whatever stood there; comments where they were; both languages; idempotent. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "syntax/format.h"

struct formatting {
  struct arena arena;
  jmp_buf escape;
  struct span odd;
  uint32_t errors;
};

/* The one file `text` in the language `to`; NULL: it has mistakes (f->errors), or reads otherwise then (f->odd). */
static const char *formatted(struct formatting *f, const char *text, enum lang from, enum lang to) {
  struct sources *s = arena_new(&f->arena, struct sources);
  struct diags *d = arena_new(&f->arena, struct diags);
  struct recorded record = {0};
  *s = (struct sources){.arena = &f->arena, .lang = from};
  *d = (struct diags){.arena = &f->arena, .sources = s};
  if (source_add(s, "t", text, strlen(text), d)) parse_recorded(&f->arena, s, d, &record);
  f->errors = d->errors;
  return d->errors ? NULL : format_file(&f->arena, s, 0, &record, to, &f->odd);
}

static void begin(struct formatting *f) {
  arena_init(&f->arena, &f->escape);
  f->errors = 0;
}

static void expect(const char *text, enum lang from, enum lang to, const char *want) {
  struct formatting f;
  begin(&f);
  if (setjmp(f.escape)) cr_assert_fail("no memory");
  const char *got = formatted(&f, text, from, to);
  cr_assert(got && strcmp(got, want) == 0, "got:\n%s\nwant:\n%s", got ? got : "nothing", want);
  arena_free(&f.arena);
}

static const char MESSY[] =
    "# boven\n"
    "regeling t \"T\"   # achter\n"
    "gegeven a : bedrag  # drie\n"
    "gegeven   lange_naam \"met een label\" : getal in maanden minstens 0 volgens b \"p. 1\" volgens b \"p. 2\"\n"
    "# tussen\n"
    "\n"
    "bron b \"B\" \"https://example.nl\"\n"
    "gegeven l \"lijst\": lijst van x: datum\n"
    "  yy \"label\" : een van a1, b1 volgens b\n"
    "versie v \"V\" geldig vanaf 01 januari 2024\n"
    "parameter p=\"x\"\n"
    "parameter q \"q q\" = € 1.000,50 # eind\n"
    "besluit z \"Z\"\n"
    "  # voor is\n"
    "  is als a > q of (a = q en niet bestaat(l waarvan x < 2024-01-01 en yy = a1)) en lange_naam >= 6 maanden dan a * "
    "4,5% afgerond op € 1 anders als a is bekend dan hoogste(€ 0; a uit l) # na\n"
    "   anders -€ 5\n"
    "  tenzij u gaat voor w als lange_naam > 3 maanden dan € 1\n"
    "  tenzij w als als a is bekend dan ja anders nee dan -€ 1\n"
    "bepaling k \"K\" beslistabel eerste\n"
    " | a | lange_naam || k | # kop\n"
    " # midden\n"
    " | >= € 1 en < € 2 | 1 maand; 2 maanden || ja |\n"
    " | - | - || nee |\n"
    "proef \"p\" zoals \"q\" op 2024-01-01 stel a = € 5 stel l =\n"
    " | x | yy |\n"
    " | 2024-01-01 | a1 |\n"
    " verwacht z = € 5 omdat u, w\n"
    "# slot\n";
static const char NEAT[] =
    "# boven\n"
    "regeling t \"T\"  # achter\n"
    "\n"
    "gegeven a                          : bedrag  # drie\n"
    "gegeven lange_naam \"met een label\" : getal in maanden minstens 0   volgens b \"p. 1\"   volgens b \"p. 2\"\n"
    "\n"
    "# tussen\n"
    "\n"
    "bron b \"B\" \"https://example.nl\"\n"
    "\n"
    "gegeven l \"lijst\" : lijst van\n"
    "    x          : datum\n"
    "    yy \"label\" : een van a1, b1\n"
    "  volgens b\n"
    "\n"
    "versie v \"V\" geldig vanaf 1 januari 2024\n"
    "\n"
    "  parameter p       = \"x\"\n"
    "  parameter q \"q q\" = € 1.000,50  # eind\n"
    "\n"
    "  besluit z \"Z\"\n"
    "    # voor is\n"
    "    is als a > q of (a = q en niet bestaat(l waarvan x < 2024-01-01 en yy = a1)) en lange_naam >= 6 maanden\n"
    "         dan a * 4,5% afgerond op € 1\n"
    "       anders als a is bekend dan hoogste(€ 0; a uit l)  # na\n"
    "       anders -€ 5\n"
    "    tenzij u gaat voor w\n"
    "      als lange_naam > 3 maanden dan € 1\n"
    "    tenzij w\n"
    "      als als a is bekend dan ja anders nee dan -€ 1\n"
    "\n"
    "  bepaling k \"K\"\n"
    "    beslistabel eerste\n"
    "    | a               | lange_naam         || k   |  # kop\n"
    "    # midden\n"
    "    | >= € 1 en < € 2 | 1 maand; 2 maanden || ja  |\n"
    "    | -               | -                  || nee |\n"
    "\n"
    "proef \"p\" zoals \"q\" op 2024-01-01\n"
    "  stel a = € 5\n"
    "  stel l =\n"
    "    | x          | yy |\n"
    "    | 2024-01-01 | a1 |\n"
    "  verwacht z = € 5 omdat u, w\n"
    "# slot\n";
static const char ENGLISH[] =
    "# boven\n"
    "regulation t \"T\"  # achter\n"
    "\n"
    "fact a                          : amount  # drie\n"
    "fact lange_naam \"met een label\" : number in months at least 0   according to b \"p. 1\"   according to b \"p. "
    "2\"\n"
    "\n"
    "# tussen\n"
    "\n"
    "source b \"B\" \"https://example.nl\"\n"
    "\n"
    "fact l \"lijst\" : list of\n"
    "    x          : date\n"
    "    yy \"label\" : one of a1, b1\n"
    "  according to b\n"
    "\n"
    "version v \"V\" valid from 1 January 2024\n"
    "\n"
    "  parameter p       = \"x\"\n"
    "  parameter q \"q q\" = €1,000.50  # eind\n"
    "\n"
    "  decision z \"Z\"\n"
    "    # voor is\n"
    "    is if a > q or (a = q and not exists(l where x < 2024-01-01 and yy = a1)) and lange_naam >= 6 months\n"
    "         then a * 4.5% rounded to €1\n"
    "       otherwise if a is known then highest(€0; a over l)  # na\n"
    "       otherwise -€5\n"
    "    unless u overrides w\n"
    "      if lange_naam > 3 months then €1\n"
    "    unless w\n"
    "      if if a is known then yes otherwise no then -€1\n"
    "\n"
    "  definition k \"K\"\n"
    "    decision table first\n"
    "    | a              | lange_naam        || k   |  # kop\n"
    "    # midden\n"
    "    | >= €1 and < €2 | 1 month; 2 months || yes |\n"
    "    | -              | -                 || no  |\n"
    "\n"
    "test \"p\" like \"q\" on 2024-01-01\n"
    "  given a = €5\n"
    "  given l =\n"
    "    | x          | yy |\n"
    "    | 2024-01-01 | a1 |\n"
    "  expect z = €5 because u, w\n"
    "# slot\n";

Test(syntax_format, one_layout) { expect(MESSY, LANG_NL, LANG_NL, NEAT); }
Test(syntax_format, formatting_again_changes_nothing) { expect(NEAT, LANG_NL, LANG_NL, NEAT); }
Test(syntax_format, translates_keywords_numbers_dates_and_units_of_time) {
  expect(MESSY, LANG_NL, LANG_EN, ENGLISH);
  expect(ENGLISH, LANG_EN, LANG_NL, NEAT);
}

#define HEAD "regeling t \"T\"\n\nversie v \"V\" geldig vanaf 2024-01-01\n"

Test(syntax_format, a_unit_of_time_of_the_other_language_is_refused) {
  struct formatting f;
  begin(&f);
  if (setjmp(f.escape)) cr_assert_fail("no memory");
  const char *text = HEAD "\n  parameter p = 3 day\n";
  cr_assert_null(formatted(&f, text, LANG_NL, LANG_EN));
  cr_assert_eq(f.errors, 1);
  arena_free(&f.arena);
}

/* An expression of exactly the width stays on its line; one more and it breaks. */
Test(syntax_format, width_from_both_sides) {
  for (int more = 0; more < 2; more++) {
    struct buf text = {0}, want = {0};
    buf_text(&text, HEAD "\n  bepaling b \"B\"\n    is ");
    buf_text(&want, text.at);
    int name = FORMAT_WIDTH - 7 - 6 + more; /* `    is ` before, ` of yy` behind */
    for (int i = 0; i < name; i++) buf_char(&text, 'x'), buf_char(&want, 'x');
    buf_text(&text, " of yy\n");
    buf_text(&want, more ? "\n       of yy\n" : " of yy\n");
    expect(text.at, LANG_NL, LANG_NL, want.at);
    buf_free(&text);
    buf_free(&want);
  }
}

Test(syntax_format, long_texts_run_over_lines) {
  struct buf text = {0}, want = {0};
  buf_text(&text, "regeling t \"T\"\n\nbron aanname \"");
  buf_text(&want, "regeling t \"T\"\n\nbron aanname\n  \"");
  for (int i = 0; i < 40; i++) {
    const char *gap = i == 0 ? "" : i == 23 ? "\n   " : " ";
    buf_text(&text, i ? " " : "");
    buf_text(&want, gap);
    buf_text(&text, "word");
    buf_text(&want, "word");
  }
  buf_text(&text, "\"\n");
  buf_text(&want, "\"\n");
  expect(text.at, LANG_NL, LANG_NL, want.at);
  buf_free(&text);
  buf_free(&want);
}

Test(syntax_format, nothing_but_a_comment) {
  expect("regeling t \"T\"\n\n\n\n# einde   \n\n\n", LANG_NL, LANG_NL, "regeling t \"T\"\n\n# einde\n");
  expect("regeling t \"T\"", LANG_NL, LANG_NL, "regeling t \"T\"\n");
}

/* ---- every rule file of the project ---- */
static char *whole(const char *path) {
  FILE *file = fopen(path, "rb");
  cr_assert_not_null(file, "%s", path);
  char *text = calloc(1, 1 << 20);
  cr_assert_lt(fread(text, 1, (1 << 20) - 1, file), (1 << 20) - 1);
  fclose(file);
  return text;
}

static bool ends(const char *text, const char *with) {
  size_t n = strlen(text), m = strlen(with);
  return n > m && strcmp(text + n - m, with) == 0;
}

/* Formatting twice, and there and back again. */
static void round_trip(const char *path) {
  enum lang lang = ends(path, ".rules") ? LANG_EN : LANG_NL, other = lang == LANG_NL ? LANG_EN : LANG_NL;
  char *text = whole(path);
  struct formatting f;
  begin(&f);
  if (setjmp(f.escape)) cr_assert_fail("no memory");
  const char *once = formatted(&f, text, lang, lang);
  if (once) {
    const char *twice = formatted(&f, once, lang, lang), *there = formatted(&f, once, lang, other);
    cr_assert(twice && strcmp(once, twice) == 0, "%s changes when formatted again:\n%s", path, once);
    cr_assert_not_null(there, "%s cannot be translated", path);
    const char *back = formatted(&f, there, other, lang);
    cr_assert(back && strcmp(once, back) == 0, "%s comes back as another:\n%s", path, back ? back : "");
  }
  cr_assert(once || f.errors, "%s", path);
  arena_free(&f.arena);
  free(text);
}

static unsigned all_of(const char *folder) {
  unsigned n = 0;
  DIR *open = opendir(folder);
  cr_assert_not_null(open, "%s", folder);
  for (struct dirent *entry; (entry = readdir(open));) {
    if (!ends(entry->d_name, ".regels") && !ends(entry->d_name, ".rules")) continue;
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    round_trip(path);
    n++;
  }
  closedir(open);
  return n;
}

Test(syntax_format, every_rule_file_of_the_project) {
  cr_assert_geq(all_of("rules/duurzaam-herstel"), 10);
  cr_assert_geq(all_of("tests/conformance/language"), 80);
}
