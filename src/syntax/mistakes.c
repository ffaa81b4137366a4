/* Reporting what does not fit, in the reader's words: what should stand here, and what does. */
#include "syntax/parse.h"
#include "parser.h"

#include <stdlib.h>
#include <string.h>

struct diag *report(struct parse *p, enum diag_code code, struct span span, const char *a, const char *b, const char *c) {
  return diag_add(p->diags, code, span, a, b, c);
}

/* Kinds of things that have no spelling of their own. */
static const struct { int token; enum word word; } THINGS[] = {
  {TOK_NAME, WORD_SYN_NAME}, {TOK_STRING, WORD_SYN_STRING}, {TOK_NUMBER, WORD_SYN_NUMBER}, {TOK_QUANTITY, WORD_SYN_NUMBER},
  {TOK_PERCENT, WORD_SYN_NUMBER}, {TOK_MONEY, WORD_SYN_AMOUNT}, {TOK_DATE, WORD_SYN_DATE}, {TOK_UNIT, WORD_SYN_UNIT},
  {TOK_ROW, WORD_SYN_ROW}, {TOK_ROW_END, WORD_SYN_ROW_END}, {0, WORD_SYN_END},
};
static const struct { int token; const char *sign; } SPELT[] = {
  {TOK_PLUS, "+"}, {TOK_MINUS, "-"}, {TOK_STAR, "*"}, {TOK_SLASH, "/"}, {TOK_EQ, "="}, {TOK_NE, "<>"}, {TOK_LT, "<"}, {TOK_LE, "<="},
  {TOK_GT, ">"}, {TOK_GE, ">="}, {TOK_LPAREN, "("}, {TOK_RPAREN, ")"}, {TOK_SEMICOLON, ";"}, {TOK_COMMA, ","}, {TOK_COLON, ":"},
  {TOK_DOT, "."}, {TOK_BAR, "|"}, {TOK_DOUBLE_BAR, "||"}, {TOK_PERCENT_SIGN, "%"},
};

static const char *words_for(const struct parse *p, int token) {
  for (uint32_t i = 0; i < COUNT_OF(THINGS); i++)
    if (THINGS[i].token == token) return word_text(THINGS[i].word, p->lang);
  for (uint32_t i = 0; i < COUNT_OF(SPELT); i++)
    if (SPELT[i].token == token) return arena_printf(p->arena, "`%s`", SPELT[i].sign);
  const struct keyword *keyword = keyword_of(token);
  return keyword ? arena_printf(p->arena, "`%s`", keyword->text[p->lang]) : word_text(WORD_SYN_NAME, p->lang);
}

/* What begins an expression is told as one thing. */
static bool expects_expression(const int *expected, uint32_t n) {
  bool number = false, parenthesis = false;
  for (uint32_t i = 0; i < n; i++) {
    number |= expected[i] == TOK_NUMBER;
    parenthesis |= expected[i] == TOK_LPAREN;
  }
  return number && parenthesis;
}

/* Operators may follow any expression; they are not worth naming beside what must follow. */
static bool worth_naming(int token) {
  static const int also[] = {TOK_PLUS, TOK_MINUS, TOK_STAR, TOK_SLASH, TOK_EQ, TOK_NE, TOK_LT, TOK_LE, TOK_GT, TOK_GE, TOK_OR, TOK_AND,
                             TOK_IS_ONE_OF, TOK_IS_KNOWN, TOK_IS_UNKNOWN, TOK_ROUND, TOK_ROUND_UP, TOK_ROUND_DOWN, TOK_DOT, TOK_CITE};
  for (uint32_t i = 0; i < COUNT_OF(also); i++)
    if (also[i] == token) return false;
  return !starts_item(token);
}

enum { MOST_NAMED = 4 };
static const char *expected_words(const struct parse *p, const int *expected, uint32_t n) {
  const char *all = NULL;
  uint32_t named = 0;
  bool expression = expects_expression(expected, n);
  if (expression) all = word_text(WORD_SYN_EXPRESSION, p->lang), named = 1;
  for (uint32_t i = 0; i < n && named < MOST_NAMED && !expression; i++) {
    if (!worth_naming(expected[i]) || expected[i] == 0) continue;
    const char *one = words_for(p, expected[i]);
    if (all && strstr(all, one)) continue;
    all = all ? arena_printf(p->arena, "%s%s%s", all, word_text(WORD_SYN_OR, p->lang), one) : one;
    named++;
  }
  return all;
}

void report_unexpected(struct parse *p, int found, struct span span, const int *expected, uint32_t n) {
  if (p->quiet > 0) return;
  const char *written = found == 0 || found == TOK_ROW_END || span.start == span.end
                            ? words_for(p, found)
                            : arena_printf(p->arena, "`%.*s`", (int)(span.end - span.start > 40 ? 40 : span.end - span.start), text_at(p, span));
  const char *wanted = expected_words(p, expected, n);
  if (wanted) report(p, DIAG_UNEXPECTED, span, written, wanted, NULL);
  else report(p, DIAG_UNEXPECTED_HERE, span, written, NULL, NULL);
  report_bad(p);
}

void report_nesting(struct parse *p, struct span span) {
  if (p->too_deep) return;
  p->too_deep = true;
  report(p, DIAG_NESTED_TOO_DEEP, span, arena_printf(p->arena, "%d", MAX_NESTING), NULL, NULL);
  report_bad(p);
}
