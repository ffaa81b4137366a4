/* What decided an expression: walks it as written, and below each operator only the operands that made its value.
 *
 *   nee = a en b      only the operands that are nee            ja = a en b     both
 *   ja  = a of b      only the operands that are ja             nee = a of b    both
 *   als c dan a anders b                                        what decided c, and the branch taken
 *
 * A named item is a line of its own with what decided it below, once in the explanation of an outcome.
 */
#include <string.h>

#include "explain/parts.h"
#include "explain/verdict.h"

static bool hidden(const struct scope *s) { return !s->mattered && !s->w->options->all; }

/* ---- facts ---- */
static bool shown_already(const struct explain_node *parent, const char *name) {
  for (uint32_t i = 0; i < parent->kids.n; i++) {
    const struct explain_node *k = parent->kids.at[i];
    if (k->kind == EXPLAIN_value && k->name && !strcmp(k->name, name)) return true;
  }
  return false;
}

void build_fact_notes(const struct scope *s, uint32_t fact, struct explain_node *parent) {
  struct work *w = s->w;
  const struct fact_note *note = w->record->facts.notes ? &w->record->facts.notes[fact] : NULL;
  if (!note || (!note->source && !note->remark) || !set_add(&s->notes->remarks, fact)) return;
  const char *label = fact_label(w, fact);
  if (note->source) {
    struct explain_node *n = node_new(w, EXPLAIN_source, parent);
    n->name = code_text(w->p, w->p->facts[fact].name);
    n->value = arena_string(w->arena, note->source, strlen(note->source));
    n->text = tell(w, WORD_EX_FACT_SOURCE, label, note->source, NULL);
  }
  if (note->remark) node_remark(s, parent, tell(w, WORD_EX_FACT_REMARK, label, note->remark, NULL));
}

static void fill_fact(const struct scope *s, uint32_t fact, struct explain_node *n) {
  struct work *w = s->w;
  const struct program_fact *f = &w->p->facts[fact];
  const struct type *t = &w->p->types[f->type];
  struct cell c = executor_register(w->e, f->reg, NONE, 0);
  n->mattered = s->mattered;
  n->name = code_text(w->p, f->name);
  n->label = fact_label(w, fact);
  n->value = value_words(w, c, t);
  n->json_value = value_json(w, c, t);
  n->text = labelled_value(w, n->label, c, t);
  n->place = w->p->fact_texts[fact].place;
  node_cites(w, n, w->p->fact_texts[fact].first_cite, w->p->fact_texts[fact].cite_count);
  build_fact_notes(s, fact, n);
}

void build_fact(const struct scope *s, uint32_t fact, struct explain_node *parent) {
  const struct program *p = s->w->p;
  if (hidden(s) || p->types[p->facts[fact].type].kind == KIND_LIST) return;
  if (shown_already(parent, code_text(p, p->facts[fact].name))) return;
  fill_fact(s, fact, node_new(s->w, EXPLAIN_value, parent));
}

/* ---- named items ---- */
static void item_text(const struct scope *s, uint32_t provision, struct cell c, struct explain_node *n) {
  struct work *w = s->w;
  const struct text_provision *d = &w->p->provisions[provision];
  const struct type *t = &w->p->types[d->type];
  n->label = provision_label(w, s->unit, provision);
  n->value = value_words(w, c, t);
  n->json_value = value_json(w, c, t);
  bool second = d->label_no != NONE && c.state == KNOWN && !c.v;
  if (d->role == ROLE_CONDITION && c.state == KNOWN) {
    n->value = tell(w, VERDICT_LOOKS[verdict_of(c)].condition, NULL, NULL, NULL);
    n->text = tell(w, WORD_EX_CONDITION_VALUE, verdict_text(w, s->unit, provision, c), n->value, NULL);
  } else if (second)
    n->text = verdict_text(w, s->unit, provision, c);
  else if (d->role == ROLE_DECISION && d->label_no != NONE && c.state == KNOWN)
    n->text = n->label;
  else
    n->text = labelled_value(w, n->label, c, t);
}

