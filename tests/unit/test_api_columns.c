/* toets.h: many cases from columns are decided as each is alone, and what a fact may not have is refused. */
#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <toets/toets.h>

static const char RULES[] =
    "regeling r \"R\"\n"
    "gegeven maat \"maat\" : getal tussen 0 en 100\n"
    "gegeven prijs \"prijs\" : bedrag\n"
    "gegeven soort \"soort\" : een van klein, groot_, reus\n"
    "gegeven dag \"dag\" : datum\n"
    "gegeven ja_ \"ja\" : ja/nee\n"
    "gegeven naam \"naam\" : tekst\n"
    "gegeven delen \"delen\" : lijst van\n"
    "    waarde \"waarde\" : bedrag\n"
    "    telt \"telt\" : ja/nee\n"
    "versie een \"Een\" geldig vanaf 2020-01-01\n"
    "  voorwaarde lang \"maat boven 50\" bij goed als maat > 50 of ja_\n"
    "  voorwaarde veel \"twee delen\" bij goed als aantal(delen waarvan telt) >= 2\n"
    "  besluit goed \"goed\" is voldaan aan alle voorwaarden\n"
    "  besluit totaal \"totaal\" is som(waarde uit delen waarvan telt) + prijs\n"
    "  besluit grens \"grens\" : bedrag of onbegrensd is als soort = reus dan onbegrensd anders prijs\n"
    "  besluit later \"later\" is dag + 1 maand\n"
    "  besluit welke \"welke\" is soort\n"
    "  besluit wie \"wie\" is naam\n"
    "versie twee \"Twee\" wijzigt een geldig vanaf 2022-01-01\n"
    "  wijziging w \"W\"\n"
    "    besluit later komt te luiden is dag\n"
    "  overgangsrecht oud \"oud\" als maat < 5 en peildatum < 1 februari 2022 dan geldt een\n";

enum { CASES = 700, ELEMENTS = 4 * CASES };
enum { FACT_PEILDATUM, FACT_MAAT, FACT_PRIJS, FACT_SOORT, FACT_DAG, FACT_JA, FACT_NAAM, FACT_DELEN, FACTS };
enum { GOED, TOTAAL, GRENS, LATER, WELKE, WIE, OUTCOMES };

struct table { /* facts at random, by the generator below */
  int32_t peildatum[CASES], dag[CASES], naam_offsets[CASES + 1], offsets[CASES + 1];
  int8_t maat[CASES], soort[CASES];
  int64_t prijs[CASES], waarde[ELEMENTS];
  uint64_t ja[CASES / 64 + 1], telt[ELEMENTS / 64 + 1], valid[FACTS][CASES / 64 + 1], valid_waarde[ELEMENTS / 64 + 1];
  char naam[CASES * 8];
  struct toets_column columns[FACTS], fields[2];
  struct toets_list_column list;
  struct toets_facts facts;
};

static uint32_t next_random(uint64_t *state) {
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(*state >> 33);
}
static bool has(const uint64_t *bits, size_t i) { return bits[i / 64] >> i % 64 & 1; }
static void put(uint64_t *bits, size_t i, bool on) {
  bits[i / 64] = (bits[i / 64] & ~((uint64_t)1 << i % 64)) | (uint64_t)on << i % 64;
}

