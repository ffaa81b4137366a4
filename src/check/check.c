/* The whole of checking: edition by edition in order of date, then assertions and tests. */
#include "check/internal.h"

/* ---- facts ---- */
static bool bound_fits(const struct expr *e, uint32_t kind) {
  if (!e) return true;
  if (e->kind == EXPR_NEGATE) e = e->a;
  static const uint8_t wanted[] = {[KIND_NUMBER] = EXPR_NUMBER, [KIND_AMOUNT] = EXPR_MONEY, [KIND_DATE] = EXPR_DATE};
  return kind <= KIND_DATE && kind != KIND_BOOL && e->kind == wanted[kind];
}

static void check_range(struct checker *c, const struct ast_type *t, struct type type) {
  if (!t->lowest && !t->highest) return;
  const struct expr *first = t->lowest ? t->lowest : t->highest;
  if (!bound_fits(t->lowest, type.kind) || !bound_fits(t->highest, type.kind)) {
    diag_add(c->diags, DIAG_RANGE_OTHER_KIND, first->span, type_words(c, type), NULL, NULL);
    return;
  }
  int64_t least, most;
  range_of(t, &type, &least, &most);
  enum diag_code code = t->highest ? DIAG_RANGE_EMPTY : DIAG_RANGE_NEEDS_UPPER;
  if (least > most) diag_add(c->diags, code, first->span, NULL, NULL, NULL);
}

static void check_decimals(struct checker *c, const struct ast_type *t) {
  if (t->kind == AST_NUMBER && t->scale > MAX_SCALE)
    diag_add(c->diags, DIAG_TOO_FINE, t->span, arena_printf(c->arena, "%u", t->scale),
             arena_printf(c->arena, "%u", MAX_SCALE), NULL);
}

static void check_field_hides(struct checker *c, const struct model_list *list, const struct model_field *f) {
  const struct symbol *symbol = model_symbol(c->model, f->ast->name.name);
  const char *fact = c->model->facts.at[list->fact].name;
  if (!symbol) return;
  struct diag *d = diag_add(c->diags, DIAG_FIELD_HIDES, f->ast->name.at, f->ast->name.name, fact, NULL);
  diag_relate(c->diags, d, SECOND_DECLARED_HERE, symbol->at, f->ast->name.name);
}

static void check_facts(struct checker *c) {
  for (uint32_t i = 1; i < c->model->facts.n; i++) {
    check_range(c, &c->model->facts.at[i].ast->type, c->model->facts.at[i].type);
    check_decimals(c, &c->model->facts.at[i].ast->type);
  }
  for (uint32_t i = 0; i < c->model->lists.n; i++)
    for (uint32_t k = 0; k < c->model->lists.at[i].fields.n; k++) {
      const struct model_field *f = &c->model->lists.at[i].fields.at[k];
      check_range(c, &f->ast->type, f->type);
      check_decimals(c, &f->ast->type);
      check_field_hides(c, &c->model->lists.at[i], f);
    }
}

/* ---- sources ---- */
static void check_cites(struct checker *c, const cites *cited) {
  for (uint32_t i = 0; i < cited->n; i++) {
    const struct name_at *name = &cited->at[i].source;
    if (!name->name || map_find(&c->model->source_by_name, name->name, strlen(name->name))) continue;
    VEC(const char *) names = {0};
    for (uint32_t k = 0; k < c->model->ast->sources.n; k++)
      *vec_push(c->arena, &names) = c->model->ast->sources.at[k].name.name;
    struct diag *d = diag_add(c->diags, DIAG_UNKNOWN_NAME, name->at, "@SOURCE", name->name, NULL);
    diag_suggest_names(c->diags, d, name->name, names.at, names.n);
  }
}

static bool is_address(const char *text) {
  static const char *const STARTS[] = {"https://", "http://", "jci1.3:c:BWBR"};
  for (size_t i = 0; i < COUNT_OF(STARTS); i++) {
    size_t length = strlen(STARTS[i]);
    if (strncmp(text, STARTS[i], length) == 0 && text[length] && !strpbrk(text, " \t")) return true;
  }
  return false;
}

static void check_addresses(struct checker *c) {
  for (uint32_t i = 0; i < c->model->ast->sources.n; i++) {
    const struct label *address = &c->model->ast->sources.at[i].address;
    if (address->text && !is_address(address->text))
      diag_add(c->diags, DIAG_SOURCE_ADDRESS, address->at, address->text, NULL, NULL);
  }
}

static void check_provision_cites(struct checker *c, const struct ast_provision *p) {
  check_cites(c, &p->cites);
  for (uint32_t i = 0; i < p->exceptions.n; i++) check_cites(c, &p->exceptions.at[i].cites);
}

