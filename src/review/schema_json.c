/* JSON Schema of a case, with that of a row of `run` in $defs/row. */
#include "io/io.h"
#include "review/schema_parts.h"

#include <string.h>

/* A fact that has the name of a note cannot be given: the reader takes it for the note. */
static bool is_note(const char *name) {
  for (size_t i = 0; i < NOTE_KINDS; i++)
    if (strcmp(NOTE_KEYS[i], name) == 0) return true;
  return false;
}

static void notes_schema(struct json_writer *w, const struct program *p, const char *name, const char *description) {
  json_open_level(w, name, '{');
  json_member(w, "description", description);
  json_member_raw(w, "type", "[\"object\", \"null\"]");
  json_open_level(w, "properties", '{');
  for (uint32_t i = 0; i < p->facts_count; i++)
    json_member_raw(w, code_text(p, p->facts[i].name), "{\"$ref\": \"#/$defs/note\"}");
  json_close_level(w, '}');
  json_member_raw(w, "additionalProperties", "false");
  json_close_level(w, '}');
}

static void facts_schema(struct json_writer *w, struct arena *a, const struct program *p, enum lang lang) {
  static const enum word WORDS_OF[NOTE_KINDS] = {WORD_SCHEMA_SOURCES, WORD_SCHEMA_REMARKS};
  json_open_level(w, "properties", '{');
  for (uint32_t i = 0; i < p->facts_count; i++)
    if (!is_note(code_text(p, p->facts[i].name))) schema_fact(w, a, p, &p->facts[i], &p->fact_texts[i], lang);
  for (size_t i = 0; i < NOTE_KINDS; i++) notes_schema(w, p, NOTE_KEYS[i], word_text(WORDS_OF[i], lang));
  json_close_level(w, '}');
  for (uint32_t i = 0; i < p->facts_count; i++) {
    const char *name = code_text(p, p->facts[i].name);
    if (p->facts[i].flags & FACT_KEY) json_member_names(w, "required", &name, 1, false);
  }
  json_member_raw(w, "additionalProperties", "false");
}

void schema_json(struct arena *a, const struct program *p, enum lang lang, struct buf *out) {
  struct json_writer w = {.out = out};
  json_open_level(&w, NULL, '{');
  json_member(&w, "$schema", "https://json-schema.org/draft/2020-12/schema");
  json_member(&w, "title", people_text(p, p->regulation[0].label));
  json_member(&w, "description", word_text(WORD_SCHEMA_CASE, lang));
  json_member(&w, "type", "object");
  facts_schema(&w, a, p, lang);
  json_open_level(&w, "$defs", '{');
  schema_shared(&w, a, p, lang);
  json_member_raw(&w, "note", "{\"type\": [\"string\", \"null\"], \"pattern\": \"^[^\\\\u0000]*$\"}");
  schema_row(&w, a, p, lang);
  json_close_level(&w, '}');
  json_close_level(&w, '}');
  buf_char(out, '\n');
}
