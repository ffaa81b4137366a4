/* The token stream: joins what the scanner delivers (keywords of several words, quantities, amounts, dates), decides by
 * place whether a soft keyword is one, and repairs small slips so that one mistake gives one message. */
#include "syntax/build.h"
#include "parser.h"

#include <string.h>

/* ---- looking ahead ---- */
const struct raw *raw_peek(struct parse *p, uint32_t ahead) {
  while (p->window_n <= ahead) {
    struct raw *next = &p->window[(p->window_first + p->window_n) % RAW_WINDOW];
    bool ended = p->window_n > 0 && p->window[(p->window_first + p->window_n - 1) % RAW_WINDOW].kind == RAW_END;
    if (ended)
      *next = p->window[(p->window_first + p->window_n - 1) % RAW_WINDOW];
    else
      scan_raw(p, next);
    p->window_n++;
  }
  return &p->window[(p->window_first + ahead) % RAW_WINDOW];
}

void raw_drop(struct parse *p, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    if (raw_peek(p, 0)->bad) report_bad(p);
    if (p->window[p->window_first].kind == RAW_END) return;
    p->window_first = (p->window_first + 1) % RAW_WINDOW;
    p->window_n--;
  }
}

static bool touches(const struct raw *a, const struct raw *b) { return a->span.end == b->span.start; }

/* ---- keywords ---- */
bool starts_item(int token) {
  const struct keyword *keyword = keyword_of(token);
  return keyword && keyword->class == KEYWORD_START;
}

static bool same_word(const struct parse *p, struct span span, const char *text, size_t length) {
  return span.end - span.start == length && memcmp(text_at(p, span), text, length) == 0;
}

/* How many raws from `ahead` on are the words of this keyword; 0: it does not stand there. */
static uint32_t words_match(struct parse *p, uint32_t ahead, const char *text) {
  uint32_t n = 0;
  for (;;) {
    size_t length = strcspn(text, " /");
    const struct raw *word = raw_peek(p, ahead + n);
    if (word->kind != RAW_WORD || !same_word(p, word->span, text, length)) return 0;
    n++;
    text += length;
    if (*text == 0) return n;
    if (*text++ == ' ') continue;
    struct raw before = *raw_peek(p, ahead + n - 1), slash = *raw_peek(p, ahead + n);
    if (slash.kind != RAW_SLASH || !touches(&before, &slash) || !touches(&slash, raw_peek(p, ahead + n + 1))) return 0;
    n++;
  }
}

/* Is a keyword of this class, `ahead` and `n` raws long, one here? */
static bool wanted_here(struct parse *p, const struct keyword *keyword, uint32_t ahead, uint32_t n) {
  switch (keyword->class) {
  case KEYWORD_TYPE: return ahead == 0 && p->last.kind == TOK_COLON;
  case KEYWORD_CALL: return raw_peek(p, ahead + n)->kind == RAW_LPAREN;
  case KEYWORD_TABLE: return ahead == 0 && p->last.kind == TOK_DECISION_TABLE;
  case KEYWORD_SCALE: return ahead == 0 && p->last.kind == TOK_NUMBER && p->before_last.kind == TOK_WITH;
  default: break;
  }
  /* `decision table "…"` declares a decision with a name that is refused; no table follows. */
  return n == 1 || keyword->token != TOK_DECISION_TABLE || raw_peek(p, ahead + n)->kind != RAW_STRING;
}

const struct keyword *keyword_here(struct parse *p, uint32_t ahead, uint32_t *raws) {
  struct span span = raw_peek(p, ahead)->span;
  if (raw_peek(p, ahead)->kind != RAW_WORD) return NULL;
  const uint32_t *first = map_find(&p->keywords.first, text_at(p, span), span.end - span.start);
  for (uint32_t k = first ? *first : NONE; k != NONE; k = p->keywords.next[k]) {
    *raws = words_match(p, ahead, KEYWORDS[k].text[p->lang]);
    if (*raws && wanted_here(p, &KEYWORDS[k], ahead, *raws)) return &KEYWORDS[k];
  }
  return NULL;
}

