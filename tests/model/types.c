/* types: expressions with their names found and their types known, for the naive model.
 *
 * A node is built for one text; `want` is the enumeration that the place wants, for value names.  Where nothing says
 * which enumeration a value name is of, building gives NULL and is tried again when the other side is known.
 */
#include <assert.h>
#include <string.h>

#include "model.h"

struct scope { /* where an expression stands */
  struct rules *rules;
  struct unit *unit;
  uint32_t list; /* the list whose fields come first, or NONE */
};

static struct node *build(const struct scope *at, const struct expr *e, const names_at *want);

static struct node *node_of(enum node_sort sort, struct shape shape) {
  struct node *n = arena_new(&forever, struct node);
  n->sort = sort;
  n->shape = shape;
  n->index = NONE;
  return n;
}
static struct node *with_kids(struct node *n, struct node *a, struct node *b) {
  n->kids = arena_array(&forever, struct node *, 2);
  n->kids[n->kid_count++] = a;
  if (b) n->kids[n->kid_count++] = b;
  return n;
}
static const struct shape YES_NO = {.kind = KIND_BOOL}, WHOLE = {.kind = KIND_NUMBER}, DATE = {.kind = KIND_DATE};

struct shape shape_of_type(const struct ast_type *type) {
  switch (type->kind) {
  case AST_AMOUNT: return (struct shape){.kind = KIND_AMOUNT, .scale = 2};
  case AST_AMOUNT_OR_UNLIMITED: return (struct shape){.kind = KIND_AMOUNT, .scale = 2, .unlimited = true};
  case AST_NUMBER: return (struct shape){.kind = KIND_NUMBER, .scale = type->scale, .unit = type->unit};
  case AST_DATE: return DATE;
  case AST_TEXT: return (struct shape){.kind = KIND_TEXT};
  case AST_ENUM: return (struct shape){.kind = KIND_ENUM, .values = &type->values};
  case AST_LIST: return (struct shape){.kind = KIND_LIST};
  default: return YES_NO;
  }
}

static bool counts(const struct shape *s) { return s->kind == KIND_NUMBER || s->kind == KIND_AMOUNT; }
/* "the finest scale its branches, exceptions and rows need"; "a mix of branches is `bedrag of onbegrensd`" */
static struct shape joined(struct shape a, struct shape b) {
  if (b.scale > a.scale) a.scale = b.scale;
  a.unlimited |= b.unlimited;
  return a;
}
/* "A finer declared type widens silently." */
static struct node *widened(struct node *n, struct shape to) {
  bool limit = to.unlimited && !n->shape.unlimited;
  if (!counts(&to) || (n->shape.scale == to.scale && !limit)) return n;
  struct node *w = with_kids(node_of(N_WIDEN, n->shape), n, NULL);
  w->shape.scale = to.scale;
  w->shape.unlimited |= limit;
  return w;
}
/* Beside an operand of that type: a plain amount beside one that may be onbegrensd may be so itself. */
static struct node *beside(struct node *n, struct shape other) {
  struct shape to = n->shape;
  to.unlimited = other.unlimited;
  return widened(n, to);
}

/* ---- names ---- */
static uint32_t fact_named(const struct rules *r, const char *name) {
  for (uint32_t i = 0; i < r->facts.n; i++)
    if (strcmp(r->facts.at[i].name, name) == 0) return i;
  return NONE;
}
static struct node *item_node(const struct scope *at, struct item *i) {
  struct node *root = item_root(at->rules, at->unit, i);
  struct node *n = node_of(N_ITEM, root->shape);
  n->index = (uint32_t)(i - at->unit->items.at);
  n->per_element = i->list != NONE;
  return n;
}
/* "Inside, fields of the element come first, then the case's own names" */
static struct node *name_node(const struct scope *at, const char *name, const names_at *want) {
  if (at->list != NONE) {
    const struct fact *list = &at->rules->facts.at[at->list];
    for (uint32_t i = 0; i < list->fields.n; i++) {
      if (list->fields.at[i].name != name) continue;
      struct node *n = node_of(N_FIELD, list->fields.at[i].shape);
      n->index = i;
      return n;
    }
    struct item *field = unit_item(at->unit, name);
    if (field && field->list == at->list) return item_node(at, field);
  }
  struct item *item = unit_item(at->unit, name);
  if (item && item->list == NONE) return item_node(at, item);
  uint32_t fact = fact_named(at->rules, name);
  if (fact != NONE) {
    struct node *n = node_of(N_FACT, at->rules->facts.at[fact].shape);
    n->index = fact;
    return n;
  }
  for (uint32_t i = 0; i < at->rules->choices.n; i++) {
    if (at->rules->choices.at[i].name != name) continue;
    struct node *n = node_of(N_CHOICE, (struct shape){.kind = KIND_ENUM, .values = &at->rules->choices.at[i].answers});
    n->index = i;
    return n;
  }
  /* "The other operand or the declared type decides what a value name means" */
  for (uint32_t i = 0; want && i < want->n; i++) {
    if (want->at[i].name != name) continue;
    struct node *n = node_of(N_CONSTANT, (struct shape){.kind = KIND_ENUM, .values = want});
    n->constant = sure_whole(i);
    return n;
  }
  return NULL;
}

