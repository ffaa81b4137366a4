/* Reporting what does not fit, in the reader's words: what should stand here, and what does. */
#include "syntax/parse.h"
#include "parser.h"

#include <string.h>

struct diag *report(struct parse *p, enum diag_code code, struct span span, const char *a, const char *b,
                    const char *c) {
  return diag_add(p->diags, code, span, a, b, c);
}

void report_nesting(struct parse *p, struct span span) {
  if (p->too_deep) return;
  p->too_deep = true;
  report(p, DIAG_NESTING, span, arena_printf(p->arena, "%d", MAX_NESTING), NULL, NULL);
}

/* ---- what may stand here ---- */
/* What must stand here comes before what may: of the tokens that fit, those of the lowest rank are named. */
enum rank { RANK_MUST, RANK_COLON, RANK_TEXT, RANK_MAY, RANK_OPERATOR, RANK_ITEM, RANKS };
static const struct {
  int token;
  enum rank rank;
} TOKEN_RANKS[] = {
    {TOK_COLON, RANK_COLON},
    {TOK_NAME, RANK_COLON},
    {TOK_STRING, RANK_TEXT},
    {TOK_OVER, RANK_COLON},
    {TOK_SEMICOLON, RANK_COLON},
    {TOK_DOUBLE_BAR, RANK_COLON},
    {TOK_CITE, RANK_MAY},
    {TOK_KEY, RANK_MAY},
    {TOK_JUDGEMENT, RANK_MAY},
    {TOK_DEFAULT, RANK_MAY},
    {TOK_UNTIL, RANK_MAY},
    {TOK_AMENDS, RANK_MAY},
    {TOK_BECOMES, RANK_MAY},
    {TOK_NOW_READS, RANK_MAY},
    {TOK_SUPPLEMENTED, RANK_MAY},
    {TOK_LAPSES, RANK_MAY},
    {TOK_OVERRIDES, RANK_MAY},
    {TOK_WITH_AMENDMENT, RANK_MAY},
    {TOK_LIKE, RANK_MAY},
    {TOK_ON, RANK_MAY},
    {TOK_BECAUSE, RANK_MAY},
    {TOK_IN, RANK_MAY},
    {TOK_WITH, RANK_MAY},
    {TOK_BETWEEN, RANK_MAY},
    {TOK_AT_LEAST, RANK_MAY},
    {TOK_UNIQUE, RANK_MAY},
    {TOK_FIRST, RANK_MAY},
    {TOK_BRACKETS, RANK_MAY},
    {TOK_COMMA, RANK_MAY},
    {TOK_DOT, RANK_MAY},
    {TOK_OR, RANK_OPERATOR},
    {TOK_AND, RANK_OPERATOR},
    {TOK_EQ, RANK_OPERATOR},
    {TOK_NE, RANK_OPERATOR},
    {TOK_LT, RANK_OPERATOR},
    {TOK_LE, RANK_OPERATOR},
    {TOK_GT, RANK_OPERATOR},
    {TOK_GE, RANK_OPERATOR},
    {TOK_IS_ONE_OF, RANK_OPERATOR},
    {TOK_IS_KNOWN, RANK_OPERATOR},
    {TOK_IS_UNKNOWN, RANK_OPERATOR},
    {TOK_PLUS, RANK_OPERATOR},
    {TOK_MINUS, RANK_OPERATOR},
    {TOK_STAR, RANK_OPERATOR},
    {TOK_SLASH, RANK_OPERATOR},
    {TOK_ROUND, RANK_OPERATOR},
    {TOK_ROUND_UP, RANK_OPERATOR},
    {TOK_ROUND_DOWN, RANK_OPERATOR},
    {TOK_END, RANK_ITEM},
};

struct wanted {
  const int *tokens;
  uint32_t n;
  bool operators; /* a whole expression stands before */
};

static bool fits(const struct wanted *w, int token) {
  for (uint32_t i = 0; i < w->n; i++)
    if (w->tokens[i] == token) return true;
  return false;
}