static void check_version_cites(struct checker *c, const struct ast_version *v) {
  check_cites(c, &v->cites);
  for (uint32_t i = 0; i < v->provisions.n; i++) check_provision_cites(c, v->provisions.at[i]);
  for (uint32_t i = 0; i < v->amendments.n; i++) {
    check_cites(c, &v->amendments.at[i].cites);
    for (uint32_t k = 0; k < v->amendments.at[i].changes.n; k++)
      check_provision_cites(c, v->amendments.at[i].changes.at[k]);
  }
  for (uint32_t i = 0; i < v->transitionals.n; i++) check_cites(c, &v->transitionals.at[i].cites);
  for (uint32_t i = 0; i < v->notices.n; i++) check_cites(c, &v->notices.at[i].cites);
}

static void check_all_cites(struct checker *c) {
  const struct ast *ast = c->model->ast;
  for (uint32_t i = 0; i < ast->facts.n; i++) check_cites(c, &ast->facts.at[i].cites);
  for (uint32_t i = 0; i < ast->choices.n; i++) check_cites(c, &ast->choices.at[i].cites);
  for (uint32_t i = 0; i < ast->versions.n; i++) check_version_cites(c, &ast->versions.at[i]);
  for (uint32_t i = 0; i < ast->assertions.n; i++) check_cites(c, &ast->assertions.at[i].cites);
}

/* ---- editions ---- */
static uint32_t list_of_definition(struct checker *c, const struct ast_provision *p) {
  if (p->kind != PROVISION_DEFINITION || !p->of.name) return NONE;
  uint32_t list = list_named(c, p->of);
  if (list == NONE) return NONE;
  const uint32_t *field = map_find(&c->model->lists.at[list].by_name, p->name.name, strlen(p->name.name));
  if (field) {
    struct diag *d = diag_add(c->diags, DIAG_NAME_TAKEN, p->name.at, p->name.name, NULL, NULL);
    diag_relate(c->diags, d, SECOND_DECLARED_HERE, c->model->lists.at[list].fields.at[*field].ast->name.at,
                p->name.name);
  }
  return list;
}

static void link_conditions(struct checker *c, struct typed_edition *e) {
  for (uint32_t i = 0; i < e->provisions.n; i++) {
    struct typed_provision *p = e->provisions.at[i];
    if (p->from->origin->kind != PROVISION_CONDITION || !p->from->origin->of.name) continue;
    struct typed_provision *decision = typed_find(e, p->from->origin->of.name);
    if (!decision || decision->from->origin->kind != PROVISION_DECISION) continue;
    if (decision->from->text->body != BODY_ALL && decision->from->text->body != BODY_ANY) continue;
    p->decision = decision;
    *vec_push(c->arena, &decision->conditions) = p;
  }
}

static struct typed_edition *start_edition(struct checker *c, const struct edition *from) {
  struct typed_edition *e = arena_new(c->arena, struct typed_edition);
  e->from = from;
  for (uint32_t i = 0; i < from->provisions.n; i++) {
    struct typed_provision *p = arena_new(c->arena, struct typed_provision);
    *p = (struct typed_provision){.from = from->provisions.at[i], .type = type_of(KIND_BOOL), .position = i};
    p->list = list_of_definition(c, p->from->origin);
    *vec_push(c->arena, &e->provisions) = p;
  }
  link_conditions(c, e);
  return e;
}

static void check_law_around(struct checker *c, struct typed_edition *e) {
  struct scope s = {.c = c, .edition = e, .list = NONE, .outer = NONE, .head = true};
  for (uint32_t i = 0; i < e->from->transitionals.n; i++) {
    const struct transitional *t = &e->from->transitionals.at[i];
    *vec_push(c->arena, &e->transitionals) = (struct typed_transitional){t, check_bool(&s, t->ast->condition)};
    check_label(c, e, &t->ast->label);
  }
  for (uint32_t i = 0; i < e->from->notices.n; i++) {
    const struct notice *n = &e->from->notices.at[i];
    struct typed *condition = n->ast->condition ? check_bool(&s, n->ast->condition) : NULL;
    *vec_push(c->arena, &e->notices) = (struct typed_notice){n, condition};
    check_label(c, e, &n->ast->text);
    const char *of = n->origin->of.name;
    struct typed_provision *decision = of ? typed_find(e, of) : NULL;
    if (of && (!decision || decision->from->origin->kind != PROVISION_DECISION)) {
      struct diag *d = diag_add(c->diags, DIAG_UNKNOWN_NAME, n->origin->of.at, "@DECISION", of, NULL);
      diag_suggest_names(c->diags, d, of, c->model->outcomes.at, c->model->outcomes.n);
    }
  }
}

