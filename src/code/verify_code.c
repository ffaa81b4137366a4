/* The verifier of what decides: facts and constants, units, segments, and every instruction in order.
 *
 * Each register gets a class when it is written, a number also its scale.  An instruction may read a register of an
 * earlier instruction whose segment runs whenever its own does: the reader's mask is part of the writer's. */
#include "code/pool.h"
#include "code/shapes.h"

enum { LARGEST_POWER = 18 /* of ten, in 64 bits */ };

/* Numbers and amounts are one class; an enumeration's also tells how many values it has. */
enum class { CLASS_UNWRITTEN, CLASS_BOOL, CLASS_NUMBER, CLASS_DATE, CLASS_ENUM, CLASS_TEXT };
struct register_info {
  uint32_t class;
  uint32_t values; /* of an enumeration; 0 for others */
  uint32_t scale;  /* of a number: its decimals; 0 for others */
  bool unlimited;  /* of a number: its greatest value stands for `onbegrensd` */
  uint32_t mask;   /* of the segment that writes it; NONE: given, always there */
};

struct verifier {
  const struct program *p;
  struct register_info *regs, **elements; /* case level; per list */
  uint32_t next_reg, *next_element;       /* what the next instruction writes, at case level and per list */
  const struct program_segment *segment;
  const struct program_insn *insn;
  struct register_info result; /* what the instruction writes, so far */
  const char *problem;         /* the first found */
};

static bool refuse(struct verifier *v, const char *problem) {
  if (!v->problem) v->problem = problem;
  return false;
}

/* ---- types, constants, facts ---- */
static const uint8_t CLASS_OF_KIND[KINDS] = {
    [KIND_BOOL] = CLASS_BOOL, [KIND_NUMBER] = CLASS_NUMBER, [KIND_AMOUNT] = CLASS_NUMBER,
    [KIND_DATE] = CLASS_DATE, [KIND_ENUM] = CLASS_ENUM,     [KIND_TEXT] = CLASS_TEXT,
};

static struct register_info info_of(const struct program *p, uint32_t type) {
  const struct type *t = &p->types[type];
  bool number = CLASS_OF_KIND[t->kind] == CLASS_NUMBER;
  return (struct register_info){.class = CLASS_OF_KIND[t->kind],
                                .values = t->kind == KIND_ENUM ? p->sets[t->set].count : 0,
                                .scale = number ? t->scale : 0,
                                .unlimited = number && t->unlimited,
                                .mask = NONE};
}

/* Simplification makes constants of amounts that may be unlimited and are not. */
static struct register_info info_of_constant(const struct program *p, const struct program_constant *c) {
  struct register_info info = info_of(p, c->type);
  info.unlimited = info.unlimited && program_int64(c->low, c->high) == UNLIMITED;
  return info;
}

static bool same_class(struct register_info a, struct register_info b) {
  return a.class == b.class && a.values == b.values;
}

static bool check_types(struct verifier *v) {
  const struct program *p = v->p;
  for (uint32_t t = 0; t < p->types_count; t++) {
    const struct type *type = &p->types[t];
    if (type->kind == KIND_ENUM && type->set >= p->sets_count) return refuse(v, "a type of no enumeration");
    if (type->kind == KIND_LIST && type->set >= p->lists_count) return refuse(v, "a type of no list");
  }
  return true;
}

static bool is_day(int64_t day) { return day >= DATE_FIRST && day <= DATE_LAST; }

static bool check_constant(struct verifier *v, const struct program_constant *c) {
  const struct program *p = v->p;
  int64_t value = program_int64(c->low, c->high);
  switch ((enum kind)p->types[c->type].kind) {
  case KIND_BOOL: return value == 0 || value == 1 || refuse(v, "a ja/nee constant that is neither");
  case KIND_NUMBER:
  case KIND_AMOUNT: return true;
  case KIND_DATE: return is_day(value) || refuse(v, "a date constant out of range");
  case KIND_ENUM:
    return (value >= 0 && value < p->sets[p->types[c->type].set].count) ||
           refuse(v, "a constant outside its enumeration");
  case KIND_TEXT:
    return (c->low < p->code_strings_size && c->high < p->code_strings_size - c->low) ||
           refuse(v, "a text constant outside the strings");
  case KIND_LIST:
  case KINDS: break;
  }
  return refuse(v, "a constant that is a list");
}

