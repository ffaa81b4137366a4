/* explain/: explanations of cases under small regulations, as text; and that what they claim is so. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "api/api.h"
#include "explain/explain.h"

struct fixture {
  struct arena arena;
  struct loaded loaded;
  struct executor *executor;
  struct record record;
  struct run_options run;
  struct explain_options options;
  struct buf text;
};

static void begin(struct fixture *f, const char *rules, const char *facts) {
  memset(f, 0, sizeof *f);
  arena_init(&f->arena, NULL);
  load_begin(&f->arena, LANG_NL, &f->loaded);
  cr_assert(source_add(&f->loaded.sources, "zaak.regels", rules, strlen(rules), &f->loaded.diags));
  if (load_compile(&f->arena, NULL, &f->loaded) != LOAD_OK) {
    diags_print(&f->loaded.diags, LANG_NL, false, &f->text);
    cr_assert_fail("%s", f->text.at ? f->text.at : "no program");
  }
  f->executor = executor_new(f->loaded.program);
  cr_assert(record_from_json(&f->record, f->loaded.program, facts, strlen(facts), LANG_NL));
  cr_assert_eq(f->record.error_count, 0);
  f->run.version = f->options.outcome = NONE;
}

static const struct explanation *tell(struct fixture *f) {
  const struct explanation *x = explain(&f->arena, f->loaded.program, f->executor, &f->record, &f->run, &f->options);
  buf_clear(&f->text);
  explanation_text(x, false, 0, &f->text);
  return x;
}

static void end(struct fixture *f) {
  record_free(&f->record);
  executor_free(f->executor);
  program_free(f->loaded.program);
  buf_free(&f->text);
  arena_free(&f->arena);
}

static void has(const struct fixture *f, const char *line) {
  cr_expect(strstr(f->text.at, line), "%s\nis not in\n%s", line, f->text.at);
}
static void lacks(const struct fixture *f, const char *line) {
  cr_expect(!strstr(f->text.at, line), "%s\nis in\n%s", line, f->text.at);
}

static void explain_text(struct fixture *f, const char *rules, const char *facts) {
  begin(f, rules, facts);
  tell(f);
}

/* ---- a regulation with a bit of everything ---- */
#define HEAD                                                                                                           \
  "regeling zaak \"Proefregeling\"\n"                                                                                  \
  "bron wet \"De wet\"\n"                                                                                              \
  "bron aanname \"Aanname\"\n"                                                                                         \
  "gegeven nr \"nummer\" : tekst sleutel\n"                                                                            \
  "gegeven schade \"erkende schade\" : bedrag minstens € 0\n"                                                        \
  "gegeven woont \"woont in het gebied\" : ja/nee\n"                                                                   \
  "gegeven schrijnend \"schrijnend geval\" : ja/nee oordeel\n"                                                         \
  "gegeven geboren \"geboortedatum\" : datum\n"                                                                        \
  "gegeven oorzaak \"oorzaak van de schade\" : een van water, wind, beving\n"                                          \
  "gegeven bevingen \"ondervonden bevingen\" : lijst van\n"                                                            \
  "  datum \"datum\" : datum\n"                                                                                        \
  "  pgv \"snelheid\" : getal in mm/s met 2 decimalen\n"                                                               \
  "uitlegkeuze grens \"Telt precies de drempel mee?\"\n"                                                               \
  "  ja_hoor \"ja, minstens de drempel\" standaard\n"                                                                  \
  "  nee_hoor \"nee, meer dan de drempel\"\n"                                                                          \
  "versie een \"Versie een\" geldig vanaf 1 januari 2024\n"                                                            \
  "  volgens wet\n"                                                                                                    \
  "  parameter drempel \"drempel\" = € 5.000\n"                                                                      \
  "  besluit recht \"heeft recht\" \"heeft geen recht\"\n"                                                             \
  "    is voldaan aan alle voorwaarden\n"

