/* A row of CSV as a case: every cell by the type of its fact. */
#include <string.h>

#include "io/inner.h"

bool input_key(struct value_reader *values, const struct program_fact *key, const char *at, size_t length,
               struct cell *out, struct wrong *wrong) {
  bool dropped = input_is_scientific(at, length) && (memchr(at, '+', length) || memchr(at, '-', length));
  if (!dropped) return input_value(values, key, at, length, out, wrong);
  const char *message =
      voice_say(values->voice, WORD_IN_KEY_EXPONENT, voice_shown(values->voice, at, length), NULL, NULL);
  *wrong = input_wrong(INPUT_BAD_VALUE, message);
  return false;
}

static void read_cell(struct builder *b, struct value_reader *values, uint32_t fact, const char *at, size_t length) {
  const struct program_fact *of = &b->program->facts[fact];
  struct cell cell;
  struct wrong wrong;
  if (b->program->types[of->type].kind == KIND_LIST) {
    input_trimmed(at, &length);
    if (length > 0) input_json_list(b, fact, at, length);
    return;
  }
  if (b->program->types[of->type].kind != KIND_TEXT) at = input_trimmed(at, &length);
  if (length == 0) return;
  bool good = fact == b->key ? input_key(values, of, at, length, &cell, &wrong)
                             : input_value(values, of, at, length, &cell, &wrong);
  if (good)
    builder_set(b, fact, cell);
  else
    builder_wrong(b, code_text(b->program, of->name), wrong);
}

/* Of a row that cannot be read only the key, if it can; it does not matter what else is wrong. */
static void read_key_only(struct reader *r, struct value_reader *values) {
  const struct table *t = &r->table;
  struct cell cell;
  struct wrong wrong;
  if (t->key_column == NONE || t->key_column >= t->csv.count) return;
  const char *at = csv_at(&t->csv, t->key_column);
  size_t length = t->csv.fields[t->key_column].length;
  if (length == 0 || memchr(at, '\0', length)) return;
  if (input_key(values, &r->program->facts[r->build.key], at, length, &cell, &wrong))
    builder_set(&r->build, r->build.key, cell);
}

void input_csv_row(struct reader *r) {
  const struct table *t = &r->table;
  struct builder *b = &r->build;
  builder_start(b, ++r->number, t->csv.line);
  struct value_reader values = builder_values(b, t->dialect == DIALECT_EN ? NOTATION_EN : NOTATION_NL);
  struct wrong flaw = table_flaw(t, &b->voice);
  if (flaw.message) {
    builder_wrong(b, NULL, flaw);
    read_key_only(r, &values);
    return;
  }
  for (uint32_t i = 0; i < t->count; i++)
    if (t->columns[i].target != NONE)
      read_cell(b, &values, t->columns[i].target, csv_at(&t->csv, i), t->csv.fields[i].length);
}