static enum rank rank_of(const struct wanted *w, int token) {
  if (starts_item(token)) return RANK_ITEM;
  if (!w->operators && (token == TOK_EQ || token == TOK_AND)) return RANK_MUST; /* `parameter N =`, `tussen A en B` */
  for (size_t i = 0; i < COUNT_OF(TOKEN_RANKS); i++)
    if (TOKEN_RANKS[i].token == token) return TOKEN_RANKS[i].rank;
  return RANK_MUST;
}

static const struct {
  int token;
  const char *text;
} DESCRIPTIONS[] = {
    {TOK_NAME, "@WANT_NAME"},
    {TOK_STRING, "@WANT_TEXT"},
    {TOK_NUMBER, "@WANT_NUMBER"},
    {TOK_DATE, "@WANT_DATE"},
    {TOK_UNIT, "@WANT_UNIT"},
    {TOK_ROW, "@WANT_ROW"},
    {TOK_COLON, "`:`"},
    {TOK_EQ, "`=`"},
    {TOK_LPAREN, "`(`"},
    {TOK_RPAREN, "`)`"},
    {TOK_SEMICOLON, "`;`"},
    {TOK_BAR, "`|`"},
    {TOK_DOUBLE_BAR, "`||`"},
    {TOK_COMMA, "`,`"},
    {TOK_ROW_END, "@WANT_ROW_END"},
};

static const char *description(struct parse *p, int token) {
  for (size_t i = 0; i < COUNT_OF(DESCRIPTIONS); i++)
    if (DESCRIPTIONS[i].token == token) return DESCRIPTIONS[i].text;
  const struct keyword *keyword = keyword_of(token);
  return keyword ? arena_printf(p->arena, "`%s`", keyword->text[p->lang]) : "?";
}

/* Several tokens that people know by one word. */
static const char *together(const struct parse *p, const struct wanted *w) {
  if (fits(w, TOK_LPAREN) && fits(w, TOK_NUMBER)) return "@WANT_EXPRESSION";
  if (fits(w, TOK_TEXT_TYPE)) return p->lang == LANG_NL ? "@WANT_TYPE_NL" : "@WANT_TYPE_EN";
  if (fits(w, TOK_NUMBER) && fits(w, TOK_QUANTITY)) return "@WANT_STEP";
  if (fits(w, TOK_NUMBER) && fits(w, TOK_DATE)) return "@WANT_BOUND";
  return NULL;
}

/* ---- what was found ---- */
enum { LONGEST_SHOWN = 60 };

static const char *found_text(const struct parse *p, int found, struct span span) {
  if (found == TOK_END) return "@FOUND_END";
  if (found == TOK_ROW_END) return "@FOUND_ROW_END";
  if (found == TOK_STRING || span.end - span.start > LONGEST_SHOWN) return "@FOUND_TEXT";
  return arena_printf(p->arena, "`%s`", text_copy(p, span));
}

static bool on_later_line(const struct parse *p, struct span before, struct span found) {
  return before.end < found.start &&
         memchr(text_at(p, (struct span){before.end, found.start}), '\n', found.start - before.end);
}

/* What is missing at the end of a line is missed there, not at the start of the next. */
static struct span missed_at(const struct parse *p, int found, struct span span) {
  struct span before = p->before_last.span;
  if (before.end <= p->file->base || (found != TOK_END && !on_later_line(p, before, span))) return span;
  return (struct span){before.end, before.end};
}

/* ---- particular mistakes ---- */
/* A keyword of the other language, here or just before, where it was taken for a name. */
static bool report_foreign(struct parse *p, struct token token) {
  if (token.kind != TOK_NAME) return false;
  const char *word = text_copy(p, token.span);
  const uint32_t *k = map_find(&p->keywords.other_lang, word, strlen(word));
  if (!k) return false;
  const char *own = KEYWORDS[*k].text[p->lang];
  diag_suggest(p->diags, report(p, DIAG_FOREIGN_KEYWORD, token.span, word, own, NULL), own);
  return true;
}

