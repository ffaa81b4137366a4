/* The tree as one page: an answer in short, then each outcome with its conditions and reasons, folded where they are
 * detail; citations are links.  Everything of the tree is there. */
#include <string.h>

#include "explain/tree_html.h"
#include "explain/verdict.h"
#include "text/html.h"

typedef const struct explain_node node;

static const char *word_of(const struct tree_html *h, enum word word) { return word_text(word, h->x->options.lang); }
static void put(struct tree_html *h, const char *markup) { buf_text(h->out, markup); }
static void put_element(struct tree_html *h, const char *tag, const char *text) { html_element(h->out, tag, text); }
static void put_heading(struct tree_html *h, const char *tag, enum word word) {
  put_element(h, tag, word_of(h, word));
  put(h, "\n");
}

/* ---- verdicts: a sign, a word, and a colour that repeats them ---- */
void tree_html_verdict(struct tree_html *h, enum verdict verdict, bool outcome) {
  const struct verdict_look *look = &VERDICT_LOOKS[verdict];
  buf_printf(h->out, "<span class=\"verdict %s\"><span aria-hidden=\"true\">%s</span> ", look->class, look->sign);
  html_text(h->out, word_of(h, outcome ? look->outcome : look->condition));
  put(h, "</span> ");
}

/* ---- citations ---- */
static uint32_t source_number(const struct tree_html *h, uint32_t source) {
  uint32_t i = 0;
  while (i < h->x->sources.n && h->x->sources.at[i] != source) i++;
  return i + 1;
}

/* [1] p. 2, with a link to that place where the source has an address, else to the list of sources. */
static void put_cite(struct tree_html *h, const struct explain_cite *c) {
  const struct program *p = h->x->program;
  struct buf url = {0}, text = {0};
  uint32_t number = source_number(h, c->source);
  buf_printf(&text, "[%u]%s%s", number, c->place ? " " : "", c->place ? c->place : "");
  if (!link_address(&url, people_text(p, p->sources[c->source].address), c->place))
    buf_printf(&url, "#bron-%u", number);
  html_link(h->out, url.at, text.at);
  if (url.failed || text.failed) h->out->failed = true;
  buf_free(&url);
  buf_free(&text);
}

void tree_html_cites(struct tree_html *h, node *n) {
  bool some = false;
  for (uint32_t i = 0; i < n->cites.n; i++) {
    if (n->cites.at[i].assumption) continue;
    put(h, some ? ", " : " <span class=\"cite\">");
    put_cite(h, &n->cites.at[i]);
    some = true;
  }
  if (some) put(h, "</span>");
}

void tree_html_sources(struct tree_html *h) {
  const struct program *p = h->x->program;
  if (!h->x->sources.n) return;
  put(h, "<section class=\"sources\">\n");
  put_heading(h, "h2", WORD_HT_SOURCES);
  put(h, "<ol>\n");
  for (uint32_t i = 0; i < h->x->sources.n; i++) {
    const struct text_source *s = &p->sources[h->x->sources.at[i]];
    struct buf url = {0};
    const char *label = people_text(p, s->label);
    buf_printf(h->out, "<li id=\"bron-%u\">", i + 1);
    html_link(h->out, link_address(&url, people_text(p, s->address), NULL) ? url.at : NULL,
              label ? label : people_text(p, s->name));
    put(h, "</li>\n");
    if (url.failed) h->out->failed = true;
    buf_free(&url);
  }
  put(h, "</ol>\n</section>\n");
}

/* ---- reasons ---- */
static bool is_reason(node *n) {
  switch (n->kind) {
  case EXPLAIN_value:
  case EXPLAIN_comparison:
  case EXPLAIN_operand:
  case EXPLAIN_list:
  case EXPLAIN_row:
  case EXPLAIN_exception:
  case EXPLAIN_remark:
  case EXPLAIN_source:
  case EXPLAIN_amendment:
  case EXPLAIN_error:
  case EXPLAIN_reading:
  case EXPLAIN_judgement:
  case EXPLAIN_assumption: return true;
  default: return false;
  }
}

