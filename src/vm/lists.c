/* Reductions: from the elements of a list to one value of the case.
 * Of a list that is not known everything is unknown.  An element counts surely (condition ja), perhaps (neither ja nor
 * nee) or not.  A surely counting element in error makes the result that error; otherwise an unknown that may count
 * makes it unknown; otherwise what is left in doubt is in error, and the result with it. */
#include "vm/executor.h"

struct reduction {
  const struct executor *executor;
  const struct list_regs *list;
  uint32_t condition, value; /* registers; condition NONE: every element counts */
  uint32_t index;
};

static struct reduction reduction_of(const struct frame *f, uint32_t list, uint32_t condition, uint32_t value) {
  return (struct reduction){f->executor, &f->executor->lists[list], condition, value, 0};
}

/* The same for what reads cells one by one. */
static struct reduction reduction_of_cells(const struct frame *f, uint32_t list, uint32_t condition, uint32_t value) {
  struct reduction r = reduction_of(f, list, condition, value);
  if (condition != NONE && condition & ELEMENT) row_cells(r.list, condition & ~ELEMENT);
  if (value != NONE && value & ELEMENT) row_cells(r.list, value & ~ELEMENT);
  return r;
}

static struct cell read_at(const struct reduction *r, uint32_t reg) {
  struct frame f = {r->executor, r->executor->regs, r->list->at + r->index, r->list->cap};
  return *frame_operand(&f, reg);
}

static struct cell condition_at(const struct reduction *r) {
  return r->condition == NONE ? cell_known(1) : read_at(r, r->condition);
}

/* ---- counts ---- */
/* The registers of a condition, one after the other; of a case register the same one each time. */
static struct tally tally_row(const struct cell *at, size_t step, uint32_t n) {
  struct tally tally = {0};
  const struct cell *first_error = NULL;
  for (uint32_t k = 0; k < n; k++, at += step) {
    tally.ja += (uint32_t)is_ja(*at);
    tally.unknown += at->state == UNKNOWN;
    if (at->state != FAILED) continue;
    if (tally.failed++ == 0) first_error = at;
  }
  if (first_error) tally.error = *first_error;
  return tally;
}

static struct tally count_elements(const struct reduction *r) {
  const struct list_regs *l = r->list;
  if (r->condition == NONE) return (struct tally){.ja = l->count};
  if (r->condition & ELEMENT) return tally_row(row_cells(l, r->condition & ~ELEMENT), 1, l->count);
  return tally_row(r->executor->regs + r->condition, 0, l->count);
}

/* `aantal`, its least and its most go over the same condition, one after the other: the last tally is kept. */
static struct tally tally_of(const struct reduction *r, uint32_t list) {
  struct last_tally *last = r->executor->last_tally;
  if (last->run == r->executor->run && last->list == list && last->condition == r->condition) return last->tally;
  struct tally tally = count_elements(r);
  *last = (struct last_tally){r->executor->run, list, r->condition, tally};
  return tally;
}

/* The number of elements when every condition is known: then it is sure, and least and most are the same. */
static bool sure_count(const struct reduction *r, struct cell *count) {
  const struct list_regs *l = r->list;
  if (r->condition == NONE || !(r->condition & ELEMENT) || !l->known) return false;
  if (l->count > 0 && l->form[r->condition & ~ELEMENT] == ROW_CELLS) return false;
  *count = cell_known(row_count(l, r->condition & ~ELEMENT));
  return true;
}

struct cell op_COUNT(const struct frame *f, const struct program_insn *i) {
  struct reduction r = reduction_of(f, i->a, i->b, NONE);
  struct cell sure;
  if (sure_count(&r, &sure)) return sure;
  if (!r.list->known) return cell_unknown();
  struct tally count = tally_of(&r, i->a);
  if (count.unknown > 0) return cell_unknown();
  return count.failed > 0 ? count.error : cell_known(count.ja);
}

struct cell op_COUNT_LOW(const struct frame *f, const struct program_insn *i) {
  struct reduction r = reduction_of(f, i->a, i->b, NONE);
  struct cell sure;
  if (sure_count(&r, &sure)) return sure;
  return r.list->known ? cell_known(tally_of(&r, i->a).ja) : cell_unknown();
}

struct cell op_COUNT_HIGH(const struct frame *f, const struct program_insn *i) {
  struct reduction r = reduction_of(f, i->a, i->b, NONE);
  struct cell sure;
  if (sure_count(&r, &sure)) return sure;
  if (!r.list->known) return cell_unknown();
  struct tally count = tally_of(&r, i->a);
  return cell_known((int64_t)count.ja + count.unknown + count.failed);
}

