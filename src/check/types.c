/* Types: which are one, which hold both, and what people call them. */
#include "check/internal.h"

struct type type_of(enum kind kind) {
  return (struct type){.kind = kind, .scale = kind == KIND_AMOUNT ? 2 : 0, .unit = NONE, .set = NONE};
}

struct type type_poison(void) {
  return (struct type){.kind = KINDS, .unit = NONE, .set = NONE};
}

bool type_same(struct type a, struct type b) { return a.kind == b.kind && a.unit == b.unit && a.set == b.set; }

const char *quote_values(struct checker *c, uint32_t set) {
  const names_at *values = &c->model->sets.at[set].values;
  const char *text = "";
  for (uint32_t i = 0; i < values->n; i++)
    text = arena_printf(c->arena, "%s%s%s", text, i ? ", " : "", values->at[i].name);
  return text;
}

static const char *quantity_words(struct checker *c, const char *unit) {
  static const char *const periods[][2] = {
      {"dag", "@TYPE_DAYS"}, {"week", "@TYPE_WEEKS"}, {"maand", "@TYPE_MONTHS"}, {"jaar", "@TYPE_YEARS"}};
  for (uint32_t i = 0; i < COUNT_OF(periods); i++)
    if (strcmp(unit, periods[i][0]) == 0) return periods[i][1];
  return arena_printf(c->arena, "@TYPE_A_NUMBER_IN:%s", unit);
}

const char *type_words(struct checker *c, struct type t) {
  static const char *const words[] = {"@TYPE_A_BOOL",  "@TYPE_A_NUMBER", "@TYPE_AN_AMOUNT", "@TYPE_A_DATE",
                                      "@TYPE_A_VALUE", "@TYPE_A_TEXT",   "@TYPE_A_LIST",    "@TYPE_A_VALUE"};
  if (t.kind == KIND_NUMBER && t.unit != NONE) return quantity_words(c, c->model->units.at[t.unit]);
  if (t.kind == KIND_ENUM && t.set != NONE) return arena_printf(c->arena, "@TYPE_ONE_OF:%s", quote_values(c, t.set));
  if (t.kind == KIND_AMOUNT && t.unlimited) return "@TYPE_AMOUNT_OR_UNLIMITED";
  return words[t.kind];
}

struct type type_unify(struct checker *c, struct type a, struct type b, struct span at) {
  if (type_wrong(a) || type_wrong(b)) return type_poison();
  if (!type_same(a, b)) {
    diag_add(c->diags, DIAG_BRANCHES_DIFFER, at, type_words(c, a), type_words(c, b), NULL);
    return type_poison();
  }
  if (b.scale > a.scale) a.scale = b.scale;
  a.unlimited |= b.unlimited;
  return a;
}

/* ---- ranges ---- */
enum { DEFAULT_AMOUNT_EUROS_DIGITS = 10, DEFAULT_NUMBER_DIGITS = 12 };

static int64_t bound_value(const struct expr *e, unsigned scale, bool least) {
  bool negative = e->kind == EXPR_NEGATE;
  if (negative) e = e->a;
  int64_t v = negative ? -e->value : e->value;
  if (e->scale <= scale) return decimal_widen(v, scale - e->scale, &v) ? v : least ? INT64_MIN : INT64_MAX;
  int64_t divisor = POWERS_OF_TEN[e->scale - scale],
          quotient = v / divisor; /* inwards, so that the range stays inside */
  if (v % divisor != 0 && least == (v > 0)) quotient += v > 0 ? 1 : -1;
  return quotient;
}

void range_of(const struct ast_type *t, const struct type *type, int64_t *least, int64_t *most) {
  int64_t limit =
      type->kind == KIND_AMOUNT ? POWERS_OF_TEN[DEFAULT_AMOUNT_EUROS_DIGITS + 2] : POWERS_OF_TEN[DEFAULT_NUMBER_DIGITS];
  *least = type->kind == KIND_DATE ? DATE_FIRST : -limit;
  *most = type->kind == KIND_DATE ? DATE_LAST : limit;
  if (t && t->lowest) *least = bound_value(t->lowest, type->scale, true);
  if (t && t->highest) *most = bound_value(t->highest, type->scale, false);
}
