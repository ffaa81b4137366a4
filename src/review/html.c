/* A review as one page: old beside new, what differs marked, citations as links. */
#include "text/html.h"

#include "review/inner.h"

#include <string.h>

struct page {
  const struct review *r;
  struct arena *arena;
  struct buf *out;
};

/* ---- small parts ---- */
static void put(struct page *g, const char *markup) { buf_text(g->out, markup); }

static const char *phrase(struct page *g, enum word word, const char *a, const char *b, const char *c) {
  struct buf text = {0};
  word_print(&text, word, g->r->lang, a, b, c);
  return buf_keep(g->arena, &text);
}

static void element(struct page *g, const char *tag, const char *text) {
  html_element(g->out, tag, text);
  put(g, "\n");
}

static void say(struct page *g, const char *tag, enum word word, const char *a, const char *b, const char *c) {
  element(g, tag, phrase(g, word, a, b, c));
}

/* ---- citations ---- */
static void cite(struct page *g, const struct review_cite *c) {
  struct buf url = {0};
  bool linked = link_address(&url, c->address, c->place);
  html_link(g->out, linked ? url.at : NULL, cite_text(g->arena, g->r->lang, c));
  buf_free_part(g->out, &url);
}

/* The phrase with links where its argument stands. */
static void by(struct page *g, enum word word, const review_cites *cites) {
  const char *text = word_text(word, g->r->lang), *gap = strstr(text, "{0}");
  if (cites->n == 0 || !gap) return;
  put(g, "<p class=\"cite\">");
  html_text(g->out, arena_string(g->arena, text, (size_t)(gap - text)));
  for (uint32_t i = 0; i < cites->n; i++) {
    put(g, i ? "; " : "");
    cite(g, &cites->at[i]);
  }
  html_text(g->out, gap + strlen("{0}"));
  put(g, "</p>\n");
}

/* ---- old beside new ---- */
/* A blank between two words of which each is marked is marked with them. */
static bool joins(const pieces *words, uint32_t i, enum piece_side side) {
  if (words->at[i].length != 1 || words->at[i].at[0] != ' ') return false;
  for (i++; i < words->n; i++)
    if (words->at[i].side == side || words->at[i].side == PIECE_SAME) return words->at[i].side == side;
  return false;
}

/* What the other side lacks is marked, and said by the element as well as by its colour. */
static void marked(struct page *g, const pieces *words, enum piece_side side) {
  const char *tag = side == PIECE_OLD ? "del" : "ins";
  enum piece_side last = PIECE_SAME;
  for (uint32_t i = 0; i < words->n; i++) {
    const struct piece *w = &words->at[i];
    if (w->side != PIECE_SAME && w->side != side) continue;
    bool is_marked = w->side == side || (last == side && joins(words, i, side));
    if (last == PIECE_SAME && is_marked) buf_printf(g->out, "<%s class=\"changed\">", tag);
    if (last == side && !is_marked) buf_printf(g->out, "</%s>", tag);
    html_text(g->out, arena_string(g->arena, w->at, w->length));
    last = is_marked ? side : PIECE_SAME;
  }
  if (last == side) buf_printf(g->out, "</%s>", tag);
}

static void one_side(struct page *g, const struct review_change *c, enum review_side s, const pieces *words) {
  const struct review_form *f = &c->forms[s];
  put(g, s == SIDE_OLD ? "<div class=\"card old\">\n" : "<div class=\"card new\">\n");
  say(g, "h4", s == SIDE_OLD ? WORD_REVIEW_WAS : WORD_REVIEW_BECOMES, NULL, NULL, NULL);
  if (!f->wording) {
    say(g, "p class=\"quiet\"", s == SIDE_OLD ? WORD_REVIEW_ABSENT_OLD : WORD_REVIEW_ABSENT_NEW, NULL, NULL, NULL);
  } else {
    put(g, "<div class=\"code\">");
    if (c->forms[!s].wording)
      marked(g, words, s == SIDE_OLD ? PIECE_OLD : PIECE_NEW);
    else
      html_text(g->out, f->wording);
    put(g, "</div>\n");
    by(g, WORD_REVIEW_BY, &f->cites);
  }
  if (s == SIDE_NEW && !f->wording) by(g, WORD_REVIEW_LAPSES_BY, &c->lapse);
  put(g, "</div>\n");
}

static void change(struct page *g, const struct review_change *c) {
  const char *old = c->forms[SIDE_OLD].wording, *new = c->forms[SIDE_NEW].wording;
  const char *place = change_place(g->arena, c);
  pieces words = {0};
  if (old && new) words = pieces_of(g->arena, old, new, true);
  say(g, "h3", change_word(g->r, c), word_text(item_word(c->item), g->r->lang), c->name, NULL);
  if (c->versions.n) say(g, "p", WORD_REVIEW_IN, names_line(g->arena, c->versions.at, c->versions.n), NULL, NULL);
  if (place) element(g, "p class=\"quiet\"", place);
  put(g, "<div class=\"side\">\n");
  one_side(g, c, SIDE_OLD, &words);
  one_side(g, c, SIDE_NEW, &words);
  put(g, "</div>\n");
}

