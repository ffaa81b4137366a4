/* Two texts of one regulation: what leads from one to the other, wijziging by wijziging. */
#include "review/inner.h"

#include <string.h>

#include "code/regimes.h"
#include "explain/explain.h"

/* ---- which texts hold which wijzigingen ---- */
static uint32_t base_of(const struct program *p, uint32_t unit) { return p->units[unit].base; }

static bool in_chain(const struct program *p, uint32_t from, uint32_t version) {
  uint32_t at = base_of(p, from);
  for (uint32_t i = 0; i < p->units_count && at != NONE; i++) {
    if (at == version) return true;
    at = p->unit_texts[at].amends;
  }
  return false;
}

static bool takes(const struct program *p, uint32_t unit, uint32_t amendment) {
  if (in_chain(p, unit, p->amendments[amendment].version)) return true;
  return !(p->units[unit].flags & UNIT_VERSION) && regime_takes(p, code_text(p, p->units[unit].name), amendment);
}

bool text_leads_to(const struct program *p, uint32_t a, uint32_t b) {
  if (!in_chain(p, b, base_of(p, a))) return false;
  for (uint32_t i = 0; i < p->amendments_count; i++)
    if (takes(p, a, i) && !takes(p, b, i)) return false;
  return true;
}

/* ---- groups ---- */
struct review_group *group_new(struct review *r, enum review_grouping grouping) {
  struct review_group *g = arena_new(r->arena, struct review_group);
  *g = (struct review_group){.grouping = grouping, .index = NONE};
  return g;
}

void review_settle(struct review *r, const struct review_edition *x) {
  struct facts none;
  struct run_options run = {.version = NONE};
  bool whole = facts_init(&none, x->p) && executor_run(x->e, &none, &run);
  facts_free(&none);
  if (!whole) longjmp(*r->arena->escape, 1);
}

const char *label_of(struct review *r, const struct review_edition *x, uint32_t unit, uint32_t text) {
  const char *raw = people_text(x->p, text);
  if (!raw || !strpbrk(raw, "{}")) return raw;
  struct buf filled = {0};
  if (!executor_compute(x->e, unit, false)) longjmp(*r->arena->escape, 1);
  people_template(&filled, x->p, x->e, unit, raw, r->lang);
  return buf_keep(r->arena, &filled);
}

struct step { /* from one text to the next */
  struct review *r;
  const struct review_edition *x;
  uint32_t from, to; /* from NONE: nothing */
  founds found;
};

static struct review_group *amendment_group(struct step *s, uint32_t amendment) {
  const struct program *p = s->x->p;
  const struct text_amendment *w = &p->amendments[amendment];
  struct review_group *g = group_new(s->r, GROUP_AMENDMENT);
  g->version = code_text(p, p->units[w->version].name);
  g->amendment = people_text(p, w->name);
  g->label = label_of(s->r, s->x, s->to, w->label);
  g->index = amendment;
  entry_cites(s->r->arena, p, w->first_cite, w->cite_count, &g->cites);
  *vec_push(s->r->arena, &s->r->groups) = g;
  return g;
}

static bool is_new(const struct step *s, uint32_t amendment) {
  return amendment != NONE && takes(s->x->p, s->to, amendment) &&
         (s->from == NONE || !takes(s->x->p, s->from, amendment));
}

/* ---- which wijziging brought a change ---- */
static bool is_law(const struct found *f) {
  return f->change->item == ITEM_TRANSITION || f->change->item == ITEM_NOTICE;
}

static const struct text_lapse *lapse_of(const struct step *s, const struct found *f, uint32_t amendment) {
  static const uint32_t KINDS_OF[ITEMS] = {[ITEM_TRANSITION] = LAPSE_TRANSITION, [ITEM_NOTICE] = LAPSE_NOTICE};
  const struct program *p = s->x->p;
  uint32_t kind = is_law(f) ? KINDS_OF[f->change->item] : LAPSE_PROVISION;
  for (uint32_t i = 0; i < p->lapses_count; i++) {
    const struct text_lapse *l = &p->lapses[i];
    if (l->kind != kind || l->amendment != amendment || strcmp(people_text(p, l->name), f->change->name) != 0) continue;
    if (amendment != NONE || l->version == s->to) return l;
  }
  return NULL;
}

static bool brought_exception(const struct step *s, const struct text_provision *v, uint32_t amendment) {
  for (uint32_t i = v->first_exception; i < v->first_exception + v->exception_count; i++)
    if (s->x->p->exceptions[i].amendment == amendment) return true;
  return false;
}

static bool brought_by(const struct step *s, const struct found *f, uint32_t amendment) {
  if (is_law(f)) return false;
  if (f->at[SIDE_NEW] == NONE) return lapse_of(s, f, amendment) != NULL;
  const struct text_provision *v = &s->x->p->provisions[f->at[SIDE_NEW]];
  return v->amendment == amendment || brought_exception(s, v, amendment);
}

