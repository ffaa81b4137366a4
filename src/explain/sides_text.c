/* Two explanations beside each other as text: the outcomes, where the difference comes from, what turned, the rest. */
#include <string.h>

#include "explain/page.h"
#include "explain/sides.h"

enum { INDENT = 2, INDENT_SIDE = 5, INDENT_REASON = 7 };
static const enum word SIDE_WORDS[SIDES] = {WORD_SIDES_FROM, WORD_SIDES_TO};

static const char *word_of(const struct page *g, enum word word) { return word_text(word, g->x->options.lang); }
static bool is_all(const struct page *g) { return g->x->options.all; }

static void put_line(struct page *g, uint32_t indent, const char *text) {
  buf_text(&g->line, text);
  page_put_at(g, indent);
}

static void put_heading(struct page *g, enum word word) {
  page_blank(g);
  put_line(g, 0, word_of(g, word));
}

/* ---- the two sides ---- */
/* The law of a side: of its first outcome; that of the others is the same. */
static void put_law(struct page *g, const struct side *side) {
  const struct explain_node *root = side->x->root, *outcome = NULL;
  for (uint32_t i = 0; i < root->kids.n && !outcome; i++)
    if (root->kids.at[i]->kind == EXPLAIN_outcome) outcome = root->kids.at[i];
  for (uint32_t i = 0; outcome && i < outcome->kids.n; i++) {
    const struct explain_node *n = outcome->kids.at[i];
    if (n->kind == EXPLAIN_version) {
      page_cites(g, n);
      put_line(g, INDENT_SIDE, n->text);
    } else if (n->kind == EXPLAIN_transition || (n->kind == EXPLAIN_remark && i < 2)) {
      tree_node(g, outcome, n, INDENT_SIDE);
    }
  }
}

static void put_sides(struct page *g, const struct sides *s) {
  for (uint32_t k = 0; k < SIDES; k++) {
    const struct side *side = &s->side[k];
    if (side->run.version == NONE)
      page_say(g, WORD_SIDES_SIDE, word_of(g, SIDE_WORDS[k]), side->title, NULL);
    else
      page_say(g, WORD_SIDES_SIDE_ON, side->title, side->x->root->value, NULL);
    struct buf title = g->line;
    g->line = (struct buf){0};
    if (side->run.version == NONE)
      buf_bytes(&g->line, title.at, title.size);
    else
      page_say(g, WORD_SIDES_SIDE, word_of(g, SIDE_WORDS[k]), title.at, NULL);
    buf_free_part(g->out, &title);
    page_put_at(g, INDENT);
    put_law(g, side);
  }
}

static void put_values(struct page *g, const struct sides *s) {
  bool some = false;
  put_heading(g, WORD_SIDES_OUTCOMES);
  for (uint32_t i = 0; i < s->outcomes.n; i++) {
    const struct side_outcome *o = &s->outcomes.at[i];
    page_say(g, o->changed ? WORD_SIDES_CHANGED : WORD_SIDES_UNCHANGED, o->at[SIDE_TO]->label, o->value[SIDE_FROM],
             o->value[SIDE_TO]);
    page_put_at(g, INDENT);
    some = some || o->changed;
  }
  if (!some) put_line(g, INDENT, word_of(g, WORD_SIDES_ALL_SAME));
}

/* ---- pairs ---- */
static const struct explain_node *either(const struct side_pair *p) {
  return p->at[SIDE_TO] ? p->at[SIDE_TO] : p->at[SIDE_FROM];
}
static const char *pair_label(const struct side_pair *p) {
  const struct explain_node *n = either(p);
  return n->label ? n->label : n->text;
}

static void put_pair_line(struct page *g, const struct side_pair *p) {
  page_say(g, WORD_SIDES_SIDE, pair_label(p), "", NULL);
  bool both = p->change == PAIR_TURNED || !p->at[SIDE_FROM] || !p->at[SIDE_TO];
  if (!both) tree_verdict(g, either(p));
  for (uint32_t k = 0; both && k < SIDES; k++) {
    if (k == SIDE_TO) buf_text(&g->line, " → ");
    if (p->at[k])
      tree_verdict(g, p->at[k]);
    else
      page_say(g, WORD_SIDES_ABSENT, NULL, NULL, NULL);
  }
  page_put_at(g, INDENT);
}

static void put_side(struct page *g, const struct side_pair *p, uint32_t k) {
  const struct explain_node *n = p->at[k];
  if (!n) return;
  page_say(g, WORD_SIDES_SIDE, word_of(g, SIDE_WORDS[k]), n->text, NULL);
  page_cites(g, n);
  page_put_at(g, INDENT_SIDE);
  tree_kids(g, n, INDENT_REASON);
}

static void put_pair(struct page *g, const struct side_pair *p) {
  put_pair_line(g, p);
  for (uint32_t k = 0; k < SIDES; k++) put_side(g, p, k);
}

static bool has_change(const struct side_outcome *o, enum pair_change change) {
  for (uint32_t i = 0; i < o->pairs.n; i++)
    if (o->pairs.at[i].change == change) return true;
  return false;
}

