/* The whole way from sources to a program. */
#include <assert.h>

#include "code/shapes.h"
#include "plan/internal.h"

/* Types of units that a hybrid named from outside adds come in here too: model_hybrid_named makes their editions. */
static void add_hybrids(struct model *m, const struct compile_options *options) {
  for (uint32_t i = 0; options && i < options->hybrid_count; i++) model_hybrid_named(m, options->hybrids[i]);
}

static void number_provisions(struct plan *p) {
  uint32_t next = 0, n = p->checked->editions.n;
  p->values = arena_array(p->arena, uint32_t *, n + 1);
  p->first_provision = arena_array(p->arena, uint32_t, n + 1);
  for (uint32_t i = 0; i < n; i++) {
    p->first_provision[i] = next;
    next += p->checked->editions.at[i]->provisions.n;
  }
}

static struct plan *plan_of(struct arena *a, struct checked *checked, bool plain) {
  struct plan *p = arena_new(a, struct plan);
  *p = (struct plan){.arena = a, .model = checked->model, .checked = checked, .graph = {.arena = a, .plain = plain}};
  *vec_push(a, &p->strings) = 0;
  *vec_push(a, &p->graph.strings) = 0;
  texts_before(p);
  number_provisions(p);
  for (uint32_t i = 0; i < checked->editions.n; i++) lower_edition(p, i);
  texts_of_trials(p);
  return p;
}

/* *program is set as soon as there is one: when memory runs out on the way, its owner frees it. */
static void build(struct plan *p, struct program **program) {
  jmp_buf *escape = p->arena->escape;
  *program = program_new();
  if (!*program) longjmp(*escape, 1);
  (*program)->arena->escape = escape;
  emit(p, *program);
  (*program)->arena->escape = NULL;
  if (!program_name(*program)) longjmp(*escape, 1);
}

static const struct name_at *name_of(const struct plan *p, uint32_t provision) {
  uint32_t e = p->checked->editions.n;
  while (p->first_provision[--e] > provision) continue;
  return &p->checked->editions.at[e]->provisions.at[provision - p->first_provision[e]]->from->text->name;
}

/* Provisions resting on provisions may go deeper than explaining can follow; otherwise what was made is accepted. */
static void check_built(const struct plan *p, const struct program *program, struct diags *diags) {
  uint32_t provision;
  const char *problem = verify_depth(program, &provision);
  if (problem == VERIFY_TOO_DEEP) {
    const struct name_at *name = name_of(p, provision);
    diag_add(diags, DIAG_TOO_DEEP, name->at, name->name, arena_printf(p->arena, "%d", MAX_DEPTH), NULL);
    return;
  }
#ifdef TOETS_VERIFY_COMPILED
  if (!problem) problem = program_verify(program);
#endif
  if (problem == VERIFY_NO_MEMORY) longjmp(*p->arena->escape, 1);
  assert(!problem);
}

void compile(struct arena *a, const struct sources *sources, const struct compile_options *options, struct diags *diags,
             struct program **program) {
  *program = NULL;
  struct ast *ast = parse(a, sources, diags);
  struct model *m = model_build(a, sources, ast, diags); /* also of what could be read: one round of mending, not two */
  if (!diags->errors) add_hybrids(m, options);
  struct checked *checked = check(m);
  if (diags->errors) return;
  struct plan *p = plan_of(a, checked, options && options->plain);
  build(p, program);
  check_built(p, *program, diags);
  if (!diags->errors) return;
  program_free(*program);
  *program = NULL;
}
