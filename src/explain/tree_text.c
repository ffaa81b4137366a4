/* The tree as text, to be read on a screen or aloud.  Signs have their word beside them; colour only repeats it. */
#include <string.h>

#include "explain/page.h"
#include "explain/verdict.h"

enum { INDENT_HEAD = 5, INDENT_CONDITION = 2, INDENT_REASON = 7, STEP = 2, SIGN_ROOM = 14 };

static const char *word_of(const struct page *g, enum word word) { return word_text(word, g->x->options.lang); }
static bool is_shown(const struct page *g, const struct explain_node *n) { return n->mattered || g->x->options.all; }

/* ---- signs ---- */
static void coloured(struct page *g, struct buf *out, bool bold, const char *colour, const char *text) {
  if (g->colour)
    buf_printf(out, "\033[%s%sm%s\033[0m", bold ? "1;" : "", colour, text);
  else
    buf_text(out, text);
}

void tree_verdict(struct page *g, const struct explain_node *n) {
  if (n->verdict == VERDICT_NONE)
    buf_text(&g->line, n->value ? n->value : "");
  else
    buf_printf(&g->line, "%s %s", VERDICT_LOOKS[n->verdict].sign, word_of(g, verdict_word(n)));
}

static void put_condition_line(struct page *g, const struct explain_node *n) {
  const struct verdict_look *look = &VERDICT_LOOKS[n->verdict];
  const char *word = word_of(g, look->condition);
  struct buf lead = {0};
  buf_fill(&lead, ' ', INDENT_CONDITION);
  coloured(g, &lead, false, look->colour, look->sign);
  buf_char(&lead, ' ');
  coloured(g, &lead, false, look->colour, word);
  uint32_t used = utf8_width(word, strlen(word));
  buf_fill(&lead, ' ', used < SIGN_ROOM ? SIGN_ROOM - used : 1);
  uint32_t width = INDENT_CONDITION + 2 + (used < SIGN_ROOM ? SIGN_ROOM : used + 1);
  buf_text(&g->line, n->text);
  page_cites(g, n);
  page_put(g, lead.at ? lead.at : "", width, width);
  buf_free_part(g->out, &lead);
}

/* ---- what decided ---- */
static void put_kids_of(struct page *g, const struct explain_node *line, const struct explain_node *parent,
                        uint32_t indent);

static void put_text(struct page *g, const struct explain_node *n, const char *text, uint32_t indent) {
  if (n->kind == EXPLAIN_error) page_tell_once(g, n->text);
  if (n->mattered)
    buf_text(&g->line, text);
  else
    page_say(g, WORD_EX_NOT_DECISIVE, text, NULL, NULL);
  if (n->kind == EXPLAIN_exception || n->kind == EXPLAIN_transition || n->kind == EXPLAIN_version) page_cites(g, n);
  page_put_at(g, indent);
}

/* How many elements count stands in the comparison above, if there is one; then only which is left to say. */
static void put_list(struct page *g, const struct explain_node *parent, const struct explain_node *n, uint32_t indent) {
  bool said = parent->kind == EXPLAIN_comparison && strstr(parent->text, n->text);
  if (said && n->value)
    page_say(g, WORD_EX_NAMELY, n->value, NULL, NULL);
  else if (n->value)
    page_say(g, WORD_EX_LABEL_COLON, n->text, n->value, NULL);
  else if (!said)
    buf_text(&g->line, n->text);
  if (g->line.size && !n->mattered) page_say(g, WORD_EX_NOT_DECISIVE, "", NULL, NULL);
  if (g->line.size) page_put_at(g, indent);
  tree_kids(g, n, indent + STEP);
}

static void put_element(struct page *g, const struct explain_node *n, uint32_t indent) {
  if (!g->x->options.all) return;
  buf_text(&g->line, n->text);
  page_put_at(g, indent);
  tree_kids(g, n, indent + STEP);
}

static void put_note(struct page *g, const struct explain_node *n, uint32_t indent) {
  page_tell_once(g, n->kind == EXPLAIN_reading ? n->label : n->text);
  buf_text(&g->line, n->text);
  page_put_at(g, indent);
  for (uint32_t i = 0; i < n->kids.n; i++)
    if (n->kids.at[i]->kind != EXPLAIN_answer) put_text(g, n->kids.at[i], n->kids.at[i]->text, indent + STEP);
}

