/* The schema of one value of a case: what io/value_read.c and io/json_case.c take. */
#include "io/io.h"
#include "review/schema_parts.h"

#include <string.h>

/* A text of a decimal or day is read from the whole string; in some dialects $ also matches before a newline. */
static const char NO_NEWLINE[] = "{\"type\": \"string\", \"pattern\": \"\\\\n\"}";

/* ---- $defs that facts share ---- */
static void shared_decimal(struct json_writer *w, struct arena *a, unsigned scale, enum lang lang) {
  json_open_level(w, arena_printf(a, "decimals_%u", scale), '{');
  const char *count = arena_printf(a, "%u", scale);
  json_member(w, "description", in_words(a, scale ? WORD_SCHEMA_DECIMALS : WORD_SCHEMA_WHOLE, lang, count, NULL));
  json_member(w, "pattern", pattern_decimal(a, scale));
  json_member_raw(w, "not", NO_NEWLINE);
  json_close_level(w, '}');
}

static void shared_day(struct json_writer *w, enum lang lang) {
  json_open_level(w, "date", '{');
  json_member(w, "description", word_text(WORD_SCHEMA_DATE, lang));
  json_member(w, "format", "date");
  json_member(w, "pattern", PATTERN_DAY);
  json_member_raw(w, "maxLength", "10");
  json_close_level(w, '}');
}

static uint32_t scales_of(const struct program *p, const struct program_fact *facts, uint32_t n) {
  uint32_t scales = 0;
  for (uint32_t i = 0; i < n; i++) {
    const struct type *type = &p->types[facts[i].type];
    if (type->kind == KIND_NUMBER || type->kind == KIND_AMOUNT) scales |= 1u << type->scale;
  }
  return scales;
}

void schema_shared(struct json_writer *w, struct arena *a, const struct program *p, enum lang lang) {
  uint32_t scales = scales_of(p, p->facts, p->facts_count) | scales_of(p, p->fields, p->fields_count);
  shared_day(w, lang);
  for (unsigned scale = 0; scale <= MAX_SCALE; scale++)
    if (scales >> scale & 1) shared_decimal(w, a, scale, lang);
}

/* ---- by kind ---- */
struct value {
  struct json_writer *w;
  struct arena *arena;
  const struct program *p;
  const struct program_fact *fact;
  const struct type *type;
  enum lang lang;
};

static void write_type(const struct value *v, const char *const *types, uint32_t n) {
  static const char *const OR_NULL = "null";
  const char *all[4];
  memcpy(all, types, n * sizeof *types);
  all[n++] = OR_NULL;
  if (v->fact->flags & FACT_KEY)
    json_member(v->w, "type", types[0]);
  else
    json_member_names(v->w, "type", all, n, false);
}

static void one_pattern(struct json_writer *w, const char *pattern) {
  struct buf one = {0};
  buf_text(&one, "{\"pattern\": ");
  json_text(&one, pattern);
  buf_char(&one, '}');
  if (!one.failed) json_member_raw(w, NULL, one.at);
  buf_free_part(w->out, &one);
}

static void bool_schema(const struct value *v) { write_type(v, (const char *const[]){"boolean"}, 1); }
static void text_schema(const struct value *v) { write_type(v, (const char *const[]){"string"}, 1); }

static void enum_schema(const struct value *v) {
  const struct program_set *set = &v->p->sets[v->type->set];
  const char **names = arena_array(v->arena, const char *, set->count);
  for (uint32_t i = 0; i < set->count; i++) names[i] = code_text(v->p, v->p->set_values[set->first + i].word);
  json_member_names(v->w, "enum", names, set->count, true);
}

static void date_schema(const struct value *v) {
  int64_t least = program_int64(v->fact->least_low, v->fact->least_high);
  int64_t most = program_int64(v->fact->most_low, v->fact->most_high);
  write_type(v, (const char *const[]){"string"}, 1);
  json_member(v->w, "$ref", "#/$defs/date");
  if (least <= DATE_FIRST && most >= DATE_LAST) return;
  json_open_level(v->w, "allOf", '[');
  if (least > DATE_FIRST) one_pattern(v->w, pattern_day_least(v->arena, least));
  if (most < DATE_LAST) one_pattern(v->w, pattern_day_most(v->arena, most));
  json_close_level(v->w, ']');
}

