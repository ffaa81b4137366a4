/* schema_parts: what the files that make a schema or a dictionary share; nobody else includes it. */
#ifndef TOETS_SCHEMA_PARTS_H
#define TOETS_SCHEMA_PARTS_H

#include "review/schema.h"
#include "text/text.h"

/* ---- schema_words.c: types and bounds in words ---- */
const char *label_words(struct arena *a, const struct program *p, uint32_t unit, uint32_t text, enum lang lang);
/* A fact's or field's label; without one its name in words. */
const char *fact_words(struct arena *a, const struct program *p, const struct program_fact *f,
                       const struct text_fact *text, enum lang lang);
/* "bedrag of onbegrensd", "getal", "lijst": the kind, without unit, decimals and values. */
const char *kind_words(struct arena *a, const struct type *type, enum lang lang);
const char *unit_word(const struct program *p, const struct type *type, enum lang lang); /* NULL: it has none */
bool has_range(const struct type *type); /* facts of such a type have a least and most value */
/* "€ 0 t/m € 10.000.000.000" */
const char *range_words(struct arena *a, const struct program *p, const struct program_fact *f, enum lang lang);
/* WORD filled in, in the arena. */
const char *in_words(struct arena *a, enum word word, enum lang lang, const char *x, const char *y);

/* ---- schema_pattern.c: regular expressions of what the reader takes ---- */
/* Bounds of decimals in a string that is a decimal already, so the patterns need not say what one is. */
const char *pattern_number_least(struct arena *a, int64_t v, unsigned scale);
const char *pattern_number_most(struct arena *a, int64_t v, unsigned scale);
/* The same for days (since 1970-01-01) in a string that is a day already. */
const char *pattern_day_least(struct arena *a, int64_t day);
const char *pattern_day_most(struct arena *a, int64_t day);
const char *pattern_decimal(struct arena *a, unsigned scale); /* at most `scale` decimals that count */
extern const char PATTERN_DAY[];                              /* every day from 1600 to 9999 */

/* ---- schema_write.c: JSON as people lay it out, a member a line ---- */
struct json_writer {
  struct buf *out;
  unsigned depth;
  bool first; /* nothing stands yet in the object or array at hand */
};
/* `name` NULL: an element of an array; or the whole. */
void json_open_level(struct json_writer *w, const char *name, char bracket);
void json_close_level(struct json_writer *w, char bracket);
void json_member(struct json_writer *w, const char *name, const char *text);     /* a string; text NULL: nothing */
void json_member_raw(struct json_writer *w, const char *name, const char *json); /* as it stands */
/* ["a", "b", null] on one line */
void json_member_names(struct json_writer *w, const char *name, const char *const *at, uint32_t n, bool or_null);

/* ---- schema_value.c: the schema of one value ---- */
/* A member `name` for the value of a fact or field; what it is for (a fact's label …) as its title. */
void schema_fact(struct json_writer *w, struct arena *a, const struct program *p, const struct program_fact *f,
                 const struct text_fact *text, enum lang lang);
void schema_shared(struct json_writer *w, struct arena *a, const struct program *p, enum lang lang); /* into $defs */
/* ---- schema_row.c ---- */
void schema_row(struct json_writer *w, struct arena *a, const struct program *p, enum lang lang);

#endif
