/* afgerond: tables of the language's conformance cases, the limits, and random chains against GMP. */
#include <gmp.h>

#include "test_value.h"

static const enum rounding MODES[] = {ROUND_HALF_AWAY, ROUND_UP, ROUND_DOWN};

/* ---- one operand, conformance s3_afronden and s3_afronden_stap ---- */
struct simple {
  int64_t v, step, gewoon, boven, beneden;
};

static void assert_simple(const struct simple *table, size_t n, unsigned scale, unsigned step_scale, unsigned result) {
  for (size_t i = 0; i < n; i++) {
    const struct chain_operand operand = {cell_known(table[i].v), scale, CHAIN_FACTOR};
    const int64_t want[] = {table[i].gewoon, table[i].boven, table[i].beneden};
    for (int m = 0; m < 3; m++) {
      struct cell got = cell_round(&operand, 1, table[i].step, step_scale, result, MODES[m]);
      cr_assert(same(got, cell_known(want[m])), "%lld to %lld in mode %d: %s", (long long)table[i].v,
                (long long)table[i].step, m, shown(got));
    }
  }
}

Test(value_round, halves_go_away_from_zero_up_and_down_to_infinity) {
  const struct simple euros[] = {
      /* cents to whole euros */
      {450, 1, 500, 500, 400},     {-450, 1, -500, -400, -500}, {449, 1, 400, 500, 400},
      {-449, 1, -400, -400, -500}, {-451, 1, -500, -400, -500}, {700, 1, 700, 700, 700},
      {350, 1, 400, 400, 300},     {-49, 1, 0, 0, -100},        {0, 1, 0, 0, 0},
      {1, 1, 0, 100, 0},           {-1, 1, 0, 0, -100},         {-700, 1, -700, -700, -700},
  };
  assert_simple(euros, COUNT_OF(euros), 2, 0, 2);
  const struct simple tenths[] = {
      {25, 1, 3, 3, 2},     {-25, 1, -3, -2, -3}, {24, 1, 2, 3, 2}, {-24, 1, -2, -2, -3},
      {-26, 1, -3, -2, -3}, {30, 1, 3, 3, 3},     {35, 1, 4, 4, 3}, {-4, 1, 0, 0, -1},
  };
  assert_simple(tenths, COUNT_OF(tenths), 2, 1, 1);
}

Test(value_round, to_a_multiple_of_the_step) {
  const struct simple five_cents[] = {
      {6213, 5, 6215, 6215, 6210},         {6212, 5, 6210, 6215, 6210},      {-6213, 5, -6215, -6210, -6215},
      {6213, 25, 6225, 6225, 6200},        {-6213, 25, -6225, -6200, -6225}, {6212, 5000, 5000, 10000, 5000},
      {-6213, 5000, -5000, -5000, -10000}, {7500, 5000, 10000, 10000, 5000}, {7499, 5000, 5000, 10000, 5000},
  };
  assert_simple(five_cents, COUNT_OF(five_cents), 2, 2, 2);
  const struct simple depths[] = {
      {38, 15, 45, 45, 30}, {37, 15, 30, 45, 30},    {-38, 15, -45, -30, -45},
      {38, 4, 40, 40, 36},  {-38, 4, -40, -36, -40},
  };
  assert_simple(depths, COUNT_OF(depths), 0, 0, 0);
}

Test(value_round, a_step_finer_than_the_operand_only_widens) {
  const struct simple table[] = {{7, 1, 7000, 7000, 7000}, {-7, 1, -7000, -7000, -7000}};
  assert_simple(table, COUNT_OF(table), 0, 3, 3);
}

/* ---- chains, conformance s3_deelketen: 100 euros over 3 ---- */
#define FACTOR(v, scale)  ((struct chain_operand){cell_known(v), (scale), CHAIN_FACTOR})
#define DIVISOR(v, scale) ((struct chain_operand){cell_known(v), (scale), CHAIN_DIVISOR})
#define CHECKED(v, scale) ((struct chain_operand){cell_known(v), (scale), CHAIN_CHECKED_FACTOR})
#define WITH(c, role_)    ((struct chain_operand){.cell = (c), .role = (role_)})
#define CHAIN(...)        (const struct chain_operand[]){__VA_ARGS__}, COUNT_OF(((struct chain_operand[]){__VA_ARGS__}))

