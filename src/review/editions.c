/* Two editions of the rules of one regulation: what an edit changes in meaning, then in texts, then in citations. */
#include "review/inner.h"

#include <string.h>

struct editions {
  struct review *r;
  const struct review_edition *sides;
  const struct program *p[REVIEW_SIDES];
  struct map seen; /* a change as its forms: its index in `all` */
  VEC(struct review_change *) all;
  VEC(struct review_group *) steps; /* of versions that only one edition has */
};

/* ---- changes, each once however many versions it is in ---- */
static void add_form(struct buf *key, const struct review_form *form) {
  buf_text(key, form->wording ? form->wording : "\x01");
  for (uint32_t i = 0; i < form->cites.n; i++) {
    const struct review_cite *c = &form->cites.at[i];
    buf_printf(key, "\x02%s\x02%s\x02%s", c->exception ? c->exception : "", c->source, c->place ? c->place : "");
  }
  buf_char(key, '\x03');
}

static struct review_change *keep(struct editions *x, struct review_change *c) {
  struct buf key = {0};
  buf_printf(&key, "%u %s\n", (unsigned)c->item, c->name);
  for (enum review_side s = SIDE_OLD; s < REVIEW_SIDES; s++) add_form(&key, &c->forms[s]);
  size_t length = key.size;
  const char *text = buf_keep(x->r->arena, &key);
  uint32_t *at = map_put(x->r->arena, &x->seen, text, length);
  if (*at == NONE) {
    *at = x->all.n;
    *vec_push(x->r->arena, &x->all) = c;
  }
  return x->all.at[*at];
}

static void keep_all(struct editions *x, const founds *found, const char *version) {
  for (uint32_t i = 0; i < found->n; i++) {
    struct review_change *c = keep(x, found->at[i].change);
    if (version) *vec_push(x->r->arena, &c->versions) = version;
  }
}

static void shared(struct editions *x, enum review_item kind) {
  founds found = {0};
  compare_shared(x->r->arena, x->p, kind, x->r->lang, &found);
  keep_all(x, &found, NULL);
}

/* ---- warnings ---- */
static bool begun(const struct editions *x, const struct program *p, uint32_t unit) {
  return p->units[unit].flags & UNIT_VERSION && (int64_t)(int32_t)p->units[unit].from <= x->r->date;
}

/* In force by the day asked: a version that began, or a hybrid to which the law of one that began sends cases. */
static bool in_force(const struct editions *x, const struct program *p, uint32_t unit) {
  if (unit == NONE || !x->r->has_date) return false;
  bool found = begun(x, p, unit);
  for (uint32_t u = 0; !found && u < p->units_count; u++)
    for (uint32_t t = 0; begun(x, p, u) && t < p->units[u].transition_count; t++)
      found |= p->transitions[p->units[u].first_transition + t].target == unit;
  return found;
}

static uint32_t unit_named(const struct editions *x, enum review_side side, const char *name) {
  return program_find_unit(x->p[side], name);
}

/* A fact or question that one of the editions of this version uses. */
static bool is_used(const struct editions *x, const struct review_change *c, const char *version) {
  for (enum review_side s = SIDE_OLD; s < REVIEW_SIDES; s++) {
    const struct program *p = x->p[s];
    uint32_t unit = unit_named(x, s, version);
    uint32_t index =
        c->item == ITEM_FACT ? program_find_fact(p, c->name, strlen(c->name)) : program_find_choice(p, c->name);
    if (unit == NONE || index == NONE) continue;
    if (unit_uses(p, unit, c->item == ITEM_FACT ? NODE_FACT : NODE_CHOICE, index)) return true;
  }
  return false;
}

static bool concerns(const struct editions *x, const struct review_change *c, const char *version) {
  if (!(c->aspects & ASPECT_MEANING)) return false;
  if (c->item == ITEM_VERSION) return strcmp(c->name, version) == 0;
  if (c->item == ITEM_FACT || c->item == ITEM_CHOICE) return is_used(x, c, version);
  for (uint32_t i = 0; i < c->versions.n; i++)
    if (strcmp(c->versions.at[i], version) == 0) return true;
  return false;
}