/* An operand's own line is part of its comparison's; what stands below it is not. */
static bool has_line(node *n) { return n->kind != EXPLAIN_operand; }

static bool has_reasons(node *n, bool mattered) {
  for (uint32_t i = 0; i < n->kids.n; i++) {
    node *k = n->kids.at[i];
    if (k->kind == EXPLAIN_element || k->kind == EXPLAIN_answer) {
      if (mattered) return true;
    } else if (is_reason(k) && k->mattered == mattered &&
               (has_line(k) || has_reasons(k, true) || has_reasons(k, false))) {
      return true;
    }
  }
  return false;
}

static void put_elements(struct tree_html *h, node *list) {
  put(h, "<details><summary>");
  html_text(h->out, word_of(h, WORD_HT_ELEMENTS));
  put(h, "</summary>\n<ul>\n");
  for (uint32_t i = 0; i < list->kids.n; i++) {
    node *k = list->kids.at[i];
    if (k->kind != EXPLAIN_element) continue;
    put(h, "<li>");
    html_text(h->out, k->text);
    tree_html_reasons(h, k);
    put(h, "</li>\n");
  }
  put(h, "</ul></details>\n");
}

static void put_answers(struct tree_html *h, node *reading) {
  put(h, "<ul>\n");
  for (uint32_t i = 0; i < reading->kids.n; i++) {
    if (reading->kids.at[i]->kind != EXPLAIN_answer) continue;
    put_element(h, "li", reading->kids.at[i]->text);
    put(h, "\n");
  }
  put(h, "</ul>\n");
}

static bool has_kind(node *n, enum explain_kind kind) {
  for (uint32_t i = 0; i < n->kids.n; i++)
    if (n->kids.at[i]->kind == kind) return true;
  return false;
}

void tree_html_reason(struct tree_html *h, node *n) {
  put(h, "<li>");
  html_text(h->out, n->text);
  if (n->kind == EXPLAIN_list && n->value && *n->value) {
    put(h, ": ");
    html_text(h->out, n->value);
  }
  tree_html_cites(h, n);
  tree_html_reasons(h, n);
  put(h, "</li>\n");
}

static void put_lines(struct tree_html *h, node *parent, bool mattered) {
  for (uint32_t i = 0; i < parent->kids.n; i++) {
    node *k = parent->kids.at[i];
    if (!is_reason(k) || k->mattered != mattered) continue;
    if (has_line(k)) {
      tree_html_reason(h, k);
    } else {
      put_lines(h, k, true);
      put_lines(h, k, false);
    }
  }
}

void tree_html_reasons(struct tree_html *h, node *parent) {
  if (has_kind(parent, EXPLAIN_element)) put_elements(h, parent);
  if (parent->kind == EXPLAIN_reading && has_kind(parent, EXPLAIN_answer)) put_answers(h, parent);
  bool lines = false;
  for (uint32_t i = 0; i < parent->kids.n; i++) lines = lines || is_reason(parent->kids.at[i]);
  if (!lines) return;
  if (has_reasons(parent, true)) {
    put(h, "<ul>\n");
    put_lines(h, parent, true);
    put(h, "</ul>\n");
  }
  if (!has_reasons(parent, false)) return;
  put(h, "<details><summary>");
  html_text(h->out, word_of(h, WORD_HT_NOT_DECISIVE));
  put(h, "</summary>\n<ul>\n");
  put_lines(h, parent, false);
  put(h, "</ul></details>\n");
}

