/* The registers that an instruction reads, found by the tables of shapes.h. */
#include "code/pool.h"
#include "code/shapes.h"

struct walker {
  visit_operand *visit;
  void *context;
  uint32_t level, list; /* of element registers of this instruction; of a list named by it */
};

static void meet(const struct walker *w, uint32_t reg, uint32_t list) {
  if (reg != NONE) w->visit(w->context, reg, reg & ELEMENT ? list : NONE);
}

static void walk_items(struct walker *w, const struct program_word **at, const uint8_t *items) {
  for (; items && *items != ITEM_END; *at += item_words((enum item) * items++)) {
    uint32_t word = (*at)->word;
    switch ((enum item) * items) { /* every item there is, so that a new one is thought of */
    case ITEM_LIST: w->list = word; break;
    case ITEM_NUMBER:
    case ITEM_BOOL:
    case ITEM_VALUE:
    case ITEM_LEFT:
    case ITEM_RIGHT:
    case ITEM_START: meet(w, word, w->level); break;
    case ITEM_WHICH:
    case ITEM_ELEMENTS: meet(w, word, w->list); break;
    case ITEM_END:
    case ITEM_MODE:
    case ITEM_KIND:
    case ITEM_FLAG:
    case ITEM_COUNT:
    case ITEM_STEP:
    case ITEM_STEP_SCALE:
    case ITEM_SCALE:
    case ITEM_RATE_SCALE:
    case ITEM_DECIMALS:
    case ITEM_ROLE:
    case ITEM_RELATION:
    case ITEM_LEFT_POWER:
    case ITEM_RIGHT_POWER:
    case ITEM_UNLIMITED:
    case ITEM_INT64:
    case ITEM_RISING:
    case ITEM_SET: break;
    }
  }
}

static uint32_t groups_in(const struct program_word *at, const struct shape *shape) {
  for (const uint8_t *items = shape->head; *items != ITEM_END; at += item_words((enum item) * items++))
    if (*items == ITEM_COUNT) return at->word;
  return 0;
}

static void walk_pool(struct walker *w, const struct program *p, uint32_t position, const struct shape *shape) {
  const struct program_word *at = &p->pool[position];
  uint32_t groups = shape->group ? groups_in(at, shape) : 0;
  walk_items(w, &at, shape->head);
  for (uint32_t k = 0; k < groups; k++) walk_items(w, &at, shape->group);
}

void program_operands(const struct program *p, const struct program_insn *i, uint32_t level, visit_operand *visit,
                      void *context) {
  const struct shape *shape = OPCODE_INFO[insn_op(*i)].shape;
  const uint8_t kinds[] = {shape->a, shape->b, shape->c};
  const uint32_t words[] = {i->a, i->b, i->c};
  struct walker w = {visit, context, level, level};
  for (size_t k = 0; k < COUNT_OF(kinds); k++) {
    if (kinds[k] == FIELD_LIST) w.list = words[k];
    if (kinds[k] == FIELD_POOL) walk_pool(&w, p, words[k], shape);
    if (kinds[k] >= FIELD_BOOL && kinds[k] <= FIELD_OF_B) meet(&w, words[k], level);
    if (kinds[k] == FIELD_WHICH || kinds[k] == FIELD_VALUES) meet(&w, words[k], w.list);
  }
}