Test(value_round, chains_divide_exactly_and_round_once) {
  assert_cell(cell_round(CHAIN(FACTOR(10000, 2), DIVISOR(3, 0)), 1, 2, 2, ROUND_HALF_AWAY), cell_known(3333));
  assert_cell(cell_round(CHAIN(FACTOR(10000, 2), DIVISOR(3, 0)), 1, 2, 2, ROUND_UP), cell_known(3334));
  assert_cell(cell_round(CHAIN(FACTOR(10000, 2), DIVISOR(3, 0), FACTOR(3, 0)), 1, 2, 2, ROUND_HALF_AWAY),
              cell_known(10000));
  assert_cell(cell_round(CHAIN(FACTOR(10000, 2), DIVISOR(3, 0), DIVISOR(2, 0)), 1, 2, 2, ROUND_HALF_AWAY),
              cell_known(1667));
  assert_cell(cell_round(CHAIN(FACTOR(10000, 2), DIVISOR(3, 0), DIVISOR(2, 0)), 1, 0, 2, ROUND_HALF_AWAY),
              cell_known(1700));
  assert_cell(cell_round(CHAIN(FACTOR(10000, 2), FACTOR(125, 3), DIVISOR(3, 0)), 1, 2, 2, ROUND_DOWN), cell_known(416));
  assert_cell(cell_round(CHAIN(FACTOR(-10000, 2), FACTOR(125, 3), DIVISOR(3, 0)), 1, 2, 2, ROUND_DOWN),
              cell_known(-417));
  assert_cell(cell_round(CHAIN(FACTOR(6, 0), DIVISOR(4, 0), CHECKED(2, 0)), 1, 0, 0, ROUND_HALF_AWAY), cell_known(3));
  assert_cell(cell_round(CHAIN(FACTOR(1, 0), DIVISOR(25, 2)), 1, 0, 0, ROUND_HALF_AWAY), cell_known(4));
}

Test(value_round, negative_divisors) {
  const int64_t signs[][2] = {{1, -1}, {-1, 1}, {-1, -1}, {1, 1}};
  for (int i = 0; i < 4; i++) {
    int64_t a = signs[i][0] * 10000, b = signs[i][1] * 3;
    bool negative = (a < 0) != (b < 0);
    assert_cell(cell_round(CHAIN(FACTOR(a, 2), DIVISOR(b, 0)), 1, 2, 2, ROUND_UP), cell_known(negative ? -3333 : 3334));
    assert_cell(cell_round(CHAIN(FACTOR(a, 2), DIVISOR(b, 0)), 1, 2, 2, ROUND_DOWN),
                cell_known(negative ? -3334 : 3333));
    assert_cell(cell_round(CHAIN(FACTOR(a, 2), DIVISOR(b, 0)), 1, 2, 2, ROUND_HALF_AWAY),
                cell_known(negative ? -3333 : 3333));
  }
}

Test(value_round, error_then_unknown_then_division_by_zero_then_overflow) {
  const struct chain_operand big = FACTOR(INT64_MAX, 0);
  assert_cell(cell_round(CHAIN(WITH(OPEN, CHAIN_FACTOR), DIVISOR(0, 0)), 1, 0, 0, ROUND_UP), OPEN);
  assert_cell(cell_round(CHAIN(DIVISOR(0, 0), WITH(OPEN, CHAIN_DIVISOR)), 1, 0, 0, ROUND_UP), OPEN);
  assert_cell(cell_round(CHAIN(FACTOR(0, 0), WITH(OPEN, CHAIN_DIVISOR)), 1, 0, 0, ROUND_UP), OPEN);
  assert_cell(cell_round(CHAIN(WITH(OPEN, CHAIN_FACTOR), WITH(NO_ROW, CHAIN_DIVISOR)), 1, 0, 0, ROUND_UP), NO_ROW);
  assert_cell(
      cell_round(CHAIN(DIVISOR(0, 0), WITH(NO_ROW, CHAIN_FACTOR), WITH(OVERFLOW, CHAIN_FACTOR)), 1, 0, 0, ROUND_UP),
      NO_ROW);
  assert_cell(cell_round(CHAIN(FACTOR(5, 0), DIVISOR(0, 3)), 1, 0, 0, ROUND_UP), DIVISION);
  assert_cell(cell_round(CHAIN(FACTOR(0, 0), DIVISOR(0, 0)), 1, 0, 0, ROUND_UP), DIVISION);
  assert_cell(cell_round(CHAIN(FACTOR(5, 0), DIVISOR(2, 0), CHECKED(0, 0)), 1, 0, 0, ROUND_UP), DIVISION);
  assert_cell(cell_round(CHAIN(big, big, big, DIVISOR(0, 0)), 1, 0, 0, ROUND_UP), DIVISION);
  assert_cell(cell_round(CHAIN(big, big, big), 1, 0, 0, ROUND_UP), OVERFLOW);
}

