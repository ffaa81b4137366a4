/* The verifier: the sample is accepted; with one rule violated it is refused, for that reason. */
#include "program_builder.h"

#include <criterion/criterion.h>
#include <string.h>

Test(code_verify, accepts_the_sample) {
  struct program *p = sample_program();
  cr_assert_null(program_verify(p));
  program_free(p);
}

/* ---- the sample, spoiled: each changes one thing in a builder that is about to be taken ---- */
static struct program_insn *find(struct builder *b, enum opcode op) {
  for (uint32_t i = 0; i < b->insns.n; i++)
    if (insn_op(b->insns.at[i]) == op) return &b->insns.at[i];
  cr_assert(false, "no such instruction");
  return NULL;
}
static uint32_t *pool_at(struct builder *b, enum opcode op, uint32_t word) {
  uint32_t at = op == OP_BRACKETS ? find(b, op)->b : find(b, op)->a;
  return &b->pool.at[at + word].word;
}
static void extra(struct builder *b, enum opcode op, unsigned v) {
  find(b, op)->head = (find(b, op)->head & 0xffffffu) | v << 24;
}

enum { BOOL_REG = 0, MONEY = 1, DAY = 2, THREE = 3, RED = 4, WORD = 5, CHOICE = 6, PEILDATUM = 7, PAID = 8, NAME = 9 };

