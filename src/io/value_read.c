/* One value of a fact or field, from JSON text or a cell of CSV: by kind, with what is wrong said in the reader's
 * words. */
#include <string.h>

#include "io/inner.h"

struct wrong input_wrong(enum input_code code, const char *message) {
  return (struct wrong){.code = code, .message = message};
}

/* A reading of one value: what every kind's function needs. */
struct given {
  const struct value_reader *r;
  const struct program_fact *fact;
  const struct type *type;
  const char *at;
  size_t length;
  struct wrong *wrong;
};

static bool refuse(const struct given *g, enum input_code code, enum word word, const char *b) {
  struct voice *v = g->r->voice;
  *g->wrong = input_wrong(code, voice_say(v, word, voice_shown(v, g->at, g->length), b, NULL));
  return false;
}

static bool is_word(const struct given *g, const char *word) {
  if (strlen(word) != g->length) return false;
  for (size_t i = 0; i < g->length; i++) {
    char c = g->at[i];
    if (g->r->notation != NOTATION_JSON && c >= 'A' && c <= 'Z') c = (char)(c - 'A' + 'a');
    if (c != word[i]) return false;
  }
  return true;
}

/* ---- yes or no ---- */
static const char *const TRUE_WORDS[][2] = {
    [NOTATION_JSON] = {"true", "true"}, [NOTATION_NL] = {"ja", "waar"}, [NOTATION_EN] = {"true", "true"}};
static const char *const FALSE_WORDS[][2] = {
    [NOTATION_JSON] = {"false", "false"}, [NOTATION_NL] = {"nee", "onwaar"}, [NOTATION_EN] = {"false", "false"}};
static const enum word NOT_YES_NO[] = {
    [NOTATION_JSON] = WORD_IN_NOT_YES_NO, [NOTATION_NL] = WORD_IN_NOT_YES_NO_NL, [NOTATION_EN] = WORD_IN_NOT_YES_NO};

static bool read_yes_no(const struct given *g, struct cell *out) {
  enum notation notation = g->r->notation;
  bool yes = is_word(g, TRUE_WORDS[notation][0]) || is_word(g, TRUE_WORDS[notation][1]);
  bool no = is_word(g, FALSE_WORDS[notation][0]) || is_word(g, FALSE_WORDS[notation][1]);
  if (!yes && !no) return refuse(g, INPUT_BAD_VALUE, NOT_YES_NO[notation], NULL);
  *out = cell_known(yes);
  return true;
}

/* ---- ranges ---- */
static bool out_of_range(const struct given *g, bool below) {
  const struct program_fact *f = g->fact;
  int64_t bound = below ? program_int64(f->least_low, f->least_high) : program_int64(f->most_low, f->most_high);
  struct buf text = {0};
  input_print(&text, g->r->program, cell_known(bound), g->type, g->r->voice->lang);
  const char *kept = buf_keep(g->r->voice->arena, &text);
  return refuse(g, INPUT_OUT_OF_RANGE, below ? WORD_IN_BELOW : WORD_IN_ABOVE, kept);
}

static bool within_range(const struct given *g, int64_t v, struct cell *out) {
  const struct program_fact *f = g->fact;
  if (v < program_int64(f->least_low, f->least_high)) return out_of_range(g, true);
  if (v > program_int64(f->most_low, f->most_high)) return out_of_range(g, false);
  *out = cell_known(v);
  return true;
}

/* ---- numbers and amounts ---- */
static const enum word NOT_NUMBER[] = {
    [NOTATION_JSON] = WORD_IN_NOT_NUMBER, [NOTATION_NL] = WORD_IN_NOT_NUMBER_NL, [NOTATION_EN] = WORD_IN_NOT_NUMBER};

static bool refuse_number(const struct given *g, enum number_flaw flaw) {
  static const enum word WORD_OF[] = {[NUMBER_THOUSANDS] = WORD_IN_THOUSANDS,
                                      [NUMBER_THREE_DIGITS] = WORD_IN_THREE_DIGITS,
                                      [NUMBER_COMMA] = WORD_IN_COMMA,
                                      [NUMBER_EXPONENT] = WORD_IN_EXPONENT};
  enum word word = flaw == NUMBER_MALFORMED ? NOT_NUMBER[g->r->notation] : WORD_OF[flaw];
  if (flaw == NUMBER_THREE_DIGITS && g->type->scale == 0) word = WORD_IN_THREE_DIGITS_WHOLE;
  return refuse(g, INPUT_BAD_NUMBER, word, voice_count(g->r->voice, g->type->scale));
}

