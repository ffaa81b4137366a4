/* The rules of Duurzaam herstel as one would write them in C: a loop over addresses.  Frozen: `make bench` compares
 * with it. */
#include "bench/columns.h"
#include "bench/regulation.h"

static int quakes_that_count(const struct plain_facts *f, size_t i) {
  int count = 0;
  for (int32_t e = f->offsets[i]; e < f->offsets[i + 1]; e++)
    if (f->speed[e] >= QUAKE_SPEED && f->day[e] < FROM_FRAMEWORK) count++;
  return count;
}

static uint8_t route_of(const struct plain_facts *f, size_t i, bool eligible, bool discretion, bool combined,
                        bool area) {
  if (f->constructief_gebrek[i] == CAUSE_GAS) return ROUTE_DAMAGE;
  if (eligible && discretion) return ROUTE_DISCRETION;
  if (eligible && combined) return ROUTE_COMBINED;
  if (eligible) return ROUTE_OWN;
  if (f->schrijnend[i] && f->constructief_gebrek[i] == CAUSE_OTHER && !area) return ROUTE_SPECIAL;
  return ROUTE_NONE;
}

static uint8_t step_of(bool eligible, uint8_t interested) {
  if (!eligible) return STEP_NONE;
  if (interested == UNASKED) return STEP_TELEPHONE;
  return interested ? STEP_VISIT : STEP_NONE;
}

static int32_t cap_of(const struct plain_facts *f, size_t i, bool framework) {
  if (!framework) return PILOT_CAP;
  if (f->rijksmonument[i]) return NO_LIMIT;
  return f->woz_waarde[i] < FRAMEWORK_CAP ? f->woz_waarde[i] : FRAMEWORK_CAP;
}

static void decide(const struct plain_facts *f, size_t i, const struct plain_results *out) {
  int day = f->peildatum[i];
  bool framework = day >= FROM_FRAMEWORK, core = f->in_kerngebied_2023[i], wide = core || f->in_werkgebied_2024[i];
  bool sent = framework && f->lopend_dossier[i] && f->dossier_geopend[i] < FROM_FRAMEWORK && wide;
  bool pilot = day < FROM_EXTENSION, new_rules = framework && !sent;
  bool defect = f->constructief_gebrek[i] == CAUSE_OTHER && f->gebrek_draagt_bij[i];
  bool damage = new_rules ? f->schade_bij_gebrek[i] >= FRAMEWORK_DAMAGE : f->erkende_schade[i] >= PILOT_DAMAGE;
  bool area = new_rules ? quakes_that_count(f, i) >= QUAKES : pilot ? core : wide;
  bool eligible = defect && damage && f->onafgehandelde_schade[i] > 0 && area;
  int32_t cost = f->herstelkosten[i], cap = cap_of(f, i, framework), paid = cost < cap ? cost : cap;
  bool combined = !pilot && f->versterking_samenloop[i] && f->wil_combineren[i];

  out->version[i] = (uint8_t)(day < FROM_PILOT ? NO_VERSION_YET
                              : pilot          ? VERSION_PILOT
                              : new_rules      ? VERSION_FRAMEWORK
                                               : VERSION_EXTENSION);
  out->transition[i] = sent;
  out->in_aanmerking[i] = eligible;
  out->maximumbedrag[i] = cap;
  out->toekenbaar_bedrag[i] = eligible ? paid : 0;
  out->boven_maximum[i] = eligible ? cost - paid : 0;
  out->route[i] = route_of(f, i, eligible, !new_rules && cost > cap, combined, area);
  out->vervolgstap[i] = step_of(eligible, f->eigenaar_geinteresseerd[i]);
}

void obvious(const struct plain_facts *f, size_t first, size_t count, const struct plain_results *out) {
  for (size_t i = first; i < first + count; i++) decide(f, i, out);
}
