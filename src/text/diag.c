/* Reporting diagnostics: each kept once, with copies of its arguments. */
#include "text/text.h"

#include <string.h>

static const char *copied(struct diags *d, const char *text) {
  return text ? arena_string(d->arena, text, strlen(text)) : NULL;
}

/* Where the diagnostic with this code, place and arguments stands in the list; NONE when it is new. */
static uint32_t *place_in_list(struct diags *d, enum diag_code code, struct span span, const char *a, const char *b,
                               const char *c) {
  const char *key = arena_printf(d->arena, "%d %u %u %s\n%s\n%s", (int)code, span.start, span.end, a ? a : "",
                                 b ? b : "", c ? c : "");
  return map_put(d->arena, &d->seen, key, strlen(key));
}

struct diag *diag_add(struct diags *d, enum diag_code code, struct span span, const char *a, const char *b,
                      const char *c) {
  uint32_t *index = place_in_list(d, code, span, a, b, c);
  if (*index != NONE) return d->list.at[*index];
  struct diag *diag = arena_new(d->arena, struct diag);
  *diag = (struct diag){.code = code, .span = span, .arguments = {copied(d, a), copied(d, b), copied(d, c), NULL}};
  *index = d->list.n;
  *vec_push(d->arena, &d->list) = diag;
  if (diag_severity(code) == SEVERITY_ERROR) d->errors++;
  return diag;
}

void diag_relate(struct diags *d, struct diag *diag, enum diag_second second, struct span span, const char *a) {
  if (span.start == NO_PLACE.start) return;
  struct diag_related *related = vec_push(d->arena, &diag->related);
  *related = (struct diag_related){.second = second, .span = span, .arguments = {copied(d, a)}};
}

void diag_suggest(struct diags *d, struct diag *diag, const char *text) { diag->suggestion = copied(d, text); }