static bool give_case(struct verifier *v, struct register_info info, uint32_t reg) {
  if (reg != v->next_reg) return refuse(v, "a given register that is not numbered in order");
  v->regs[v->next_reg++] = info;
  return true;
}

static bool give_constants(struct verifier *v) {
  for (uint32_t c = 0; c < v->p->constants_count; c++) {
    if (!check_constant(v, &v->p->constants[c])) return false;
    give_case(v, info_of_constant(v->p, &v->p->constants[c]), c);
  }
  return true;
}

static bool give_choices(struct verifier *v) {
  const struct program *p = v->p;
  for (uint32_t c = 0; c < p->choices_count; c++) {
    uint32_t answers = p->sets[p->choices[c].set].count;
    if (p->choices[c].standard >= answers) return refuse(v, "a standard answer outside its enumeration");
    if (!give_case(v, (struct register_info){.class = CLASS_ENUM, .values = answers, .mask = NONE}, p->choices[c].reg))
      return false;
  }
  return true;
}

/* The first and last day that a date may be are days themselves: explanations name them. */
static bool check_range(struct verifier *v, const struct program_fact *f) {
  if (v->p->types[f->type].kind != KIND_DATE) return true;
  return (is_day(program_int64(f->least_low, f->least_high)) && is_day(program_int64(f->most_low, f->most_high))) ||
         refuse(v, "a range of dates out of range");
}

static bool give_facts(struct verifier *v) {
  const struct program *p = v->p;
  uint32_t lists = 0;
  if (p->types[p->facts[0].type].kind != KIND_DATE) return refuse(v, "peildatum is no date");
  for (uint32_t f = 0; f < p->facts_count; f++) {
    const struct program_fact *fact = &p->facts[f];
    const struct type *type = &p->types[fact->type];
    if ((fact->flags & FACT_KEY) && type->kind != KIND_TEXT) return refuse(v, "a key that is no text");
    if (!check_range(v, fact)) return false;
    if (type->kind != KIND_LIST) {
      if (!give_case(v, info_of(p, fact->type), fact->reg)) return false;
    } else if (fact->reg != lists || type->set != lists || lists >= p->lists_count || p->lists[lists++].fact != f) {
      return refuse(v, "lists and their facts differ");
    }
  }
  return lists == p->lists_count || refuse(v, "lists and their facts differ");
}

static bool give_fields(struct verifier *v) {
  const struct program *p = v->p;
  uint32_t next = 0;
  for (uint32_t l = 0; l < p->lists_count; l++) {
    const struct program_list *list = &p->lists[l];
    if (list->first_field != next || list->regs < list->field_count) return refuse(v, "fields of lists out of order");
    for (uint32_t k = 0; k < list->field_count; k++, next++) {
      const struct program_fact *field = &p->fields[next];
      if (p->types[field->type].kind == KIND_LIST) return refuse(v, "a list in a list");
      if (field->reg != k) return refuse(v, "a field that is not numbered in order");
      if (!check_range(v, field)) return false;
      v->elements[l][k] = info_of(p, field->type);
    }
    v->next_element[l] = list->field_count;
  }
  return next == p->fields_count || refuse(v, "fields of no list");
}

/* ---- reading registers ---- */
static bool mask_within(const struct program *p, uint32_t small, uint32_t large) {
  if (small == large) return true;
  for (uint32_t w = 0; w < p->mask_words; w++)
    if (p->masks[small + w].word & ~p->masks[large + w].word) return false;
  return true;
}

static const struct register_info *find_reg(struct verifier *v, uint32_t reg, uint32_t list) {
  if (!(reg & ELEMENT)) return reg < v->next_reg ? &v->regs[reg] : NULL;
  reg &= ~ELEMENT;
  return list != NONE && reg < v->next_element[list] ? &v->elements[list][reg] : NULL;
}

