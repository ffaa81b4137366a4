/* generate_rules: facts, choices, versions with their provisions, amendments and transitional law. */
#include <stdio.h>
#include <string.h>

#include "generate.h"

/* ---- names ---- */
static int add_name(struct generator *g, enum role role, const char *prefix, struct wanted type, unsigned cap,
                    int rank) {
  int i = g->name_count++;
  g->names[i] = (struct name){.text = make(g, "%s_%d", prefix, ++g->serial),
                              .role = role,
                              .type = type,
                              .cap = cap,
                              .rank = rank,
                              .list = -1,
                              .of = -1,
                              .lowest = 1,
                              .highest = 0};
  return i;
}
static bool room(const struct generator *g) { return g->name_count < MOST_NAMES - 8; }
static unsigned random_cap(struct generator *g, struct wanted type, unsigned most) {
  if (type.kind == KIND_AMOUNT) return 2;
  if (type.kind != KIND_NUMBER || type.unit >= FIRST_TIME_UNIT) return 0;
  return (unsigned)below(g, (int)most + 1);
}

/* ---- facts ---- */
static const char *type_text(struct generator *g, const struct name *n) {
  char range[64] = "";
  const char *euro = n->type.kind == KIND_AMOUNT ? "€ " : "";
  if (n->lowest <= n->highest) {
    const char *minus = n->lowest < 0 ? "-" : "";
    if (n->only_lowest)
      snprintf(range, sizeof range, " minstens %s%s%d", minus, euro, n->lowest < 0 ? -n->lowest : n->lowest);
    else
      snprintf(range, sizeof range, " tussen %s%s%d en %s%d", minus, euro, n->lowest < 0 ? -n->lowest : n->lowest, euro,
               n->highest);
  }
  switch (n->type.kind) {
  case KIND_BOOL: return "ja/nee";
  case KIND_AMOUNT: return n->type.unlimited ? "bedrag of onbegrensd" : make(g, "bedrag%s", range);
  case KIND_DATE: return "datum";
  case KIND_TEXT: return "tekst";
  case KIND_ENUM: {
    const char *text = make(g, "een van %s", SETS[n->type.set][0]);
    for (int i = 1; i < set_size(n->type.set); i++) text = make(g, "%s, %s", text, SETS[n->type.set][i]);
    return text;
  }
  default: {
    const char *text = n->type.unit ? make(g, "getal in %s", UNITS[n->type.unit]) : "getal";
    if (n->cap) text = make(g, "%s met %u decimalen", text, n->cap);
    return make(g, "%s%s", text, range);
  }
  }
}
static void random_range(struct generator *g, struct name *n) {
  if ((n->type.kind != KIND_NUMBER && n->type.kind != KIND_AMOUNT) || chance(g, 55)) return;
  n->lowest = chance(g, 50) ? 0 : between_both(g, -20, 5);
  n->highest = n->lowest + between_both(g, 1, 2000) + 20;
  n->only_lowest = chance(g, 50);
}
static void write_facts(struct generator *g, struct buf *out) {
  struct wanted date = {.kind = KIND_DATE};
  g->names[g->name_count++] =
      (struct name){.text = "peildatum", .role = FACT, .type = date, .rank = -1, .list = -1, .of = -1, .lowest = 1};
  buf_text(out, "gegeven kenmerk \"kenmerk\" : tekst sleutel\n");
  for (int n = between_both(g, 4, 12); n > 0; n--) {
    struct wanted type = random_type(g, true);
    type.unlimited = false;
    int i = add_name(g, FACT, "feit", type, random_cap(g, type, 4), -1);
    random_range(g, &g->names[i]);
    buf_printf(out, "gegeven %s \"feit\" : %s%s\n", g->names[i].text, type_text(g, &g->names[i]),
               chance(g, 5) ? " oordeel" : "");
  }
  int scalars = g->name_count;
  for (int n = below(g, 3); n > 0; n--) {
    int list = add_name(g, LIST, "lijst", (struct wanted){.kind = KIND_LIST}, 0, -1);
    buf_printf(out, "gegeven %s \"lijst\" : lijst van\n", g->names[list].text);
    for (int k = between_both(g, 1, 4); k > 0; k--) {
      struct wanted type = random_type(g, true);
      type.unlimited = false;
      int f = add_name(g, FIELD, "veld", type, random_cap(g, type, 3), -1);
      g->names[f].list = list;
      if (chance(g, 12)) { /* a field may hide a fact */
        const char *hidden = g->names[1 + below(g, scalars - 1)].text;
        bool twice = false;
        for (int m = list + 1; m < f; m++) twice |= strcmp(g->names[m].text, hidden) == 0;
        if (!twice) g->names[f].text = hidden;
      }
      random_range(g, &g->names[f]);
      buf_printf(out, "    %s \"veld\" : %s\n", g->names[f].text, type_text(g, &g->names[f]));
    }
  }
}
static void write_choices(struct generator *g, struct buf *out) {
  for (int n = below(g, 3); n > 0; n--) {
    struct wanted type = {.kind = KIND_ENUM, .set = below(g, MOST_SETS)};
    int i = add_name(g, CHOICE, "keuze", type, 0, -1), standard = below(g, set_size(type.set));
    buf_printf(out, "uitlegkeuze %s \"keuze\"\n", g->names[i].text);
    for (int k = 0; k < set_size(type.set); k++)
      buf_printf(out, "  %s \"antwoord\"%s\n", SETS[type.set][k], k == standard ? " standaard" : "");
  }
}

