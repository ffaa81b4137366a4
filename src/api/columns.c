/* toets.h: many cases at once, from columns in the caller's arrays into columns in the caller's arrays. */
#include "api/columns.h"

#include <string.h>

#include "text/text.h"

struct toets_columns *toets_columns_new(const struct toets_rules *rules, size_t cases) {
  struct toets_columns *c = base_resize(NULL, sizeof *c);
  if (!c) return NULL;
  *c = (struct toets_columns){.cases = cases > UINT32_MAX - 64 ? 0 : (uint32_t)((cases + 63) / 64 * 64)};
  workspace_init(&c->work, rules->p);
  return c;
}

void toets_columns_free(struct toets_columns *c) {
  if (!c) return;
  workspace_free(&c->work);
  base_resize(c, 0);
}

const char *toets_columns_message(const struct toets_columns *c) {
  return c->work.message.size ? c->work.message.at : "";
}

/* ---- facts: the caller's arrays as columns ---- */
/* One more for each list than the caller has: fields stand apart from facts. */
static bool take_list(struct toets_columns *c, uint32_t list, const struct toets_list_column *from,
                      struct list_column *to, const struct column **fields) {
  const struct program_list *l = &c->work.p->lists[list];
  struct column *taken = arena_array(&c->work.arena, struct column, l->field_count + 1);
  *fields = taken;
  if (!from->offsets) return true;
  *to = (struct list_column){from->offsets, from->valid};
  for (uint32_t k = 0; k < l->field_count; k++)
    if (!columns_take(c, &c->work.p->fields[l->first_field + k], &from->fields[k], &taken[k])) return false;
  return true;
}

static bool take_facts(struct toets_columns *c, const struct toets_facts *from) {
  const struct program *p = c->work.p;
  struct column *facts = arena_array(&c->work.arena, struct column, p->facts_count + 1);
  struct list_column *lists = arena_array(&c->work.arena, struct list_column, p->lists_count + 1);
  const struct column **fields = arena_array(&c->work.arena, const struct column *, p->lists_count + 1);
  static const struct toets_list_column NOT_GIVEN = {0};
  for (uint32_t f = 0; f < p->facts_count; f++)
    if (!columns_take(c, &p->facts[f], &from->facts[f], &facts[f])) return false;
  for (uint32_t l = 0; l < p->lists_count; l++)
    if (!take_list(c, l, from->lists ? &from->lists[l] : &NOT_GIVEN, &lists[l], &fields[l])) return false;
  c->facts = (struct batch_facts){facts, lists, fields, c->refused};
  return true;
}

static bool check_list(struct toets_columns *c, uint32_t list, size_t count) {
  const struct program *p = c->work.p;
  const struct program_fact *fact = &p->facts[p->lists[list].fact];
  const int32_t *offsets = c->facts.lists[list].offsets;
  if (!offsets || count == 0) return true;
  if (!columns_offsets(c, fact, offsets, 0, count)) return false;
  for (size_t i = 0; i < count; i++)
    if (offsets[i + 1] - offsets[i] > MAX_ELEMENTS) columns_refuse(c, fact, i, WORD_API_LIST_LONG);
  struct lanes lanes = {(size_t)offsets[0], (size_t)(offsets[count] - offsets[0]), offsets, 0};
  for (uint32_t k = 0; k < p->lists[list].field_count; k++)
    if (!columns_check(c, &p->fields[p->lists[list].first_field + k], &c->facts.fields[list][k], &lanes)) return false;
  return true;
}

static bool check_facts(struct toets_columns *c, size_t count) {
  struct lanes lanes = {.count = count};
  for (uint32_t f = 0; f < c->work.p->facts_count; f++)
    if (!columns_check(c, &c->work.p->facts[f], &c->facts.facts[f], &lanes)) return false;
  for (uint32_t l = 0; l < c->work.p->lists_count; l++)
    if (!check_list(c, l, count)) return false;
  return true;
}

