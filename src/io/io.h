/* io: facts in, decisions out.  JSON (one case, JSON Lines), CSV in two dialects, list files; whole-or-absent files.
 *
 * In: bytes, a program (for names, types and ranges).
 * Out: struct facts per case with what was wrong; rows of decisions.
 * Memory: a reader owns its buffers; the record it gives is valid until the next call.  Memory does not grow with the
 * length of the input, but a list file of its own is held whole, and the keys seen are remembered as hashes (8 to 32
 * bytes each; without a list file those of at most 2^20 cases, after which a warning says so).
 */
#ifndef TOETS_IO_H
#define TOETS_IO_H

#include "text/text.h"
#include "vm/vm.h"

/* ---- files ---- */
/* Reads a whole file ("-": standard input). False: errno says why. */
bool file_read(const char *path, struct buf *out);
/* An errno as an argument of a message: "@NO_SUCH_FILE", a word of the catalogue. */
const char *why_not(struct arena *a, int error);
/* The files of one folder that are rule files, as paths, in byte order of their names; subfolders are not looked into.
 * False: it could not be read (errno). */
typedef VEC(const char *) file_names;
bool folder_is(const char *path);
bool folder_rules(struct arena *a, const char *path, file_names *out);
bool folder_make(const char *path); /* there already is well; false: errno says why */
enum name_kind { NAME_OTHER, NAME_REGELS, NAME_RULES };
enum name_kind rules_name(const char *path); /* by its extension */
/* A new folder with these files, which appears whole or not at all.  False: nothing appeared (errno; EEXIST: there is
 * something of that name).  The arena needs an escape. */
struct new_file {
  const char *name, *text;
};
bool folder_new(struct arena *a, const char *path, const struct new_file *files, uint32_t n);
/* A file that appears whole or not at all: written beside its place and renamed; path "-" is standard output. */
struct output;
struct output *output_open(const char *path); /* NULL: errno says why */
bool output_write(struct output *o, const void *bytes, size_t size);
bool output_commit(struct output *o); /* closes; false: nothing appeared (errno) */
bool output_sync(struct output *o);   /* waits until all that was written is on the disk; before output_commit */
const char *output_unfinished(const struct output *o); /* the file written until then; NULL: in place */
void output_abandon(struct output *o);
/* All of it at once; false: nothing appeared (errno). */
bool file_write(const char *path, const char *text);

/* ---- other programs ---- */
enum filter_status { FILTER_DONE, FILTER_ABSENT, FILTER_FAILED };
/* Runs a program of the machine (words[0], looked for in PATH; the words end in NULL) with `text` as its input and
 * appends its output.  Done: it ended well and all of its output is there. */
enum filter_status filter(char *const *words, const char *text, size_t size, struct buf *out);

/* ---- JSON: a strict pull reader (RFC 8259) ---- */
enum json_token {
  JSON_OBJECT,
  JSON_OBJECT_END,
  JSON_ARRAY,
  JSON_ARRAY_END,
  JSON_KEY,
  JSON_STRING,
  JSON_NUMBER,
  JSON_TRUE,
  JSON_FALSE,
  JSON_NULL,
  JSON_END,
  JSON_ERROR
};
struct json_reader {
  const char *at, *start, *end;
  struct buf text;    /* the string or key just read, unescaped */
  const char *number; /* number text, untouched */
  size_t number_length;
  size_t offset;       /* of the token just read, from start */
  const char *problem; /* after JSON_ERROR: what is wrong, a word of the catalogue is chosen by the caller */
  uint32_t depth;
  uint8_t expects;      /* inner state */
  uint64_t nesting[16]; /* one bit a level: array or object; MAX_JSON_DEPTH levels */
};
enum { MAX_JSON_DEPTH = 1024 };
void json_open(struct json_reader *r, const char *bytes, size_t size);
enum json_token json_next(struct json_reader *r); /* duplicate keys are the caller's to see */
void json_close(struct json_reader *r);

/* ---- records ---- */
/* Codes of cases that could not be read; in the order of their names in record.c. */
enum input_code {
  INPUT_BAD_NUMBER,
  INPUT_BAD_DATE,
  INPUT_BAD_VALUE,
  INPUT_OUT_OF_RANGE,
  INPUT_TOO_MANY_DECIMALS,
  INPUT_UNKNOWN_KEY,
  INPUT_DUPLICATE_KEY,
  INPUT_NO_KEY,
  INPUT_BAD_RECORD,
  INPUT_LIST_ROW,
  INPUT_CODES
};
const char *input_code_name(enum input_code code); /* "bad_number" */
struct input_error {
  enum input_code code;
  const char *at;      /* column, or path of the value: "bevingen[2].pgv", elements from 0; NULL: the whole record */
  const char *message; /* for people, in the language asked */
};
struct record {
  struct facts facts;
  uint64_t number, line; /* of the record, from 1; the physical line it begins on */
  bool has_key;
  struct cell key; /* the key fact as read, also of a rejected row; without a key in the rules cases are numbered */
  uint32_t error_count; /* > 0: rejected */
  const struct input_error *errors;
};

/* The members of a case that hold texts by fact: where it came from, what is to be said of it. */
enum { NOTE_KINDS = 2 };
extern const char *const NOTE_KEYS[NOTE_KINDS]; /* "_bronnen", "_toelichting" */

