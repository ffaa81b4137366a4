/* The listing of a program: everything that decides, readable, instruction by instruction.
 *
 * Registers are written r12 (case level) and e3 (of a list's elements); a register that holds a constant is followed by
 * its value, one that a provision is pinned to by the provision's name. */
#include <inttypes.h>
#include <string.h>

#include "code/pool.h"
#include "code/shapes.h"

struct listing {
  const struct program *p;
  struct buf *out;
  uint32_t *provision; /* per case register the first provision pinned to it, or NONE */
  uint32_t **of_element;
};

/* ---- words ---- */
static const char *const KIND_WORDS[] = {"ja/nee", "number", "amount", "date", "enumeration", "text", "list"};
_Static_assert(COUNT_OF(KIND_WORDS) == KINDS, "a word for every kind");
static const char *const RELATION_WORDS[] = {"=", "<>", "<", "<=", ">", ">="};
static const char *const MODE_WORDS[] = {"half-away", "up", "down"};
static const char *const ROLE_WORDS[] = {"*", "/", "*!0"};
static const char *const PERIOD_WORDS[] = {"days", "weeks", "months", "years"};

static const char *or_dash(const char *text) { return text ? text : "-"; }

static void print_type(const struct listing *l, uint32_t type) {
  const struct type *t = &l->p->types[type];
  buf_text(l->out, KIND_WORDS[t->kind]);
  if (t->kind == KIND_NUMBER || t->kind == KIND_AMOUNT) buf_printf(l->out, " .%" PRIu32, t->scale);
  if (t->unlimited) buf_text(l->out, " or unlimited");
  if (t->unit != NONE) buf_printf(l->out, " %s", code_text(l->p, t->unit));
  if (t->kind == KIND_ENUM) buf_printf(l->out, " set %" PRIu32, t->set);
}

static void print_set_value(const struct listing *l, uint32_t set, int64_t v) {
  const struct program_set *s = &l->p->sets[set];
  if (v >= 0 && v < s->count)
    buf_text(l->out, code_text(l->p, l->p->set_values[s->first + (uint64_t)v].word));
  else
    buf_printf(l->out, "%" PRId64, v);
}

static void print_date(const struct listing *l, int64_t days) {
  char iso[11] = "?";
  if (days >= DATE_FIRST && days <= DATE_LAST) date_write_iso(days, iso);
  buf_text(l->out, iso);
}

static void print_number(const struct listing *l, int64_t v, const struct type *t) {
  char decimal[DECIMAL_ROOM + 1];
  if (t->unlimited && v == UNLIMITED) {
    buf_text(l->out, "unlimited");
    return;
  }
  buf_bytes(l->out, decimal, decimal_write(v, t->scale, decimal));
}

/* Quotes and control characters would break the line. */
static void print_quoted(const struct listing *l, const char *at, uint32_t length) {
  buf_char(l->out, '"');
  for (uint32_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)at[i];
    if (c < 32 || c == '"' || c == '\\' || c == 127)
      buf_printf(l->out, "\\x%02x", c);
    else
      buf_char(l->out, at[i]);
  }
  buf_char(l->out, '"');
}

/* Of every kind but text. */
static void print_value(const struct listing *l, int64_t v, const struct type *t) {
  if (t->kind == KIND_BOOL)
    buf_text(l->out, v ? "ja" : "nee");
  else if (t->kind == KIND_DATE)
    print_date(l, v);
  else if (t->kind == KIND_ENUM)
    print_set_value(l, t->set, v);
  else
    print_number(l, v, t);
}

static void print_constant(const struct listing *l, uint32_t constant) {
  const struct program_constant *c = &l->p->constants[constant];
  const struct type *t = &l->p->types[c->type];
  if (t->kind == KIND_TEXT)
    print_quoted(l, code_text(l->p, c->low), c->high);
  else
    print_value(l, program_int64(c->low, c->high), t);
}