/* ---- results ---- */
static const enum toets_column_form RESULT_FORMS[] = {
    [KIND_BOOL] = TOETS_BITS_COLUMN,  [KIND_NUMBER] = TOETS_INT64_COLUMN, [KIND_AMOUNT] = TOETS_INT64_COLUMN,
    [KIND_DATE] = TOETS_INT32_COLUMN, [KIND_ENUM] = TOETS_INT32_COLUMN,   [KIND_TEXT] = TOETS_TEXTS_COLUMN,
};

static bool check_results(struct toets_columns *c, const struct toets_results *results) {
  const struct program *p = c->work.p;
  for (uint32_t o = 0; results->outcomes && o < p->outcomes_count; o++) {
    const struct toets_outcome_column *column = &results->outcomes[o];
    if (column->form == TOETS_ABSENT_COLUMN) continue;
    if (column->form == RESULT_FORMS[p->types[p->outcomes[o].type].kind] && column->values && column->valid) continue;
    word_print(&c->work.message, WORD_API_OUTCOME_FORM, c->work.lang, code_text(p, p->outcomes[o].name), NULL, NULL);
    return false;
  }
  return true;
}

static void set_bit(void *bits, size_t lane, bool on) {
  uint64_t *word = (uint64_t *)bits + lane / 64, bit = (uint64_t)1 << lane % 64;
  *word = on ? *word | bit : *word & ~bit;
}

/* A text of the facts may go with the round. */
static void put_text(struct toets_columns *c, struct toets_text *to, const struct text *text) {
  *to = (struct toets_text){arena_string(&c->work.arena, text->at, text->length), text->length};
}

static void put_value(struct toets_columns *c, const struct toets_outcome_column *to, size_t lane, int64_t v) {
  switch (to->form) {
  case TOETS_BITS_COLUMN: set_bit(to->values, lane, v != 0); return;
  case TOETS_INT32_COLUMN: ((int32_t *)to->values)[lane] = (int32_t)v; return;
  case TOETS_INT64_COLUMN: ((int64_t *)to->values)[lane] = v; return;
  default: put_text(c, (struct toets_text *)to->values + lane, (const struct text *)(intptr_t)v);
  }
}

struct round { /* cases first .. first + result->count of the call */
  struct toets_columns *c;
  struct batch *batch;
  const struct batch_result *result;
  const struct toets_results *to;
  size_t first;
};

/* The type of a known outcome: that of the version that judged, else what the versions agreed on. */
static const struct type *type_of(const struct round *r, uint32_t outcome, uint32_t lane) {
  const struct program *p = r->c->work.p;
  uint32_t unit = r->result->unit[lane];
  if (unit != NONE) return &p->types[p->unit_outcomes[p->units[unit].first_outcome + outcome].type];
  const struct executor *e;
  const struct decision *d = batch_case(r->batch, lane, &e);
  return d ? d->outcome_types[outcome] : NULL;
}

static unsigned decimals_of(const struct toets_columns *c, uint32_t outcome) {
  struct toets_item item;
  struct toets_rules rules = {.p = (struct program *)c->work.p};
  return toets_outcome(&rules, outcome, &item) ? item.decimals : 0;
}

/* A value that does not fit at the decimals of the outcome is an overflow. */
static bool put_outcome(struct round *r, uint32_t outcome, uint32_t lane, unsigned decimals) {
  const struct batch_outcome *from = &r->result->outcomes[outcome];
  const struct toets_outcome_column *to = &r->to->outcomes[outcome];
  const struct type *type = type_of(r, outcome, lane);
  if (!type) return false;
  struct cell cell = cell_known(from->truth ? (int64_t)bitmap_has(from->truth, lane) : from->v[lane]);
  if (to->form == TOETS_INT64_COLUMN) cell = cell_widen(cell, decimals - type->scale, type->unlimited != 0);
  if (cell.state != KNOWN) r->to->result[r->first + lane] = TOETS_IN_ERROR;
  set_bit(to->valid, r->first + lane, cell.state == KNOWN);
  if (cell.state == KNOWN) put_value(r->c, to, r->first + lane, cell.v);
  return true;
}

