/* Rows of a block.  Cases that are decided, or that no version judges, are written from the columns, out of pieces made
 * beforehand; any other case has more to say and goes by write_row, from the decision of the one-case executor. */
#include <string.h>

#include "io/bulk_inner.h"
#include "io/write.h"

struct piece { /* of a row, the same whenever its value is */
  const char *at;
  uint32_t length;
};
struct failed_set { /* what a set of failing conditions is written as */
  uint32_t next;    /* with the same hash, or NONE */
  const uint64_t *set;
  struct piece text;
};
enum { SET_SLOTS = 256, MOST_SETS = 4096, NUMBER_ROOM = DECIMAL_ROOM + 24 };

struct bulk_writer {
  const struct program *p;
  struct writer_options options;
  struct arena arena, sets_arena;
  uint32_t key;              /* fact, or NONE */
  struct piece *units;       /* version; and, at the end, none */
  struct piece *transitions; /* the same */
  struct piece *before;      /* each outcome */
  struct piece **values;     /* of each outcome that is an enumeration; else NULL */
  struct piece yes, no, nothing, unlimited, begin, version, transition, status, no_version, failed, end;
  size_t room;  /* bytes of a row but for its key and its failed conditions, at most */
  size_t words; /* of a set of conditions */
  uint64_t *set;
  uint32_t slots[SET_SLOTS];
  VEC(struct failed_set) sets;
};

static bool is_csv(const struct bulk_writer *w) { return w->options.format == ROWS_CSV; }
static char delimiter_of(const struct bulk_writer *w) { return w->options.dialect == DIALECT_EN ? ',' : ';'; }

/* ---- preparing ---- */
static struct piece keep(struct arena *a, struct buf *text) {
  uint32_t length = (uint32_t)text->size;
  buf_text(text, "");
  return (struct piece){buf_keep(a, text), length};
}

static struct piece text_piece(struct bulk_writer *w, const char *text) {
  return (struct piece){arena_string(&w->arena, text, strlen(text)), (uint32_t)strlen(text)};
}

/* What stands between cells, or members. */
static struct piece between(struct bulk_writer *w, const char *csv, const char *json) {
  char cell[2] = {delimiter_of(w), '\0'};
  return text_piece(w, !is_csv(w) ? json : csv ? csv : cell);
}

/* A name of the rules: a cell, or a JSON string; NULL: an empty cell, or null. */
static struct piece name_piece(struct bulk_writer *w, const char *name) {
  struct buf text = {0};
  if (is_csv(w))
    write_csv_name(&text, &w->options, name);
  else
    json_text(&text, name);
  return keep(&w->arena, &text);
}

static void prepare_versions(struct bulk_writer *w) {
  const struct program *p = w->p;
  const char *named = w->options.version_name;
  w->units = arena_array(&w->arena, struct piece, p->units_count + 1);
  w->transitions = arena_array(&w->arena, struct piece, p->transitions_count + 1);
  for (uint32_t u = 0; u < p->units_count; u++)
    w->units[u] = name_piece(w, named ? named : code_text(p, p->units[p->units[u].base].name));
  for (uint32_t t = 0; t < p->transitions_count; t++)
    w->transitions[t] = name_piece(w, code_text(p, p->transitions[t].name));
  w->units[p->units_count] = w->transitions[p->transitions_count] = w->nothing;
}

static struct piece *prepare_values(struct bulk_writer *w, const struct type *type) {
  uint32_t n = w->p->sets[type->set].count;
  struct piece *values = arena_array(&w->arena, struct piece, n + 1);
  for (uint32_t k = 0; k < n; k++) values[k] = name_piece(w, input_enum_name(w->p, type, k));
  return values;
}

static struct piece before_outcome(struct bulk_writer *w, uint32_t outcome) {
  struct buf text = {0};
  if (is_csv(w)) {
    buf_char(&text, delimiter_of(w));
  } else {
    buf_text(&text, outcome == 0 ? "" : ", ");
    json_text(&text, code_text(w->p, w->p->outcomes[outcome].name));
    buf_text(&text, ": ");
  }
  return keep(&w->arena, &text);
}

static void prepare_outcomes(struct bulk_writer *w) {
  const struct program *p = w->p;
  w->before = arena_array(&w->arena, struct piece, p->outcomes_count + 1);
  w->values = arena_array(&w->arena, struct piece *, p->outcomes_count + 1);
  for (uint32_t o = 0; o < p->outcomes_count; o++) {
    const struct type *type = &p->types[p->outcomes[o].type];
    w->before[o] = before_outcome(w, o);
    if (type->kind == KIND_ENUM) w->values[o] = prepare_values(w, type);
  }
}

