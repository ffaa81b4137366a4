/* Texts with names in braces: each must be a parameter, fact or item of the version that shows the text. */
#include "check/internal.h"

static bool may_show(struct checker *c, const struct typed_edition *e, const char *name) {
  const struct symbol *symbol = model_symbol(c->model, name);
  if (!symbol || symbol->kind == SYMBOL_CHOICE) return false;
  if (symbol->kind == SYMBOL_FACT) return c->model->facts.at[symbol->index].type.kind != KIND_LIST;
  struct typed_provision *p = typed_find(e, name);
  return p && p->list == NONE;
}

static const char *closest_shown(struct checker *c, const struct typed_edition *e, const char *name) {
  VEC(const char *) names = {0};
  for (uint32_t i = 0; i < c->model->symbols.n; i++)
    if (may_show(c, e, c->model->symbols.at[i].name)) *vec_push(c->arena, &names) = c->model->symbols.at[i].name;
  return closest_name(name, names.at, names.n);
}

/* Where `{name` stands in a text, whose white space may be folded; the whole text when it cannot be told. */
static struct span brace_at(struct checker *c, struct span label, const char *brace) {
  const char *text = source_copy(c->arena, c->diags->sources, label), *at = strstr(text, brace);
  uint32_t start = label.start + (at ? (uint32_t)(at - text) : 0);
  return at ? (struct span){start, start + (uint32_t)strlen(brace)} : label;
}

void check_label(struct checker *c, const struct typed_edition *e, const struct label *label) {
  if (!label->text) return;
  for (const char *at = label->text; (at = strchr(at, '{')); at++) {
    if (at[1] == '{') {
      at++;
      continue;
    }
    size_t length = strcspn(at + 1, "}");
    const char *name = arena_string(c->arena, at + 1, length);
    if (at[1 + length] != '}' || !length) {
      diag_add(c->diags, DIAG_BRACE_OPEN, brace_at(c, label->at, "{"), NULL, NULL, NULL);
      return;
    }
    if (!may_show(c, e, name)) {
      const char *brace = arena_printf(c->arena, "{%s}", name), *closest = closest_shown(c, e, name);
      struct span span = brace_at(c, label->at, brace);
      struct diag *d = diag_add(c->diags, DIAG_BRACE_NAME, span, name, e->from->name, NULL);
      if (closest && span.start != label->at.start) diag_suggest(c->diags, d, arena_printf(c->arena, "{%s}", closest));
    }
    at += length;
  }
}
