/* The whole way from sources to a program. */
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

static struct program *build(struct arena *a, struct checked *checked, bool plain) {
  struct plan *p = arena_new(a, struct plan);
  *p = (struct plan){.arena = a, .model = checked->model, .checked = checked, .graph = {.arena = a, .plain = plain}};
  buf_char(&p->strings, 0);
  buf_char(&p->graph.strings, 0);
  texts_before(p);
  number_provisions(p);
  for (uint32_t i = 0; i < checked->editions.n; i++) lower_edition(p, i);
  texts_of_trials(p);
  struct program *program = program_new();
  if (!program) longjmp(*a->escape, 1);
  program->arena->escape = a->escape;
  emit(p, program);
  program->arena->escape = NULL;
  struct buf file = {0}; /* encoding names the program by its hashes */
  program_encode(program, &file);
  buf_free(&file);
  buf_free(&p->strings);
  buf_free(&p->graph.strings);
  return program;
}

void compile(struct arena *a, const struct sources *sources, const struct compile_options *options, struct diags *diags,
             struct program **program) {
  *program = NULL;
  struct ast *ast = parse(a, sources, diags);
  struct model *m = model_build(a, sources, ast, diags); /* also of what could be read: one round of mending, not two */
  if (!diags->errors) add_hybrids(m, options);
  struct checked *checked = check(m);
  if (!diags->errors) *program = build(a, checked, options && options->plain);
}
