/* What the files that make the pages of a regulation share. */
#ifndef TOETS_DOC_PARTS_H
#define TOETS_DOC_PARTS_H

#include "review/doc.h"
#include "review/wording.h"
#include "text/html.h"

/* ---- things: what a page has a place of its own for; numbered through, in this order ---- */
enum thing_kind { THING_PROVISION, THING_FACT, THING_CHOICE, THING_TRANSITION, THING_NOTICE, THING_KINDS };
struct thing {
  enum thing_kind kind;
  uint32_t index; /* in the program's section */
};
typedef VEC(uint32_t) thing_list; /* numbers */
struct doc_links {                /* of one thing: both ways */
  thing_list rests, users;
};
struct doc_cited { /* one citation, and where: the number of a thing, or NONE: the version itself */
  uint32_t cite, thing;
};

/* How a provision of this text compares with the text before it. */
enum doc_state {
  STATE_ALONE /* there is none before it */,
  STATE_SAME,
  STATE_AFFECTED,
  STATE_TEXT,
  STATE_CHANGED,
  STATE_NEW
};

struct doc {
  struct arena *arena;
  const struct program *p;
  enum lang lang;
  bool alone;
  const uint32_t *judges;
  struct buf *out;
  uint32_t unit, before; /* before: the text compared with, or NONE */
  uint32_t first[THING_KINDS], base[THING_KINDS], count[THING_KINDS], things;
  struct doc_links *links;     /* per thing */
  VEC(struct doc_cited) cited; /* in the order of the page */
  uint8_t *states;             /* per provision of the unit: enum doc_state */
  uint32_t *earlier;           /* per provision of the unit: the one before, or NONE */
};

/* ---- doc_links.c ---- */
struct thing thing_at(const struct doc *d, uint32_t number);
uint32_t thing_number(const struct doc *d, enum thing_kind kind, uint32_t index); /* NONE: not of this page */
void doc_find_links(struct doc *d);
void doc_find_cited(struct doc *d);
/* Is this thing on the page? A fact that was declared always is; peildatum only where it is used. */
bool thing_shown(const struct doc *d, uint32_t number);

/* ---- doc_changes.c ---- */
/* The text that a unit is compared with: what it amends, else the version before it; of a hybrid its base. */
uint32_t doc_before(const struct program *p, uint32_t unit);
void doc_find_changes(struct doc *d);
/* The provisions of a text with their states, as doc_page and doc_index need them; `d` is set up for `unit`. */
void doc_begin(struct doc *d, struct arena *a, const struct program *p, uint32_t unit,
               const struct doc_options *options, struct buf *out);
enum doc_state doc_state(const struct doc *d, uint32_t provision);

/* ---- doc_names.c: texts ---- */
const char *doc_word(const struct doc *d, enum word word);
const char *doc_words(const struct doc *d, enum word word, const char *a, const char *b);
const char *doc_text(const struct doc *d, uint32_t text); /* a label with its {…} filled in; NULL: none */
const char *doc_in_words(const struct doc *d, const char *name);
const char *thing_name(const struct doc *d, uint32_t number);
const char *thing_label(const struct doc *d, uint32_t number);
const char *thing_anchor(const struct doc *d, uint32_t number);
enum word thing_word(const struct doc *d, uint32_t number);
const char *unit_name(const struct doc *d, uint32_t unit);
const char *doc_unit_label(const struct doc *d, uint32_t unit); /* of a hybrid with its amendments */
const char *unit_days(const struct doc *d, uint32_t unit);      /* "geldig vanaf … tot …" */
const char *doc_value(const struct doc *d, uint32_t constant);
/* The value of a parameter where it is known without a case; NULL: not. */
const char *parameter_value(const struct doc *d, uint32_t provision);

/* ---- doc_write.c: pieces of a page ---- */
void put(struct doc *d, const char *markup);
void put_said(struct doc *d, enum word word);  /* escaped */
void put_own(struct doc *d, const char *text); /* of the rules, in their language */
void put_heading(struct doc *d, const char *tag, enum word word);
void put_section(struct doc *d, const char *id, enum word heading); /* closed by put(d, "</section>\n") */
void put_card(struct doc *d, const char *id, const char *title);
void put_thing(struct doc *d, uint32_t number); /* a link to its place */
void put_things(struct doc *d, enum word lead, const thing_list *list);
void put_uses(struct doc *d, uint32_t number); /* rests on, used by */
/* Sources of a thing, and below them its assumptions. */
void put_cites(struct doc *d, uint32_t first, uint32_t count);
void put_unit_link(struct doc *d, uint32_t unit, const char *anchor, const char *text);
void put_column_heads(struct doc *d, const enum word *words, size_t n);
/* Rule text; its names that `number` uses are links (NONE: none are); lines that `other` lacks are marked (NULL: none).
 */
void put_wording(struct doc *d, const char *text, const char *class, uint32_t number, const char *other);
void put_source_list(struct doc *d);
void put_assumption_list(struct doc *d);
void put_foot(struct doc *d);

/* ---- doc_provisions.c, doc_facts.c, doc_tests.c, doc_drawing.c: sections ---- */
void put_provisions(struct doc *d);
void put_lapsed(struct doc *d);
void put_parameters(struct doc *d);
void put_amendments(struct doc *d);
void put_state(struct doc *d, enum doc_state state);
void put_facts(struct doc *d);
void put_choices(struct doc *d);
void put_judgements(struct doc *d);
void put_transitions(struct doc *d);
void put_notices(struct doc *d);
void put_assertions(struct doc *d, bool all); /* all of the program, or those about this text or none */
void put_tests(struct doc *d);
void put_tests_of(struct doc *d, uint32_t provision);
enum doc_drawing put_connections(struct doc *d);

/* ---- layout.c: where Graphviz would put boxes and lines; in thousandths of an inch, y downwards ---- */
struct point {
  int32_t x, y;
};
struct layout_box {
  int32_t width, height; /* given */
  struct point centre;   /* found */
};
struct layout_line {
  uint32_t from, to;       /* boxes; given */
  VEC(struct point) curve; /* found: a point, then three for each piece (cubic) */
};
struct layout {
  VEC(struct layout_box) boxes;
  VEC(struct layout_line) lines;
  struct point size;
};
/* Finds them; anything but FILTER_DONE: nothing found. */
enum layout_status { LAYOUT_DONE, LAYOUT_NO_DOT, LAYOUT_FAILED };
enum layout_status layout_find(struct arena *a, struct layout *l);

#endif
