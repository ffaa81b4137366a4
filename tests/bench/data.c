/* Making up addresses: like those of rules/duurzaam-herstel/voorbeeld, or with every value around a limit. */
#include "bench/data.h"

#include <math.h>
#include <string.h>

const char *const DATA_NAMES[DATA_FACT_COUNT] = {
#define F(name, form) #name,
    DATA_FACTS(F)
#undef F
};
const enum data_form DATA_FORMS[DATA_FACT_COUNT] = {
#define F(name, form) form,
    DATA_FACTS(F)
#undef F
};
const char *const DATA_CAUSES[3] = {"geen", "gaswinning", "andere_oorzaak"};

/* Days: 1 July 2023, 1 March 2024, 1 January 2026, and a year of new cases after that. */
enum { PILOT = 19539, EXTENSION = 19783, FRAMEWORK = 20454, LAST_DAY = FRAMEWORK + 365, FIRST_QUAKE = 8008 };
enum cause { NO_DEFECT, GAS, OTHER_CAUSE };

/* ---- chance: splitmix64 ---- */
struct chance {
  uint64_t state;
};
static uint64_t draw(struct chance *c) {
  uint64_t x = c->state += 0x9e3779b97f4a7c15u;
  x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
  x = (x ^ x >> 27) * 0x94d049bb133111ebu;
  return x ^ x >> 31;
}
static uint32_t below(struct chance *c, uint32_t n) { return (uint32_t)((draw(c) >> 32) * n >> 32); }
static int32_t between(struct chance *c, int32_t low, int32_t high) {
  return low + (int32_t)below(c, (uint32_t)(high - low + 1));
}
static bool happens(struct chance *c, double share) { return (double)(draw(c) >> 11) * 0x1p-53 < share; }
/* About normal, mean 0, deviation 1: the sum of four times sixteen bits. */
static double normal(struct chance *c) {
  uint64_t x = draw(c);
  double sum = (double)((x & 0xffff) + (x >> 16 & 0xffff) + (x >> 32 & 0xffff) + (x >> 48)) / 65536;
  return (sum - 2) * 1.7320508;
}
static double lasting(struct chance *c, double mean) { return -mean * log(1 - (double)(draw(c) >> 11) * 0x1p-53); }

/* ---- an address as it might be ---- */
static const struct village {
  const char *municipality;
  int32_t value;      /* of a house, euro */
  uint8_t core, wide; /* chances out of a hundred to lie in the area of 2023, else in that of 2024 */
} VILLAGES[] = {{"Eemsdelta", 210000, 85, 100},  {"Groningen", 280000, 60, 90},       {"Eemsdelta", 185000, 10, 90},
                {"Het Hogeland", 290000, 0, 80}, {"Midden-Groningen", 270000, 0, 70}, {"Het Hogeland", 205000, 0, 30},
                {"Groningen", 330000, 0, 20},    {"Westerkwartier", 315000, 0, 0}};

static void make_quakes(struct chance *c, bool busy, struct address *a) {
  double count = happens(c, 0.2) ? 0 : 1 + lasting(c, busy ? 7.1 : 6.45);
  a->quakes = count < MOST_QUAKES ? (uint32_t)count : MOST_QUAKES;
  int32_t last = a->fact[FACT_peildatum], day = FIRST_QUAKE;
  for (uint32_t i = 0; i < a->quakes; i++) {
    day += (int32_t)below(c, 2 * (uint32_t)(last - day) / (a->quakes - i + 1) + 1);
    double speed = 200 + lasting(c, 400);
    a->quake[i] = (struct quake){day, speed < 9999 ? (int32_t)speed : 9999};
  }
}

static void make_damage(struct chance *c, struct address *a) {
  uint32_t felt = a->quakes < 22 ? a->quakes : 22;
  double all = (5000 + 2500 * felt) * exp(0.7 * normal(c)) * 100;
  int32_t cents = all < 1e9 ? (int32_t)all : 1000000000;
  a->fact[FACT_erkende_schade] = cents;
  a->fact[FACT_onafgehandelde_schade] = happens(c, 0.22) ? 0 : (int32_t)((int64_t)cents * between(c, 5, 60) / 100);
  a->fact[FACT_schade_bij_gebrek] =
      a->fact[FACT_constructief_gebrek] == NO_DEFECT ? 0 : (int32_t)((int64_t)cents * between(c, 5, 95) / 100);
}

static void make_house(struct chance *c, const struct village *v, struct address *a) {
  bool listed = happens(c, 0.04);
  double value = v->value * (listed ? 1.4 : 1) * exp(0.38 * normal(c));
  double cost = 105000 * sqrt(value / 240000) * (listed ? 1.5 : 1) * exp(0.65 * normal(c));
  a->fact[FACT_rijksmonument] = listed;
  a->fact[FACT_woz_waarde] = (int32_t)(value / 1000) * 100000;
  a->fact[FACT_herstelkosten] = (int32_t)(cost / 100) * 10000;
  a->fact[FACT_in_kerngebied_2023] = below(c, 100) < v->core;
  a->fact[FACT_in_werkgebied_2024] = !a->fact[FACT_in_kerngebied_2023] && below(c, 100) < v->wide;
}