/* ---- registers ---- */
static const char *given_name(const struct program *p, uint32_t reg) {
  if (reg < p->constants_count) return NULL;
  for (uint32_t c = 0; c < p->choices_count; c++)
    if (p->choices[c].reg == reg) return code_text(p, p->choices[c].name);
  for (uint32_t f = 0; f < p->facts_count; f++)
    if (p->types[p->facts[f].type].kind != KIND_LIST && p->facts[f].reg == reg) return code_text(p, p->facts[f].name);
  return NULL;
}

static const char *element_name(const struct program *p, uint32_t list, uint32_t reg) {
  const struct program_list *l = &p->lists[list];
  return reg < l->field_count ? code_text(p, p->fields[l->first_field + reg].name) : NULL;
}

static void print_reg(const struct listing *l, uint32_t reg, uint32_t list) {
  bool element = reg != NONE && (reg & ELEMENT);
  if (reg == NONE) {
    buf_text(l->out, "-");
    return;
  }
  buf_printf(l->out, element ? "e%" PRIu32 : "r%" PRIu32, reg & ~ELEMENT);
  if (!element && reg < l->p->constants_count) {
    buf_char(l->out, '=');
    print_constant(l, reg);
    return;
  }
  const char *name = NULL;
  if (!element)
    name = reg < program_given_regs(l->p) ? given_name(l->p, reg) : NULL;
  else if (list != NONE)
    name = element_name(l->p, list, reg & ~ELEMENT);
  if (name) buf_printf(l->out, ":%s", name);
}

static void pin(uint32_t *regs, uint32_t reg, uint32_t provision) {
  if (regs[reg] == NONE) regs[reg] = provision;
}

static uint32_t *none_array(struct arena *a, uint32_t n) {
  uint32_t *at = arena_array(a, uint32_t, (size_t)n + 1);
  for (uint32_t i = 0; at && i < n; i++) at[i] = NONE;
  return at;
}

/* False: no memory. */
static bool find_pins(struct listing *l, struct arena *a) {
  const struct program *p = l->p;
  l->provision = none_array(a, program_case_regs(p));
  l->of_element = arena_array(a, uint32_t *, p->lists_count + 1);
  if (!l->provision || !l->of_element) return false;
  for (uint32_t i = 0; i < p->lists_count; i++)
    if (!(l->of_element[i] = none_array(a, p->lists[i].regs))) return false;
  for (uint32_t i = 0; i < p->provisions_count; i++) {
    const struct text_provision *v = &p->provisions[i];
    bool element = v->reg != NONE && (v->reg & ELEMENT);
    if (v->reg != NONE && !element) pin(l->provision, v->reg, i);
    bool there = element && v->list != NONE && (v->reg & ~ELEMENT) < p->lists[v->list].regs;
    if (there) pin(l->of_element[v->list], v->reg & ~ELEMENT, i);
  }
  return true;
}

/* ---- instructions ---- */
static void print_overriding(const struct listing *l, uint64_t set) {
  if (set != 0) buf_text(l->out, " overridden by");
  for (unsigned i = 0; i < MAX_EXCEPTIONS; i++)
    if (set >> i & 1) buf_printf(l->out, " %u", i + 1);
}

