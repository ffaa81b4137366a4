/* From the graph to instructions: what each purpose needs, segments, registers; and registers in the place of nodes. */
#include "plan/internal.h"

#include <stdlib.h>

struct order { /* where a node's instruction stands */
  uint32_t popcount, mask, stage, list, node;
};
struct emission {
  struct plan *p;
  struct graph *g;
  struct program *out;
  uint32_t words;          /* in a mask */
  uint32_t *masks;         /* per node, `words` words */
  uint32_t *mask_ids;      /* per node; NONE: nothing needs it */
  uint32_t *stages, *regs; /* per node; regs with ELEMENT */
  uint8_t *shown;          /* per node: a TEXT record shows it */
  VEC(struct order) order;
  VEC(uint32_t) stack; /* of need() */
};

static bool has_constant(const struct text_test_value *v) { return v->kind == TEST_FACT || v->kind == TEST_ELEMENT; }
static bool is_given(const struct node *n) { return n->op >= OPCODES; }

/* ---- what each purpose needs ---- */
static void push_need(void *context, uint32_t operand) {
  struct emission *x = context;
  *vec_push(x->p->arena, &x->stack) = operand;
}

static void need(struct emission *x, uint32_t root, uint32_t bit) {
  if (root == NONE) return;
  push_need(x, root);
  while (x->stack.n) {
    uint32_t at = x->stack.at[--x->stack.n], *word = &x->masks[at * x->words + bit / 32];
    if (*word >> bit % 32 & 1) continue;
    *word |= UINT32_C(1) << bit % 32;
    graph_operands(x->g, at, push_need, x);
  }
}

static void need_provision(struct emission *x, const struct text_provision *provision, uint32_t purpose) {
  const struct plan *p = x->p;
  need(x, provision->reg, purpose);
  need(x, provision->base_reg, purpose);
  for (uint32_t r = provision->first_row; r < provision->first_row + provision->row_count; r++) {
    need(x, p->table_rows.at[r].fits, purpose);
    for (uint32_t c = 0; c < provision->column_count; c++)
      need(x, p->table_cells.at[p->table_rows.at[r].first_cell + c].reg, purpose);
  }
}

/* What a record shows is computed even when simplification made the outcome independent of it: explanations and
 * messages say what a value is, never that nobody computed it. */
static void need_all(struct emission *x) {
  struct plan *p = x->p;
  for (uint32_t i = 0; i < p->nodes.n; i++)
    if (p->purposes.at[i] != NONE) need(x, p->nodes.at[i].reg, p->purposes.at[i]);
  for (uint32_t u = 0; u < p->units.n; u++) {
    const struct text_unit *text = &p->unit_texts.at[u];
    for (uint32_t i = 0; i < text->provision_count; i++)
      need_provision(x, &p->provisions.at[text->first_provision + i], purpose_outcomes(u));
    for (uint32_t i = 0; i < p->units.at[u].transition_count; i++)
      need(x, p->transitions.at[p->units.at[u].first_transition + i].condition, purpose_transitions(u));
  }
  for (uint32_t i = 0; i < p->assertions.n; i++) need(x, p->assertions.at[i].reg, 2 * p->units.n);
}

/* ---- segments ---- */
static void number_masks(struct emission *x) {
  struct map ids = {0};
  for (uint32_t i = 0; i < x->g->nodes.n; i++) {
    const uint32_t *mask = &x->masks[i * x->words];
    bool any = false;
    for (uint32_t w = 0; w < x->words; w++) any |= mask[w] != 0;
    x->mask_ids[i] = NONE;
    if (!any || is_given(&x->g->nodes.at[i])) continue;
    uint32_t *id = map_put(x->p->arena, &ids, mask, x->words * sizeof *mask);
    if (*id == NONE) {
      *id = x->p->masks.n;
      for (uint32_t w = 0; w < x->words; w++) *vec_push(x->p->arena, &x->p->masks) = (struct program_word){mask[w]};
    }
    x->mask_ids[i] = *id;
  }
}

struct staging {
  struct emission *x;
  uint32_t node, stage;
};
static void take_stage(void *context, uint32_t operand) {
  struct staging *s = context;
  if (s->x->mask_ids[operand] == s->x->mask_ids[s->node] && s->x->stages[operand] > s->stage)
    s->stage = s->x->stages[operand];
}

/* Even stages are at case level, odd ones at element level; a node stands at or after the stages of what it reads. */
static void set_stages(struct emission *x) {
  for (uint32_t i = 0; i < x->g->nodes.n; i++) {
    if (x->mask_ids[i] == NONE) continue;
    struct staging s = {x, i, 0};
    graph_operands(x->g, i, take_stage, &s);
    uint32_t odd = x->g->nodes.at[i].list != NONE;
    x->stages[i] = s.stage % 2 == odd ? s.stage : s.stage + 1;
  }
}

static uint32_t bits_in(const struct emission *x, uint32_t mask) {
  uint32_t n = 0;
  for (uint32_t w = 0; w < x->words; w++) n += (uint32_t)__builtin_popcount(x->p->masks.at[mask + w].word);
  return n;
}