/* A register that may be read here; of the elements of `list`.  UNWRITTEN: refused. */
static struct register_info read_of(struct verifier *v, uint32_t reg, uint32_t list) {
  const struct register_info *info = find_reg(v, reg, list);
  struct register_info none = {.class = CLASS_UNWRITTEN, .mask = NONE};
  if (!info)
    refuse(v, "a register read before it is written, or of another level");
  else if (info->mask == NONE || mask_within(v->p, v->segment->mask, info->mask))
    return *info;
  else
    refuse(v, "a register read by a segment that runs when its writer does not");
  return none;
}

static struct register_info read_reg(struct verifier *v, uint32_t reg) { return read_of(v, reg, v->segment->list); }

static bool wants(struct verifier *v, struct register_info info, uint32_t class) {
  return info.class == class || refuse(v, "a register of another class than its reader wants");
}

static bool wants_ordered(struct verifier *v, struct register_info info) {
  return info.class == CLASS_NUMBER || wants(v, info, CLASS_DATE);
}

static bool wants_number(struct verifier *v, struct register_info info) {
  return wants(v, info, CLASS_NUMBER) && (!info.unlimited || refuse(v, "computing with what may be unlimited"));
}

static bool wants_same(struct verifier *v, struct register_info info, struct register_info other) {
  return same_class(info, other) || refuse(v, "operands of different classes");
}

static bool wants_scale(struct verifier *v, struct register_info info, uint32_t scale) {
  return info.scale == scale || refuse(v, "a number of another scale");
}

static bool wants_alike(struct verifier *v, struct register_info info, struct register_info other) {
  return wants_same(v, info, other) && wants_scale(v, info, other.scale);
}

static bool is_list(struct verifier *v, uint32_t list) {
  if (v->segment->list != NONE) return refuse(v, "a reduction at the level of elements");
  return list < v->p->lists_count || refuse(v, "a list that does not exist");
}

/* ---- fields ---- */
struct operands { /* the registers in a, b, c; class UNWRITTEN: none there */
  struct register_info of[3];
};

static bool is_given(const struct verifier *v, uint32_t reg) {
  const struct program *p = v->p;
  if (reg & ELEMENT) return v->segment->list != NONE && (reg & ~ELEMENT) < p->lists[v->segment->list].field_count;
  return reg >= p->constants_count + p->choices_count && reg < program_given_regs(p);
}

static bool check_scalar(struct verifier *v, struct register_info info) {
  return info.class != CLASS_TEXT || refuse(v, "a text where it cannot be compared");
}

static bool check_pool(struct verifier *v, uint32_t at);

static bool check_register(struct verifier *v, enum field_kind kind, uint32_t word, const struct operands *seen,
                           struct register_info info) {
  if (info.class == CLASS_UNWRITTEN) return false;
  switch (kind) {
  case FIELD_BOOL: return wants(v, info, CLASS_BOOL);
  case FIELD_NUMBER:
  case FIELD_VALUES: return wants_number(v, info);
  case FIELD_WHOLE: return wants_number(v, info) && wants_scale(v, info, 0);
  case FIELD_AMOUNT: return wants(v, info, CLASS_NUMBER);
  case FIELD_DATE: return wants(v, info, CLASS_DATE);
  case FIELD_TEXT: return wants(v, info, CLASS_TEXT);
  case FIELD_ORDERED: return wants_ordered(v, info);
  case FIELD_SCALAR: return check_scalar(v, info);
  case FIELD_ANY: return true;
  case FIELD_GIVEN: return is_given(v, word) || refuse(v, "`known` of what is no fact or field");
  case FIELD_OF_A: return wants_same(v, info, seen->of[0]);
  case FIELD_OF_B: return wants_alike(v, info, seen->of[1]);
  default: return true;
  }
}

/* Field n (0: a) of an instruction whose a is `list` where it has one. */
static bool check_field(struct verifier *v, enum field_kind kind, unsigned n, uint32_t word, struct operands *seen,
                        uint32_t list) {
  switch (kind) {
  case FIELD_NONE: return word == 0 || refuse(v, "an unused field that is not 0");
  case FIELD_LIST: return word < v->p->lists_count || refuse(v, "a list that does not exist");
  case FIELD_WHICH: return is_list(v, list) && (word == NONE || wants(v, read_of(v, word, list), CLASS_BOOL));
  case FIELD_POOL: return check_pool(v, word);
  case FIELD_VALUES:
    if (!is_list(v, list)) return false;
    seen->of[n] = read_of(v, word, list);
    break;
  default: seen->of[n] = read_reg(v, word);
  }
  return check_register(v, kind, word, seen, seen->of[n]);
}

