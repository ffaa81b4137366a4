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

/* ---- what is missing because it could not be read ---- */
void diag_lose(struct diags *d, const char *name) { *map_put(d->arena, &d->lost, name, strlen(name)) = 1; }

static bool says_missing(enum diag_code code) {
  static const enum diag_code CODES[] = {DIAG_UNKNOWN_NAME, DIAG_NOT_IN_VERSION,    DIAG_NEEDS_VERSION,
                                         DIAG_NOT_A_LIST,   DIAG_NOTHING_TO_CHANGE, DIAG_NOT_EXPECTED,
                                         DIAG_NOT_A_REASON, DIAG_BRACE_NAME,        DIAG_NO_SUCH_TEST};
  for (size_t i = 0; i < COUNT_OF(CODES); i++)
    if (CODES[i] == code) return true;
  return false;
}

static bool is_lost(const struct diags *d, const char *name) { return name && map_number(&d->lost, name) != NONE; }

static bool follows_from_loss(const struct diags *d, enum diag_code code, const char *a, const char *b) {
  if (!d->lost.n) return false;
  return code == DIAG_NO_CONDITIONS || (says_missing(code) && (is_lost(d, a) || is_lost(d, b)));
}

/* ---- reporting ---- */
struct diag *diag_add(struct diags *d, enum diag_code code, struct span span, const char *a, const char *b,
                      const char *c) {
  struct diag *diag = arena_new(d->arena, struct diag);
  *diag = (struct diag){.code = code, .span = span, .arguments = {copied(d, a), copied(d, b), copied(d, c), NULL}};
  if (follows_from_loss(d, code, a, b)) return diag;
  uint32_t *index = place_in_list(d, code, span, a, b, c);
  if (*index != NONE) return d->list.at[*index];
  *index = d->list.n;
  *vec_push(d->arena, &d->list) = diag;
  if (diag_severity(code) == SEVERITY_ERROR) d->errors++;
  return diag;
}

void diag_relate(struct diags *d, struct diag *diag, enum diag_second second, struct span span, const char *a) {
  if (span.start == NO_PLACE.start) return;
  for (uint32_t i = 0; i < diag->related.n; i++) /* so with a diagnostic that was reported before */
    if (diag->related.at[i].second == second && diag->related.at[i].span.start == span.start) return;
  struct diag_related *related = vec_push(d->arena, &diag->related);
  *related = (struct diag_related){.second = second, .span = span, .arguments = {copied(d, a)}};
}

bool diag_within(const struct diags *d, enum diag_code code, struct span span) {
  for (uint32_t i = 0; i < d->list.n; i++) {
    const struct diag *diag = d->list.at[i];
    if (diag->code == code && diag->span.start >= span.start && diag->span.end <= span.end) return true;
  }
  return false;
}

/* ---- suggestions ---- */
void diag_repair(struct diags *d, struct diag *diag, struct span span, const char *text, enum repair_grade grade) {
  diag->suggestion = copied(d, text);
  diag->repair = span;
  diag->grade = grade;
}

void diag_suggest(struct diags *d, struct diag *diag, const char *text) {
  diag_repair(d, diag, diag->span, text, REPAIR_APPLIES);
}

enum { MOST_LISTED = 8 }; /* of the names there are, when none is close */

void diag_suggest_names(struct diags *d, struct diag *diag, const char *written, const char *const *names, uint32_t n) {
  struct close_name close[CLOSE_NAMES];
  uint32_t found = closest_names(written, names, n, close);
  bool sure = found == 1 || (found > 1 && close[0].distance < close[1].distance);
  if (found) diag_repair(d, diag, diag->span, close[0].name, sure ? REPAIR_APPLIES : REPAIR_MAYBE);
  const char *list = found ? close[0].name : n && n <= MOST_LISTED ? names[0] : NULL;
  for (uint32_t i = 1; list && i < (found ? found : n); i++)
    list = arena_printf(d->arena, "%s, %s", list, found ? close[i].name : names[i]);
  if (found > 1) diag->others = list;
  if (!found) diag->valid = copied(d, list);
}
