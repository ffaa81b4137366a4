/* threads: items that go through three hands, on as many threads as wanted, and come out in the order they went in.
 *
 * In: three functions.  Out: whether all went well.
 *
 * How: each thread does what is to be done next: give the oldest item that is ready, else take a new one and work on
 * it. So taking, working and giving overlap, and the same calls with the same items are made for any number of threads.
 * Memory: the items are the caller's; threads and locks last no longer than the call.
 */
#ifndef TOETS_THREADS_H
#define TOETS_THREADS_H

#include "base/base.h"

enum { MAX_THREADS = 256 };
struct relay {
  void *about;                                               /* passed on */
  bool (*take)(void *about, uint32_t item);                  /* fills it; false: there are no more.  One at a time */
  bool (*work)(void *about, uint32_t item, uint32_t worker); /* false: failed.  A worker does one at a time */
  bool (*give)(void *about, uint32_t item);                  /* false: failed.  One at a time, in the order taken */
  uint32_t threads, items;                                   /* workers, at most MAX_THREADS; items to go around */
};
/* Until the last item taken was given: true; false: a function failed, and none was called again.  Threads are made
 * when there is a second item; one that cannot be made is done without. */
bool relay_run(const struct relay *r);
uint32_t processors(void); /* that this program may use, at least 1 */

#endif