/* A keyword where a name belongs, used as one. */
static bool report_reserved(struct parse *p, int found, struct span span, const struct wanted *w) {
  const struct keyword *keyword = keyword_of(found);
  if (!keyword || !keyword_reserved(keyword, p->lang) || !fits(w, TOK_NAME) || fits(w, TOK_LPAREN)) return false;
  enum raw_kind next = raw_peek(p, 0)->kind;
  if (next != RAW_STRING && next != RAW_COLON && next != RAW_COMMA && next != RAW_EQ) return false;
  if (starts_item(found) && scan_at_line_start(p, text_at(p, span))) return false;
  report(p, DIAG_RESERVED_NAME, span, keyword->text[p->lang], NULL, NULL);
  return true;
}

static bool begins_with_word(const char *text, const char *word) {
  size_t length = strlen(word);
  return strncmp(text, word, length) == 0 && text[length] == ' ';
}

/* A keyword that fits and that this word nearly is, or begins. */
static const char *meant(struct parse *p, int found, struct span span, const struct wanted *w) {
  if (found != TOK_NAME) return NULL;
  const char *word = text_copy(p, span);
  VEC(const char *) texts = {0};
  for (uint32_t i = 0; i < w->n; i++) {
    const struct keyword *keyword = keyword_of(w->tokens[i]);
    if (!keyword) continue;
    if (begins_with_word(keyword->text[p->lang], word)) return keyword->text[p->lang];
    *vec_push(p->arena, &texts) = keyword->text[p->lang];
  }
  return closest_name(word, texts.at, texts.n);
}

/* What people write for a keyword, whole or in part. */
static const struct {
  int token;
  const char *said[2];
} SAID[] = {
    {TOK_DECIMALS, {"decimaal", "decimal"}}, {TOK_OTHERWISE, {"else", "else"}},
    {TOK_AT_LEAST, {"minimaal", "minimum"}}, {TOK_YES_NO, {"boolean", "boolean"}},
    {TOK_AMOUNT_TYPE, {"geld", "money"}},    {TOK_TEXT_TYPE, {"string", "string"}},
};

