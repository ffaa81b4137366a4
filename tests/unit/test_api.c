/* toets.h: what it promises of statuses, ownership, threads and memory that runs out. */
#include <criterion/criterion.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <toets/toets.h>

#include "api/inner.h"
#include "compare/compare.h"

static const char RULES[] =
    "regeling r \"R\"\n"
    "gegeven sleutel_ \"sleutel\" : tekst sleutel\n"
    "gegeven maat \"maat\" : getal in cm met 1 decimalen\n"
    "gegeven soort \"soort\" : een van klein, groot_\n"
    "gegeven delen \"delen\" : lijst van\n"
    "    prijs \"prijs\" : bedrag\n"
    "uitlegkeuze precies \"Precies?\"\n"
    "  wel \"ja\" standaard\n"
    "  niet_ \"nee\"\n"
    "versie een \"Een\" geldig vanaf 2020-01-01 tot 2025-01-01\n"
    "  parameter grens \"grens\" = 10 cm\n"
    "  voorwaarde lang \"minstens {grens}\" bij goed als maat > grens of maat = grens en precies = wel\n"
    "  besluit goed \"goed\" is voldaan aan alle voorwaarden\n"
    "  besluit totaal \"totaal\" is som(prijs uit delen)\n"
    "versie twee \"Twee\" wijzigt een geldig vanaf 2022-01-01\n"
    "  wijziging w \"W\"\n"
    "    parameter grens wordt 20 cm\n"
    "  overgangsrecht oud \"oud\" als maat < 5 cm en peildatum < 1 februari 2022 dan geldt een met wijziging w\n";
static const char CASE[] =
    "{\"sleutel_\": \"k\", \"maat\": 10, \"peildatum\": \"2021-01-01\", \"delen\": [{\"prijs\": 2.5}, {\"prijs\": 1}]}";

static enum toets_status compile_text(const char *text, struct toets_rules **rules, char **messages,
                                      size_t hybrid_count) {
  struct toets_source source = {"r.regels", text, strlen(text)};
  const char *hybrids[] = {"een+w"};
  struct toets_load_options options = {.hybrids = hybrids, .hybrid_count = hybrid_count};
  return toets_compile(&source, 1, TOETS_NL, &options, rules, messages);
}
static enum toets_status compile_rules(struct toets_rules **rules, char **messages) {
  return compile_text(RULES, rules, messages, 1);
}
static struct toets_rules *rules_or_fail(void) {
  struct toets_rules *rules;
  char *messages;
  enum toets_status status = compile_rules(&rules, &messages);
  cr_assert_eq(status, TOETS_OK, "%s", messages ? messages : "");
  toets_free(messages);
  return rules;
}

Test(api, tells_what_the_rules_ask_and_answer) {
  struct toets_rules *rules = rules_or_fail();
  struct toets_item item, field;
  struct toets_regime regime;
  struct toets_question question;
  const char *title;
  cr_assert_str_eq(toets_name(rules), "r");
  cr_assert_eq(strlen(toets_hash(rules)), 64);
  cr_assert_eq(toets_language(rules), TOETS_NL);
  cr_assert_eq(toets_fact_count(rules), 5);
  cr_assert(toets_fact(rules, (size_t)toets_find_fact(rules, "maat"), &item));
  cr_assert_str_eq(item.unit, "cm");
  cr_assert_eq(item.decimals, 1);
  cr_assert(toets_fact(rules, (size_t)toets_find_fact(rules, "soort"), &item));
  cr_assert_str_eq(toets_value_name(rules, &item, 1), "groot_");
  cr_assert_null(toets_value_name(rules, &item, 2));
  cr_assert(toets_fact(rules, (size_t)toets_find_fact(rules, "delen"), &item));
  cr_assert(toets_field(rules, &item, 0, &field));
  cr_assert_str_eq(field.name, "prijs");
  cr_assert_eq(field.kind, TOETS_AMOUNT);
  cr_assert_not(toets_field(rules, &item, 1, &field));
  cr_assert(toets_outcome(rules, (size_t)toets_find_outcome(rules, "totaal"), &item));
  cr_assert_eq(item.decimals, 2);
  cr_assert_str_eq(item.label, "totaal");
  cr_assert_eq(toets_find_outcome(rules, "nergens"), -1);
  cr_assert(toets_regime(rules, 0, &regime));
  cr_assert_str_eq(regime.from, "2020-01-01");
  cr_assert_str_eq(regime.until, "2022-01-01");
  cr_assert(toets_question(rules, 0, &question));
  cr_assert_str_eq(toets_answer(rules, 0, 1, &title), "niet_");
  cr_assert_str_eq(title, "nee");
  toets_rules_free(rules);
}