/* parent: the node whose line stands above. */
void tree_node(struct page *g, const struct explain_node *parent, const struct explain_node *n, uint32_t indent) {
  if (!is_shown(g, n)) return;
  switch (n->kind) {
  case EXPLAIN_operand: put_kids_of(g, parent, n, indent); return;
  case EXPLAIN_list: put_list(g, parent, n, indent); return;
  case EXPLAIN_element: put_element(g, n, indent); return;
  case EXPLAIN_reading:
  case EXPLAIN_judgement:
  case EXPLAIN_assumption: put_note(g, n, indent); return;
  case EXPLAIN_value:
  case EXPLAIN_comparison:
  case EXPLAIN_row:
  case EXPLAIN_exception:
  case EXPLAIN_remark:
  case EXPLAIN_source:
  case EXPLAIN_amendment:
  case EXPLAIN_error:
  case EXPLAIN_transition:
    put_text(g, n, n->text, indent);
    tree_kids(g, n, n->kind == EXPLAIN_transition ? indent + INDENT_HEAD : indent + STEP);
    return;
  default: return; /* these have a place of their own */
  }
}

static void put_kids_of(struct page *g, const struct explain_node *line, const struct explain_node *parent,
                        uint32_t indent) {
  for (uint32_t i = 0; i < parent->kids.n; i++) tree_node(g, line, parent->kids.at[i], indent);
}

void tree_kids(struct page *g, const struct explain_node *parent, uint32_t indent) {
  put_kids_of(g, parent, parent, indent);
}

/* ---- an outcome in full ---- */
static bool is_no_version(const struct explain_node *outcome) {
  return outcome->verdict == VERDICT_NONE && !outcome->json_value && outcome->kids.n &&
         outcome->kids.at[0]->kind == EXPLAIN_remark;
}

static void put_headline(struct page *g, const struct explain_node *n) {
  if (is_no_version(n)) {
    page_say(g, WORD_EX_OUTCOME_HEAD, word_of(g, WORD_EX_HEAD_NO_VERSION), n->text, NULL);
  } else if (n->verdict == VERDICT_NONE) {
    if (n->json_value)
      buf_text(&g->line, n->text);
    else
      page_say(g, WORD_EX_LABEL_COLON, n->text, n->value, NULL);
  } else {
    const struct verdict_look *look = &VERDICT_LOOKS[n->verdict];
    coloured(g, &g->line, true, look->colour, word_of(g, look->outcome));
    page_say(g, WORD_EX_LABEL_COLON, "", n->text, NULL);
  }
  page_put(g, "", 0, INDENT_HEAD);
}

static void put_conditions(struct page *g, const struct explain_node *parent) {
  for (uint32_t i = 0; i < parent->kids.n; i++) {
    const struct explain_node *n = parent->kids.at[i];
    if (n->kind != EXPLAIN_condition) continue;
    put_condition_line(g, n);
    tree_kids(g, n, INDENT_REASON);
  }
}

/* Where the citations of an outcome's conditions stand: in a column at the right, if it leaves room for the text. */
static void set_column(struct page *g, const struct explain_node *outcome) {
  uint32_t widest = 0;
  for (uint32_t i = 0; i < outcome->kids.n; i++) {
    uint32_t width = outcome->kids.at[i]->kind == EXPLAIN_condition ? page_cites_width(g, outcome->kids.at[i]) : 0;
    widest = width > widest ? width : widest;
  }
  g->column = widest && g->width && widest < g->width / 3 ? g->width - widest : 0;
}

void tree_version(struct page *g, const struct explain_node *n) {
  if (!n->value)
    buf_text(&g->line, n->text);
  else if (n->verdict == VERDICT_NONE)
    page_say(g, WORD_EX_LABEL_COLON, n->text, n->value, NULL);
  else
    page_say(g, WORD_EX_LABEL_COLON, n->text, word_of(g, VERDICT_LOOKS[n->verdict].outcome), NULL);
  page_cites(g, n);
  page_put_at(g, INDENT_HEAD);
  set_column(g, n);
  put_conditions(g, n);
  g->column = 0;
  tree_kids(g, n, INDENT_REASON);
}

static void put_missing(struct page *g, const struct explain_node *outcome) {
  bool some = false;
  for (uint32_t i = 0; i < outcome->kids.n; i++) {
    if (outcome->kids.at[i]->kind != EXPLAIN_missing) continue;
    if (!some) {
      page_say(g, g->x->options.alone ? WORD_EX_NEEDED_ALONE_HEAD : WORD_EX_NEEDED_HEAD, NULL, NULL, NULL);
      page_put_at(g, INDENT_CONDITION);
    }
    some = true;
    buf_text(&g->line, outcome->kids.at[i]->text);
    page_put_at(g, INDENT_HEAD);
  }
}

