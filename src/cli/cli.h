/* cli: the command `toets`, one file per command.
 *
 * In: the words of the command line.  Out: results on standard output, messages on standard error, an exit status.
 * Memory: everything of one run lives in struct cli's arena; its escape ends the program with a message.
 */
#ifndef TOETS_CLI_H
#define TOETS_CLI_H

#include "api/api.h"
#include "code/regimes.h"
#include "explain/explain.h"
#include "io/io.h"
#include "vm/vm.h"

enum exit_status {
  STATUS_DONE = 0,
  STATUS_RULES_WRONG = 1, /* the rules have errors, a test failed, or --check found something */
  STATUS_USAGE = 2,
  STATUS_REJECTED = 3,   /* done, but some input was rejected */
  STATUS_UNREADABLE = 4, /* could not read or write */
};

enum command {
#define C(name, least, most, operands, nl, en) COMMAND_##name,
#include "cli/commands.def"
#undef C
  COMMANDS
};
enum option {
#define O(name, word, letter, value, times, commands, nl, en) OPTION_##name,
#include "cli/options.def"
#undef O
  OPTIONS
};

struct cli;
struct command_row {
  const char *name, *operands, *summary[2];
  uint32_t least, most; /* operands */
  enum exit_status (*run)(struct cli *);
};
struct option_row {
  const char *word, *letter, *value;
  bool many;
  uint32_t commands; /* bit per command */
  const char *summary[2];
};
extern const struct command_row COMMAND_TABLE[COMMANDS];
extern const struct option_row OPTION_TABLE[OPTIONS];

enum { MAX_OPERANDS = 3 };
typedef VEC(const char *) words;
struct progress { /* of reading many cases */
  bool on, shown;
  uint64_t cases;
  int64_t began, next; /* when to draw it, in milliseconds of the monotonic clock */
};
struct edition {
  struct loaded loaded;
  struct executor *executor;
  struct reader *reader;
};
struct cli {
  struct arena arena;
  enum command command;
  const char *operands[MAX_OPERANDS];
  uint32_t operand_count;
  words options[OPTIONS]; /* the values given, in order; of an option without value an empty word */
  enum lang lang;
  bool lang_given;
  struct loaded loaded;
  const char *file;          /* where results go instead of -o, or NULL */
  struct output *output;     /* open, to be closed or abandoned */
  struct reader *reader;     /* open, or NULL */
  struct executor *executor; /* of the program, or NULL */
  struct edition old;        /* of two editions compared, the one that `loaded` is compared with */
  struct progress progress;
  uint32_t warned;        /* warnings of the reader already shown */
  uint32_t rejected;      /* records rejected, of which reject() told */
  uint32_t rejected_rows; /* records rejected that stand in the output as rows */
};

/* ---- options.c ---- */
/* Sorts the words into command, operands and options; STATUS_DONE, or a complaint was made. */
enum exit_status parse_words(struct cli *c, int count, char *const *at);
static inline bool given(const struct cli *c, enum option o) { return c->options[o].n > 0; }
static inline const char *option_value(const struct cli *c, enum option o) {
  return c->options[o].n ? c->options[o].at[0] : NULL;
}
/* "run RULES FACTS" */
const char *synopsis(struct cli *c, const struct command_row *row);
/* A complaint (STATUS_USAGE) when one of the n options was given although it changes nothing without `needed`. */
enum exit_status refuse_idle(const struct cli *c, const enum option *options, size_t n, const char *needed);
/* "NAME=VALUE" of a repeatable option, split; a complaint (STATUS_USAGE) when there is no `=`. */
enum exit_status split_pair(struct cli *c, enum option o, uint32_t i, const char **name, const char **value);

