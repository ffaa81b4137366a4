/* One case as JSON: every kind of value, and every way in which one is wrong, with the whole message. */
#include "test_io.h"

static char *read_case(const struct program *p, const char *json, size_t size, enum lang lang) {
  struct record record;
  struct buf out = {0};
  cr_assert(record_from_json(&record, p, json, size, lang));
  put_record(&out, p, &record, true);
  record_free(&record);
  out.at[out.size - 1] = 0; /* the newline */
  return out.at;
}

static void check_in(const char *json, const char *want, enum lang lang) {
  struct maker *m = make_program(lang, true);
  char *got = read_case(&m->p, json, strlen(json), lang);
  assert_text(json, got, want);
  free(got);
  free_program(m);
}

static void check(const char *json, const char *want) { check_in(json, want, LANG_NL); }

Test(io_case, values) {
  check("{\"kenmerk\":\"A\"}", "1:1 A kenmerk=\"A\"");
  check("\xEF\xBB\xBF{\"kenmerk\":\"A\"}", "1:1 A kenmerk=\"A\"");
  check("{\"kenmerk\":\"A\",\"som_geld\":12.5,\"geheel\":\"7\",\"tienden\":-0.50}",
        "1:1 A kenmerk=\"A\" som_geld=12.50 geheel=7 tienden=-0.5");
  check("{\"kenmerk\":\"A\",\"dag\":\"2024-02-29\",\"peildatum\":\"1600-01-01\"}",
        "1:1 A peildatum=\"1600-01-01\" kenmerk=\"A\" dag=\"2024-02-29\"");
  check("{\"kenmerk\":\"A\",\"waar\":false,\"vorm\":\"hoekig\",\"woord\":\"\"}",
        "1:1 A kenmerk=\"A\" waar=false vorm=\"hoekig\" woord=\"\"");
  check("{\"kenmerk\":\"A\",\"geheel\":1E3,\"som_geld\":0.1e1,\"grens\":\"onbegrensd\"}",
        "1:1 A kenmerk=\"A\" som_geld=1.00 geheel=1000 grens=\"onbegrensd\"");
  check("{\"kenmerk\":\"A\",\"geheel\":null,\"rij\":null}", "1:1 A kenmerk=\"A\"");
  check("{\"kenmerk\":\"A\",\"geheel\":-0,\"rij\":[]}", "1:1 A kenmerk=\"A\" geheel=0 rij=[]");
  check("{\"kenmerk\":\"A\",\"rij\":[{\"n\":1,\"naam\":\"x\"},{},{\"m\":null}]}",
        "1:1 A kenmerk=\"A\" rij=[(1 null \"x\"), (null null null), (null null null)]");
}

Test(io_case, texts_and_names_are_composed) {
  check("{\"kenmerk\":\"e\xCC\x81\",\"woord\":\"E\\u0308\"}", "1:1 \xC3\xA9 kenmerk=\"\xC3\xA9\" woord=\"\xC3\x8B\"");
  check("{\"\\u006benmerk\":\"A\"}", "1:1 A kenmerk=\"A\"");
}

