/* Binding a program to a run: what is the same for every case is computed, what nobody needs is left out, and every
 * other register gets its lanes.
 *
 * Segments are put in the order in which a block runs them: first those that tell which version judges, then the
 * others, each time in the order of the program.  Numbers share their lanes with others whose lifetimes, in that order,
 * do not meet; bitmaps are kept for the block. */
#include "vm/batch_inner.h"

#include <string.h>

#include "code/pool.h"

/* ---- classes ---- */
static bool kind_is_bits(uint32_t kind) { return kind == KIND_BOOL; }

static bool chosen_kind_is_bits(const struct program *p, const struct program_insn *i) {
  switch (insn_op(*i)) {
  case OP_SELECT: return kind_is_bits(insn_extra(*i));
  case OP_EXCEPT: return kind_is_bits(p->pool[i->a + EXCEPT_KIND].word);
  case OP_ROWS: return kind_is_bits(p->pool[i->a + ROWS_KIND].word);
  default: return false;
  }
}

enum result_class {
  RESULT_CLASS_B,
  RESULT_CLASS_N,
  RESULT_CLASS_D,
  RESULT_CLASS_P,
  RESULT_CLASS_W,
  RESULT_CLASS_A,
  RESULT_CLASS_S
};
static bool result_is_bits(const struct program *p, const struct program_insn *i) {
  static const uint8_t RESULTS[OPCODES] = {
#define O(name, mnemonic, shape, result, meaning) [OP_##name] = RESULT_CLASS_##result,
#include "code/opcodes.def"
#undef O
  };
  return RESULTS[insn_op(*i)] == RESULT_CLASS_B || chosen_kind_is_bits(p, i);
}

/* ---- registers ---- */
static bool make_level(struct batch *b, struct lane_level *l, uint32_t regs) {
  l->regs_count = regs;
  l->regs = arena_array(&b->arena, struct lane_reg, regs + 1);
  return l->regs != NULL;
}

static bool make_lists(struct batch *b) {
  const struct program *p = b->p;
  b->lists = arena_array(&b->arena, struct lane_level, p->lists_count + 1);
  for (uint32_t l = 0; b->lists && l < p->lists_count; l++) {
    if (!make_level(b, &b->lists[l], p->lists[l].regs)) return false;
    b->lists[l].given = arena_array(&b->arena, uint64_t, bitmap_words(b->lanes));
    b->lists[l].owner = arena_array(&b->arena, uint32_t, b->elements);
    if (!b->lists[l].given || !b->lists[l].owner) return false;
    for (uint32_t k = 0; k < p->lists[l].field_count; k++)
      b->lists[l].regs[k].is_bits = kind_is_bits(p->types[p->fields[p->lists[l].first_field + k].type].kind);
  }
  return b->lists != NULL;
}

static void make_uniform(struct lane_reg *r, struct cell cell) {
  r->uniform = true;
  r->cell = cell;
}

/* Constants, interpretations, and peildatum when it is the same for all. */
static void give_uniform(struct batch *b) {
  const struct program *p = b->p;
  for (uint32_t c = 0; c < p->constants_count; c++) {
    b->cases.regs[c].is_bits = kind_is_bits(p->types[p->constants[c].type].kind);
    make_uniform(&b->cases.regs[c], program_cell(p, c));
  }
  for (uint32_t c = 0; c < p->choices_count; c++)
    make_uniform(&b->cases.regs[p->choices[c].reg],
                 cell_known(b->run.choices ? b->run.choices[c] : p->choices[c].standard));
  for (uint32_t f = 0; f < p->facts_count; f++)
    if (p->types[p->facts[f].type].kind != KIND_LIST)
      b->cases.regs[p->facts[f].reg].is_bits = kind_is_bits(p->types[p->facts[f].type].kind);
  b->peildatum = &b->cases.regs[p->facts[0].reg];
  if (b->run.has_date) make_uniform(b->peildatum, cell_known(b->run.date));
}

/* ---- what is the same for every case ---- */
struct operand_walk {
  struct batch *b;
  bool all_uniform;
};

