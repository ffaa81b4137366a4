/* One record: facts, its key, and everything that is wrong with it. */
#include <string.h>

#include "io/inner.h"

const char *input_code_name(enum input_code code) {
  static const char *const NAMES[] = {
      [INPUT_BAD_NUMBER] = "bad_number",
      [INPUT_BAD_DATE] = "bad_date",
      [INPUT_BAD_VALUE] = "bad_value",
      [INPUT_OUT_OF_RANGE] = "out_of_range",
      [INPUT_TOO_MANY_DECIMALS] = "too_many_decimals",
      [INPUT_UNKNOWN_KEY] = "unknown_key",
      [INPUT_DUPLICATE_KEY] = "duplicate_key",
      [INPUT_NO_KEY] = "no_key",
      [INPUT_BAD_RECORD] = "bad_record",
      [INPUT_LIST_ROW] = "list_row",
  };
  _Static_assert(COUNT_OF(NAMES) == INPUT_CODES, "a name for every code");
  return NAMES[code];
}

/* ---- what the program says of its facts ---- */
uint32_t input_key_fact(const struct program *p) {
  for (uint32_t i = 0; i < p->facts_count; i++)
    if (p->facts[i].flags & FACT_KEY) return i;
  return NONE;
}

enum lang input_lang(const struct program *p) {
  return p->regulation_count > 0 && p->regulation[0].lang == LANG_EN ? LANG_EN : LANG_NL;
}

static const char *const *names_of(struct arena *a, const struct program *p, const struct program_fact *facts,
                                   uint32_t n) {
  const char **names = arena_array(a, const char *, n);
  for (uint32_t i = 0; i < n; i++) names[i] = code_text(p, facts[i].name);
  return names;
}

const char *const *input_fact_names(struct arena *a, const struct program *p) {
  return names_of(a, p, p->facts, p->facts_count);
}

const char *const *input_field_names(struct arena *a, const struct program *p, const struct program_list *list) {
  return names_of(a, p, p->fields + list->first_field, list->field_count);
}

uint32_t input_find_field(const struct program *p, const struct program_list *list, const char *name, size_t length) {
  for (uint32_t i = 0; i < list->field_count; i++) {
    const char *field = code_text(p, p->fields[list->first_field + i].name);
    if (strlen(field) == length && memcmp(field, name, length) == 0) return i;
  }
  return NONE;
}

uint32_t input_find_list(const struct program *p, const char *name) {
  uint32_t fact = program_find_fact(p, name, strlen(name));
  return fact != NONE && p->types[p->facts[fact].type].kind == KIND_LIST ? p->facts[fact].reg : NONE;
}

/* ---- texts and lists ---- */
const char *input_normal(struct arena *a, const char *at, size_t length, size_t *normal_length) {
  return utf8_normalise(a, at, length, normal_length);
}

struct cell input_text(struct arena *a, const char *at, size_t length) {
  struct text *text = arena_new(a, struct text);
  size_t normal;
  text->at = input_normal(a, at, length, &normal);
  if (normal > UINT32_MAX) input_give_up(a);
  text->length = (uint32_t)normal;
  return cell_known((int64_t)(intptr_t)text);
}

void input_set_list(struct facts *f, uint32_t list, const struct cell *cells, uint32_t count) {
  struct cell *at = facts_set_list(f, list, count);
  uint32_t fields = f->program->lists[list].field_count;
  if (count == 0 || fields == 0) return;
  if (!at) input_give_up(&f->arena);
  memcpy(at, cells, (size_t)count * fields * sizeof *cells);
}

/* ---- building ---- */
void builder_init(struct builder *b, struct record *record, const struct program *p, enum lang lang) {
  *b = (struct builder){.record = record, .program = p, .key = input_key_fact(p)};
  b->voice = (struct voice){.arena = &record->facts.arena, .lang = lang};
}

void builder_close(struct builder *b) {
  voice_close(&b->voice);
  json_close(&b->json);
}

void builder_start(struct builder *b, uint64_t number, uint64_t line) {
  struct record *r = b->record;
  facts_clear(&r->facts);
  r->number = number;
  r->line = line;
  r->has_key = false;
  r->key = (struct cell){0};
  r->error_count = 0;
  r->errors = NULL;
  b->errors.at = NULL;
  b->errors.n = b->errors.cap = 0;
  b->given = arena_array(&r->facts.arena, bool, b->program->facts_count);
}

