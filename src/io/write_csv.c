/* A row of CSV, in the dialect asked; quoted where RFC 4180 wants it, lines end in LF. */
#include <inttypes.h>
#include <string.h>

#include "io/write.h"

static char delimiter_of(const struct writer_options *options) { return options->dialect == DIALECT_EN ? ',' : ';'; }

static bool needs_quotes(const char *at, size_t length, char delimiter) {
  for (size_t i = 0; i < length; i++)
    if (at[i] == delimiter || at[i] == '"' || at[i] == '\n' || at[i] == '\r') return true;
  return false;
}

static void write_quoted(struct buf *out, const char *at, size_t length) {
  buf_char(out, '"');
  for (size_t i = 0; i < length; i++) {
    if (at[i] == '"') buf_char(out, '"');
    buf_char(out, at[i]);
  }
  buf_char(out, '"');
}

/* What is not text: a number, a date, a name of the rules. */
static void write_plain(struct buf *out, const struct writer_options *options, const char *at, size_t length) {
  if (needs_quotes(at, length, delimiter_of(options)))
    write_quoted(out, at, length);
  else
    buf_bytes(out, at, length);
}

/* Text; a spreadsheet takes what begins with = + - @ for a formula. */
static void write_text(struct buf *out, const struct writer_options *options, const char *at, size_t length) {
  bool guard = options->excel && length > 0 && strchr("=+-@", at[0]);
  if (!guard) {
    write_plain(out, options, at, length);
    return;
  }
  struct buf guarded = {0};
  buf_char(&guarded, '\'');
  buf_bytes(&guarded, at, length);
  if (!guarded.failed) write_plain(out, options, guarded.at, guarded.size);
  buf_free_part(out, &guarded);
}

void write_csv_name(struct buf *out, const struct writer_options *options, const char *name) {
  if (name) write_plain(out, options, name, strlen(name));
}

/* ---- values ---- */
static void write_number(struct buf *out, const struct writer_options *options, struct cell c,
                         const struct type *type) {
  char text[DECIMAL_ROOM];
  bool nl = options->dialect != DIALECT_EN;
  if (type->unlimited && c.v == UNLIMITED) {
    buf_text(out, word_text(WORD_IN_UNLIMITED, nl ? LANG_NL : LANG_EN));
    return;
  }
  size_t length = decimal_write(c.v, type->scale, text);
  char *point = nl ? memchr(text, '.', length) : NULL;
  if (point) *point = ',';
  write_plain(out, options, text, length);
}

static void write_value(struct buf *out, const struct row *r, struct cell c, const struct type *type) {
  char date[11];
  const struct text *text = NULL;
  if (c.state != KNOWN || !type) return;
  switch (type->kind) {
  case KIND_BOOL:
    if (r->options->dialect == DIALECT_EN)
      buf_text(out, c.v ? "true" : "false");
    else
      buf_text(out, c.v ? "ja" : "nee");
    break;
  case KIND_NUMBER:
  case KIND_AMOUNT: write_number(out, r->options, c, type); break;
  case KIND_DATE:
    date_write_iso(c.v, date);
    buf_text(out, date);
    break;
  case KIND_ENUM: write_csv_name(out, r->options, input_enum_name(r->program, type, c.v)); break;
  case KIND_TEXT:
    text = (const struct text *)(intptr_t)c.v;
    write_text(out, r->options, text->at, text->length);
    break;
  default: break;
  }
}

static void write_case(struct buf *out, const struct row *r) {
  const struct text *key = row_key(r);
  if (key)
    write_text(out, r->options, key->at, key->length);
  else if (input_key_fact(r->program) == NONE)
    buf_printf(out, "%" PRIu64, r->record->number);
}

/* ---- lists ---- */
static void write_names(struct buf *out, const struct row *r, uint32_t n,
                        const char *(*name)(const struct row *, uint32_t)) {
  for (uint32_t i = 0; i < n; i++) {
    if (i > 0) buf_char(out, '|');
    buf_text(out, name(r, i));
  }
}

static void add_error(struct buf *out, const char *at, const char *code) {
  if (out->size > 0) buf_char(out, '|');
  if (at) buf_printf(out, "%s: ", at);
  buf_text(out, code);
}

