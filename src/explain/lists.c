/* Lists: how many elements counted, and which; an element by its fields, compactly: "16 augustus 2012 (12,40 mm/s)". */
#include "explain/parts.h"

enum { ELEMENTS_SHOWN = 10, ELEMENTS_IN_ALL = 1000 };

struct tally {
  uint32_t total, yes, no, open;
  bool known; /* is the list given? */
};

/* The requirement of an aggregate; NONE: every element counts. */
static uint32_t requirement(const struct work *w, uint32_t node) {
  const struct text_node *n = node_at(w, node);
  bool extreme = n->kind == NODE_LOWEST_OF || n->kind == NODE_HIGHEST_OF;
  uint32_t last = n->kid_count ? node_kid(w, node, n->kid_count - 1) : NONE;
  if (extreme) return n->ref & 2 ? last : NONE;
  if (n->kind == NODE_SUM) return n->kid_count > 1 ? last : NONE;
  return last;
}

static struct cell counts(const struct scope *s, uint32_t node, uint32_t element) {
  uint32_t what = requirement(s->w, node);
  if (what == NONE) return cell_known(1);
  struct scope at = *s;
  at.list = node_at(s->w, node)->list;
  at.element = element;
  return node_cell(&at, what);
}

static struct tally tally_of(const struct scope *s, uint32_t node) {
  struct tally t = {0};
  t.total = executor_elements(s->w->e, node_at(s->w, node)->list, &t.known);
  if (!t.known) t.total = 0;
  for (uint32_t i = 0; i < t.total; i++) {
    struct cell c = counts(s, node, i);
    t.yes += c.state == KNOWN && c.v;
    t.open += c.state == UNKNOWN;
    t.no += c.state == KNOWN && !c.v;
  }
  return t;
}

/* ---- how many ---- */
static const char *list_label(const struct scope *s, uint32_t node) {
  return fact_label(s->w, s->w->p->lists[node_at(s->w, node)->list].fact);
}

/* Of `alle` what decides: those that fail, else those that are open, else that none does either. */
static const char *all_text(struct work *w, struct tally t, const char *of) {
  if (t.no) return tell_count(w, WORD_EX_SATISFIES_NOT, WORD_EX_SATISFY_NOT, t.no, of, NULL);
  if (t.open) return tell(w, WORD_EX_SATISFY_OPEN, number_text(w, t.open), of, NULL);
  return tell_count(w, WORD_EX_SATISFIES, WORD_EX_SATISFY, t.yes, of, NULL);
}

static const char *tally_text(const struct scope *s, uint32_t node, struct tally t) {
  struct work *w = s->w;
  const char *label = list_label(s, node);
  if (!t.known) return tell(w, WORD_EX_LIST_UNKNOWN, label, NULL, NULL);
  if (!t.total) return tell(w, WORD_EX_LIST_EMPTY, label, NULL, NULL);
  const char *of = tell(w, WORD_EX_OF_THE, number_text(w, t.total), label, NULL);
  if (node_at(w, node)->kind == NODE_ALL) return all_text(w, t, of);
  if (t.open) return tell(w, WORD_EX_COUNT_OPEN, number_text(w, t.yes), number_text(w, t.yes + t.open), of);
  if (!t.yes) return tell(w, WORD_EX_COUNT_NONE, of, NULL, NULL);
  return tell_count(w, WORD_EX_COUNTS, WORD_EX_COUNT, t.yes, of, NULL);
}

const char *count_text(const struct scope *s, uint32_t node) { return tally_text(s, node, tally_of(s, node)); }

/* ---- which ---- */
static void field_text(const struct scope *s, uint32_t field, uint32_t list, uint32_t element) {
  struct work *w = s->w;
  const struct program_fact *f = &w->p->fields[field];
  const struct type *t = &w->p->types[f->type];
  struct cell c = executor_register(w->e, f->reg | ELEMENT, list, element);
  bool plain = c.state == KNOWN && (t->kind == KIND_DATE || t->kind == KIND_AMOUNT || t->kind == KIND_ENUM ||
                                    t->kind == KIND_TEXT || (t->kind == KIND_NUMBER && t->unit != NONE));
  const char *value = value_words(w, c, t);
  buf_text(&w->scratch, plain ? value : tell(w, WORD_EX_LABEL_VALUE, field_label(w, field), value, NULL));
}

static const char *element_text(const struct scope *s, uint32_t list, uint32_t element) {
  struct work *w = s->w;
  const struct program_list *l = &w->p->lists[list];
  size_t mark = text_begin(w);
  for (uint32_t i = 0; i < l->field_count; i++) {
    if (i) buf_text(&w->scratch, i == 1 ? " (" : ", ");
    field_text(s, l->first_field + i, list, element);
  }
  if (l->field_count > 1) buf_char(&w->scratch, ')');
  return text_end(w, mark);
}

/* Does this element explain the value?  Of `alle` that is not ja those that fail; otherwise those that count; while the
 * value is open those that are open too. */
