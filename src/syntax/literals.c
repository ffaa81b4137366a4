/* Numbers, percentages, quantities, amounts and dates, as people of the file's language write them. */
#include "syntax/build.h"
#include "parser.h"

#include <string.h>

/* ---- the form of a number: 15.000,25 in Dutch, 15,000.25 in English ---- */
struct marks {
  char thousands, decimal;
};
static const struct marks MARKS[] = {[LANG_NL] = {'.', ','}, [LANG_EN] = {',', '.'}};

static size_t digits_at(const char *at, const char *end) {
  const char *start = at;
  while (at < end && *at >= '0' && *at <= '9') at++;
  return (size_t)(at - start);
}

/* Are the groups of thousands and the decimals as they should be? */
static bool well_formed(const char *at, size_t length, struct marks marks, bool may_group) {
  const char *end = at + length;
  size_t n = digits_at(at, end);
  bool zero = *at == '0';
  at += n;
  if (at < end && *at == marks.thousands) {
    if (!may_group || zero || n > 3) return false;
    while (at < end && *at == marks.thousands) {
      if (digits_at(at + 1, end) != 3) return false;
      at += 4;
    }
  }
  if (at == end) return true;
  return *at == marks.decimal && at + 1 + digits_at(at + 1, end) == end;
}

static char *with_marks_swapped(struct parse *p, const char *at, size_t length) {
  char *text = arena_string(p->arena, at, length);
  for (char *c = text; *c; c++) *c = *c == '.' ? ',' : *c == ',' ? '.' : *c;
  return text;
}

/* Why the number is not well formed, though it is with the marks exchanged. */
static enum diag_code mark_mistake(const char *at, size_t length, struct marks marks, bool may_group) {
  if (!may_group && well_formed(at, length, marks, true)) return DIAG_PERCENTAGE_MARK;
  const char *mark = memchr(at, marks.thousands, length);
  bool three = mark && digits_at(mark + 1, at + length) == 3;
  return at[0] == '0' && mark == at + 1 && three ? DIAG_ZERO_GROUP : DIAG_DECIMAL_MARK;
}

static void suggest_with(struct parse *p, struct diag *diag, const char *before, const char *number,
                         const char *after) {
  diag_suggest(p->diags, diag, arena_printf(p->arena, "%s%s%s", before, number, after));
}

/* Reports a malformed number; gives the text that was probably meant. */
static const char *repaired_number(struct parse *p, struct span span, bool percent) {
  const char *at = text_at(p, span), *swapped = with_marks_swapped(p, at, span.end - span.start);
  size_t length = span.end - span.start;
  struct marks marks = MARKS[p->lang];
  const char *decimal = p->lang == LANG_NL ? "@COMMA" : "@POINT", *thousands = p->lang == LANG_NL ? "@POINT" : "@COMMA";
  report_bad(p);
  if (!well_formed(swapped, length, marks, !percent)) {
    report(p, DIAG_NUMBER_GROUPS, span, text_copy(p, span), thousands, decimal);
    return "0";
  }
  struct span whole = percent ? span_join(span, raw_peek(p, 1)->span) : span;
  enum diag_code code = mark_mistake(at, length, marks, !percent);
  struct diag *diag = report(p, code, whole, text_copy(p, whole), decimal, thousands);
  suggest_with(p, diag, "", swapped, percent ? "%" : "");
  return swapped;
}

/* ---- its value ---- */
struct number {
  int64_t value;
  uint32_t scale;
};

/* Digits of `text` without marks; false: more than 18, or more than 12 decimals. */
static bool number_value(const char *text, size_t length, char decimal, uint32_t least_scale, struct number *out) {
  uint32_t digits = 0;
  bool fraction = false;
  *out = (struct number){0, 0};
  for (size_t i = 0; i < length; i++) {
    if (text[i] == decimal) fraction = true;
    if (text[i] < '0' || text[i] > '9') continue;
    if (digits > 0 || text[i] != '0') digits++;
    if (digits > MAX_LITERAL_DIGITS) return false;
    out->value = out->value * 10 + (text[i] - '0');
    if (fraction) out->scale++;
  }
  for (; out->scale < least_scale; out->scale++) {
    if (digits > 0 && ++digits > MAX_LITERAL_DIGITS) return false;
    out->value *= 10;
  }
  return out->scale <= MAX_SCALE;
}