static bool put_outcomes(struct round *r, uint32_t outcome) {
  unsigned decimals = decimals_of(r->c, outcome);
  const struct batch_outcome *from = &r->result->outcomes[outcome];
  for (uint32_t lane = 0; lane < r->result->count; lane++) {
    bool known = bitmap_has(from->known, lane) && !bitmap_has(r->c->refused, r->first + lane);
    if (!known)
      set_bit(r->to->outcomes[outcome].valid, r->first + lane, false);
    else if (!put_outcome(r, outcome, lane, decimals))
      return false;
  }
  return true;
}

static bool put_round(struct round *r) {
  static const unsigned char RESULTS[] = {[DECIDED] = TOETS_DECIDED,
                                          [UNDETERMINED] = TOETS_UNDETERMINED,
                                          [IN_ERROR] = TOETS_IN_ERROR,
                                          [NO_VERSION] = TOETS_NO_VERSION};
  for (uint32_t lane = 0; lane < r->result->count; lane++) {
    bool refused = bitmap_has(r->c->refused, r->first + lane);
    uint32_t unit = refused ? NONE : r->result->unit[lane];
    r->to->result[r->first + lane] = refused ? TOETS_NONE : RESULTS[r->result->status[lane]];
    if (r->to->version) r->to->version[r->first + lane] = unit == NONE ? -1 : (int32_t)unit;
  }
  for (uint32_t o = 0; r->to->outcomes && o < r->c->work.p->outcomes_count; o++)
    if (r->to->outcomes[o].form != TOETS_ABSENT_COLUMN && !put_outcomes(r, o)) return false;
  return true;
}

/* ---- deciding ---- */
static enum toets_status judge(struct toets_columns *c, size_t count, const struct toets_results *results) {
  struct batch_options options = {.cpu = cpu_best(), .lanes = c->cases};
  struct batch *batch = batch_new(c->work.p, &c->work.run, &options);
  if (!batch) return TOETS_NO_MEMORY;
  struct round r = {.c = c, .batch = batch, .to = results};
  size_t left = count, most = batch_lanes(batch);
  enum toets_status status = TOETS_OK;
  for (; left > 0 && status == TOETS_OK; left -= r.result ? r.result->count : 0, r.first = count - left) {
    r.result = batch_run(batch, &c->facts, r.first, (uint32_t)(left < most ? left : most));
    if (!r.result || !put_round(&r)) status = TOETS_NO_MEMORY;
  }
  batch_free(batch);
  return status;
}

static enum toets_status decide(struct toets_columns *c, const struct toets_facts *facts,
                                const struct toets_options *options, struct toets_results *results) {
  enum toets_status status = workspace_ask(&c->work, options);
  if (status != TOETS_OK) return status;
  c->refused = arena_array(&c->work.arena, uint64_t, bitmap_words(facts->count) + 1);
  if (!take_facts(c, facts) || !check_results(c, results) || !check_facts(c, facts->count)) return TOETS_CASE_REFUSED;
  results->refused = c->refused_count;
  return judge(c, facts->count, results);
}

enum toets_status toets_decide_columns(struct toets_columns *c, const struct toets_facts *facts,
                                       const struct toets_options *options, struct toets_results *results) {
  jmp_buf escape;
  workspace_clear(&c->work);
  c->refused_count = results->refused = 0;
  c->work.arena.escape = &escape;
  volatile enum toets_status status = TOETS_NO_MEMORY;
  if (setjmp(escape) == 0) status = decide(c, facts, options, results);
  c->work.arena.escape = NULL;
  return c->work.message.failed ? TOETS_NO_MEMORY : status;
}
