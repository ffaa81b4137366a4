/* versions: consolidation, hybrids and which day a version ends, for the naive model. */
#include <assert.h>
#include <limits.h>
#include <string.h>

#include "model.h"

static const struct ast_version *written_version(const struct rules *r, const char *name) {
  for (uint32_t i = 0; i < r->ast->versions.n; i++)
    if (strcmp(r->ast->versions.at[i].name.name, name) == 0) return &r->ast->versions.at[i];
  return NULL;
}

/* ---- changes to a text ---- */
static struct provision *find_provision(struct unit *u, const char *name) {
  for (uint32_t i = 0; i < u->provisions.n; i++)
    if (u->provisions.at[i].name == name) return &u->provisions.at[i];
  return NULL;
}
static void add_exceptions(struct provision *to, const struct ast_provision *from) {
  for (uint32_t i = 0; i < from->exceptions.n; i++) *vec_push(&forever, &to->exceptions) = &from->exceptions.at[i];
}
static void take_text(struct provision *p, const struct ast_provision *from) {
  p->body = from->body;
  p->expr = from->expr;
  p->rows = &from->rows;
  p->exceptions.at = NULL; /* a vector of its own: the old one may be shared with an older text */
  p->exceptions.n = p->exceptions.cap = 0;
  add_exceptions(p, from);
}
static void declare(struct unit *u, const struct ast_provision *from) {
  struct provision p = {.kind = from->kind, .name = from->name.name, .of = from->of.name, .type = &from->type};
  take_text(&p, from);
  *vec_push(&forever, &u->provisions) = p;
}
/* "`parameter P wordt W`, `X komt te luiden …`, `X wordt aangevuld` with exceptions, `X vervalt`, or a new
 * declaration." "A changed provision keeps its kind, type, `bij`, place in the order" */
static void change(struct unit *u, const struct ast_provision *from) {
  if (from->change == CHANGE_DECLARE) {
    declare(u, from);
    return;
  }
  struct provision *p = find_provision(u, from->name.name);
  assert(p);
  if (from->change == CHANGE_REPLACE) {
    take_text(p, from);
  } else if (from->change == CHANGE_EXTEND) {
    struct provision old = *p;
    p->exceptions.at = NULL;
    p->exceptions.n = p->exceptions.cap = 0;
    for (uint32_t i = 0; i < old.exceptions.n; i++) *vec_push(&forever, &p->exceptions) = old.exceptions.at[i];
    add_exceptions(p, from);
  } else {
    uint32_t at = (uint32_t)(p - u->provisions.at);
    memmove(p, p + 1, (u->provisions.n - at - 1) * sizeof *p);
    u->provisions.n--;
  }
}
static void amend(struct unit *u, const struct ast_amendment *a) {
  for (uint32_t i = 0; i < a->changes.n; i++) change(u, a->changes.at[i]);
}
static void copy_text(struct unit *to, const struct unit *from) {
  for (uint32_t i = 0; i < from->provisions.n; i++) *vec_push(&forever, &to->provisions) = from->provisions.at[i];
  for (uint32_t i = 0; i < from->heads.n; i++) *vec_push(&forever, &to->heads) = from->heads.at[i];
  for (uint32_t i = 0; i < from->transitions.n; i++)
    *vec_push(&forever, &to->transitions) = (struct transition){.written = from->transitions.at[i].written};
}
/* "Overgangsrecht is a provision of the version's text: later amendments keep it until `overgangsrecht N vervalt`." */
static void change_transitions(struct unit *u, const struct ast_version *v) {
  for (uint32_t i = 0; i < v->transitionals.n; i++) {
    const struct ast_transitional *t = &v->transitionals.at[i];
    if (t->change == CHANGE_DECLARE) {
      *vec_push(&forever, &u->transitions) = (struct transition){.written = t};
      continue;
    }
    for (uint32_t k = 0; k < u->transitions.n; k++) {
      if (u->transitions.at[k].written->name.name != t->name.name) continue;
      memmove(&u->transitions.at[k], &u->transitions.at[k + 1], (u->transitions.n - k - 1) * sizeof *u->transitions.at);
      u->transitions.n--;
      break;
    }
  }
}
static void find_items(struct rules *r, struct unit *u) {
  for (uint32_t i = 0; i < u->provisions.n; i++) {
    struct provision *p = &u->provisions.at[i];
    struct item item = {.provision = p, .list = NONE};
    if (p->kind == PROVISION_DEFINITION && p->of)
      for (uint32_t f = 0; f < r->facts.n; f++)
        if (r->facts.at[f].name == p->of) item.list = f;
    *vec_push(&forever, &u->items) = item;
  }
  for (uint32_t i = 0; i < u->heads.n; i++) {
    struct provision *p = arena_new(&forever, struct provision);
    p->kind = PROVISION_PARAMETER;
    p->name = u->heads.at[i]->name.name;
    take_text(p, u->heads.at[i]);
    *vec_push(&forever, &u->items) = (struct item){.provision = p, .list = NONE};
  }
}

