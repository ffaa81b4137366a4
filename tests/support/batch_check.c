/* A batch against the one-case executor, case by case: status, version, provision, outcomes, what fails. */
#include <stdio.h>

#include "support/columns.h"

struct check {
  const struct program *p;
  struct executor *e;
  const struct decision *d;
  const struct batch_result *r;
  uint32_t lane;
};

static bool same_outcome(const struct check *c, uint32_t outcome) {
  const struct batch_outcome *o = &c->r->outcomes[outcome];
  struct cell one = c->d->outcomes[outcome];
  bool known = bitmap_has(o->known, c->lane), failed = bitmap_has(o->failed, c->lane);
  if (known != (one.state == KNOWN) || failed != (one.state == FAILED)) return false;
  if (!known) return true;
  struct cell many = cell_known(o->truth ? (int64_t)bitmap_has(o->truth, c->lane) : o->v[c->lane]);
  return cell_equal(one, many, (enum kind)c->p->types[c->p->outcomes[outcome].type].kind);
}

static bool is_failed(const struct decision *d, uint32_t condition) {
  for (uint32_t k = 0; k < d->failed_count; k++)
    if (d->failed[k] == condition) return true;
  return false;
}

/* NULL: the same; else what differs. */
static const char *difference(const struct check *c) {
  if (c->r->status[c->lane] != c->d->status) return "status";
  if (c->r->unit[c->lane] != c->d->unit) return "version";
  if (c->r->transition[c->lane] != c->d->transition) return "transition";
  for (uint32_t o = 0; o < c->p->outcomes_count; o++)
    if (!same_outcome(c, o)) return code_text(c->p, c->p->outcomes[o].name);
  for (uint32_t k = 0; k < c->p->conditions_count; k++)
    if (bitmap_has(c->r->failed[k], c->lane) != is_failed(c->d, k)) return code_text(c->p, c->p->conditions[k].name);
  bool plain = !bitmap_has(c->r->careful, c->lane);
  if (plain && (c->d->missing_count > 0 || c->d->status == IN_ERROR)) return "what a case not decided carefully lacks";
  return NULL;
}

struct how {
  uint32_t lanes;
  enum cpu_level cpu;
  size_t first; /* cases left out at the start, so that blocks do not begin at a whole word */
  bool narrow;
};

static bool agrees(const struct program *p, const struct run_options *run, const struct facts *cases, size_t count,
                   struct how how) {
  struct case_columns columns;
  columns_of_cases(&columns, p, cases, count, how.narrow);
  struct batch *b = batch_new(p, run, &(struct batch_options){.cpu = how.cpu, .lanes = how.lanes});
  struct check c = {.p = p, .e = executor_new(p)};
  const char *wrong = b && c.e ? NULL : "memory";
  for (size_t at = how.first; at < count && !wrong; at += c.r->count) {
    c.r = batch_run(b, &columns.facts, at, (uint32_t)(count - at < batch_lanes(b) ? count - at : batch_lanes(b)));
    if (!c.r || c.r->count == 0) {
      wrong = "no result";
      break;
    }
    for (c.lane = 0; c.lane < c.r->count && !wrong; c.lane++) {
      c.d = executor_run(c.e, &cases[at + c.lane], run);
      wrong = difference(&c);
      if (wrong)
        printf("case %zu of %zu, %u lanes, level %d, from %zu%s: another %s\n", at + c.lane + 1, count, how.lanes,
               (int)how.cpu, how.first, how.narrow ? ", narrow" : "", wrong);
    }
  }
  executor_free(c.e);
  batch_free(b);
  columns_free(&columns);
  return !wrong;
}

bool batch_agrees(const struct program *p, const struct run_options *run, const struct facts *cases, size_t count) {
  static const struct how HOW[] = {
      {64, CPU_PLAIN, 0, false}, {1024, CPU_V4, 0, true}, {128, CPU_V3, 3, true}, {64, CPU_V2, 61, false}};
  for (size_t k = 0; k < sizeof HOW / sizeof HOW[0]; k++) {
    struct how how = HOW[k];
    if (how.cpu > cpu_best()) how.cpu = cpu_best();
    if (!agrees(p, run, cases, count, how)) return false;
  }
  return true;
}
