/* What the tests of src/io share: a program made by hand, with a fact of every kind; facts written to a file of their
 * own; and what was read of them as one line of text. */
#ifndef TEST_IO_H
#define TEST_IO_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "io/bulk.h"

/* ---- a program ---- */
struct maker {
  struct program p;
  struct buf strings;
  struct type types[24];
  struct program_fact facts[24], fields[8];
  struct program_set sets[4];
  struct program_word values[16];
  struct program_list lists[4];
  struct program_outcome outcomes[12];
  struct program_condition conditions[4];
  struct program_unit units[4];
  struct program_transition transitions[4];
  struct text_regulation regulation;
};

static inline uint32_t made_name(struct maker *m, const char *name) {
  uint32_t at = (uint32_t)m->strings.size;
  buf_bytes(&m->strings, name, strlen(name) + 1);
  m->p.code_strings = m->p.text_strings = m->strings.at;
  return at;
}

static inline uint32_t made_type(struct maker *m, uint32_t kind, uint32_t scale, uint32_t unlimited, uint32_t set) {
  m->types[m->p.types_count] = (struct type){kind, scale, unlimited, NONE, set};
  return m->p.types_count++;
}

static inline void made_range(struct program_fact *f, int64_t least, int64_t most) {
  f->least_low = (uint32_t)(uint64_t)least;
  f->least_high = (uint32_t)((uint64_t)least >> 32);
  f->most_low = (uint32_t)(uint64_t)most;
  f->most_high = (uint32_t)((uint64_t)most >> 32);
}

/* A fact or field with the range of the language for its kind. */
static inline struct program_fact made_fact(struct maker *m, const char *name, uint32_t kind, uint32_t scale,
                                            uint32_t set) {
  struct program_fact f = {.name = made_name(m, name), .type = made_type(m, kind, scale, 0, set)};
  int64_t most = kind == KIND_DATE ? DATE_LAST : 999999999999;
  made_range(&f, kind == KIND_DATE ? DATE_FIRST : -most, most);
  return f;
}

static inline struct program_fact *add_fact(struct maker *m, const char *name, uint32_t kind, uint32_t scale,
                                            uint32_t set) {
  struct program_fact *f = &m->facts[m->p.facts_count++];
  *f = made_fact(m, name, kind, scale, set);
  return f;
}

static inline void add_outcome(struct maker *m, const char *name, uint32_t kind, uint32_t scale, uint32_t unlimited,
                               uint32_t set) {
  m->outcomes[m->p.outcomes_count++] =
      (struct program_outcome){.name = made_name(m, name), .type = made_type(m, kind, scale, unlimited, set)};
}

static inline void made_sections(struct maker *m) {
  m->p.types = m->types;
  m->p.facts = m->facts;
  m->p.fields = m->fields;
  m->p.sets = m->sets;
  m->p.set_values = m->values;
  m->p.lists = m->lists;
  m->p.outcomes = m->outcomes;
  m->p.conditions = m->conditions;
  m->p.units = m->units;
  m->p.transitions = m->transitions;
  m->p.regulation = &m->regulation;
  m->p.regulation_count = 1;
}

enum { PEILDATUM, KENMERK, BEDRAG, GEHEEL, TIENDEN, DAG, WAAR, VORM, WOORD, PREMIE, GRENS, RIJ, DUIZENDSTEN };

