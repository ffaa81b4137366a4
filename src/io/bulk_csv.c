/* Plain records of CSV straight into a block, with the rows of their list. */
#include "io/bulk_csv.h"

#include <string.h>

/* ---- opening ---- */
static bool has_list_column(const struct reader *r) {
  for (uint32_t i = 0; i < r->table.count; i++) {
    uint32_t target = r->table.columns[i].target;
    if (target != NONE && r->program->types[r->program->facts[target].type].kind == KIND_LIST) return true;
  }
  return false;
}

static bool make_values(struct bulk_csv *c, uint32_t facts) {
  c->values = base_resize(NULL, (facts + 1) * sizeof *c->values);
  c->known = base_resize(NULL, (facts + 1) * sizeof *c->known);
  c->there = base_resize(NULL, (facts + 1) * sizeof *c->there);
  return c->values && c->known && c->there;
}

struct bulk_csv *bulk_csv_open(struct reader *r) {
  struct bulk_csv *c = base_resize(NULL, sizeof *c);
  if (!c) return NULL;
  *c = (struct bulk_csv){.usable = !has_list_column(r)};
  if (!quick_open(&c->quick, r, &r->table) || !make_values(c, r->program->facts_count)) {
    bulk_csv_close(c);
    return NULL;
  }
  for (uint32_t f = 0; f < r->program->facts_count; f++) c->there[f] = false;
  for (uint32_t i = 0; i < r->table.count; i++)
    if (r->table.columns[i].target != NONE) c->there[r->table.columns[i].target] = true;
  return c;
}

void bulk_csv_close(struct bulk_csv *c) {
  if (!c) return;
  quick_close(&c->quick);
  base_resize(c->values, 0);
  base_resize(c->known, 0);
  base_resize(c->there, 0);
  base_resize(c, 0);
}

/* ---- one record ---- */
static bool decode(struct bulk_csv *c) {
  const struct table *t = c->quick.t;
  for (uint32_t i = 0; i < t->count; i++) {
    int64_t v = 0;
    bool known;
    if (!quick_value(&c->quick, i, &v, &known)) return false;
    if (t->columns[i].target == NONE) continue;
    c->values[t->columns[i].target] = v;
    c->known[t->columns[i].target] = known;
  }
  return true;
}

static bool put_fields(struct bulk_csv *c, struct bulk_block *b) {
  const struct table *t = c->quick.t;
  for (uint32_t i = 0; i < t->count; i++) {
    uint32_t fact = t->columns[i].target;
    if (fact == NONE) continue;
    struct bulk_column *column = &b->columns[fact];
    struct quick_field f = c->quick.fields[i];
    if (!c->known[fact])
      bulk_put_unknown(column);
    else if (column->form == COLUMN_TEXT) {
      if (!bulk_put_text(column, f.at, f.length)) return false;
    } else
      bulk_put(column, c->values[fact]);
  }
  for (uint32_t f = 0; f < b->program->facts_count; f++)
    if (!c->there[f]) bulk_put_unknown(&b->columns[f]);
  return true;
}

static struct quick_field key_of(const struct bulk_csv *c) {
  uint32_t key = c->quick.t->key_column;
  return key == NONE ? (struct quick_field){"", 0} : c->quick.fields[key];
}

/* Lists from files of their own; false: this record is one for the careful reader. */
static bool put_lists(struct reader *r, struct bulk_block *b, struct quick_field key) {
  for (uint32_t l = 0; l < r->program->lists_count; l++) {
    if (!list_has_file(r, l))
      bulk_list_absent(b, l);
    else if (!list_put(r, r->lists[l], b, key.at, key.length))
      return false;
  }
  return true;
}

enum bulk_step bulk_csv_next(struct reader *r, struct bulk_csv *c, struct bulk_block *b) {
  if (!c->usable) return BULK_CAREFUL;
  csv_take(&r->table.csv);
  if (!quick_find(&c->quick) || !decode(c)) return BULK_CAREFUL;
  struct quick_field key = key_of(c);
  if (!put_lists(r, b, key)) return BULK_CAREFUL;
  if (!put_fields(c, b)) return BULK_NO_MEMORY;
  b->count++;
  r->number++;
  enum reader_status seen = reader_see(r, key.at, key.length, r->table.csv.line);
  quick_take(&c->quick);
  return seen == READER_OK ? BULK_DONE : BULK_NO_MEMORY;
}
