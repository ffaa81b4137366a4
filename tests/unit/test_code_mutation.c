/* Damaged programs with hashes that fit: each is refused, or verified and then safe to run, list and look into. */
#include "program_builder.h"

#include <criterion/criterion.h>
#include <nettle/sha2.h>
#include <string.h>

#include "vm/vm.h"

enum { HEADER = 96, CODE_HASH = 32, TEXT_HASH = 64 };

struct mutation {
  struct buf file;
  uint64_t code, text; /* sizes of the parts */
  uint32_t accepted, refused;
};

static void hash_part(char *file, uint64_t at, uint64_t size, size_t hash) {
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, size, (const uint8_t *)file + at);
  sha256_digest(&context, 32, (uint8_t *)file + hash);
}

static struct mutation begin(void) {
  struct mutation m = {0};
  struct program *p = sample_program();
  program_encode(p, &m.file);
  for (unsigned i = 0; i < 8; i++) m.code |= (uint64_t)(uint8_t)m.file.at[16 + i] << 8 * i;
  m.text = m.file.size - HEADER - m.code;
  program_free(p);
  return m;
}

/* Facts that are within what their types allow. */
static struct cell some_value(const struct program *p, struct facts *f, const struct type *type) {
  switch ((enum kind)type->kind) {
  case KIND_TEXT: return facts_text(f, "woord", 5);
  case KIND_DATE: return cell_known(15000);
  case KIND_ENUM: return p->sets[type->set].count ? cell_known(0) : (struct cell){.state = UNKNOWN};
  default: return cell_known(1);
  }
}

static void fill(struct facts *f, uint32_t elements) {
  const struct program *p = f->program;
  for (uint32_t i = 0; i < p->facts_count; i++)
    if (p->types[p->facts[i].type].kind != KIND_LIST) f->cells[i] = some_value(p, f, &p->types[p->facts[i].type]);
  for (uint32_t l = 0; l < p->lists_count; l++) {
    struct cell *at = facts_set_list(f, l, elements);
    cr_assert(at);
    for (uint32_t k = 0; k < elements * p->lists[l].field_count; k++)
      if (k % 3 != 2)
        at[k] = some_value(p, f, &p->types[p->fields[p->lists[l].first_field + k % p->lists[l].field_count].type]);
  }
}

static void run_all(struct executor *e, const struct facts *f) {
  const struct program *p = f->program;
  uint32_t *facts = calloc(p->facts_count, sizeof *facts);
  cr_assert(executor_run(e, f, NULL));
  for (uint32_t u = 0; u < p->units_count; u++) {
    struct run_options options = {.version = u, .has_date = true, .date = 15000};
    cr_assert(executor_run(e, f, &options));
    cr_assert(executor_compute(e, u, true));
  }
  for (uint32_t a = 0; a < p->assertions_count; a++) executor_assertion(e, a);
  for (uint32_t r = 0; r < program_case_regs(p); r++) executor_missing(e, r, facts);
  for (uint32_t i = 0; i < p->provisions_count; i++)
    executor_register(e, p->provisions[i].reg, p->provisions[i].list, 0);
  free(facts);
}

static void try_program(const struct program *p) {
  struct facts f;
  struct executor *e = executor_new(p);
  struct buf listing = {0};
  cr_assert(e && facts_init(&f, p));
  run_all(e, &f);
  fill(&f, 3);
  run_all(e, &f);
  program_disassemble(p, &listing);
  cr_assert(!listing.failed);
  buf_free(&listing);
  facts_free(&f);
  executor_free(e);
}

static void try_file(struct mutation *m) {
  struct program *p = NULL;
  hash_part(m->file.at, HEADER, m->code, CODE_HASH);
  hash_part(m->file.at, HEADER + m->code, m->text, TEXT_HASH);
  if (program_decode(m->file.at, m->file.size, &p, NULL) == PROGRAM_OK) {
    m->accepted++;
    try_program(p);
    program_free(p);
  } else {
    m->refused++;
  }
}

static void each_byte_with(uint8_t flip) {
  struct mutation m = begin();
  for (size_t i = HEADER; i < m.file.size; i++) {
    m.file.at[i] = (char)(m.file.at[i] ^ flip);
    try_file(&m);
    m.file.at[i] = (char)(m.file.at[i] ^ flip);
  }
  cr_assert(m.refused > m.file.size / 8 && m.accepted > 0, "%u refused, %u accepted", m.refused, m.accepted);
  buf_free(&m.file);
}

Test(code_mutation, lowest_bit_of_each_byte) { each_byte_with(1); }
Test(code_mutation, highest_bit_of_each_byte) { each_byte_with(0x80); }
Test(code_mutation, all_bits_of_each_byte) { each_byte_with(0xff); }

static uint32_t next_random(uint32_t *state) { return *state = *state * 1664525u + 1013904223u; }

static void put_word(char *at, uint32_t word) {
  for (unsigned k = 0; k < 4; k++) at[k] = (char)(word >> 8 * k);
}

/* Small numbers, NONE and the like in the place of words: what flipped bits seldom make. */
Test(code_mutation, words_replaced_by_plausible_ones) {
  static const uint32_t WORDS[] = {0, 1, 2, 3, 7, 40, UINT32_MAX, 0x80000000u, 0x80000001u, 0x80000004u};
  struct mutation m = begin();
  uint32_t random = 1;
  for (size_t i = HEADER; i + 4 <= m.file.size; i += 4) {
    char saved[4];
    memcpy(saved, m.file.at + i, 4);
    for (unsigned k = 0; k < 3; k++) {
      put_word(m.file.at + i, WORDS[next_random(&random) / 8 % COUNT_OF(WORDS)]);
      try_file(&m);
    }
    memcpy(m.file.at + i, saved, 4);
  }
  cr_assert(m.refused > 0 && m.accepted > 0);
  buf_free(&m.file);
}