#define DAMAGE                                                                                                         \
  "  voorwaarde genoeg \"Er is minstens {drempel} schade\" \"Er is geen {drempel} schade\" bij recht\n"                \
  "    volgens wet \"artikel 1\"\n"                                                                                    \
  "    als schade > drempel of schade = drempel en grens = ja_hoor\n"

Test(explain_tree, a_distance_a_reading_and_a_way_out) {
  struct fixture f;
  explain_text(&f, HEAD DAMAGE, "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\", \"schade\": 3800}");
  has(&f, "A1 · Proefregeling · peildatum 15 maart 2026\n");
  has(&f, "NEE: heeft geen recht  [1]\n     volgens Versie een, geldig vanaf 1 januari 2024  [1]\n");
  has(&f, "  ✗ niet voldaan  Er is geen € 5.000 schade  [1] artikel 1\n"
          "       erkende schade € 3.800, drempel € 5.000: € 1.200 te weinig\n"
          "       berust op een uitleg: \"Telt precies de drempel mee?\" ja, minstens de drempel; "
          "het andere antwoord verandert deze uitkomst niet\n");
  has(&f, "Anders als, al het overige gelijk: erkende schade € 5.000 of meer.\n");
  end(&f);
}

Test(explain_tree, a_reading_that_decides) {
  struct fixture f;
  explain_text(&f, HEAD DAMAGE, "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\", \"schade\": 5000}");
  has(&f, "JA: heeft recht  [1]\n");
  has(&f, "; met het antwoord \"nee, meer dan de drempel\" wordt deze uitkomst: NEE\n");
  has(&f, "Anders als, al het overige gelijk: erkende schade minder dan € 5.000.\n");
  end(&f);
}

Test(explain_tree, alone_nothing_is_said_of_what_might_have_been) {
  struct fixture f;
  begin(&f, HEAD DAMAGE, "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\", \"schade\": 5000}");
  f.options.alone = true;
  const struct explanation *x = tell(&f);
  has(&f, "JA: heeft recht  [1]\n");
  has(&f, "berust op een uitleg: \"Telt precies de drempel mee?\" ja, minstens de drempel\n");
  lacks(&f, "met het antwoord");
  const struct explain_node *outcome = NULL;
  for (uint32_t i = 0; i < x->root->kids.n && !outcome; i++)
    if (x->root->kids.at[i]->kind == EXPLAIN_outcome) outcome = x->root->kids.at[i];
  for (uint32_t i = 0; i < outcome->kids.n; i++) {
    enum explain_kind kind = outcome->kids.at[i]->kind;
    cr_expect(kind != EXPLAIN_counterfactual && kind != EXPLAIN_together);
  }
  end(&f);
}

Test(explain_tree, alone_what_is_missing_is_named) {
  struct fixture f;
  begin(&f, HEAD DAMAGE, "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\"}");
  f.options.alone = true;
  tell(&f);
  has(&f, "Nog nodig:\n     erkende schade\n");
  end(&f);
}

Test(explain_tree, an_unknown_fact_and_both_sides_of_its_limit) {
  struct fixture f;
  explain_text(&f, HEAD DAMAGE, "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\"}");
  has(&f, "ONBEPAALD: heeft recht  [1]\n");
  has(&f, "  ? onbekend      Er is minstens € 5.000 schade  [1] artikel 1\n"
          "       erkende schade: onbekend, drempel € 5.000\n");
  has(&f, "     erkende schade: minder dan € 5.000: NEE; € 5.000 of meer: JA\n");
  lacks(&f, "Anders als");
  end(&f);
}

Test(explain_tree, no_version) {
  struct fixture f;
  explain_text(&f, HEAD DAMAGE, "{\"nr\": \"A1\", \"peildatum\": \"2023-12-31\", \"schade\": 5000}");
  has(&f, "GEEN VERSIE: heeft recht  [1]\n");
  has(&f, "op 31 december 2023 gold geen versie van deze regels\n");
  has(&f, "ter vergelijking, de dichtstbijzijnde versie: Versie een, geldig vanaf 1 januari 2024: JA  [1]\n");
  end(&f);
}

