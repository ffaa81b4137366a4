/* code: the compiled program.  What it is (this header and opcodes.def), its file form, its verifier and its listing.
 *
 * In: a program as built by plan/, or the bytes of a compiled file.  Out: an immutable struct program that any number
 * of threads may use at once. Memory: a program owns one arena; program_free frees it all.  Executors, explanations, …
 * only borrow it.
 *
 * Text is a byte offset in a blob of NUL-terminated UTF-8 (code_strings for CODE sections, text_strings for TEXT ones;
 * NONE: absent).  "first, count" name a run of records in the section that is said.  A `unit` is one judged text: a
 * version as consolidated, or a hybrid.
 */
#ifndef TOETS_PROGRAM_H
#define TOETS_PROGRAM_H

#include "value/value.h"

enum opcode {
#define O(name, mnemonic, shape, result, meaning) OP_##name,
#include "code/opcodes.def"
#undef O
  OPCODES
};
#define ELEMENT 0x80000000u /* this register is an element register */

struct program_word {
  uint32_t word;
};
struct program_set { /* an enumeration: its values in set_values (code_strings) */
  uint32_t first, count;
};
struct program_constant { /* low, high: the value; of a text: offset in code_strings, length */
  uint32_t type, low, high;
};
enum fact_flag {
  FACT_KEY = 1,
  FACT_JUDGEMENT = 2,
  FACT_BUILT_IN = 4 /* peildatum */,
  FACT_RANGE = 8 /* a range was written */
};
struct program_fact { /* also a field of a list */
  uint32_t name, type, flags;
  uint32_t
      reg; /* case register; of a list fact its index in lists; of a field its element register (without ELEMENT) */
  uint32_t least_low, least_high, most_low,
      most_high; /* the values allowed, as int64 at the type's scale, bounds included */
};
struct program_list {
  uint32_t fact, first_field, field_count;
  uint32_t regs; /* element registers in all */
};
struct program_choice {
  uint32_t name, set, standard, reg;
};
struct program_outcome { /* the union over versions, in the rules' order; type without scale: see unit_outcomes */
  uint32_t name, type;
};
struct program_condition { /* names of all conditions, in the rules' order */
  uint32_t name;
};
struct program_result { /* reg NONE: this unit has no such outcome */
  uint32_t reg, type;
};
enum unit_flag { UNIT_VERSION = 1 /* can be in force; otherwise a hybrid */ };
struct program_unit {
  uint32_t name; /* "kader_2026", "uitbreiding_2024+maximum" */
  uint32_t flags;
  uint32_t from, until; /* days, as int32; in force from (included) until (excluded); until INT32_MAX: open.  `until` is
                           already the earlier of its own and the start of what amends it */
  uint32_t base;        /* of a hybrid: the unit it starts from; of a version itself */
  uint32_t first_transition, transition_count;
  uint32_t first_outcome;   /* in unit_outcomes: as many as there are outcomes */
  uint32_t first_condition; /* in unit_conditions: as many as there are conditions; a register or NONE */
};
struct program_transition { /* transitional law of a unit, in the rules' order; condition: case register */
  uint32_t name, condition, target;
};
struct program_assertion {
  uint32_t name, reg;
};
struct program_segment {
  uint32_t first, count; /* instructions */
  uint32_t list;         /* NONE: case level */
  uint32_t mask;         /* first word in masks */
};
struct program_insn {
  uint32_t head;         /* op | ka << 8 | kb << 16 | extra << 24 */
  uint32_t dst, a, b, c; /* dst without ELEMENT: the level is the segment's */
};
static inline enum opcode insn_op(struct program_insn i) { return (enum opcode)(i.head & 255); }
static inline unsigned insn_ka(struct program_insn i) { return i.head >> 8 & 255; }
static inline unsigned insn_kb(struct program_insn i) { return i.head >> 16 & 255; }
static inline unsigned insn_extra(struct program_insn i) { return i.head >> 24; }

