/* verdict: how a verdict is shown, in every form of an explanation: its sign, its words, its colour. */
#ifndef TOETS_EXPLAIN_VERDICT_H
#define TOETS_EXPLAIN_VERDICT_H

#include "explain/explain.h"

struct verdict_look {
  const char *sign;   /* always beside a word; VERDICT_NONE: "" */
  const char *colour; /* of a terminal: the number of its escape sequence */
  const char *class;  /* of a page's style */
  const char *name;   /* in JSON; VERDICT_NONE: NULL */
  enum word condition, exception, outcome;
};
extern const struct verdict_look VERDICT_LOOKS[];
/* "voldaan", or of an exception "van toepassing". */
enum word verdict_word(const struct explain_node *n);

#endif
