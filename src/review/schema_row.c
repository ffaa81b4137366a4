/* The schema of a row of `run`, as io/write_json.c writes it. */
#include "io/io.h"
#include "review/schema_parts.h"

#include <string.h>

typedef VEC(const char *) names;

/* ---- outcomes ---- */
/* The type of an outcome over all texts that have it. */
static struct type outcome_type(const struct program *p, uint32_t outcome) {
  struct type all = p->types[p->outcomes[outcome].type];
  all.scale = 0;
  for (uint32_t i = 0; i < p->units_count; i++) {
    const struct program_result *result = &p->unit_outcomes[p->units[i].first_outcome + outcome];
    if (result->reg == NONE) continue;
    const struct type *type = &p->types[result->type];
    if (type->scale > all.scale) all.scale = type->scale;
    all.unlimited |= type->unlimited;
  }
  return all;
}

static void enum_outcome(struct json_writer *w, struct arena *a, const struct program *p, const struct type *type) {
  names values = {0};
  const struct program_set *set = &p->sets[type->set];
  for (uint32_t i = 0; i < set->count; i++) *vec_push(a, &values) = code_text(p, p->set_values[set->first + i].word);
  json_member_names(w, "enum", values.at, values.n, true);
}

static void plain_outcome(struct json_writer *w, const struct type *type) {
  static const char *const JSON_TYPES[KINDS] = {
      [KIND_BOOL] = "boolean", [KIND_NUMBER] = "number", [KIND_AMOUNT] = "number",
      [KIND_DATE] = "string",  [KIND_TEXT] = "string",
  };
  bool whole = type->kind == KIND_NUMBER && type->scale == 0;
  json_member(w, "type", whole ? "integer" : JSON_TYPES[type->kind]);
}

static void outcome_schema(struct json_writer *w, struct arena *a, const struct program *p, uint32_t outcome) {
  struct type type = outcome_type(p, outcome);
  json_open_level(w, code_text(p, p->outcomes[outcome].name), '{');
  if (type.kind == KIND_ENUM) {
    enum_outcome(w, a, p, &type);
  } else {
    json_open_level(w, "anyOf", '[');
    json_open_level(w, NULL, '{');
    plain_outcome(w, &type);
    if (type.kind == KIND_DATE) json_member(w, "$ref", "#/$defs/date");
    json_close_level(w, '}');
    if (type.unlimited) json_member_raw(w, NULL, "{\"const\": \"onbegrensd\"}");
    json_member_raw(w, NULL, "{\"type\": \"null\"}");
    json_close_level(w, ']');
  }
  json_close_level(w, '}');
}

static void outcomes_schema(struct json_writer *w, struct arena *a, const struct program *p) {
  names all = {0};
  json_open_level(w, "outcomes", '{');
  json_member_raw(w, "type", "[\"object\", \"null\"]");
  json_open_level(w, "properties", '{');
  for (uint32_t i = 0; i < p->outcomes_count; i++) {
    *vec_push(a, &all) = code_text(p, p->outcomes[i].name);
    outcome_schema(w, a, p, i);
  }
  json_close_level(w, '}');
  json_member_names(w, "required", all.at, all.n, false);
  json_member_raw(w, "additionalProperties", "false");
  json_close_level(w, '}');
}

/* ---- names ---- */
/* An enum of nothing is not everybody's schema. */
static void list_of_names(struct json_writer *w, const char *name, const names *of) {
  json_open_level(w, name, '{');
  json_member(w, "type", "array");
  if (of->n == 0) {
    json_member_raw(w, "maxItems", "0");
  } else {
    json_open_level(w, "items", '{');
    json_member_names(w, "enum", of->at, of->n, false);
    json_close_level(w, '}');
    json_member_raw(w, "uniqueItems", "true");
  }
  json_close_level(w, '}');
}

/* A version; also a hybrid, which only its + tells. */
static void version_schema(struct json_writer *w, struct arena *a, const struct program *p) {
  names versions = {0};
  for (uint32_t i = 0; i < p->units_count; i++)
    if (p->units[i].flags & UNIT_VERSION) *vec_push(a, &versions) = code_text(p, p->units[i].name);
  json_open_level(w, "version", '{');
  json_open_level(w, "anyOf", '[');
  json_open_level(w, NULL, '{');
  json_member_names(w, "enum", versions.at, versions.n, true);
  json_close_level(w, '}');
  json_member_raw(w, NULL, "{\"type\": \"string\", \"pattern\": \"\\\\+\"}");
  json_close_level(w, ']');
  json_close_level(w, '}');
}

/* Versions may have transitional law of one name. */
static void transition_schema(struct json_writer *w, struct arena *a, const struct program *p) {
  names all = {0};
  struct map seen = {0};
  for (uint32_t i = 0; i < p->transitions_count; i++) {
    const char *name = code_text(p, p->transitions[i].name);
    if (map_number(&seen, name) != NONE) continue;
    *map_put(a, &seen, name, strlen(name)) = i;
    *vec_push(a, &all) = name;
  }
  json_open_level(w, "transition", '{');
  json_member_names(w, "enum", all.at, all.n, true);
  json_close_level(w, '}');
}

