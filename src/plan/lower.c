/* Expressions: from typed trees to nodes of the graph, and to the records that explain them. */
#include "plan/internal.h"

static struct node alignment(struct type a, struct type b) {
  return (struct node){.ka = (uint8_t)(a.scale < b.scale ? b.scale - a.scale : 0),
                       .kb = (uint8_t)(b.scale < a.scale ? a.scale - b.scale : 0),
                       .extra = a.unlimited || b.unlimited};
}

/* The highest value that a fact or field may have. */
static int64_t highest_given(const struct plan *p, const struct node *n) {
  const struct program_fact *given =
      n->op == GIVEN_FACT ? &p->facts.at[n->a] : &p->fields.at[p->lists.at[n->a].first_field + n->b];
  return p->graph.types.at[given->type].unlimited ? UNLIMITED : program_int64(given->most_low, given->most_high);
}

/* Surely below the number that stands for `onbegrensd`?  Found from ranges and constants, no deeper than it pays. */
enum { DEEPEST_RANGE = 8 };
static bool below_unlimited(const struct plan *p, uint32_t node, unsigned depth) {
  const struct node *n = &p->graph.nodes.at[node];
  if (depth == DEEPEST_RANGE) return false;
  switch (n->op) {
  case GIVEN_CONSTANT: return program_int64(n->b, n->c) < UNLIMITED;
  case GIVEN_FACT:
  case GIVEN_FIELD: return highest_given(p, n) < UNLIMITED;
  case OP_BOUNDED: return true;
  case OP_LOWEST: return below_unlimited(p, n->a, depth + 1) || below_unlimited(p, n->b, depth + 1);
  case OP_HIGHEST: return below_unlimited(p, n->a, depth + 1) && below_unlimited(p, n->b, depth + 1);
  case OP_SELECT: return below_unlimited(p, n->b, depth + 1) && below_unlimited(p, n->c, depth + 1);
  default: return false;
  }
}

/* A plain amount as an operand beside `other`, or as a value of that type. */
static uint32_t bounded(struct plan *p, uint32_t node, struct type from, struct type other) {
  if (from.unlimited || !other.unlimited || below_unlimited(p, node, 0)) return node;
  return graph_node(&p->graph, OP_BOUNDED, node, 0, 0, REF_A, (struct node){0});
}

/* At a finer scale an amount is a multiple of ten, and UNLIMITED is none. */
_Static_assert(UNLIMITED % 10 != 0, "a widened amount could read as onbegrensd");
uint32_t widen(struct plan *p, uint32_t node, struct type from, struct type to) {
  if (from.scale >= to.scale) return bounded(p, node, from, to);
  struct node like = {.ka = (uint8_t)(to.scale - from.scale), .extra = (uint8_t)from.unlimited};
  return graph_node(&p->graph, OP_WIDEN, node, 0, 0, REF_A, like);
}

int64_t constant_of(const struct typed *t) {
  struct cell value = {0};
  constant_value(t, &value);
  return value.v;
}

/* ---- records ---- */
uint32_t add_text_node(struct plan *p, struct text_node n, const uint32_t *kids, uint32_t count) {
  n.first_kid = p->kids.n;
  n.kid_count = count;
  for (uint32_t i = 0; i < count; i++) *vec_push(p->arena, &p->kids) = (struct program_word){kids[i]};
  *vec_push(p->arena, &p->nodes) = n;
  *vec_push(p->arena, &p->purposes) = p->purpose;
  return p->nodes.n - 1;
}

static struct lowered done(struct plan *p, const struct typed *t, enum node_kind kind, uint32_t ref, uint32_t node,
                           const uint32_t *kids, uint32_t count) {
  struct text_node n = {.kind = kind,
                        .ref = ref,
                        .type = graph_type(&p->graph, t->type),
                        .reg = node,
                        .list = t->list,
                        .place = place_of(p, t->source ? t->source->span : (struct span){0})};
  return (struct lowered){node, add_text_node(p, n, kids, count)};
}

/* ---- given ---- */
uint32_t constant_node(struct plan *p, const struct typed *t) {
  return graph_constant(&p->graph, t->constant, t->type);
}

