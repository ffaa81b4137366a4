/* Two explanations beside each other as one page: what differs first, in two columns that stand below each other on a
 * narrow screen; the rest folded. */
#include "explain/sides.h"
#include "explain/tree_html.h"
#include "explain/verdict.h"
#include "text/html.h"

static const enum word SIDE_WORDS[SIDES] = {WORD_SIDES_FROM, WORD_SIDES_TO};

static const char *word_of(const struct tree_html *h, enum word word) { return word_text(word, h->x->options.lang); }
static void put(struct tree_html *h, const char *markup) { buf_text(h->out, markup); }
static void put_element(struct tree_html *h, const char *tag, const char *text) {
  html_element(h->out, tag, text);
  put(h, "\n");
}

/* ---- the two sides ---- */
static bool is_law(const struct explain_node *n) { return n->kind == EXPLAIN_version || n->kind == EXPLAIN_transition; }

static const struct explain_node *first_outcome(const struct side *side) {
  const struct explain_node *root = side->x->root;
  for (uint32_t i = 0; i < root->kids.n; i++)
    if (root->kids.at[i]->kind == EXPLAIN_outcome) return root->kids.at[i];
  return root;
}

static void put_law(struct tree_html *h, const struct explain_node *outcome) {
  put(h, "<ul>\n");
  for (uint32_t i = 0; i < outcome->kids.n; i++) {
    const struct explain_node *n = outcome->kids.at[i];
    if (n->kind == EXPLAIN_transition)
      tree_html_transition(h, n);
    else if (is_law(n) && !n->value)
      tree_html_version(h, n);
    else if (is_law(n) || (n->kind == EXPLAIN_remark && i < 2))
      put_element(h, "li", n->text);
  }
  put(h, "</ul>\n");
}

static void put_side_heading(struct tree_html *h, uint32_t k, const char *tag, const char *text) {
  buf_printf(h->out, "<%s>", tag);
  html_text(h->out, word_of(h, SIDE_WORDS[k]));
  put(h, ": ");
  html_text(h->out, text);
  buf_printf(h->out, "</%s>\n", tag);
}

static void put_sides(struct tree_html *h, const struct sides *s) {
  put(h, "<div class=\"side\">\n");
  for (uint32_t k = 0; k < SIDES; k++) {
    const struct explain_node *peildatum = s->side[k].x->root;
    put(h, "<section class=\"card\">\n");
    put_side_heading(h, k, "h2", s->side[k].title);
    if (s->side[k].run.version != NONE && peildatum->value) {
      put(h, "<p>");
      html_text(h->out, word_of(h, WORD_EX_PEILDATUM));
      put(h, ": ");
      html_text(h->out, peildatum->value);
      put(h, "</p>\n");
    }
    put_law(h, first_outcome(&s->side[k]));
    put(h, "</section>\n");
  }
  put(h, "</div>\n");
}

static void put_value(struct tree_html *h, const struct side_outcome *o, uint32_t k) {
  if (o->at[k]->verdict != VERDICT_NONE)
    tree_html_verdict(h, o->at[k]->verdict, true);
  else
    html_text(h->out, o->value[k]);
}

static void put_row(struct tree_html *h, const struct side_outcome *o) {
  buf_printf(h->out, "<tr><th scope=\"row\"><a href=\"#%s\">", o->at[SIDE_TO]->name);
  html_text(h->out, o->at[SIDE_TO]->label);
  put(h, "</a></th><td>");
  put_value(h, o, SIDE_FROM);
  put(h, o->changed ? "</td><td class=\"changed\">" : "</td><td>");
  if (o->changed)
    put_value(h, o, SIDE_TO);
  else
    html_text(h->out, word_of(h, WORD_SIDES_STAYS));
  put(h, "</td></tr>\n");
}