static bool read_decimal(const struct given *g, const char *at, size_t length, struct cell *out) {
  int64_t v;
  switch (decimal_read(at, length, g->type->scale, &v)) {
  case DECIMAL_OK: return within_range(g, v, out);
  case DECIMAL_TOO_LARGE: return out_of_range(g, *at == '-');
  case DECIMAL_TOO_FINE:
    if (g->type->scale == 0) return refuse(g, INPUT_TOO_MANY_DECIMALS, WORD_IN_NOT_WHOLE, NULL);
    return refuse(g, INPUT_TOO_MANY_DECIMALS, WORD_IN_TOO_FINE, voice_count(g->r->voice, g->type->scale));
  default: return refuse_number(g, NUMBER_MALFORMED);
  }
}

/* The rewritten text is looked at before anything is said in the same scratch buffer. */
static bool read_number(const struct given *g, struct cell *out) {
  if (g->r->notation == NOTATION_JSON) return read_decimal(g, g->at, g->length, out);
  struct buf *text = &g->r->voice->scratch;
  bool amount = g->type->kind == KIND_AMOUNT;
  enum number_flaw flaw = input_number(text, g->at, g->length, g->r->notation, amount, g->type->scale);
  if (text->failed) input_give_up(g->r->voice->arena);
  return flaw ? refuse_number(g, flaw) : read_decimal(g, text->at, text->size, out);
}

static bool read_amount(const struct given *g, struct cell *out) {
  if (g->type->unlimited && (is_word(g, "onbegrensd") || is_word(g, "unlimited")))
    return *out = cell_known(UNLIMITED), true;
  return read_number(g, out);
}

/* ---- dates ---- */
struct day {
  int year;
  unsigned month, day;
};

static bool take_digits(const char **at, const char *end, size_t least, size_t most, unsigned *out) {
  size_t n = 0;
  for (*out = 0; n < most && *at < end && **at >= '0' && **at <= '9'; n++, ++*at)
    *out = *out * 10 + (unsigned)(**at - '0');
  return n >= least;
}

static bool take_dash(const char **at, const char *end) { return *at < end && *(*at)++ == '-'; }

static bool iso_shape(const char *at, size_t length, struct day *d) {
  const char *end = at + length;
  unsigned year;
  if (!take_digits(&at, end, 4, 4, &year) || !take_dash(&at, end) || !take_digits(&at, end, 2, 2, &d->month))
    return false;
  if (!take_dash(&at, end) || !take_digits(&at, end, 2, 2, &d->day)) return false;
  d->year = (int)year;
  return at == end;
}

static bool dutch_shape(const char *at, size_t length, struct day *d) {
  const char *end = at + length;
  unsigned year;
  if (!take_digits(&at, end, 1, 2, &d->day) || !take_dash(&at, end) || !take_digits(&at, end, 1, 2, &d->month))
    return false;
  if (!take_dash(&at, end) || !take_digits(&at, end, 4, 4, &year)) return false;
  d->year = (int)year;
  return at == end;
}

static enum word not_date(const struct given *g) {
  bool digit = g->length > 0 && *g->at >= '0' && *g->at <= '9';
  if (g->r->notation == NOTATION_NL) return WORD_IN_NOT_DATE_NL;
  return g->r->notation == NOTATION_EN && digit ? WORD_IN_AMBIGUOUS_DATE : WORD_IN_NOT_DATE;
}

static bool read_date(const struct given *g, struct cell *out) {
  enum { FIRST_YEAR = 1600 }; /* the calendar repeats every 400 years, so a day of year y exists as in y + 1600 */
  struct day d;
  bool shape = iso_shape(g->at, g->length, &d) || (g->r->notation == NOTATION_NL && dutch_shape(g->at, g->length, &d));
  if (!shape) return refuse(g, INPUT_BAD_DATE, not_date(g), NULL);
  bool early = d.year < FIRST_YEAR;
  if (!date_valid(early ? d.year + FIRST_YEAR : d.year, d.month, d.day))
    return refuse(g, INPUT_BAD_DATE, WORD_IN_NO_DAY, NULL);
  return early ? out_of_range(g, true) : within_range(g, date_from_civil(d.year, d.month, d.day), out);
}