static struct lowered lower_constant(struct plan *p, const struct typed *t) {
  uint32_t node = constant_node(p, t);
  return done(p, t, NODE_CONSTANT, node, node, NULL, 0); /* ref: a node until emit() numbers the constants */
}

static uint32_t fact_node(struct plan *p, const struct typed *t) {
  if (t->type.kind == KIND_LIST) return NONE;
  return t->kind == TYPED_FIELD ? graph_given(&p->graph, GIVEN_FIELD, t->list, t->index)
                                : graph_given(&p->graph, GIVEN_FACT, t->index, 0);
}

static uint32_t field_index(const struct plan *p, const struct typed *t) {
  return p->lists.at[t->list].first_field + t->index;
}

static struct lowered lower_fact(struct plan *p, const struct typed *t) {
  bool field = t->kind == TYPED_FIELD;
  struct lowered l =
      done(p, t, field ? NODE_FIELD : NODE_FACT, field ? field_index(p, t) : t->index, fact_node(p, t), NULL, 0);
  p->nodes.at[l.text].list = NONE;
  return l;
}

static struct lowered lower_choice(struct plan *p, const struct typed *t) {
  return done(p, t, NODE_CHOICE, t->index, graph_given(&p->graph, GIVEN_CHOICE, t->index, 0), NULL, 0);
}

static struct lowered lower_provision(struct plan *p, const struct typed *t) {
  uint32_t edition = t->kind == TYPED_MEMBER ? t->index : p->edition, position = t->provision->position;
  struct lowered l = done(p, t, t->kind == TYPED_MEMBER ? NODE_MEMBER : NODE_PROVISION,
                          p->first_provision[edition] + position, p->values[edition][position], NULL, 0);
  p->nodes.at[l.text].list = NONE;
  return l;
}

/* ---- logic and comparisons ---- */
static struct lowered lower_logic(struct plan *p, const struct typed *t) {
  struct lowered a = lower(p, t->a), b = t->b ? lower(p, t->b) : (struct lowered){0};
  const uint32_t kids[] = {a.text, b.text};
  if (t->kind == TYPED_NOT) return done(p, t, NODE_NOT, 0, graph_not(&p->graph, a.node), kids, 1);
  if (t->kind == TYPED_AND) return done(p, t, NODE_AND, 0, graph_and(&p->graph, a.node, b.node), kids, 2);
  return done(p, t, NODE_OR, 0, graph_or(&p->graph, a.node, b.node), kids, 2);
}

uint32_t compare_plain(struct plan *p, enum relation relation, uint32_t na, struct type a, uint32_t nb, struct type b) {
  if (a.kind == KIND_TEXT)
    return graph_node(&p->graph, relation == REL_EQ ? OP_TEXT_EQ : OP_TEXT_NE, na, nb, 0, REF_A | REF_B,
                      (struct node){0});
  uint32_t left = bounded(p, na, a, b), right = bounded(p, nb, b, a);
  return graph_node(&p->graph, (enum opcode)(OP_EQ + relation), left, right, 0, REF_A | REF_B, alignment(a, b));
}

/* What a count surely is at least and at most: nodes beside that of the count itself. */
static void count_range(struct plan *p, const struct typed *t, uint32_t node, uint32_t *low, uint32_t *high) {
  *low = *high = node;
  if (t->kind != TYPED_COUNT) return;
  const struct node n = p->graph.nodes.at[node];
  *low = graph_node(&p->graph, OP_COUNT_LOW, n.a, n.b, 0, n.refs, (struct node){0});
  *high = graph_node(&p->graph, OP_COUNT_HIGH, n.a, n.b, 0, n.refs, (struct node){0});
}

uint32_t compare_nodes(struct plan *p, enum relation relation, const struct typed *a, uint32_t na,
                       const struct typed *b, uint32_t nb) {
  if (a->kind != TYPED_COUNT && b->kind != TYPED_COUNT) return compare_plain(p, relation, na, a->type, nb, b->type);
  uint32_t a_low, a_high, b_low, b_high;
  count_range(p, a, na, &a_low, &a_high);
  count_range(p, b, nb, &b_low, &b_high);
  struct node like = alignment(a->type, b->type);
  const uint32_t words[] = {relation, a_low, a_high, na, b_low, b_high, nb, like.ka, like.kb};
  static const uint8_t refs[] = {0, 1, 1, 1, 1, 1, 1, 0, 0};
  return graph_pool_node(&p->graph, OP_COMPARE_COUNT, (struct node){0}, words, refs, COUNT_OF(words));
}

