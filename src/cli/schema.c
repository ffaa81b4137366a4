/* toets schema: what the rules ask and answer, for who supplies facts or reads outcomes. */
#include "cli/cli.h"
#include "review/schema.h"

#include <string.h>

static bool has_key(const struct program *p) {
  for (uint32_t i = 0; i < p->facts_count; i++)
    if (p->facts[i].flags & FACT_KEY) return true;
  return false;
}

static enum exit_status header(struct cli *c, struct buf *out) {
  const char *dialect = option_value(c, OPTION_dialect);
  enum dialect of_rules = c->loaded.lang == LANG_EN ? DIALECT_EN : DIALECT_NL;
  const char *name = option_value(c, OPTION_list_name);
  uint32_t list = NONE;
  enum exit_status status = name ? find_list(c, name, &list) : STATUS_DONE;
  if (status != STATUS_DONE) return status;
  if (name && !has_key(c->loaded.program))
    return usage(c, WORD_PLAIN, word_text(WORD_IN_LIST_NO_KEY, c->lang), NULL, NULL);
  if (dialect) of_rules = strcmp(dialect, "en") == 0 ? DIALECT_EN : DIALECT_NL;
  write_facts_header(out, c->loaded.program, of_rules, list);
  return STATUS_DONE;
}

enum exit_status command_schema(struct cli *c) {
  static const enum option OF_CSV[] = {OPTION_list_name, OPTION_dialect};
  const char *asked = option_value(c, OPTION_schema_format), *format = asked ? asked : "json";
  bool csv = strcmp(format, "csv") == 0;
  enum exit_status status = csv ? STATUS_DONE : refuse_idle(c, OF_CSV, COUNT_OF(OF_CSV), "--format csv");
  if (status == STATUS_DONE) status = load(c);
  if (status != STATUS_DONE) return status;
  struct buf text = {0};
  if (csv)
    status = header(c, &text);
  else if (strcmp(format, "md") == 0)
    schema_dictionary(&c->arena, c->loaded.program, c->lang, &text);
  else
    schema_json(&c->arena, c->loaded.program, c->lang, &text);
  return status == STATUS_DONE ? put_output(c, &text) : status;
}
