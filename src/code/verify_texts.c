/* The verifier of what people read: expressions, provisions, tables and tests.  Nothing here decides, but explaining
 * and testing follow these records, and must neither leave them nor go round for ever. */
#include "code/shapes.h"

/* ---- nodes: what ref is, and how many kids ---- */
enum ref_kind {
  REF_FREE,
  REF_CONSTANT,
  REF_FACT,
  REF_FIELD,
  REF_CHOICE,
  REF_PROVISION,
  REF_LIMIT,
  REF_PARTS,
  REF_MOVE
};
enum { MANY = UINT16_MAX };

struct node_rule {
  uint8_t ref;          /* enum ref_kind */
  uint8_t limit;        /* of REF_LIMIT */
  bool list;            /* goes over a list */
  uint16_t least, most; /* kids */
};
static const struct node_rule NODE_RULES[NODE_KINDS] = {
    [NODE_CONSTANT] = {REF_CONSTANT, 0, false, 0, 0},
    [NODE_FACT] = {REF_FACT, 0, false, 0, 0},
    [NODE_FIELD] = {REF_FIELD, 0, false, 0, 0},
    [NODE_CHOICE] = {REF_CHOICE, 0, false, 0, 0},
    [NODE_PROVISION] = {REF_PROVISION, 0, false, 0, 0},
    [NODE_NOT] = {REF_FREE, 0, false, 1, 1},
    [NODE_OR] = {REF_FREE, 0, false, 2, 2},
    [NODE_AND] = {REF_FREE, 0, false, 2, 2},
    [NODE_COMPARE] = {REF_LIMIT, REL_GE + 1, false, 2, 2},
    [NODE_ONE_OF] = {REF_FREE, 0, false, 2, MANY},
    [NODE_KNOWN] = {REF_FREE, 0, false, 1, 1},
    [NODE_UNKNOWN] = {REF_FREE, 0, false, 1, 1},
    [NODE_ADD] = {REF_FREE, 0, false, 2, 2},
    [NODE_SUBTRACT] = {REF_FREE, 0, false, 2, 2},
    [NODE_MULTIPLY] = {REF_FREE, 0, false, 2, 2},
    [NODE_DIVIDE] = {REF_FREE, 0, false, 2, 2},
    [NODE_NEGATE] = {REF_FREE, 0, false, 1, 1},
    [NODE_ROUND] = {REF_LIMIT, ROUND_DOWN + 1, false, 2, 2},
    [NODE_IF] = {REF_FREE, 0, false, 3, 3},
    [NODE_LOWEST] = {REF_FREE, 0, false, 1, MANY},
    [NODE_HIGHEST] = {REF_FREE, 0, false, 1, MANY},
    [NODE_LOWEST_OF] = {REF_PARTS, 0, true, 1, 3},
    [NODE_HIGHEST_OF] = {REF_PARTS, 0, true, 1, 3},
    [NODE_SUM] = {REF_FREE, 0, true, 1, 2},
    [NODE_COUNT] = {REF_FREE, 0, true, 0, 1},
    [NODE_EXISTS] = {REF_FREE, 0, true, 0, 1},
    [NODE_ALL] = {REF_FREE, 0, true, 0, 1},
    [NODE_BETWEEN] = {REF_LIMIT, PERIOD_YEAR + 1, false, 2, 2},
    [NODE_DATE_ADD] = {REF_MOVE, 0, false, 2, 2},
    [NODE_MEMBER] = {REF_PROVISION, 0, false, 0, 0},
};

