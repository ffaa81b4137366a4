/* Names: facts, lists, enumerations, choices, sources, and the namespace they share with provisions. */
#include "model/model.h"

#include <string.h>

#include "model/consolidate.h"

/* ---- look-ups ---- */
const struct symbol *model_symbol(const struct model *m, const char *name) {
  uint32_t at = map_number(&m->symbol_by_name, name);
  return at == NONE ? NULL : &m->symbols.at[at];
}

struct provision *edition_find(const struct edition *e, const char *name) {
  uint32_t at = map_number(&e->by_name, name);
  return at == NONE ? NULL : e->provisions.at[at];
}

uint32_t set_position(const struct model *m, uint32_t set, const char *value) {
  const names_at *values = &m->sets.at[set].values;
  for (uint32_t i = 0; i < values->n; i++)
    if (values->at[i].name == value) return i;
  return NONE;
}

/* ---- types ---- */
uint32_t model_unit(struct model *m, const char *unit) {
  if (!unit) return NONE;
  uint32_t *at = map_put(m->arena, &m->unit_by_name, unit, strlen(unit));
  if (*at == NONE) {
    *at = m->units.n;
    *vec_push(m->arena, &m->units) = unit;
  }
  return *at;
}

uint32_t model_set(struct model *m, const names_at *values) {
  struct buf key = {0};
  for (uint32_t i = 0; i < values->n; i++) {
    buf_text(&key, values->at[i].name);
    buf_char(&key, ',');
  }
  const char *name = buf_keep(m->arena, &key);
  uint32_t *at = map_put(m->arena, &m->set_by_values, name, strlen(name));
  if (*at == NONE) {
    *at = m->sets.n;
    *vec_push(m->arena, &m->sets) = (struct model_set){.values = *values};
  }
  return *at;
}

struct type model_type(struct model *m, const struct ast_type *t) {
  struct type type = {.unit = NONE, .set = NONE};
  switch ((enum ast_type_kind)t->kind) {
  case AST_BOOL: type.kind = KIND_BOOL; break;
  case AST_AMOUNT: type.kind = KIND_AMOUNT, type.scale = 2; break;
  case AST_AMOUNT_OR_UNLIMITED: type.kind = KIND_AMOUNT, type.scale = 2, type.unlimited = 1; break;
  case AST_NUMBER: type.kind = KIND_NUMBER, type.scale = t->scale, type.unit = model_unit(m, t->unit); break;
  case AST_DATE: type.kind = KIND_DATE; break;
  case AST_TEXT: type.kind = KIND_TEXT; break;
  case AST_ENUM: type.kind = KIND_ENUM, type.set = model_set(m, &t->values); break;
  case AST_LIST: type.kind = KIND_LIST; break;
  case AST_NO_TYPE: type.kind = KINDS; break;
  }
  return type;
}

/* ---- declaring ---- */
/* Enters a name in a namespace; false, with a diagnostic at the second place, when it is taken. */
static bool declare(struct model *m, const char *name, struct span at, uint32_t kind, uint32_t index) {
  if (!name) return false;
  uint32_t *slot = map_put(m->arena, &m->symbol_by_name, name, strlen(name));
  if (*slot != NONE) {
    struct diag *d = diag_add(m->diags, DIAG_NAME_TAKEN, at, name, NULL, NULL);
    diag_relate(m->diags, d, SECOND_DECLARED_HERE, m->symbols.at[*slot].at, name);
    return false;
  }
  *slot = m->symbols.n;
  *vec_push(m->arena, &m->symbols) = (struct symbol){name, kind, index, at};
  return true;
}

/* Reports the second of two equal names within one small list. */
static void check_distinct(struct model *m, struct map *seen, struct name_at name, struct span *places) {
  if (!name.name) return;
  uint32_t *slot = map_put(m->arena, seen, name.name, strlen(name.name));
  if (*slot == NONE) {
    *slot = seen->n - 1;
    places[*slot] = name.at;
    return;
  }
  struct diag *d = diag_add(m->diags, DIAG_NAME_TAKEN, name.at, name.name, NULL, NULL);
  diag_relate(m->diags, d, SECOND_DECLARED_HERE, places[*slot], name.name);
}

static void check_values(struct model *m, const struct ast_type *t) {
  struct map seen = {0};
  struct span *places = arena_array(m->arena, struct span, t->values.n + 1);
  for (uint32_t i = 0; i < t->values.n; i++) check_distinct(m, &seen, t->values.at[i], places);
}

static void add_list(struct model *m, struct model_fact *fact) {
  const struct ast_type *t = &fact->ast->type;
  struct model_list list = {.fact = m->facts.n};
  struct map seen = {0};
  struct span *places = arena_array(m->arena, struct span, t->fields.n + 1);
  for (uint32_t i = 0; i < t->fields.n; i++) {
    struct ast_field *field = &t->fields.at[i];
    if (!field->name.name) continue;
    check_distinct(m, &seen, field->name, places);
    check_values(m, &field->type);
    uint32_t *slot = map_put(m->arena, &list.by_name, field->name.name, strlen(field->name.name));
    if (*slot == NONE) *slot = list.fields.n; /* of two of one name the first counts */
    *vec_push(m->arena, &list.fields) = (struct model_field){field, model_type(m, &field->type)};
  }
  fact->type.set = m->lists.n;
  *vec_push(m->arena, &m->lists) = list;
}

