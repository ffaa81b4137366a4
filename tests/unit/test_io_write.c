/* Rows of decisions, in both forms. */
#include "test_io.h"

/* A decision made by hand: eight outcomes, one for each kind and one that the judging version lacks. */
struct made {
  struct maker *m;
  struct cell outcomes[8];
  const struct type *types[8];
  uint32_t failed[2], missing[2];
  struct decision decision;
  struct record record;
};
static const struct text TEKST = {.length = 6, .at = "=1;\"x\""};

static void make_units(struct maker *m) {
  m->units[0] = (struct program_unit){.name = made_name(m, "oud_2023"), .flags = UNIT_VERSION, .base = 0};
  m->units[1] = (struct program_unit){.name = made_name(m, "oud_2023+hoger"), .base = 0};
  m->p.units_count = 2;
  m->transitions[0].name = made_name(m, "lopend");
  m->p.transitions_count = 1;
  m->conditions[0].name = made_name(m, "op_tijd");
  m->conditions[1].name = made_name(m, "genoeg");
  m->p.conditions_count = 2;
}

static struct made make_decision(bool keyed) {
  struct made d = {.m = make_program(LANG_NL, keyed)};
  struct maker *m = d.m;
  add_outcome(m, "komt_aan", KIND_BOOL, 0, 0, NONE);
  add_outcome(m, "geld", KIND_AMOUNT, 2, 0, NONE);
  add_outcome(m, "hoogste", KIND_AMOUNT, 2, 1, NONE);
  add_outcome(m, "maat", KIND_NUMBER, 1, 0, NONE);
  add_outcome(m, "dag_uit", KIND_DATE, 0, 0, NONE);
  add_outcome(m, "vorm_uit", KIND_ENUM, 0, 0, 0);
  add_outcome(m, "woord_uit", KIND_TEXT, 0, 0, NONE);
  add_outcome(m, "nieuw", KIND_BOOL, 0, 0, NONE);
  make_units(m);
  const int64_t values[] = {1, -1250, UNLIMITED, -5, 0, 1, (int64_t)(intptr_t)&TEKST};
  for (size_t i = 0; i < COUNT_OF(values); i++) d.outcomes[i] = cell_known(values[i]);
  for (uint32_t i = 0; i < 7; i++) d.types[i] = &m->types[m->outcomes[i].type];
  d.decision = (struct decision){.status = DECIDED, .unit = 0, .transition = NONE, .in_force = 0};
  const char *json = keyed ? "{\"kenmerk\":\"-A\\n\"}" : "{}";
  cr_assert(record_from_json(&d.record, &m->p, json, strlen(json), LANG_NL));
  cr_assert_eq(d.record.error_count, 0, "%s", d.record.error_count ? d.record.errors[0].message : "");
  return d;
}

static void free_decision(struct made *d) {
  record_free(&d->record);
  free_program(d->m);
}

static void check(struct made *d, struct writer_options options, bool rejected, const char *want) {
  struct buf out = {0};
  d->decision.outcomes = d->outcomes;
  d->decision.outcome_types = d->types;
  d->decision.failed = d->failed;
  d->decision.missing = d->missing;
  write_header(&out, &d->m->p, &options);
  write_row(&out, &d->m->p, &options, &d->record, rejected ? NULL : &d->decision, NULL);
  assert_text("row", out.at, want);
  buf_free(&out);
}

static const struct writer_options JSON = {.format = ROWS_JSON_LINES, .dialect = DIALECT_NL};
static const struct writer_options NL = {.format = ROWS_CSV, .dialect = DIALECT_NL};
static const struct writer_options EN = {.format = ROWS_CSV, .dialect = DIALECT_EN};
#define HEADER_NL                                                                                                      \
  "kenmerk;version;transition;status;komt_aan;geld;hoogste;maat;dag_uit;vorm_uit;woord_uit;nieuw;failed;missing;"      \
  "errors\n"

Test(io_write, decided) {
  struct made d = make_decision(true);
  check(&d, JSON, false,
        "{\"case\": \"-A\\n\", \"version\": \"oud_2023\", \"transition\": null, \"status\": \"decided\", \"outcomes\": "
        "{\"komt_aan\": true, "
        "\"geld\": -12.50, \"hoogste\": \"onbegrensd\", \"maat\": -0.5, \"dag_uit\": \"1970-01-01\", \"vorm_uit\": "
        "\"hoekig\", "
        "\"woord_uit\": \"=1;\\\"x\\\"\", \"nieuw\": null}, \"failed\": [], \"missing\": [], \"errors\": []}\n");
  check(&d, NL, false,
        HEADER_NL "\"-A\n\";oud_2023;;decided;ja;-12,50;onbegrensd;-0,5;1970-01-01;hoekig;\"=1;\"\"x\"\"\";;;;\n");
  check(&d, EN, false,
        "kenmerk,version,transition,status,komt_aan,geld,hoogste,maat,dag_uit,vorm_uit,woord_uit,nieuw,failed,missing,"
        "errors\n"
        "\"-A\n\",oud_2023,,decided,true,-12.50,unlimited,-0.5,1970-01-01,hoekig,\"=1;\"\"x\"\"\",,,,\n");
  struct writer_options excel = NL;
  excel.excel = true;
  check(&d, excel, false,
        "\xEF\xBB\xBF" HEADER_NL
        "\"'-A\n\";oud_2023;;decided;ja;-12,50;onbegrensd;-0,5;1970-01-01;hoekig;\"'=1;\"\"x\"\"\";;;;\n");
  free_decision(&d);
}

