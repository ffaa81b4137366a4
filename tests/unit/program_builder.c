/* Programs built by hand. */
#include "program_builder.h"

#include <criterion/criterion.h>
#include <string.h>

static uint32_t string_in(struct buf *strings, const char *text) {
  uint32_t at = (uint32_t)strings->size;
  buf_bytes(strings, text, strlen(text) + 1);
  return at;
}

static uint32_t code_string(struct builder *b, const char *text) { return string_in(&b->code_strings, text); }
static uint32_t text_string(struct builder *b, const char *text) { return string_in(&b->text_strings, text); }

#define PUSH(b, section, ...) (*vec_push((b)->arena, &(b)->section) = (__VA_ARGS__))

/* Pushes, and returns the new record's index. */
#define RETURN_PUSHED(b, section, ...)                                                                                 \
  PUSH(b, section, __VA_ARGS__);                                                                                       \
  return (b)->section.n - 1

uint32_t pb_type(struct builder *b, enum kind kind, uint32_t scale) {
  RETURN_PUSHED(b, types, (struct type){kind, scale, 0, NONE, NONE});
}

void pb_init(struct builder *b, uint32_t units) {
  *b = (struct builder){.program = program_new(), .unit_count = units};
  cr_assert(b->program);
  b->arena = b->program->arena;
  b->date = pb_type(b, KIND_DATE, 0);
  b->number = pb_type(b, KIND_NUMBER, 0);
  b->amount = pb_type(b, KIND_AMOUNT, 2);
  b->boolean = pb_type(b, KIND_BOOL, 0);
  b->text = pb_type(b, KIND_TEXT, 0);
  PUSH(b, regulation, (struct text_regulation){text_string(b, "proefregeling"), NONE, LANG_NL});
  PUSH(b, files, (struct text_file){text_string(b, "proef.regels")});
  PUSH(b, places, (struct text_place){0, 1, 1});
}

uint32_t pb_enum(struct builder *b, const char *values) {
  uint32_t first = b->set_values.n;
  for (const char *at = values; *at; at += strspn(at, " ")) {
    size_t length = strcspn(at, " ");
    PUSH(b, set_values, (struct program_word){(uint32_t)b->code_strings.size});
    buf_bytes(&b->code_strings, at, length);
    buf_char(&b->code_strings, '\0');
    at += length;
  }
  uint32_t set = b->sets.n;
  PUSH(b, sets, (struct program_set){first, b->set_values.n - first});
  RETURN_PUSHED(b, types, (struct type){KIND_ENUM, 0, 0, NONE, set});
}

uint32_t pb_constant(struct builder *b, uint32_t type, int64_t v) {
  RETURN_PUSHED(b, constants, (struct program_constant){type, INT64(v)});
}

uint32_t pb_text(struct builder *b, const char *text) {
  RETURN_PUSHED(b, constants, (struct program_constant){b->text, code_string(b, text), (uint32_t)strlen(text)});
}

uint32_t pb_choice(struct builder *b, const char *name, uint32_t type, uint32_t standard) {
  uint32_t set = b->types.at[type].set, reg = b->constants.n + b->choices.n, answers = b->answer_texts.n;
  PUSH(b, choices, (struct program_choice){code_string(b, name), set, standard, reg});
  for (uint32_t i = 0; i < b->sets.at[set].count; i++) PUSH(b, answer_texts, (struct program_word){NONE});
  PUSH(b, choice_texts, (struct text_choice){NONE, answers, 0, 0, 0});
  return reg;
}

static struct program_fact unbounded(struct builder *b, const char *name, uint32_t type, uint32_t reg) {
  bool date = b->types.at[type].kind == KIND_DATE;
  int64_t least = date ? DATE_FIRST : INT64_MIN, most = date ? DATE_LAST : INT64_MAX;
  return (struct program_fact){code_string(b, name), type, 0, reg, INT64(least), INT64(most)};
}

