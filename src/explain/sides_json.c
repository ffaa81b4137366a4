/* One case under two regimes as JSON (docs/explanation-sides.schema.json). */
#include "explain/sides.h"

static void cause_json(const struct sides *s, uint32_t set, struct buf *out) {
  const struct program *p = s->x[TO]->program;
  bool some = false;
  buf_char(out, '[');
  for (uint32_t i = 0; i < s->between->count; i++) {
    if (!(set >> i & 1)) continue;
    const struct text_amendment *w = &p->amendments[s->between->amendments[i]];
    struct buf name = {0};
    buf_printf(&name, "%s.%s", code_text(p, p->units[w->version].name), people_text(p, w->name));
    if (some) buf_text(out, ", ");
    json_text(out, name.at);
    if (name.failed) out->failed = true;
    buf_free(&name);
    some = true;
  }
  buf_char(out, ']');
}

static void value_json(const struct explain_node *outcome, struct buf *out) {
  buf_text(out, outcome && outcome->json_value ? outcome->json_value : "null");
}

static void outcome_json(const struct sides *s, const struct sides_outcome *o, struct buf *out) {
  const struct explain_node *n = o->nodes[TO] ? o->nodes[TO] : o->nodes[FROM];
  buf_text(out, "    {\"name\": ");
  json_text(out, n->name);
  buf_printf(out, ", \"differs\": %s, \"from\": ", o->differs ? "true" : "false");
  value_json(o->nodes[FROM], out);
  buf_text(out, ", \"to\": ");
  value_json(o->nodes[TO], out);
  buf_printf(out, ", \"by_date\": %s, \"causes\": [", o->by_date ? "true" : "false");
  for (uint32_t i = 0; i < o->causes.n; i++) {
    if (i) buf_text(out, ", ");
    cause_json(s, o->causes.at[i], out);
  }
  buf_text(out, "]}");
}

void sides_json(const struct sides *s, struct buf *out) {
  static const char *const KEYS[] = {"from", "to"};
  buf_text(out, "{\"format\": \"toets-sides-1\",\n");
  for (int side = FROM; side <= TO; side++) {
    buf_printf(out, "  \"%s\": {\"asked\": ", KEYS[side]);
    json_text(out, s->asked[side]);
    buf_text(out, ", \"explanation\": ");
    explanation_json(s->x[side], out);
    buf_text(out, "  },\n");
  }
  buf_text(out, "  \"outcomes\": [\n");
  for (uint32_t i = 0; i < s->outcomes.n; i++) {
    if (i) buf_text(out, ",\n");
    outcome_json(s, &s->outcomes.at[i], out);
  }
  buf_text(out, "\n  ]}\n");
}
