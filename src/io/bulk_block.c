/* Blocks of cases as columns: their memory, and records put into them one by one. */
#include <string.h>

#include "io/bulk_inner.h"

enum { FIRST_ELEMENTS = 1024 };

/* ---- forms ---- */
static uint32_t form_of_range(int64_t least, int64_t most) {
  if (least >= INT8_MIN && most <= INT8_MAX) return COLUMN_INT8;
  if (least >= INT16_MIN && most <= INT16_MAX) return COLUMN_INT16;
  return least >= INT32_MIN && most <= INT32_MAX ? COLUMN_INT32 : COLUMN_INT64;
}

/* As narrow as any value that the fact may have. */
uint32_t bulk_form(const struct program *p, const struct program_fact *fact) {
  const struct type *type = &p->types[fact->type];
  int64_t least = program_int64(fact->least_low, fact->least_high);
  int64_t most = program_int64(fact->most_low, fact->most_high);
  switch (type->kind) {
  case KIND_BOOL: return COLUMN_BITS;
  case KIND_TEXT: return COLUMN_TEXT;
  case KIND_LIST: return COLUMN_ABSENT;
  case KIND_ENUM: return form_of_range(0, p->sets[type->set].count);
  case KIND_DATE: return COLUMN_INT32;
  default: return type->unlimited ? COLUMN_INT64 : form_of_range(least, most);
  }
}

static size_t bytes_of_lanes(uint32_t form, uint32_t lanes) {
  static const uint8_t WIDTHS[COLUMN_FORMS] = {
      [COLUMN_INT8] = 1, [COLUMN_INT16] = 2, [COLUMN_INT32] = 4, [COLUMN_INT64] = 8};
  return form == COLUMN_BITS ? bitmap_words(lanes) * sizeof(uint64_t) : (size_t)WIDTHS[form] * lanes;
}

/* ---- memory ---- */
static bool resize(void *pointer, size_t size) {
  void **at = pointer;
  void *resized = base_resize(*at, size ? size : 1);
  if (resized) *at = resized;
  return resized != NULL;
}

bool bulk_room(struct bulk_column *c, uint32_t lanes) {
  if (lanes <= c->cap) return true;
  uint32_t cap = c->cap ? c->cap : FIRST_ELEMENTS;
  while (cap < lanes) cap *= 2;
  if (c->form == COLUMN_ABSENT) return true;
  if (!resize(&c->known, bitmap_words(cap) * sizeof *c->known)) return false;
  if (c->form == COLUMN_TEXT ? !resize(&c->offsets, (cap + (size_t)1) * sizeof *c->offsets)
                             : !resize(&c->values, bytes_of_lanes(c->form, cap)))
    return false;
  c->cap = cap;
  return true;
}

static void column_free(struct bulk_column *c) {
  base_resize(c->known, 0);
  base_resize(c->values, 0);
  base_resize(c->offsets, 0);
  buf_free(&c->bytes);
}

static bool make_columns(struct bulk_block *b, struct bulk_column *columns, const struct program_fact *facts,
                         uint32_t n, uint32_t lanes) {
  for (uint32_t k = 0; k < n; k++) {
    columns[k].form = bulk_form(b->program, &facts[k]);
    if (!bulk_room(&columns[k], lanes)) return false;
  }
  return true;
}

static void *zeroed(struct bulk_block *b, size_t n, size_t size) { return arena_alloc(&b->arena, (n + 1) * size); }

static bool make_lists(struct bulk_block *b) {
  const struct program *p = b->program;
  for (uint32_t l = 0; l < p->lists_count; l++) {
    uint32_t n = p->lists[l].field_count;
    b->fields[l] = zeroed(b, n, sizeof *b->fields[l]);
    b->field_columns[l] = zeroed(b, n, sizeof *b->field_columns[l]);
    b->offsets[l] = zeroed(b, b->cap + 1, sizeof *b->offsets[l]);
    b->given[l] = zeroed(b, bitmap_words(b->cap), sizeof *b->given[l]);
    if (!b->fields[l] || !b->field_columns[l] || !b->offsets[l] || !b->given[l]) return false;
    if (!make_columns(b, b->fields[l], p->fields + p->lists[l].first_field, n, FIRST_ELEMENTS)) return false;
  }
  return true;
}

static bool make_block(struct bulk_block *b) {
  const struct program *p = b->program;
  b->columns = zeroed(b, p->facts_count, sizeof *b->columns);
  b->fact_columns = zeroed(b, p->facts_count, sizeof *b->fact_columns);
  b->lists = zeroed(b, p->lists_count, sizeof *b->lists);
  b->fields = zeroed(b, p->lists_count, sizeof *b->fields);
  b->field_columns = zeroed(b, p->lists_count, sizeof *b->field_columns);
  b->offsets = zeroed(b, p->lists_count, sizeof *b->offsets);
  b->given = zeroed(b, p->lists_count, sizeof *b->given);
  b->skip = zeroed(b, bitmap_words(b->cap), sizeof *b->skip);
  bool made =
      b->columns && b->fact_columns && b->lists && b->fields && b->field_columns && b->offsets && b->given && b->skip;
  return made && make_columns(b, b->columns, p->facts, p->facts_count, b->cap) && make_lists(b);
}

