/* Memory straight from the system, for base.c. */
#ifndef TOETS_BASE_PAGES_H
#define TOETS_BASE_PAGES_H

#include <stddef.h>

enum { LARGE_PAGE = 1 << 21 };
void *pages_new(size_t size); /* zeroed; size: a multiple of LARGE_PAGE; NULL: no memory */
void pages_free(void *pages, size_t size);

#endif
