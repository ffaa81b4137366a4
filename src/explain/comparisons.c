/* Comparisons: both operands with their values, and how far they are apart.
 *
 * The operand that varies stands first (a fact before a parameter before a literal), with the relation turned if need
 * be. How the distance is said depends on what the condition above wants: "€ 1.200 te weinig" when it is not met, "€
 * 500 boven de grens" when it is, "€ 300 minder" where nothing is required.
 */
#include "explain/parts.h"

static enum relation opposite(enum relation r) {
  static const enum relation OPPOSITE[] = {REL_NE, REL_EQ, REL_GE, REL_GT, REL_LE, REL_LT};
  return OPPOSITE[r];
}

/* ---- the distance ---- */
enum { LESS, SAME, MORE };
enum { UNMET, MET, NEUTRAL };
static const enum word NUMBER_WORDS[3][3] = {
    {WORD_EX_TOO_LITTLE, WORD_EX_AT_LIMIT_UNMET, WORD_EX_TOO_MUCH},
    {WORD_EX_BELOW_LIMIT, WORD_EX_AT_LIMIT_MET, WORD_EX_ABOVE_LIMIT},
    {WORD_EX_LESS, WORD_EX_EQUAL, WORD_EX_MORE},
};
static const enum word DATE_WORDS[3][3] = {
    {WORD_EX_TOO_EARLY, WORD_EX_SAME_DAY_UNMET, WORD_EX_TOO_LATE},
    {WORD_EX_BEFORE_LIMIT, WORD_EX_SAME_DAY_MET, WORD_EX_AFTER_LIMIT},
    {WORD_EX_EARLIER, WORD_EX_SAME_DAY, WORD_EX_LATER},
};

static unsigned attitude(const struct scope *s, bool truth) {
  if (s->wanted == WANTED_NOT_SAID) return NEUTRAL;
  return truth == (s->wanted == WANTED_YES) ? MET : UNMET;
}

static const char *size_text(const struct scope *s, int64_t size, unsigned scale, const struct type *t) {
  struct work *w = s->w;
  if (t->kind == KIND_DATE) return tell_count(w, WORD_EX_ONE_DAY, WORD_EX_DAYS, (uint64_t)size, NULL, NULL);
  struct type wide = *t;
  wide.scale = scale;
  wide.unlimited = 0;
  return value_words(w, cell_known(size), &wide);
}

void tell_distance(const struct scope *s, enum relation relation, bool truth, struct cell a, const struct type *ta,
                   struct cell b, const struct type *tb) {
  struct work *w = s->w;
  unsigned fine;
  struct cell d = compared_distance(a, ta, b, tb, &fine);
  if (d.state != KNOWN) return;
  unsigned way = d.v < 0 ? LESS : d.v > 0 ? MORE : SAME;
  buf_text(&w->scratch, ": ");
  bool equality = relation == REL_EQ || relation == REL_NE;
  unsigned how = attitude(s, truth);
  if (equality && (way == SAME || how == MET)) how = NEUTRAL; /* there is no limit to be below or above */
  enum word word = (ta->kind == KIND_DATE ? DATE_WORDS : NUMBER_WORDS)[how][way];
  tell_on(w, word, size_text(s, d.v < 0 ? -d.v : d.v, fine, ta), NULL, NULL);
}

/* ---- operands as told ---- */
static const char *operand_text(const struct scope *s, uint32_t node) {
  return node_at(s->w, node)->kind == NODE_COUNT ? count_text(s, node) : node_text(s, node);
}

static bool is_ordered(const struct type *t) {
  return t->kind == KIND_NUMBER || t->kind == KIND_AMOUNT || t->kind == KIND_DATE;
}

/* What was required: "meer dan € 0", "vóór 1 januari 2026", "niet gaswinning". */
static const char *required_text(const struct scope *s, enum relation relation, uint32_t right) {
  static const enum word NUMBERS[] = {WORD_EX_REQ_EQ, WORD_EX_REQ_NE, WORD_EX_REQ_LT,
                                      WORD_EX_REQ_LE, WORD_EX_REQ_GT, WORD_EX_REQ_GE};
  static const enum word DATES[] = {WORD_EX_REQ_EQ,    WORD_EX_REQ_NE,    WORD_EX_REQ_BEFORE,
                                    WORD_EX_REQ_UNTIL, WORD_EX_REQ_AFTER, WORD_EX_REQ_FROM};
  const struct type *t = node_type(s->w, right);
  const char *value = value_words(s->w, node_cell(s, right), t);
  return tell(s->w, (t->kind == KIND_DATE ? DATES : NUMBERS)[relation], value, NULL, NULL);
}

