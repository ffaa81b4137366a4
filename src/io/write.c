/* Decisions as rows: what each row says, the same for both forms. */
#include <string.h>

#include "io/write.h"

static const char *const STATUSES[] = {
    [DECIDED] = "decided", [UNDETERMINED] = "undetermined", [IN_ERROR] = "error", [NO_VERSION] = "no_version"};

const char *row_status(const struct row *r) { return r->decision ? STATUSES[r->decision->status] : "rejected"; }

/* Was the case judged at all? */
bool row_judged(const struct row *r) { return r->decision && r->decision->status != NO_VERSION; }

const char *row_version(const struct row *r) {
  const struct program *p = r->program;
  if (!row_judged(r)) return NULL;
  if (r->options->version_name) return r->options->version_name;
  if (r->decision->unit == NONE) return NULL;
  return code_text(p, p->units[p->units[r->decision->unit].base].name);
}

const char *row_transition(const struct row *r) {
  if (!row_judged(r) || r->decision->transition == NONE) return NULL;
  return code_text(r->program, r->program->transitions[r->decision->transition].name);
}

const struct text *row_key(const struct row *r) {
  return r->record->has_key ? (const struct text *)(intptr_t)r->record->key.v : NULL;
}

uint32_t row_failed(const struct row *r) { return row_judged(r) ? r->decision->failed_count : 0; }
uint32_t row_missing(const struct row *r) { return row_judged(r) ? r->decision->missing_count : 0; }

const char *row_failed_name(const struct row *r, uint32_t i) {
  return code_text(r->program, r->program->conditions[r->decision->failed[i]].name);
}

const char *row_missing_name(const struct row *r, uint32_t i) {
  return code_text(r->program, r->program->facts[r->decision->missing[i]].name);
}

/* ---- outcomes ---- */
struct cell row_outcome(const struct row *r, uint32_t outcome, const struct type **type) {
  *type = row_judged(r) ? r->decision->outcome_types[outcome] : NULL;
  struct cell c = *type ? r->decision->outcomes[outcome] : (struct cell){0};
  return c.state == KNOWN ? c : (struct cell){0};
}

bool row_outcome_fails(const struct row *r, uint32_t outcome) {
  return row_judged(r) && r->decision->outcome_types[outcome] && r->decision->outcomes[outcome].state == FAILED;
}

/* ---- a value as JSON ---- */
static void json_yes_no(struct buf *out, const struct program *p, struct cell c, const struct type *type) {
  (void)p, (void)type;
  buf_text(out, c.v ? "true" : "false");
}

static void json_number(struct buf *out, const struct program *p, struct cell c, const struct type *type) {
  (void)p;
  char text[DECIMAL_ROOM];
  if (type->unlimited && c.v == UNLIMITED)
    buf_text(out, "\"onbegrensd\"");
  else
    buf_bytes(out, text, decimal_write(c.v, type->scale, text));
}

static void json_date(struct buf *out, const struct program *p, struct cell c, const struct type *type) {
  (void)p, (void)type;
  char text[11];
  date_write_iso(c.v, text);
  json_text(out, text);
}

static void json_enum(struct buf *out, const struct program *p, struct cell c, const struct type *type) {
  json_text(out, input_enum_name(p, type, c.v));
}

static void json_value_text(struct buf *out, const struct program *p, struct cell c, const struct type *type) {
  (void)p, (void)type;
  const struct text *text = (const struct text *)(intptr_t)c.v;
  json_string(out, text->at, text->length);
}

void write_json_value(struct buf *out, const struct program *p, struct cell cell, const struct type *type) {
  static void (*const BY_KIND[KINDS])(struct buf *, const struct program *, struct cell, const struct type *) = {
      [KIND_BOOL] = json_yes_no, [KIND_NUMBER] = json_number, [KIND_AMOUNT] = json_number,
      [KIND_DATE] = json_date,   [KIND_ENUM] = json_enum,     [KIND_TEXT] = json_value_text,
  };
  if (cell.state == KNOWN && type && BY_KIND[type->kind])
    BY_KIND[type->kind](out, p, cell, type);
  else
    buf_text(out, "null");
}

/* ---- rows ---- */
void write_header(struct buf *out, const struct program *p, const struct writer_options *options) {
  if (options->format == ROWS_CSV) write_csv_header(out, p, options);
}

void write_row(struct buf *out, const struct program *p, const struct writer_options *options,
               const struct record *record, const struct decision *decision, const struct executor *executor) {
  struct row row = {p, options, record, record->error_count ? NULL : decision, executor};
  if (options->format == ROWS_CSV)
    write_csv_row(out, &row);
  else
    write_json_row(out, &row);
}