static struct number too_long(struct parse *p, struct span span) {
  report(p, DIAG_NUMBER_TOO_LONG, span, arena_printf(p->arena, "%d", MAX_LITERAL_DIGITS),
         arena_printf(p->arena, "%d", MAX_SCALE), NULL);
  return (struct number){0, 0};
}

/* The number that stands at raw 0 (a percentage: % follows), whole or repaired. */
static struct number read_number(struct parse *p, struct span span, bool percent, uint32_t least_scale) {
  const char *text = text_at(p, span);
  size_t length = span.end - span.start;
  if (!well_formed(text, length, MARKS[p->lang], !percent)) {
    text = repaired_number(p, span, percent);
    length = strlen(text);
  }
  struct number number;
  if (!number_value(text, length, MARKS[p->lang].decimal, least_scale, &number)) return too_long(p, span);
  if (percent) number.scale += 2;
  return number.scale > MAX_SCALE ? too_long(p, span) : number;
}

static struct expr *number_node(struct parse *p, enum expr_kind kind, struct number number, struct span span) {
  struct expr *e = expr_new(p, kind, span);
  e->value = number.value;
  e->scale = (uint8_t)number.scale;
  return e;
}

/* ---- units ---- */
/* Units of time, singular and plural; the first of each row names it in the tree. */
static const char *const TIME_UNITS[][2][2] = {
    {{"dag", "dagen"}, {"day", "days"}},
    {{"week", "weken"}, {"week", "weeks"}},
    {{"maand", "maanden"}, {"month", "months"}},
    {{"jaar", "jaren"}, {"year", "years"}},
};

/* The row of TIME_UNITS that has this word in a language; COUNT_OF(TIME_UNITS): none. */
static size_t time_unit(const char *word, enum lang lang) {
  size_t i = 0;
  while (i < COUNT_OF(TIME_UNITS) && strcmp(word, TIME_UNITS[i][lang][0]) != 0 &&
         strcmp(word, TIME_UNITS[i][lang][1]) != 0)
    i++;
  return i;
}

static const char *unit_word(struct parse *p, struct span span) {
  const char *word = text_copy(p, span);
  enum lang other = p->lang == LANG_NL ? LANG_EN : LANG_NL;
  size_t own = time_unit(word, p->lang), foreign = time_unit(word, other);
  if (own < COUNT_OF(TIME_UNITS)) return TIME_UNITS[own][LANG_NL][0];
  if (foreign == COUNT_OF(TIME_UNITS)) return word;
  const char *meant = time_unit_in(word, strlen(word), other, p->lang);
  diag_suggest(p->diags, report(p, DIAG_FOREIGN_KEYWORD, span, word, meant, NULL), meant);
  return TIME_UNITS[foreign][LANG_NL][0];
}

const char *unit_text(const char *unit, enum lang lang, bool plural) {
  for (size_t i = 0; i < COUNT_OF(TIME_UNITS); i++)
    if (strcmp(unit, TIME_UNITS[i][LANG_NL][0]) == 0) return TIME_UNITS[i][lang][plural && (lang == LANG_EN || i != 3)];
  return unit;
}

