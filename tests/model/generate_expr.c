/* generate_expr: random well-typed expressions. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "generate.h"

/* ---- chance ---- */
uint64_t draw(struct generator *g) { /* splitmix64 */
  uint64_t z = g->state += 0x9e3779b97f4a7c15u;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
  z = (z ^ z >> 27) * 0x94d049bb133111ebu;
  return z ^ z >> 31;
}
int below(struct generator *g, int n) { return (int)(draw(g) % (uint64_t)n); }
int between_both(struct generator *g, int a, int b) { return a + below(g, b - a + 1); }
bool chance(struct generator *g, int percent) { return below(g, 100) < percent; }

const char *make(struct generator *g, const char *format, ...) {
  struct buf b = {0};
  va_list args;
  va_start(args, format);
  char small[1];
  va_list again;
  va_copy(again, args);
  int n = vsnprintf(small, sizeof small, format, args);
  va_end(args);
  buf_reserve(&b, (size_t)n + 1);
  vsnprintf(b.at, (size_t)n + 1, format, again);
  va_end(again);
  const char *text = arena_string(&g->arena, b.at, (size_t)n);
  buf_free(&b);
  return text;
}

/* ---- types ---- */
const char *const UNITS[] = {"", "m", "km/uur", "dag", "week", "maand", "jaar"};
const char *const UNIT_PLURALS[] = {"", "m", "km/uur", "dagen", "weken", "maanden", "jaar"};
const char *const SETS[MOST_SETS][4] = {
    {"laag", "midden", "hoog", NULL}, {"geen", "laag", NULL}, {"noord", "zuid", "oost", "west"}};
int set_size(int set) {
  int n = 0;
  while (n < 4 && SETS[set][n]) n++;
  return n;
}
static struct wanted simple(enum kind kind) { return (struct wanted){.kind = kind}; }
static struct wanted number_in(int unit) { return (struct wanted){.kind = KIND_NUMBER, .unit = unit}; }
static const struct wanted AMOUNT_OR_UNLIMITED = {.kind = KIND_AMOUNT, .unlimited = true};
struct wanted random_type(struct generator *g, bool texts) {
  static const enum kind kinds[] = {KIND_BOOL,   KIND_BOOL,   KIND_BOOL, KIND_NUMBER, KIND_NUMBER, KIND_NUMBER,
                                    KIND_AMOUNT, KIND_AMOUNT, KIND_DATE, KIND_ENUM,   KIND_TEXT};
  struct wanted type = simple(kinds[below(g, (int)COUNT_OF(kinds) - !texts)]);
  if (type.kind == KIND_NUMBER && chance(g, 45)) type.unit = between_both(g, 1, MOST_UNITS - 1);
  if (type.kind == KIND_ENUM) type.set = below(g, MOST_SETS);
  if (type.kind == KIND_AMOUNT && texts) type.unlimited = chance(g, 25);
  return type;
}
static unsigned lesser(unsigned a, unsigned b) { return a < b ? a : b; }

const char *at_level(struct generator *g, struct written w, int level) {
  return w.level < level || chance(g, 5) ? make(g, "(%s)", w.text) : w.text;
}
static struct written of_level(int level, const char *text) { return (struct written){text, level}; }

