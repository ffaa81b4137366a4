/* eval: what an expression gives for one case, and the walk back from what is unknown, for the naive model. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "model.h"

/* ---- operators that want their operands ----
 * "an operand in error makes every operator but `en`, `of`, `als` and those of lists that error, comparisons too";
 * "Of several errors the first as written is the one named"; "Every operator not named here is unknown when an operand
 * is." */
static struct value operands(struct value a, struct value b) {
  if (a.state == WRONG) return a;
  if (b.state == WRONG) return b;
  return a.state == SURE && b.state == SURE ? sure_flag(true) : open_value();
}

/* "Values are three-valued (strong Kleene)"; "`nee en fout` is nee"; "`onbekend en fout` is onbekend" */
struct gathering {
  bool decided, open;
  struct value fault;
};
static void gather(struct gathering *g, struct value v, bool deciding) {
  if (v.state == SURE && (v.n != 0) == deciding) g->decided = true;
  if (v.state == OPEN) g->open = true;
  if (v.state == WRONG && g->fault.state != WRONG) g->fault = v;
}
static struct value gathered(const struct gathering *g, bool deciding) {
  if (g->decided) return sure_flag(deciding);
  if (g->open) return open_value();
  return g->fault.state == WRONG ? g->fault : sure_flag(!deciding);
}
static struct value and_or(const struct env *env, const struct node *n) {
  bool deciding = n->sort == N_OR;
  struct gathering g = {0};
  for (uint32_t i = 0; i < n->kid_count; i++) gather(&g, value_of(env, n->kids[i]), deciding);
  return gathered(&g, deciding);
}

/* ---- candidates ----
 * "One rule for `als`, exceptions and rows: a condition in error counts as neither ja nor nee. All candidates known and
 * equal: that value. All in error: an error. Otherwise unknown when an undecided condition or a candidate is unknown;
 * else an error. Of several errors the first as written is the one named." */
struct candidates {
  uint32_t count, sure, failed;
  bool differ, open;
  struct value value, fault;
};
static void add_condition(struct candidates *c, struct value v) {
  if (v.state == OPEN) c->open = true;
  if (v.state == WRONG && c->fault.state != WRONG) c->fault = v;
}
static void add_candidate(struct candidates *c, struct value v) {
  c->count++;
  if (v.state == OPEN) c->open = true;
  if (v.state == WRONG) {
    c->failed++;
    if (c->fault.state != WRONG) c->fault = v;
  }
  if (v.state == SURE) {
    if (c->sure && !same_value(c->value, v)) c->differ = true;
    if (!c->sure++) c->value = v;
  }
}
static bool all_equal(const struct candidates *c) { return c->count && c->sure == c->count && !c->differ; }
static struct value chosen(const struct candidates *c) {
  if (all_equal(c)) return c->value;
  if (c->failed == c->count) return c->fault;
  if (c->open) return open_value();
  return c->fault.state == WRONG ? c->fault : open_value();
}

static struct value if_value(const struct env *env, const struct node *n) {
  struct value condition = value_of(env, n->condition);
  struct candidates c = {0};
  add_condition(&c, condition);
  if (!is_no(condition)) add_candidate(&c, value_of(env, n->kids[0]));
  if (!is_yes(condition)) add_candidate(&c, value_of(env, n->kids[1]));
  return chosen(&c);
}

static bool defeated(const struct env *env, const struct node *n, uint32_t i) {
  for (uint32_t k = 0; k < n->guarded_count; k++)
    if (n->guarded[i].overridden_by[k] && is_yes(value_of(env, n->guarded[k].condition))) return true;
  return false;
}
static bool may_be_overridden(const struct env *env, const struct node *n, uint32_t i) {
  for (uint32_t k = 0; k < n->guarded_count; k++)
    if (n->guarded[i].overridden_by[k] && value_of(env, n->guarded[k].condition).state != SURE) return true;
  return false;
}
static bool one_applies(const struct env *env, const struct node *n) {
  for (uint32_t i = 0; i < n->guarded_count; i++)
    if (is_yes(value_of(env, n->guarded[i].condition))) return true;
  return false;
}
/* "Two that are ja, not defeated, with different known values, and with no exception that is unknown or in error
 * overriding either: a contradiction of that case" */
