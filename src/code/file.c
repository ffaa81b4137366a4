/* The file form of a program: little-endian words, the same on every machine.
 *
 *   magic (8 bytes), format version, 0, CODE size (2 words), TEXT size (2 words), SHA-256 of CODE, SHA-256 of TEXT
 *   CODE, TEXT: bytes of strings, a count for each section, the sections' records, the strings, zeros to a multiple of
 * 4
 *
 * The two parts are hashed apart: a regulation and its translation have the same CODE. */
#include <nettle/sha2.h>
#include <string.h>

#include "code/shapes.h"

/* As PNG's: a byte above 127, and line ends that a text transfer would change. */
static const uint8_t MAGIC[8] = {0x89, 'T', 'O', 'E', 'T', 'S', '\r', '\n'};
enum { FORMAT_VERSION = 3 };
enum {
  AT_VERSION = 8,
  AT_RESERVED = 12,
  AT_SIZES = 16,  /* two of 8 bytes */
  AT_HASHES = 32, /* two of 32 bytes */
  HEADER_SIZE = 96,
  HASH_SIZE = 32,
  MANY_BYTES = 1 << 16,
  PARTS = 2
};

static void hash_of(const void *bytes, size_t size, uint8_t hash[HASH_SIZE]) {
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, size, bytes);
  sha256_digest(&context, HASH_SIZE, hash);
}

/* ---- writing ---- */
static void put_word(uint8_t *at, uint32_t word) {
  at[0] = (uint8_t)word, at[1] = (uint8_t)(word >> 8), at[2] = (uint8_t)(word >> 16), at[3] = (uint8_t)(word >> 24);
}

static uint8_t *write_words(uint8_t *at, const uint32_t *words, size_t count) {
  for (size_t i = 0; i < count; i++, at += 4) put_word(at, words[i]);
  return at;
}

static const char *strings_of(const struct program *p, enum part part) {
  return part == PART_CODE ? p->code_strings : p->text_strings;
}

static uint32_t strings_size(const struct program *p, enum part part) {
  return part == PART_CODE ? p->code_strings_size : p->text_strings_size;
}

static size_t part_size(const struct program *p, enum part part) {
  size_t words = 1 + (strings_size(p, part) + (size_t)3) / 4;
  for (enum section s = 0; s < SECTIONS; s++)
    if (SECTION_INFO[s].part == part) words += 1 + (size_t)section_count(p, s) * SECTION_INFO[s].words;
  return words * 4;
}

/* Fills as many bytes as part_size says. */
static void write_part(const struct program *p, enum part part, uint8_t *at) {
  uint32_t size = strings_size(p, part);
  at = write_words(at, &size, 1);
  for (enum section s = 0; s < SECTIONS; s++) {
    uint32_t count = section_count(p, s);
    if (SECTION_INFO[s].part == part) at = write_words(at, &count, 1);
  }
  for (enum section s = 0; s < SECTIONS; s++)
    if (SECTION_INFO[s].part == part)
      at = write_words(at, section_words(p, s), (size_t)section_count(p, s) * SECTION_INFO[s].words);
  memset(at + size / 4 * 4, 0, size % 4 ? 4 : 0);
  if (size > 0) memcpy(at, strings_of(p, part), size);
}

static void write_header(const struct program *p, uint8_t *header, const size_t sizes[PARTS]) {
  memcpy(header, MAGIC, sizeof MAGIC);
  put_word(header + AT_VERSION, FORMAT_VERSION);
  put_word(header + AT_RESERVED, 0);
  for (unsigned k = 0; k < PARTS; k++) {
    put_word(header + AT_SIZES + 8 * k, (uint32_t)sizes[k]);
    put_word(header + AT_SIZES + 8 * k + 4, (uint32_t)((uint64_t)sizes[k] >> 32));
  }
  memcpy(header + AT_HASHES, p->code_hash, HASH_SIZE);
  memcpy(header + AT_HASHES + HASH_SIZE, p->text_hash, HASH_SIZE);
}

static size_t file_size(const size_t sizes[PARTS]) { return HEADER_SIZE + sizes[PART_CODE] + sizes[PART_TEXT]; }

static void write_file(const struct program *p, const size_t sizes[PARTS], uint8_t *file) {
  write_header(p, file, sizes);
  write_part(p, PART_CODE, file + HEADER_SIZE);
  write_part(p, PART_TEXT, file + HEADER_SIZE + sizes[PART_CODE]);
}

/* `out` may hold something before the program. */
void program_encode(const struct program *p, struct buf *out) {
  const size_t sizes[PARTS] = {part_size(p, PART_CODE), part_size(p, PART_TEXT)};
  char *file = buf_room(out, file_size(sizes));
  if (file) write_file(p, sizes, (uint8_t *)file);
}

bool program_name(struct program *p) {
  const size_t sizes[PARTS] = {part_size(p, PART_CODE), part_size(p, PART_TEXT)}, size = file_size(sizes);
  struct arena arena;
  arena_init(&arena, NULL);
  uint8_t *file = arena_alloc(&arena, size), *code;
  if (file) {
    code = file + HEADER_SIZE;
    write_file(p, sizes, file);
    hash_of(code, sizes[PART_CODE], p->code_hash);
    hash_of(code + sizes[PART_CODE], sizes[PART_TEXT], p->text_hash);
    write_header(p, file, sizes);
    hash_of(file, size, p->hash);
  }
  arena_free(&arena);
  return file && program_finish(p);
}

/* ---- reading ---- */
struct reading {
  const uint8_t *at, *end;
  struct program *program;
  const char *detail;
};

