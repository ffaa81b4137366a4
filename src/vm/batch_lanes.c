/* Lane by lane: any instruction on any lanes, by the functions of the one-case executor.  What has no kernel runs here,
 * and so do the lanes that a kernel leaves open. */
#include "vm/batch_inner.h"

#include <string.h>

struct cell lane_cell(const struct lane_reg *r, uint32_t lane) {
  if (r->uniform) return r->cell;
  if (r->masked && !bitmap_has(r->known, lane)) return cell_unknown();
  return cell_known(r->is_bits ? (int64_t)bitmap_has(r->truth, lane) : r->v[lane]);
}

void lane_put(struct lane_reg *r, uint32_t lane, struct cell cell) {
  bitmap_put(r->known, lane, cell.state == KNOWN);
  int64_t v = cell.state == KNOWN ? cell.v : 0;
  if (r->is_bits)
    bitmap_put(r->truth, lane, v != 0);
  else
    r->v[lane] = v;
}

void mask_all_known(struct lane_reg *r, uint32_t words) {
  r->masked = true;
  memset(r->known, 0xff, words * sizeof *r->known);
}

/* The case of every element. */
const uint32_t *owners(struct batch *b, uint32_t list) {
  struct lane_level *l = &b->lists[list];
  if (l->owners_ready) return l->owner;
  for (uint32_t i = 0; i < b->cases.lanes; i++)
    for (int32_t e = l->offsets[i] - l->offsets[0]; l->lanes > 0 && e < l->offsets[i + 1] - l->offsets[0]; e++)
      l->owner[e] = i;
  l->owners_ready = true;
  return l->owner;
}

/* ---- operands of one lane, put into the scratch executor ---- */
struct lane_here {
  struct batch *b;
  uint32_t list; /* level of the instruction */
  uint32_t lane, of_case;
};

static void put_elements(const struct lane_here *h, uint32_t reg, uint32_t list) {
  const struct lane_level *l = &h->b->lists[list];
  struct list_regs *to = &h->b->scratch->lists[list];
  struct cell *at = to->at + (size_t)reg * to->cap;
  uint32_t from = (uint32_t)(l->offsets[h->of_case] - l->offsets[0]);
  for (uint32_t k = 0; k < to->count; k++) at[k] = lane_cell(&l->regs[reg], from + k);
  to->form[reg] = ROW_CELLS;
}

static void put_operand(void *context, uint32_t reg, uint32_t list) {
  const struct lane_here *h = context;
  struct executor *s = h->b->scratch;
  if (!(reg & ELEMENT))
    s->regs[reg] = lane_cell(&h->b->cases.regs[reg], h->of_case);
  else if (h->list == list)
    s->lists[list].at[(size_t)(reg & ~ELEMENT) * s->lists[list].cap] =
        lane_cell(&h->b->lists[list].regs[reg & ~ELEMENT], h->lane);
  else
    put_elements(h, reg & ~ELEMENT, list);
}

/* Reductions look at the list itself too. */
static void put_list(const struct lane_here *h, uint32_t list) {
  const struct lane_level *l = &h->b->lists[list];
  struct list_regs *to = &h->b->scratch->lists[list];
  to->known = bitmap_has(l->given, h->of_case);
  to->count = to->known && l->lanes > 0 ? (uint32_t)(l->offsets[h->of_case + 1] - l->offsets[h->of_case]) : 0;
  if (executor_room(h->b->scratch, list, to->count)) return;
  h->b->no_memory = true;
  to->count = 0;
}

static uint32_t list_of_insn(const struct program *p, const struct program_insn *i) {
  enum opcode op = insn_op(*i);
  if (op == OP_LOWEST_OF || op == OP_HIGHEST_OF) return p->pool[i->a + EXT_LIST].word;
  return op == OP_LIST_KNOWN || (op >= OP_COUNT && op <= OP_SUM) ? i->a : NONE;
}

static void one_lane(struct batch *b, const struct lane_insn *i, uint32_t lane) {
  struct lane_here h = {b, i->list, lane, i->list == NONE ? lane : owners(b, i->list)[lane]};
  if (b->facts->skip && bitmap_has(b->facts->skip, b->first + h.of_case)) { /* its values may be anything */
    lane_put(i->dst, lane, cell_unknown());
    return;
  }
  uint32_t list = list_of_insn(b->p, i->insn);
  if (list != NONE) put_list(&h, list);
  program_operands(b->p, i->insn, i->list, put_operand, &h);
  b->scratch->last_tally->run = 0; /* that of another lane */
  b->scratch->run = 1;
  struct frame f = i->list == NONE ? case_frame(b->scratch) : element_frame(b->scratch, i->list, 0);
  lane_put(i->dst, lane, OPERATIONS[insn_op(*i->insn)](&f, i->insn));
}

void each_of(struct batch *b, const struct lane_insn *i, const uint64_t *which) {
  const struct lane_level *l = level_of(b, i->list);
  for (uint32_t w = 0; w < l->words; w++)
    for (uint64_t left = which[w] & lanes_of_word(l, w); left != 0; left &= left - 1)
      one_lane(b, i, 64 * w + (uint32_t)__builtin_ctzll(left));
}

void step_each(struct batch *b, const struct lane_insn *i) {
  const struct lane_level *l = level_of(b, i->list);
  i->dst->masked = true;
  for (uint32_t lane = 0; lane < l->lanes; lane++) one_lane(b, i, lane);
  uint64_t open = 0;
  for (uint32_t w = 0; w < l->words; w++) open |= ~i->dst->known[w] & lanes_of_word(l, w);
  i->dst->masked = open != 0;
}