/* ---- which items there are ---- */
static int plan_item(struct generator *g, int rank);
static void plan_conditions(struct generator *g, int decision, int rank) {
  for (int n = between_both(g, 1, 4), first = 1; n > 0; n--, first = 0) {
    int i = add_name(g, CONDITION, "vw", (struct wanted){.kind = KIND_BOOL}, 0, rank - 1);
    g->names[i].of = decision;
    g->names[i].gather = first;
    g->names[i].private = !first && chance(g, 40);
  }
}
static int plan_item(struct generator *g, int rank) {
  struct wanted type = random_type(g, true);
  int kind = below(g, 10);
  if (kind < 2) {
    if (type.kind == KIND_ENUM) type.kind = KIND_BOOL;
    type.unlimited = false;
    return add_name(g, PARAMETER, "par", type, random_cap(g, type, 3) + (type.kind == KIND_AMOUNT && chance(g, 30)), 0);
  }
  if (kind < 4) {
    int i = add_name(g, DECISION, "bes", (struct wanted){.kind = KIND_BOOL}, 0, rank);
    g->names[i].gather = between_both(g, 1, 2);
    plan_conditions(g, i, rank);
    return i;
  }
  bool decision = kind < 8;
  unsigned cap = type.kind == KIND_NUMBER && type.unit < FIRST_TIME_UNIT ? (unsigned)below(g, 9)
                 : type.kind == KIND_AMOUNT                              ? 2
                                                                         : 0;
  if (!decision && type.kind == KIND_AMOUNT && chance(g, 50)) cap = 6;
  int i = add_name(g, decision ? DECISION : DEFINITION, decision ? "bes" : "bep", type, cap, rank);
  struct name *n = &g->names[i];
  n->declared = type.kind == KIND_ENUM || (chance(g, 40) && !(type.kind == KIND_AMOUNT && cap > 2));
  n->private = decision && chance(g, 30);
  if (!decision && chance(g, 35))
    for (int k = 0; k < g->name_count; k++)
      if (g->names[k].role == LIST && (n->list < 0 || chance(g, 50))) n->list = k;
  if (n->list >= 0) n->private = false;
  return i;
}