#define SPOILERS(X)                                                                                                    \
  /* counts and references */                                                                                          \
  X(code_not_closed, "do not end with a NUL", b->code_strings.at[b->code_strings.size - 1] = 'x')                      \
  X(text_not_closed, "do not end with a NUL", b->text_strings.at[b->text_strings.size - 1] = 'x')                      \
  X(two_regulations, "not one regulation", b->regulation.n = 0)                                                        \
  X(texts_not_parallel, "differ in number", b->fact_texts.n--)                                                         \
  X(bad_text, "a text outside", b->regulation.at[0].label = 100000)                                                    \
  X(bad_name, "a name outside", b->facts.at[1].name = NONE)                                                            \
  X(bad_record, "a record that does not exist", b->constants.at[0].type = b->types.n)                                  \
  X(bad_optional, "an optional record", b->provisions.at[0].amendment = 1)                                             \
  X(bad_run, "past the end of its section", b->notices.at[0].cite_count = 2)                                           \
  X(bad_run_start, "past the end of its section", b->notices.at[0].first_cite = UINT32_MAX)                            \
  X(bad_value, "outside its enumeration", b->types.at[0].kind = KINDS)                                                 \
  X(bad_optional_value, "optional value", b->table_cells.at[0].relation2 = 6)                                          \
  X(bad_pin, "pinned register", b->provisions.at[1].reg = 10000)                                                       \
  X(bad_element_pin, "pinned register", b->provisions.at[0].reg = 50 | ELEMENT)                                        \
  X(bad_case_reg, "case register that", b->assertions.at[0].reg = 10000)                                               \
  /* types, constants, facts */                                                                                        \
  X(type_of_no_set, "no enumeration", b->types.at[5].set = 1)                                                          \
  X(type_of_no_list, "no list", b->types.at[b->types.n - 1].set = 1)                                                   \
  X(half_true, "neither", b->constants.at[BOOL_REG].low = 2)                                                           \
  X(no_such_day, "date constant", b->constants.at[DAY].high = 1)                                                       \
  X(no_such_colour, "outside its enumeration", b->constants.at[RED].low = 3)                                           \
  X(long_word, "text constant", b->constants.at[WORD].high = 100000)                                                   \
  X(far_word, "text constant", b->constants.at[WORD].low = 100000)                                                     \
  X(list_constant, "a constant that is a list", b->constants.at[BOOL_REG].type = b->types.n - 1)                       \
  X(no_standard, "standard answer", b->choices.at[0].standard = 3)                                                     \
  X(choice_reg, "numbered in order", b->choices.at[0].reg++)                                                           \
  X(fact_reg, "numbered in order", b->facts.at[1].reg++)                                                               \
  X(no_peildatum, "peildatum is no date", b->facts.at[0].type = b->number)                                             \
  X(key_amount, "key that is no text", b->facts.at[1].flags = FACT_KEY)                                                \
  X(list_fact, "lists and their facts", b->lists.at[0].fact = 1)                                                       \
  X(field_reg, "field that is not numbered", b->fields.at[1].reg = 0)                                                  \
  X(field_list, "a list in a list", b->fields.at[1].type = b->types.n - 1)                                             \
  X(fields_order, "fields of lists", b->lists.at[0].first_field = 1; b->lists.at[0].field_count = 1)                   \
  X(fields_of_none, "fields of no list", b->lists.at[0].field_count = 1)                                               \
  /* segments and registers */                                                                                         \
  X(segments_gap, "follow each other", b->segments.at[1].first++)                                                      \
  X(segments_short, "instructions of no segment", b->segments.at[2].count--)                                           \
  X(mask_far, "mask past", b->segments.at[0].mask = b->masks.n)                                                        \
  X(mask_purpose, "purposes that do not exist", b->masks.at[0].word |= 32)                                             \
  X(reads_later, "before it is written", b->insns.at[0].b = b->insns.at[1].dst)                                        \
  X(reads_itself, "before it is written", b->insns.at[0].b = b->insns.at[0].dst)                                       \
  X(reads_other_level, "of another level", b->insns.at[0].b = ELEMENT)                                                 \
  X(reads_not_run, "runs when its writer does not", b->masks.at[0].word = 2)                                           \
  X(writes_twice, "next register", b->insns.at[1].dst--)                                                               \
  X(writes_far, "next register", b->insns.at[2].dst = 100000)                                                          \
  X(element_writes, "next register", b->insns.at[5].dst = 0)                                                           \
  X(element_few, "more element registers", b->lists.at[0].regs--)                                                      \
  X(element_many, "fewer element registers", b->lists.at[0].regs++)                                                    \
  X(element_huge, "fewer element registers", b->lists.at[0].regs = 1u << 30)                                           \
  X(no_opcode, "does not exist", b->insns.at[0].head = OPCODES)                                                        \
  /* fields */                                                                                                         \
  X(unused_b, "unused field", find(b, OP_NOT)->b = 1)                                                                  \
  X(unused_c, "unused field", find(b, OP_AND)->c = 1)                                                                  \
  X(not_of_number, "another class", find(b, OP_NOT)->a = MONEY)                                                        \
  X(and_of_text, "another class", find(b, OP_AND)->b = WORD)                                                           \
  X(add_date, "another class", find(b, OP_ADD)->a = DAY)                                                               \
  X(text_number, "another class", find(b, OP_TEXT_EQ)->b = MONEY)                                                      \
  X(compare_mixed, "different classes", find(b, OP_LT)->b = DAY)                                                       \
  X(compare_text, "a text where", find(b, OP_EQ)->a = NAME; find(b, OP_EQ)->b = WORD)                                  \
  X(compare_sets, "different classes", find(b, OP_EQ)->b = BOOL_REG)                                                   \
  X(lowest_bool, "another class", find(b, OP_LOWEST)->a = BOOL_REG)                                                    \
  X(known_constant, "no fact or field", find(b, OP_KNOWN)->a = MONEY)                                                  \
  X(known_choice, "no fact or field", find(b, OP_KNOWN)->a = CHOICE)                                                   \
  X(known_computed, "no fact or field", find(b, OP_KNOWN)->a = find(b, OP_LT)->dst)                                    \
  X(list_far, "list that does not exist", find(b, OP_LIST_KNOWN)->a = 1)                                               \
  X(count_far, "list that does not exist", find(b, OP_COUNT)->a = 1)                                                   \
  X(count_number, "another class", find(b, OP_COUNT)->b = ELEMENT)                                                     \
  X(sum_bool, "another class", find(b, OP_SUM)->c = find(b, OP_SUM)->b)                                                \
  X(sum_none, "before it is written", find(b, OP_SUM)->c = NONE)                                                       \
  X(select_mixed, "different classes", find(b, OP_SELECT)->c = DAY)                                                    \
  X(date_plus_date, "another class", find(b, OP_DATE_ADD)->b = DAY)                                                    \
  X(scales_two, "out of range", find(b, OP_LE)->head |= 1 << 16)                                                       \
  X(scales_large, "out of range", find(b, OP_ADD)->head |= 19 << 16)                                                   \
  X(scales_unused, "out of range", find(b, OP_NOT)->head |= 1 << 8)                                                    \
  X(scales_of_product, "out of range", find(b, OP_MUL)->head |= 1 << 8)                                                \
  X(widen_b, "out of range", find(b, OP_WIDEN)->head |= 1 << 16)                                                       \
  X(extra_unused, "out of range", extra(b, OP_AND, 1))                                                                 \
  X(extra_unlimited, "out of range", extra(b, OP_LT, 2))                                                               \
  X(select_kind, "out of range", extra(b, OP_SELECT, KIND_TEXT))                                                       \
  X(select_no_kind, "out of range", extra(b, OP_SELECT, KINDS))                                                        \
  X(between_weeks, "out of range", extra(b, OP_BETWEEN, PERIOD_WEEK))                                                  \
  X(add_period, "out of range", extra(b, OP_DATE_ADD, 4))                                                              \
  X(add_beyond, "out of range", extra(b, OP_DATE_ADD, 16))                                                             \
  /* pool operands */                                                                                                  \
  X(pool_far, "end of the pool", find(b, OP_ROUND)->a = b->pool.n)                                                     \
  X(pool_huge, "end of the pool", find(b, OP_ROUND)->a = UINT32_MAX)                                                   \
  X(pool_groups, "end of the pool", *pool_at(b, OP_BRACKETS, 0) = 1000000)                                             \
  X(round_mode, "word of the pool", *pool_at(b, OP_ROUND, 0) = 3)                                                      \
  X(round_none, "without a group", *pool_at(b, OP_ROUND, 1) = 0)                                                       \
  X(round_step, "not above 0", *pool_at(b, OP_ROUND, 2) = 0)                                                           \
  X(round_negative, "not above 0", *pool_at(b, OP_ROUND, 3) = 0x80000000u)                                             \
  X(round_step_scale, "word of the pool", *pool_at(b, OP_ROUND, 4) = MAX_SCALE + 1)                                    \
  X(round_coarser, "scale out of range", *pool_at(b, OP_ROUND, 4) = 3)                                                 \
  X(round_scale, "scale out of range", *pool_at(b, OP_ROUND, 5) = MAX_SCALE + 1)                                       \
  X(round_operand, "another class", *pool_at(b, OP_ROUND, 6) = DAY)                                                    \
  X(round_decimals, "another scale", *pool_at(b, OP_ROUND, 7) = 19)                                                    \
  X(round_role, "word of the pool", *pool_at(b, OP_ROUND, 8) = 3)                                                      \
  X(except_kind, "another kind", *pool_at(b, OP_EXCEPT, 0) = KIND_TEXT)                                                \
  X(except_many, "exceptions", *pool_at(b, OP_EXCEPT, 1) = 65; for (int k = 0; k < 300; k++) POOL(b, 0))               \
  X(except_base, "different classes", *pool_at(b, OP_EXCEPT, 2) = DAY; *pool_at(b, OP_EXCEPT, 0) = KIND_DATE)          \
  X(except_value, "different classes", *pool_at(b, OP_EXCEPT, 4) = DAY)                                                \
  X(except_condition, "another class", *pool_at(b, OP_EXCEPT, 3) = MONEY)                                              \
  X(except_set, "exceptions that do not exist", *pool_at(b, OP_EXCEPT, 5) = 4)                                         \
  X(except_itself, "exceptions that do not exist", *pool_at(b, OP_EXCEPT, 5) = 1)                                      \
  X(rows_kind, "word of the pool", *pool_at(b, OP_ROWS, 0) = KINDS)                                                    \
  X(rows_first, "word of the pool", *pool_at(b, OP_ROWS, 1) = 2)                                                       \
  X(rows_value, "different classes", *pool_at(b, OP_ROWS, 6) = DAY)                                                    \
  X(brackets_fall, "do not rise", *pool_at(b, OP_BRACKETS, 6) = 0)                                                     \
  X(extreme_list, "list that does not exist", *pool_at(b, OP_LOWEST_OF, 0) = 1)                                        \
  X(extreme_value, "another class", *pool_at(b, OP_LOWEST_OF, 2) = BOOL_REG)                                           \
  X(extreme_start, "different classes", *pool_at(b, OP_LOWEST_OF, 3) = MONEY)                                          \
  X(extreme_power, "word of the pool", *pool_at(b, OP_LOWEST_OF, 4) = 19)                                              \
  X(extreme_flag, "word of the pool", *pool_at(b, OP_LOWEST_OF, 6) = 2)                                                \
  X(ranges_relation, "word of the pool", *pool_at(b, OP_COMPARE_COUNT, 0) = 6)                                         \
  X(ranges_operand, "another class", *pool_at(b, OP_COMPARE_COUNT, 3) = DAY)                                           \
  /* scales */                                                                                                         \
  X(add_scales, "another scale", find(b, OP_ADD)->head &= 0xff)                                                        \
  X(compare_scales, "another scale", find(b, OP_LE)->head &= 0xff)                                                     \
  X(compare_dates, "another scale", find(b, OP_NE)->head |= 1 << 8)                                                    \
  X(lowest_scales, "another scale", find(b, OP_LOWEST)->b = THREE)                                                     \
  X(sub_scales, "another scale", find(b, OP_SUB)->head |= 1 << 16)                                                     \
  X(select_scales, "another scale", find(b, OP_SELECT)->c = THREE)                                                     \
  X(months_of_scale, "another scale", find(b, OP_DATE_ADD)->b = MONEY)                                                 \
  X(widen_far, "scale out of range", find(b, OP_WIDEN)->head |= 12 << 8)                                               \
  X(round_factor, "another scale", *pool_at(b, OP_ROUND, 6) = THREE)                                                   \
  X(except_scale, "another scale", *pool_at(b, OP_EXCEPT, 4) = THREE)                                                  \
  X(except_base_scale, "another scale", *pool_at(b, OP_EXCEPT, 2) = THREE)                                             \
  X(rows_scale, "another scale", *pool_at(b, OP_ROWS, 6) = THREE)                                                      \
  X(rates_scale, "scale out of range", *pool_at(b, OP_BRACKETS, 1) = MAX_SCALE + 1)                                    \
  X(rates_far, "scale out of range", *pool_at(b, OP_BRACKETS, 1) = MAX_SCALE - 1)                                      \
  X(extreme_scale, "another scale", *pool_at(b, OP_HIGHEST_OF, 3) = THREE)                                             \
  X(extreme_scale_far, "another scale", *pool_at(b, OP_HIGHEST_OF, 3) = THREE; *pool_at(b, OP_HIGHEST_OF, 5) = 3)      \
  X(extreme_no_start, "word of the pool", *pool_at(b, OP_HIGHEST_OF, 5) = 1)                                           \
  X(extreme_dates, "word of the pool", *pool_at(b, OP_LOWEST_OF, 4) = 1)                                               \
  X(ranges_left, "another scale", *pool_at(b, OP_COMPARE_COUNT, 2) = MONEY)                                            \
  X(ranges_right, "another scale", *pool_at(b, OP_COMPARE_COUNT, 6) = MONEY)                                           \
  X(ranges_power, "another scale", *pool_at(b, OP_COMPARE_COUNT, 7) = 1)                                               \
  X(outcome_scale, "another scale", b->unit_outcomes.at[1].type = pb_type(b, KIND_AMOUNT, 3))                          \
  X(shown_scale, "another scale", b->nodes.at[0].type = pb_type(b, KIND_AMOUNT, 3))                                    \
  X(shown_class, "different classes", b->nodes.at[0].type = b->date)                                                   \
  X(provision_class, "different classes", b->provisions.at[1].type = b->date)                                          \
  X(provision_base, "different classes", b->provisions.at[1].base_reg = PAID)                                          \
  /* units */                                                                                                          \
  X(base_of_base, "a base that has a base", b->units.at[0].base = 1; b->units.at[1].base = 0)                          \
  X(version_base, "a version with a base", b->units.at[0].base = 1)                                                    \
  X(unit_outcomes, "without its outcomes", b->units.at[1].first_outcome = 3)                                           \
  X(unit_conditions, "without its conditions", b->units.at[1].first_condition = 2)                                     \
  X(outcome_type, "another kind in one unit", b->unit_outcomes.at[0].type = NONE)                                      \
  X(outcome_kind, "another kind in one unit", b->unit_outcomes.at[0].type = b->amount)                                 \
  X(outcome_class, "different classes", b->unit_outcomes.at[0].reg = PAID)                                             \
  X(outcome_purpose, "its purpose does not", b->unit_outcomes.at[2].reg = find(b, OP_EXISTS)->dst)                     \
  X(condition_class, "different classes", b->unit_conditions.at[0].word = PAID)                                        \
  X(transition_none, "result that does not exist", b->transitions.at[0].condition = NONE)                              \
  X(transition_class, "different classes", b->transitions.at[0].condition = PAID)                                      \
  X(transition_purpose, "its purpose does not", b->transitions.at[0].condition = find(b, OP_EXISTS)->dst)              \
  X(transition_itself, "not earlier", b->transitions.at[0].target = 1)                                                 \
  X(transition_later, "not earlier", b->units.at[0].from = 20000)                                                      \
  X(first_day, "range of dates out of range", b->facts.at[0].least_high = 1)                                           \
  X(last_day, "range of dates out of range", b->facts.at[0].most_low = INT32_MAX)                                      \
  X(version_from, "whose days", b->units.at[0].from = (uint32_t)(DATE_FIRST - 1))                                      \
  X(version_until, "whose days", b->units.at[0].until = DATE_LAST + 1)                                                 \
  X(outcome_list, "outcome that is a list", b->outcomes.at[1].type = b->types.n - 1;                                   \
    b->unit_outcomes.at[1].reg = NONE)                                                                                 \
  X(assertion_purpose, "its purpose does not", b->assertions.at[0].reg = find(b, OP_EXISTS)->dst)                      \
  /* texts */                                                                                                          \
  X(node_ref, "refers to what", b->nodes.at[0].ref = 100)                                                              \
  X(node_relation, "refers to what", b->nodes.at[2].ref = 6)                                                           \
  X(node_list, "with a list too many", b->nodes.at[2].list = 0)                                                        \
  X(node_no_list, "with a list too many", b->nodes.at[2].kind = NODE_SUM)                                              \
  X(node_kids, "other kids", b->nodes.at[2].kid_count = 1)                                                             \
  X(node_before, "before its kids", b->kids.at[0].word = 2)                                                            \
  X(exception_name, "a name outside", b->exceptions.at[0].name = NONE)                                                 \
  X(override_far, "overrides what does not", b->overrides.at[0].word = 1)                                              \
  X(row_cells, "without its cells", b->table_rows.at[0].first_cell = 1)                                                \
  X(answers, "without its answers", b->choice_texts.at[0].first_answer = 1)                                            \
  X(circle, "in a circle", b->nodes.at[1].kind = NODE_PROVISION; b->nodes.at[1].ref = 1)                               \
  X(circle_gathers, "in a circle", b->provisions.at[1].form = FORM_ALL; b->provisions.at[0].decision = 1;              \
    b->nodes.at[0].kind = NODE_PROVISION)                                                                              \
  X(shared_kids, "more than one run", b->nodes.at[2].kind = NODE_LOWEST; b->nodes.at[2].first_kid = 0;                 \
    b->nodes.at[2].kid_count = b->kids.n)                                                                              \
  X(test_fact, "no fact", b->test_values.at[0].target = 100)                                                           \
  X(test_fact_type, "no fact", b->test_values.at[0].constant = DAY)                                                    \
  X(test_answer, "no answer", b->test_values.at[1].constant = 3)                                                       \
  X(test_list, "no list", b->test_values.at[2].target = 1)                                                             \
  X(test_long, "no list", b->test_values.at[2].constant = 65536)                                                       \
  X(test_field, "no field", b->test_values.at[3].target = 2)                                                           \
  X(test_element, "element that its list", b->test_values.at[3].row = 2)                                               \
  X(test_no_list, "element that its list", b->tests.at[0].first_value = 3; b->tests.at[0].value_count = 1)