static void put_changes(struct page *g, const struct explain_node *outcome) {
  struct buf all = {0};
  for (uint32_t i = 0; i < outcome->kids.n; i++) {
    const struct explain_node *n = outcome->kids.at[i];
    if (n->kind == EXPLAIN_counterfactual) {
      if (all.size) buf_text(&all, "; ");
      buf_text(&all, n->text);
    } else if (n->kind == EXPLAIN_together) {
      buf_text(&g->line, n->text);
      page_put_at(g, INDENT_CONDITION);
    }
  }
  if (all.size) {
    page_say(g, WORD_EX_CHANGES_HEAD, all.at, NULL, NULL);
    page_put_at(g, INDENT_CONDITION);
  }
  buf_free_part(g->out, &all);
}

/* Which text judges and why, with what is to be known beforehand: the kids up to the first that is about the outcome.
 */
static uint32_t put_head(struct page *g, const struct explain_node *n) {
  for (uint32_t i = 0; i < n->kids.n; i++) {
    const struct explain_node *k = n->kids.at[i];
    if (k->kind == EXPLAIN_version)
      tree_version(g, k);
    else if (k->kind == EXPLAIN_transition || k->kind == EXPLAIN_remark || k->kind == EXPLAIN_error)
      tree_node(g, n, k, INDENT_HEAD);
    else if (k->kind != EXPLAIN_brief)
      return i;
  }
  return n->kids.n;
}

static void put_full(struct page *g, const struct explain_node *n) {
  page_blank(g);
  page_cites(g, n);
  put_headline(g, n);
  uint32_t first = put_head(g, n);
  set_column(g, n);
  put_conditions(g, n);
  g->column = 0;
  for (uint32_t i = first; i < n->kids.n; i++) tree_node(g, n, n->kids.at[i], INDENT_HEAD);
  put_missing(g, n);
  put_changes(g, n);
}

/* ---- the other outcomes, each in a few words ---- */
static bool is_full(const struct page *g, const struct explain_node *n) {
  return n->kind == EXPLAIN_outcome && is_shown(g, n);
}
static bool is_brief(const struct page *g, const struct explain_node *n) {
  return n->kind == EXPLAIN_outcome && !is_shown(g, n) && !is_no_version(n);
}

static const char *brief_text(struct page *g, const struct explain_node *outcome) {
  const char *error = NULL;
  for (uint32_t i = 0; i < outcome->kids.n; i++) {
    if (outcome->kids.at[i]->kind == EXPLAIN_brief) return outcome->kids.at[i]->text;
    if (outcome->kids.at[i]->kind == EXPLAIN_error) error = outcome->kids.at[i]->text;
  }
  return error && page_tell_once(g, error) ? error : NULL;
}

static void say_brief(struct page *g, const struct explain_node *n) {
  struct buf own = g->line;
  g->line = (struct buf){0};
  bool told = n->json_value != NULL;
  if (!told)
    page_say(g, WORD_EX_LABEL_COLON, n->text, n->value, NULL);
  else
    buf_text(&g->line, n->text);
  struct buf what = g->line;
  g->line = own;
  const char *why = brief_text(g, n), *text = what.at ? what.at : "";
  if (why)
    page_say(g, WORD_EX_WITH_BRIEF, text, why, NULL);
  else
    buf_text(&g->line, text);
  buf_free_part(g->out, &what);
}

static void put_brief(struct page *g) {
  const struct explain_node *root = g->x->root;
  for (uint32_t i = 0; i < root->kids.n; i++) {
    if (!is_brief(g, root->kids.at[i])) continue;
    if (g->line.size) buf_text(&g->line, " · ");
    say_brief(g, root->kids.at[i]);
  }
  if (!g->line.size) return;
  page_blank(g);
  page_put(g, "", 0, STEP);
}

/* What those outcomes rest on: judgements and assumptions once; a reading once, with every outcome it would change. */
struct change {
  const struct explain_node *reading, *answer, *outcome;
};