/* ---- the limits: 128 bits for a product, 64 for the result ---- */
Test(value_round, a_product_may_have_128_bits) {
  const struct chain_operand low = FACTOR(INT64_MIN, 0), two = FACTOR(2, 0), minus_two = FACTOR(-2, 0);
  const struct chain_operand d = DIVISOR(INT64_MIN, 0), four = DIVISOR(4, 0);
  /* 2^127 is too large, -2^127 is not. */
  assert_cell(cell_round(CHAIN(low, low, two, d, four), 1, 0, 0, ROUND_UP), OVERFLOW);
  assert_cell(cell_round(CHAIN(low, low, minus_two, d, four), 1, 0, 0, ROUND_UP), cell_known(INT64_C(1) << 62));
  assert_cell(cell_round(CHAIN(low, two, low, FACTOR(-1, 0), d, four), 1, 0, 0, ROUND_UP),
              cell_known(INT64_C(1) << 62)); /* the whole product counts, not a part of it */
  assert_cell(cell_round(CHAIN(low, d, d, DIVISOR(2, 0)), 1, 0, 0, ROUND_UP), OVERFLOW);
  assert_cell(cell_round(CHAIN(low, d, d, DIVISOR(-2, 0)), 1, 0, 0, ROUND_UP), cell_known(1));
  assert_cell(cell_round(CHAIN(low, d, d, DIVISOR(-2, 0)), 1, 0, 0, ROUND_DOWN), cell_known(0));
}

Test(value_round, a_factor_0_makes_the_product_0) {
  const struct chain_operand big = FACTOR(INT64_MAX, 0);
  assert_cell(cell_round(CHAIN(big, big, big, FACTOR(0, 0)), 1, 0, 0, ROUND_UP), cell_known(0));
  assert_cell(cell_round(CHAIN(FACTOR(0, 0), big, big, big), 1, 0, 0, ROUND_UP), cell_known(0));
}

Test(value_round, a_result_must_have_64_bits) {
  assert_cell(cell_round(CHAIN(FACTOR(INT64_MAX, 0)), 1, 0, 0, ROUND_UP), cell_known(INT64_MAX));
  assert_cell(cell_round(CHAIN(FACTOR(INT64_MIN, 0)), 1, 0, 0, ROUND_UP), cell_known(INT64_MIN));
  assert_cell(cell_round(CHAIN(FACTOR(INT64_MIN, 0), FACTOR(-1, 0)), 1, 0, 0, ROUND_UP), OVERFLOW);
  assert_cell(cell_round(CHAIN(FACTOR(INT64_MAX, 1)), 1, 0, 1, ROUND_DOWN), cell_known(INT64_MAX - 7));
  assert_cell(cell_round(CHAIN(FACTOR(INT64_MAX, 1)), 1, 0, 1, ROUND_UP), OVERFLOW);
  assert_cell(cell_round(CHAIN(FACTOR(INT64_MIN, 1)), 1, 0, 1, ROUND_DOWN), OVERFLOW);
  assert_cell(cell_round(CHAIN(FACTOR(1, 0)), INT64_MAX, 0, 0, ROUND_UP), cell_known(INT64_MAX));
  assert_cell(cell_round(CHAIN(FACTOR(1, 0)), INT64_MAX, 0, 1, ROUND_UP), OVERFLOW);
}