#define X(name, why, ...)                                                                                              \
  static void spoil_##name(struct builder *b) { __VA_ARGS__; }
SPOILERS(X)
#undef X

static const struct spoiler {
  const char *name, *why;
  void (*spoil)(struct builder *b);
} ALL_SPOILERS[] = {
#define X(name, why, ...) {#name, why, spoil_##name},
    SPOILERS(X)
#undef X
};

Test(code_verify, refuses_each_rule_violated_for_that_reason) {
  for (size_t i = 0; i < COUNT_OF(ALL_SPOILERS); i++) {
    struct builder b;
    sample_build(&b);
    ALL_SPOILERS[i].spoil(&b);
    struct program *p = pb_take(&b);
    const char *problem = program_verify(p);
    cr_expect(problem, "%s: accepted", ALL_SPOILERS[i].name);
    cr_expect(!problem || strstr(problem, ALL_SPOILERS[i].why), "%s: %s", ALL_SPOILERS[i].name, problem);
    program_free(p);
  }
}

Test(code_verify, refuses_a_reduction_at_the_level_of_elements) {
  struct builder b;
  pb_init(&b, 1);
  uint32_t list = pb_list(&b, "posten");
  uint32_t paid = pb_field(&b, "betaald", b.boolean);
  pb_segment(&b, list, 1);
  pb_op(&b, OP_COUNT, list, paid, 0);
  pb_version(&b, "v", 0, INT32_MAX);
  struct program *p = pb_take(&b);
  cr_assert(strstr(program_verify(p), "a reduction at the level of elements"));
  program_free(p);
}