static bool kind_has_class(uint32_t kind, struct register_info info) {
  return kind < KINDS && CLASS_OF_KIND[kind] == info.class;
}

static bool check_scales(unsigned ka, unsigned kb) {
  return ka <= LARGEST_POWER && kb <= LARGEST_POWER && (ka == 0 || kb == 0);
}

/* Only of `select` the kind: by then the last operand read is the value chosen. */
static bool check_modifiers(struct verifier *v, unsigned modifiers, struct register_info value) {
  unsigned ka = insn_ka(*v->insn), kb = insn_kb(*v->insn), extra = insn_extra(*v->insn);
  bool good = true;
  if (!(modifiers & (MODIFIER_SCALES | MODIFIER_POWER))) good = good && ka == 0;
  if (!(modifiers & MODIFIER_SCALES)) good = good && kb == 0;
  good = good && check_scales(ka, kb);
  if (modifiers & MODIFIER_KIND)
    good = good && kind_has_class(extra, value);
  else if (modifiers & MODIFIER_PERIOD)
    good = good && extra <= PERIOD_YEAR && extra != PERIOD_WEEK;
  else if (modifiers & MODIFIER_MOVE)
    good = good && (extra & 7) <= PERIOD_YEAR && extra < 16;
  else
    good = good && extra <= (modifiers & MODIFIER_UNLIMITED ? 1 : 0);
  return good || refuse(v, "ka, kb or extra out of range");
}

/* ---- pool operands ---- */
struct pool_reader {
  const struct program_word *at;
  struct register_info value;       /* what is chosen or computed; class UNWRITTEN until it is known */
  struct register_info left, right; /* the same */
  uint32_t kind, list;
  uint32_t count, group; /* groups in all, and the one being read */
  uint32_t step_scale;
  int64_t before; /* the limit of the group before */
};

static unsigned items_words(const uint8_t *items) {
  unsigned words = 0;
  for (; items && *items != ITEM_END; items++) words += item_words((enum item) * items);
  return words;
}

static bool check_value(struct verifier *v, struct pool_reader *r, struct register_info info) {
  if (info.class == CLASS_UNWRITTEN) return false;
  info.unlimited |= r->value.unlimited;
  if (r->value.class != CLASS_UNWRITTEN && !wants_alike(v, info, r->value)) return false;
  r->value = info;
  return kind_has_class(r->kind, info) || refuse(v, "values of another kind than said");
}

static bool check_elements(struct verifier *v, struct pool_reader *r, uint32_t reg) {
  r->left = read_of(v, reg, r->list);
  return wants_ordered(v, r->left);
}

static bool check_start(struct verifier *v, struct pool_reader *r, uint32_t reg) {
  if (reg == NONE) return true;
  r->right = read_reg(v, reg);
  return r->right.class != CLASS_UNWRITTEN && wants_same(v, r->right, r->left);
}

/* One more number on a side. */
static bool check_side(struct verifier *v, struct register_info *side, struct register_info info) {
  if (!wants_number(v, info)) return false;
  if (side->class != CLASS_UNWRITTEN && !wants_scale(v, info, side->scale)) return false;
  *side = info;
  return true;
}

static bool check_power(struct verifier *v, struct register_info *side, uint32_t power) {
  side->scale += power;
  return (power == 0 || (power <= LARGEST_POWER && side->class == CLASS_NUMBER)) ||
         refuse(v, "a word of the pool out of range");
}

/* Both sides at one scale, or only the left one. */
static bool check_right_power(struct verifier *v, struct pool_reader *r, uint32_t power) {
  if (!check_power(v, &r->right, power)) return false;
  return r->right.class == CLASS_UNWRITTEN ? power == 0 || refuse(v, "a word of the pool out of range")
                                           : wants_scale(v, r->right, r->left.scale);
}

