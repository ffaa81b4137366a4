/* A row of JSON Lines. */
#include <inttypes.h>

#include "io/write.h"

static void write_case(struct buf *out, const struct row *r) {
  const struct text *key = row_key(r);
  if (key)
    json_string(out, key->at, key->length);
  else if (input_key_fact(r->program) == NONE)
    buf_printf(out, "%" PRIu64, r->record->number);
  else
    buf_text(out, "null");
}

static void write_outcomes(struct buf *out, const struct row *r) {
  const struct program *p = r->program;
  if (!row_judged(r)) {
    buf_text(out, "null");
    return;
  }
  buf_char(out, '{');
  for (uint32_t i = 0; i < p->outcomes_count; i++) {
    const struct type *type;
    struct cell cell = row_outcome(r, i, &type);
    if (i > 0) buf_text(out, ", ");
    json_text(out, code_text(p, p->outcomes[i].name));
    buf_text(out, ": ");
    write_json_value(out, p, cell, type);
  }
  buf_char(out, '}');
}

static void write_names(struct buf *out, const struct row *r, uint32_t n,
                        const char *(*name)(const struct row *, uint32_t)) {
  buf_char(out, '[');
  for (uint32_t i = 0; i < n; i++) {
    if (i > 0) buf_text(out, ", ");
    json_text(out, name(r, i));
  }
  buf_char(out, ']');
}

/* ---- errors ---- */
static void write_error(struct buf *out, const char *at, const char *code, const struct buf *place,
                        const char *message) {
  buf_text(out, "{\"at\": ");
  json_text(out, at);
  buf_text(out, ", \"code\": ");
  json_text(out, code);
  buf_text(out, ", \"place\": ");
  json_text(out, place ? place->at : NULL);
  buf_text(out, ", \"message\": ");
  json_text(out, message);
  buf_char(out, '}');
}

static void print_place(struct buf *out, const struct program *p, uint32_t place) {
  if (place == NONE) return;
  const struct text_place *at = &p->places[place];
  buf_printf(out, "%s:%" PRIu32, people_text(p, p->files[at->file].name), at->line);
}

static void write_outcome_error(struct buf *out, const struct row *r, uint32_t outcome) {
  const struct program *p = r->program;
  struct cell cell = r->decision->outcomes[outcome];
  struct fault_origin origin = find_outcome_fault(p, r->executor, r->decision, outcome);
  struct buf place = {0}, message = {0};
  print_place(&place, p, origin.place);
  print_fault(&message, p, r->executor, origin, cell, r->options->lang);
  write_error(out, code_text(p, p->outcomes[outcome].name), fault_name((enum fault)cell.fault), &place, message.at);
  buf_free_part(out, &place);
  buf_free_part(out, &message);
}

/* A row that cannot be named by its key is named by its place. */
static void write_input_error(struct buf *out, const struct row *r, const struct input_error *e) {
  char number[DECIMAL_ROOM], line[DECIMAL_ROOM];
  struct buf message = {0};
  bool nameless = !row_key(r) && input_key_fact(r->program) != NONE;
  decimal_write((int64_t)r->record->number, 0, number);
  decimal_write((int64_t)r->record->line, 0, line);
  if (nameless) word_print(&message, WORD_IN_RECORD, r->options->lang, number, line, e->message);
  write_error(out, e->at, input_code_name(e->code), NULL, nameless ? message.at : e->message);
  buf_free_part(out, &message);
}

static void write_errors(struct buf *out, const struct row *r) {
  const char *comma = "";
  buf_char(out, '[');
  for (uint32_t i = 0; i < r->record->error_count; i++, comma = ", ") {
    buf_text(out, comma);
    write_input_error(out, r, &r->record->errors[i]);
  }
  for (uint32_t i = 0; i < r->program->outcomes_count; i++) {
    if (!row_outcome_fails(r, i)) continue;
    buf_text(out, comma);
    write_outcome_error(out, r, i);
    comma = ", ";
  }
  buf_char(out, ']');
}

static void write_margins(struct buf *out, const struct row *r) {
  const struct margins *m = r->options->margins;
  buf_text(out, ", \"margins\": ");
  if (!row_judged(r)) {
    buf_text(out, "null");
    return;
  }
  for (uint32_t i = 0; i < m->count; i++) {
    struct type type = {0};
    struct cell margin = row_margin(r, i, &type);
    buf_text(out, i ? ", " : "{");
    json_text(out, row_margin_name(r->program, m, i));
    buf_text(out, ": ");
    write_json_value(out, r->program, margin, &type);
  }
  buf_text(out, m->count ? "}" : "{}");
}

void write_json_row(struct buf *out, const struct row *r) {
  buf_text(out, "{\"case\": ");
  write_case(out, r);
  buf_text(out, ", \"version\": ");
  json_text(out, row_version(r));
  buf_text(out, ", \"transition\": ");
  json_text(out, row_transition(r));
  buf_text(out, ", \"status\": ");
  json_text(out, row_status(r));
  buf_text(out, ", \"outcomes\": ");
  write_outcomes(out, r);
  buf_text(out, ", \"failed\": ");
  write_names(out, r, row_failed(r), row_failed_name);
  buf_text(out, ", \"missing\": ");
  write_names(out, r, row_missing(r), row_missing_name);
  buf_text(out, ", \"errors\": ");
  write_errors(out, r);
  if (r->options->margins) write_margins(out, r);
  buf_text(out, "}\n");
}