Test(code_verify, runs_out_of_memory_without_harm) {
  struct program *p = sample_program();
  const char *problem = "";
  uint64_t n = 1;
  for (; problem && n < 100; n++) {
    base_fail_allocation_after(n);
    problem = program_verify(p);
    base_fail_allocation_after(0);
    cr_assert(!problem || strcmp(problem, "out of memory") == 0);
  }
  cr_assert(n > 2 && n < 100);
  program_free(p);
}

/* ---- onbegrensd ---- */
enum { CAP, PLAIN_CAP };
struct unlimited_case {
  const char *why; /* NULL: accepted */
  enum opcode op;
  unsigned ka, extra;
  uint32_t a, b;
  bool result_unlimited; /* what its outcome says */
};

/* Two amounts, of which the first may be unlimited; one instruction on them; its outcome. */
static const char *verify_unlimited(const struct unlimited_case *c) {
  struct builder b;
  pb_init(&b, 1);
  uint32_t cap = pb_type(&b, KIND_AMOUNT, 2);
  b.types.at[cap].unlimited = 1;
  const uint32_t regs[] = {[CAP] = pb_fact(&b, "plafond", cap), [PLAIN_CAP] = pb_fact(&b, "bedrag", b.amount)};
  pb_segment(&b, NONE, 1);
  bool one = c->op == OP_NEG || c->op == OP_WIDEN || c->op == OP_BOUNDED;
  uint32_t made = pb_insn(&b, c->op, regs[c->a], one ? 0 : regs[c->b], 0, (struct scales){c->ka, 0, c->extra});
  uint32_t type = c->op == OP_LT ? b.boolean : pb_type(&b, KIND_AMOUNT, c->op == OP_MUL ? 4 : 2 + c->ka);
  b.types.at[type].unlimited = c->result_unlimited;
  uint32_t outcome = pb_outcome(&b, "uitkomst", type);
  pb_result(&b, pb_version(&b, "v", 0, INT32_MAX), outcome, made, type);
  struct program *p = pb_take(&b);
  const char *problem = program_verify(p);
  program_free(p);
  return problem;
}