/* ---- operators ---- */
static struct node *constant_node(struct shape shape, struct value v) {
  struct node *n = node_of(N_CONSTANT, shape);
  n->constant = v;
  return n;
}
static struct node *flag_node(const struct scope *at, enum node_sort sort, const struct expr *e) {
  return with_kids(node_of(sort, YES_NO), build(at, e->a, NULL), e->b ? build(at, e->b, NULL) : NULL);
}
static struct node *compare_nodes(enum expr_kind relation, struct node *a, struct node *b) {
  struct node *n = with_kids(node_of(N_COMPARE, YES_NO), beside(a, b->shape), beside(b, a->shape));
  n->relation = relation;
  return n;
}
static struct node *compare_node(const struct scope *at, const struct expr *e) {
  struct node *a = build(at, e->a, NULL);
  struct node *b = build(at, e->b, a ? a->shape.values : NULL);
  if (!a) a = build(at, e->a, b->shape.values);
  return compare_nodes(e->kind, a, b);
}
/* "`is een van` is the `of` of its equalities." */
static struct node *one_of_node(const struct scope *at, const struct expr *e) {
  struct node *n = node_of(N_OR, YES_NO);
  n->kids = arena_array(&forever, struct node *, e->list.n);
  struct node *a = build(at, e->a, NULL);
  for (uint32_t i = 0; !a && i < e->list.n; i++) {
    struct node *b = build(at, e->list.at[i], NULL);
    if (b) a = build(at, e->a, b->shape.values);
  }
  for (uint32_t i = 0; i < e->list.n; i++)
    n->kids[n->kid_count++] = compare_nodes(EXPR_EQ, a, build(at, e->list.at[i], a->shape.values));
  return n;
}
/* "Scales of sums and comparisons are aligned" */
static struct node *sum_node(const struct scope *at, const struct expr *e) {
  struct node *a = build(at, e->a, NULL), *b = build(at, e->b, NULL);
  if (a->shape.kind != KIND_DATE)
    return with_kids(node_of(e->kind == EXPR_ADD ? N_ADD : N_SUBTRACT, joined(a->shape, b->shape)), a, b);
  struct node *n = with_kids(node_of(N_DATE_ADD, DATE), a, b);
  n->minus = e->kind == EXPR_SUBTRACT;
  return n;
}
/* "products add scales"; "Quantity × plain number keeps the unit; amount × plain is an amount" */
static struct node *product_node(const struct scope *at, const struct expr *e) {
  struct node *a = build(at, e->a, NULL), *b = build(at, e->b, NULL);
  struct shape shape = {.kind = a->shape.kind == KIND_AMOUNT ? KIND_AMOUNT : b->shape.kind,
                        .scale = a->shape.scale + b->shape.scale,
                        .unit = a->shape.unit ? a->shape.unit : b->shape.unit};
  assert(shape.scale <= SCALE_LIMIT);
  return with_kids(node_of(N_MULTIPLY, shape), a, b);
}
/* "the chain is computed exactly (all factors over all divisors, 128 bits) and rounded once; parentheses around a part
 * of it do not end it" */
