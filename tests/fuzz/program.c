/* The bytes of a compiled file, its hashes made right: refused, or safe to run, explain and list. */
#include "fuzz.h"

#include <nettle/sha2.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { HEADER = 96, CODE_SIZE = 16, TEXT_SIZE = 24, CODE_HASH = 32, TEXT_HASH = 64 }; /* see src/code/file.c */

static uint32_t word_at(const char *at) {
  uint32_t word = 0;
  for (unsigned k = 4; k > 0; k--) word = word << 8 | (uint8_t)at[k - 1];
  return word;
}
static void make_hash(char *file, size_t from, size_t size, size_t to) {
  struct sha256_ctx c;
  uint8_t hash[32];
  sha256_init(&c);
  sha256_update(&c, size, (const uint8_t *)file + from);
  sha256_digest(&c, 32, hash);
  memcpy(file + to, hash, sizeof hash);
}
static void make_hashes(char *file, size_t size) {
  if (size < HEADER) return;
  uint64_t code = word_at(file + CODE_SIZE), text = word_at(file + TEXT_SIZE);
  if (HEADER + code + text != size || code > size) return;
  make_hash(file, HEADER, code, CODE_HASH);
  make_hash(file, HEADER + code, text, TEXT_HASH);
}

static void try_program(const struct program *p) {
  struct executor *e = executor_new(p);
  struct record record;
  struct buf listing = {0};
  if (!record_from_json(&record, p, "{}", 2, LANG_NL)) abort();
  record.number = 2;
  for (int64_t day = 0; day < 3; day++) {
    record.facts.cells[0] = day ? cell_known(15000 + day * 2000) : (struct cell){.state = UNKNOWN};
    fuzz_row(p, e, &record);
  }
  program_disassemble(p, &listing);
  buf_free(&listing);
  record_free(&record);
  executor_free(e);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  char *file = malloc(size + 1);
  struct program *p = NULL;
  const char *detail;
  if (!file) return 0;
  memcpy(file, bytes, size);
  make_hashes(file, size);
  if (program_decode(file, size, &p, &detail) == PROGRAM_OK) {
    try_program(p);
    program_free(p);
  }
  free(file);
  return 0;
}
