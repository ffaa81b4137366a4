/* The value graph: one node per distinct computation of all texts of a regulation.
 *
 * A node is an instruction to be (opcodes.def), with nodes where the instruction has registers; or something given: a
 * constant, an interpretation, a fact, a field.  Nodes are numbered so that operands come before what uses them.
 * Equal nodes are one (value numbering), and simplification keeps every unknown and every error as it was.
 */
#ifndef TOETS_GRAPH_H
#define TOETS_GRAPH_H

#include "code/pool.h"
#include "code/program.h"

enum given { GIVEN_CONSTANT = OPCODES, GIVEN_CHOICE, GIVEN_FACT, GIVEN_FIELD };
enum { REF_A = 1, REF_B = 2, REF_C = 4 };
struct node {
  uint8_t op; /* enum opcode or enum given */
  uint8_t ka, kb, extra;
  uint8_t refs;              /* which of a, b, c are nodes */
  uint8_t pool_field;        /* 0: none; 1: a is the place in the pool; 2: b */
  uint32_t list;             /* level: NONE for the case */
  uint32_t a, b, c;          /* constant: type, low, high; choice, fact: its index; field: list, index */
  uint32_t pool, pool_count; /* words in the graph's pool; `ref_words` says which are nodes */
};
struct graph {
  struct arena *arena;
  bool plain; /* no value numbering, no simplification */
  VEC(struct node) nodes;
  VEC(uint32_t) pool;
  VEC(uint8_t) ref_words; /* parallel to pool: 1: a node (or NONE) */
  struct map numbers;     /* node bytes to node */
  VEC(struct type) types; /* of the program, each once */
  struct map type_numbers;
  struct bytes strings; /* code_strings */
  struct map string_places;
  struct bytes key; /* of the node being looked up */
};

uint32_t graph_string(struct graph *g, const char *text, size_t length); /* its place in strings */
uint32_t graph_type(struct graph *g, struct type type);
uint32_t graph_constant(struct graph *g, struct cell cell, struct type type); /* KNOWN */
uint32_t graph_given(struct graph *g, enum given what, uint32_t a, uint32_t b);
/* A node without pool words: a, b, c are nodes where `refs` says so. */
uint32_t graph_node(struct graph *g, enum opcode op, uint32_t a, uint32_t b, uint32_t c, unsigned refs,
                    struct node like);
/* A node with pool words: `words` and which of them are nodes. */
uint32_t graph_pool_node(struct graph *g, enum opcode op, struct node like, const uint32_t *words,
                         const uint8_t *ref_words, uint32_t n);
/* Calls `each` for every node that node `at` reads. */
void graph_operands(const struct graph *g, uint32_t at, void (*each)(void *context, uint32_t operand), void *context);
bool graph_constant_cell(const struct graph *g, uint32_t at, struct cell *out, struct type *type);
static inline uint32_t graph_not(struct graph *g, uint32_t a) {
  return graph_node(g, OP_NOT, a, 0, 0, REF_A, (struct node){0});
}
static inline uint32_t graph_and(struct graph *g, uint32_t a, uint32_t b) {
  return graph_node(g, OP_AND, a, b, 0, REF_A | REF_B, (struct node){0});
}
static inline uint32_t graph_or(struct graph *g, uint32_t a, uint32_t b) {
  return graph_node(g, OP_OR, a, b, 0, REF_A | REF_B, (struct node){0});
}
uint32_t graph_bool(struct graph *g, bool value);

/* simplify.c: a node that always has the same value as this new one, or NONE. */
uint32_t simplify(struct graph *g, const struct node *n);

#endif
