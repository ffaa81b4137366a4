/* The tables of shapes.h. */
#include "code/shapes.h"

/* ---- pool operands ---- */
#define ITEMS(name, ...) static const uint8_t name[MAX_ITEMS] = {__VA_ARGS__}
ITEMS(ROUND_HEAD, ITEM_MODE, ITEM_COUNT, ITEM_STEP, ITEM_STEP_SCALE, ITEM_SCALE);
ITEMS(ROUND_GROUP, ITEM_NUMBER, ITEM_DECIMALS, ITEM_ROLE);
ITEMS(EXCEPT_HEAD, ITEM_KIND, ITEM_COUNT, ITEM_VALUE);
ITEMS(EXCEPT_GROUP, ITEM_BOOL, ITEM_VALUE, ITEM_SET);
ITEMS(ROWS_HEAD, ITEM_KIND, ITEM_FLAG, ITEM_COUNT);
ITEMS(ROWS_GROUP, ITEM_BOOL, ITEM_VALUE);
ITEMS(BRACKS_HEAD, ITEM_COUNT, ITEM_RATE_SCALE);
ITEMS(BRACKS_GROUP, ITEM_RISING, ITEM_INT64);
ITEMS(EXT_HEAD, ITEM_LIST, ITEM_WHICH, ITEM_ELEMENTS, ITEM_START, ITEM_LEFT_POWER, ITEM_RIGHT_POWER, ITEM_UNLIMITED);
ITEMS(RANGES_HEAD, ITEM_RELATION, ITEM_LEFT, ITEM_LEFT, ITEM_LEFT, ITEM_RIGHT, ITEM_RIGHT, ITEM_RIGHT, ITEM_LEFT_POWER,
      ITEM_RIGHT_POWER);
#undef ITEMS

/* ---- shapes ---- */
#define SHAPE(name, a, b, c, modifiers, head, group)                                                                   \
  static const struct shape SHAPE_##name = {#name, FIELD_##a, FIELD_##b, FIELD_##c, modifiers, head, group};
SHAPE(B_B, BOOL, NONE, NONE, 0, NULL, NULL)
SHAPE(B_BB, BOOL, BOOL, NONE, 0, NULL, NULL)
SHAPE(B_F, GIVEN, NONE, NONE, 0, NULL, NULL)
SHAPE(B_L, LIST, NONE, NONE, 0, NULL, NULL)
SHAPE(B_NN, SCALAR, OF_A, NONE, MODIFIER_SCALES | MODIFIER_UNLIMITED, NULL, NULL)
SHAPE(B_TT, TEXT, TEXT, NONE, 0, NULL, NULL)
SHAPE(N_NN, NUMBER, NUMBER, NONE, MODIFIER_SCALES, NULL, NULL)
SHAPE(N_MM, NUMBER, NUMBER, NONE, 0, NULL, NULL)
SHAPE(N_N, NUMBER, NONE, NONE, 0, NULL, NULL)
SHAPE(N_NNU, ORDERED, OF_A, NONE, MODIFIER_SCALES | MODIFIER_UNLIMITED, NULL, NULL)
SHAPE(N_NK, AMOUNT, NONE, NONE, MODIFIER_POWER | MODIFIER_UNLIMITED, NULL, NULL)
SHAPE(SELECT, BOOL, ANY, OF_B, MODIFIER_KIND, NULL, NULL)
SHAPE(D_DN, DATE, WHOLE, NONE, MODIFIER_MOVE, NULL, NULL)
SHAPE(N_DD, DATE, DATE, NONE, MODIFIER_PERIOD, NULL, NULL)
SHAPE(ROUND, POOL, NONE, NONE, 0, ROUND_HEAD, ROUND_GROUP)
SHAPE(EXCEPT, POOL, NONE, NONE, 0, EXCEPT_HEAD, EXCEPT_GROUP)
SHAPE(ROWS, POOL, NONE, NONE, 0, ROWS_HEAD, ROWS_GROUP)
SHAPE(BRACKS, NUMBER, POOL, NONE, 0, BRACKS_HEAD, BRACKS_GROUP)
SHAPE(L_C, LIST, WHICH, NONE, 0, NULL, NULL)
SHAPE(L_CV, LIST, WHICH, VALUES, 0, NULL, NULL)
SHAPE(L_EXT, POOL, NONE, NONE, 0, EXT_HEAD, NULL)
SHAPE(RANGES, POOL, NONE, NONE, 0, RANGES_HEAD, NULL)
#undef SHAPE

const struct opcode_info OPCODE_INFO[OPCODES] = {
#define O(name, mnemonic, shape, result, meaning) {#name, mnemonic, meaning, &SHAPE_##shape, RESULT_##result},
#include "code/opcodes.def"
#undef O
};

/* ---- sections ---- */
const struct section_info SECTION_INFO[SECTIONS] = {
#define S(field, record, part)                                                                                         \
  {#field, offsetof(struct program, field), offsetof(struct program, field##_count),                                   \
   sizeof(record) / sizeof(uint32_t), PART_##part},
#include "code/sections.def"
#undef S
};
#define S(field, record, part)                                                                                         \
  _Static_assert(sizeof(record) % sizeof(uint32_t) == 0, "records are words only: " #record);
#include "code/sections.def"
#undef S