static uint32_t add_fact(struct builder *b, const char *name, uint32_t type, uint32_t reg) {
  struct program_fact fact = unbounded(b, name, type, reg);
  PUSH(b, fact_texts, (struct text_fact){NONE, 0, 0, 0});
  RETURN_PUSHED(b, facts, fact);
}

/* Peildatum comes with the first fact or list, when all constants are known. */
static void need_peildatum(struct builder *b) {
  if (b->facts.n == 0) add_fact(b, "peildatum", b->date, b->constants.n + b->choices.n);
}

static uint32_t given_count(const struct builder *b) { return b->constants.n + b->choices.n + b->facts.n - b->lists.n; }

uint32_t pb_fact(struct builder *b, const char *name, uint32_t type) {
  need_peildatum(b);
  uint32_t reg = given_count(b);
  add_fact(b, name, type, reg);
  return reg;
}

uint32_t pb_list(struct builder *b, const char *name) {
  need_peildatum(b);
  uint32_t list = b->lists.n, type = b->types.n;
  PUSH(b, types, (struct type){KIND_LIST, 0, 0, NONE, list});
  uint32_t fact = add_fact(b, name, type, list);
  RETURN_PUSHED(b, lists, (struct program_list){fact, b->fields.n, 0, 0});
}

uint32_t pb_field(struct builder *b, const char *name, uint32_t type) {
  struct program_list *l = &b->lists.at[b->lists.n - 1];
  uint32_t reg = l->field_count++;
  l->regs = l->field_count;
  struct program_fact field = unbounded(b, name, type, reg);
  PUSH(b, fields, field);
  PUSH(b, field_texts, (struct text_fact){NONE, 0, 0, 0});
  return reg | ELEMENT;
}

void pb_segment(struct builder *b, uint32_t list, uint64_t purposes) {
  uint32_t words = (2 * b->unit_count + 1 + 31) / 32, first = b->masks.n;
  need_peildatum(b);
  for (uint32_t w = 0; w < words; w++) PUSH(b, masks, (struct program_word){(uint32_t)(purposes >> 32 * w)});
  PUSH(b, segments, (struct program_segment){b->insns.n, 0, list, first});
}

static uint32_t next_case_reg(const struct builder *b) {
  uint32_t reg = given_count(b);
  for (uint32_t s = 0; s < b->segments.n; s++)
    if (b->segments.at[s].list == NONE) reg += b->segments.at[s].count;
  return reg;
}

uint32_t pb_insn(struct builder *b, enum opcode op, uint32_t x, uint32_t y, uint32_t z, struct scales scales) {
  struct program_segment *s = &b->segments.at[b->segments.n - 1];
  bool element = s->list != NONE;
  uint32_t dst = element ? b->lists.at[s->list].regs++ : next_case_reg(b);
  uint32_t head = (uint32_t)op | scales.ka << 8 | scales.kb << 16 | scales.extra << 24;
  s->count++;
  PUSH(b, insns, (struct program_insn){head, dst, x, y, z});
  return element ? dst | ELEMENT : dst;
}

uint32_t pb_pool(struct builder *b, uint32_t n, const uint32_t *words) {
  uint32_t first = b->pool.n;
  for (uint32_t i = 0; i < n; i++) PUSH(b, pool, (struct program_word){words[i]});
  return first;
}

/* ---- units ---- */
uint32_t pb_outcome(struct builder *b, const char *name, uint32_t type) {
  RETURN_PUSHED(b, outcomes, (struct program_outcome){code_string(b, name), type});
}

uint32_t pb_condition(struct builder *b, const char *name) {
  RETURN_PUSHED(b, conditions, (struct program_condition){code_string(b, name)});
}