static void fill_case(struct table *t, size_t i, uint64_t *seed, unsigned unknown_of_16) {
  t->peildatum[i] = 18200 + (int32_t)(next_random(seed) % 1000);
  t->dag[i] = 19000 + (int32_t)(next_random(seed) % 400);
  t->maat[i] = (int8_t)(next_random(seed) % 101);
  if (next_random(seed) % 4 == 0)
    t->maat[i] = (int8_t)(3 + next_random(seed) % 4), t->peildatum[i] = 18993 + (int32_t)(next_random(seed) % 50);
  t->soort[i] = (int8_t)(next_random(seed) % 3);
  t->prijs[i] = (int64_t)(next_random(seed) % 100000) - 50000;
  put(t->ja, i, next_random(seed) % 2);
  t->naam_offsets[i + 1] =
      t->naam_offsets[i] + snprintf(t->naam + t->naam_offsets[i], 8, "n%u", next_random(seed) % 1000);
  unsigned n = next_random(seed) % 5;
  t->offsets[i + 1] = t->offsets[i] + (int32_t)n;
  for (int32_t k = t->offsets[i]; k < t->offsets[i + 1]; k++) {
    t->waarde[k] = (int64_t)(next_random(seed) % 1000);
    put(t->telt, (size_t)k, next_random(seed) % 2);
    put(t->valid_waarde, (size_t)k, next_random(seed) % 16 >= unknown_of_16);
  }
  for (unsigned f = 0; f < FACTS; f++) put(t->valid[f], i, next_random(seed) % 16 >= unknown_of_16);
  if (!has(t->valid[FACT_DELEN], i)) t->offsets[i + 1] = t->offsets[i];
}

static struct table *table_new(uint64_t seed, unsigned unknown_of_16) {
  struct table *t = calloc(1, sizeof *t);
  for (size_t i = 0; i < CASES; i++) fill_case(t, i, &seed, unknown_of_16);
  t->columns[FACT_PEILDATUM] = (struct toets_column){TOETS_INT32_COLUMN, t->peildatum, NULL, t->valid[FACT_PEILDATUM]};
  t->columns[FACT_MAAT] = (struct toets_column){TOETS_INT8_COLUMN, t->maat, NULL, t->valid[FACT_MAAT]};
  t->columns[FACT_PRIJS] = (struct toets_column){TOETS_INT64_COLUMN, t->prijs, NULL, t->valid[FACT_PRIJS]};
  t->columns[FACT_SOORT] = (struct toets_column){TOETS_INT8_COLUMN, t->soort, NULL, t->valid[FACT_SOORT]};
  t->columns[FACT_DAG] = (struct toets_column){TOETS_INT32_COLUMN, t->dag, NULL, t->valid[FACT_DAG]};
  t->columns[FACT_JA] = (struct toets_column){TOETS_BITS_COLUMN, t->ja, NULL, t->valid[FACT_JA]};
  t->columns[FACT_NAAM] = (struct toets_column){TOETS_UTF8_COLUMN, t->naam, t->naam_offsets, t->valid[FACT_NAAM]};
  t->fields[0] = (struct toets_column){TOETS_INT64_COLUMN, t->waarde, NULL, t->valid_waarde};
  t->fields[1] = (struct toets_column){TOETS_BITS_COLUMN, t->telt, NULL, NULL};
  t->list = (struct toets_list_column){t->offsets, t->valid[FACT_DELEN], t->fields};
  t->facts = (struct toets_facts){CASES, t->columns, &t->list};
  return t;
}