/* ---- literals ---- */
static void remember_number(struct generator *g, long thousandths) {
  if (g->number_count < MOST_POOL) g->numbers[g->number_count++] = thousandths;
}
void print_day(long days, char out[11]) {
  long z = days + 719468, era = (z >= 0 ? z : z - 146096) / 146097, doe = z - era * 146097;
  long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  long month = (5 * doy + 2) / 153, day = doy - (153 * month + 2) / 5 + 1;
  month += month < 10 ? 3 : -9;
  snprintf(out, 11, "%04u-%02u-%02u", (unsigned)(yoe + era * 400 + (month <= 2)) % 10000u, (unsigned)month % 100u,
           (unsigned)day % 100u);
}
const char *random_date(struct generator *g) {
  static const char *const special[] = {"2024-02-29", "2023-02-28", "2023-01-31", "2024-12-31",
                                        "2024-01-01", "2020-02-29", "1600-01-01", "9999-12-31",
                                        "2000-02-29", "2022-03-31", "2023-03-01"};
  if (chance(g, 35)) return special[below(g, (int)COUNT_OF(special))];
  char text[11];
  long days = g->date_count && chance(g, 50) ? g->dates[below(g, g->date_count)] + between_both(g, -1, 1)
                                             : 16000 + below(g, 6000);
  print_day(days, text);
  if (g->date_count < MOST_POOL) g->dates[g->date_count++] = days;
  return make(g, "%s", text);
}
/* thousandths, written with `decimals` of its three decimals */
static const char *decimal_text(struct generator *g, long thousandths, unsigned decimals) {
  long whole = thousandths / 1000, rest = thousandths % 1000;
  if (decimals == 0) return make(g, "%ld", whole);
  if (decimals == 1) return make(g, "%ld,%ld", whole, rest / 100);
  if (decimals == 2) return make(g, "%ld,%02ld", whole, rest / 10);
  return make(g, "%ld,%03ld", whole, rest);
}
static long random_thousandths(struct generator *g, unsigned decimals) {
  static const long steps[] = {1000, 100, 10, 1};
  long n = chance(g, 40) ? below(g, 12) : chance(g, 70) ? below(g, 1000) : below(g, 2000000);
  if (g->number_count && chance(g, 40)) n = g->numbers[below(g, g->number_count)] / steps[decimals];
  if (chance(g, 2)) return (long)(draw(g) % 100000000000000u) * 1000; /* large enough to overflow when multiplied */
  remember_number(g, n * steps[decimals]);
  return n * steps[decimals];
}
static struct written number_literal(struct generator *g, struct wanted type, unsigned cap, bool not_zero) {
  unsigned decimals = (unsigned)below(g, (int)lesser(cap, 3) + 1);
  if (type.unit >= FIRST_TIME_UNIT) decimals = 0;
  long n = random_thousandths(g, decimals);
  if (not_zero && n == 0) n = 1000;
  if (!type.unit && cap >= 3 && chance(g, 20))
    return of_level(LEVEL_ATOM, make(g, "%s%%", decimal_text(g, n % 200000, lesser(cap - 2, 1))));
  const char *text = decimal_text(g, n, decimals);
  if (type.unit) text = make(g, "%s %s", text, UNIT_PLURALS[type.unit]);
  return of_level(LEVEL_ATOM, text);
}
static struct written amount_literal(struct generator *g, unsigned cap, bool not_zero) {
  unsigned decimals = cap >= 3 && chance(g, 30) ? 3 : chance(g, 40) ? 2 : 0;
  long n = random_thousandths(g, decimals);
  if (not_zero && n == 0) n = 1000;
  return of_level(LEVEL_ATOM, make(g, "€ %s", decimal_text(g, n, decimals)));
}
struct written literal(struct generator *g, struct wanted type, unsigned cap) {
  static const char *const texts[] = {"appel", "peer", "é x", ""};
  switch (type.kind) {
  case KIND_BOOL: return of_level(LEVEL_ATOM, chance(g, 50) ? "ja" : "nee");
  case KIND_NUMBER: return number_literal(g, type, cap, false);
  case KIND_AMOUNT:
    return type.unlimited && chance(g, 40) ? of_level(LEVEL_ATOM, "onbegrensd") : amount_literal(g, cap, false);
  case KIND_DATE: return of_level(LEVEL_ATOM, random_date(g));
  case KIND_ENUM: return of_level(LEVEL_ATOM, SETS[type.set][below(g, set_size(type.set))]);
  default: return of_level(LEVEL_ATOM, make(g, "\"%s\"", texts[below(g, 4)]));
  }
}
/* At or just below 2^63 - 1 cents, the number that stands for onbegrensd. */
static struct written largest_amount(struct generator *g) {
  return of_level(LEVEL_SUM, make(g, "€ 9223372036854775,80 * 10 + € 0,0%d", between_both(g, 6, 7)));
}
static struct written signed_literal(struct generator *g, struct wanted type, unsigned cap) {
  if (type.kind == KIND_AMOUNT && chance(g, type.unlimited ? 12 : 2)) return largest_amount(g);
  struct written w = literal(g, type, cap);
  bool number = type.kind == KIND_NUMBER || (type.kind == KIND_AMOUNT && !type.unlimited);
  return number && chance(g, 15) ? of_level(LEVEL_SIGN, make(g, "-%s", w.text)) : w;
}