/* "A version is a full text, or an amendment of an earlier one … The compiler consolidates" */
struct unit *unit_of_version(struct rules *r, const char *name) {
  for (uint32_t i = 0; i < r->units.n; i++)
    if (strcmp(r->units.at[i]->name, name) == 0) return r->units.at[i];
  const struct ast_version *v = written_version(r, name);
  if (!v) return NULL;
  struct unit *u = arena_new(&forever, struct unit);
  u->name = v->name.name;
  u->base = v;
  if (v->amends.name) {
    copy_text(u, unit_of_version(r, v->amends.name));
    /* "A parameter declared at the head of an amendment … is for that version's overgangsrecht and mededelingen only"
     */
    for (uint32_t i = 0; i < v->provisions.n; i++) *vec_push(&forever, &u->heads) = v->provisions.at[i];
    for (uint32_t i = 0; i < v->amendments.n; i++) amend(u, &v->amendments.at[i]);
  } else {
    for (uint32_t i = 0; i < v->provisions.n; i++) declare(u, v->provisions.at[i]);
  }
  change_transitions(u, v);
  find_items(r, u);
  *vec_push(&forever, &r->units) = u;
  return u;
}

/* "[A hybrid] has the texts, mededelingen and overgangsrecht of its base and the provisions of its wijzigingen, nothing
 * else"; `added` in order of date.  Two with one base and the same wijzigingen are one version. */
static bool same_amendments(const struct unit *u, const struct ast_amendment *const *added, uint32_t n) {
  if (u->added.n != n) return false;
  for (uint32_t i = 0; i < n; i++) {
    bool found = false;
    for (uint32_t k = 0; k < n; k++) found |= u->added.at[k] == added[i];
    if (!found) return false;
  }
  return true;
}
static struct unit *hybrid(struct rules *r, struct unit *base, const char *name,
                           const struct ast_amendment *const *added, uint32_t n) {
  for (uint32_t i = 0; i < r->units.n; i++)
    if (r->units.at[i]->base == base->base && same_amendments(r->units.at[i], added, n)) return r->units.at[i];
  struct unit *u = arena_new(&forever, struct unit);
  u->name = name;
  u->base = base->base;
  copy_text(u, base);
  for (uint32_t i = 0; i < n; i++) {
    *vec_push(&forever, &u->added) = added[i];
    amend(u, added[i]);
  }
  find_items(r, u);
  *vec_push(&forever, &r->units) = u;
  return u;
}

static const struct ast_amendment *find_amendment(const struct ast_version *v, const char *name, size_t length) {
  for (uint32_t i = 0; i < v->amendments.n; i++) {
    const char *n = v->amendments.at[i].name.name;
    if (strlen(n) == length && memcmp(n, name, length) == 0) return &v->amendments.at[i];
  }
  return NULL;
}