static void prepare_words(struct bulk_writer *w) {
  bool nl = w->options.dialect != DIALECT_EN;
  w->nothing = name_piece(w, NULL);
  w->yes = between(w, nl ? "ja" : "true", "true");
  w->no = between(w, nl ? "nee" : "false", "false");
  w->unlimited = between(w, word_text(WORD_IN_UNLIMITED, nl ? LANG_NL : LANG_EN), "\"onbegrensd\"");
  w->begin = between(w, "", "{\"case\": ");
  w->version = between(w, NULL, ", \"version\": ");
  w->transition = between(w, NULL, ", \"transition\": ");
  w->status = between(w, nl ? ";decided" : ",decided", ", \"status\": \"decided\", \"outcomes\": {");
  w->failed = between(w, NULL, "}, \"failed\": [");
  w->end = between(w, nl ? ";;\n" : ",,\n", "], \"missing\": [], \"errors\": []}\n");
}

/* What follows the version and the provision of a case that no version judges. */
static void prepare_no_version(struct bulk_writer *w) {
  struct buf text = {0};
  if (is_csv(w)) {
    buf_char(&text, delimiter_of(w));
    buf_text(&text, "no_version");
    buf_fill(&text, delimiter_of(w), w->p->outcomes_count + 3);
    buf_char(&text, '\n');
  } else {
    buf_text(&text,
             ", \"status\": \"no_version\", \"outcomes\": null, \"failed\": [], \"missing\": [], \"errors\": []}\n");
  }
  w->no_version = keep(&w->arena, &text);
}

static size_t longest(const struct piece *pieces, uint32_t n) {
  uint32_t most = 0;
  for (uint32_t k = 0; k < n; k++)
    if (pieces[k].length > most) most = pieces[k].length;
  return most;
}

static void add_room(struct bulk_writer *w) {
  const struct program *p = w->p;
  const struct piece *const FIXED[] = {&w->begin, &w->version,    &w->transition, &w->status,
                                       &w->end,   &w->no_version, &w->failed};
  for (size_t k = 0; k < COUNT_OF(FIXED); k++) w->room += FIXED[k]->length;
  w->room += longest(w->units, p->units_count + 1) + longest(w->transitions, p->transitions_count + 1) + NUMBER_ROOM;
  for (uint32_t o = 0; o < p->outcomes_count; o++) {
    w->room += w->before[o].length + NUMBER_ROOM + w->unlimited.length;
    if (w->values[o]) w->room += longest(w->values[o], p->sets[p->types[p->outcomes[o].type].set].count);
  }
}

static void prepare(struct bulk_writer *w) {
  w->words = bitmap_words(w->p->conditions_count) + 1;
  w->set = arena_array(&w->arena, uint64_t, w->words);
  memset(w->slots, 0xff, sizeof w->slots); /* NONE */
  prepare_words(w);
  prepare_no_version(w);
  prepare_versions(w);
  prepare_outcomes(w);
  add_room(w);
}

struct bulk_writer *bulk_writer_new(const struct program *p, const struct writer_options *options) {
  jmp_buf escape;
  struct bulk_writer *w = base_resize(NULL, sizeof *w);
  if (!w) return NULL;
  *w = (struct bulk_writer){.p = p, .options = *options, .key = input_key_fact(p)};
  arena_init(&w->arena, &escape);
  arena_init(&w->sets_arena, NULL);
  if (setjmp(escape)) {
    bulk_writer_free(w);
    return NULL;
  }
  prepare(w);
  w->arena.escape = NULL;
  return w;
}

void bulk_writer_free(struct bulk_writer *w) {
  if (!w) return;
  arena_free(&w->arena);
  arena_free(&w->sets_arena);
  base_resize(w, 0);
}

/* ---- failing conditions ---- */
static struct piece set_text(struct bulk_writer *w) {
  struct buf text = {0};
  for (uint32_t c = 0; c < w->p->conditions_count; c++) {
    if (!bitmap_has(w->set, c)) continue;
    if (text.size > 0) buf_text(&text, is_csv(w) ? "|" : ", ");
    const char *name = code_text(w->p, w->p->conditions[c].name);
    if (is_csv(w))
      buf_text(&text, name);
    else
      json_text(&text, name);
  }
  return keep(&w->sets_arena, &text);
}

static uint32_t hash_of(const uint64_t *set, size_t words) {
  uint64_t hash = 0;
  for (size_t k = 0; k < words; k++) hash = (hash ^ set[k]) * UINT64_C(0x9E3779B97F4A7C15);
  return (uint32_t)(hash >> 56) % SET_SLOTS;
}