/* Of a list that may be empty the lowest is the start's, unlimited or not; the highest is when either is. */
static bool check_unlimited(struct verifier *v, struct pool_reader *r, uint32_t said) {
  bool either = r->left.unlimited || r->right.unlimited, started = r->right.class != CLASS_UNWRITTEN;
  r->value = r->left;
  r->value.unlimited = started && insn_op(*v->insn) == OP_LOWEST_OF ? r->right.unlimited : either;
  return (said < 2 && (said || !either)) || refuse(v, "a word of the pool out of range");
}

static bool check_set(struct verifier *v, const struct pool_reader *r) {
  uint64_t set = (uint64_t)pool_int64(r->at), all = r->count == 64 ? UINT64_MAX : ((uint64_t)1 << r->count) - 1;
  return ((set & ~all) == 0 && !(set >> r->group & 1)) || refuse(v, "a set of exceptions that do not exist");
}

static bool check_rising(struct verifier *v, struct pool_reader *r) {
  int64_t limit = pool_int64(r->at);
  bool rising = r->group == 0 || limit > r->before;
  r->before = limit;
  return rising || refuse(v, "brackets that do not rise");
}

static bool check_scale(struct verifier *v, const struct pool_reader *r, uint32_t scale) {
  return (scale <= MAX_SCALE && scale >= r->step_scale) || refuse(v, "a scale out of range");
}

/* What is computed is a number of this scale. */
static bool computes(struct verifier *v, struct pool_reader *r, uint32_t scale) {
  r->value = (struct register_info){.class = CLASS_NUMBER, .scale = scale};
  return check_scale(v, r, scale);
}

static bool check_number(struct verifier *v, struct pool_reader *r, struct register_info info) {
  r->left = info;
  return wants_number(v, info);
}

static bool check_below(struct verifier *v, uint32_t word, uint32_t limit) {
  return word < limit || refuse(v, "a word of the pool out of range");
}

static bool check_item(struct verifier *v, struct pool_reader *r, enum item item) {
  uint32_t word = r->at->word;
  switch (item) {
  case ITEM_END: return true;
  case ITEM_MODE: return check_below(v, word, ROUND_DOWN + 1);
  case ITEM_KIND: r->kind = word; return check_below(v, word, KINDS);
  case ITEM_FLAG: return check_below(v, word, 2);
  case ITEM_COUNT: r->count = word; return word > 0 || refuse(v, "an operand without a group");
  case ITEM_STEP: return pool_int64(r->at) > 0 || refuse(v, "a step that is not above 0");
  case ITEM_STEP_SCALE: r->step_scale = word; return check_below(v, word, MAX_SCALE + 1);
  case ITEM_SCALE:
  case ITEM_RATE_SCALE: return computes(v, r, word);
  case ITEM_DECIMALS: return wants_scale(v, r->left, word);
  case ITEM_ROLE: return check_below(v, word, CHAIN_CHECKED_FACTOR + 1);
  case ITEM_RELATION: return check_below(v, word, REL_GE + 1);
  case ITEM_LEFT: return check_side(v, &r->left, read_reg(v, word));
  case ITEM_RIGHT: return check_side(v, &r->right, read_reg(v, word));
  case ITEM_LEFT_POWER: return check_power(v, &r->left, word);
  case ITEM_RIGHT_POWER: return check_right_power(v, r, word);
  case ITEM_UNLIMITED: return check_unlimited(v, r, word);
  case ITEM_LIST: r->list = word; return is_list(v, word);
  case ITEM_NUMBER: return check_number(v, r, read_reg(v, word));
  case ITEM_BOOL: return wants(v, read_reg(v, word), CLASS_BOOL);
  case ITEM_VALUE: return check_value(v, r, read_reg(v, word));
  case ITEM_START: return check_start(v, r, word);
  case ITEM_WHICH: return word == NONE || wants(v, read_of(v, word, r->list), CLASS_BOOL);
  case ITEM_ELEMENTS: return check_elements(v, r, word);
  case ITEM_INT64: return true;
  case ITEM_RISING: return check_rising(v, r);
  case ITEM_SET: return check_set(v, r);
  }
  return false;
}

static bool check_items(struct verifier *v, struct pool_reader *r, const uint8_t *items) {
  for (; *items != ITEM_END; items++) {
    if (!check_item(v, r, (enum item) * items)) return false;
    r->at += item_words((enum item) * items);
  }
  return true;
}

