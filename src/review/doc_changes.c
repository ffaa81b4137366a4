/* What a text changes with respect to the one before it, provision by provision. */
#include "review/doc_parts.h"

#include <string.h>

static bool is_version(const struct program *p, uint32_t unit) { return p->units[unit].flags & UNIT_VERSION; }

/* The version that began last before `unit` did. */
static uint32_t version_before(const struct program *p, uint32_t unit) {
  uint32_t found = NONE;
  for (uint32_t i = 0; i < p->units_count; i++) {
    int32_t from = (int32_t)p->units[i].from;
    if (!is_version(p, i) || from >= (int32_t)p->units[unit].from) continue;
    if (found == NONE || from > (int32_t)p->units[found].from) found = i;
  }
  return found;
}

uint32_t doc_before(const struct program *p, uint32_t unit) {
  if (!is_version(p, unit)) return p->units[unit].base;
  uint32_t amends = p->unit_texts[unit].amends;
  return amends != NONE ? amends : version_before(p, unit);
}

static bool same_wording(const struct doc *d, uint32_t a, uint32_t b, enum wording how) {
  return strcmp(wording_provision(d->arena, d->p, a, how, d->lang),
                wording_provision(d->arena, d->p, b, how, d->lang)) == 0;
}

static enum doc_state compared(const struct doc *d, uint32_t provision, uint32_t earlier) {
  if (d->before == NONE) return STATE_ALONE;
  if (earlier == NONE) return STATE_NEW;
  if (same_wording(d, provision, earlier, WORDING_WHOLE)) return STATE_SAME;
  return same_wording(d, provision, earlier, WORDING_MEANING) ? STATE_TEXT : STATE_CHANGED;
}

enum doc_state doc_state(const struct doc *d, uint32_t provision) {
  return (enum doc_state)d->states[provision - d->base[THING_PROVISION]];
}

/* Changes spread from what changed to what rests on it. */
static void spread(struct doc *d) {
  thing_list reached = {0};
  for (uint32_t i = 0; i < d->count[THING_PROVISION]; i++)
    if (d->states[i] >= STATE_CHANGED) *vec_push(d->arena, &reached) = i;
  for (uint32_t next = 0; next < reached.n; next++) {
    const thing_list *users = &d->links[reached.at[next]].users;
    for (uint32_t i = 0; i < users->n; i++) {
      uint32_t user = users->at[i];
      if (user >= d->count[THING_PROVISION] || d->states[user] != STATE_SAME) continue;
      d->states[user] = STATE_AFFECTED;
      *vec_push(d->arena, &reached) = user;
    }
  }
}

void doc_find_changes(struct doc *d) {
  uint32_t first = d->base[THING_PROVISION], n = d->count[THING_PROVISION];
  struct map names = {0};
  const struct text_unit *before = d->before == NONE ? NULL : &d->p->unit_texts[d->before];
  for (uint32_t i = 0; before && i < before->provision_count; i++) {
    const char *name = people_text(d->p, d->p->provisions[before->first_provision + i].name);
    *map_put(d->arena, &names, name, strlen(name)) = before->first_provision + i;
  }
  d->states = arena_array(d->arena, uint8_t, n + 1);
  d->earlier = arena_array(d->arena, uint32_t, n + 1);
  for (uint32_t i = 0; i < n; i++) {
    d->earlier[i] = map_number(&names, people_text(d->p, d->p->provisions[first + i].name));
    d->states[i] = (uint8_t)compared(d, first + i, d->earlier[i]);
  }
  spread(d);
}

/* ---- a text, ready to be written about ---- */
static void number_things(struct doc *d) {
  const struct program *p = d->p;
  const struct text_unit *text = &p->unit_texts[d->unit];
  const struct program_unit *unit = &p->units[d->unit];
  const uint32_t runs[THING_KINDS][2] = {
      [THING_PROVISION] = {text->first_provision, text->provision_count},
      [THING_FACT] = {0, p->facts_count},
      [THING_CHOICE] = {0, p->choices_count},
      [THING_TRANSITION] = {unit->first_transition, unit->transition_count},
      [THING_NOTICE] = {text->first_notice, text->notice_count},
  };
  for (uint32_t kind = 0; kind < THING_KINDS; kind++) {
    d->first[kind] = d->things;
    d->base[kind] = runs[kind][0];
    d->count[kind] = runs[kind][1];
    d->things += d->count[kind];
  }
}

void doc_begin(struct doc *d, struct arena *a, const struct program *p, uint32_t unit,
               const struct doc_options *options, struct buf *out) {
  *d = (struct doc){.arena = a,
                    .p = p,
                    .lang = options->lang,
                    .alone = options->alone,
                    .judges = options->judges,
                    .out = out,
                    .unit = unit,
                    .before = doc_before(p, unit)};
  number_things(d);
  doc_find_links(d);
  doc_find_cited(d);
  doc_find_changes(d);
}