/* ---- delivering ---- */
static int deliver(struct parse *p, int kind, struct span span, struct span *out) {
  *out = span;
  p->before_last = p->last;
  p->last = (struct token){kind, span};
  if (p->quiet > 0) p->quiet--;
  return kind;
}

void report_bad(struct parse *p) { p->quiet = QUIET_TOKENS + 1; }

static struct span take(struct parse *p, uint32_t n) {
  struct span first = raw_peek(p, 0)->span, last = raw_peek(p, n - 1)->span;
  raw_drop(p, n);
  return span_join(first, last);
}

/* ---- words ---- */
static bool has_superscript(const char *name, size_t length) {
  return length > 2 && (memcmp(name + length - 2, "\xC2\xB2", 2) == 0 || memcmp(name + length - 2, "\xC2\xB3", 2) == 0);
}

/* A unit may be what a name may not.  A name of mixed scripts is reported where it first stands. */
static void check_name(struct parse *p, const char *name, size_t length, struct span span) {
  if (utf8_is_ascii(name, length)) return;
  if (has_superscript(name, length)) {
    report(p, DIAG_SUPERSCRIPT_IN_NAME, span, name, NULL, NULL);
    report_bad(p);
  }
  uint32_t *reported = unicode_mixes_lookalikes(name) ? map_put(p->arena, &p->mixed, name, length) : NULL;
  if (!reported || *reported != NONE) return;
  *reported = 1;
  report(p, DIAG_MIXED_SCRIPTS, span, name, NULL, NULL);
}

static int name_token(struct parse *p, union RULES_STYPE *value, struct span *out) {
  struct span span = take(p, 1);
  const char *name = name_intern(p->arena, &p->ast->names, text_at(p, span), span.end - span.start);
  check_name(p, name, span.end - span.start, span);
  if (starts_item(p->last.kind)) p->item.name = name;
  value->TOK_NAME = (struct name_at){name, span};
  return deliver(p, TOK_NAME, span, out);
}

/* After these a name must follow. */
static bool name_must_follow(int kind) {
  if (kind == TOK_COMMA || kind == TOK_ONE_OF || kind == TOK_LIST_OF) return true;
  return starts_item(kind) && kind != TOK_TEST && kind != TOK_GIVEN && kind != TOK_EXPECT;
}

/* `bepaling besluit "…"`: a keyword where a name is given.  Not so when it begins a line as an item does, or when what
 * follows shows that it is used as a keyword (`tenzij als bezwaar`): then the name was forgotten. */
static bool keyword_as_name(struct parse *p, const struct keyword *keyword, uint32_t n) {
  if (!name_must_follow(p->last.kind) || n > 1 || !keyword_reserved(keyword, p->lang)) return false;
  if (keyword->class == KEYWORD_START && scan_at_line_start(p, text_at(p, raw_peek(p, 0)->span))) return false;
  uint32_t more;
  enum raw_kind next = raw_peek(p, 1)->kind;
  if (next == RAW_WORD) return keyword_here(p, 1, &more) != NULL;
  return next != RAW_NUMBER && next != RAW_EURO && next != RAW_LPAREN && next != RAW_ISO_DATE;
}

static int keyword_token(struct parse *p, const struct keyword *keyword, uint32_t n, struct span *out) {
  int kind = keyword->token;
  if (keyword->class == KEYWORD_START) {
    p->item_before = p->item;
    p->item = (struct begun){.keyword = kind};
    p->parens = 0;
    p->too_deep = false;
  }
  if (kind == TOK_BETWEEN)
    p->bounds = 2;
  else if (kind == TOK_AT_LEAST)
    p->bounds = 1;
  else if (kind != TOK_AND)
    p->bounds = 0;
  return deliver(p, kind, take(p, n), out);
}