static void forget_sets(struct bulk_writer *w) {
  memset(w->slots, 0xff, sizeof w->slots);
  w->sets.at = NULL;
  w->sets.n = w->sets.cap = 0;
  arena_reset(&w->sets_arena);
}

/* The text of the conditions that fail for a lane; the sets that occur are few. */
static struct piece failed_of(struct bulk_writer *w, const struct batch_result *r, uint32_t lane) {
  memset(w->set, 0, w->words * sizeof *w->set);
  for (uint32_t c = 0; c < w->p->conditions_count; c++)
    w->set[c / 64] |= (uint64_t)bitmap_has(r->failed[c], lane) << c % 64;
  uint32_t slot = hash_of(w->set, w->words);
  for (uint32_t k = w->slots[slot]; k != NONE; k = w->sets.at[k].next)
    if (memcmp(w->sets.at[k].set, w->set, w->words * sizeof *w->set) == 0) return w->sets.at[k].text;
  if (w->sets.n == MOST_SETS) forget_sets(w);
  struct failed_set made = {w->slots[slot], arena_copy(&w->sets_arena, w->set, w->words * sizeof *w->set), set_text(w)};
  *vec_push(&w->sets_arena, &w->sets) = made;
  w->slots[slot] = w->sets.n - 1;
  return made.text;
}

/* ---- a row of pieces; there is room ---- */
static char *put(char *to, struct piece piece) {
  memcpy(to, piece.at, piece.length);
  return to + piece.length;
}