static bool tells(const struct scope *s, uint32_t node, struct cell whole, uint32_t element) {
  struct cell c = counts(s, node, element);
  if (c.state != KNOWN) return whole.state != KNOWN || node_at(s->w, node)->kind == NODE_COUNT;
  bool fails = node_at(s->w, node)->kind == NODE_ALL && !(whole.state == KNOWN && whole.v);
  return fails ? !c.v : c.v != 0;
}

static const char *element_verdict(const struct scope *s, uint32_t node, enum verdict verdict) {
  static const enum word COUNTING[] = {WORD_EX_ELEMENT_COUNTS, WORD_EX_ELEMENT_NOT, WORD_EX_ELEMENT_OPEN,
                                       WORD_EX_FAILED},
                         SATISFYING[] = {WORD_EX_ELEMENT_SATISFIES, WORD_EX_ELEMENT_FAILS, WORD_EX_ELEMENT_MAY_SATISFY,
                                         WORD_EX_FAILED};
  bool all = node_at(s->w, node)->kind == NODE_ALL;
  return tell(s->w, (all ? SATISFYING : COUNTING)[verdict], NULL, NULL, NULL);
}

static void build_element(const struct scope *s, uint32_t node, uint32_t element, struct explain_node *parent) {
  struct work *w = s->w;
  struct scope at = *s;
  at.list = node_at(w, node)->list;
  at.element = element;
  struct explain_node *n = node_new(w, EXPLAIN_element, parent);
  n->mattered = s->mattered;
  n->name = number_text(w, element + 1);
  n->label = element_text(s, at.list, element);
  n->verdict = verdict_of(counts(s, node, element));
  n->value = element_verdict(s, node, n->verdict);
  n->text = tell(w, WORD_EX_LABEL_COLON, n->label, n->value, NULL);
  if (!w->options->all || requirement(w, node) == NONE) return;
  struct set outside = s->notes->opened_here;
  s->notes->opened_here = set_new(w->arena, w->p->provisions_count);
  build_reasons(&at, requirement(w, node), n);
  s->notes->opened_here = outside;
}

static const char *elements_text(const struct scope *s, const struct explain_node *n, uint32_t more) {
  struct work *w = s->w;
  size_t mark = text_begin(w);
  bool some = false;
  for (uint32_t i = 0; i < n->kids.n; i++) {
    if (n->kids.at[i]->kind != EXPLAIN_element || !n->kids.at[i]->mattered) continue;
    if (some) buf_text(&w->scratch, ", ");
    buf_text(&w->scratch, n->kids.at[i]->label);
    some = true;
  }
  if (more) buf_text(&w->scratch, tell_count(w, WORD_EX_ONE_MORE, WORD_EX_MORE_OF_THEM, more, NULL, NULL));
  const char *text = text_end(w, mark);
  return some ? text : NULL;
}

static uint32_t build_elements(const struct scope *s, uint32_t node, struct tally t, struct explain_node *parent) {
  uint32_t shown = 0, more = 0, others = 0;
  struct cell whole = node_cell(s, node);
  for (uint32_t i = 0; i < t.total; i++) {
    struct scope at = *s;
    bool telling = tells(s, node, whole, i);
    at.mattered = s->mattered && telling;
    if (telling && shown >= ELEMENTS_SHOWN && !s->w->options->all)
      more++;
    else if (telling || (s->w->options->all && others++ < ELEMENTS_IN_ALL))
      build_element(&at, node, i, parent);
    shown += telling;
  }
  return more;
}

/* ---- the aggregate ---- */
struct explain_node *build_list(const struct scope *s, uint32_t node, struct explain_node *parent) {
  struct work *w = s->w;
  const struct text_node *at = node_at(w, node);
  struct tally t = tally_of(s, node);
  struct explain_node *n = node_new(w, EXPLAIN_list, parent);
  n->mattered = s->mattered;
  n->name = code_text(w->p, w->p->facts[w->p->lists[at->list].fact].name);
  n->label = list_label(s, node);
  n->json_value = value_json(w, node_cell(s, node), node_type(w, node));
  if (at->kind == NODE_EXISTS || at->kind == NODE_ALL) n->verdict = verdict_of(node_cell(s, node));
  bool measures = at->kind == NODE_SUM || at->kind == NODE_LOWEST_OF || at->kind == NODE_HIGHEST_OF;
  const char *value = value_words(w, node_cell(s, node), node_type(w, node)), *tally = tally_text(s, node, t);
  n->text = measures && parent->kind != EXPLAIN_operand
                ? tell(w, WORD_EX_MEASURED, expression_text(s, node), value, tally)
                : tally;
  bool starts = (at->kind == NODE_LOWEST_OF || at->kind == NODE_HIGHEST_OF) && at->ref & 1;
  bool again = s->list != NONE && !set_add(&s->notes->listed, node);
  uint32_t more = again ? 0 : build_elements(s, node, t, n);
  n->value = elements_text(s, n, more);
  if (starts) build_reasons(s, node_kid(w, node, 0), n);
  build_fact_notes(s, w->p->lists[at->list].fact, n);
  return n;
}
