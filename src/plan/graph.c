/* Making nodes, each distinct one once. */
#include "plan/graph.h"

#include <string.h>

uint32_t graph_string(struct graph *g, const char *text, size_t length) {
  uint32_t *at = map_put(g->arena, &g->string_places, text, length);
  if (*at == NONE) {
    *at = g->strings.n;
    bytes_add(g->arena, &g->strings, text, length);
    *vec_push(g->arena, &g->strings) = 0;
  }
  return *at;
}

uint32_t graph_type(struct graph *g, struct type type) {
  uint32_t *at = map_put(g->arena, &g->type_numbers, &type, sizeof type);
  if (*at == NONE) {
    *at = g->types.n;
    *vec_push(g->arena, &g->types) = type;
  }
  return *at;
}

/* ---- levels ---- */
struct level {
  const struct graph *graph;
  uint32_t list;
};
static void take_level(void *context, uint32_t operand) {
  struct level *l = context;
  if (l->graph->nodes.at[operand].list != NONE) l->list = l->graph->nodes.at[operand].list;
}

static bool reduces(enum opcode op) { return op >= OP_COUNT && op <= OP_HIGHEST_OF; }

static void each_operand(const struct graph *g, const struct node *n, void (*each)(void *, uint32_t), void *context) {
  const uint32_t fields[] = {n->a, n->b, n->c};
  for (uint32_t i = 0; i < 3; i++)
    if (n->refs >> i & 1 && fields[i] != NONE) each(context, fields[i]);
  for (uint32_t i = n->pool; i < n->pool + n->pool_count; i++)
    if (g->ref_words.at[i] && g->pool.at[i] != NONE) each(context, g->pool.at[i]);
}

void graph_operands(const struct graph *g, uint32_t at, void (*each)(void *context, uint32_t operand), void *context) {
  each_operand(g, &g->nodes.at[at], each, context);
}

/* ---- value numbering ---- */
static uint32_t add_node(struct graph *g, struct node n) {
  if (g->plain) {
    *vec_push(g->arena, &g->nodes) = n;
    return g->nodes.n - 1;
  }
  struct node head = n;
  head.pool = 0;
  if (n.pool_field == 1) head.a = 0;
  if (n.pool_field == 2) head.b = 0;
  const uint32_t words[] = {head.op, head.ka, head.kb, head.extra, head.list, head.a, head.b, head.c};
  g->key.n = 0;
  bytes_add(g->arena, &g->key, words, sizeof words);
  if (n.pool_count) bytes_add(g->arena, &g->key, &g->pool.at[n.pool], n.pool_count * sizeof g->pool.at[0]);
  uint32_t *number = map_put(g->arena, &g->numbers, g->key.at, g->key.n);
  if (*number == NONE) {
    *number = g->nodes.n;
    *vec_push(g->arena, &g->nodes) = n;
  } else if (n.pool_count && n.pool + n.pool_count == g->pool.n) {
    g->pool.n = g->ref_words.n = n.pool; /* the words were for nothing */
  }
  return *number;
}

static uint32_t finish(struct graph *g, struct node n) {
  struct level level = {g, NONE};
  if (!reduces((enum opcode)n.op)) each_operand(g, &n, take_level, &level);
  n.list = level.list;
  uint32_t same = g->plain ? NONE : simplify(g, &n);
  return same != NONE ? same : add_node(g, n);
}

uint32_t graph_node(struct graph *g, enum opcode op, uint32_t a, uint32_t b, uint32_t c, unsigned refs,
                    struct node like) {
  struct node n = {.op = (uint8_t)op,
                   .ka = like.ka,
                   .kb = like.kb,
                   .extra = like.extra,
                   .refs = (uint8_t)refs,
                   .a = a,
                   .b = b,
                   .c = c};
  return finish(g, n);
}

uint32_t graph_pool_node(struct graph *g, enum opcode op, struct node like, const uint32_t *words,
                         const uint8_t *ref_words, uint32_t n) {
  struct node node = like;
  node.op = (uint8_t)op;
  node.pool = g->pool.n;
  node.pool_count = n;
  node.pool_field = op == OP_BRACKETS ? 2 : 1;
  for (uint32_t i = 0; i < n; i++) {
    *vec_push(g->arena, &g->pool) = words[i];
    *vec_push(g->arena, &g->ref_words) = ref_words[i];
  }
  return finish(g, node);
}

uint32_t graph_given(struct graph *g, enum given what, uint32_t a, uint32_t b) {
  struct node n = {.op = (uint8_t)what, .a = a, .b = b, .list = what == GIVEN_FIELD ? a : NONE};
  bool plain = g->plain;
  g->plain = false; /* what is given is one in any case */
  uint32_t at = add_node(g, n);
  g->plain = plain;
  return at;
}

uint32_t graph_constant(struct graph *g, struct cell cell, struct type type) {
  uint32_t low = (uint32_t)(uint64_t)cell.v, high = (uint32_t)((uint64_t)cell.v >> 32);
  if (type.kind == KIND_TEXT) {
    const struct text *text = (const struct text *)(intptr_t)cell.v;
    low = graph_string(g, text->at, text->length);
    high = text->length;
  }
  struct node n = {.op = GIVEN_CONSTANT, .a = graph_type(g, type), .b = low, .c = high, .list = NONE};
  bool plain = g->plain;
  g->plain = false;
  uint32_t at = add_node(g, n);
  g->plain = plain;
  return at;
}

uint32_t graph_bool(struct graph *g, bool value) {
  return graph_constant(g, cell_known(value), (struct type){.kind = KIND_BOOL, .unit = NONE, .set = NONE});
}

bool graph_constant_cell(const struct graph *g, uint32_t at, struct cell *out, struct type *type) {
  const struct node *n = &g->nodes.at[at];
  if (n->op != GIVEN_CONSTANT) return false;
  *type = g->types.at[n->a];
  if (type->kind == KIND_TEXT) return false; /* its bytes are in `strings`, which moves */
  *out = cell_known(program_int64(n->b, n->c));
  return true;
}
