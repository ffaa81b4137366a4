/* CSV: dialects, quoting, line ends, what is rejected and what is refused, with the whole message. */
#include <dirent.h>

#include "test_io.h"
#include "io/inner.h"

static char *read_csv(const char *csv, size_t size, const char *list, enum lang lang, struct reader_options options) {
  struct maker *m = make_program(lang, true);
  options.lang = lang;
  options.date_given = true;
  char *got = read_bytes(&m->p, "f.csv", csv, size, list, options);
  free_program(m);
  return got;
}

/* The warning about columns that are not there, which most of these tests do not look at. */
static void drop_missing(char *text) {
  for (char *line; (line = strstr(text, "? f.csv: er zijn geen kolommen")) ||
                   (line = strstr(text, "? f.csv: there are no columns"));) {
    char *end = strchr(line, '\n') + 1;
    memmove(line, end, strlen(end) + 1);
  }
}

/* The same whatever the number of bytes read at a time. */
static void check_sized(const char *csv, size_t size, const char *list, enum lang lang, const char *want) {
  for (size_t block = 1; block < 200; block = block * 2 + (block > 8)) {
    char *got = read_csv(csv, size, list, lang, (struct reader_options){.block = block});
    drop_missing(got);
    assert_text(csv, got, want);
    free(got);
  }
}

static void check(const char *csv, const char *want) { check_sized(csv, strlen(csv), NULL, LANG_NL, want); }
static void check_en(const char *csv, const char *want) { check_sized(csv, strlen(csv), NULL, LANG_EN, want); }

/* ---- dialects ---- */
Test(io_csv, dutch) {
  check("kenmerk;som_geld;geheel;tienden;dag;waar;vorm;woord\n"
        "A;1.234,50;-7;2,5;2024-02-29;ja;rond;tekst\n"
        "B;\xE2\x82\xAC 5,00;1.000;-0;1-2-2024;NEE;hoekig;\"a;b\"\n"
        "C;-\xE2\x82\xAC 5; 12\xC2\xA0;0,10;01-02-2024;WAAR;;\n"
        "D;5,25 \xE2\x82\xAC;007;,;31-12-1999;onwaar;;\n",
        "1:2 A kenmerk=\"A\" som_geld=1234.50 geheel=-7 tienden=2.5 dag=\"2024-02-29\" waar=true vorm=\"rond\" "
        "woord=\"tekst\"\n"
        "2:3 B kenmerk=\"B\" som_geld=5.00 geheel=1000 tienden=0.0 dag=\"2024-02-01\" waar=false vorm=\"hoekig\" "
        "woord=\"a;b\"\n"
        "3:4 C kenmerk=\"C\" som_geld=-5.00 geheel=12 tienden=0.1 dag=\"2024-02-01\" waar=true\n"
        "4:5 D ! tienden bad_number: `,` is geen getal: schrijf cijfers met een decimale komma (1234,50), zonder "
        "eenheid\n");
}

Test(io_csv, english) {
  check_en("kenmerk,som_geld,geheel,tienden,dag,waar,vorm,woord,duizendsten\n"
           "A,1234.50,-7,2.5,2024-02-29,true,rond,tekst,1.234\n"
           "B,\xE2\x82\xAC"
           "5.00,1000,-0.0,,FALSE,hoekig,\"a,b\",\n",
           "1:2 A kenmerk=\"A\" som_geld=1234.50 geheel=-7 tienden=2.5 dag=\"2024-02-29\" waar=true vorm=\"rond\" "
           "woord=\"tekst\" duizendsten=1.234\n"
           "2:3 B kenmerk=\"B\" som_geld=5.00 geheel=1000 tienden=0.0 waar=false vorm=\"hoekig\" woord=\"a,b\"\n");
}

/* A cell of the second column: what is wrong with it. */
struct bad {
  const char *column, *cell, *want;
};

static void check_bad(const struct bad *bad, size_t n, enum lang lang) {
  char csv[256], want[512];
  for (size_t i = 0; i < n; i++) {
    char delimiter = lang == LANG_NL ? ';' : ',';
    snprintf(csv, sizeof csv, "kenmerk%c%s\nA%c%s\nB%c\n", delimiter, bad[i].column, delimiter, bad[i].cell, delimiter);
    snprintf(want, sizeof want, "1:2 A ! %s %s\n2:3 B kenmerk=\"B\"\n", bad[i].column, bad[i].want);
    char *got = read_csv(csv, strlen(csv), NULL, lang, (struct reader_options){0});
    drop_missing(got);
    assert_text(csv, got, want);
    free(got);
  }
}

#define NOT_NUMBER_NL " is geen getal: schrijf cijfers met een decimale komma (1234,50), zonder eenheid"
#define THOUSANDS                                                                                                      \
  ": de punt is hier een duizendteken, dus er horen groepen van drie cijfers te staan; decimalen komen na een komma"