/* Behind {"kenmerk":"A", … }: what is wrong. */
static const char *const BAD[][2] = {
    {"\"som_geld\":12.345", "som_geld too_many_decimals: `12.345` heeft te veel decimalen: hoogstens 2"},
    {"\"geheel\":1.5", "geheel too_many_decimals: `1.5` heeft decimalen, maar hier hoort een geheel getal"},
    {"\"geheel\":\"1,5\"", "geheel bad_number: `1,5` is geen getal: schrijf cijfers met een decimale punt (1234.50), "
                           "zonder duizendteken of eenheid"},
    {"\"som_geld\":\"\xE2\x82\xAC 5\"", "som_geld bad_number: `\xE2\x82\xAC 5` is geen getal: schrijf cijfers met een "
                                        "decimale punt (1234.50), zonder duizendteken of eenheid"},
    {"\"geheel\":\"\"", "geheel bad_number: `` is geen getal: schrijf cijfers met een decimale punt (1234.50), zonder "
                        "duizendteken of eenheid"},
    {"\"geheel\":\" 5\"", "geheel bad_number: ` 5` is geen getal: schrijf cijfers met een decimale punt (1234.50), "
                          "zonder duizendteken of eenheid"},
    {"\"som_geld\":true", "som_geld bad_number: `true` is geen getal: schrijf cijfers met een decimale punt (1234.50), "
                          "zonder duizendteken of eenheid"},
    {"\"som_geld\":\"onbegrensd\"", "som_geld bad_number: `onbegrensd` is geen getal: schrijf cijfers met een decimale "
                                    "punt (1234.50), zonder duizendteken of eenheid"},
    {"\"geheel\":{\"a\":[1]}", "geheel bad_number: een object is geen getal: schrijf cijfers met een decimale punt "
                               "(1234.50), zonder duizendteken of eenheid"},
    {"\"waar\":\"true\"", "waar bad_value: `\"true\"` is geen ja/nee: schrijf true of false"},
    {"\"waar\":1", "waar bad_value: `1` is geen ja/nee: schrijf true of false"},
    {"\"dag\":\"2023-02-29\"", "dag bad_date: `2023-02-29` is geen bestaande dag"},
    {"\"dag\":\"1-2-2023\"", "dag bad_date: `1-2-2023` is geen datum: schrijf jjjj-mm-dd (2026-01-31)"},
    {"\"dag\":20230201", "dag bad_date: `20230201` is geen datum: schrijf jjjj-mm-dd (2026-01-31)"},
    {"\"dag\":\"1599-12-31\"", "dag out_of_range: `1599-12-31` ligt buiten het bereik: minstens 1 januari 1600"},
    {"\"dag\":\"1500-02-29\"", "dag bad_date: `1500-02-29` is geen bestaande dag"},
    {"\"vorm\":\"plat\"",
     "vorm bad_value: `plat` is geen waarde van dit gegeven: mogelijk zijn `rond`, `hoekig`, `scherp`"},
    {"\"vorm\":\"hoekg\"", "vorm bad_value: `hoekg` is geen waarde van dit gegeven; bedoelt u `hoekig`?"},
    {"\"vorm\":true",
     "vorm bad_value: `true` is geen waarde van dit gegeven: mogelijk zijn `rond`, `hoekig`, `scherp`"},
    {"\"woord\":5", "woord bad_value: `5` is geen tekst: zet een tekst tussen aanhalingstekens"},
    {"\"premie\":4.99", "premie out_of_range: `4.99` ligt buiten het bereik: minstens \xE2\x82\xAC 5"},
    {"\"premie\":1000.01", "premie out_of_range: `1000.01` ligt buiten het bereik: hoogstens \xE2\x82\xAC 1.000"},
    {"\"geheel\":-1e13", "geheel out_of_range: `-1e13` ligt buiten het bereik: minstens -999.999.999.999"},
    {"\"geheel\":1e99999999999999999999",
     "geheel out_of_range: `1e99999999999999999999` ligt buiten het bereik: hoogstens 999.999.999.999"},
    {"\"zomaar\":1", "zomaar unknown_key: er is geen gegeven `zomaar`"},
    {"\"gehel\":1", "gehel unknown_key: er is geen gegeven `gehel`; bedoelt u `geheel`?"},
    {"\"zo\":{\"a\":[{},[1]]}", "zo unknown_key: er is geen gegeven `zo`"},
    {"\"geheel\":1,\"geheel\":1", "geheel duplicate_key: `geheel` staat er twee keer"},
    {"\"geheel\":1,\"\\u0067eheel\":2", "geheel duplicate_key: `geheel` staat er twee keer"},
    {"\"kenmerk\":\"B\"", "kenmerk duplicate_key: `kenmerk` staat er twee keer"},
    {"\"rij\":{\"n\":1}",
     "rij bad_value: een object is geen lijst: schrijf een array van objecten met `n`, `m`, `naam`"},
    {"\"rij\":[5]", "rij[0] bad_value: `5` is geen element van de lijst: schrijf een object met `n`, `m`, `naam`"},
    {"\"rij\":[{},[]]",
     "rij[1] bad_value: een lijst is geen element van de lijst: schrijf een object met `n`, `m`, `naam`"},
    {"\"rij\":[{},{},{\"q\":1}]", "rij[2].q unknown_key: de lijst heeft geen veld `q`"},
    {"\"rij\":[{\"n\":\"x\"}]", "rij[0].n bad_number: `x` is geen getal: schrijf cijfers met een decimale punt "
                                "(1234.50), zonder duizendteken of eenheid"},
    {"\"rij\":[{},{\"m\":1.005}]", "rij[1].m too_many_decimals: `1.005` heeft te veel decimalen: hoogstens 2"},
    {"\"rij\":[{\"n\":1,\"n\":2}]", "rij[0].n duplicate_key: `n` staat er twee keer"},
    {"\"rij\":[{\"n\":[]}]", "rij[0].n bad_number: een lijst is geen getal: schrijf cijfers met een decimale punt "
                             "(1234.50), zonder duizendteken of eenheid"},
    {"\"_bronnen\":[]", "_bronnen bad_value: `_bronnen` hoort een object te zijn van gegevens en teksten"},
    {"\"_bronnen\":{\"gehel\":\"x\"}", "_bronnen.gehel unknown_key: er is geen gegeven `gehel`; bedoelt u `geheel`?"},
    {"\"_toelichting\":{\"geheel\":1}",
     "_toelichting.geheel bad_value: `1` is geen tekst: zet een tekst tussen aanhalingstekens"},
    {"\"_bronnen\":{\"geheel\":\"x\",\"geheel\":\"x\"}", "_bronnen.geheel duplicate_key: `geheel` staat er twee keer"},
    {"\"_bronnen\":{},\"_bronnen\":{}", "_bronnen duplicate_key: `_bronnen` staat er twee keer"},
    {"\"_bronnen\":{\"geheel\":\"a\\u0000\"}", "_bronnen.geheel bad_value: de tekst bevat een NUL-teken"},
    {"\"geheel\":NaN", "- bad_record: geen geldige JSON: regel 1, teken 25: hier hoort een waarde"},
    {"\"geheel\":01", "- bad_record: geen geldige JSON: regel 1, teken 25: dit is geen getal volgens JSON"},
    {"\"woord\":\"\\ud800\"",
     "- bad_record: geen geldige JSON: regel 1, teken 25: een half teken (\\ud800 tot \\udfff zonder zijn helft)"},
    {"\"woord\":\"\xE9\"", "- bad_record: geen geldige JSON: regel 1, teken 25: dit is geen UTF-8: sla het bestand op "
                           "als UTF-8, niet als Windows-1252 (ANSI)"},
};