static int by_order(const void *a, const void *b) {
  const struct order *x = a, *y = b;
  if (x->popcount != y->popcount) return x->popcount > y->popcount ? -1 : 1; /* what more purposes need comes first */
  if (x->mask != y->mask) return x->mask < y->mask ? -1 : 1;
  if (x->stage != y->stage) return x->stage < y->stage ? -1 : 1;
  if (x->list != y->list) return x->list < y->list ? -1 : 1;
  return x->node < y->node ? -1 : 1;
}

static void sort_nodes(struct emission *x) {
  for (uint32_t i = 0; i < x->g->nodes.n; i++) {
    if (x->mask_ids[i] == NONE) continue;
    struct order o = {bits_in(x, x->mask_ids[i]), x->mask_ids[i], x->stages[i], x->g->nodes.at[i].list, i};
    *vec_push(x->p->arena, &x->order) = o;
  }
  if (x->order.n) qsort(x->order.at, x->order.n, sizeof x->order.at[0], by_order);
}

/* ---- registers ---- */
static void note_shown(struct emission *x, uint32_t node) {
  if (node != NONE) x->shown[node] = 1;
}
static void note_operand(void *context, uint32_t operand) { note_shown(context, operand); }

/* Calls `each` for every word of a record that stands for a register: until registers are numbered it holds a node. */
static void each_register(struct emission *x, void (*each)(struct emission *x, uint32_t *word)) {
  struct plan *p = x->p;
  for (uint32_t i = 0; i < p->nodes.n; i++) each(x, &p->nodes.at[i].reg);
  for (uint32_t i = 0; i < p->provisions.n; i++)
    each(x, &p->provisions.at[i].reg), each(x, &p->provisions.at[i].base_reg);
  for (uint32_t i = 0; i < p->table_rows.n; i++) each(x, &p->table_rows.at[i].fits);
  for (uint32_t i = 0; i < p->table_cells.n; i++) each(x, &p->table_cells.at[i].reg);
  for (uint32_t i = 0; i < p->unit_outcomes.n; i++) each(x, &p->unit_outcomes.at[i].reg);
  for (uint32_t i = 0; i < p->unit_conditions.n; i++) each(x, &p->unit_conditions.at[i].word);
  for (uint32_t i = 0; i < p->transitions.n; i++) each(x, &p->transitions.at[i].condition);
  for (uint32_t i = 0; i < p->assertions.n; i++) each(x, &p->assertions.at[i].reg);
  for (uint32_t i = 0; i < p->test_values.n; i++)
    if (has_constant(&p->test_values.at[i])) each(x, &p->test_values.at[i].constant);
  for (uint32_t i = 0; i < p->test_expects.n; i++) each(x, &p->test_expects.at[i].constant);
}

static void note_word(struct emission *x, uint32_t *word) { note_shown(x, *word); }

/* Constants have a register when an instruction or a record uses them. */
static void find_shown(struct emission *x) {
  for (uint32_t i = 0; i < x->order.n; i++) graph_operands(x->g, x->order.at[i].node, note_operand, x);
  each_register(x, note_word);
}

static void number_given(struct emission *x) {
  struct plan *p = x->p;
  uint32_t next = 0;
  for (uint32_t i = 0; i < x->g->nodes.n; i++) {
    const struct node *n = &x->g->nodes.at[i];
    x->regs[i] = NONE;
    if (n->op == GIVEN_FIELD) x->regs[i] = n->b | ELEMENT;
    if (n->op != GIVEN_CONSTANT || !x->shown[i]) continue;
    *vec_push(p->arena, &p->constants) = (struct program_constant){n->a, n->b, n->c};
    x->regs[i] = next++;
  }
  for (uint32_t i = 0; i < p->choices.n; i++) p->choices.at[i].reg = next++;
  for (uint32_t i = 0; i < p->facts.n; i++)
    if (x->g->types.at[p->facts.at[i].type].kind != KIND_LIST) p->facts.at[i].reg = next++;
  for (uint32_t i = 0; i < x->g->nodes.n; i++) {
    const struct node *n = &x->g->nodes.at[i];
    if (n->op == GIVEN_CHOICE) x->regs[i] = p->choices.at[n->a].reg;
    if (n->op == GIVEN_FACT) x->regs[i] = p->facts.at[n->a].reg;
  }
  for (uint32_t i = 0; i < p->lists.n; i++) p->lists.at[i].regs = p->lists.at[i].field_count;
  for (uint32_t i = 0; i < x->order.n; i++) {
    const struct order *o = &x->order.at[i];
    x->regs[o->node] = o->list == NONE ? next++ : p->lists.at[o->list].regs++ | ELEMENT;
  }
}

static uint32_t reg_of(const struct emission *x, uint32_t node) { return node == NONE ? NONE : x->regs[node]; }

/* ---- instructions ---- */
static uint32_t emit_pool(struct emission *x, const struct node *n) {
  uint32_t at = x->p->pool.n;
  for (uint32_t i = n->pool; i < n->pool + n->pool_count; i++) {
    uint32_t word = x->g->pool.at[i];
    *vec_push(x->p->arena, &x->p->pool) = (struct program_word){x->g->ref_words.at[i] ? reg_of(x, word) : word};
  }
  return at;
}