Test(io_csv, every_bad_cell_in_dutch) {
  static const struct bad BAD[] = {
      {"geheel", "1.5", "bad_number: `1.5`" THOUSANDS},
      {"geheel", "1.2345", "bad_number: `1.2345`" THOUSANDS},
      {"geheel", "1234.567", "bad_number: `1234.567`" THOUSANDS},
      {"geheel", "0.123", "bad_number: `0.123`" THOUSANDS},
      {"geheel", "1..234", "bad_number: `1..234`" THOUSANDS},
      {"som_geld", "12.50", "bad_number: `12.50`" THOUSANDS},
      {"som_geld", "1,234.50", "bad_number: `1,234.50`" NOT_NUMBER_NL},
      {"som_geld", "1,2,3", "bad_number: `1,2,3`" NOT_NUMBER_NL},
      {"som_geld", "5,", "bad_number: `5,`" NOT_NUMBER_NL},
      {"som_geld", ",5", "bad_number: `,5`" NOT_NUMBER_NL},
      {"som_geld", "15,-", "bad_number: `15,-`" NOT_NUMBER_NL},
      {"som_geld", "--5", "bad_number: `--5`" NOT_NUMBER_NL},
      {"som_geld", "+5", "bad_number: `+5`" NOT_NUMBER_NL},
      {"som_geld", "-", "bad_number: `-`" NOT_NUMBER_NL},
      {"som_geld", "\xE2\x82\xAC", "bad_number: `\xE2\x82\xAC`" NOT_NUMBER_NL},
      {"som_geld",
       "\xE2\x82\xAC\xE2\x82\xAC"
       "5",
       "bad_number: `\xE2\x82\xAC\xE2\x82\xAC"
       "5`" NOT_NUMBER_NL},
      {"geheel", "\xE2\x82\xAC 5", "bad_number: `\xE2\x82\xAC 5`" NOT_NUMBER_NL},
      {"geheel", "5 stuks", "bad_number: `5 stuks`" NOT_NUMBER_NL},
      {"geheel", "1 000", "bad_number: `1 000`" NOT_NUMBER_NL},
      {"geheel", "0x10", "bad_number: `0x10`" NOT_NUMBER_NL},
      {"geheel", "n.v.t.", "bad_number: `n.v.t.`" NOT_NUMBER_NL},
      {"geheel", "3,63E+14",
       "bad_number: `3,63E+14` staat in wetenschappelijke notatie, waarbij cijfers verloren gaan: schrijf het getal "
       "voluit"},
      {"geheel", "1e3",
       "bad_number: `1e3` staat in wetenschappelijke notatie, waarbij cijfers verloren gaan: schrijf het getal voluit"},
      {"geheel", "1,5", "too_many_decimals: `1,5` heeft decimalen, maar hier hoort een geheel getal"},
      {"som_geld", "1,005", "too_many_decimals: `1,005` heeft te veel decimalen: hoogstens 2"},
      {"premie", "4,99", "out_of_range: `4,99` ligt buiten het bereik: minstens \xE2\x82\xAC 5"},
      {"premie", "99999999999999999999",
       "out_of_range: `99999999999999999999` ligt buiten het bereik: hoogstens \xE2\x82\xAC 1.000"},
      {"premie", "-99999999999999999999",
       "out_of_range: `-99999999999999999999` ligt buiten het bereik: minstens \xE2\x82\xAC 5"},
      {"dag", "31-4-2024", "bad_date: `31-4-2024` is geen bestaande dag"},
      {"dag", "2023-02-29", "bad_date: `2023-02-29` is geen bestaande dag"},
      {"dag", "1/2/2024",
       "bad_date: `1/2/2024` is geen datum: schrijf jjjj-mm-dd (2026-01-31) of d-m-jjjj (31-1-2026)"},
      {"dag", "1-2-24", "bad_date: `1-2-24` is geen datum: schrijf jjjj-mm-dd (2026-01-31) of d-m-jjjj (31-1-2026)"},
      {"dag", "2024-02-01 00:00",
       "bad_date: `2024-02-01 00:00` is geen datum: schrijf jjjj-mm-dd (2026-01-31) of d-m-jjjj (31-1-2026)"},
      {"dag", "1-1-1599", "out_of_range: `1-1-1599` ligt buiten het bereik: minstens 1 januari 1600"},
      {"waar", "true", "bad_value: `true` is geen ja/nee: schrijf ja of nee"},
      {"waar", "1", "bad_value: `1` is geen ja/nee: schrijf ja of nee"},
      {"vorm", "Rond", "bad_value: `Rond` is geen waarde van dit gegeven; bedoelt u `rond`?"},
      {"woord", "caf\xE9",
       "bad_value: `caf\xEF\xBF\xBD` is geen UTF-8 (byte 0xE9): sla het bestand op als UTF-8, niet als Windows-1252 "
       "(ANSI)"},
      {"geheel",
       "\x80"
       "5",
       "bad_value: `\xEF\xBF\xBD"
       "5` is geen UTF-8 (byte 0x80): sla het bestand op als UTF-8, niet als Windows-1252 (ANSI)"},
      {"rij", "[{]", "bad_value: geen geldige JSON: teken 3: hier hoort een naam tussen aanhalingstekens"},
      {"rij", "5", "bad_value: `5` is geen lijst: schrijf een array van objecten met `n`, `m`, `naam`"},
      {"rij", "[] x", "bad_value: geen geldige JSON: teken 4: hier hoort niets meer te staan"},
  };
  check_bad(BAD, COUNT_OF(BAD), LANG_NL);
}

