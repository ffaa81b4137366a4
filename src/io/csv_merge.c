/* A list file merged with the cases: when the keys of both files ascend, each case takes the rows of its key as they
 * come and nothing is held.  That they do is looked at beforehand, so that no case is ever given less than its rows. */
#include <string.h>
#include <unistd.h>

#include "io/bulk_csv.h"

/* ---- do the keys ascend? ---- */
static int compare_keys(const char *a, size_t length_a, const char *b, size_t length_b) {
  size_t n = length_a < length_b ? length_a : length_b;
  int order = memcmp(a, b, n);
  return order ? order : (length_a > length_b) - (length_a < length_b);
}

struct order {
  struct source source;
  struct table table; /* its header is that of another */
  struct quick quick;
  struct buf last;
  bool strictly, any;
};

static bool ascends(struct order *o, struct quick_field key) {
  if (!quick_is_key(key)) return false;
  int order = o->any ? compare_keys(key.at, key.length, o->last.at, o->last.size) : 1;
  if (order < 0 || (order == 0 && o->strictly)) return false;
  if (order == 0) return true;
  o->any = true;
  buf_clear(&o->last);
  buf_bytes(&o->last, key.at, key.length);
  return !o->last.failed;
}

/* A record that is not plain, or the last one. */
static bool ascends_carefully(struct order *o, bool *ended) {
  struct csv *c = &o->table.csv;
  enum csv_status status = csv_next(c);
  *ended = status == CSV_END;
  if (*ended) return true;
  if (status != CSV_RECORD || c->flaw || c->count != o->table.count) return false;
  uint32_t key = o->table.key_column;
  return ascends(o, (struct quick_field){csv_at(c, key), c->fields[key].length});
}

static bool all_ascend(struct order *o) {
  for (bool ended = false; !ended;) {
    csv_take(&o->table.csv);
    if (!quick_find(&o->quick)) {
      if (!ascends_carefully(o, &ended)) return false;
      continue;
    }
    if (!ascends(o, o->quick.fields[o->table.key_column])) return false;
    quick_take(&o->quick);
  }
  return true;
}

/* Goes past so many bytes. */
static bool skip(struct source *s, uint64_t n) {
  if (!source_has(s, (size_t)n)) return false;
  s->start += (size_t)n;
  return true;
}

/* The file of a table of which only the header was read, from behind that header. */
static bool file_ascends(struct reader *r, const struct table *t, bool strictly) {
  const struct source *s = t->csv.source;
  struct order o = {.table = *t, .strictly = strictly};
  uint64_t begin = s->gone + s->start + t->csv.length;
  if (!source_open(&o.source, t->path, r->options.block)) return false;
  csv_init(&o.table.csv, &o.source);
  o.table.csv.delimiter = t->csv.delimiter;
  bool good = skip(&o.source, begin) && quick_open(&o.quick, r, &o.table) && all_ascend(&o);
  quick_close(&o.quick);
  csv_close(&o.table.csv);
  source_close(&o.source);
  buf_free(&o.last);
  return good;
}

static bool is_file(const struct source *s) { return s->file != STDIN_FILENO && s->size > 0; }

bool list_may_merge(struct reader *r, struct list_table *t) {
  const struct program_list *list = &r->program->lists[t->list];
  bool one = r->options.list_count == 1 && r->format == FACTS_CSV && r->table.key_column != NONE;
  if (!one || r->options.hold_lists || !is_file(&r->source) || !is_file(&t->source)) return false;
  if (!file_ascends(r, &t->table, false) || !file_ascends(r, &r->table, true)) return false;
  t->quick = arena_new(&r->arena, struct quick);
  t->values = arena_array(&r->arena, int64_t, list->field_count + 1);
  t->known = arena_array(&r->arena, bool, list->field_count + 1);
  if (!quick_open(t->quick, r, &t->table)) input_give_up(&r->arena);
  return t->merged = true;
}

/* ---- rows of no case ---- */
static void lose(struct reader *r, struct list_table *t, struct quick_field key) {
  bool again = t->lost_rows > 0 && compare_keys(key.at, key.length, t->lost_key.at, t->lost_key.size) == 0;
  t->lost_rows++;
  if (again) return;
  if (t->lost_groups < KEYS_NAMED) t->lost[t->lost_groups] = arena_string(&r->arena, key.at, key.length);
  t->lost_groups++;
  buf_clear(&t->lost_key);
  buf_bytes(&t->lost_key, key.at, key.length);
  if (t->lost_key.failed) input_give_up(&r->arena);
}

/* ---- carefully ---- */
static struct list_group *new_group(struct reader *r, const char *key, size_t length) {
  struct list_group *g = arena_new(&r->arena, struct list_group);
  g->key = arena_string(&r->arena, key, length);
  return g;
}

/* The row just scanned stays for a later case. */
static void leave_row(struct list_table *t) { t->table.csv.length = t->table.csv.lines = 0; }