static struct lowered lower_compare(struct plan *p, const struct typed *t) {
  struct lowered a = lower(p, t->a), b = lower(p, t->b);
  const uint32_t kids[] = {a.text, b.text};
  return done(p, t, NODE_COMPARE, t->mode, compare_nodes(p, (enum relation)t->mode, t->a, a.node, t->b, b.node), kids,
              2);
}

static struct lowered lower_one_of(struct plan *p, const struct typed *t) {
  VEC(uint32_t) kids = {0};
  struct lowered a = lower(p, t->a);
  *vec_push(p->arena, &kids) = a.text;
  uint32_t any = NONE;
  for (uint32_t i = 0; i < t->list_of.n; i++) {
    struct lowered one = lower(p, t->list_of.at[i]);
    *vec_push(p->arena, &kids) = one.text;
    uint32_t equal = compare_nodes(p, REL_EQ, t->a, a.node, t->list_of.at[i], one.node);
    any = any == NONE ? equal : graph_or(&p->graph, any, equal);
  }
  return done(p, t, NODE_ONE_OF, 0, any, kids.at, kids.n);
}

static struct lowered lower_known(struct plan *p, const struct typed *t) {
  struct lowered a = lower_fact(p, t->a);
  uint32_t node = t->a->type.kind == KIND_LIST
                      ? graph_node(&p->graph, OP_LIST_KNOWN, t->a->type.set, 0, 0, 0, (struct node){0})
                      : graph_node(&p->graph, OP_KNOWN, a.node, 0, 0, REF_A, (struct node){0});
  bool known = t->kind == TYPED_KNOWN;
  return done(p, t, known ? NODE_KNOWN : NODE_UNKNOWN, 0, known ? node : graph_not(&p->graph, node), &a.text, 1);
}

/* ---- arithmetic ---- */
static struct lowered lower_arithmetic(struct plan *p, const struct typed *t) {
  static const struct {
    uint8_t op, kind;
  } kinds[] = {[TYPED_ADD] = {OP_ADD, NODE_ADD},
               [TYPED_SUBTRACT] = {OP_SUB, NODE_SUBTRACT},
               [TYPED_MULTIPLY] = {OP_MUL, NODE_MULTIPLY}};
  struct lowered a = lower(p, t->a), b = lower(p, t->b);
  const uint32_t kids[] = {a.text, b.text};
  struct node like = t->kind == TYPED_MULTIPLY ? (struct node){0} : alignment(t->a->type, t->b->type);
  uint32_t node = graph_node(&p->graph, (enum opcode)kinds[t->kind].op, a.node, b.node, 0, REF_A | REF_B, like);
  return done(p, t, (enum node_kind)kinds[t->kind].kind, 0, node, kids, 2);
}

static struct lowered lower_negate(struct plan *p, const struct typed *t) {
  struct lowered a = lower(p, t->a);
  return done(p, t, NODE_NEGATE, 0, graph_node(&p->graph, OP_NEG, a.node, 0, 0, REF_A, (struct node){0}), &a.text, 1);
}

static struct lowered lower_date(struct plan *p, const struct typed *t) {
  bool add = t->kind == TYPED_DATE_ADD;
  struct lowered a = lower(p, t->a), b = lower(p, t->b);
  const uint32_t kids[] = {a.text, b.text};
  struct node like = {.extra = t->mode};
  uint32_t node = graph_node(&p->graph, add ? OP_DATE_ADD : OP_BETWEEN, a.node, b.node, 0, REF_A | REF_B, like);
  return done(p, t, add ? NODE_DATE_ADD : NODE_BETWEEN, t->mode, node, kids, 2);
}

/* A chain under `afgerond`: its factors and divisors in the order written, its products as records without a register.
 */
struct chain {
  VEC(uint32_t) words;
  VEC(uint8_t) refs;
  uint32_t count;
};

static void chain_word(struct plan *p, struct chain *c, uint32_t word, bool ref) {
  *vec_push(p->arena, &c->words) = word;
  *vec_push(p->arena, &c->refs) = ref;
}

