/* The rules of Duurzaam herstel written for speed in plain C: blocks of addresses that stay in the cache, loops without
 * branches that a compiler makes vectors of, quakes judged as one flat column and counted by a running sum.  Frozen:
 * `make bench` compares with it. */
#include "bench/columns.h"
#include "bench/levels.h"
#include "bench/regulation.h"

/* The loop after this may be taken many lanes at a time: no array of it overlaps another.  Said only at level told. */
#ifndef TOLD
#define INDEPENDENT
#elif defined __clang__
#define INDEPENDENT _Pragma("clang loop vectorize(assume_safety)")
#else
#define INDEPENDENT _Pragma("GCC ivdep")
#endif

enum { BLOCK = 1024 };
struct workspace {
  uint8_t hit[BLOCK * MOST_QUAKES];
  uint16_t sum[BLOCK * MOST_QUAKES + 1]; /* hits before an element: at most 61,440 */
  uint8_t felt[BLOCK], old_damage[BLOCK], new_damage[BLOCK], fresh[BLOCK], over[BLOCK];
  uint8_t none[BLOCK], pilot[BLOCK], framework[BLOCK], opened[BLOCK];
  uint8_t eligible[BLOCK], area[BLOCK], new_rules[BLOCK];
};

/* Both are computed before one is taken, so that this is no branch. */
static uint8_t pick(uint8_t when, uint8_t a, uint8_t b) { return when ? a : b; }
static int32_t pick_amount(uint8_t when, int32_t a, int32_t b) { return when ? a : b; }

/* Whether enough quakes count, per address. */
static void count_quakes(struct workspace *restrict w, const struct plain_facts *f, size_t first, size_t n) {
  const int32_t *restrict offsets = f->offsets + first;
  size_t begin = (size_t)offsets[0], elements = (size_t)offsets[n] - begin;
  const int32_t *restrict day = f->day + begin;
  const int16_t *restrict speed = f->speed + begin;
  for (size_t e = 0; e < elements; e++) w->hit[e] = (uint8_t)((speed[e] >= QUAKE_SPEED) & (day[e] < FROM_FRAMEWORK));
  uint16_t sum = 0;
  w->sum[0] = 0;
  for (size_t e = 0; e < elements; e++) w->sum[e + 1] = sum = (uint16_t)(sum + w->hit[e]);
  for (size_t i = 0; i < n; i++) {
    uint16_t count = (uint16_t)(w->sum[(size_t)offsets[i + 1] - begin] - w->sum[(size_t)offsets[i] - begin]);
    w->felt[i] = count >= QUAKES;
  }
}

static void compare_days(struct workspace *restrict w, const struct plain_facts *f, size_t first, size_t n) {
  const int32_t *restrict day = f->peildatum + first, *restrict opened = f->dossier_geopend + first;
  for (size_t i = 0; i < n; i++) w->none[i] = day[i] < FROM_PILOT;
  for (size_t i = 0; i < n; i++) w->pilot[i] = day[i] < FROM_EXTENSION;
  for (size_t i = 0; i < n; i++) w->framework[i] = day[i] >= FROM_FRAMEWORK;
  for (size_t i = 0; i < n; i++) w->opened[i] = opened[i] < FROM_FRAMEWORK;
}

static void compare_damage(struct workspace *restrict w, const struct plain_facts *f, size_t first, size_t n) {
  const int32_t *restrict all = f->erkende_schade + first, *restrict part = f->schade_bij_gebrek + first;
  const int32_t *restrict open = f->onafgehandelde_schade + first;
  for (size_t i = 0; i < n; i++) w->old_damage[i] = all[i] >= PILOT_DAMAGE;
  for (size_t i = 0; i < n; i++) w->new_damage[i] = part[i] >= FRAMEWORK_DAMAGE;
  for (size_t i = 0; i < n; i++) w->fresh[i] = open[i] > 0;
}