/* `mm/s/s`: one word too many; dropped, with what was probably meant. */
static void refuse_second_slash(struct parse *p, struct span unit, struct span under) {
  struct raw slash = *raw_peek(p, 0), more = *raw_peek(p, 1);
  if (slash.kind != RAW_SLASH || slash.span.start != unit.end) return;
  if (more.kind != RAW_WORD || more.span.start != slash.span.end) return;
  struct span whole = span_join(unit, more.span);
  struct diag *diag = report(p, DIAG_UNIT_DIVIDED_TWICE, whole, text_copy(p, whole), NULL, NULL);
  if (strcmp(text_copy(p, under), text_copy(p, more.span)) == 0)
    diag_suggest(p->diags, diag, arena_printf(p->arena, "%s\xC2\xB2", text_copy(p, unit)));
  raw_drop(p, 2);
  report_bad(p);
}

const char *time_unit_in(const char *word, size_t length, enum lang from, enum lang to) {
  for (size_t i = 0; i < COUNT_OF(TIME_UNITS); i++)
    for (size_t j = 0; j < 2; j++)
      if (strlen(TIME_UNITS[i][from][j]) == length && memcmp(TIME_UNITS[i][from][j], word, length) == 0)
        return TIME_UNITS[i][to][j];
  return NULL;
}

/* The word behind a number or `in`, or two joined by a slash; NULL: no unit stands here. */
const char *literal_unit(struct parse *p, struct span *span) {
  uint32_t n;
  *span = raw_peek(p, 0)->span;
  if (raw_peek(p, 0)->kind != RAW_WORD) return NULL;
  const struct keyword *keyword = keyword_here(p, 0, &n);
  if (keyword && keyword->class <= KEYWORD_WORD) return NULL;
  if (map_find(&p->keywords.other_lang, text_at(p, *span), span->end - span->start)) return NULL; /* `3 then` */
  const char *unit = unit_word(p, *span);
  struct raw slash = *raw_peek(p, 1), under = *raw_peek(p, 2);
  bool two = slash.kind == RAW_SLASH && under.kind == RAW_WORD && slash.span.start == span->end &&
             under.span.start == slash.span.end;
  if (two) {
    unit = arena_printf(p->arena, "%s/%s", unit, unit_word(p, under.span));
    span->end = under.span.end;
  }
  raw_drop(p, two ? 3 : 1);
  if (two) refuse_second_slash(p, *span, under.span);
  return name_intern(p->arena, &p->ast->names, unit, strlen(unit));
}

/* In a range the unit is the declared one.  A word on the same line that begins no field is a unit written there. */
static void refuse_bound_unit(struct parse *p) {
  const struct raw *word = raw_peek(p, 0);
  enum raw_kind next = raw_peek(p, 1)->kind;
  if (word->kind != RAW_WORD || next == RAW_STRING || next == RAW_COLON) return;
  if (scan_at_line_start(p, text_at(p, word->span))) return;
  struct span span;
  if (!literal_unit(p, &span)) return;
  report(p, DIAG_UNIT_IN_RANGE, span, text_copy(p, span), NULL, NULL);
  report_bad(p);
}

/* ---- dates ---- */
static int64_t small_number(const char *at, size_t length) {
  int64_t value = 0;
  for (size_t i = 0; i < length; i++) value = value * 10 + (at[i] - '0');
  return value;
}

static struct expr *date_node(struct parse *p, int64_t year, unsigned month, int64_t day, struct span span) {
  struct expr *e = expr_new(p, EXPR_DATE, span);
  if (day > 0 && day < 32 && date_valid((int)year, month, (unsigned)day)) {
    e->value = date_from_civil((int)year, month, (unsigned)day);
    return e;
  }
  report(p, DIAG_NO_SUCH_DATE, span, text_copy(p, span), NULL, NULL);
  report_bad(p);
  return e;
}

static void suggest_iso(struct parse *p, struct diag *diag, int64_t year, int64_t month, int64_t day) {
  diag_suggest(p->diags, diag, arena_printf(p->arena, "%04d-%02d-%02d", (int)year, (int)month, (int)day));
}

static bool digits_only(const struct parse *p, struct span span, size_t least, size_t most) {
  size_t length = span.end - span.start;
  const char *at = text_at(p, span);
  return length >= least && length <= most && digits_at(at, at + length) == length;
}