static bool check_pool(struct verifier *v, uint32_t at) {
  const struct shape *shape = OPCODE_INFO[insn_op(*v->insn)].shape;
  struct pool_reader r = {.list = NONE};
  uint32_t head = items_words(shape->head);
  if (at > v->p->pool_count || v->p->pool_count - at < head) return refuse(v, "an operand past the end of the pool");
  r.at = v->p->pool + at;
  if (!check_items(v, &r, shape->head)) return false;
  uint64_t rest = (uint64_t)r.count * items_words(shape->group);
  if (v->p->pool_count - at - head < rest) return refuse(v, "an operand past the end of the pool");
  bool exceptions = insn_op(*v->insn) == OP_EXCEPT;
  if (exceptions && r.count > MAX_EXCEPTIONS) return refuse(v, "too many exceptions");
  for (; r.group < r.count; r.group++)
    if (!check_items(v, &r, shape->group)) return false;
  if (r.value.class != CLASS_UNWRITTEN) v->result = r.value;
  return true;
}

/* ---- instructions ---- */
/* Both operands come to one scale; what says it of none may be unlimited. */
static bool check_together(struct verifier *v, unsigned modifiers, struct register_info a, struct register_info b) {
  bool unlimited = a.unlimited || b.unlimited;
  if ((modifiers & MODIFIER_SCALES) && a.scale + insn_ka(*v->insn) != b.scale + insn_kb(*v->insn))
    return refuse(v, "a number of another scale");
  return !(modifiers & MODIFIER_UNLIMITED) || !unlimited || (insn_extra(*v->insn) & 1) ||
         refuse(v, "what may be unlimited read as what may not");
}

/* Lowest: unlimited when both are. */
static bool may_be_unlimited(enum opcode op, struct register_info a, struct register_info b) {
  return op == OP_LOWEST ? a.unlimited && b.unlimited : a.unlimited || b.unlimited;
}

static struct register_info result_of(struct verifier *v, enum result result, struct register_info a,
                                      struct register_info b, struct register_info chosen) {
  switch (result) {
  case RESULT_B: return (struct register_info){.class = CLASS_BOOL};
  case RESULT_W: return (struct register_info){.class = CLASS_NUMBER};
  case RESULT_D: return (struct register_info){.class = CLASS_DATE};
  case RESULT_P: return (struct register_info){.class = CLASS_NUMBER, .scale = a.scale + chosen.scale};
  case RESULT_S: return chosen;
  case RESULT_A: break;
  }
  a.scale += insn_ka(*v->insn);
  a.unlimited = may_be_unlimited(insn_op(*v->insn), a, b);
  return a;
}

/* What the pool says; else the last operand, of a choice between two with what either may be. */
static struct register_info chosen_of(const struct verifier *v, const struct shape *s, const struct operands *seen) {
  const struct register_info *of = seen->of;
  if (v->result.class != CLASS_UNWRITTEN) return v->result;
  struct register_info chosen = s->c == FIELD_NONE ? of[1] : of[2];
  if (s->c == FIELD_OF_B) chosen.unlimited |= of[1].unlimited;
  return chosen;
}

static bool check_insn(struct verifier *v) {
  const struct program_insn *i = v->insn;
  if (insn_op(*i) >= OPCODES) return refuse(v, "an instruction that does not exist");
  const struct opcode_info *info = &OPCODE_INFO[insn_op(*i)];
  const struct shape *s = info->shape;
  struct operands seen = {0};
  v->result = (struct register_info){0};
  if (!check_field(v, (enum field_kind)s->a, 0, i->a, &seen, NONE)) return false;
  if (!check_field(v, (enum field_kind)s->b, 1, i->b, &seen, i->a)) return false;
  if (!check_field(v, (enum field_kind)s->c, 2, i->c, &seen, i->a)) return false;
  struct register_info chosen = chosen_of(v, s, &seen);
  if (!check_modifiers(v, s->modifiers, chosen) || !check_together(v, s->modifiers, seen.of[0], seen.of[1]))
    return false;
  v->result = result_of(v, info->result, seen.of[0], seen.of[1], chosen);
  v->result.mask = v->segment->mask;
  if (v->result.scale > MAX_SCALE) return refuse(v, "a scale out of range");
  return v->result.class != CLASS_UNWRITTEN || refuse(v, "an instruction without a result");
}