uint32_t pb_version(struct builder *b, const char *name, int32_t from, int32_t until) {
  struct program_unit unit = {.name = code_string(b, name),
                              .flags = UNIT_VERSION,
                              .from = (uint32_t)from,
                              .until = (uint32_t)until,
                              .base = b->units.n,
                              .first_transition = b->transitions.n,
                              .first_outcome = b->unit_outcomes.n,
                              .first_condition = b->unit_conditions.n};
  for (uint32_t o = 0; o < b->outcomes.n; o++) PUSH(b, unit_outcomes, (struct program_result){NONE, NONE});
  for (uint32_t c = 0; c < b->conditions.n; c++) PUSH(b, unit_conditions, (struct program_word){NONE});
  PUSH(b, unit_texts, (struct text_unit){.label = NONE, .amends = NONE, .place = 0});
  RETURN_PUSHED(b, units, unit);
}

void pb_result(struct builder *b, uint32_t unit, uint32_t outcome, uint32_t reg, uint32_t type) {
  b->unit_outcomes.at[b->units.at[unit].first_outcome + outcome] = (struct program_result){reg, type};
}

void pb_requires(struct builder *b, uint32_t unit, uint32_t condition, uint32_t reg) {
  b->unit_conditions.at[b->units.at[unit].first_condition + condition].word = reg;
}

void pb_transition(struct builder *b, const char *name, uint32_t condition, uint32_t target) {
  b->units.at[b->units.n - 1].transition_count++;
  PUSH(b, transitions, (struct program_transition){code_string(b, name), condition, target});
  PUSH(b, transition_texts, (struct text_transition){NONE, NONE, 0, 0, 0});
}

void pb_assertion(struct builder *b, const char *name, uint32_t reg) {
  PUSH(b, assertions, (struct program_assertion){code_string(b, name), reg});
  PUSH(b, assertion_texts, (struct text_assertion){NONE, NONE, 0, 0, 0});
}

/* ---- the end ---- */
struct program *pb_take(struct builder *b) {
  struct program *p = b->program;
  need_peildatum(b);
#define S(field, record, part) p->field = b->field.at, p->field##_count = b->field.n;
#include "code/sections.def"
#undef S
  p->code_strings = arena_copy(b->arena, b->code_strings.at, b->code_strings.size);
  p->text_strings = arena_copy(b->arena, b->text_strings.at, b->text_strings.size);
  p->code_strings_size = (uint32_t)b->code_strings.size;
  p->text_strings_size = (uint32_t)b->text_strings.size;
  buf_free(&b->code_strings);
  buf_free(&b->text_strings);
  cr_assert(program_name(p));
  return p;
}

struct program *pb_finish(struct builder *b) {
  struct program *p = pb_take(b);
  const char *problem = program_verify(p);
  cr_assert(!problem, "refused: %s", problem);
  return p;
}

/* ---- one of everything ---- */
static uint32_t add_node(struct builder *b, struct text_node node) {
  node.place = 0;
  RETURN_PUSHED(b, nodes, node);
}

