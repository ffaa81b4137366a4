/* A CSV file of facts: every row decided, written in both forms, the first explained. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  fuzz_facts(bytes, size, FACTS_CSV);
  return 0;
}
