/* Consolidation: the text of each version and hybrid, made by applying amendments to what they amend. */
#include "model/consolidate.h"

#include <string.h>

#include "model/force.h"

struct applying { /* one edition being made */
  struct model *m;
  struct edition *edition;
  struct diags *diags;
  const cites *version_cites, *amendment_cites;
  uint32_t amendment;  /* being applied, or NONE */
  struct map *touched; /* names touched in this version: positions in touches; NULL: already checked (a hybrid) */
  VEC(struct touch {
    uint32_t amendment;
    uint8_t change;
    struct span at;
  })
  touches;
};

static const cites *nearest_cites(const struct applying *x, const cites *own) {
  if (own->n) return own;
  if (x->amendment_cites && x->amendment_cites->n) return x->amendment_cites;
  return x->version_cites;
}

/* ---- provisions ---- */
static const char *kind_word(uint8_t kind) {
  static const char *const words[] = {"@PARAMETER", "@CONDITION", "@DEFINITION", "@DECISION"};
  return words[kind];
}

static void check_exception_names(struct applying *x, const struct provision *p) {
  struct map seen = {0};
  for (uint32_t i = 0; i < p->exceptions.n; i++) {
    const struct name_at *name = &p->exceptions.at[i].ast->name;
    if (!name->name) continue;
    uint32_t *slot = map_put(x->m->arena, &seen, name->name, strlen(name->name));
    if (*slot == NONE) {
      *slot = i;
      continue;
    }
    struct diag *d = diag_add(x->diags, DIAG_EXCEPTION_TWICE, name->at, name->name, p->name, NULL);
    diag_relate(x->diags, d, SECOND_DECLARED_HERE, p->exceptions.at[*slot].ast->name.at, name->name);
  }
}

static void add_exceptions(struct applying *x, struct provision *p, const struct ast_provision *from) {
  for (uint32_t i = 0; i < from->exceptions.n; i++) {
    const struct ast_exception *e = &from->exceptions.at[i];
    const cites *cited = e->cites.n ? &e->cites : nearest_cites(x, &from->cites);
    *vec_push(x->m->arena, &p->exceptions) = (struct exception){e, cited, x->amendment};
  }
  check_exception_names(x, p);
}

static void report_missing(struct applying *x, const struct ast_provision *change) {
  if (diag_within(x->diags, DIAG_NOTHING_ADDED, change->name.at)) return; /* one message for one line */
  VEC(const char *) names = {0};
  for (uint32_t i = 0; i < x->edition->provisions.n; i++) {
    struct provision *p = x->edition->provisions.at[i];
    if (p && p->origin->kind == change->kind) *vec_push(x->m->arena, &names) = p->name;
  }
  struct diag *d =
      diag_add(x->diags, DIAG_NOTHING_TO_CHANGE, change->name.at, kind_word(change->kind), change->name.name, NULL);
  uint32_t lapsed = map_number(&x->edition->lapsed, change->name.name);
  if (lapsed != NONE) diag_relate(x->diags, d, SECOND_LAPSED_HERE, x->edition->lapses.at[lapsed], change->name.name);
  if (lapsed == NONE) diag_suggest_names(x->diags, d, change->name.name, names.at, names.n);
}

/* The provision a change is about, as a copy of this edition's own; NULL with a diagnostic when there is none. */
static struct provision *own_copy(struct applying *x, const struct ast_provision *change) {
  uint32_t at = map_number(&x->edition->by_name, change->name.name);
  if (at == NONE) return report_missing(x, change), NULL;
  struct provision *old = x->edition->provisions.at[at];
  if (old->origin->kind != change->kind) {
    struct diag *d = diag_add(x->diags, DIAG_OTHER_KIND, change->name.at, change->name.name,
                              kind_word(old->origin->kind), kind_word(change->kind));
    diag_relate(x->diags, d, SECOND_DECLARED_HERE, old->origin->name.at, change->name.name);
    return NULL;
  }
  struct provision *copy = arena_copy(x->m->arena, old, sizeof *old);
  x->edition->provisions.at[at] = copy;
  return copy;
}

