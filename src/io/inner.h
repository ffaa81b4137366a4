/* inner: what the files of io/ share.  A record is filled by a `struct builder`, from JSON (json_case.c) or from a row
 * of CSV (csv_case.c); both read values through input_value (value_read.c), so a bad value is told in one place.
 *
 * Memory: texts, messages and errors of a record live in the arena of its facts, the rest in the reader's arena.  Both
 * have an escape while a function of io.h runs, so nothing here tests an allocation from an arena.
 */
#ifndef TOETS_IO_INNER_H
#define TOETS_IO_INNER_H

#include "io/io.h"
#include "io/unpack.h"

/* ---- say.c: messages ---- */
struct voice {
  struct arena *arena; /* where messages live */
  enum lang lang;
  struct buf scratch; /* voice_close frees it */
};
void voice_close(struct voice *v);
/* WORD filled in, in the arena; arguments are used as they are, or "@WORD". */
const char *voice_say(struct voice *v, enum word word, const char *a, const char *b, const char *c);
/* A value or name as written, between backticks, on one line, cut when long. */
const char *voice_shown(struct voice *v, const char *at, size_t length);
const char *voice_name(struct voice *v, const char *name);
const char *voice_count(struct voice *v, uint64_t n);
/* "a, b, c" of the names, between backticks. */
const char *voice_names(struct voice *v, const char *const *names, uint32_t n);
/* `plain` with {0}; when one of the names is close to it `near` with {0} and {1}. */
const char *voice_unknown(struct voice *v, enum word plain, enum word near, const char *name, const char *const *names,
                          uint32_t n);
/* Ends the call by the escape of the arena: memory ran out elsewhere. */
_Noreturn void input_give_up(struct arena *a);

/* ---- value_read.c: one value of a fact or field ---- */
enum notation { NOTATION_JSON, NOTATION_NL, NOTATION_EN };
struct wrong { /* message NULL: nothing is */
  enum input_code code;
  const char *message;
};
struct value_reader {
  const struct program *program;
  struct voice *voice;
  struct arena *texts; /* where text values live */
  enum notation notation;
};
/* Reads a value that is not a list and not empty; false: *wrong says why. */
bool input_value(const struct value_reader *r, const struct program_fact *fact, const char *at, size_t length,
                 struct cell *out, struct wrong *wrong);
struct wrong input_wrong(enum input_code code, const char *message);
/* The message for a JSON token of another type than the fact's; `text` is it as written. */
struct wrong input_wrong_type(const struct value_reader *r, const struct program_fact *fact, const char *text);
/* Without the white space around it (no-break spaces included). */
const char *input_trimmed(const char *at, size_t *length);
bool input_is_scientific(const char *at, size_t length); /* "3,63E+14", as a spreadsheet writes a long number */
/* ---- value_print.c ---- */
const char *input_enum_name(const struct program *p, const struct type *type, int64_t v);
/* Appends a bound or input as people read it in messages. */
void input_print(struct buf *out, const struct program *p, struct cell cell, const struct type *type, enum lang lang);

/* ---- number_read.c: a number as CSV has it ---- */
enum number_flaw {
  NUMBER_FINE,
  NUMBER_MALFORMED,
  NUMBER_THOUSANDS,
  NUMBER_THREE_DIGITS,
  NUMBER_COMMA,
  NUMBER_EXPONENT
};
/* Rewrites it to the form decimal_read takes. */
enum number_flaw input_number(struct buf *out, const char *at, size_t length, enum notation notation, bool amount,
                              unsigned scale);

/* ---- record.c: one record ---- */
struct builder {
  struct record *record;
  const struct program *program;
  struct voice voice;
  struct json_reader json;
  VEC(struct input_error) errors;
  bool *given;  /* per fact; of this record */
  uint32_t key; /* the key fact, or NONE */
};
void builder_init(struct builder *b, struct record *record, const struct program *p, enum lang lang);
void builder_close(struct builder *b);
void builder_start(struct builder *b, uint64_t number, uint64_t line); /* forgets the record before */
void builder_wrong(struct builder *b, const char *at, struct wrong wrong);
/* Puts the errors and key in the record, and refuses one without its key. */
void builder_finish(struct builder *b);
void builder_set(struct builder *b, uint32_t fact, struct cell cell);
struct value_reader builder_values(struct builder *b, enum notation notation);
uint32_t input_key_fact(const struct program *p); /* the key fact, or NONE */
enum lang input_lang(const struct program *p);
const char *const *input_fact_names(struct arena *a, const struct program *p);
const char *const *input_field_names(struct arena *a, const struct program *p, const struct program_list *list);
uint32_t input_find_field(const struct program *p, const struct program_list *list, const char *name, size_t length);
/* The list fact of this name as an index in lists, or NONE. */
uint32_t input_find_list(const struct program *p, const char *name);
/* Copies elements (count × fields) into the facts. */
void input_set_list(struct facts *f, uint32_t list, const struct cell *cells, uint32_t count);
/* NFC of a name or text of the input; NULL: not UTF-8. */
const char *input_normal(struct arena *a, const char *at, size_t length, size_t *normal_length);
struct cell input_text(struct arena *a, const char *at, size_t length);

