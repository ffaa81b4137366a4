/* Doing a named work so often, and telling its time. */
#include "bench/serve.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Processor time where that can be: others share the machine. */
static double now(bool on_the_wall) {
  struct timespec t;
  clock_gettime(on_the_wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static const struct work *work_named(const struct work *works, size_t count, const char *name) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(works[i].name, name) == 0) return &works[i];
  fprintf(stderr, "no such work: %s\n", name);
  exit(1);
}

void serve(const struct work *works, size_t count, void *with) {
  char name[32];
  unsigned passes;
  printf("ready\n");
  fflush(stdout);
  while (scanf("%31s %u", name, &passes) == 2) {
    const struct work *work = work_named(works, count, name);
    size_t n = 0;
    double start = now(work->on_the_wall);
    for (unsigned i = 0; i < passes; i++) n += work->all(with);
    printf("%.3f\n", (now(work->on_the_wall) - start) / (double)n);
    fflush(stdout);
  }
}
