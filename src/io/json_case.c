/* A case as a JSON object: facts by name, lists as arrays of objects, notes with the facts. */
#include <string.h>

#include "io/inner.h"

/* Reading one text: the builder and where it stands.  Functions that go on in the text give false when it is no JSON.
 */
struct case_reader {
  struct builder *b;
  struct json_reader *json; /* the builder's */
  const char *start;
  const char *path; /* NULL: a whole case; else the column whose cell this is */
  struct value_reader values;
};

static struct arena *arena_of(const struct case_reader *c) { return &c->b->record->facts.arena; }

static void complain(struct case_reader *c, const char *at, enum input_code code, const char *message) {
  builder_wrong(c->b, at, input_wrong(code, message));
}

/* ---- text that is no JSON ---- */
static bool malformed(struct case_reader *c) {
  struct voice *v = &c->b->voice;
  if (c->json->text.failed) input_give_up(arena_of(c));
  uint64_t line = c->b->record->line, character = 1;
  for (const char *at = c->start; at < c->start + c->json->offset; at++) {
    if (*at == '\n')
      line++, character = 1;
    else if (((unsigned char)*at & 0xC0) != 0x80)
      character++;
  }
  const char *place = voice_count(v, character);
  const char *message = c->path ? voice_say(v, WORD_IN_JSON_CELL, place, c->json->problem, NULL)
                                : voice_say(v, WORD_IN_JSON, voice_count(v, line), place, c->json->problem);
  complain(c, c->path, c->path ? INPUT_BAD_VALUE : INPUT_BAD_RECORD, message);
  return false;
}

static enum json_token next(struct case_reader *c) { return json_next(c->json); }

/* To the end of the value that `token` began. */
static bool skip_value(struct case_reader *c, enum json_token token) {
  uint32_t depth = c->json->depth;
  if (token == JSON_ERROR) return malformed(c);
  if (token != JSON_OBJECT && token != JSON_ARRAY) return true;
  while (c->json->depth >= depth)
    if (next(c) == JSON_ERROR) return malformed(c);
  return true;
}

/* The token as it was written. */
static const char *written(struct case_reader *c, enum json_token token) {
  if (token == JSON_OBJECT) return "@IN_AN_OBJECT";
  if (token == JSON_ARRAY) return "@IN_AN_ARRAY";
  const char *from = c->start + c->json->offset;
  return voice_shown(&c->b->voice, from, (size_t)(c->json->at - from));
}

/* ---- values ---- */
/* Token and kind that go together; texts of the others are read from strings (numbers from numbers too). */
static bool fits(enum json_token token, uint32_t kind) {
  static const unsigned TOKENS[KINDS] = {
      [KIND_BOOL] = 1 << JSON_TRUE | 1 << JSON_FALSE,
      [KIND_NUMBER] = 1 << JSON_NUMBER | 1 << JSON_STRING,
      [KIND_AMOUNT] = 1 << JSON_NUMBER | 1 << JSON_STRING,
      [KIND_DATE] = 1 << JSON_STRING,
      [KIND_ENUM] = 1 << JSON_STRING,
      [KIND_TEXT] = 1 << JSON_STRING,
  };
  return TOKENS[kind] >> token & 1;
}

/* A value that is not a list; true: the text goes on, and *out has it (unknown when it was refused). */
static bool read_scalar(struct case_reader *c, const struct program_fact *fact, const char *at, struct cell *out) {
  enum json_token token = next(c);
  *out = (struct cell){0};
  if (token == JSON_ERROR) return malformed(c);
  if (token == JSON_NULL) return true;
  if (!fits(token, c->b->program->types[fact->type].kind)) {
    builder_wrong(c->b, at, input_wrong_type(&c->values, fact, written(c, token)));
    return skip_value(c, token);
  }
  struct wrong wrong;
  bool string = token == JSON_STRING;
  const char *text = string                 ? c->json->text.at
                     : token == JSON_NUMBER ? c->json->number
                     : token == JSON_TRUE   ? "true"
                                            : "false";
  size_t length = string ? c->json->text.size : token == JSON_NUMBER ? c->json->number_length : strlen(text);
  if (!input_value(&c->values, fact, text, length, out, &wrong)) builder_wrong(c->b, at, wrong);
  return true;
}

/* ---- lists ---- */
struct list_reader {
  const struct program_list *list;
  const char *name;
  VEC(struct cell) cells;
  uint32_t count;
  bool *given; /* per field, of this element */
  bool long_told;
};

static const char *field_path(struct case_reader *c, const struct list_reader *l, const char *field) {
  return arena_printf(arena_of(c), field ? "%s[%u].%s" : "%s[%u]", l->name, l->count, field);
}

