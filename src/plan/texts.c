/* What people read, and what does not depend on the graph: facts, lists, choices, sources, places, tests. */
#include "plan/internal.h"

uint32_t text_of(struct plan *p, const char *text) {
  if (!text) return NONE;
  uint32_t *at = map_put(p->arena, &p->string_places, text, strlen(text));
  if (*at == NONE) {
    *at = p->strings.n;
    bytes_add(p->arena, &p->strings, text, strlen(text) + 1);
  }
  return *at;
}

uint32_t place_of(struct plan *p, struct span span) {
  if (!span.end || span.start == NO_PLACE.start) return NONE;
  uint32_t *at = map_put(p->arena, &p->place_numbers, &span.start, sizeof span.start);
  if (*at == NONE) {
    struct place place = source_place(p->model->sources, span.start);
    *at = p->places.n;
    *vec_push(p->arena, &p->places) =
        (struct text_place){(uint32_t)(place.file - p->model->sources->files.at), place.line, place.column};
  }
  return *at;
}

uint32_t cites_of(struct plan *p, const cites *cited, uint32_t *count) {
  uint32_t first = p->cites.n;
  for (uint32_t i = 0; i < cited->n; i++) {
    const struct cite *cite = &cited->at[i];
    const uint32_t *source =
        cite->source.name ? map_find(&p->model->source_by_name, cite->source.name, strlen(cite->source.name)) : NULL;
    if (source) *vec_push(p->arena, &p->cites) = (struct text_cite){*source, text_of(p, cite->place.text)};
  }
  *count = p->cites.n - first;
  return first;
}

/* ---- facts ---- */
static struct program_fact fact_record(struct plan *p, const char *name, struct type type,
                                       const struct ast_type *written) {
  struct program_fact record = {
      .name = graph_string(&p->graph, name, strlen(name)), .type = graph_type(&p->graph, type), .reg = NONE};
  int64_t least = 0, most = 0;
  if (type.kind == KIND_NUMBER || type.kind == KIND_AMOUNT || type.kind == KIND_DATE)
    range_of(written, &type, &least, &most);
  record.least_low = (uint32_t)(uint64_t)least, record.least_high = (uint32_t)((uint64_t)least >> 32);
  record.most_low = (uint32_t)(uint64_t)most, record.most_high = (uint32_t)((uint64_t)most >> 32);
  if (written && (written->lowest || written->highest)) record.flags |= FACT_RANGE;
  return record;
}

static void add_fields(struct plan *p, const struct model_list *list) {
  *vec_push(p->arena, &p->lists) =
      (struct program_list){.fact = list->fact, .first_field = p->fields.n, .field_count = list->fields.n};
  for (uint32_t i = 0; i < list->fields.n; i++) {
    const struct model_field *f = &list->fields.at[i];
    struct program_fact record = fact_record(p, f->ast->name.name, f->type, &f->ast->type);
    record.reg = i;
    *vec_push(p->arena, &p->fields) = record;
    *vec_push(p->arena, &p->field_texts) =
        (struct text_fact){.label = text_of(p, f->ast->label.text), .place = place_of(p, f->ast->name.at)};
  }
}

static void add_facts(struct plan *p) {
  for (uint32_t i = 0; i < p->model->facts.n; i++) {
    const struct model_fact *f = &p->model->facts.at[i];
    struct program_fact record = fact_record(p, f->name, f->type, f->ast ? &f->ast->type : NULL);
    struct text_fact text = {.label = NONE, .place = NONE};
    if (!f->ast) record.flags |= FACT_BUILT_IN;
    if (f->ast && f->ast->key) record.flags |= FACT_KEY;
    if (f->ast && f->ast->judgement) record.flags |= FACT_JUDGEMENT;
    if (f->type.kind == KIND_LIST) record.reg = f->type.set;
    if (f->ast) {
      text = (struct text_fact){.label = text_of(p, f->ast->label.text), .place = place_of(p, f->ast->name.at)};
      text.first_cite = cites_of(p, &f->ast->cites, &text.cite_count);
    }
    *vec_push(p->arena, &p->facts) = record;
    *vec_push(p->arena, &p->fact_texts) = text;
  }
  for (uint32_t i = 0; i < p->model->lists.n; i++) add_fields(p, &p->model->lists.at[i]);
}