/* conformance s3_overloop: between, 64 bits may be passed. */
Test(value_round, there_and_back_past_64_bits) {
  const int64_t stake = INT64_C(900000000000), times = INT64_C(900000000000);
  assert_cell(cell_round(CHAIN(FACTOR(stake, 2), FACTOR(times, 0), DIVISOR(times, 0)), 1, 0, 2, ROUND_HALF_AWAY),
              cell_known(stake));
  assert_cell(cell_round(CHAIN(FACTOR(stake, 2), FACTOR(times, 0)), 1, 0, 2, ROUND_HALF_AWAY), OVERFLOW);
  assert_cell(cell_round(CHAIN(FACTOR(times, 0), FACTOR(times, 0), FACTOR(times, 0), FACTOR(times, 0),
                               DIVISOR(times, 0), DIVISOR(times, 0), DIVISOR(times, 0)),
                         1, 0, 0, ROUND_HALF_AWAY),
              OVERFLOW);
  assert_cell(cell_round(CHAIN(FACTOR(1000, 0), FACTOR(1000, 0), FACTOR(1000, 0), FACTOR(1000, 0), DIVISOR(1000, 0),
                               DIVISOR(1000, 0), DIVISOR(1000, 0)),
                         1, 0, 0, ROUND_HALF_AWAY),
              cell_known(1000));
}

/* Scales far apart: 64 operands of scale 12 are 768 decimals. */
Test(value_round, any_number_of_operands_of_any_scale) {
  struct chain_operand operands[65];
  for (int i = 0; i < 64; i++) operands[i] = FACTOR(1, 12);
  assert_cell(cell_round(operands, 64, 1, 0, 0, ROUND_HALF_AWAY), cell_known(0));
  assert_cell(cell_round(operands, 64, 1, 0, 0, ROUND_UP), cell_known(1));
  operands[64] = FACTOR(-1, 12);
  assert_cell(cell_round(operands, 65, 1, 0, 0, ROUND_DOWN), cell_known(-1));
  for (int i = 0; i < 64; i++) operands[i] = DIVISOR(1, 12);
  operands[64] = FACTOR(1, 0);
  assert_cell(cell_round(operands, 65, 1, 0, 0, ROUND_HALF_AWAY), OVERFLOW);
  operands[64] = FACTOR(0, 0);
  assert_cell(cell_round(operands, 65, 1, 0, 0, ROUND_HALF_AWAY), cell_known(0));
  assert_cell(cell_round(operands, 0, 1, 0, 0, ROUND_HALF_AWAY), cell_known(1)); /* the empty product */
}

/* The bounds of the shift beyond which nothing is computed: 57 and -39. */
Test(value_round, at_the_bounds_of_the_shift) {
  const struct chain_operand one = FACTOR(1, 0), low = FACTOR(INT64_MIN, 0), by = DIVISOR(INT64_MIN, 0);
  for (uint32_t scale = 57; scale < 65; scale++) { /* -10^scale / 2^127 */
    struct cell nearest = scale == 57 ? cell_known(INT64_C(-5877471754111437540)) : OVERFLOW;
    assert_cell(cell_round(CHAIN(one, by, by, DIVISOR(-2, scale)), 1, 0, 0, ROUND_HALF_AWAY), nearest);
    struct cell one_step = scale == 57 ? cell_known(-INT64_MAX) : OVERFLOW;
    assert_cell(cell_round(CHAIN(one, by, by, DIVISOR(-2, scale)), INT64_MAX, 0, 0, ROUND_HALF_AWAY), one_step);
  }
  for (uint32_t scale = 38; scale < 45; scale++) { /* -2^127 / 10^scale */
    struct chain_operand fine = FACTOR(-2, scale);
    int64_t nearest = scale == 38 ? -2 : 0, below = scale == 38 ? -2 : -1;
    assert_cell(cell_round(CHAIN(low, low, fine), 1, 0, 0, ROUND_HALF_AWAY), cell_known(nearest));
    assert_cell(cell_round(CHAIN(low, low, fine), 1, 0, 0, ROUND_DOWN), cell_known(below));
  }
}