static bool good_ref(const struct program *p, const struct node_rule *rule, const struct text_node *n) {
  switch ((enum ref_kind)rule->ref) {
  case REF_FREE: return true;
  case REF_CONSTANT: return n->ref < p->constants_count;
  case REF_FACT: return n->ref < p->facts_count;
  case REF_FIELD: return n->ref < p->fields_count;
  case REF_CHOICE: return n->ref < p->choices_count;
  case REF_PROVISION: return n->ref < p->provisions_count;
  case REF_LIMIT: return n->ref < rule->limit;
  case REF_PARTS: return n->ref < 4 && n->kid_count == 1 + (n->ref & 1) + (n->ref >> 1);
  case REF_MOVE: return (n->ref & 7) <= PERIOD_YEAR && n->ref < 16;
  }
  return false;
}

static const char *check_nodes(const struct program *p) {
  for (uint32_t i = 0; i < p->nodes_count; i++) {
    const struct text_node *n = &p->nodes[i];
    const struct node_rule *rule = &NODE_RULES[n->kind];
    if (!good_ref(p, rule, n)) return "a node that refers to what does not exist";
    if (rule->list != (n->list != NONE)) return "a node with a list too many or too few";
    if (n->kid_count < rule->least || (n->kid_count > rule->most && rule->most != MANY))
      return "a node with other kids than its kind has";
    for (uint32_t k = 0; k < n->kid_count; k++)
      if (p->kids[n->first_kid + k].word >= i) return "a node that stands before its kids";
  }
  return NULL;
}

/* ---- provisions: exceptions and tables ---- */
static const char *check_overrides(const struct program *p, const struct text_provision *v) {
  for (uint32_t e = 0; e < v->exception_count; e++) {
    const struct text_exception *x = &p->exceptions[v->first_exception + e];
    for (uint32_t k = 0; k < x->override_count; k++)
      if (p->overrides[x->first_override + k].word >= v->exception_count)
        return "an exception overrides what does not exist";
  }
  return NULL;
}

static const char *check_cells(const struct program *p, const struct text_provision *v) {
  for (uint32_t r = 0; r < v->row_count; r++) {
    uint32_t first = p->table_rows[v->first_row + r].first_cell;
    if (first > p->table_cells_count || p->table_cells_count - first < v->column_count)
      return "a row without its cells";
  }
  return NULL;
}

static const char *check_provisions(const struct program *p) {
  const char *problem = NULL;
  uint64_t cells = 0;
  for (uint32_t i = 0; !problem && i < p->provisions_count; i++) {
    problem = check_overrides(p, &p->provisions[i]);
    if (!problem) problem = check_cells(p, &p->provisions[i]);
    cells += (uint64_t)p->provisions[i].row_count * p->provisions[i].column_count;
    if (cells > p->table_cells_count) return "rows that share cells";
  }
  return problem;
}

static const char *check_answers(const struct program *p) {
  for (uint32_t c = 0; c < p->choices_count; c++) {
    uint32_t first = p->choice_texts[c].first_answer, answers = p->sets[p->choices[c].set].count;
    if (first > p->answer_texts_count || p->answer_texts_count - first < answers) return "a choice without its answers";
  }
  return NULL;
}

/* ---- no circles, nothing too deep: provisions and nodes in topological order ---- */
#define WRITTEN(n) #n
#define DEEPER(n)  "expressions and provisions nested more than " WRITTEN(n) " steps deep"
const char VERIFY_TOO_DEEP[] = DEEPER(MAX_DEPTH);

struct graph { /* vertices: provisions, then nodes */
  const struct program *p;
  uint32_t *pending; /* per vertex: how many refer to it and have not been taken off */
  uint32_t *free;    /* vertices that nothing left refers to */
  uint32_t free_count, taken;
  uint32_t from;                              /* the vertex being taken off */
  uint32_t *depth;                            /* per vertex: steps on the longest way to it */
  uint32_t *owner;                            /* per vertex: the provision it stands in on that way; NONE: none */
  uint32_t *first_condition, *next_condition; /* the conditions of each decision */
};
typedef void on_edge(struct graph *g, uint32_t vertex);

static void each_run(struct graph *g, uint32_t first, uint32_t count, on_edge *edge) {
  for (uint32_t k = 0; k < count; k++) edge(g, g->p->provisions_count + g->p->kids[first + k].word);
}