static void add_sets(struct plan *p) {
  for (uint32_t i = 0; i < p->model->sets.n; i++) {
    const names_at *values = &p->model->sets.at[i].values;
    *vec_push(p->arena, &p->sets) = (struct program_set){p->set_values.n, values->n};
    for (uint32_t k = 0; k < values->n; k++)
      *vec_push(p->arena, &p->set_values) =
          (struct program_word){graph_string(&p->graph, values->at[k].name, strlen(values->at[k].name))};
  }
}

static void add_choices(struct plan *p) {
  for (uint32_t i = 0; i < p->model->choices.n; i++) {
    const struct model_choice *c = &p->model->choices.at[i];
    const char *name = c->ast->name.name;
    *vec_push(p->arena, &p->choices) =
        (struct program_choice){graph_string(&p->graph, name, strlen(name)), c->set, c->standard, NONE};
    struct text_choice text = {.label = text_of(p, c->ast->label.text),
                               .first_answer = p->answer_texts.n,
                               .place = place_of(p, c->ast->name.at)};
    for (uint32_t k = 0; k < c->ast->answers.n; k++)
      *vec_push(p->arena, &p->answer_texts) = (struct program_word){text_of(p, c->ast->answers.at[k].label.text)};
    text.first_cite = cites_of(p, &c->ast->cites, &text.cite_count);
    *vec_push(p->arena, &p->choice_texts) = text;
  }
}

static bool is_assumption(const char *name) { return strcmp(name, "aanname") == 0 || strcmp(name, "assumption") == 0; }

/* The file's own name, without its folders: so that a program is the same wherever its sources stand. */
static const char *own_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

/* ---- amendments ---- */
static const cites *nearest(const cites *own, const cites *around) { return own->n ? own : around; }

static void add_lapse(struct plan *p, struct text_lapse lapse, struct name_at name, const cites *cited) {
  lapse.name = text_of(p, name.name);
  lapse.place = place_of(p, name.at);
  lapse.first_cite = cites_of(p, cited, &lapse.cite_count);
  *vec_push(p->arena, &p->lapses) = lapse;
}

static void add_amendment(struct plan *p, uint32_t amendment) {
  const struct amendment *w = &p->model->amendments.at[amendment];
  const struct version *v = &p->model->versions.at[w->version];
  const cites *cited = nearest(&w->ast->cites, &v->ast->cites);
  struct text_amendment record = {.version = v->edition,
                                  .name = text_of(p, w->ast->name.name),
                                  .label = text_of(p, w->ast->label.text),
                                  .place = place_of(p, w->ast->name.at)};
  record.first_cite = cites_of(p, cited, &record.cite_count);
  *vec_push(p->arena, &p->amendments) = record;
  for (uint32_t i = 0; i < w->ast->changes.n; i++) {
    const struct ast_provision *change = w->ast->changes.at[i];
    struct text_lapse lapse = {.kind = LAPSE_PROVISION, .version = v->edition, .amendment = amendment};
    if (change->change == CHANGE_LAPSE) add_lapse(p, lapse, change->name, nearest(&change->cites, cited));
  }
}

/* Of transitional law and notices, which no wijziging holds. */
static void add_law_lapses(struct plan *p, const struct version *v) {
  struct text_lapse lapse = {.kind = LAPSE_TRANSITION, .version = v->edition, .amendment = NONE};
  for (uint32_t i = 0; i < v->ast->transitionals.n; i++) {
    const struct ast_transitional *t = &v->ast->transitionals.at[i];
    if (t->change == CHANGE_LAPSE) add_lapse(p, lapse, t->name, nearest(&t->cites, &v->ast->cites));
  }
  lapse.kind = LAPSE_NOTICE;
  for (uint32_t i = 0; i < v->ast->notices.n; i++) {
    const struct ast_notice *n = &v->ast->notices.at[i];
    if (n->change == CHANGE_LAPSE) add_lapse(p, lapse, n->name, nearest(&n->cites, &v->ast->cites));
  }
}

