/* model: what the names of a regulation mean, and what its text is in each version.
 *
 * In: the syntax tree.  Out: the facts, choices, enumerations and lists by name, and an edition for every version and
 * every hybrid that is asked for: the consolidated text, provision by provision. Memory: everything lives in the
 * model's arena; it points into the syntax tree.
 */
#ifndef TOETS_MODEL_H
#define TOETS_MODEL_H

#include "syntax/ast.h"

struct model_set { /* an enumeration; equal sets of values in equal order are one */
  names_at values;
};
struct model_field {
  const struct ast_field *ast;
  struct type type;
};
struct model_list {
  uint32_t fact;
  VEC(struct model_field) fields;
  struct map by_name; /* fields given in the facts; not definitions `bij` the list */
};
struct model_fact {
  const struct ast_fact *ast; /* NULL: peildatum */
  const char *name;
  struct type type; /* set: of an enumeration, or the list */
};
struct model_choice {
  const struct ast_choice *ast;
  uint32_t set, standard;
};

enum symbol_kind { SYMBOL_FACT, SYMBOL_CHOICE, SYMBOL_PROVISION };
struct symbol { /* of the namespace that facts, choices and provisions share */
  const char *name;
  uint32_t kind,
      index;      /* index of the fact or choice; of a provision its enum provision_kind: look it up in an edition */
  struct span at; /* its first declaration */
};

/* A provision as it stands in one edition. */
struct exception {
  const struct ast_exception *ast;
  const cites *cites; /* its own, else those of the change that brought it, …; never NULL */
  uint32_t amendment; /* index in model amendments, or NONE */
};
struct provision {
  const char *name;
  const struct ast_provision *origin; /* its declaration: kind, `bij`, type */
  const struct ast_provision *text;   /* the last that gave it a body: expression or table */
  struct label label, label_no;
  VEC(struct exception) exceptions;
  const cites *cites; /* its own, else its wijziging's, else its version's; never NULL */
  uint32_t amendment; /* the wijziging its text comes from, or NONE */
  bool head;          /* a parameter at the head of an amendment: for transitional law and notices only */
};
struct notice {
  const struct ast_notice *ast;    /* the text that holds */
  const struct ast_notice *origin; /* the declaration: `bij` */
  const cites *cites;
};
struct transitional {
  const struct ast_transitional *ast;
  const cites *cites;
  uint32_t version; /* that declared it */
  uint32_t target;  /* edition */
};
struct amendment { /* a wijziging */
  struct ast_amendment *ast;
  uint32_t version;
};
struct version {
  struct ast_version *ast;
  uint32_t amends;     /* version, or NONE */
  bool misdated;       /* starts too early: reported, and left out of what is in force */
  int64_t from, until; /* in force, `until` being the earlier of its own and the start of an amendment of it */
  uint32_t first_amendment, amendment_count;
  uint32_t edition;
};
struct edition {
  const char *name;
  uint32_t version; /* the version, or the one the hybrid starts from */
  bool hybrid;
  struct span asked_at; /* of a hybrid: where transitional law names it; NO_PLACE: asked for from outside */
  struct map lapsed;    /* names of provisions that lapsed in this text: positions in lapses */
  VEC(struct span) lapses;
  VEC(uint32_t) amendments; /* of a hybrid: those applied, in order of date */
  VEC(struct provision *) provisions;
  struct map by_name; /* provision names to positions */
  VEC(struct transitional) transitionals;
  VEC(struct notice) notices;
};

struct model {
  struct arena *arena;
  const struct sources *sources;
  struct diags *diags;
  struct ast *ast;
  VEC(struct model_fact) facts; /* [0]: peildatum */
  VEC(struct model_list) lists;
  VEC(struct model_set) sets;
  VEC(struct model_choice) choices;
  VEC(const char *) units;
  VEC(struct symbol) symbols;
  struct map symbol_by_name, source_by_name, version_by_name, unit_by_name, set_by_values;
  VEC(struct version) versions;
  VEC(struct amendment) amendments;
  VEC(struct edition *) editions;         /* first one per version, then hybrids */
  VEC(const char *) outcomes, conditions; /* names, in the rules' order */
  uint32_t key;                           /* fact, or NONE */
};

/* Never NULL; mistakes are reported to `diags`. */
struct model *model_build(struct arena *a, const struct sources *sources, struct ast *ast, struct diags *diags);
/* The edition of a base version with these wijzigingen (indexes in amendments; applied in order of date); made when
 * new. That it cannot stand is reported at `asked_at`. */
uint32_t model_hybrid(struct model *m, uint32_t base, const uint32_t *amendments, uint32_t n, const char *name,
                      struct span asked_at);
/* Reports at e->asked_at that a hybrid cannot stand, when `inner` has errors. */
void model_report_hybrid(struct model *m, const struct edition *e, const struct diags *inner);
/* Reads "V+w+V2.w2"; NONE with a diagnostic without a place when there is no such version or wijziging. */
uint32_t model_hybrid_named(struct model *m, const char *text);
const struct symbol *model_symbol(const struct model *m, const char *name);
struct provision *edition_find(const struct edition *e, const char *name);
uint32_t model_unit(struct model *m, const char *unit);            /* NONE for NULL */
struct type model_type(struct model *m, const struct ast_type *t); /* of a written type that is not a list */
uint32_t model_set(struct model *m, const names_at *values);
uint32_t set_position(const struct model *m, uint32_t set, const char *value); /* NONE: not one of its values */

#endif
