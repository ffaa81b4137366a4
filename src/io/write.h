/* write: what the writers of rows share.  Nothing here allocates but the buffer written to. */
#ifndef TOETS_IO_WRITE_H
#define TOETS_IO_WRITE_H

#include "io/inner.h"

struct row {
  const struct program *program;
  const struct writer_options *options;
  const struct record *record;
  const struct decision *decision; /* NULL: rejected */
  const struct executor *executor;
};
const char *row_status(const struct row *r);
bool row_judged(const struct row *r);
const char *row_version(const struct row *r);    /* or NULL */
const char *row_transition(const struct row *r); /* or NULL */
const struct text *row_key(const struct row *r); /* NULL: not readable, or the rules have none */
uint32_t row_failed(const struct row *r);        /* how many */
uint32_t row_missing(const struct row *r);
const char *row_failed_name(const struct row *r, uint32_t i);
const char *row_missing_name(const struct row *r, uint32_t i);
struct cell row_outcome(const struct row *r, uint32_t outcome, const struct type **type); /* known, or unknown */
struct margin {
  uint32_t left, right; /* nodes; left NONE: there is none */
  bool most;            /* the limit is a most: more is worse */
};
struct margins {
  uint32_t count, *conditions;
  struct margin *of; /* per condition of these, per unit */
};
/* By how much the i-th condition is met, negative: what it is short of; or unknown. */
struct cell row_margin(const struct row *r, uint32_t i, struct type *type);
const char *row_margin_name(const struct program *p, const struct margins *m, uint32_t i);
bool row_outcome_fails(const struct row *r, uint32_t outcome);

void write_json_row(struct buf *out, const struct row *r);
void write_csv_header(struct buf *out, const struct program *p, const struct writer_options *options);
/* A name of the rules as a cell; NULL: an empty one. */
void write_csv_name(struct buf *out, const struct writer_options *options, const char *name);
void write_csv_row(struct buf *out, const struct row *r);

#endif