#define NOT_NUMBER_EN " is not a number: write digits with a decimal point (1234.50), without thousands mark or unit"

Test(io_csv, every_bad_cell_in_english) {
  static const struct bad BAD[] = {
      {"som_geld", "1.234",
       "bad_number: `1.234` is ambiguous, the point may be a thousands mark: write a whole number without a point, or "
       "2 decimals"},
      {"som_geld", "1.500",
       "bad_number: `1.500` is ambiguous, the point may be a thousands mark: write a whole number without a point, or "
       "2 decimals"},
      {"geheel", "1.234",
       "bad_number: `1.234` is ambiguous, the point may be a thousands mark: write a whole number without a point"},
      {"geheel", "\"1,234\"",
       "bad_number: `1,234`: a comma in a number is not read here; write a decimal point and no thousands mark"},
      {"som_geld", "\"2,50\"",
       "bad_number: `2,50`: a comma in a number is not read here; write a decimal point and no thousands mark"},
      {"som_geld", "1.2.3", "bad_number: `1.2.3`" NOT_NUMBER_EN},
      {"som_geld", "5.", "bad_number: `5.`" NOT_NUMBER_EN},
      {"som_geld", ".5", "bad_number: `.5`" NOT_NUMBER_EN},
      {"som_geld", "1.2345", "too_many_decimals: `1.2345` has too many decimals: at most 2"},
      {"duizendsten", "1.2345", "too_many_decimals: `1.2345` has too many decimals: at most 3"},
      {"dag", "1-2-2024", "bad_date: `1-2-2024` is ambiguous as a date: write yyyy-mm-dd (2026-01-31)"},
      {"dag", "02/01/2024", "bad_date: `02/01/2024` is ambiguous as a date: write yyyy-mm-dd (2026-01-31)"},
      {"dag", "today", "bad_date: `today` is not a date: write yyyy-mm-dd (2026-01-31)"},
      {"waar", "ja", "bad_value: `ja` is not yes or no: write true or false"},
      {"waar", "yes", "bad_value: `yes` is not yes or no: write true or false"},
  };
  check_bad(BAD, COUNT_OF(BAD), LANG_EN);
}

Test(io_csv, which_dialect) {
  check("kenmerk,som_geld\nA,1.5\n", "1:2 A kenmerk=\"A\" som_geld=1.50\n");
  check_en("kenmerk;som_geld\nA;1,5\n", "1:2 A kenmerk=\"A\" som_geld=1.50\n");
  check("\"kenmerk\",\"som_geld\"\n\"A\",1.5\n", "1:2 A kenmerk=\"A\" som_geld=1.50\n");
  check("sep=,\r\nkenmerk,som_geld\nA,1.5\n", "1:3 A kenmerk=\"A\" som_geld=1.50\n");
  check("\xEF\xBB\xBFSEP=;\nkenmerk;som_geld\nA;1,5\n", "1:3 A kenmerk=\"A\" som_geld=1.50\n");
  check("\"sep=;\"\nkenmerk;som_geld\nA;1,5\n", "1:3 A kenmerk=\"A\" som_geld=1.50\n");
  check("sep=\t\nkenmerk\tsom_geld\n",
        "# unreadable: f.csv:1: het scheidingsteken van `sep=` is hier een puntkomma of een komma\n");
  check("kenmerk\nA,B\n", "1:2 A,B kenmerk=\"A,B\"\n");
  check_en("kenmerk\nA;B\n", "1:2 A;B kenmerk=\"A;B\"\n");
}

Test(io_csv, asked_dialect) {
  const char *csv = "kenmerk;woord\nA;x\n";
  struct reader_options options = {.dialect = DIALECT_EN};
  char *got = read_csv(csv, strlen(csv), NULL, LANG_NL, options);
  assert_text(
      csv, got,
      "? f.csv: de kolom `kenmerk;woord` is geen gegeven en wordt niet gelezen\n"
      "# unreadable: f.csv:1: er is geen kolom `kenmerk`, de sleutel van de zaken; de kop heeft `kenmerk;woord`\n");
  free(got);
}

