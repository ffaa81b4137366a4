/* toets.h: what the rules ask and answer. */
#include "api/inner.h"

#include <string.h>

const char *toets_name(const struct toets_rules *r) { return people_text(r->p, r->p->regulation[0].name); }
const char *toets_title(const struct toets_rules *r) { return people_text(r->p, r->p->regulation[0].label); }
const char *toets_hash(const struct toets_rules *r) { return r->hash; }
enum toets_language toets_language(const struct toets_rules *r) {
  return rules_language(r->p) == LANG_EN ? TOETS_EN : TOETS_NL;
}

size_t toets_fact_count(const struct toets_rules *r) { return r->p->facts_count; }
size_t toets_outcome_count(const struct toets_rules *r) { return r->p->outcomes_count; }
size_t toets_regime_count(const struct toets_rules *r) { return r->p->units_count; }
size_t toets_question_count(const struct toets_rules *r) { return r->p->choices_count; }

/* ---- items ---- */
static enum toets_kind public_kind(uint32_t kind) {
  static const enum toets_kind KINDS_OF[] = {
      [KIND_BOOL] = TOETS_YES_NO, [KIND_NUMBER] = TOETS_NUMBER,    [KIND_AMOUNT] = TOETS_AMOUNT,
      [KIND_DATE] = TOETS_DATE,   [KIND_ENUM] = TOETS_ENUMERATION, [KIND_TEXT] = TOETS_TEXT,
      [KIND_LIST] = TOETS_LIST,
  };
  _Static_assert(COUNT_OF(KINDS_OF) == KINDS, "a public name for every kind");
  return KINDS_OF[kind];
}

static void fill_type(const struct program *p, const struct type *type, struct toets_item *item) {
  item->kind = public_kind(type->kind);
  item->decimals = type->kind == KIND_NUMBER || type->kind == KIND_AMOUNT ? type->scale : 0;
  item->unit = type->kind == KIND_NUMBER ? code_text(p, type->unit) : NULL;
  item->may_be_unlimited = type->unlimited != 0;
  if (type->kind == KIND_ENUM) {
    item->part_at = p->sets[type->set].first;
    item->part_count = p->sets[type->set].count;
  }
}

static void fill_fact(const struct program *p, const struct program_fact *fact, const struct text_fact *text,
                      struct toets_item *item) {
  *item = (struct toets_item){.name = code_text(p, fact->name), .label = people_text(p, text->label)};
  item->is_key = (fact->flags & FACT_KEY) != 0;
  item->is_judgement = (fact->flags & FACT_JUDGEMENT) != 0;
  fill_type(p, &p->types[fact->type], item);
  if (item->kind != TOETS_LIST) return;
  item->part_at = p->lists[fact->reg].first_field;
  item->part_count = p->lists[fact->reg].field_count;
}

int toets_fact(const struct toets_rules *r, size_t index, struct toets_item *item) {
  if (index >= r->p->facts_count) return 0;
  fill_fact(r->p, &r->p->facts[index], &r->p->fact_texts[index], item);
  return 1;
}

int toets_field(const struct toets_rules *r, const struct toets_item *list, size_t index, struct toets_item *item) {
  if (list->kind != TOETS_LIST || index >= list->part_count || list->part_at + index >= r->p->fields_count) return 0;
  fill_fact(r->p, &r->p->fields[list->part_at + index], &r->p->field_texts[list->part_at + index], item);
  return 1;
}

/* The label of an outcome, and the most decimals any text gives it; the last version's label is taken. */
static void fill_from_versions(const struct program *p, size_t outcome, struct toets_item *item) {
  for (uint32_t unit = 0; unit < p->units_count; unit++) {
    const struct program_result *result = &p->unit_outcomes[p->units[unit].first_outcome + outcome];
    if (result->reg == NONE) continue;
    const struct type *type = &p->types[result->type];
    bool number = type->kind == KIND_NUMBER || type->kind == KIND_AMOUNT;
    if (number && type->scale > item->decimals) item->decimals = type->scale;
    item->may_be_unlimited |= type->unlimited != 0;
    if (!(p->units[unit].flags & UNIT_VERSION)) continue;
    uint32_t provision = program_find_provision(p, unit, item->name, strlen(item->name));
    if (provision != NONE) item->label = people_text(p, p->provisions[provision].label);
  }
}

int toets_outcome(const struct toets_rules *r, size_t index, struct toets_item *item) {
  if (index >= r->p->outcomes_count) return 0;
  *item = (struct toets_item){.name = code_text(r->p, r->p->outcomes[index].name)};
  fill_type(r->p, &r->p->types[r->p->outcomes[index].type], item);
  fill_from_versions(r->p, index, item);
  return 1;
}

const char *toets_value_name(const struct toets_rules *r, const struct toets_item *item, size_t index) {
  bool there =
      item->kind == TOETS_ENUMERATION && index < item->part_count && item->part_at + index < r->p->set_values_count;
  return there ? code_text(r->p, r->p->set_values[item->part_at + index].word) : NULL;
}

static long index_or_none(uint32_t index) { return index == NONE ? -1 : (long)index; }
long toets_find_fact(const struct toets_rules *r, const char *name) {
  return index_or_none(program_find_fact(r->p, name, strlen(name)));
}
long toets_find_outcome(const struct toets_rules *r, const char *name) {
  return index_or_none(program_find_outcome(r->p, name));
}

/* ---- versions and questions ---- */
int toets_regime(const struct toets_rules *r, size_t index, struct toets_regime *regime) {
  const struct program *p = r->p;
  if (index >= p->units_count) return 0;
  const struct program_unit *unit = &p->units[index];
  *regime =
      (struct toets_regime){.name = code_text(p, unit->name), .title = people_text(p, p->unit_texts[index].label)};
  if (!(unit->flags & UNIT_VERSION)) return 1;
  date_write_iso((int32_t)unit->from, regime->from);
  if ((int32_t)unit->until != INT32_MAX) date_write_iso((int32_t)unit->until, regime->until);
  return 1;
}

int toets_question(const struct toets_rules *r, size_t index, struct toets_question *question) {
  if (index >= r->p->choices_count) return 0;
  const struct program_choice *choice = &r->p->choices[index];
  *question = (struct toets_question){
      .name = code_text(r->p, choice->name),
      .title = people_text(r->p, r->p->choice_texts[index].label),
      .answer_count = r->p->sets[choice->set].count,
      .standard = choice->standard,
  };
  return 1;
}

const char *toets_answer(const struct toets_rules *r, size_t question, size_t index, const char **title) {
  const struct program *p = r->p;
  if (question >= p->choices_count || index >= p->sets[p->choices[question].set].count) return NULL;
  if (title) *title = people_text(p, p->answer_texts[p->choice_texts[question].first_answer + index].word);
  return code_text(p, p->set_values[p->sets[p->choices[question].set].first + index].word);
}