static bool contradiction(const struct env *env, const struct node *n) {
  struct value one = open_value();
  for (uint32_t i = 0; i < n->guarded_count; i++) {
    if (!is_yes(value_of(env, n->guarded[i].condition)) || defeated(env, n, i) || may_be_overridden(env, n, i))
      continue;
    struct value v = value_of(env, n->guarded[i].value);
    if (v.state != SURE) continue;
    if (one.state == SURE && !same_value(one, v)) return true;
    one = v;
  }
  return false;
}
/* "Candidates are the values of those neither nee nor defeated, and the base value unless one is ja." */
static struct value except_value(const struct env *env, const struct node *n) {
  struct candidates c = {0};
  if (!one_applies(env, n)) add_candidate(&c, value_of(env, n->value));
  for (uint32_t i = 0; i < n->guarded_count; i++) {
    struct value condition = value_of(env, n->guarded[i].condition);
    if (is_no(condition) || defeated(env, n, i)) continue;
    add_condition(&c, condition);
    add_candidate(&c, value_of(env, n->guarded[i].value));
  }
  if (!all_equal(&c) && contradiction(env, n)) return wrong("contradiction");
  return chosen(&c);
}

/* "Candidates are the rows not nee (`eerste`: down to the first that is ja). … no candidate: an error of that case" */
static struct value table_value(const struct env *env, const struct node *n) {
  struct candidates c = {0};
  for (uint32_t i = 0; i < n->guarded_count; i++) {
    struct value fits = value_of(env, n->guarded[i].condition);
    if (is_no(fits)) continue;
    add_condition(&c, fits);
    add_candidate(&c, value_of(env, n->guarded[i].value));
    if (n->first && is_yes(fits)) break;
  }
  return c.count ? chosen(&c) : wrong("no_row");
}

/* "the value is the sum over the rows of T × the part of the input from L to the next L (0 below the first)" */
static struct value brackets_value(const struct env *env, const struct node *n) {
  struct value input = value_of(env, n->kids[0]);
  if (input.state != SURE) return input;
  mpq_ptr sum = new_fraction(), part = new_fraction();
  for (uint32_t i = 0; i < n->guarded_count; i++) {
    struct value limit = value_of(env, n->guarded[i].condition), rate = value_of(env, n->guarded[i].value);
    if (limit.state != SURE) return limit;
    if (rate.state != SURE) return rate;
    mpq_set(part, input.q);
    if (i + 1 < n->guarded_count) {
      struct value next = value_of(env, n->guarded[i + 1].condition);
      if (next.state != SURE) return next;
      if (mpq_cmp(part, next.q) > 0) mpq_set(part, next.q);
    }
    mpq_sub(part, part, limit.q);
    if (mpq_sgn(part) <= 0) break;
    mpq_mul(part, part, rate.q);
    mpq_add(sum, sum, part);
  }
  return fitting(sum, n->shape.scale);
}

/* ---- arithmetic ---- */
static struct value arithmetic(const struct env *env, const struct node *n) {
  struct value a = value_of(env, n->kids[0]), b = value_of(env, n->kids[1]);
  struct value both = operands(a, b);
  if (both.state != SURE) return both;
  mpq_ptr q = new_fraction();
  if (n->sort == N_ADD)
    mpq_add(q, a.q, b.q);
  else if (n->sort == N_SUBTRACT)
    mpq_sub(q, a.q, b.q);
  else
    mpq_mul(q, a.q, b.q);
  return fitting(q, n->shape.scale);
}
static struct value negated(struct value a, unsigned scale) {
  if (a.state != SURE) return a;
  mpq_ptr q = new_fraction();
  mpq_neg(q, a.q);
  return fitting(q, scale);
}
static struct value date_add(const struct env *env, const struct node *n) {
  struct value date = value_of(env, n->kids[0]), count = value_of(env, n->kids[1]);
  struct value both = operands(date, count);
  if (both.state != SURE) return both;
  mpq_ptr q = new_fraction();
  if (n->minus)
    mpq_neg(q, count.q);
  else
    mpq_set(q, count.q);
  return date_plus(date.n, q, n->kids[1]->shape.unit);
}
static struct value between(const struct env *env, const struct node *n) {
  struct value a = value_of(env, n->kids[0]), b = value_of(env, n->kids[1]);
  struct value both = operands(a, b);
  if (both.state != SURE) return both;
  if (n->relation == EXPR_YEARS) return sure_number(years_between(a.n, b.n));
  if (n->relation == EXPR_MONTHS) return sure_number(months_between(a.n, b.n));
  return sure_number(b.n - a.n);
}