Test(api, decides_and_explains) {
  struct toets_rules *rules = rules_or_fail();
  struct toets_case *c = toets_case_new(rules);
  cr_assert_eq(toets_result(c), TOETS_NONE);
  cr_assert_eq(toets_decide(c, CASE, strlen(CASE), NULL), TOETS_OK, "%s", toets_message(c));
  cr_assert_eq(toets_result(c), TOETS_DECIDED);
  cr_assert_str_eq(toets_judging_version(c), "een");
  cr_assert_str_eq(toets_value(c, 0, TOETS_JSON_FORM), "true");
  cr_assert_str_eq(toets_value(c, 1, TOETS_JSON_FORM), "3.50");
  cr_assert_str_eq(toets_value(c, 1, TOETS_TEXT_FORM), "€ 3,50");
  cr_assert(strstr(toets_explanation(c, TOETS_TEXT_FORM), "minstens 10 cm"));
  cr_assert(strstr(toets_explanation(c, TOETS_JSON_FORM), "\"lang\""));
  cr_assert(strstr(toets_row(c), "\"status\": \"decided\""));
  cr_assert_null(toets_missing(c, 0));

  struct toets_choice choice = {"precies", "niet_"};
  struct toets_options options = {.language = TOETS_EN, .choices = &choice, .choice_count = 1};
  cr_assert_eq(toets_decide(c, CASE, strlen(CASE), &options), TOETS_OK);
  cr_assert_str_eq(toets_value(c, 0, TOETS_TEXT_FORM), "no");
  cr_assert_str_eq(toets_failed(c, 0), "lang");
  cr_assert_null(toets_failed(c, 1));
  options = (struct toets_options){.version = "een+w"};
  cr_assert_eq(toets_decide(c, CASE, strlen(CASE), &options), TOETS_OK);
  cr_assert_str_eq(toets_value(c, 0, TOETS_JSON_FORM), "false");
  options = (struct toets_options){.date = "2019-12-31"};
  cr_assert_eq(toets_decide(c, CASE, strlen(CASE), &options), TOETS_OK);
  cr_assert_eq(toets_result(c), TOETS_NO_VERSION);
  toets_case_free(c);
  toets_rules_free(rules);
}

Test(api, says_what_is_missing_and_what_is_wrong) {
  static const char OPEN[] = "{\"sleutel_\": \"k\", \"peildatum\": \"2021-01-01\"}",
                    WRONG[] = "{\"sleutel_\": \"k\", \"maat\": 1.25}";
  struct toets_rules *rules = rules_or_fail();
  struct toets_case *c = toets_case_new(rules);
  cr_assert_eq(toets_decide(c, OPEN, strlen(OPEN), NULL), TOETS_OK);
  cr_assert_eq(toets_result(c), TOETS_UNDETERMINED);
  cr_assert_str_eq(toets_missing(c, 0), "maat");
  cr_assert_str_eq(toets_value(c, 0, TOETS_JSON_FORM), "null");
  cr_assert_eq(toets_decide(c, WRONG, strlen(WRONG), NULL), TOETS_CASE_REFUSED);
  cr_assert(strstr(toets_message(c), "too_many_decimals"), "%s", toets_message(c));
  cr_assert_eq(toets_result(c), TOETS_NONE);
  cr_assert_null(toets_value(c, 0, TOETS_JSON_FORM));
  cr_assert_null(toets_explanation(c, TOETS_TEXT_FORM));
  struct toets_options options = {.version = "drie"};
  cr_assert_eq(toets_decide(c, CASE, strlen(CASE), &options), TOETS_UNKNOWN_NAME);
  cr_assert(strstr(toets_message(c), "drie"));
  options = (struct toets_options){.date = "2021-02-30"};
  cr_assert_eq(toets_decide(c, CASE, strlen(CASE), &options), TOETS_UNKNOWN_NAME);
  toets_case_free(c);
  toets_rules_free(rules);
}

