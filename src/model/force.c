/* In force: from its first day until its own last day or the start of what amends it, whichever comes first. */
#include "model/force.h"

/* Does following `amends` from here come back here? */
static bool in_circle(const struct model *m, uint32_t version) {
  uint32_t at = m->versions.at[version].amends;
  for (uint32_t i = 0; i < m->versions.n && at != NONE && at != version; i++) at = m->versions.at[at].amends;
  return at == version;
}

static void check_starts_later(struct model *m, uint32_t index) {
  struct version *v = &m->versions.at[index];
  const struct version *base = &m->versions.at[v->amends];
  if (v->from > base->from) return;
  struct diag *d =
      diag_add(m->diags, DIAG_STARTS_TOO_EARLY, v->ast->from_at, v->ast->name.name, base->ast->name.name, NULL);
  diag_relate(m->diags, d, SECOND_STARTS_HERE, base->ast->from_at, base->ast->name.name);
  v->misdated = true;
  if (in_circle(m, index)) v->amends = NONE;
}

static void end_what_is_amended(struct model *m) {
  for (uint32_t i = 0; i < m->versions.n; i++) {
    const struct version *v = &m->versions.at[i];
    if (v->amends == NONE || v->misdated) continue;
    struct version *base = &m->versions.at[v->amends];
    if (v->from < base->until) base->until = v->from;
  }
}

/* That it amends nothing was reported: with `wijzigt` it would end what it amends. */
static bool forgot_what_it_amends(const struct model *m, const struct version *v) {
  return diag_within(m->diags, DIAG_AMENDMENT_IN_WHOLE, v->ast->span) ||
         diag_within(m->diags, DIAG_CHANGE_IN_WHOLE, v->ast->span);
}

static void check_overlap(struct model *m, const struct version *a, const struct version *b) {
  if (a->misdated || b->misdated || forgot_what_it_amends(m, a) || forgot_what_it_amends(m, b)) return;
  if (a->until <= b->from || b->until <= a->from) return;
  const struct version *later = b->from >= a->from ? b : a, *earlier = later == b ? a : b;
  struct diag *d =
      diag_add(m->diags, DIAG_OVERLAP, later->ast->from_at, later->ast->name.name, earlier->ast->name.name, NULL);
  diag_relate(m->diags, d, SECOND_STARTS_HERE, earlier->ast->from_at, earlier->ast->name.name);
}

void set_in_force(struct model *m) {
  for (uint32_t i = 0; i < m->versions.n; i++) {
    struct version *v = &m->versions.at[i];
    if (v->until <= v->from)
      diag_add(m->diags, DIAG_ENDS_BEFORE_START, v->ast->until_at, v->ast->name.name, NULL, NULL);
    if (v->amends != NONE) check_starts_later(m, i);
  }
  end_what_is_amended(m);
  for (uint32_t i = 0; i < m->versions.n; i++)
    for (uint32_t k = i + 1; k < m->versions.n; k++) check_overlap(m, &m->versions.at[i], &m->versions.at[k]);
}

static bool comes_after(const struct model *m, uint32_t version, uint32_t base) {
  for (uint32_t v = m->versions.at[version].amends; v != NONE; v = m->versions.at[v].amends)
    if (v == base) return true;
  return false;
}

uint32_t nearest_amendment(const struct model *m, uint32_t base, const char *name) {
  uint32_t nearest = NONE;
  for (uint32_t i = 0; i < m->amendments.n; i++) {
    const struct amendment *w = &m->amendments.at[i];
    if (w->ast->name.name != name || !comes_after(m, w->version, base)) continue;
    if (nearest == NONE || m->versions.at[w->version].from < m->versions.at[m->amendments.at[nearest].version].from)
      nearest = i;
  }
  return nearest;
}