/* "a chain of which the product of the factors or of the divisors, each as a whole number at its own scale, exceeds
 * 128" */
static bool exceeds_128(const struct node *n, const struct value *values, bool divisors) {
  mpz_t product, whole;
  mpz_init_set_ui(product, 1);
  mpz_init(whole);
  for (uint32_t i = 0; i < n->chain_count; i++) {
    if (n->chain[i].divides != divisors) continue;
    mpz_ui_pow_ui(whole, 10, n->chain[i].node->shape.scale);
    mpz_mul(whole, whole, mpq_numref(values[i].q));
    mpz_divexact(whole, whole, mpq_denref(values[i].q));
    mpz_mul(product, product, whole);
  }
  if (mpz_sgn(product) < 0) mpz_com(product, product); /* -2^127 is still within */
  return mpz_sizeinbase(product, 2) > 127;
}
/* "half away from zero", "towards plus and minus infinity" */
static void round_to_whole(mpz_ptr out, mpq_srcptr q, enum rounding mode) {
  if (mode == ROUND_UP) {
    mpz_cdiv_q(out, mpq_numref(q), mpq_denref(q));
  } else if (mode == ROUND_DOWN) {
    mpz_fdiv_q(out, mpq_numref(q), mpq_denref(q));
  } else { /* floor(|q| + 1/2) with the sign of q */
    mpq_ptr half = new_fraction(), away = new_fraction();
    mpq_set_ui(half, 1, 2);
    mpq_abs(away, q);
    mpq_add(away, away, half);
    mpz_fdiv_q(out, mpq_numref(away), mpq_denref(away));
    if (mpq_sgn(q) < 0) mpz_neg(out, out);
  }
}
static struct value rounded(const struct env *env, const struct node *n) {
  struct value *values = arena_array(&for_case, struct value, n->chain_count);
  struct value all = value_of(env, n->chain[0].node);
  for (uint32_t i = 0; i < n->chain_count; i++) {
    values[i] = value_of(env, n->chain[i].node);
    all = operands(all, values[i]);
  }
  struct value step = value_of(env, n->kids[0]);
  all = operands(all, step);
  if (all.state != SURE) return all;
  for (uint32_t i = 0; i < n->chain_count; i++)
    if (n->chain[i].not_zero && mpq_sgn(values[i].q) == 0) return wrong("division_by_zero");
  if (exceeds_128(n, values, false) || exceeds_128(n, values, true)) return wrong("overflow");
  mpq_ptr q = new_fraction();
  mpq_set_ui(q, 1, 1);
  for (uint32_t i = 0; i < n->chain_count; i++)
    if (n->chain[i].divides)
      mpq_div(q, q, values[i].q);
    else
      mpq_mul(q, q, values[i].q);
  mpq_div(q, q, step.q); /* "the result is a multiple of it" */
  mpq_ptr steps = new_fraction();
  round_to_whole(mpq_numref(steps), q, n->mode);
  mpq_mul(q, steps, step.q);
  return fitting(q, n->shape.scale);
}

/* ---- lists ---- */
static const struct given_list *list_of(const struct env *env, const struct node *n) {
  return &env->facts->lists[n->index];
}
static struct env element_of(const struct env *env, const struct node *n, uint32_t element) {
  struct env in = *env;
  in.list = n->index;
  in.element = element;
  return in;
}
static struct value counts_in(const struct env *in, const struct node *n) {
  return n->condition ? value_of(in, n->condition) : sure_flag(true);
}