static bool is_chain(const struct expr *e) {
  while (e->kind == EXPR_PAREN) e = e->a;
  return e->kind == EXPR_MULTIPLY || e->kind == EXPR_DIVIDE;
}
static uint32_t chain_length(const struct expr *e) {
  if (!is_chain(e)) return 1;
  while (e->kind == EXPR_PAREN) e = e->a;
  return chain_length(e->a) + chain_length(e->b);
}
static void chain_operands(const struct scope *at, struct node *n, const struct expr *e, bool divides, bool not_zero) {
  if (!is_chain(e)) {
    n->chain[n->chain_count++] = (struct operand){build(at, e, NULL), divides, not_zero};
    return;
  }
  while (e->kind == EXPR_PAREN) e = e->a;
  chain_operands(at, n, e->a, divides, not_zero);
  if (e->kind == EXPR_MULTIPLY)
    chain_operands(at, n, e->b, divides, not_zero);
  else
    chain_operands(at, n, e->b, !divides, true);
}
/* "What follows `op` is a literal or parameter greater than zero, of the operand's kind": the result is a multiple of
 * the step, so it has its type. */
static struct node *round_node(const struct scope *at, const struct expr *e) {
  struct node *step = build(at, e->b, NULL);
  struct node *n = with_kids(node_of(N_ROUND, step->shape), step, NULL);
  n->mode = e->mode;
  n->chain = arena_array(&forever, struct operand, chain_length(e->a));
  chain_operands(at, n, e->a, false, false);
  return n;
}
static struct node *if_node(const struct scope *at, const struct expr *e, const names_at *want) {
  struct node *b = build(at, e->b, want);
  struct node *c = build(at, e->c, b ? b->shape.values : want);
  if (!b && c) b = build(at, e->b, c->shape.values);
  if (!b || !c) return NULL;
  struct node *n = node_of(N_IF, joined(b->shape, c->shape));
  with_kids(n, widened(b, n->shape), widened(c, n->shape));
  n->condition = build(at, e->a, NULL);
  return n;
}
static struct scope inside(const struct scope *at, const struct expr *e) {
  return (struct scope){at->rules, at->unit, fact_named(at->rules, e->over.name)};
}
/* "`laagste(a; b)` is `bedrag` as soon as one operand is, `hoogste(a; b)` only if all are."  A list may be empty, so
 * what it gives makes no `bedrag` of a start that may be onbegrensd. */
static struct node *extreme_node(const struct scope *at, const struct expr *e) {
  bool lowest = e->kind == EXPR_LOWEST;
  struct node *n = node_of(lowest ? N_LOWEST : N_HIGHEST, YES_NO);
  n->kids = arena_array(&forever, struct node *, e->list.n);
  for (uint32_t i = 0; i < e->list.n; i++) n->kids[n->kid_count++] = build(at, e->list.at[i], NULL);
  if (e->a) {
    struct scope in = inside(at, e);
    n->index = in.list;
    n->value = build(&in, e->a, NULL);
    if (e->c) n->condition = build(&in, e->c, NULL);
  }
  n->shape = n->value ? n->value->shape : n->kids[0]->shape;
  bool all = n->kid_count || n->shape.unlimited;
  for (uint32_t i = 0; i < n->kid_count; i++) {
    all &= n->kids[i]->shape.unlimited;
    n->shape = joined(n->shape, n->kids[i]->shape);
  }
  for (uint32_t i = 0; i < n->kid_count; i++) n->kids[i] = beside(n->kids[i], n->shape);
  if (n->value) n->value = beside(n->value, n->shape);
  if (lowest) n->shape.unlimited = all;
  return n;
}
static struct node *aggregate_node(const struct scope *at, const struct expr *e, enum node_sort sort) {
  struct scope in = inside(at, e);
  struct node *n = node_of(sort, sort == N_COUNT ? WHOLE : YES_NO);
  n->index = in.list;
  if (e->c) n->condition = build(&in, e->c, NULL);
  if (sort != N_SUM) return n;
  n->value = build(&in, e->a, NULL);
  n->shape = n->value->shape;
  return n;
}
static struct node *known_node(const struct scope *at, const struct expr *e) {
  struct node *n = with_kids(node_of(N_KNOWN, YES_NO), build(at, e->a, NULL), NULL);
  n->minus = e->kind == EXPR_IS_UNKNOWN;
  return n;
}
static struct node *between_node(const struct scope *at, const struct expr *e) {
  struct node *n = with_kids(node_of(N_BETWEEN, WHOLE), build(at, e->a, NULL), build(at, e->b, NULL));
  n->relation = e->kind;
  return n;
}

