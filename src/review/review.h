/* review: what changes between two texts of one regulation, or between two editions of its rules, provision by
 * provision.
 *
 * In: compiled programs (no sources needed), with an executor each.  Out: struct review, and that as text, JSON, HTML.
 * Memory: everything lives in the arena given, which needs an escape; the programs are borrowed until it is printed.
 *
 * Provisions are compared by their wording (wording.h): a change of meaning is one of the wording without texts, so
 * that layout, order, comments and parentheses that change nothing do not count.
 */
#ifndef TOETS_REVIEW_H
#define TOETS_REVIEW_H

#include "io/io.h"
#include "text/text.h"
#include "vm/vm.h"

enum review_item {
#define I(name, key, word) ITEM_##name,
#include "review/items.def"
#undef I
  ITEMS
};
enum review_aspect { ASPECT_MEANING = 1, ASPECT_TEXTS = 2, ASPECT_CITES = 4 };
enum review_side { SIDE_OLD, SIDE_NEW, REVIEW_SIDES };

struct review_cite {
  const char *exception;                /* that has this citation of its own; NULL: the item itself */
  const char *source, *label, *address; /* address NULL: none */
  const char *place;                    /* or NULL */
  bool assumption;                      /* its place is what is assumed */
};
typedef VEC(struct review_cite) review_cites;
struct review_form {   /* an item as one side has it */
  const char *wording; /* NULL: that side does not have it */
  const char *label;   /* or NULL */
  const char *file;    /* where it stands; NULL: not known */
  uint32_t line;
  review_cites cites;
};
struct review_change {
  enum review_item item;
  const char *name;
  uint32_t aspects; /* bits of enum review_aspect */
  struct review_form forms[REVIEW_SIDES];
  review_cites lapse;         /* what says that it lapses; else empty */
  VEC(const char *) versions; /* of two editions: the texts in which it changes; empty: it is in no version */
};

enum review_grouping {
  GROUP_AMENDMENT, /* of a wijziging */
  GROUP_AROUND,    /* of a version, outside its wijzigingen */
  GROUP_NET,       /* of two texts of which neither amends the other */
  GROUP_WHOLE,     /* of a full text that only one edition has */
  GROUP_MEANING,
  GROUP_TEXTS,
  GROUP_CITES /* of two editions */
};
struct review_count {
  bool asked;   /* cases were given */
  bool counted; /* false: this cannot stand by itself, or is not in a compiled program */
  uint64_t cases;
};
struct review_group {
  enum review_grouping grouping;
  const char *version, *amendment; /* NULL where there is none */
  const char *label;               /* of the wijziging, or NULL */
  uint32_t index;                  /* of the wijziging in the program; NONE: none */
  review_cites cites;
  struct review_count count;
  VEC(struct review_change *) changes;
};
struct review_warning { /* a version already in force that changes in meaning */
  const char *version;
  int64_t from;
  VEC(const struct review_change *) changes;
};
struct review_text {        /* a version or hybrid, or an edition */
  const char *name, *label; /* of an edition: its path, NULL */
  bool dated;
  int64_t from, until; /* until INT32_MAX: open */
};
struct review_touched { /* cases whose outcomes differ under one version */
  const char *version;
  uint64_t cases;
};
struct review {
  struct arena *arena;
  enum lang lang;
  bool editions;
  const char *title; /* of the regulation */
  struct review_text texts[REVIEW_SIDES];
  VEC(struct review_group *) groups;
  VEC(struct review_warning) warnings;
  const char *compiled; /* the path of a compiled program, where that is why something was not counted; else NULL */
  bool has_date;        /* the day by which warnings were looked for */
  int64_t date;
  /* with cases */
  bool has_cases, cases_dated;
  uint64_t cases, rejected;
  uint64_t differ;    /* cases of which any outcome differs between the two */
  uint64_t one_sided; /* of two editions: cases that only one of them can read */
  VEC(struct review_touched) touched;
};

struct review_edition {
  const struct program *p;
  struct executor *e;
  const char *path;
};
/* Two texts of one program: units. */
struct review *review_versions(struct arena *a, const struct review_edition *x, uint32_t from, uint32_t to,
                               enum lang lang);
/* Two editions; `date`: versions that began by then are in force, or NULL. */
struct review *review_editions(struct arena *a, const struct review_edition sides[REVIEW_SIDES], const int64_t *date,
                               enum lang lang);
bool review_finds_meaning(const struct review *r); /* any change of meaning? */

/* ---- touch.c: how many cases the changes touch ---- */
struct touch;
/* The texts (units, by name) that the count of two versions needs beside those two: each with one wijziging only. */
uint32_t touch_hybrids(struct review *r, const struct program *p, uint32_t from, uint32_t to, const char ***names);
/* `run`: date, choices; its version is set here.  One program: both sides the same. */
struct touch *touch_begin(struct review *r, const struct review_edition sides[REVIEW_SIDES],
                          const struct run_options run[REVIEW_SIDES], uint32_t from, uint32_t to);
/* The same record as each edition reads it. */
void touch_add(struct touch *t, const struct record *old, const struct record *new);

/* ---- the forms ---- */
void review_text(const struct review *r, bool colour, struct buf *out);
void review_json(const struct review *r, struct buf *out);
void review_html(const struct review *r, struct buf *out);

#endif