static void warn_of(struct editions *x, enum review_side side, uint32_t unit) {
  const struct program *p = x->p[side];
  struct review_warning w = {.version = code_text(p, p->units[unit].name),
                             .from = (int32_t)p->units[p->units[unit].base].from};
  uint32_t other = unit_named(x, !side, w.version);
  if (!in_force(x, p, unit) && !in_force(x, x->p[!side], other)) return;
  for (uint32_t i = 0; i < x->all.n; i++)
    if (concerns(x, x->all.at[i], w.version)) *vec_push(x->r->arena, &w.changes) = x->all.at[i];
  if (w.changes.n) *vec_push(x->r->arena, &x->r->warnings) = w;
}

static void warn(struct editions *x) {
  for (uint32_t u = 0; u < x->p[SIDE_NEW]->units_count; u++) warn_of(x, SIDE_NEW, u);
  for (uint32_t u = 0; u < x->p[SIDE_OLD]->units_count; u++)
    if (unit_named(x, SIDE_NEW, code_text(x->p[SIDE_OLD], x->p[SIDE_OLD]->units[u].name)) == NONE)
      warn_of(x, SIDE_OLD, u);
}

/* ---- versions ---- */
/* What only one edition has is told by what it changes of what it amends. */
static void only_here(struct editions *x, enum review_side side, uint32_t unit) {
  uint32_t first = x->r->groups.n;
  add_steps(x->r, &x->sides[side], x->p[side]->unit_texts[unit].amends, unit);
  for (uint32_t i = first; i < x->r->groups.n; i++) {
    if (side == SIDE_OLD) swap_sides(x->r->groups.at[i]);
    *vec_push(x->r->arena, &x->steps) = x->r->groups.at[i];
  }
  x->r->groups.n = first;
}

static void version_head(struct editions *x, uint32_t old, uint32_t new) {
  struct entry items[REVIEW_SIDES];
  if (old != NONE) items[SIDE_OLD] = entry_version(x->r->arena, x->p[SIDE_OLD], old, x->r->lang);
  if (new != NONE) items[SIDE_NEW] = entry_version(x->r->arena, x->p[SIDE_NEW], new, x->r->lang);
  struct review_change *c =
      change_of(x->r->arena, old == NONE ? NULL : &items[SIDE_OLD], new == NONE ? NULL : &items[SIDE_NEW]);
  if (c) keep(x, c);
}

static void heads(struct editions *x) {
  const struct program *old = x->p[SIDE_OLD], *new = x->p[SIDE_NEW];
  for (uint32_t u = 0; u < new->units_count; u++)
    if (new->units[u].flags & UNIT_VERSION)
      version_head(x, unit_named(x, SIDE_OLD, code_text(new, new->units[u].name)), u);
  for (uint32_t u = 0; u < old->units_count; u++)
    if (old->units[u].flags & UNIT_VERSION && unit_named(x, SIDE_NEW, code_text(old, old->units[u].name)) == NONE)
      version_head(x, u, NONE);
}

static void unit_text(struct editions *x, uint32_t old, uint32_t new) {
  founds found = {0};
  const uint32_t units[] = {old, new};
  compare_texts(x->r->arena, x->p, units, x->r->lang, &found);
  keep_all(x, &found, code_text(x->p[SIDE_NEW], x->p[SIDE_NEW]->units[new].name));
}

static void texts(struct editions *x) {
  const struct program *old = x->p[SIDE_OLD], *new = x->p[SIDE_NEW];
  for (uint32_t u = 0; u < new->units_count; u++) {
    uint32_t other = unit_named(x, SIDE_OLD, code_text(new, new->units[u].name));
    if (other != NONE)
      unit_text(x, other, u);
    else if (new->units[u].flags & UNIT_VERSION)
      only_here(x, SIDE_NEW, u);
  }
  for (uint32_t u = 0; u < old->units_count; u++)
    if (old->units[u].flags & UNIT_VERSION && unit_named(x, SIDE_NEW, code_text(old, old->units[u].name)) == NONE)
      only_here(x, SIDE_OLD, u);
}