/* ---- records ---- */
Test(io_csv, lines_and_quotes) {
  check("kenmerk;woord\r\nA;x\r\nB;y", "1:2 A kenmerk=\"A\" woord=\"x\"\n2:3 B kenmerk=\"B\" woord=\"y\"\n");
  check("kenmerk;woord\rA;x\rB;y\r", "1:2 A kenmerk=\"A\" woord=\"x\"\n2:3 B kenmerk=\"B\" woord=\"y\"\n");
  check("kenmerk;woord\nA;x\r\nB;y\rC;z\n\n\r\n",
        "1:2 A kenmerk=\"A\" woord=\"x\"\n2:3 B kenmerk=\"B\" woord=\"y\"\n3:4 C kenmerk=\"C\" woord=\"z\"\n");
  check("\xEF\xBB\xBF\"kenmerk\";\"woord\"\n\"A\";\"x\"\n", "1:2 A kenmerk=\"A\" woord=\"x\"\n");
  check("kenmerk;woord\nA;\"a \"\"b\"\"\"\nB;\"\"\"\"\nC;\"\"\n",
        "1:2 A kenmerk=\"A\" woord=\"a \\\"b\\\"\"\n2:3 B kenmerk=\"B\" woord=\"\\\"\"\n3:4 C kenmerk=\"C\"\n");
  check("kenmerk;woord\nA;\"een\r\ntwee\"\nB;x\n",
        "1:2 A kenmerk=\"A\" woord=\"een\\r\\ntwee\"\n2:4 B kenmerk=\"B\" woord=\"x\"\n");
  check("kenmerk;woord; geheel \nA;  x ; 5 \n", "1:2 A kenmerk=\"A\" geheel=5 woord=\"  x \"\n");
  check("kenmerk;\"wo\nord\";geheel\nA;x;7\n", "1:3 A kenmerk=\"A\" geheel=7\n? f.csv: de kolom `wo ord` is geen "
                                               "gegeven en wordt niet gelezen; bedoelt u `woord`?\n");
  check("kenmerk;woord;\nA;x;\nB;y\n", "1:2 A kenmerk=\"A\" woord=\"x\"\n2:3 B kenmerk=\"B\" woord=\"y\"\n");
  check("kenmerk;woord\nA;x;\n", "1:2 A kenmerk=\"A\" woord=\"x\"\n");
  check("woord;kenmerk\n\n;A\n", "1:3 A kenmerk=\"A\"\n");
  check("kenmerk;woord\n", "");
  check("kenmerk;peildatum\nA;2024-01-01\n", "1:2 A peildatum=\"2024-01-01\" kenmerk=\"A\"\n");
  check("kenmerk;rij\nA;\"[{\"\"m\"\":1.5},{}]\"\nB;[]\nC;\n",
        "1:2 A kenmerk=\"A\" rij=[(null 1.50 null), (null null null)]\n2:3 B kenmerk=\"B\" rij=[]\n3:4 C "
        "kenmerk=\"C\"\n");
  check("kenmerk;grens\nA;onbegrensd\nB;unlimited\nC;5\n",
        "1:2 A kenmerk=\"A\" grens=\"onbegrensd\"\n2:3 B kenmerk=\"B\" grens=\"onbegrensd\"\n3:4 C kenmerk=\"C\" "
        "grens=5.00\n");
}

#define STRAY                                                                                                          \
  "bad_record: een aanhalingsteken midden in een veld: zet het hele veld tussen aanhalingstekens en verdubbel dit"