/* ---- complain.c: messages on standard error, each beginning with the program's name ---- */
void say(const struct cli *c, enum word word, const char *a, const char *b, const char *d);
enum exit_status usage(const struct cli *c, enum word word, const char *a, const char *b, const char *d);
/* A name that does not exist, with the nearest one that does, or all of them. */
enum exit_status unknown_name(struct cli *c, enum word what, const char *name, const words *valid);
enum exit_status cannot(const struct cli *c, enum word word, const char *path, const char *why);
void print_diagnostics(struct cli *c);
void show_warnings(struct cli *c); /* the reader's, each once */
void show_record_errors(const struct cli *c, const struct record *record);
bool colour_on(int descriptor); /* a terminal, and NO_COLOR is not set */

/* ---- common.c: what commands share ---- */
/* Loads operand 0, with the hybrids that these options name; sets the language. */
enum exit_status load(struct cli *c);
/* The same of another path, with the hybrids among these names of texts. */
enum exit_status load_with(struct cli *c, const char *path, const words *texts);
enum exit_status run_options(struct cli *c, struct run_options *run);
/* The unit of this name. */
enum exit_status find_text(struct cli *c, const char *name, uint32_t *unit);
/* The unit that an option names. */
enum exit_status find_version(struct cli *c, enum option o, uint32_t *unit);
enum exit_status make_executor(struct cli *c);
/* Adds the hybrids that these options name. */
void add_hybrids_asked(struct cli *c, words *names);

/* ---- explain_sides.c: explain --from --to ---- */
bool sides_asked(const struct cli *c);
enum exit_status check_sides(const struct cli *c); /* are the options in order, before anything is read? */
enum exit_status explain_sides(struct cli *c, const struct record *record, const struct run_options *run,
                               const struct explain_options *options);

/* ---- facts.c: reading FACTS ---- */
/* The list fact of this name, as an index in lists. */
enum exit_status find_list(struct cli *c, const char *name, uint32_t *list);
enum exit_status open_facts(struct cli *c, const char *path);
/* The same without a word of warning, and leaving out the files of lists that these rules do not have. */
enum exit_status open_facts_quietly(struct cli *c, const char *path);
/* The next case; *record NULL after the last.  Rejected ones come too. */
enum exit_status next_case(struct cli *c, const struct record **record);
/* The complaint of a reader that failed. */
enum exit_status reader_failed(struct cli *c, enum reader_status status);
/* After the last case: STATUS_REJECTED when anything was rejected or lost. */
enum exit_status facts_status(struct cli *c);
void reject(struct cli *c, const struct record *record); /* counts; shows the first few on standard error */

/* ---- progress.c ---- */
void progress_start(struct cli *c);
void progress_case(struct cli *c);              /* one more was read */
void progress_cases(struct cli *c, uint32_t n); /* so many more */
void progress_clear(struct cli *c);             /* before anything else goes to standard error */

/* ---- output.c ---- */
/* Where results go: -o FILE, else standard output. */
enum exit_status open_output(struct cli *c);
enum exit_status write_output(struct cli *c, struct buf *b); /* writes and empties b */
enum exit_status commit_output(struct cli *c);
void abandon_output(struct cli *c);
enum exit_status output_failed(struct cli *c, int error); /* the complaint of a write that failed; errno */
/* All three for one text. */
enum exit_status put_output(struct cli *c, struct buf *b);
/* The same, to this file. */
enum exit_status put_file(struct cli *c, const char *path, struct buf *b);
bool output_is_terminal(const struct cli *c); /* that shows colour */
/* Columns for a line of text: those of a terminal up to 100; elsewhere always 100, so that a file is the same anywhere.
 */
uint32_t output_width(const struct cli *c);

/* ---- signals.c ---- */
/* From now on, stopped by Ctrl-C or the like, the file of signals_remove goes first; a file that becomes too large is
 * an error. */
void signals_start(void);
void signals_closed_pipe(void);        /* from now on a closed pipe is an error, not the end */
void signals_remove(const char *path); /* NULL: nothing; borrowed until the next call */
void signals_hold(bool hold);          /* holds such signals back: around a change of what is to go */

#define C(name, least, most, operands, nl, en) enum exit_status command_##name(struct cli *c);
#include "cli/commands.def"
#undef C

#endif
