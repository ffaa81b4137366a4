/* A program in memory: its counts, its look-ups by name, its end. */
#include <string.h>

#include "code/program.h"

struct program *program_new(void) {
  struct arena *arena = base_resize(NULL, sizeof *arena);
  if (!arena) return NULL;
  arena_init(arena, NULL);
  struct program *p = arena_new(arena, struct program);
  if (p)
    p->arena = arena;
  else
    base_resize(arena, 0);
  return p;
}

bool program_finish(struct program *p) {
  p->mask_words = (2 * p->units_count + 1 + 31) / 32;
  struct text *texts = arena_array(p->arena, struct text, p->constants_count + 1);
  if (!texts) return false;
  for (uint32_t c = 0; c < p->constants_count; c++) {
    const struct program_constant *constant = &p->constants[c];
    bool text = constant->type < p->types_count && p->types[constant->type].kind == KIND_TEXT;
    if (text && constant->low < p->code_strings_size)
      texts[c] = (struct text){constant->high, code_text(p, constant->low)};
  }
  p->constant_texts = texts;
  return true;
}

void program_free(struct program *p) {
  if (!p) return;
  struct arena *arena = p->arena; /* the program itself stands in it */
  arena_free(arena);
  base_resize(arena, 0);
}

uint32_t program_given_regs(const struct program *p) {
  uint32_t lists = p->lists_count; /* each is one fact */
  return p->constants_count + p->choices_count + (p->facts_count - lists);
}

uint32_t program_case_regs(const struct program *p) {
  uint32_t regs = program_given_regs(p);
  for (uint32_t s = 0; s < p->segments_count; s++)
    if (p->segments[s].list == NONE) regs += p->segments[s].count;
  return regs;
}

/* ---- look-ups ---- */
static bool named(const char *text, const char *name, size_t length) {
  return text && strlen(text) == length && memcmp(text, name, length) == 0;
}

#define FIND(section, text, name, length)                                                                              \
  for (uint32_t i = 0; i < p->section##_count; i++)                                                                    \
    if (named(text(p, p->section[i].name), name, length)) return i;                                                    \
  return NONE

uint32_t program_find_fact(const struct program *p, const char *name, size_t length) {
  FIND(facts, code_text, name, length);
}
uint32_t program_find_outcome(const struct program *p, const char *name) {
  FIND(outcomes, code_text, name, strlen(name));
}
uint32_t program_find_choice(const struct program *p, const char *name) {
  FIND(choices, code_text, name, strlen(name));
}
uint32_t program_find_unit(const struct program *p, const char *name) { FIND(units, code_text, name, strlen(name)); }
#undef FIND

uint32_t program_find_answer(const struct program *p, uint32_t choice, const char *name) {
  const struct program_set *set = &p->sets[p->choices[choice].set];
  for (uint32_t i = 0; i < set->count; i++)
    if (named(code_text(p, p->set_values[set->first + i].word), name, strlen(name))) return i;
  return NONE;
}

uint32_t program_find_provision(const struct program *p, uint32_t unit, const char *name, size_t length) {
  const struct text_unit *text = &p->unit_texts[unit];
  for (uint32_t i = text->first_provision; i < text->first_provision + text->provision_count; i++)
    if (named(people_text(p, p->provisions[i].name), name, length)) return i;
  return NONE;
}