Test(io_csv, rejected_rows_harm_no_other) {
  check("kenmerk;woord\nA\nB;x\n",
        "1:2 A ! - bad_record: 1 velden, maar de kop heeft er 2\n2:3 B kenmerk=\"B\" woord=\"x\"\n");
  check("kenmerk;woord\nA;b;c\nB;x\n",
        "1:2 A ! - bad_record: 3 velden, maar de kop heeft er 2\n2:3 B kenmerk=\"B\" woord=\"x\"\n");
  check("woord;kenmerk\nTotaal: 3\n", "1:2 - ! - bad_record: 1 velden, maar de kop heeft er 2\n");
  check("kenmerk;woord\nA;12\" pijp\nB;x\n", "1:2 A ! - " STRAY "\n2:3 B kenmerk=\"B\" woord=\"x\"\n");
  check("kenmerk;woord\n\"A;5\nB;x\n\"C\";y\n",
        "1:2 - ! - " STRAY "\n2:3 B kenmerk=\"B\" woord=\"x\"\n3:4 C kenmerk=\"C\" woord=\"y\"\n");
  check("kenmerk;woord\nA;\"Jan \"de\" Bakker\"\nB;x\n", "1:2 A ! - " STRAY "\n2:3 B kenmerk=\"B\" woord=\"x\"\n");
  check("kenmerk;woord\nA;\"x\"y\nB;x\n", "1:2 A ! - " STRAY "\n2:3 B kenmerk=\"B\" woord=\"x\"\n");
  check("kenmerk;woord\nA; \"x\"\nB;x\n", "1:2 A ! - " STRAY "\n2:3 B kenmerk=\"B\" woord=\"x\"\n");
  check("kenmerk;woord\n;x\nB;x\n",
        "1:2 - ! kenmerk no_key: de sleutel `kenmerk` ontbreekt\n2:3 B kenmerk=\"B\" woord=\"x\"\n");
  check("kenmerk;woord\n3,63E+14;x\nB;x\n",
        "1:2 - ! kenmerk bad_value: de sleutel `3,63E+14` staat in wetenschappelijke notatie: het rekenblad heeft er "
        "een getal van gemaakt en cijfers weggelaten; maak de kolom op als tekst\n"
        "2:3 B kenmerk=\"B\" woord=\"x\"\n");
  check("kenmerk;woord\n12E4;x\n", "1:2 12E4 kenmerk=\"12E4\" woord=\"x\"\n");
}

Test(io_csv, nul_bytes) {
  static const char CSV[] = "kenmerk;woord\nA;x\0y\nB;x\n";
  check_sized(CSV, sizeof CSV - 1, NULL, LANG_NL,
              "1:2 A ! - bad_record: de rij bevat een NUL-teken\n2:3 B kenmerk=\"B\" woord=\"x\"\n");
}

Test(io_csv, all_problems_are_told) {
  check("kenmerk;geheel;waar;dag\nA;x;y;z\n",
        "1:2 A ! geheel bad_number: `x`" NOT_NUMBER_NL " ! waar bad_value: `y` is geen ja/nee: schrijf ja of nee"
        " ! dag bad_date: `z` is geen datum: schrijf jjjj-mm-dd (2026-01-31) of d-m-jjjj (31-1-2026)\n");
}

/* ---- files that are refused ---- */
Test(io_csv, refused_files) {
  check("", "# unreadable: f.csv: het bestand is leeg: de eerste regel hoort de kolommen te noemen\n");
  check("\n\n", "# unreadable: f.csv: het bestand is leeg: de eerste regel hoort de kolommen te noemen\n");
  check("kenmerk;geheel;kenmerk\nA;1;B\n",
        "# unreadable: f.csv:1: de kolom `kenmerk` staat twee keer in de kop: haal er een weg\n");
  check("kenmerk;x;x\n", "? f.csv: de kolom `x` is geen gegeven en wordt niet gelezen\n"
                         "# unreadable: f.csv:1: de kolom `x` staat twee keer in de kop: haal er een weg\n");
  check("geheel;waar\n1;ja\n",
        "# unreadable: f.csv:1: er is geen kolom `kenmerk`, de sleutel van de zaken; de kop heeft `geheel`, `waar`\n");
  check("kenmerk;woord\nA;x\nB;\"y\nC;z\n",
        "1:2 A kenmerk=\"A\" woord=\"x\"\n# unreadable: f.csv:3: het aanhalingsteken dat hier opent, wordt nergens "
        "gesloten: sluit het, of verdubbel het als het bij de tekst hoort\n");
  check("kenmerk;\"woord\nA;x\n", "# unreadable: f.csv:1: het aanhalingsteken dat hier opent, wordt nergens gesloten: "
                                  "sluit het, of verdubbel het als het bij de tekst hoort\n");
  check("kenmerk;wo\"ord\nA;x\n", "# unreadable: f.csv:1: de kop is niet te lezen: een aanhalingsteken midden in een "
                                  "veld: zet het hele veld tussen aanhalingstekens en verdubbel dit\n");
  check("kenmerk;gr\xF6otte\nA;x\n", "# unreadable: f.csv:1: kolom 2 van de kop is geen UTF-8: sla het bestand op als "
                                     "UTF-8, niet als Windows-1252 (ANSI)\n");
  check("\xFF\xFEk",
        "# unreadable: f.csv: het bestand is UTF-16: sla het op als UTF-8 (in een rekenblad: CSV UTF-8)\n");
  check_sized("k\0e\0n\0", 6, NULL, LANG_NL,
              "# unreadable: f.csv: het bestand is UTF-16: sla het op als UTF-8 (in een rekenblad: CSV UTF-8)\n");
}

