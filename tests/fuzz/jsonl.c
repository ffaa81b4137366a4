/* Facts as JSON Lines: every row decided, written in both forms, the first explained. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  fuzz_facts(bytes, size, FACTS_JSON_LINES);
  return 0;
}