static void put_summary(struct tree_html *h, const struct sides *s) {
  put(h, "<section>\n");
  put_element(h, "h2", word_of(h, WORD_SIDES_OUTCOMES));
  put(h, "<div class=\"scroll\"><table>\n<thead><tr>");
  put_element(h, "th scope=\"col\"", word_of(h, WORD_HT_OUTCOME));
  for (uint32_t k = 0; k < SIDES; k++) put_element(h, "th scope=\"col\"", word_of(h, SIDE_WORDS[k]));
  put(h, "</tr></thead>\n<tbody>\n");
  for (uint32_t i = 0; i < s->outcomes.n; i++) put_row(h, &s->outcomes.at[i]);
  put(h, "</tbody></table></div>\n</section>\n");
}

/* ---- pairs ---- */
static void put_column(struct tree_html *h, const struct side_pair *p, uint32_t k) {
  const struct explain_node *n = p->at[k];
  buf_printf(h->out, "<div class=\"%s\">\n", k == SIDE_FROM ? "old" : "new");
  put_side_heading(h, k, "p", n ? n->text : word_of(h, WORD_SIDES_ABSENT));
  if (n && n->cites.n) {
    put(h, "<p>");
    tree_html_cites(h, n);
    put(h, "</p>\n");
  }
  if (n) tree_html_reasons(h, n);
  put(h, "</div>\n");
}

static void put_columns(struct tree_html *h, const struct side_pair *p) {
  put(h, "<div class=\"side\">\n");
  for (uint32_t k = 0; k < SIDES; k++) put_column(h, p, k);
  put(h, "</div>\n");
}

static void put_verdict_of(struct tree_html *h, const struct explain_node *n) {
  if (!n) {
    html_text(h->out, word_of(h, WORD_SIDES_ABSENT));
  } else if (n->kind == EXPLAIN_exception && (n->verdict == VERDICT_MET || n->verdict == VERDICT_NOT_MET)) {
    html_text(h->out, word_of(h, verdict_word(n)));
  } else if (n->verdict == VERDICT_NONE) {
    html_text(h->out, n->value);
  } else {
    tree_html_verdict(h, n->verdict, false);
  }
}

/* What it is called, and its verdicts: both when they differ. */
static void put_pair_line(struct tree_html *h, const struct side_pair *p) {
  const struct explain_node *n = p->at[SIDE_TO] ? p->at[SIDE_TO] : p->at[SIDE_FROM];
  html_text(h->out, n->label ? n->label : n->text);
  put(h, ": ");
  if (p->change == PAIR_TURNED || !p->at[SIDE_FROM] || !p->at[SIDE_TO]) {
    put_verdict_of(h, p->at[SIDE_FROM]);
    put(h, " → ");
    put_verdict_of(h, p->at[SIDE_TO]);
  } else {
    put_verdict_of(h, n);
  }
}

static void put_pair(struct tree_html *h, const struct side_pair *p) {
  if (p->change == PAIR_TURNED) {
    put(h, "<li>");
    put_pair_line(h, p);
    put_columns(h, p);
    put(h, "</li>\n");
    return;
  }
  put(h, "<li><details><summary>");
  put_pair_line(h, p);
  put(h, "</summary>\n");
  if (p->change == PAIR_OTHERWISE)
    put_columns(h, p);
  else
    tree_html_reasons(h, p->at[SIDE_TO]);
  put(h, "</details></li>\n");
}

static void put_pairs(struct tree_html *h, const struct side_outcome *o, enum pair_change change, enum word heading) {
  bool some = false;
  for (uint32_t i = 0; i < o->pairs.n; i++) {
    if (o->pairs.at[i].change != change) continue;
    if (!some) {
      put_element(h, "h3", word_of(h, heading));
      put(h, "<ul class=\"plain\">\n");
    }
    some = true;
    put_pair(h, &o->pairs.at[i]);
  }
  if (some) put(h, "</ul>\n");
}

