/* Rule text: parsed, checked and compiled; what compiles is written, read back, verified and decides an empty case. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void report(const struct loaded *loaded) {
  struct buf out = {0};
  diags_print(&loaded->diags, LANG_NL, false, &out);
  diags_print(&loaded->diags, LANG_EN, true, &out);
  diags_json(&loaded->diags, LANG_NL, &out);
  buf_free(&out);
}

static void try_program(const struct program *compiled) {
  static const char CASE[] = "{\"peildatum\": \"2026-01-01\"}";
  struct program *p = NULL;
  struct buf file = {0};
  program_encode(compiled, &file);
  if (program_decode(file.at, file.size, &p, NULL) != PROGRAM_OK) abort(); /* what we compile, we accept */
  buf_free(&file);
  struct executor *e = executor_new(p);
  struct record record;
  if (!record_from_json(&record, p, CASE, sizeof CASE - 1, LANG_NL)) abort();
  record.number = 1;
  fuzz_row(p, e, &record);
  record_free(&record);
  executor_free(e);
  program_free(p);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  struct arena arena;
  struct loaded loaded;
  arena_init(&arena, NULL);
  load_begin(&arena, size > 3 && bytes[3] == 'u' ? LANG_EN : LANG_NL, &loaded);
  source_add(&loaded.sources, "r.regels", (const char *)bytes, size, &loaded.diags);
  enum load_status status = load_compile(&arena, NULL, &loaded);
  report(&loaded);
  if (status == LOAD_OK) {
    try_program(loaded.program);
    program_free(loaded.program);
  }
  arena_free(&arena);
  return 0;
}
