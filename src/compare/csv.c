/* A comparison as CSV: a row per outcome, and below an enumeration a row per pair of values. */
#include "compare/inner.h"

#include <string.h>

/* The names of the JSON where it has them; the last three are of the rows of pairs. */
static const char HEADER[] = "outcome from to difference undetermined errors changed unlimited_from unlimited_to "
                             "in_in in_out out_in out_out from_value to_value cases\n";

struct sheet { /* one file being made */
  const struct comparison *c;
  struct buf *out;
  bool nl; /* the dialect */
};

static void next_cell(const struct sheet *s) { buf_char(s->out, s->nl ? ';' : ','); }

static void skip_cells(const struct sheet *s, unsigned n) {
  while (n-- > 0) next_cell(s);
}

/* A cell after the first; empty where there is nothing to say. */
static void number(const struct sheet *s, bool exists, int128 v, unsigned scale) {
  next_cell(s);
  size_t start = s->out->size;
  if (exists) wide_print(s->out, v, scale);
  char *point = exists && s->nl && !s->out->failed ? memchr(s->out->at + start, '.', s->out->size - start) : NULL;
  if (point) *point = ',';
}

static void count(const struct sheet *s, bool exists, uint64_t n) { number(s, exists, (int128)n, 0); }

static void header(const struct sheet *s) {
  for (const char *at = HEADER; *at; at++)
    if (*at == ' ')
      next_cell(s);
    else
      buf_char(s->out, *at);
}

static void outcome_row(const struct sheet *s, uint32_t outcome) {
  const struct tally *t = &s->c->tallies[outcome];
  bool both = tally_on_both(t), sums = tally_is_sum(t), flows = both && tally_type(t)->kind == KIND_BOOL;
  bool unlimited = sums && tally_may_be_unlimited(s->c, outcome);
  int128 v[SIDES] = {0};
  unsigned scale = sums ? tally_sums(t, v) : 0;
  buf_text(s->out, code_text(s->c->p, s->c->p->outcomes[outcome].name));
  number(s, sums && t->types[SIDE_FROM], v[SIDE_FROM], scale);
  number(s, sums && t->types[SIDE_TO], v[SIDE_TO], scale);
  number(s, sums && both, v[SIDE_TO] - v[SIDE_FROM], scale);
  count(s, true, t->undetermined);
  count(s, true, t->errors);
  count(s, both, t->changed);
  for (enum side side = SIDE_FROM; side < SIDES; side++) count(s, unlimited && t->types[side], t->unlimited[side]);
  for (int in = 1; in >= 0; in--)
    for (int still = 1; still >= 0; still--) count(s, flows, t->flows[in][still]);
  skip_cells(s, 3);
  buf_char(s->out, '\n');
}

static void pair_rows(const struct sheet *s, uint32_t outcome) {
  const struct tally *t = &s->c->tallies[outcome];
  const struct program *p = s->c->p;
  const struct program_word *values = p->set_values + p->sets[tally_type(t)->set].first;
  for (uint32_t i = 0; i < t->values * t->values; i++) {
    buf_text(s->out, code_text(p, p->outcomes[outcome].name));
    skip_cells(s, 13);
    buf_text(s->out, code_text(p, values[i / t->values].word));
    next_cell(s);
    buf_text(s->out, code_text(p, values[i % t->values].word));
    count(s, true, t->table[i]);
    buf_char(s->out, '\n');
  }
}

void comparison_csv(const struct comparison *c, enum dialect dialect, struct buf *out) {
  struct sheet sheet = {.c = c, .out = out, .nl = dialect != DIALECT_EN};
  header(&sheet);
  for (uint32_t i = 0; i < c->p->outcomes_count; i++) {
    if (!tally_used(&c->tallies[i])) continue;
    outcome_row(&sheet, i);
    if (tally_on_both(&c->tallies[i]) && tally_type(&c->tallies[i])->kind == KIND_ENUM) pair_rows(&sheet, i);
  }
}