/* ---- json_case.c ---- */
void input_json_case(struct builder *b, const char *bytes, size_t size);
/* A JSON array as the value of list fact `fact`; errors go to the builder. */
void input_json_list(struct builder *b, uint32_t fact, const char *bytes, size_t size);

/* ---- source.c: the text of a file, block by block; of a compressed one what it holds ---- */
struct source {
  int file;
  size_t block; /* bytes read at a time */
  char *at;
  size_t start, end, cap; /* not yet taken: at[start … end) */
  uint64_t gone;          /* bytes that stood before at[0] */
  uint64_t read, size;    /* bytes read so far; of the whole file, 0: not known */
  bool begun, ended;
  struct unpacker *unpacker; /* of a compressed file */
  int error;                 /* errno of a failed read; ENOMEM too; EBADMSG: `problem` */
  enum word problem;
};
bool source_open(struct source *s, const char *path, size_t block); /* false: errno */
bool source_more(struct source *s);          /* more bytes behind `end`; false: at the end, or `error` */
bool source_has(struct source *s, size_t n); /* are there at least n bytes not taken? reads on if need be */
void source_close(struct source *s);

/* ---- csv_scan.c: records of CSV ---- */
enum csv_status { CSV_RECORD, CSV_END, CSV_OPEN_QUOTE, CSV_FAILED /* the source has the error */ };
enum csv_flaw { CSV_FINE, CSV_STRAY_QUOTE, CSV_NUL };
struct csv_field {
  size_t at, length; /* in `text` */
};
struct csv {
  struct source *source;
  char delimiter;
  struct buf text; /* the fields, unquoted */
  struct csv_field *fields;
  uint32_t count, cap;
  enum csv_flaw flaw;   /* of the record: only the fields before it are there */
  size_t length;        /* bytes of the record just scanned, newline included */
  uint64_t line, lines; /* the physical line it begins on, from 1; how many it has */
  uint64_t quote_line;  /* after CSV_OPEN_QUOTE: where the quote stands */
  bool quoted;          /* the last field was */
};
void csv_init(struct csv *c, struct source *source);
void csv_close(struct csv *c);
enum csv_status csv_scan(struct csv *c); /* scans the record at the start of the source, without taking it */
void csv_take(struct csv *c);            /* takes the record just scanned */
enum csv_status csv_next(struct csv *c); /* takes, and scans the next one that is not an empty line */
const char *csv_at(const struct csv *c, uint32_t field);

/* ---- csv_table.c: a CSV file with a header ---- */
struct table_column {
  const char *name;
  uint32_t target; /* index in facts, or position of a field in its list; NONE: nobody's */
  bool key;        /* of a list file: the key */
};
struct table {
  const char *path;
  uint32_t list; /* whose fields its columns are; NONE: columns are facts */
  struct csv csv;
  enum dialect dialect;
  struct table_column *columns;
  uint32_t count, key_column; /* NONE: no key among them */
};
struct reader;
/* Reads the header of an open source. */
enum reader_status table_open(struct reader *r, struct table *t, struct source *source, const char *path,
                              uint32_t list);
enum reader_status table_next(struct reader *r, struct table *t); /* the next row, in t->csv */
struct wrong table_flaw(const struct table *t, struct voice *v);  /* what is wrong with that row as a whole */
void table_close(struct table *t);
/* Is the file one that cannot be read at all?  Skips a BOM. */
enum reader_status source_check(struct reader *r, struct source *s, const char *path);