Test(api, reports_rules_that_are_wrong_or_not_there) {
  static const char BAD[] =
      "regeling r \"R\"\nversie een \"Een\" geldig vanaf 2020-01-01\n  besluit goed \"goed\" is nergens\n";
  struct toets_source source = {"slecht.regels", BAD, sizeof BAD - 1};
  struct toets_rules *rules;
  char *messages;
  cr_assert_eq(toets_compile(&source, 1, TOETS_NL, NULL, &rules, &messages), TOETS_RULES_WRONG);
  cr_assert_null(rules);
  cr_assert(strstr(messages, "slecht.regels:3:"), "%s", messages);
  toets_free(messages);
  cr_assert_eq(toets_load("bestaat/niet", NULL, &rules, &messages), TOETS_UNREADABLE);
  cr_assert(strstr(messages, "bestaat/niet"));
  toets_free(messages);
  cr_assert_eq(toets_load("bestaat/niet", NULL, &rules, NULL), TOETS_UNREADABLE);
}

/* A name from outside has no place in the rules. */
Test(api, says_without_a_place_which_hybrid_does_not_exist) {
  static const char *const WANTED[][2] = {
      {"drie+w", "fout: er is geen versie `drie` [unknown-name]\n"},
      {"een+v", "fout: er is geen wijziging `v` in een versie na `een` [no-such-amendment]\n"},
  };
  struct toets_source source = {"r.regels", RULES, sizeof RULES - 1};
  for (size_t i = 0; i < COUNT_OF(WANTED); i++) {
    struct toets_load_options options = {.hybrids = WANTED[i], .hybrid_count = 1};
    struct toets_rules *rules;
    char *messages;
    cr_assert_eq(toets_compile(&source, 1, TOETS_NL, &options, &rules, &messages), TOETS_RULES_WRONG);
    cr_assert_str_eq(messages, WANTED[i][1]);
    toets_free(messages);
  }
}

static const char *why_text(struct arena *a, int error, enum lang lang) {
  struct buf out = {0};
  word_print(&out, WORD_CANNOT_READ, lang, "f", why_not(a, error), NULL);
  return buf_keep(a, &out);
}
Test(api, says_why_a_file_cannot_be_read_in_the_readers_language) {
  struct arena a;
  arena_init(&a, NULL);
  cr_assert_str_eq(why_text(&a, ENOENT, LANG_NL), "kan f niet lezen: bestaat niet");
  cr_assert_str_eq(why_text(&a, EIO, LANG_NL), "kan f niet lezen: de schijf of de verbinding geeft een fout");
  cr_assert_str_eq(why_text(&a, EIO, LANG_EN), "cannot read f: the disk or the connection fails");
  cr_assert_str_eq(why_text(&a, 9999, LANG_NL), "kan f niet lezen: fout 9999 van het systeem");
  cr_assert_str_eq(why_text(&a, 9999, LANG_EN), "cannot read f: system error 9999");
  arena_free(&a);
}

/* A chain of n definitions, each with a sum: three steps apiece. */
static enum toets_status compile_chain(int n, struct toets_rules **rules, char **messages) {
  struct buf text = {0};
  buf_text(&text, "regeling r \"R\"\ngegeven a \"a\" : getal\nversie v \"V\" geldig vanaf 2020-01-01\n"
                  "  bepaling b0 \"b\" is a\n");
  for (int i = 1; i < n; i++) buf_printf(&text, "  bepaling b%d \"b\" is b%d + 1\n", i, i - 1);
  buf_printf(&text, "  besluit u \"u\" is b%d + 1\n", n - 1);
  enum toets_status status = compile_text(text.at, rules, messages, 0);
  buf_free(&text);
  return status;
}
Test(api, follows_definitions_as_deep_as_it_explains) {
  static const char ONE[] = "{\"a\": 1, \"peildatum\": \"2021-01-01\"}";
  struct toets_rules *rules;
  char *messages;
  cr_assert_eq(compile_chain(999, &rules, &messages), TOETS_OK, "%s", messages ? messages : "");
  toets_free(messages);
  struct toets_case *c = toets_case_new(rules);
  cr_assert_eq(toets_decide(c, ONE, strlen(ONE), NULL), TOETS_OK);
  cr_assert_str_eq(toets_value(c, 0, TOETS_JSON_FORM), "1000");
  cr_assert(toets_explanation(c, TOETS_TEXT_FORM) && toets_explanation(c, TOETS_JSON_FORM));
  toets_case_free(c);
  toets_rules_free(rules);
  cr_assert_eq(compile_chain(1000, &rules, &messages), TOETS_RULES_WRONG);
  cr_assert(strstr(messages, "r.regels:4:12: fout: de bepalingen die op `b0` steunen, gaan te diep (ten hoogste 3000 "
                             "stappen van berekening en verwijzing) [too-deep]\n"),
            "%s", messages);
  toets_free(messages);
}