static int unit_token(struct parse *p, union RULES_STYPE *value, struct span *out) {
  struct span span;
  value->TOK_UNIT = literal_unit(p, &span);
  return deliver(p, TOK_UNIT, span, out);
}

static int word_token(struct parse *p, union RULES_STYPE *value, struct span *out) {
  uint32_t n;
  const struct keyword *keyword = keyword_here(p, 0, &n);
  if (p->last.kind == TOK_IN && (!keyword || keyword->class > KEYWORD_WORD)) return unit_token(p, value, out);
  if (!keyword) return name_token(p, value, out);
  if (!keyword_as_name(p, keyword, n)) return keyword_token(p, keyword, n, out);
  struct span span = raw_peek(p, 0)->span;
  report(p, DIAG_RESERVED_NAME, span, keyword->text[p->lang], NULL, NULL);
  return name_token(p, value, out);
}

/* ---- literals ---- */
static int literal_token(struct parse *p, int (*read)(struct parse *, struct expr **), union RULES_STYPE *value,
                         struct span *out) {
  struct expr *expr = NULL;
  int kind = read(p, &expr);
  if (p->bounds > 0) p->bounds--;
  value->TOK_NUMBER = expr; /* all literals have this type: one member of the union */
  return deliver(p, kind, expr->span, out);
}

/* `€ -5`: after the sign, the amount. */
static int pending_token(struct parse *p, union RULES_STYPE *value, struct span *out) {
  value->TOK_MONEY = p->pending_money;
  p->pending_money = NULL;
  return deliver(p, TOK_MONEY, value->TOK_MONEY->span, out);
}

/* ---- signs ---- */
static const int SIGN_TOKENS[RAW_KINDS] = {
    [RAW_END] = TOK_END,
    [RAW_PLUS] = TOK_PLUS,
    [RAW_MINUS] = TOK_MINUS,
    [RAW_STAR] = TOK_STAR,
    [RAW_SLASH] = TOK_SLASH,
    [RAW_EQ] = TOK_EQ,
    [RAW_NE] = TOK_NE,
    [RAW_LT] = TOK_LT,
    [RAW_LE] = TOK_LE,
    [RAW_GT] = TOK_GT,
    [RAW_GE] = TOK_GE,
    [RAW_LPAREN] = TOK_LPAREN,
    [RAW_RPAREN] = TOK_RPAREN,
    [RAW_COLON] = TOK_COLON,
    [RAW_SEMICOLON] = TOK_SEMICOLON,
    [RAW_COMMA] = TOK_COMMA,
    [RAW_DOT] = TOK_DOT,
    [RAW_ROW] = TOK_ROW,
    [RAW_BAR] = TOK_BAR,
    [RAW_DOUBLE_BAR] = TOK_DOUBLE_BAR,
    [RAW_ROW_END] = TOK_ROW_END,
    [RAW_PERCENT] = TOK_PERCENT_SIGN,
};

static int repaired(struct parse *p, enum diag_code code, struct span span, const char *text, int kind,
                    struct span *out) {
  struct diag *diag = report(p, code, span, text_copy(p, span), text, NULL);
  diag_suggest(p->diags, diag, text);
  report_bad(p);
  return deliver(p, kind, take(p, 1), out);
}

/* A comma between arguments or values of a cell is a semicolon; in a list of names it is right. */
static int comma_token(struct parse *p, struct span *out) {
  if (p->in_header && p->parens == 0)
    return repaired(p, DIAG_COMMA_BETWEEN_COLUMNS, raw_peek(p, 0)->span, "|", TOK_BAR, out);
  if (p->parens > 0 || p->in_row) return repaired(p, DIAG_COMMA_BETWEEN, raw_peek(p, 0)->span, ";", TOK_SEMICOLON, out);
  return deliver(p, TOK_COMMA, take(p, 1), out);
}

