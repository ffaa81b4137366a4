/* What an error of a case says to people. */
#include "io/inner.h"

/* Names of the rules between backticks, gathered in `out`; an index that is none of theirs gives `?`. */
static void print_name(struct buf *out, const char *name) { buf_printf(out, "`%s`", name ? name : "?"); }

static void print_exception(struct buf *out, const struct program *p, const struct text_provision *v, uint32_t i) {
  print_name(out, v && i < v->exception_count ? people_text(p, p->exceptions[v->first_exception + i].name) : NULL);
}

/* ---- the inputs of a table ---- */
static const char *input_name(const struct program *p, const struct text_node *n) {
  switch (n->kind) {
  case NODE_FACT: return code_text(p, p->facts[n->ref].name);
  case NODE_FIELD: return code_text(p, p->fields[n->ref].name);
  case NODE_CHOICE: return code_text(p, p->choices[n->ref].name);
  case NODE_PROVISION: return people_text(p, p->provisions[n->ref].name);
  default: return NULL;
  }
}

static void print_input(struct buf *out, const struct program *p, const struct executor *e, struct fault_origin origin,
                        uint32_t position, const struct text_node *n, enum lang lang) {
  char number[16];
  const char *name = input_name(p, n);
  decimal_write(position + 1, 0, number);
  if (position > 0) buf_text(out, ", ");
  if (name)
    print_name(out, name);
  else
    word_print(out, WORD_IN_INPUT, lang, number, NULL, NULL);
  buf_text(out, " = ");
  input_print(out, p, executor_register(e, n->reg, origin.list, origin.element), &p->types[n->type], lang);
}

static void print_inputs(struct buf *out, const struct program *p, const struct executor *e, struct fault_origin origin,
                         enum lang lang) {
  if (origin.provision == NONE) return;
  const struct text_provision *v = &p->provisions[origin.provision];
  for (uint32_t i = 0; i < v->column_count; i++)
    print_input(out, p, e, origin, i, &p->nodes[p->kids[v->first_column + i].word], lang);
}

/* ---- by fault ---- */
static const char *transition_name(const struct program *p, uint32_t i) {
  return i < p->transitions_count ? code_text(p, p->transitions[i].name) : NULL;
}

/* The exceptions that contradict each other, as the provision itself knows them. */
static struct cell contradiction(const struct program *p, const struct executor *e, struct fault_origin origin,
                                 struct cell cell) {
  if (origin.provision == NONE) return cell;
  struct cell own = executor_register(e, p->provisions[origin.provision].reg, origin.list, origin.element);
  return own.state == FAILED && own.fault == origin.fault ? own : cell;
}

struct parts {
  struct buf first, second;
};

static void fill(struct parts *parts, const struct program *p, const struct executor *e, struct fault_origin origin,
                 struct cell cell, enum lang lang) {
  const struct text_provision *v = origin.provision == NONE ? NULL : &p->provisions[origin.provision];
  if (origin.fault == FAULT_NO_ROW) print_inputs(&parts->first, p, e, origin, lang);
  if (origin.fault == FAULT_CONTRADICTION) {
    struct cell own = contradiction(p, e, origin, cell);
    print_exception(&parts->first, p, v, own.first);
    print_exception(&parts->second, p, v, own.second);
  }
  if (origin.fault == FAULT_TRANSITION_CONTRADICTION) {
    print_name(&parts->first, transition_name(p, cell.first));
    print_name(&parts->second, transition_name(p, cell.second));
  }
}

void print_fault(struct buf *out, const struct program *p, const struct executor *e, struct fault_origin origin,
                 struct cell cell, enum lang lang) {
  static const enum word WORD_OF[FAULTS] = {
      [FAULT_OVERFLOW] = WORD_IN_OVERFLOW,           [FAULT_DIVISION_BY_ZERO] = WORD_IN_DIVISION_BY_ZERO,
      [FAULT_CONTRADICTION] = WORD_IN_CONTRADICTION, [FAULT_NO_ROW] = WORD_IN_NO_ROW,
      [FAULT_NO_ELEMENT] = WORD_IN_NO_ELEMENT,       [FAULT_TRANSITION_CONTRADICTION] = WORD_IN_TRANSITIONS,
  };
  if (origin.fault == FAULT_NONE || origin.fault >= FAULTS) return;
  struct parts parts = {0};
  struct buf where = {0};
  fill(&parts, p, e, origin, cell, lang);
  if (origin.provision != NONE)
    print_name(&where, people_text(p, p->provisions[origin.provision].name));
  else
    buf_text(&where, word_text(WORD_IN_TRANSITIONAL_LAW, lang));
  word_print(out, WORD_OF[origin.fault], lang, where.at, parts.first.at, parts.second.at);
  buf_free_part(out, &parts.first);
  buf_free_part(out, &parts.second);
  buf_free_part(out, &where);
}