static void see_uniform(void *context, uint32_t reg, uint32_t list) {
  struct operand_walk *w = context;
  const struct lane_reg *r = lane_reg_of(w->b, reg, list);
  w->all_uniform &= r->uniform;
  if (!r->uniform) return;
  if (reg & ELEMENT)
    w->b->scratch->lists[list].at[(size_t)(reg & ~ELEMENT) * w->b->scratch->lists[list].cap] = r->cell;
  else
    w->b->scratch->regs[reg] = r->cell;
}

static bool depends_on_list(enum opcode op) { return op == OP_LIST_KNOWN || (op >= OP_COUNT && op <= OP_HIGHEST_OF); }

/* `en` with nee, `of` with ja: certain, whatever the other operand is. */
static bool certain_logic(struct batch *b, const struct program_insn *i, uint32_t list, struct cell *out) {
  enum opcode op = insn_op(*i);
  if (op != OP_AND && op != OP_OR) return false;
  const struct lane_reg *a = lane_reg_of(b, i->a, list), *c = lane_reg_of(b, i->b, list);
  *out = cell_known(op == OP_OR);
  return (a->uniform && a->cell.state == KNOWN && (a->cell.v != 0) == (op == OP_OR)) ||
         (c->uniform && c->cell.state == KNOWN && (c->cell.v != 0) == (op == OP_OR));
}

static void try_uniform(struct batch *b, const struct program_insn *i, uint32_t list) {
  struct lane_reg *dst = list == NONE ? &b->cases.regs[i->dst] : &b->lists[list].regs[i->dst];
  struct operand_walk w = {b, !depends_on_list(insn_op(*i))};
  struct cell certain;
  if (certain_logic(b, i, list, &certain)) {
    make_uniform(dst, certain);
    return;
  }
  program_operands(b->p, i, list, see_uniform, &w);
  if (!w.all_uniform) return;
  struct frame f = list == NONE ? case_frame(b->scratch) : element_frame(b->scratch, list, 0);
  make_uniform(dst, OPERATIONS[insn_op(*i)](&f, i));
}

static void find_uniform(struct batch *b) {
  const struct program *p = b->p;
  for (uint32_t s = 0; s < p->segments_count; s++) {
    const struct program_segment *segment = &p->segments[s];
    for (uint32_t k = segment->first; k < segment->first + segment->count; k++) {
      const struct program_insn *i = &p->insns[k];
      struct lane_reg *dst = &level_of(b, segment->list)->regs[i->dst];
      dst->is_bits = result_is_bits(p, i);
      try_uniform(b, i, segment->list);
    }
  }
}

/* ---- what somebody needs ---- */
static void need(void *context, uint32_t reg, uint32_t list) {
  struct batch *b = context;
  lane_reg_of(b, reg, list)->live = true;
}

static bool segment_used(const struct batch *b, uint32_t segment, bool transitions_only) {
  const struct program *p = b->p;
  uint32_t mask = p->segments[segment].mask;
  for (uint32_t u = 0; u < p->units_count; u++) {
    if (!b->unit_used[u]) continue;
    if (mask_has(p, mask, purpose_transitions(u)) && p->units[u].transition_count > 0) return true;
    if (!transitions_only && mask_has(p, mask, purpose_outcomes(u))) return true;
  }
  return false;
}

static void need_results(struct batch *b) {
  const struct program *p = b->p;
  for (uint32_t u = 0; u < p->units_count; u++) {
    const struct program_unit *unit = &p->units[u];
    if (!b->unit_used[u]) continue;
    for (uint32_t o = 0; o < p->outcomes_count; o++)
      if (p->unit_outcomes[unit->first_outcome + o].reg != NONE)
        b->cases.regs[p->unit_outcomes[unit->first_outcome + o].reg].live = true;
    for (uint32_t c = 0; c < p->conditions_count; c++)
      if (p->unit_conditions[unit->first_condition + c].word != NONE)
        b->cases.regs[p->unit_conditions[unit->first_condition + c].word].live = true;
    for (uint32_t t = 0; t < unit->transition_count; t++)
      b->cases.regs[p->transitions[unit->first_transition + t].condition].live = true;
  }
  b->peildatum->live = true;
}

static void need_operands(struct batch *b) {
  const struct program *p = b->p;
  for (uint32_t s = p->segments_count; s-- > 0;) {
    const struct program_segment *segment = &p->segments[s];
    if (!segment_used(b, s, false)) continue;
    for (uint32_t k = segment->first + segment->count; k-- > segment->first;) {
      const struct lane_reg *dst = &level_of(b, segment->list)->regs[p->insns[k].dst];
      if (dst->live && !dst->uniform) program_operands(p, &p->insns[k], segment->list, need, b);
    }
  }
}