static void apply_declare(struct applying *x, const struct ast_provision *change) {
  uint32_t *slot = map_put(x->m->arena, &x->edition->by_name, change->name.name, strlen(change->name.name));
  if (*slot != NONE) {
    const struct ast_provision *first = x->edition->provisions.at[*slot]->origin;
    if (first->kind != change->kind) return; /* reported as a taken name */
    enum diag_code code = x->amendment == NONE ? DIAG_NAME_TAKEN : DIAG_ALREADY_THERE;
    struct diag *d = diag_add(x->diags, code, change->name.at, change->name.name, NULL, NULL);
    diag_relate(x->diags, d, SECOND_DECLARED_HERE, first->name.at, change->name.name);
    return;
  }
  struct provision *p = arena_new(x->m->arena, struct provision);
  *p = (struct provision){.name = change->name.name,
                          .origin = change,
                          .text = change,
                          .label = change->label,
                          .label_no = change->label_no,
                          .cites = nearest_cites(x, &change->cites),
                          .amendment = x->amendment};
  add_exceptions(x, p, change);
  *slot = x->edition->provisions.n;
  *vec_push(x->m->arena, &x->edition->provisions) = p;
}

static void apply_replace(struct applying *x, const struct ast_provision *change) {
  struct provision *p = own_copy(x, change);
  if (!p) return;
  p->text = change;
  if (change->label.text) p->label = change->label;
  if (change->label_no.text) p->label_no = change->label_no;
  p->cites = nearest_cites(x, &change->cites);
  p->amendment = x->amendment;
  p->exceptions.n = p->exceptions.cap = 0;
  p->exceptions.at = NULL;
  add_exceptions(x, p, change);
}

static void apply_extend(struct applying *x, const struct ast_provision *change) {
  struct provision *p = own_copy(x, change);
  if (!p) return;
  struct exception *old = p->exceptions.at;
  uint32_t n = p->exceptions.n;
  p->exceptions.at = NULL;
  p->exceptions.n = p->exceptions.cap = 0;
  for (uint32_t i = 0; i < n; i++) *vec_push(x->m->arena, &p->exceptions) = old[i];
  add_exceptions(x, p, change);
}

static void apply_lapse(struct applying *x, const struct ast_provision *change) {
  struct provision *p = own_copy(x, change);
  if (!p) return;
  uint32_t *at = map_find(&x->edition->by_name, change->name.name, strlen(change->name.name));
  x->edition->provisions.at[*at] = NULL;
  *at = NONE;
  *map_put(x->m->arena, &x->edition->lapsed, change->name.name, strlen(change->name.name)) = x->edition->lapses.n;
  *vec_push(x->m->arena, &x->edition->lapses) = change->span;
}

/* Within one version each provision is touched once, except by several that add exceptions. */
static bool check_touch(struct applying *x, const struct ast_provision *change) {
  if (!x->touched) return true;
  uint32_t *slot = map_put(x->m->arena, x->touched, change->name.name, strlen(change->name.name));
  if (*slot == NONE) {
    *slot = x->touches.n;
    *vec_push(x->m->arena, &x->touches) = (struct touch){x->amendment, change->change, change->name.at};
    return true;
  }
  const struct touch *first = &x->touches.at[*slot];
  if (first->change == CHANGE_EXTEND && change->change == CHANGE_EXTEND) return true;
  if (first->change == CHANGE_DECLARE && change->change == CHANGE_DECLARE && x->amendment == NONE) return true;
  bool head = first->amendment == NONE && x->amendment != NONE; /* no change at all, and not to be changed */
  struct diag *d = diag_add(x->diags, head ? DIAG_HEAD_PARAMETER : DIAG_TOUCHED_TWICE, change->name.at,
                            change->name.name, NULL, NULL);
  diag_relate(x->diags, d, head ? SECOND_DECLARED_HERE : SECOND_TOUCHED_HERE, first->at, change->name.name);
  return false;
}

static void apply_change(struct applying *x, const struct ast_provision *change) {
  static void (*const apply[])(struct applying *, const struct ast_provision *) = {apply_declare, apply_replace,
                                                                                   apply_extend, apply_lapse};
  if (!change->name.name || !check_touch(x, change)) return;
  const struct symbol *symbol = model_symbol(x->m, change->name.name);
  if (symbol && symbol->kind != SYMBOL_PROVISION && change->change == CHANGE_DECLARE)
    return; /* reported as a taken name */
  apply[change->change](x, change);
}

static void apply_amendment(struct applying *x, uint32_t index) {
  const struct ast_amendment *ast = x->m->amendments.at[index].ast;
  x->amendment = index;
  x->amendment_cites = &ast->cites;
  for (uint32_t i = 0; i < ast->changes.n; i++) apply_change(x, ast->changes.at[i]);
  x->amendment = NONE;
  x->amendment_cites = NULL;
}

