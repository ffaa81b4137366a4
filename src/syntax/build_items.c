/* Items put where they belong: provisions in their version or wijziging, exceptions in their provision, expectations in
 * their test.  What stands where it cannot be is reported here. */
#include "syntax/build.h"
#include "parser.h"

#include <string.h>

static void report_at(struct parse *p, enum diag_code code, struct span span) {
  report(p, code, span, NULL, NULL, NULL);
}
static void report_name(struct parse *p, enum diag_code code, struct name_at name) {
  report(p, code, name.at, name.name, NULL, NULL);
}

static void lose(struct parse *p, const char *name) {
  if (name) diag_lose(p->diags, name);
}

/* ---- closing: a part that must have something has it ---- */
static void close_provision(struct parse *p) {
  const struct ast_provision *open = p->provision;
  if (open && open->change == CHANGE_EXTEND && open->exceptions.n == 0 && !p->lost[LEVEL_PROVISION])
    report_name(p, DIAG_NOTHING_ADDED, open->name);
  p->provision = NULL;
}

static void close_amendment(struct parse *p) {
  close_provision(p);
  const struct ast_amendment *open = p->amendment;
  if (open && open->name.name && open->changes.n == 0 && !p->lost[LEVEL_AMENDMENT])
    report_name(p, DIAG_EMPTY_AMENDMENT, open->name);
  p->amendment = NULL;
}

static void close_version(struct parse *p) {
  close_amendment(p);
  const struct ast_version *open = p->version;
  bool whole = open && open->name.name && !open->amends.name;
  if (whole && open->provisions.n + open->notices.n + open->transitionals.n == 0 && !p->lost[LEVEL_VERSION])
    report_name(p, DIAG_EMPTY_VERSION, open->name);
  p->version = NULL;
}

static void close_test(struct parse *p) {
  const struct ast_test *open = p->test;
  if (open && open->name.text && open->expected.n == 0 && !p->lost[LEVEL_TEST])
    report_at(p, DIAG_TEST_WITHOUT_EXPECT, open->name.at);
  p->test = NULL;
}

static void close_all(struct parse *p) {
  close_version(p);
  close_test(p);
}

void items_end(struct parse *p) { close_all(p); }

/* A part under way reaches up to here. */
static void reach(struct parse *p, struct span span) {
  if (p->provision) p->provision->span.end = span.end;
  if (p->amendment) p->amendment->span.end = span.end;
  if (p->version) p->version->span.end = span.end;
  if (p->test) p->test->span.end = span.end;
}

/* ---- outside versions ---- */
static void check_same_regulation(struct parse *p, struct name_at name, struct label label, struct span span) {
  if (p->ast->name.name == name.name && strcmp(p->ast->label.text, label.text) == 0) return;
  struct diag *diag = report(p, DIAG_REGULATION_DIFFERS, span, NULL, NULL, NULL);
  struct span first = {p->ast->name.at.start, p->ast->label.at.end};
  diag_relate(p->diags, diag, SECOND_FIRST_REGULATION, first, NULL);
}

void item_regulation(struct parse *p, struct name_at name, struct label label, struct span span) {
  close_all(p);
  if (p->has_regulation)
    report_at(p, DIAG_REGULATION_TWICE, span);
  else if (p->ast->name.name)
    check_same_regulation(p, name, label, span);
  p->has_regulation = true;
  if (p->ast->name.name) return;
  p->ast->name = declared(p, name);
  p->ast->label = label;
}

void item_source(struct parse *p, struct ast_source source) {
  close_all(p);
  declared(p, source.name);
  *vec_push(p->arena, &p->ast->sources) = source;
}

void item_fact(struct parse *p, struct ast_fact fact) {
  close_all(p);
  declared(p, fact.name);
  *vec_push(p->arena, &p->ast->facts) = fact;
}

struct ast_choice *answer_add(struct parse *p, struct ast_choice *choice, struct name_at name, struct label label,
                              bool standard) {
  if (!choice) choice = arena_new(p->arena, struct ast_choice);
  *vec_push(p->arena, &choice->answers) = (struct ast_answer){declared(p, name), label, standard};
  return choice;
}

void item_choice(struct parse *p, struct ast_choice *choice) {
  close_all(p);
  declared(p, choice->name);
  *vec_push(p->arena, &p->ast->choices) = *choice;
}