static void add_key(struct model *m, const struct ast_fact *ast) {
  if (ast->type.kind != AST_TEXT) diag_add(m->diags, DIAG_KEY_NOT_TEXT, ast->name.at, ast->name.name, NULL, NULL);
  if (m->key == NONE) {
    m->key = m->facts.n;
    return;
  }
  const struct ast_fact *first = m->facts.at[m->key].ast;
  struct diag *d = diag_add(m->diags, DIAG_SECOND_KEY, ast->name.at, ast->name.name, NULL, NULL);
  diag_relate(m->diags, d, SECOND_DECLARED_HERE, first->name.at, first->name.name);
}

static void add_facts(struct model *m) {
  const char *peildatum = name_intern(m->arena, &m->ast->names, "peildatum", strlen("peildatum"));
  declare(m, peildatum, NO_PLACE, SYMBOL_FACT, 0);
  *vec_push(m->arena, &m->facts) =
      (struct model_fact){.name = peildatum, .type = {.kind = KIND_DATE, .unit = NONE, .set = NONE}};
  for (uint32_t i = 0; i < m->ast->facts.n; i++) {
    const struct ast_fact *ast = &m->ast->facts.at[i];
    if (!ast->name.name) continue;
    if (ast->name.name == peildatum) {
      diag_add(m->diags, DIAG_PEILDATUM_DECLARED, ast->name.at, NULL, NULL, NULL);
      continue;
    }
    if (!declare(m, ast->name.name, ast->name.at, SYMBOL_FACT, m->facts.n)) continue;
    struct model_fact fact = {.ast = ast, .name = ast->name.name, .type = model_type(m, &ast->type)};
    check_values(m, &ast->type);
    if (ast->type.kind == AST_LIST) add_list(m, &fact);
    if (ast->key) add_key(m, ast);
    *vec_push(m->arena, &m->facts) = fact;
  }
}

static void add_choice(struct model *m, const struct ast_choice *ast) {
  names_at values = {0};
  uint32_t standard = NONE;
  struct map seen = {0};
  struct span *places = arena_array(m->arena, struct span, ast->answers.n + 1);
  for (uint32_t i = 0; i < ast->answers.n; i++) {
    const struct ast_answer *answer = &ast->answers.at[i];
    check_distinct(m, &seen, answer->name, places);
    *vec_push(m->arena, &values) = answer->name;
    if (!answer->standard) continue;
    if (standard != NONE) diag_add(m->diags, DIAG_TWO_STANDARDS, answer->name.at, ast->name.name, NULL, NULL);
    standard = i;
  }
  if (standard == NONE) diag_add(m->diags, DIAG_NO_STANDARD, ast->name.at, ast->name.name, NULL, NULL);
  if (!declare(m, ast->name.name, ast->name.at, SYMBOL_CHOICE, m->choices.n)) return;
  *vec_push(m->arena, &m->choices) = (struct model_choice){ast, model_set(m, &values), standard == NONE ? 0 : standard};
}

static void add_sources(struct model *m) {
  for (uint32_t i = 0; i < m->ast->sources.n; i++) {
    const struct name_at *name = &m->ast->sources.at[i].name;
    if (!name->name) continue;
    uint32_t *slot = map_put(m->arena, &m->source_by_name, name->name, strlen(name->name));
    if (*slot == NONE) {
      *slot = i;
      continue;
    }
    struct diag *d = diag_add(m->diags, DIAG_NAME_TAKEN, name->at, name->name, NULL, NULL);
    diag_relate(m->diags, d, SECOND_DECLARED_HERE, m->ast->sources.at[*slot].name.at, name->name);
  }
}

/* A provision's name belongs to one kind of thing in every version: facts and choices are never provisions, and a
 * condition that lapsed does not come back as a decision. */
static void add_provision_name(struct model *m, const struct ast_provision *p) {
  if (p->change != CHANGE_DECLARE || !p->name.name) return;
  const struct symbol *taken = model_symbol(m, p->name.name);
  if (taken && taken->kind == SYMBOL_PROVISION && taken->index == p->kind) return;
  if (!declare(m, p->name.name, p->name.at, SYMBOL_PROVISION, p->kind)) return;
  if (p->kind == PROVISION_DECISION) *vec_push(m->arena, &m->outcomes) = p->name.name;
  if (p->kind == PROVISION_CONDITION) *vec_push(m->arena, &m->conditions) = p->name.name;
}

static void add_provision_names(struct model *m) {
  for (uint32_t i = 0; i < m->ast->versions.n; i++) {
    const struct ast_version *v = &m->ast->versions.at[i];
    for (uint32_t k = 0; k < v->provisions.n; k++) add_provision_name(m, v->provisions.at[k]);
    for (uint32_t k = 0; k < v->amendments.n; k++)
      for (uint32_t c = 0; c < v->amendments.at[k].changes.n; c++)
        add_provision_name(m, v->amendments.at[k].changes.at[c]);
  }
}

struct model *model_build(struct arena *a, const struct sources *sources, struct ast *ast, struct diags *diags) {
  struct model *m = arena_new(a, struct model);
  *m = (struct model){.arena = a, .sources = sources, .diags = diags, .ast = ast, .key = NONE};
  add_facts(m);
  for (uint32_t i = 0; i < ast->choices.n; i++) add_choice(m, &ast->choices.at[i]);
  add_sources(m);
  add_provision_names(m);
  consolidate(m);
  return m;
}