/* keyed: `kenmerk` is the key. */
static inline struct maker *make_program(enum lang lang, bool keyed) {
  struct maker *m = calloc(1, sizeof *m);
  made_sections(m);
  m->regulation.lang = lang;
  m->values[0].word = made_name(m, "rond");
  m->values[1].word = made_name(m, "hoekig");
  m->values[2].word = made_name(m, "scherp");
  m->sets[0] = (struct program_set){0, 3};
  add_fact(m, "peildatum", KIND_DATE, 0, NONE)->flags = FACT_BUILT_IN;
  add_fact(m, "kenmerk", KIND_TEXT, 0, NONE)->flags = keyed ? FACT_KEY : 0;
  add_fact(m, "som_geld", KIND_AMOUNT, 2, NONE);
  add_fact(m, "geheel", KIND_NUMBER, 0, NONE);
  add_fact(m, "tienden", KIND_NUMBER, 1, NONE);
  add_fact(m, "dag", KIND_DATE, 0, NONE);
  add_fact(m, "waar", KIND_BOOL, 0, NONE);
  add_fact(m, "vorm", KIND_ENUM, 0, 0);
  add_fact(m, "woord", KIND_TEXT, 0, NONE);
  made_range(add_fact(m, "premie", KIND_AMOUNT, 2, NONE), 500, 100000);
  m->types[add_fact(m, "grens", KIND_AMOUNT, 2, NONE)->type].unlimited = 1;
  add_fact(m, "rij", KIND_LIST, 0, 0)->reg = 0;
  add_fact(m, "duizendsten", KIND_NUMBER, 3, NONE);
  m->fields[0] = made_fact(m, "n", KIND_NUMBER, 0, NONE);
  m->fields[1] = made_fact(m, "m", KIND_AMOUNT, 2, NONE);
  m->fields[2] = made_fact(m, "naam", KIND_TEXT, 0, NONE);
  m->p.fields_count = 3;
  m->lists[0] = (struct program_list){.fact = RIJ, .first_field = 0, .field_count = 3, .regs = 3};
  m->p.lists_count = 1;
  return m;
}

static inline void free_program(struct maker *m) {
  buf_free(&m->strings);
  free(m);
}

/* ---- files in a folder of their own ---- */
struct scratch {
  char folder[32], path[2][64];
  uint32_t n;
};
static inline struct scratch scratch_new(void) {
  struct scratch s = {.folder = "/tmp/toets-io-XXXXXX"};
  cr_assert(mkdtemp(s.folder) != NULL);
  return s;
}

static inline const char *scratch_file(struct scratch *s, const char *name, const char *bytes, size_t size) {
  char *path = s->path[s->n++];
  struct buf whole = {0};
  buf_printf(&whole, "%s/%s", s->folder, name);
  cr_assert_lt(whole.size, sizeof s->path[0]);
  memcpy(path, whole.at, whole.size + 1);
  buf_free(&whole);
  FILE *file = fopen(path, "wb");
  cr_assert(file && fwrite(bytes, 1, size, file) == size && fclose(file) == 0, "%s", path);
  return path;
}

static inline void scratch_free(struct scratch *s) {
  while (s->n > 0) unlink(s->path[--s->n]);
  rmdir(s->folder);
}

/* ---- records as text ---- */
static inline void put_cell(struct buf *out, const struct program *p, struct cell c, uint32_t type) {
  write_json_value(out, p, c, &p->types[type]);
}

static inline void put_list(struct buf *out, const struct program *p, const struct fact_list *l,
                            const struct program_list *of) {
  buf_char(out, '[');
  for (uint32_t i = 0; i < l->count; i++) {
    buf_text(out, i ? ", (" : "(");
    for (uint32_t k = 0; k < of->field_count; k++) {
      if (k) buf_char(out, ' ');
      put_cell(out, p, l->at[i * of->field_count + k], p->fields[of->first_field + k].type);
    }
    buf_char(out, ')');
  }
  buf_char(out, ']');
}

static inline void put_facts(struct buf *out, const struct program *p, const struct facts *f) {
  for (uint32_t i = 0; i < p->facts_count; i++) {
    bool list = p->types[p->facts[i].type].kind == KIND_LIST;
    if (list ? !f->lists[p->facts[i].reg].known : f->cells[i].state != KNOWN) continue;
    buf_printf(out, " %s=", code_text(p, p->facts[i].name));
    if (list)
      put_list(out, p, &f->lists[p->facts[i].reg], &p->lists[p->facts[i].reg]);
    else
      put_cell(out, p, f->cells[i], p->facts[i].type);
  }
}