/* ---- conditions ---- */
static void put_condition(struct tree_html *h, node *n) {
  bool more = has_reasons(n, true) || has_reasons(n, false);
  put(h, "<li>");
  if (more) put(h, n->verdict == VERDICT_MET ? "<details><summary>" : "<details open><summary>");
  tree_html_verdict(h, n->verdict, false);
  html_text(h->out, n->text);
  put(h, more ? "</summary>\n" : "\n");
  if (n->cites.n) {
    put(h, "<p>");
    tree_html_cites(h, n);
    put(h, "</p>\n");
  }
  tree_html_reasons(h, n);
  put(h, more ? "</details></li>\n" : "</li>\n");
}

static void put_conditions(struct tree_html *h, node *parent, const char *heading) {
  if (!has_kind(parent, EXPLAIN_condition)) return;
  put_heading(h, heading, WORD_HT_CONDITIONS);
  put(h, "<ul class=\"plain\">\n");
  for (uint32_t i = 0; i < parent->kids.n; i++)
    if (parent->kids.at[i]->kind == EXPLAIN_condition) put_condition(h, parent->kids.at[i]);
  put(h, "</ul>\n");
}

/* ---- which rules: the version that judges, and the transitional law that was tested ---- */
void tree_html_version(struct tree_html *h, node *n) {
  put(h, "<li>");
  html_text(h->out, n->text);
  if (n->value) {
    put(h, ": ");
    html_text(h->out, n->verdict == VERDICT_NONE ? n->value : word_of(h, VERDICT_LOOKS[n->verdict].outcome));
  }
  tree_html_cites(h, n);
  put_conditions(h, n, "h4");
  tree_html_reasons(h, n);
  put(h, "</li>\n");
}

void tree_html_transition(struct tree_html *h, node *n) {
  put(h, "<li><details><summary>");
  html_text(h->out, n->text);
  put(h, "</summary>\n");
  if (n->cites.n) {
    put(h, "<p>");
    tree_html_cites(h, n);
    put(h, "</p>\n");
  }
  tree_html_reasons(h, n);
  put(h, "</details></li>\n");
}

static bool is_law(node *n) { return n->kind == EXPLAIN_version || n->kind == EXPLAIN_transition; }

static node *next_law(node *outcome, uint32_t *i) {
  while (*i < outcome->kids.n && !is_law(outcome->kids.at[*i])) ++*i;
  return *i < outcome->kids.n ? outcome->kids.at[(*i)++] : NULL;
}

/* The first outcome above this one whose rules are told in the same words; NULL: none. */
static node *told_before(const struct tree_html *h, node *outcome) {
  for (uint32_t k = 0; k < h->x->root->kids.n && h->x->root->kids.at[k] != outcome; k++) {
    node *before = h->x->root->kids.at[k], *a, *b;
    if (before->kind != EXPLAIN_outcome) continue;
    uint32_t i = 0, j = 0;
    do {
      a = next_law(outcome, &i);
      b = next_law(before, &j);
    } while (a && b && node_same(a, b));
    if (!a && !b) return before;
  }
  return NULL;
}

static void put_law(struct tree_html *h, node *outcome) {
  uint32_t i = 0;
  if (!next_law(outcome, &i)) return;
  put_heading(h, "h3", WORD_HT_LAW);
  node *before = told_before(h, outcome);
  if (before) {
    put(h, "<p>");
    html_text(h->out, word_of(h, WORD_HT_SAME_LAW));
    buf_printf(h->out, " <a href=\"#%s\">", before->name);
    html_text(h->out, before->label ? before->label : before->text);
    put(h, "</a>.</p>\n");
    return;
  }
  put(h, "<ul>\n");
  i = 0;
  for (node *k; (k = next_law(outcome, &i));)
    if (k->kind == EXPLAIN_version)
      tree_html_version(h, k);
    else
      tree_html_transition(h, k);
  put(h, "</ul>\n");
}

/* ---- what is missing, what would change it ---- */
static void put_missing_row(struct tree_html *h, node *fact, node *answer, bool first, uint32_t rows) {
  put(h, "<tr>");
  if (first) {
    buf_printf(h->out, "<th scope=\"rowgroup\" rowspan=\"%u\">", rows);
    html_text(h->out, fact->label ? fact->label : fact->text);
    put(h, "</th>");
  }
  put_element(h, "td", answer ? answer->label : "");
  put_element(h, "td", answer ? answer->value : "");
  put(h, "</tr>\n");
}