/* The largest divisor there is: 2^127 × (2^63 - 1) × 10^39. */
Test(value_round, the_widest_division) {
  const struct chain_operand by = DIVISOR(INT64_MIN, 0);
  for (uint32_t scale = 38; scale < 42; scale++) {
    assert_cell(cell_round(CHAIN(FACTOR(1, scale), by, by, DIVISOR(-2, 0)), INT64_MAX, 0, 0, ROUND_DOWN),
                cell_known(-INT64_MAX));
    assert_cell(cell_round(CHAIN(FACTOR(1, scale), by, by, DIVISOR(-2, 0)), INT64_MAX, 0, 0, ROUND_UP), cell_known(0));
  }
}

/* 5 × 10^36 × 10^19 over 10^38 × 10^18: a half, past 128 bits. */
Test(value_round, halves_past_128_bits) {
  const int64_t e18 = POWERS_OF_TEN[18];
  const struct chain_operand a = FACTOR(e18, 0), d = DIVISOR(e18, 0), hundred = DIVISOR(100, 19);
  for (int sign = -1; sign <= 1; sign += 2) {
    struct chain_operand half = FACTOR(sign * 5 * e18, 0), less = FACTOR(sign * (5 * e18 - 1), 0);
    struct chain_operand more = FACTOR(sign * (5 * e18 + 1), 0), twice = FACTOR(2 * e18, 0);
    for (int m = 0; m < 3; m++) /* and a whole */
      assert_cell(cell_round(CHAIN(half, twice, d, d, hundred), e18, 0, 0, MODES[m]), cell_known(sign * e18));
    assert_cell(cell_round(CHAIN(half, a, d, d, hundred), e18, 0, 0, ROUND_HALF_AWAY), cell_known(sign * e18));
    assert_cell(cell_round(CHAIN(less, a, d, d, hundred), e18, 0, 0, ROUND_HALF_AWAY), cell_known(0));
    assert_cell(cell_round(CHAIN(more, a, d, d, hundred), e18, 0, 0, ROUND_HALF_AWAY), cell_known(sign * e18));
    assert_cell(cell_round(CHAIN(half, a, d, d, hundred), e18, 0, 0, ROUND_UP), cell_known(sign > 0 ? e18 : 0));
    assert_cell(cell_round(CHAIN(half, a, d, d, hundred), e18, 0, 0, ROUND_DOWN), cell_known(sign < 0 ? -e18 : 0));
  }
}

/* ---- against GMP ---- */
struct oracle {
  mpz_t num, den, steps, rest, power;
};

static void oracle_init(struct oracle *o) { mpz_inits(o->num, o->den, o->steps, o->rest, o->power, NULL); }
static void oracle_clear(struct oracle *o) { mpz_clears(o->num, o->den, o->steps, o->rest, o->power, NULL); }

static void times_power(struct oracle *o, mpz_t v, unsigned long k) {
  mpz_ui_pow_ui(o->power, 10, k);
  mpz_mul(v, v, o->power);
}

static bool within_bits(struct oracle *o, const mpz_t v, unsigned long bits) {
  mpz_set_ui(o->power, 1);
  mpz_mul_2exp(o->power, o->power, bits - 1);
  if (mpz_cmp(v, o->power) >= 0) return false;
  mpz_neg(o->power, o->power);
  return mpz_cmp(v, o->power) >= 0;
}

/* steps = num / den rounded, by the floor and twice the rest. */
static void divide_rounded(struct oracle *o, enum rounding mode) {
  if (mpz_sgn(o->den) < 0) mpz_neg(o->num, o->num), mpz_neg(o->den, o->den);
  bool negative = mpz_sgn(o->num) < 0;
  mpz_fdiv_qr(o->steps, o->rest, o->num, o->den);
  mpz_mul_2exp(o->power, o->rest, 1);
  int half = mpz_cmp(o->power, o->den);
  bool up = mode == ROUND_UP ? mpz_sgn(o->rest) > 0 : mode == ROUND_HALF_AWAY && (half > 0 || (half == 0 && !negative));
  if (up) mpz_add_ui(o->steps, o->steps, 1);
}