/* "`met wijziging` takes wijzigingen of the version that declared it." */
static struct unit *transition_target(struct rules *r, const struct ast_transitional *t) {
  const struct ast_version *declared = NULL;
  for (uint32_t i = 0; i < r->ast->versions.n; i++) {
    const struct ast_version *v = &r->ast->versions.at[i];
    if (v->transitionals.n && t >= v->transitionals.at && t < v->transitionals.at + v->transitionals.n) declared = v;
  }
  struct unit *base = unit_of_version(r, t->target.name);
  if (!t->amendments.n) return base;
  VEC(const struct ast_amendment *) added = {0};
  for (uint32_t i = 0; i < declared->amendments.n; i++) /* in the order in which they are written */
    for (uint32_t k = 0; k < t->amendments.n; k++)
      if (t->amendments.at[k].name == declared->amendments.at[i].name.name)
        *vec_push(&forever, &added) = &declared->amendments.at[i];
  return hybrid(r, base, base->name, added.at, added.n);
}

void resolve_transitions(struct rules *r, struct unit *u) {
  if (u->resolved) return;
  u->resolved = true;
  for (uint32_t i = 0; i < u->transitions.n; i++)
    u->transitions.at[i].target = transition_target(r, u->transitions.at[i].written);
}

/* "`uitbreiding_2024+maximum+gebied`: that version with wijzigingen of later amendments, each looked for in the nearest
 * that has it (`kader_2026.maximum` says which)"; "a subset is applied in order of date" */
static bool descends(const struct rules *r, const struct ast_version *v, const struct ast_version *from) {
  for (; v->amends.name; v = written_version(r, v->amends.name))
    if (v->amends.name == from->name.name) return true;
  return false;
}
struct unit *unit_named(struct rules *r, const char *name) {
  size_t length = strcspn(name, "+");
  struct unit *base = unit_of_version(r, arena_string(&forever, name, length));
  if (!base || !name[length]) return base;
  struct {
    const struct ast_amendment *amendment;
    int64_t from;
    uint32_t place;
  } found[64];
  uint32_t n = 0;
  for (const char *at = name + length; *at; at += length) {
    at++;
    length = strcspn(at, "+");
    const char *dot = memchr(at, '.', length);
    const char *word = dot ? dot + 1 : at;
    size_t word_length = length - (size_t)(word - at);
    const struct ast_amendment *best = NULL;
    int64_t from = INT64_MAX;
    for (uint32_t i = 0; i < r->ast->versions.n; i++) {
      const struct ast_version *v = &r->ast->versions.at[i];
      if (!descends(r, v, base->base) || v->from >= from) continue;
      if (dot && (strlen(v->name.name) != (size_t)(dot - at) || memcmp(v->name.name, at, (size_t)(dot - at)) != 0))
        continue;
      const struct ast_amendment *a = find_amendment(v, word, word_length);
      if (a) best = a, from = v->from;
    }
    if (!best || n == COUNT_OF(found)) return NULL;
    found[n].amendment = best;
    found[n].from = from;
    n++;
  }
  const struct ast_amendment *added[64];
  for (uint32_t i = 0; i < n; i++) { /* the earliest first; of one version in the order in which they are written */
    uint32_t first = i;
    for (uint32_t k = i + 1; k < n; k++)
      if (found[k].from < found[first].from ||
          (found[k].from == found[first].from && found[k].amendment < found[first].amendment))
        first = k;
    added[i] = found[first].amendment;
    found[first] = found[i];
  }
  return hybrid(r, base, arena_string(&forever, name, strlen(name)), added, n);
}

/* "`tot` a date excludes that date"; "`wijzigt … geldig vanaf` ends the amended version that day" */
long unit_end(const struct rules *r, const struct unit *u) {
  int64_t end = u->base->until;
  for (uint32_t i = 0; i < r->ast->versions.n; i++) {
    const struct ast_version *v = &r->ast->versions.at[i];
    if (v->amends.name == u->base->name.name && v->from < end) end = v->from;
  }
  return end;
}