/* ---- csv_list.c: a list fact in a file of its own, held whole ---- */
struct list_row {
  struct list_row *next;
  struct cell cells[]; /* fields of the list */
};
struct list_flaw {
  struct list_flaw *next;
  const char *message;
};
struct list_group { /* the rows of one key, in the order of the file */
  struct list_row *first, *last;
  struct list_flaw *first_flaw, *last_flaw;
  const char *key;
  uint32_t count;
  uint64_t rows; /* bad ones included */
  bool used;
};
struct quick;
struct bulk_block;
struct bulk_csv;
enum { KEYS_NAMED = 3 };
struct list_table {
  const char *path;
  uint32_t list;
  struct source source; /* open while it is loaded */
  struct table table;
  struct map keys; /* to groups */
  VEC(struct list_group) groups;
  uint64_t keyless; /* rows without a readable key */

  /* Both files are in ascending order of their keys: nothing is held, each case takes its rows as they come. */
  bool merged;
  struct quick *quick;
  int64_t *values; /* per field, of the row being read */
  bool *known;
  struct list_group *prepared; /* of a case that was left to the careful reader, or NULL */
  struct buf lost_key;         /* the last key of no case */
  uint64_t lost_rows, lost_groups;
  const char *lost[KEYS_NAMED];
};
enum reader_status list_load(struct reader *r, struct list_table *t, const char *path, uint32_t list);
void list_close(struct list_table *t);
/* Gives the list of the record's key to its facts. */
void list_join(struct reader *r, struct list_table *t);
/* ---- csv_merge.c ---- */
/* May the rows be taken as the cases come?  Reads the keys of both files beforehand. */
bool list_may_merge(struct reader *r, struct list_table *t);
/* The group of a key, read carefully; rows of smaller keys are lost ones.  `key` NULL: all that is left is lost. */
struct list_group *list_gather(struct reader *r, struct list_table *t, const char *key, size_t length);
void list_report_lost(struct reader *r, struct list_table *t); /* rows of no case: a warning */

/* ---- keys.c: which keys were seen before, by 64-bit hashes ---- */
struct keys {
  uint64_t *slots; /* as a set, 0: empty; else one behind the other */
  size_t n, cap;
  bool is_set;
  struct buf last; /* while they ascend: the last key */
};
enum key_seen { KEY_NEW, KEY_AGAIN, KEY_NO_MEMORY };
enum key_seen keys_see(struct keys *k, const char *at, size_t length, bool remember);
void keys_close(struct keys *k);

/* ---- reader.c ---- */
struct reader {
  const struct program *program;
  struct reader_options options;
  const char *path;
  struct arena arena;
  jmp_buf escape;
  struct voice voice; /* messages of the reader itself */
  struct source source;
  struct table table; /* of CSV */
  enum facts_format format;
  struct record record;
  struct builder build;
  struct list_table **lists; /* per list of the program: its own file, or NULL */
  struct keys keys;
  uint64_t repeated; /* records whose key was seen before */
  VEC(const char *) warnings;
  const char *message;
  uint64_t number, line;
  bool facts_ready, keys_full, lost;
  enum reader_status result; /* of the step being done */
  struct bulk_block *block;  /* being filled, or NULL */
  struct bulk_csv *csv;      /* how it is filled from CSV */
};
/* Does a step with a way out of every arena, unless an earlier one has ended the reading; its result stays. */
void reader_do(struct reader *r, enum reader_status (*step)(struct reader *));
enum reader_status reader_record(struct reader *r); /* the step that fills r->record with the next case */
/* Was this key, of the record that begins on `line`, seen before?  Then a warning. */
enum reader_status reader_see(struct reader *r, const char *key, size_t length, uint64_t line);
void reader_warn(struct reader *r, const char *path, const char *message);
/* "FILE:LINE: what" as the reader's message; line 0: without. */
enum reader_status reader_refuse(struct reader *r, const char *path, uint64_t line, const char *what);
enum reader_status reader_read_error(struct reader *r, const char *path, int error);
enum reader_status reader_source_error(struct reader *r, const char *path, const struct source *s);
bool list_has_file(const struct reader *r, uint32_t list);

/* ---- csv_case.c ---- */
void input_csv_row(struct reader *r); /* the row in the reader's table as its record */
bool input_key(struct value_reader *values, const struct program_fact *key, const char *at, size_t length,
               struct cell *out, struct wrong *wrong); /* a key in a cell: not in scientific notation */

#endif
