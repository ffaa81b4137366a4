/* The file form: there and back, the same bytes each time, and nothing but sound programs out of damaged files. */
#include "program_builder.h"

#include <criterion/criterion.h>
#include <nettle/sha2.h>
#include <string.h>

enum { HEADER = 96, CODE_HASH = 32, TEXT_HASH = 64 };

static struct buf encoded(void) {
  struct program *p = sample_program();
  struct buf out = {0};
  program_encode(p, &out);
  cr_assert(!out.failed);
  program_free(p);
  return out;
}

static enum program_status decode(const void *bytes, size_t size, const char **detail) {
  struct program *p = NULL;
  enum program_status status = program_decode(bytes, size, &p, detail);
  cr_assert((status == PROGRAM_OK) == (p != NULL));
  program_free(p);
  return status;
}

Test(code_file, encoding_what_was_decoded_gives_the_same_bytes) {
  struct buf first = encoded(), second = {0};
  struct program *p = NULL;
  const char *detail = NULL;
  cr_assert_eq(program_decode(first.at, first.size, &p, &detail), PROGRAM_OK, "%s", detail);
  program_encode(p, &second);
  cr_assert_eq(first.size, second.size);
  cr_assert(memcmp(first.at, second.at, first.size) == 0);
  cr_assert_eq(first.size % 4, 0);
  program_free(p);
  buf_free(&first);
  buf_free(&second);
}

Test(code_file, encoding_twice_gives_the_same_bytes_and_appends) {
  struct buf first = encoded(), twice = encoded();
  struct program *p = sample_program();
  program_encode(p, &twice);
  cr_assert_eq(twice.size, 2 * first.size);
  cr_assert(memcmp(first.at, twice.at + first.size, first.size) == 0);
  program_free(p);
  buf_free(&first);
  buf_free(&twice);
}

Test(code_file, hashes_are_those_of_the_bytes) {
  struct program *p = sample_program();
  struct buf out = {0};
  program_encode(p, &out);
  struct sha256_ctx context;
  uint8_t hash[32];
  sha256_init(&context);
  sha256_update(&context, out.size, (const uint8_t *)out.at);
  sha256_digest(&context, 32, hash);
  cr_assert(memcmp(hash, p->hash, sizeof hash) == 0);
  cr_assert(memcmp(out.at + CODE_HASH, p->code_hash, sizeof hash) == 0);
  program_free(p);
  buf_free(&out);
}

Test(code_file, the_texts_do_not_change_the_hash_of_the_code) {
  struct builder b;
  sample_build(&b);
  buf_text(&b.text_strings, "another text");
  buf_char(&b.text_strings, '\0');
  struct program *other = pb_finish(&b), *p = sample_program();
  struct buf out = {0};
  program_encode(p, &out);
  program_encode(other, &out);
  cr_assert(memcmp(p->code_hash, other->code_hash, 32) == 0);
  cr_assert(memcmp(p->hash, other->hash, 32) != 0);
  program_free(p);
  program_free(other);
  buf_free(&out);
}

Test(code_file, refuses_by_name) {
  struct buf good = encoded();
  const char *detail = NULL;
  cr_assert_eq(decode("regeling", 8, &detail), PROGRAM_NOT_ONE);
  cr_assert_eq(decode("", 0, &detail), PROGRAM_NOT_ONE);
  cr_assert(program_looks_compiled(good.at, good.size));
  cr_assert(!program_looks_compiled(good.at, 7));
  good.at[8]++;
  cr_assert_eq(decode(good.at, good.size, &detail), PROGRAM_OTHER_VERSION);
  good.at[8]--;
  good.at[HEADER + 8]++;
  cr_assert_eq(decode(good.at, good.size, &detail), PROGRAM_DAMAGED);
  cr_assert(strstr(detail, "hash"), "%s", detail);
  buf_free(&good);
}

/* In memory of exactly that size, so that reading past it is seen. */
Test(code_file, refuses_every_shorter_file) {
  struct buf good = encoded();
  for (size_t size = 0; size < good.size; size++) {
    char *cut = malloc(size ? size : 1);
    memcpy(cut, good.at, size);
    enum program_status status = decode(cut, size, NULL);
    free(cut);
    cr_assert(status != PROGRAM_OK && status != PROGRAM_UNSAFE, "%zu bytes", size);
  }
  buf_free(&good);
}

Test(code_file, refuses_a_longer_file) {
  struct buf good = encoded();
  buf_bytes(&good, "\0\0\0", 4);
  cr_assert_eq(decode(good.at, good.size, NULL), PROGRAM_DAMAGED);
  buf_free(&good);
}

static uint64_t size_at(const char *at) {
  uint64_t size = 0;
  for (unsigned i = 0; i < 8; i++) size |= (uint64_t)(uint8_t)at[i] << 8 * i;
  return size;
}

/* Makes the hashes fit what the bytes are now. */
static void hash_again(struct buf *file) {
  uint64_t code = size_at(file->at + 16), text = size_at(file->at + 24), left = file->size - HEADER;
  if (code > left || text > left - code) return;
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, code, (const uint8_t *)file->at + HEADER);
  sha256_digest(&context, 32, (uint8_t *)file->at + CODE_HASH);
  sha256_init(&context);
  sha256_update(&context, text, (const uint8_t *)file->at + HEADER + code);
  sha256_digest(&context, 32, (uint8_t *)file->at + TEXT_HASH);
}

Test(code_file, refuses_every_flipped_byte_by_its_hash) {
  struct buf good = encoded();
  for (size_t i = 0; i < good.size; i++) {
    good.at[i] ^= (char)0x10;
    cr_assert_neq(decode(good.at, good.size, NULL), PROGRAM_OK, "byte %zu", i);
    good.at[i] ^= (char)0x10;
  }
  buf_free(&good);
}

Test(code_file, counts_beyond_the_file_allocate_nothing) {
  struct buf good = encoded();
  enum { COUNTS = 20 }; /* of the code: bytes of strings, and its sections */
  for (uint64_t w = 0; w < COUNTS; w++) {
    char saved[4];
    memcpy(saved, good.at + HEADER + w * 4, 4);
    memset(good.at + HEADER + w * 4, 0xff, 4);
    hash_again(&good);
    cr_assert_eq(decode(good.at, good.size, NULL), PROGRAM_DAMAGED, "word %d", (int)w);
    memcpy(good.at + HEADER + w * 4, saved, 4);
  }
  buf_free(&good);
}

Test(code_file, every_failing_allocation_is_said) {
  struct buf good = encoded();
  struct program *p = NULL;
  enum program_status status = PROGRAM_NO_MEMORY;
  uint64_t n = 1;
  for (; n < 1000 && status != PROGRAM_OK; n++) {
    base_fail_allocation_after(n);
    status = program_decode(good.at, good.size, &p, NULL);
    base_fail_allocation_after(0);
    cr_assert(status == PROGRAM_OK || status == PROGRAM_NO_MEMORY, "allocation %d: %d", (int)n, status);
  }
  cr_assert(n > 3 && n < 1000);
  program_free(p);
  buf_free(&good);
}
