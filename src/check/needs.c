/* Which wijziging of a version needs which other of it, by the names in them.  Without W' there is no W when
 *
 *   W names what W' declares, or an exception that W' adds:    is schade > drempel        (W': parameter drempel …)
 *   W lets lapse what a text still uses until W' changes it:   bepaling oud vervalt       (W': … komt te luiden)
 *
 * One note for each two, at the first such name. */
#include "check/internal.h"

struct needs {
  struct checker *c;
  const struct version *version;
  const struct typed_edition *before, *after; /* the text amended, and as it becomes */
  uint32_t amendment;                         /* being looked at: W */
  uint8_t *noted;                             /* by W': W needs it, and that has been said */
};

static const char *amendment_name(const struct needs *n, uint32_t amendment) {
  return n->c->model->amendments.at[amendment].ast->name.name;
}

/* Is this another wijziging of the version, that is not named yet for W? */
static bool is_news(struct needs *n, uint32_t other) {
  if (other == NONE || other == n->amendment || other < n->version->first_amendment) return false;
  uint8_t *noted = &n->noted[other - n->version->first_amendment];
  return !*noted && (*noted = 1);
}

static void note(struct needs *n, enum diag_code code, struct span at, uint32_t other, const char *name,
                 enum diag_second second, struct span there) {
  struct diag *d = diag_add(n->c->diags, code, at, amendment_name(n, n->amendment), amendment_name(n, other), name);
  diag_relate(n->c->diags, d, second, there, name);
}

/* ---- what another declares ---- */
static void need_declared(struct needs *n, struct use use) {
  const struct provision *p = use.p->from;
  if (!edition_find(n->before->from, p->name) && is_news(n, p->amendment))
    note(n, DIAG_AMENDMENT_NEEDS, use.at, p->amendment, p->name, SECOND_DECLARED_HERE, p->origin->name.at);
}

static void need_exception(struct needs *n, const struct provision *p, struct name_at name) {
  for (uint32_t i = 0; i < p->exceptions.n; i++) {
    const struct exception *x = &p->exceptions.at[i];
    if (x->ast->name.name == name.name && is_news(n, x->amendment))
      note(n, DIAG_AMENDMENT_NEEDS, name.at, x->amendment, name.name, SECOND_DECLARED_HERE, x->ast->name.at);
  }
}

static bool shows(struct checker *c, const struct label *label, const char *name) {
  const char *braced = arena_printf(c->arena, "{%s}", name), *at = label->text ? strstr(label->text, braced) : NULL;
  return at && (at == label->text || at[-1] != '{');
}

static void need_shown(struct needs *n, const struct label *label) {
  for (uint32_t i = 0; i < n->after->provisions.n; i++) {
    struct typed_provision *p = n->after->provisions.at[i];
    if (shows(n->c, label, p->from->name)) need_declared(n, (struct use){p, label->at});
  }
}

static void need_named(struct needs *n, const struct ast_provision *change) {
  const struct typed_provision *p = typed_find(n->after, change->name.name);
  if (!p) return;
  use_list uses = {0};
  uses_in(n->c, n->after, p->from->origin, change, &uses);
  for (uint32_t i = 0; i < uses.n; i++) need_declared(n, uses.at[i]);
  need_shown(n, &change->label);
  need_shown(n, &change->label_no);
  for (uint32_t i = 0; i < change->exceptions.n; i++) need_shown(n, &change->exceptions.at[i].label);
  for (uint32_t i = 0; i < change->exceptions.n; i++)
    for (uint32_t k = 0; k < change->exceptions.at[i].overrides.n; k++)
      need_exception(n, p->from, change->exceptions.at[i].overrides.at[k]);
}

/* ---- what another stops using ---- */
/* The wijziging that gave a provision another text or let it lapse, and where; NONE: no one did. */
static uint32_t changed_by(const struct needs *n, const char *name, struct span *at) {
  const struct model *m = n->c->model;
  for (uint32_t w = 0; w < n->version->amendment_count; w++) {
    const struct ast_amendment *ast = m->amendments.at[n->version->first_amendment + w].ast;
    for (uint32_t i = 0; i < ast->changes.n; i++) {
      const struct ast_provision *change = ast->changes.at[i];
      if (change->name.name != name || change->change == CHANGE_EXTEND) continue;
      *at = change->name.at;
      return n->version->first_amendment + w;
    }
  }
  return NONE;
}

static void need_freed(struct needs *n, const struct ast_provision *lapse) {
  for (uint32_t i = 0; i < n->before->provisions.n; i++) {
    const struct provision *user = n->before->provisions.at[i]->from;
    use_list uses = {0};
    uses_of(n->c, n->before, n->before->provisions.at[i], &uses);
    struct span there;
    bool used = false;
    for (uint32_t k = 0; k < uses.n && !used; k++) used = uses.at[k].p->from->name == lapse->name.name;
    uint32_t other = used ? changed_by(n, user->name, &there) : NONE;
    if (is_news(n, other)) note(n, DIAG_AMENDMENT_FREES, lapse->name.at, other, user->name, SECOND_CHANGED_HERE, there);
  }
}

static void check_amendment_needs(struct needs *n) {
  const struct ast_amendment *ast = n->c->model->amendments.at[n->amendment].ast;
  need_shown(n, &ast->label);
  for (uint32_t i = 0; i < ast->changes.n; i++) {
    const struct ast_provision *change = ast->changes.at[i];
    if (change->change == CHANGE_LAPSE)
      need_freed(n, change);
    else
      need_named(n, change);
  }
}

void check_needs(struct checker *c) {
  for (uint32_t i = 0; i < c->model->versions.n; i++) {
    const struct version *v = &c->model->versions.at[i];
    if (v->amends == NONE) continue;
    struct needs n = {.c = c,
                      .version = v,
                      .before = c->out->editions.at[c->model->versions.at[v->amends].edition],
                      .after = c->out->editions.at[v->edition]};
    for (uint32_t w = 0; w < v->amendment_count; w++) {
      n.amendment = v->first_amendment + w;
      n.noted = arena_array(c->arena, uint8_t, v->amendment_count);
      check_amendment_needs(&n);
    }
  }
}
