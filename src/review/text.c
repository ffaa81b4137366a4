/* A review for a terminal or a mail: the old lines with a minus, the new with a plus. */
#include "review/inner.h"

#include <string.h>

struct page {
  const struct review *r;
  struct arena *arena;
  struct buf *out;
  bool colour;
};

/* ---- lines ---- */
static void say(struct page *g, unsigned indent, enum word word, const char *a, const char *b, const char *c) {
  buf_printf(g->out, "%*s", (int)indent, "");
  word_print(g->out, word, g->r->lang, a, b, c);
  buf_char(g->out, '\n');
}

static void code_line(struct page *g, enum piece_side side, const char *at, size_t length) {
  static const char SIGNS[] = {[PIECE_SAME] = ' ', [PIECE_OLD] = '-', [PIECE_NEW] = '+'};
  static const char *const COLOURS[] = {[PIECE_SAME] = "", [PIECE_OLD] = "\x1b[31m", [PIECE_NEW] = "\x1b[32m"};
  bool coloured = g->colour && side != PIECE_SAME;
  if (length && at[length - 1] == '\n') length--;
  buf_printf(g->out, "    %s%c ", coloured ? COLOURS[side] : "", SIGNS[side]);
  buf_bytes(g->out, at, length);
  buf_text(g->out, coloured ? "\x1b[0m\n" : "\n");
}

static void wording(struct page *g, const struct review_change *c) {
  const char *old = c->forms[SIDE_OLD].wording, *new = c->forms[SIDE_NEW].wording;
  if (!(c->aspects & (ASPECT_MEANING | ASPECT_TEXTS))) return;
  pieces lines = pieces_of(g->arena, old ? old : "", new ? new : "", false);
  for (uint32_t i = 0; i < lines.n; i++) code_line(g, lines.at[i].side, lines.at[i].at, lines.at[i].length);
}

/* ---- citations ---- */
static void by(struct page *g, unsigned indent, enum word word, const review_cites *cites) {
  if (cites->n) say(g, indent, word, cites_line(g->arena, g->r->lang, cites), NULL, NULL);
}

static void citations(struct page *g, const struct review_change *c) {
  const struct review_form *old = &c->forms[SIDE_OLD], *new = &c->forms[SIDE_NEW];
  if (c->aspects & ASPECT_CITES) {
    say(g, 4, old->cites.n ? WORD_REVIEW_BY_OLD : WORD_REVIEW_OLD_NONE, cites_line(g->arena, g->r->lang, &old->cites),
        NULL, NULL);
    say(g, 4, new->cites.n ? WORD_REVIEW_BY_NEW : WORD_REVIEW_NEW_NONE, cites_line(g->arena, g->r->lang, &new->cites),
        NULL, NULL);
    return;
  }
  by(g, 4, WORD_REVIEW_BY, new->wording ? &new->cites : &old->cites);
  if (!new->wording) by(g, 4, WORD_REVIEW_LAPSES_BY, &c->lapse);
}

/* ---- changes and groups ---- */
static void change(struct page *g, const struct review_change *c) {
  struct buf line = {0};
  buf_char(g->out, '\n');
  word_print(&line, change_word(g->r, c), g->r->lang, word_text(item_word(c->item), g->r->lang), c->name, NULL);
  const char *place = change_place(g->arena, c);
  if (place) buf_printf(&line, "  (%s)", place);
  say(g, 2, WORD_PLAIN, buf_keep(g->arena, &line), NULL, NULL);
  if (c->versions.n) say(g, 4, WORD_REVIEW_IN, names_line(g->arena, c->versions.at, c->versions.n), NULL, NULL);
  citations(g, c);
  wording(g, c);
}

static void touches(struct page *g, const struct review_group *group) {
  if (!group->count.asked) return;
  if (!group->count.counted)
    say(g, 2, g->r->compiled ? WORD_REVIEW_NOT_COMPILED : WORD_REVIEW_NOT_COUNTED, g->r->compiled, NULL, NULL);
  else
    say(g, 2, WORD_REVIEW_TOUCHES, cases_text(g->arena, group->count.cases, g->r->lang),
        cases_phrase(g->arena, g->r->cases, g->r->lang), NULL);
}

static void group(struct page *g, const struct review_group *group) {
  buf_char(g->out, '\n');
  say(g, 0, group_word(group), group->version, group->amendment, group->label);
  by(g, 2, WORD_REVIEW_BY, &group->cites);
  touches(g, group);
  if (group->grouping == GROUP_AMENDMENT && group->changes.n == 0)
    say(g, 2, WORD_REVIEW_NO_PROVISION, NULL, NULL, NULL);
  for (uint32_t i = 0; i < group->changes.n; i++) change(g, group->changes.at[i]);
}

/* ---- the head ---- */
static void warnings(struct page *g) {
  for (uint32_t i = 0; i < g->r->warnings.n; i++) {
    const struct review_warning *w = &g->r->warnings.at[i];
    say(g, 0, WORD_REVIEW_WARNING, w->version, day_text(g->arena, w->from, g->r->lang), warning_names(g->arena, w));
  }
  if (g->r->warnings.n) buf_char(g->out, '\n');
}

static void cases(struct page *g) {
  const struct review *r = g->r;
  if (!r->has_cases) return;
  say(g, 2, r->editions ? WORD_REVIEW_CASES_EDITIONS : WORD_REVIEW_CASES, cases_phrase(g->arena, r->cases, r->lang),
      judged_on(g->arena, r), cases_text(g->arena, r->differ, r->lang));
  if (r->one_sided) say(g, 2, WORD_REVIEW_ONE_SIDED, cases_text(g->arena, r->one_sided, r->lang), NULL, NULL);
  if (r->rejected) say(g, 2, WORD_REVIEW_REJECTED, cases_text(g->arena, r->rejected, r->lang), NULL, NULL);
  for (uint32_t i = 0; i < r->touched.n; i++)
    say(g, 2, WORD_REVIEW_BY_VERSION, r->touched.at[i].version, cases_text(g->arena, r->touched.at[i].cases, r->lang),
        NULL);
}

static void head(struct page *g) {
  const struct review *r = g->r;
  say(g, 0, r->editions ? WORD_REVIEW_TITLE_EDITIONS : WORD_REVIEW_TITLE_TEXTS, r->title, NULL, NULL);
  if (r->editions) {
    say(g, 0, WORD_REVIEW_OLD, r->texts[SIDE_OLD].name, NULL, NULL);
    say(g, 0, WORD_REVIEW_NEW, r->texts[SIDE_NEW].name, NULL, NULL);
    return;
  }
  static const enum word LINES[] = {WORD_COMPARE_FROM, WORD_COMPARE_TO};
  for (enum review_side s = SIDE_OLD; s < REVIEW_SIDES; s++) {
    const struct review_text *t = &r->texts[s];
    say(g, 0, LINES[s], t->label ? t->label : t->name, t->name, since_text(g->arena, t, r->lang));
  }
}

void review_text(const struct review *r, bool colour, struct buf *out) {
  struct page g = {.r = r, .arena = r->arena, .out = out, .colour = colour};
  warnings(&g);
  head(&g);
  cases(&g);
  for (uint32_t i = 0; i < r->groups.n; i++) group(&g, r->groups.at[i]);
  if (r->groups.n) return;
  buf_char(out, '\n');
  say(&g, 0, r->editions ? WORD_REVIEW_SAME_EDITIONS : WORD_REVIEW_SAME_TEXTS, NULL, NULL, NULL);
}
