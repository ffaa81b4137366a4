/* Which version judges, and what the candidates together decide. */
#include "test_vm.h"

/* Three versions from day 100, 200 and 300 (until 400).  The third has transitional law: p to the first, q to the
 * second, r to the first; the second: s to the first.  The outcome of version i is fact u<i>; `same` is x in all;
 * `extra` is only in the third, x; condition `c` is fact p in the first and q in the others. */
struct fixture {
  struct bench t;
  uint32_t v1, v2, v3;
};
enum { OUTCOME, SAME, EXTRA };

static struct fixture begin(void) {
  struct builder b;
  struct fixture f;
  pb_init(&b, 3);
  uint32_t u1 = pb_fact(&b, "u1", b.number), u2 = pb_fact(&b, "u2", b.number);
  uint32_t u3 = pb_fact(&b, "u3", b.amount), x = pb_fact(&b, "x", b.number);
  uint32_t p = pb_fact(&b, "p", b.boolean), q = pb_fact(&b, "q", b.boolean);
  uint32_t r = pb_fact(&b, "r", b.boolean), s = pb_fact(&b, "s", b.boolean);
  pb_segment(&b, NONE, 127);
  pb_outcome(&b, "uitkomst", b.number);
  pb_outcome(&b, "zelfde", b.number);
  pb_outcome(&b, "extra", b.number);
  pb_condition(&b, "c");
  uint32_t finer = pb_type(&b, KIND_NUMBER, 2);
  b.facts.at[3].type = finer;
  f.v1 = pb_version(&b, "v1", 100, 200);
  f.v2 = pb_version(&b, "v2", 200, 300);
  pb_transition(&b, "naar_1_van_2", s, f.v1);
  f.v3 = pb_version(&b, "v3", 300, 400);
  pb_transition(&b, "naar_1", p, f.v1);
  pb_transition(&b, "naar_2", q, f.v2);
  pb_transition(&b, "ook_naar_1", r, f.v1);
  pb_result(&b, f.v1, OUTCOME, u1, b.number);
  pb_result(&b, f.v2, OUTCOME, u2, b.number);
  pb_result(&b, f.v3, OUTCOME, u3, finer);
  for (uint32_t u = 0; u < 3; u++) {
    pb_result(&b, u, SAME, x, b.number);
    pb_requires(&b, u, 0, u == 0 ? p : q);
  }
  pb_result(&b, f.v3, EXTRA, x, b.number);
  f.t = bench_of(&b);
  return f;
}

enum { NAAR_1_VAN_2, NAAR_1, NAAR_2, OOK_NAAR_1 };

/* "jn?!": p, q, r, s. */
static void judge(struct fixture *f, struct cell peildatum, const char *conditions) {
  static const char *const NAMES[] = {"p", "q", "r", "s"};
  for (unsigned i = 0; i < 4; i++) {
    char c = conditions[i];
    set_fact(&f->t, NAMES[i], c == 'j' ? JA : c == 'n' ? NEE : c == '?' ? OPEN : OVERFLOW);
  }
  set_fact(&f->t, "peildatum", peildatum);
  run_case(&f->t, NULL);
}

static void values(struct fixture *f, struct cell u1, struct cell u2, struct cell u3, struct cell x) {
  set_fact(&f->t, "u1", u1);
  set_fact(&f->t, "u2", u2);
  set_fact(&f->t, "u3", u3);
  set_fact(&f->t, "x", x);
}

#define N(v) cell_known(v)

#define assert_version(f, want_unit, want_transition)                                                                  \
  do {                                                                                                                 \
    cr_assert_eq((f).t.decision->unit, (want_unit));                                                                   \
    cr_assert_eq((f).t.decision->transition, (want_transition));                                                       \
  } while (0)