/* ---- groups ---- */
static void touches(struct page *g, const struct review_group *group) {
  if (!group->count.asked) return;
  if (group->count.counted)
    say(g, "p", WORD_REVIEW_TOUCHES, cases_text(g->arena, group->count.cases, g->r->lang),
        cases_phrase(g->arena, g->r->cases, g->r->lang), NULL);
  else
    say(g, "p class=\"quiet\"", g->r->compiled ? WORD_REVIEW_NOT_COMPILED : WORD_REVIEW_NOT_COUNTED, g->r->compiled,
        NULL, NULL);
}

static void group(struct page *g, const struct review_group *group) {
  put(g, "<section>\n");
  say(g, "h2", group_word(group), group->version, group->amendment, group->label);
  by(g, WORD_REVIEW_BY, &group->cites);
  touches(g, group);
  if (group->grouping == GROUP_AMENDMENT && group->changes.n == 0)
    say(g, "p class=\"quiet\"", WORD_REVIEW_NO_PROVISION, NULL, NULL, NULL);
  for (uint32_t i = 0; i < group->changes.n; i++) change(g, group->changes.at[i]);
  put(g, "</section>\n");
}

/* ---- the head ---- */
static void warnings(struct page *g) {
  const struct review *r = g->r;
  if (r->warnings.n == 0) return;
  put(g, "<section class=\"card\">\n");
  say(g, "h2", WORD_REVIEW_WARNINGS, NULL, NULL, NULL);
  put(g, "<ul>\n");
  for (uint32_t i = 0; i < r->warnings.n; i++) {
    const struct review_warning *w = &r->warnings.at[i];
    say(g, "li", WORD_REVIEW_WARNING, w->version, day_text(g->arena, w->from, r->lang), warning_names(g->arena, w));
  }
  put(g, "</ul>\n</section>\n");
}

static void texts(struct page *g) {
  static const enum word WORDS_OF[] = {WORD_REVIEW_FROM, WORD_REVIEW_TO};
  put(g, "<dl>\n");
  for (enum review_side s = SIDE_OLD; s < REVIEW_SIDES; s++) {
    const struct review_text *t = &g->r->texts[s];
    say(g, "dt", WORDS_OF[s], NULL, NULL, NULL);
    const char *named = t->label ? phrase(g, WORD_REVIEW_NAMED, t->label, t->name, NULL) : t->name;
    element(g, "dd", arena_printf(g->arena, "%s%s", named, since_text(g->arena, t, g->r->lang)));
  }
  put(g, "</dl>\n");
}

static void touched_row(struct page *g, const char *version, uint64_t cases) {
  put(g, "<tr>");
  html_element(g->out, "th scope=\"row\"", version);
  html_element(g->out, "td class=\"number\"", cases_text(g->arena, cases, g->r->lang));
  put(g, "</tr>\n");
}

static void cases(struct page *g) {
  const struct review *r = g->r;
  if (!r->has_cases) return;
  put(g, "<section>\n");
  say(g, "h2", WORD_REVIEW_TOUCHED, NULL, NULL, NULL);
  say(g, "p", r->editions ? WORD_REVIEW_CASES_EDITIONS : WORD_REVIEW_CASES, cases_phrase(g->arena, r->cases, r->lang),
      judged_on(g->arena, r), cases_text(g->arena, r->differ, r->lang));
  if (r->one_sided) say(g, "p", WORD_REVIEW_ONE_SIDED, cases_text(g->arena, r->one_sided, r->lang), NULL, NULL);
  if (r->rejected) say(g, "p", WORD_REVIEW_REJECTED, cases_text(g->arena, r->rejected, r->lang), NULL, NULL);
  if (r->touched.n) {
    put(g, "<table>\n<thead><tr>");
    html_element(g->out, "th scope=\"col\"", word_text(WORD_REVIEW_WHEN_JUDGES, r->lang));
    html_element(g->out, "th scope=\"col\" class=\"number\"", word_text(WORD_REVIEW_OTHER_OUTCOME, r->lang));
    put(g, "</tr></thead>\n<tbody>\n");
    for (uint32_t i = 0; i < r->touched.n; i++) touched_row(g, r->touched.at[i].version, r->touched.at[i].cases);
    put(g, "</tbody>\n</table>\n");
  }
  put(g, "</section>\n");
}

void review_html(const struct review *r, struct buf *out) {
  struct page g = {.r = r, .arena = r->arena, .out = out};
  const char *title =
      phrase(&g, r->editions ? WORD_REVIEW_TITLE_EDITIONS : WORD_REVIEW_TITLE_TEXTS, r->title, NULL, NULL);
  html_begin(out, r->lang, title, NULL);
  warnings(&g);
  texts(&g);
  cases(&g);
  for (uint32_t i = 0; i < r->groups.n; i++) group(&g, r->groups.at[i]);
  if (r->groups.n == 0)
    say(&g, "p", r->editions ? WORD_REVIEW_SAME_EDITIONS : WORD_REVIEW_SAME_TEXTS, NULL, NULL, NULL);
  html_end(out);
}