/* ---- instructions ---- */
/* The operand at the level of the instruction: one of the cases, read by elements, is spread over them first. */
static struct lane_reg *at_level(struct batch *b, uint32_t reg, uint32_t list) {
  struct lane_reg *r = lane_reg_of(b, reg, list);
  if (list == NONE || reg & ELEMENT || r->uniform) return r;
  struct lane_reg *spread = arena_new(&b->arena, struct lane_reg);
  *spread = (struct lane_reg){.is_bits = r->is_bits, .live = true};
  r->wide = true;
  *vec_push(&b->arena, &b->insns) = (struct lane_insn){step_spread, NULL, list, spread, r, NULL, NULL};
  return spread;
}

enum operand_form { OPERANDS_NONE, OPERANDS_A, OPERANDS_AB, OPERANDS_ABC };
#define OPERANDS_B_B    OPERANDS_A
#define OPERANDS_B_BB   OPERANDS_AB
#define OPERANDS_B_F    OPERANDS_A
#define OPERANDS_B_L    OPERANDS_NONE
#define OPERANDS_B_NN   OPERANDS_AB
#define OPERANDS_B_TT   OPERANDS_AB
#define OPERANDS_N_NN   OPERANDS_AB
#define OPERANDS_N_MM   OPERANDS_AB
#define OPERANDS_N_N    OPERANDS_A
#define OPERANDS_N_NNU  OPERANDS_AB
#define OPERANDS_N_NK   OPERANDS_A
#define OPERANDS_SELECT OPERANDS_ABC
#define OPERANDS_D_DN   OPERANDS_AB
#define OPERANDS_N_DD   OPERANDS_AB
#define OPERANDS_ROUND  OPERANDS_NONE
#define OPERANDS_EXCEPT OPERANDS_NONE
#define OPERANDS_ROWS   OPERANDS_NONE
#define OPERANDS_BRACKS OPERANDS_NONE
#define OPERANDS_L_C    OPERANDS_NONE
#define OPERANDS_L_CV   OPERANDS_NONE
#define OPERANDS_L_EXT  OPERANDS_NONE
#define OPERANDS_RANGES OPERANDS_NONE
static const uint8_t OPERAND_FORMS[OPCODES] = {
#define O(name, mnemonic, shape, result, meaning) [OP_##name] = OPERANDS_##shape,
#include "code/opcodes.def"
#undef O
};

static void need_wide(void *context, uint32_t reg, uint32_t list) { lane_reg_of(context, reg, list)->wide = true; }

/* A select chooses from two. */
static void note_choices(struct batch *b, const struct program_insn *i) {
  uint32_t n = 2;
  if (insn_op(*i) == OP_EXCEPT) n = 1 + b->p->pool[i->a + EXCEPT_COUNT].word;
  if (insn_op(*i) == OP_ROWS) n = b->p->pool[i->a + ROWS_COUNT].word;
  if (n > b->most_choices) b->most_choices = n;
}

static void bind_insn(struct batch *b, const struct program_insn *i, uint32_t list) {
  uint8_t form = OPERAND_FORMS[insn_op(*i)];
  struct lane_insn bound = {NULL, i, list, &level_of(b, list)->regs[i->dst], NULL, NULL, NULL};
  if (form >= OPERANDS_A) bound.a = at_level(b, i->a, list);
  if (form >= OPERANDS_AB) bound.b = at_level(b, i->b, list);
  if (form >= OPERANDS_ABC) bound.c = at_level(b, i->c, list);
  bound.step = step_of(b, &bound);
  if (!reads_columns(&bound)) program_operands(b->p, i, list, need_wide, b);
  note_choices(b, i);
  *vec_push(&b->arena, &b->insns) = bound;
}

static void bind_segment(struct batch *b, uint32_t s, bool early) {
  const struct program_segment *segment = &b->p->segments[s];
  uint32_t first = b->insns.n;
  for (uint32_t k = segment->first; k < segment->first + segment->count; k++) {
    const struct lane_reg *dst = &level_of(b, segment->list)->regs[b->p->insns[k].dst];
    if (dst->live && !dst->uniform) bind_insn(b, &b->p->insns[k], segment->list);
  }
  if (b->insns.n > first)
    *vec_push(&b->arena, &b->segments) = (struct lane_segment){s, first, b->insns.n - first, early};
}