struct bulk_block *bulk_block_new(const struct program *p, uint32_t cases) {
  struct bulk_block *b = base_resize(NULL, sizeof *b);
  if (!b) return NULL;
  *b = (struct bulk_block){.program = p, .cap = cases};
  arena_init(&b->arena, NULL);
  arena_init(&b->texts, NULL);
  if (make_block(b)) return b;
  bulk_block_free(b);
  return NULL;
}

void bulk_block_free(struct bulk_block *b) {
  if (!b) return;
  for (uint32_t f = 0; b->columns && f < b->program->facts_count; f++) column_free(&b->columns[f]);
  for (uint32_t l = 0; b->fields && l < b->program->lists_count; l++)
    for (uint32_t k = 0; b->fields[l] && k < b->program->lists[l].field_count; k++) column_free(&b->fields[l][k]);
  arena_free(&b->texts);
  arena_free(&b->arena);
  base_resize(b, 0);
}

/* ---- lanes ---- */
void bulk_put_unknown(struct bulk_column *c) {
  if (c->form == COLUMN_ABSENT) return;
  if (c->form == COLUMN_TEXT)
    c->offsets[c->lanes + 1] = (int32_t)c->bytes.size;
  else
    bulk_put(c, 0), c->lanes--;
  bulk_set_known(c, c->lanes++, false);
  if ((c->lanes - 1) % 64 != 0) c->known[(c->lanes - 1) / 64] &= ~((uint64_t)1 << (c->lanes - 1) % 64);
}

bool bulk_put_text(struct bulk_column *c, const char *at, size_t length) {
  buf_bytes(&c->bytes, at, length);
  if (c->bytes.failed || c->bytes.size > INT32_MAX) return false;
  bulk_set_known(c, c->lanes++, true);
  c->offsets[c->lanes] = (int32_t)c->bytes.size;
  return true;
}

bool bulk_put_cell(struct bulk_column *c, struct cell cell) {
  if (c->form == COLUMN_ABSENT) return true;
  if (cell.state != KNOWN) {
    bulk_put_unknown(c);
    return true;
  }
  if (c->form != COLUMN_TEXT) {
    bulk_put(c, cell.v);
    return true;
  }
  const struct text *text = (const struct text *)(intptr_t)cell.v;
  return bulk_put_text(c, text->at, text->length);
}

static void clear_column(struct bulk_column *c) {
  c->lanes = 0;
  c->all_known = true;
  buf_clear(&c->bytes);
  if (c->offsets) c->offsets[0] = 0;
}

void bulk_begin(struct bulk_block *b, uint64_t first_number) {
  const struct program *p = b->program;
  b->count = 0;
  b->first_number = first_number;
  b->rejects.at = NULL;
  b->rejects.n = b->rejects.cap = 0;
  arena_reset(&b->texts);
  memset(b->skip, 0, bitmap_words(b->cap) * sizeof *b->skip);
  for (uint32_t f = 0; f < p->facts_count; f++) clear_column(&b->columns[f]);
  for (uint32_t l = 0; l < p->lists_count; l++) {
    memset(b->given[l], 0, bitmap_words(b->cap) * sizeof *b->given[l]);
    for (uint32_t k = 0; k < p->lists[l].field_count; k++) clear_column(&b->fields[l][k]);
  }
}

/* ---- records ---- */
/* Forgets elements that were put for a case which was then left to the careful reader. */
void bulk_drop_elements(struct bulk_block *b, uint32_t list) {
  uint32_t begin = (uint32_t)b->offsets[list][b->count];
  for (uint32_t k = 0; k < b->program->lists[list].field_count; k++) {
    struct bulk_column *c = &b->fields[list][k];
    if (c->lanes == begin) continue;
    c->lanes = begin;
    if (begin % 64 != 0) c->known[begin / 64] &= ((uint64_t)1 << begin % 64) - 1;
    if (c->form == COLUMN_BITS && begin % 64 != 0)
      ((uint64_t *)c->values)[begin / 64] &= ((uint64_t)1 << begin % 64) - 1;
    if (c->form == COLUMN_TEXT) c->bytes.size = (size_t)c->offsets[begin];
  }
}

void bulk_list_given(struct bulk_block *b, uint32_t list, uint32_t end) {
  b->offsets[list][b->count + 1] = (int32_t)end;
  b->given[list][b->count / 64] |= (uint64_t)1 << b->count % 64;
}

void bulk_list_absent(struct bulk_block *b, uint32_t list) {
  b->offsets[list][b->count + 1] = b->offsets[list][b->count];
}