static void sample_texts(struct builder *b, uint32_t reg, uint32_t element) {
  uint32_t kids = b->kids.n;
  PUSH(b, sources, (struct text_source){text_string(b, "bron"), NONE, NONE, 0});
  PUSH(b, cites, (struct text_cite){0, text_string(b, "artikel 1")});
  add_node(b, (struct text_node){NODE_CONSTANT, 1, b->amount, 1, NONE, 0, 0, 0});
  add_node(b, (struct text_node){NODE_FACT, 1, b->amount, b->facts.at[1].reg, NONE, 0, 0, 0});
  PUSH(b, kids, (struct program_word){0});
  PUSH(b, kids, (struct program_word){1});
  PUSH(b, kids, (struct program_word){0});
  PUSH(b, kids, (struct program_word){0});
  add_node(b, (struct text_node){NODE_COMPARE, REL_LT, b->boolean, reg, NONE, kids, 2, 0});
  PUSH(b, exceptions, (struct text_exception){text_string(b, "tenzij"), NONE, 2, 0, 0, 1, 0, 1, NONE, 0});
  PUSH(b, overrides, (struct program_word){0});
  PUSH(b, table_rows, (struct text_row){reg, 0, 0, 0});
  PUSH(b, table_cells, (struct text_cell){reg, REL_LT, NONE, kids + 2, 1});
  struct text_provision table = {.name = text_string(b, "tabel"),
                                 .label = NONE,
                                 .label_no = NONE,
                                 .role = ROLE_DEFINITION,
                                 .form = FORM_UNIQUE,
                                 .type = b->boolean,
                                 .reg = element,
                                 .list = 0,
                                 .decision = NONE,
                                 .base_reg = element,
                                 .node = NONE,
                                 .row_count = 1,
                                 .first_column = kids + 3,
                                 .column_count = 1,
                                 .amendment = 0,
                                 .place = 0};
  struct text_provision value = {.name = text_string(b, "waarde"),
                                 .label = NONE,
                                 .label_no = NONE,
                                 .role = ROLE_DECISION,
                                 .form = FORM_EXPR,
                                 .type = b->boolean,
                                 .reg = reg,
                                 .list = NONE,
                                 .decision = NONE,
                                 .base_reg = reg,
                                 .node = 2,
                                 .exception_count = 1,
                                 .amendment = NONE,
                                 .place = 0};
  PUSH(b, amendments, (struct text_amendment){0, text_string(b, "wijziging"), NONE, 0, 0, 0});
  PUSH(b, provisions, table);
  PUSH(b, provisions, value);
  PUSH(b, notices, (struct text_notice){text_string(b, "mededeling"), NONE, 0, 2, 0, 1, 0});
  b->unit_texts.at[0].provision_count = 2;
  b->unit_texts.at[0].notice_count = 1;
  PUSH(b, test_values, (struct text_test_value){TEST_FACT, 1, 1, 0});
  PUSH(b, test_values, (struct text_test_value){TEST_CHOICE, 0, 1, 0});
  PUSH(b, test_values, (struct text_test_value){TEST_LIST, 0, 2, 0});
  PUSH(b, test_values, (struct text_test_value){TEST_ELEMENT, 0, 1, 1});
  PUSH(b, test_because, (struct program_word){0});
  PUSH(b, test_expects, (struct text_test_expect){text_string(b, "waarde"), 0, 0, 1, 0});
  PUSH(b, tests, (struct text_test){text_string(b, "proef"), 1, 20000, 0, 4, 0, 1, 0});
}