static uint32_t get_word(const uint8_t *at) {
  return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static uint64_t get_size(const uint8_t *at) { return (uint64_t)get_word(at + 4) << 32 | get_word(at); }

static size_t words_left(const struct reading *r) { return (size_t)(r->end - r->at) / 4; }

static bool damaged(struct reading *r, const char *detail) {
  r->detail = detail;
  return false;
}

/* Only what the file really holds is allocated: the counts were checked against its size. */
static bool read_section(struct reading *r, enum section s, uint32_t count) {
  size_t words = (size_t)count * SECTION_INFO[s].words;
  uint32_t *copy = arena_array(r->program->arena, uint32_t, words + 1);
  if (!copy) return false;
  for (size_t i = 0; i < words; i++, r->at += 4) copy[i] = get_word(r->at);
  const void *section = copy;
  memcpy((char *)r->program + SECTION_INFO[s].offset, &section, sizeof section);
  memcpy((char *)r->program + SECTION_INFO[s].count_offset, &count, sizeof count);
  return true;
}

static bool read_strings(struct reading *r, enum part part, uint32_t size) {
  char *copy = arena_alloc(r->program->arena, (size_t)size + 1);
  if (!copy) return false;
  memcpy(copy, r->at, size);
  *(part == PART_CODE ? &r->program->code_strings : &r->program->text_strings) = copy;
  *(part == PART_CODE ? &r->program->code_strings_size : &r->program->text_strings_size) = size;
  for (r->at += size; r->at < r->end; r->at++)
    if (*r->at != 0) return damaged(r, "the filling after the strings is not zero");
  return true;
}

static bool read_part(struct reading *r, enum part part, uint64_t size) {
  uint32_t counts[SECTIONS] = {0};
  uint64_t words = 1;
  r->end = r->at + size;
  for (enum section s = 0; s < SECTIONS; s++) words += SECTION_INFO[s].part == part;
  if (words_left(r) < words) return damaged(r, "a part is too short for its counts");
  uint32_t strings = get_word(r->at);
  r->at += 4;
  for (enum section s = 0; s < SECTIONS; s++) {
    if (SECTION_INFO[s].part != part) continue;
    counts[s] = get_word(r->at);
    words += (uint64_t)counts[s] * SECTION_INFO[s].words;
    r->at += 4;
  }
  if (size != (words + (strings + (uint64_t)3) / 4) * 4) return damaged(r, "counts and size of a part disagree");
  for (enum section s = 0; s < SECTIONS; s++)
    if (SECTION_INFO[s].part == part && !read_section(r, s, counts[s])) return false;
  return read_strings(r, part, strings);
}

static enum program_status check_header(const uint8_t *at, size_t size, const char **detail) {
  *detail = "this is no compiled program";
  if (!program_looks_compiled(at, size)) return PROGRAM_NOT_ONE;
  *detail = "compiled by another version of the program";
  if (size >= AT_RESERVED && get_word(at + AT_VERSION) != FORMAT_VERSION) return PROGRAM_OTHER_VERSION;
  *detail = "the file is cut short";
  if (size < HEADER_SIZE) return PROGRAM_DAMAGED;
  *detail = "the file's size is not what its header says";
  uint64_t code = get_size(at + AT_SIZES), text = get_size(at + AT_SIZES + 8), left = size - HEADER_SIZE;
  if (get_word(at + AT_RESERVED) != 0 || code % 4 || text % 4 || code > left || text != left - code)
    return PROGRAM_DAMAGED;
  uint8_t hashes[PARTS * HASH_SIZE];
  hash_of(at + HEADER_SIZE, code, hashes);
  hash_of(at + HEADER_SIZE + code, text, hashes + HASH_SIZE);
  *detail = "the file is damaged: its hash is not that of its contents";
  return memcmp(hashes, at + AT_HASHES, sizeof hashes) == 0 ? PROGRAM_OK : PROGRAM_DAMAGED;
}

static enum program_status read_program(const uint8_t *at, size_t size, struct program *p, const char **detail) {
  struct reading r = {.at = at + HEADER_SIZE, .program = p};
  for (unsigned k = 0; k < PARTS; k++)
    if (!read_part(&r, (enum part)k, get_size(at + AT_SIZES + 8 * k))) {
      *detail = r.detail ? r.detail : "out of memory";
      return r.detail ? PROGRAM_DAMAGED : PROGRAM_NO_MEMORY;
    }
  *detail = "out of memory";
  if (!program_finish(p)) return PROGRAM_NO_MEMORY;
  memcpy(p->code_hash, at + AT_HASHES, HASH_SIZE);
  memcpy(p->text_hash, at + AT_HASHES + HASH_SIZE, HASH_SIZE);
  hash_of(at, size, p->hash);
  *detail = program_verify(p);
  if (*detail == VERIFY_NO_MEMORY) return PROGRAM_NO_MEMORY;
  return *detail ? PROGRAM_UNSAFE : PROGRAM_OK;
}

bool program_looks_compiled(const void *bytes, size_t size) {
  return size >= sizeof MAGIC && memcmp(bytes, MAGIC, sizeof MAGIC) == 0;
}

enum program_status program_decode(const void *bytes, size_t size, struct program **out, const char **detail) {
  const char *ignored;
  if (!detail) detail = &ignored;
  *out = NULL;
  enum program_status status = check_header(bytes, size, detail);
  if (status != PROGRAM_OK) return status;
  struct program *p = program_new();
  *detail = "out of memory";
  if (!p) return PROGRAM_NO_MEMORY;
  if (size > MANY_BYTES) arena_expect_much(p->arena);
  status = read_program(bytes, size, p, detail);
  if (status == PROGRAM_OK)
    *out = p;
  else
    program_free(p);
  return status;
}