/* Year, month and day of digits with a sign between them, the year first or last. */
struct civil {
  int64_t year, month, day;
  bool year_first;
};
static struct civil civil_of(const char *text, size_t length) {
  size_t first = digits_at(text, text + length), second = first + 1 + digits_at(text + first + 1, text + length);
  int64_t a = small_number(text, first), b = small_number(text + second + 1, length - second - 1);
  bool year_first = first == 4;
  return (struct civil){year_first ? a : b, small_number(text + first + 1, second - first - 1), year_first ? b : a,
                        year_first};
}

/* In English files 3/4/2026 may be read in two ways. */
static bool is_certain_day(const struct parse *p, struct civil c) {
  return p->lang == LANG_NL || c.year_first || c.day > 12 || c.day == c.month;
}

static struct expr *misformed_date(struct parse *p, struct civil c, struct span span) {
  struct diag *diag = report(p, DIAG_DATE_FORM, span, text_copy(p, span), NULL, NULL);
  bool exists = c.day < 32 && c.month < 13 && date_valid((int)c.year, (unsigned)c.month, (unsigned)c.day);
  if (exists && is_certain_day(p, c)) suggest_iso(p, diag, c.year, c.month, c.day);
  report_bad(p);
  return expr_new(p, EXPR_DATE, span);
}

/* 2026-01-31.  Other orders and single digits are refused, with the repair. */
int literal_date(struct parse *p, struct expr **out) {
  struct span span = raw_peek(p, 0)->span;
  uint32_t length = span.end - span.start;
  struct civil c = civil_of(text_at(p, span), length);
  raw_drop(p, 1);
  bool proper = c.year_first && length == 10;
  *out = proper ? date_node(p, c.year, (unsigned)c.month, c.day, span) : misformed_date(p, c, span);
  return TOK_DATE;
}

/* `31/1/2026`, `2026/01/31` at raw 0: a date by a sign that divides; false: something else stands here. */
static bool slashed_date(struct parse *p, struct expr **out) {
  struct span parts[5];
  for (uint32_t i = 0; i < COUNT_OF(parts); i++) {
    const struct raw *raw = raw_peek(p, i);
    parts[i] = raw->span;
    if (raw->kind != (i % 2 ? RAW_SLASH : RAW_NUMBER) || (i > 0 && parts[i - 1].end != parts[i].start)) return false;
  }
  bool first = digits_only(p, parts[0], 4, 4), last = digits_only(p, parts[4], 4, 4);
  if (first == last || !digits_only(p, parts[first ? 4 : 0], 1, 2) || !digits_only(p, parts[2], 1, 2)) return false;
  struct span span = span_join(parts[0], parts[4]);
  raw_drop(p, COUNT_OF(parts));
  *out = misformed_date(p, civil_of(text_at(p, span), span.end - span.start), span);
  return true;
}

/* `jan`, `sept`: the month of either language that begins so, or `mrt`. */
static unsigned month_begun(const char *word, size_t length) {
  static const char *const BEGINNINGS[12][3] = {
      {"jan"}, {"feb"}, {"mrt", "maa", "mar"}, {"apr"},        {"mei", "may"}, {"jun"},
      {"jul"}, {"aug"}, {"sep", "sept"},       {"okt", "oct"}, {"nov"},        {"dec"},
  };
  for (unsigned i = 0; i < 12; i++)
    for (unsigned j = 0; j < 3 && BEGINNINGS[i][j]; j++)
      if (strlen(BEGINNINGS[i][j]) == length && memcmp(BEGINNINGS[i][j], word, length) == 0) return i + 1;
  return 0;
}