static bool add_list(struct bulk_block *b, uint32_t list, const struct fact_list *from) {
  uint32_t n = b->program->lists[list].field_count, begin = (uint32_t)b->offsets[list][b->count];
  uint32_t count = from->known ? from->count : 0;
  bulk_drop_elements(b, list);
  if (from->known)
    bulk_list_given(b, list, begin + count);
  else
    bulk_list_absent(b, list);
  for (uint32_t k = 0; k < n; k++) {
    struct bulk_column *c = &b->fields[list][k];
    if (!bulk_room(c, begin + count)) return false;
    for (uint32_t e = 0; e < count; e++)
      if (!bulk_put_cell(c, from->at[(size_t)e * n + k])) return false;
  }
  return true;
}

/* The texts of a record live in its facts, which the next record clears. */
static bool keep_error(struct bulk_block *b, struct input_error *to, const struct input_error *from) {
  *to = *from;
  to->message = arena_string(&b->texts, from->message, strlen(from->message));
  if (from->at) to->at = arena_string(&b->texts, from->at, strlen(from->at));
  return to->message && (!from->at || to->at);
}

static bool keep_key(struct bulk_block *b, struct record *record) {
  const struct text *from = (const struct text *)(intptr_t)record->key.v;
  if (!record->has_key) return true;
  struct text *to = arena_new(&b->texts, struct text);
  char *at = to ? arena_string(&b->texts, from->at, from->length) : NULL;
  if (!at) return false;
  *to = (struct text){from->length, at};
  record->key.v = (int64_t)(intptr_t)to;
  return true;
}

static bool add_reject(struct bulk_block *b, const struct record *record) {
  struct input_error *errors = arena_array(&b->texts, struct input_error, record->error_count);
  struct record kept = {.number = record->number,
                        .line = record->line,
                        .has_key = record->has_key,
                        .key = record->key,
                        .error_count = record->error_count,
                        .errors = errors};
  for (uint32_t k = 0; errors && k < record->error_count; k++)
    if (!keep_error(b, &errors[k], &record->errors[k])) return false;
  struct bulk_reject *to = errors && keep_key(b, &kept) ? vec_push(&b->texts, &b->rejects) : NULL;
  if (!to) return false;
  *to = (struct bulk_reject){b->count, kept};
  b->skip[b->count / 64] |= (uint64_t)1 << b->count % 64;
  return true;
}

static bool add_nothing(struct bulk_block *b) {
  static const struct fact_list NOT_GIVEN = {0};
  for (uint32_t f = 0; f < b->program->facts_count; f++) bulk_put_unknown(&b->columns[f]);
  for (uint32_t l = 0; l < b->program->lists_count; l++)
    if (!add_list(b, l, &NOT_GIVEN)) return false;
  return true;
}

static bool add_facts(struct bulk_block *b, const struct facts *facts) {
  for (uint32_t f = 0; f < b->program->facts_count; f++)
    if (!bulk_put_cell(&b->columns[f], facts->cells[f])) return false;
  for (uint32_t l = 0; l < b->program->lists_count; l++)
    if (!add_list(b, l, &facts->lists[l])) return false;
  return true;
}

bool bulk_add(struct bulk_block *b, const struct record *record) {
  bool rejected = record->error_count > 0;
  if (rejected ? !add_reject(b, record) || !add_nothing(b) : !add_facts(b, &record->facts)) return false;
  b->count++;
  return true;
}

/* ---- as others see them ---- */
static struct column finished(const struct bulk_column *c) {
  return (struct column){.form = c->form,
                         .values = c->form == COLUMN_TEXT ? (c->bytes.at ? c->bytes.at : "") : c->values,
                         .offsets = c->offsets,
                         .known = c->all_known ? NULL : c->known};
}

struct cell bulk_cell(struct arena *a, const struct bulk_column *c, uint32_t lane) {
  struct column column = finished(c);
  struct text text;
  struct cell cell = column_cell(&column, lane, &text);
  return c->form == COLUMN_TEXT && cell.state == KNOWN ? input_text(a, text.at, text.length) : cell;
}

void bulk_end(struct bulk_block *b) {
  const struct program *p = b->program;
  for (uint32_t f = 0; f < p->facts_count; f++) b->fact_columns[f] = finished(&b->columns[f]);
  for (uint32_t l = 0; l < p->lists_count; l++) {
    b->lists[l] = (struct list_column){b->offsets[l], b->given[l]};
    for (uint32_t k = 0; k < p->lists[l].field_count; k++) b->field_columns[l][k] = finished(&b->fields[l][k]);
  }
  b->facts = (struct batch_facts){.facts = b->fact_columns,
                                  .lists = b->lists,
                                  .fields = (const struct column *const *)b->field_columns,
                                  .skip = b->rejects.n > 0 ? b->skip : NULL};
}
