/* Diagnostics for people (text with source line and caret) and for programs (JSON), sorted by place. */
#include "text/catalogue.h"

#include <string.h>

/* ---- order: by place, then as reported ---- */
static void merge(struct diag **from, struct diag **to, uint32_t low, uint32_t middle, uint32_t high) {
  uint32_t i = low, j = middle;
  for (uint32_t k = low; k < high; k++) {
    bool left = j >= high || (i < middle && from[i]->span.start <= from[j]->span.start);
    to[k] = left ? from[i++] : from[j++];
  }
}

struct diag **diags_sorted(const struct diags *d) {
  uint32_t n = d->list.n;
  struct diag **list = arena_array(d->arena, struct diag *, n + 1),
              **other = arena_array(d->arena, struct diag *, n + 1);
  for (uint32_t i = 0; i < n; i++) list[i] = d->list.at[i];
  for (uint64_t width = 1; width < n; width *= 2) {
    for (uint64_t low = 0; low < n; low += 2 * width) {
      uint64_t middle = low + width < n ? low + width : n, high = low + 2 * width < n ? low + 2 * width : n;
      merge(list, other, (uint32_t)low, (uint32_t)middle, (uint32_t)high);
    }
    struct diag **spare = list;
    list = other;
    other = spare;
  }
  return list;
}

/* ---- text ---- */
static const enum word SEVERITY_WORDS[] = {WORD_SEVERITY_ERROR, WORD_SEVERITY_WARNING, WORD_SEVERITY_NOTE};
static const char *const SEVERITY_COLOURS[] = {"\033[1;31m", "\033[1;33m", "\033[1;36m"};
static const char BOLD[] = "\033[1m", PLAIN[] = "\033[0m";

static void coloured(struct buf *out, bool colour, const char *how, const char *text) {
  if (colour) buf_text(out, how);
  buf_text(out, text);
  if (colour) buf_text(out, PLAIN);
}

static void print_place(struct buf *out, struct place place, bool colour) {
  if (!place.file) return;
  if (colour) buf_text(out, BOLD);
  buf_printf(out, "%s:%u:%u:", place.file->name, place.line, place.column);
  if (colour) buf_text(out, PLAIN);
  buf_char(out, ' ');
}

/* Blanks as wide as the text before the caret; tabs stay tabs, so that both lines agree. */
static void print_indent(struct buf *out, const char *at, uint32_t length) {
  for (uint32_t i = 0; i < length;) {
    int32_t code = 0;
    unsigned n = utf8_decode(at + i, length - i, &code);
    if (n == 0) n = 1;
    unsigned width = utf8_width(at + i, n);
    if (code == '\t')
      buf_char(out, '\t');
    else
      while (width-- > 0) buf_char(out, ' ');
    i += n;
  }
}

/* The line of the place and a caret under the span, as far as it stands on that line. */
static void print_line(struct buf *out, const struct sources *s, struct span span, bool colour, const char *how) {
  struct place place = source_place(s, span.start);
  if (!place.file) return;
  const char *text = place.file->text;
  uint32_t start = place.file->lines.at[place.line - 1], from = span.start - place.file->base;
  const char *newline = memchr(text + start, '\n', place.file->length - start);
  uint32_t end = newline ? (uint32_t)(newline - text) : place.file->length;
  uint32_t to = span.end - place.file->base;
  if (to > end) to = end;
  buf_text(out, "  ");
  buf_bytes(out, text + start, end - start);
  buf_text(out, "\n  ");
  print_indent(out, text + start, from - start);
  if (colour) buf_text(out, how);
  buf_char(out, '^');
  unsigned width = to > from ? utf8_width(text + from, to - from) : 1;
  for (unsigned i = 1; i < width; i++) buf_char(out, '~');
  if (colour) buf_text(out, PLAIN);
  buf_char(out, '\n');
}

static void print_related(const struct diags *d, const struct diag_related *related, enum lang lang, bool colour,
                          struct buf *out) {
  print_place(out, source_place(d->sources, related->span.start), colour);
  message_fill(out, second_text(related->second, lang), lang, related->arguments);
  buf_char(out, '\n');
  print_line(out, d->sources, related->span, colour, SEVERITY_COLOURS[SEVERITY_NOTE]);
}