/* The month that a word names, in the file's language; in another spelling or the other language it is reported. */
static unsigned month_here(struct parse *p, struct span word, bool *proper) {
  char lower[16], title[16];
  size_t length = word.end - word.start;
  const char *text = text_at(p, word);
  unsigned month = month_named(text, length, p->lang);
  *proper = month != 0;
  if (month || length == 0 || length >= sizeof lower || !utf8_is_ascii(text, length)) return month;
  for (size_t i = 0; i < length; i++)
    title[i] = lower[i] = (char)(text[i] >= 'A' && text[i] <= 'Z' ? text[i] + 32 : text[i]);
  title[0] = (char)(lower[0] >= 'a' && lower[0] <= 'z' ? lower[0] - 32 : lower[0]);
  enum lang langs[] = {p->lang, p->lang == LANG_NL ? LANG_EN : LANG_NL};
  for (size_t i = 0; i < COUNT_OF(langs) && !month; i++)
    month = month_named(langs[i] == LANG_NL ? lower : title, length, langs[i]);
  return month ? month : month_begun(lower, length);
}

/* What the month of this date is called in the file's language. */
static const char *month_text(struct parse *p, int64_t days) {
  struct buf date = {0};
  date_print(&date, days, p->lang); /* 1 januari 2026 */
  const char *month = strchr(buf_keep(p->arena, &date), ' ') + 1;
  return arena_string(p->arena, month, strcspn(month, " "));
}

/* `1 januari 2026` at raw 0; false: something else stands here. */
static bool long_date(struct parse *p, struct expr **out) {
  struct raw day = *raw_peek(p, 0), word = *raw_peek(p, 1), year = *raw_peek(p, 2);
  bool proper;
  if (word.kind != RAW_WORD || !digits_only(p, day.span, 1, 2)) return false;
  unsigned month = month_here(p, word.span, &proper);
  bool has_year = year.kind == RAW_NUMBER && digits_only(p, year.span, 4, 4);
  if (month == 0 || (!has_year && !proper)) return false;
  struct span span = span_join(day.span, has_year ? year.span : word.span);
  raw_drop(p, has_year ? 3 : 2);
  if (!has_year) {
    const char *written = text_copy(p, span);
    struct diag *diag = report(p, DIAG_DATE_WITHOUT_YEAR, span, written, NULL, NULL);
    diag_repair(p->diags, diag, span, arena_printf(p->arena, "%s …", written), REPAIR_PLACEHOLDER);
    report_bad(p);
    *out = expr_new(p, EXPR_DATE, span);
    return true;
  }
  const char *at = text_at(p, year.span), *day_at = text_at(p, day.span);
  *out = date_node(p, small_number(at, 4), month, small_number(day_at, day.span.end - day.span.start), span);
  if (proper || (*out)->value == 0) return true;
  struct diag *diag = report(p, DIAG_MONTH_NAME, word.span, text_copy(p, word.span), NULL, NULL);
  diag_suggest(p->diags, diag, month_text(p, (*out)->value));
  report_bad(p);
  return true;
}

/* ---- amounts ---- */
static const char *euro(const struct parse *p) { return p->lang == LANG_NL ? "€ " : "€"; }

/* Raws of `,-` or `,--` right behind a number; 0: something else stands here. */
static uint32_t dash_tail(struct parse *p, uint32_t number) {
  struct raw mark = *raw_peek(p, number + 1);
  uint32_t n = 1;
  if ((mark.kind != RAW_COMMA && mark.kind != RAW_DOT) || mark.span.start != raw_peek(p, number)->span.end) return 0;
  struct span before = mark.span;
  while (n < 3) {
    struct raw dash = *raw_peek(p, number + 1 + n);
    if ((dash.kind != RAW_MINUS && dash.kind != RAW_DASH) || dash.span.start != before.end) break;
    before = dash.span;
    n++;
  }
  struct raw next = *raw_peek(p, number + 1 + n);
  bool operand =
      (next.kind == RAW_NUMBER || next.kind == RAW_EURO || next.kind == RAW_WORD) && next.span.start == before.end;
  return n == 1 || operand ? 0 : n;
}