static char *put_digits(char *end, uint64_t v) {
  static const char PAIRS[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
                              "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
                              "8081828384858687888990919293949596979899";
  for (; v >= 100; v /= 100) memcpy(end -= 2, PAIRS + 2 * (v % 100), 2);
  if (v >= 10) return memcpy(end - 2, PAIRS + 2 * v, 2);
  *--end = (char)('0' + v);
  return end;
}

/* "-12,50": with exactly `scale` decimals. */
static char *put_number(char *to, int64_t v, unsigned scale, char point) {
  char digits[NUMBER_ROOM], *end = digits + sizeof digits;
  char *at = put_digits(end, v < 0 ? -(uint64_t)v : (uint64_t)v);
  while (end - at <= (ptrdiff_t)scale) *--at = '0';
  if (v < 0) *to++ = '-';
  size_t whole = (size_t)(end - at) - scale;
  memcpy(to, at, whole);
  to += whole;
  if (scale == 0) return to;
  *to++ = point;
  memcpy(to, at + whole, scale);
  return to + scale;
}

static char *put_date(const struct bulk_writer *w, char *to, int64_t days) {
  char date[11];
  date_write_iso(days, date);
  if (!is_csv(w)) *to++ = '"';
  memcpy(to, date, 10);
  to += 10;
  if (!is_csv(w)) *to++ = '"';
  return to;
}

static char *put_value(const struct bulk_writer *w, char *to, uint32_t outcome, const struct type *type,
                       const struct batch_outcome *o, uint32_t lane) {
  switch (type->kind) {
  case KIND_BOOL: return put(to, bitmap_has(o->truth, lane) ? w->yes : w->no);
  case KIND_ENUM: return put(to, w->values[outcome][o->v[lane]]);
  case KIND_DATE: return put_date(w, to, o->v[lane]);
  default:
    if (type->unlimited && o->v[lane] == UNLIMITED) return put(to, w->unlimited);
    return put_number(to, o->v[lane], type->scale, is_csv(w) && w->options.dialect != DIALECT_EN ? ',' : '.');
  }
}

static char *put_outcomes(const struct bulk_writer *w, char *to, const struct batch_result *r, uint32_t lane) {
  const struct program *p = w->p;
  const struct program_result *results = &p->unit_outcomes[p->units[r->unit[lane]].first_outcome];
  for (uint32_t o = 0; o < p->outcomes_count; o++) {
    to = put(to, w->before[o]);
    if (results[o].reg == NONE)
      to = put(to, w->nothing);
    else
      to = put_value(w, to, o, &p->types[results[o].type], &r->outcomes[o], lane);
  }
  return to;
}

static struct piece key_of(const struct bulk_writer *w, const struct bulk_block *b, uint32_t at) {
  const struct column *c = &b->facts.facts[w->key];
  return (struct piece){(const char *)c->values + c->offsets[at], (uint32_t)(c->offsets[at + 1] - c->offsets[at])};
}

static char *put_key(const struct bulk_writer *w, char *to, const struct bulk_block *b, uint32_t at) {
  if (w->key == NONE) return put_number(to, (int64_t)(b->first_number + at), 0, '.');
  if (!is_csv(w)) *to++ = '"';
  to = put(to, key_of(w, b, at));
  if (!is_csv(w)) *to++ = '"';
  return to;
}

static bool write_plain(struct bulk_writer *w, struct buf *out, const struct bulk_block *b, uint32_t at,
                        const struct batch_result *r, uint32_t lane) {
  bool judged = r->status[lane] != NO_VERSION;
  struct piece failed = judged ? failed_of(w, r, lane) : w->nothing;
  size_t key = w->key == NONE ? 0 : key_of(w, b, at).length + 2;
  if (!buf_reserve(out, w->room + key + failed.length + 1)) return false;
  char *to = put(out->at + out->size, w->begin);
  to = put(put_key(w, to, b, at), w->version);
  to = put(to, w->units[judged ? r->unit[lane] : w->p->units_count]);
  to = put(to, w->transition);
  to = put(to, w->transitions[judged && r->transition[lane] != NONE ? r->transition[lane] : w->p->transitions_count]);
  if (judged) {
    to = put_outcomes(w, put(to, w->status), r, lane);
    to = put(put(put(to, w->failed), failed), w->end);
  } else {
    to = put(to, w->no_version);
  }
  out->size = (size_t)(to - out->at);
  *to = '\0';
  return true;
}

/* ---- rows that have more to say ---- */
/* A key that stands in a row as it is. */
static bool key_is_plain(const struct bulk_writer *w, const struct bulk_block *b, uint32_t at) {
  if (w->key == NONE) return true;
  struct piece key = key_of(w, b, at);
  char delimiter = is_csv(w) ? delimiter_of(w) : '\\';
  if (key.length == 0 || strchr("=+-@", key.at[0])) return false;
  for (uint32_t k = 0; k < key.length; k++) {
    unsigned char c = (unsigned char)key.at[k];
    if (c < ' ' || c >= 0x7f || c == '"' || c == (unsigned char)delimiter) return false;
  }
  return true;
}

/* Is there something that no piece can say: texts, margins? */
static bool needs_all(const struct bulk_writer *w) {
  if (w->options.margins) return true;
  for (uint32_t o = 0; o < w->p->outcomes_count; o++)
    if (w->p->types[w->p->outcomes[o].type].kind == KIND_TEXT) return true;
  return false;
}

static bool write_in_full(struct bulk_writer *w, struct buf *out, const struct bulk_block *b, uint32_t at,
                          struct batch *batch, uint32_t lane) {
  struct text key = {0};
  struct record record = {.number = b->first_number + at};
  if (w->key != NONE) {
    record.key = column_cell(&b->facts.facts[w->key], at, &key);
    record.has_key = record.key.state == KNOWN;
  }
  const struct executor *e;
  const struct decision *d = batch_case(batch, lane, &e);
  if (!d) return false;
  write_row(out, w->p, &w->options, &record, d, e);
  return true;
}

struct rows { /* what a call of bulk_write is about */
  struct buf *out;
  const struct bulk_block *block;
  uint32_t first;
  struct batch *batch;
  const struct batch_result *result;
};

static bool write_rows(struct bulk_writer *w, const struct rows *rows) {
  const struct bulk_block *b = rows->block;
  bool in_full = needs_all(w), good = true;
  uint32_t reject = 0;
  while (reject < b->rejects.n && b->rejects.at[reject].lane < rows->first) reject++;
  for (uint32_t lane = 0; lane < rows->result->count && good; lane++) {
    uint32_t at = rows->first + lane;
    if (reject < b->rejects.n && b->rejects.at[reject].lane == at)
      write_row(rows->out, w->p, &w->options, &b->rejects.at[reject++].record, NULL, NULL);
    else if (in_full || bitmap_has(rows->result->careful, lane) || !key_is_plain(w, b, at))
      good = write_in_full(w, rows->out, b, at, rows->batch, lane);
    else
      good = write_plain(w, rows->out, b, at, rows->result, lane);
  }
  return good && !rows->out->failed;
}

bool bulk_write(struct bulk_writer *w, struct buf *out, const struct bulk_block *b, uint32_t first, struct batch *batch,
                const struct batch_result *result) {
  const struct rows rows = {out, b, first, batch, result};
  jmp_buf escape;
  volatile bool good = false;
  w->sets_arena.escape = &escape;
  if (setjmp(escape) == 0) good = write_rows(w, &rows);
  w->sets_arena.escape = NULL;
  return good;
}