Test(explain_tree, elements_that_count) {
  struct fixture f;
  explain_text(
      &f,
      HEAD "  parameter vereist \"vereist aantal\" = 2\n"
           "  voorwaarde vaak \"Minstens {vereist} bevingen\" bij recht\n"
           "    als aantal(bevingen waarvan pgv >= 5 mm/s) >= vereist\n",
      "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\", \"bevingen\": [{\"datum\": \"2012-08-16\", \"pgv\": 12.4},"
      "{\"datum\": \"2013-02-07\", \"pgv\": 4.99}]}");
  has(&f, "  ✗ niet voldaan  Minstens 2 bevingen  [1]\n"
          "       1 van de 2 ondervonden bevingen telt mee, vereist aantal 2: 1 te weinig\n"
          "         namelijk: 16 augustus 2012 (12,40 mm/s)\n");
  has(&f, "Geen enkel gegeven op zichzelf geeft een andere uitkomst. Niet voldaan is: Minstens 2 bevingen.\n");
  end(&f);
}

Test(explain_tree, an_age_turns_on_a_birthday) {
  struct fixture f;
  explain_text(&f,
               HEAD "  bepaling leeftijd \"leeftijd\" is jaren(geboren; peildatum)\n"
                    "  parameter volwassen \"volwassen vanaf\" = 18\n"
                    "  voorwaarde oud \"Is volwassen\" bij recht als leeftijd >= volwassen\n",
               "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\", \"geboren\": \"2008-03-16\"}");
  has(&f, "leeftijd 17, volwassen vanaf 18: 1 te weinig\n");
  has(&f, "Anders als, al het overige gelijk: geboortedatum: vóór 16 maart 2008.\n");
  end(&f);
}

Test(explain_tree, exceptions_judgements_and_assumptions) {
  struct fixture f;
  explain_text(&f,
               HEAD "  voorwaarde binnen \"Woont in het gebied\" \"Woont buiten het gebied\" bij recht\n"
                    "    volgens aanname \"Het adres is het hoofdverblijf\"\n"
                    "    als woont\n"
                    "    tenzij hardheid \"een schrijnend geval\" als schrijnend dan ja\n",
               "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\", \"woont\": false, \"schrijnend\": true}");
  has(&f, "JA: heeft recht  [1]\n");
  has(&f, "uitzondering \"een schrijnend geval\": van toepassing\n");
  has(&f, "berust op een oordeel: schrijnend geval: ja\n");
  has(&f, "aanname: Het adres is het hoofdverblijf\n");
  lacks(&f, "woont in het gebied: nee");
  end(&f);
}

Test(explain_tree, conditions_that_fail_together) {
  struct fixture f;
  explain_text(&f, HEAD DAMAGE "  voorwaarde binnen \"Woont in het gebied\" bij recht als woont\n",
               "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\", \"woont\": false, \"schade\": 1}");
  has(&f, "aan deze voorwaarden is samen niet voldaan: Er is minstens € 5.000 schade; Woont in het gebied.\n");
  end(&f);
}

/* ---- what it claims is so: every change it suggests, run, gives the outcome it says ---- */
static uint32_t confirm(struct fixture *f, const struct explain_node *n, uint32_t outcome) {
  uint32_t confirmed = 0;
  for (uint32_t i = 0; i < n->kids.n; i++) confirmed += confirm(f, n->kids.at[i], outcome);
  if (n->kind != EXPLAIN_counterfactual) return confirmed;
  struct cell was = executor_run(f->executor, &f->record.facts, &f->run)->outcomes[outcome];
  uint32_t fact = program_find_fact(f->loaded.program, n->name, strlen(n->name));
  struct cell own = f->record.facts.cells[fact];
  char value[200];
  size_t quoted = n->json_value[0] == '"';
  snprintf(value, sizeof value, "%.*s", (int)(strlen(n->json_value) - 2 * quoted), n->json_value + quoted);
  cr_assert_null(record_set(&f->record, n->name, value, LANG_NL));
  struct cell now = executor_run(f->executor, &f->record.facts, &f->run)->outcomes[outcome];
  cr_expect(now.state == KNOWN && (was.state != KNOWN || was.v != now.v), "%s", n->text);
  f->record.facts.cells[fact] = own;
  return confirmed + 1;
}