Test(api, saves_and_loads_the_same_program) {
  struct toets_rules *rules = rules_or_fail(), *again;
  void *bytes, *same;
  size_t size, same_size;
  cr_assert_eq(toets_save(rules, &bytes, &size), TOETS_OK);
  cr_assert_eq(toets_load_compiled(bytes, size, &again, NULL), TOETS_OK);
  cr_assert_str_eq(toets_hash(rules), toets_hash(again));
  cr_assert_eq(toets_save(again, &same, &same_size), TOETS_OK);
  cr_assert(size == same_size && memcmp(bytes, same, size) == 0);
  ((char *)bytes)[size / 2] ^= 1;
  toets_rules_free(again);
  char *messages;
  cr_assert_eq(toets_load_compiled(bytes, size, &again, &messages), TOETS_UNREADABLE);
  cr_assert_null(again);
  cr_assert_not_null(messages);
  toets_free(messages);
  toets_free(bytes);
  toets_free(same);
  toets_rules_free(rules);
}

/* One of several threads on the same rules, each with its own workspace. */
static void *decide_often(void *rules) {
  struct toets_case *c = toets_case_new(rules);
  char json[160];
  size_t wrong = 0;
  for (int i = 0; i < 300; i++) {
    snprintf(json, sizeof json, "{\"sleutel_\": \"k\", \"maat\": %d, \"peildatum\": \"2021-01-01\", \"delen\": []}",
             i % 20);
    wrong += toets_decide(c, json, strlen(json), NULL) != TOETS_OK ||
             strcmp(toets_value(c, 0, TOETS_JSON_FORM), i % 20 >= 10 ? "true" : "false") != 0 ||
             (i % 50 == 0 && !toets_explanation(c, TOETS_TEXT_FORM));
    void *bytes = NULL;
    size_t size;
    if (i % 50 == 0) wrong += toets_save(rules, &bytes, &size) != TOETS_OK;
    toets_free(bytes);
  }
  toets_case_free(c);
  return wrong ? (void *)rules : NULL;
}
Test(api, threads_share_the_rules) {
  struct toets_rules *rules = rules_or_fail();
  pthread_t threads[4];
  for (size_t i = 0; i < COUNT_OF(threads); i++) pthread_create(&threads[i], NULL, decide_often, rules);
  for (size_t i = 0; i < COUNT_OF(threads); i++) {
    void *wrong;
    pthread_join(threads[i], &wrong);
    cr_assert_null(wrong);
  }
  toets_rules_free(rules);
}

/* The n-th allocation fails, and all after it or none, for n = 1, 2, … until everything passes: never a crash, never a
 * leak (the sanitized build sees those), always TOETS_NO_MEMORY or NULL. */
static void compile_short_of_memory(const char *text, enum toets_status whole, void (*fail)(uint64_t n)) {
  enum toets_status status = TOETS_NO_MEMORY;
  struct toets_rules *unhurt;
  char *said;
  cr_assert_eq(compile_text(text, &unhurt, &said, 1), whole, "%s", said ? said : "");
  for (uint64_t n = 1; status != whole; n++) {
    struct toets_rules *rules = NULL;
    char *messages = NULL;
    fail(n);
    status = compile_text(text, &rules, &messages, 1);
    base_fail_allocation_after(0);
    cr_assert(status == whole || (status == TOETS_NO_MEMORY && !rules && !messages),
              "allocation %llu gave status %d: %s", (unsigned long long)n, (int)status, messages ? messages : "");
    if (rules) cr_assert_str_eq(toets_hash(rules), toets_hash(unhurt), "allocation %llu", (unsigned long long)n);
    if (messages) cr_assert_str_eq(messages, said);
    toets_free(messages);
    toets_rules_free(rules);
  }
  toets_free(said);
  toets_rules_free(unhurt);
}
static const char WRONG_RULES[] = "regeling r \"R\"\n"
                                  "versie een \"Een\" geldig vanaf 1 Januari 2020\n"
                                  "  bepaling a \"a\" is \"één\" + nergens\n";