Test(vm_versions, in_force_from_its_first_day_until_the_last) {
  struct fixture f = begin();
  static const struct {
    int64_t day;
    uint32_t unit;
  } DAYS[] = {{99, NONE}, {100, 0}, {199, 0}, {200, 1}, {299, 1}, {300, 2}, {399, 2}, {400, NONE}};
  for (size_t i = 0; i < COUNT_OF(DAYS); i++) {
    cr_assert_eq(program_version_on(f.t.program, DAYS[i].day), DAYS[i].unit);
    judge(&f, N(DAYS[i].day), "nnnn");
    assert_version(f, DAYS[i].unit, NONE);
    cr_assert_eq(f.t.decision->in_force, DAYS[i].unit);
    cr_assert_eq(f.t.decision->candidate_count, DAYS[i].unit == NONE ? 0 : 1);
    cr_assert_eq(f.t.decision->status == NO_VERSION, DAYS[i].unit == NONE);
  }
  bench_free(&f.t);
}

Test(vm_versions, no_version_has_no_outcomes) {
  struct fixture f = begin();
  values(&f, N(1), N(2), N(300), N(4));
  judge(&f, N(50), "????");
  const struct decision *d = f.t.decision;
  cr_assert_eq(d->status, NO_VERSION);
  cr_assert_eq(d->missing_count + d->failed_count, 0);
  cr_assert_null(d->outcome_types[OUTCOME]);
  bench_free(&f.t);
}

Test(vm_versions, a_version_named_judges_without_transitional_law) {
  struct fixture f = begin();
  values(&f, N(1), N(2), N(300), N(4));
  set_fact(&f.t, "p", JA);
  run_case(&f.t, &(struct run_options){.version = f.v3});
  assert_version(f, f.v3, NONE);
  cr_assert_eq(f.t.decision->in_force, NONE);
  assert_cell(f.t.decision->outcomes[OUTCOME], N(300));
  cr_assert_eq(f.t.decision->outcome_types[OUTCOME]->scale, 2);
  bench_free(&f.t);
}

/* On a day when another version is in force, or none, and when the day is unknown. */
Test(vm_versions, a_version_named_with_its_transitional_law) {
  const struct cell DAYS[] = {N(150), N(350), N(50), OPEN};
  for (size_t i = 0; i < COUNT_OF(DAYS); i++) {
    struct fixture f = begin();
    values(&f, N(1), N(2), N(300), N(4));
    judge(&f, DAYS[i], "njnj");
    run_case(&f.t, &(struct run_options){.version = f.v3, .transition = true});
    assert_version(f, f.v1, NAAR_2);
    cr_assert_eq(f.t.decision->in_force, NONE);
    assert_cell(f.t.decision->outcomes[OUTCOME], N(1));
    judge(&f, DAYS[i], "nnnj");
    run_case(&f.t, &(struct run_options){.version = f.v3, .transition = true});
    assert_version(f, f.v3, NONE);
    bench_free(&f.t);
  }
}

Test(vm_versions, an_option_overrides_peildatum_in_the_rules_too) {
  struct fixture f = begin();
  judge(&f, N(50), "nnnn");
  run_case(&f.t, &(struct run_options){.version = NONE, .has_date = true, .date = 150});
  assert_version(f, f.v1, NONE);
  assert_cell(case_register(&f.t, f.t.program->facts[0].reg), N(150));
  bench_free(&f.t);
}

Test(vm_versions, transitional_law_is_followed_to_its_end) {
  struct fixture f = begin();
  judge(&f, N(300), "jnnn");
  assert_version(f, f.v1, NAAR_1);
  cr_assert_eq(f.t.decision->in_force, f.v3);
  judge(&f, N(300), "njnn");
  assert_version(f, f.v2, NAAR_2);
  judge(&f, N(300), "njnj");
  assert_version(f, f.v1, NAAR_2);
  judge(&f, N(300), "nnjn");
  assert_version(f, f.v1, OOK_NAAR_1);
  judge(&f, N(300), "jnjn");
  assert_version(f, f.v1, NAAR_1);
  judge(&f, N(250), "jjjj");
  assert_version(f, f.v1, NAAR_1_VAN_2);
  bench_free(&f.t);
}

