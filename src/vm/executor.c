/* An executor: its memory, loading the facts of a case, running it, and reading its registers afterwards. */
#include "vm/executor.h"

#include <string.h>

/* ---- sizes that the program tells ---- */
struct largest { /* operands of one instruction */
  uint32_t rows, chain, brackets;
};

static void note_largest(struct largest *most, const struct program *p, const struct program_insn *i) {
  enum opcode op = insn_op(*i);
  uint32_t rows = op == OP_ROWS ? p->pool[i->a + ROWS_COUNT].word : 0;
  uint32_t chain = op == OP_ROUND ? p->pool[i->a + ROUND_COUNT].word : 0;
  uint32_t brackets = op == OP_BRACKETS ? p->pool[i->b + BRACKS_COUNT].word : 0;
  if (rows > most->rows) most->rows = rows;
  if (chain > most->chain) most->chain = chain;
  if (brackets > most->brackets) most->brackets = brackets;
}

static bool make_operands(struct executor *e) {
  struct largest most = {1, 1, 1};
  for (uint32_t i = 0; i < e->program->insns_count; i++) note_largest(&most, e->program, &e->program->insns[i]);
  e->left = arena_array(&e->arena, struct cell, most.rows);
  e->right = arena_array(&e->arena, struct cell, most.rows);
  e->chain = arena_array(&e->arena, struct chain_operand, most.chain);
  e->limits = arena_array(&e->arena, int64_t, most.brackets);
  e->rates = arena_array(&e->arena, int64_t, most.brackets);
  e->last_tally = arena_new(&e->arena, struct last_tally);
  return e->left && e->right && e->chain && e->limits && e->rates && e->last_tally;
}

static uint32_t *make_array(struct executor *e, size_t n, uint32_t fill) {
  uint32_t *at = arena_array(&e->arena, uint32_t, n + 1);
  for (size_t i = 0; at && i < n; i++) at[i] = fill;
  return at;
}

/* Calls `each` for every purpose of every segment, segment by segment. */
typedef void visit_purpose(struct executor *e, uint32_t purpose, uint32_t segment);
static void each_purpose(struct executor *e, visit_purpose *each) {
  const struct program *p = e->program;
  for (uint32_t s = 0; s < p->segments_count; s++) {
    const struct program_word *mask = &p->masks[p->segments[s].mask];
    for (uint32_t w = 0; w < p->mask_words; w++)
      for (uint32_t bits = mask[w].word; bits != 0; bits &= bits - 1)
        each(e, w * 32 + (uint32_t)__builtin_ctz(bits), s);
  }
}

static void count_purpose(struct executor *e, uint32_t purpose, uint32_t segment) {
  (void)segment;
  e->purpose_first[purpose]++;
}

/* Fills each purpose from its end: purpose_first[k] is first the end of purpose k, and in the end its beginning. */
static void place_purpose(struct executor *e, uint32_t purpose, uint32_t segment) {
  e->purpose_segments[--e->purpose_first[purpose]] = segment;
}

static void reverse(uint32_t *at, uint32_t n) {
  for (uint32_t i = 0; i < n / 2; i++) {
    uint32_t other = at[n - 1 - i];
    at[n - 1 - i] = at[i];
    at[i] = other;
  }
}

/* Which segments each purpose needs: one array, and the place where each purpose begins. */
static bool make_purposes(struct executor *e) {
  uint32_t purposes = purpose_assertions(e->program) + 1;
  uint64_t total = 0;
  e->purpose_first = make_array(e, purposes + 1, 0);
  if (!e->purpose_first) return false;
  each_purpose(e, count_purpose);
  for (uint32_t k = 0; k <= purposes; k++) e->purpose_first[k] = (uint32_t)(total += e->purpose_first[k]);
  e->purpose_segments = make_array(e, total, 0);
  if (!e->purpose_segments || total > UINT32_MAX) return false;
  each_purpose(e, place_purpose);
  for (uint32_t k = 0; k < purposes; k++)
    reverse(&e->purpose_segments[e->purpose_first[k]], e->purpose_first[k + 1] - e->purpose_first[k]);
  return true;
}

/* Which instruction writes each register, and in which segment it stands. */
static bool make_sources(struct executor *e) {
  const struct program *p = e->program;
  e->source = make_array(e, e->case_regs, NONE);
  e->segment_of = make_array(e, p->insns_count, NONE);
  e->done = make_array(e, p->segments_count, 0);
  if (!e->source || !e->segment_of || !e->done) return false;
  for (uint32_t l = 0; l < p->lists_count; l++)
    if (!(e->lists[l].source = make_array(e, p->lists[l].regs, NONE))) return false;
  for (uint32_t s = 0; s < p->segments_count; s++) {
    const struct program_segment *segment = &p->segments[s];
    uint32_t *source = segment->list == NONE ? e->source : e->lists[segment->list].source;
    for (uint32_t i = segment->first; i < segment->first + segment->count; i++) {
      source[p->insns[i].dst] = i;
      e->segment_of[i] = s;
    }
  }
  return true;
}