static enum wanted wanted_below(const struct scope *s, const struct text_provision *d) {
  if (d->role == ROLE_CONDITION) return s->wanted == WANTED_NO ? WANTED_NO : WANTED_YES;
  return s->w->p->types[d->type].kind == KIND_BOOL ? s->wanted : WANTED_NOT_SAID;
}

/* The item's line, and below it what decided it unless that was told before. */
static void fill_item(const struct scope *s, uint32_t provision, struct explain_node *n) {
  struct work *w = s->w;
  const struct text_provision *d = &w->p->provisions[provision];
  struct cell c = provision_cell(s, provision);
  n->mattered = s->mattered;
  n->name = people_text(w->p, d->name);
  n->place = d->place;
  if (w->p->types[d->type].kind == KIND_BOOL) n->verdict = verdict_of(c);
  item_text(s, provision, c, n);
  node_cites(w, n, d->first_cite, d->cite_count);
  if (d->role == ROLE_PARAMETER) return;
  if (!set_add(d->list == NONE ? &s->notes->opened : &s->notes->opened_here, provision)) return;
  struct scope below = *s;
  if (d->list == NONE) below.list = NONE; /* the same in every element */
  below.wanted = wanted_below(s, d);
  build_provision(&below, provision, n);
}

void build_item(const struct scope *s, uint32_t provision, struct explain_node *parent) {
  if (hidden(s) || shown_already(parent, people_text(s->w->p, s->w->p->provisions[provision].name))) return;
  fill_item(s, provision, node_new(s->w, EXPLAIN_value, parent));
}

/* ---- operands ---- */
static void fill_expression(const struct scope *s, uint32_t node, struct explain_node *n) {
  struct work *w = s->w;
  struct cell c = node_cell(s, node);
  n->mattered = s->mattered;
  if (node_at(w, node)->kind != NODE_CONSTANT) n->label = expression_text(s, node);
  n->value = value_words(w, c, node_type(w, node));
  n->json_value = value_json(w, c, node_type(w, node));
  n->text = node_text(s, node);
  if (node_at(w, node)->kind == NODE_FIELD)
    n->name = code_text(w->p, w->p->fields[node_at(w, node)->ref].name);
  else
    build_reasons(s, node, n);
}

void build_operand(const struct scope *s, uint32_t node, struct explain_node *parent) {
  if (hidden(s)) return;
  struct scope below = *s;
  below.wanted = WANTED_NOT_SAID;
  struct explain_node *n = node_new(s->w, EXPLAIN_operand, parent);
  const struct text_node *at = node_at(s->w, node);
  if (at->kind == NODE_FACT && node_type(s->w, node)->kind != KIND_LIST)
    fill_fact(&below, at->ref, n);
  else if (at->kind == NODE_PROVISION)
    fill_item(&below, at->ref, n);
  else
    fill_expression(&below, node, n);
}

/* ---- expressions ---- */
static bool decides(enum node_kind kind, struct cell whole, struct cell kid) {
  if (whole.state != KNOWN) return kid.state == whole.state;
  bool all = kind == NODE_AND ? whole.v : !whole.v;
  return all || (kid.state == KNOWN && kid.v == whole.v);
}

static void junction(const struct scope *s, uint32_t node, struct explain_node *parent) {
  struct cell whole = node_cell(s, node);
  for (uint32_t i = 0; i < node_at(s->w, node)->kid_count; i++) {
    struct scope below = *s;
    uint32_t kid = node_kid(s->w, node, i);
    below.mattered = s->mattered && decides((enum node_kind)node_at(s->w, node)->kind, whole, node_cell(s, kid));
    build_reasons(&below, kid, parent);
  }
}

static void negation(const struct scope *s, uint32_t node, struct explain_node *parent) {
  struct scope below = *s;
  if (s->wanted != WANTED_NOT_SAID) below.wanted = s->wanted == WANTED_YES ? WANTED_NO : WANTED_YES;
  build_reasons(&below, node_kid(s->w, node, 0), parent);
}