/* ---- errors ---- */
static void errors_schema(struct json_writer *w, struct arena *a) {
  static const char *const MEMBERS[] = {"at", "code", "place", "message"};
  names codes = {0};
  for (int i = FAULT_NONE + 1; i < FAULTS; i++) *vec_push(a, &codes) = fault_name((enum fault)i);
  for (int i = 0; i < INPUT_CODES; i++) *vec_push(a, &codes) = input_code_name((enum input_code)i);
  json_open_level(w, "errors", '{');
  json_member(w, "type", "array");
  json_open_level(w, "items", '{');
  json_member(w, "type", "object");
  json_open_level(w, "properties", '{');
  json_member_raw(w, "at", "{\"type\": [\"string\", \"null\"]}");
  json_open_level(w, "code", '{');
  json_member_names(w, "enum", codes.at, codes.n, false);
  json_close_level(w, '}');
  json_member_raw(w, "place", "{\"type\": [\"string\", \"null\"]}");
  json_member_raw(w, "message", "{\"type\": \"string\"}");
  json_close_level(w, '}');
  json_member_names(w, "required", MEMBERS, COUNT_OF(MEMBERS), false);
  json_member_raw(w, "additionalProperties", "false");
  json_close_level(w, '}');
  json_close_level(w, '}');
}

/* ---- what a status means for the rest ---- */
static void by_status(struct json_writer *w, bool keyed) {
  static const char NOTHING[] = "\"version\": {\"type\": \"null\"}, \"transition\": {\"type\": \"null\"}, "
                                "\"outcomes\": {\"type\": \"null\"}, \"failed\": {\"maxItems\": 0}, "
                                "\"missing\": {\"maxItems\": 0}, ";
  static const char NO_ERRORS[] = "\"errors\": {\"maxItems\": 0}", ERRORS[] = "\"errors\": {\"minItems\": 1}";
  static const char JUDGED[] = "\"outcomes\": {\"type\": \"object\"}, ";
  static const struct {
    const char *status, *more[3];
  } ROWS[] = {
      {"rejected", {NOTHING, ERRORS, ""}},
      {"no_version", {NOTHING, NO_ERRORS, ""}},
      {"error", {JUDGED, ERRORS, ""}},
      {"undetermined", {JUDGED, NO_ERRORS, ""}},
      {"decided", {JUDGED, "\"missing\": {\"maxItems\": 0}, ", NO_ERRORS}},
  };
  json_open_level(w, "oneOf", '[');
  for (size_t i = 0; i < COUNT_OF(ROWS); i++) {
    struct buf one = {0};
    const char *key = keyed && i > 0 ? "\"case\": {\"type\": \"string\"}, " : "";
    buf_printf(&one, "{\"properties\": {\"status\": {\"const\": \"%s\"}, %s%s%s%s}}", ROWS[i].status, key,
               ROWS[i].more[0], ROWS[i].more[1], ROWS[i].more[2]);
    if (!one.failed) json_member_raw(w, NULL, one.at);
    buf_free_part(w->out, &one);
  }
  json_close_level(w, ']');
}

void schema_row(struct json_writer *w, struct arena *a, const struct program *p, enum lang lang) {
  static const char *const MEMBERS[] = {"case",     "version", "transition", "status",
                                        "outcomes", "failed",  "missing",    "errors"};
  names conditions = {0}, facts = {0};
  bool keyed = false;
  for (uint32_t i = 0; i < p->conditions_count; i++) *vec_push(a, &conditions) = code_text(p, p->conditions[i].name);
  for (uint32_t i = 0; i < p->facts_count; i++) {
    *vec_push(a, &facts) = code_text(p, p->facts[i].name);
    keyed |= (p->facts[i].flags & FACT_KEY) != 0;
  }
  json_open_level(w, "row", '{');
  json_member(w, "description", word_text(WORD_SCHEMA_ROW, lang));
  json_member(w, "type", "object");
  json_open_level(w, "properties", '{');
  json_member_raw(w, "case", keyed ? "{\"type\": [\"string\", \"null\"]}" : "{\"type\": \"integer\", \"minimum\": 1}");
  version_schema(w, a, p);
  transition_schema(w, a, p);
  json_member_raw(w, "status", "{\"type\": \"string\"}");
  outcomes_schema(w, a, p);
  list_of_names(w, "failed", &conditions);
  list_of_names(w, "missing", &facts);
  errors_schema(w, a);
  json_close_level(w, '}');
  json_member_names(w, "required", MEMBERS, COUNT_OF(MEMBERS), false);
  json_member_raw(w, "additionalProperties", "false");
  by_status(w, keyed);
  json_close_level(w, '}');
}