/* ---- wijzigingen of versions that both have: their texts ---- */
static uint32_t amendment_named(const struct program *p, const char *version, const char *name) {
  for (uint32_t i = 0; i < p->amendments_count; i++)
    if (strcmp(people_text(p, p->amendments[i].name), name) == 0 &&
        strcmp(code_text(p, p->units[p->amendments[i].version].name), version) == 0)
      return i;
  return NONE;
}

static void amendments_of(struct editions *x, enum review_side side) {
  const struct program *p = x->p[side], *o = x->p[!side];
  for (uint32_t i = 0; i < p->amendments_count; i++) {
    const char *version = code_text(p, p->units[p->amendments[i].version].name);
    uint32_t other = amendment_named(o, version, people_text(p, p->amendments[i].name));
    if (unit_named(x, !side, version) == NONE || (side == SIDE_OLD && other != NONE)) continue;
    struct entry here = entry_amendment(x->r->arena, p, i, x->r->lang), there;
    if (other != NONE) there = entry_amendment(x->r->arena, o, other, x->r->lang);
    const struct entry *sides[REVIEW_SIDES] = {[SIDE_OLD] = other == NONE ? NULL : &there, [SIDE_NEW] = &here};
    struct review_change *c = side == SIDE_NEW ? change_of(x->r->arena, sides[SIDE_OLD], sides[SIDE_NEW])
                                               : change_of(x->r->arena, &here, NULL);
    if (c) keep(x, c);
  }
}

/* ---- the whole ---- */
static void add_group(struct editions *x, enum review_grouping grouping, uint32_t with, uint32_t without) {
  struct review_group *g = group_new(x->r, grouping);
  for (uint32_t i = 0; i < x->all.n; i++)
    if ((x->all.at[i]->aspects & with) && !(x->all.at[i]->aspects & without))
      *vec_push(x->r->arena, &g->changes) = x->all.at[i];
  if (g->changes.n) *vec_push(x->r->arena, &x->r->groups) = g;
}

static void regulation_head(struct editions *x) {
  struct entry old = entry_regulation(x->r->arena, x->p[SIDE_OLD], x->r->lang);
  struct entry new = entry_regulation(x->r->arena, x->p[SIDE_NEW], x->r->lang);
  struct review_change *c = change_of(x->r->arena, &old, &new);
  if (c) keep(x, c);
}

static void compare_all(struct editions *x) {
  regulation_head(x);
  shared(x, ITEM_SOURCE);
  shared(x, ITEM_FACT);
  shared(x, ITEM_CHOICE);
  heads(x);
  amendments_of(x, SIDE_NEW);
  amendments_of(x, SIDE_OLD);
  texts(x);
  shared(x, ITEM_ASSERTION);
}

struct review *review_editions(struct arena *a, const struct review_edition sides[REVIEW_SIDES], const int64_t *date,
                               enum lang lang) {
  struct review *r = arena_new(a, struct review);
  const struct program *new = sides[SIDE_NEW].p;
  *r = (struct review){.arena = a, .lang = lang, .editions = true, .title = people_text(new, new->regulation[0].label)};
  r->has_date = date != NULL;
  if (date) r->date = *date;
  struct editions x = {.r = r, .sides = sides, .p = {sides[SIDE_OLD].p, new}};
  for (enum review_side s = SIDE_OLD; s < REVIEW_SIDES; s++) {
    review_settle(r, &sides[s]);
    r->texts[s] = (struct review_text){.name = sides[s].path};
  }
  compare_all(&x);
  add_group(&x, GROUP_MEANING, ASPECT_MEANING, 0);
  for (uint32_t i = 0; i < x.steps.n; i++) *vec_push(a, &r->groups) = x.steps.at[i];
  add_group(&x, GROUP_TEXTS, ASPECT_TEXTS, ASPECT_MEANING);
  add_group(&x, GROUP_CITES, ASPECT_CITES, ASPECT_MEANING | ASPECT_TEXTS);
  warn(&x);
  return r;
}