static void find_changes(struct page *g, const struct explain_node *n, const struct explain_node *outcome) {
  for (uint32_t i = 0; i < n->kids.n; i++) find_changes(g, n->kids.at[i], outcome);
  if (n->kind != EXPLAIN_reading) return;
  for (uint32_t i = 0; i < n->kids.n; i++) {
    const struct change change = {n, n->kids.at[i], outcome};
    if (change.answer->kind == EXPLAIN_answer && change.answer->changes) buf_bytes(&g->changes, &change, sizeof change);
  }
}

static bool say_changes(struct page *g, const char *reading) {
  bool some = false;
  for (size_t at = 0; at < g->changes.size; at += sizeof(struct change)) {
    struct change c;
    memcpy(&c, g->changes.at + at, sizeof c);
    if (strcmp(c.reading->name, reading) != 0) continue;
    page_say(g, WORD_EX_READING_OTHERS, c.answer->label, c.outcome->label, c.answer->value);
    some = true;
  }
  return some;
}

static void put_brief_reading(struct page *g, const struct explain_node *reading) {
  bool fresh = page_tell_once(g, reading->label);
  if (!page_tell_once(g, reading->name)) return; /* by its name: among the outcomes in one line */
  page_say(g, WORD_EX_READING, reading->label, reading->value, NULL);
  if (say_changes(g, reading->name) || fresh)
    page_put_at(g, STEP);
  else
    buf_clear(&g->line);
}

static void put_brief_notes(struct page *g, const struct explain_node *n) {
  if (n->kind == EXPLAIN_reading) put_brief_reading(g, n);
  if ((n->kind == EXPLAIN_judgement || n->kind == EXPLAIN_assumption) && page_tell_once(g, n->text)) {
    buf_text(&g->line, n->text);
    page_put_at(g, STEP);
  }
  for (uint32_t i = 0; i < n->kids.n; i++) put_brief_notes(g, n->kids.at[i]);
}

/* ---- the end ---- */
static void put_notices(struct page *g, const struct explain_node *parent) {
  for (uint32_t i = 0; i < parent->kids.n; i++) {
    const struct explain_node *n = parent->kids.at[i];
    if (n->kind == EXPLAIN_outcome) put_notices(g, n);
    if (n->kind != EXPLAIN_notice) continue;
    buf_text(&g->line, n->text);
    page_cites(g, n);
    page_put(g, "", 0, STEP);
  }
}

void tree_sources(struct page *g) {
  const struct program *p = g->x->program;
  for (uint32_t i = 0; i < g->cited.size / sizeof(uint32_t); i++) {
    uint32_t source;
    memcpy(&source, g->cited.at + i * sizeof source, sizeof source);
    const char *label = people_text(p, p->sources[source].label);
    page_number(&g->line, i + 1);
    buf_char(&g->line, ' ');
    buf_text(&g->line, label ? label : people_text(p, p->sources[source].name));
    page_put(g, "", 0, 4);
  }
}

static void put_foot(struct page *g) {
  const struct explain_node *root = g->x->root;
  for (uint32_t i = 0; i < root->kids.n; i++) {
    if (root->kids.at[i]->kind != EXPLAIN_foot) continue;
    if (g->line.size) buf_text(&g->line, " · ");
    buf_text(&g->line, root->kids.at[i]->text);
  }
  page_put(g, "", 0, STEP);
}

void explanation_text(const struct explanation *x, bool colour, uint32_t width, struct buf *out) {
  struct page g = {.x = x, .out = out, .colour = colour, .width = width};
  const struct explain_node *root = x->root;
  buf_text(&g.line, root->text);
  page_put(&g, "", 0, STEP);
  for (uint32_t i = 0; i < root->kids.n; i++) {
    if (root->kids.at[i]->kind != EXPLAIN_remark) continue;
    buf_text(&g.line, root->kids.at[i]->text);
    page_put(&g, "", 0, STEP);
  }
  for (uint32_t i = 0; i < root->kids.n; i++)
    if (is_full(&g, root->kids.at[i])) put_full(&g, root->kids.at[i]);
  put_brief(&g);
  for (uint32_t i = 0; i < root->kids.n; i++)
    if (is_brief(&g, root->kids.at[i])) find_changes(&g, root->kids.at[i], root->kids.at[i]);
  for (uint32_t i = 0; i < root->kids.n; i++)
    if (is_brief(&g, root->kids.at[i])) put_brief_notes(&g, root->kids.at[i]);
  page_blank(&g);
  put_notices(&g, root);
  page_blank(&g);
  tree_sources(&g);
  page_blank(&g);
  put_foot(&g);
  page_free(&g);
}