/* ---- notices and transitional law ---- */
static uint32_t notice_position(const struct edition *e, const char *name) {
  for (uint32_t i = 0; i < e->notices.n; i++)
    if (e->notices.at[i].origin->name.name == name) return i;
  return NONE;
}

static void apply_notice(struct applying *x, const struct ast_notice *n) {
  if (!n->name.name) return;
  uint32_t at = notice_position(x->edition, n->name.name);
  if (n->change == CHANGE_DECLARE && at == NONE) {
    *vec_push(x->m->arena, &x->edition->notices) = (struct notice){n, n, nearest_cites(x, &n->cites)};
  } else if (n->change == CHANGE_DECLARE) {
    struct diag *d = diag_add(x->diags, DIAG_ALREADY_THERE, n->name.at, n->name.name, NULL, NULL);
    diag_relate(x->diags, d, SECOND_DECLARED_HERE, x->edition->notices.at[at].origin->name.at, n->name.name);
  } else if (at == NONE) {
    diag_add(x->diags, DIAG_NOTHING_TO_CHANGE, n->name.at, "@NOTICE", n->name.name, NULL);
  } else if (n->change == CHANGE_REPLACE) {
    x->edition->notices.at[at].ast = n;
    x->edition->notices.at[at].cites = nearest_cites(x, &n->cites);
  } else {
    memmove(&x->edition->notices.at[at], &x->edition->notices.at[at + 1],
            (x->edition->notices.n - at - 1) * sizeof x->edition->notices.at[0]);
    x->edition->notices.n--;
  }
}

static uint32_t transitional_position(const struct edition *e, const char *name) {
  for (uint32_t i = 0; i < e->transitionals.n; i++)
    if (e->transitionals.at[i].ast->name.name == name) return i;
  return NONE;
}

static void apply_transitional(struct applying *x, const struct ast_transitional *t) {
  if (!t->name.name) return;
  struct edition *e = x->edition;
  uint32_t at = transitional_position(e, t->name.name);
  if (t->change == CHANGE_DECLARE && at == NONE) {
    *vec_push(x->m->arena, &e->transitionals) = (struct transitional){t, nearest_cites(x, &t->cites), e->version, NONE};
  } else if (t->change == CHANGE_DECLARE) {
    struct diag *d = diag_add(x->diags, DIAG_ALREADY_THERE, t->name.at, t->name.name, NULL, NULL);
    diag_relate(x->diags, d, SECOND_DECLARED_HERE, e->transitionals.at[at].ast->name.at, t->name.name);
  } else if (at == NONE) {
    diag_add(x->diags, DIAG_NOTHING_TO_CHANGE, t->name.at, "@TRANSITIONAL", t->name.name, NULL);
  } else {
    memmove(&e->transitionals.at[at], &e->transitionals.at[at + 1],
            (e->transitionals.n - at - 1) * sizeof e->transitionals.at[0]);
    e->transitionals.n--;
  }
}

/* ---- editions ---- */
static void copy_edition(struct model *m, struct edition *to, const struct edition *from) {
  for (uint32_t i = 0; i < from->provisions.n; i++) *vec_push(m->arena, &to->provisions) = from->provisions.at[i];
  for (uint32_t i = 0; i < from->transitionals.n; i++)
    *vec_push(m->arena, &to->transitionals) = from->transitionals.at[i];
  for (uint32_t i = 0; i < from->notices.n; i++) *vec_push(m->arena, &to->notices) = from->notices.at[i];
  for (uint32_t i = 0; i < to->provisions.n; i++) {
    const char *name = to->provisions.at[i]->name;
    *map_put(m->arena, &to->by_name, name, strlen(name)) = i;
  }
}

/* Closes the gaps that lapsed provisions left. */
static void close_gaps(struct edition *e) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < e->provisions.n; i++)
    if (e->provisions.at[i]) e->provisions.at[n++] = e->provisions.at[i];
  e->provisions.n = n;
  for (uint32_t i = 0; i < n; i++)
    *map_find(&e->by_name, e->provisions.at[i]->name, strlen(e->provisions.at[i]->name)) = i;
}