/* ---- bodies ---- */
static const char *cell(struct generator *g, const struct context *c, struct wanted type, unsigned cap) {
  static const char *const orders[] = {"<", "<=", ">", ">="};
  bool ordered = type.kind == KIND_NUMBER || type.kind == KIND_AMOUNT || type.kind == KIND_DATE;
  if (chance(g, 30)) return "-";
  if (ordered && chance(g, 60)) {
    const char *first = make(g, "%s %s", orders[below(g, 4)], literal(g, type, cap).text);
    return chance(g, 70) ? first : make(g, "%s en %s %s", first, orders[below(g, 4)], literal(g, type, cap).text);
  }
  if (type.kind == KIND_ENUM && chance(g, 20)) return make(g, "<> %s", literal(g, type, cap).text);
  const char *text =
      chance(g, 15) && type.kind != KIND_ENUM ? expression(g, c, type, cap, 1).text : literal(g, type, cap).text;
  return chance(g, 70) ? text : make(g, "%s; %s", text, literal(g, type, cap).text);
}
/* The expression of a column: of an enumeration it must be a name. */
static const char *column(struct generator *g, const struct context *c, struct wanted *type) {
  for (;;) {
    *type = random_type(g, true);
    type->unlimited = false;
    if (type->kind != KIND_ENUM) return expression(g, c, *type, 4, 2).text;
    for (int tries = 0; tries < 20; tries++) {
      int i = below(g, g->name_count);
      if (!usable(g, c, i) || g->names[i].type.kind != KIND_ENUM) continue;
      *type = g->names[i].type;
      if (g->change) g->change->uses[i] = true;
      return g->names[i].text;
    }
  }
}
static unsigned column_cap(struct wanted type) {
  return type.kind == KIND_NUMBER && type.unit >= FIRST_TIME_UNIT ? 0 : 4;
}
static const char *output(struct generator *g, const struct context *c, const struct name *n) {
  return expression(g, c, n->type, n->cap, chance(g, 40) ? 2 : 0).text;
}
static void write_first_table(struct generator *g, struct buf *out, const struct context *c, const struct name *n) {
  int columns = between_both(g, 1, 3);
  struct wanted types[3];
  buf_text(out, "    beslistabel eerste\n    |");
  for (int i = 0; i < columns; i++) buf_printf(out, " %s |", column(g, c, &types[i]));
  buf_printf(out, "| %s |\n", n->text);
  for (int rows = between_both(g, 1, 4); rows >= 0; rows--) {
    bool last = rows == 0 && chance(g, 60);
    buf_text(out, "    |");
    for (int i = 0; i < columns; i++) buf_printf(out, " %s |", last ? "-" : cell(g, c, types[i], column_cap(types[i])));
    buf_printf(out, "| %s |\n", output(g, c, n));
  }
}
static const char *plain_whole(struct generator *g, struct wanted type, int v) {
  const char *minus = v < 0 ? "-" : "", *euro = type.kind == KIND_AMOUNT ? "€ " : "", *space = type.unit ? " " : "",
             *unit = UNIT_PLURALS[type.unit];
  return make(g, "%s%s%d%s%s", minus, euro, v < 0 ? -v : v, space, unit);
}
/* A whole number of this type, now and then computed: `€ 3 * 2 + € 1`. */
static const char *whole_text(struct generator *g, struct wanted type, int v) {
  if (chance(g, 70)) return plain_whole(g, type, v);
  return make(g, "%s * 2 + %s", plain_whole(g, type, v / 2), plain_whole(g, type, v - v / 2 * 2));
}
/* Rows that exclude each other: the parts of one column, each perhaps cut in two by a column of ja and nee. */
static int exclusive_cells(struct generator *g, struct wanted type, const char **cells) {
  if (type.kind == KIND_BOOL) return cells[0] = "ja", cells[1] = "nee", 2;
  if (type.kind == KIND_ENUM) {
    int n = 0;
    for (int i = 0; i < set_size(type.set); i++) {
      if (n && chance(g, 30))
        cells[n - 1] = make(g, "%s; %s", cells[n - 1], SETS[type.set][i]);
      else
        cells[n++] = SETS[type.set][i];
    }
    return n;
  }
  if (type.kind == KIND_TEXT) return cells[0] = "\"appel\"", cells[1] = "\"peer\"; \"\"", 2;
  int at = between_both(g, -5, 30), next = at + between_both(g, 1, 40);
  const char *low = whole_text(g, type, at), *high = whole_text(g, type, next);
  if (type.kind == KIND_DATE) {
    low = chance(g, 30) ? "2022-06-29 + 1 dag" : "2022-06-30";
    high = make(g, "2024-%02d-29", between_both(g, 1, 12));
  }
  bool included = chance(g, 50);
  cells[0] = make(g, "%s %s", included ? "<" : "<=", low);
  cells[1] = make(g, "%s %s en < %s", included ? ">=" : ">", low, high);
  cells[2] = make(g, ">= %s", high);
  return 3;
}
static void write_unique_table(struct generator *g, struct buf *out, const struct context *c, const struct name *n) {
  struct wanted type, flag = {.kind = KIND_BOOL};
  const char *first = column(g, c, &type), *second = chance(g, 50) ? expression(g, c, flag, 0, 2).text : NULL,
             *cells[8];
  int count = exclusive_cells(g, type, cells), skipped = chance(g, 30) ? below(g, count) : -1;
  buf_printf(out, "    beslistabel%s\n    | %s |", chance(g, 50) ? " uniek" : "", first);
  if (second) buf_printf(out, " %s |", second);
  buf_printf(out, "| %s |\n", n->text);
  for (int i = 0; i < count; i++) {
    if (i == skipped && count > 1) continue;
    if (second && chance(g, 60)) {
      buf_printf(out, "    | %s | ja || %s |\n", cells[i], output(g, c, n));
      buf_printf(out, "    | %s | nee || %s |\n", cells[i], output(g, c, n));
    } else {
      buf_printf(out, "    | %s |%s| %s |\n", cells[i], second ? " - |" : "", output(g, c, n));
    }
  }
}
static bool write_brackets(struct generator *g, struct buf *out, const struct context *c, const struct name *n) {
  struct wanted input = n->type;
  bool per_unit = n->type.kind == KIND_AMOUNT && (n->cap == 2 || chance(g, 30));
  if (per_unit) input = (struct wanted){.kind = KIND_NUMBER};
  unsigned input_cap = per_unit ? 0 : n->cap > 3 ? n->cap - 3 : 0;
  if (n->type.unlimited || (n->type.kind != KIND_NUMBER && n->type.kind != KIND_AMOUNT)) return false;
  if (!per_unit && n->cap < (n->type.kind == KIND_AMOUNT ? 5u : 2u)) return false;
  unsigned rate_cap = per_unit ? n->cap : n->cap - input_cap;
  struct wanted rate = per_unit ? (struct wanted){.kind = KIND_AMOUNT} : (struct wanted){.kind = KIND_NUMBER};
  buf_printf(out, "    beslistabel schijven\n    | %s || %s |\n", expression(g, c, input, input_cap, 2).text, n->text);
  int limit = between_both(g, -3, 10);
  for (int rows = between_both(g, 1, 4); rows > 0; rows--, limit += between_both(g, 1, 50)) {
    const char *computed = chance(g, 30) ? make(g, " * %d", below(g, 4)) : "";
    buf_printf(out, "    | >= %s || %s%s |\n", whole_text(g, input, limit), literal(g, rate, rate_cap).text, computed);
  }
  return true;
}
static bool needs_name(const struct name *n) { return n->type.kind == KIND_ENUM && !n->declared; }
/* False: a table, which has no exceptions. */
static bool write_body(struct generator *g, struct buf *out, const struct context *c, const struct name *n) {
  bool tables = !needs_name(n);
  if (n->gather && n->role == DECISION) {
    buf_printf(out, "    is voldaan aan %s\n", n->gather == 1 ? "alle voorwaarden" : "een voorwaarde");
  } else if (n->role == CONDITION) {
    buf_printf(out, "    als %s\n", expression(g, c, n->type, 0, 3).text);
  } else if (tables && chance(g, 15)) {
    write_first_table(g, out, c, n);
    return false;
  } else if (tables && chance(g, 15)) {
    write_unique_table(g, out, c, n);
    return false;
  } else if (tables && chance(g, 15) && write_brackets(g, out, c, n)) {
    return false;
  } else {
    buf_printf(out, "    is %s\n", expression(g, c, n->type, n->cap, 3).text);
  }
  return true;
}
static bool allows_exceptions(struct generator *g, const struct name *n) {
  return n->role >= CONDITION && chance(g, 35);
}
/* Exceptions; each may override those before it, of this text and of the text it is added to. */
static void write_exceptions(struct generator *g, struct buf *out, const struct context *c, int item, int count) {
  const struct name *n = &g->names[item];
  struct wanted flag = {.kind = KIND_BOOL};
  uint32_t old = c->version->exceptions[item].n;
  for (; count > 0; count--) {
    const char *name = make(g, "uitz_%d", ++g->serial);
    buf_printf(out, "    tenzij %s", name);
    bool some = false;
    for (uint32_t k = 0; k < c->version->exceptions[item].n; k++) {
      if (!chance(g, 35)) continue;
      buf_printf(out, "%s%s", some ? ", " : " gaat voor ", c->version->exceptions[item].at[k]);
      some = true;
      if (k < old && g->change && g->change->over_count < (int)COUNT_OF(g->change->over)) {
        g->change->over[g->change->over_count].item = item;
        g->change->over[g->change->over_count++].exception = c->version->exceptions[item].at[k];
      }
    }
    buf_printf(out, " als %s dan %s\n", expression(g, c, flag, 0, 2).text,
               expression(g, c, n->type, n->cap, chance(g, 30) ? 2 : 0).text);
    *vec_push(&g->arena, &c->version->exceptions[item]) = name;
  }
}
static struct context context_of(const struct generator *g, struct version *v, int item) {
  return (struct context){.version = v, .rank = g->names[item].rank, .list = g->names[item].list, .head = false};
}

