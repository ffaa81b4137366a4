/* The relay: every item once through all three hands, given in the order taken, and nothing after a failure. */
#include <criterion/criterion.h>
#include <stdatomic.h>

#include "base/threads.h"

enum { ITEMS = 7, MANY = 5000 };
struct count {
  uint32_t until;                        /* items there are */
  uint32_t bad_work, bad_give;           /* these numbers fail; 0: none */
  uint32_t number[ITEMS], worked[ITEMS]; /* what an item holds */
  uint32_t taken, given;
  atomic_int takers, givers, workers[MAX_THREADS];
  atomic_uint works, wrong;
};

static void enter(struct count *c, atomic_int *hands) { c->wrong += atomic_fetch_add(hands, 1) != 0; }
static void leave(atomic_int *hands) { atomic_fetch_sub(hands, 1); }

static bool take(void *about, uint32_t item) {
  struct count *c = about;
  enter(c, &c->takers);
  bool more = c->taken < c->until;
  if (more) c->number[item] = ++c->taken;
  leave(&c->takers);
  return more;
}

static bool work(void *about, uint32_t item, uint32_t worker) {
  struct count *c = about;
  enter(c, &c->workers[worker]);
  for (volatile uint32_t i = 0; i < c->number[item] * 7919 % 2000; i++) {
  } /* some take longer */
  c->worked[item] = c->number[item];
  c->works++;
  leave(&c->workers[worker]);
  return c->number[item] != c->bad_work;
}

static bool give(void *about, uint32_t item) {
  struct count *c = about;
  enter(c, &c->givers);
  c->wrong += c->number[item] != ++c->given || c->worked[item] != c->given;
  leave(&c->givers);
  return c->given != c->bad_give;
}

static bool relay_of(struct count *c, uint32_t threads, uint32_t items) {
  const struct relay r = {c, take, work, give, threads, items};
  return relay_run(&r);
}

Test(threads, gives_all_in_order) {
  for (uint32_t threads = 1; threads <= 8; threads++)
    for (uint32_t until = 0; until < MANY; until = until * 3 + 1) {
      struct count c = {.until = until};
      cr_assert(relay_of(&c, threads, threads == 1 ? 1 : ITEMS));
      cr_assert(c.wrong == 0 && c.given == until && c.works == until, "%u threads, %u items: %u given, %u wrong",
                threads, until, c.given, c.wrong);
    }
}

Test(threads, stops_at_a_failure) {
  for (uint32_t threads = 1; threads <= 4; threads++)
    for (uint32_t bad = 1; bad <= 100; bad += 33) {
      struct count work_fails = {.until = MANY, .bad_work = bad}, give_fails = {.until = MANY, .bad_give = bad};
      cr_assert(!relay_of(&work_fails, threads, ITEMS));
      cr_assert(work_fails.given < bad && work_fails.wrong == 0);
      cr_assert(!relay_of(&give_fails, threads, ITEMS));
      cr_assert(give_fails.given == bad && give_fails.wrong == 0 && give_fails.taken <= bad + ITEMS);
    }
}

Test(threads, without_memory) {
  struct count c = {.until = 3};
  base_fail_allocation_after(1);
  cr_assert(!relay_of(&c, 2, ITEMS));
  base_fail_allocation_after(0);
  cr_assert(c.taken == 0);
}

Test(threads, counts_processors) { cr_assert(processors() >= 1 && processors() <= MAX_THREADS); }
