/* Memory straight from the system, in large pages where it has them: touching memory for the first time is most of the
 * cost of a compilation, and is by the page. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS, madvise */
#include "base/pages.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

#if defined MAP_ANONYMOUS && defined MADV_HUGEPAGE
/* Maps more than asked for, so that a multiple of LARGE_PAGE lies within, and gives back the rest. */
void *pages_new(size_t size) {
  char *whole = mmap(NULL, size + LARGE_PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (whole == MAP_FAILED) return NULL;
  size_t before = (size_t)(-(uintptr_t)whole % LARGE_PAGE);
  if (before > 0) munmap(whole, before);
  if (before < LARGE_PAGE) munmap(whole + before + size, LARGE_PAGE - before);
  madvise(whole + before, size, MADV_HUGEPAGE);
  return whole + before;
}

void pages_free(void *pages, size_t size) { munmap(pages, size); }
#else
void *pages_new(size_t size) { return calloc(1, size); }
void pages_free(void *pages, size_t size) {
  (void)size;
  free(pages);
}
#endif
