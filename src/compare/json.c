/* A comparison as JSON: the keys of the command line's reference, `rejected` and `conditions` beside them. */
#include "compare/inner.h"

#include <string.h>

__extension__ typedef unsigned __int128 uint128;

void wide_print(struct buf *out, int128 v, unsigned scale) {
  char digits[48];
  size_t at = sizeof digits, written = 0;
  bool negative = v < 0;
  uint128 left = negative ? -(uint128)v : (uint128)v;
  do {
    digits[--at] = (char)('0' + (char)(left % 10));
    left /= 10;
    if (++written == scale) digits[--at] = '.';
  } while (left > 0 || written <= scale);
  if (negative) buf_char(out, '-');
  buf_bytes(out, digits + at, sizeof digits - at);
}

static void key(struct buf *out, const char *name) {
  buf_text(out, ", ");
  json_text(out, name);
  buf_text(out, ": ");
}

static void number(struct buf *out, const char *name, uint64_t n) {
  key(out, name);
  wide_print(out, (int128)n, 0);
}

static void sum(struct buf *out, const char *name, bool exists, int128 v, unsigned scale) {
  key(out, name);
  if (exists)
    wide_print(out, v, scale);
  else
    buf_text(out, "null");
}

/* Cases open on a side, and how many of those because a side is in error. */
static void undetermined(struct buf *out, const struct tally *t) {
  buf_text(out, "\"undetermined\": ");
  wide_print(out, (int128)t->undetermined, 0);
  if (t->errors) number(out, "errors", t->errors);
}

static void flows(struct buf *out, const struct tally *t) {
  buf_printf(out, ", \"flows\": {\"in_in\": %llu, \"in_out\": %llu, \"out_in\": %llu, \"out_out\": %llu}",
             (unsigned long long)t->flows[1][1], (unsigned long long)t->flows[1][0], (unsigned long long)t->flows[0][1],
             (unsigned long long)t->flows[0][0]);
}

static void sums(const struct comparison *c, uint32_t outcome, struct buf *out) {
  const struct tally *t = &c->tallies[outcome];
  bool from = t->types[SIDE_FROM], to = t->types[SIDE_TO];
  int128 v[SIDES];
  unsigned scale = tally_sums(t, v);
  buf_text(out, "\"from\": ");
  if (from)
    wide_print(out, v[SIDE_FROM], scale);
  else
    buf_text(out, "null");
  sum(out, "to", to, v[SIDE_TO], scale);
  sum(out, "difference", from && to, v[SIDE_TO] - v[SIDE_FROM], scale);
  buf_text(out, ", ");
  undetermined(out, t);
  buf_text(out, ", \"attribution\": null");
  if (tally_type(t)->kind == KIND_BOOL && from && to) flows(out, t);
  if (tally_may_be_unlimited(c, outcome))
    buf_printf(out, ", \"unlimited\": {\"from\": %llu, \"to\": %llu}", (unsigned long long)t->unlimited[SIDE_FROM],
               (unsigned long long)t->unlimited[SIDE_TO]);
}

static void table(const struct comparison *c, const struct tally *t, struct buf *out) {
  const struct program_word *values = c->p->set_values + c->p->sets[tally_type(t)->set].first;
  key(out, "table");
  if (!tally_on_both(t)) {
    buf_text(out, "null");
    return;
  }
  for (uint32_t i = 0; i < t->values; i++) {
    buf_text(out, i ? ", " : "{");
    json_text(out, code_text(c->p, values[i].word));
    for (uint32_t j = 0; j < t->values; j++) {
      buf_text(out, j ? ", " : ": {");
      json_text(out, code_text(c->p, values[j].word));
      buf_printf(out, ": %llu", (unsigned long long)t->table[(size_t)i * t->values + j]);
    }
    buf_char(out, '}');
  }
  buf_char(out, '}');
}

static void outcome(const struct comparison *c, uint32_t index, struct buf *out) {
  const struct tally *t = &c->tallies[index];
  enum kind kind = (enum kind)tally_type(t)->kind;
  json_text(out, code_text(c->p, c->p->outcomes[index].name));
  buf_text(out, ": {");
  if (tally_is_sum(t)) {
    sums(c, index, out);
  } else {
    undetermined(out, t);
    if (kind == KIND_ENUM)
      table(c, t, out);
    else
      number(out, "changed", t->changed);
  }
  buf_char(out, '}');
}

static void condition(const struct comparison *c, uint32_t index, struct buf *out) {
  const struct turn *t = &c->turns[index];
  bool both = t->regs[SIDE_FROM] != NONE && t->regs[SIDE_TO] != NONE;
  json_text(out, code_text(c->p, c->p->conditions[index].name));
  buf_text(out, ": {\"unmet_from\": ");
  if (t->regs[SIDE_FROM] != NONE)
    wide_print(out, (int128)t->unmet[SIDE_FROM], 0);
  else
    buf_text(out, "null");
  sum(out, "unmet_to", t->regs[SIDE_TO] != NONE, (int128)t->unmet[SIDE_TO], 0);
  sum(out, "met_unmet", both, (int128)t->lost, 0);
  sum(out, "unmet_met", both, (int128)t->gained, 0);
  buf_char(out, '}');
}

/* The options that change what is counted. */
static void how_judged(const struct comparison *c, struct buf *out) {
  const struct run_options *run = &c->options.run;
  key(out, "date");
  if (run->has_date) {
    char iso[11];
    date_write_iso(run->date, iso);
    json_text(out, iso);
  } else {
    buf_text(out, "null");
  }
  key(out, "transition");
  buf_text(out, run->transition ? "true" : "false");
  key(out, "choices");
  const char *before = "{";
  for (uint32_t i = 0; i < c->p->choices_count; i++) {
    const char *answer = other_answer(c, i);
    if (!answer) continue;
    buf_text(out, before);
    json_text(out, code_text(c->p, c->p->choices[i].name));
    buf_text(out, ": ");
    json_text(out, answer);
    before = ", ";
  }
  buf_text(out, before[0] == '{' ? "{}" : "}");
}

void comparison_json(const struct comparison *c, struct buf *out) {
  const struct program *p = c->p;
  buf_text(out, "{\"from\": ");
  json_text(out, side_name(c, SIDE_FROM));
  key(out, "to");
  json_text(out, side_name(c, SIDE_TO));
  how_judged(c, out);
  number(out, "cases", c->cases);
  number(out, "rejected", c->rejected);
  key(out, "outcomes");
  const char *before = "{\n  ";
  for (uint32_t i = 0; i < p->outcomes_count; i++) {
    if (!tally_used(&c->tallies[i])) continue;
    buf_text(out, before);
    outcome(c, i, out);
    before = ",\n  ";
  }
  buf_text(out, before[0] == '{' ? "{}" : "}");
  key(out, "conditions");
  before = "{\n  ";
  for (uint32_t i = 0; i < p->conditions_count; i++) {
    if (c->turns[i].regs[SIDE_FROM] == NONE && c->turns[i].regs[SIDE_TO] == NONE) continue;
    buf_text(out, before);
    condition(c, i, out);
    before = ",\n  ";
  }
  buf_text(out, before[0] == '{' ? "{}}\n" : "}}\n");
}