static void write_errors(struct buf *out, const struct row *r) {
  const struct program *p = r->program;
  struct buf errors = {0};
  for (uint32_t i = 0; i < r->record->error_count; i++)
    add_error(&errors, r->record->errors[i].at, input_code_name(r->record->errors[i].code));
  for (uint32_t i = 0; i < p->outcomes_count; i++)
    if (row_outcome_fails(r, i))
      add_error(&errors, code_text(p, p->outcomes[i].name), fault_name((enum fault)r->decision->outcomes[i].fault));
  if (!errors.failed && errors.size) write_text(out, r->options, errors.at, errors.size);
  buf_free_part(out, &errors);
}

/* ---- lines ---- */
void write_csv_header(struct buf *out, const struct program *p, const struct writer_options *options) {
  static const char *const BEFORE[] = {"version", "transition", "status"}, *const AFTER[] = {"failed", "missing",
                                                                                             "errors"};
  char delimiter = delimiter_of(options);
  uint32_t key = input_key_fact(p);
  if (options->excel) buf_text(out, "\xEF\xBB\xBF");
  write_csv_name(out, options, key == NONE ? "case" : code_text(p, p->facts[key].name));
  for (size_t i = 0; i < COUNT_OF(BEFORE); i++) buf_char(out, delimiter), buf_text(out, BEFORE[i]);
  for (uint32_t i = 0; i < p->outcomes_count; i++) {
    buf_char(out, delimiter);
    write_csv_name(out, options, code_text(p, p->outcomes[i].name));
  }
  for (size_t i = 0; i < COUNT_OF(AFTER); i++) buf_char(out, delimiter), buf_text(out, AFTER[i]);
  for (uint32_t i = 0; options->margins && i < options->margins->count; i++) {
    buf_char(out, delimiter);
    buf_text(out, "margin_");
    write_csv_name(out, options, row_margin_name(p, options->margins, i));
  }
  buf_char(out, '\n');
}

void write_csv_row(struct buf *out, const struct row *r) {
  char delimiter = delimiter_of(r->options);
  const char *const names[] = {row_version(r), row_transition(r), row_status(r)};
  write_case(out, r);
  for (size_t i = 0; i < COUNT_OF(names); i++) {
    buf_char(out, delimiter);
    write_csv_name(out, r->options, names[i]);
  }
  for (uint32_t i = 0; i < r->program->outcomes_count; i++) {
    const struct type *type;
    struct cell cell = row_outcome(r, i, &type);
    buf_char(out, delimiter);
    write_value(out, r, cell, type);
  }
  buf_char(out, delimiter);
  write_names(out, r, row_failed(r), row_failed_name);
  buf_char(out, delimiter);
  write_names(out, r, row_missing(r), row_missing_name);
  buf_char(out, delimiter);
  write_errors(out, r);
  for (uint32_t i = 0; r->options->margins && i < r->options->margins->count; i++) {
    struct type type = {0};
    struct cell margin = row_margin(r, i, &type);
    buf_char(out, delimiter);
    write_value(out, r, margin, &type);
  }
  buf_char(out, '\n');
}

/* ---- headers of facts ---- */
void write_facts_header(struct buf *out, const struct program *p, enum dialect dialect, uint32_t list) {
  struct writer_options options = {.dialect = dialect};
  const struct program_list *of = list == NONE ? NULL : &p->lists[list];
  const struct program_fact *columns = of ? p->fields + of->first_field : p->facts;
  uint32_t n = of ? of->field_count : p->facts_count, key = input_key_fact(p);
  bool first = key == NONE;
  if (!first) write_csv_name(out, &options, code_text(p, p->facts[key].name));
  for (uint32_t i = 0; i < n; i++, first = false) {
    bool own_file = key != NONE && p->types[columns[i].type].kind == KIND_LIST;
    if (own_file || columns[i].flags & FACT_KEY) continue;
    if (!first) buf_char(out, delimiter_of(&options));
    write_csv_name(out, &options, code_text(p, columns[i].name));
  }
  buf_char(out, '\n');
}
