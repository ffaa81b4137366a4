/* Simplification: what a new node always equals, unknowns and errors included.
 *
 *   niet niet a → a        a en ja → a      a en nee → nee      a of nee → a      a of ja → ja
 *   als ja dan a anders b → a               any operation on constants → its value, when that is no error
 *   an exception that is always nee, a row that never fits: left out
 *   a = ja → a             a = nee → niet a
 *   x > 5 where x has two decimals → x > 5.00: a constant is brought to the finer scale once, not for every case
 */
#include "plan/graph.h"

static bool known_bool(const struct graph *g, uint32_t at, bool *value) {
  struct cell cell;
  struct type type;
  if (!graph_constant_cell(g, at, &cell, &type)) return false;
  *value = cell.v != 0;
  return true;
}

/* ---- logic ---- */
static uint32_t simplify_not(struct graph *g, const struct node *n) {
  bool value;
  if (known_bool(g, n->a, &value)) return graph_bool(g, !value);
  return g->nodes.at[n->a].op == OP_NOT ? g->nodes.at[n->a].a : NONE;
}

static uint32_t simplify_logic(struct graph *g, const struct node *n) {
  bool absorbing = n->op == OP_OR, value;
  if (known_bool(g, n->a, &value)) return value == absorbing ? n->a : n->b;
  if (known_bool(g, n->b, &value)) return value == absorbing ? n->b : n->a;
  return n->a == n->b ? n->a : NONE;
}

static uint32_t simplify_select(struct graph *g, const struct node *n) {
  bool value;
  if (known_bool(g, n->a, &value)) return value ? n->b : n->c;
  return NONE;
}

/* ---- operations on constants ---- */
static uint32_t folded(struct graph *g, struct cell cell, struct type type) {
  return cell.state == KNOWN ? graph_constant(g, cell, type) : NONE;
}

static const struct type BOOL_TYPE = {.kind = KIND_BOOL, .unit = NONE, .set = NONE};

/* Brings a constant operand to the scale of the other one, when it fits there. */
static bool align(struct graph *g, uint32_t *operand, uint8_t *power, bool unlimited) {
  struct cell cell;
  struct type type;
  if (*power == 0 || !graph_constant_cell(g, *operand, &cell, &type)) return false;
  cell = cell_widen(cell, *power, unlimited);
  if (cell.state != KNOWN) return false;
  type.scale += *power;
  *operand = graph_constant(g, cell, type);
  *power = 0;
  return true;
}

static uint32_t simplify_scales(struct graph *g, const struct node *n) {
  struct node aligned = *n;
  bool unlimited = n->extra & 1;
  if (!align(g, &aligned.a, &aligned.ka, unlimited) && !align(g, &aligned.b, &aligned.kb, unlimited)) return NONE;
  return graph_node(g, (enum opcode)n->op, aligned.a, aligned.b, 0, REF_A | REF_B, aligned);
}

/* A ja/nee compared with ja or nee. */
static uint32_t simplify_is(struct graph *g, const struct node *n) {
  struct cell cell;
  struct type type;
  bool on_left = graph_constant_cell(g, n->a, &cell, &type);
  if (n->op != OP_EQ && n->op != OP_NE) return NONE;
  if ((!on_left && !graph_constant_cell(g, n->b, &cell, &type)) || type.kind != KIND_BOOL) return NONE;
  uint32_t other = on_left ? n->b : n->a;
  return (cell.v != 0) == (n->op == OP_EQ) ? other : graph_not(g, other);
}

static uint32_t simplify_two(struct graph *g, const struct node *n) {
  struct cell a, b;
  struct type ta, tb;
  if (!graph_constant_cell(g, n->a, &a, &ta) || !graph_constant_cell(g, n->b, &b, &tb)) {
    uint32_t is = simplify_is(g, n);
    return is != NONE ? is : simplify_scales(g, n);
  }
  bool unlimited = n->extra & 1;
  struct type finest = ta;
  if (tb.scale > finest.scale) finest.scale = tb.scale;
  switch (n->op) {
  case OP_EQ:
  case OP_NE:
  case OP_LT:
  case OP_LE:
  case OP_GT:
  case OP_GE: return folded(g, cell_compare((enum relation)(n->op - OP_EQ), a, b, n->ka, n->kb, unlimited), BOOL_TYPE);
  case OP_ADD: return folded(g, cell_add(a, b, n->ka, n->kb), finest);
  case OP_SUB: return folded(g, cell_subtract(a, b, n->ka, n->kb), finest);
  case OP_LOWEST: return folded(g, cell_lowest(a, b, n->ka, n->kb, unlimited), finest);
  case OP_HIGHEST: return folded(g, cell_highest(a, b, n->ka, n->kb, unlimited), finest);
  default: return NONE;
  }
}

static uint32_t simplify_widen(struct graph *g, const struct node *n) {
  struct cell a;
  struct type type;
  if (!graph_constant_cell(g, n->a, &a, &type)) return NONE;
  type.scale += n->ka;
  return folded(g, cell_widen(a, n->ka, n->extra & 1), type);
}

static uint32_t simplify_bounded(struct graph *g, const struct node *n) {
  struct cell a;
  struct type type;
  if (!graph_constant_cell(g, n->a, &a, &type)) return NONE;
  type.unlimited = 1;
  return folded(g, cell_bounded(a), type);
}

/* ---- exceptions and rows: leaving out what never applies ---- */
static uint32_t simplify_except(struct graph *g, const struct node *n) {
  uint32_t count = g->pool.at[n->pool + EXCEPT_COUNT];
  for (uint32_t i = 0; i < count; i++) {
    bool value;
    uint32_t condition = g->pool.at[n->pool + EXCEPT_LIST + i * EXCEPT_EACH + EXCEPT_CONDITION];
    if (!known_bool(g, condition, &value) || value) return NONE;
  }
  return g->pool.at[n->pool + EXCEPT_BASE];
}

static uint32_t simplify_rows(struct graph *g, const struct node *n) {
  bool value;
  uint32_t count = g->pool.at[n->pool + ROWS_COUNT], first = g->pool.at[n->pool + ROWS_FIRST];
  for (uint32_t i = 0; first && i < count; i++) {
    const uint32_t *row = &g->pool.at[n->pool + ROWS_LIST + i * ROWS_EACH];
    if (!known_bool(g, row[ROWS_FITS], &value)) return NONE;
    if (value) return row[ROWS_VALUE];
  }
  return NONE;
}

uint32_t simplify(struct graph *g, const struct node *n) {
  switch (n->op) {
  case OP_NOT: return simplify_not(g, n);
  case OP_AND:
  case OP_OR: return simplify_logic(g, n);
  case OP_SELECT: return simplify_select(g, n);
  case OP_EQ:
  case OP_NE:
  case OP_LT:
  case OP_LE:
  case OP_GT:
  case OP_GE:
  case OP_ADD:
  case OP_SUB:
  case OP_LOWEST:
  case OP_HIGHEST: return simplify_two(g, n);
  case OP_WIDEN: return simplify_widen(g, n);
  case OP_BOUNDED: return simplify_bounded(g, n);
  case OP_EXCEPT: return simplify_except(g, n);
  case OP_ROWS: return simplify_rows(g, n);
  default: return NONE;
  }
}