static const char *bound_json(const struct value *v, int64_t bound) {
  char text[DECIMAL_ROOM];
  unsigned scale = v->type->scale;
  for (; scale > 0 && bound % 10 == 0; bound /= 10) scale--;
  return arena_string(v->arena, text, decimal_write(bound, scale, text));
}

/* Patterns look at strings only, minimum and maximum at numbers only. */
static void finite_schema(const struct value *v) {
  int64_t least = program_int64(v->fact->least_low, v->fact->least_high);
  int64_t most = program_int64(v->fact->most_low, v->fact->most_high);
  write_type(v, (const char *const[]){v->type->scale ? "number" : "integer", "string"}, 2);
  json_member_raw(v->w, "minimum", bound_json(v, least));
  json_member_raw(v->w, "maximum", bound_json(v, most));
  json_member(v->w, "$ref", arena_printf(v->arena, "#/$defs/decimals_%u", v->type->scale));
  json_open_level(v->w, "allOf", '[');
  one_pattern(v->w, pattern_number_least(v->arena, least, v->type->scale));
  one_pattern(v->w, pattern_number_most(v->arena, most, v->type->scale));
  json_close_level(v->w, ']');
}

static void number_schema(const struct value *v) {
  if (!v->type->unlimited) {
    finite_schema(v);
    return;
  }
  const char *const words[] = {word_text(WORD_IN_UNLIMITED, LANG_NL), word_text(WORD_IN_UNLIMITED, LANG_EN)};
  json_open_level(v->w, "anyOf", '[');
  json_open_level(v->w, NULL, '{');
  json_member_names(v->w, "enum", words, COUNT_OF(words), false);
  json_close_level(v->w, '}');
  json_open_level(v->w, NULL, '{');
  finite_schema(v);
  json_close_level(v->w, '}');
  json_close_level(v->w, ']');
}

static void list_schema(const struct value *v) {
  const struct program_list *list = &v->p->lists[v->fact->reg];
  write_type(v, (const char *const[]){"array"}, 1);
  json_member_raw(v->w, "maxItems", arena_printf(v->arena, "%u", MAX_ELEMENTS));
  json_open_level(v->w, "items", '{');
  json_member(v->w, "type", "object");
  json_open_level(v->w, "properties", '{');
  for (uint32_t i = 0; i < list->field_count; i++) {
    uint32_t field = list->first_field + i;
    schema_fact(v->w, v->arena, v->p, &v->p->fields[field], &v->p->field_texts[field], v->lang);
  }
  json_close_level(v->w, '}');
  json_member_raw(v->w, "additionalProperties", "false");
  json_close_level(v->w, '}');
}

/* ---- in words ---- */
static const char *description(const struct value *v) {
  struct arena *a = v->arena;
  const char *text = kind_words(a, v->type, v->lang);
  const char *unit = unit_word(v->p, v->type, v->lang);
  if (unit) text = in_words(a, WORD_SCHEMA_IN_UNIT, v->lang, text, unit);
  if (has_range(v->type)) text = arena_printf(a, "%s, %s", text, range_words(a, v->p, v->fact, v->lang));
  static const struct {
    uint32_t flag;
    enum word word;
  } MARKS[] = {{FACT_KEY, WORD_SCHEMA_KEY}, {FACT_JUDGEMENT, WORD_SCHEMA_JUDGEMENT}};
  for (size_t i = 0; i < COUNT_OF(MARKS); i++)
    if (v->fact->flags & MARKS[i].flag) text = arena_printf(a, "%s, %s", text, word_text(MARKS[i].word, v->lang));
  return text;
}

void schema_fact(struct json_writer *w, struct arena *a, const struct program *p, const struct program_fact *f,
                 const struct text_fact *text, enum lang lang) {
  static void (*const BY_KIND[KINDS])(const struct value *) = {
      [KIND_BOOL] = bool_schema, [KIND_NUMBER] = number_schema, [KIND_AMOUNT] = number_schema,
      [KIND_DATE] = date_schema, [KIND_ENUM] = enum_schema,     [KIND_TEXT] = text_schema,
      [KIND_LIST] = list_schema,
  };
  struct value v = {w, a, p, f, &p->types[f->type], lang};
  json_open_level(w, code_text(p, f->name), '{');
  json_member(w, "title", fact_words(a, p, f, text, lang));
  json_member(w, "description", description(&v));
  BY_KIND[v.type->kind](&v);
  json_close_level(w, '}');
}