void item_assertion(struct parse *p, struct ast_assertion assertion) {
  close_all(p);
  declared(p, assertion.name);
  *vec_push(p->arena, &p->ast->assertions) = assertion;
}

/* ---- versions ---- */
void item_version(struct parse *p, struct ast_version version) {
  close_all(p);
  declared(p, version.name);
  p->version = vec_push(p->arena, &p->ast->versions);
  *p->version = version;
  p->lost[LEVEL_VERSION] = false;
}

static bool is_amending(const struct parse *p) { return p->version->amends.name; }
static bool is_whole(const struct parse *p) { return p->version->name.name && !p->version->amends.name; }

/* Is there a version that this can be part of? */
static bool in_version(struct parse *p, struct span span) {
  if (!p->version) report_at(p, DIAG_OUTSIDE_VERSION, (struct span){span.start, span.start + 1});
  return p->version != NULL;
}

void item_amendment(struct parse *p, struct ast_amendment amendment) {
  static const struct ast_amendment NOWHERE = {0};
  close_amendment(p);
  p->lost[LEVEL_AMENDMENT] = false;
  if (!in_version(p, amendment.name.at)) return;
  declared(p, amendment.name);
  if (is_whole(p)) {
    report_name(p, DIAG_AMENDMENT_IN_WHOLE, amendment.name);
    p->lost[LEVEL_VERSION] = true;
  }
  bool kept = is_amending(p);
  p->amendment = kept ? vec_push(p->arena, &p->version->amendments) : arena_new(p->arena, struct ast_amendment);
  *p->amendment = kept ? amendment : NOWHERE;
  reach(p, amendment.span);
}

/* A part that could not be read has no name; what stands in it is in no text. */
static bool in_unread(const struct parse *p) {
  return !p->version->name.name || (p->amendment && !p->amendment->name.name);
}

/* Puts a provision in its wijziging or version. */
static void place_provision(struct parse *p, struct ast_provision *provision) {
  bool at_head =
      provision->kind == PROVISION_PARAMETER && provision->change == CHANGE_DECLARE && p->version->amendments.n == 0;
  if (in_unread(p) || (is_amending(p) && !p->amendment && !at_head)) lose(p, provision->name.name);
  if (p->amendment)
    *vec_push(p->arena, &p->amendment->changes) = provision;
  else if (is_whole(p) && provision->change != CHANGE_DECLARE)
    report_name(p, DIAG_CHANGE_IN_WHOLE, provision->name), p->lost[LEVEL_VERSION] = true;
  else if (is_amending(p) && !at_head)
    report_name(p, DIAG_OUTSIDE_AMENDMENT, provision->name);
  else
    *vec_push(p->arena, &p->version->provisions) = provision;
}

void item_provision(struct parse *p, struct ast_provision provision, const struct body *body) {
  close_provision(p);
  p->lost[LEVEL_PROVISION] = false;
  if (provision.change == CHANGE_DECLARE) declared(p, provision.name);
  if (provision.type.lowest) report_at(p, DIAG_RANGE_NOT_HERE, provision.type.lowest->span);
  if (body) {
    provision.body = (uint8_t)body->kind;
    provision.expr = body->expr;
    if (body->rows) provision.rows = *body->rows;
  }
  p->provision = arena_copy(p->arena, &provision, sizeof provision);
  if (!in_version(p, provision.name.at)) return;
  place_provision(p, p->provision);
  reach(p, provision.span);
}

/* ---- exceptions ---- */
static const char *why_no_exception(const struct ast_provision *provision) {
  if (provision->kind == PROVISION_PARAMETER) return "@A_PARAMETER";
  if (provision->change == CHANGE_LAPSE) return "@WHAT_LAPSES";
  return provision->body >= BODY_UNIQUE ? "@A_TABLE" : NULL;
}

/* Most provisions have none or a few: room for one at first, not for as many as a vector begins with. */
static void push_exception(struct parse *p, struct ast_exception exception) {
  struct ast_provision *provision = p->provision;
  if (provision->exceptions.cap == 0) {
    provision->exceptions.at = arena_new(p->arena, struct ast_exception);
    provision->exceptions.cap = 1;
  }
  *vec_push(p->arena, &provision->exceptions) = exception;
}

