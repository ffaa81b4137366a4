/* random_cases: random cases for any rules, near the constants that occur in them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"
#include "model.h"

/* ---- the constants of the rules ---- */
struct constants {
  VEC(const struct expr *) numbers, dates, texts;
};
static void find_in(struct constants *c, const struct expr *e) {
  if (!e) return;
  if (e->kind == EXPR_NUMBER || e->kind == EXPR_MONEY || e->kind == EXPR_PERCENT) *vec_push(&forever, &c->numbers) = e;
  if (e->kind == EXPR_DATE) *vec_push(&forever, &c->dates) = e;
  if (e->kind == EXPR_STRING) *vec_push(&forever, &c->texts) = e;
  find_in(c, e->a);
  find_in(c, e->b);
  find_in(c, e->c);
  for (uint32_t i = 0; i < e->list.n; i++) find_in(c, e->list.at[i]);
}
static void find_in_provision(struct constants *c, const struct ast_provision *p) {
  find_in(c, p->expr);
  for (uint32_t i = 0; i < p->exceptions.n; i++) {
    find_in(c, p->exceptions.at[i].condition);
    find_in(c, p->exceptions.at[i].value);
  }
  for (uint32_t i = 0; i < p->rows.n; i++)
    for (uint32_t k = 0; k < p->rows.at[i].cells.n; k++)
      for (uint32_t m = 0; m < p->rows.at[i].cells.at[k].values.n; m++)
        find_in(c, p->rows.at[i].cells.at[k].values.at[m]);
}
static struct constants constants_of(const struct ast *ast) {
  struct constants c = {0};
  for (uint32_t i = 0; i < ast->versions.n; i++) {
    const struct ast_version *v = &ast->versions.at[i];
    for (uint32_t k = 0; k < v->provisions.n; k++) find_in_provision(&c, v->provisions.at[k]);
    for (uint32_t k = 0; k < v->amendments.n; k++)
      for (uint32_t m = 0; m < v->amendments.at[k].changes.n; m++)
        find_in_provision(&c, v->amendments.at[k].changes.at[m]);
    for (uint32_t k = 0; k < v->transitionals.n; k++) find_in(&c, v->transitionals.at[k].condition);
    struct expr *from = arena_new(&forever, struct expr); /* the first day of a version is a constant too */
    from->value = v->from;
    *vec_push(&forever, &c.dates) = from;
  }
  return c;
}

/* ---- values ---- */
static void number_value(struct generator *g, const struct constants *c, const struct fact *f, struct buf *out) {
  mpq_ptr q = new_fraction(), step = new_fraction();
  mpq_set(step, sure_decimal(1, f->shape.scale).q);
  if (c->numbers.n && chance(g, 60)) {
    const struct expr *e = c->numbers.at[below(g, (int)c->numbers.n)];
    mpq_set(q, sure_decimal(e->value, e->scale).q);
    mpq_div(q, q, step); /* cut off at the fact's decimals */
    mpz_fdiv_q(mpq_numref(q), mpq_numref(q), mpq_denref(q));
    mpz_set_ui(mpq_denref(q), 1);
    mpq_mul(q, q, step);
  } else if (chance(g, 50)) {
    mpq_set_si(q, between_both(g, -10, 100), 1);
  } else {
    mpq_set(q, chance(g, 50) ? f->lowest : f->highest);
  }
  mpq_set_si(step, below(g, 3) - 1, 1);
  mpq_mul(step, step, sure_decimal(1, f->shape.scale).q);
  mpq_add(q, q, step);
  if (mpq_cmp(q, f->lowest) < 0) mpq_set(q, f->lowest);
  if (mpq_cmp(q, f->highest) > 0) mpq_set(q, f->highest);
  write_value(out, (struct value){.state = SURE, .q = q}, f->shape);
}
static void date_value(struct generator *g, const struct constants *c, const struct fact *f, struct buf *out) {
  long day = 18000 + below(g, 4000);
  if (chance(g, 70)) day = c->dates.at[below(g, (int)c->dates.n)]->value + between_both(g, -1, 1);
  if (chance(g, 5)) day = chance(g, 50) ? f->first : f->last;
  if (day < f->first) day = f->first;
  if (day > f->last) day = f->last;
  write_value(out, sure_whole(day), f->shape);
}
/* False: nothing written, the fact is absent. */
static bool write_fact(struct generator *g, const struct constants *c, const struct fact *f, const char *before,
                       struct buf *out) {
  bool absent = chance(g, 12);
  if (absent && chance(g, 50)) return false;
  buf_printf(out, "%s\"%s\": ", before, f->name);
  if (absent) {
    buf_text(out, "null");
  } else if (f->shape.kind == KIND_LIST) {
    buf_char(out, '[');
    for (int n = below(g, 7), i = 0; i < n; i++) {
      bool some = false;
      buf_text(out, i ? ", {" : "{");
      for (uint32_t k = 0; k < f->fields.n; k++) some |= write_fact(g, c, &f->fields.at[k], some ? ", " : "", out);
      buf_char(out, '}');
    }
    buf_char(out, ']');
  } else if (f->shape.unlimited && chance(g, 30)) {
    buf_text(out, "\"onbegrensd\"");
  } else if (f->shape.kind == KIND_NUMBER || f->shape.kind == KIND_AMOUNT) {
    number_value(g, c, f, out);
  } else if (f->shape.kind == KIND_DATE) {
    date_value(g, c, f, out);
  } else if (f->shape.kind == KIND_TEXT) {
    json_text(out, c->texts.n && chance(g, 70) ? c->texts.at[below(g, (int)c->texts.n)]->string.text : "iets anders");
  } else {
    int n = f->shape.kind == KIND_BOOL ? 2 : (int)f->shape.values->n;
    write_value(out, sure_whole(below(g, n)), f->shape);
  }
  return true;
}

void random_cases(const struct rules *r, uint64_t seed, int cases) {
  static struct generator g;
  struct constants c = constants_of(r->ast);
  struct buf out = {0};
  g.state = seed;
  numbers_in(&for_case);
  for (int i = 0; i < cases; i++) {
    buf_clear(&out);
    bool some = r->key != NONE;
    buf_char(&out, '{');
    if (some) buf_printf(&out, "\"%s\": \"G%d\"", r->facts.at[r->key].name, i + 1);
    for (uint32_t f = 0; f < r->facts.n; f++)
      if (f != r->key) some |= write_fact(&g, &c, &r->facts.at[f], some ? ", " : "", &out);
    buf_char(&out, '}');
    puts(out.at);
    arena_reset(&for_case);
  }
  buf_free(&out);
}
