/* Expressions of a program as rule text, with the parentheses they need. */
#include "explain/explain.h"
#include "parser.h"
#include "review/words.h"

#include <string.h>

/* How tightly a form binds, as in grammar/parser.y. */
enum tightness { LOOSE, EITHER, BOTH, NEGATION, COMPARED, ADDED, ROUNDED, TIMES, SIGNED, WHOLE };

static const struct text_node *node_of(const struct draft *d, uint32_t node) { return &d->p->nodes[node]; }
static uint32_t kid(const struct draft *d, uint32_t node, uint32_t i) {
  return d->p->kids[node_of(d, node)->first_kid + i].word;
}

static int64_t constant_value(const struct draft *d, uint32_t constant) {
  const struct program_constant *c = &d->p->constants[constant];
  return program_int64(c->low, c->high);
}

static bool is_negative(const struct draft *d, const struct text_node *n) {
  const struct type *type = &d->p->types[d->p->constants[n->ref].type];
  return (type->kind == KIND_NUMBER || type->kind == KIND_AMOUNT) && constant_value(d, n->ref) < 0;
}

static enum tightness tightness_of(const struct draft *d, uint32_t node) {
  const struct text_node *n = node_of(d, node);
  switch ((enum node_kind)n->kind) {
  case NODE_IF: return LOOSE;
  case NODE_OR: return EITHER;
  case NODE_AND: return BOTH;
  case NODE_NOT: return NEGATION;
  case NODE_COMPARE:
  case NODE_ONE_OF:
  case NODE_KNOWN:
  case NODE_UNKNOWN: return COMPARED;
  case NODE_ADD:
  case NODE_SUBTRACT:
  case NODE_DATE_ADD: return ADDED;
  case NODE_ROUND: return ROUNDED;
  case NODE_MULTIPLY:
  case NODE_DIVIDE: return TIMES;
  case NODE_NEGATE: return SIGNED;
  case NODE_CONSTANT: return is_negative(d, n) ? SIGNED : WHOLE;
  default: return WHOLE;
  }
}

static void put(struct draft *d, uint32_t node);

static void parentheses(struct draft *d, uint32_t node) {
  draft_keyword(d, TOK_LPAREN);
  put(d, node);
  draft_keyword(d, TOK_RPAREN);
}

/* In parentheses when it binds more loosely than its place asks. */
static void operand(struct draft *d, uint32_t node, enum tightness least) {
  if (tightness_of(d, node) < least)
    parentheses(d, node);
  else
    put(d, node);
}

static void binary(struct draft *d, uint32_t node, int token, enum tightness left, enum tightness right) {
  operand(d, kid(d, node, 0), left);
  draft_keyword(d, token);
  operand(d, kid(d, node, 1), right);
}

/* `+` and `-` beside `afgerond` ask for parentheses, on either side. */
static void sum(struct draft *d, uint32_t node, int token) {
  for (uint32_t i = 0; i < 2; i++) {
    uint32_t part = kid(d, node, i);
    if (i) draft_keyword(d, token);
    if (node_of(d, part)->kind == NODE_ROUND)
      parentheses(d, part);
    else
      operand(d, part, i ? ROUNDED : ADDED);
  }
}

static void compare(struct draft *d, uint32_t node) {
  static const int TOKENS[] = {TOK_EQ, TOK_NE, TOK_LT, TOK_LE, TOK_GT, TOK_GE};
  binary(d, node, TOKENS[node_of(d, node)->ref], ADDED, ADDED);
}

static void arguments(struct draft *d, uint32_t node, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; i++) {
    if (i > first) draft_keyword(d, TOK_SEMICOLON);
    put(d, kid(d, node, i));
  }
}

static void one_of(struct draft *d, uint32_t node) {
  operand(d, kid(d, node, 0), ADDED);
  draft_keyword(d, TOK_IS_ONE_OF);
  draft_keyword(d, TOK_LPAREN);
  arguments(d, node, 1, node_of(d, node)->kid_count);
  draft_keyword(d, TOK_RPAREN);
}

static void round_to(struct draft *d, uint32_t node) {
  static const int TOKENS[] = {[ROUND_HALF_AWAY] = TOK_ROUND, [ROUND_UP] = TOK_ROUND_UP, [ROUND_DOWN] = TOK_ROUND_DOWN};
  binary(d, node, TOKENS[node_of(d, node)->ref], TIMES, WHOLE);
}

static void date_add(struct draft *d, uint32_t node) {
  static const char *const PERIODS[] = {"dagen", "weken", "maanden", "jaar"};
  uint32_t ref = node_of(d, node)->ref, number = kid(d, node, 1);
  operand(d, kid(d, node, 0), ADDED);
  draft_keyword(d, ref & 8 ? TOK_MINUS : TOK_PLUS);
  operand(d, number, TIMES);
  bool bare = d->p->types[node_of(d, number)->type].unit == NONE;
  if (bare && node_of(d, number)->kind == NODE_CONSTANT) draft_word(d, PERIODS[ref & 3]);
}

static void choose(struct draft *d, uint32_t node) {
  draft_keyword(d, TOK_IF);
  operand(d, kid(d, node, 0), EITHER);
  draft_keyword(d, TOK_THEN);
  operand(d, kid(d, node, 1), EITHER);
  draft_keyword(d, TOK_OTHERWISE);
  put(d, kid(d, node, 2));
}