void item_exception(struct parse *p, struct ast_exception exception) {
  declared(p, exception.name);
  if (!p->provision) {
    report_at(p, DIAG_EXCEPTION_OF_NOTHING, exception.name.at);
    p->lost[LEVEL_AMENDMENT] = true;
    return;
  }
  const char *why = why_no_exception(p->provision);
  if (why)
    report(p, DIAG_EXCEPTION_NOT_HERE, exception.name.at, why, NULL, NULL);
  else
    push_exception(p, exception);
  reach(p, exception.span);
}

/* ---- notices and transitional law ---- */
/* Closes what is open within the version; true: the item belongs to the version. */
static bool beside_provisions(struct parse *p, struct name_at name, enum change_kind change) {
  close_amendment(p);
  if (change == CHANGE_DECLARE) declared(p, name);
  if (!in_version(p, name.at)) return false;
  if (change == CHANGE_DECLARE || !is_whole(p)) return true;
  report_name(p, DIAG_CHANGE_IN_WHOLE, name);
  return false;
}

void item_notice(struct parse *p, struct ast_notice notice) {
  if (!beside_provisions(p, notice.name, notice.change)) return;
  *vec_push(p->arena, &p->version->notices) = notice;
  reach(p, notice.span);
}

void item_transitional(struct parse *p, struct ast_transitional transitional) {
  if (!beside_provisions(p, transitional.name, transitional.change)) return;
  if (transitional.amendments.n > 0 && is_whole(p)) {
    report_at(p, DIAG_WITH_IN_WHOLE, transitional.amendments.at[0].at);
    transitional.amendments.n = 0;
  }
  *vec_push(p->arena, &p->version->transitionals) = transitional;
  reach(p, transitional.span);
}

/* ---- tests ---- */
void item_test(struct parse *p, struct ast_test test) {
  close_all(p);
  p->test = vec_push(p->arena, &p->ast->tests);
  *p->test = test;
  p->lost[LEVEL_TEST] = false;
}

static bool in_test(struct parse *p, struct span span) {
  if (!p->test) report_at(p, DIAG_OUTSIDE_TEST, span);
  return p->test != NULL;
}

void item_given(struct parse *p, struct ast_given given) {
  close_version(p);
  if (!in_test(p, given.name.at)) return;
  if (p->test->expected.n > 0) report_name(p, DIAG_GIVEN_AFTER_EXPECT, given.name);
  *vec_push(p->arena, &p->test->given) = given;
  reach(p, given.span);
}

void item_expectation(struct parse *p, struct ast_expectation expectation) {
  close_version(p);
  if (!in_test(p, expectation.name.at)) return;
  *vec_push(p->arena, &p->test->expected) = expectation;
  reach(p, expectation.span);
}

/* ---- after a mistake ---- */
/* What the item would have opened is opened, without a name, so that its parts have a place and are not reported. */
static void open_unread(struct parse *p, int item) {
  switch (item) {
  case TOK_REGULATION: p->has_regulation = true; break;
  case TOK_VERSION:
    close_all(p);
    p->version = arena_new(p->arena, struct ast_version);
    break;
  case TOK_AMENDMENT:
    close_amendment(p);
    p->amendment = arena_new(p->arena, struct ast_amendment);
    break;
  case TOK_PARAMETER:
  case TOK_CONDITION:
  case TOK_DEFINITION:
  case TOK_DECISION:
    close_provision(p);
    p->provision = arena_new(p->arena, struct ast_provision);
    p->provision->kind = PROVISION_CONDITION;
    break;
  case TOK_TEST:
    close_all(p);
    p->test = arena_new(p->arena, struct ast_test);
    break;
  default: break;
  }
}

/* `besluitt u "u"`: what the item with a misspelt keyword would have declared. */
static void lose_misspelt(struct parse *p, int lookahead) {
  const struct raw *next = raw_peek(p, 0);
  if (lookahead == TOK_NAME && next->kind == RAW_WORD) lose(p, text_copy(p, next->span));
}

bool item_recover(struct parse *p, int lookahead) {
  bool at_item = lookahead == TOK_END || starts_item(lookahead);
  const struct begun *unread = starts_item(lookahead) ? &p->item_before : &p->item;
  for (int level = 0; level < LEVELS; level++) p->lost[level] = true;
  open_unread(p, unread->keyword);
  lose(p, unread->name);
  lose_misspelt(p, lookahead);
  for (int level = 0; level < LEVELS; level++) p->lost[level] = true;
  p->skipping = !at_item;
  p->pending_money = NULL;
  p->quiet = 0;
  return !at_item;
}