/* Changes are made to the text as it was, so before anything is added to it. */
static void apply_law_around(struct applying *x, const struct ast_version *v, bool changes) {
  for (uint32_t i = 0; i < v->notices.n; i++)
    if ((v->notices.at[i].change != CHANGE_DECLARE) == changes) apply_notice(x, &v->notices.at[i]);
  for (uint32_t i = 0; i < v->transitionals.n; i++)
    if ((v->transitionals.at[i].change != CHANGE_DECLARE) == changes) apply_transitional(x, &v->transitionals.at[i]);
}

static void apply_version(struct applying *x, const struct version *v) {
  struct map touched = {0};
  x->touched = &touched;
  x->version_cites = &v->ast->cites;
  uint32_t before = x->edition->provisions.n;
  for (uint32_t i = 0; i < v->ast->provisions.n; i++) apply_change(x, v->ast->provisions.at[i]);
  if (v->ast->amends.name)
    for (uint32_t i = before; i < x->edition->provisions.n; i++) x->edition->provisions.at[i]->head = true;
  for (uint32_t i = 0; i < v->amendment_count; i++) apply_amendment(x, v->first_amendment + i);
  apply_law_around(x, v->ast, true);
  apply_law_around(x, v->ast, false);
}

static void make_edition(struct model *m, uint32_t version) {
  struct version *v = &m->versions.at[version];
  if (m->editions.at[v->edition]) return;
  struct edition *e = arena_new(m->arena, struct edition);
  m->editions.at[v->edition] = e; /* set before the base, so that a circle of amendments ends */
  e->name = v->ast->name.name;
  e->version = version;
  if (v->amends != NONE) {
    make_edition(m, v->amends);
    copy_edition(m, e, m->editions.at[m->versions.at[v->amends].edition]);
  }
  struct applying x = {.m = m, .edition = e, .diags = m->diags, .amendment = NONE};
  apply_version(&x, v);
  close_gaps(e);
}

/* ---- hybrids ---- */
static bool same_hybrid(const struct edition *e, uint32_t base, const uint32_t *amendments, uint32_t n) {
  return e->hybrid && e->version == base && e->amendments.n == n &&
         (n == 0 || memcmp(e->amendments.at, amendments, n * sizeof *amendments) == 0);
}

static bool is_among(const uint32_t *amendments, uint32_t n, uint32_t one) {
  for (uint32_t i = 0; i < n; i++)
    if (amendments[i] == one) return true;
  return false;
}

/* Amendments stand in the model version by version; in order of date is by the start of their version, then as written.
 */
static void sort_by_date(const struct model *m, uint32_t *amendments, uint32_t n) {
  for (uint32_t i = 1; i < n; i++)
    for (uint32_t k = i; k > 0; k--) {
      uint32_t a = amendments[k - 1], b = amendments[k];
      int64_t from_a = m->versions.at[m->amendments.at[a].version].from,
              from_b = m->versions.at[m->amendments.at[b].version].from;
      if (from_a < from_b || (from_a == from_b && a <= b)) break;
      amendments[k - 1] = b, amendments[k] = a;
    }
}

void model_report_hybrid(struct model *m, const struct edition *e, const struct diags *inner) {
  if (!inner->errors) return;
  const struct diag *first = NULL;
  for (uint32_t i = 0; i < inner->list.n && !first; i++)
    if (diag_severity(inner->list.at[i]->code) == SEVERITY_ERROR) first = inner->list.at[i];
  struct diag *d = diag_add(m->diags, DIAG_HYBRID_CANNOT_STAND, e->asked_at, e->name, NULL, NULL);
  if (first) diag_relate(m->diags, d, SECOND_FAILS_HERE, first->span, first->arguments[0]);
}

uint32_t model_hybrid(struct model *m, uint32_t base, const uint32_t *amendments, uint32_t n, const char *name,
                      struct span asked_at) {
  uint32_t *sorted = arena_copy(m->arena, amendments, n * sizeof *amendments);
  sort_by_date(m, sorted, n);
  for (uint32_t i = 0; i < m->editions.n; i++)
    if (same_hybrid(m->editions.at[i], base, sorted, n)) return i;
  struct edition *e = arena_new(m->arena, struct edition);
  *e = (struct edition){.name = name, .version = base, .hybrid = true, .asked_at = asked_at};
  copy_edition(m, e, m->editions.at[m->versions.at[base].edition]);
  struct diags inner = {.arena = m->arena, .sources = m->sources};
  struct applying x = {.m = m, .edition = e, .diags = &inner, .amendment = NONE};
  for (uint32_t i = 0; i < n; i++) {
    x.version_cites = &m->versions.at[m->amendments.at[sorted[i]].version].ast->cites;
    apply_amendment(&x, sorted[i]);
    *vec_push(m->arena, &e->amendments) = sorted[i];
  }
  close_gaps(e);
  model_report_hybrid(m, e, &inner);
  *vec_push(m->arena, &m->editions) = e;
  return m->editions.n - 1;
}

