/* What the files that implement toets/toets.h share. */
#ifndef TOETS_API_INNER_H
#define TOETS_API_INNER_H

#include "api/api.h"
#include "io/io.h"
#include "toets/toets.h"
#include "vm/vm.h"

struct toets_rules {
  struct program *p;
  char hash[2 * sizeof((struct program){0}.hash) + 1];
};

/* What every workspace has: how it was asked to judge, what it hands out, what it has to say. */
struct workspace {
  const struct program *p;
  struct run_options run;
  enum lang lang;
  char *version;      /* as the caller named it, or NULL; in `arena` */
  struct arena arena; /* of what is handed out, until the next call that decides */
  struct buf message;
};
void workspace_init(struct workspace *w, const struct program *p);
void workspace_clear(struct workspace *w);
void workspace_free(struct workspace *w);
/* options.c: TOETS_OK, TOETS_UNKNOWN_NAME (with a message) or TOETS_NO_MEMORY. */
enum toets_status workspace_ask(struct workspace *w, const struct toets_options *options);

struct toets_case {
  const struct toets_rules *rules;
  struct workspace work;
  struct executor *e;
  struct record record;
  bool has_record;
  const struct decision *decision; /* NULL: none */
};

static inline enum lang language_of(enum toets_language asked, enum lang rules) {
  return asked == TOETS_RULES ? rules : asked == TOETS_NL ? LANG_NL : LANG_EN;
}
static inline enum lang rules_language(const struct program *p) {
  return p->regulation[0].lang == LANG_EN ? LANG_EN : LANG_NL;
}

#endif
