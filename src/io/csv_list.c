/* A list fact in a file of its own: held whole, its rows joined to the cases by key. */
#include <errno.h>
#include <string.h>

#include "io/bulk_csv.h"

enum { ROWS_TOLD = 5 };

/* ---- loading ---- */
static struct list_group *group_of(struct reader *r, struct list_table *t, const char *key, size_t length) {
  uint32_t *index = map_put(&r->arena, &t->keys, key, length);
  if (*index != NONE) return &t->groups.at[*index];
  *index = t->groups.n;
  struct list_group *g = vec_push(&r->arena, &t->groups);
  *g = (struct list_group){.key = arena_string(&r->arena, key, length)};
  return g;
}

static const char *at_line(struct reader *r, const struct list_table *t, const char *message) {
  return voice_say(&r->voice, WORD_IN_FILE_LINE, t->path, voice_count(&r->voice, t->table.csv.line), message);
}

static void add_flaw(struct reader *r, struct list_group *g, const char *message) {
  struct list_flaw *flaw = arena_new(&r->arena, struct list_flaw);
  flaw->message = message;
  if (g->last_flaw)
    g->last_flaw->next = flaw;
  else
    g->first_flaw = flaw;
  g->last_flaw = flaw;
}

/* A row whose key cannot be read is no case's. */
static void lose_row(struct reader *r, struct list_table *t, const char *message) {
  if (t->keyless++ < ROWS_TOLD) reader_warn(r, NULL, at_line(r, t, message));
}

struct list_row *list_add_row(struct reader *r, const struct list_table *t, struct list_group *g) {
  size_t fields = r->program->lists[t->list].field_count;
  struct list_row *row = arena_alloc(&r->arena, sizeof *row + fields * sizeof row->cells[0]);
  if (g->last)
    g->last->next = row;
  else
    g->first = row;
  g->last = row;
  g->count++;
  return row;
}

void list_load_cells(struct reader *r, struct list_table *t, struct list_group *g, struct value_reader *values) {
  const struct table *table = &t->table;
  const struct program_list *list = &r->program->lists[t->list];
  struct list_row *row = list_add_row(r, t, g);
  for (uint32_t i = 0; i < table->count; i++) {
    uint32_t field = table->columns[i].target;
    if (field == NONE) continue;
    const struct program_fact *fact = &r->program->fields[list->first_field + field];
    const char *at = csv_at(&table->csv, i);
    size_t length = table->csv.fields[i].length;
    if (r->program->types[fact->type].kind != KIND_TEXT) at = input_trimmed(at, &length);
    struct wrong wrong;
    if (length == 0 || input_value(values, fact, at, length, &row->cells[field], &wrong)) continue;
    const char *name = voice_name(&r->voice, code_text(r->program, fact->name));
    add_flaw(r, g, at_line(r, t, voice_say(&r->voice, WORD_IN_COLUMN, name, wrong.message, NULL)));
  }
}

static void load_row(struct reader *r, struct list_table *t) {
  const struct table *table = &t->table;
  const struct program_fact *key = &r->program->facts[r->build.key];
  struct value_reader values = {r->program, &r->voice, &r->arena,
                                table->dialect == DIALECT_EN ? NOTATION_EN : NOTATION_NL};
  struct wrong flaw = table_flaw(table, &r->voice), bad_key = {0};
  struct cell cell = {0};
  bool there = table->key_column < table->csv.count && table->csv.fields[table->key_column].length > 0;
  const char *at = there ? csv_at(&table->csv, table->key_column) : "";
  bool good = there && input_key(&values, key, at, table->csv.fields[table->key_column].length, &cell, &bad_key);
  if (!good) {
    const char *name = voice_name(&r->voice, code_text(r->program, key->name));
    const char *missing = voice_say(&r->voice, WORD_IN_NO_KEY, name, NULL, NULL);
    lose_row(r, t, flaw.message ? flaw.message : there ? bad_key.message : missing);
    return;
  }
  const struct text *text = (const struct text *)(intptr_t)cell.v;
  struct list_group *g = group_of(r, t, text->at, text->length);
  g->rows++;
  if (flaw.message)
    add_flaw(r, g, at_line(r, t, flaw.message));
  else
    list_load_cells(r, t, g, &values);
}

enum reader_status list_load(struct reader *r, struct list_table *t, const char *path, uint32_t list) {
  t->list = list;
  t->path = path;
  if (!source_open(&t->source, path, r->options.block)) return reader_read_error(r, path, errno);
  enum reader_status status = source_check(r, &t->source, path);
  if (status == READER_OK) status = table_open(r, &t->table, &t->source, path, list);
  if (status == READER_OK && list_may_merge(r, t)) return READER_OK;
  while (status == READER_OK && (status = table_next(r, &t->table)) == READER_OK) load_row(r, t);
  list_close(t);
  return status == READER_END ? READER_OK : status;
}