static struct node *build(const struct scope *at, const struct expr *e, const names_at *want) {
  struct shape plain = {.kind = KIND_NUMBER, .scale = e->scale, .unit = e->unit};
  struct shape money = {.kind = KIND_AMOUNT, .scale = e->scale};
  switch ((enum expr_kind)e->kind) {
  case EXPR_NUMBER:
  case EXPR_PERCENT: return constant_node(plain, sure_decimal(e->value, e->scale));
  case EXPR_MONEY: return constant_node(money, sure_decimal(e->value, e->scale));
  case EXPR_DATE: return constant_node(DATE, sure_whole(e->value));
  case EXPR_STRING:
    return constant_node((struct shape){.kind = KIND_TEXT}, (struct value){.state = SURE, .text = e->string.text});
  case EXPR_YES:
  case EXPR_NO: return constant_node(YES_NO, sure_flag(e->kind == EXPR_YES));
  case EXPR_UNLIMITED:
    return constant_node((struct shape){.kind = KIND_AMOUNT, .scale = 2, .unlimited = true},
                         (struct value){.state = SURE, .unlimited = true});
  case EXPR_NAME: return name_node(at, e->name.name, want);
  case EXPR_PAREN: return build(at, e->a, want);
  case EXPR_NEGATE: {
    struct node *a = build(at, e->a, NULL);
    return with_kids(node_of(N_NEGATE, a->shape), a, NULL);
  }
  case EXPR_NOT: return flag_node(at, N_NOT, e);
  case EXPR_OR: return flag_node(at, N_OR, e);
  case EXPR_AND: return flag_node(at, N_AND, e);
  case EXPR_EQ:
  case EXPR_NE:
  case EXPR_LT:
  case EXPR_LE:
  case EXPR_GT:
  case EXPR_GE: return compare_node(at, e);
  case EXPR_ADD:
  case EXPR_SUBTRACT: return sum_node(at, e);
  case EXPR_MULTIPLY: return product_node(at, e);
  case EXPR_ONE_OF: return one_of_node(at, e);
  case EXPR_IS_KNOWN:
  case EXPR_IS_UNKNOWN: return known_node(at, e);
  case EXPR_ROUND: return round_node(at, e);
  case EXPR_IF: return if_node(at, e, want);
  case EXPR_LOWEST:
  case EXPR_HIGHEST: return extreme_node(at, e);
  case EXPR_SUM: return aggregate_node(at, e, N_SUM);
  case EXPR_COUNT: return aggregate_node(at, e, N_COUNT);
  case EXPR_EXISTS: return aggregate_node(at, e, N_EXISTS);
  case EXPR_ALL: return aggregate_node(at, e, N_ALL);
  case EXPR_YEARS:
  case EXPR_MONTHS:
  case EXPR_DAYS: return between_node(at, e);
  default: break; /* a division outside afgerond, `onbekend`, V.naam: not in rules that pass check */
  }
  assert(!"an expression that check refuses");
  return NULL;
}

/* ---- tables ---- */
static enum expr_kind relation_expr(enum relation relation) {
  static const enum expr_kind kinds[] = {[REL_EQ] = EXPR_EQ, [REL_NE] = EXPR_NE, [REL_LT] = EXPR_LT,
                                         [REL_LE] = EXPR_LE, [REL_GT] = EXPR_GT, [REL_GE] = EXPR_GE};
  return kinds[relation];
}
/* "An input cell is `-` (any), a value, several (`dak; gevel`), a comparison, or a range (`>= 18 en < 65`)." */
static struct node *cell_node(const struct scope *at, const struct ast_cell *cell, struct node *column) {
  const names_at *want = column->shape.values;
  struct node *n;
  switch (cell->kind) {
  case CELL_VALUES:
    n = node_of(N_OR, YES_NO);
    n->kids = arena_array(&forever, struct node *, cell->values.n);
    for (uint32_t i = 0; i < cell->values.n; i++)
      n->kids[n->kid_count++] = compare_nodes(EXPR_EQ, column, build(at, cell->values.at[i], want));
    return n;
  case CELL_COMPARE: return compare_nodes(relation_expr(cell->relation), column, build(at, cell->values.at[0], want));
  case CELL_RANGE:
    return with_kids(node_of(N_AND, YES_NO),
                     compare_nodes(relation_expr(cell->relation), column, build(at, cell->values.at[0], want)),
                     compare_nodes(relation_expr(cell->relation2), column, build(at, cell->values.at[1], want)));
  default: return constant_node(YES_NO, sure_flag(true));
  }
}
static const struct expr *output_of(const struct ast_row *row) { return row->cells.at[row->cells.n - 1].values.at[0]; }
/* "A column's expression is one value: an `aantal` that is not certain is unknown there, also under a comparison cell."
 */
