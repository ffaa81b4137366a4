/* The tree as JSON (docs/explanation.schema.json).  A member that has nothing to say is left out. */
#include "explain/tree_json.h"
#include "explain/verdict.h"

static const char *const KIND_NAMES[] = {
#define K(name) #name,
    EXPLAIN_KINDS(K)
#undef K
};
_Static_assert(COUNT_OF(KIND_NAMES) == EXPLAIN_KIND_COUNT, "every kind has a name");

static void indent(struct tree_json *j, uint32_t depth) {
  buf_char(j->out, '\n');
  while (depth--) buf_text(j->out, "  ");
}

/* ---- members ---- */
void tree_json_member(struct tree_json *j, const char *key, const char *text) {
  if (!text) return;
  buf_printf(j->out, ", \"%s\": ", key);
  json_text(j->out, text);
}

void tree_json_verdict(struct tree_json *j, const struct explain_node *n) {
  tree_json_member(j, "verdict", VERDICT_LOOKS[n->verdict].name);
}

const char *tree_json_kind(const struct explain_node *n) { return KIND_NAMES[n->kind]; }

static void member_json(struct tree_json *j, const char *key, const char *json) {
  if (json) buf_printf(j->out, ", \"%s\": %s", key, json);
}

static void place_member(struct tree_json *j, uint32_t at) {
  const struct program *p = j->x->program;
  if (at == NONE || at >= p->places_count) return;
  const struct text_place *place = &p->places[at];
  buf_text(j->out, ", \"place\": {\"file\": ");
  json_text(j->out, people_text(p, p->files[place->file].name));
  buf_printf(j->out, ", \"line\": %u, \"column\": %u}", place->line, place->column);
}

static void cite_members(struct tree_json *j, const struct explain_node *n) {
  const struct program *p = j->x->program;
  if (!n->cites.n) return;
  buf_text(j->out, ", \"cites\": [");
  for (uint32_t i = 0; i < n->cites.n; i++) {
    if (i) buf_text(j->out, ", ");
    buf_text(j->out, "{\"source\": ");
    json_text(j->out, people_text(p, p->sources[n->cites.at[i].source].name));
    tree_json_member(j, "place", n->cites.at[i].place);
    if (n->cites.at[i].assumption) member_json(j, "assumption", "true");
    buf_char(j->out, '}');
  }
  buf_char(j->out, ']');
}

static bool can_change(const struct explain_node *n) {
  return n->kind == EXPLAIN_answer || n->kind == EXPLAIN_reading || n->kind == EXPLAIN_counterfactual;
}

/* ---- nodes ---- */
void tree_json_node(struct tree_json *j, const struct explain_node *n, uint32_t depth) {
  buf_printf(j->out, "{\"kind\": \"%s\"", KIND_NAMES[n->kind]);
  tree_json_member(j, "name", n->name);
  tree_json_verdict(j, n);
  if (!n->mattered) member_json(j, "mattered", "false");
  if (can_change(n)) member_json(j, "changes", n->changes ? "true" : "false");
  tree_json_member(j, "label", n->label);
  tree_json_member(j, "text", n->text);
  tree_json_member(j, "value", n->value);
  member_json(j, "data", n->json_value);
  place_member(j, n->place);
  cite_members(j, n);
  if (n->kids.n) {
    buf_text(j->out, ", \"kids\": [");
    for (uint32_t i = 0; i < n->kids.n; i++) {
      if (i) buf_char(j->out, ',');
      indent(j, depth + 1);
      tree_json_node(j, n->kids.at[i], depth + 1);
    }
    indent(j, depth);
    buf_char(j->out, ']');
  }
  buf_char(j->out, '}');
}

void tree_json_sources(struct tree_json *j) {
  const struct program *p = j->x->program;
  for (uint32_t i = 0; i < j->x->sources.n; i++) {
    const struct text_source *s = &p->sources[j->x->sources.at[i]];
    if (i) buf_char(j->out, ',');
    indent(j, 2);
    buf_text(j->out, "{\"name\": ");
    json_text(j->out, people_text(p, s->name));
    tree_json_member(j, "label", people_text(p, s->label));
    tree_json_member(j, "address", people_text(p, s->address));
    buf_char(j->out, '}');
  }
}

void explanation_json(const struct explanation *x, struct buf *out) {
  struct tree_json j = {x, out};
  buf_printf(out, "{\n  \"format\": \"toets-explanation-1\",\n  \"lang\": \"%s\",\n  \"sources\": [",
             x->options.lang == LANG_NL ? "nl" : "en");
  tree_json_sources(&j);
  buf_text(out, "\n  ],\n  \"explanation\": ");
  tree_json_node(&j, x->root, 1);
  buf_text(out, "\n}\n");
}