static bool write_result(struct verifier *v) {
  uint32_t list = v->segment->list, *next = list == NONE ? &v->next_reg : &v->next_element[list];
  struct register_info *regs = list == NONE ? v->regs : v->elements[list];
  if (list != NONE && *next >= v->p->lists[list].regs) return refuse(v, "more element registers than said");
  if (v->insn->dst != *next) return refuse(v, "an instruction that does not write the next register");
  regs[(*next)++] = v->result;
  return true;
}

static bool check_mask(struct verifier *v, uint32_t mask) {
  const struct program *p = v->p;
  if (mask > p->masks_count || p->masks_count - mask < p->mask_words)
    return refuse(v, "a mask past the end of the masks");
  uint32_t purposes = purpose_assertions(p) + 1, last = p->masks[mask + p->mask_words - 1].word;
  bool beyond = purposes % 32 != 0 && last >> purposes % 32 != 0;
  return !beyond || refuse(v, "a mask with purposes that do not exist");
}

static bool check_segments(struct verifier *v) {
  const struct program *p = v->p;
  uint32_t next = 0;
  for (uint32_t s = 0; s < p->segments_count; s++) {
    v->segment = &p->segments[s];
    if (v->segment->first != next) return refuse(v, "segments that do not follow each other");
    if (!check_mask(v, v->segment->mask)) return false;
    for (uint32_t k = 0; k < v->segment->count; k++, next++) {
      v->insn = &p->insns[next];
      if (!check_insn(v) || !write_result(v)) return false;
    }
  }
  return next == p->insns_count || refuse(v, "instructions of no segment");
}

static bool check_element_counts(struct verifier *v) {
  for (uint32_t l = 0; l < v->p->lists_count; l++)
    if (v->next_element[l] != v->p->lists[l].regs) return refuse(v, "fewer element registers than said");
  return true;
}

/* ---- units: what a run reads when its purpose has run ---- */
static bool fits(struct verifier *v, struct register_info info, struct register_info want) {
  return wants_alike(v, info, want) &&
         (want.unlimited || !info.unlimited || refuse(v, "a result that may be unlimited"));
}

static bool there_for(struct verifier *v, uint32_t reg, uint32_t purpose, struct register_info want) {
  if (reg >= v->next_reg) return refuse(v, "a result that does not exist");
  struct register_info info = v->regs[reg];
  bool computed = info.mask == NONE || mask_has(v->p, info.mask, purpose);
  if (!computed) return refuse(v, "a result that its purpose does not compute");
  return fits(v, info, want);
}

static const struct register_info JA_NEE = {.class = CLASS_BOOL, .mask = NONE};

static bool check_unit_outcomes(struct verifier *v, uint32_t u) {
  const struct program *p = v->p;
  uint32_t first = p->units[u].first_outcome;
  if (first > p->unit_outcomes_count || p->unit_outcomes_count - first < p->outcomes_count)
    return refuse(v, "a unit without its outcomes");
  for (uint32_t o = 0; o < p->outcomes_count; o++) {
    const struct program_result *r = &p->unit_outcomes[first + o];
    if (r->reg == NONE) continue;
    if (r->type == NONE || p->types[r->type].kind != p->types[p->outcomes[o].type].kind)
      return refuse(v, "an outcome of another kind in one unit");
    if (!there_for(v, r->reg, purpose_outcomes(u), info_of(p, r->type))) return false;
  }
  return true;
}

static bool check_unit_conditions(struct verifier *v, uint32_t u) {
  const struct program *p = v->p;
  uint32_t first = p->units[u].first_condition;
  if (first > p->unit_conditions_count || p->unit_conditions_count - first < p->conditions_count)
    return refuse(v, "a unit without its conditions");
  for (uint32_t c = 0; c < p->conditions_count; c++) {
    uint32_t reg = p->unit_conditions[first + c].word;
    if (reg != NONE && !there_for(v, reg, purpose_outcomes(u), JA_NEE)) return false;
  }
  return true;
}

static int32_t base_from(const struct program *p, uint32_t unit) { return (int32_t)p->units[p->units[unit].base].from; }