/* ---- columns ---- */
Test(io_csv, warnings) {
  struct maker *m = make_program(LANG_NL, true);
  const char *csv = "kenmerk;gehel;zomaar;;woord\nA;1;2;3;x\n";
  char *got = read_bytes(&m->p, "f.csv", csv, strlen(csv), NULL, (struct reader_options){0});
  assert_text(csv, got,
              "1:2 A kenmerk=\"A\" woord=\"x\"\n"
              "? f.csv: de kolom `gehel` is geen gegeven en wordt niet gelezen; bedoelt u `geheel`?\n"
              "? f.csv: de kolom `zomaar` is geen gegeven en wordt niet gelezen\n"
              "? f.csv: kolom 4 heeft geen naam en wordt niet gelezen\n"
              "? f.csv: er zijn geen kolommen `peildatum`, `som_geld`, `geheel`, `tienden`, `dag`, `waar`, `vorm`, "
              "`premie`, `grens`, `rij`, `duizendsten`: overal onbekend\n");
  free(got);
  csv = "kenmerk;peildatum;som_geld;geheel;tienden;dag;waar;vorm;premie;grens;rij;duizendsten\n";
  got = read_bytes(&m->p, "f.csv", csv, strlen(csv), NULL, (struct reader_options){0});
  assert_text(csv, got, "? f.csv: er is geen kolom `woord`: overal onbekend\n");
  free(got);
  free_program(m);
}

Test(io_csv, repeated_keys) {
  check("kenmerk;woord\nA;1\nB;2\nA;3\nA;4\nA;5\nA;6\nA;7\nA;8\n",
        "1:2 A kenmerk=\"A\" woord=\"1\"\n2:3 B kenmerk=\"B\" woord=\"2\"\n3:4 A kenmerk=\"A\" woord=\"3\"\n4:5 A "
        "kenmerk=\"A\" woord=\"4\"\n"
        "5:6 A kenmerk=\"A\" woord=\"5\"\n6:7 A kenmerk=\"A\" woord=\"6\"\n7:8 A kenmerk=\"A\" woord=\"7\"\n8:9 A "
        "kenmerk=\"A\" woord=\"8\"\n"
        "? f.csv:4: de sleutel `A` is er al geweest\n? f.csv:5: de sleutel `A` is er al geweest\n? f.csv:6: de sleutel "
        "`A` is er al geweest\n"
        "? f.csv:7: de sleutel `A` is er al geweest\n? f.csv:8: de sleutel `A` is er al geweest\n"
        "? f.csv: nog 1 keer een sleutel die er al was\n");
}

Test(io_csv, without_a_key) {
  struct maker *m = make_program(LANG_NL, false);
  const char *csv = "geheel\n1\n\"\"\n3\n";
  char *got = read_bytes(&m->p, "f", csv, strlen(csv), NULL, (struct reader_options){.date_given = true});
  drop_missing(got);
  char *end = strstr(got, "? ");
  if (end) *end = 0;
  assert_text(csv, got, "1:2 - geheel=1\n2:3 -\n3:4 - geheel=3\n");
  free(got);
  free_program(m);
}

/* ---- list files ---- */
static void check_list(const char *csv, const char *list, const char *want) {
  check_sized(csv, strlen(csv), list, LANG_NL, want);
}

Test(io_csv, list_files) {
  check_list("kenmerk;geheel\nA;1\nB;2\nC;3\n", "kenmerk,n,m,naam\nA,1,2.50,x\nC,3,,\nA,2,,\"e\xCC\x81\"\n",
             "1:2 A kenmerk=\"A\" geheel=1 rij=[(1 2.50 \"x\"), (2 null \"\xC3\xA9\")]\n"
             "2:3 B kenmerk=\"B\" geheel=2 rij=[]\n"
             "3:4 C kenmerk=\"C\" geheel=3 rij=[(3 null null)]\n");
  check_list("kenmerk\nA\nA\n", "kenmerk;n;m;naam\nA;1;;\n",
             "1:2 A kenmerk=\"A\" rij=[(1 null null)]\n2:3 A kenmerk=\"A\" rij=[(1 null null)]\n"
             "? f.csv:3: de sleutel `A` is er al geweest\n");
  check_list("kenmerk\nA\nB\n", "kenmerk;n;m;naam\nA;x;1,005;\nB;1;;\nA;2\n",
             "1:2 A ! rij list_row: rijen.csv:2: kolom `n`: `x`" NOT_NUMBER_NL
             " ! rij list_row: rijen.csv:2: kolom `m`: `1,005` heeft te veel decimalen: hoogstens 2"
             " ! rij list_row: rijen.csv:4: 2 velden, maar de kop heeft er 4\n"
             "2:3 B kenmerk=\"B\" rij=[(1 null null)]\n");
  check_list("kenmerk\nA\n", "kenmerk;n;q\nA;1;\nX;2;\nX;3;\n;4;\n",
             "1:2 A kenmerk=\"A\" rij=[(1 null null)]\n"
             "? rijen.csv: de kolom `q` is geen gegeven en wordt niet gelezen\n"
             "? rijen.csv: er zijn geen kolommen `m`, `naam`: overal onbekend\n"
             "? rijen.csv:5: de sleutel `kenmerk` ontbreekt\n"
             "? rijen.csv: 3 rijen horen bij geen zaak: sleutel `X` en andere\n# lost rows\n");
  check_list("kenmerk\n\"x\ny\"\n", "kenmerk;n;m;naam\nX;2;;\n",
             "1:2 x\ny kenmerk=\"x\\ny\" rij=[]\n? rijen.csv: 1 rij hoort bij geen zaak: sleutel `X`\n# lost rows\n");
  check_list("kenmerk;rij\nA;[]\n", "kenmerk;n\n",
             "# wrong usage: de lijst `rij` is twee keer gegeven: in de gegevens zelf en in een eigen bestand\n");
  check_list("kenmerk\nA\n", "n;m\n1;2\n",
             "# unreadable: rijen.csv:1: er is geen kolom `kenmerk`, de sleutel van de zaken; de kop heeft `n`, `m`\n");
  check_list("kenmerk\nA\n", "kenmerk;n\nA;\"1\n",
             "? rijen.csv: er zijn geen kolommen `m`, `naam`: overal onbekend\n"
             "# unreadable: rijen.csv:2: het aanhalingsteken dat hier opent, wordt nergens gesloten: sluit het, of "
             "verdubbel het als het bij de tekst hoort\n");
}