/* ---- what people read ---- */
struct text_regulation {      /* one record */
  uint32_t name, label, lang; /* enum lang of the rules */
};
struct text_file {
  uint32_t name;
};
struct text_place { /* of every error and explanation; line, column from 1 */
  uint32_t file, line, column;
};
struct text_source { /* flags 1: an assumption of the encoder (aanname) */
  uint32_t name, label, address, flags;
};
struct text_cite { /* text: the place cited, or NONE */
  uint32_t source, text;
};
struct text_fact {
  uint32_t label, first_cite, cite_count, place;
};
struct text_choice { /* labels of its answers in answer_texts */
  uint32_t label, first_answer, first_cite, cite_count, place;
};
struct text_unit {
  uint32_t label;  /* of a hybrid: its base's label */
  uint32_t amends; /* unit, or NONE */
  uint32_t first_cite, cite_count;
  uint32_t first_provision, provision_count; /* the consolidated text, in the rules' order, parameters included */
  uint32_t first_notice, notice_count;
  uint32_t place;
};
struct text_amendment { /* a wijziging; version: the unit that declares it; its own citations, else its version's */
  uint32_t version, name, label, first_cite, cite_count, place;
};
enum lapse_kind { LAPSE_PROVISION, LAPSE_TRANSITION, LAPSE_NOTICE };
struct text_lapse { /* `vervalt` */
  uint32_t kind;
  uint32_t version, amendment; /* the unit that says so; of a provision the wijziging, else NONE */
  uint32_t name;
  uint32_t first_cite, cite_count; /* its own, else its wijziging's, else its version's */
  uint32_t place;
};
enum provision_role { ROLE_PARAMETER, ROLE_CONDITION, ROLE_DEFINITION, ROLE_DECISION };
enum provision_body { FORM_EXPR, FORM_ALL, FORM_ANY, FORM_UNIQUE, FORM_FIRST, FORM_BRACKETS };
struct text_provision {
  uint32_t name, label, label_no; /* NONE: none */
  uint32_t role, form, type;
  uint32_t reg;      /* with ELEMENT for a definition `bij` a list; NONE when nothing uses it */
  uint32_t list;     /* of such a definition, else NONE */
  uint32_t decision; /* of a condition: the provision it is for (index in provisions), else NONE */
  uint32_t base_reg; /* the value before exceptions (equal to reg without any) */
  uint32_t node;     /* FORM_EXPR and parameters: the expression; tables: NONE; ALL, ANY: NONE */
  uint32_t first_exception, exception_count;
  uint32_t first_row, row_count;       /* tables, without the header; in table_rows */
  uint32_t first_column, column_count; /* tables: the input expressions, in kids (nodes) */
  uint32_t first_cite, cite_count;     /* its own, else its wijziging's, else its version's */
  uint32_t amendment;                  /* the wijziging it comes from, or NONE: as in the full text */
  uint32_t place;
};
struct text_exception {
  uint32_t name, label;
  uint32_t condition, value; /* nodes */
  uint32_t first_override,
      override_count; /* in overrides: positions of exceptions it overrides directly, within the provision */
  uint32_t first_cite, cite_count, amendment, place;
};
struct text_row { /* first_cell: as many as there are columns, in table_cells */
  uint32_t fits;  /* register: does the row fit? (NONE when nothing uses it); may have ELEMENT */
  uint32_t first_cell;
  uint32_t value; /* node: the output, of brackets the rate */
  uint32_t place;
};
struct text_cell {               /* one input cell; reg NONE: `-` */
  uint32_t reg;                  /* does it hold? */
  uint32_t relation;             /* of a comparison: enum relation; a set of values: NONE */
  uint32_t relation2;            /* of a range: the second relation, else NONE */
  uint32_t first_kid, kid_count; /* the values it compares with, in kids (nodes) */
};
/* The expression as written, for explaining; each node is pinned to the register that holds its value.  A node's kids
 * come before it in the section, and provisions do not refer to each other in a circle (the verifier checks both):
 * walking down ends. */