static void put_missing_fact(struct tree_html *h, node *fact) {
  uint32_t rows = 0, row = 0;
  for (uint32_t i = 0; i < fact->kids.n; i++) rows += fact->kids.at[i]->kind == EXPLAIN_answer;
  put(h, "<tbody>\n");
  if (!rows) put_missing_row(h, fact, NULL, true, 1);
  for (uint32_t i = 0; i < fact->kids.n; i++)
    if (fact->kids.at[i]->kind == EXPLAIN_answer) put_missing_row(h, fact, fact->kids.at[i], row++ == 0, rows);
  put(h, "</tbody>\n");
}

static void put_missing(struct tree_html *h, node *outcome) {
  if (!has_kind(outcome, EXPLAIN_missing)) return;
  put_heading(h, "h3", WORD_HT_NEEDED);
  put(h, "<div class=\"scroll\"><table>\n<thead><tr>");
  put_element(h, "th scope=\"col\"", word_of(h, WORD_HT_FACT));
  put_element(h, "th scope=\"col\"", word_of(h, WORD_HT_IF));
  put_element(h, "th scope=\"col\"", word_of(h, WORD_HT_THEN));
  put(h, "</tr></thead>\n");
  for (uint32_t i = 0; i < outcome->kids.n; i++)
    if (outcome->kids.at[i]->kind == EXPLAIN_missing) put_missing_fact(h, outcome->kids.at[i]);
  put(h, "</table></div>\n");
}

static void put_changes(struct tree_html *h, node *outcome) {
  bool single = has_kind(outcome, EXPLAIN_counterfactual);
  if (!single && !has_kind(outcome, EXPLAIN_together)) return;
  put_heading(h, "h3", WORD_HT_CHANGES);
  put(h, "<ul>\n");
  for (uint32_t i = 0; i < outcome->kids.n; i++) {
    node *k = outcome->kids.at[i];
    if (k->kind != EXPLAIN_counterfactual && k->kind != EXPLAIN_together) continue;
    put_element(h, "li", k->text);
    put(h, "\n");
  }
  put(h, "</ul>\n");
}

/* ---- outcomes ---- */
static bool is_note(node *n) {
  return n->kind == EXPLAIN_reading || n->kind == EXPLAIN_judgement || n->kind == EXPLAIN_assumption;
}

static void put_group(struct tree_html *h, node *outcome, bool notes, enum word heading) {
  bool some = false;
  for (uint32_t i = 0; i < outcome->kids.n; i++) {
    node *k = outcome->kids.at[i];
    if (!is_reason(k) || is_note(k) != notes) continue;
    if (!some) {
      put_heading(h, "h3", heading);
      put(h, "<ul>\n");
    }
    some = true;
    tree_html_reason(h, k);
  }
  if (some) put(h, "</ul>\n");
}

static void put_headline(struct tree_html *h, node *n) {
  put(h, "<h2>");
  if (n->verdict != VERDICT_NONE) tree_html_verdict(h, n->verdict, true);
  html_text(h->out, n->text);
  if (n->verdict == VERDICT_NONE && !n->json_value && n->value) {
    put(h, ": ");
    html_text(h->out, n->value);
  }
  put(h, "</h2>\n");
}

static void put_outcome(struct tree_html *h, node *n) {
  buf_printf(h->out, "<section class=\"card\" id=\"%s\">\n", n->name ? n->name : "");
  put_headline(h, n);
  if (n->cites.n) {
    put(h, "<p>");
    tree_html_cites(h, n);
    put(h, "</p>\n");
  }
  bool folded = !n->mattered;
  if (folded) {
    put(h, "<details><summary>");
    html_text(h->out, word_of(h, WORD_HT_WHY));
    put(h, "</summary>\n");
  }
  put_conditions(h, n, "h3");
  put_group(h, n, false, WORD_HT_REASONS);
  put_missing(h, n);
  put_changes(h, n);
  put_group(h, n, true, WORD_HT_RESTS);
  put_law(h, n);
  put(h, folded ? "</details>\n</section>\n" : "</section>\n");
}

