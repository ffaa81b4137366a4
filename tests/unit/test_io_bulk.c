/* Reading by blocks: many records, mostly plain, with lists in key order or not, on every level of processor; compared
 * with reading record by record (check_blocks). */
#include "test_io.h"

static uint32_t pick(uint64_t *state, uint32_t n) {
  *state ^= *state << 13;
  *state ^= *state >> 7;
  *state ^= *state << 17;
  return (uint32_t)(*state >> 20) % n;
}

/* ---- values: the plainest forms first, others now and then ---- */
struct shapes {
  const char *name;
  uint32_t plain, n; /* how many of them are plain; in all */
  const char *values[16];
};
static const struct shapes SHAPES[] = {
    {"som_geld",
     8,
     15,
     {"", "1234,50", "0,00", "-7,05", "19819,01", "5", "00012,3", "999999999,99", "1.234,50", "\xE2\x82\xAC 5,00",
      "\"2,50\"", "99999999999999999999", "1,005", "-", " 8,00 "}},
    {"geheel",
     7,
     12,
     {"", "0", "-1", "123456789012", "999999999999", "-999999999999", "42", "1000000000000", "1,0", "x",
      "123456789012345678901", "1E3"}},
    {"tienden", 4, 8, {"", "2,5", "0,1", "-3", "2,55", ",5", "5,", "2.5"}},
    {"dag",
     6,
     13,
     {"", "2024-02-29", "1600-01-01", "9999-12-31", "2023-06-15", "2000-01-31", "2023-02-29", "1599-12-31", "31-1-2024",
      "2024-1-1", "2024-13-01", "2024-01-0x", "0000-01-01"}},
    {"waar", 3, 6, {"", "ja", "nee", "JA", "waar", "neen"}},
    {"vorm", 4, 6, {"", "rond", "hoekig", "scherp", "ron", "ROND"}},
    {"woord",
     4,
     12,
     {"", "een tekst", "x", "een veel langere tekst dan er in een register gaat", "\"met ; en, erin\"", "caf\xC3\xA9",
      "cafe\xCC\x81", "\"a \"\"b\"\"\"", "12\" pijp", "\"twee\r\nregels\"", "\xFF", "\"\""}},
    {"premie", 4, 7, {"", "5,00", "1000,00", "999,99", "4,99", "1000,01", "-5,00"}},
    {"grens", 3, 4, {"", "12,00", "-1,00", "onbegrensd"}},
    {"duizendsten", 3, 6, {"", "1,234", "-0,001", "1,2345", "1.234", "0,000"}},
};
static const struct shapes FIELDS[] = {
    {"n", 4, 7, {"", "1", "-12", "123", "x", "1,5", "1.000"}},
    {"m", 4, 6, {"", "2,50", "0,05", "-1000,00", "\"2,50\"", "1,005"}},
    {"naam", 3, 6, {"", "naam", "nog een naam", "\"a;b\"", "caf\xC3\xA9", "12\" x"}},
};

static const char *value_of(const struct shapes *s, uint64_t *state, uint32_t odd) {
  return s->values[pick(state, odd && pick(state, odd) == 0 ? s->n : s->plain)];
}

static const char *line_end(uint64_t *state, uint32_t style) {
  static const char *const ENDS[] = {"\n", "\r\n", "\r"};
  return style < 2 ? ENDS[style] : ENDS[pick(state, 3)];
}

/* How a file is made; odd: one value in so many may be of any form, 0: none. */
struct making {
  uint32_t rows, odd, ends, disorder;
};

static void put_key(struct buf *out, uint64_t *state, const struct making *how, uint32_t row) {
  uint32_t number = how->disorder && pick(state, how->disorder) == 0 ? pick(state, how->rows) : row;
  bool quoted = how->odd && pick(state, how->odd * 4) == 0;
  buf_printf(out, "%sK%05d%s", quoted ? "\"" : "", (int)number, quoted ? "\"" : "");
}

static void make_header(struct buf *out, const struct shapes *columns, uint32_t n, bool extra) {
  buf_text(out, "kenmerk");
  for (uint32_t i = 0; i < n; i++) buf_printf(out, ";%s", columns[i].name);
  buf_text(out, extra ? ";niemands\n" : "\n");
}

static void make_cells(struct buf *out, uint64_t *state, const struct making *how, const struct shapes *columns,
                       uint32_t n, bool extra) {
  for (uint32_t i = 0; i < n; i++) buf_printf(out, ";%s", value_of(&columns[i], state, how->odd ? how->odd * n : 0));
  if (extra) buf_text(out, pick(state, 2) ? ";" : ";iets");
  if (how->odd && pick(state, how->odd * 2) == 0) buf_text(out, pick(state, 2) ? ";" : ";te;veel");
  buf_text(out, line_end(state, how->ends));
  if (how->odd && pick(state, how->odd * 4) == 0) buf_text(out, line_end(state, how->ends));
}

static void make_facts(struct buf *out, uint64_t *state, const struct making *how) {
  uint32_t first = pick(state, 3), n = 1 + pick(state, COUNT_OF(SHAPES) - first);
  bool extra = pick(state, 2);
  make_header(out, SHAPES + first, n, extra);
  for (uint32_t row = 0; row < how->rows; row++) {
    put_key(out, state, how, row);
    make_cells(out, state, how, SHAPES + first, n, extra);
  }
}

static void make_rows(struct buf *out, uint64_t *state, const struct making *how) {
  uint32_t n = 1 + pick(state, COUNT_OF(FIELDS));
  make_header(out, FIELDS, n, false);
  for (uint32_t row = 0; row < how->rows; row++)
    for (uint32_t left = pick(state, 4); left > 0; left--) {
      put_key(out, state, how, row);
      make_cells(out, state, how, FIELDS, n, false);
    }
}

/* Every size of block, every kind of line end, with and without what is odd, in order and not. */
static void try_files(const struct program *p, uint64_t *state) {
  static const size_t BLOCKS[] = {0, 1, 2, 7, 64, 1000};
  static const uint32_t ODD[] = {0, 3, 20, 100};
  struct making facts = {1 + pick(state, 200), ODD[pick(state, 4)], pick(state, 3), pick(state, 3) ? 0 : 20};
  struct making rows = {facts.rows + pick(state, 5), ODD[pick(state, 4)], pick(state, 3), pick(state, 3) ? 0 : 50};
  struct buf csv = {0}, list = {0};
  make_facts(&csv, state, &facts);
  make_rows(&list, state, &rows);
  buf_char(&list, '\0');
  struct reader_options options = {.block = BLOCKS[pick(state, COUNT_OF(BLOCKS))], .date_given = pick(state, 2)};
  free(read_bytes(p, "f.csv", csv.at, csv.size, pick(state, 3) ? list.at : NULL, options));
  buf_free(&csv);
  buf_free(&list);
}

static void try_level(const char *cpu, uint64_t seed) {
  const char *asked = getenv("IO_BULK");
  long rounds = asked ? atol(asked) : 100;
  uint64_t state = seed;
  struct maker *m = make_program(LANG_NL, true);
  setenv("TOETS_CPU", cpu, 1);
  for (long i = 0; i < rounds; i++) try_files(&m->p, &state);
  free_program(m);
}

Test(io_bulk, random_files_plain, .timeout = 600) { try_level("plain", 0x20260101); }
Test(io_bulk, random_files_v2, .timeout = 600) { try_level("v2", 0x20260102); }
Test(io_bulk, random_files_v3, .timeout = 600) { try_level("v3", 0x20260103); }
Test(io_bulk, random_files_v4, .timeout = 600) { try_level("v4", 0x20260104); }