static void emit_insn(struct emission *x, uint32_t node) {
  const struct node *n = &x->g->nodes.at[node];
  struct program_insn insn = {.head = n->op | (uint32_t)n->ka << 8 | (uint32_t)n->kb << 16 | (uint32_t)n->extra << 24,
                              .dst = x->regs[node] & ~ELEMENT};
  insn.a = n->refs & REF_A ? reg_of(x, n->a) : n->a;
  insn.b = n->refs & REF_B ? reg_of(x, n->b) : n->b;
  insn.c = n->refs & REF_C ? reg_of(x, n->c) : n->c;
  if (n->pool_field == 1) insn.a = emit_pool(x, n);
  if (n->pool_field == 2) insn.b = emit_pool(x, n);
  *vec_push(x->p->arena, &x->p->insns) = insn;
}

static void emit_segments(struct emission *x) {
  struct plan *p = x->p;
  for (uint32_t i = 0; i < x->order.n; i++) {
    const struct order *o = &x->order.at[i], *before = i ? o - 1 : NULL;
    if (!before || before->mask != o->mask || before->stage != o->stage || before->list != o->list)
      *vec_push(p->arena, &p->segments) =
          (struct program_segment){.first = p->insns.n, .list = o->list, .mask = o->mask};
    p->segments.at[p->segments.n - 1].count++;
    emit_insn(x, o->node);
  }
}

/* ---- registers in the place of nodes ---- */
static void patch_word(struct emission *x, uint32_t *word) { *word = reg_of(x, *word); }

static void patch(struct emission *x) {
  for (uint32_t i = 0; i < x->p->nodes.n; i++) /* a constant's record names it by its register */
    if (x->p->nodes.at[i].kind == NODE_CONSTANT) patch_word(x, &x->p->nodes.at[i].ref);
  each_register(x, patch_word);
}

static void add_outcomes(struct emission *x) {
  struct plan *p = x->p;
  const struct model *m = p->model;
  for (uint32_t i = 0; i < m->outcomes.n; i++) {
    struct type type = {.kind = KINDS};
    for (uint32_t u = 0; u < p->units.n; u++) {
      uint32_t one = p->unit_outcomes.at[p->units.at[u].first_outcome + i].type;
      if (one == NONE) continue;
      struct type t = x->g->types.at[one];
      if (type.kind == KINDS) type = t;
      if (t.scale > type.scale) type.scale = t.scale;
      type.unlimited |= t.unlimited;
    }
    *vec_push(p->arena, &p->outcomes) = (struct program_outcome){
        graph_string(x->g, m->outcomes.at[i], strlen(m->outcomes.at[i])), graph_type(x->g, type)};
  }
  for (uint32_t i = 0; i < m->conditions.n; i++)
    *vec_push(p->arena, &p->conditions) =
        (struct program_condition){graph_string(x->g, m->conditions.at[i], strlen(m->conditions.at[i]))};
}

/* Units stand in a type as an index of the model; in a program as a place in its strings. */
static void add_types(struct emission *x) {
  for (uint32_t i = 0; i < x->g->types.n; i++) {
    struct type type = x->g->types.at[i];
    if (type.unit != NONE) {
      const char *unit = x->p->model->units.at[type.unit];
      type.unit = graph_string(x->g, unit, strlen(unit));
    }
    *vec_push(x->p->arena, &x->p->types) = type;
  }
}

static void fill_program(struct emission *x) {
  struct plan *p = x->p;
  struct program *out = x->out;
#define S(field, record, part)                                                                                         \
  out->field = p->field.n ? arena_copy(out->arena, p->field.at, p->field.n * sizeof(record)) : NULL;                   \
  out->field##_count = p->field.n;
#include "code/sections.def"
#undef S
  out->code_strings = arena_copy(out->arena, p->graph.strings.at, p->graph.strings.n);
  out->code_strings_size = p->graph.strings.n;
  out->text_strings = arena_copy(out->arena, p->strings.at, p->strings.n);
  out->text_strings_size = p->strings.n;
  out->mask_words = x->words;
}

void emit(struct plan *p, struct program *program) {
  uint32_t n = p->graph.nodes.n + 1;
  struct emission x = {.p = p, .g = &p->graph, .out = program, .words = (2 * p->units.n + 1 + 31) / 32};
  x.masks = arena_array(p->arena, uint32_t, (size_t)n * x.words);
  x.mask_ids = arena_array(p->arena, uint32_t, n);
  x.stages = arena_array(p->arena, uint32_t, n);
  x.regs = arena_array(p->arena, uint32_t, n);
  x.shown = arena_array(p->arena, uint8_t, n);
  need_all(&x);
  number_masks(&x);
  set_stages(&x);
  sort_nodes(&x);
  find_shown(&x);
  number_given(&x);
  emit_segments(&x);
  patch(&x);
  add_outcomes(&x);
  add_types(&x);
  fill_program(&x);
}
