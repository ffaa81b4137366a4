/* Programs built by hand, for tests of src/code and src/vm.
 *
 * Declare in this order, since registers are numbered so: types and sets, constants, choices, scalar facts (peildatum
 * is there already), lists with their fields, segments with their instructions, then units.  What declares a value
 * gives its register.  pb_finish gives a program that has been verified; pb_take one that has not. */
#ifndef PROGRAM_BUILDER_H
#define PROGRAM_BUILDER_H

#include "code/program.h"

struct builder {
  struct program *program;
  struct arena *arena; /* the program's */
#define S(field, record, part) VEC(record) field;
#include "code/sections.def"
#undef S
  struct buf code_strings, text_strings;
  uint32_t unit_count;                          /* said beforehand: masks depend on it */
  uint32_t date, number, amount, boolean, text; /* types: scale 0, and 2 for amounts */
  uint32_t *unit_transitions;
};

void pb_init(struct builder *b, uint32_t units);
uint32_t pb_type(struct builder *b, enum kind kind, uint32_t scale);
uint32_t pb_enum(struct builder *b, const char *values); /* "red white blue": a type */
uint32_t pb_constant(struct builder *b, uint32_t type, int64_t v);
uint32_t pb_text(struct builder *b, const char *text);
uint32_t pb_choice(struct builder *b, const char *name, uint32_t type, uint32_t standard);
uint32_t pb_fact(struct builder *b, const char *name, uint32_t type);
uint32_t pb_list(struct builder *b, const char *name);                 /* its index */
uint32_t pb_field(struct builder *b, const char *name, uint32_t type); /* of the list declared last; with ELEMENT */

/* A segment; list NONE: at case level; purposes: a bit for each. */
void pb_segment(struct builder *b, uint32_t list, uint64_t purposes);
struct scales {
  unsigned ka, kb, extra;
};
uint32_t pb_insn(struct builder *b, enum opcode op, uint32_t x, uint32_t y, uint32_t z, struct scales scales);
#define pb_op(b, op, x, y, z) pb_insn((b), (op), (x), (y), (z), (struct scales){0, 0, 0})
uint32_t pb_pool(struct builder *b, uint32_t n, const uint32_t *words);
#define POOL(b, ...) pb_pool((b), (uint32_t)COUNT_OF(((uint32_t[]){__VA_ARGS__})), (const uint32_t[]){__VA_ARGS__})
#define INT64(v)     (uint32_t)(uint64_t)(v), (uint32_t)((uint64_t)(v) >> 32)

uint32_t pb_outcome(struct builder *b, const char *name, uint32_t type);
uint32_t pb_condition(struct builder *b, const char *name);
/* Units after outcomes and conditions; results are NONE until set. */
uint32_t pb_version(struct builder *b, const char *name, int32_t from, int32_t until);
void pb_result(struct builder *b, uint32_t unit, uint32_t outcome, uint32_t reg, uint32_t type);
void pb_requires(struct builder *b, uint32_t unit, uint32_t condition, uint32_t reg);
/* Of the unit declared last. */
void pb_transition(struct builder *b, const char *name, uint32_t condition, uint32_t target);
void pb_assertion(struct builder *b, const char *name, uint32_t reg);

struct program *pb_take(struct builder *b);   /* not verified; frees the builder; the program is the caller's */
struct program *pb_finish(struct builder *b); /* verified: a refusal fails the test */

/* A program with one of everything, for tests of the file form. */
struct program *sample_program(void);
void sample_build(struct builder *b); /* the same, before it is taken */

#endif