static void add_change(const struct step *s, struct review_group *g, const struct found *f, uint32_t amendment) {
  const struct text_lapse *lapse = f->at[SIDE_NEW] == NONE ? lapse_of(s, f, amendment) : NULL;
  if (lapse && f->change->lapse.n == 0)
    entry_cites(s->r->arena, s->x->p, lapse->first_cite, lapse->cite_count, &f->change->lapse);
  *vec_push(s->r->arena, &g->changes) = f->change;
}

static void add_amendments(struct step *s, bool *placed) {
  for (uint32_t w = 0; w < s->x->p->amendments_count; w++) {
    if (!is_new(s, w)) continue;
    struct review_group *g = amendment_group(s, w);
    for (uint32_t i = 0; i < s->found.n; i++) {
      if (!brought_by(s, &s->found.at[i], w)) continue;
      add_change(s, g, &s->found.at[i], w);
      placed[i] = true;
    }
  }
}

/* What no wijziging brought: parameters at the head, transitional law, notices, and what follows from another change.
 */
static void add_rest(struct step *s, const bool *placed, enum review_grouping grouping) {
  struct review_group *g = group_new(s->r, grouping);
  g->version = code_text(s->x->p, s->x->p->units[s->to].name);
  for (uint32_t i = 0; i < s->found.n; i++)
    if (!placed[i]) add_change(s, g, &s->found.at[i], NONE);
  if (g->changes.n) *vec_push(s->r->arena, &s->r->groups) = g;
}

static void add_step(struct review *r, const struct review_edition *x, uint32_t from, uint32_t to,
                     enum review_grouping rest) {
  struct step s = {.r = r, .x = x, .from = from, .to = to};
  const struct program *const both[] = {x->p, x->p};
  const uint32_t units[] = {from, to};
  compare_texts(r->arena, both, units, r->lang, &s.found);
  bool *placed = arena_array(r->arena, bool, s.found.n + 1);
  if (rest == GROUP_AROUND) add_amendments(&s, placed);
  add_rest(&s, placed, rest);
}

/* ---- from one text to another ---- */
/* The versions on the way, the earliest first: those `to` rests on that `from` leads to. */
void add_steps(struct review *r, const struct review_edition *x, uint32_t from, uint32_t to) {
  const struct program *p = x->p;
  VEC(uint32_t) way = {0};
  if (from == NONE) {
    add_step(r, x, NONE, to, GROUP_WHOLE);
    return;
  }
  if (!(p->units[to].flags & UNIT_VERSION)) *vec_push(r->arena, &way) = to;
  uint32_t at = base_of(p, to);
  for (uint32_t i = 0; i < p->units_count && at != NONE && at != from && text_leads_to(p, from, at); i++) {
    *vec_push(r->arena, &way) = at;
    at = p->unit_texts[at].amends;
  }
  for (uint32_t i = way.n; i-- > 0; from = way.at[i]) add_step(r, x, from, way.at[i], GROUP_AROUND);
}

static void swap_forms(struct review_change *c) {
  struct review_form form = c->forms[SIDE_OLD];
  c->forms[SIDE_OLD] = c->forms[SIDE_NEW];
  c->forms[SIDE_NEW] = form;
}

void swap_sides(struct review_group *g) {
  for (uint32_t i = 0; i < g->changes.n; i++) swap_forms(g->changes.at[i]);
}

static void turn_round(struct review *r) {
  for (uint32_t i = 0, k = r->groups.n; i + 1 < k; i++) {
    struct review_group *g = r->groups.at[i];
    r->groups.at[i] = r->groups.at[--k];
    r->groups.at[k] = g;
  }
  for (uint32_t i = 0; i < r->groups.n; i++) swap_sides(r->groups.at[i]);
}

static struct review_text text_of(struct review *r, const struct review_edition *x, uint32_t unit) {
  const struct program_unit *u = &x->p->units[unit];
  return (struct review_text){.name = code_text(x->p, u->name),
                              .label = label_of(r, x, unit, x->p->unit_texts[unit].label),
                              .dated = u->flags & UNIT_VERSION,
                              .from = (int32_t)u->from,
                              .until = (int32_t)u->until};
}

struct review *review_versions(struct arena *a, const struct review_edition *x, uint32_t from, uint32_t to,
                               enum lang lang) {
  struct review *r = arena_new(a, struct review);
  *r = (struct review){.arena = a, .lang = lang, .title = people_text(x->p, x->p->regulation[0].label)};
  review_settle(r, x);
  r->texts[SIDE_OLD] = text_of(r, x, from);
  r->texts[SIDE_NEW] = text_of(r, x, to);
  if (from == to) return r;
  if (text_leads_to(x->p, from, to)) {
    add_steps(r, x, from, to);
  } else if (text_leads_to(x->p, to, from)) {
    add_steps(r, x, to, from);
    turn_round(r);
  } else {
    add_step(r, x, from, to, GROUP_NET);
  }
  return r;
}

bool review_finds_meaning(const struct review *r) {
  for (uint32_t i = 0; i < r->groups.n; i++)
    for (uint32_t k = 0; k < r->groups.at[i]->changes.n; k++)
      if (r->groups.at[i]->changes.at[k]->aspects & ASPECT_MEANING) return true;
  return false;
}