static uint32_t lower_chain(struct plan *p, const struct typed *t, enum chain_role role, struct chain *c) {
  if (t->kind != TYPED_MULTIPLY && t->kind != TYPED_DIVIDE) {
    struct lowered l = lower(p, t);
    chain_word(p, c, l.node, true);
    chain_word(p, c, t->type.scale, false);
    chain_word(p, c, role, false);
    c->count++;
    return l.text;
  }
  enum chain_role right = t->kind == TYPED_MULTIPLY ? role
                          : role == CHAIN_DIVISOR   ? CHAIN_CHECKED_FACTOR
                                                    : CHAIN_DIVISOR;
  uint32_t kids[2];
  kids[0] = lower_chain(p, t->a, role, c);
  kids[1] = lower_chain(p, t->b, right, c);
  struct typed inner = *t;
  if (inner.type.scale > MAX_SCALE) inner.type.scale = MAX_SCALE; /* nothing holds a product inside a chain */
  return done(p, &inner, t->kind == TYPED_MULTIPLY ? NODE_MULTIPLY : NODE_DIVIDE, 0, NONE, kids, 2).text;
}

static struct lowered lower_round(struct plan *p, const struct typed *t) {
  struct chain c = {0};
  for (uint32_t i = 0; i < ROUND_OPERANDS; i++) chain_word(p, &c, 0, false);
  uint32_t kids[2];
  kids[0] = lower_chain(p, t->a, CHAIN_FACTOR, &c);
  kids[1] = lower(p, t->b).text;
  int64_t step = constant_of(t->b);
  c.words.at[ROUND_MODE] = t->mode;
  c.words.at[ROUND_COUNT] = c.count;
  c.words.at[ROUND_STEP] = (uint32_t)(uint64_t)step;
  c.words.at[ROUND_STEP + 1] = (uint32_t)((uint64_t)step >> 32);
  c.words.at[ROUND_STEP_SCALE] = t->b->type.scale;
  c.words.at[ROUND_SCALE] = t->type.scale;
  uint32_t node = graph_pool_node(&p->graph, OP_ROUND, (struct node){0}, c.words.at, c.refs.at, c.words.n);
  return done(p, t, NODE_ROUND, t->mode, node, kids, 2);
}

/* ---- als ---- */
static struct lowered lower_if(struct plan *p, const struct typed *t) {
  struct lowered a = lower(p, t->a), b = lower(p, t->b), c = lower(p, t->c);
  const uint32_t kids[] = {a.text, b.text, c.text};
  uint32_t then = widen(p, b.node, t->b->type, t->type), otherwise = widen(p, c.node, t->c->type, t->type);
  struct node like = {.extra = (uint8_t)t->type.kind};
  return done(p, t, NODE_IF, 0, graph_node(&p->graph, OP_SELECT, a.node, then, otherwise, REF_A | REF_B | REF_C, like),
              kids, 3);
}

/* ---- lists and extremes ---- */
static struct lowered lower_extreme(struct plan *p, const struct typed *t) {
  VEC(uint32_t) kids = {0};
  uint32_t node = NONE;
  struct type type = {0}, all = {0}; /* of those so far; of all together */
  for (uint32_t i = 0; i < t->list_of.n; i++) all.unlimited |= t->list_of.at[i]->type.unlimited;
  for (uint32_t i = 0; i < t->list_of.n; i++) {
    struct lowered one = lower(p, t->list_of.at[i]);
    *vec_push(p->arena, &kids) = one.text;
    struct type own = t->list_of.at[i]->type;
    one.node = bounded(p, one.node, own, all);
    own.unlimited = all.unlimited;
    node = i == 0 ? one.node
                  : graph_node(&p->graph, t->kind == TYPED_LOWEST ? OP_LOWEST : OP_HIGHEST, node, one.node, 0,
                               REF_A | REF_B, alignment(type, own));
    if (i == 0 || own.scale > type.scale) type = own;
  }
  return done(p, t, t->kind == TYPED_LOWEST ? NODE_LOWEST : NODE_HIGHEST, 0, node, kids.at, kids.n);
}