/* From the surely to the possibly counted. */
struct count {
  struct value value;
  bool range; /* lowest and highest have a meaning */
  long lowest, highest;
};
static struct count count_elements(const struct env *env, const struct node *n) {
  const struct given_list *list = list_of(env, n);
  struct count c = {.value = open_value()};
  if (!list->given) return c;
  bool open = false;
  struct value fault = open_value();
  c.range = true;
  for (uint32_t i = 0; i < list->count; i++) {
    struct env in = element_of(env, n, i);
    struct value v = counts_in(&in, n);
    c.highest += !is_no(v);
    c.lowest += is_yes(v);
    if (v.state == OPEN) open = true;
    if (v.state == WRONG && fault.state != WRONG) fault = v;
  }
  if (open)
    c.value = open_value();
  else
    c.value = fault.state == WRONG ? fault : sure_number(c.lowest);
  return c;
}
/* "`bestaat` is the `of`, `alle` the `en` of the elements." */
static struct value exists_all(const struct env *env, const struct node *n) {
  const struct given_list *list = list_of(env, n);
  if (!list->given) return open_value();
  bool deciding = n->sort == N_EXISTS;
  struct gathering g = {0};
  for (uint32_t i = 0; i < list->count; i++) {
    struct env in = element_of(env, n, i);
    gather(&g, counts_in(&in, n), deciding);
  }
  return gathered(&g, deciding);
}
/* "In an aggregate a surely counting element in error makes it that error; otherwise an unknown makes it unknown (a
 * start value counts as surely counting)." */
struct tally {
  struct value sure_fault, fault;
  bool open;
  uint32_t count;
};
static void tally_sure(struct tally *t, struct value v) {
  if (v.state == OPEN) t->open = true;
  if (v.state == WRONG && t->sure_fault.state != WRONG) t->sure_fault = v;
  if (v.state == SURE) t->count++;
}
static void tally_element(struct tally *t, struct value counting, struct value v) {
  if (is_no(counting)) return;
  if (is_yes(counting)) {
    tally_sure(t, v);
    return;
  }
  if (counting.state == OPEN || v.state == OPEN) t->open = true;
  if (t->fault.state != WRONG && counting.state == WRONG) t->fault = counting;
}
static struct value tallied(const struct tally *t) {
  if (t->sure_fault.state == WRONG) return t->sure_fault;
  if (t->open) return open_value();
  return t->fault.state == WRONG ? t->fault : sure_flag(true);
}
static struct value sum_value(const struct env *env, const struct node *n) {
  const struct given_list *list = list_of(env, n);
  if (!list->given) return open_value();
  struct tally t = {0};
  mpq_ptr q = new_fraction();
  for (uint32_t i = 0; i < list->count; i++) {
    struct env in = element_of(env, n, i);
    struct value counting = counts_in(&in, n), v = value_of(&in, n->value);
    tally_element(&t, counting, v);
    if (is_yes(counting) && v.state == SURE) mpq_add(q, q, v.q);
  }
  struct value all = tallied(&t);
  return all.state == SURE ? fitting(q, n->shape.scale) : all;
}
static struct value better(const struct node *n, struct value best, struct value v) {
  if (v.state != SURE) return best;
  if (best.state != SURE) return v;
  int order = order_of(v, best);
  return (n->sort == N_LOWEST ? order < 0 : order > 0) ? v : best;
}
/* "Of no elements: … hoogste/laagste without a start an error of that case." */
static struct value extreme(const struct env *env, const struct node *n) {
  struct tally t = {0};
  struct value best = open_value();
  for (uint32_t i = 0; i < n->kid_count; i++) {
    struct value v = value_of(env, n->kids[i]);
    tally_sure(&t, v);
    best = better(n, best, v);
  }
  if (n->value && !list_of(env, n)->given) t.open = true;
  for (uint32_t i = 0; n->value && i < list_of(env, n)->count; i++) {
    struct env in = element_of(env, n, i);
    struct value counting = counts_in(&in, n), v = value_of(&in, n->value);
    tally_element(&t, counting, v);
    if (is_yes(counting)) best = better(n, best, v);
  }
  struct value all = tallied(&t);
  if (all.state != SURE) return all;
  if (!t.count) return wrong("no_element");
  return best.q ? fitting(best.q, n->shape.scale) : best; /* at the finest scale */
}