static void call(struct draft *d, uint32_t node, int token) {
  draft_keyword(d, token);
  draft_keyword(d, TOK_LPAREN);
  arguments(d, node, 0, node_of(d, node)->kid_count);
  draft_keyword(d, TOK_RPAREN);
}

static const char *list_name(const struct draft *d, uint32_t node) {
  return code_text(d->p, d->p->facts[d->p->lists[node_of(d, node)->list].fact].name);
}

/* aantal(L waarvan C), alle(L voldoen aan C) */
static void over_list(struct draft *d, uint32_t node, int token, int joins) {
  draft_keyword(d, token);
  draft_keyword(d, TOK_LPAREN);
  draft_word(d, list_name(d, node));
  if (node_of(d, node)->kid_count) {
    draft_keyword(d, joins);
    put(d, kid(d, node, 0));
  }
  draft_keyword(d, TOK_RPAREN);
}

/* som(E uit L waarvan C), hoogste(START; E uit L waarvan C) */
static void value_over_list(struct draft *d, uint32_t node, int token) {
  const struct text_node *n = node_of(d, node);
  bool start = n->kind != NODE_SUM && n->ref & 1;
  draft_keyword(d, token);
  draft_keyword(d, TOK_LPAREN);
  if (start) arguments(d, node, 0, 1);
  if (start) draft_keyword(d, TOK_SEMICOLON);
  put(d, kid(d, node, start));
  draft_keyword(d, TOK_OVER);
  draft_word(d, list_name(d, node));
  if (n->kid_count > start + 1u) {
    draft_keyword(d, TOK_WHERE);
    put(d, kid(d, node, start + 1u));
  }
  draft_keyword(d, TOK_RPAREN);
}

/* V.naam: the text whose provisions hold this one. */
static void member(struct draft *d, uint32_t provision) {
  const struct program *p = d->p;
  for (uint32_t i = 0; i < p->units_count; i++) {
    const struct text_unit *unit = &p->unit_texts[i];
    if (provision < unit->first_provision || provision - unit->first_provision >= unit->provision_count) continue;
    draft_word(d, code_text(p, p->units[i].name));
    draft_keyword(d, TOK_DOT);
    break;
  }
  draft_word(d, people_text(p, p->provisions[provision].name));
}

static void put(struct draft *d, uint32_t node) {
  const struct program *p = d->p;
  const struct text_node *n = node_of(d, node);
  static const int BETWEEN[] = {[PERIOD_DAY] = TOK_DAYS, [PERIOD_MONTH] = TOK_MONTHS, [PERIOD_YEAR] = TOK_YEARS};
  switch ((enum node_kind)n->kind) {
  case NODE_CONSTANT: draft_value(d, p->types[p->constants[n->ref].type], constant_value(d, n->ref)); return;
  case NODE_FACT: draft_word(d, code_text(p, p->facts[n->ref].name)); return;
  case NODE_FIELD: draft_word(d, code_text(p, p->fields[n->ref].name)); return;
  case NODE_CHOICE: draft_word(d, code_text(p, p->choices[n->ref].name)); return;
  case NODE_PROVISION: draft_word(d, people_text(p, p->provisions[n->ref].name)); return;
  case NODE_MEMBER: member(d, n->ref); return;
  case NODE_NOT:
    draft_keyword(d, TOK_NOT);
    operand(d, kid(d, node, 0), NEGATION);
    return;
  case NODE_OR: binary(d, node, TOK_OR, EITHER, BOTH); return;
  case NODE_AND: binary(d, node, TOK_AND, BOTH, NEGATION); return;
  case NODE_COMPARE: compare(d, node); return;
  case NODE_ONE_OF: one_of(d, node); return;
  case NODE_KNOWN:
  case NODE_UNKNOWN:
    put(d, kid(d, node, 0));
    draft_keyword(d, n->kind == NODE_KNOWN ? TOK_IS_KNOWN : TOK_IS_UNKNOWN);
    return;
  case NODE_ADD: sum(d, node, TOK_PLUS); return;
  case NODE_SUBTRACT: sum(d, node, TOK_MINUS); return;
  case NODE_MULTIPLY: binary(d, node, TOK_STAR, TIMES, SIGNED); return;
  case NODE_DIVIDE: binary(d, node, TOK_SLASH, TIMES, SIGNED); return;
  case NODE_NEGATE:
    draft_keyword(d, TOK_MINUS);
    operand(d, kid(d, node, 0), WHOLE);
    return;
  case NODE_ROUND: round_to(d, node); return;
  case NODE_IF: choose(d, node); return;
  case NODE_LOWEST: call(d, node, TOK_LOWEST); return;
  case NODE_HIGHEST: call(d, node, TOK_HIGHEST); return;
  case NODE_LOWEST_OF: value_over_list(d, node, TOK_LOWEST); return;
  case NODE_HIGHEST_OF: value_over_list(d, node, TOK_HIGHEST); return;
  case NODE_SUM: value_over_list(d, node, TOK_SUM); return;
  case NODE_COUNT: over_list(d, node, TOK_COUNT, TOK_WHERE); return;
  case NODE_EXISTS: over_list(d, node, TOK_EXISTS, TOK_WHERE); return;
  case NODE_ALL: over_list(d, node, TOK_ALL, TOK_SATISFY); return;
  case NODE_BETWEEN: call(d, node, BETWEEN[n->ref]); return;
  case NODE_DATE_ADD: date_add(d, node); return;
  case NODE_KINDS: return;
  }
}

void draft_expr(struct draft *d, uint32_t node) {
  if (node != NONE) put(d, node);
}