/* By its base a target starts earlier, so following transitional law ends. */
static bool check_unit_transitions(struct verifier *v, uint32_t u) {
  const struct program *p = v->p;
  const struct program_unit *unit = &p->units[u];
  for (uint32_t k = 0; k < unit->transition_count; k++) {
    const struct program_transition *t = &p->transitions[unit->first_transition + k];
    if (!there_for(v, t->condition, purpose_transitions(u), JA_NEE)) return false;
    if (base_from(p, t->target) >= base_from(p, u))
      return refuse(v, "transitional law to a version that is not earlier");
  }
  return true;
}

static bool check_units(struct verifier *v) {
  const struct program *p = v->p;
  for (uint32_t u = 0; u < p->units_count; u++) {
    const struct program_unit *unit = &p->units[u];
    if (!is_day((int32_t)unit->from) || !(is_day((int32_t)unit->until) || (int32_t)unit->until == INT32_MAX))
      return refuse(v, "a version whose days are out of range");
    if (p->units[unit->base].base != unit->base) return refuse(v, "a base that has a base");
    if ((unit->flags & UNIT_VERSION) && unit->base != u) return refuse(v, "a version with a base");
    if (!check_unit_outcomes(v, u) || !check_unit_conditions(v, u) || !check_unit_transitions(v, u)) return false;
  }
  for (uint32_t o = 0; o < p->outcomes_count; o++)
    if (p->types[p->outcomes[o].type].kind == KIND_LIST) return refuse(v, "an outcome that is a list");
  for (uint32_t a = 0; a < p->assertions_count; a++)
    if (!there_for(v, p->assertions[a].reg, purpose_assertions(p), JA_NEE)) return false;
  return true;
}

/* ---- what is shown: a value is read as its record's type says ---- */
static bool shown_as(struct verifier *v, uint32_t reg, uint32_t list, uint32_t type) {
  if (reg == NONE || type == NONE) return true;
  const struct register_info *info = find_reg(v, reg, list);
  return info ? fits(v, *info, info_of(v->p, type)) : refuse(v, "a value shown that does not exist");
}

/* Of an expression inside a list it is not said which; those are not looked at. */
static bool check_shown(struct verifier *v) {
  const struct program *p = v->p;
  for (uint32_t i = 0; i < p->provisions_count; i++) {
    const struct text_provision *provision = &p->provisions[i];
    if (!shown_as(v, provision->reg, provision->list, provision->type)) return false;
    if (!shown_as(v, provision->base_reg, provision->list, provision->type)) return false;
  }
  for (uint32_t i = 0; i < p->nodes_count; i++)
    if (!(p->nodes[i].reg & ELEMENT) && !shown_as(v, p->nodes[i].reg, NONE, p->nodes[i].type)) return false;
  return true;
}

/* ---- together ---- */
static bool make_registers(struct verifier *v, struct arena *arena) {
  const struct program *p = v->p;
  v->regs = arena_array(arena, struct register_info, program_case_regs(p) + 1);
  v->elements = arena_array(arena, struct register_info *, p->lists_count + 1);
  v->next_element = arena_array(arena, uint32_t, p->lists_count + 1);
  if (!v->regs || !v->elements || !v->next_element) return false;
  /* together there cannot be more than this, whatever the records say: nothing huge is allocated */
  uint64_t left = (uint64_t)p->fields_count + p->insns_count;
  for (uint32_t l = 0; l < p->lists_count; l++) {
    if (p->lists[l].regs > left) return refuse(v, "fewer element registers than said");
    left -= p->lists[l].regs;
    v->elements[l] = arena_array(arena, struct register_info, p->lists[l].regs + 1);
    if (!v->elements[l]) return false;
  }
  return true;
}

const char *verify_code(const struct program *p) {
  struct verifier v = {.p = p};
  struct arena arena;
  arena_init(&arena, NULL);
  if (!make_registers(&v, &arena))
    refuse(&v, VERIFY_NO_MEMORY); /* unless something else was refused */
  else if (check_types(&v) && give_constants(&v) && give_choices(&v) && give_facts(&v) && give_fields(&v))
    (void)(check_segments(&v) && check_element_counts(&v) && check_units(&v) && check_shown(&v));
  arena_free(&arena);
  return v.problem;
}
