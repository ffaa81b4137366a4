/* A review as JSON. */
#include "review/inner.h"

#include <string.h>

#include "text/html.h"

static void key(struct buf *out, const char *name) {
  buf_text(out, ", ");
  json_text(out, name);
  buf_text(out, ": ");
}

static void text(struct buf *out, const char *name, const char *value) {
  key(out, name);
  json_text(out, value);
}

static void number(struct buf *out, const char *name, uint64_t n) {
  key(out, name);
  buf_printf(out, "%llu", (unsigned long long)n);
}

static void day(struct buf *out, const char *name, bool exists, int64_t date) {
  char iso[11];
  if (exists) date_write_iso(date, iso);
  text(out, name, exists ? iso : NULL);
}

/* ---- citations ---- */
static void cite(struct buf *out, const struct review_cite *c) {
  struct buf url = {0};
  bool linked = link_address(&url, c->address, c->place);
  buf_text(out, "{\"source\": ");
  json_text(out, c->source);
  text(out, "label", c->label);
  text(out, "place", c->place);
  text(out, "url", linked ? url.at : NULL);
  text(out, "exception", c->exception);
  buf_char(out, '}');
  buf_free_part(out, &url);
}

static void cites(struct buf *out, const char *name, const review_cites *list) {
  key(out, name);
  buf_char(out, '[');
  for (uint32_t i = 0; i < list->n; i++) {
    if (i) buf_text(out, ", ");
    cite(out, &list->at[i]);
  }
  buf_char(out, ']');
}

/* ---- changes ---- */
static void form(struct buf *out, const char *name, const struct review_form *f) {
  key(out, name);
  if (!f->wording) {
    buf_text(out, "null");
    return;
  }
  buf_text(out, "{\"text\": ");
  json_text(out, f->wording);
  text(out, "label", f->label);
  text(out, "file", f->file);
  key(out, "line");
  if (f->file)
    buf_printf(out, "%u", f->line);
  else
    buf_text(out, "null");
  cites(out, "citations", &f->cites);
  buf_char(out, '}');
}

static void differs(struct buf *out, uint32_t aspects) {
  static const char *const NAMES[] = {"meaning", "texts", "citations"};
  bool some = false;
  key(out, "differs");
  buf_char(out, '[');
  for (uint32_t i = 0; i < COUNT_OF(NAMES); i++) {
    if (!(aspects >> i & 1)) continue;
    buf_printf(out, "%s\"%s\"", some ? ", " : "", NAMES[i]);
    some = true;
  }
  buf_char(out, ']');
}

static void names(struct buf *out, const char *name, const char *const *list, uint32_t n) {
  key(out, name);
  buf_char(out, '[');
  for (uint32_t i = 0; i < n; i++) {
    if (i) buf_text(out, ", ");
    json_text(out, list[i]);
  }
  buf_char(out, ']');
}

static void change(struct buf *out, const struct review *r, const struct review_change *c) {
  buf_printf(out, "{\"kind\": \"%s\"", item_key(c->item));
  text(out, "name", c->name);
  text(out, "change", change_is(c, SIDE_NEW) ? "added" : change_is(c, SIDE_OLD) ? "removed" : "changed");
  differs(out, c->aspects);
  if (r->editions) names(out, "versions", c->versions.at, c->versions.n);
  form(out, "old", &c->forms[SIDE_OLD]);
  form(out, "new", &c->forms[SIDE_NEW]);
  if (change_is(c, SIDE_OLD)) cites(out, "lapses_by", &c->lapse);
  buf_char(out, '}');
}

static void group(struct buf *out, const struct review *r, const struct review_group *g) {
  static const char *const GROUPS[] = {
      [GROUP_AMENDMENT] = "amendment", [GROUP_AROUND] = "outside_amendments", [GROUP_NET] = "net",
      [GROUP_WHOLE] = "full_text",     [GROUP_MEANING] = "meaning",           [GROUP_TEXTS] = "texts",
      [GROUP_CITES] = "citations"};
  buf_printf(out, "{\"group\": \"%s\"", GROUPS[g->grouping]);
  text(out, "version", g->version);
  text(out, "amendment", g->amendment);
  text(out, "label", g->label);
  cites(out, "citations", &g->cites);
  if (g->count.asked && g->count.counted) number(out, "cases", g->count.cases);
  if (g->count.asked && !g->count.counted) text(out, "cases", NULL);
  buf_text(out, ", \"changes\": [");
  for (uint32_t i = 0; i < g->changes.n; i++) {
    buf_text(out, i ? ",\n    " : "\n    ");
    change(out, r, g->changes.at[i]);
  }
  buf_text(out, "]}");
}

/* ---- the head ---- */
static void version(struct buf *out, const char *name, const struct review_text *t) {
  key(out, name);
  buf_text(out, "{\"name\": ");
  json_text(out, t->name);
  text(out, "label", t->label);
  day(out, "valid_from", t->dated, t->from);
  day(out, "valid_until", t->dated && t->until != INT32_MAX, t->until);
  buf_char(out, '}');
}

static void warning(struct buf *out, const struct review_warning *w) {
  buf_text(out, "{\"version\": ");
  json_text(out, w->version);
  day(out, "valid_from", true, w->from);
  buf_text(out, ", \"changes\": [");
  for (uint32_t i = 0; i < w->changes.n; i++) {
    buf_printf(out, "%s{\"kind\": \"%s\"", i ? ", " : "", item_key(w->changes.at[i]->item));
    text(out, "name", w->changes.at[i]->name);
    buf_char(out, '}');
  }
  buf_text(out, "]}");
}

static void cases(struct buf *out, const struct review *r) {
  if (!r->has_cases) return;
  buf_printf(out, ",\n \"cases\": {\"judged\": %llu", (unsigned long long)r->cases);
  number(out, "rejected", r->rejected);
  if (r->editions) number(out, "one_edition_only", r->one_sided);
  number(out, "differ", r->differ);
  if (r->editions) {
    buf_text(out, ", \"versions\": {");
    for (uint32_t i = 0; i < r->touched.n; i++) {
      if (i) buf_text(out, ", ");
      json_text(out, r->touched.at[i].version);
      buf_printf(out, ": %llu", (unsigned long long)r->touched.at[i].cases);
    }
    buf_char(out, '}');
  }
  buf_char(out, '}');
}

static void warnings(struct buf *out, const struct review *r) {
  buf_text(out, ",\n \"warnings\": [");
  for (uint32_t i = 0; i < r->warnings.n; i++) {
    if (i) buf_text(out, ", ");
    warning(out, &r->warnings.at[i]);
  }
  buf_char(out, ']');
}

void review_json(const struct review *r, struct buf *out) {
  buf_printf(out, "{\"compared\": \"%s\"", r->editions ? "editions" : "versions");
  text(out, "regulation", r->title);
  if (r->editions) {
    text(out, "old", r->texts[SIDE_OLD].name);
    text(out, "new", r->texts[SIDE_NEW].name);
    warnings(out, r);
  } else {
    version(out, "from", &r->texts[SIDE_OLD]);
    version(out, "to", &r->texts[SIDE_NEW]);
  }
  cases(out, r);
  buf_text(out, ",\n \"groups\": [");
  for (uint32_t i = 0; i < r->groups.n; i++) {
    buf_text(out, i ? ",\n  " : "\n  ");
    group(out, r, r->groups.at[i]);
  }
  buf_text(out, "]}\n");
}