Test(io_write, open_and_sent_elsewhere) {
  struct made d = make_decision(true);
  for (size_t i = 0; i < 7; i++) d.outcomes[i] = (struct cell){0};
  d.decision.status = UNDETERMINED;
  d.decision.unit = 1;
  d.decision.transition = 0;
  d.decision.failed_count = d.decision.missing_count = 2;
  d.failed[1] = 1;
  d.missing[0] = DAG;
  d.missing[1] = RIJ;
  check(
      &d, JSON, false,
      "{\"case\": \"-A\\n\", \"version\": \"oud_2023\", \"transition\": \"lopend\", \"status\": \"undetermined\", "
      "\"outcomes\": "
      "{\"komt_aan\": null, \"geld\": null, \"hoogste\": null, \"maat\": null, \"dag_uit\": null, \"vorm_uit\": null, "
      "\"woord_uit\": null, \"nieuw\": null}, \"failed\": [\"op_tijd\", \"genoeg\"], \"missing\": [\"dag\", \"rij\"], "
      "\"errors\": []}\n");
  struct writer_options named = NL;
  named.version_name = "oud_2023+hoger";
  check(&d, named, false, HEADER_NL "\"-A\n\";oud_2023+hoger;lopend;undetermined;;;;;;;;;op_tijd|genoeg;dag|rij;\n");
  free_decision(&d);
}

Test(io_write, no_version) {
  struct made d = make_decision(false);
  d.decision.status = NO_VERSION;
  d.decision.unit = NONE;
  check(&d, JSON, false,
        "{\"case\": 1, \"version\": null, \"transition\": null, \"status\": \"no_version\", \"outcomes\": null, "
        "\"failed\": [], "
        "\"missing\": [], \"errors\": []}\n");
  check(&d, EN, false,
        "case,version,transition,status,komt_aan,geld,hoogste,maat,dag_uit,vorm_uit,woord_uit,nieuw,failed,missing,"
        "errors\n"
        "1,,,no_version,,,,,,,,,,,\n");
  free_decision(&d);
}

Test(io_write, rejected) {
  struct made d = make_decision(true);
  record_free(&d.record);
  const char *json = "{\"kenmerk\":\"A\",\"waar\":1,\"q\":0}";
  cr_assert(record_from_json(&d.record, &d.m->p, json, strlen(json), LANG_NL));
  check(&d, JSON, true,
        "{\"case\": \"A\", \"version\": null, \"transition\": null, \"status\": \"rejected\", \"outcomes\": null, "
        "\"failed\": [], "
        "\"missing\": [], \"errors\": [{\"at\": \"waar\", \"code\": \"bad_value\", \"place\": null, \"message\": \"`1` "
        "is geen ja/nee: "
        "schrijf true of false\"}, {\"at\": \"q\", \"code\": \"unknown_key\", \"place\": null, \"message\": \"er is "
        "geen gegeven `q`\"}]}\n");
  check(&d, NL, true, HEADER_NL "A;;;rejected;;;;;;;;;;;waar: bad_value|q: unknown_key\n");
  record_free(&d.record);
  cr_assert(record_from_json(&d.record, &d.m->p, "[]", 2, LANG_NL));
  d.record.number = 7;
  d.record.line = 9;
  check(&d, JSON, true,
        "{\"case\": null, \"version\": null, \"transition\": null, \"status\": \"rejected\", \"outcomes\": null, "
        "\"failed\": [], "
        "\"missing\": [], \"errors\": [{\"at\": null, \"code\": \"bad_record\", \"place\": null, \"message\": \"record "
        "7, regel 9: een "
        "zaak hoort \xC3\xA9\xC3\xA9n JSON-object te zijn, niet een lijst\"}]}\n");
  check(&d, NL, true, HEADER_NL ";;;rejected;;;;;;;;;;;bad_record\n");
  free_decision(&d);
}

Test(io_write, json_values) {
  struct maker *m = make_program(LANG_NL, true);
  struct buf out = {0};
  write_json_value(&out, &m->p, cell_known(-500), &m->types[m->facts[BEDRAG].type]);
  write_json_value(&out, &m->p, cell_known(UNLIMITED), &m->types[m->facts[GRENS].type]);
  write_json_value(&out, &m->p, cell_failed(FAULT_OVERFLOW), &m->types[m->facts[GRENS].type]);
  write_json_value(&out, &m->p, cell_known(0), &m->types[m->facts[WAAR].type]);
  write_json_value(&out, &m->p, cell_known(2), &m->types[m->facts[VORM].type]);
  assert_text("values", out.at, "-5.00\"onbegrensd\"nullfalse\"scherp\"");
  buf_free(&out);
  free_program(m);
}
