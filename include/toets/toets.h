/* Toetssteen: decides cases by rules written in its rule language, and explains why.
 *
 * The whole of the public interface.  A program loads rules once, makes a workspace for each of its threads, and
 * decides cases in it:
 *
 *   struct toets_rules *rules;
 *   char *messages;
 *   if (toets_load("rules/duurzaam-herstel", NULL, &rules, &messages) != TOETS_OK) …
 *   struct toets_case *c = toets_case_new(rules);
 *   toets_decide(c, "{\"adres_id\": \"T1\", …}", size, NULL);
 *   puts(toets_explanation(c, TOETS_TEXT_FORM));
 *
 * Threads: one `struct toets_rules` may be used from any number of threads at once, until it is freed; a
 * `struct toets_case` from one thread at a time.  The library keeps no state of its own, prints nothing, never exits
 * and does not look at the locale.
 *
 * Texts are UTF-8 and end with a NUL.  A `const char *` that comes back is owned by what it came from, and the comment
 * says until when; a `char *` handed out is yours: free it with toets_free.
 *
 * Options: a struct of options filled with zeroes asks for the defaults, as NULL does; what it points to is borrowed
 * during the call.
 *
 * Numbers never pass through floating point: values are texts, written exactly.
 *
 * Linking: -ltoets -lutf8proc -lnettle -lz -lzstd.
 */
#ifndef TOETS_TOETS_H
#define TOETS_TOETS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum toets_status {
  TOETS_OK,
  TOETS_RULES_WRONG,  /* the rules have errors; the messages say which and where */
  TOETS_CASE_REFUSED, /* the facts of the case are not as the rules declare them, or no JSON; toets_message says what */
  TOETS_UNKNOWN_NAME, /* a version, question or answer that the rules do not have, or a date that is none */
  TOETS_UNREADABLE,   /* no such file, a folder without rules, a damaged program, a program of another version */
  TOETS_NO_MEMORY     /* nothing was handed out; the call may be tried again */
};

/* The language of messages and explanations; TOETS_RULES: that of the rules. */
enum toets_language { TOETS_RULES, TOETS_NL, TOETS_EN };

struct toets_rules; /* a regulation, compiled; never changes */
struct toets_case;  /* a workspace for deciding cases one after another */

/* "1.0": of this library. */
const char *toets_library_version(void);

/* Frees what was handed out as `char *` or `void *`.  NULL is allowed. */
void toets_free(void *memory);

/* ---- rules ---- */

struct toets_load_options {
  enum toets_language language; /* of the messages */
  /* Texts to compile in that are no version of their own, to decide by later: a version with wijzigingen of later ones,
   * "uitbreiding_2024+maximum".  Those that transitional law names are there without asking. */
  const char *const *hybrids;
  size_t hybrid_count;
};

/* Loads a rule file (.regels, .rules), a folder of them, or a compiled program.
 * options: NULL for the defaults.  On TOETS_OK *rules is yours (toets_rules_free); otherwise it is NULL.
 * messages: NULL if they are not wanted; else *messages is yours, or NULL when there is nothing to say.  Also after
 * TOETS_OK there may be warnings and notes in it, each beginning with file:line:column. */
enum toets_status toets_load(const char *path, const struct toets_load_options *options, struct toets_rules **rules,
                             char **messages);

struct toets_source { /* one file of a regulation, in memory */
  const char *name;   /* as messages name it */
  const char *text;   /* UTF-8; borrowed during the call */
  size_t size;        /* bytes */
};
/* The same from texts in memory; `written_in` is the language of their keywords (TOETS_RULES: Dutch). */
enum toets_status toets_compile(const struct toets_source *files, size_t count, enum toets_language written_in,
                                const struct toets_load_options *options, struct toets_rules **rules, char **messages);

/* The same from the bytes of a compiled program, as toets_save or `toets compile` made them.  The bytes are checked in
 * full and not kept. */
enum toets_status toets_load_compiled(const void *bytes, size_t size, struct toets_rules **rules, char **messages);

/* The compiled program: the same bytes for the same rules on every machine.  *bytes is yours.
 * Fails only with TOETS_NO_MEMORY. */
enum toets_status toets_save(const struct toets_rules *rules, void **bytes, size_t *size);

/* Frees the rules.  Workspaces made for them must have been freed before.  NULL is allowed. */
void toets_rules_free(struct toets_rules *rules);

/* These live as long as the rules.  The hash names the program: 64 hexadecimal digits. */
const char *toets_name(const struct toets_rules *rules);
const char *toets_title(const struct toets_rules *rules);
const char *toets_hash(const struct toets_rules *rules);
enum toets_language toets_language(const struct toets_rules *rules);

/* ---- what the rules ask and answer ---- */