Test(api, survives_every_failing_allocation_of_compiling) {
  compile_short_of_memory(RULES, TOETS_OK, base_fail_allocation_after);
  compile_short_of_memory(RULES, TOETS_OK, base_fail_one_allocation);
}
Test(api, survives_every_failing_allocation_of_refusing_rules) {
  compile_short_of_memory(WRONG_RULES, TOETS_RULES_WRONG, base_fail_allocation_after);
  compile_short_of_memory(WRONG_RULES, TOETS_RULES_WRONG, base_fail_one_allocation);
}

static bool decides_under(struct toets_rules *rules, uint64_t n, void (*fail)(uint64_t n)) {
  fail(n);
  struct toets_case *c = toets_case_new(rules);
  bool whole = c && toets_decide(c, CASE, strlen(CASE), NULL) == TOETS_OK && toets_explanation(c, TOETS_TEXT_FORM) &&
               toets_explanation(c, TOETS_JSON_FORM) && toets_row(c) && toets_value(c, 1, TOETS_TEXT_FORM);
  base_fail_allocation_after(0);
  if (whole) cr_assert(strstr(toets_row(c), "3.50"));
  toets_case_free(c);
  return whole;
}
Test(api, survives_every_failing_allocation_of_deciding) {
  struct toets_rules *rules = rules_or_fail();
  uint64_t n = 1;
  while (!decides_under(rules, n, base_fail_allocation_after)) n++;
  cr_assert_gt(n, 5);
  for (uint64_t once = 1; once < n; once++)
    cr_assert_not(decides_under(rules, once, base_fail_one_allocation), "allocation %llu", (unsigned long long)once);
  toets_rules_free(rules);
}

Test(api, survives_every_failing_allocation_of_loading) {
  struct toets_rules *rules = rules_or_fail(), *again = NULL;
  void *bytes;
  size_t size;
  cr_assert_eq(toets_save(rules, &bytes, &size), TOETS_OK);
  for (uint64_t n = 1; !again; n++) {
    base_fail_allocation_after(n);
    enum toets_status status = toets_load_compiled(bytes, size, &again, NULL);
    base_fail_allocation_after(0);
    cr_assert(again ? status == TOETS_OK : status != TOETS_OK);
  }
  toets_rules_free(again);
  toets_rules_free(rules);
  toets_free(bytes);
}

static bool compares_under(struct toets_case *c, uint64_t n, struct buf *text, struct buf *json) {
  const struct compare_options options = {.from = 0, .to = 1};
  base_fail_allocation_after(n);
  struct comparison *comparison = comparison_new(c->rules->p, &options);
  bool whole = comparison && comparison_add(comparison, &c->record) && comparison_text(comparison, LANG_NL, text);
  if (whole) comparison_json(comparison, json);
  base_fail_allocation_after(0);
  comparison_free(comparison);
  return whole && !json->failed;
}
Test(api, survives_every_failing_allocation_of_comparing) {
  struct toets_rules *rules = rules_or_fail();
  struct toets_case *c = toets_case_new(rules);
  cr_assert_eq(toets_decide(c, CASE, strlen(CASE), NULL), TOETS_OK, "%s", toets_message(c));
  bool whole = false;
  for (uint64_t n = 1; !whole; n++) {
    struct buf text = {0}, json = {0};
    whole = compares_under(c, n, &text, &json);
    if (whole) cr_assert(strstr(json.at, "\"cases\": 1") && strstr(text.at, "goed"), "%s%s", text.at, json.at);
    buf_free(&text);
    buf_free(&json);
  }
  toets_case_free(c);
  toets_rules_free(rules);
}
