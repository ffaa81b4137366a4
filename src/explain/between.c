/* Which wijzigingen lie between two texts, and what the texts with some of them are called. */
#include "explain/between.h"

#include "code/regimes.h"

#include <string.h>

struct amendments {
  uint32_t root, n, *at;
};

static struct amendments amendments_of(struct arena *a, const struct program *p, uint32_t unit) {
  struct amendments s = {.root = NONE, .at = arena_array(a, uint32_t, p->amendments_count + 1)};
  s.n = unit_amendments(p, unit, &s.root, s.at);
  return s;
}

static bool is_in(const struct amendments *s, uint32_t amendment) {
  for (uint32_t i = 0; i < s->n; i++)
    if (s->at[i] == amendment) return true;
  return false;
}

static bool is_within(const struct amendments *s, const struct amendments *of) {
  for (uint32_t i = 0; i < s->n; i++)
    if (!is_in(of, s->at[i])) return false;
  return s->root == of->root;
}

static bool is_later(const struct program *p, uint32_t a, uint32_t b) {
  int32_t of_a = (int32_t)p->units[p->amendments[a].version].from;
  int32_t of_b = (int32_t)p->units[p->amendments[b].version].from;
  return of_a != of_b ? of_a > of_b : a > b;
}

static void insert(const struct program *p, struct between *b, uint32_t amendment) {
  uint32_t i = b->n++;
  for (; i > 0 && is_later(p, b->amendments[i - 1], amendment); i--) b->amendments[i] = b->amendments[i - 1];
  b->amendments[i] = amendment;
}

struct between between_units(struct arena *a, const struct program *p, uint32_t from, uint32_t to) {
  if (from == NONE || to == NONE) return (struct between){.status = BETWEEN_OPEN};
  struct amendments of_from = amendments_of(a, p, from), of_to = amendments_of(a, p, to);
  bool forward = is_within(&of_from, &of_to);
  struct between b = {.early = forward ? from : to, .late = forward ? to : from};
  if (!forward && !is_within(&of_to, &of_from)) return (struct between){.status = BETWEEN_UNRELATED};
  const struct amendments *less = forward ? &of_from : &of_to, *more = forward ? &of_to : &of_from;
  if (more->n - less->n > MAX_BETWEEN) return (struct between){.status = BETWEEN_MANY};
  for (uint32_t i = 0; i < more->n; i++)
    if (!is_in(less, more->at[i])) insert(p, &b, more->at[i]);
  return b;
}

bool between_mask(struct arena *a, const struct program *p, const struct between *b, uint32_t unit, uint64_t *mask) {
  struct amendments s = amendments_of(a, p, unit), early = amendments_of(a, p, b->early);
  if (!is_within(&early, &s)) return false;
  uint32_t left = s.n - early.n;
  *mask = 0;
  for (uint32_t i = 0; i < b->n; i++) {
    if (!is_in(&s, b->amendments[i])) continue;
    *mask |= UINT64_C(1) << i;
    left--;
  }
  return left == 0;
}

/* ---- the texts wanted ---- */
typedef VEC(const char *) names;
struct wanted {
  const struct sides *s;
  struct arena *arena;
  const struct between *b;
  uint64_t needed[MAX_BETWEEN]; /* by wijziging: itself and what it cannot do without */
  names names;
};

static const char *text_name(const struct wanted *w, uint64_t mask) {
  const struct program *p = w->s->program;
  const char *name = code_text(p, p->units[w->b->early].name);
  for (uint32_t i = 0; i < w->b->n; i++) {
    if (!(mask >> i & 1)) continue;
    const struct text_amendment *x = &p->amendments[w->b->amendments[i]];
    name = arena_printf(w->arena, "%s+%s.%s", name, code_text(p, p->units[x->version].name), people_text(p, x->name));
  }
  return name;
}

static void want(struct wanted *w, uint64_t mask) {
  if (mask == 0 || mask == between_all(w->b)) return;
  const char *name = text_name(w, mask);
  for (uint32_t i = 0; i < w->names.n; i++)
    if (strcmp(w->names.at[i], name) == 0) return;
  *vec_push(w->arena, &w->names) = name;
}

static void want_every_set(struct wanted *w) {
  for (uint64_t mask = 1; mask < between_all(w->b); mask++) *vec_push(w->arena, &w->names) = text_name(w, mask);
}

static bool is_name(const struct wanted *w, uint32_t i, const char *name) {
  const struct program *p = w->s->program;
  return strcmp(people_text(p, p->amendments[w->b->amendments[i]].name), name) == 0;
}

/* By name, whatever their version: one too many together is no harm. */
static void follow_needs(struct wanted *w, const struct amendment_need *needs, uint32_t n) {
  for (uint32_t i = 0; i < w->b->n; i++) w->needed[i] = UINT64_C(1) << i;
  for (uint32_t round = 0; round < w->b->n; round++)
    for (uint32_t k = 0; k < n; k++)
      for (uint32_t i = 0; i < w->b->n; i++)
        for (uint32_t j = 0; is_name(w, i, needs[k].amendment) && j < w->b->n; j++)
          if (is_name(w, j, needs[k].other)) w->needed[i] |= w->needed[j];
}

/* All up to the version of this wijziging; that of a later version may build on any of them. */
static uint64_t up_to_version(const struct wanted *w, uint32_t amendment, bool itself) {
  const struct program *p = w->s->program;
  uint64_t mask = 0;
  uint32_t version = p->amendments[w->b->amendments[amendment]].version;
  for (uint32_t i = 0; i < w->b->n; i++) {
    uint32_t other = p->amendments[w->b->amendments[i]].version;
    if (other == version ? itself : (int32_t)p->units[other].from < (int32_t)p->units[version].from)
      mask |= UINT64_C(1) << i;
  }
  return mask;
}

/* Each with what it needs; and all but each, with what needs it. */
static void want_single_ones(struct wanted *w) {
  for (uint32_t i = 0; i < w->b->n; i++) {
    uint64_t left = between_all(w->b);
    for (uint32_t k = 0; k < w->b->n; k++)
      if (w->needed[k] >> i & 1) left &= ~(UINT64_C(1) << k);
    want(w, w->needed[i]);
    want(w, w->needed[i] | up_to_version(w, i, false));
    want(w, left);
    want(w, left & up_to_version(w, i, true));
  }
}

static bool any_changed(const struct sides *s) {
  for (uint32_t i = 0; i < s->outcomes.n; i++)
    if (s->outcomes.at[i].changed) return true;
  return false;
}

const char *const *sides_wanted(const struct sides *s, struct arena *a, const struct amendment_need *needs,
                                uint32_t need_count, uint32_t *n) {
  struct between b = between_units(a, s->program, s->side[SIDE_FROM].unit, s->side[SIDE_TO].unit);
  struct wanted w = {.s = s, .arena = a, .b = &b};
  if (b.status == BETWEEN_SOME && any_changed(s) && b.n > 1) {
    follow_needs(&w, needs, need_count);
    if (b.n <= MAX_COMBINED)
      want_every_set(&w);
    else
      want_single_ones(&w);
  }
  *n = w.names.n;
  return w.names.at;
}
