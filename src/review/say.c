/* Phrases that the forms of a review for people share. */
#include "review/inner.h"

#include <string.h>

const char *cases_text(struct arena *a, uint64_t n, enum lang lang) {
  struct buf text = {0};
  number_print(&text, (int64_t)n, 0, lang);
  return buf_keep(a, &text);
}

const char *cases_phrase(struct arena *a, uint64_t n, enum lang lang) {
  struct buf text = {0};
  word_print(&text, n == 1 ? WORD_REVIEW_ONE_CASE : WORD_REVIEW_SOME_CASES, lang, cases_text(a, n, lang), NULL, NULL);
  return buf_keep(a, &text);
}

const char *day_text(struct arena *a, int64_t day, enum lang lang) {
  struct buf text = {0};
  date_print(&text, day, lang);
  return buf_keep(a, &text);
}

const char *names_line(struct arena *a, const char *const *names, uint32_t n) {
  struct buf text = {0};
  for (uint32_t i = 0; i < n; i++) buf_printf(&text, "%s%s", i ? ", " : "", names[i]);
  return buf_keep(a, &text);
}

const char *warning_names(struct arena *a, const struct review_warning *w) {
  struct buf text = {0};
  for (uint32_t i = 0; i < w->changes.n; i++) buf_printf(&text, "%s%s", i ? ", " : "", w->changes.at[i]->name);
  return buf_keep(a, &text);
}

const char *since_text(struct arena *a, const struct review_text *t, enum lang lang) {
  struct buf text = {0};
  if (!t->dated) return "";
  word_print(&text, WORD_COMPARE_SINCE, lang, day_text(a, t->from, lang), NULL, NULL);
  return buf_keep(a, &text);
}

const char *judged_on(struct arena *a, const struct review *r) {
  struct buf text = {0};
  if (!r->cases_dated) return "@COMPARE_OWN_DATE";
  buf_text(&text, "@COMPARE_ON:");
  date_print(&text, r->date, r->lang);
  return buf_keep(a, &text);
}

/* "Kamerbrief, p. 2"; of an exception: "tenzij monument: Kamerbrief, p. 2" */
const char *cite_text(struct arena *a, enum lang lang, const struct review_cite *c) {
  struct buf text = {0}, whole = {0};
  const char *label = c->label ? c->label : c->source;
  if (c->assumption)
    word_print(&text, WORD_REVIEW_CITE_ASSUMPTION, lang, c->place ? c->place : label, NULL, NULL);
  else if (c->place)
    word_print(&text, WORD_REVIEW_CITE, lang, label, c->place, NULL);
  else
    buf_text(&text, label);
  const char *plain = buf_keep(a, &text);
  if (!c->exception) return plain;
  word_print(&whole, WORD_REVIEW_CITE_EXCEPTION, lang, plain, c->exception, NULL);
  return buf_keep(a, &whole);
}

const char *cites_line(struct arena *a, enum lang lang, const review_cites *cites) {
  struct buf text = {0};
  for (uint32_t i = 0; i < cites->n; i++) buf_printf(&text, "%s%s", i ? "; " : "", cite_text(a, lang, &cites->at[i]));
  return buf_keep(a, &text);
}

enum word change_word(const struct review *r, const struct review_change *c) {
  if (change_is(c, SIDE_NEW)) return WORD_REVIEW_ADDED;
  if (change_is(c, SIDE_OLD)) return r->editions ? WORD_REVIEW_REMOVED : WORD_REVIEW_LAPSES;
  if (c->aspects & ASPECT_MEANING) return WORD_REVIEW_CHANGED;
  return c->aspects & ASPECT_TEXTS ? WORD_REVIEW_TEXT_CHANGED : WORD_REVIEW_CITES_CHANGED;
}

enum word group_word(const struct review_group *g) {
  static const enum word WORDS_OF[] = {[GROUP_AMENDMENT] = WORD_REVIEW_AMENDMENT,
                                       [GROUP_AROUND] = WORD_REVIEW_AROUND,
                                       [GROUP_NET] = WORD_REVIEW_NET,
                                       [GROUP_WHOLE] = WORD_REVIEW_WHOLE,
                                       [GROUP_MEANING] = WORD_REVIEW_MEANING,
                                       [GROUP_TEXTS] = WORD_REVIEW_TEXTS,
                                       [GROUP_CITES] = WORD_REVIEW_CITES};
  return WORDS_OF[g->grouping];
}

/* "40-kader.regels:12", where the new one stands, else the old; NULL: not known */
const char *change_place(struct arena *a, const struct review_change *c) {
  const struct review_form *old = &c->forms[SIDE_OLD], *new = &c->forms[SIDE_NEW];
  const struct review_form *at = new->wording ? new : old;
  return at->file ? arena_printf(a, "%s:%u", at->file, at->line) : NULL;
}