static void print_item(struct listing *l, enum item item, const struct program_word *at, uint32_t *list,
                       uint32_t here) {
  uint32_t word = at->word;
  struct type plain = {.kind = KIND_NUMBER};
  switch (item) {
  case ITEM_END:
  case ITEM_COUNT: return;
  case ITEM_MODE: buf_printf(l->out, " %s", MODE_WORDS[word]); return;
  case ITEM_KIND: buf_printf(l->out, " %s", KIND_WORDS[word]); return;
  case ITEM_FLAG:
  case ITEM_UNLIMITED: buf_text(l->out, word ? " yes" : " no"); return;
  case ITEM_STEP:
  case ITEM_RISING:
  case ITEM_INT64:
    buf_char(l->out, ' ');
    print_number(l, pool_int64(at), &plain);
    return;
  case ITEM_STEP_SCALE:
  case ITEM_SCALE:
  case ITEM_RATE_SCALE:
  case ITEM_DECIMALS: buf_printf(l->out, " .%" PRIu32, word); return;
  case ITEM_ROLE: buf_printf(l->out, " %s", ROLE_WORDS[word]); return;
  case ITEM_RELATION: buf_printf(l->out, " %s", RELATION_WORDS[word]); return;
  case ITEM_LEFT_POWER:
  case ITEM_RIGHT_POWER: buf_printf(l->out, " e+%" PRIu32, word); return;
  case ITEM_LIST:
    *list = word;
    buf_printf(l->out, " list %" PRIu32, word);
    return;
  case ITEM_SET: print_overriding(l, (uint64_t)pool_int64(at)); return;
  case ITEM_NUMBER:
  case ITEM_LEFT:
  case ITEM_RIGHT:
  case ITEM_BOOL:
  case ITEM_VALUE:
  case ITEM_START:
  case ITEM_WHICH:
  case ITEM_ELEMENTS:
    buf_char(l->out, ' ');
    print_reg(l, word, *list == NONE ? here : *list);
    return;
  }
}

static const struct program_word *print_items(struct listing *l, const uint8_t *items, const struct program_word *at,
                                              uint32_t *list, uint32_t here, uint32_t *count) {
  for (; *items != ITEM_END; at += item_words((enum item) * items++)) {
    if (*items == ITEM_COUNT) *count = at->word;
    print_item(l, (enum item) * items, at, list, here);
  }
  return at;
}

static void print_pool(struct listing *l, const struct shape *s, uint32_t position, uint32_t here) {
  uint32_t list = NONE, count = 0;
  const struct program_word *at = print_items(l, s->head, &l->p->pool[position], &list, here, &count);
  for (uint32_t k = 0; k < count; k++) {
    buf_text(l->out, " [");
    at = print_items(l, s->group, at, &list, here, &count);
    buf_text(l->out, " ]");
  }
}

static void print_field(struct listing *l, const struct shape *s, enum field_kind kind, uint32_t word, uint32_t list,
                        uint32_t here) {
  switch (kind) {
  case FIELD_NONE: return;
  case FIELD_LIST: buf_printf(l->out, " list %" PRIu32, word); return;
  case FIELD_WHICH:
  case FIELD_VALUES:
    buf_char(l->out, ' ');
    print_reg(l, word, list);
    return;
  case FIELD_POOL: print_pool(l, s, word, here); return;
  default:
    buf_char(l->out, ' ');
    print_reg(l, word, here);
    return;
  }
}

static void print_modifiers(struct listing *l, unsigned modifiers, struct program_insn i) {
  unsigned extra = insn_extra(i);
  if (insn_ka(i)) buf_printf(l->out, " a*1e%u", insn_ka(i));
  if (insn_kb(i)) buf_printf(l->out, " b*1e%u", insn_kb(i));
  if (modifiers & MODIFIER_UNLIMITED && extra & 1) buf_text(l->out, " unlimited");
  if (modifiers & MODIFIER_KIND) buf_printf(l->out, " %s", KIND_WORDS[extra]);
  if (modifiers & (MODIFIER_PERIOD | MODIFIER_MOVE)) buf_printf(l->out, " %s", PERIOD_WORDS[extra & 7]);
  if (modifiers & MODIFIER_MOVE && extra & 8) buf_text(l->out, " back");
}

static void print_insn(struct listing *l, const struct program_segment *s, struct program_insn i) {
  const struct opcode_info *info = &OPCODE_INFO[insn_op(i)];
  const struct shape *shape = info->shape;
  uint32_t pinned = s->list == NONE ? l->provision[i.dst] : l->of_element[s->list][i.dst];
  buf_printf(l->out, "  %c%-5" PRIu32 " %-13s", s->list == NONE ? 'r' : 'e', i.dst, info->mnemonic);
  print_field(l, shape, (enum field_kind)shape->a, i.a, NONE, s->list);
  print_field(l, shape, (enum field_kind)shape->b, i.b, i.a, s->list);
  print_field(l, shape, (enum field_kind)shape->c, i.c, i.a, s->list);
  print_modifiers(l, shape->modifiers, i);
  if (pinned != NONE) buf_printf(l->out, "  ; %s", people_text(l->p, l->p->provisions[pinned].name));
  buf_char(l->out, '\n');
}