void texts_before(struct plan *p) {
  const struct ast *ast = p->model->ast;
  *vec_push(p->arena, &p->regulation) =
      (struct text_regulation){text_of(p, ast->name.name), text_of(p, ast->label.text), p->model->sources->lang};
  for (uint32_t i = 0; i < p->model->sources->files.n; i++)
    *vec_push(p->arena, &p->files) = (struct text_file){text_of(p, own_name(p->model->sources->files.at[i].name))};
  for (uint32_t i = 0; i < ast->sources.n; i++) {
    const struct ast_source *s = &ast->sources.at[i];
    *vec_push(p->arena, &p->sources) = (struct text_source){text_of(p, s->name.name), text_of(p, s->label.text),
                                                            text_of(p, s->address.text), is_assumption(s->name.name)};
  }
  add_sets(p);
  add_facts(p);
  add_choices(p);
  for (uint32_t i = 0; i < p->model->amendments.n; i++) add_amendment(p, i);
  for (uint32_t i = 0; i < p->model->versions.n; i++) add_law_lapses(p, &p->model->versions.at[i]);
}

/* ---- tests ---- */
static uint32_t constant_or_none(struct plan *p, struct cell cell, struct type type) {
  return cell.state == KNOWN ? graph_constant(&p->graph, cell, type) : NONE;
}

static void add_list_value(struct plan *p, const struct typed_given *g) {
  uint32_t list = p->model->facts.at[g->index].type.set;
  if (g->value.state != KNOWN) return;
  *vec_push(p->arena, &p->test_values) = (struct text_test_value){TEST_LIST, list, g->count, 0};
  for (uint32_t i = 0; i < g->count * g->fields.n; i++) {
    uint32_t field = g->fields.at[i % g->fields.n];
    struct type type = p->model->lists.at[list].fields.at[field].type;
    *vec_push(p->arena, &p->test_values) =
        (struct text_test_value){TEST_ELEMENT, p->lists.at[list].first_field + field,
                                 constant_or_none(p, g->cells.at[i], type), i / g->fields.n};
  }
}

static void add_given(struct plan *p, const struct typed_given *g) {
  if (g->is_list) {
    add_list_value(p, g);
  } else if (g->kind == SYMBOL_CHOICE) {
    *vec_push(p->arena, &p->test_values) = (struct text_test_value){TEST_CHOICE, g->index, (uint32_t)g->value.v, 0};
  } else {
    *vec_push(p->arena, &p->test_values) =
        (struct text_test_value){TEST_FACT, g->index, constant_or_none(p, g->value, g->type), 0};
  }
}

static void add_expectation(struct plan *p, const struct typed_expectation *x) {
  struct text_test_expect record = {.name = text_of(p, x->from->name.name),
                                    .constant = x->unknown ? NONE : graph_constant(&p->graph, x->value, x->type),
                                    .first_because = p->test_because.n,
                                    .because_count = x->from->because.n,
                                    .place = place_of(p, x->from->span)};
  for (uint32_t i = 0; i < x->from->because.n; i++)
    *vec_push(p->arena, &p->test_because) = (struct program_word){text_of(p, x->from->because.at[i].name)};
  *vec_push(p->arena, &p->test_expects) = record;
}

void texts_of_trials(struct plan *p) {
  p->edition = NONE;
  p->purpose = 2 * p->units.n;
  for (uint32_t i = 0; i < p->checked->assertions.n; i++) {
    const struct typed_assertion *a = &p->checked->assertions.at[i];
    struct lowered l = lower(p, a->condition);
    *vec_push(p->arena, &p->assertions) =
        (struct program_assertion){graph_string(&p->graph, a->from->name.name, strlen(a->from->name.name)), l.node};
    struct text_assertion text = {
        .label = text_of(p, a->from->label.text), .node = l.text, .place = place_of(p, a->from->name.at)};
    text.first_cite = cites_of(p, &a->from->cites, &text.cite_count);
    *vec_push(p->arena, &p->assertion_texts) = text;
  }
  for (uint32_t i = 0; i < p->checked->tests.n; i++) {
    const struct typed_test *t = &p->checked->tests.at[i];
    struct text_test record = {.name = text_of(p, t->from->name.text),
                               .has_date = t->has_date,
                               .date = (uint32_t)(int32_t)t->date,
                               .first_value = p->test_values.n,
                               .first_expect = p->test_expects.n,
                               .place = place_of(p, t->from->span)};
    for (uint32_t k = 0; k < t->given.n; k++) add_given(p, &t->given.at[k]);
    for (uint32_t k = 0; k < t->expected.n; k++) add_expectation(p, &t->expected.at[k]);
    record.value_count = p->test_values.n - record.first_value;
    record.expect_count = p->test_expects.n - record.first_expect;
    *vec_push(p->arena, &p->tests) = record;
  }
}
