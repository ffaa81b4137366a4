/* The relay of threads.h. */
#include "base/threads.h"

#include <pthread.h>
#include <unistd.h>

struct race {
  const struct relay *relay;
  pthread_mutex_t lock; /* of all that follows */
  pthread_cond_t news;
  uint64_t taken, given; /* items so far; number k is item k % items */
  bool taking, giving;   /* is someone? */
  bool ended, failed;
  bool *ready; /* per item: worked on, and not yet given */
  pthread_t *threads;
  uint32_t made, next_worker;
};

uint32_t processors(void) {
  long n = sysconf(_SC_NPROCESSORS_ONLN);
  return n < 1 ? 1 : n > MAX_THREADS ? MAX_THREADS : (uint32_t)n;
}

static uint32_t item_of(const struct race *r, uint64_t number) { return (uint32_t)(number % r->relay->items); }

static void *runner(void *race);

static void make_threads(struct race *r) {
  while (r->made + 1 < r->relay->threads && pthread_create(&r->threads[r->made], NULL, runner, r) == 0) r->made++;
}

/* What follows is called, and returns, with the lock held. */
static void give(struct race *r) {
  uint32_t item = item_of(r, r->given);
  r->giving = true;
  pthread_mutex_unlock(&r->lock);
  bool good = r->relay->give(r->relay->about, item);
  pthread_mutex_lock(&r->lock);
  r->giving = r->ready[item] = false;
  r->given++;
  if (!good) r->failed = true;
  pthread_cond_broadcast(&r->news);
}

static void work(struct race *r, uint32_t item, uint32_t worker) {
  pthread_mutex_unlock(&r->lock);
  bool good = r->relay->work(r->relay->about, item, worker);
  pthread_mutex_lock(&r->lock);
  r->ready[item] = good;
  if (!good) r->failed = true;
  pthread_cond_broadcast(&r->news);
}

static void take(struct race *r, uint32_t worker) {
  uint32_t item = item_of(r, r->taken);
  r->taking = true;
  pthread_mutex_unlock(&r->lock);
  bool more = r->relay->take(r->relay->about, item);
  pthread_mutex_lock(&r->lock);
  r->taking = false;
  r->ended = !more;
  if (more && ++r->taken == 2) make_threads(r);
  pthread_cond_broadcast(&r->news);
  if (more && !r->failed) work(r, item, worker);
}

static void run(struct race *r) {
  pthread_mutex_lock(&r->lock);
  uint32_t worker = r->next_worker++;
  while (!r->failed && !(r->ended && r->given == r->taken)) {
    if (!r->giving && r->given < r->taken && r->ready[item_of(r, r->given)])
      give(r);
    else if (!r->taking && !r->ended && r->taken - r->given < r->relay->items)
      take(r, worker);
    else
      pthread_cond_wait(&r->news, &r->lock);
  }
  pthread_mutex_unlock(&r->lock);
}

static void *runner(void *race) {
  run(race);
  return NULL;
}

static bool race_run(struct race *r) {
  if (pthread_mutex_init(&r->lock, NULL) != 0) return false;
  bool good = pthread_cond_init(&r->news, NULL) == 0;
  if (good) {
    run(r);
    for (uint32_t i = 0; i < r->made; i++) pthread_join(r->threads[i], NULL);
    pthread_cond_destroy(&r->news);
  }
  pthread_mutex_destroy(&r->lock);
  return good && !r->failed;
}

bool relay_run(const struct relay *relay) {
  struct arena arena;
  arena_init(&arena, NULL);
  struct race r = {.relay = relay};
  r.ready = arena_array(&arena, bool, relay->items);
  r.threads = arena_array(&arena, pthread_t, relay->threads);
  bool good = r.ready && r.threads && race_run(&r);
  arena_free(&arena);
  return good;
}