/* Which version judges, and the conditions. */
static void judge(struct workspace *restrict w, const struct plain_facts *f, size_t first, size_t n,
                  const struct plain_results *out) {
  const uint8_t *restrict core = f->in_kerngebied_2023 + first, *restrict wide = f->in_werkgebied_2024 + first;
  const uint8_t *restrict running = f->lopend_dossier + first;
  const uint8_t *restrict cause = f->constructief_gebrek + first, *restrict adds = f->gebrek_draagt_bij + first;
  uint8_t *restrict version = out->version + first, *restrict transition = out->transition + first;
  uint8_t *restrict eligible = out->in_aanmerking + first;
  INDEPENDENT
  for (size_t i = 0; i < n; i++) {
    uint8_t both = core[i] | wide[i], sent = w->framework[i] & running[i] & w->opened[i] & both;
    uint8_t is_new = w->framework[i] & (uint8_t)(sent ^ 1);
    uint8_t area = pick(is_new, w->felt[i], pick(w->pilot[i], core[i], both));
    uint8_t damage = pick(is_new, w->new_damage[i], w->old_damage[i]);
    uint8_t in_force = (uint8_t)(1 - w->pilot[i] + is_new);
    w->new_rules[i] = is_new;
    w->area[i] = area;
    transition[i] = sent;
    version[i] = pick(w->none[i], NO_VERSION_YET, in_force);
    eligible[i] = w->eligible[i] = (uint8_t)(cause[i] == CAUSE_OTHER) & adds[i] & damage & w->fresh[i] & area;
  }
}

static void award(struct workspace *restrict w, const struct plain_facts *f, size_t first, size_t n,
                  const struct plain_results *out) {
  const int32_t *restrict value = f->woz_waarde + first, *restrict cost = f->herstelkosten + first;
  const uint8_t *restrict listed = f->rijksmonument + first;
  int32_t *restrict caps = out->maximumbedrag + first, *restrict paid = out->toekenbaar_bedrag + first;
  int32_t *restrict above = out->boven_maximum + first;
  INDEPENDENT
  for (size_t i = 0; i < n; i++) {
    int32_t worth = value[i] < FRAMEWORK_CAP ? value[i] : FRAMEWORK_CAP;
    int32_t cap = pick_amount(w->framework[i], pick_amount(listed[i], NO_LIMIT, worth), PILOT_CAP);
    int32_t part = cost[i] < cap ? cost[i] : cap;
    caps[i] = cap;
    paid[i] = pick_amount(w->eligible[i], part, 0);
    above[i] = pick_amount(w->eligible[i], cost[i] - part, 0);
  }
  for (size_t i = 0; i < n; i++) w->over[i] = cost[i] > caps[i];
}

static void send(struct workspace *restrict w, const struct plain_facts *f, size_t first, size_t n,
                 const struct plain_results *out) {
  const uint8_t *restrict cause = f->constructief_gebrek + first, *restrict distressing = f->schrijnend + first;
  const uint8_t *restrict overlaps = f->versterking_samenloop + first, *restrict wants = f->wil_combineren + first;
  const uint8_t *restrict asked = f->eigenaar_geinteresseerd + first;
  uint8_t *restrict route = out->route + first, *restrict step = out->vervolgstap + first;
  INDEPENDENT
  for (size_t i = 0; i < n; i++) {
    uint8_t eligible = w->eligible[i];
    uint8_t special = distressing[i] & (uint8_t)(cause[i] == CAUSE_OTHER) & (uint8_t)(w->area[i] ^ 1);
    uint8_t combined = overlaps[i] & wants[i] & (uint8_t)(w->pilot[i] ^ 1);
    uint8_t discretion = w->over[i] & (uint8_t)(w->new_rules[i] ^ 1);
    uint8_t with_right = pick(discretion, ROUTE_DISCRETION, combined);
    uint8_t chosen = pick(eligible, with_right, pick(special, ROUTE_SPECIAL, ROUTE_NONE));
    uint8_t unasked = asked[i] == UNASKED, interested = asked[i] == 1;
    route[i] = pick(cause[i] == CAUSE_GAS, ROUTE_DAMAGE, chosen);
    step[i] = pick(eligible, pick(unasked, STEP_TELEPHONE, pick(interested, STEP_VISIT, STEP_NONE)), STEP_NONE);
  }
}

void AT_LEVEL(careful)(struct workspace *w, const struct plain_facts *f, size_t first, size_t count,
                       const struct plain_results *out) {
  for (size_t end = first + count; first < end; first += BLOCK) {
    size_t n = end - first < BLOCK ? end - first : BLOCK;
    count_quakes(w, f, first, n);
    compare_days(w, f, first, n);
    compare_damage(w, f, first, n);
    judge(w, f, first, n, out);
    award(w, f, first, n, out);
    send(w, f, first, n, out);
  }
}

struct workspace *AT_LEVEL(workspace_new)(void) {
  return bench_room(sizeof(struct workspace));
}
