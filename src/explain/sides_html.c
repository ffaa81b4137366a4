/* One case under two regimes as a page: a table of outcomes, what turned and why, then both explanations beside each
 * other. */
#include "explain/sides.h"
#include "text/html.h"

struct writer {
  const struct sides *s;
  struct arena *arena;
  struct buf *out;
};

static const char *word_of(const struct writer *h, enum word word) {
  return word_text(word, h->s->x[TO]->options.lang);
}
static void put(struct writer *h, const char *markup) { buf_text(h->out, markup); }

static const struct explain_node *some_node(const struct sides_outcome *o) {
  return o->nodes[TO] ? o->nodes[TO] : o->nodes[FROM];
}
static const char *label_of(const struct sides_outcome *o) {
  return some_node(o)->label ? some_node(o)->label : some_node(o)->name;
}

/* ---- the head ---- */
static void put_regimes(struct writer *h) {
  put(h, "<ul>\n");
  for (int side = FROM; side <= TO; side++) {
    put(h, "<li>");
    html_element(h->out, "strong", word_of(h, side == FROM ? WORD_EX_SIDES_FROM : WORD_EX_SIDES_TO));
    put(h, " ");
    html_text(h->out, sides_regime_text(h->arena, h->s, side));
    put(h, "</li>\n");
  }
  put(h, "</ul>\n");
}

/* ---- outcomes ---- */
static void put_row(struct writer *h, const struct sides_outcome *o) {
  put(h, o->differs ? "<tr class=\"changed\"><th scope=\"row\">" : "<tr><th scope=\"row\">");
  html_text(h->out, label_of(o));
  put(h, "</th>");
  html_element(h->out, "td", sides_value(h->s, o->nodes[FROM]));
  html_element(h->out, "td", sides_value(h->s, o->nodes[TO]));
  const char *cause = o->differs ? sides_cause_text(h->arena, h->s, o) : word_of(h, WORD_HT_UNCHANGED);
  html_element(h->out, "td", cause ? cause : "");
  put(h, "</tr>\n");
}

/* Those that differ come first. */
static void put_outcomes(struct writer *h) {
  static const enum word HEADS[] = {WORD_HT_OUTCOME, WORD_EX_SIDES_FROM, WORD_EX_SIDES_TO, WORD_EX_SIDES_CAUSE};
  html_element(h->out, "h2", word_of(h, WORD_EX_SIDES_DIFFERS));
  put(h, "\n<div class=\"scroll\"><table>\n<thead><tr>");
  for (uint32_t i = 0; i < COUNT_OF(HEADS); i++) html_element(h->out, "th scope=\"col\"", word_of(h, HEADS[i]));
  put(h, "</tr></thead>\n<tbody>\n");
  for (int differs = 1; differs >= 0; differs--)
    for (uint32_t i = 0; i < h->s->outcomes.n; i++)
      if (h->s->outcomes.at[i].differs == (differs == 1)) put_row(h, &h->s->outcomes.at[i]);
  put(h, "</tbody></table></div>\n");
}

/* ---- what turned ---- */
static void put_verdict(struct writer *h, const struct explain_node *n) {
  static const struct {
    const char *class, *sign;
    enum word word;
  } VERDICTS[] = {{"met", "✓", WORD_EX_MET},
                  {"not-met", "✗", WORD_EX_NOT_MET},
                  {"open", "?", WORD_EX_UNKNOWN},
                  {"not-met", "!", WORD_EX_SIGN_ERROR}};
  if (n->kind != EXPLAIN_condition || n->verdict > VERDICT_ERROR) return;
  buf_printf(h->out, "<span class=\"verdict %s\"><span aria-hidden=\"true\">%s</span> ", VERDICTS[n->verdict].class,
             VERDICTS[n->verdict].sign);
  html_text(h->out, word_of(h, VERDICTS[n->verdict].word));
  put(h, "</span> ");
}

static void put_side(struct writer *h, const struct explain_node *n, int side) {
  put(h, side == FROM ? "<div class=\"old\"><p>" : "<div class=\"new\"><p>");
  html_element(h->out, "strong", word_of(h, side == FROM ? WORD_EX_SIDES_FROM : WORD_EX_SIDES_TO));
  put(h, ": ");
  if (n) put_verdict(h, n);
  html_text(h->out, n ? n->text : word_of(h, WORD_EX_SIDES_GONE));
  put(h, "</p>\n");
  for (uint32_t i = 0; n && i < n->kids.n; i++) {
    const struct explain_node *k = n->kids.at[i];
    bool reason = k->kind == EXPLAIN_comparison || k->kind == EXPLAIN_value || k->kind == EXPLAIN_list;
    if (reason && k->mattered) html_element(h->out, "p class=\"quiet\"", k->text);
  }
  put(h, "</div>\n");
}

static void put_turned(struct writer *h, const struct sides_outcome *o) {
  turned_list list = sides_turned(h->arena, o);
  if (!o->differs || !list.n) return;
  html_element(h->out, "h3", label_of(o));
  put(h, "\n");
  for (uint32_t i = 0; i < list.n; i++) {
    const struct explain_node *n = list.at[i].nodes[TO] ? list.at[i].nodes[TO] : list.at[i].nodes[FROM];
    html_element(h->out, "h4", n->label ? n->label : n->text);
    put(h, "\n<div class=\"side\">\n");
    put_side(h, list.at[i].nodes[FROM], FROM);
    put_side(h, list.at[i].nodes[TO], TO);
    put(h, "</div>\n");
  }
}

/* ---- the whole ---- */
static void put_explanation(struct writer *h, int side) {
  struct buf title = {0};
  word_print(&title, WORD_EX_SIDES_WHOLE, h->s->x[TO]->options.lang, h->s->asked[side], NULL, NULL);
  put(h, "<div>\n");
  html_element(h->out, "h2", title.at);
  put(h, "\n");
  explanation_html_body(h->s->x[side], side == FROM ? "van-" : "naar-", 1, h->out);
  put(h, "</div>\n");
  if (title.failed) h->out->failed = true;
  buf_free(&title);
}

void sides_html(const struct sides *s, struct arena *a, struct buf *out) {
  struct writer h = {s, a, out};
  const struct explain_node *root = s->x[TO]->root;
  enum lang lang = s->x[TO]->options.lang;
  struct buf title = {0};
  word_print(&title, WORD_EX_SIDES_HEAD, lang, root->name ? root->name : "1", root->label, NULL);
  html_begin(out, lang, buf_keep(a, &title), word_text(WORD_EX_NOT_THE_DECISION, lang));
  put_regimes(&h);
  put_outcomes(&h);
  for (uint32_t i = 0; i < s->outcomes.n; i++) put_turned(&h, &s->outcomes.at[i]);
  put(&h, "<div class=\"side\">\n");
  put_explanation(&h, FROM);
  put_explanation(&h, TO);
  put(&h, "</div>\n");
  html_end(out);
}
