/* JSON with a member a line, two columns further in for each level. */
#include "review/schema_parts.h"

#include <string.h>

static void begin(struct json_writer *w, const char *name) {
  if (w->depth > 0) {
    buf_text(w->out, w->first ? "\n" : ",\n");
    for (unsigned i = 0; i < w->depth; i++) buf_text(w->out, "  ");
  }
  w->first = false;
  if (!name) return;
  json_text(w->out, name);
  buf_text(w->out, ": ");
}

void json_open_level(struct json_writer *w, const char *name, char bracket) {
  begin(w, name);
  buf_char(w->out, bracket);
  w->depth++;
  w->first = true;
}

void json_close_level(struct json_writer *w, char bracket) {
  w->depth--;
  if (!w->first) {
    buf_char(w->out, '\n');
    for (unsigned i = 0; i < w->depth; i++) buf_text(w->out, "  ");
  }
  buf_char(w->out, bracket);
  w->first = false;
}

void json_member(struct json_writer *w, const char *name, const char *text) {
  if (!text) return;
  begin(w, name);
  json_text(w->out, text);
}

void json_member_raw(struct json_writer *w, const char *name, const char *json) {
  begin(w, name);
  buf_text(w->out, json);
}

void json_member_names(struct json_writer *w, const char *name, const char *const *at, uint32_t n, bool or_null) {
  begin(w, name);
  buf_char(w->out, '[');
  for (uint32_t i = 0; i < n; i++) {
    if (i) buf_text(w->out, ", ");
    json_text(w->out, at[i]);
  }
  if (or_null) buf_text(w->out, n ? ", null" : "null");
  buf_char(w->out, ']');
}
