/* Every file that a test of src/io reads is read in blocks of columns as well, and must come out the same. */
#ifndef TEST_IO_BULK_H
#define TEST_IO_BULK_H

#include "io/bulk.h"

static inline struct cell bulk_fact(const struct column *c, uint32_t lane, struct text *room) {
  return column_cell(c, lane, room);
}

static inline void put_bulk_list(struct buf *out, const struct program *p, const struct bulk_block *b, uint32_t list,
                                 uint32_t at) {
  const struct list_column *l = &b->facts.lists[list];
  struct text room;
  buf_char(out, '[');
  for (int32_t e = l->offsets[at]; e < l->offsets[at + 1]; e++) {
    buf_text(out, e > l->offsets[at] ? ", (" : "(");
    for (uint32_t k = 0; k < p->lists[list].field_count; k++) {
      if (k) buf_char(out, ' ');
      put_cell(out, p, bulk_fact(&b->facts.fields[list][k], (uint32_t)e, &room),
               p->fields[p->lists[list].first_field + k].type);
    }
    buf_char(out, ')');
  }
  buf_char(out, ']');
}

static inline void put_bulk_facts(struct buf *out, const struct program *p, const struct bulk_block *b, uint32_t at) {
  struct text room;
  for (uint32_t i = 0; i < p->facts_count; i++) {
    bool list = p->types[p->facts[i].type].kind == KIND_LIST;
    const struct list_column *l = list ? &b->facts.lists[p->facts[i].reg] : NULL;
    struct cell cell = list ? (struct cell){0} : bulk_fact(&b->facts.facts[i], at, &room);
    if (list ? l->known && !bitmap_has(l->known, at) : cell.state != KNOWN) continue;
    buf_char(out, ' ');
    buf_text(out, code_text(p, p->facts[i].name));
    buf_char(out, '=');
    if (list)
      put_bulk_list(out, p, b, p->facts[i].reg, at);
    else
      put_cell(out, p, cell, p->facts[i].type);
  }
}

/* As put_record, but for the line of a record that is not rejected. */
static inline void put_block(struct buf *out, const struct program *p, const struct bulk_block *b) {
  uint32_t reject = 0, key = NONE;
  struct text room;
  for (uint32_t f = 0; f < p->facts_count; f++)
    if (p->facts[f].flags & FACT_KEY) key = f;
  for (uint32_t at = 0; at < b->count; at++) {
    if (reject < b->rejects.n && b->rejects.at[reject].lane == at) {
      cr_assert(bitmap_has(b->facts.skip, at));
      put_record(out, p, &b->rejects.at[reject++].record);
      continue;
    }
    struct cell k = key == NONE ? (struct cell){0} : bulk_fact(&b->facts.facts[key], at, &room);
    buf_printf(out, "%d: ", (int)(b->first_number + at));
    buf_bytes(out, k.state == KNOWN ? room.at : "-", k.state == KNOWN ? room.length : 1);
    put_bulk_facts(out, p, b, at);
    buf_char(out, '\n');
  }
  cr_assert_eq(reject, b->rejects.n);
}

static inline char *read_in_blocks(const struct program *p, const char *path, const struct reader_options *options,
                                   uint32_t cases) {
  struct buf out = {0};
  struct reader *r;
  struct bulk_block *b = bulk_block_new(p, cases);
  enum reader_status status = reader_open(&r, p, path, options);
  while (status == READER_OK && (status = bulk_next(r, b)) == READER_OK) put_block(&out, p, b);
  put_end(&out, r, status);
  reader_close(r);
  bulk_block_free(b);
  return out.at;
}

/* "12:15 A" of a record that was not rejected becomes "12: A". */
static inline bool is_rejected(const char *at, const char *end) {
  const char *found = strstr(at, " ! ");
  return found && found < end;
}
static inline char *without_lines(const char *text) {
  struct buf out = {0};
  for (const char *at = text, *end; *at; at = end) {
    end = strchr(at, '\n') ? strchr(at, '\n') + 1 : at + strlen(at);
    const char *colon = memchr(at, ':', (size_t)(end - at)), *space = colon ? strchr(colon, ' ') : NULL;
    bool plain = *at >= '0' && *at <= '9' && !is_rejected(at, end);
    if (plain && space && space < end) {
      buf_bytes(&out, at, (size_t)(colon + 1 - at));
      at = space;
    }
    buf_bytes(&out, at, (size_t)(end - at));
  }
  buf_text(&out, "");
  return out.at;
}

/* A file that cannot be read to its end ends the same; the cases of its last block are not given. */
static inline void assert_same_in_blocks(const struct program *p, const char *path,
                                         const struct reader_options *options, const char *text) {
  char *want = without_lines(text);
  const char *broken = strstr(want, "# ") && !strstr(want, "# lost rows") ? strstr(want, "# ") : NULL;
  for (uint32_t cases = 1; cases <= 128; cases *= 8) {
    char *got = read_in_blocks(p, path, options, cases);
    if (!broken)
      cr_assert_str_eq(got, want, "in blocks of %u\n-- got:\n%s\n-- wanted:\n%s", cases, got, want);
    else
      cr_assert(strstr(got, broken), "in blocks of %u\n-- got:\n%s\n-- wanted:\n%s", cases, got, want);
    free(got);
  }
  free(want);
}

#endif