void list_close(struct list_table *t) {
  if (t->quick) quick_close(t->quick);
  t->quick = NULL;
  buf_free(&t->lost_key);
  table_close(&t->table);
  t->table = (struct table){0};
  if (t->path) source_close(&t->source);
}

/* ---- joining ---- */
static void refuse_rows(struct builder *b, const char *name, const struct list_group *g) {
  for (const struct list_flaw *f = g->first_flaw; f; f = f->next)
    builder_wrong(b, name, input_wrong(INPUT_LIST_ROW, f->message));
  if (g->count <= MAX_ELEMENTS) return;
  const char *most = voice_count(&b->voice, MAX_ELEMENTS);
  builder_wrong(b, name, input_wrong(INPUT_LIST_ROW, voice_say(&b->voice, WORD_IN_LIST_LONG, most, NULL, NULL)));
}

static void copy_rows(struct facts *f, uint32_t list, const struct list_group *g) {
  uint32_t fields = f->program->lists[list].field_count;
  struct cell *at = facts_set_list(f, list, g->count);
  if (!at && g->count > 0 && fields > 0) input_give_up(&f->arena);
  for (const struct list_row *row = g->first; row && fields > 0; row = row->next, at += fields)
    memcpy(at, row->cells, fields * sizeof *at);
}

static struct list_group *find_group(struct list_table *t, const char *key, size_t length) {
  uint32_t *index = map_find(&t->keys, key, length);
  if (!index) return NULL;
  t->groups.at[*index].used = true;
  return &t->groups.at[*index];
}

void list_join(struct reader *r, struct list_table *t) {
  struct builder *b = &r->build;
  if (!b->record->has_key) return;
  const struct text *key = (const struct text *)(intptr_t)b->record->key.v;
  struct list_group *g = t->merged ? list_gather(r, t, key->at, key->length) : find_group(t, key->at, key->length);
  if (!g) {
    input_set_list(&b->record->facts, t->list, NULL, 0);
    return;
  }
  const char *name = code_text(r->program, r->program->facts[r->program->lists[t->list].fact].name);
  refuse_rows(b, name, g);
  if (!g->first_flaw && g->count <= MAX_ELEMENTS) copy_rows(&b->record->facts, t->list, g);
}

/* The same into a block, when nothing is to be said of the rows. */
bool list_put_group(struct bulk_block *b, const struct list_table *t, const struct list_group *g) {
  uint32_t fields = b->program->lists[t->list].field_count, end = (uint32_t)b->offsets[t->list][b->count];
  if (g && (g->first_flaw || g->count > MAX_ELEMENTS)) return false;
  if (g) end += g->count;
  for (uint32_t k = 0; k < fields; k++) {
    if (!bulk_room(&b->fields[t->list][k], end)) return false;
    for (const struct list_row *row = g ? g->first : NULL; row; row = row->next)
      if (!bulk_put_cell(&b->fields[t->list][k], row->cells[k])) return false;
  }
  bulk_list_given(b, t->list, end);
  return true;
}

bool list_put(struct reader *r, struct list_table *t, struct bulk_block *b, const char *key, size_t length) {
  bulk_drop_elements(b, t->list);
  return t->merged ? list_put_merged(r, t, b, key, length) : list_put_group(b, t, find_group(t, key, length));
}

/* ---- rows of no case ---- */
void list_report_lost(struct reader *r, struct list_table *t) {
  const char *keys[KEYS_NAMED];
  if (t->merged) list_gather(r, t, NULL, 0);
  uint64_t rows = t->keyless + t->lost_rows, groups = t->lost_groups;
  uint32_t named = 0;
  for (; named < KEYS_NAMED && t->lost[named]; named++) keys[named] = t->lost[named];
  for (uint32_t i = 0; i < t->groups.n; i++) {
    const struct list_group *g = &t->groups.at[i];
    if (g->used) continue;
    rows += g->rows;
    groups++;
    if (named < KEYS_NAMED) keys[named++] = g->key;
  }
  if (rows == 0) return;
  struct voice *v = &r->voice;
  const char *which = named ? voice_say(v, WORD_IN_KEY_IS, voice_names(v, keys, named), NULL, NULL)
                            : voice_say(v, WORD_IN_KEY_UNREADABLE, NULL, NULL, NULL);
  if (named && (groups > named || t->keyless)) which = voice_say(v, WORD_IN_AND_MORE, which, NULL, NULL);
  reader_warn(r, t->path,
              voice_say(v, rows == 1 ? WORD_IN_ROW_LOST : WORD_IN_ROWS_LOST, which, voice_count(v, rows), NULL));
  r->lost = true;
}