static bool make_facts(struct executor *e) {
  const struct program *p = e->program;
  e->scalar_facts = make_array(e, p->facts_count, NONE);
  e->given_fact = make_array(e, program_given_regs(p), NONE);
  if (!e->scalar_facts || !e->given_fact) return false;
  e->first_fact_reg = p->constants_count + p->choices_count;
  for (uint32_t f = 0; f < p->facts_count; f++) {
    if (p->types[p->facts[f].type].kind == KIND_LIST) continue;
    e->given_fact[p->facts[f].reg] = f;
    e->scalar_facts[e->scalar_count++] = f;
  }
  return true;
}

static bool make_versions(struct executor *e) {
  const struct program *p = e->program;
  e->candidates = arena_array(&e->arena, struct candidate, p->units_count + 1);
  e->levels = arena_array(&e->arena, struct level, p->units_count + 1);
  e->seen = make_array(e, p->units_count, 0);
  e->undecided = make_array(e, p->transitions_count, 0);
  return e->candidates && e->levels && e->seen && e->undecided;
}

static bool make_missing(struct executor *e) {
  const struct program *p = e->program;
  e->stack_room = e->case_regs;
  e->stack = base_resize(NULL, (e->stack_room + 1) * sizeof *e->stack);
  e->met = make_array(e, e->case_regs, 0);
  e->fact_met = make_array(e, p->facts_count, 0);
  e->fact_count = make_array(e, p->facts_count, 0);
  e->order = arena_array(&e->arena, uint64_t, p->facts_count + 1);
  return e->stack && e->met && e->fact_met && e->fact_count && e->order;
}

static bool make_decision(struct executor *e) {
  const struct program *p = e->program;
  e->outcomes = arena_array(&e->arena, struct cell, p->outcomes_count + 1);
  e->outcome_types = arena_array(&e->arena, const struct type *, p->outcomes_count + 1);
  e->failed = make_array(e, p->conditions_count, 0);
  e->missing = make_array(e, p->facts_count, 0);
  e->decision.outcomes = e->outcomes;
  e->decision.outcome_types = e->outcome_types;
  e->decision.failed = e->failed;
  e->decision.missing = e->missing;
  return e->outcomes && e->outcome_types && e->failed && e->missing;
}

static bool make_registers(struct executor *e) {
  const struct program *p = e->program;
  e->regs = arena_array(&e->arena, struct cell, e->case_regs + 1);
  e->lists = arena_array(&e->arena, struct list_regs, p->lists_count + 1);
  if (!e->regs || !e->lists) return false;
  for (uint32_t c = 0; c < p->constants_count; c++) e->regs[c] = program_cell(p, c);
  for (uint32_t l = 0; l < p->lists_count; l++)
    if (!(e->lists[l].form = arena_array(&e->arena, uint8_t, p->lists[l].regs + 1))) return false;
  return true;
}

struct executor *executor_new(const struct program *p) {
  struct executor *e = base_resize(NULL, sizeof *e);
  if (!e) return NULL;
  *e = (struct executor){.program = p, .case_regs = program_case_regs(p)};
  arena_init(&e->arena, NULL);
  bool made = make_registers(e) && make_operands(e) && make_purposes(e) && make_sources(e) && make_facts(e) &&
              make_versions(e) && make_missing(e) && make_decision(e);
  if (made) return e;
  executor_free(e);
  return NULL;
}

void executor_free(struct executor *e) {
  if (!e) return;
  for (uint32_t l = 0; e->lists && l < e->program->lists_count; l++) {
    base_resize(e->lists[l].at, 0);
    base_resize(e->lists[l].bits, 0);
    base_resize(e->lists[l].met, 0);
  }
  base_resize(e->stack, 0);
  arena_free(&e->arena);
  base_resize(e, 0);
}

/* ---- loading a case ---- */
enum { FIRST_ELEMENTS = 16 };

/* Room for `count` elements, at least doubled: registers, walk marks, and the walk's stack. */
static bool grow_list(struct executor *e, uint32_t list, uint32_t count) {
  struct list_regs *l = &e->lists[list];
  size_t regs = e->program->lists[list].regs, cap = l->cap ? l->cap : FIRST_ELEMENTS;
  while (cap < count) cap *= 2;
  size_t room = e->stack_room + regs * (cap - l->cap);
  struct reached *stack = base_resize(e->stack, (room + 1) * sizeof *stack);
  if (!stack) return false;
  e->stack = stack;
  struct cell *at = base_resize(l->at, (regs * cap + 1) * sizeof *at);
  if (at) l->at = at;
  uint64_t *bits = at ? base_resize(l->bits, (regs * row_words(cap) + 1) * sizeof *bits) : NULL;
  if (bits) l->bits = bits;
  uint32_t *met = bits ? base_resize(l->met, (regs * cap + 1) * sizeof *met) : NULL;
  if (!met) return false;
  memset(met, 0, regs * cap * sizeof *met);
  l->met = met;
  l->cap = (uint32_t)cap;
  e->stack_room = room;
  return true;
}

