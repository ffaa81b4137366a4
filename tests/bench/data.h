/* data: made-up addresses of Duurzaam herstel for `make bench`, as many as asked, the same for the same seed; as files
 * (addresses.c) and as columns in memory (columns.h).  An address depends on the seed and its number only.
 *
 * Numbers stand as the program has them: cents, hundredths of mm/s, days since 1970-01-01, 0/1, position of a value. */
#ifndef BENCH_DATA_H
#define BENCH_DATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The facts that rules look at, in the order of their columns: name and form. */
#define DATA_FACTS(F)                                                                                                  \
  F(peildatum, AS_DATE)                                                                                                \
  F(constructief_gebrek, AS_CAUSE)                                                                                     \
  F(gebrek_draagt_bij, AS_FLAG)                                                                                        \
  F(erkende_schade, AS_AMOUNT)                                                                                         \
  F(onafgehandelde_schade, AS_AMOUNT)                                                                                  \
  F(schade_bij_gebrek, AS_AMOUNT)                                                                                      \
  F(woz_waarde, AS_AMOUNT)                                                                                             \
  F(rijksmonument, AS_FLAG)                                                                                            \
  F(in_kerngebied_2023, AS_FLAG)                                                                                       \
  F(in_werkgebied_2024, AS_FLAG)                                                                                       \
  F(lopend_dossier, AS_FLAG)                                                                                           \
  F(dossier_geopend, AS_DATE)                                                                                          \
  F(herstelkosten, AS_AMOUNT)                                                                                          \
  F(eigenaar_geinteresseerd, AS_FLAG)                                                                                  \
  F(versterking_samenloop, AS_FLAG)                                                                                    \
  F(wil_combineren, AS_FLAG)                                                                                           \
  F(schrijnend, AS_FLAG)
enum data_fact {
#define F(name, form) FACT_##name,
  DATA_FACTS(F)
#undef F
      DATA_FACT_COUNT
};
enum data_form { AS_DATE, AS_CAUSE, AS_FLAG, AS_AMOUNT };
extern const char *const DATA_NAMES[DATA_FACT_COUNT];
extern const enum data_form DATA_FORMS[DATA_FACT_COUNT];
extern const char *const DATA_CAUSES[3];

enum { DATA_UNKNOWN = INT32_MIN, MOST_QUAKES = 60 };
enum data_open {
  OPEN_NONE,  /* every fact is known, but for the answer of an owner who was not asked */
  OPEN_BLANK, /* and but for what has no meaning there, as the date of a file that does not exist */
  OPEN_SOME,  /* and in one address of a hundred a fact that counts */
  OPEN_ALL    /* in every address facts that count: no address is decided whole */
};
struct data_options {
  uint64_t seed;
  enum data_open open;
  bool edges; /* every value at a limit of the rules or right beside it */
  bool busy;  /* 6 quakes an address, not 5.5 */
};
struct quake {
  int32_t day, speed;
};
struct address {
  uint64_t key; /* sixteen digits, ascending */
  const char *municipality;
  int32_t fact[DATA_FACT_COUNT]; /* or DATA_UNKNOWN */
  uint32_t quakes;
  struct quake quake[MOST_QUAKES]; /* by day */
};
void data_address(const struct data_options *options, uint64_t number, struct address *out);
/* "none", "blank", "some", "all"; false: none of these. */
bool data_open_named(const char *name, enum data_open *out);

#endif