/* ---- enumerations and texts ---- */
static bool refuse_enum(const struct given *g) {
  const struct program *p = g->r->program;
  struct voice *v = g->r->voice;
  const struct program_set *set = &p->sets[g->type->set];
  const char **names = arena_array(v->arena, const char *, set->count);
  for (uint32_t i = 0; i < set->count; i++) names[i] = input_enum_name(p, g->type, i);
  const char *close = closest_name(arena_string(v->arena, g->at, g->length), names, set->count);
  if (close) return refuse(g, INPUT_BAD_VALUE, WORD_IN_NOT_ONE_OF_NEAR, voice_name(v, close));
  return refuse(g, INPUT_BAD_VALUE, WORD_IN_NOT_ONE_OF, voice_names(v, names, set->count));
}

static bool read_enum(const struct given *g, struct cell *out) {
  size_t length;
  const char *name = input_normal(g->r->voice->arena, g->at, g->length, &length);
  const struct program_set *set = &g->r->program->sets[g->type->set];
  for (uint32_t i = 0; i < set->count; i++) {
    const char *value = input_enum_name(g->r->program, g->type, i);
    if (strlen(value) == length && memcmp(value, name, length) == 0) return *out = cell_known(i), true;
  }
  return refuse_enum(g);
}

static bool read_text(const struct given *g, struct cell *out) {
  *out = input_text(g->r->texts, g->at, g->length);
  return true;
}

static bool read_never(const struct given *g, struct cell *out) { /* lists are read elsewhere */
  (void)out;
  return refuse(g, INPUT_BAD_VALUE, WORD_IN_NOT_LIST, NULL);
}

bool input_value(const struct value_reader *r, const struct program_fact *fact, const char *at, size_t length,
                 struct cell *out, struct wrong *wrong) {
  static bool (*const BY_KIND[KINDS])(const struct given *, struct cell *) = {
      [KIND_BOOL] = read_yes_no, [KIND_NUMBER] = read_number, [KIND_AMOUNT] = read_amount, [KIND_DATE] = read_date,
      [KIND_ENUM] = read_enum,   [KIND_TEXT] = read_text,     [KIND_LIST] = read_never,
  };
  const struct type *type = &r->program->types[fact->type];
  struct given g = {r, fact, type, at, length, wrong};
  size_t bad;
  if (!utf8_valid(at, length, &bad)) {
    const char *byte = arena_printf(r->voice->arena, "0x%02X", (unsigned char)at[bad]);
    return refuse(&g, INPUT_BAD_VALUE, WORD_IN_NOT_UTF8, byte);
  }
  if (type->kind != KIND_TEXT && r->notation != NOTATION_JSON) g.at = input_trimmed(at, &g.length);
  return BY_KIND[type->kind](&g, out);
}

/* ---- JSON tokens of another type ---- */
static const struct {
  enum input_code code;
  enum word word;
} WRONG_TYPE[KINDS] = {
    [KIND_BOOL] = {INPUT_BAD_VALUE, WORD_IN_NOT_YES_NO},    [KIND_NUMBER] = {INPUT_BAD_NUMBER, WORD_IN_NOT_NUMBER},
    [KIND_AMOUNT] = {INPUT_BAD_NUMBER, WORD_IN_NOT_NUMBER}, [KIND_DATE] = {INPUT_BAD_DATE, WORD_IN_NOT_DATE},
    [KIND_ENUM] = {INPUT_BAD_VALUE, WORD_IN_NOT_ONE_OF},    [KIND_TEXT] = {INPUT_BAD_VALUE, WORD_IN_NOT_TEXT},
    [KIND_LIST] = {INPUT_BAD_VALUE, WORD_IN_NOT_LIST},
};

/* What the message names beside the value: the values or fields there are. */
static const char *possible(const struct value_reader *r, const struct program_fact *fact) {
  const struct program *p = r->program;
  const struct type *type = &p->types[fact->type];
  if (type->kind == KIND_LIST) {
    const struct program_list *list = &p->lists[fact->reg];
    return voice_names(r->voice, input_field_names(r->voice->arena, p, list), list->field_count);
  }
  if (type->kind != KIND_ENUM) return NULL;
  const struct program_set *set = &p->sets[type->set];
  const char **names = arena_array(r->voice->arena, const char *, set->count);
  for (uint32_t i = 0; i < set->count; i++) names[i] = input_enum_name(p, type, i);
  return voice_names(r->voice, names, set->count);
}

struct wrong input_wrong_type(const struct value_reader *r, const struct program_fact *fact, const char *text) {
  const struct type *type = &r->program->types[fact->type];
  return input_wrong(WRONG_TYPE[type->kind].code,
                     voice_say(r->voice, WRONG_TYPE[type->kind].word, text, possible(r, fact), NULL));
}