Test(vm_versions, two_that_hold_and_name_different_versions_contradict) {
  struct fixture f = begin();
  values(&f, N(1), N(2), N(300), OPEN);
  judge(&f, N(300), "jj?n");
  const struct decision *d = f.t.decision;
  assert_version(f, NONE, NONE);
  cr_assert_eq(d->status, IN_ERROR);
  cr_assert_eq(d->candidate_count, 1);
  cr_assert_eq(d->candidates[0].fault, FAULT_TRANSITION_CONTRADICTION);
  cr_assert_eq(d->candidates[0].first, NAAR_1);
  cr_assert_eq(d->candidates[0].second, NAAR_2);
  for (uint32_t o = 0; o < 3; o++) {
    cr_assert_eq(d->outcomes[o].fault, FAULT_TRANSITION_CONTRADICTION);
    cr_assert_eq(d->outcomes[o].second, NAAR_2);
    cr_assert(d->outcome_types[o]);
  }
  cr_assert_eq(d->missing_count + d->failed_count, 0);
  bench_free(&f.t);
}

Test(vm_versions, an_undecided_one_to_where_a_decided_one_leads_adds_nothing) {
  struct fixture f = begin();
  judge(&f, N(300), "?njn");
  assert_version(f, f.v1, OOK_NAAR_1);
  cr_assert_eq(f.t.decision->candidate_count, 1);
  /* p is undecided to the first; q is ja to the second, whose own law leads to the first as well */
  judge(&f, N(300), "?jnj");
  assert_version(f, f.v1, NAAR_2);
  cr_assert_eq(f.t.decision->candidate_count, 1);
  bench_free(&f.t);
}

Test(vm_versions, outcomes_that_all_candidates_give_are_known) {
  struct fixture f = begin();
  values(&f, N(3), N(5), N(300), N(4));
  judge(&f, N(300), "?nnn");
  const struct decision *d = f.t.decision;
  assert_version(f, NONE, NONE);
  cr_assert_eq(d->candidate_count, 2);
  assert_cell(d->outcomes[OUTCOME], N(300)); /* 3 and 3,00: at the finer scale */
  cr_assert_eq(d->outcome_types[OUTCOME]->scale, 2);
  assert_cell(d->outcomes[SAME], N(4));
  assert_cell(d->outcomes[EXTRA], OPEN);
  cr_assert(d->outcome_types[EXTRA]);
  cr_assert_eq(d->status, UNDETERMINED);
  assert_missing(&f.t, "p");
  values(&f, N(2), N(5), N(300), N(4));
  judge(&f, N(300), "?nnn");
  assert_cell(f.t.decision->outcomes[OUTCOME], OPEN);
  values(&f, N(INT64_MAX), N(5), N(300), N(4));
  judge(&f, N(300), "?nnn"); /* cannot be widened: not equal */
  assert_cell(f.t.decision->outcomes[OUTCOME], OPEN);
  bench_free(&f.t);
}

Test(vm_versions, an_outcome_no_candidate_has_does_not_count) {
  struct fixture f = begin();
  values(&f, N(1), N(1), N(1), N(4));
  judge(&f, N(250), "nnn?");
  cr_assert_eq(f.t.decision->candidate_count, 2);
  cr_assert_eq(f.t.decision->status, DECIDED);
  cr_assert_null(f.t.decision->outcome_types[EXTRA]);
  bench_free(&f.t);
}

