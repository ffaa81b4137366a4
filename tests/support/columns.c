/* Columns from cases. */
#include "support/columns.h"

#include <string.h>

struct values { /* of one fact or field, in all its lanes */
  struct cell *at;
  size_t count;
  uint32_t kind;
};

static uint64_t *known_of(struct arena *a, const struct values *v) {
  uint64_t *known = arena_array(a, uint64_t, bitmap_words(v->count) + 1);
  bool all = true;
  for (size_t i = 0; i < v->count; i++) {
    known[i / 64] |= (uint64_t)(v->at[i].state == KNOWN) << i % 64;
    all &= v->at[i].state == KNOWN;
  }
  return all ? NULL : known;
}

static struct column bits_of(struct arena *a, const struct values *v) {
  uint64_t *bits = arena_array(a, uint64_t, bitmap_words(v->count) + 1);
  for (size_t i = 0; i < v->count; i++)
    bits[i / 64] |= (uint64_t)(v->at[i].state != KNOWN || v->at[i].v != 0) << i % 64; /* ja where it is not known */
  return (struct column){.form = COLUMN_BITS, .values = bits};
}

static struct column texts_of(struct arena *a, const struct values *v) {
  int32_t *offsets = arena_array(a, int32_t, v->count + 1);
  struct buf bytes = {0};
  for (size_t i = 0; i < v->count; i++) {
    const struct text *text = (const struct text *)(intptr_t)v->at[i].v;
    if (v->at[i].state == KNOWN) buf_bytes(&bytes, text->at, text->length);
    offsets[i + 1] = (int32_t)bytes.size;
  }
  return (struct column){.form = COLUMN_TEXT, .values = buf_keep(a, &bytes), .offsets = offsets};
}

#define NARROW(T)                                                                                                      \
  static void *narrow_##T(struct arena *a, const struct values *v) {                                                   \
    T *at = arena_array(a, T, v->count + 1);                                                                           \
    for (size_t i = 0; i < v->count; i++) at[i] = v->at[i].state == KNOWN ? (T)v->at[i].v : (T)-1;                     \
    return at;                                                                                                         \
  }
NARROW(int8_t)
NARROW(int16_t)
NARROW(int32_t)
NARROW(int64_t)

static struct column integers_of(struct arena *a, const struct values *v, bool narrow) {
  uint64_t size = 0;
  for (size_t i = 0; i < v->count; i++)
    if (v->at[i].state == KNOWN) size |= (uint64_t)(v->at[i].v < 0 ? ~v->at[i].v : v->at[i].v);
  if (narrow && size <= INT8_MAX) return (struct column){.form = COLUMN_INT8, .values = narrow_int8_t(a, v)};
  if (narrow && size <= INT16_MAX) return (struct column){.form = COLUMN_INT16, .values = narrow_int16_t(a, v)};
  if (narrow && size <= INT32_MAX) return (struct column){.form = COLUMN_INT32, .values = narrow_int32_t(a, v)};
  return (struct column){.form = COLUMN_INT64, .values = narrow_int64_t(a, v)};
}

static struct column column_of(struct arena *a, const struct values *v, bool narrow) {
  bool any = false;
  for (size_t i = 0; i < v->count; i++) any |= v->at[i].state == KNOWN;
  if (!any) return (struct column){.form = COLUMN_ABSENT};
  struct column c = v->kind == KIND_BOOL   ? bits_of(a, v)
                    : v->kind == KIND_TEXT ? texts_of(a, v)
                                           : integers_of(a, v, narrow);
  c.known = known_of(a, v);
  return c;
}

static struct list_column list_of(struct arena *a, const struct facts *cases, size_t count, uint32_t list) {
  int32_t *offsets = arena_array(a, int32_t, count + 1);
  struct values given = {arena_array(a, struct cell, count + 1), count, KIND_LIST};
  bool any = false;
  for (size_t i = 0; i < count; i++) {
    const struct fact_list *l = &cases[i].lists[list];
    given.at[i].state = l->known ? KNOWN : UNKNOWN;
    offsets[i + 1] = offsets[i] + (l->known ? (int32_t)l->count : 0);
    any |= l->known;
  }
  return (struct list_column){any ? offsets : NULL, known_of(a, &given)};
}

static struct column *fields_of(struct case_columns *out, const struct program *p, const struct facts *cases,
                                size_t count, uint32_t list, bool narrow) {
  const struct program_list *l = &p->lists[list];
  const int32_t *offsets = out->facts.lists[list].offsets;
  size_t elements = offsets ? (size_t)offsets[count] : 0;
  struct column *fields = arena_array(&out->arena, struct column, l->field_count + 1);
  for (uint32_t k = 0; k < l->field_count; k++) {
    struct values v = {arena_array(&out->arena, struct cell, elements + 1), 0,
                       p->types[p->fields[l->first_field + k].type].kind};
    for (size_t i = 0; i < count; i++)
      for (uint32_t e = 0; cases[i].lists[list].known && e < cases[i].lists[list].count; e++)
        v.at[v.count++] = cases[i].lists[list].at[e * l->field_count + k];
    fields[k] = column_of(&out->arena, &v, narrow);
  }
  return fields;
}

void columns_of_cases(struct case_columns *out, const struct program *p, const struct facts *cases, size_t count,
                      bool narrow) {
  *out = (struct case_columns){.count = count};
  arena_init(&out->arena, NULL);
  struct column *facts = arena_array(&out->arena, struct column, p->facts_count + 1);
  struct list_column *lists = arena_array(&out->arena, struct list_column, p->lists_count + 1);
  const struct column **fields = arena_array(&out->arena, const struct column *, p->lists_count + 1);
  out->facts = (struct batch_facts){.facts = facts, .lists = lists, .fields = fields};
  for (uint32_t f = 0; f < p->facts_count; f++) {
    struct values v = {arena_array(&out->arena, struct cell, count + 1), count, p->types[p->facts[f].type].kind};
    if (v.kind == KIND_LIST) continue;
    for (size_t i = 0; i < count; i++) v.at[i] = cases[i].cells[f];
    facts[f] = column_of(&out->arena, &v, narrow);
  }
  for (uint32_t l = 0; l < p->lists_count; l++) {
    lists[l] = list_of(&out->arena, cases, count, l);
    fields[l] = fields_of(out, p, cases, count, l, narrow);
  }
}

void columns_free(struct case_columns *c) { arena_free(&c->arena); }