static void conditional(const struct scope *s, uint32_t node, struct explain_node *parent) {
  uint32_t condition = node_kid(s->w, node, 0);
  struct cell c = node_cell(s, condition);
  struct scope below = *s;
  below.wanted = WANTED_NOT_SAID;
  build_reasons(&below, condition, parent);
  for (uint32_t branch = 1; branch <= 2; branch++) {
    below = *s;
    below.mattered = s->mattered && (c.state != KNOWN || (branch == 1) == (c.v != 0));
    build_reasons(&below, node_kid(s->w, node, branch), parent);
  }
}

static void known_or_not(const struct scope *s, uint32_t node, struct explain_node *parent) {
  struct work *w = s->w;
  if (hidden(s)) return;
  struct cell c = node_cell(s, node);
  bool known = c.v == (node_at(w, node)->kind == NODE_KNOWN);
  struct explain_node *n = node_new(w, EXPLAIN_value, parent);
  n->mattered = s->mattered;
  n->verdict = verdict_of(c);
  n->label = expression_text(s, node_kid(w, node, 0));
  n->value = tell(w, known ? WORD_EX_KNOWN : WORD_EX_UNKNOWN, NULL, NULL, NULL);
  n->text = tell(w, WORD_EX_LABEL_COLON, n->label, n->value, NULL);
}

static void field_value(const struct scope *s, uint32_t node, struct explain_node *parent) {
  struct work *w = s->w;
  if (hidden(s)) return;
  struct cell c = node_cell(s, node);
  struct explain_node *n = node_new(w, EXPLAIN_value, parent);
  n->mattered = s->mattered;
  n->name = code_text(w->p, w->p->fields[node_at(w, node)->ref].name);
  n->label = field_label(w, node_at(w, node)->ref);
  n->value = value_words(w, c, node_type(w, node));
  n->json_value = value_json(w, c, node_type(w, node));
  n->text = node_text(s, node);
}

/* What the language settles and a calendar does not say by itself is told where it was used. */
static void calendar_remark(const struct scope *s, uint32_t node, struct explain_node *parent) {
  const struct text_node *n = node_at(s->w, node);
  if (n->kind != NODE_BETWEEN && n->kind != NODE_DATE_ADD) return;
  struct cell from = node_cell(s, node_kid(s->w, node, 0)), result = node_cell(s, node);
  if (hidden(s) || from.state != KNOWN || result.state != KNOWN) return;
  int year;
  unsigned month, day, month_after, day_after;
  date_to_civil(from.v, &year, &month, &day);
  if (n->kind == NODE_BETWEEN && n->ref == PERIOD_YEAR && month == 2 && day == 29)
    node_remark(s, parent, tell(s->w, WORD_EX_LEAP_BIRTHDAY, NULL, NULL, NULL));
  if (n->kind != NODE_DATE_ADD || (n->ref & 7) < PERIOD_MONTH) return;
  date_to_civil(result.v, &year, &month_after, &day_after);
  if (day_after != day) node_remark(s, parent, tell(s->w, WORD_EX_LAST_DAY, NULL, NULL, NULL));
}

static void operands(const struct scope *s, uint32_t node, struct explain_node *parent) {
  struct scope below = *s;
  below.wanted = WANTED_NOT_SAID;
  for (uint32_t i = 0; i < node_at(s->w, node)->kid_count; i++) build_reasons(&below, node_kid(s->w, node, i), parent);
  calendar_remark(s, node, parent);
}

static void pick(const struct scope *s, uint32_t node, struct explain_node *parent) {
  struct work *w = s->w;
  if (hidden(s)) return;
  bool lowest = node_at(w, node)->kind == NODE_LOWEST;
  struct explain_node *n = node_new(w, EXPLAIN_comparison, parent);
  n->mattered = s->mattered;
  size_t mark = text_begin(w);
  for (uint32_t i = 0; i < node_at(w, node)->kid_count; i++) {
    uint32_t kid = node_kid(w, node, i);
    if (i) buf_text(&w->scratch, "; ");
    buf_text(&w->scratch, node_text(s, kid));
  }
  const char *all = text_end(w, mark);
  n->text = tell(w, lowest ? WORD_EX_LOWEST_OF : WORD_EX_HIGHEST_OF, all, NULL, NULL);
  n->value = value_words(w, node_cell(s, node), node_type(w, node));
  n->json_value = value_json(w, node_cell(s, node), node_type(w, node));
  for (uint32_t i = 0; i < node_at(w, node)->kid_count; i++) build_operand(s, node_kid(w, node, i), n);
}