/* ---- names ---- */
bool usable(const struct generator *g, const struct context *c, int i) {
  const struct name *n = &g->names[i];
  if (n->private || n->rank >= c->rank) return false;
  if (n->role == FIELD) return n->list == c->list;
  if (n->role == HEAD) return c->head && c->version->alive[i];
  if (n->role == LIST) return false;
  if (n->role > CHOICE && !c->version->alive[i]) return false;
  if (n->role == DEFINITION && n->list >= 0) return n->list == c->list;
  for (int k = 0; c->list >= 0 && k < g->name_count; k++) /* a field hides it */
    if (g->names[k].role == FIELD && g->names[k].list == c->list && strcmp(g->names[k].text, n->text) == 0)
      return false;
  return true;
}
static bool fits_type(const struct name *n, struct wanted type, unsigned cap) {
  return n->type.kind == type.kind && n->type.unit == type.unit &&
         (type.kind != KIND_ENUM || n->type.set == type.set) && n->cap <= cap && (type.unlimited || !n->type.unlimited);
}
/* A usable name of this type, or -1. */
static int pick_name(struct generator *g, const struct context *c, struct wanted type, unsigned cap) {
  int found[MOST_NAMES], n = 0;
  for (int i = 0; i < g->name_count; i++) {
    bool near = g->names[i].role == FIELD || (g->names[i].list >= 0 && g->names[i].role == DEFINITION);
    if (usable(g, c, i) && fits_type(&g->names[i], type, cap))
      for (int copies = near ? 3 : 1; copies > 0 && n < MOST_NAMES; copies--) found[n++] = i;
  }
  if (!n) return -1;
  int name = found[below(g, n)];
  if (g->change) g->change->uses[name] = true;
  return name;
}
static int pick_list(struct generator *g) {
  int found[MOST_NAMES], n = 0;
  for (int i = 0; i < g->name_count; i++)
    if (g->names[i].role == LIST) found[n++] = i;
  return n ? found[below(g, n)] : -1;
}
static struct written name_or_literal(struct generator *g, const struct context *c, struct wanted type, unsigned cap) {
  int name = chance(g, 75) ? pick_name(g, c, type, cap) : -1;
  return name >= 0 ? of_level(LEVEL_ATOM, g->names[name].text) : signed_literal(g, type, cap);
}