Test(io_case, every_bad_value) {
  char json[256], want[512];
  for (size_t i = 0; i < COUNT_OF(BAD); i++) {
    snprintf(json, sizeof json, "{\"kenmerk\":\"A\",%s}", BAD[i][0]);
    snprintf(want, sizeof want, "1:1 A ! %s", BAD[i][1]);
    check(json, want);
  }
}

Test(io_case, in_english) {
  check_in("{\"kenmerk\":\"A\",\"dag\":\"x\",\"gehel\":1}",
           "1:1 A ! dag bad_date: `x` is not a date: write yyyy-mm-dd (2026-01-31)"
           " ! gehel unknown_key: there is no fact `gehel`; did you mean `geheel`?",
           LANG_EN);
}

Test(io_case, all_problems_are_told) {
  check("{\"geheel\":1.5,\"kenmerk\":\"A\",\"waar\":0,\"x\":1,\"rij\":[{\"n\":true},5]}",
        "1:1 A ! geheel too_many_decimals: `1.5` heeft decimalen, maar hier hoort een geheel getal"
        " ! waar bad_value: `0` is geen ja/nee: schrijf true of false"
        " ! x unknown_key: er is geen gegeven `x`"
        " ! rij[0].n bad_number: `true` is geen getal: schrijf cijfers met een decimale punt (1234.50), zonder "
        "duizendteken of eenheid"
        " ! rij[1] bad_value: `5` is geen element van de lijst: schrijf een object met `n`, `m`, `naam`");
}