Test(vm_versions, an_error_agrees_only_with_an_error) {
  struct fixture f = begin();
  values(&f, OVERFLOW, N(2), DIVISION, N(4));
  judge(&f, N(300), "?nnn");
  cr_assert_eq(f.t.decision->outcomes[OUTCOME].state, FAILED);
  values(&f, OVERFLOW, N(2), N(300), N(4));
  judge(&f, N(300), "?nnn");
  assert_cell(f.t.decision->outcomes[OUTCOME], OPEN);
  /* only a condition in error left it open */
  judge(&f, N(300), "!nnn");
  assert_cell(f.t.decision->outcomes[OUTCOME], OVERFLOW);
  cr_assert_eq(f.t.decision->status, IN_ERROR);
  judge(&f, N(300), "!?nn");
  assert_cell(f.t.decision->outcomes[OUTCOME], OPEN);
  bench_free(&f.t);
}

Test(vm_versions, a_contradiction_on_one_path_is_one_candidate) {
  struct fixture f = begin();
  values(&f, N(1), N(1), N(100), OVERFLOW);
  judge(&f, OPEN, "jjnn");
  const struct decision *d = f.t.decision;
  assert_version(f, NONE, NONE);
  cr_assert_eq(d->candidate_count, 3); /* v1, v2 and the contradiction of v3 */
  cr_assert_eq(d->outcomes[OUTCOME].state, UNKNOWN);
  cr_assert_eq(d->outcomes[SAME].state, FAILED);
  cr_assert(d->outcome_types[EXTRA]); /* in error under the contradiction, lacking elsewhere */
  assert_cell(d->outcomes[EXTRA], OPEN);
  bench_free(&f.t);
}

Test(vm_versions, with_peildatum_unknown_every_version_is_a_candidate) {
  struct fixture f = begin();
  values(&f, N(1), N(2), N(300), N(4));
  judge(&f, OPEN, "nnnn");
  const struct decision *d = f.t.decision;
  assert_version(f, NONE, NONE);
  cr_assert_eq(d->candidate_count, 3);
  assert_cell(d->outcomes[SAME], N(4));
  assert_missing(&f.t, "peildatum");
  cr_assert_eq(d->failed_count, 1); /* c is nee under all */
  judge(&f, OPEN, "njnn");
  cr_assert_eq(f.t.decision->failed_count, 0);
  judge(&f, OPEN, "jnnj"); /* all lead to the first */
  assert_version(f, NONE, NONE);
  cr_assert_eq(f.t.decision->candidate_count, 1);
  assert_cell(f.t.decision->outcomes[OUTCOME], N(1));
  cr_assert_eq(f.t.decision->status, DECIDED);
  bench_free(&f.t);
}

Test(vm_versions, what_left_the_version_open_is_missing) {
  struct fixture f = begin();
  values(&f, OPEN, N(2), N(300), N(4));
  judge(&f, N(300), "?n?n");
  assert_missing(&f.t, "p, r, u1"); /* the outcome and the extra one meet p and r; only the outcome meets u1 */
  judge(&f, N(300), "n?nn");
  assert_missing(&f.t, "q");
  judge(&f, N(300), "n?n?");
  assert_missing(&f.t,
                 "q, u1, s"); /* the extra one meets q alone: neither v2 nor v1 has it, so s decides nothing of it */
  bench_free(&f.t);
}

Test(vm_versions, one_version_and_no_peildatum) {
  struct builder b;
  pb_init(&b, 1);
  uint32_t x = pb_fact(&b, "x", b.number);
  pb_segment(&b, NONE, 7);
  pb_outcome(&b, "uitkomst", b.number);
  pb_version(&b, "v", 0, INT32_MAX);
  pb_result(&b, 0, 0, x, b.number);
  struct bench t = bench_of(&b);
  run_case(&t, NULL);
  cr_assert_eq(t.decision->status, UNDETERMINED);
  cr_assert_eq(t.decision->unit, NONE);
  assert_missing(&t, "x");
  set_fact(&t, "x", cell_known(5));
  run_case(&t, NULL);
  cr_assert_eq(t.decision->status, DECIDED);
  cr_assert_eq(t.decision->unit, NONE);
  bench_free(&t);
}