void build_reasons(const struct scope *s, uint32_t node, struct explain_node *parent) {
  if (node == NONE || hidden(s)) return;
  const struct text_node *n = node_at(s->w, node);
  switch ((enum node_kind)n->kind) {
  case NODE_CONSTANT:
  case NODE_CHOICE:
  case NODE_MEMBER:
  case NODE_KINDS: return; /* readings are told by notes.c */
  case NODE_FACT: build_fact(s, n->ref, parent); return;
  case NODE_FIELD: field_value(s, node, parent); return;
  case NODE_PROVISION: build_item(s, n->ref, parent); return;
  case NODE_NOT: negation(s, node, parent); return;
  case NODE_OR:
  case NODE_AND: junction(s, node, parent); return;
  case NODE_COMPARE: build_comparison(s, node, parent); return;
  case NODE_ONE_OF: build_one_of(s, node, parent); return;
  case NODE_KNOWN:
  case NODE_UNKNOWN: known_or_not(s, node, parent); return;
  case NODE_IF: conditional(s, node, parent); return;
  case NODE_LOWEST:
  case NODE_HIGHEST: pick(s, node, parent); return;
  case NODE_LOWEST_OF:
  case NODE_HIGHEST_OF:
  case NODE_SUM:
  case NODE_COUNT:
  case NODE_EXISTS:
  case NODE_ALL: build_list(s, node, parent); return;
  case NODE_ADD:
  case NODE_SUBTRACT:
  case NODE_MULTIPLY:
  case NODE_DIVIDE:
  case NODE_NEGATE:
  case NODE_ROUND:
  case NODE_BETWEEN:
  case NODE_DATE_ADD: operands(s, node, parent); return;
  }
}

/* ---- the body of a provision ---- */
static void gathered(const struct scope *s, uint32_t provision, struct explain_node *parent) {
  const struct program *p = s->w->p;
  enum node_kind kind = p->provisions[provision].form == FORM_ALL ? NODE_AND : NODE_OR;
  struct cell whole = executor_register(s->w->e, p->provisions[provision].base_reg, s->list, s->element);
  const struct text_unit *u = &p->unit_texts[s->unit];
  for (uint32_t i = u->first_provision; i < u->first_provision + u->provision_count; i++) {
    if (p->provisions[i].role != ROLE_CONDITION || p->provisions[i].decision != provision) continue;
    struct scope below = *s;
    below.wanted = WANTED_YES;
    below.mattered = s->mattered && decides(kind, whole, provision_cell(s, i));
    build_item(&below, i, parent);
  }
}

static void body(const struct scope *s, uint32_t provision, struct explain_node *parent) {
  const struct text_provision *d = &s->w->p->provisions[provision];
  switch ((enum provision_body)d->form) {
  case FORM_EXPR: build_reasons(s, d->node, parent); return;
  case FORM_ALL:
  case FORM_ANY: gathered(s, provision, parent); return;
  case FORM_UNIQUE:
  case FORM_FIRST:
  case FORM_BRACKETS: build_table(s, provision, parent); return;
  }
}

void build_provision(const struct scope *s, uint32_t provision, struct explain_node *parent) {
  struct scope below = *s;
  below.mattered = s->mattered && base_matters(s, provision);
  body(&below, provision, parent);
  build_exceptions(s, provision, parent);
}

void build_error(const struct scope *s, uint32_t provision, struct cell c, struct explain_node *parent) {
  struct work *w = s->w;
  struct fault_origin origin = find_fault(w->p, w->e, provision);
  struct explain_node *n = node_new(w, EXPLAIN_error, parent);
  n->verdict = VERDICT_ERROR;
  n->name = fault_name(origin.fault != FAULT_NONE ? origin.fault : (enum fault)c.fault);
  n->place = origin.place;
  size_t mark = text_begin(w);
  print_fault(&w->scratch, w->p, w->e, origin, c, w->options->lang);
  n->text = text_end(w, mark);
}