static void print_suggestion(const struct diags *d, const struct diag *diag, enum lang lang, struct buf *out) {
  static const enum word HOW[] = {WORD_SUGGESTION, WORD_SUGGESTION_TO_FILL, WORD_SUGGESTION_MAYBE};
  if (!diag->suggestion && !diag->valid) return;
  enum word word = !diag->suggestion ? WORD_VALID_NAMES : diag->others ? WORD_SUGGESTION_ONE_OF : HOW[diag->grade];
  buf_text(out, "  ");
  const char *text = !diag->suggestion ? diag->valid : diag->others ? diag->others : diag->suggestion;
  word_print(out, word, lang, arena_string(d->arena, text, strcspn(text, "\n")), NULL, NULL);
  buf_char(out, '\n');
}

static void print_diag(const struct diags *d, const struct diag *diag, enum lang lang, bool colour, struct buf *out) {
  enum severity severity = diag_severity(diag->code);
  print_place(out, source_place(d->sources, diag->span.start), colour);
  coloured(out, colour, SEVERITY_COLOURS[severity], word_text(SEVERITY_WORDS[severity], lang));
  buf_text(out, ": ");
  message_fill(out, message_text(diag->code, lang), lang, diag->arguments);
  buf_printf(out, " [%s]\n", diag_code_name(diag->code));
  print_line(out, d->sources, diag->span, colour, SEVERITY_COLOURS[severity]);
  for (uint32_t i = 0; i < diag->related.n; i++) print_related(d, &diag->related.at[i], lang, colour, out);
  print_suggestion(d, diag, lang, out);
}

void diags_print(const struct diags *d, enum lang lang, bool colour, struct buf *out) {
  struct diag **list = diags_sorted(d);
  for (uint32_t i = 0; i < d->list.n; i++) print_diag(d, list[i], lang, colour, out);
}

/* ---- JSON ---- */
static void json_place(struct buf *out, const struct sources *s, struct span span, bool with_end) {
  struct place start = source_place(s, span.start), end = source_place(s, span.end);
  buf_text(out, "\"file\": ");
  json_text(out, start.file ? start.file->name : NULL);
  if (!start.file) {
    buf_text(out, with_end ? ", \"line\": null, \"column\": null, \"end_line\": null, \"end_column\": null"
                           : ", \"line\": null, \"column\": null");
    return;
  }
  buf_printf(out, ", \"line\": %u, \"column\": %u", start.line, start.column);
  if (with_end) buf_printf(out, ", \"end_line\": %u, \"end_column\": %u", end.line, end.column);
}

static void json_message(struct buf *out, const char *text, enum lang lang, const char *const *arguments) {
  struct buf message = {0};
  message_fill(&message, text, lang, arguments);
  buf_text(out, "\"message\": ");
  json_string(out, message.at ? message.at : "", message.size);
  buf_free_part(out, &message);
  buf_text(out, ", ");
}

/* Where the suggestion goes and what is known of it; null without one. */
static void json_repair(const struct diags *d, const struct diag *diag, struct buf *out) {
  static const char *const GRADES[] = {"applies", "placeholder", "maybe"};
  buf_text(out, ", \"repair\": ");
  if (!diag->suggestion) {
    buf_text(out, "null");
    return;
  }
  buf_printf(out, "{\"grade\": \"%s\", ", GRADES[diag->grade]);
  json_place(out, d->sources, diag->repair, true);
  buf_char(out, '}');
}

static void json_diag(const struct diags *d, const struct diag *diag, enum lang lang, struct buf *out) {
  static const char *const NAMES[] = {"error", "warning", "note"};
  buf_printf(out, "{\"severity\": \"%s\", \"code\": \"%s\", ", NAMES[diag_severity(diag->code)],
             diag_code_name(diag->code));
  json_message(out, message_text(diag->code, lang), lang, diag->arguments);
  json_place(out, d->sources, diag->span, true);
  buf_text(out, ", \"related\": [");
  for (uint32_t i = 0; i < diag->related.n; i++) {
    const struct diag_related *related = &diag->related.at[i];
    buf_text(out, i ? ", {" : "{");
    json_message(out, second_text(related->second, lang), lang, related->arguments);
    json_place(out, d->sources, related->span, false);
    buf_char(out, '}');
  }
  buf_text(out, "], \"suggestion\": ");
  json_text(out, diag->suggestion);
  json_repair(d, diag, out);
  buf_char(out, '}');
}

void diags_json(const struct diags *d, enum lang lang, struct buf *out) {
  struct diag **list = diags_sorted(d);
  buf_text(out, "{\"diagnostics\": [");
  for (uint32_t i = 0; i < d->list.n; i++) {
    buf_text(out, i ? ",\n  " : "\n  ");
    json_diag(d, list[i], lang, out);
  }
  buf_text(out, d->list.n ? "\n]}\n" : "]}\n");
}