static struct list_group *gather_rows(struct reader *r, struct list_table *t, struct list_group *g, const char *key,
                                      size_t length) {
  struct value_reader values = {r->program, &r->voice, &r->arena,
                                t->table.dialect == DIALECT_EN ? NOTATION_EN : NOTATION_NL};
  const struct csv *c = &t->table.csv;
  while (csv_next(&t->table.csv) == CSV_RECORD) {
    struct quick_field of = {csv_at(c, t->table.key_column), c->fields[t->table.key_column].length};
    int order = key ? compare_keys(of.at, of.length, key, length) : -1;
    if (order > 0) {
      leave_row(t);
      break;
    }
    if (order < 0) {
      lose(r, t, of);
      continue;
    }
    if (!g) g = new_group(r, key, length);
    g->rows++;
    list_load_cells(r, t, g, &values);
  }
  return g;
}

struct list_group *list_gather(struct reader *r, struct list_table *t, const char *key, size_t length) {
  struct list_group *prepared = t->prepared;
  t->prepared = NULL;
  bool same = prepared && key && compare_keys(prepared->key, strlen(prepared->key), key, length) == 0;
  return same ? prepared : gather_rows(r, t, NULL, key, length);
}

/* Fields of which the file has no column. */
static bool fill_fields(struct bulk_column *fields, uint32_t n, uint32_t end) {
  for (uint32_t k = 0; k < n; k++) {
    if (!bulk_room(&fields[k], end)) return false;
    while (fields[k].lanes < end) bulk_put_unknown(&fields[k]);
  }
  return true;
}

/* What stands in the block already becomes the beginning of the group. */
static void prepare(struct reader *r, struct list_table *t, struct bulk_block *b, struct quick_field key,
                    uint32_t rows) {
  struct list_group *g = new_group(r, key.at, key.length);
  uint32_t fields = r->program->lists[t->list].field_count, begin = (uint32_t)b->offsets[t->list][b->count];
  if (!fill_fields(b->fields[t->list], fields, begin + rows)) input_give_up(&r->arena);
  for (uint32_t i = 0; i < rows; i++) {
    struct list_row *row = list_add_row(r, t, g);
    g->rows++;
    for (uint32_t k = 0; k < fields; k++) row->cells[k] = bulk_cell(&r->arena, &b->fields[t->list][k], begin + i);
  }
  bulk_drop_elements(b, t->list);
  t->prepared = gather_rows(r, t, g, key.at, key.length);
}

/* ---- plainly ---- */
static bool decode_row(struct list_table *t) {
  for (uint32_t i = 0; i < t->table.count; i++) {
    uint32_t field = t->table.columns[i].target;
    if (i == t->table.key_column) continue;
    int64_t v = 0;
    bool known;
    if (!quick_value(t->quick, i, &v, &known)) return false;
    if (field == NONE) continue;
    t->values[field] = v;
    t->known[field] = known;
  }
  return true;
}

static bool put_row(struct list_table *t, struct bulk_column *fields, uint32_t n) {
  for (uint32_t k = 0; k < n; k++)
    if (!bulk_room(&fields[k], fields[k].lanes + 1)) return false;
  for (uint32_t i = 0; i < t->table.count; i++) {
    uint32_t k = t->table.columns[i].target;
    if (k == NONE) continue;
    if (!t->known[k])
      bulk_put_unknown(&fields[k]);
    else if (fields[k].form == COLUMN_TEXT) {
      if (!bulk_put_text(&fields[k], t->quick->fields[i].at, t->quick->fields[i].length)) return false;
    } else
      bulk_put(&fields[k], t->values[k]);
  }
  return true;
}

bool list_put_merged(struct reader *r, struct list_table *t, struct bulk_block *b, const char *key, size_t length) {
  struct bulk_column *fields = b->fields[t->list];
  uint32_t n = b->program->lists[t->list].field_count, begin = (uint32_t)b->offsets[t->list][b->count], rows = 0;
  if (t->prepared) return false;
  csv_take(&t->table.csv);
  for (;;) {
    if (!quick_find(t->quick)) {
      if (t->source.start == t->source.end) break;
      prepare(r, t, b, (struct quick_field){key, length}, rows);
      return false;
    }
    struct quick_field of = t->quick->fields[t->table.key_column];
    int order = compare_keys(of.at, of.length, key, length);
    if (order > 0) break;
    if (order < 0) {
      lose(r, t, of);
    } else if (rows == MAX_ELEMENTS || !decode_row(t)) {
      prepare(r, t, b, (struct quick_field){key, length}, rows);
      return false;
    } else {
      if (!put_row(t, fields, n)) return false;
      rows++;
    }
    quick_take(t->quick);
  }
  if (!fill_fields(fields, n, begin + rows)) return false;
  bulk_list_given(b, t->list, begin + rows);
  return true;
}
