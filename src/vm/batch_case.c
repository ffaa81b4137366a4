/* One case of a batch by itself: its facts out of the columns, its decision into the results. */
#include "vm/batch_inner.h"

/* ---- facts ---- */
static bool take_cell(struct facts *f, const struct column *column, size_t at, struct cell *to) {
  struct text text;
  *to = column_cell(column, at, &text);
  if (column->form != COLUMN_TEXT || to->state != KNOWN) return true;
  *to = facts_text(f, text.at, text.length);
  return to->state == KNOWN;
}

static bool take_list(struct batch *b, uint32_t list, size_t at) {
  const struct list_column *column = &b->facts->lists[list];
  if (!column->offsets || (column->known && !bitmap_has(column->known, at))) return true;
  size_t begin = (size_t)column->offsets[at], end = (size_t)column->offsets[at + 1];
  uint32_t fields = b->p->lists[list].field_count;
  if (end - begin > MAX_ELEMENTS) return false;
  struct cell *to = facts_set_list(&b->case_facts, list, (uint32_t)(end - begin));
  if (!to) return false;
  for (size_t e = begin; e < end; e++)
    for (uint32_t k = 0; k < fields; k++)
      if (!take_cell(&b->case_facts, &b->facts->fields[list][k], e, to++)) return false;
  return true;
}

static bool take_facts(struct batch *b, size_t at) {
  const struct program *p = b->p;
  facts_clear(&b->case_facts);
  for (uint32_t f = 0; f < p->facts_count; f++)
    if (p->types[p->facts[f].type].kind != KIND_LIST &&
        !take_cell(&b->case_facts, &b->facts->facts[f], at, &b->case_facts.cells[f]))
      return false;
  for (uint32_t l = 0; l < p->lists_count; l++)
    if (!take_list(b, l, at)) return false;
  return true;
}

static const struct decision *decide_lane(struct batch *b, uint32_t lane) {
  b->decision = NULL;
  if (take_facts(b, b->first + lane)) b->decision = executor_run(b->one, &b->case_facts, &b->run);
  b->decided_lane = lane;
  return b->decision;
}

const struct decision *batch_case(struct batch *b, uint32_t lane, const struct executor **e) {
  *e = b->one;
  return b->decision && b->decided_lane == lane ? b->decision : decide_lane(b, lane);
}

/* ---- results ---- */
/* A text among the facts of one case goes with that case. */
static bool keep_text(struct batch *b, struct cell *cell) {
  const struct text *from = (const struct text *)(intptr_t)cell->v;
  struct text *to = arena_new(&b->texts, struct text);
  char *at = to ? arena_string(&b->texts, from->at, from->length) : NULL;
  if (!at) return false;
  *to = (struct text){from->length, at};
  cell->v = (int64_t)(intptr_t)to;
  return true;
}

static bool put_outcome(struct batch *b, uint32_t outcome, uint32_t lane, struct cell cell) {
  const struct batch_outcome *o = &b->outcomes[outcome];
  bool text = b->p->types[b->p->outcomes[outcome].type].kind == KIND_TEXT;
  if (text && cell.state == KNOWN && !keep_text(b, &cell)) return false;
  if (o->truth)
    bitmap_put((uint64_t *)o->truth, lane, cell.state == KNOWN && cell.v != 0);
  else
    ((int64_t *)o->v)[lane] = cell.v;
  bitmap_put((uint64_t *)o->known, lane, cell.state == KNOWN);
  bitmap_put((uint64_t *)o->failed, lane, cell.state == FAILED);
  return true;
}

bool decide_carefully(struct batch *b, uint32_t lane) {
  const struct decision *d = decide_lane(b, lane);
  if (!d) return false;
  b->status[lane] = (uint8_t)d->status;
  b->unit[lane] = d->unit;
  b->transition[lane] = d->transition;
  for (uint32_t o = 0; o < b->p->outcomes_count; o++)
    if (!put_outcome(b, o, lane, d->outcomes[o])) return false;
  for (uint32_t c = 0; c < b->p->conditions_count; c++) bitmap_put(b->failed[c], lane, false);
  for (uint32_t c = 0; c < d->failed_count; c++) bitmap_put(b->failed[d->failed[c]], lane, true);
  return true;
}