Test(code_verify, lets_nothing_compute_with_what_may_be_unlimited) {
  static const struct unlimited_case CASES[] = {
      {NULL, OP_ADD, 0, 0, PLAIN_CAP, PLAIN_CAP, false},
      {"computing with", OP_ADD, 0, 0, PLAIN_CAP, CAP, false},
      {"computing with", OP_SUB, 0, 0, CAP, PLAIN_CAP, false},
      {NULL, OP_MUL, 0, 0, PLAIN_CAP, PLAIN_CAP, false},
      {"computing with", OP_MUL, 0, 0, CAP, PLAIN_CAP, false},
      {"computing with", OP_NEG, 0, 0, CAP, 0, false},
      {"computing with", OP_BOUNDED, 0, 0, CAP, 0, false},
      {NULL, OP_BOUNDED, 0, 0, PLAIN_CAP, 0, false},
      {NULL, OP_LT, 0, 1, CAP, PLAIN_CAP, false},
      {"read as what may not", OP_LT, 0, 0, CAP, PLAIN_CAP, false},
      {"read as what may not", OP_LT, 0, 0, PLAIN_CAP, CAP, false},
      {NULL, OP_LT, 0, 0, PLAIN_CAP, PLAIN_CAP, false},
      {NULL, OP_WIDEN, 1, 1, CAP, 0, true},
      {"read as what may not", OP_WIDEN, 1, 0, CAP, 0, true},
      {"result that may be unlimited", OP_WIDEN, 1, 1, CAP, 0, false},
      {NULL, OP_LOWEST, 0, 1, CAP, PLAIN_CAP, false},
      {"result that may be unlimited", OP_LOWEST, 0, 1, CAP, CAP, false},
      {NULL, OP_HIGHEST, 0, 1, CAP, PLAIN_CAP, true},
      {"result that may be unlimited", OP_HIGHEST, 0, 1, PLAIN_CAP, CAP, false},
  };
  for (size_t i = 0; i < COUNT_OF(CASES); i++) {
    const char *problem = verify_unlimited(&CASES[i]);
    if (!CASES[i].why)
      cr_expect(!problem, "%zu: %s", i, problem);
    else
      cr_expect(problem && strstr(problem, CASES[i].why), "%zu: %s", i, problem ? problem : "accepted");
  }
}