/* ---- sections ---- */
static void print_purpose(struct listing *l, uint32_t purpose) {
  if (purpose == purpose_assertions(l->p))
    buf_text(l->out, " assertions");
  else {
    buf_printf(l->out, purpose % 2 ? " transitions(%s)" : " %s", code_text(l->p, l->p->units[purpose / 2].name));
  }
}

static void print_segments(struct listing *l) {
  for (uint32_t n = 0; n < l->p->segments_count; n++) {
    const struct program_segment *s = &l->p->segments[n];
    buf_printf(l->out, "\nsegment %" PRIu32, n);
    if (s->list != NONE) {
      const struct program_fact *fact = &l->p->facts[l->p->lists[s->list].fact];
      buf_printf(l->out, ", elements of %s", code_text(l->p, fact->name));
    }
    buf_text(l->out, ", for");
    for (uint32_t purpose = 0; purpose <= purpose_assertions(l->p); purpose++)
      if (mask_has(l->p, s->mask, purpose)) print_purpose(l, purpose);
    buf_char(l->out, '\n');
    for (uint32_t i = s->first; i < s->first + s->count; i++) print_insn(l, s, l->p->insns[i]);
  }
}

static void print_hash(const struct listing *l, const char *name, const uint8_t *hash) {
  buf_printf(l->out, "%s ", name);
  for (unsigned i = 0; i < 32; i++) buf_printf(l->out, "%02x", hash[i]);
  buf_char(l->out, '\n');
}

static void print_header(struct listing *l) {
  const struct program *p = l->p;
  buf_printf(l->out, "regulation %s\n", or_dash(people_text(p, p->regulation[0].name)));
  print_hash(l, "program", p->hash);
  print_hash(l, "code", p->code_hash);
  buf_printf(l->out, "%" PRIu32 " instructions, %" PRIu32 " case registers\n", p->insns_count, program_case_regs(p));
}

static void print_types(struct listing *l) {
  buf_text(l->out, "\ntypes\n");
  for (uint32_t t = 0; t < l->p->types_count; t++) {
    buf_printf(l->out, "  %-4" PRIu32 " ", t);
    print_type(l, t);
    buf_char(l->out, '\n');
  }
  for (uint32_t s = 0; s < l->p->sets_count; s++) {
    buf_printf(l->out, "  set %" PRIu32 ":", s);
    for (uint32_t k = 0; k < l->p->sets[s].count; k++) {
      buf_char(l->out, ' ');
      print_set_value(l, s, k);
    }
    buf_char(l->out, '\n');
  }
}

static void print_constants(struct listing *l) {
  buf_text(l->out, "\nconstants\n");
  for (uint32_t c = 0; c < l->p->constants_count; c++) {
    buf_printf(l->out, "  r%-5" PRIu32 " ", c);
    print_constant(l, c);
    buf_text(l->out, "  : ");
    print_type(l, l->p->constants[c].type);
    if (l->provision[c] != NONE)
      buf_printf(l->out, "  ; %s", people_text(l->p, l->p->provisions[l->provision[c]].name));
    buf_char(l->out, '\n');
  }
}

static void print_fact(struct listing *l, const struct program_fact *f, char level) {
  buf_printf(l->out, "  %c%-5" PRIu32 " %s : ", level, f->reg, code_text(l->p, f->name));
  print_type(l, f->type);
  if (f->flags & FACT_KEY) buf_text(l->out, " key");
  if (f->flags & FACT_JUDGEMENT) buf_text(l->out, " judgement");
  if (f->flags & FACT_RANGE) {
    buf_text(l->out, " from ");
    print_value(l, program_int64(f->least_low, f->least_high), &l->p->types[f->type]);
    buf_text(l->out, " to ");
    print_value(l, program_int64(f->most_low, f->most_high), &l->p->types[f->type]);
  }
  buf_char(l->out, '\n');
}

