/* Files that appear whole or not at all, and memory that runs out at every allocation there is. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "test_io.h"

static void assert_file(const char *path, const char *want) {
  struct buf bytes = {0};
  if (!file_read(path, &bytes)) buf_text(&bytes, "absent");
  assert_text(path, bytes.at ? bytes.at : "", want);
  buf_free(&bytes);
}

Test(io_file, appears_when_committed) {
  struct scratch s = scratch_new();
  const char *path = scratch_file(&s, "uit.csv", "oud", 3);
  cr_assert_eq(chmod(path, 0640), 0);
  struct output *o = output_open(path);
  cr_assert_not_null(o);
  cr_assert(output_write(o, "nieuw", 5));
  assert_file(path, "oud");
  cr_assert(output_commit(o));
  assert_file(path, "nieuw");
  struct stat st;
  cr_assert_eq(stat(path, &st), 0);
  cr_assert_eq(st.st_mode & 0777, 0640);
  o = output_open(path);
  output_write(o, "niet", 4);
  output_abandon(o);
  assert_file(path, "nieuw");
  scratch_free(&s);
  cr_assert_neq(access(s.folder, F_OK), 0, "nothing else is left in the folder");
}

Test(io_file, large_and_small_writes) {
  struct scratch s = scratch_new();
  const char *path = scratch_file(&s, "uit", "", 0);
  struct output *o = output_open(path);
  struct buf want = {0}, piece = {0};
  for (int i = 0; i < 400; i++) {
    buf_clear(&piece);
    for (int k = 0; k < (i % 7 ? i : 70000); k++) buf_printf(&piece, "%d", k % 10);
    buf_bytes(&want, piece.at, piece.size);
    cr_assert(output_write(o, piece.at, piece.size));
  }
  cr_assert(output_commit(o));
  assert_file(path, want.at);
  buf_free(&want);
  buf_free(&piece);
  scratch_free(&s);
}

Test(io_file, through_a_link) {
  struct scratch s = scratch_new();
  const char *path = scratch_file(&s, "echt", "oud", 3);
  char link[64];
  snprintf(link, sizeof link, "%.30s/link", s.folder);
  cr_assert_eq(symlink(path, link), 0);
  struct output *o = output_open(link);
  output_write(o, "nieuw", 5);
  cr_assert(output_commit(o));
  assert_file(path, "nieuw");
  struct stat st;
  cr_assert_eq(lstat(link, &st), 0);
  cr_assert(S_ISLNK(st.st_mode));
  unlink(link);
  scratch_free(&s);
}

Test(io_file, what_cannot_be_written) {
  errno = 0;
  cr_assert_null(output_open("/nergens/uit.csv"));
  cr_assert_eq(errno, ENOENT);
  cr_assert_null(output_open("/tmp"));
  cr_assert_eq(errno, EISDIR);
  struct output *o = output_open("/dev/full");
  cr_assert_not_null(o);
  output_write(o, "x", 1);
  cr_assert(!output_commit(o));
  cr_assert_eq(errno, ENOSPC);
  o = output_open("/dev/null");
  cr_assert(output_write(o, "x", 1) && output_commit(o));
}

/* ---- memory ---- */
/* Reads a case, a CSV file with a list file and a file of lines; each allocation in turn is the last that succeeds. */
static bool read_with(const struct program *p, const char *const paths[2], const struct list_file *list, uint64_t n) {
  static const char JSON[] = "{\"kenmerk\":\"A\",\"rij\":[{\"n\":1},{\"q\":\"x\"}],\"geheel\":\"x\",\"woord\":"
                             "\"e\xCC\x81\",\"_bronnen\":{\"dag\":\"x\"}}";
  bool whole = true;
  base_fail_allocation_after(n);
  struct record record;
  if (record_from_json(&record, p, JSON, sizeof JSON - 1, LANG_NL)) {
    record_set(&record, "rij", "[{\"n\":2}]", LANG_NL);
    record_free(&record);
  } else {
    whole = false;
  }
  for (int i = 0; i < 2; i++) {
    struct reader *r;
    const struct record *got;
    struct reader_options options = {.lists = list, .list_count = 1, .block = 16};
    enum reader_status status = reader_open(&r, p, paths[i], &options);
    while (status == READER_OK) status = reader_next(r, &got);
    cr_assert(status == READER_END || status == READER_NO_MEMORY, "%s", reader_message(r));
    cr_assert_not_null(reader_message(r));
    if (status == READER_NO_MEMORY) whole = false;
    reader_close(r);
  }
  base_fail_allocation_after(0);
  return whole;
}

Test(io_file, memory_runs_out) {
  static const char CSV[] =
      "kenmerk;woord;geheel;zo\nA;e\xCC\x81;x;\nB;\"een\n\"\"lang\"\" veld dat niet past\";1;\nA;;1,5\nC;12\" x;1;\n";
  static const char LINES[] =
      "{\"kenmerk\":\"A\",\"woord\":\"een lang veld dat niet past in het eerste blok\"}\n{\"kenmerk\":\"A\",\n";
  struct maker *m = make_program(LANG_NL, true);
  struct scratch s = scratch_new(), more = scratch_new();
  const char *const paths[2] = {scratch_file(&s, "f.csv", CSV, sizeof CSV - 1),
                                scratch_file(&s, "f.jsonl", LINES, sizeof LINES - 1)};
  static const char ROWS[] = "kenmerk;n;naam\nA;1;e\xCC\x81\nA;x;y\nX;1;\n";
  struct list_file list = {"rij", scratch_file(&more, "r.csv", ROWS, sizeof ROWS - 1)};
  uint64_t n = 1;
  while (!read_with(&m->p, paths, &list, n)) cr_assert_lt(n++, 2000u);
  cr_assert_gt(n, 30u);
  scratch_free(&s);
  scratch_free(&more);
  free_program(m);
}
