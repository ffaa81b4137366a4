/* serve: a worker of `make bench`: told what to do so often, says how long it took (measure.py).
 *
 * Prints "ready", then for every line "WORK PASSES" on standard input the nanoseconds a case. */
#ifndef BENCH_SERVE_H
#define BENCH_SERVE_H

#include <stdbool.h>
#include <stddef.h>

struct work {
  const char *name;
  size_t (*all)(void *with); /* does it once for all its cases and gives their number */
  bool on_the_wall;          /* the time is of the clock, not of the processor: it uses more than one */
};
void serve(const struct work *works, size_t count, void *with);

#endif