/* ---- a list in the order of its keys is merged; out of order it is held: what comes out is the same ---- */
static uint32_t some(uint64_t *state, uint32_t n) {
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(*state >> 33) % n;
}

/* A case, and rows of it: written plainly or not, some wrong, some of no case. */
static void add_keyed(struct buf *facts, struct buf *list, uint32_t key, uint64_t *state) {
  static const char *const MONEY[] = {"1,50", "\xE2\x82\xAC 2,00", "1.000,00", "", "x", "\"3,25\"", "-0"};
  static const char *const NAMES[] = {"a", "\xC3\xA9", "", "\"b;c\"", "d e"};
  if (some(state, 8)) buf_printf(facts, "k%05u;%s;%u\n", key, MONEY[some(state, 7)], some(state, 100));
  for (uint32_t n = some(state, 5); n > 0; n--)
    buf_printf(list, "k%05u;%s%u;%s;%s\n", key, some(state, 40) ? "" : "x", some(state, 1000), MONEY[some(state, 4)],
               NAMES[some(state, 5)]);
}

Test(io_csv, merged_or_held_a_list_is_the_same) {
  struct maker *m = make_program(LANG_NL, true);
  for (uint64_t seed = 1; seed <= 40; seed++) {
    uint64_t state = seed;
    struct buf facts = {0}, list = {0}, want = {0};
    buf_text(&facts, "kenmerk;som_geld;geheel\n");
    buf_text(&list, "kenmerk;n;m;naam\n");
    for (uint32_t key = 1; key <= 60; key++) add_keyed(&facts, &list, key, &state);
    if (some(&state, 2)) list.at[--list.size] = '\0'; /* no last newline */
    struct reader_options options = {.date_given = true, .block = some(&state, 2) ? 0 : 1 + some(&state, 300)};
    char *merged = read_bytes(&m->p, "f.csv", facts.at, facts.size, list.at, options);
    buf_text(&facts, "a;;7\n"); /* goes back */
    char *held = read_bytes(&m->p, "f.csv", facts.at, facts.size, list.at, options);
    const char *extra = strstr(held, "a kenmerk=\"a\" geheel=7 rij=[]\n");
    cr_assert(extra, "%s", held);
    while (extra > held && extra[-1] != '\n') extra--;
    buf_bytes(&want, held, (size_t)(extra - held));
    buf_text(&want, strchr(extra, '\n') + 1);
    assert_text("merged", merged, want.at);
    free(merged);
    free(held);
    buf_free(&facts);
    buf_free(&list);
    buf_free(&want);
  }
  free_program(m);
}