static void put_reasons(struct tree_html *h, const struct side_outcome *o) {
  bool folded = !o->at[SIDE_FROM]->mattered && !o->at[SIDE_TO]->mattered;
  put(h, folded ? "<details><summary>" : "<h3>");
  html_text(h->out, word_of(h, WORD_SIDES_HOW));
  put(h, folded ? "</summary>\n" : "</h3>\n");
  put(h, "<div class=\"side\">\n");
  for (uint32_t k = 0; k < SIDES; k++) {
    buf_printf(h->out, "<div class=\"%s\">\n", k == SIDE_FROM ? "old" : "new");
    put_side_heading(h, k, "p", o->value[k]);
    if (o->at[k]->cites.n) {
      put(h, "<p>");
      tree_html_cites(h, o->at[k]);
      put(h, "</p>\n");
    }
    tree_html_reasons(h, o->at[k]);
    put(h, "</div>\n");
  }
  put(h, folded ? "</div>\n</details>\n" : "</div>\n");
}

/* ---- outcomes ---- */
static void put_causes(struct tree_html *h, const struct side_outcome *o) {
  if (!o->causes.n) return;
  put_element(h, "h3", word_of(h, WORD_SIDES_CAUSE));
  put(h, "<ul>\n");
  for (uint32_t i = 0; i < o->causes.n; i++) put_element(h, "li", o->causes.at[i].text);
  put(h, "</ul>\n");
}

/* The facts that could still decide a side that is open. */
static void put_missing(struct tree_html *h, const struct side_outcome *o, uint32_t k) {
  bool some = false;
  for (uint32_t i = 0; i < o->at[k]->kids.n; i++) {
    const struct explain_node *n = o->at[k]->kids.at[i];
    if (n->kind != EXPLAIN_missing) continue;
    if (!some) put_side_heading(h, k, "h3", word_of(h, WORD_HT_NEEDED));
    put(h, some ? "" : "<ul>\n");
    put_element(h, "li", n->label);
    some = true;
  }
  if (some) put(h, "</ul>\n");
}

static void put_outcome(struct tree_html *h, const struct side_outcome *o) {
  buf_printf(h->out, "<section class=\"card\" id=\"%s\">\n<h2>", o->at[SIDE_TO]->name);
  html_text(h->out, o->at[SIDE_TO]->label);
  put(h, ": ");
  put_value(h, o, SIDE_FROM);
  if (o->changed) {
    put(h, " → ");
    put_value(h, o, SIDE_TO);
  } else {
    put(h, " (");
    html_text(h->out, word_of(h, WORD_SIDES_STAYS));
    put(h, ")");
  }
  put(h, "</h2>\n");
  put_causes(h, o);
  put_pairs(h, o, PAIR_TURNED, WORD_SIDES_TURNED);
  put_pairs(h, o, PAIR_OTHERWISE, WORD_SIDES_OTHERWISE);
  put_pairs(h, o, PAIR_SAME, WORD_SIDES_SAME);
  if (!o->gathers) put_reasons(h, o);
  for (uint32_t k = 0; k < SIDES; k++) put_missing(h, o, k);
  put(h, "</section>\n");
}

static void put_foot(struct tree_html *h, const struct sides *s) {
  put(h, "<footer>");
  for (uint32_t i = 0; i < s->foot.n; i++) {
    if (i) put(h, " · ");
    html_text(h->out, s->foot.at[i]);
  }
  put(h, "</footer>\n");
}

void sides_html(const struct sides *s, struct buf *out) {
  struct tree_html h = {&s->both, out};
  html_begin(out, s->both.options.lang, s->title, word_of(&h, WORD_EX_NOT_THE_DECISION));
  put_sides(&h, s);
  put_summary(&h, s);
  for (uint32_t i = 0; i < s->outcomes.n; i++) put_outcome(&h, &s->outcomes.at[i]);
  tree_html_sources(&h);
  put_foot(&h, s);
  html_end(out);
}