/* `a/b` outside a unit: the repair is what stands there with spaces. */
static int slash_token(struct parse *p, struct span *out) {
  struct raw slash = *raw_peek(p, 0), next = *raw_peek(p, 1);
  bool before = p->last.span.end == slash.span.start, after = touches(&slash, &next) && next.kind != RAW_END;
  if (!before && !after) return deliver(p, TOK_SLASH, take(p, 1), out);
  struct span left = {before ? p->last.span.start : slash.span.start, slash.span.start};
  struct span right = {slash.span.end, after ? next.span.end : slash.span.end};
  const char *repair = arena_printf(p->arena, "%s%s/ %s", text_copy(p, left), before ? " " : "", text_copy(p, right));
  struct diag *diag = report(p, DIAG_DIVISION_SPACES, span_join(left, right), repair, NULL, NULL);
  diag_suggest(p->diags, diag, repair);
  report_bad(p);
  return deliver(p, TOK_SLASH, take(p, 1), out);
}

static int sign_token(struct parse *p, struct span *out) {
  const struct raw *raw = raw_peek(p, 0);
  int kind = SIGN_TOKENS[raw->kind];
  if (kind == TOK_LPAREN) p->parens++;
  if (kind == TOK_RPAREN && p->parens > 0) p->parens--;
  if (kind == TOK_ROW || kind == TOK_ROW_END) {
    p->in_row = kind == TOK_ROW;
    p->in_header = p->in_row && p->last.kind != TOK_ROW_END;
    p->parens = 0;
  }
  return deliver(p, kind, take(p, 1), out);
}

/* ---- the stream ---- */
static void skip_to_item(struct parse *p) {
  uint32_t n;
  const struct keyword *keyword;
  while (raw_peek(p, 0)->kind != RAW_END && !((keyword = keyword_here(p, 0, &n)) && keyword->class == KEYWORD_START))
    raw_drop(p, 1);
  p->skipping = p->in_row = false;
  p->quiet = 0;
  p->last = p->before_last = (struct token){0};
}

static int next_token(struct parse *p, union RULES_STYPE *value, struct span *out) {
  const struct raw *raw = raw_peek(p, 0);
  switch (raw->kind) {
  case RAW_WORD: return word_token(p, value, out);
  case RAW_NUMBER: return literal_token(p, literal_number, value, out);
  case RAW_ISO_DATE: return literal_token(p, literal_date, value, out);
  case RAW_EURO: return literal_token(p, literal_money, value, out);
  case RAW_STRING:
    value->TOK_STRING = (struct label){raw->string, raw->span};
    if (p->last.kind == TOK_TEST) p->item.name = raw->string;
    return deliver(p, TOK_STRING, take(p, 1), out);
  case RAW_DASH: return repaired(p, DIAG_DASH, raw->span, "-", TOK_MINUS, out);
  case RAW_COMMA: return comma_token(p, out);
  case RAW_SLASH: return slash_token(p, out);
  default: return sign_token(p, out);
  }
}

static bool is_literal(int kind) {
  return kind == TOK_NUMBER || kind == TOK_QUANTITY || kind == TOK_PERCENT || kind == TOK_MONEY || kind == TOK_DATE;
}

static void note(struct parse *p, int kind, const union RULES_STYPE *value, struct span span) {
  struct noted *noted = vec_push(p->arena, &p->record->tokens);
  *noted = (struct noted){.kind = kind, .span = span};
  if (kind == TOK_STRING) noted->string = value->TOK_STRING.text;
  if (is_literal(kind)) noted->value = value->TOK_NUMBER;
}

int rules_lex(union RULES_STYPE *value, struct span *span, struct parse *p) {
  if (p->pending_money) return pending_token(p, value, span);
  if (p->skipping) skip_to_item(p);
  int kind = next_token(p, value, span);
  if (p->record) note(p, kind, value, *span);
  return kind;
}
