/* What the files of plan/ share: one compilation under way. */
#ifndef TOETS_PLAN_INTERNAL_H
#define TOETS_PLAN_INTERNAL_H

#include <string.h>

#include "check/check.h"
#include "plan/graph.h"
#include "plan/plan.h"

/* Registers in TEXT records are nodes of the graph until emit() numbers the registers. */
struct plan {
  struct arena *arena;
  struct model *model;
  struct checked *checked;
  struct graph graph;
  struct bytes strings; /* text_strings */
  struct map string_places, place_numbers;
  uint32_t **values;         /* per edition, per position of a provision: its node */
  uint32_t *first_provision; /* per edition, in `provisions` */
  uint32_t edition;          /* being lowered; NONE: assertions */
  uint32_t purpose;          /* of the records being made: what a record shows is computed for it; NONE: kept unread */
  VEC(uint32_t) purposes;    /* per record in `nodes` */
#define S(field, record, part) VEC(record) field;
#include "code/sections.def"
#undef S
};

/* An expression lowered: the node that has its value, and the record that explains it. */
struct lowered {
  uint32_t node, text;
};

/* ---- lower.c ---- */
struct lowered lower(struct plan *p, const struct typed *t);
uint32_t widen(struct plan *p, uint32_t node, struct type from, struct type to);
uint32_t compare_nodes(struct plan *p, enum relation relation, const struct typed *a, uint32_t na,
                       const struct typed *b, uint32_t nb);
uint32_t compare_plain(struct plan *p, enum relation relation, uint32_t na, struct type a, uint32_t nb, struct type b);
int64_t constant_of(const struct typed *t); /* of what check() found to be constant */
uint32_t constant_node(struct plan *p, const struct typed *t);
uint32_t add_text_node(struct plan *p, struct text_node n, const uint32_t *kids, uint32_t count);
/* ---- provisions.c ---- */
void lower_edition(struct plan *p, uint32_t edition);
/* ---- texts.c ---- */
uint32_t text_of(struct plan *p, const char *text); /* NONE for NULL */
uint32_t place_of(struct plan *p, struct span span);
uint32_t cites_of(struct plan *p, const cites *cited, uint32_t *count); /* first */
void texts_before(struct plan *p); /* facts, lists, choices, sources, files: what does not depend on the graph */
void texts_of_trials(struct plan *p);
/* ---- emit.c ---- */
void emit(struct plan *p, struct program *program);

#endif
