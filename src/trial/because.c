/* Why a provision has its value, as `omdat` means it: for `voldaan aan …` the conditions known to fail, for another
 * value the exceptions that are ja and not defeated. */
#include "trial/inner.h"

#include <string.h>

static void failing_conditions(struct trial *t, uint32_t unit, uint32_t decision, reasons *out) {
  const struct text_unit *text = &t->p->unit_texts[unit];
  for (uint32_t i = 0; i < text->provision_count; i++) {
    const struct text_provision *provision = &t->p->provisions[text->first_provision + i];
    if (provision->role != ROLE_CONDITION || provision->decision != decision) continue;
    if (is_no(register_of(t, provision->reg))) *vec_push(t->arena, out) = people_text(t->p, provision->name);
  }
}

/* overridden[i]: the exceptions that override i, also through others. */
static void close_overrides(const struct program *p, const struct text_provision *provision, uint64_t *overridden) {
  uint32_t n = provision->exception_count;
  for (uint32_t j = 0; j < n; j++) {
    const struct text_exception *exception = &p->exceptions[provision->first_exception + j];
    for (uint32_t k = 0; k < exception->override_count; k++)
      overridden[p->overrides[exception->first_override + k].word] |= UINT64_C(1) << j;
  }
  for (uint32_t through = 0; through < n; through++)
    for (uint32_t i = 0; i < n; i++)
      if (overridden[i] >> through & 1) overridden[i] |= overridden[through];
}

static void applying_exceptions(struct trial *t, const struct text_provision *provision, reasons *out) {
  struct cell conditions[MAX_EXCEPTIONS];
  uint64_t overridden[MAX_EXCEPTIONS] = {0};
  const struct text_exception *exceptions = t->p->exceptions + provision->first_exception;
  for (uint32_t i = 0; i < provision->exception_count; i++)
    conditions[i] = register_of(t, t->p->nodes[exceptions[i].condition].reg);
  close_overrides(t->p, provision, overridden);
  for (uint32_t i = 0; i < provision->exception_count; i++)
    if (is_yes(conditions[i]) && !exception_defeated(conditions, overridden[i]))
      *vec_push(t->arena, out) = people_text(t->p, exceptions[i].name);
}

void find_reasons(struct trial *t, uint32_t unit, uint32_t provision, reasons *out) {
  const struct text_provision *text = &t->p->provisions[provision];
  if (text->form == FORM_ALL || text->form == FORM_ANY)
    failing_conditions(t, unit, provision, out);
  else
    applying_exceptions(t, text, out);
}

/* ---- transitional law ---- */
static const char *transition_name(const struct program *p, uint32_t transition) {
  return code_text(p, p->transitions[transition].name);
}

/* Along the provisions not known to fail, from the text a transition leads to; chains end, since each starts earlier.
 */
static bool on_the_way(struct trial *t, uint32_t transition, const char *name) {
  const struct program *p = t->p;
  if (strcmp(transition_name(p, transition), name) == 0) return true;
  uint32_t unit = p->transitions[transition].target;
  if (!executor_compute(t->e, unit, true)) longjmp(*t->arena->escape, 1);
  for (uint32_t i = 0; i < p->units[unit].transition_count; i++) {
    uint32_t next = p->units[unit].first_transition + i;
    struct cell condition = register_of(t, p->transitions[next].condition);
    if (is_no(condition)) continue;
    if (on_the_way(t, next, name)) return true;
    if (is_yes(condition)) break; /* the first that holds is the one followed */
  }
  return false;
}

bool followed(struct trial *t, const struct candidate *c, const char *name) {
  return c->transition != NONE && on_the_way(t, c->transition, name);
}