Test(io_csv, wrong_usage_of_lists) {
  struct maker *m = make_program(LANG_NL, true), *keyless = make_program(LANG_NL, false);
  struct scratch s = scratch_new();
  const char *facts = scratch_file(&s, "f.csv", "kenmerk\nA\n", 10),
             *rows = scratch_file(&s, "r.csv", "kenmerk;n;m;naam\n", 17);
  static const struct {
    const char *names[2], *want;
    bool keyed;
  } CASES[] = {
      {{"rijj"}, "# wrong usage: er is geen lijst `rijj`; bedoelt u `rij`?\n", true},
      {{"geheel"}, "# wrong usage: er is geen lijst `geheel`\n", true},
      {{"rij", "rij"}, "# wrong usage: de lijst `rij` heeft twee bestanden\n", true},
      {{"rij"}, "# wrong usage: een lijst in een eigen bestand vraagt een sleutel in de regels\n", false},
  };
  for (size_t i = 0; i < COUNT_OF(CASES); i++) {
    struct list_file lists[2] = {{CASES[i].names[0], rows}, {CASES[i].names[1], rows}};
    struct reader_options options = {.lists = lists, .list_count = CASES[i].names[1] ? 2 : 1};
    struct buf out = {0};
    put_all(&out, CASES[i].keyed ? &m->p : &keyless->p, facts, &options);
    assert_text(CASES[i].names[0], out.at, CASES[i].want);
    buf_free(&out);
  }
  scratch_free(&s);
  free_program(m);
  free_program(keyless);
}

Test(io_csv, a_list_file_beside_json_lines) {
  struct maker *m = make_program(LANG_NL, true);
  const char *lines = "{\"kenmerk\":\"A\"}\n{\"kenmerk\":\"B\",\"rij\":null}\n{\"kenmerk\":\"C\"}\n";
  char *got =
      read_bytes(&m->p, "f.jsonl", lines, strlen(lines), "kenmerk;n;m;naam\nA;1;;\n", (struct reader_options){0});
  assert_text(lines, got,
              "1:1 A kenmerk=\"A\" rij=[(1 null null)]\n"
              "# wrong usage: de lijst `rij` is twee keer gegeven: in de gegevens zelf en in een eigen bestand\n");
  free(got);
  free_program(m);
}

Test(io_csv, lists_too_long_for_a_case) {
  struct maker *m = make_program(LANG_NL, true);
  struct buf list = {0};
  buf_text(&list, "kenmerk;n;m;naam\n");
  for (int i = 0; i <= MAX_ELEMENTS; i++) buf_text(&list, "A;1;;\n");
  char *got = read_bytes(&m->p, "f.csv", "kenmerk\nA\n", 10, list.at, (struct reader_options){.date_given = true});
  drop_missing(got);
  assert_text("long", got, "1:2 A ! rij list_row: de lijst heeft meer dan 65535 elementen\n");
  free(got);
  buf_free(&list);
  free_program(m);
}

/* ---- the public suite: the cells of each file are the strings of its JSON ---- */
static void put_strings(struct buf *out, const struct buf *json, bool keys) {
  struct json_reader r = {0};
  json_open(&r, json->at, json->size);
  uint32_t objects = 0;
  for (enum json_token t = JSON_NULL; t != JSON_END && t != JSON_ERROR;) {
    t = json_next(&r);
    cr_assert_neq(t, JSON_ERROR);
    if (t == JSON_OBJECT) objects++;
    if ((keys && t == JSON_KEY && objects == 1) || (!keys && t == JSON_STRING)) {
      json_string(out, r.text.at, r.text.size);
      buf_char(out, '\n');
    }
  }
  json_close(&r);
}

static void put_fields(struct buf *out, const char *path, size_t block) {
  struct source source;
  struct csv csv;
  cr_assert(source_open(&source, path, block));
  csv_init(&csv, &source);
  csv.delimiter = ',';
  while (csv_next(&csv) == CSV_RECORD)
    for (uint32_t i = 0; i < csv.count; i++) {
      json_string(out, csv_at(&csv, i), csv.fields[i].length);
      buf_char(out, '\n');
    }
  cr_assert_eq(csv.flaw, CSV_FINE);
  csv_close(&csv);
  source_close(&source);
}

static void compare_suite_file(const char *base, const char *name) {
  char path[700];
  struct buf json = {0}, want = {0};
  snprintf(path, sizeof path, "%s/json/%.*s.json", base, (int)(strlen(name) - 4), name);
  cr_assert(file_read(path, &json), "%s", path);
  put_strings(&want, &json, true);
  put_strings(&want, &json, false);
  snprintf(path, sizeof path, "%s/csvs/%s", base, name);
  for (size_t block = 1; block < 100; block = block * 3 + 1) {
    struct buf got = {0};
    put_fields(&got, path, block);
    assert_text(name, got.at, want.at);
    buf_free(&got);
  }
  buf_free(&json);
  buf_free(&want);
}

Test(io_csv, public_suite) {
  char room[256], path[640];
  const char *base = shared("csv", room);
  if (!base) skip_public_suite("CSV");
  snprintf(path, sizeof path, "%s/csvs", base);
  DIR *dir = opendir(path);
  int seen = 0;
  for (struct dirent *entry; (entry = readdir(dir));) {
    if (!strstr(entry->d_name, ".csv")) continue;
    compare_suite_file(base, entry->d_name);
    seen++;
  }
  closedir(dir);
  cr_assert_eq(seen, 11);
}