/* ---- operators ---- */
static struct written part(struct generator *g, const struct context *c, struct wanted type, unsigned cap, int depth) {
  return expression(g, c, type, cap, depth - 1);
}
static struct written if_expression(struct generator *g, const struct context *c, struct wanted type, unsigned cap,
                                    int depth) {
  struct written a = part(g, c, simple(KIND_BOOL), 0, depth), b = part(g, c, type, cap, depth),
                 d = part(g, c, type, cap, depth);
  return of_level(LEVEL_IF,
                  make(g, "als %s dan %s anders %s", at_level(g, a, LEVEL_OR), at_level(g, b, LEVEL_OR), d.text));
}
static const char *over_list(struct generator *g, const struct context *c, int list, int depth) {
  struct context in = *c;
  in.list = list;
  if (chance(g, 35)) return g->names[list].text;
  return make(g, "%s waarvan %s", g->names[list].text, part(g, &in, simple(KIND_BOOL), 0, depth).text);
}
/* "E uit l waarvan C" */
static const char *elements(struct generator *g, const struct context *c, struct wanted type, unsigned cap, int depth) {
  int list = pick_list(g);
  if (list < 0) return NULL;
  struct context in = *c;
  in.list = list;
  struct written e = part(g, &in, type, cap, depth);
  return make(g, "%s uit %s", e.text, over_list(g, c, list, depth));
}
static struct written extreme(struct generator *g, const struct context *c, struct wanted type, unsigned cap,
                              int depth) {
  const char *function = chance(g, 50) ? "laagste" : "hoogste";
  /* `laagste` is `bedrag` as soon as one operand is; `hoogste` only if all are */
  bool open = type.kind == KIND_AMOUNT && !type.unlimited && strcmp(function, "laagste") == 0 && chance(g, 30);
  const char *text = NULL;
  int starts = between_both(g, 1, 3);
  const char *list = chance(g, 40) ? elements(g, c, type, cap, depth) : NULL;
  if (list && chance(g, 40))
    starts = 0;
  else if (!list && starts < 2)
    starts = 2;
  for (int i = 0; i < starts; i++) {
    struct wanted start = open && i ? AMOUNT_OR_UNLIMITED : type;
    /* "An aggregate inside another uses no field of the outer element." */
    struct written w = list && c->list >= 0 ? literal(g, start, cap) : part(g, c, start, cap, depth);
    text = text ? make(g, "%s; %s", text, w.text) : w.text;
  }
  if (list) text = text ? make(g, "%s; %s", text, list) : list;
  return of_level(LEVEL_ATOM, make(g, "%s(%s)", function, text));
}
static struct written sum_of(struct generator *g, const struct context *c, struct wanted type, unsigned cap,
                             int depth) {
  struct written a = part(g, c, type, cap, depth), b = part(g, c, type, cap, depth);
  const char *left = a.level == LEVEL_ROUND ? make(g, "(%s)", a.text) : at_level(g, a, LEVEL_SUM);
  const char *right = b.level == LEVEL_ROUND ? make(g, "(%s)", b.text) : at_level(g, b, LEVEL_ROUND);
  return of_level(LEVEL_SUM, make(g, "%s %s %s", left, chance(g, 50) ? "+" : "-", right));
}
static struct written product(struct generator *g, const struct context *c, struct wanted type, unsigned cap,
                              int depth) {
  unsigned least = type.kind == KIND_AMOUNT ? 2 : 0;
  unsigned one = cap > least ? least + (unsigned)below(g, (int)(cap - least) + 1) : least;
  struct written a = part(g, c, type, one, depth), b = part(g, c, simple(KIND_NUMBER), cap - one, depth);
  if (chance(g, 30)) {
    struct written swap = a;
    a = b;
    b = swap;
  }
  return of_level(LEVEL_PRODUCT, make(g, "%s * %s", at_level(g, a, LEVEL_PRODUCT), at_level(g, b, LEVEL_SIGN)));
}
/* One over another of the same kind and unit: a plain number. */
static const char *ratio(struct generator *g, const struct context *c, int depth) {
  struct wanted type = chance(g, 50) ? simple(KIND_AMOUNT) : number_in(below(g, MOST_UNITS));
  struct written a = part(g, c, type, 4, depth);
  struct written b = chance(g, 60)              ? part(g, c, type, 4, depth)
                     : type.kind == KIND_AMOUNT ? amount_literal(g, 4, true)
                                                : number_literal(g, type, 4, true);
  return make(g, "%s / %s", at_level(g, a, LEVEL_SIGN), at_level(g, b, LEVEL_SIGN));
}
static struct written factor(struct generator *g, const struct context *c, int depth, bool divisor) {
  if (divisor && chance(g, 40)) return number_literal(g, simple(KIND_NUMBER), 3, true);
  return part(g, c, simple(KIND_NUMBER), 4, depth);
}
static const char *chain(struct generator *g, const struct context *c, struct wanted type, int depth) {
  const char *text;
  bool plain = type.kind == KIND_NUMBER && !type.unit;
  if (plain && chance(g, 50))
    text = ratio(g, c, depth);
  else
    text = at_level(g, part(g, c, type, 6, depth), LEVEL_SIGN);
  for (int n = below(g, 4); n > 0; n--) {
    bool divides = chance(g, 60);
    const char *operand;
    if (chance(g, 15))
      operand = make(g, "(%s)", ratio(g, c, depth));
    else if (chance(g, 15))
      operand = make(g, "(%s %c %s)", at_level(g, factor(g, c, depth, divides), LEVEL_SIGN), chance(g, 50) ? '*' : '/',
                     at_level(g, factor(g, c, depth, true), LEVEL_SIGN));
    else
      operand = at_level(g, factor(g, c, depth, divides), LEVEL_SIGN);
    text = make(g, chance(g, 12) ? "(%s) %c %s" : "%s %c %s", text, divides ? '/' : '*', operand);
  }
  return text;
}
static struct written rounding(struct generator *g, const struct context *c, struct wanted type, unsigned cap,
                               int depth) {
  static const char *const modes[] = {"afgerond op", "naar boven afgerond op", "naar beneden afgerond op"};
  struct written step = type.kind == KIND_AMOUNT ? amount_literal(g, cap, true) : number_literal(g, type, cap, true);
  if (strchr(step.text, '%')) step.text = "1";
  const char *operand = chance(g, 75) ? chain(g, c, type, depth) : make(g, "(%s)", sum_of(g, c, type, 6, depth).text);
  return of_level(LEVEL_ROUND, make(g, "%s %s %s", operand, modes[below(g, 3)], step.text));
}
static struct written negative(struct generator *g, const struct context *c, struct wanted type, unsigned cap,
                               int depth) {
  return of_level(LEVEL_SIGN, make(g, "-%s", at_level(g, part(g, c, type, cap, depth), LEVEL_ATOM)));
}
static struct written whole_number(struct generator *g, const struct context *c, int depth) {
  static const char *const functions[] = {"jaren", "maanden", "dagen"};
  int list = pick_list(g);
  if (list >= 0 && chance(g, 60)) return of_level(LEVEL_ATOM, make(g, "aantal(%s)", over_list(g, c, list, depth)));
  struct written a = part(g, c, simple(KIND_DATE), 0, depth), b = part(g, c, simple(KIND_DATE), 0, depth);
  return of_level(LEVEL_ATOM, make(g, "%s(%s; %s)", functions[below(g, 3)], a.text, b.text));
}
static struct written numeric(struct generator *g, const struct context *c, struct wanted type, unsigned cap,
                              int depth) {
  switch (below(g, 10)) {
  case 0:
  case 1: return sum_of(g, c, type, cap, depth);
  case 2: return product(g, c, type, cap, depth);
  case 3:
  case 4: return rounding(g, c, type, cap, depth);
  case 5: return extreme(g, c, type, cap, depth);
  case 6: {
    const char *over = elements(g, c, type, cap, depth);
    return over ? of_level(LEVEL_ATOM, make(g, "som(%s)", over)) : negative(g, c, type, cap, depth);
  }
  case 7: return negative(g, c, type, cap, depth);
  case 8:
    if (type.kind == KIND_NUMBER && !type.unit) return whole_number(g, c, depth);
    return sum_of(g, c, type, cap, depth);
  default: return if_expression(g, c, type, cap, depth);
  }
}
static struct written date_expression(struct generator *g, const struct context *c, int depth) {
  struct wanted date = simple(KIND_DATE);
  int kind = below(g, 10);
  if (kind < 5) {
    struct written a = part(g, c, date, 0, depth);
    struct written n = part(g, c, number_in(between_both(g, FIRST_TIME_UNIT, MOST_UNITS - 1)), 0, depth);
    if (n.level == LEVEL_ROUND) n.level = LEVEL_IF;
    if (a.level == LEVEL_ROUND) a.level = LEVEL_IF;
    return of_level(LEVEL_SUM, make(g, "%s %c %s", at_level(g, a, LEVEL_SUM), chance(g, 50) ? '+' : '-',
                                    at_level(g, n, LEVEL_ROUND)));
  }
  if (kind < 7) return extreme(g, c, date, 0, depth);
  return if_expression(g, c, date, 0, depth);
}