static struct node *column_node(const struct scope *at, const struct ast_cell *cell) {
  struct node *column = build(at, cell->values.at[0], NULL);
  return with_kids(node_of(N_SAME, column->shape), column, NULL);
}
static struct node *table_node(const struct scope *at, const struct provision *p, const names_at *want) {
  const struct ast_row *header = &p->rows->at[0];
  uint32_t inputs = header->cells.n - 1;
  struct node **columns = arena_array(&forever, struct node *, inputs + 1);
  for (uint32_t i = 0; i < inputs; i++) columns[i] = column_node(at, &header->cells.at[i]);
  struct node *n = node_of(N_TABLE, YES_NO);
  n->first = p->body == BODY_FIRST;
  n->guarded = arena_array(&forever, struct guarded, p->rows->n);
  for (uint32_t i = 1; i < p->rows->n; i++) {
    const struct ast_row *row = &p->rows->at[i];
    struct node *fits = node_of(N_AND, YES_NO);
    fits->kids = arena_array(&forever, struct node *, inputs + 1);
    for (uint32_t k = 0; k < inputs; k++) fits->kids[fits->kid_count++] = cell_node(at, &row->cells.at[k], columns[k]);
    struct node *value = build(at, output_of(row), want);
    if (!value) return NULL;
    n->guarded[n->guarded_count++] = (struct guarded){.condition = fits, .value = value};
    n->shape = i == 1 ? value->shape : joined(n->shape, value->shape);
  }
  for (uint32_t i = 0; i < n->guarded_count; i++) n->guarded[i].value = widened(n->guarded[i].value, n->shape);
  return n;
}
/* "T is a rate, or an amount per unit of a plain whole number. The item has the scale of the product" */
static struct node *brackets_node(const struct scope *at, const struct provision *p) {
  struct node *input = column_node(at, &p->rows->at[0].cells.at[0]);
  struct node *n = with_kids(node_of(N_BRACKETS, input->shape), input, NULL);
  n->guarded = arena_array(&forever, struct guarded, p->rows->n);
  unsigned rate_scale = 0;
  for (uint32_t i = 1; i < p->rows->n; i++) {
    struct node *limit = build(at, p->rows->at[i].cells.at[0].values.at[0], NULL);
    struct node *rate = build(at, output_of(&p->rows->at[i]), NULL);
    n->guarded[n->guarded_count++] = (struct guarded){.condition = limit, .value = rate};
    if (limit->shape.scale > n->shape.scale) n->shape.scale = limit->shape.scale;
    if (rate->shape.scale > rate_scale) rate_scale = rate->shape.scale;
    if (rate->shape.kind == KIND_AMOUNT) n->shape.kind = KIND_AMOUNT;
  }
  n->shape.scale += rate_scale;
  assert(n->shape.scale <= SCALE_LIMIT);
  return n;
}

/* ---- items ---- */
/* "`is voldaan aan alle voorwaarden` (or `aan een voorwaarde`) gathers the conditions `bij` it in the consolidated
 * text" */
