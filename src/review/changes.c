/* What differs between two items, and between two texts. */
#include "review/inner.h"

#include <string.h>

/* ---- two items ---- */
static bool same_text(const char *a, const char *b) { return a == b || (a && b && strcmp(a, b) == 0); }

/* By what is cited, not by what a source is called or where it stands: a bron is an item of its own. */
static bool same_cites(const review_cites *a, const review_cites *b) {
  if (a->n != b->n) return false;
  for (uint32_t i = 0; i < a->n; i++) {
    const struct review_cite *x = &a->at[i], *y = &b->at[i];
    if (!same_text(x->source, y->source) || !same_text(x->place, y->place) || !same_text(x->exception, y->exception))
      return false;
  }
  return true;
}

static uint32_t aspects_of(const struct entry *old, const struct entry *new) {
  uint32_t aspects = 0;
  if (!old || !new) return (old ? old : new)->meaning ? ASPECT_MEANING : ASPECT_TEXTS;
  if (!same_text(old->meaning, new->meaning)) aspects |= ASPECT_MEANING;
  if (!same_text(old->form.wording, new->form.wording) && !(aspects & ASPECT_MEANING)) aspects |= ASPECT_TEXTS;
  if (!same_text(old->form.label, new->form.label)) aspects |= ASPECT_TEXTS;
  if (!same_cites(&old->form.cites, &new->form.cites)) aspects |= ASPECT_CITES;
  return aspects;
}

struct review_change *change_of(struct arena *a, const struct entry *old, const struct entry *new) {
  uint32_t aspects = aspects_of(old, new);
  if (!aspects) return NULL;
  struct review_change *c = arena_new(a, struct review_change);
  const struct entry *one = new ? new : old;
  *c = (struct review_change){.item = one->kind, .name = one->name, .aspects = aspects};
  if (old) c->forms[SIDE_OLD] = old->form;
  if (new) c->forms[SIDE_NEW] = new->form;
  return c;
}

/* ---- two texts ---- */
typedef struct entry entry_maker(struct arena *, const struct program *, uint32_t, enum lang);
struct part { /* a run of records in each text, with names */
  const char *(*name)(const struct program *, uint32_t);
  entry_maker *make;
  uint32_t first[REVIEW_SIDES], count[REVIEW_SIDES];
};
struct texts {
  struct arena *arena;
  const struct program *const *p;
  enum lang lang;
  founds *out;
};

static const char *provision_name(const struct program *p, uint32_t i) { return people_text(p, p->provisions[i].name); }
static const char *transition_name(const struct program *p, uint32_t i) { return code_text(p, p->transitions[i].name); }
static const char *notice_name(const struct program *p, uint32_t i) { return people_text(p, p->notices[i].name); }

static void put(const struct texts *t, const struct part *part, uint32_t old, uint32_t new) {
  struct entry items[REVIEW_SIDES];
  if (old != NONE) items[SIDE_OLD] = part->make(t->arena, t->p[SIDE_OLD], old, t->lang);
  if (new != NONE) items[SIDE_NEW] = part->make(t->arena, t->p[SIDE_NEW], new, t->lang);
  bool other = old != NONE && new != NONE &&items[SIDE_OLD].kind != items[SIDE_NEW].kind;
  if (other) { /* a name that stands for another kind of provision now */
    put(t, part, old, NONE);
    put(t, part, NONE, new);
    return;
  }
  struct review_change *c =
      change_of(t->arena, old == NONE ? NULL : &items[SIDE_OLD], new == NONE ? NULL : &items[SIDE_NEW]);
  if (c) *vec_push(t->arena, t->out) = (struct found){c, {old, new}};
}

static void names_of(const struct texts *t, const struct part *part, enum review_side side, struct map *out) {
  for (uint32_t i = 0; i < part->count[side]; i++) {
    const char *name = part->name(t->p[side], part->first[side] + i);
    *map_put(t->arena, out, name, strlen(name)) = part->first[side] + i;
  }
}

/* In the order of the new text; then what only the old one has. */
static void compare_part(const struct texts *t, const struct part *part) {
  struct map olds = {0}, news = {0};
  names_of(t, part, SIDE_OLD, &olds);
  names_of(t, part, SIDE_NEW, &news);
  for (uint32_t i = part->first[SIDE_NEW]; i < part->first[SIDE_NEW] + part->count[SIDE_NEW]; i++)
    put(t, part, map_number(&olds, part->name(t->p[SIDE_NEW], i)), i);
  for (uint32_t i = part->first[SIDE_OLD]; i < part->first[SIDE_OLD] + part->count[SIDE_OLD]; i++)
    if (map_number(&news, part->name(t->p[SIDE_OLD], i)) == NONE) put(t, part, i, NONE);
}

static const char *source_name(const struct program *p, uint32_t i) { return people_text(p, p->sources[i].name); }
static const char *fact_name(const struct program *p, uint32_t i) { return code_text(p, p->facts[i].name); }
static const char *choice_name(const struct program *p, uint32_t i) { return code_text(p, p->choices[i].name); }
static const char *assertion_name(const struct program *p, uint32_t i) { return code_text(p, p->assertions[i].name); }

void compare_shared(struct arena *a, const struct program *const p[REVIEW_SIDES], enum review_item kind, enum lang lang,
                    founds *out) {
  struct texts t = {.arena = a, .p = p, .lang = lang, .out = out};
  struct part parts[ITEMS] = {
      [ITEM_SOURCE] = {source_name, entry_source, {0}, {p[SIDE_OLD]->sources_count, p[SIDE_NEW]->sources_count}},
      [ITEM_FACT] = {fact_name, entry_fact, {0}, {p[SIDE_OLD]->facts_count, p[SIDE_NEW]->facts_count}},
      [ITEM_CHOICE] = {choice_name, entry_choice, {0}, {p[SIDE_OLD]->choices_count, p[SIDE_NEW]->choices_count}},
      [ITEM_ASSERTION] = {assertion_name,
                          entry_assertion,
                          {0},
                          {p[SIDE_OLD]->assertions_count, p[SIDE_NEW]->assertions_count}},
  };
  compare_part(&t, &parts[kind]);
}

void compare_texts(struct arena *a, const struct program *const p[REVIEW_SIDES], const uint32_t units[REVIEW_SIDES],
                   enum lang lang, founds *out) {
  struct texts t = {.arena = a, .p = p, .lang = lang, .out = out};
  struct part provisions = {.name = provision_name, .make = entry_provision},
              transitions = {.name = transition_name, .make = entry_transition},
              notices = {.name = notice_name, .make = entry_notice};
  for (enum review_side s = SIDE_OLD; s < REVIEW_SIDES; s++) {
    if (units[s] == NONE) continue;
    const struct text_unit *text = &p[s]->unit_texts[units[s]];
    const struct program_unit *unit = &p[s]->units[units[s]];
    provisions.first[s] = text->first_provision, provisions.count[s] = text->provision_count;
    transitions.first[s] = unit->first_transition, transitions.count[s] = unit->transition_count;
    notices.first[s] = text->first_notice, notices.count[s] = text->notice_count;
  }
  compare_part(&t, &provisions);
  compare_part(&t, &transitions);
  compare_part(&t, &notices);
}