/* "1:2 A1 geheel=7", or with what is wrong: "1:2 A1 ! geheel bad_number: …". */
static inline void put_key_and_facts(struct buf *out, const struct program *p, const struct record *r) {
  const struct text *key = r->has_key ? (const struct text *)(intptr_t)r->key.v : NULL;
  if (key)
    buf_bytes(out, key->at, key->length);
  else
    buf_char(out, '-');
  if (r->error_count == 0) put_facts(out, p, &r->facts);
  for (uint32_t i = 0; i < r->error_count; i++)
    buf_printf(out, " ! %s %s: %s", r->errors[i].at ? r->errors[i].at : "-", input_code_name(r->errors[i].code),
               r->errors[i].message);
  buf_char(out, '\n');
}

static inline void put_record(struct buf *out, const struct program *p, const struct record *r, bool line) {
  buf_printf(out, "%d", (int)r->number);
  if (line) buf_printf(out, ":%d", (int)r->line);
  buf_char(out, ' ');
  put_key_and_facts(out, p, r);
}

/* Warnings, and what ended it. */
static inline void put_end(struct buf *out, const struct reader *r, enum reader_status status) {
  static const char *const ENDS[] = {"ok", "end", "unreadable", "wrong usage", "no memory"};
  const char *const *warnings = NULL;
  uint32_t n = r ? reader_warnings(r, &warnings) : 0;
  for (uint32_t i = 0; i < n; i++) buf_printf(out, "? %s\n", warnings[i]);
  if (status != READER_END)
    buf_printf(out, "# %s: %s\n", ENDS[status], reader_message(r));
  else if (reader_lost_rows(r))
    buf_text(out, "# lost rows\n");
}

/* All records of a file, then warnings and what ended it.  lines: false: only of what is rejected. */
static inline void put_records(struct buf *out, const struct program *p, const char *path,
                               const struct reader_options *options, bool lines) {
  struct reader *r;
  const struct record *record;
  enum reader_status status = reader_open(&r, p, path, options);
  while (status == READER_OK && (status = reader_next(r, &record)) == READER_OK)
    put_record(out, p, record, lines || record->error_count > 0);
  put_end(out, r, status);
  reader_close(r);
}

static inline void put_all(struct buf *out, const struct program *p, const char *path,
                           const struct reader_options *options) {
  put_records(out, p, path, options, true);
}

/* ---- the same through blocks ---- */
static inline struct cell lane_cell(struct arena *a, const struct column *c, uint32_t lane) {
  return column_cell(c, lane, arena_new(a, struct text));
}

static inline void lane_list(struct arena *a, struct facts *f, const struct bulk_block *b, uint32_t list,
                             uint32_t lane) {
  const struct list_column *of = &b->facts.lists[list];
  uint32_t fields = b->program->lists[list].field_count;
  if (!of->offsets || (of->known && !bitmap_has(of->known, lane))) return;
  uint32_t first = (uint32_t)of->offsets[lane], n = (uint32_t)of->offsets[lane + 1] - first;
  struct cell *at = facts_set_list(f, list, n);
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t k = 0; k < fields; k++) at[i * fields + k] = lane_cell(a, &b->facts.fields[list][k], first + i);
}

/* The case of a lane as a record; of rejected ones the record that the block keeps. */
static inline void put_lane(struct buf *out, const struct program *p, const struct bulk_block *b, uint32_t lane,
                            uint32_t key, uint32_t *rejects) {
  bool skip = b->facts.skip && bitmap_has(b->facts.skip, lane);
  buf_printf(out, "%d", (int)(b->first_number + lane));
  if (skip) {
    const struct bulk_reject *reject = &b->rejects.at[(*rejects)++];
    cr_assert_eq(reject->lane, lane);
    cr_assert_eq(reject->record.number, b->first_number + lane);
    buf_printf(out, ":%d ", (int)reject->record.line);
    put_key_and_facts(out, p, &reject->record);
    return;
  }
  struct record r = {0};
  cr_assert(facts_init(&r.facts, p));
  struct arena *a = &r.facts.arena;
  facts_clear(&r.facts);
  for (uint32_t f = 0; f < p->facts_count; f++) r.facts.cells[f] = lane_cell(a, &b->facts.facts[f], lane);
  for (uint32_t l = 0; l < p->lists_count; l++) lane_list(a, &r.facts, b, l, lane);
  if (key != NONE) r.key = r.facts.cells[key], r.has_key = r.key.state == KNOWN;
  buf_char(out, ' ');
  put_key_and_facts(out, p, &r);
  facts_free(&r.facts);
}

