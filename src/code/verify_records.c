/* The verifier's first half: every word of every record, by references.def; then counts that belong together. */
#include "code/shapes.h"

const char VERIFY_NO_MEMORY[] = "out of memory";

struct reference {
  enum section section;
  uint32_t word; /* position in the record */
  enum reference_how how;
  uint32_t target;
};
static const struct reference REFERENCES[] = {
#define R(section, record, field, how, target)                                                                         \
  {SECTION_##section, offsetof(record, field) / sizeof(uint32_t), REFERS_##how, target},
#include "code/references.def"
#undef R
};
enum {
#define S(field, record, part)                                                                                         \
  WORDS_UP_TO_##field, WORDS_OF_##field = WORDS_UP_TO_##field + sizeof(record) / sizeof(uint32_t) - 1,
#include "code/sections.def"
#undef S
  ALL_WORDS
};
_Static_assert(COUNT_OF(REFERENCES) == ALL_WORDS, "references.def has a row for every word of every record");

struct bounds {                     /* what the whole program allows */
  uint32_t case_regs, element_regs; /* of the list that has most */
  uint32_t strings;                 /* bytes of the section's part */
};

static bool in_run(const struct program *p, const uint32_t *word, enum section target) {
  uint32_t first = word[0], count = word[1], n = section_count(p, target);
  return count == 0 || (first <= n && count <= n - first);
}

static bool is_reg(const struct bounds *b, uint32_t reg, bool elements_too) {
  if (reg == NONE) return true;
  if (reg & ELEMENT) return elements_too && (reg & ~ELEMENT) < b->element_regs;
  return reg < b->case_regs;
}

static bool refers_well(const struct program *p, const struct bounds *b, const struct reference *r,
                        const uint32_t *word) {
  switch (r->how) {
  case REFERS_TEXT: return *word == NONE || *word < b->strings;
  case REFERS_NAME: return *word < b->strings;
  case REFERS_TO: return *word < section_count(p, (enum section)r->target);
  case REFERS_OR_NONE: return *word == NONE || *word < section_count(p, (enum section)r->target);
  case REFERS_RUN: return in_run(p, word, (enum section)r->target);
  case REFERS_BELOW: return *word < r->target;
  case REFERS_BELOW_OR_NONE: return *word == NONE || *word < r->target;
  case REFERS_REG: return is_reg(b, *word, true);
  case REFERS_CASE_REG: return is_reg(b, *word, false);
  case REFERS_FREE: return true;
  }
  return false;
}

static const char *const REFERENCE_PROBLEM[] = {
    [REFERS_TEXT] = "a text outside the strings",
    [REFERS_NAME] = "a name outside the strings",
    [REFERS_TO] = "a record that does not exist",
    [REFERS_OR_NONE] = "an optional record that does not exist",
    [REFERS_RUN] = "a run of records past the end of its section",
    [REFERS_BELOW] = "a value outside its enumeration",
    [REFERS_BELOW_OR_NONE] = "an optional value outside its enumeration",
    [REFERS_REG] = "a pinned register that does not exist",
    [REFERS_CASE_REG] = "a case register that does not exist",
};

static const char *check_reference(const struct program *p, const struct bounds *b, const struct reference *r) {
  const uint32_t *word = section_words(p, r->section) + r->word;
  uint32_t step = SECTION_INFO[r->section].words;
  for (uint32_t n = section_count(p, r->section); n > 0; n--, word += step)
    if (!refers_well(p, b, r, word)) return REFERENCE_PROBLEM[r->how];
  return NULL;
}

/* Texts are read up to their NUL, so the last one must have it. */
static bool closed(const char *strings, uint32_t size) { return size > 0 && strings[size - 1] == '\0'; }

static bool parallel(const struct program *p) {
  return p->fact_texts_count == p->facts_count && p->field_texts_count == p->fields_count &&
         p->choice_texts_count == p->choices_count && p->unit_texts_count == p->units_count &&
         p->transition_texts_count == p->transitions_count && p->assertion_texts_count == p->assertions_count;
}

/* Sizes that others rely on before anything else is looked at. */
static const char *check_counts(const struct program *p) {
  uint64_t case_insns = 0;
  if (!closed(p->code_strings, p->code_strings_size)) return "the strings of the code do not end with a NUL";
  if (!closed(p->text_strings, p->text_strings_size)) return "the strings of the texts do not end with a NUL";
  if (p->facts_count == 0 || p->lists_count >= p->facts_count) return "no peildatum";
  if (p->regulation_count != 1) return "not one regulation";
  if (!parallel(p)) return "records and their texts differ in number";
  if (p->mask_words != (2 * (uint64_t)p->units_count + 1 + 31) / 32) return "masks of another size";
  for (uint32_t s = 0; s < p->segments_count; s++) case_insns += p->segments[s].count;
  uint64_t given = (uint64_t)p->constants_count + p->choices_count + p->facts_count;
  return given + case_insns >= ELEMENT ? "too many registers" : NULL;
}

static uint32_t most_element_regs(const struct program *p) {
  uint32_t most = 0;
  for (uint32_t l = 0; l < p->lists_count; l++)
    if (p->lists[l].regs > most) most = p->lists[l].regs;
  return most;
}

/* A record stands in one run only, so that going through all runs takes no longer than the sections are; citations,
 * which provisions share, are only looked at where they are shown. */
static const char *check_sharing(const struct program *p) {
  uint64_t taken[SECTIONS] = {0};
  for (size_t i = 0; i < COUNT_OF(REFERENCES); i++) {
    const struct reference *r = &REFERENCES[i];
    if (r->how != REFERS_RUN || r->target == SECTION_cites) continue;
    const uint32_t *count = section_words(p, r->section) + r->word + 1;
    for (uint32_t n = 0; n < section_count(p, r->section); n++)
      taken[r->target] += count[(size_t)n * SECTION_INFO[r->section].words];
    if (taken[r->target] > section_count(p, (enum section)r->target)) return "a record in more than one run";
  }
  return NULL;
}

const char *verify_records(const struct program *p) {
  const char *problem = check_counts(p);
  if (problem) return problem;
  struct bounds b = {.case_regs = program_case_regs(p), .element_regs = most_element_regs(p)};
  for (size_t i = 0; !problem && i < COUNT_OF(REFERENCES); i++) {
    bool code = SECTION_INFO[REFERENCES[i].section].part == PART_CODE;
    b.strings = code ? p->code_strings_size : p->text_strings_size;
    problem = check_reference(p, &b, &REFERENCES[i]);
  }
  return problem ? problem : check_sharing(p);
}

const char *program_verify(const struct program *p) {
  const char *problem = verify_records(p);
  if (!problem) problem = verify_code(p);
  return problem ? problem : verify_texts(p);
}
