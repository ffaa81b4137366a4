/* Where an error came from, under a program made by hand:
 *
 *   deling  is x / y afgerond op 1                                   (line 2)
 *   via     is deling + 1                                            (line 3)
 *   strijd  is 80 tenzij laag als vast dan 60 tenzij hoog als hist dan 0   (line 4)
 *   tabel   | x || tabel |  | > 80 || 60 |  | < 0 || 0 |             (line 5)
 *   som     is som(per uit rijen)   with per: n / m afgerond op 1    (lines 6 and 7)
 */
#include "test_io.h"

enum { X = 6, Y, VAST, HIST, DELING_REG, VIA_REG, STRIJD_REG, ABOVE_REG, BELOW_REG, TABEL_REG, SOM_REG };
enum { C80, C60, C0, C1 };
enum { DELING, VIA, STRIJD, TABEL, SOM, PER, PROVISIONS };
#define ELEMENT_REG(i) (ELEMENT | (uint32_t)(i))

static void make_facts(struct maker *m) {
  add_fact(m, "peildatum", KIND_DATE, 0, NONE)->flags = FACT_BUILT_IN;
  add_fact(m, "nr", KIND_TEXT, 0, NONE)->flags = FACT_KEY;
  add_fact(m, "x", KIND_NUMBER, 0, NONE);
  add_fact(m, "y", KIND_NUMBER, 0, NONE);
  add_fact(m, "vast", KIND_BOOL, 0, NONE);
  add_fact(m, "hist", KIND_BOOL, 0, NONE);
  add_fact(m, "rijen", KIND_LIST, 0, 0);
  for (uint32_t i = 0; i < 6; i++) m->facts[i].reg = 4 + i;
  m->fields[0] = made_fact(m, "n", KIND_NUMBER, 0, NONE);
  m->fields[1] = made_fact(m, "m", KIND_NUMBER, 0, NONE);
  m->fields[1].reg = 1;
  m->p.fields_count = 2;
  m->lists[0] = (struct program_list){.fact = 6, .field_count = 2, .regs = 3};
  m->p.lists_count = 1;
}

static const struct program_word POOL[] = {
    /* 0: ROUND x / y */ {ROUND_HALF_AWAY},
    {2},
    {1},
    {0},
    {0},
    {0},
    {X},
    {0},
    {CHAIN_FACTOR},
    {Y},
    {0},
    {CHAIN_DIVISOR},
    /* 12: EXCEPT */ {KIND_NUMBER},
    {2},
    {C80},
    {VAST},
    {C60},
    {0},
    {0},
    {HIST},
    {C0},
    {0},
    {0},
    /* 23: ROWS */ {KIND_NUMBER},
    {0},
    {2},
    {ABOVE_REG},
    {C60},
    {BELOW_REG},
    {C0},
    /* 30: ROUND n / m */ {ROUND_HALF_AWAY},
    {2},
    {1},
    {0},
    {0},
    {0},
    {ELEMENT},
    {0},
    {CHAIN_FACTOR},
    {ELEMENT | 1},
    {0},
    {CHAIN_DIVISOR}};
static const struct program_insn INSNS[] = {
    {OP_ROUND, DELING_REG, 0, 0, 0},   {OP_ADD, VIA_REG, DELING_REG, C1, 0},
    {OP_EXCEPT, STRIJD_REG, 12, 0, 0}, {OP_GT, ABOVE_REG, X, C80, 0},
    {OP_LT, BELOW_REG, X, C0, 0},      {OP_ROWS, TABEL_REG, 23, 0, 0},
    {OP_ROUND, 2, 30, 0, 0},           {OP_SUM, SOM_REG, 0, NONE, ELEMENT | 2},
};
static const struct program_segment SEGMENTS[] = {{0, 6, NONE, 0}, {6, 1, 0, 0}, {7, 1, NONE, 0}};
static const struct program_word MASKS[] = {{1}};
static const struct program_result RESULTS[] = {
    {DELING_REG, 0}, {VIA_REG, 0}, {STRIJD_REG, 0}, {TABEL_REG, 0}, {SOM_REG, 0}};

/* Nodes; the number behind each is its index. */
static const struct program_word KIDS[] = {{0},           {1}, /* 2: */ {2},   {3},
                                           /* 4: */ {5},  {3}, /* 6: */ {12},  {13},
                                           /* 8: */ {14}, {3}, /* 10: */ {16}, /* 11: */ {0}};