/* The field just named, or NONE when it is refused. */
static uint32_t name_field(struct case_reader *c, struct list_reader *l) {
  const struct program *p = c->b->program;
  struct voice *v = &c->b->voice;
  size_t length;
  const char *name = input_normal(arena_of(c), c->json->text.at, c->json->text.size, &length);
  uint32_t field = input_find_field(p, l->list, name, length);
  if (field == NONE) {
    const char *message = voice_unknown(v, WORD_IN_UNKNOWN_FIELD, WORD_IN_UNKNOWN_FIELD_NEAR, name,
                                        input_field_names(arena_of(c), p, l->list), l->list->field_count);
    complain(c, field_path(c, l, name), INPUT_UNKNOWN_KEY, message);
  } else if (l->given[field]) {
    complain(c, field_path(c, l, name), INPUT_DUPLICATE_KEY,
             voice_say(v, WORD_IN_TWICE, voice_name(v, name), NULL, NULL));
    field = NONE;
  } else {
    l->given[field] = true;
  }
  return field;
}

static void push_cell(struct case_reader *c, struct list_reader *l, struct cell cell) {
  if (l->count < MAX_ELEMENTS) *vec_push(arena_of(c), &l->cells) = cell;
}

static bool read_fields(struct case_reader *c, struct list_reader *l) {
  struct cell *cells = arena_array(arena_of(c), struct cell, l->list->field_count);
  memset(l->given, 0, l->list->field_count * sizeof *l->given);
  enum json_token token;
  while ((token = next(c)) == JSON_KEY) {
    uint32_t field = name_field(c, l);
    if (field == NONE) {
      if (!skip_value(c, next(c))) return false;
      continue;
    }
    const struct program_fact *fact = &c->b->program->fields[l->list->first_field + field];
    if (!read_scalar(c, fact, field_path(c, l, code_text(c->b->program, fact->name)), &cells[field])) return false;
  }
  if (token == JSON_ERROR) return malformed(c);
  for (uint32_t i = 0; i < l->list->field_count; i++) push_cell(c, l, cells[i]);
  return true;
}

static bool read_element(struct case_reader *c, struct list_reader *l, enum json_token token) {
  if (l->count == MAX_ELEMENTS && !l->long_told) {
    const char *most = voice_count(&c->b->voice, MAX_ELEMENTS);
    complain(c, l->name, INPUT_BAD_VALUE, voice_say(&c->b->voice, WORD_IN_LIST_LONG, most, NULL, NULL));
    l->long_told = true;
  }
  if (l->long_told) return skip_value(c, token);
  if (token == JSON_OBJECT) return read_fields(c, l);
  const char *fields =
      voice_names(&c->b->voice, input_field_names(arena_of(c), c->b->program, l->list), l->list->field_count);
  const char *message = voice_say(&c->b->voice, WORD_IN_NOT_ELEMENT, written(c, token), fields, NULL);
  complain(c, field_path(c, l, NULL), INPUT_BAD_VALUE, message);
  return skip_value(c, token);
}

static bool read_list(struct case_reader *c, uint32_t fact) {
  const struct program_fact *of = &c->b->program->facts[fact];
  enum json_token token = next(c);
  if (token == JSON_ERROR) return malformed(c);
  if (token == JSON_NULL) return true;
  if (token != JSON_ARRAY) {
    builder_wrong(c->b, code_text(c->b->program, of->name), input_wrong_type(&c->values, of, written(c, token)));
    return skip_value(c, token);
  }
  struct list_reader l = {.list = &c->b->program->lists[of->reg], .name = code_text(c->b->program, of->name)};
  l.given = arena_array(arena_of(c), bool, l.list->field_count);
  for (; (token = next(c)) != JSON_ARRAY_END; l.count++) {
    if (token == JSON_ERROR) return malformed(c);
    if (!read_element(c, &l, token)) return false;
  }
  if (l.cells.n == l.count * l.list->field_count) input_set_list(&c->b->record->facts, of->reg, l.cells.at, l.count);
  return true;
}

/* ---- notes: "_bronnen" and "_toelichting" ---- */
static bool read_note(struct case_reader *c, const char *notes, bool source) {
  struct voice *v = &c->b->voice;
  size_t length;
  const char *name = input_normal(arena_of(c), c->json->text.at, c->json->text.size, &length);
  const char *at = arena_printf(arena_of(c), "%s.%s", notes, name);
  uint32_t fact = program_find_fact(c->b->program, name, length);
  if (fact == NONE) {
    complain(c, at, INPUT_UNKNOWN_KEY,
             voice_unknown(v, WORD_IN_UNKNOWN_KEY, WORD_IN_UNKNOWN_KEY_NEAR, name,
                           input_fact_names(arena_of(c), c->b->program), c->b->program->facts_count));
    return skip_value(c, next(c));
  }
  const char **note = source ? &c->b->record->facts.notes[fact].source : &c->b->record->facts.notes[fact].remark;
  enum json_token token = next(c);
  if (*note)
    complain(c, at, INPUT_DUPLICATE_KEY, voice_say(v, WORD_IN_TWICE, voice_name(v, name), NULL, NULL));
  else if (token == JSON_STRING && memchr(c->json->text.at, 0, c->json->text.size))
    complain(c, at, INPUT_BAD_VALUE, voice_say(v, WORD_IN_NUL_IN_TEXT, NULL, NULL, NULL));
  else if (token == JSON_STRING)
    *note = input_normal(arena_of(c), c->json->text.at, c->json->text.size, &length);
  else if (token != JSON_NULL && token != JSON_ERROR)
    complain(c, at, INPUT_BAD_VALUE, voice_say(v, WORD_IN_NOT_TEXT, written(c, token), NULL, NULL));
  return skip_value(c, token);
}