enum facts_format { FACTS_BY_NAME, FACTS_JSON_LINES, FACTS_CSV };
enum dialect { DIALECT_AUTO, DIALECT_NL, DIALECT_EN };
struct list_file {
  const char *list; /* name of the list fact */
  const char *path;
};
struct reader_options {
  enum facts_format format;
  enum dialect dialect;
  enum lang lang; /* of messages */
  const struct list_file *lists;
  uint32_t list_count;
  bool date_given; /* --date: a missing column peildatum is not worth a word */
  size_t block;    /* bytes read at a time; 0: the usual number (tests make it small) */
  bool hold_lists; /* also when the keys ascend (for tests) */
};
enum reader_status {
  READER_OK,
  READER_END,
  READER_UNREADABLE /* errno or `message` */,
  READER_WRONG_USAGE,
  READER_NO_MEMORY
};
struct reader;
/* Opens FACTS (path, "-": standard input).  On failure *out is still set so that reader_message can say why; close it.
 */
enum reader_status reader_open(struct reader **out, const struct program *p, const char *path,
                               const struct reader_options *options);
/* The next case; READER_END after the last; READER_UNREADABLE: the file as such is wrong (message). */
enum reader_status reader_next(struct reader *r, const struct record **record);
const char *reader_message(const struct reader *r); /* for people; never NULL */
enum facts_format reader_format(const struct reader *r);
enum dialect reader_dialect(const struct reader *r); /* for the output: as the input's, else by the rules' language */
/* Warnings so far (an unknown column, a missing one, rows of no case, duplicate keys), for standard error, each a line
 * without its newline; valid until the reader is closed. */
uint32_t reader_warnings(const struct reader *r, const char *const **warnings);
/* After READER_END: was anything rejected that no row shows (list rows of no case)? then the exit status is 3. */
bool reader_lost_rows(const struct reader *r);
/* How many bytes of FACTS were read so far; *size is how many there are, 0: not known (a pipe). */
uint64_t reader_position(const struct reader *r, uint64_t *size);
void reader_close(struct reader *r);

/* One case from a JSON object in memory.  The record is valid until the facts are freed; false: no memory. */
bool record_from_json(struct record *record, const struct program *p, const char *bytes, size_t size, enum lang lang);
void record_free(struct record *record);
/* Sets one fact from the command line ("5000.50", "2026-01-01", "true", "" unknown; written as in a JSON string, a list
 * as a JSON array); NULL, or what is wrong (in the record's memory). */
const char *record_set(struct record *record, const char *fact, const char *value, enum lang lang);

/* ---- compared.c: a comparison as people read it ---- */
/* left relation right, as nodes: what varies stands first (a fact before a parameter before a literal). */
struct compared {
  uint32_t left, right;
  enum relation relation;
};
struct compared compared_of(const struct program *p, uint32_t node);
bool node_is_parameter(const struct program *p, uint32_t node);
bool same_nodes(const struct program *p, uint32_t a, uint32_t b); /* are these written the same? */
/* a - b at the finer scale, of dates in days; unknown when either is not known or is unlimited. */
struct cell compared_distance(struct cell a, const struct type *ta, struct cell b, const struct type *tb,
                              unsigned *scale);

/* ---- decisions out ---- */
struct margins; /* which conditions have a margin, and from what it comes */
const struct margins *margins_find(struct arena *a, const struct program *p);
enum rows_format { ROWS_JSON_LINES, ROWS_CSV };
struct writer_options {
  enum rows_format format;
  enum dialect dialect;          /* of CSV; not AUTO */
  enum lang lang;                /* of messages */
  bool excel;                    /* a BOM, and text cells that begin with = + - @ guarded by ' */
  const struct margins *margins; /* each row has these too; or NULL */
  const char *version_name;      /* with --version, `version` is that name as the user wrote it; else NULL */
};
/* The header line of CSV (nothing for JSON Lines). */
void write_header(struct buf *out, const struct program *p, const struct writer_options *options);
/* The header line of an empty facts file: the key, peildatum and the other facts in the rules' order, lists left out,
 * which have a file of their own; of a list file (`list`, an index in lists): the key and the fields.  NONE: no list.
 * Without a key a list can only stand in its cell, so then its column is there. */
void write_facts_header(struct buf *out, const struct program *p, enum dialect dialect, uint32_t list);
/* One row, as cli.md says.  decision NULL: the record was rejected. */
void write_row(struct buf *out, const struct program *p, const struct writer_options *options,
               const struct record *record, const struct decision *decision, const struct executor *executor);
/* A value as JSON ("-5.00", true, "2026-01-01", "\"tekst\"", "onbegrensd", null). */
void write_json_value(struct buf *out, const struct program *p, struct cell cell, const struct type *type);

/* Where the error of a register came from: walks the expressions as written from provision `provision` (index in
 * provisions) to the first that made the error; gives its place (index in places) and a message for people.  Shared
 * with explain/. */
struct fault_origin {
  uint32_t place;     /* or NONE */
  uint32_t provision; /* NONE: a condition of transitional law */
  enum fault fault;
  uint32_t list, element; /* the element it came from; NONE: none */
};
struct fault_origin find_fault(const struct program *p, const struct executor *e, uint32_t provision);
/* The same for an outcome that is in error, under whichever candidate or transitional condition made it so. */
struct fault_origin find_outcome_fault(const struct program *p, const struct executor *e,
                                       const struct decision *decision, uint32_t outcome);
void print_fault(struct buf *out, const struct program *p, const struct executor *e, struct fault_origin origin,
                 struct cell cell, enum lang lang);

#endif
