/* Expressions on lines: flat where that fits, else broken before their weakest operators. */
#include "syntax/format_parts.h"
#include "parser.h"

/* Weakest first; a semicolon stays at the end of its line. */
enum strength { SEPARATOR, PART, OR, AND, COMPARISON, SUM, ROUNDING, PRODUCT, NO_OPERATOR };

static enum strength strength_of(const struct printer *p, uint32_t i) {
  switch (p->words[i].kind) {
  case TOK_SEMICOLON: return SEPARATOR;
  case TOK_OVER:
  case TOK_WHERE:
  case TOK_SATISFY: return PART;
  case TOK_OR: return OR;
  case TOK_AND: return AND;
  case TOK_EQ:
  case TOK_NE:
  case TOK_LT:
  case TOK_LE:
  case TOK_GT:
  case TOK_GE:
  case TOK_IS_ONE_OF: return COMPARISON;
  case TOK_PLUS: return SUM;
  case TOK_MINUS: return i > 0 && ends_operand(p->words[i - 1].kind) ? SUM : NO_OPERATOR;
  case TOK_ROUND:
  case TOK_ROUND_UP:
  case TOK_ROUND_DOWN: return ROUNDING;
  case TOK_STAR:
  case TOK_SLASH: return PRODUCT;
  default: return NO_OPERATOR;
  }
}

/* The next operator of this strength from i on, outside parentheses; s.to: none.  From an inner `als` on everything
 * belongs to that. */
static uint32_t next_operator(const struct printer *p, slice s, uint32_t i, enum strength strength) {
  uint32_t depth = 0;
  for (; i < s.to; i++) {
    int kind = p->words[i].kind;
    if (depth == 0 && kind == TOK_IF && i > s.from) return s.to;
    if (kind == TOK_LPAREN) depth++;
    if (kind == TOK_RPAREN) depth--;
    if (depth == 0 && strength_of(p, i) == strength) return i;
  }
  return s.to;
}

static enum strength weakest(const struct printer *p, slice s) {
  for (enum strength w = SEPARATOR; w < NO_OPERATOR; w++)
    if (next_operator(p, s, s.from, w) < s.to) return w;
  return NO_OPERATOR;
}

/* Where the next word will stand. */
static uint32_t start_column(const struct printer *p, uint32_t first) {
  if (p->closed || (p->last != NONE && p->words[first].comments.n)) return p->hang + 2;
  bool glued = p->last == NONE || p->words[p->last].kind == TOK_LPAREN;
  return p->column + (glued ? 0 : 1);
}

/* a          a;
 * of b       b
 * of c                */
static void put_chain(struct printer *p, slice s, enum strength strength) {
  uint32_t start = start_column(p, s.from), indent = strength <= AND ? start : start + 2;
  for (uint32_t from = s.from;;) {
    uint32_t at = next_operator(p, s, from, strength);
    put_expr(p, (slice){from, at});
    if (at == s.to) return;
    if (strength == SEPARATOR) put_word(p, at);
    line_for(p, strength == SEPARATOR ? at + 1 : at, indent);
    if (strength != SEPARATOR) put_word(p, at);
    from = at + 1;
  }
}

/* niet f(…): the inside of the first parentheses is broken. */
static void put_parentheses(struct printer *p, slice s) {
  uint32_t open = s.from, close, depth = 0;
  while (open < s.to && p->words[open].kind != TOK_LPAREN) open++;
  for (close = open; close < s.to; close++) {
    if (p->words[close].kind == TOK_LPAREN) depth++;
    if (p->words[close].kind == TOK_RPAREN && --depth == 0) break;
  }
  if (close >= s.to) {
    put_words(p, s);
    return;
  }
  put_words(p, (slice){s.from, open + 1});
  put_expr(p, (slice){open + 1, close});
  put_words(p, (slice){close, s.to});
}

/* `dan` and `anders` of the `als` at s.from. */
static void if_parts(const struct printer *p, slice s, uint32_t *then, uint32_t *otherwise) {
  uint32_t parens = 0, inner = 0;
  *then = *otherwise = s.to;
  for (uint32_t i = s.from + 1; i < s.to; i++) {
    int kind = p->words[i].kind;
    if (kind == TOK_LPAREN) parens++;
    if (kind == TOK_RPAREN) parens--;
    if (parens) continue;
    if (kind == TOK_IF) inner++;
    if (kind == TOK_THEN && inner == 0 && *then == s.to) *then = i;
    if (kind != TOK_OTHERWISE) continue;
    if (inner == 0) {
      *otherwise = i;
      return;
    }
    inner--;
  }
}

/* als C dan A
 * anders als C dan A
 * anders A                */
static void put_if(struct printer *p, slice s) {
  uint32_t start = start_column(p, s.from), then, otherwise;
  for (;;) {
    if_parts(p, s, &then, &otherwise);
    put_word(p, s.from);
    put_expr(p, (slice){s.from + 1, then});
    if (!fits_here(p, (slice){then, otherwise})) line_for(p, then, start + 2);
    put_word(p, then);
    put_expr(p, (slice){then + 1, otherwise});
    line_for(p, otherwise, start);
    put_word(p, otherwise);
    s.from = otherwise + 1;
    if (p->words[s.from].kind != TOK_IF) break;
  }
  put_expr(p, s);
}

void put_expr(struct printer *p, slice s) {
  if (s.from >= s.to) return;
  if (fits_here(p, s)) {
    put_words(p, s);
  } else if (p->words[s.from].kind == TOK_IF) {
    put_if(p, s);
  } else {
    enum strength strength = weakest(p, s);
    if (strength == NO_OPERATOR)
      put_parentheses(p, s);
    else
      put_chain(p, s, strength);
  }
}