static bool letter_follows(const char *at) {
  return (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || *at == '_';
}

/* Does the text begin with this phrase, in capitals or not? */
static bool begins_with_phrase(const char *text, const char *phrase) {
  for (; *phrase; text++, phrase++)
    if ((*text >= 'A' && *text <= 'Z' ? *text + ('a' - 'A') : *text) != *phrase) return false;
  return !letter_follows(text);
}

/* A keyword that fits and that stands here in other words or in capitals; *span becomes all of it. */
static const char *said_otherwise(struct parse *p, int found, struct span *span, const struct wanted *w) {
  if (found != TOK_NAME) return NULL;
  raw_peek(p, RAW_WINDOW - 1); /* the scanner ends the text at what it scanned last, for as long as it stands there */
  const char *text = text_at(p, *span), *word = text_copy(p, *span);
  for (uint32_t i = 0; i < w->n; i++) {
    const struct keyword *keyword = keyword_of(w->tokens[i]);
    if (!keyword || !begins_with_phrase(text, keyword->text[p->lang])) continue;
    span->end = span->start + (uint32_t)strlen(keyword->text[p->lang]);
    return keyword->text[p->lang];
  }
  for (size_t i = 0; i < COUNT_OF(SAID); i++)
    if (fits(w, SAID[i].token) && strcmp(SAID[i].said[p->lang], word) == 0)
      return keyword_of(SAID[i].token)->text[p->lang];
  return NULL;
}

/* `is onbekend` as a body, and a citation behind what it belongs before. */
static bool report_known_mistake(struct parse *p, int found, struct span span, const struct wanted *w) {
  if (found == TOK_IS_UNKNOWN && fits(w, TOK_IS)) return report(p, DIAG_UNKNOWN_LITERAL, span, NULL, NULL, NULL), true;
  if (found != TOK_CITE || !w->operators) return false;
  report(p, DIAG_CITE_TOO_LATE, span, keyword_of(TOK_CITE)->text[p->lang], keyword_of(TOK_IF)->text[p->lang],
         keyword_of(TOK_IS)->text[p->lang]);
  return true;
}

/* ---- the message ---- */
struct unexpected {
  enum diag_code code;
  const char *wants[3];
  uint32_t n;
};

static void want(struct unexpected *u, const char *text) {
  if (u->n < COUNT_OF(u->wants)) u->wants[u->n++] = text;
}

static enum rank lowest_rank(const struct wanted *w) {
  enum rank lowest = RANK_ITEM;
  for (uint32_t i = 0; i < w->n; i++) {
    enum rank rank = rank_of(w, w->tokens[i]);
    if (rank < lowest) lowest = rank;
  }
  return lowest;
}

/* Of tokens that only may stand here no list is made. */
static struct unexpected describe(struct parse *p, int found, const struct wanted *w) {
  static const enum diag_code BY_NUMBER[] = {DIAG_NOT_HERE, DIAG_EXPECTED_ONE, DIAG_EXPECTED_TWO, DIAG_EXPECTED_THREE};
  static const int USUAL_ITEMS[] = {TOK_DEFINITION, TOK_CONDITION, TOK_DECISION};
  struct unexpected u = {.code = DIAG_NOT_HERE};
  const char *one = together(p, w);
  enum rank rank = one ? RANK_MUST : lowest_rank(w);
  bool after = !one && w->operators && rank >= RANK_MAY, item = !one && rank == RANK_ITEM && found == TOK_NAME;
  if (one)
    want(&u, one);
  else if (after)
    want(&u, description(p, TOK_AND)), want(&u, description(p, TOK_OR));
  else if (item)
    for (size_t i = 0; i < COUNT_OF(USUAL_ITEMS); i++) want(&u, description(p, USUAL_ITEMS[i]));
  else if (rank < RANK_MAY)
    for (uint32_t i = 0; i < w->n; i++)
      if (rank_of(w, w->tokens[i]) == rank) want(&u, description(p, w->tokens[i]));
  u.code = after ? DIAG_AFTER_EXPRESSION : item ? DIAG_NOT_AN_ITEM : BY_NUMBER[u.n];
  return u;
}

/* `als eigenaar € 50`: what was found, with the word that was left out. */
static const char *with_then(struct parse *p, int found, struct span span, const struct unexpected *u) {
  const char *then = keyword_of(TOK_THEN)->text[p->lang];
  bool only = u->n == 1 && strcmp(u->wants[0], description(p, TOK_THEN)) == 0;
  if (!only || found == TOK_END || starts_item(found)) return NULL;
  return arena_printf(p->arena, "%s %s", then, text_copy(p, span));
}

void report_unexpected(struct parse *p, int found, struct span span, const int *expected, uint32_t n) {
  struct wanted w = {expected, n, false};
  if (p->quiet > 0) return;
  w.operators = fits(&w, TOK_STAR);
  if (report_known_mistake(p, found, span, &w)) return;
  if (report_foreign(p, p->last) || report_foreign(p, p->before_last) || report_reserved(p, found, span, &w)) return;
  struct unexpected u = describe(p, found, &w);
  bool missing = u.code >= DIAG_EXPECTED_ONE && u.code <= DIAG_EXPECTED_THREE;
  struct diag *diag = report(p, u.code, missing ? missed_at(p, found, span) : span, u.wants[0], u.wants[1], u.wants[2]);
  diag->arguments[3] = found_text(p, found, span);
  const char *suggestion = said_otherwise(p, found, &span, &w);
  if (!suggestion) suggestion = meant(p, found, span, &w);
  if (!suggestion) suggestion = with_then(p, found, span, &u);
  if (suggestion) diag_repair(p->diags, diag, span, suggestion, REPAIR_APPLIES);
}