static void check_labels(struct checker *c, const struct typed_edition *e) {
  const struct model *m = c->model;
  for (uint32_t i = 0; i < e->provisions.n; i++) {
    const struct provision *p = e->provisions.at[i]->from;
    check_label(c, e, &p->label);
    check_label(c, e, &p->label_no);
    for (uint32_t k = 0; k < p->exceptions.n; k++) check_label(c, e, &p->exceptions.at[k].ast->label);
    if (p->amendment != NONE) check_label(c, e, &m->amendments.at[p->amendment].ast->label);
  }
  check_label(c, e, &m->versions.at[e->from->version].ast->label);
  for (uint32_t i = 1; i < m->facts.n; i++) check_label(c, e, &m->facts.at[i].ast->label);
  for (uint32_t i = 0; i < m->lists.n; i++)
    for (uint32_t k = 0; k < m->lists.at[i].fields.n; k++) check_label(c, e, &m->lists.at[i].fields.at[k].ast->label);
  for (uint32_t i = 0; i < m->choices.n; i++) {
    const struct ast_choice *choice = m->choices.at[i].ast;
    check_label(c, e, &choice->label);
    for (uint32_t k = 0; k < choice->answers.n; k++) check_label(c, e, &choice->answers.at[k].label);
  }
}

static bool names_version(enum diag_code code) {
  return code == DIAG_USES_LAPSED || code == DIAG_NOT_IN_VERSION || code == DIAG_BRACE_NAME;
}

/* What an amendment makes wrong in the text that it amends is reported there: say which version's doing it is. */
static void relate_version(struct checker *c, const struct edition *e, uint32_t first) {
  const struct ast_version *v = c->model->versions.at[e->version].ast;
  if (e->hybrid || !v->amends.name) return;
  for (uint32_t i = first; i < c->diags->list.n; i++) {
    struct diag *d = c->diags->list.at[i];
    bool within = d->span.start >= v->span.start && d->span.end <= v->span.end;
    if (within || diag_severity(d->code) != SEVERITY_ERROR || names_version(d->code)) continue;
    diag_relate(c->diags, d, SECOND_FAILS_IN_VERSION, v->name.at, v->name.name);
  }
}

/* Is anything wrong beside hybrids that cannot stand? */
static bool rules_wrong(const struct diags *d) {
  for (uint32_t i = 0; i < d->list.n; i++) {
    enum diag_code code = d->list.at[i]->code;
    if (code != DIAG_HYBRID_CANNOT_STAND && diag_severity(code) == SEVERITY_ERROR) return true;
  }
  return false;
}

static void check_edition(struct checker *c, uint32_t index) {
  struct edition *from = c->model->editions.at[index];
  struct diags inner = {.arena = c->arena, .sources = c->model->sources}, *outer = c->diags;
  if (from->hybrid) c->diags = &inner;
  uint32_t first = c->diags->list.n;
  struct typed_edition *e = start_edition(c, from);
  c->out->editions.at[index] = e;
  sort_provisions(c, e);
  for (uint32_t i = 0; i < e->sorted.n; i++) check_provision(c, e, e->sorted.at[i]);
  check_law_around(c, e);
  check_labels(c, e);
  relate_version(c, from, first);
  c->diags = outer;
  /* A mistake in the rules themselves fails every hybrid too; it is reported where it stands. */
  if (!rules_wrong(outer)) model_report_hybrid(c->model, from, &inner);
}

static void check_editions(struct checker *c) {
  uint32_t n = c->model->editions.n, *order = arena_array(c->arena, uint32_t, n + 1);
  for (uint32_t i = 0; i < n; i++) {
    *vec_push(c->arena, &c->out->editions) = NULL;
    uint32_t at = i;
    const struct edition *e = c->model->editions.at[i];
    for (; at > 0 && !e->hybrid; at--) { /* versions in order of date, then hybrids */
      const struct edition *before = c->model->editions.at[order[at - 1]];
      if (!before->hybrid && c->model->versions.at[before->version].from <= c->model->versions.at[e->version].from)
        break;
      order[at] = order[at - 1];
    }
    order[at] = i;
  }
  for (uint32_t i = 0; i < n; i++) check_edition(c, order[i]);
}

struct checked *check(struct model *m) {
  struct checker c = {.arena = m->arena, .model = m, .diags = m->diags, .out = arena_new(m->arena, struct checked)};
  c.out->model = m;
  check_facts(&c);
  check_addresses(&c);
  check_all_cites(&c);
  check_editions(&c);
  if (!m->diags->errors) check_needs(&c);
  check_assertions(&c);
  check_tests(&c);
  if (!m->versions.n && !m->diags->errors) diag_add(m->diags, DIAG_NO_VERSION, m->ast->name.at, NULL, NULL, NULL);
  if (!m->diags->errors) advise(&c);
  return c.out;
}