enum node_kind {
  NODE_CONSTANT,  /* ref: constant; a literal */
  NODE_FACT,      /* ref: fact (also peildatum; of a list its fact) */
  NODE_FIELD,     /* ref: field */
  NODE_CHOICE,    /* ref: choice */
  NODE_PROVISION, /* ref: provision (a parameter, condition, definition or decision) */
  NODE_NOT,
  NODE_OR,
  NODE_AND,     /* OR, AND: two kids; chains are nested to the left */
  NODE_COMPARE, /* ref: enum relation; two kids */
  NODE_ONE_OF,  /* kids: the value, then those it may be */
  NODE_KNOWN,
  NODE_UNKNOWN, /* one kid: a fact or field */
  NODE_ADD,
  NODE_SUBTRACT,
  NODE_MULTIPLY,
  NODE_DIVIDE,
  NODE_NEGATE, /* inside `afgerond` a divide has no register of its own */
  NODE_ROUND,  /* ref: enum rounding; kids: operand, step */
  NODE_IF,     /* condition, then, otherwise */
  NODE_LOWEST,
  NODE_HIGHEST, /* kids: the values; list part: as NODE_LOWEST_OF below */
  NODE_LOWEST_OF,
  NODE_HIGHEST_OF, /* list set; kids: [start,] value [, waarvan]; ref: 1 with a start, 2 with a waarvan, 3 both */
  NODE_SUM,        /* list; kids: value [, waarvan] */
  NODE_COUNT,
  NODE_EXISTS,
  NODE_ALL,      /* list; kids: [the requirement] */
  NODE_BETWEEN,  /* ref: enum period; from, to */
  NODE_DATE_ADD, /* ref: period | minus << 3; kids: date, number */
  NODE_MEMBER,   /* in an assertion: V.naam; ref: provision; kid none */
  NODE_KINDS
};
struct text_node {
  uint32_t kind, ref, type;
  uint32_t reg;                  /* with ELEMENT inside an aggregate or a definition `bij` a list; NONE: not computed */
  uint32_t list;                 /* of an aggregate: the list it goes over; NONE otherwise */
  uint32_t first_kid, kid_count; /* in kids */
  uint32_t place;
};
struct text_notice {
  uint32_t name, text;
  uint32_t outcome;   /* index in outcomes, or NONE: at the end of every explanation */
  uint32_t condition; /* node or NONE */
  uint32_t first_cite, cite_count, place;
};
struct text_transition { /* parallel to transitions */
  uint32_t label, node, first_cite, cite_count, place;
};
struct text_assertion { /* parallel to assertions */
  uint32_t label, node, first_cite, cite_count, place;
};
/* Tests, with `zoals` worked out. */
struct text_test {
  uint32_t name;
  uint32_t has_date, date;
  uint32_t first_value, value_count;   /* in test_values */
  uint32_t first_expect, expect_count; /* in test_expects */
  uint32_t place;
};
enum test_value_kind {
  TEST_FACT,   /* target: fact; constant or NONE (unknown) */
  TEST_CHOICE, /* target: choice; constant: the answer's position */
  TEST_LIST,   /* target: list; constant: number of elements */
  TEST_ELEMENT /* target: field; constant or NONE; the elements follow their TEST_LIST, row by row, each with the fields
                  its table names */
};
struct text_test_value {
  uint32_t kind, target, constant, row;
};
struct text_test_expect {
  uint32_t name;                         /* of a besluit, bepaling or voorwaarde */
  uint32_t constant;                     /* NONE: onbekend */
  uint32_t first_because, because_count; /* names, in test_because (text_strings) */
  uint32_t place;
};