enum toets_kind { TOETS_YES_NO, TOETS_NUMBER, TOETS_AMOUNT, TOETS_DATE, TOETS_ENUMERATION, TOETS_TEXT, TOETS_LIST };

struct toets_item {  /* a fact, a field of a list, or an outcome; its texts live as long as the rules */
  const char *name;  /* as JSON writes it */
  const char *label; /* as people read it; NULL: it has none */
  enum toets_kind kind;
  unsigned decimals;    /* of numbers and amounts; of an outcome the most that any version gives */
  const char *unit;     /* of numbers, "mm/s"; NULL: plain */
  int may_be_unlimited; /* an amount that may be "onbegrensd" */
  int is_key;           /* the fact that tells cases apart */
  int is_judgement;     /* a person judges it; it is not observed */
  size_t part_count;    /* values of an enumeration, fields of a list */
  size_t part_at;       /* for toets_value_name and toets_field */
};
/* Fact 0 is `peildatum`, the date by which a case is judged. */
size_t toets_fact_count(const struct toets_rules *rules);
size_t toets_outcome_count(const struct toets_rules *rules);
/* Fills in *item; 0 when there is no such index. */
int toets_fact(const struct toets_rules *rules, size_t index, struct toets_item *item);
int toets_outcome(const struct toets_rules *rules, size_t index, struct toets_item *item);
/* Value `index` of an enumeration, or NULL; field `index` of a list, or 0. */
const char *toets_value_name(const struct toets_rules *rules, const struct toets_item *enumeration, size_t index);
int toets_field(const struct toets_rules *rules, const struct toets_item *list, size_t index, struct toets_item *item);
/* The index of a name; -1 when there is none. */
long toets_find_fact(const struct toets_rules *rules, const char *name);
long toets_find_outcome(const struct toets_rules *rules, const char *name);

struct toets_regime { /* a version, or a hybrid that was compiled in */
  const char *name, *title;
  char from[11],
      until[11]; /* ISO dates; in force from (included) until (excluded); "" where it is open, of a hybrid both */
};
/* Fills in *regime; 0 when there is no such index. */
size_t toets_regime_count(const struct toets_rules *rules);
int toets_regime(const struct toets_rules *rules, size_t index, struct toets_regime *regime);

struct toets_question { /* an uitlegkeuze: a question that the regulation leaves open */
  const char *name, *title;
  size_t answer_count, standard; /* index of the answer taken when none is chosen */
};
/* Fills in *question; 0 when there is no such index. */
size_t toets_question_count(const struct toets_rules *rules);
int toets_question(const struct toets_rules *rules, size_t index, struct toets_question *question);
/* The name of an answer, or NULL; *title is its text, when title is not NULL. */
const char *toets_answer(const struct toets_rules *rules, size_t question, size_t index, const char **title);

/* ---- deciding ---- */

/* A workspace; NULL: no memory.  It borrows the rules. */
struct toets_case *toets_case_new(const struct toets_rules *rules);
void toets_case_free(struct toets_case *c); /* NULL is allowed */

struct toets_choice {
  const char *question, *answer; /* names */
};
struct toets_options {
  enum toets_language language; /* of explanations and messages */
  const char *date;             /* "2026-03-15": instead of the case's own peildatum; NULL: its own */
  const char *version;          /* judge by this version or hybrid, without transitional law; NULL: by peildatum */
  const struct toets_choice *choices; /* other answers than the standard ones */
  size_t choice_count;
};

/* Decides one case: a JSON object of `size` bytes with the facts by name, borrowed during the call.  Yes/no is true or
 * false, a number or an amount a number, a date "2026-03-15", an enumeration the name of its value, a list an array of
 * objects.  What is absent or null is unknown.
 * A case that stays open, is in error or has no version in force is TOETS_OK: toets_result tells.
 * After anything but TOETS_OK the workspace holds no decision, and toets_message says why, unless it was
 * TOETS_NO_MEMORY. */
enum toets_status toets_decide(struct toets_case *c, const char *json, size_t size,
                               const struct toets_options *options);

/* What was wrong in the last call that failed; "" when nothing was.  Lives until the next toets_decide. */
const char *toets_message(const struct toets_case *c);

enum toets_result {
  TOETS_NONE,         /* no decision: nothing was decided yet, or the last case was refused */
  TOETS_DECIDED,      /* every outcome is known */
  TOETS_UNDETERMINED, /* some outcome depends on facts that are missing */
  TOETS_IN_ERROR,     /* some outcome is in error: an overflow, a contradiction, … */
  TOETS_NO_VERSION    /* no version was in force on the peildatum */
};
enum toets_result toets_result(const struct toets_case *c);

/* The texts below live until the next toets_decide in this workspace, or until it is freed.  NULL: there is no
 * decision, no such outcome, or no memory. */

/* The name of the version that judged; NULL also when it is not known which. */
const char *toets_judging_version(const struct toets_case *c);

