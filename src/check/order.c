/* The order in which an edition's provisions are checked and computed: each after what it uses.  Circles are reported.
 */
#include "check/internal.h"

struct gather {
  struct checker *c;
  const struct typed_edition *edition;
  use_list *uses;
};

static void use_name(struct gather *g, struct name_at name, uint32_t list) {
  if (!name.name) return;
  if (list != NONE && map_find(&g->c->model->lists.at[list].by_name, name.name, strlen(name.name)))
    return; /* a field */
  struct typed_provision *p = typed_find(g->edition, name.name);
  if (p) *vec_push(g->c->arena, g->uses) = (struct use){p, name.at};
}

static uint32_t list_over(struct gather *g, const struct expr *e, uint32_t list) {
  const struct symbol *symbol = e->over.name ? model_symbol(g->c->model, e->over.name) : NULL;
  if (!symbol || symbol->kind != SYMBOL_FACT) return list;
  struct type type = g->c->model->facts.at[symbol->index].type;
  return type.kind == KIND_LIST ? type.set : list;
}

static void use_expr(struct gather *g, const struct expr *e, uint32_t list) {
  for (; e; e = e->a) { /* long chains are nested to the left */
    if (e->kind == EXPR_NAME) use_name(g, e->name, list);
    for (uint32_t i = 0; i < e->list.n; i++) use_expr(g, e->list.at[i], list);
    if (e->over.name) list = list_over(g, e, list);
    use_expr(g, e->b, list);
    use_expr(g, e->c, list);
  }
}

static void use_rows(struct gather *g, const rows *table, uint32_t list) {
  if (table->n && !table->at[0].has_output) return; /* reported with the table; its own name may stand in any column */
  for (uint32_t r = 0; r < table->n; r++)
    for (uint32_t i = 0; i < table->at[r].cells.n; i++) {
      const struct ast_cell *cell = &table->at[r].cells.at[i];
      if (r == 0 && table->at[r].has_output && i + 1 == table->at[r].cells.n) continue; /* the item's own name */
      for (uint32_t v = 0; v < cell->values.n; v++) use_expr(g, cell->values.at[v], list);
    }
}

static uint32_t own_list(struct gather *g, const struct ast_provision *origin) {
  const struct symbol *symbol =
      origin->kind == PROVISION_DEFINITION && origin->of.name ? model_symbol(g->c->model, origin->of.name) : NULL;
  if (!symbol || symbol->kind != SYMBOL_FACT) return NONE;
  struct type type = g->c->model->facts.at[symbol->index].type;
  return type.kind == KIND_LIST ? type.set : NONE;
}

static void use_exception(struct gather *g, const struct ast_exception *x, uint32_t list) {
  use_expr(g, x->condition, list);
  use_expr(g, x->value, list);
}

static void use_texts(struct gather *g, const struct typed_provision *p) {
  uint32_t list = own_list(g, p->from->origin);
  use_expr(g, p->from->text->expr, list);
  use_rows(g, &p->from->text->rows, list);
  for (uint32_t i = 0; i < p->from->exceptions.n; i++) use_exception(g, p->from->exceptions.at[i].ast, list);
}

static void use_provision(struct gather *g, const struct typed_provision *p) {
  use_texts(g, p);
  if (p->from->text->body == BODY_ALL || p->from->text->body == BODY_ANY)
    for (uint32_t i = 0; i < p->conditions.n; i++)
      *vec_push(g->c->arena, g->uses) = (struct use){p->conditions.at[i], p->conditions.at[i]->from->origin->name.at};
}

void uses_of(struct checker *c, const struct typed_edition *e, const struct typed_provision *p, use_list *uses) {
  struct gather g = {c, e, uses};
  use_texts(&g, p);
  if (p->from->origin->kind == PROVISION_CONDITION) use_name(&g, p->from->origin->of, NONE);
}

void uses_in(struct checker *c, const struct typed_edition *e, const struct ast_provision *origin,
             const struct ast_provision *written, use_list *uses) {
  struct gather g = {c, e, uses};
  uint32_t list = own_list(&g, origin);
  use_expr(&g, written->expr, list);
  use_rows(&g, &written->rows, list);
  for (uint32_t i = 0; i < written->exceptions.n; i++) use_exception(&g, &written->exceptions.at[i], list);
  if (origin->kind == PROVISION_CONDITION) use_name(&g, origin->of, NONE);
}

/* ---- depth-first, with a stack of its own: a rule file may be one long chain of definitions ---- */
enum { FRESH, OPEN, DONE };
struct visit {
  struct typed_provision *p;
  use_list uses;
  uint32_t next;
};
struct sorting {
  struct checker *c;
  struct typed_edition *edition;
  uint8_t *states;
  VEC(struct visit) stack;
};

static void report_circle(struct sorting *x, struct typed_provision *again) {
  uint32_t start = x->stack.n;
  while (x->stack.at[start - 1].p != again) start--;
  uint32_t first = start - 1; /* begin at the one declared first, so that the message does not depend on the way in */
  for (uint32_t i = start; i < x->stack.n; i++)
    if (x->stack.at[i].p->position < x->stack.at[first].p->position) first = i;
  const char *path = x->stack.at[first].p->from->name;
  uint32_t n = x->stack.n - (start - 1);
  for (uint32_t i = 1; i <= n; i++) {
    struct typed_provision *p = x->stack.at[start - 1 + (first - (start - 1) + i) % n].p;
    path = arena_printf(x->c->arena, "%s \xE2\x86\x92 %s", path, p->from->name);
  }
  for (uint32_t i = start - 1; i < x->stack.n; i++) x->stack.at[i].p->type = type_poison();
  struct diag *d = diag_add(x->c->diags, DIAG_CIRCLE, x->stack.at[first].p->from->text->name.at, path, NULL, NULL);
  if (n > 1) {
    struct typed_provision *second = x->stack.at[start - 1 + (first - (start - 1) + 1) % n].p;
    diag_relate(x->c->diags, d, SECOND_DECLARED_HERE, second->from->text->name.at, second->from->name);
  }
}

static void open_visit(struct sorting *x, struct typed_provision *p) {
  struct visit v = {.p = p};
  struct gather g = {x->c, x->edition, &v.uses};
  use_provision(&g, p);
  x->states[p->position] = OPEN;
  *vec_push(x->c->arena, &x->stack) = v;
}

static void visit(struct sorting *x, struct typed_provision *root) {
  open_visit(x, root);
  while (x->stack.n) {
    struct visit *top = &x->stack.at[x->stack.n - 1];
    if (top->next == top->uses.n) {
      x->states[top->p->position] = DONE;
      *vec_push(x->c->arena, &x->edition->sorted) = top->p;
      x->stack.n--;
      continue;
    }
    struct typed_provision *used = top->uses.at[top->next++].p;
    if (x->states[used->position] == FRESH)
      open_visit(x, used);
    else if (x->states[used->position] == OPEN)
      report_circle(x, used);
  }
}

void sort_provisions(struct checker *c, struct typed_edition *e) {
  struct sorting x = {.c = c, .edition = e, .states = arena_array(c->arena, uint8_t, e->provisions.n + 1)};
  for (uint32_t i = 0; i < e->provisions.n; i++)
    if (x.states[i] == FRESH) visit(&x, e->provisions.at[i]);
}