static void bind_segments(struct batch *b) {
  for (int early = 1; early >= 0; early--)
    for (uint32_t s = 0; s < b->p->segments_count; s++)
      if (segment_used(b, s, false) && segment_used(b, s, true) == early) bind_segment(b, s, early);
}

/* ---- lanes ---- */
static void make_bitmaps(struct batch *b, struct lane_reg *r, uint32_t lanes) {
  size_t words = bitmap_words(lanes) + 1; /* a count reads beyond the last */
  r->known = arena_array(&b->arena, uint64_t, words);
  if (r->is_bits) r->truth = arena_array(&b->arena, uint64_t, words);
}

/* The lanes of what is uniform, for steps that read lanes. */
static void fill_uniform(struct batch *b, struct lane_reg *r, uint32_t lanes) {
  make_bitmaps(b, r, lanes);
  if (!r->is_bits) r->v = arena_array(&b->arena, int64_t, lanes);
  for (uint32_t i = 0; r->v && i < lanes; i++) r->v[i] = r->cell.v;
  size_t words = bitmap_words(lanes);
  if (r->is_bits && r->cell.state == KNOWN && r->cell.v) memset(r->truth, 0xff, words * sizeof *r->truth);
  r->masked = r->cell.state != KNOWN;
  if (r->cell.state == KNOWN) memset(r->known, 0xff, words * sizeof *r->known);
}

/* Lanes of numbers that are free again, of one level. */
struct pool {
  VEC(int64_t *) free;
};
struct lifetime { /* of a register in the order of insns */
  struct lane_reg *reg;
  uint32_t last;
};

struct lane_plan {
  struct batch *b;
  struct map ends;    /* by address of a register: the last instruction that reads it */
  struct pool *pools; /* per list, and at the end of the cases */
  uint32_t at;
};

static uint32_t *end_of(struct lane_plan *plan, const struct lane_reg *r) {
  return map_put(&plan->b->arena, &plan->ends, &r, sizeof r);
}

static void note_end(struct lane_plan *plan, const struct lane_reg *r) {
  if (r) *end_of(plan, r) = plan->at;
}

static void see_end(void *context, uint32_t reg, uint32_t list) {
  struct lane_plan *plan = context;
  note_end(plan, lane_reg_of(plan->b, reg, list));
}

static struct pool *pool_of_level(struct lane_plan *plan, uint32_t list) {
  return &plan->pools[list == NONE ? plan->b->p->lists_count : list];
}

static int64_t *take_lanes(struct lane_plan *plan, uint32_t list) {
  struct pool *pool = pool_of_level(plan, list);
  if (pool->free.n > 0) return pool->free.at[--pool->free.n];
  return arena_array(&plan->b->arena, int64_t, list == NONE ? plan->b->lanes : plan->b->elements);
}

static void give_lanes(struct lane_plan *plan, struct lane_reg *r, uint32_t list) {
  make_bitmaps(plan->b, r, list == NONE ? plan->b->lanes : plan->b->elements);
  if (!r->is_bits) r->v = take_lanes(plan, list);
}

static void release(struct lane_plan *plan, struct lane_reg *r, uint32_t list) {
  if (!r || r->uniform || r->is_bits || !r->v || *end_of(plan, r) != plan->at) return;
  *end_of(plan, r) = NONE - 1; /* once */
  *vec_push(&plan->b->arena, &pool_of_level(plan, list)->free) = r->v;
}

static void see_release(void *context, uint32_t reg, uint32_t list) {
  struct lane_plan *plan = context;
  release(plan, lane_reg_of(plan->b, reg, list), list);
}

/* A uniform operand of the cases that elements read is filled for as many lanes as there may be elements. */
static void see_uniform_lanes(void *context, uint32_t reg, uint32_t list) {
  struct lane_plan *plan = context;
  struct lane_reg *r = lane_reg_of(plan->b, reg, list);
  uint32_t lanes = plan->b->lanes > plan->b->elements ? plan->b->lanes : plan->b->elements;
  if (r->uniform && !r->known) fill_uniform(plan->b, r, lanes);
}