enum toets_form {
  TOETS_TEXT_FORM, /* as people read it, in the language asked: "€ 1.200", "ja" */
  TOETS_JSON_FORM  /* as programs read it: 1200.00, true, "2026-01-01", null for what is unknown or in error */
};
/* The value of an outcome. */
const char *toets_value(struct toets_case *c, size_t outcome, enum toets_form form);
/* Missing fact `index`, in the order of importance; NULL after the last. */
const char *toets_missing(const struct toets_case *c, size_t index);
/* Condition `index` that is known to fail, in the order of the rules; NULL after the last. */
const char *toets_failed(const struct toets_case *c, size_t index);
/* The whole decision as one line of JSON, as `toets run` writes it. */
const char *toets_row(struct toets_case *c);
/* Why: as text, or as JSON by the schema in docs/. */
const char *toets_explanation(struct toets_case *c, enum toets_form form);

/* ---- many cases at once ---- */

/* Columns in the caller's own arrays, in the layout of Apache Arrow; facts are read where they stand.  Bitmaps are
 * aligned at 8 bytes and readable up to a multiple of 8 bytes, the lowest bit first. */
enum toets_column_form {
  TOETS_ABSENT_COLUMN, /* no column: unknown for every case; of results: not wanted */
  TOETS_BITS_COLUMN,   /* yes/no: a bitmap */
  TOETS_INT8_COLUMN,   /* numbers and amounts: as many units of their last decimal; dates: days since 1970-01-01; */
  TOETS_INT16_COLUMN,  /* enumerations: the index of the value, as in a dictionary */
  TOETS_INT32_COLUMN,
  TOETS_INT64_COLUMN,
  TOETS_UTF8_COLUMN, /* texts, in Unicode's form NFC: bytes, and where each begins and ends */
  TOETS_TEXTS_COLUMN /* results only: an array of struct toets_text */
};
struct toets_text {
  const char *at; /* not closed by a NUL */
  size_t length;  /* bytes */
};
/* onbegrensd, in a column of amounts that may be so. */
#define TOETS_UNLIMITED INT64_MAX

struct toets_column {
  enum toets_column_form form;
  const void *values;     /* bitmap, integers, or the bytes of texts */
  const int32_t *offsets; /* of texts: one more than there are values */
  const void *valid;      /* bitmap: 1 where the value is known; NULL: everywhere */
};
struct toets_list_column {
  const int32_t *offsets; /* one more than there are cases: where the elements of each begin; NULL: given for none */
  const void *valid;      /* bitmap: 1 where the list was given, even if empty; NULL: everywhere */
  const struct toets_column *fields; /* one per field, as toets_field counts them */
};
struct toets_facts {
  size_t count;                          /* cases */
  const struct toets_column *facts;      /* one per fact, as toets_fact counts them; of a list: absent */
  const struct toets_list_column *lists; /* one per list fact, in the order of the facts; NULL: there are none */
};

/* The caller's arrays for the results, each with room for all cases (bitmaps: up to a multiple of 8 bytes). */
struct toets_outcome_column {
  enum toets_column_form form; /* yes/no: bits; numbers and amounts: int64; dates and enumerations: int32; texts: texts;
                                  or absent */
  void *values;
  void *valid; /* bitmap: 1 where the outcome is known */
};
struct toets_results {
  unsigned char *result; /* per case an enum toets_result; TOETS_NONE: its facts were refused */
  int32_t *version;      /* per case the regime that judged, as toets_regime counts; -1: none, or not known which; NULL:
                            not wanted */
  const struct toets_outcome_column *outcomes; /* one per outcome; amounts and numbers at the decimals of the outcome */
  size_t refused;                              /* set: how many cases were refused */
};

struct toets_columns; /* a workspace for columns */
/* NULL: no memory.  It borrows the rules; `cases`: the most that are judged in one round, 0: as suits the processor. */
struct toets_columns *toets_columns_new(const struct toets_rules *rules, size_t cases);
void toets_columns_free(struct toets_columns *c); /* NULL is allowed */
/* Decides all cases of `facts` as toets_decide would each; what it writes is the same.
 * A case with a value that its fact may not have (outside its range, no such day or index, a text that is not UTF-8 in
 * NFC) is refused: its result is TOETS_NONE, it is counted, and toets_columns_message says of the first which and why.
 * A column of a form its fact or outcome cannot have refuses the call: TOETS_CASE_REFUSED, and nothing is written.
 * Texts among the results live until the next call or until what they came from goes. */
enum toets_status toets_decide_columns(struct toets_columns *c, const struct toets_facts *facts,
                                       const struct toets_options *options, struct toets_results *results);
const char *toets_columns_message(const struct toets_columns *c); /* "" when nothing was refused */

#ifdef __cplusplus
}
#endif
#endif
