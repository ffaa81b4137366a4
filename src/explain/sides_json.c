/* Two explanations beside each other as JSON (docs/sides.schema.json). */
#include "explain/sides.h"
#include "explain/tree_json.h"

static const char *const SIDE_NAMES[SIDES] = {"from", "to"};
static const char *const CHANGE_NAMES[] = {"turned", "otherwise", "same"};
static const char *const CAUSE_NAMES[CAUSE_KINDS] = {"origin", "alone", "without", "together", "remark"};
static const char *const ORIGIN_NAMES[ORIGINS] = {"", "version", "peildatum", "either", "together", "both"};

/* ---- the sides ---- */
static void put_side(struct tree_json *j, const struct side *side) {
  const struct program *p = j->x->program;
  buf_text(j->out, "{\"asked\": ");
  json_text(j->out, side->asked);
  tree_json_member(j, "title", side->title);
  tree_json_member(j, "by", side->run.version == NONE ? "date" : "version");
  tree_json_member(j, "version", side->unit == NONE ? NULL : code_text(p, p->units[side->unit].name));
  buf_printf(j->out, ", \"peildatum\": %s,\n    \"explanation\": ", side->x->root->json_value);
  tree_json_node(j, side->x->root, 2);
  buf_char(j->out, '}');
}

/* ---- outcomes ---- */
static void put_values(struct tree_json *j, const struct side_outcome *o) {
  for (uint32_t k = 0; k < SIDES; k++) {
    buf_printf(j->out, ", \"%s\": {\"text\": ", SIDE_NAMES[k]);
    json_text(j->out, o->value[k]);
    tree_json_verdict(j, o->at[k]);
    if (o->at[k]->json_value) buf_printf(j->out, ", \"data\": %s", o->at[k]->json_value);
    buf_char(j->out, '}');
  }
}

static void put_cause(struct tree_json *j, const struct cause *c) {
  const struct program *p = j->x->program;
  buf_printf(j->out, "{\"kind\": \"%s\"", CAUSE_NAMES[c->kind]);
  if (c->kind == CAUSE_ORIGIN) tree_json_member(j, "origin", ORIGIN_NAMES[c->origin]);
  tree_json_member(j, "text", c->text);
  if (c->amendments.n) {
    buf_printf(j->out, ", \"full\": %s, \"amendments\": [", c->full ? "true" : "false");
    for (uint32_t i = 0; i < c->amendments.n; i++) {
      const struct text_amendment *a = &p->amendments[c->amendments.at[i]];
      buf_text(j->out, i ? ", {\"version\": " : "{\"version\": ");
      json_text(j->out, code_text(p, p->units[a->version].name));
      tree_json_member(j, "name", people_text(p, a->name));
      buf_char(j->out, '}');
    }
    buf_char(j->out, ']');
  }
  tree_json_member(j, "value", c->value);
  if (c->json_value) buf_printf(j->out, ", \"data\": %s", c->json_value);
  buf_char(j->out, '}');
}

static void put_pair(struct tree_json *j, const struct side_pair *pair) {
  const struct explain_node *some = pair->at[SIDE_TO] ? pair->at[SIDE_TO] : pair->at[SIDE_FROM];
  buf_printf(j->out, "{\"change\": \"%s\"", CHANGE_NAMES[pair->change]);
  tree_json_member(j, "kind", tree_json_kind(some));
  tree_json_member(j, "name", some->name);
  tree_json_member(j, "label", some->label);
  for (uint32_t k = 0; k < SIDES; k++) {
    if (!pair->at[k]) continue;
    buf_printf(j->out, ", \"%s\": {\"text\": ", SIDE_NAMES[k]);
    json_text(j->out, pair->at[k]->text);
    tree_json_verdict(j, pair->at[k]);
    buf_char(j->out, '}');
  }
  buf_char(j->out, '}');
}

static void put_outcome(struct tree_json *j, const struct side_outcome *o) {
  buf_text(j->out, "\n    {\"name\": ");
  json_text(j->out, o->at[SIDE_TO]->name);
  tree_json_member(j, "label", o->at[SIDE_TO]->label);
  buf_printf(j->out, ", \"changed\": %s", o->changed ? "true" : "false");
  put_values(j, o);
  buf_text(j->out, ", \"causes\": [");
  for (uint32_t i = 0; i < o->causes.n; i++) {
    buf_text(j->out, i ? ",\n      " : "\n      ");
    put_cause(j, &o->causes.at[i]);
  }
  buf_text(j->out, "], \"parts\": [");
  for (uint32_t i = 0; i < o->pairs.n; i++) {
    buf_text(j->out, i ? ",\n      " : "\n      ");
    put_pair(j, &o->pairs.at[i]);
  }
  buf_text(j->out, "]}");
}

void sides_json(const struct sides *s, struct buf *out) {
  struct tree_json j = {&s->both, out};
  buf_printf(out, "{\n  \"format\": \"toets-sides-1\",\n  \"lang\": \"%s\",\n  \"sources\": [",
             s->both.options.lang == LANG_NL ? "nl" : "en");
  tree_json_sources(&j);
  buf_text(out, "\n  ],\n  \"text\": ");
  json_text(out, s->title);
  buf_text(out, ",\n  \"outcomes\": [");
  for (uint32_t i = 0; i < s->outcomes.n; i++) {
    if (i) buf_char(out, ',');
    put_outcome(&j, &s->outcomes.at[i]);
  }
  buf_text(out, "\n  ]");
  for (uint32_t k = 0; k < SIDES; k++) {
    buf_printf(out, ",\n  \"%s\": ", SIDE_NAMES[k]);
    put_side(&j, &s->side[k]);
  }
  buf_text(out, "\n}\n");
}