static struct lowered lower_extreme_of(struct plan *p, const struct typed *t) {
  struct lowered start = t->b ? lower(p, t->b) : (struct lowered){NONE, NONE};
  struct lowered value = lower(p, t->a), where = t->c ? lower(p, t->c) : (struct lowered){NONE, NONE};
  uint32_t kids[3], n = 0;
  if (t->b) {
    start.node = bounded(p, start.node, t->b->type, t->a->type);
    value.node = bounded(p, value.node, t->a->type, t->b->type);
  }
  if (t->b) kids[n++] = start.text;
  kids[n++] = value.text;
  if (t->c) kids[n++] = where.text;
  const uint32_t words[] = {t->list,
                            where.node,
                            value.node,
                            start.node,
                            t->type.scale - t->a->type.scale,
                            t->b ? t->type.scale - t->b->type.scale : 0,
                            t->a->type.unlimited || (t->b && t->b->type.unlimited)};
  static const uint8_t refs[] = {0, 1, 1, 1, 0, 0, 0};
  bool lowest = t->kind == TYPED_LOWEST_OF;
  uint32_t node =
      graph_pool_node(&p->graph, lowest ? OP_LOWEST_OF : OP_HIGHEST_OF, (struct node){0}, words, refs, COUNT_OF(words));
  uint32_t ref = (t->b ? 1u : 0u) | (t->c ? 2u : 0u);
  return done(p, t, lowest ? NODE_LOWEST_OF : NODE_HIGHEST_OF, ref, node, kids, n);
}

static struct lowered lower_aggregate(struct plan *p, const struct typed *t) {
  static const struct {
    uint8_t op, kind;
  } kinds[] = {[TYPED_SUM] = {OP_SUM, NODE_SUM},
               [TYPED_COUNT] = {OP_COUNT, NODE_COUNT},
               [TYPED_EXISTS] = {OP_EXISTS, NODE_EXISTS},
               [TYPED_ALL] = {OP_ALL, NODE_ALL}};
  struct lowered value = t->a ? lower(p, t->a) : (struct lowered){0};
  struct lowered where = t->c ? lower(p, t->c) : (struct lowered){NONE, NONE};
  uint32_t kids[2], n = 0;
  if (t->a) kids[n++] = value.text;
  if (t->c) kids[n++] = where.text;
  unsigned refs = REF_B | (t->a ? REF_C : 0u);
  uint32_t node =
      graph_node(&p->graph, (enum opcode)kinds[t->kind].op, t->list, where.node, value.node, refs, (struct node){0});
  return done(p, t, (enum node_kind)kinds[t->kind].kind, 0, node, kids, n);
}

typedef struct lowered lowering(struct plan *, const struct typed *);
static lowering *const lowerings[] = {
    [TYPED_CONSTANT] = lower_constant,
    [TYPED_FACT] = lower_fact,
    [TYPED_FIELD] = lower_fact,
    [TYPED_CHOICE] = lower_choice,
    [TYPED_PROVISION] = lower_provision,
    [TYPED_MEMBER] = lower_provision,
    [TYPED_NOT] = lower_logic,
    [TYPED_OR] = lower_logic,
    [TYPED_AND] = lower_logic,
    [TYPED_COMPARE] = lower_compare,
    [TYPED_ONE_OF] = lower_one_of,
    [TYPED_KNOWN] = lower_known,
    [TYPED_UNKNOWN] = lower_known,
    [TYPED_ADD] = lower_arithmetic,
    [TYPED_SUBTRACT] = lower_arithmetic,
    [TYPED_MULTIPLY] = lower_arithmetic,
    [TYPED_NEGATE] = lower_negate,
    [TYPED_ROUND] = lower_round,
    [TYPED_IF] = lower_if,
    [TYPED_LOWEST] = lower_extreme,
    [TYPED_HIGHEST] = lower_extreme,
    [TYPED_LOWEST_OF] = lower_extreme_of,
    [TYPED_HIGHEST_OF] = lower_extreme_of,
    [TYPED_SUM] = lower_aggregate,
    [TYPED_COUNT] = lower_aggregate,
    [TYPED_EXISTS] = lower_aggregate,
    [TYPED_ALL] = lower_aggregate,
    [TYPED_BETWEEN] = lower_date,
    [TYPED_DATE_ADD] = lower_date,
};

struct lowered lower(struct plan *p, const struct typed *t) {
  return lowerings[t->kind](p, t);
}
