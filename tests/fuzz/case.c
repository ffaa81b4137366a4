/* One case as JSON, decided and explained. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  const struct program *p = fuzz_program();
  struct executor *e = executor_new(p);
  struct record record;
  if (record_from_json(&record, p, (const char *)bytes, size, LANG_EN)) {
    record.number = 1 + size % 2;
    fuzz_row(p, e, &record);
    record_free(&record);
  }
  executor_free(e);
  return 0;
}