/* ---- targets of transitional law ---- */
/* When there is none of this name, the one that was probably meant, so that its text does not seem missing too. */
static uint32_t find_version(struct model *m, struct name_at name) {
  uint32_t at = map_number(&m->version_by_name, name.name);
  if (at != NONE) return at;
  VEC(const char *) names = {0};
  for (uint32_t i = 0; i < m->versions.n; i++) *vec_push(m->arena, &names) = m->versions.at[i].ast->name.name;
  struct diag *d = diag_add(m->diags, DIAG_UNKNOWN_NAME, name.at, "@VERSION", name.name, NULL);
  diag_suggest_names(m->diags, d, name.name, names.at, names.n);
  return d->suggestion ? map_number(&m->version_by_name, d->suggestion) : NONE;
}

static uint32_t find_amendment(struct model *m, uint32_t version, struct name_at name) {
  const struct version *v = &m->versions.at[version];
  VEC(const char *) names = {0};
  for (uint32_t i = 0; i < v->amendment_count; i++) {
    const char *one = m->amendments.at[v->first_amendment + i].ast->name.name;
    if (one == name.name) return v->first_amendment + i;
    if (one) *vec_push(m->arena, &names) = one;
  }
  struct diag *d = diag_add(m->diags, DIAG_UNKNOWN_NAME, name.at, "@AMENDMENT", name.name, NULL);
  diag_suggest_names(m->diags, d, name.name, names.at, names.n);
  return NONE;
}

static const char *hybrid_name(struct model *m, uint32_t base, const uint32_t *amendments, uint32_t n) {
  struct buf name = {0};
  buf_text(&name, m->versions.at[base].ast->name.name);
  for (uint32_t i = 0; i < n; i++) {
    const struct amendment *w = &m->amendments.at[amendments[i]];
    buf_char(&name, '+');
    if (nearest_amendment(m, base, w->ast->name.name) != amendments[i])
      buf_printf(&name, "%s.", m->versions.at[w->version].ast->name.name);
    buf_text(&name, w->ast->name.name);
  }
  const char *text = buf_keep(m->arena, &name);
  return name_intern(m->arena, &m->ast->names, text, strlen(text));
}

static uint32_t transitional_target(struct model *m, const struct transitional *t) {
  const struct ast_transitional *ast = t->ast;
  if (!ast->target.name) return NONE;
  uint32_t base = find_version(m, ast->target);
  if (base == NONE) return NONE;
  if (m->versions.at[base].from >= m->versions.at[t->version].from) {
    diag_add(m->diags, DIAG_TARGET_NOT_EARLIER, ast->target.at, ast->target.name,
             m->versions.at[t->version].ast->name.name, NULL);
    return NONE;
  }
  VEC(uint32_t) amendments = {0};
  for (uint32_t i = 0; i < ast->amendments.n; i++) {
    uint32_t w = find_amendment(m, t->version, ast->amendments.at[i]);
    if (w == NONE) return NONE;
    if (is_among(amendments.at, amendments.n, w))
      diag_add(m->diags, DIAG_AMENDMENT_TWICE, ast->amendments.at[i].at, ast->amendments.at[i].name, NULL, NULL);
    else
      *vec_push(m->arena, &amendments) = w;
  }
  if (!amendments.n) return m->versions.at[base].edition;
  sort_by_date(m, amendments.at, amendments.n);
  return model_hybrid(m, base, amendments.at, amendments.n, hybrid_name(m, base, amendments.at, amendments.n),
                      ast->span);
}

static void resolve_targets(struct model *m) {
  for (uint32_t i = 0; i < m->editions.n; i++) /* hybrids made on the way are resolved in their turn */
    for (uint32_t k = 0; k < m->editions.at[i]->transitionals.n; k++) {
      uint32_t target = transitional_target(m, &m->editions.at[i]->transitionals.at[k]);
      m->editions.at[i]->transitionals.at[k].target = target;
    }
}