/* ---- declarations and changes ---- */
static const char *parameter_value(struct generator *g, const struct context *c, const struct name *n) {
  struct written w = literal(g, n->type, n->cap);
  bool number = n->type.kind == KIND_NUMBER || n->type.kind == KIND_AMOUNT;
  (void)c;
  if (number && chance(g, 10)) return make(g, "-%s", w.text);
  if (number && chance(g, 10)) return make(g, "%s * %d", w.text, below(g, 9));
  return w.text;
}
static void declare_item(struct generator *g, struct buf *out, struct version *v, int item) {
  struct name *n = &g->names[item];
  struct context c = context_of(g, v, item);
  v->exceptions[item].n = v->exceptions[item].cap = 0;
  v->exceptions[item].at = NULL;
  switch (n->role) {
  case PARAMETER: buf_printf(out, "  parameter %s \"parameter\" = %s\n", n->text, parameter_value(g, &c, n)); break;
  case CONDITION: buf_printf(out, "  voorwaarde %s \"voorwaarde\" bij %s\n", n->text, g->names[n->of].text); break;
  case DEFINITION:
    buf_printf(out, "  bepaling %s \"bepaling\"", n->text);
    if (n->list >= 0) buf_printf(out, " bij %s", g->names[n->list].text);
    buf_printf(out, "%s%s\n", n->declared ? " : " : "", n->declared ? type_text(g, n) : "");
    break;
  default:
    buf_printf(out, "  besluit %s \"besluit\"%s%s\n", n->text, n->declared ? " : " : "",
               n->declared ? type_text(g, n) : "");
    break;
  }
  if (n->role != PARAMETER) {
    if (write_body(g, out, &c, n) && allows_exceptions(g, n)) write_exceptions(g, out, &c, item, between_both(g, 1, 4));
  }
  v->alive[item] = true;
}
static const char *kind_word(const struct name *n) {
  return n->role == PARAMETER    ? "parameter"
         : n->role == CONDITION  ? "voorwaarde"
         : n->role == DEFINITION ? "bepaling"
                                 : "besluit";
}
static void change_item(struct generator *g, struct buf *out, struct version *v, int item, bool extend_only) {
  struct name *n = &g->names[item];
  struct context c = context_of(g, v, item);
  bool may_lapse = n->private && n->role >= CONDITION && !extend_only;
  g->change->touches[item] = true;
  if (n->role == PARAMETER) {
    buf_printf(out, "    parameter %s wordt %s\n", n->text, literal(g, n->type, n->cap).text);
  } else if (may_lapse && chance(g, 30)) {
    buf_printf(out, "    %s %s vervalt\n", kind_word(n), n->text);
    v->alive[item] = false;
  } else if (extend_only || chance(g, 35)) {
    buf_printf(out, "    %s %s wordt aangevuld\n", kind_word(n), n->text);
    write_exceptions(g, out, &c, item, between_both(g, 1, 2));
  } else {
    buf_printf(out, "    %s %s komt te luiden%s\n", kind_word(n), n->text, chance(g, 20) ? " \"nieuwe tekst\"" : "");
    v->exceptions[item].n = v->exceptions[item].cap = 0;
    v->exceptions[item].at = NULL;
    if (write_body(g, out, &c, n) && allows_exceptions(g, n)) write_exceptions(g, out, &c, item, between_both(g, 1, 3));
  }
}