Test(explain_tree, every_change_is_confirmed) {
  struct fixture f;
  begin(&f,
        HEAD DAMAGE "  voorwaarde binnen \"Woont in het gebied\" bij recht als woont\n"
                    "  voorwaarde door \"Door een beving\" bij recht als oorzaak is een van (beving; wind)\n",
        "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\", \"woont\": true, \"schade\": 6000, \"oorzaak\": \"wind\"}");
  const struct explanation *x = tell(&f);
  has(&f, "Anders als, al het overige gelijk: erkende schade minder dan € 5.000; woont in het gebied: nee; "
          "oorzaak van de schade: water.\n");
  cr_expect_eq(confirm(&f, x->root, 0), 3);
  end(&f);
}

/* Where a comparison turns back further on, only the value tried is said. */
Test(explain_tree, a_range_is_said_only_if_its_far_end_agrees) {
  struct fixture f;
  explain_text(&f,
               HEAD "  voorwaarde dal \"Niet in het dal\" bij recht als schade - laagste(schade; € 100) * 2 >= -€ 50\n",
               "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\", \"schade\": 300}");
  has(&f, "Anders als, al het overige gelijk: erkende schade € 149,99.\n");
  end(&f);
}

Test(explain_tree, what_would_only_leave_it_open) {
  struct fixture f;
  explain_text(&f,
               HEAD "  voorwaarde vast \"Staat vast\" bij recht als woont is bekend en schade >= € 5\n"
                    "  voorwaarde klein \"Kleine schade\" bij recht als schade <= € 9\n",
               "{\"nr\": \"A1\", \"peildatum\": \"2026-03-15\"}");
  has(&f, "Geen enkel gegeven op zichzelf geeft een andere uitkomst. Niet voldaan is: Staat vast.\n"
          "  Anders als, al het overige gelijk: woont in het gebied: ja of nee (dan nog open).\n");
  end(&f);
}

/* A provision further along a chain is asked for only by the outcome that differs there. */
Test(explain_tree, what_each_outcome_still_needs) {
  struct fixture f;
  explain_text(&f,
               "regeling keten \"Keten\"\n"
               "gegeven p \"vraag p\" : ja/nee\n"
               "gegeven q \"vraag q\" : ja/nee\n"
               "versie een \"Een\" geldig vanaf 1 januari 2020\n"
               "  besluit a \"uitkomst a\" : getal is 1\n"
               "  besluit b \"uitkomst b\" : getal is 1\n"
               "versie twee \"Twee\" wijzigt een geldig vanaf 1 januari 2021\n"
               "  wijziging w \"w\"\n"
               "    besluit a komt te luiden is 2\n"
               "  overgangsrecht ov \"ov\" als p dan geldt een\n"
               "versie drie \"Drie\" wijzigt twee geldig vanaf 1 januari 2022\n"
               "  wijziging w \"w\"\n"
               "    besluit b komt te luiden is 3\n"
               "  overgangsrecht ov vervalt\n"
               "  overgangsrecht ov3 \"ov3\" als q dan geldt twee\n",
               "{\"peildatum\": \"2022-03-15\"}");
  has(&f, "     vraag q: ja: nog open; nee: 2\n     vraag p: ja: nog open; nee: 2\n");
  has(&f, "     vraag q: ja: 1; nee: 3\n\nregels");
  end(&f);
}