static inline void put_blocks(struct buf *out, const struct program *p, const char *path,
                              const struct reader_options *options, uint32_t cases) {
  struct reader *r;
  struct bulk_block *b = bulk_block_new(p, cases);
  uint32_t key = NONE;
  for (uint32_t f = 0; f < p->facts_count; f++)
    if (p->facts[f].flags & FACT_KEY) key = f;
  enum reader_status status = reader_open(&r, p, path, options);
  while (status == READER_OK && (status = bulk_next(r, b)) == READER_OK) {
    uint32_t rejects = 0;
    cr_assert(b->count > 0 && b->count <= cases);
    for (uint32_t lane = 0; lane < b->count; lane++) put_lane(out, p, b, lane, key, &rejects);
    cr_assert_eq(rejects, b->rejects.n);
  }
  put_end(out, r, status);
  reader_close(r);
  bulk_block_free(b);
}

static inline void replace_all(struct buf *text, const char *what, const char *with) {
  struct buf out = {0};
  const char *at = text->at ? text->at : "";
  for (const char *found; (found = strstr(at, what)); at = found + strlen(what)) {
    buf_bytes(&out, at, (size_t)(found - at));
    buf_text(&out, with);
  }
  buf_text(&out, at);
  buf_free(text);
  *text = out;
}

static inline void assert_text(const char *what, const char *got, const char *want) {
  cr_assert_str_eq(got, want, "%s\n-- got:\n%s\n-- wanted:\n%s", what, got, want);
}

/* Reading by blocks gives the same as reading record by record with the lists held whole. */
static inline void check_blocks(const char *bytes, const struct program *p, const char *path,
                                struct reader_options options) {
  static const uint32_t CASES[] = {1, 3, 64, 100};
  struct buf want = {0};
  for (uint32_t i = 0; i < COUNT_OF(CASES) + 1; i++) {
    struct buf got = {0};
    buf_text(&got, "");
    options.hold_lists = i == 0;
    if (i == 0)
      put_records(&want, p, path, &options, false);
    else
      put_blocks(&got, p, path, &options, CASES[i - 1]);
    if (i > 0) assert_text(bytes, got.at ? got.at : "", want.at ? want.at : "");
    buf_free(&got);
  }
  buf_free(&want);
}

/* What is read of `bytes` as the file `name`, with `list` (NULL: none) as the file of the list `rij`. */
static inline char *read_bytes(const struct program *p, const char *name, const char *bytes, size_t size,
                               const char *list, struct reader_options options) {
  struct scratch s = scratch_new();
  struct buf out = {0};
  const char *path = scratch_file(&s, name, bytes, size);
  struct list_file file = {"rij", list ? scratch_file(&s, "rijen.csv", list, strlen(list)) : NULL};
  if (list) options.lists = &file, options.list_count = 1;
  put_all(&out, p, path, &options);
  check_blocks(bytes, p, path, options);
  strcat(s.folder, "/");
  replace_all(&out, s.folder, "");
  s.folder[strlen(s.folder) - 1] = 0;
  scratch_free(&s);
  return out.at;
}

/* The folder of public suites, or NULL. */
static inline const char *shared(const char *part, char room[256]) {
  const char *base = getenv("TOETS_SHARED");
  snprintf(room, 256, "%s/%s", base ? base : "../shared/conformance", part);
  return access(room, R_OK) == 0 ? room : NULL;
}

/* Says so: Criterion is silent about a test that is skipped. */
static inline void skip_public_suite(const char *name) {
  fprintf(stderr, "skipped: the public %s suite is not in ../shared/conformance (or $TOETS_SHARED)\n", name);
  cr_skip_test();
}

#endif