static void put_short_value(struct tree_html *h, node *n) {
  put(h, "<td>");
  if (n->verdict != VERDICT_NONE)
    tree_html_verdict(h, n->verdict, true);
  else
    html_text(h->out, n->value ? n->value : n->text);
  put(h, "</td>");
}

static void put_summary(struct tree_html *h) {
  node *root = h->x->root;
  put(h, "<section>\n");
  put_heading(h, "h2", WORD_HT_SUMMARY);
  put(h, "<table>\n<thead><tr>");
  put_element(h, "th scope=\"col\"", word_of(h, WORD_HT_OUTCOME));
  put_element(h, "th scope=\"col\"", word_of(h, WORD_HT_ANSWER));
  put(h, "</tr></thead>\n<tbody>\n");
  for (uint32_t i = 0; i < root->kids.n; i++) {
    node *n = root->kids.at[i];
    if (n->kind != EXPLAIN_outcome) continue;
    put(h, "<tr><th scope=\"row\">");
    buf_printf(h->out, "<a href=\"#%s\">", n->name ? n->name : "");
    html_text(h->out, n->label ? n->label : n->text);
    put(h, "</a></th>");
    put_short_value(h, n);
    put(h, "</tr>\n");
  }
  put(h, "</tbody></table>\n</section>\n");
}

/* ---- the end ---- */
static bool has_notice(node *parent) {
  for (uint32_t i = 0; i < parent->kids.n; i++) {
    node *n = parent->kids.at[i];
    if (n->kind == EXPLAIN_notice || (n->kind == EXPLAIN_outcome && has_notice(n))) return true;
  }
  return false;
}

static void put_notice_lines(struct tree_html *h, node *parent) {
  for (uint32_t i = 0; i < parent->kids.n; i++) {
    node *n = parent->kids.at[i];
    if (n->kind == EXPLAIN_outcome) put_notice_lines(h, n);
    if (n->kind != EXPLAIN_notice) continue;
    put(h, "<li>");
    html_text(h->out, n->text);
    tree_html_cites(h, n);
    put(h, "</li>\n");
  }
}

static void put_notices(struct tree_html *h) {
  if (!has_notice(h->x->root)) return;
  put(h, "<section>\n");
  put_heading(h, "h2", WORD_HT_NOTICES);
  put(h, "<ul>\n");
  put_notice_lines(h, h->x->root);
  put(h, "</ul>\n</section>\n");
}

static void put_foot(struct tree_html *h) {
  node *root = h->x->root;
  bool some = false;
  put(h, "<footer>");
  for (uint32_t i = 0; i < root->kids.n; i++) {
    if (root->kids.at[i]->kind != EXPLAIN_foot) continue;
    if (some) put(h, " · ");
    html_text(h->out, root->kids.at[i]->text);
    some = true;
  }
  put(h, "</footer>\n");
}

void explanation_html(const struct explanation *x, struct buf *out) {
  struct tree_html h = {x, out};
  node *root = x->root;
  html_begin(out, x->options.lang, root->text, NULL);
  for (uint32_t i = 0; i < root->kids.n; i++)
    if (root->kids.at[i]->kind == EXPLAIN_remark) put_element(&h, "p class=\"lead\"", root->kids.at[i]->text);
  put_summary(&h);
  for (uint32_t i = 0; i < root->kids.n; i++)
    if (root->kids.at[i]->kind == EXPLAIN_outcome) put_outcome(&h, root->kids.at[i]);
  put_notices(&h);
  tree_html_sources(&h);
  put_foot(&h);
  html_end(out);
}
