/* One case under two regimes as text: what changes first, what made it, what stays the same, then both explanations. */
#include <string.h>

#include "explain/page.h"
#include "explain/sides.h"

enum { INDENT = 2, INDENT_WHY = 5, INDENT_REASON = 9 };

struct writer {
  struct page page;
  const struct sides *s;
  struct arena *arena;
};

static const char *word_of(const struct writer *t, enum word word) {
  return word_text(word, t->s->x[TO]->options.lang);
}

static void line(struct writer *t, uint32_t indent) { page_put_at(&t->page, indent); }

static void heading(struct writer *t, enum word word) {
  page_blank(&t->page);
  page_say(&t->page, word, NULL, NULL, NULL);
  line(t, 0);
}

/* ---- what turned ---- */
/* The lines right below a condition: what it compared, and how far apart that is. */
static void reasons(struct writer *t, const struct explain_node *n) {
  for (uint32_t i = 0; i < n->kids.n; i++) {
    const struct explain_node *k = n->kids.at[i];
    if (k->kind != EXPLAIN_comparison && k->kind != EXPLAIN_value && k->kind != EXPLAIN_list) continue;
    if (!k->mattered) continue;
    buf_text(&t->page.line, k->text);
    line(t, INDENT_REASON + INDENT);
  }
}

static void one_side(struct writer *t, const struct turned *turned, int side) {
  static const enum word MET[] = {WORD_EX_MET, WORD_EX_NOT_MET, WORD_EX_UNKNOWN, WORD_EX_SIGN_ERROR};
  static const char *const SIGNS[] = {"✓ ", "✗ ", "? ", "! "};
  const struct explain_node *n = turned->nodes[side];
  struct buf what = {0};
  if (n && n->kind == EXPLAIN_condition && n->verdict <= VERDICT_ERROR)
    buf_printf(&what, "%s%s: %s", SIGNS[n->verdict], word_of(t, MET[n->verdict]), n->text);
  else
    buf_text(&what, n ? n->text : word_of(t, WORD_EX_SIDES_GONE));
  t->page.x = t->s->x[side];
  page_say(&t->page, side == FROM ? WORD_EX_SIDES_THEN : WORD_EX_SIDES_NOW, what.at, NULL, NULL);
  if (n) page_cites(&t->page, n);
  if (what.failed) t->page.line.failed = true;
  buf_free(&what);
  line(t, INDENT_REASON);
  if (n) reasons(t, n);
}

static void put_turned(struct writer *t, const struct sides_outcome *o) {
  turned_list list = sides_turned(t->arena, o);
  for (uint32_t i = 0; i < list.n; i++) {
    const struct explain_node *n = list.at[i].nodes[TO] ? list.at[i].nodes[TO] : list.at[i].nodes[FROM];
    buf_text(&t->page.line, n->label ? n->label : n->text);
    line(t, INDENT_WHY);
    one_side(t, &list.at[i], FROM);
    one_side(t, &list.at[i], TO);
  }
}

/* ---- outcomes ---- */
static const char *label_of(const struct sides_outcome *o) {
  const struct explain_node *n = o->nodes[TO] ? o->nodes[TO] : o->nodes[FROM];
  return n->label ? n->label : n->name;
}

static void put_changed(struct writer *t, const struct sides_outcome *o) {
  page_say(&t->page, WORD_EX_SIDES_CHANGE, label_of(o), sides_value(t->s, o->nodes[FROM]),
           sides_value(t->s, o->nodes[TO]));
  line(t, INDENT);
  const char *cause = sides_cause_text(t->arena, t->s, o);
  if (cause) {
    buf_text(&t->page.line, cause);
    line(t, INDENT_WHY);
  }
  put_turned(t, o);
}

static void put_changes(struct writer *t) {
  bool some = false;
  heading(t, WORD_EX_SIDES_DIFFERS);
  for (uint32_t i = 0; i < t->s->outcomes.n; i++) {
    if (!t->s->outcomes.at[i].differs) continue;
    put_changed(t, &t->s->outcomes.at[i]);
    some = true;
  }
  if (some) return;
  page_say(&t->page, WORD_EX_SIDES_NOTHING, NULL, NULL, NULL);
  line(t, INDENT);
}

static void put_unchanged(struct writer *t) {
  bool some = false;
  for (uint32_t i = 0; i < t->s->outcomes.n; i++) {
    const struct sides_outcome *o = &t->s->outcomes.at[i];
    if (o->differs) continue;
    if (!some) heading(t, WORD_EX_SIDES_SAME);
    some = true;
    page_say(&t->page, WORD_EX_LABEL_COLON, label_of(o), sides_value(t->s, o->nodes[TO]), NULL);
    line(t, INDENT);
  }
}

static void put_head(struct writer *t) {
  const struct explain_node *root = t->s->x[TO]->root;
  page_say(&t->page, WORD_EX_SIDES_HEAD, root->name ? root->name : "1", root->label, NULL);
  line(t, 0);
  page_say(&t->page, WORD_EX_NOT_THE_DECISION, NULL, NULL, NULL);
  line(t, 0);
  page_blank(&t->page);
  for (int side = FROM; side <= TO; side++) {
    page_say(&t->page, WORD_EX_LABEL_COLON, word_of(t, side == FROM ? WORD_EX_SIDES_FROM : WORD_EX_SIDES_TO),
             sides_regime_text(t->arena, t->s, side), NULL);
    line(t, INDENT);
  }
}

/* The sources that the lines above cite, by the numbers they gave them. */
static void put_sources(struct writer *t) {
  const struct program *p = t->s->x[TO]->program;
  for (uint32_t i = 0; i < t->page.cited.size / sizeof(uint32_t); i++) {
    uint32_t source;
    memcpy(&source, t->page.cited.at + i * sizeof source, sizeof source);
    const char *label = people_text(p, p->sources[source].label);
    if (i == 0) page_blank(&t->page);
    buf_printf(&t->page.line, "[%u] %s", i + 1, label ? label : people_text(p, p->sources[source].name));
    line(t, 0);
  }
}

void sides_text(const struct sides *s, bool colour, uint32_t width, struct arena *a, struct buf *out) {
  struct writer t = {.page = {.x = s->x[TO], .out = out, .colour = colour, .width = width}, .s = s, .arena = a};
  put_head(&t);
  put_changes(&t);
  put_unchanged(&t);
  put_sources(&t);
  for (int side = FROM; side <= TO; side++) {
    page_blank(&t.page);
    page_blank(&t.page);
    page_say(&t.page, WORD_EX_SIDES_WHOLE, s->asked[side], NULL, NULL);
    buf_text(&t.page.line, " ──────────");
    line(&t, 0);
    page_blank(&t.page);
    explanation_text(s->x[side], colour, width, out);
  }
  page_free(&t.page);
}
