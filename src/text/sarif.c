/* Diagnostics as SARIF 2.1.0, for editors and review tools.  Columns count Unicode code points, from 1. */
#include "text/catalogue.h"
#include "text/pages.h"

#include <string.h>

/* ---- places ---- */
/* A path as a reference in a URI: what stays out of them is percent-encoded. */
static void put_uri(struct buf *out, const char *path) {
  static const char PLAIN[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  if (strncmp(path, "./", 2) == 0) path += 2;
  buf_text(out, path[0] == '/' ? "\"file://" : "\"");
  for (; *path; path++) {
    if (strchr(PLAIN, *path))
      buf_char(out, *path);
    else
      buf_printf(out, "%%%02X", (unsigned)(unsigned char)*path);
  }
  buf_char(out, '"');
}

static uint32_t code_point_column(const struct place *place, uint32_t offset) {
  uint32_t column = 1, end = offset - place->file->base;
  for (uint32_t i = place->file->lines.at[place->line - 1]; i < end; i++)
    column += ((unsigned char)place->file->text[i] & 0xC0) != 0x80;
  return column;
}

static void put_region(struct buf *out, const struct sources *s, struct span span) {
  struct place start = source_place(s, span.start), end = source_place(s, span.end);
  if (end.file != start.file) end = start, span.end = span.start; /* the next file begins there */
  buf_printf(out, "{\"startLine\": %u, \"startColumn\": %u, \"endLine\": %u, \"endColumn\": %u}", start.line,
             code_point_column(&start, span.start), end.line, code_point_column(&end, span.end));
}

static void put_artifact(struct buf *out, const struct place *place) {
  buf_text(out, "\"artifactLocation\": {\"uri\": ");
  put_uri(out, place->file->name);
  buf_char(out, '}');
}

static void put_location(struct buf *out, const struct sources *s, struct span span) {
  struct place place = source_place(s, span.start);
  buf_text(out, "\"physicalLocation\": {");
  put_artifact(out, &place);
  buf_text(out, ", \"region\": ");
  put_region(out, s, span);
  buf_char(out, '}');
}

/* ---- messages ---- */
static void put_message(struct buf *out, const char *text, enum lang lang, const char *const *arguments) {
  struct buf message = {0};
  message_fill(&message, text, lang, arguments);
  buf_text(out, "\"message\": {\"text\": ");
  json_string(out, message.at ? message.at : "", message.size);
  buf_char(out, '}');
  buf_free_part(out, &message);
}

static const char *level(enum diag_code code) {
  static const char *const LEVELS[] = {"error", "warning", "note"};
  return LEVELS[diag_severity(code)];
}

/* ---- rules: the codes that occur, in the order of the results ---- */
struct rules {
  struct map index;
  VEC(enum diag_code) list;
};

static uint32_t rule_of(const struct diags *d, struct rules *rules, enum diag_code code) {
  const char *name = diag_code_name(code);
  uint32_t *at = map_put(d->arena, &rules->index, name, strlen(name));
  if (*at == NONE) {
    *at = rules->list.n;
    *vec_push(d->arena, &rules->list) = code;
  }
  return *at;
}

static void put_rule(struct buf *out, enum diag_code code, enum lang lang) {
  const char *name = diag_code_name(code), *meaning = page_meaning(name, lang);
  struct buf page = {0};
  page_print(&page, name, lang);
  buf_printf(out, "{\"id\": \"%s\", \"shortDescription\": {\"text\": ", name);
  json_text(out, meaning ? meaning : name);
  buf_text(out, "}, \"help\": {\"text\": ");
  json_string(out, page.at ? page.at : "", page.size);
  buf_printf(out, "}, \"defaultConfiguration\": {\"level\": \"%s\"}}", level(code));
  buf_free_part(out, &page);
}

/* ---- results ---- */
static void put_related(struct buf *out, const struct diags *d, const struct diag *diag, enum lang lang) {
  if (!diag->related.n) return;
  buf_text(out, ", \"relatedLocations\": [");
  for (uint32_t i = 0; i < diag->related.n; i++) {
    const struct diag_related *related = &diag->related.at[i];
    buf_printf(out, i ? ", {\"id\": %u, " : "{\"id\": %u, ", i);
    put_location(out, d->sources, related->span);
    buf_text(out, ", ");
    put_message(out, second_text(related->second, lang), lang, related->arguments);
    buf_char(out, '}');
  }
  buf_char(out, ']');
}

/* Only what can be applied as it stands. */
static void put_fix(struct buf *out, const struct diags *d, const struct diag *diag, enum lang lang) {
  struct place place = source_place(d->sources, diag->repair.start);
  if (!diag->suggestion || diag->grade != REPAIR_APPLIES || !place.file) return;
  struct buf text = {0};
  word_print(&text, WORD_SUGGESTION, lang, diag->suggestion, NULL, NULL);
  buf_text(out, ", \"fixes\": [{\"description\": {\"text\": ");
  json_string(out, text.at, text.size);
  buf_text(out, "}, \"artifactChanges\": [{");
  put_artifact(out, &place);
  buf_text(out, ", \"replacements\": [{\"deletedRegion\": ");
  put_region(out, d->sources, diag->repair);
  buf_text(out, ", \"insertedContent\": {\"text\": ");
  json_text(out, diag->suggestion);
  buf_text(out, "}}]}]}]");
  buf_free_part(out, &text);
}

static void put_result(struct buf *out, const struct diags *d, struct rules *rules, const struct diag *diag,
                       enum lang lang) {
  buf_printf(out, "{\"ruleId\": \"%s\", \"ruleIndex\": %u, \"level\": \"%s\", ", diag_code_name(diag->code),
             rule_of(d, rules, diag->code), level(diag->code));
  put_message(out, message_text(diag->code, lang), lang, diag->arguments);
  if (source_place(d->sources, diag->span.start).file) {
    buf_text(out, ", \"locations\": [{");
    put_location(out, d->sources, diag->span);
    buf_text(out, "}]");
  }
  put_related(out, d, diag, lang);
  put_fix(out, d, diag, lang);
  buf_char(out, '}');
}

void diags_sarif(const struct diags *d, enum lang lang, struct buf *out) {
  struct diag **list = diags_sorted(d);
  struct rules rules = {0};
  for (uint32_t i = 0; i < d->list.n; i++) rule_of(d, &rules, list[i]->code);
  buf_text(out, "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\",\n"
                " \"runs\": [{\"tool\": {\"driver\": {\"name\": \"toets\", \"rules\": [");
  for (uint32_t i = 0; i < rules.list.n; i++) {
    buf_text(out, i ? ",\n  " : "\n  ");
    put_rule(out, rules.list.at[i], lang);
  }
  buf_text(out, "]}},\n \"columnKind\": \"unicodeCodePoints\",\n \"results\": [");
  for (uint32_t i = 0; i < d->list.n; i++) {
    buf_text(out, i ? ",\n  " : "\n  ");
    put_result(out, d, &rules, list[i], lang);
  }
  buf_text(out, "]}]}\n");
}