Test(io_case, records) {
  check("{}", "1:1 - ! kenmerk no_key: de sleutel `kenmerk` ontbreekt");
  check("{\"kenmerk\":null}", "1:1 - ! kenmerk no_key: de sleutel `kenmerk` ontbreekt");
  check("{\"kenmerk\":12}", "1:1 - ! kenmerk bad_value: `12` is geen tekst: zet een tekst tussen aanhalingstekens");
  check("[1,2]", "1:1 - ! - bad_record: een zaak hoort \xC3\xA9\xC3\xA9n JSON-object te zijn, niet een lijst");
  check("5", "1:1 - ! - bad_record: een zaak hoort \xC3\xA9\xC3\xA9n JSON-object te zijn, niet `5`");
  check("", "1:1 - ! - bad_record: geen geldige JSON: regel 1, teken 1: het houdt hier op");
  check("{\"kenmerk\":\"A\"\n,\n  x}",
        "1:1 A ! - bad_record: geen geldige JSON: regel 3, teken 3: hier hoort een naam tussen aanhalingstekens");
  check("{\"kenmerk\":\"A\"", "1:1 A ! - bad_record: geen geldige JSON: regel 1, teken 15: het houdt hier op");
  check("{\"kenmerk\":\"A\"} {}",
        "1:1 A ! - bad_record: geen geldige JSON: regel 1, teken 17: hier hoort niets meer te staan");
}

Test(io_case, long_lists) {
  struct maker *m = make_program(LANG_NL, true);
  for (int over = 0; over < 2; over++) {
    struct buf json = {0};
    buf_text(&json, "{\"kenmerk\":\"A\",\"rij\":[");
    for (int i = 0; i < MAX_ELEMENTS + over; i++) buf_text(&json, i ? ",{}" : "{}");
    buf_text(&json, "]}");
    struct record record;
    cr_assert(record_from_json(&record, &m->p, json.at, json.size, LANG_NL));
    cr_assert_eq(record.error_count, (uint32_t)over);
    if (!over)
      cr_assert_eq(record.facts.lists[0].count, (uint32_t)MAX_ELEMENTS);
    else
      assert_text("long", record.errors[0].message, "de lijst heeft meer dan 65535 elementen");
    record_free(&record);
    buf_free(&json);
  }
  free_program(m);
}

Test(io_case, notes) {
  struct maker *m = make_program(LANG_NL, true);
  const char *json = "{\"kenmerk\":\"A\",\"_bronnen\":{\"geheel\":\"telling\",\"rij\":null},\"_toelichting\":{"
                     "\"peildatum\":\"e\xCC\x81\"}}";
  struct record record;
  cr_assert(record_from_json(&record, &m->p, json, strlen(json), LANG_NL));
  cr_assert_eq(record.error_count, 0);
  assert_text("source", record.facts.notes[GEHEEL].source, "telling");
  assert_text("remark", record.facts.notes[PEILDATUM].remark, "\xC3\xA9");
  cr_assert_null(record.facts.notes[RIJ].source);
  record_free(&record);
  free_program(m);
}

Test(io_case, facts_from_the_command_line) {
  struct maker *m = make_program(LANG_NL, true);
  struct record record;
  struct buf out = {0};
  const char *json = "{\"kenmerk\":\"A\",\"geheel\":3,\"rij\":[{}],\"dag\":\"2020-01-01\"}";
  cr_assert(record_from_json(&record, &m->p, json, strlen(json), LANG_NL));
  static const char *const SET[][3] = {
      {"geheel", "5", NULL},
      {"waar", "true", NULL},
      {"som_geld", "5000.50", NULL},
      {"dag", "", NULL},
      {"kenmerk", "B", NULL},
      {"rij", "[{\"n\":1}]", NULL},
      {"peildatum", "2026-01-01", NULL},
      {"woord", "ja", NULL},
      {"waar", "ja", "`ja` is geen ja/nee: schrijf true of false"},
      {"gehel", "5", "er is geen gegeven `gehel`; bedoelt u `geheel`?"},
      {"rij", "[5]", "`5` is geen element van de lijst: schrijf een object met `n`, `m`, `naam`"},
      {"rij", "[", "geen geldige JSON: teken 2: het houdt hier op"},
      {"vorm", "x", "`x` is geen waarde van dit gegeven: mogelijk zijn `rond`, `hoekig`, `scherp`"},
  };
  for (size_t i = 0; i < COUNT_OF(SET); i++) {
    const char *wrong = record_set(&record, SET[i][0], SET[i][1], LANG_NL);
    assert_text(SET[i][0], wrong ? wrong : "-", SET[i][2] ? SET[i][2] : "-");
  }
  put_record(&out, &m->p, &record, true);
  assert_text("set", out.at,
              "1:1 B peildatum=\"2026-01-01\" kenmerk=\"B\" som_geld=5000.50 geheel=5 waar=true woord=\"ja\" rij=[(1 "
              "null null)]\n");
  cr_assert_null(record_set(&record, "rij", "", LANG_NL));
  cr_assert(!record.facts.lists[0].known);
  buf_free(&out);
  record_free(&record);
  free_program(m);
}

