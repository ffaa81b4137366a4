/* Finding the text that a name stands for: one text has as many names as there are orders to write its wijzigingen in.
 */
#include "code/regimes.h"

#include <string.h>

static size_t part_length(const char *at) { return strcspn(at, "+"); }
static const char *next_part(const char *at) { return at[part_length(at)] ? at + part_length(at) + 1 : NULL; }

static bool is_named(const char *name, const char *at, size_t length) {
  return strlen(name) == length && memcmp(name, at, length) == 0;
}

static uint32_t version_named(const struct program *p, const char *at, size_t length) {
  for (uint32_t i = 0; i < p->units_count; i++)
    if (p->units[i].flags & UNIT_VERSION && is_named(code_text(p, p->units[i].name), at, length)) return i;
  return NONE;
}

/* How many amendments lie between a version and a later one; NONE when it is not later. */
static uint32_t steps(const struct program *p, uint32_t from, uint32_t to) {
  uint32_t n = 0;
  while (to != from && to != NONE && n <= p->units_count) to = p->unit_texts[to].amends, n++;
  return to == from ? n : NONE;
}

/* The wijziging that one part names: in the version it says, else in the nearest later one that has it. */
uint32_t regime_amendment(const struct program *p, uint32_t base, const char *at, size_t length) {
  const char *dot = memchr(at, '.', length);
  uint32_t version = dot ? version_named(p, at, (size_t)(dot - at)) : NONE, best = NONE, nearest = NONE;
  size_t before = dot ? (size_t)(dot - at) + 1 : 0;
  for (uint32_t i = 0; i < p->amendments_count; i++) {
    const struct text_amendment *a = &p->amendments[i];
    if (!is_named(people_text(p, a->name), at + before, length - before)) continue;
    if (dot && a->version != version) continue;
    uint32_t away = steps(p, base, a->version);
    if (away == NONE || away == 0 || (nearest != NONE && away >= nearest)) continue;
    nearest = away;
    best = i;
  }
  return best;
}

const char *regime_mistake(const struct program *p, const char *name, bool *amendment) {
  uint32_t base = version_named(p, name, part_length(name));
  *amendment = false;
  if (base == NONE) return name;
  *amendment = true;
  for (const char *at = next_part(name); at; at = next_part(at))
    if (regime_amendment(p, base, at, part_length(at)) == NONE) return at;
  return NULL;
}

bool regime_may_take(const struct program *p, const char *name, uint32_t amendment) {
  uint32_t away = steps(p, version_named(p, name, part_length(name)), p->amendments[amendment].version);
  return away != NONE && away > 0;
}

static bool has_amendment(const struct program *p, uint32_t base, const char *name, uint32_t amendment) {
  for (const char *at = next_part(name); at; at = next_part(at))
    if (regime_amendment(p, base, at, part_length(at)) == amendment) return true;
  return false;
}

/* Is every wijziging of `a` one of `b`? */
static bool within(const struct program *p, uint32_t base, const char *a, const char *b) {
  for (const char *at = next_part(a); at; at = next_part(at))
    if (!has_amendment(p, base, b, regime_amendment(p, base, at, part_length(at)))) return false;
  return true;
}

uint32_t find_regime(const struct program *p, const char *name) {
  uint32_t exact = program_find_unit(p, name), base = version_named(p, name, part_length(name));
  bool amendment;
  if (exact != NONE || !strchr(name, '+') || regime_mistake(p, name, &amendment)) return exact;
  for (uint32_t i = 0; i < p->units_count; i++) {
    const char *other = code_text(p, p->units[i].name);
    if (p->units[i].flags & UNIT_VERSION || p->units[i].base != base) continue;
    if (within(p, base, name, other) && within(p, base, other, name)) return i;
  }
  return NONE;
}

bool regime_takes(const struct program *p, const char *name, uint32_t amendment) {
  return has_amendment(p, version_named(p, name, part_length(name)), name, amendment);
}

const char *regime_with(struct arena *a, const struct program *p, const char *name, uint32_t amendment) {
  const struct text_amendment *w = &p->amendments[amendment];
  return arena_printf(a, "%s+%s.%s", name, code_text(p, p->units[w->version].name), people_text(p, w->name));
}

static uint32_t add_once(uint32_t *list, uint32_t n, uint32_t amendment) {
  for (uint32_t i = 0; i < n; i++)
    if (list[i] == amendment) return n;
  list[n] = amendment;
  return n + 1;
}

static uint32_t add_version(const struct program *p, uint32_t version, uint32_t *list, uint32_t n) {
  for (uint32_t i = 0; i < p->amendments_count; i++)
    if (p->amendments[i].version == version) n = add_once(list, n, i);
  return n;
}

uint32_t unit_amendments(const struct program *p, uint32_t unit, uint32_t *root, uint32_t *list) {
  uint32_t n = 0, base = p->units[unit].flags & UNIT_VERSION ? unit : p->units[unit].base, steps = 0;
  for (uint32_t v = base; v != NONE && steps++ < p->units_count; v = p->unit_texts[v].amends) {
    *root = v;
    n = add_version(p, v, list, n);
  }
  for (const char *at = next_part(code_text(p, p->units[unit].name)); at; at = next_part(at)) {
    uint32_t a = regime_amendment(p, base, at, part_length(at));
    if (a != NONE) n = add_once(list, n, a);
  }
  return n;
}
