/* Nodes of expressions, with what the grammar cannot say well: comparisons do not chain, `afgerond` stands in
 * parentheses beside other arithmetic, and nesting has a limit. */
#include "syntax/build.h"

struct expr *expr_new(struct parse *p, enum expr_kind kind, struct span span) {
  struct expr *e = arena_new(p->arena, struct expr);
  e->kind = (uint8_t)kind;
  e->span = span;
  e->depth = 1;
  return e;
}

/* Puts `part` below `e`.  Past the limit that is reported, and the part left out. */
static struct expr *below(struct parse *p, struct expr *e, struct expr *part) {
  if (!part) return NULL;
  if (part->depth >= MAX_NESTING) {
    report_nesting(p, part->span);
    return expr_new(p, EXPR_NO, part->span);
  }
  if (e->depth <= part->depth) e->depth = (uint8_t)(part->depth + 1);
  return part;
}

struct expr *expr_name(struct parse *p, struct name_at name) {
  struct expr *e = expr_new(p, EXPR_NAME, name.at);
  e->name = name;
  return e;
}

struct expr *expr_member(struct parse *p, struct name_at name, struct name_at member) {
  struct expr *e = expr_new(p, EXPR_MEMBER, span_join(name.at, member.at));
  e->name = name;
  e->member = member;
  return e;
}

struct expr *expr_string(struct parse *p, struct label string) {
  struct expr *e = expr_new(p, EXPR_STRING, string.at);
  e->string = string;
  return e;
}

struct expr *expr_unary(struct parse *p, enum expr_kind kind, struct expr *a, struct span span) {
  struct expr *e = expr_new(p, kind, span);
  e->a = below(p, e, a);
  return e;
}

static struct expr *two(struct parse *p, enum expr_kind kind, struct expr *a, struct expr *b) {
  struct expr *e = expr_new(p, kind, span_join(a->span, b->span));
  e->a = below(p, e, a);
  e->b = below(p, e, b);
  return e;
}

/* ---- arithmetic beside afgerond: `a + b afgerond op 1`, `a afgerond op 1 * 2` ask for parentheses ---- */
static bool is_arithmetic(enum expr_kind kind) { return kind >= EXPR_ADD && kind <= EXPR_DIVIDE; }

/* What was meant is not known: it stands for a name that could not be read, of which nothing more is said. */
static void make_unread(struct expr *e) {
  e->kind = EXPR_NAME;
  e->name.name = NULL;
}

static void check_round_beside(struct parse *p, const struct expr *operand, struct expr *whole) {
  if (operand->kind != EXPR_ROUND) return;
  report(p, DIAG_ROUND_BESIDE, whole->span, NULL, NULL, NULL);
  make_unread(whole);
}

struct expr *expr_binary(struct parse *p, enum expr_kind kind, struct expr *a, struct expr *b) {
  struct expr *e = two(p, kind, a, b);
  if (!is_arithmetic(kind)) return e;
  check_round_beside(p, a, e);
  check_round_beside(p, b, e);
  return e;
}

struct expr *expr_round(struct parse *p, enum rounding mode, struct expr *a, struct expr *step) {
  struct expr *e = two(p, EXPR_ROUND, a, step);
  e->mode = (uint8_t)mode;
  check_round_beside(p, a, e);
  return e;
}

/* ---- comparisons ---- */
static bool is_comparison(const struct expr *e) {
  return (e->kind >= EXPR_EQ && e->kind <= EXPR_GE) || (e->kind >= EXPR_ONE_OF && e->kind <= EXPR_IS_UNKNOWN);
}

/* `3 < x < 5` is meant as `3 < x en x < 5`. */
static void check_chain(struct parse *p, const struct expr *a, struct expr *whole) {
  if (!is_comparison(a)) return;
  struct diag *diag = report(p, DIAG_CHAINED_COMPARISON, whole->span, NULL, NULL, NULL);
  make_unread(whole);
  if (!a->b) return;
  const char *rest = text_copy(p, (struct span){a->span.end, whole->span.end});
  diag_suggest(p->diags, diag,
               arena_printf(p->arena, "%s %s %s%s", text_copy(p, a->span), p->lang == LANG_NL ? "en" : "and",
                            text_copy(p, a->b->span), rest));
}

struct expr *expr_compare(struct parse *p, enum expr_kind kind, struct expr *a, struct expr *b) {
  struct expr *e = two(p, kind, a, b);
  check_chain(p, a, e);
  return e;
}

struct expr *expr_is(struct parse *p, enum expr_kind kind, struct expr *a, struct span span) {
  struct expr *e = expr_unary(p, kind, a, span);
  check_chain(p, a, e);
  return e;
}

static void take_list(struct parse *p, struct expr *e, const struct expr *list) {
  if (!list) return;
  for (uint32_t i = 0; i < list->list.n; i++) *vec_push(p->arena, &e->list) = below(p, e, list->list.at[i]);
}

struct expr *expr_one_of(struct parse *p, struct expr *a, struct expr *list, struct span span) {
  struct expr *e = expr_unary(p, EXPR_ONE_OF, a, span);
  take_list(p, e, list);
  check_chain(p, a, e);
  return e;
}

/* ---- the others ---- */
struct expr *expr_if(struct parse *p, struct expr *a, struct expr *b, struct expr *c, struct span span) {
  struct expr *e = expr_unary(p, EXPR_IF, a, span);
  e->b = below(p, e, b);
  e->c = below(p, e, c);
  return e;
}

struct expr *expr_list(struct parse *p, struct expr *list, struct expr *more) {
  if (!list) list = expr_new(p, EXPR_LOWEST, more->span);
  *vec_push(p->arena, &list->list) = more;
  list->span.end = more->span.end;
  return list;
}

struct expr *expr_over(struct parse *p, struct expr *summed, struct name_at list, struct expr *where) {
  struct expr *e = expr_unary(p, EXPR_SUM, summed, span_join(summed->span, where ? where->span : list.at));
  e->over = list;
  e->c = below(p, e, where);
  return e;
}

struct expr *expr_extreme(struct parse *p, enum expr_kind kind, struct expr *list, struct expr *over,
                          struct span span) {
  struct expr *e = over ? over : expr_new(p, kind, span);
  e->kind = (uint8_t)kind;
  e->span = span;
  take_list(p, e, list);
  return e;
}

struct expr *expr_aggregate(struct parse *p, enum expr_kind kind, struct name_at list, struct expr *where,
                            struct span span) {
  struct expr *e = expr_new(p, kind, span);
  e->over = list;
  e->c = below(p, e, where);
  return e;
}

struct expr *expr_between(struct parse *p, enum expr_kind kind, struct expr *from, struct expr *to, struct span span) {
  struct expr *e = two(p, kind, from, to);
  e->span = span;
  return e;
}