static bool read_notes(struct case_reader *c, const char *name, bool source) {
  enum json_token token = next(c);
  if (token == JSON_NULL) return true;
  if (token != JSON_OBJECT) {
    if (token != JSON_ERROR)
      complain(c, name, INPUT_BAD_VALUE,
               voice_say(&c->b->voice, WORD_IN_NOTES, voice_name(&c->b->voice, name), NULL, NULL));
    return skip_value(c, token);
  }
  while ((token = next(c)) == JSON_KEY)
    if (!read_note(c, name, source)) return false;
  return token == JSON_ERROR ? malformed(c) : true;
}

/* ---- members of the case ---- */
const char *const NOTE_KEYS[NOTE_KINDS] = {"_bronnen", "_toelichting"};

struct members {
  bool notes[NOTE_KINDS]; /* seen */
};

static bool refuse_twice(struct case_reader *c, const char *name) {
  struct voice *v = &c->b->voice;
  complain(c, name, INPUT_DUPLICATE_KEY, voice_say(v, WORD_IN_TWICE, voice_name(v, name), NULL, NULL));
  return skip_value(c, next(c));
}

static bool refuse_unknown(struct case_reader *c, const char *name) {
  const struct program *p = c->b->program;
  complain(c, name, INPUT_UNKNOWN_KEY,
           voice_unknown(&c->b->voice, WORD_IN_UNKNOWN_KEY, WORD_IN_UNKNOWN_KEY_NEAR, name,
                         input_fact_names(arena_of(c), p), p->facts_count));
  return skip_value(c, next(c));
}

static bool read_member(struct case_reader *c, struct members *m) {
  const struct program *p = c->b->program;
  size_t length;
  const char *name = input_normal(arena_of(c), c->json->text.at, c->json->text.size, &length);
  for (size_t i = 0; i < NOTE_KINDS; i++) {
    if (strlen(NOTE_KEYS[i]) != length || memcmp(NOTE_KEYS[i], name, length) != 0) continue;
    if (m->notes[i]) return refuse_twice(c, name);
    m->notes[i] = true;
    return read_notes(c, NOTE_KEYS[i], i == 0);
  }
  uint32_t fact = program_find_fact(p, name, length);
  if (fact == NONE) return refuse_unknown(c, name);
  if (c->b->given[fact]) return refuse_twice(c, name);
  c->b->given[fact] = true;
  if (p->types[p->facts[fact].type].kind == KIND_LIST) return read_list(c, fact);
  struct cell cell;
  if (!read_scalar(c, &p->facts[fact], code_text(p, p->facts[fact].name), &cell)) return false;
  builder_set(c->b, fact, cell);
  return true;
}

static void read_object(struct case_reader *c) {
  struct members members = {0};
  enum json_token token = next(c);
  if (token == JSON_ERROR) {
    malformed(c);
    return;
  }
  if (token != JSON_OBJECT) {
    complain(c, NULL, INPUT_BAD_RECORD, voice_say(&c->b->voice, WORD_IN_NOT_OBJECT, written(c, token), NULL, NULL));
    return;
  }
  while ((token = next(c)) == JSON_KEY)
    if (!read_member(c, &members)) return;
  if (token == JSON_ERROR || next(c) != JSON_END) malformed(c);
}

static struct case_reader reader_of(struct builder *b, const char *bytes, size_t size, const char *path) {
  json_open(&b->json, bytes, size);
  return (struct case_reader){b, &b->json, bytes, path, builder_values(b, NOTATION_JSON)};
}

void input_json_case(struct builder *b, const char *bytes, size_t size) {
  struct case_reader c = reader_of(b, bytes, size, NULL);
  read_object(&c);
}

void input_json_list(struct builder *b, uint32_t fact, const char *bytes, size_t size) {
  struct case_reader c = reader_of(b, bytes, size, code_text(b->program, b->program->facts[fact].name));
  if (read_list(&c, fact) && next(&c) != JSON_END) malformed(&c);
}