/* What results read stays until the end of the block. */
static void keep_results(struct lane_plan *plan) {
  const struct program *p = plan->b->p;
  plan->at = NONE;
  for (uint32_t u = 0; u < p->units_count; u++) {
    if (!plan->b->unit_used[u]) continue;
    for (uint32_t o = 0; o < p->outcomes_count; o++) {
      uint32_t reg = p->unit_outcomes[p->units[u].first_outcome + o].reg;
      if (reg == NONE) continue;
      note_end(plan, &plan->b->cases.regs[reg]);
      plan->b->cases.regs[reg].wide = true;
      see_uniform_lanes(plan, reg, NONE);
    }
    for (uint32_t c = 0; c < p->conditions_count; c++)
      if (p->unit_conditions[p->units[u].first_condition + c].word != NONE)
        see_uniform_lanes(plan, p->unit_conditions[p->units[u].first_condition + c].word, NONE);
    for (uint32_t t = 0; t < p->units[u].transition_count; t++)
      see_uniform_lanes(plan, p->transitions[p->units[u].first_transition + t].condition, NONE);
  }
  note_end(plan, plan->b->peildatum);
}

static void visit_insn(struct lane_plan *plan, const struct lane_insn *i, visit_operand *visit) {
  if (i->insn) program_operands(plan->b->p, i->insn, i->list, visit, plan);
}

static void find_ends(struct lane_plan *plan) {
  struct batch *b = plan->b;
  for (plan->at = 0; plan->at < b->insns.n; plan->at++) {
    const struct lane_insn *i = &b->insns.at[plan->at];
    visit_insn(plan, i, see_end);
    note_end(plan, i->a);
    note_end(plan, i->b);
    note_end(plan, i->c);
  }
  keep_results(plan);
}

/* Facts and fields stand in their lanes from the start. */
static void give_facts(struct lane_plan *plan) {
  struct batch *b = plan->b;
  for (uint32_t r = 0; r < program_given_regs(b->p); r++)
    if (b->cases.regs[r].live && !b->cases.regs[r].uniform) give_lanes(plan, &b->cases.regs[r], NONE);
  for (uint32_t l = 0; l < b->p->lists_count; l++)
    for (uint32_t k = 0; k < b->p->lists[l].field_count; k++)
      if (b->lists[l].regs[k].live) give_lanes(plan, &b->lists[l].regs[k], l);
}

static void plan_lanes(struct batch *b) {
  struct lane_plan plan = {.b = b};
  plan.pools = arena_array(&b->arena, struct pool, b->p->lists_count + 1);
  find_ends(&plan);
  give_facts(&plan);
  for (plan.at = 0; plan.at < b->insns.n; plan.at++) {
    struct lane_insn *i = &b->insns.at[plan.at];
    visit_insn(&plan, i, see_uniform_lanes);
    give_lanes(&plan, i->dst, i->list);
    visit_insn(&plan, i, see_release);
    if (i->insn) continue;
    release(&plan, i->a, NONE);
  }
}

/* Of the cases as many as one instruction chooses from, or as there are versions; of elements two. */
static void make_choices(struct batch *b) {
  size_t most = b->most_choices > b->p->units_count ? b->most_choices : b->p->units_count;
  size_t words = most * bitmap_words(b->lanes), of_elements = 2 * bitmap_words(b->elements);
  if (words < of_elements) words = of_elements;
  b->choices = arena_array(&b->arena, struct choice, most + 2);
  b->taken = arena_array(&b->arena, uint64_t, words);
  b->again = arena_array(&b->arena, uint64_t, words);
}

/* ---- all of it ---- */
bool batch_bind(struct batch *b) {
  jmp_buf escape;
  if (setjmp(escape)) {
    b->arena.escape = NULL;
    return false;
  }
  b->arena.escape = &escape;
  bool made = make_level(b, &b->cases, program_case_regs(b->p)) && make_lists(b) && bind_versions(b);
  give_uniform(b);
  find_uniform(b);
  need_results(b);
  need_operands(b);
  bind_segments(b);
  plan_lanes(b);
  for (size_t k = 0; k < COUNT_OF(b->spare); k++)
    b->spare[k] = arena_array(&b->arena, uint64_t, bitmap_words(b->lanes > b->elements ? b->lanes : b->elements));
  make_choices(b);
  b->arena.escape = NULL;
  return made;
}