static const struct text_node NODES[] = {
    {NODE_FACT, 2, 0, X, NONE, 0, 0, 0},
    {NODE_FACT, 3, 0, Y, NONE, 0, 0, 0},
    {NODE_DIVIDE, 0, 0, NONE, NONE, 0, 2, 0},
    {NODE_CONSTANT, C1, 0, C1, NONE, 0, 0, 0},
    {NODE_ROUND, 0, 0, DELING_REG, NONE, 2, 2, 1},
    {NODE_PROVISION, DELING, 0, DELING_REG, NONE, 0, 0, 0},
    {NODE_ADD, 0, 0, VIA_REG, NONE, 4, 2, 2},
    {NODE_CONSTANT, C80, 0, C80, NONE, 0, 0, 0},
    {NODE_FACT, 4, 0, VAST, NONE, 0, 0, 0},
    {NODE_CONSTANT, C60, 0, C60, NONE, 0, 0, 0},
    {NODE_FACT, 5, 0, HIST, NONE, 0, 0, 0},
    {NODE_CONSTANT, C0, 0, C0, NONE, 0, 0, 0},
    {NODE_FIELD, 0, 0, ELEMENT_REG(0), NONE, 0, 0, 0},
    {NODE_FIELD, 1, 0, ELEMENT_REG(1), NONE, 0, 0, 0},
    {NODE_DIVIDE, 0, 0, NONE, NONE, 6, 2, 0},
    {NODE_ROUND, 0, 0, ELEMENT_REG(2), NONE, 8, 2, 6},
    {NODE_PROVISION, PER, 0, ELEMENT_REG(2), NONE, 0, 0, 5},
    {NODE_SUM, 0, 0, SOM_REG, 0, 10, 1, 5},
};
static const struct text_row ROWS[] = {{ABOVE_REG, 0, 9, 4}, {BELOW_REG, 1, 11, 4}};
static const struct text_cell CELLS[] = {{ABOVE_REG, REL_GT, NONE, 0, 0}, {BELOW_REG, REL_LT, NONE, 0, 0}};
static const struct text_place PLACES[] = {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}, {0, 4, 1}, {0, 5, 1}, {0, 6, 1}, {0, 7, 1}};

struct rules {
  struct maker *m;
  struct arena arena;
  struct program_constant constants[4];
  struct text_provision provisions[PROVISIONS];
  struct text_exception exceptions[2];
  struct text_unit unit;
  struct text_file file;
};

static void make_provision(struct rules *r, uint32_t i, const char *name, uint32_t reg, uint32_t node) {
  r->provisions[i] = (struct text_provision){.name = made_name(r->m, name),
                                             .label = NONE,
                                             .role = ROLE_DECISION,
                                             .form = FORM_EXPR,
                                             .reg = reg,
                                             .list = NONE,
                                             .decision = NONE,
                                             .base_reg = reg,
                                             .node = node,
                                             .place = i + 1};
}

static void make_texts(struct rules *r) {
  static const struct {
    const char *name;
    uint32_t reg, node;
  } ALL[] = {{"deling", DELING_REG, 4},  {"via", VIA_REG, 6},  {"strijd", STRIJD_REG, 7},
             {"tabel", TABEL_REG, NONE}, {"som", SOM_REG, 17}, {"per", ELEMENT_REG(2), 15}};
  for (uint32_t i = 0; i < PROVISIONS; i++) {
    make_provision(r, i, ALL[i].name, ALL[i].reg, ALL[i].node);
    if (i < PER) add_outcome(r->m, ALL[i].name, KIND_NUMBER, 0, 0, NONE);
  }
  r->provisions[STRIJD].base_reg = C80;
  r->provisions[STRIJD].exception_count = 2;
  r->provisions[TABEL].form = FORM_UNIQUE;
  r->provisions[TABEL].row_count = 2;
  r->provisions[TABEL].first_column = 11;
  r->provisions[TABEL].column_count = 1;
  r->provisions[PER].list = 0;
  r->exceptions[0] = (struct text_exception){.name = made_name(r->m, "laag"), .condition = 8, .value = 9};
  r->exceptions[1] = (struct text_exception){.name = made_name(r->m, "hoog"), .condition = 10, .value = 11};
  r->unit = (struct text_unit){.amends = NONE, .provision_count = PROVISIONS};
  r->file.name = made_name(r->m, "proef.regels");
}

static struct rules *make_rules(void) {
  static const uint32_t VALUES[] = {80, 60, 0, 1};
  struct rules *r = calloc(1, sizeof *r);
  struct program *p = &(r->m = calloc(1, sizeof *r->m))->p;
  made_sections(r->m);
  made_type(r->m, KIND_NUMBER, 0, 0, NONE); /* type 0, of all nodes and outcomes */
  make_facts(r->m);
  make_texts(r);
  for (uint32_t i = 0; i < 4; i++) r->constants[i] = (struct program_constant){r->m->facts[2].type, VALUES[i], 0};
  r->m->units[0] = (struct program_unit){.name = made_name(r->m, "nu"), .flags = UNIT_VERSION, .until = INT32_MAX};
  p->units_count = 1;
  p->constants = r->constants, p->constants_count = 4;
  p->pool = POOL, p->pool_count = COUNT_OF(POOL);
  p->insns = INSNS, p->insns_count = COUNT_OF(INSNS);
  p->segments = SEGMENTS, p->segments_count = COUNT_OF(SEGMENTS);
  p->masks = MASKS, p->masks_count = 1;
  p->unit_outcomes = RESULTS, p->unit_outcomes_count = COUNT_OF(RESULTS);
  p->kids = KIDS, p->kids_count = COUNT_OF(KIDS);
  p->nodes = NODES, p->nodes_count = COUNT_OF(NODES);
  p->table_rows = ROWS, p->table_rows_count = 2;
  p->table_cells = CELLS, p->table_cells_count = 2;
  p->places = PLACES, p->places_count = COUNT_OF(PLACES);
  p->provisions = r->provisions, p->provisions_count = PROVISIONS;
  p->exceptions = r->exceptions, p->exceptions_count = 2;
  p->unit_texts = &r->unit, p->unit_texts_count = 1;
  p->files = &r->file, p->files_count = 1;
  p->arena = &r->arena;
  cr_assert(program_finish(p));
  return r;
}

