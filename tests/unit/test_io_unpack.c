/* Compressed facts: recognised by content, any number of members, at any number of bytes read at a time; what is
 * damaged, cut short or followed by something else is refused as a file, with the whole message. */
#include <zlib.h>
#include <zstd.h>

#include "test_io.h"
#include "io/unpack.h"

static const char CSV[] = "kenmerk;geheel\nA;1\nB;x\nC;3\n";

static void put_gzip(struct buf *out, const char *at, size_t size) {
  z_stream z = {0};
  unsigned char room[4096];
  cr_assert(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  z.next_in = (Bytef *)(uintptr_t)at;
  z.avail_in = (uInt)size;
  z.next_out = room;
  z.avail_out = sizeof room;
  cr_assert(deflate(&z, Z_FINISH) == Z_STREAM_END);
  buf_bytes(out, room, sizeof room - z.avail_out);
  deflateEnd(&z);
}

static void put_zstd(struct buf *out, const char *at, size_t size) {
  char room[4096];
  ZSTD_CCtx *c = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(c, ZSTD_c_checksumFlag, 1);
  size_t n = ZSTD_compress2(c, room, sizeof room, at, size);
  cr_assert(!ZSTD_isError(n));
  buf_bytes(out, room, n);
  ZSTD_freeCCtx(c);
}

static void (*const PUTS[])(struct buf *, const char *, size_t) = {put_gzip, put_zstd};

static char *read_as(const char *name, const char *bytes, size_t size, enum lang lang, size_t block) {
  struct maker *m = make_program(lang, true);
  char *got = read_bytes(&m->p, name, bytes, size, NULL, (struct reader_options){.lang = lang, .block = block});
  free_program(m);
  return got;
}

static void check_file(const char *what, const struct buf *file, const char *want) {
  for (size_t block = 1; block < 200; block = block * 2 + (block > 8)) {
    char *got = read_as("f.csv", file->at, file->size, LANG_NL, block);
    assert_text(what, got, want);
    free(got);
  }
}

Test(io_unpack, members_and_frames_behind_each_other) {
  char *want = read_as("f.csv", CSV, sizeof CSV - 1, LANG_NL, 0);
  for (size_t i = 0; i < COUNT_OF(PUTS); i++)
    for (size_t cut = 0; cut < sizeof CSV; cut++) {
      struct buf file = {0};
      PUTS[i](&file, CSV, cut);
      PUTS[i](&file, CSV + cut, sizeof CSV - 1 - cut);
      check_file("two parts", &file, want);
      buf_free(&file);
    }
  free(want);
}

Test(io_unpack, a_frame_that_is_to_be_skipped) {
  struct buf file = {0};
  buf_bytes(&file, "\x53\x2A\x4D\x18\x02\0\0\0zz", 10);
  put_zstd(&file, CSV, sizeof CSV - 1);
  char *want = read_as("f.csv", CSV, sizeof CSV - 1, LANG_NL, 0);
  check_file("skipped", &file, want);
  free(want);
  buf_free(&file);
}

Test(io_unpack, json_lines_by_content_and_by_name) {
  static const char TEXT[] = "{\"kenmerk\":\"A\",\"geheel\":1}\n";
  static const char *const NAMES[] = {"f", "f.jsonl.gz", "f.jsonl.zst", "f.JSONL.GZ"};
  for (size_t i = 0; i < COUNT_OF(NAMES); i++) {
    struct buf file = {0};
    PUTS[i % 2](&file, TEXT, sizeof TEXT - 1);
    char *got = read_as(NAMES[i], file.at, file.size, LANG_NL, 0);
    assert_text(NAMES[i], got, "1:1 A kenmerk=\"A\" geheel=1\n");
    free(got);
    buf_free(&file);
  }
}

static const char SHORT[] =
    "f.csv: het gecomprimeerde bestand houdt te vroeg op: het is niet in zijn geheel overgenomen\n";

Test(io_unpack, cut_short_anywhere) {
  for (size_t i = 0; i < COUNT_OF(PUTS); i++) {
    struct buf file = {0};
    PUTS[i](&file, CSV, sizeof CSV - 1);
    size_t whole = file.size;
    for (file.size = PACKED_MAGIC; file.size < whole; file.size++) {
      char *got = read_as("f.csv", file.at, file.size, LANG_NL, 1 + file.size % 5);
      cr_assert(strstr(got, SHORT), "%zu of %zu bytes: %s", file.size, whole, got);
      free(got);
    }
    buf_free(&file);
  }
}

static void check_end(const char *what, const struct buf *file, enum lang lang, const char *want) {
  char *got = read_as("f.csv", file->at, file->size, lang, 0);
  size_t n = strlen(got), m = strlen(want);
  cr_assert(n >= m && strcmp(got + n - m, want) == 0, "%s\n-- got:\n%s-- wanted at the end:\n%s", what, got, want);
  free(got);
}

Test(io_unpack, followed_by_something_else) {
  static const char *const REST[] = {"x", "\x1F", "\x1F\x8C", "kenmerk;geheel\n", "\x28\xB5\x2F"};
  for (size_t i = 0; i < COUNT_OF(PUTS); i++)
    for (size_t k = 0; k < COUNT_OF(REST); k++) {
      struct buf file = {0};
      PUTS[i](&file, CSV, sizeof CSV - 1);
      buf_text(&file, REST[k]);
      check_end(REST[k], &file, LANG_NL, "# unreadable: f.csv: achter wat gecomprimeerd is, staat nog iets anders\n");
      check_end(REST[k], &file, LANG_EN, "# unreadable: f.csv: something else follows what is compressed\n");
      buf_free(&file);
    }
}

/* Every bit of what is summed turned once: never other rows than those written, without a word. */
Test(io_unpack, damaged) {
  char *good = read_as("f.csv", CSV, sizeof CSV - 1, LANG_NL, 0);
  for (size_t i = 0; i < COUNT_OF(PUTS); i++) {
    struct buf file = {0};
    PUTS[i](&file, CSV, sizeof CSV - 1);
    for (size_t bit = 8 * PACKED_MAGIC; bit < 8 * file.size; bit++) {
      file.at[bit / 8] ^= (char)(1 << bit % 8);
      char *got = read_as("f.csv", file.at, file.size, LANG_NL, 0);
      cr_assert(strcmp(got, good) == 0 || strstr(got, "# unreadable: f.csv: "), "bit %zu: %s", bit, got);
      free(got);
      file.at[bit / 8] ^= (char)(1 << bit % 8);
    }
    file.at[file.size - 1] ^= 1; /* of the length, or the sum */
    check_end("sum", &file, LANG_NL, "# unreadable: f.csv: het gecomprimeerde bestand is beschadigd\n");
    check_end("sum", &file, LANG_EN, "# unreadable: f.csv: the compressed file is damaged\n");
    buf_free(&file);
  }
  free(good);
}

/* The header of a frame that says it needs a window of 2^log bytes, and an empty last block. */
static void window(struct buf *file, unsigned log) {
  buf_clear(file);
  buf_bytes(file, "\x28\xB5\x2F\xFD\0", 5);
  buf_char(file, (char)((log - 10) << 3));
  buf_bytes(file, "\x01\0\0", 3);
}

Test(io_unpack, a_window_at_the_limit_and_above) {
  struct buf file = {0};
  window(&file, MAX_WINDOW_LOG);
  check_end("at", &file, LANG_NL, "het bestand is leeg: de eerste regel hoort de kolommen te noemen\n");
  window(&file, MAX_WINDOW_LOG + 1);
  check_end("above", &file, LANG_NL,
            "# unreadable: f.csv: het bestand is gecomprimeerd met een venster van meer dan 128 MiB: comprimeer het "
            "zonder `--long` of `--ultra`\n");
  check_end("above", &file, LANG_EN,
            "# unreadable: f.csv: the file is compressed with a window of more than 128 MiB: compress it without "
            "`--long` or `--ultra`\n");
  buf_free(&file);
}

Test(io_unpack, a_list_in_a_compressed_file) {
  struct maker *m = make_program(LANG_NL, true);
  struct scratch s = scratch_new();
  struct buf packed = {0}, out = {0};
  static const char ROWS[] = "kenmerk;n\nA;1\nA;2\nB;3\n", CASES[] = "kenmerk;geheel\nA;1\nB;2\n";
  put_zstd(&packed, ROWS, sizeof ROWS - 1);
  struct list_file list = {"rij", scratch_file(&s, "rijen", packed.at, packed.size)};
  buf_clear(&packed);
  put_gzip(&packed, CASES, sizeof CASES - 1);
  const char *path = scratch_file(&s, "f", packed.at, packed.size);
  struct reader_options options = {.lists = &list, .list_count = 1, .date_given = true};
  put_all(&out, &m->p, path, &options);
  cr_assert(strstr(out.at, "1:2 A kenmerk=\"A\" geheel=1 rij=[(1 null null), (2 null null)]\n2:3 B kenmerk=\"B\" "
                           "geheel=2 rij=[(3 null null)]\n"),
            "%s", out.at);
  buf_free(&out);
  buf_free(&packed);
  scratch_free(&s);
  free_program(m);
}