static struct expr *money_node(struct parse *p, struct span number, struct span span) {
  return number_node(p, EXPR_MONEY, read_number(p, number, false, 2), span);
}

/* `€ 1.500,-`: whole euros have no tail.  With the decimal mark of the other language, the thousands mark is too. */
static struct expr *money_with_tail(struct parse *p, uint32_t tail) {
  struct span number = raw_peek(p, 1)->span, span = span_join(raw_peek(p, 0)->span, raw_peek(p, 1 + tail)->span);
  bool own_mark = *text_at(p, raw_peek(p, 2)->span) == MARKS[p->lang].decimal;
  const char *digits =
      own_mark ? text_copy(p, number) : with_marks_swapped(p, text_at(p, number), number.end - number.start);
  struct diag *diag = report(p, DIAG_AMOUNT_DASH, span, text_copy(p, span), NULL, NULL);
  suggest_with(p, diag, euro(p), digits, "");
  struct expr *e = money_node(p, number, span);
  raw_drop(p, 2 + tail);
  report_bad(p);
  return e;
}

/* `€ -5`: the sign stands before the euro sign. */
static int money_with_sign(struct parse *p, struct expr **out) {
  struct span number = raw_peek(p, 2)->span, span = span_join(raw_peek(p, 0)->span, number);
  struct diag *diag = report(p, DIAG_AMOUNT_SIGN, span, text_copy(p, span), NULL, NULL);
  suggest_with(p, diag, arena_printf(p->arena, "-%s", euro(p)), text_copy(p, number), "");
  *out = p->pending_money = money_node(p, number, span);
  raw_drop(p, 3);
  report_bad(p);
  return TOK_MINUS;
}

/* ---- 15 000: groups of thousands by spaces ---- */
/* How many groups of three digits follow on the line of the number at raw `at`; the last may have decimals. */
static uint32_t groups_after(struct parse *p, uint32_t at) {
  struct span before = raw_peek(p, at)->span;
  uint32_t n = 0;
  if (raw_peek(p, at)->kind != RAW_NUMBER || !digits_only(p, before, 1, 3)) return 0;
  while (n < RAW_WINDOW - 3 && raw_peek(p, at + n + 1)->kind == RAW_NUMBER) {
    struct span group = raw_peek(p, at + n + 1)->span;
    const char *text = text_at(p, group), *end = text + (group.end - group.start);
    bool three = digits_at(text, end) == 3 && (text + 3 == end || text[3] == MARKS[p->lang].decimal);
    if (!three || memchr(text_at(p, before), '\n', group.start - before.start)) break;
    before = group;
    n++;
  }
  return n;
}

/* Reports them and takes the number for the one with marks; `before` is what stands before it in the repair. */
static struct expr *spaced_number(struct parse *p, uint32_t at, const char *before) {
  uint32_t groups = groups_after(p, at);
  const char *joined = text_copy(p, raw_peek(p, at)->span);
  for (uint32_t i = 1; i <= groups; i++)
    joined =
        arena_printf(p->arena, "%s%c%s", joined, MARKS[p->lang].thousands, text_copy(p, raw_peek(p, at + i)->span));
  struct span span = span_join(raw_peek(p, 0)->span, raw_peek(p, at + groups)->span);
  struct diag *diag =
      report(p, DIAG_NUMBER_SPACES, span, text_copy(p, span), p->lang == LANG_NL ? "@POINT" : "@COMMA", NULL);
  suggest_with(p, diag, before, joined, "");
  struct number number = {0, 0};
  if (!number_value(joined, strlen(joined), MARKS[p->lang].decimal, at ? 2 : 0, &number)) number = too_long(p, span);
  struct expr *e = number_node(p, at ? EXPR_MONEY : EXPR_NUMBER, number, span);
  raw_drop(p, at + groups + 1);
  struct span unit;
  if (!at) e->unit = literal_unit(p, &unit);
  report_bad(p);
  return e;
}