void builder_wrong(struct builder *b, const char *at, struct wrong wrong) {
  *vec_push(&b->record->facts.arena, &b->errors) =
      (struct input_error){.code = wrong.code, .at = at, .message = wrong.message};
}

void builder_set(struct builder *b, uint32_t fact, struct cell cell) {
  b->record->facts.cells[fact] = cell;
  if (fact != b->key) return;
  b->record->key = cell;
  b->record->has_key = cell.state == KNOWN;
}

struct value_reader builder_values(struct builder *b, enum notation notation) {
  return (struct value_reader){b->program, &b->voice, &b->record->facts.arena, notation};
}

void builder_finish(struct builder *b) {
  struct record *r = b->record;
  bool wants_key = b->key != NONE && !r->has_key, told = false;
  const char *key = code_text(b->program, b->key == NONE ? NONE : b->program->facts[b->key].name);
  for (uint32_t i = 0; i < b->errors.n; i++)
    told |= b->errors.at[i].code == INPUT_BAD_RECORD ||
            (wants_key && b->errors.at[i].at && strcmp(b->errors.at[i].at, key) == 0);
  if (wants_key && !told)
    builder_wrong(
        b, key,
        input_wrong(INPUT_NO_KEY, voice_say(&b->voice, WORD_IN_NO_KEY, voice_name(&b->voice, key), NULL, NULL)));
  r->errors = b->errors.at;
  r->error_count = b->errors.n;
}

/* ---- one case from the command line or the API ---- */
static bool record_read(struct builder *b, const char *bytes, size_t size) {
  jmp_buf escape;
  b->record->facts.arena.escape = &escape;
  volatile bool done = false;
  if (setjmp(escape) == 0) {
    builder_start(b, 1, 1);
    input_json_case(b, bytes, size);
    builder_finish(b);
    done = true;
  }
  b->record->facts.arena.escape = NULL;
  return done;
}

bool record_from_json(struct record *record, const struct program *p, const char *bytes, size_t size, enum lang lang) {
  static const char BOM[] = "\xEF\xBB\xBF";
  *record = (struct record){0};
  if (!facts_init(&record->facts, p)) return false;
  size_t skip = size >= 3 && memcmp(bytes, BOM, 3) == 0 ? 3 : 0;
  struct builder b;
  builder_init(&b, record, p, lang);
  bool done = record_read(&b, bytes + skip, size - skip);
  builder_close(&b);
  if (!done) record_free(record);
  return done;
}

void record_free(struct record *record) {
  facts_free(&record->facts);
  *record = (struct record){0};
}

static const char *no_fact(struct builder *b, const char *name) {
  struct arena *a = &b->record->facts.arena;
  return voice_unknown(&b->voice, WORD_IN_UNKNOWN_KEY, WORD_IN_UNKNOWN_KEY_NEAR, name, input_fact_names(a, b->program),
                       b->program->facts_count);
}

static const char *set_fact(struct builder *b, const char *name, const char *value) {
  struct facts *f = &b->record->facts;
  uint32_t fact = program_find_fact(b->program, name, strlen(name));
  if (fact == NONE) return no_fact(b, name);
  const struct program_fact *of = &b->program->facts[fact];
  if (b->program->types[of->type].kind == KIND_LIST) {
    if (*value)
      input_json_list(b, fact, value, strlen(value));
    else
      f->lists[of->reg] = (struct fact_list){0};
    return b->errors.n ? b->errors.at[0].message : NULL;
  }
  struct value_reader r = builder_values(b, NOTATION_JSON);
  struct cell cell = {0};
  struct wrong wrong = {0};
  if (*value && !input_value(&r, of, value, strlen(value), &cell, &wrong)) return wrong.message;
  builder_set(b, fact, cell);
  return NULL;
}

static const char *set_guarded(struct builder *b, const char *fact, const char *value) {
  jmp_buf escape;
  b->record->facts.arena.escape = &escape;
  const char *problem;
  if (setjmp(escape))
    problem = word_text(WORD_IN_NO_MEMORY, b->voice.lang);
  else
    problem = set_fact(b, fact, value);
  b->record->facts.arena.escape = NULL;
  return problem;
}

const char *record_set(struct record *record, const char *fact, const char *value, enum lang lang) {
  struct builder b;
  builder_init(&b, record, record->facts.program, lang);
  const char *problem = set_guarded(&b, fact, value);
  builder_close(&b);
  return problem;
}