bool executor_room(struct executor *e, uint32_t list, uint32_t count) {
  return count <= e->lists[list].cap || grow_list(e, list, count);
}

static bool load_list(struct executor *e, uint32_t list, const struct fact_list *from) {
  struct list_regs *l = &e->lists[list];
  uint32_t fields = e->program->lists[list].field_count, count = from->known ? from->count : 0;
  if (count > MAX_ELEMENTS) return false;
  if (!executor_room(e, list, count)) return false;
  l->known = from->known;
  l->count = count;
  memset(l->form, ROW_CELLS, e->program->lists[list].regs);
  for (uint32_t k = 0; count > 0 && k < fields; k++) {
    struct cell *dst = l->at + (size_t)k * l->cap;
    const struct cell *src = from->at + k;
    uint8_t states = KNOWN;
    for (uint32_t n = 0; n < count; n++, src += fields) {
      dst[n] = *src;
      states &= src->state;
    }
    l->form[k] = states == KNOWN ? ROW_KNOWN : ROW_CELLS;
  }
  return true;
}

static bool load_facts(struct executor *e, const struct facts *f) {
  struct cell *dst = e->regs + e->first_fact_reg;
  for (uint32_t k = 0; k < e->scalar_count; k++) dst[k] = f->cells[e->scalar_facts[k]];
  for (uint32_t l = 0; l < e->program->lists_count; l++)
    if (!load_list(e, l, &f->lists[l])) return false;
  return true;
}

static void load_choices(struct executor *e, const uint32_t *answers) {
  const struct program *p = e->program;
  for (uint32_t c = 0; c < p->choices_count; c++)
    e->regs[p->choices[c].reg] = cell_known(answers ? answers[c] : p->choices[c].standard);
}

/* Nothing was computed yet for the case now loaded. */
static void begin_run(struct executor *e) {
  if (++e->run != 0) return;
  memset(e->done, 0, e->program->segments_count * sizeof *e->done);
  memset(e->seen, 0, e->program->units_count * sizeof *e->seen);
  *e->last_tally = (struct last_tally){.run = 0};
  e->run = 1;
}

const struct decision *executor_run(struct executor *e, const struct facts *f, const struct run_options *options) {
  static const struct run_options BY_PEILDATUM = {.version = NONE};
  if (!options) options = &BY_PEILDATUM;
  begin_run(e);
  if (!load_facts(e, f)) return NULL;
  load_choices(e, options->choices);
  if (options->has_date) e->regs[e->program->facts[0].reg] = cell_known(options->date);
  find_candidates(e, options);
  decide(e);
  return &e->decision;
}

/* ---- reading afterwards ---- */
bool executor_compute(struct executor *e, uint32_t unit, bool transitions) {
  if (unit >= e->program->units_count) return false;
  run_purpose(e, transitions ? purpose_transitions(unit) : purpose_outcomes(unit));
  return true;
}

struct cell executor_assertion(struct executor *e, uint32_t assertion) {
  run_purpose(e, purpose_assertions(e->program));
  return e->regs[e->program->assertions[assertion].reg];
}

/* A register that this run did not compute has the value of an earlier case. */
static bool was_computed(const struct executor *e, uint32_t source) {
  return source == NONE || e->done[e->segment_of[source]] == e->run;
}

static struct cell element_register(const struct executor *e, uint32_t reg, uint32_t list, uint32_t element) {
  if (list >= e->program->lists_count || reg >= e->program->lists[list].regs) return cell_unknown();
  const struct list_regs *l = &e->lists[list];
  if (element >= l->count || !was_computed(e, l->source[reg])) return cell_unknown();
  return row_cells(l, reg)[element];
}

struct cell executor_register(const struct executor *e, uint32_t reg, uint32_t list, uint32_t element) {
  if (reg == NONE) return cell_unknown();
  if (reg & ELEMENT) return element_register(e, reg & ~ELEMENT, list, element);
  if (reg >= e->case_regs || !was_computed(e, e->source[reg])) return cell_unknown();
  return e->regs[reg];
}

uint32_t executor_elements(const struct executor *e, uint32_t list, bool *known) {
  if (known) *known = e->lists[list].known;
  return e->lists[list].count;
}

uint32_t executor_missing(struct executor *e, uint32_t reg, uint32_t *facts) {
  uint32_t n = 0;
  if (reg == NONE || (reg & ELEMENT) || reg >= e->case_regs) return 0;
  if (!was_computed(e, e->source[reg])) return 0;
  missing_begin(e);
  missing_next(e);
  missing_from(e, reg);
  for (uint32_t f = 0; f < e->program->facts_count; f++)
    if (e->fact_count[f] > 0) facts[n++] = f;
  return n;
}