/* The row of a case, from its status on. */
static void check(const char *json, enum lang lang, const char *want) {
  struct rules *r = make_rules();
  struct executor *e = executor_new(&r->m->p);
  struct record record;
  cr_assert(record_from_json(&record, &r->m->p, json, strlen(json), lang));
  cr_assert_eq(record.error_count, 0);
  struct run_options run = {.version = 0};
  struct writer_options options = {.format = ROWS_JSON_LINES, .lang = lang};
  struct buf out = {0};
  write_row(&out, &r->m->p, &options, &record, executor_run(e, &record.facts, &run), e);
  const char *status = strstr(out.at, "\"status\"");
  assert_text(json, status ? status : out.at, want);
  buf_free(&out);
  record_free(&record);
  executor_free(e);
  arena_free(&r->arena);
  free_program(r->m);
  free(r);
}

#define ROW(status, outcomes, errors)                                                                                  \
  "\"status\": \"" status "\", \"outcomes\": {" outcomes "}, \"failed\": [], \"missing\": [], \"errors\": [" errors    \
  "]}\n"

Test(io_fault, none) {
  check("{\"nr\":\"A\",\"x\":90,\"y\":4,\"vast\":true,\"hist\":false,\"rijen\":[{\"n\":6,\"m\":2}]}", LANG_NL,
        ROW("decided", "\"deling\": 23, \"via\": 24, \"strijd\": 60, \"tabel\": 60, \"som\": 3", ""));
}

Test(io_fault, by_name_of_the_provision_that_made_it) {
  check("{\"nr\":\"A\",\"x\":90,\"y\":0,\"vast\":true,\"hist\":false,\"rijen\":[]}", LANG_NL,
        ROW("error", "\"deling\": null, \"via\": null, \"strijd\": 60, \"tabel\": 60, \"som\": 0",
            "{\"at\": \"deling\", \"code\": \"division_by_zero\", \"place\": \"proef.regels:2\", \"message\": \"in "
            "`deling` wordt "
            "door nul gedeeld\"}, {\"at\": \"via\", \"code\": \"division_by_zero\", \"place\": \"proef.regels:2\", "
            "\"message\": \"in "
            "`deling` wordt door nul gedeeld\"}"));
}

Test(io_fault, exceptions_and_tables) {
  check("{\"nr\":\"A\",\"x\":5,\"y\":1,\"vast\":true,\"hist\":true,\"rijen\":[]}", LANG_EN,
        ROW("error", "\"deling\": 5, \"via\": 6, \"strijd\": null, \"tabel\": null, \"som\": 0",
            "{\"at\": \"strijd\", \"code\": \"contradiction\", \"place\": \"proef.regels:4\", \"message\": \"the "
            "exceptions `laag` and "
            "`hoog` of `strijd` contradict each other\"}, {\"at\": \"tabel\", \"code\": \"no_row\", \"place\": "
            "\"proef.regels:5\", "
            "\"message\": \"no row of the table `tabel` fits `x` = 5\"}"));
}

Test(io_fault, elements) {
  check("{\"nr\":\"A\",\"x\":90,\"y\":1,\"vast\":false,\"hist\":false,\"rijen\":[{\"n\":1,\"m\":1},{\"n\":1,\"m\":0}]}",
        LANG_NL,
        ROW("error", "\"deling\": 90, \"via\": 91, \"strijd\": 80, \"tabel\": 60, \"som\": null",
            "{\"at\": \"som\", \"code\": \"division_by_zero\", \"place\": \"proef.regels:7\", \"message\": \"in `per` "
            "wordt door nul "
            "gedeeld\"}"));
}

Test(io_fault, origin_knows_the_element) {
  struct rules *r = make_rules();
  struct executor *e = executor_new(&r->m->p);
  const char *json = "{\"nr\":\"A\",\"rijen\":[{},{\"n\":1,\"m\":1},{\"n\":1,\"m\":0}]}";
  struct record record;
  cr_assert(record_from_json(&record, &r->m->p, json, strlen(json), LANG_NL));
  struct run_options run = {.version = 0};
  cr_assert_not_null(executor_run(e, &record.facts, &run));
  struct fault_origin origin = find_fault(&r->m->p, e, PER);
  cr_assert_eq(origin.provision, (uint32_t)PER);
  cr_assert_eq(origin.fault, FAULT_DIVISION_BY_ZERO);
  cr_assert_eq(origin.list, 0u);
  cr_assert_eq(origin.element, 2u);
  cr_assert_eq(origin.place, 6u);
  record_free(&record);
  executor_free(e);
  arena_free(&r->arena);
  free_program(r->m);
  free(r);
}