/* ---- comparisons ---- */
static bool holds(enum expr_kind relation, struct value a, struct value b) {
  switch (relation) {
  case EXPR_EQ: return same_value(a, b);
  case EXPR_NE: return !same_value(a, b);
  case EXPR_LT: return order_of(a, b) < 0;
  case EXPR_LE: return order_of(a, b) <= 0;
  case EXPR_GT: return order_of(a, b) > 0;
  default: return order_of(a, b) >= 0;
  }
}
static struct count operand_range(const struct env *env, const struct node *n) {
  if (n->sort == N_COUNT) return count_elements(env, n);
  return (struct count){.value = value_of(env, n)};
}
/* "a comparison of which `aantal(…)` is itself an operand is decided when every count from the surely to the possibly
 * counted gives the same" */
static struct value compare_counts(const struct node *n, struct count a, struct count b) {
  struct value any = open_value();
  for (long i = a.lowest; i <= (a.range ? a.highest : a.lowest); i++) {
    for (long k = b.lowest; k <= (b.range ? b.highest : b.lowest); k++) {
      struct value left = a.range ? sure_number(i) : a.value, right = b.range ? sure_number(k) : b.value;
      struct value v = sure_flag(holds(n->relation, left, right));
      if (any.state == SURE && any.n != v.n) return open_value();
      any = v;
    }
  }
  return any;
}
static struct value compare(const struct env *env, const struct node *n) {
  struct count a = operand_range(env, n->kids[0]), b = operand_range(env, n->kids[1]);
  struct value both = operands(a.value, b.value);
  if (both.state == SURE) return sure_flag(holds(n->relation, a.value, b.value));
  if ((a.range || a.value.state == SURE) && (b.range || b.value.state == SURE)) {
    struct value v = compare_counts(n, a, b);
    if (v.state == SURE) return v;
  }
  return both;
}

/* ---- names ---- */
static struct value item_value(const struct env *env, const struct node *n) {
  struct item *item = &env->unit->items.at[n->index];
  struct node *root = item_root(env->rules, env->unit, item);
  if (!n->per_element) {
    struct env own = *env; /* a name of the case is the same inside and outside a list */
    own.list = own.element = NONE;
    if (item->done != env->facts->number) {
      item->value = value_of(&own, root);
      item->done = env->facts->number;
    }
    return item->value;
  }
  return value_of(env, root);
}
static struct value known(const struct env *env, const struct node *n) {
  const struct node *what = n->kids[0];
  bool given;
  if (what->sort == N_FACT && what->shape.kind == KIND_LIST)
    given = env->facts->lists[what->index].given;
  else
    given = value_of(env, what).state == SURE;
  return sure_flag(given != n->minus);
}

struct value value_of(const struct env *env, const struct node *n) {
  switch (n->sort) {
  case N_CONSTANT: return n->constant;
  case N_FACT: return env->facts->at[n->index];
  case N_FIELD: {
    const struct given_list *list = &env->facts->lists[env->list];
    return list->at[env->element * env->rules->facts.at[env->list].fields.n + n->index];
  }
  case N_CHOICE: return sure_whole(env->rules->choices.at[n->index].answer);
  case N_ITEM: return item_value(env, n);
  case N_SAME: return value_of(env, n->kids[0]);
  case N_WIDEN: {
    struct value v = value_of(env, n->kids[0]);
    if (v.state != SURE || v.unlimited) return v;
    return n->shape.unlimited ? fitting_limited(v.q, n->shape.scale) : fitting(v.q, n->shape.scale);
  }
  case N_NOT: {
    struct value v = value_of(env, n->kids[0]);
    return v.state == SURE ? sure_flag(!v.n) : v;
  }
  case N_AND:
  case N_OR: return and_or(env, n);
  case N_COMPARE: return compare(env, n);
  case N_KNOWN: return known(env, n);
  case N_ADD:
  case N_SUBTRACT:
  case N_MULTIPLY: return arithmetic(env, n);
  case N_NEGATE: return negated(value_of(env, n->kids[0]), n->shape.scale);
  case N_DATE_ADD: return date_add(env, n);
  case N_BETWEEN: return between(env, n);
  case N_ROUND: return rounded(env, n);
  case N_IF: return if_value(env, n);
  case N_LOWEST:
  case N_HIGHEST: return extreme(env, n);
  case N_SUM: return sum_value(env, n);
  case N_COUNT: return count_elements(env, n).value;
  case N_EXISTS:
  case N_ALL: return exists_all(env, n);
  case N_EXCEPT: return except_value(env, n);
  case N_TABLE: return table_value(env, n);
  case N_BRACKETS: return brackets_value(env, n);
  }
  abort();
}