/* ---- the same case as JSON ---- */
static void day(char *out, int32_t days) { /* of 2019 to 2023 */
  static const int IN_MONTH[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int year = 2019, left = days - 17897, month = 0;
  for (; left >= 365 + (year == 2020); year++) left -= 365 + (year == 2020);
  for (; left >= IN_MONTH[month] + (month == 1 && year == 2020); month++)
    left -= IN_MONTH[month] + (month == 1 && year == 2020);
  sprintf(out, "%04d-%02d-%02d", year, month + 1, left + 1);
}

static void cents(char *out, int64_t v) {
  sprintf(out, "%s%" PRId64 ".%02" PRId64, v < 0 ? "-" : "", (v < 0 ? -v : v) / 100, (v < 0 ? -v : v) % 100);
}

static void write_list(const struct table *t, size_t i, char *out) {
  char text[32];
  out += sprintf(out, ", \"delen\": [");
  for (int32_t k = t->offsets[i]; k < t->offsets[i + 1]; k++) {
    cents(text, t->waarde[k]);
    out += sprintf(out, "%s{\"waarde\": %s, \"telt\": %s}", k > t->offsets[i] ? ", " : "",
                   has(t->valid_waarde, (size_t)k) ? text : "null", has(t->telt, (size_t)k) ? "true" : "false");
  }
  sprintf(out, "]");
}

static void write_case(const struct table *t, size_t i, char *out) {
  static const char *const SOORTEN[] = {"klein", "groot_", "reus"};
  char text[32];
  out += sprintf(out, "{\"_bronnen\": {}");
  if (has(t->valid[FACT_PEILDATUM], i))
    day(text, t->peildatum[i]), out += sprintf(out, ", \"peildatum\": \"%s\"", text);
  if (has(t->valid[FACT_MAAT], i)) out += sprintf(out, ", \"maat\": %d", t->maat[i]);
  if (has(t->valid[FACT_PRIJS], i)) cents(text, t->prijs[i]), out += sprintf(out, ", \"prijs\": %s", text);
  if (has(t->valid[FACT_SOORT], i)) out += sprintf(out, ", \"soort\": \"%s\"", SOORTEN[t->soort[i]]);
  if (has(t->valid[FACT_DAG], i)) day(text, t->dag[i]), out += sprintf(out, ", \"dag\": \"%s\"", text);
  if (has(t->valid[FACT_JA], i)) out += sprintf(out, ", \"ja_\": %s", has(t->ja, i) ? "true" : "false");
  if (has(t->valid[FACT_NAAM], i))
    out += sprintf(out, ", \"naam\": \"%.*s\"", (int)(t->naam_offsets[i + 1] - t->naam_offsets[i]),
                   t->naam + t->naam_offsets[i]);
  if (has(t->valid[FACT_DELEN], i)) write_list(t, i, out), out += strlen(out);
  sprintf(out, "}");
}

/* ---- results ---- */
struct answers {
  unsigned char result[CASES];
  int32_t version[CASES], later[CASES], welke[CASES];
  int64_t totaal[CASES], grens[CASES];
  uint64_t goed[CASES / 64 + 1], valid[OUTCOMES][CASES / 64 + 1];
  struct toets_text wie[CASES];
  struct toets_outcome_column columns[OUTCOMES];
  struct toets_results results;
};

static struct answers *answers_new(void) {
  struct answers *a = calloc(1, sizeof *a);
  a->columns[GOED] = (struct toets_outcome_column){TOETS_BITS_COLUMN, a->goed, a->valid[GOED]};
  a->columns[TOTAAL] = (struct toets_outcome_column){TOETS_INT64_COLUMN, a->totaal, a->valid[TOTAAL]};
  a->columns[GRENS] = (struct toets_outcome_column){TOETS_INT64_COLUMN, a->grens, a->valid[GRENS]};
  a->columns[LATER] = (struct toets_outcome_column){TOETS_INT32_COLUMN, a->later, a->valid[LATER]};
  a->columns[WELKE] = (struct toets_outcome_column){TOETS_INT32_COLUMN, a->welke, a->valid[WELKE]};
  a->columns[WIE] = (struct toets_outcome_column){TOETS_TEXTS_COLUMN, a->wie, a->valid[WIE]};
  a->results = (struct toets_results){a->result, a->version, a->columns, 0};
  return a;
}

static void write_answer(const struct answers *a, size_t outcome, size_t i, char *out) {
  static const char *const SOORTEN[] = {"klein", "groot_", "reus"};
  char text[32];
  if (!has(a->valid[outcome], i)) {
    strcpy(out, "null");
    return;
  }
  switch (outcome) {
  case GOED: strcpy(out, has(a->goed, i) ? "true" : "false"); return;
  case TOTAAL: cents(out, a->totaal[i]); return;
  case GRENS:
    if (a->grens[i] == TOETS_UNLIMITED)
      strcpy(out, "\"onbegrensd\"");
    else
      cents(out, a->grens[i]);
    return;
  case LATER: day(text, a->later[i]), sprintf(out, "\"%s\"", text); return;
  case WELKE: sprintf(out, "\"%s\"", SOORTEN[a->welke[i]]); return;
  default: sprintf(out, "\"%.*s\"", (int)a->wie[i].length, a->wie[i].at);
  }
}

static struct toets_rules *rules_or_fail(void) {
  struct toets_source source = {"r.regels", RULES, strlen(RULES)};
  struct toets_rules *rules;
  char *messages;
  enum toets_status status = toets_compile(&source, 1, TOETS_NL, NULL, &rules, &messages);
  cr_assert_eq(status, TOETS_OK, "%s", messages ? messages : "");
  toets_free(messages);
  return rules;
}

static void as_alone(const struct toets_rules *rules, struct toets_case *one, const struct table *t, size_t i,
                     const struct answers *a) {
  char json[1024], got[64];
  write_case(t, i, json);
  cr_assert_eq(toets_decide(one, json, strlen(json), NULL), TOETS_OK, "%s: %s", json, toets_message(one));
  cr_assert_eq(a->result[i], toets_result(one), "%s", json);
  struct toets_regime regime = {.name = NULL};
  if (a->version[i] >= 0) toets_regime(rules, (size_t)a->version[i], &regime);
  const char *version = toets_judging_version(one);
  cr_assert(version && regime.name ? strcmp(version, regime.name) == 0 : !version && !regime.name, "%s", json);
  for (size_t o = 0; o < OUTCOMES; o++) {
    const char *wanted = toets_value(one, o, TOETS_JSON_FORM);
    write_answer(a, o, i, got);
    cr_assert_str_eq(got, wanted, "%s: outcome %zu", json, o);
  }
}

static void all_as_alone(unsigned unknown_of_16, size_t round) {
  struct toets_rules *rules = rules_or_fail();
  struct toets_columns *c = toets_columns_new(rules, round);
  struct toets_case *one = toets_case_new(rules);
  struct table *t = table_new(unknown_of_16 + 1, unknown_of_16);
  struct answers *a = answers_new();
  cr_assert_eq(toets_decide_columns(c, &t->facts, NULL, &a->results), TOETS_OK, "%s", toets_columns_message(c));
  cr_assert_eq(a->results.refused, 0, "%s", toets_columns_message(c));
  for (size_t i = 0; i < CASES; i++) as_alone(rules, one, t, i, a);
  free(a);
  free(t);
  toets_case_free(one);
  toets_columns_free(c);
  toets_rules_free(rules);
}

Test(api_columns, decide_as_each_case_alone) { all_as_alone(0, 0); }
Test(api_columns, decide_as_each_case_alone_with_unknowns) { all_as_alone(2, 0); }
Test(api_columns, decide_as_each_case_alone_in_small_rounds) { all_as_alone(1, 64); }
Test(api_columns, decide_as_each_case_alone_when_all_is_unknown) { all_as_alone(16, 64); }

/* ---- what is refused ---- */
static void expect_refused(struct table *t, size_t at, const char *message) {
  struct toets_rules *rules = rules_or_fail();
  struct toets_columns *c = toets_columns_new(rules, 0);
  struct answers *a = answers_new();
  cr_assert_eq(toets_decide_columns(c, &t->facts, NULL, &a->results), TOETS_OK);
  cr_assert_str_eq(toets_columns_message(c), message);
  cr_assert_eq(a->results.refused, 1);
  for (size_t i = 0; i < CASES; i++) cr_assert_eq(a->result[i] == TOETS_NONE, i == at, "case %zu", i);
  for (size_t o = 0; o < OUTCOMES; o++) cr_assert_not(has(a->valid[o], at));
  cr_assert_eq(a->version[at], -1);
  free(a);
  free(t);
  toets_columns_free(c);
  toets_rules_free(rules);
}

Test(api_columns, refuses_a_value_outside_its_range) {
  struct table *t = table_new(1, 0);
  t->maat[0] = 0, t->maat[1] = 100, t->maat[130] = 101;
  expect_refused(t, 130, "`maat` van geval 130 (geteld vanaf 0): een waarde die dit gegeven niet mag hebben");
}
Test(api_columns, computes_nothing_with_what_it_refuses) {
  struct table *t = table_new(1, 0);
  static int64_t days[CASES];
  for (size_t i = 0; i < CASES; i++) days[i] = t->dag[i];
  days[70] = INT64_MAX - 3;
  t->columns[FACT_DAG] = (struct toets_column){TOETS_INT64_COLUMN, days, NULL, NULL};
  expect_refused(t, 70, "`dag` van geval 70 (geteld vanaf 0): een waarde die dit gegeven niet mag hebben");
}
Test(api_columns, refuses_an_index_of_no_value) {
  struct table *t = table_new(1, 0);
  t->soort[3] = 3;
  expect_refused(t, 3, "`soort` van geval 3 (geteld vanaf 0): een waarde die dit gegeven niet mag hebben");
}
Test(api_columns, refuses_a_value_in_a_list) {
  struct table *t = table_new(1, 0);
  size_t at = 5;
  while (t->offsets[at] == t->offsets[at + 1]) at++;
  t->waarde[t->offsets[at]] = INT64_MIN;
  char message[128];
  sprintf(message, "`waarde` van geval %zu (geteld vanaf 0): een waarde die dit gegeven niet mag hebben", at);
  expect_refused(t, at, message);
}
Test(api_columns, refuses_a_text_that_is_not_normal) {
  struct table *t = table_new(1, 0);
  size_t at = 7;
  while (t->naam_offsets[at + 1] - t->naam_offsets[at] != 3) at++;
  memcpy(t->naam + t->naam_offsets[at], "e\xCC\x81", 3);
  char message[128];
  sprintf(message, "`naam` van geval %zu (geteld vanaf 0): een tekst die geen UTF-8 in NFC is", at);
  expect_refused(t, at, message);
}
Test(api_columns, reads_nothing_behind_an_unknown) {
  struct table *t = table_new(1, 0);
  t->maat[9] = 127;
  put(t->valid[FACT_MAAT], 9, false);
  struct toets_rules *rules = rules_or_fail();
  struct toets_columns *c = toets_columns_new(rules, 0);
  struct answers *a = answers_new();
  cr_assert_eq(toets_decide_columns(c, &t->facts, NULL, &a->results), TOETS_OK);
  cr_assert_eq(a->results.refused, 0);
  free(a);
  free(t);
  toets_columns_free(c);
  toets_rules_free(rules);
}

static void expect_no_call(struct table *t, const struct toets_options *options, enum toets_status wanted,
                           const char *message, struct answers *a) {
  struct toets_rules *rules = rules_or_fail();
  struct toets_columns *c = toets_columns_new(rules, 0);
  memset(a->result, 77, sizeof a->result);
  cr_assert_eq(toets_decide_columns(c, &t->facts, options, &a->results), wanted);
  cr_assert_str_eq(toets_columns_message(c), message);
  cr_assert_eq(a->result[0], 77);
  free(a);
  free(t);
  toets_columns_free(c);
  toets_rules_free(rules);
}

Test(api_columns, refuses_a_column_of_another_form) {
  struct table *t = table_new(1, 0);
  t->columns[FACT_JA].form = TOETS_INT8_COLUMN;
  expect_no_call(t, NULL, TOETS_CASE_REFUSED, "de kolom van `ja_` heeft een vorm die dit gegeven niet kan hebben",
                 answers_new());
}
Test(api_columns, refuses_a_result_of_another_form) {
  struct answers *a = answers_new();
  a->columns[LATER].form = TOETS_INT64_COLUMN;
  struct toets_options english = {.language = TOETS_EN};
  expect_no_call(table_new(1, 0), &english, TOETS_CASE_REFUSED,
                 "the column for `later` has a form that this outcome cannot have", a);
}
Test(api_columns, refuses_offsets_that_go_back) {
  struct table *t = table_new(1, 0);
  t->offsets[4] = t->offsets[5] + 1;
  expect_no_call(t, NULL, TOETS_CASE_REFUSED, "de kolom van `delen` heeft een begin dat vóór het vorige ligt",
                 answers_new());
}
Test(api_columns, refuses_an_unknown_version) {
  struct toets_options options = {.version = "drie"};
  expect_no_call(table_new(1, 0), &options, TOETS_UNKNOWN_NAME, "er is geen versie `drie`", answers_new());
}
