/* Running segments: at case level the loop over instructions; at element level see elements.c. */
#include "vm/shortcut.h"

/* ---- case level ---- */
INLINE bool shortcut(const struct program_insn *i, struct cell *dst, const struct cell *regs) {
  const struct cell *a;
  switch (insn_op(*i)) {
  case OP_NOT: a = regs + i->a; return a->state == KNOWN && put(dst, !a->v);
  case OP_KNOWN: return put(dst, regs[i->a].state == KNOWN);
  case OP_SELECT:
    a = regs + i->a;
    if (a->state != KNOWN) return false;
    *dst = regs[a->v ? i->b : i->c];
    return true;
#define X(name)                                                                                                        \
  case OP_##name: return shortcut_two(OP_##name, i, dst, regs + i->a, regs + i->b);
    TWO_OPERANDS(X)
#undef X
  default: return false;
  }
}

static void run_case_segment(struct executor *e, const struct program_segment *s) {
  const struct program_insn *i = &e->program->insns[s->first], *end = i + s->count;
  const struct frame f = case_frame(e);
  struct cell *regs = e->regs;
  for (; i < end; i++)
    if (!shortcut(i, &regs[i->dst], regs)) regs[i->dst] = OPERATIONS[insn_op(*i)](&f, i);
}

void run_purpose(struct executor *e, uint32_t purpose) {
  for (uint32_t k = e->purpose_first[purpose]; k < e->purpose_first[purpose + 1]; k++) {
    uint32_t segment = e->purpose_segments[k];
    const struct program_segment *s = &e->program->segments[segment];
    if (e->done[segment] == e->run) continue;
    e->done[segment] = e->run;
    if (s->list == NONE)
      run_case_segment(e, s);
    else
      run_elements(e, s);
  }
}