struct chain {
  struct chain_operand operands[12];
  uint32_t n;
  int64_t step;
  unsigned step_scale, result_scale;
};

static struct cell oracle_round(struct oracle *o, const struct chain *c, enum rounding mode) {
  mpz_set_ui(o->num, 1);
  mpz_set_ui(o->den, 1);
  unsigned long num_scale = 0, den_scale = 0;
  for (uint32_t i = 0; i < c->n; i++) {
    const struct chain_operand *x = &c->operands[i];
    if (x->role != CHAIN_FACTOR && x->cell.v == 0) return DIVISION;
    bool divides = x->role == CHAIN_DIVISOR;
    mpz_mul_si(divides ? o->den : o->num, divides ? o->den : o->num, x->cell.v);
    *(divides ? &den_scale : &num_scale) += x->scale;
  }
  if (!within_bits(o, o->num, 128) || !within_bits(o, o->den, 128)) return OVERFLOW;
  times_power(o, o->num, den_scale + c->step_scale);
  times_power(o, o->den, num_scale);
  mpz_mul_si(o->den, o->den, c->step);
  divide_rounded(o, mode);
  mpz_mul_si(o->steps, o->steps, c->step);
  times_power(o, o->steps, c->result_scale - c->step_scale);
  return within_bits(o, o->steps, 64) ? cell_known(mpz_get_si(o->steps)) : OVERFLOW;
}

static struct chain random_chain(uint64_t *seed, uint32_t most, uint32_t scales) {
  struct chain c = {.n = 1 + random_below(seed, most)};
  for (uint32_t i = 0; i < c.n; i++)
    c.operands[i] =
        (struct chain_operand){cell_known(random_int64(seed)), random_below(seed, scales), random_below(seed, 3)};
  for (c.step = 0; c.step <= 0;) c.step = random_below(seed, 2) ? 1 + random_below(seed, 100) : random_int64(seed);
  c.step_scale = random_below(seed, MAX_SCALE + 1);
  c.result_scale = c.step_scale + random_below(seed, MAX_SCALE + 1 - c.step_scale);
  return c;
}

/* A whole number of steps, or half of one, as factor: where rounding is decided. */
static void make_exact(struct chain *c, uint64_t *seed) {
  int64_t steps = (int64_t)random_below(seed, 2000) - 1000, divisor = 1 + random_below(seed, 1000);
  c->n = 3;
  c->step = 2 + 2 * random_below(seed, 1000000);
  c->operands[0] = FACTOR(steps * (c->step / 2) + (int64_t)random_below(seed, 3) - 1, c->step_scale);
  c->operands[1] = DIVISOR(divisor, 0);
  c->operands[2] = FACTOR(divisor, 0);
}

static unsigned compare_with_oracle(struct oracle *o, const struct chain *c, uint64_t round) {
  unsigned known = 0;
  for (int m = 0; m < 3; m++) {
    struct cell want = oracle_round(o, c, MODES[m]);
    struct cell got = cell_round(c->operands, c->n, c->step, c->step_scale, c->result_scale, MODES[m]);
    cr_assert(same(got, want), "chain %llu, mode %d: %s, not %s", (unsigned long long)round, m, shown(got),
              shown(want));
    known += want.state == KNOWN && want.v != 0;
  }
  return known;
}

Test(value_round, random_chains_are_those_of_gmp) {
  struct oracle o;
  oracle_init(&o);
  uint64_t seed = 2026;
  unsigned known = 0;
  for (uint64_t round = 0; round < 300000; round++) {
    static const uint32_t SIZES[] = {1, 2, 3, 4, 12}, SCALES[] = {3, 13, 13, 40};
    struct chain c = random_chain(&seed, SIZES[round % 5], SCALES[round % 4]);
    if (round % 7 == 0) make_exact(&c, &seed);
    known += compare_with_oracle(&o, &c, round);
  }
  oracle_clear(&o);
  cr_assert_gt(known, 150000, "only %u of these say anything", known); /* not all overflows and zeros */
}