/* ---- yes and no ---- */
static struct written compared(struct generator *g, const struct context *c, int depth) {
  static const char *const orders[] = {"<", "<=", ">", ">=", "=", "<>"};
  struct wanted type = random_type(g, true);
  bool ordered = type.kind == KIND_NUMBER || type.kind == KIND_AMOUNT || type.kind == KIND_DATE;
  unsigned cap = type.kind == KIND_NUMBER && type.unit >= FIRST_TIME_UNIT ? 0 : 6;
  struct written a, b = chance(g, 50) ? name_or_literal(g, c, type, cap) : part(g, c, type, cap, depth);
  if (type.kind == KIND_ENUM) { /* one side says which enumeration it is */
    int name = pick_name(g, c, type, 0);
    a = name >= 0 ? of_level(LEVEL_ATOM, g->names[name].text) : of_level(LEVEL_COMPARE, NULL);
    if (!a.text) return of_level(LEVEL_ATOM, "ja");
    if (b.level < LEVEL_ATOM) b = literal(g, type, 0);
  } else {
    a = part(g, c, type, cap, depth);
  }
  if (type.kind == KIND_NUMBER && !type.unit && chance(g, 40)) a = whole_number(g, c, depth);
  if (chance(g, 25)) {
    struct written swap = a;
    a = b;
    b = swap;
  }
  const char *relation = orders[ordered ? below(g, 6) : 4 + below(g, 2)];
  return of_level(LEVEL_COMPARE, make(g, "%s %s %s", at_level(g, a, LEVEL_SUM), relation, at_level(g, b, LEVEL_SUM)));
}
static struct written one_of(struct generator *g, const struct context *c, int depth) {
  struct wanted type = random_type(g, true);
  struct written a;
  type.unlimited = false;
  if (type.kind == KIND_ENUM) {
    int name = pick_name(g, c, type, 0);
    if (name < 0) return of_level(LEVEL_ATOM, "nee");
    a = of_level(LEVEL_ATOM, g->names[name].text);
  } else if (type.kind == KIND_NUMBER && !type.unit && chance(g, 40)) {
    a = whole_number(g, c, depth);
  } else {
    a = part(g, c, type, 4, depth);
  }
  const char *text = NULL;
  for (int n = between_both(g, 1, 3); n > 0; n--) {
    struct written w = name_or_literal(g, c, type, 4);
    text = text ? make(g, "%s; %s", text, w.text) : w.text;
  }
  return of_level(LEVEL_COMPARE, make(g, "%s is een van (%s)", at_level(g, a, LEVEL_SUM), text));
}
static struct written asks_known(struct generator *g, const struct context *c) {
  int found[MOST_NAMES], n = 0;
  for (int i = 0; i < g->name_count; i++)
    if ((usable(g, c, i) && (g->names[i].role == FACT || g->names[i].role == FIELD)) ||
        (g->names[i].role == LIST && c->list < 0))
      found[n++] = i;
  if (!n) return of_level(LEVEL_ATOM, "ja");
  return of_level(LEVEL_COMPARE,
                  make(g, "%s is %s", g->names[found[below(g, n)]].text, chance(g, 60) ? "bekend" : "onbekend"));
}
static struct written over_elements(struct generator *g, const struct context *c, int depth) {
  int list = pick_list(g);
  if (list < 0) return asks_known(g, c);
  if (chance(g, 50)) return of_level(LEVEL_ATOM, make(g, "bestaat(%s)", over_list(g, c, list, depth)));
  struct context in = *c;
  in.list = list;
  return of_level(LEVEL_ATOM, make(g, "alle(%s voldoen aan %s)", g->names[list].text,
                                   part(g, &in, simple(KIND_BOOL), 0, depth).text));
}
static struct written yes_no(struct generator *g, const struct context *c, int depth) {
  struct wanted flag = simple(KIND_BOOL);
  switch (below(g, 12)) {
  case 0:
  case 1:
  case 2: return compared(g, c, depth);
  case 3:
  case 4: {
    struct written a = part(g, c, flag, 0, depth), b = part(g, c, flag, 0, depth);
    return of_level(LEVEL_AND, make(g, "%s en %s", at_level(g, a, LEVEL_AND), at_level(g, b, LEVEL_NOT)));
  }
  case 5:
  case 6: {
    struct written a = part(g, c, flag, 0, depth), b = part(g, c, flag, 0, depth);
    return of_level(LEVEL_OR, make(g, "%s of %s", at_level(g, a, LEVEL_OR), at_level(g, b, LEVEL_AND)));
  }
  case 7: return of_level(LEVEL_NOT, make(g, "niet %s", at_level(g, part(g, c, flag, 0, depth), LEVEL_COMPARE)));
  case 8: return one_of(g, c, depth);
  case 9: return asks_known(g, c);
  case 10: return over_elements(g, c, depth);
  default: return if_expression(g, c, flag, 0, depth);
  }
}

struct written expression(struct generator *g, const struct context *c, struct wanted type, unsigned cap, int depth) {
  if (type.kind == KIND_AMOUNT && cap < 2) cap = 2;
  if (depth <= 0 || chance(g, 20)) return name_or_literal(g, c, type, cap);
  switch (type.kind) {
  case KIND_BOOL: return yes_no(g, c, depth);
  case KIND_NUMBER: return numeric(g, c, type, cap, depth);
  case KIND_AMOUNT:
    if (!type.unlimited) return numeric(g, c, type, cap, depth);
    return chance(g, 50) ? extreme(g, c, type, cap, depth) : if_expression(g, c, type, cap, depth);
  case KIND_DATE: return date_expression(g, c, depth);
  default: return if_expression(g, c, type, cap, depth);
  }
}