/* ---- versions ---- */
static const char *later_day(struct generator *g, long *day, int most) {
  char text[11];
  *day += between_both(g, 1, most);
  print_day(*day, text);
  if (g->date_count < MOST_POOL) g->dates[g->date_count++] = *day;
  return make(g, "%s", text);
}
static struct version *new_version(struct generator *g, int amends) {
  struct version *v = &g->versions[g->version_count++];
  v->name = make(g, "versie_%d", g->version_count);
  v->amends = amends;
  v->until = 10000000;
  return v;
}
static bool item_role(const struct name *n) { return n->role == PARAMETER || n->role >= CONDITION; }
static void write_transitional(struct generator *g, struct buf *out, struct version *v);
static void write_notice(struct generator *g, struct buf *out, struct version *v) {
  struct context c = {.version = v, .rank = 100000, .list = -1};
  if (chance(g, 20))
    buf_printf(out, "  mededeling med_%d \"mededeling\" als %s\n", ++g->serial,
               expression(g, &c, (struct wanted){.kind = KIND_BOOL}, 0, 2).text);
}
/* A full text of (most of) the items there are, in any order. */
static void write_full_text(struct generator *g, struct buf *out, const char *from, long from_day, const char *until,
                            long until_day) {
  struct version *v = new_version(g, -1);
  v->from = from_day;
  v->until = until ? until_day : v->until;
  buf_printf(out, "versie %s \"versie\" geldig vanaf %s%s%s\n", v->name, from, until ? " tot " : "",
             until ? until : "");
  int order[MOST_NAMES], n = 0;
  bool all = g->version_count == 1;
  for (int i = 0; i < g->name_count; i++)
    if (item_role(&g->names[i]) && g->names[i].role != LIST && (all || g->names[i].role == PARAMETER || chance(g, 80)))
      order[n++] = i;
  for (int i = 0; i < n; i++) v->alive[order[i]] = true;
  for (int i = 0; i < g->name_count;
       i++) { /* a decision has its first condition, and no condition is without its decision */
    if (g->names[i].role == CONDITION && g->names[i].gather) v->alive[i] = v->alive[g->names[i].of];
    if (g->names[i].role == CONDITION && !v->alive[g->names[i].of]) v->alive[i] = false;
  }
  n = 0;
  for (int i = 0; i < g->name_count; i++)
    if (v->alive[i]) order[n++] = i;
  for (int i = n - 1; i > 0; i--) {
    int k = chance(g, 50) ? i : below(g, i + 1), swap = order[i];
    order[i] = order[k];
    order[k] = swap;
  }
  for (int i = 0; i < n; i++) declare_item(g, out, v, order[i]);
  write_notice(g, out, v);
  if (g->version_count > 1 && chance(g, 50)) write_transitional(g, out, v);
}

