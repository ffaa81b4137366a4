/* What the files of review/ that compare share. */
#ifndef TOETS_REVIEW_INNER_H
#define TOETS_REVIEW_INNER_H

#include "review/review.h"

/* ---- items.c: what there is to compare, each in both wordings ---- */
struct entry {
  enum review_item kind;
  const char *name;
  const char *meaning; /* the wording without texts; NULL: this item has texts only */
  struct review_form form;
};
struct entry entry_regulation(struct arena *a, const struct program *p, enum lang lang);
struct entry entry_source(struct arena *a, const struct program *p, uint32_t source, enum lang lang);
struct entry entry_fact(struct arena *a, const struct program *p, uint32_t fact, enum lang lang);
struct entry entry_choice(struct arena *a, const struct program *p, uint32_t choice, enum lang lang);
struct entry entry_version(struct arena *a, const struct program *p, uint32_t unit, enum lang lang);
struct entry entry_amendment(struct arena *a, const struct program *p, uint32_t amendment, enum lang lang);
struct entry entry_provision(struct arena *a, const struct program *p, uint32_t provision, enum lang lang);
struct entry entry_transition(struct arena *a, const struct program *p, uint32_t transition, enum lang lang);
struct entry entry_notice(struct arena *a, const struct program *p, uint32_t notice, enum lang lang);
struct entry entry_assertion(struct arena *a, const struct program *p, uint32_t assertion, enum lang lang);
void entry_cites(struct arena *a, const struct program *p, uint32_t first, uint32_t count, review_cites *out);

/* ---- changes.c ---- */
/* A change, or NULL: the same.  Either item may be NULL: the other side alone has it. */
struct review_change *change_of(struct arena *a, const struct entry *old, const struct entry *new);
struct found { /* a change, and where it was found: indexes in the section of its kind, NONE: not there */
  struct review_change *change;
  uint32_t at[REVIEW_SIDES];
};
typedef VEC(struct found) founds;
/* Provisions, transitional law and notices of two texts, each in the order of the new one, then what only the old one
 * has.  A unit NONE: an empty text. */
void compare_texts(struct arena *a, const struct program *const p[REVIEW_SIDES], const uint32_t units[REVIEW_SIDES],
                   enum lang lang, founds *out);
/* The same of sources, facts, questions or assertions, which are in no text. */
void compare_shared(struct arena *a, const struct program *const p[REVIEW_SIDES], enum review_item kind, enum lang lang,
                    founds *out);

/* ---- reach.c: does a text use this fact or question? ---- */
bool unit_uses(const struct program *p, uint32_t unit, enum node_kind kind, uint32_t index);

/* ---- versions.c ---- */
/* Is `b` what `a` becomes by wijzigingen of later versions?  Units. */
bool text_leads_to(const struct program *p, uint32_t a, uint32_t b);
/* Appends the groups of what leads from one text to another of one program; `from` NONE: `to` is a full text. */
void add_steps(struct review *r, const struct review_edition *x, uint32_t from, uint32_t to);
void swap_sides(struct review_group *g);
struct review_group *group_new(struct review *r, enum review_grouping grouping);
void review_settle(struct review *r, const struct review_edition *x); /* before label_of: of no case at all */
/* A text with its {names} filled in as that unit has them. */
const char *label_of(struct review *r, const struct review_edition *x, uint32_t unit, uint32_t text);

/* ---- pieces.c: a shortest way from one text to another ---- */
enum piece_side { PIECE_SAME, PIECE_OLD, PIECE_NEW };
struct piece {
  enum piece_side side;
  const char *at;
  size_t length;
};
typedef VEC(struct piece) pieces;
/* By lines, or by words and what stands between them; where both texts are very long, what differs is not taken apart.
 */
pieces pieces_of(struct arena *a, const char *old, const char *new, bool words);

/* ---- words that the forms share ---- */
enum word item_word(enum review_item item);
const char *item_key(enum review_item item);
const char *cases_text(struct arena *a, uint64_t n, enum lang lang);
const char *cases_phrase(struct arena *a, uint64_t n, enum lang lang); /* "1.000 gevallen" */
const char *day_text(struct arena *a, int64_t day, enum lang lang);
const char *names_line(struct arena *a, const char *const *names, uint32_t n); /* "a, b" */
const char *warning_names(struct arena *a, const struct review_warning *w);
const char *since_text(struct arena *a, const struct review_text *t, enum lang lang); /* ", geldig vanaf …" or "" */
const char *judged_on(struct arena *a, const struct review *r);                       /* an argument of a message */
const char *cite_text(struct arena *a, enum lang lang, const struct review_cite *c);
const char *cites_line(struct arena *a, enum lang lang, const review_cites *cites);
enum word change_word(const struct review *r, const struct review_change *c); /* {0} the kind, {1} the name */
enum word group_word(const struct review_group *g); /* {0} the version, {1} the wijziging, {2} its label */
const char *change_place(struct arena *a, const struct review_change *c);
static inline bool change_is(const struct review_change *c, enum review_side only) {
  return c->forms[only].wording && !c->forms[!only].wording;
}

#endif