static struct node *gathered(const struct scope *at, const struct provision *p) {
  struct node *n = node_of(p->body == BODY_ALL ? N_AND : N_OR, YES_NO);
  n->kids = arena_array(&forever, struct node *, at->unit->provisions.n);
  for (uint32_t i = 0; i < at->unit->items.n; i++) {
    const struct provision *c = at->unit->items.at[i].provision;
    if (c->kind == PROVISION_CONDITION && c->of == p->name)
      n->kids[n->kid_count++] = item_node(at, &at->unit->items.at[i]);
  }
  return n;
}
static struct node *body_node(const struct scope *at, const struct provision *p, const names_at *want) {
  switch (p->body) {
  case BODY_ALL:
  case BODY_ANY: return gathered(at, p);
  case BODY_UNIQUE:
  case BODY_FIRST: return table_node(at, p, want);
  case BODY_BRACKETS: return brackets_node(at, p);
  default: return build(at, p->expr, want);
  }
}
/* The enumeration that an item without a type has: whatever part of it says so. */
static const names_at *values_of_rows(const struct scope *at, const struct provision *p) {
  if (p->body != BODY_UNIQUE && p->body != BODY_FIRST) return NULL;
  for (uint32_t i = 1; i < p->rows->n; i++) {
    struct node *n = build(at, output_of(&p->rows->at[i]), NULL);
    if (n) return n->shape.values;
  }
  return NULL;
}
static const names_at *values_of_item(const struct scope *at, const struct provision *p) {
  if (p->type && p->type->kind == AST_ENUM) return &p->type->values;
  if (p->type && p->type->kind != AST_NO_TYPE) return NULL;
  const names_at *values = values_of_rows(at, p);
  if (values) return values;
  struct node *body = body_node(at, p, NULL);
  if (body) return body->shape.values;
  for (uint32_t i = 0; i < p->exceptions.n; i++) {
    struct node *n = build(at, p->exceptions.at[i]->value, NULL);
    if (n) return n->shape.values;
  }
  return NULL;
}
/* "One is *defeated* when one that overrides it (transitively) is ja." */
static void overriding(const struct provision *p, struct node *n) {
  uint32_t count = p->exceptions.n;
  for (uint32_t i = 0; i < count; i++) n->guarded[i].overridden_by = arena_array(&forever, bool, count);
  for (uint32_t i = 0; i < count; i++)
    for (uint32_t k = 0; k < p->exceptions.at[i]->overrides.n; k++)
      for (uint32_t m = 0; m < count; m++)
        if (p->exceptions.at[m]->name.name == p->exceptions.at[i]->overrides.at[k].name)
          n->guarded[m].overridden_by[i] = true;
  for (bool more = true; more;) {
    more = false;
    for (uint32_t i = 0; i < count; i++)
      for (uint32_t k = 0; k < count; k++)
        for (uint32_t m = 0; m < count; m++)
          if (n->guarded[i].overridden_by[k] && n->guarded[k].overridden_by[m] && !n->guarded[i].overridden_by[m])
            n->guarded[i].overridden_by[m] = more = true;
  }
}
/* "Without a type, an item has its expression's kind and unit, and the finest scale its branches, exceptions and rows
 * need, in each version anew." */
struct node *item_root(struct rules *r, struct unit *u, struct item *item) {
  if (item->root) return item->root;
  const struct provision *p = item->provision;
  struct scope at = {r, u, item->list};
  const names_at *want = values_of_item(&at, p);
  struct node *base = body_node(&at, p, want);
  assert(base);
  struct shape shape = base->shape;
  struct node *n = base;
  if (p->exceptions.n) {
    n = node_of(N_EXCEPT, shape);
    n->value = base;
    n->guarded = arena_array(&forever, struct guarded, p->exceptions.n);
    for (uint32_t i = 0; i < p->exceptions.n; i++) {
      struct guarded *g = &n->guarded[n->guarded_count++];
      g->condition = build(&at, p->exceptions.at[i]->condition, NULL);
      g->value = build(&at, p->exceptions.at[i]->value, want);
      shape = joined(shape, g->value->shape);
    }
    overriding(p, n);
  }
  bool typed = p->type && p->type->kind != AST_NO_TYPE;
  if (typed) shape = shape_of_type(p->type);
  assert(!counts(&shape) || shape.scale >= base->shape.scale);
  if (n == base) {
    n = widened(base, shape);
  } else {
    n->value = widened(base, shape);
    for (uint32_t i = 0; i < n->guarded_count; i++) n->guarded[i].value = widened(n->guarded[i].value, shape);
  }
  if (n->sort != N_EXCEPT && typed) { /* a declared `bedrag of onbegrensd` for a plain amount */
    n = with_kids(node_of(N_SAME, shape), n, NULL);
  }
  n->shape = shape;
  item->root = n;
  return n;
}

void resolve_all(struct rules *r) {
  for (uint32_t i = 0; i < r->units.n; i++) { /* hybrids join the list while it is walked */
    struct unit *u = r->units.at[i];
    struct scope at = {r, u, NONE};
    resolve_transitions(r, u);
    for (uint32_t k = 0; k < u->items.n; k++) item_root(r, u, &u->items.at[k]);
    for (uint32_t k = 0; k < u->transitions.n; k++)
      u->transitions.at[k].condition = build(&at, u->transitions.at[k].written->condition, NULL);
  }
}