struct item *unit_item(struct unit *u, const char *name) {
  for (uint32_t i = 0; i < u->items.n; i++)
    if (u->items.at[i].provision->name == name) return &u->items.at[i];
  return NULL;
}

/* ---- the whole ---- */
static void remember(word_list *names, const char *name) {
  for (uint32_t i = 0; i < names->n; i++)
    if (names->at[i] == name) return;
  *vec_push(&forever, names) = name;
}
static void remember_provision(struct rules *r, const struct ast_provision *p) {
  if (p->change != CHANGE_DECLARE) return;
  if (p->kind == PROVISION_DECISION) remember(&r->outcomes, p->name.name);
  if (p->kind == PROVISION_CONDITION) remember(&r->conditions, p->name.name);
}

/* "Without a bound: amounts within ± € 10 miljard, numbers within ± 10¹² units of their last decimal (two decimals: ±
 * 10¹⁰), dates from 1600 to 9999." */
static void bound(struct fact *f, const struct expr *e, bool highest) {
  bool minus = e->kind == EXPR_NEGATE;
  if (minus) e = e->a;
  if (f->shape.kind == KIND_DATE) {
    if (highest)
      f->last = e->value;
    else
      f->first = e->value;
    return;
  }
  mpq_ptr q = highest ? f->highest : f->lowest;
  mpq_set(q, sure_decimal(e->value, e->scale).q);
  if (minus) mpq_neg(q, q);
}
static struct fact fact_of(const char *name, const struct ast_type *type) {
  struct fact f = {.name = name, .type = type, .shape = shape_of_type(type)};
  f.first = date_of((struct day){FIRST_YEAR, 1, 1});
  f.last = date_of((struct day){LAST_YEAR, 12, 31});
  f.highest = new_fraction();
  mpq_set(f.highest, sure_decimal(1000000000000, f.shape.scale).q); /* ten milliard euros are 10¹² cents */
  f.lowest = new_fraction();
  mpq_neg(f.lowest, f.highest);
  if (type->lowest) bound(&f, type->lowest, false);
  if (type->highest) bound(&f, type->highest, true);
  for (uint32_t i = 0; i < type->fields.n; i++)
    *vec_push(&forever, &f.fields) = fact_of(type->fields.at[i].name.name, &type->fields.at[i].type);
  return f;
}

struct rules *rules_of(const struct ast *ast) {
  struct rules *r = arena_new(&forever, struct rules);
  r->ast = ast;
  r->key = NONE;
  struct ast_type *date = arena_new(&forever, struct ast_type);
  date->kind = AST_DATE;
  *vec_push(&forever, &r->facts) = fact_of("peildatum", date); /* always there */
  for (uint32_t i = 0; i < ast->facts.n; i++) {
    const struct ast_fact *f = &ast->facts.at[i];
    *vec_push(&forever, &r->facts) = fact_of(f->name.name, &f->type);
    if (f->key) r->key = i + 1;
  }
  for (uint32_t i = 0; i < ast->choices.n; i++) {
    const struct ast_choice *c = &ast->choices.at[i];
    struct choice choice = {.name = c->name.name};
    for (uint32_t k = 0; k < c->answers.n; k++) {
      *vec_push(&forever, &choice.answers) = c->answers.at[k].name;
      if (c->answers.at[k].standard) choice.answer = k;
    }
    *vec_push(&forever, &r->choices) = choice;
  }
  for (uint32_t i = 0; i < ast->versions.n; i++) {
    const struct ast_version *v = &ast->versions.at[i];
    for (uint32_t k = 0; k < v->provisions.n; k++) remember_provision(r, v->provisions.at[k]);
    for (uint32_t k = 0; k < v->amendments.n; k++)
      for (uint32_t m = 0; m < v->amendments.at[k].changes.n; m++)
        remember_provision(r, v->amendments.at[k].changes.at[m]);
  }
  for (uint32_t i = 0; i < ast->versions.n; i++) unit_of_version(r, ast->versions.at[i].name.name);
  return r;
}