static void node_edge(struct graph *g, uint32_t node, on_edge *edge) {
  if (node != NONE) edge(g, g->p->provisions_count + node);
}

static void each_of_provision(struct graph *g, uint32_t provision, on_edge *edge) {
  const struct program *p = g->p;
  const struct text_provision *v = &p->provisions[provision];
  bool gathers = v->form == FORM_ALL || v->form == FORM_ANY;
  node_edge(g, v->node, edge);
  each_run(g, v->first_column, v->column_count, edge);
  for (uint32_t e = 0; e < v->exception_count; e++) {
    node_edge(g, p->exceptions[v->first_exception + e].condition, edge);
    node_edge(g, p->exceptions[v->first_exception + e].value, edge);
  }
  for (uint32_t r = 0; r < v->row_count; r++) {
    const struct text_row *row = &p->table_rows[v->first_row + r];
    node_edge(g, row->value, edge);
    for (uint32_t c = 0; c < v->column_count; c++) {
      const struct text_cell *cell = &p->table_cells[row->first_cell + c];
      each_run(g, cell->first_kid, cell->kid_count, edge);
    }
  }
  for (uint32_t c = gathers ? g->first_condition[provision] : NONE; c != NONE; c = g->next_condition[c]) edge(g, c);
}

static void each_edge(struct graph *g, uint32_t vertex, on_edge *edge) {
  if (vertex < g->p->provisions_count) {
    each_of_provision(g, vertex, edge);
    return;
  }
  const struct text_node *n = &g->p->nodes[vertex - g->p->provisions_count];
  each_run(g, n->first_kid, n->kid_count, edge);
  if (n->kind == NODE_PROVISION) edge(g, n->ref);
}

static void count_edge(struct graph *g, uint32_t vertex) { g->pending[vertex]++; }
static void drop_edge(struct graph *g, uint32_t vertex) {
  if (g->depth[g->from] >= g->depth[vertex]) {
    g->depth[vertex] = g->depth[g->from] + 1;
    g->owner[vertex] = vertex < g->p->provisions_count ? vertex : g->owner[g->from];
  }
  if (--g->pending[vertex] == 0) g->free[g->free_count++] = vertex;
}

static void link_conditions(struct graph *g) {
  const struct program *p = g->p;
  for (uint32_t i = 0; i < p->provisions_count; i++) g->first_condition[i] = g->next_condition[i] = NONE;
  for (uint32_t i = 0; i < p->provisions_count; i++) {
    uint32_t decision = p->provisions[i].decision;
    if (decision == NONE) continue;
    g->next_condition[i] = g->first_condition[decision];
    g->first_condition[decision] = i;
  }
}

/* Takes off vertices to which nothing refers; in a circle some are never free. */
static const char *take_all(struct graph *g, uint32_t vertices, uint32_t *provision) {
  link_conditions(g);
  for (uint32_t v = 0; v < vertices; v++) each_edge(g, v, count_edge);
  for (uint32_t v = 0; v < vertices; v++) {
    g->owner[v] = v < g->p->provisions_count ? v : NONE;
    if (g->pending[v] == 0) g->free[g->free_count++] = v;
  }
  while (g->taken < g->free_count) {
    g->from = g->free[g->taken++];
    *provision = g->owner[g->from];
    if (g->depth[g->from] > MAX_DEPTH) return VERIFY_TOO_DEEP;
    each_edge(g, g->from, drop_edge);
  }
  return g->taken == vertices ? NULL : "provisions that refer to each other in a circle";
}