/* ---- versions ---- */
static void add_amendments(struct model *m, struct version *v, uint32_t version) {
  v->first_amendment = m->amendments.n;
  for (uint32_t i = 0; i < v->ast->amendments.n; i++) {
    struct ast_amendment *ast = &v->ast->amendments.at[i];
    if (!ast->name.name) continue;
    for (uint32_t k = v->first_amendment; k < m->amendments.n; k++)
      if (m->amendments.at[k].ast->name.name == ast->name.name) {
        struct diag *d = diag_add(m->diags, DIAG_NAME_TAKEN, ast->name.at, ast->name.name, NULL, NULL);
        diag_relate(m->diags, d, SECOND_DECLARED_HERE, m->amendments.at[k].ast->name.at, ast->name.name);
      }
    *vec_push(m->arena, &m->amendments) = (struct amendment){ast, version};
  }
  v->amendment_count = m->amendments.n - v->first_amendment;
}

static void add_versions(struct model *m) {
  for (uint32_t i = 0; i < m->ast->versions.n; i++) {
    struct ast_version *ast = &m->ast->versions.at[i];
    if (!ast->name.name) continue;
    uint32_t *slot = map_put(m->arena, &m->version_by_name, ast->name.name, strlen(ast->name.name));
    if (*slot != NONE) {
      struct diag *d = diag_add(m->diags, DIAG_NAME_TAKEN, ast->name.at, ast->name.name, NULL, NULL);
      diag_relate(m->diags, d, SECOND_DECLARED_HERE, m->versions.at[*slot].ast->name.at, ast->name.name);
      continue;
    }
    uint32_t index = *slot = m->versions.n;
    struct version v = {.ast = ast, .amends = NONE, .from = ast->from, .until = ast->until, .edition = index};
    add_amendments(m, &v, index);
    *vec_push(m->arena, &m->versions) = v;
    *vec_push(m->arena, &m->editions) = NULL;
  }
  for (uint32_t i = 0; i < m->versions.n; i++) {
    struct name_at amends = m->versions.at[i].ast->amends, own = m->versions.at[i].ast->name;
    uint32_t found = amends.name ? find_version(m, amends) : NONE;
    if (found != i || amends.name == own.name) m->versions.at[i].amends = found;
  }
}

void consolidate(struct model *m) {
  add_versions(m);
  set_in_force(m);
  for (uint32_t i = 0; i < m->versions.n; i++) make_edition(m, i);
  resolve_targets(m);
}

/* ---- hybrids named from outside ---- */
static uint32_t named_amendment(struct model *m, uint32_t base, const char *text, size_t length) {
  const char *dot = memchr(text, '.', length);
  if (!dot) return nearest_amendment(m, base, name_intern(m->arena, &m->ast->names, text, length));
  uint32_t version = map_number(&m->version_by_name, name_intern(m->arena, &m->ast->names, text, (size_t)(dot - text)));
  if (version == NONE) return NONE;
  const char *name = name_intern(m->arena, &m->ast->names, dot + 1, length - (size_t)(dot - text) - 1);
  const struct version *v = &m->versions.at[version];
  for (uint32_t i = 0; i < v->amendment_count; i++)
    if (m->amendments.at[v->first_amendment + i].ast->name.name == name) return v->first_amendment + i;
  return NONE;
}

uint32_t model_hybrid_named(struct model *m, const char *text) {
  size_t length = strcspn(text, "+");
  const char *name = arena_string(m->arena, text, length);
  uint32_t base = map_number(&m->version_by_name, name);
  if (base == NONE) {
    diag_add(m->diags, DIAG_UNKNOWN_NAME, NO_PLACE, "@VERSION", name, NULL);
    return NONE;
  }
  VEC(uint32_t) amendments = {0};
  for (const char *at = text + length; *at; at += length) {
    length = strcspn(++at, "+");
    uint32_t w = named_amendment(m, base, at, length);
    if (w == NONE) {
      diag_add(m->diags, DIAG_NO_SUCH_AMENDMENT, NO_PLACE, arena_string(m->arena, at, length), name, NULL);
      return NONE;
    }
    if (is_among(amendments.at, amendments.n, w)) {
      diag_add(m->diags, DIAG_AMENDMENT_TWICE, NO_PLACE, m->amendments.at[w].ast->name.name, NULL, NULL);
      return NONE;
    }
    *vec_push(m->arena, &amendments) = w;
  }
  if (!amendments.n) return m->versions.at[base].edition;
  return model_hybrid(m, base, amendments.at, amendments.n, name_intern(m->arena, &m->ast->names, text, strlen(text)),
                      NO_PLACE);
}