static void make_defect(struct chance *c, struct address *a) {
  uint32_t lot = below(c, 100);
  a->fact[FACT_constructief_gebrek] = lot < 33 ? NO_DEFECT : lot < 40 ? GAS : OTHER_CAUSE;
  a->fact[FACT_gebrek_draagt_bij] = happens(c, lot < 33 ? 0 : lot < 40 ? 0.5 : 0.85);
}

static void make_files(struct chance *c, struct address *a) {
  bool inside = a->fact[FACT_in_kerngebied_2023] || a->fact[FACT_in_werkgebied_2024];
  bool defect = a->fact[FACT_constructief_gebrek] == OTHER_CAUSE;
  a->fact[FACT_lopend_dossier] = defect && happens(c, inside ? 0.22 : 0.05);
  a->fact[FACT_dossier_geopend] = between(c, PILOT, a->fact[FACT_peildatum]);
  a->fact[FACT_eigenaar_geinteresseerd] = happens(c, 0.35) ? happens(c, 0.75) : DATA_UNKNOWN;
  a->fact[FACT_versterking_samenloop] = inside && happens(c, 0.35);
  a->fact[FACT_wil_combineren] = happens(c, 0.7);
  a->fact[FACT_schrijnend] = happens(c, a->fact[FACT_in_kerngebied_2023] ? 0.06 : 0.2);
}

static void make_plausible(struct chance *c, bool busy, struct address *a) {
  const struct village *v = &VILLAGES[below(c, sizeof VILLAGES / sizeof *VILLAGES)];
  a->municipality = v->municipality;
  a->fact[FACT_peildatum] = happens(c, 0.6) ? between(c, FRAMEWORK, LAST_DAY) : between(c, PILOT, FRAMEWORK - 1);
  make_house(c, v, a);
  make_quakes(c, busy, a);
  make_defect(c, a);
  make_damage(c, a);
  make_files(c, a);
}

/* ---- an address of limits ---- */
static const int32_t DAYS[] = {PILOT - 1,     PILOT,         EXTENSION - 1, EXTENSION,
                               FRAMEWORK - 1, FRAMEWORK - 1, FRAMEWORK,     FRAMEWORK + 1};
static const int32_t AMOUNTS[] = {0,        1,        499999,   500000,   500001,   1499999,  1500000, 1500001,
                                  12499999, 12500000, 12500001, 49999999, 50000000, 50000001, 90000000};
static const int32_t SPEEDS[] = {0, 499, 500, 500, 501, 1200};
#define ANY(c, list) list[below(c, sizeof list / sizeof *list)]

static int32_t limit_of(struct chance *c, enum data_form form) {
  switch (form) {
  case AS_DATE: return ANY(c, DAYS);
  case AS_CAUSE: return below(c, 4) ? OTHER_CAUSE : (int32_t)below(c, 3);
  case AS_FLAG: return below(c, 3) > 0;
  default: return ANY(c, AMOUNTS);
  }
}

static void make_edges(struct chance *c, struct address *a) {
  a->municipality = VILLAGES[0].municipality;
  for (int f = 0; f < DATA_FACT_COUNT; f++) a->fact[f] = limit_of(c, DATA_FORMS[f]);
  if (happens(c, 0.3)) a->fact[FACT_eigenaar_geinteresseerd] = DATA_UNKNOWN;
  a->quakes = below(c, 9);
  for (uint32_t i = 0; i < a->quakes; i++) a->quake[i] = (struct quake){ANY(c, DAYS), ANY(c, SPEEDS)};
}

/* ---- what is not known ---- */
/* Blank where it means nothing.  It never counts there: the rules ask first for what gives it a meaning. */
static void blank_meaningless(struct address *a) {
  if (!a->fact[FACT_lopend_dossier]) a->fact[FACT_dossier_geopend] = DATA_UNKNOWN;
  if (!a->fact[FACT_versterking_samenloop]) a->fact[FACT_wil_combineren] = DATA_UNKNOWN;
  if (a->fact[FACT_constructief_gebrek] == NO_DEFECT) a->fact[FACT_herstelkosten] = DATA_UNKNOWN;
}

/* Without its cause a defect's route stays open under every version. */
static void blank_cause(struct chance *c, struct address *a) {
  a->fact[FACT_constructief_gebrek] = DATA_UNKNOWN;
  for (int f = FACT_gebrek_draagt_bij; f < DATA_FACT_COUNT; f++)
    if (f != FACT_lopend_dossier && below(c, 4) == 0) a->fact[f] = DATA_UNKNOWN;
}

void data_address(const struct data_options *options, uint64_t number, struct address *out) {
  struct chance c = {options->seed * 0xd1342543de82ef95u + number * 0x2545f4914f6cdd1du};
  out->key = 14200000000000u + number;
  if (options->edges)
    make_edges(&c, out);
  else
    make_plausible(&c, options->busy, out);
  if (options->open >= OPEN_BLANK) blank_meaningless(out);
  if (options->open == OPEN_ALL || (options->open == OPEN_SOME && below(&c, 100) == 0)) blank_cause(&c, out);
}

bool data_open_named(const char *name, enum data_open *out) {
  static const char *const NAMES[] = {"none", "blank", "some", "all"};
  for (unsigned i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
    if (strcmp(name, NAMES[i]) != 0) continue;
    *out = (enum data_open)i;
    return true;
  }
  return false;
}