const char *verify_depth(const struct program *p, uint32_t *provision) {
  struct graph g = {.p = p};
  struct arena arena;
  uint32_t vertices = p->provisions_count + p->nodes_count;
  if ((uint64_t)p->provisions_count + p->nodes_count > ELEMENT) return "too many nodes";
  arena_init(&arena, NULL);
  g.pending = arena_array(&arena, uint32_t, vertices + 1);
  g.free = arena_array(&arena, uint32_t, vertices + 1);
  g.depth = arena_array(&arena, uint32_t, vertices + 1);
  g.owner = arena_array(&arena, uint32_t, vertices + 1);
  g.first_condition = arena_array(&arena, uint32_t, p->provisions_count + 1);
  g.next_condition = arena_array(&arena, uint32_t, p->provisions_count + 1);
  bool made = g.pending && g.free && g.depth && g.owner && g.first_condition && g.next_condition;
  const char *problem = made ? take_all(&g, vertices, provision) : VERIFY_NO_MEMORY;
  arena_free(&arena);
  return problem;
}

/* ---- tests ---- */
struct list_rows { /* of the test being read */
  uint32_t test, count;
};

/* A constant that a fact, or field, of this type may have. */
static bool fits_type(const struct program *p, uint32_t constant, uint32_t type) {
  if (constant == NONE) return true;
  if (constant >= p->constants_count) return false;
  const struct type *a = &p->types[p->constants[constant].type], *b = &p->types[type];
  bool numbers =
      (a->kind == KIND_NUMBER || a->kind == KIND_AMOUNT) && (b->kind == KIND_NUMBER || b->kind == KIND_AMOUNT);
  if (a->kind == KIND_ENUM && b->kind == KIND_ENUM) return p->sets[a->set].count == p->sets[b->set].count;
  return a->kind == b->kind || numbers;
}

/* The list of a field: fields stand list by list. */
static uint32_t list_of(const struct program *p, uint32_t field) {
  uint32_t low = 0, high = p->lists_count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (p->lists[middle].first_field <= field)
      low = middle;
    else
      high = middle;
  }
  /* lists without fields begin where the next one does: the search ends at the last of them, which has the field */
  return low;
}

static const char *check_test_value(const struct program *p, const struct text_test_value *v, uint32_t test,
                                    struct list_rows *rows) {
  switch ((enum test_value_kind)v->kind) {
  case TEST_FACT:
    if (v->target >= p->facts_count || !fits_type(p, v->constant, p->facts[v->target].type))
      return "a test sets what is no fact";
    return NULL;
  case TEST_CHOICE:
    if (v->target >= p->choices_count || v->constant >= p->sets[p->choices[v->target].set].count)
      return "a test chooses no answer";
    return NULL;
  case TEST_LIST:
    if (v->target >= p->lists_count || v->constant > UINT16_MAX) return "a test sets what is no list";
    rows[v->target] = (struct list_rows){test + 1, v->constant};
    return NULL;
  case TEST_ELEMENT: break;
  }
  if (v->target >= p->fields_count || !fits_type(p, v->constant, p->fields[v->target].type))
    return "a test sets what is no field";
  const struct list_rows *list = &rows[list_of(p, v->target)];
  return list->test == test + 1 && v->row < list->count ? NULL : "a test sets an element that its list does not have";
}

static const char *check_tests(const struct program *p) {
  const char *problem = NULL;
  struct arena arena;
  arena_init(&arena, NULL);
  struct list_rows *rows = arena_array(&arena, struct list_rows, p->lists_count + 1);
  if (!rows) problem = VERIFY_NO_MEMORY;
  for (uint32_t t = 0; !problem && t < p->tests_count; t++)
    for (uint32_t k = 0; !problem && k < p->tests[t].value_count; k++)
      problem = check_test_value(p, &p->test_values[p->tests[t].first_value + k], t, rows);
  arena_free(&arena);
  return problem;
}

const char *verify_texts(const struct program *p) {
  const char *problem = check_nodes(p);
  if (!problem) problem = check_provisions(p);
  if (!problem) problem = check_answers(p);
  uint32_t provision;
  if (!problem) problem = verify_depth(p, &provision);
  return problem ? problem : check_tests(p);
}