/* ---- JSON Lines ---- */
static void check_lines(const char *name, const char *lines, bool keyed, const char *want) {
  for (size_t block = 1; block < 70; block = block * 3 + 1) {
    struct maker *m = make_program(LANG_NL, keyed);
    char *got = read_bytes(&m->p, name, lines, strlen(lines), NULL, (struct reader_options){.block = block});
    assert_text(lines, got, want);
    free(got);
    free_program(m);
  }
}

Test(io_case, lines) {
  check_lines("f.jsonl",
              "\xEF\xBB\xBF{\"kenmerk\":\"A\"}\r\n\n  "
              "\r\n{\"kenmerk\":\"B\",\n{\"kenmerk\":\"C\",\"geheel\":7}\nx\n[]\n{\"kenmerk\":\"D\"}",
              true,
              "1:1 A kenmerk=\"A\"\n"
              "2:4 B ! - bad_record: geen geldige JSON: regel 4, teken 16: het houdt hier op\n"
              "3:5 C kenmerk=\"C\" geheel=7\n"
              "4:6 - ! - bad_record: geen geldige JSON: regel 6, teken 1: hier hoort een waarde\n"
              "5:7 - ! - bad_record: een zaak hoort \xC3\xA9\xC3\xA9n JSON-object te zijn, niet een lijst\n"
              "6:8 D kenmerk=\"D\"\n");
  check_lines("f.jsonl", "", true, "");
  check_lines("f.txt", " \n{\"geheel\":1}\n{\"geheel\":2}\n", false, "1:2 - geheel=1\n2:3 - geheel=2\n");
  check_lines("f.ndjson", "{\"kenmerk\":\"A\"}\n{\"kenmerk\":\"B\"}\n{\"kenmerk\":\"A\",\"x\":1}\n", true,
              "1:1 A kenmerk=\"A\"\n2:2 B kenmerk=\"B\"\n3:3 A ! x unknown_key: er is geen gegeven `x`\n"
              "? f.ndjson:3: de sleutel `A` is er al geweest\n");
  check_lines("f.jsonl", "\xFF\xFE{", true,
              "# unreadable: f.jsonl: het bestand is UTF-16: sla het op als UTF-8 (in een rekenblad: CSV UTF-8)\n");
}

Test(io_case, a_very_long_line) {
  struct maker *m = make_program(LANG_NL, true);
  struct buf json = {0};
  buf_text(&json, "{\"kenmerk\":\"A\",\"woord\":\"");
  for (int i = 0; i < 3000000; i++) buf_char(&json, 'x');
  buf_text(&json, "\"}\n{\"kenmerk\":\"B\"}\n");
  char *got = read_bytes(&m->p, "f.jsonl", json.at, json.size, NULL, (struct reader_options){0});
  cr_assert_not_null(strstr(got, "\n2:2 B kenmerk=\"B\"\n"));
  free(got);
  buf_free(&json);
  free_program(m);
}

Test(io_case, no_such_file) {
  struct maker *m = make_program(LANG_NL, true);
  struct reader_options options = {.lang = LANG_EN};
  struct buf out = {0};
  put_all(&out, &m->p, "/nergens/x.csv", &options);
  assert_text("absent", out.at, "# unreadable: cannot read /nergens/x.csv: it does not exist\n");
  buf_clear(&out);
  put_all(&out, &m->p, "/tmp", &options);
  assert_text("folder", out.at, "# unreadable: cannot read /tmp: it is a folder\n");
  buf_free(&out);
  free_program(m);
}
