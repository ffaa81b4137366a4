/* The facts of one case: what io/, tests and the API fill, and an executor reads. */
#include <string.h>

#include "vm/vm.h"

/* Cells, lists and notes live as long as the facts do; what they point to lives in the arena, until facts_clear. */
bool facts_init(struct facts *f, const struct program *p) {
  size_t cells = p->facts_count * sizeof *f->cells, notes = p->facts_count * sizeof *f->notes;
  size_t lists = p->lists_count * sizeof *f->lists;
  *f = (struct facts){.program = p};
  arena_init(&f->arena, NULL);
  char *block = base_resize(NULL, cells + notes + lists + 1);
  if (!block) return false;
  f->cells = (struct cell *)(void *)block;
  f->notes = (struct fact_note *)(void *)(block + cells);
  f->lists = (struct fact_list *)(void *)(block + cells + notes);
  facts_clear(f);
  return true;
}

void facts_clear(struct facts *f) {
  const struct program *p = f->program;
  arena_reset(&f->arena);
  for (uint32_t i = 0; i < p->facts_count; i++) f->cells[i] = (struct cell){.state = UNKNOWN};
  for (uint32_t i = 0; i < p->facts_count; i++) f->notes[i] = (struct fact_note){NULL, NULL};
  for (uint32_t i = 0; i < p->lists_count; i++) f->lists[i] = (struct fact_list){.known = false};
}

void facts_free(struct facts *f) {
  arena_free(&f->arena);
  base_resize(f->cells, 0);
  f->cells = NULL;
}

struct cell facts_text(struct facts *f, const char *at, size_t length) {
  if (length > UINT32_MAX) return (struct cell){.state = UNKNOWN};
  struct text *text = arena_new(&f->arena, struct text);
  char *copy = arena_string(&f->arena, at, length);
  if (!text || !copy) return (struct cell){.state = UNKNOWN};
  *text = (struct text){(uint32_t)length, copy};
  return cell_known((int64_t)(intptr_t)text);
}

struct cell *facts_set_list(struct facts *f, uint32_t list, uint32_t count) {
  struct fact_list *l = &f->lists[list];
  size_t fields = f->program->lists[list].field_count;
  if (!l->at || l->cap < count) {
    struct cell *at = arena_array(&f->arena, struct cell, (count ? count : 1) * (fields ? fields : 1));
    if (!at) return NULL;
    l->at = at;
    l->cap = count;
  }
  l->known = true;
  l->count = count;
  for (size_t i = 0; i < count * fields; i++) l->at[i] = (struct cell){.state = UNKNOWN};
  return l->at;
}

/* ---- copies ---- */
static bool copy_cell(struct facts *to, struct cell *cell, struct cell from, const struct type *type) {
  *cell = from;
  if (type->kind != KIND_TEXT || from.state != KNOWN) return true;
  const struct text *text = (const struct text *)(intptr_t)from.v;
  *cell = facts_text(to, text->at, text->length);
  return cell->state == KNOWN;
}

static bool copy_list(struct facts *to, uint32_t list, const struct fact_list *from) {
  const struct program *p = to->program;
  const struct program_list *l = &p->lists[list];
  if (!from->known) return true;
  struct cell *at = facts_set_list(to, list, from->count);
  if (!at) return false;
  for (size_t i = 0; i < (size_t)from->count * l->field_count; i++) {
    const struct program_fact *field = &p->fields[l->first_field + i % l->field_count];
    if (!copy_cell(to, &at[i], from->at[i], &p->types[field->type])) return false;
  }
  return true;
}

static bool copy_note(struct facts *to, const char **note, const char *from) {
  *note = from ? arena_string(&to->arena, from, strlen(from)) : NULL;
  return !from || *note;
}

bool facts_copy(struct facts *to, const struct facts *from) {
  const struct program *p = to->program;
  facts_clear(to);
  for (uint32_t i = 0; i < p->facts_count; i++) {
    struct fact_note *note = &to->notes[i];
    if (!copy_cell(to, &to->cells[i], from->cells[i], &p->types[p->facts[i].type])) return false;
    if (!copy_note(to, &note->source, from->notes[i].source)) return false;
    if (!copy_note(to, &note->remark, from->notes[i].remark)) return false;
  }
  for (uint32_t i = 0; i < p->lists_count; i++)
    if (!copy_list(to, i, &from->lists[i])) return false;
  return true;
}

/* ---- constants ---- */
struct cell program_cell(const struct program *p, uint32_t constant) {
  const struct program_constant *c = &p->constants[constant];
  if (p->types[c->type].kind == KIND_TEXT) return cell_known((int64_t)(intptr_t)&p->constant_texts[constant]);
  return cell_known(program_int64(c->low, c->high));
}
