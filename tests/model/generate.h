/* generate: random regulations that pass `toets check`, and random cases for them; from a seed, the same every time.
 *
 * An expression is made for a type that is wanted, so it is well-typed by construction.  Every name has a rank; the
 * text of an item uses names of a lower rank only, so nothing is circular in any version or hybrid.  A name has a cap:
 * no version gives it more decimals. Memory: everything in one arena, freed by nobody.
 */
#ifndef MODEL_GENERATE_H
#define MODEL_GENERATE_H

#include "base/base.h"
#include "value/value.h"

enum { MOST_NAMES = 200, MOST_VERSIONS = 6, MOST_CHANGES = 4, MOST_POOL = 64, MOST_SETS = 3, MOST_UNITS = 7 };

struct wanted { /* a type */
  enum kind kind;
  bool unlimited;
  int unit; /* in UNITS; 0: plain */
  int set;  /* of KIND_ENUM */
};
struct written { /* an expression and how tightly its outermost operator binds */
  const char *text;
  int level;
};
enum {
  LEVEL_IF,
  LEVEL_OR,
  LEVEL_AND,
  LEVEL_NOT,
  LEVEL_COMPARE,
  LEVEL_SUM,
  LEVEL_ROUND,
  LEVEL_PRODUCT,
  LEVEL_SIGN,
  LEVEL_ATOM
};

enum role { FACT, FIELD, CHOICE, PARAMETER, HEAD, CONDITION, DEFINITION, DECISION, LIST };
struct name {
  const char *text;
  enum role role;
  struct wanted type;
  unsigned cap; /* most decimals */
  int rank;
  int list;            /* FIELD: its list; DEFINITION bij a list; else -1 */
  int of;              /* CONDITION: its decision */
  int gather;          /* DECISION: 1 voldaan aan alle voorwaarden, 2 aan een; CONDITION: 1 never lapses */
  bool private;        /* no expression uses it, so it may lapse */
  bool declared;       /* with its type */
  int lowest, highest; /* facts: a range was written, in whole units; lowest > highest: none */
  bool only_lowest;
};
struct change_made { /* a wijziging */
  const char *name;
  bool uses[MOST_NAMES], touches[MOST_NAMES], declares[MOST_NAMES];
  struct {
    int item;
    const char *exception;
  } over[16]; /* `gaat voor` exceptions of the text it amends */
  int over_count;
};
struct version {
  const char *name;
  int amends; /* -1: a full text */
  long from, until;
  bool alive[MOST_NAMES];
  VEC(const char *) exceptions[MOST_NAMES];
  struct change_made changes[MOST_CHANGES];
  int change_count;
  VEC(const char *) transitions;
};
struct generator {
  uint64_t state;
  struct arena arena;
  struct name names[MOST_NAMES];
  int name_count;
  struct version versions[MOST_VERSIONS];
  int version_count;
  long numbers[MOST_POOL]; /* constants that occur, in thousandths */
  int number_count;
  long dates[MOST_POOL];
  int date_count;
  int serial;                 /* makes names different */
  struct change_made *change; /* being written, or NULL */
};
struct context { /* where an expression stands */
  struct version *version;
  int rank;  /* names below it may be used */
  int list;  /* fields of this list may be used; -1: none */
  bool head; /* transitional law: parameters at the head as well */
};

uint64_t draw(struct generator *g);
int below(struct generator *g, int n);               /* 0 … n-1 */
int between_both(struct generator *g, int a, int b); /* a … b */
bool chance(struct generator *g, int percent);
const char *make(struct generator *g, const char *format, ...) __attribute__((format(printf, 2, 3)));

extern const char *const UNITS[MOST_UNITS];        /* as declared; 0: none */
extern const char *const UNIT_PLURALS[MOST_UNITS]; /* as written after a number */
enum { FIRST_TIME_UNIT = 3 };
extern const char *const SETS[MOST_SETS][4];
int set_size(int set);
struct wanted random_type(struct generator *g, bool texts);

/* An expression of this type with at most `cap` decimals. */
struct written expression(struct generator *g, const struct context *c, struct wanted type, unsigned cap, int depth);
struct written literal(struct generator *g, struct wanted type, unsigned cap);
const char *at_level(struct generator *g, struct written w, int level); /* in parentheses when it binds less */
bool usable(const struct generator *g, const struct context *c, int name);
const char *random_date(struct generator *g);
void print_day(long days, char out[11]);

/* Writes FOLDER/regels.regels, FOLDER/gevallen.jsonl and FOLDER/opties (a line of options for each run). */
int generate(uint64_t seed, int cases, const char *folder);
void generate_rules(struct generator *g, struct buf *out);
void generate_cases(struct generator *g, int cases, struct buf *out);
void generate_options(struct generator *g, struct buf *out);

#endif