/* ---- the line ---- */
static void ordered_line(const struct scope *s, struct compared x, struct cell truth) {
  struct work *w = s->w;
  struct cell a = node_cell(s, x.left), b = node_cell(s, x.right);
  bool constant = node_at(w, x.right)->kind == NODE_CONSTANT,
       known = a.state == KNOWN && b.state == KNOWN && truth.state == KNOWN;
  bool zero = constant && b.v == 0 && node_type(w, x.right)->kind != KIND_DATE;
  buf_text(&w->scratch, operand_text(s, x.left));
  unsigned how = known ? attitude(s, truth.v) : NEUTRAL;
  enum relation wanted = s->wanted == WANTED_NO ? opposite(x.relation) : x.relation;
  if (known && zero && how != UNMET && (a.v != 0 || x.relation == REL_EQ)) return;
  if (constant && how == UNMET && (zero || x.relation <= REL_NE)) {
    tell_on(w, WORD_EX_REQUIRED, required_text(s, wanted, x.right), NULL, NULL);
    if (zero || wanted == REL_NE) return;
  } else {
    buf_text(&w->scratch, ", ");
    if (constant)
      tell_on(w, WORD_EX_LIMIT, operand_text(s, x.right), NULL, NULL);
    else
      buf_text(&w->scratch, operand_text(s, x.right));
  }
  if (known) tell_distance(s, x.relation, truth.v, a, node_type(w, x.left), b, node_type(w, x.right));
}

static void plain_line(const struct scope *s, struct compared x, struct cell truth) {
  struct work *w = s->w;
  buf_text(&w->scratch, operand_text(s, x.left));
  if (node_at(w, x.right)->kind != NODE_CONSTANT) {
    buf_text(&w->scratch, ", ");
    buf_text(&w->scratch, operand_text(s, x.right));
    bool same = truth.state == KNOWN && (x.relation == REL_EQ) == (truth.v != 0);
    if (truth.state == KNOWN) tell_on(w, same ? WORD_EX_AND_SAME : WORD_EX_AND_OTHER, NULL, NULL, NULL);
    return;
  }
  bool unmet = truth.state == KNOWN && attitude(s, truth.v) == UNMET && node_type(w, x.right)->kind != KIND_BOOL;
  enum relation wanted = s->wanted == WANTED_NO ? opposite(x.relation) : x.relation;
  if (unmet && !(wanted == REL_NE)) tell_on(w, WORD_EX_REQUIRED, required_text(s, wanted, x.right), NULL, NULL);
}

static bool told(const struct scope *s, struct compared x) {
  for (uint32_t i = 0; i < s->notes->compared.n; i++) {
    struct pair before = s->notes->compared.at[i];
    if (same_expression(s->w, before.left, x.left) && same_expression(s->w, before.right, x.right)) return true;
  }
  *vec_push(s->w->arena, &s->notes->compared) = (struct pair){x.left, x.right};
  return false;
}

static bool about_a_choice(const struct work *w, uint32_t node) {
  for (uint32_t i = 0; i < node_at(w, node)->kid_count; i++)
    if (node_at(w, node_kid(w, node, i))->kind == NODE_CHOICE) return true;
  return false;
}

/* A comparison of one pair is told once in a condition; that of a reading is told with the reading. */
void build_comparison(const struct scope *s, uint32_t node, struct explain_node *parent) {
  struct work *w = s->w;
  struct compared x = compared_of(w->p, node);
  if (about_a_choice(w, node) || (s->list == NONE && told(s, x))) return;
  struct cell truth = node_cell(s, node);
  struct explain_node *n = node_new(w, EXPLAIN_comparison, parent);
  n->mattered = s->mattered;
  n->verdict = verdict_of(truth);
  n->json_value = value_json(w, truth, node_type(w, node));
  size_t mark = text_begin(w);
  if (is_ordered(node_type(w, x.left)))
    ordered_line(s, x, truth);
  else
    plain_line(s, x, truth);
  n->text = text_end(w, mark);
  build_operand(s, x.left, n);
  build_operand(s, x.right, n);
}

/* ---- is een van ---- */
void build_one_of(const struct scope *s, uint32_t node, struct explain_node *parent) {
  struct work *w = s->w;
  if (about_a_choice(w, node)) return;
  struct cell truth = node_cell(s, node);
  uint32_t left = node_kid(w, node, 0);
  struct explain_node *n = node_new(w, EXPLAIN_comparison, parent);
  n->mattered = s->mattered;
  n->verdict = verdict_of(truth);
  n->json_value = value_json(w, truth, node_type(w, node));
  size_t mark = text_begin(w);
  for (uint32_t i = 1; i < node_at(w, node)->kid_count; i++) {
    if (i > 1) buf_text(&w->scratch, word_text(WORD_EX_OR, w->options->lang));
    buf_text(&w->scratch, expression_text(s, node_kid(w, node, i)));
  }
  const char *those = text_end(w, mark), *value = operand_text(s, left);
  bool fails = truth.state == KNOWN && !truth.v;
  n->text = tell(w,
                 fails                  ? WORD_EX_NONE_OF
                 : truth.state == KNOWN ? WORD_EX_ONE_OF
                                        : WORD_EX_ONE_OF_OPEN,
                 value, those, NULL);
  build_operand(s, left, n);
}