static void print_facts(struct listing *l) {
  const struct program *p = l->p;
  buf_text(l->out, "\nfacts\n");
  for (uint32_t f = 0; f < p->facts_count; f++) {
    bool list = p->types[p->facts[f].type].kind == KIND_LIST;
    print_fact(l, &p->facts[f], list ? 'L' : 'r');
    for (uint32_t k = 0; list && k < p->lists[p->facts[f].reg].field_count; k++)
      print_fact(l, &p->fields[p->lists[p->facts[f].reg].first_field + k], 'e');
  }
}

static void print_choices(struct listing *l) {
  const struct program *p = l->p;
  if (p->choices_count > 0) buf_text(l->out, "\nchoices\n");
  for (uint32_t c = 0; c < p->choices_count; c++) {
    const struct program_choice *choice = &p->choices[c];
    buf_printf(l->out, "  r%-5" PRIu32 " %s, standard ", choice->reg, code_text(p, choice->name));
    print_set_value(l, choice->set, choice->standard);
    buf_char(l->out, '\n');
  }
}

static void print_unit(struct listing *l, uint32_t u) {
  const struct program *p = l->p;
  const struct program_unit *unit = &p->units[u];
  buf_printf(l->out, "\nunit %s", code_text(p, unit->name));
  if (!(unit->flags & UNIT_VERSION))
    buf_printf(l->out, ", hybrid of %s", code_text(p, p->units[unit->base].name));
  else {
    buf_text(l->out, ", from ");
    print_date(l, (int32_t)unit->from);
    if ((int32_t)unit->until != INT32_MAX) {
      buf_text(l->out, " until ");
      print_date(l, (int32_t)unit->until);
    }
  }
  buf_char(l->out, '\n');
  for (uint32_t k = 0; k < unit->transition_count; k++) {
    const struct program_transition *t = &p->transitions[unit->first_transition + k];
    buf_printf(l->out, "  transition %s to %s if ", code_text(p, t->name), code_text(p, p->units[t->target].name));
    print_reg(l, t->condition, NONE);
    buf_char(l->out, '\n');
  }
  for (uint32_t o = 0; o < p->outcomes_count; o++) {
    const struct program_result *r = &p->unit_outcomes[unit->first_outcome + o];
    if (r->reg == NONE) continue;
    buf_printf(l->out, "  outcome %s = ", code_text(p, p->outcomes[o].name));
    print_reg(l, r->reg, NONE);
    buf_text(l->out, " : ");
    print_type(l, r->type);
    buf_char(l->out, '\n');
  }
  for (uint32_t c = 0; c < p->conditions_count; c++) {
    uint32_t reg = p->unit_conditions[unit->first_condition + c].word;
    if (reg == NONE) continue;
    buf_printf(l->out, "  condition %s = ", code_text(p, p->conditions[c].name));
    print_reg(l, reg, NONE);
    buf_char(l->out, '\n');
  }
}

static void print_assertions(struct listing *l) {
  if (l->p->assertions_count > 0) buf_text(l->out, "\nassertions\n");
  for (uint32_t a = 0; a < l->p->assertions_count; a++) {
    buf_printf(l->out, "  %s = ", code_text(l->p, l->p->assertions[a].name));
    print_reg(l, l->p->assertions[a].reg, NONE);
    buf_char(l->out, '\n');
  }
}

void program_disassemble(const struct program *p, struct buf *out) {
  struct listing l = {.p = p, .out = out};
  struct arena arena;
  arena_init(&arena, NULL);
  if (find_pins(&l, &arena)) {
    print_header(&l);
    print_types(&l);
    print_constants(&l);
    print_facts(&l);
    print_choices(&l);
    for (uint32_t u = 0; u < p->units_count; u++) print_unit(&l, u);
    print_assertions(&l);
    print_segments(&l);
  } else {
    out->failed = true;
  }
  arena_free(&arena);
}