struct program {
  struct arena *arena;
  const char *code_strings, *text_strings;
  uint32_t code_strings_size, text_strings_size;
#define S(field, record, part)                                                                                         \
  const record *field;                                                                                                 \
  uint32_t field##_count;
#include "code/sections.def"
#undef S
  uint32_t mask_words;               /* words in each mask */
  const struct text *constant_texts; /* per constant; of those of text what their cells point to (program_finish) */
  uint8_t code_hash[32], text_hash[32], hash[32]; /* SHA-256 of the CODE part, of the TEXT part; of the whole file */
};

static inline int64_t program_int64(uint32_t low, uint32_t high) { return (int64_t)((uint64_t)high << 32 | low); }
static inline const char *code_text(const struct program *p, uint32_t at) {
  return at == NONE ? NULL : p->code_strings + at;
}
static inline const char *people_text(const struct program *p, uint32_t at) {
  return at == NONE ? NULL : p->text_strings + at;
}
/* Case registers before the first instruction's: constants, choices, facts that are not lists. */
uint32_t program_given_regs(const struct program *p);
uint32_t program_case_regs(const struct program *p);
/* The purposes of a run: bits of the segments' masks. */
static inline uint32_t purpose_outcomes(uint32_t unit) { return 2 * unit; }
static inline uint32_t purpose_transitions(uint32_t unit) { return 2 * unit + 1; }
static inline uint32_t purpose_assertions(const struct program *p) { return 2 * p->units_count; }
static inline bool mask_has(const struct program *p, uint32_t mask, uint32_t bit) {
  return p->masks[mask + bit / 32].word >> bit % 32 & 1;
}

/* Calls `visit` for every register that an instruction reads, in the order written, more than once if it is read more
 * than once.  `level`: the list of its segment, or NONE.  `list`: whose element register it is; NONE: a case register.
 */
typedef void visit_operand(void *context, uint32_t reg, uint32_t list);
void program_operands(const struct program *p, const struct program_insn *i, uint32_t level, visit_operand *visit,
                      void *context);

/* An empty program in an arena of its own (no escape), for plan/ to fill; program_free frees both. NULL: no memory.  An
 * escape set on the arena meanwhile must be taken off before it goes out of scope. */
struct program *program_new(void);
/* Sets mask_words and constant_texts from the sections; program_name and program_decode do it, and whoever builds a
 * program must have done one of these before it is run.  False: no memory. */
bool program_finish(struct program *p);

enum program_status {
  PROGRAM_OK,
  PROGRAM_NOT_ONE,
  PROGRAM_OTHER_VERSION,
  PROGRAM_DAMAGED,
  PROGRAM_UNSAFE,
  PROGRAM_NO_MEMORY
};
/* Sets the hashes, as of the file form, and finishes the program.  False: no memory. */
bool program_name(struct program *p);
/* The file form of a program that was named: deterministic, little-endian, the same on every machine. */
void program_encode(const struct program *p, struct buf *out);
/* Reads, checks sizes and hash, verifies.  *detail: what is wrong, in English, static. */
enum program_status program_decode(const void *bytes, size_t size, struct program **out, const char **detail);
bool program_looks_compiled(const void *bytes, size_t size); /* begins with the magic number */
/* Accepts nothing unsafe: every index within bounds, every register written once and before it is read, with the class
 * its reader wants, segments in an order that any purpose can run, transitional law that ends (a target, by its base,
 * starts earlier).  NULL: accepted; else what is wrong. */
const char *program_verify(const struct program *p);
void program_disassemble(const struct program *p, struct buf *out);
void program_free(struct program *p);

/* Look-ups by name; NONE when absent. */
uint32_t program_find_fact(const struct program *p, const char *name, size_t length);
uint32_t program_find_outcome(const struct program *p, const char *name);
uint32_t program_find_choice(const struct program *p, const char *name);
uint32_t program_find_answer(const struct program *p, uint32_t choice, const char *name);
uint32_t program_find_unit(const struct program *p, const char *name);
uint32_t program_find_provision(const struct program *p, uint32_t unit, const char *name, size_t length);

#endif