struct cell op_EXISTS(const struct frame *f, const struct program_insn *i) {
  struct reduction r = reduction_of_cells(f, i->a, i->b, NONE);
  struct cell any = cell_known(0);
  if (!r.list->known) return cell_unknown();
  for (; r.index < r.list->count && !is_ja(any); r.index++) any = cell_or(any, condition_at(&r));
  return any;
}

struct cell op_ALL(const struct frame *f, const struct program_insn *i) {
  struct reduction r = reduction_of_cells(f, i->a, i->b, NONE);
  struct cell all = cell_known(1);
  if (!r.list->known) return cell_unknown();
  for (; r.index < r.list->count && !is_nee(all); r.index++) all = cell_and(all, condition_at(&r));
  return all;
}

/* ---- values ---- */
struct doubt {
  struct cell sure;    /* the first error of an element that surely counts */
  struct cell perhaps; /* the first error of one that may count, or of its condition */
  bool unknown;
};

/* Is this element's value one to reckon with?  What it leaves in doubt is noted. */
static bool counts(const struct reduction *r, struct doubt *doubt, struct cell *value) {
  struct cell condition = condition_at(r);
  if (is_nee(condition)) return false;
  *value = read_at(r, r->value);
  if (condition.state == KNOWN && value->state == KNOWN) return true;
  if (condition.state == UNKNOWN || value->state == UNKNOWN) doubt->unknown = true;
  struct cell error = condition.state == FAILED ? condition : *value;
  struct cell *first = condition.state == KNOWN ? &doubt->sure : &doubt->perhaps;
  if (error.state == FAILED && first->state != FAILED) *first = error;
  return false;
}

/* What the doubts make of the result; KNOWN: there are none. */
static struct cell settle(const struct doubt *doubt) {
  if (doubt->sure.state == FAILED) return doubt->sure;
  if (doubt->unknown) return cell_unknown();
  return doubt->perhaps.state == FAILED ? doubt->perhaps : cell_known(0);
}

struct cell op_SUM(const struct frame *f, const struct program_insn *i) {
  struct reduction r = reduction_of_cells(f, i->a, i->b, i->c);
  struct doubt doubt = {0};
  struct cell value;
  int128 sum = 0;
  if (!r.list->known) return cell_unknown();
  for (; r.index < r.list->count; r.index++)
    if (counts(&r, &doubt, &value)) sum += value.v;
  struct cell result = settle(&doubt);
  if (result.state != KNOWN) return result;
  return sum < INT64_MIN || sum > INT64_MAX ? cell_failed(FAULT_OVERFLOW) : cell_known((int64_t)sum);
}

typedef struct cell pick_one(struct cell a, struct cell b, unsigned ka, unsigned kb, bool unlimited);

/* The start is written first and counts surely. */
static struct cell extreme(const struct frame *f, const struct program_insn *i, pick_one *pick) {
  const struct program_word *w = &f->executor->program->pool[i->a];
  struct reduction r = reduction_of_cells(f, w[EXT_LIST].word, w[EXT_CONDITION].word, w[EXT_VALUE].word);
  bool unlimited = w[EXT_UNLIMITED].word != 0;
  struct cell start = w[EXT_START].word == NONE ? cell_unknown() : *frame_operand(f, w[EXT_START].word);
  struct cell best = cell_unknown(), value;
  struct doubt doubt = {0};
  if (start.state == FAILED) return start;
  if (!r.list->known) return cell_unknown();
  for (; r.index < r.list->count; r.index++)
    if (counts(&r, &doubt, &value)) best = best.state == KNOWN ? pick(best, value, 0, 0, unlimited) : value;
  if (w[EXT_START].word != NONE && start.state == UNKNOWN) doubt.unknown = true;
  struct cell result = settle(&doubt);
  if (result.state != KNOWN) return result;
  unsigned k = w[EXT_POWER].word, start_k = w[EXT_START_POWER].word;
  if (best.state == UNKNOWN && start.state == UNKNOWN) return cell_failed(FAULT_NO_ELEMENT);
  if (best.state == UNKNOWN) return cell_widen(start, start_k, unlimited);
  return start.state == UNKNOWN ? cell_widen(best, k, unlimited) : pick(start, best, start_k, k, unlimited);
}

struct cell op_LOWEST_OF(const struct frame *f, const struct program_insn *i) {
  return extreme(f, i, cell_lowest);
}
struct cell op_HIGHEST_OF(const struct frame *f, const struct program_insn *i) {
  return extreme(f, i, cell_highest);
}