static void put_pairs(struct page *g, const struct side_outcome *o, enum pair_change change, enum word heading) {
  if (!has_change(o, change)) return;
  put_line(g, 0, word_of(g, heading));
  for (uint32_t i = 0; i < o->pairs.n; i++) {
    if (o->pairs.at[i].change != change) continue;
    if (o->gathers && (change == PAIR_TURNED || is_all(g))) {
      put_pair(g, &o->pairs.at[i]);
      continue;
    }
    put_pair_line(g, &o->pairs.at[i]);
  }
}

/* What decided an outcome, in a few words; NULL: nothing to say in few. */
static const char *brief_of(const struct page *g, const struct explain_node *outcome) {
  for (uint32_t i = 0; !is_all(g) && !outcome->mattered && i < outcome->kids.n; i++)
    if (outcome->kids.at[i]->kind == EXPLAIN_brief) return outcome->kids.at[i]->text;
  return NULL;
}

/* Of an outcome that gathers no conditions: what decided it on this side; in few words where an explanation does so. */
static void put_reasons_of(struct page *g, const struct side_outcome *o, uint32_t k) {
  const struct explain_node *n = o->at[k];
  const char *brief = brief_of(g, n);
  const char *text = word_text(SIDE_WORDS[k], g->x->options.lang);
  page_say(g, brief ? WORD_SIDES_SIDE_BRIEF : WORD_SIDES_SIDE, text, o->value[k], brief);
  page_cites(g, n);
  page_put_at(g, INDENT);
  for (uint32_t i = 0; !brief && (n->mattered || is_all(g)) && i < n->kids.n; i++)
    if (n->kids.at[i]->kind != EXPLAIN_transition) tree_node(g, n, n->kids.at[i], INDENT_SIDE);
}

/* Is there nothing to say of either side but its value, which is said above? */
static bool is_bare(const struct page *g, const struct side_outcome *o) {
  for (uint32_t k = 0; k < SIDES; k++)
    if (is_all(g) || o->at[k]->mattered || brief_of(g, o->at[k])) return false;
  return true;
}

static void put_reasons(struct page *g, const struct side_outcome *o) {
  if (is_bare(g, o)) return;
  put_line(g, 0, word_of(g, WORD_SIDES_HOW));
  for (uint32_t k = 0; k < SIDES; k++) put_reasons_of(g, o, k);
}

/* ---- outcomes ---- */
static void put_causes(struct page *g, const struct side_outcome *o) {
  if (o->causes.n) put_line(g, 0, word_of(g, WORD_SIDES_CAUSE));
  for (uint32_t i = 0; i < o->causes.n; i++) {
    buf_text(&g->line, "- ");
    put_line(g, INDENT, o->causes.at[i].text);
  }
}

/* The facts that could still decide a side that is open. */
static void put_missing(struct page *g, const struct side_outcome *o, uint32_t k) {
  struct buf names = {0};
  for (uint32_t i = 0; i < o->at[k]->kids.n; i++) {
    const struct explain_node *n = o->at[k]->kids.at[i];
    if (n->kind != EXPLAIN_missing) continue;
    if (names.size) buf_text(&names, "; ");
    buf_text(&names, n->label);
  }
  if (names.size) page_say(g, WORD_SIDES_NEEDED, word_of(g, SIDE_WORDS[k]), names.at, NULL);
  if (names.size) page_put_at(g, 0);
  buf_free_part(g->out, &names);
}

static void put_outcome(struct page *g, const struct side_outcome *o) {
  if (!o->changed && !has_change(o, PAIR_TURNED) && !is_all(g)) return;
  page_blank(g);
  page_say(g, o->changed ? WORD_SIDES_CHANGED : WORD_SIDES_UNCHANGED, o->at[SIDE_TO]->label, o->value[SIDE_FROM],
           o->value[SIDE_TO]);
  page_put_at(g, 0);
  put_causes(g, o);
  put_pairs(g, o, PAIR_TURNED, WORD_SIDES_TURNED);
  put_pairs(g, o, PAIR_OTHERWISE, WORD_SIDES_OTHERWISE);
  put_pairs(g, o, PAIR_SAME, WORD_SIDES_SAME);
  if (!o->gathers) put_reasons(g, o);
  for (uint32_t k = 0; k < SIDES; k++)
    if (o->gathers || !brief_of(g, o->at[k])) put_missing(g, o, k); /* few words say it already */
}

static void put_foot(struct page *g, const struct sides *s) {
  for (uint32_t i = 0; i < s->foot.n; i++) {
    if (i) buf_text(&g->line, " · ");
    buf_text(&g->line, s->foot.at[i]);
  }
  page_put(g, "", 0, INDENT);
}

void sides_text(const struct sides *s, bool colour, uint32_t width, struct buf *out) {
  struct page g = {.x = &s->both, .out = out, .colour = colour, .width = width};
  put_line(&g, 0, s->title);
  put_line(&g, 0, word_of(&g, WORD_EX_NOT_THE_DECISION));
  page_blank(&g);
  put_sides(&g, s);
  put_values(&g, s);
  for (uint32_t i = 0; i < s->outcomes.n; i++) put_outcome(&g, &s->outcomes.at[i]);
  page_blank(&g);
  tree_sources(&g);
  page_blank(&g);
  put_foot(&g, s);
  page_free(&g);
}
