/* An expression in words, by the labels of what stands in it: "inkomen plus inkomen van de partner". */
#include <string.h>

#include "explain/parts.h"

static const char *binary(const struct scope *s, uint32_t node, enum word word) {
  return tell(s->w, word, expression_text(s, node_kid(s->w, node, 0)), expression_text(s, node_kid(s->w, node, 1)),
              NULL);
}

/* "a, b en c" */
static const char *enumerate(const struct scope *s, uint32_t node, uint32_t first) {
  struct work *w = s->w;
  uint32_t n = node_at(w, node)->kid_count;
  size_t mark = text_begin(w);
  for (uint32_t i = first; i < n; i++) {
    if (i > first) buf_text(&w->scratch, i + 1 < n ? ", " : word_text(WORD_EX_AND, w->options->lang));
    buf_text(&w->scratch, expression_text(s, node_kid(w, node, i)));
  }
  return text_end(w, mark);
}

static const char *list_label(const struct scope *s, uint32_t node) {
  return fact_label(s->w, s->w->p->lists[node_at(s->w, node)->list].fact);
}

static const char *aggregated(const struct scope *s, uint32_t node, uint32_t value, enum word word) {
  return tell(s->w, word, expression_text(s, node_kid(s->w, node, value)), list_label(s, node), NULL);
}

/* With a start, the highest of that and of the list: "het hoogste van € 0 en inkomen (kinderen)". */
static const char *extreme(const struct scope *s, uint32_t node, enum word alone, enum word of_both) {
  struct work *w = s->w;
  if (!(node_at(w, node)->ref & 1)) return aggregated(s, node, 0, alone);
  uint32_t start = node_kid(w, node, 0);
  bool several = node_at(w, start)->kind == NODE_LOWEST || node_at(w, start)->kind == NODE_HIGHEST;
  size_t mark = text_begin(w);
  for (uint32_t i = 0; several && i < node_at(w, start)->kid_count; i++) {
    if (i) buf_text(&w->scratch, ", ");
    buf_text(&w->scratch, expression_text(s, node_kid(w, start, i)));
  }
  if (!several) buf_text(&w->scratch, expression_text(s, start));
  buf_text(&w->scratch, word_text(WORD_EX_AND, w->options->lang));
  buf_text(&w->scratch, aggregated(s, node, 1, WORD_EX_EACH_IN));
  return tell(w, of_both, text_end(w, mark), NULL, NULL);
}

static const char *between(const struct scope *s, uint32_t node) {
  static const enum word WORDS_OF[] = {WORD_EX_DAYS_BETWEEN, WORD_EX_DAYS_BETWEEN, WORD_EX_MONTHS_BETWEEN,
                                       WORD_EX_YEARS_BETWEEN};
  return binary(s, node, WORDS_OF[node_at(s->w, node)->ref & 3]);
}

static const char *date_add(const struct scope *s, uint32_t node) {
  struct work *w = s->w;
  uint32_t ref = node_at(w, node)->ref, number = node_kid(w, node, 1);
  static const enum word PERIODS[] = {WORD_EX_PERIOD_DAYS, WORD_EX_PERIOD_WEEKS, WORD_EX_PERIOD_MONTHS,
                                      WORD_EX_PERIOD_YEARS};
  const char *amount = expression_text(s, number);
  if (node_type(w, number)->unit == NONE) amount = tell(w, PERIODS[ref & 3], amount, NULL, NULL);
  return tell(w, ref & 8 ? WORD_EX_MINUS : WORD_EX_PLUS, expression_text(s, node_kid(w, node, 0)), amount, NULL);
}

static const char *rounded(const struct scope *s, uint32_t node) {
  static const enum word WORDS_OF[] = {WORD_EX_ROUNDED, WORD_EX_ROUNDED_UP, WORD_EX_ROUNDED_DOWN};
  return binary(s, node, WORDS_OF[node_at(s->w, node)->ref]);
}

const char *expression_text(const struct scope *s, uint32_t node) {
  struct work *w = s->w;
  const struct text_node *n = node_at(w, node);
  switch ((enum node_kind)n->kind) {
  case NODE_CONSTANT: return value_words(w, node_cell(s, node), node_type(w, node));
  case NODE_FACT: return fact_label(w, n->ref);
  case NODE_FIELD: return field_label(w, n->ref);
  case NODE_CHOICE: return choice_label(w, n->ref);
  case NODE_PROVISION: return provision_label(w, s->unit, n->ref);
  case NODE_NOT: return tell(w, WORD_EX_NOT, expression_text(s, node_kid(w, node, 0)), NULL, NULL);
  case NODE_OR: return binary(s, node, WORD_EX_EITHER);
  case NODE_AND: return binary(s, node, WORD_EX_BOTH);
  case NODE_ADD: return binary(s, node, WORD_EX_PLUS);
  case NODE_SUBTRACT: return binary(s, node, WORD_EX_MINUS);
  case NODE_MULTIPLY: return binary(s, node, WORD_EX_TIMES);
  case NODE_DIVIDE: return binary(s, node, WORD_EX_DIVIDED);
  case NODE_NEGATE: return tell(w, WORD_EX_NEGATIVE, expression_text(s, node_kid(w, node, 0)), NULL, NULL);
  case NODE_ROUND: return rounded(s, node);
  case NODE_LOWEST: return tell(w, WORD_EX_THE_LOWEST, enumerate(s, node, 0), NULL, NULL);
  case NODE_HIGHEST: return tell(w, WORD_EX_THE_HIGHEST, enumerate(s, node, 0), NULL, NULL);
  case NODE_LOWEST_OF: return extreme(s, node, WORD_EX_LOWEST_IN, WORD_EX_THE_LOWEST);
  case NODE_HIGHEST_OF: return extreme(s, node, WORD_EX_HIGHEST_IN, WORD_EX_THE_HIGHEST);
  case NODE_SUM: return aggregated(s, node, 0, WORD_EX_SUM_IN);
  case NODE_COUNT: return tell(w, WORD_EX_COUNT_IN, list_label(s, node), NULL, NULL);
  case NODE_BETWEEN: return between(s, node);
  case NODE_DATE_ADD: return date_add(s, node);
  case NODE_COMPARE:
  case NODE_ONE_OF:
  case NODE_KNOWN:
  case NODE_UNKNOWN:
  case NODE_IF:
  case NODE_EXISTS:
  case NODE_ALL:
  case NODE_MEMBER:
  case NODE_KINDS: break;
  }
  return tell(w, WORD_EX_THIS_EXPRESSION, NULL, NULL, NULL);
}

/* What has a label of its own takes its value behind it; what is computed here "is" its value. */
const char *node_text(const struct scope *s, uint32_t node) {
  struct work *w = s->w;
  struct cell c = node_cell(s, node);
  const struct type *t = node_type(w, node);
  uint32_t kind = node_at(w, node)->kind;
  if (kind == NODE_CONSTANT) return value_words(w, c, t);
  bool named = kind == NODE_FACT || kind == NODE_FIELD || kind == NODE_PROVISION || kind == NODE_CHOICE;
  const char *label = expression_text(s, node);
  if (named || c.state != KNOWN) return labelled_value(w, label, c, t);
  return tell(w, WORD_EX_COMPUTED, label, value_words(w, c, t), NULL);
}
