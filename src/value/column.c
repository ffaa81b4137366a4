/* Reading one lane of a column. */
#include "value/column.h"

static int64_t integer_at(const struct column *c, size_t lane) {
  switch (c->form) {
  case COLUMN_BITS: return bitmap_has(c->values, lane);
  case COLUMN_INT8: return ((const int8_t *)c->values)[lane];
  case COLUMN_INT16: return ((const int16_t *)c->values)[lane];
  case COLUMN_INT32: return ((const int32_t *)c->values)[lane];
  default: return ((const int64_t *)c->values)[lane];
  }
}

struct cell column_cell(const struct column *c, size_t lane, struct text *text) {
  if (c->form == COLUMN_ABSENT || (c->known && !bitmap_has(c->known, lane))) return (struct cell){.state = UNKNOWN};
  if (c->form != COLUMN_TEXT) return cell_known(integer_at(c, lane));
  *text =
      (struct text){(uint32_t)(c->offsets[lane + 1] - c->offsets[lane]), (const char *)c->values + c->offsets[lane]};
  return cell_known((int64_t)(intptr_t)text);
}