static void write_change(struct generator *g, struct buf *out, struct version *v, bool *touched) {
  struct change_made *w = &v->changes[v->change_count++];
  w->name = make(g, "wijz_%d", ++g->serial);
  g->change = w;
  buf_printf(out, "  wijziging %s \"wijziging\"\n", w->name);
  int made = 0, wanted_count = between_both(g, 1, 4);
  struct version *before = &g->versions[v->amends];
  bool start_alive[MOST_NAMES];
  memcpy(start_alive, v->alive, sizeof start_alive);
  /* Only what the amended version has may be used or changed, so that wijzigingen do not need each other. */
  for (int i = 0; i < g->name_count; i++) v->alive[i] = before->alive[i];
  bool mine[MOST_NAMES] = {0}, lapsed[MOST_NAMES] = {0};
  for (int tries = 0; tries < 60 && made < wanted_count; tries++) {
    if (chance(g, 25) && room(g)) { /* something new, or what has lapsed declared anew */
      int first = g->name_count, item = -1;
      for (int i = 0; i < first && item < 0; i++)
        if (item_role(&g->names[i]) && g->names[i].role != LIST && g->names[i].private && !before->alive[i] &&
            !touched[i] && (g->names[i].role != CONDITION || before->alive[g->names[i].of]) && chance(g, 50))
          item = i;
      if (item < 0) plan_item(g, between_both(g, 1, 1000));
      for (int i = item < 0 ? first : item; i < (item < 0 ? g->name_count : item + 1); i++) {
        touched[i] = w->declares[i] = mine[i] = true;
        v->alive[i] = true;
      }
      for (int i = item < 0 ? first : item; i < (item < 0 ? g->name_count : item + 1); i++) declare_item(g, out, v, i);
      made++;
      continue;
    }
    int i = below(g, g->name_count);
    const struct name *n = &g->names[i];
    if (!item_role(n) || n->role == LIST || !before->alive[i] || touched[i]) continue;
    touched[i] = true;
    change_item(g, out, v, i, false);
    lapsed[i] = !v->alive[i];
    made++;
  }
  if (!made) /* a wijziging changes something */
    for (int i = 0; i < g->name_count && !made; i++)
      if (g->names[i].role >= CONDITION && g->names[i].role != LIST && before->alive[i] && start_alive[i])
        change_item(g, out, v, i, true), made++;
  for (int i = 0; i < g->name_count; i++) v->alive[i] = mine[i] || (start_alive[i] && !lapsed[i]);
  g->change = NULL;
}
static bool stands_on(const struct version *target, const struct change_made *w) {
  for (int i = 0; i < MOST_NAMES; i++) {
    if (w->declares[i] && target->alive[i]) return false;
    if ((w->uses[i] || w->touches[i]) && !w->declares[i] && !target->alive[i]) return false;
  }
  for (int i = 0; i < w->over_count; i++) {
    bool found = w->declares[w->over[i].item];
    for (uint32_t k = 0; k < target->exceptions[w->over[i].item].n; k++)
      found |= strcmp(target->exceptions[w->over[i].item].at[k], w->over[i].exception) == 0;
    if (!found) return false;
  }
  return true;
}
static void write_transitional(struct generator *g, struct buf *out, struct version *v) {
  int targets[MOST_VERSIONS], n = 0;
  for (int i = 0; i < g->version_count; i++)
    if (g->versions[i].from < v->from) targets[n++] = i;
  if (!n) return;
  const struct version *target = &g->versions[targets[below(g, n)]];
  const char *name = make(g, "over_%d", ++g->serial);
  struct context c = {.version = v, .rank = 100000, .list = -1, .head = true};
  buf_printf(out, "  overgangsrecht %s \"overgangsrecht\" als %s dan geldt %s", name,
             expression(g, &c, (struct wanted){.kind = KIND_BOOL}, 0, chance(g, 60) ? 1 : 3).text, target->name);
  bool some = false;
  for (int i = 0; i < v->change_count; i++) {
    if (!chance(g, 40) || !stands_on(target, &v->changes[i])) continue;
    buf_printf(out, "%s%s", some ? ", " : " met wijziging ", v->changes[i].name);
    some = true;
  }
  buf_char(out, '\n');
  *vec_push(&g->arena, &v->transitions) = name;
}
static void write_amendment(struct generator *g, struct buf *out, const char *from, long from_day, const char *until,
                            long until_day) {
  int amends = g->version_count - 1;
  struct version *v = new_version(g, amends), *before = &g->versions[amends];
  v->from = from_day;
  v->until = until ? until_day : v->until;
  memcpy(v->alive, before->alive, sizeof v->alive);
  for (int i = 0; i < MOST_NAMES; i++) {
    for (uint32_t k = 0; k < before->exceptions[i].n; k++)
      *vec_push(&g->arena, &v->exceptions[i]) = before->exceptions[i].at[k];
  }
  for (uint32_t k = 0; k < before->transitions.n; k++)
    *vec_push(&g->arena, &v->transitions) = before->transitions.at[k];
  buf_printf(out, "versie %s \"versie\" wijzigt %s geldig vanaf %s%s%s\n", v->name, before->name, from,
             until ? " tot " : "", until ? until : "");
  if (chance(g, 40)) {
    struct wanted type = random_type(g, false);
    if (type.kind == KIND_ENUM) type.kind = KIND_DATE;
    int i = add_name(g, HEAD, "kop", type, random_cap(g, type, 2), 0);
    v->alive[i] = true;
    buf_printf(out, "  parameter %s \"kop\" = %s\n", g->names[i].text, literal(g, type, g->names[i].cap).text);
  }
  bool touched[MOST_NAMES] = {0};
  for (int n = between_both(g, 1, 3); n > 0; n--) write_change(g, out, v, touched);
  for (uint32_t k = 0; k < v->transitions.n; k++) {
    if (!chance(g, 25)) continue;
    buf_printf(out, "  overgangsrecht %s vervalt\n", v->transitions.at[k]);
    memmove(&v->transitions.at[k], &v->transitions.at[k + 1], (v->transitions.n - k - 1) * sizeof *v->transitions.at);
    v->transitions.n--;
    k--;
  }
  for (int n = chance(g, 60) ? between_both(g, 1, 2) : 0; n > 0; n--) write_transitional(g, out, v);
  write_notice(g, out, v);
}

void generate_rules(struct generator *g, struct buf *out) {
  buf_text(out, "regeling willekeurig \"Willekeurige regeling\"\n");
  write_facts(g, out);
  write_choices(g, out);
  for (int i = between_both(g, 3, 12), rank = 10; i > 0 && room(g); i--, rank += 10) plan_item(g, rank);
  long day = 18262 + below(g, 400);
  const char *from = later_day(g, &day, 100);
  for (int n = between_both(g, 1, 5), full = 1; n > 0 && room(g); n--) {
    long start = day;
    bool closed = (n == 1 && chance(g, 20)) || (n > 1 && chance(g, 15)); /* a full text may follow one that ends */
    const char *until = closed ? later_day(g, &day, 900) : NULL;
    if (full)
      write_full_text(g, out, from, start, until, day);
    else
      write_amendment(g, out, from, start, until, day);
    full = closed;
    from = closed && chance(g, 50) ? until : later_day(g, &day, 900);
  }
}
