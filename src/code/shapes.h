/* The shapes of instructions as data: what each field and each word of a pool operand is.  opcodes.def describes the
 * same in words; the verifier and the disassembler follow these tables.  Private to src/code. */
#ifndef TOETS_CODE_SHAPES_H
#define TOETS_CODE_SHAPES_H

#include "code/program.h"

/* What a field (a, b, c) is.  A register `OF_A` has the class of operand a, one `OF_B` also the scale of operand b.
 * Only where it says so may a number be unlimited. */
enum field_kind {
  FIELD_NONE,   /* unused: 0 */
  FIELD_BOOL,   /* register: ja/nee */
  FIELD_NUMBER, /* register: number */
  FIELD_WHOLE,  /* register: number of scale 0 */
  FIELD_AMOUNT, /* register: number, may be unlimited */
  FIELD_DATE,
  FIELD_TEXT,
  FIELD_ORDERED, /* register: number or date; may be unlimited */
  FIELD_SCALAR,  /* register: number, date, enumeration or ja/nee; may be unlimited */
  FIELD_ANY,     /* register of any class; may be unlimited */
  FIELD_GIVEN,   /* register of a fact or field, of any class */
  FIELD_OF_A,
  FIELD_OF_B,
  FIELD_LIST,   /* a list */
  FIELD_WHICH,  /* register of the elements of list a (or at case level): ja/nee; or NONE */
  FIELD_VALUES, /* the same: number */
  FIELD_POOL    /* position in the pool; what stands there is the shape's layout */
};

/* What ka, kb and extra are. */
enum modifier {
  MODIFIER_NONE,
  MODIFIER_SCALES = 1,    /* ka, kb: powers of ten, one of them 0 */
  MODIFIER_POWER = 2,     /* ka: power of ten */
  MODIFIER_UNLIMITED = 4, /* extra bit 0 */
  MODIFIER_KIND = 8,      /* extra: enum kind, of the class of operand b */
  MODIFIER_PERIOD = 16,   /* extra: enum period, not weeks */
  MODIFIER_MOVE = 32      /* extra: enum period, bit 3: minus */
};

/* What a word, or two, of a pool operand is. */
enum item {
  ITEM_END,
  ITEM_MODE,  /* enum rounding */
  ITEM_KIND,  /* enum kind, of the class that ITEM_VALUE registers must have */
  ITEM_FLAG,  /* 0 or 1 */
  ITEM_COUNT, /* how many groups follow, at least 1 */
  ITEM_STEP,  /* two words: above 0 */
  ITEM_STEP_SCALE,
  ITEM_SCALE,      /* decimals of the result, not fewer than the step's */
  ITEM_RATE_SCALE, /* decimals of the rates */
  ITEM_DECIMALS,   /* decimals of the number before it */
  ITEM_ROLE,       /* enum chain_role */
  ITEM_RELATION,   /* enum relation */
  ITEM_LIST,
  ITEM_NUMBER,
  ITEM_BOOL,        /* registers */
  ITEM_VALUE,       /* register of the operand's kind, all of one scale */
  ITEM_LEFT,        /* register: number, all on the left of one scale */
  ITEM_RIGHT,       /* the same on the right */
  ITEM_START,       /* on the right: register of the class of the elements, or NONE */
  ITEM_WHICH,       /* as FIELD_WHICH, of the list named before */
  ITEM_ELEMENTS,    /* on the left, as FIELD_WHICH: number or date, not NONE */
  ITEM_LEFT_POWER,  /* power of ten */
  ITEM_RIGHT_POWER, /* the same; left and right come to one scale */
  ITEM_UNLIMITED,   /* 1: left or right may be unlimited; else 0 */
  ITEM_INT64,       /* two words */
  ITEM_RISING,      /* two words: above that of the group before */
  ITEM_SET          /* two words: a set of other groups */
};
enum { MAX_ITEMS = 10 };
static inline unsigned item_words(enum item item) {
  return item == ITEM_STEP || item == ITEM_INT64 || item == ITEM_RISING || item == ITEM_SET ? 2 : 1;
}

struct shape {
  const char *name;
  uint8_t a, b, c; /* enum field_kind */
  uint8_t modifiers;
  const uint8_t *head, *group; /* items of the pool operand, up to ITEM_END; NULL: none */
};
enum result { RESULT_B, RESULT_W, RESULT_D, RESULT_A, RESULT_P, RESULT_S };

struct opcode_info {
  const char *name, *mnemonic, *meaning;
  const struct shape *shape;
  enum result result;
};
extern const struct opcode_info OPCODE_INFO[OPCODES];

/* ---- records as data: what each word of each record refers to (references.def) ---- */
enum reference_how {
  REFERS_TEXT,    /* a text of this part, or NONE */
  REFERS_NAME,    /* a text of this part */
  REFERS_TO,      /* a record of the section */
  REFERS_OR_NONE, /* the same, or NONE */
  REFERS_RUN,     /* the first of as many records of the section as the next word says */
  REFERS_BELOW,   /* a number below the limit */
  REFERS_BELOW_OR_NONE,
  REFERS_REG,      /* a case register or (ELEMENT) one of some list, or NONE */
  REFERS_CASE_REG, /* a case register, or NONE */
  REFERS_FREE      /* any value, or checked elsewhere */
};
enum section {
#define S(field, record, part) SECTION_##field,
#include "code/sections.def"
#undef S
  SECTIONS
};
enum part { PART_CODE, PART_TEXT };
struct section_info {
  const char *name;
  size_t offset, count_offset; /* in struct program */
  uint32_t words;              /* of a record */
  enum part part;
};
extern const struct section_info SECTION_INFO[SECTIONS];

static inline const uint32_t *section_words(const struct program *p, enum section s) {
  const void *at = (const char *)p + SECTION_INFO[s].offset;
  return *(const uint32_t *const *)at;
}
static inline uint32_t section_count(const struct program *p, enum section s) {
  const void *at = (const char *)p + SECTION_INFO[s].count_offset;
  return *(const uint32_t *)at;
}

/* ---- the parts of program_verify: NULL, or what is wrong ---- */
#define MAX_DEPTH 3000               /* steps from a provision or node down to another: explaining recurses */
extern const char VERIFY_TOO_DEEP[]; /* what verify_depth says of a longer way; by its address */
/* Goes round, or deeper than MAX_DEPTH?  Then *provision is one on the way (NONE: none). */
const char *verify_depth(const struct program *p, uint32_t *provision);
extern const char VERIFY_NO_MEMORY[];                /* what a verifier without memory says; by its address */
const char *verify_records(const struct program *p); /* references, counts, numbering; first, the others rely on it */
const char *verify_code(const struct program *p);    /* constants, facts, segments, instructions, units */
const char *verify_texts(const struct program *p);   /* expressions, tests, what only people read */

#endif
