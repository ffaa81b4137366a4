/* fuzz: what the fuzzers share: rules with facts of every kind, and a case decided and explained in every form. */
#ifndef TOETS_FUZZ_H
#define TOETS_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "api/api.h"
#include "explain/explain.h"

/* Compiled once, on the first call. */
static inline const struct program *fuzz_program(void) {
  static struct program *program;
  static const char RULES[] = "regeling r \"R\"\n"
                              "gegeven kenmerk \"k\" : tekst sleutel\n"
                              "gegeven getal_a \"g\" : getal in mm/s met 2 decimalen minstens 0\n"
                              "gegeven bedrag_a \"b\" : bedrag\n"
                              "gegeven dag_a \"d\" : datum\n"
                              "gegeven vlag \"v\" : ja/nee oordeel\n"
                              "gegeven soort \"s\" : een van klein, groot_\n"
                              "gegeven lijst_a \"l\" : lijst van\n  dag \"dag\" : datum\n  maat \"m\" : getal\n"
                              "uitlegkeuze keuze \"q?\"\n  ruim \"r\" standaard\n  eng \"e\"\n"
                              "versie een \"E\" geldig vanaf 2020-01-01\n"
                              "  parameter grens \"grens\" = € 100\n"
                              "  voorwaarde genoeg \"genoeg\" bij goed als bedrag_a >= grens of keuze = eng\n"
                              "  voorwaarde veel \"veel\" bij goed als aantal(lijst_a waarvan maat > 2) >= 2\n"
                              "  besluit goed \"goed\" is voldaan aan alle voorwaarden\n"
                              "    tenzij x als vlag en soort = klein dan nee\n"
                              "  besluit som_a \"som\" is som(maat uit lijst_a)\n"
                              "  besluit deel \"deel\" : bedrag is bedrag_a / (getal_a / 1 mm/s) afgerond op € 0,01\n";
  if (program) return program;
  static struct arena arena;
  struct loaded loaded;
  arena_init(&arena, NULL);
  load_begin(&arena, LANG_NL, &loaded);
  source_add(&loaded.sources, "r.regels", RULES, sizeof RULES - 1, &loaded.diags);
  if (load_compile(&arena, NULL, &loaded) != LOAD_OK) {
    struct buf why = {0};
    diags_print(&loaded.diags, LANG_EN, false, &why);
    fputs(why.at, stderr);
    abort();
  }
  return program = loaded.program;
}

static inline void fuzz_explain(const struct program *p, struct executor *e, const struct record *record, bool all) {
  struct run_options run = {.version = NONE};
  struct explain_options options = {.lang = LANG_EN, .outcome = NONE, .all = all};
  struct arena arena;
  struct buf out = {0};
  arena_init(&arena, NULL);
  const struct explanation *x = explain(&arena, p, e, record, &run, &options);
  explanation_text(x, false, 80, &out);
  explanation_json(x, &out);
  buf_free(&out);
  arena_free(&arena);
}

/* Every row in both forms; the first few cases explained. */
static inline void fuzz_row(const struct program *p, struct executor *e, const struct record *record) {
  const struct decision *decision = record->error_count ? NULL : executor_run(e, &record->facts, NULL);
  struct buf out = {0};
  for (int csv = 0; csv < 2; csv++) {
    struct writer_options how = {.format = csv ? ROWS_CSV : ROWS_JSON_LINES, .dialect = DIALECT_NL, .excel = csv};
    write_header(&out, p, &how);
    write_row(&out, p, &how, record, decision, e);
  }
  buf_free(&out);
  if (decision && record->number <= 2) fuzz_explain(p, e, record, record->number == 2);
}

/* Reads bytes as a file of facts, in blocks of an odd size. */
static inline void fuzz_facts(const uint8_t *bytes, size_t size, enum facts_format format) {
  const struct program *p = fuzz_program();
  char path[64];
  snprintf(path, sizeof path, "/tmp/toets-fuzz-%ld", (long)getpid());
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(bytes, 1, size, file) != size || fclose(file)) abort();
  struct reader_options options = {.format = format, .lang = LANG_NL, .block = 7};
  struct executor *e = executor_new(p);
  struct reader *reader;
  const struct record *record;
  if (reader_open(&reader, p, path, &options) == READER_OK)
    while (reader_next(reader, &record) == READER_OK) fuzz_row(p, e, record);
  reader_close(reader);
  executor_free(e);
}

#endif
