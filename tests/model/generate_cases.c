/* generate_cases: random cases near the constants that occur in the rules, and the options of further runs. */
#include <stdio.h>
#include <string.h>

#include "generate.h"

/* A number at `scale` decimals, as JSON writes it. */
static const char *number_text(struct generator *g, int64_t n, unsigned scale) {
  char text[DECIMAL_ROOM];
  uint64_t size = n < 0 ? 0 - (uint64_t)n : (uint64_t)n, power = 1;
  for (unsigned i = 0; i < scale; i++) power *= 10;
  if (scale)
    snprintf(text, sizeof text, "%s%llu.%0*llu", n < 0 ? "-" : "", (unsigned long long)(size / power), (int)scale,
             (unsigned long long)(size % power));
  else
    snprintf(text, sizeof text, "%s%llu", n < 0 ? "-" : "", (unsigned long long)size);
  return make(g, chance(g, 10) ? "\"%s\"" : "%s", text);
}
static const char *number_value(struct generator *g, const struct name *n) {
  int64_t unit = 1, value;
  for (unsigned i = 0; i < n->cap; i++) unit *= 10;
  if (chance(g, 12))
    value = 0;
  else if (g->number_count && chance(g, 50))
    value = g->numbers[below(g, g->number_count)] * unit / 1000 + between_both(g, -1, 1);
  else if (chance(g, 50))
    value = between_both(g, -20, 20) * (chance(g, 50) ? unit : 1);
  else if (chance(g, 60))
    value = between_both(g, -100000, 100000);
  else
    value = (chance(g, 50) ? 1 : -1) * (1000000000000 - (chance(g, 50) ? 0 : below(g, 1000000)));
  if (chance(g, 5)) value = -value;
  if (n->lowest <= n->highest && !chance(g, 1)) { /* mostly within its range */
    int64_t lowest = n->lowest * unit, highest = n->only_lowest ? 1000000000000 : n->highest * unit;
    if (value < lowest) value = lowest;
    if (value > highest) value = highest;
  }
  return number_text(g, value, n->cap);
}
static const char *date_value(struct generator *g) {
  const char *text = random_date(g);
  if (g->date_count && chance(g, 60)) {
    char near[11];
    print_day(g->dates[below(g, g->date_count)] + between_both(g, -1, 1), near);
    text = make(g, "%s", near);
  }
  return make(g, "\"%s\"", text);
}
static const char *value_text(struct generator *g, const struct name *n) {
  static const char *const texts[] = {"\"appel\"", "\"peer\"", "\"\\u00e9 x\"", "\"e\\u0301 x\"", "\"\"", "\"anders\""};
  if (chance(g, 15)) return chance(g, 50) ? "null" : NULL;
  switch (n->type.kind) {
  case KIND_BOOL: return chance(g, 50) ? "true" : "false";
  case KIND_NUMBER:
  case KIND_AMOUNT: return number_value(g, n);
  case KIND_DATE: return date_value(g);
  case KIND_ENUM: return make(g, "\"%s\"", SETS[n->type.set][below(g, set_size(n->type.set))]);
  default: return texts[below(g, 6)];
  }
}
static const char *list_text(struct generator *g, int list) {
  if (chance(g, 10)) return chance(g, 50) ? "null" : NULL;
  int count = chance(g, 15) ? 0 : chance(g, 97) ? between_both(g, 1, 4) : between_both(g, 60, 130);
  struct buf b = {0};
  buf_char(&b, '[');
  for (int i = 0; i < count; i++) {
    buf_text(&b, i ? ", {" : "{");
    bool some = false;
    for (int f = 0; f < g->name_count; f++) {
      const char *value = g->names[f].role == FIELD && g->names[f].list == list ? value_text(g, &g->names[f]) : NULL;
      if (value) buf_printf(&b, "%s\"%s\": %s", some ? ", " : "", g->names[f].text, value), some = true;
    }
    buf_char(&b, '}');
  }
  buf_char(&b, ']');
  const char *text = arena_string(&g->arena, b.at, b.size);
  buf_free(&b);
  return text;
}
static const char *judged_on(struct generator *g) {
  char text[11];
  const struct version *v = &g->versions[below(g, g->version_count)];
  if (chance(g, 12)) return NULL;
  if (chance(g, 10)) return date_value(g);
  print_day(v->from + (chance(g, 30) ? between_both(g, -1, 1) : below(g, 400)), text);
  return make(g, "\"%s\"", text);
}
void generate_cases(struct generator *g, int cases, struct buf *out) {
  for (int i = 0; i < cases; i++) {
    buf_printf(out, "{\"kenmerk\": \"G%d\"", i + 1);
    for (int f = 0; f < g->name_count; f++) {
      const struct name *n = &g->names[f];
      const char *value = NULL;
      if (f == 0)
        value = judged_on(g);
      else if (n->role == FACT)
        value = value_text(g, n);
      else if (n->role == LIST)
        value = list_text(g, f);
      if (value) buf_printf(out, ", \"%s\": %s", n->text, value);
    }
    buf_text(out, "}\n");
  }
}

/* Every line: the options of one run more. */
void generate_options(struct generator *g, struct buf *out) {
  buf_char(out, '\n');
  for (int i = 0; i < g->version_count; i++)
    if (chance(g, 50)) buf_printf(out, "--version %s\n", g->versions[i].name);
  for (int i = 1; i < g->version_count; i++) {
    const struct version *v = &g->versions[i];
    if (v->amends < 0 || !v->change_count || !chance(g, 60)) continue;
    buf_printf(out, "--version %s", g->versions[v->amends].name);
    for (int k = 0; k < v->change_count; k++)
      if (k == 0 || chance(g, 40)) buf_printf(out, "+%s", v->changes[k].name);
    buf_char(out, '\n');
  }
  if (chance(g, 30)) {
    char text[11];
    print_day(g->versions[below(g, g->version_count)].from + 1, text);
    buf_printf(out, "--date %s\n", text);
  }
  for (int i = 0; i < g->name_count; i++)
    if (g->names[i].role == CHOICE)
      buf_printf(out, "--choose %s=%s\n", g->names[i].text,
                 SETS[g->names[i].type.set][below(g, set_size(g->names[i].type.set))]);
}

static bool save(struct generator *g, const char *folder, const char *name, const struct buf *b) {
  FILE *f = fopen(make(g, "%s/%s", folder, name), "wb");
  return f && fwrite(b->at, 1, b->size, f) == b->size && fclose(f) == 0;
}
int generate(uint64_t seed, int cases, const char *folder) {
  static struct generator g;
  struct buf rules = {0}, facts = {0}, options = {0};
  g.state = seed * 0x2545f4914f6cdd1du + 1;
  arena_init(&g.arena, NULL);
  generate_rules(&g, &rules);
  generate_cases(&g, cases, &facts);
  generate_options(&g, &options);
  bool good = save(&g, folder, "regels.regels", &rules) && save(&g, folder, "gevallen.jsonl", &facts) &&
              save(&g, folder, "opties", &options);
  if (!good) fprintf(stderr, "model: cannot write in %s\n", folder);
  buf_free(&rules), buf_free(&facts), buf_free(&options);
  return good ? 0 : 4;
}