int literal_money(struct parse *p, struct expr **out) {
  struct span sign = raw_peek(p, 0)->span, number = raw_peek(p, 1)->span;
  enum raw_kind next = raw_peek(p, 1)->kind;
  if (groups_after(p, 1)) return *out = spaced_number(p, 1, euro(p)), TOK_MONEY;
  if (next == RAW_NUMBER) {
    uint32_t tail = dash_tail(p, 1);
    *out = tail ? money_with_tail(p, tail) : money_node(p, number, span_join(sign, number));
    if (!tail) raw_drop(p, 2);
    return TOK_MONEY;
  }
  if ((next == RAW_MINUS || next == RAW_DASH) && raw_peek(p, 2)->kind == RAW_NUMBER) return money_with_sign(p, out);
  report(p, DIAG_EURO_ALONE, sign, NULL, NULL, NULL);
  raw_drop(p, 1);
  report_bad(p);
  *out = number_node(p, EXPR_MONEY, (struct number){0, 2}, sign);
  return TOK_MONEY;
}

/* ---- a number, and what it becomes by what follows ---- */
/* `5 euro`, `5 €`: an amount, written here with the sign in front. */
static int amount_behind(struct parse *p, struct span number, struct span sign, struct expr **out) {
  struct span span = span_join(number, sign);
  struct diag *diag = report(p, DIAG_EURO_BEHIND, span, text_copy(p, span), NULL, NULL);
  suggest_with(p, diag, euro(p), text_copy(p, number), "");
  *out = money_node(p, number, span);
  report_bad(p);
  return TOK_MONEY;
}

static bool is_euro_word(const struct parse *p, struct span span) {
  const char *word = text_copy(p, span);
  return strcmp(word, "euro") == 0 || strcmp(word, "EUR") == 0 || strcmp(word, "euros") == 0;
}

/* `2e_kans`, `5mm`: a name cannot begin with a digit, and a unit stands apart. */
static void report_glued(struct parse *p, struct span number, struct span unit) {
  struct diag *diag =
      report(p, DIAG_NUMBER_GLUED, span_join(number, unit), text_copy(p, span_join(number, unit)), NULL, NULL);
  suggest_with(p, diag, text_copy(p, number), " ", text_copy(p, unit));
  report_bad(p);
}

static int quantity(struct parse *p, struct span number, struct expr **out) {
  struct expr *e = number_node(p, EXPR_NUMBER, read_number(p, number, false, 0), number);
  struct span unit;
  *out = e;
  raw_drop(p, 1);
  if (p->last.kind == TOK_WITH) return TOK_NUMBER; /* `met 2 decimalen` */
  if (p->bounds > 0) return refuse_bound_unit(p), TOK_NUMBER;
  e->unit = literal_unit(p, &unit);
  if (!e->unit) return TOK_NUMBER;
  if (unit.start == number.end)
    report_glued(p, number, unit);
  else if (is_euro_word(p, unit))
    return amount_behind(p, number, unit, out);
  e->span.end = unit.end;
  return TOK_QUANTITY;
}

int literal_number(struct parse *p, struct expr **out) {
  struct span number = raw_peek(p, 0)->span;
  struct raw next = *raw_peek(p, 1);
  if (long_date(p, out) || slashed_date(p, out)) return TOK_DATE;
  if (groups_after(p, 0)) return *out = spaced_number(p, 0, ""), (*out)->unit ? TOK_QUANTITY : TOK_NUMBER;
  if (next.kind == RAW_PERCENT) {
    *out = number_node(p, EXPR_PERCENT, read_number(p, number, true, 0), span_join(number, next.span));
    raw_drop(p, 2);
    return TOK_PERCENT;
  }
  if (next.kind == RAW_EURO && raw_peek(p, 2)->kind != RAW_NUMBER) {
    int kind = amount_behind(p, number, next.span, out);
    raw_drop(p, 2);
    report_bad(p);
    return kind;
  }
  return quantity(p, number, out);
}