/* ---- the facts that could still decide ----
 * "found by walking back from the open outcome through what is itself unknown (a fact behind a value already certain is
 * never asked for; an `als` with unknown condition is walked on all three sides, an exception or row that may apply on
 * condition and value; a fact only asked with `is bekend` is not listed; a list by its own name)" */
static void walk_item(const struct env *env, const struct node *n, uint64_t walk, bool *met) {
  struct item *item = &env->unit->items.at[n->index];
  struct env own = *env;
  if (!n->per_element) {
    if (item->walked == walk) return;
    item->walked = walk;
    own.list = own.element = NONE;
  }
  walk_back(&own, item->root, walk, met);
}
static void walk_list(const struct env *env, const struct node *n, uint64_t walk, bool *met) {
  const struct given_list *list = list_of(env, n);
  if (!list->given) {
    met[n->index] = true;
    return;
  }
  for (uint32_t i = 0; i < list->count; i++) {
    struct env in = element_of(env, n, i);
    if (is_no(counts_in(&in, n))) continue;
    if (n->condition) walk_back(&in, n->condition, walk, met);
    if (n->value) walk_back(&in, n->value, walk, met);
  }
}
/* Of `bestaat` and `alle` every element with an unknown requirement; one that is nee walks no further than itself. */
static void walk_elements(const struct env *env, const struct node *n, uint64_t walk, bool *met) {
  const struct given_list *list = list_of(env, n);
  if (!list->given) met[n->index] = true;
  for (uint32_t i = 0; n->condition && i < list->count; i++) {
    struct env in = element_of(env, n, i);
    walk_back(&in, n->condition, walk, met);
  }
}
static void walk_exceptions(const struct env *env, const struct node *n, uint64_t walk, bool *met) {
  if (!one_applies(env, n)) walk_back(env, n->value, walk, met);
  for (uint32_t i = 0; i < n->guarded_count; i++) {
    if (is_no(value_of(env, n->guarded[i].condition)) || defeated(env, n, i)) continue;
    walk_back(env, n->guarded[i].condition, walk, met);
    walk_back(env, n->guarded[i].value, walk, met);
  }
}
static void walk_rows(const struct env *env, const struct node *n, uint64_t walk, bool *met) {
  for (uint32_t i = 0; i < n->guarded_count; i++) {
    struct value fits = value_of(env, n->guarded[i].condition);
    if (is_no(fits)) continue;
    walk_back(env, n->guarded[i].condition, walk, met);
    walk_back(env, n->guarded[i].value, walk, met);
    if (n->first && is_yes(fits)) break;
  }
}
void walk_back(const struct env *env, const struct node *n, uint64_t walk, bool *met) {
  if (value_of(env, n).state != OPEN) return;
  switch (n->sort) {
  case N_FACT: met[n->index] = true; return;
  case N_FIELD: met[env->list] = true; return;
  case N_ITEM: walk_item(env, n, walk, met); return;
  case N_IF: {
    struct value condition = value_of(env, n->condition);
    walk_back(env, n->condition, walk, met);
    if (!is_no(condition)) walk_back(env, n->kids[0], walk, met);
    if (!is_yes(condition)) walk_back(env, n->kids[1], walk, met);
    return;
  }
  case N_EXISTS:
  case N_ALL: walk_elements(env, n, walk, met); return;
  case N_SUM:
  case N_COUNT: walk_list(env, n, walk, met); return;
  case N_EXCEPT: walk_exceptions(env, n, walk, met); return;
  case N_TABLE: walk_rows(env, n, walk, met); return;
  case N_ROUND:
    for (uint32_t i = 0; i < n->chain_count; i++) walk_back(env, n->chain[i].node, walk, met);
    return;
  default:
    for (uint32_t i = 0; i < n->kid_count; i++) walk_back(env, n->kids[i], walk, met);
    if (n->value) walk_list(env, n, walk, met); /* hoogste, laagste */
    return;
  }
}