/* Two versions, the second with transitional law to the first; every opcode once or more. */
void sample_build(struct builder *b) {
  enum { ALL = 31, FIRST = 1 | 16, ELEMENTS = 1 };
  pb_init(b, 2);
  uint32_t colour = pb_enum(b, "rood wit blauw");
  uint32_t ja = pb_constant(b, b->boolean, 1), money = pb_constant(b, b->amount, 1250);
  uint32_t day = pb_constant(b, b->date, 20000), three = pb_constant(b, b->number, 3);
  uint32_t red = pb_constant(b, colour, 0), word = pb_text(b, "woord");
  uint32_t choice = pb_choice(b, "keuze", colour, 2);
  uint32_t paid = pb_fact(b, "betaald", b->amount), name = pb_fact(b, "naam", b->text);
  uint32_t list = pb_list(b, "posten");
  uint32_t price = pb_field(b, "prijs", b->amount), bought = pb_field(b, "gekocht", b->date);

  pb_segment(b, NONE, ALL);
  uint32_t less = pb_op(b, OP_LT, paid, money, 0), not = pb_op(b, OP_NOT, less, 0, 0);
  uint32_t both = pb_op(b, OP_AND, less, not, 0), either = pb_op(b, OP_OR, both, not, 0);
  uint32_t known = pb_op(b, OP_KNOWN, name, 0, 0);
  pb_segment(b, list, ELEMENTS);
  uint32_t dear = pb_op(b, OP_GT, price, money, 0), later = pb_op(b, OP_GE, bought, day, 0);
  uint32_t counts = pb_op(b, OP_AND, dear, later, 0);
  pb_segment(b, NONE, FIRST & ~16u);
  pb_op(b, OP_LIST_KNOWN, list, 0, 0);
  pb_op(b, OP_EQ, choice, red, 0);
  pb_op(b, OP_NE, day, day, 0);
  pb_insn(b, OP_LE, three, money, 0, (struct scales){2, 0, 0});
  pb_op(b, OP_TEXT_EQ, name, word, 0);
  pb_op(b, OP_TEXT_NE, name, word, 0);
  uint32_t sum = pb_insn(b, OP_ADD, paid, three, 0, (struct scales){0, 2, 0});
  sum = pb_op(b, OP_SUB, sum, money, 0);
  pb_op(b, OP_MUL, sum, three, 0);
  pb_op(b, OP_NEG, sum, 0, 0);
  pb_insn(b, OP_WIDEN, three, 0, 0, (struct scales){2, 0, 1});
  pb_op(b, OP_BOUNDED, sum, 0, 0);
  pb_op(b, OP_LOWEST, sum, money, 0);
  pb_op(b, OP_HIGHEST, day, day, 0);
  pb_insn(b, OP_SELECT, less, sum, money, (struct scales){0, 0, KIND_AMOUNT});
  uint32_t moved = pb_insn(b, OP_DATE_ADD, day, three, 0, (struct scales){0, 0, PERIOD_MONTH | 8});
  pb_insn(b, OP_BETWEEN, moved, day, 0, (struct scales){0, 0, PERIOD_YEAR});
  pb_op(b, OP_ROUND, POOL(b, ROUND_UP, 2, INT64(5), 0, 2, paid, 2, CHAIN_FACTOR, three, 0, CHAIN_DIVISOR), 0, 0);
  pb_op(b, OP_EXCEPT, POOL(b, KIND_AMOUNT, 2, paid, less, money, INT64(2), not, paid, INT64(0)), 0, 0);
  pb_op(b, OP_ROWS, POOL(b, KIND_AMOUNT, 1, 2, less, money, ja, paid), 0, 0);
  pb_op(b, OP_BRACKETS, paid, POOL(b, 2, 2, INT64(0), INT64(10), INT64(1000), INT64(20)), 0);
  uint32_t n = pb_op(b, OP_COUNT, list, counts, 0);
  uint32_t low = pb_op(b, OP_COUNT_LOW, list, counts, 0), high = pb_op(b, OP_COUNT_HIGH, list, counts, 0);
  pb_op(b, OP_EXISTS, list, NONE, 0);
  pb_op(b, OP_ALL, list, dear, 0);
  pb_op(b, OP_SUM, list, counts, price);
  pb_op(b, OP_LOWEST_OF, POOL(b, list, NONE, bought, day, 0, 0, 0), 0, 0);
  pb_op(b, OP_HIGHEST_OF, POOL(b, list, counts, price, NONE, 0, 0, 0), 0, 0);
  pb_op(b, OP_COMPARE_COUNT, POOL(b, REL_GE, low, high, n, three, three, three, 0, 0), 0, 0);

  uint32_t allowed = pb_outcome(b, "toegestaan", b->boolean), cost = pb_outcome(b, "kosten", b->amount);
  uint32_t cheap = pb_condition(b, "goedkoop");
  uint32_t v1 = pb_version(b, "v1", 10000, 20000);
  pb_result(b, v1, allowed, either, b->boolean);
  pb_result(b, v1, cost, sum, b->amount);
  pb_requires(b, v1, cheap, less);
  uint32_t v2 = pb_version(b, "v2", 20000, INT32_MAX);
  pb_result(b, v2, allowed, both, b->boolean);
  pb_transition(b, "overgang", known, v1);
  pb_assertion(b, "bewering", either);
  sample_texts(b, less, dear);
}

struct program *sample_program(void) {
  struct builder b;
  sample_build(&b);
  return pb_finish(&b);
}
